// SPDX-License-Identifier: MIT
#include "text/block_rules.h"

#include <algorithm>
#include <span>

namespace casus::detail {
namespace {

namespace flag = page_word_flag;
using State = BlockTables::State;
using Tokens = std::span<const PageToken>;

constexpr std::size_t most_words_of_byline = 18;
constexpr std::size_t most_words_of_headline = 30;

std::size_t count_words(Tokens tokens) noexcept {
  return static_cast<std::size_t>(
      std::count_if(tokens.begin(), tokens.end(), [](const PageToken& t) { return !t.is_mark(); }));
}

bool only_marks(Tokens tokens) noexcept {
  return count_words(tokens) == 0;
}

/// How the words of a stretch divide into names and other words.
struct NameCount {
  std::size_t names = 0;   ///< capitalised
  std::size_t parts = 0;   ///< words of bylines
  std::size_t others = 0;  ///< neither
  std::size_t numbers = 0;
};

NameCount count_names(Tokens tokens) noexcept {
  NameCount count;
  for (const PageToken& token : tokens) {  // without a branch: names have no pattern
    const std::size_t word = token.is_word();
    const std::size_t part = word & static_cast<std::size_t>((token.flags & flag::byline_part) != 0);
    const std::size_t capital = token.capital;
    const std::size_t function = (token.flags & flag::function) != 0;
    const std::size_t name = word & (part ^ 1) & capital & (function ^ 1);
    count.numbers += token.is_number();
    count.parts += part;
    count.names += name;
    count.others += word - part - name;
  }
  return count;
}

bool are_names(Tokens tokens) noexcept {
  const NameCount count = count_names(tokens);
  return count.others == 0 && count.names + count.parts > 0;
}

/// Whether what follows a phrase is set off from it: "LEES OOK Haven ligt stil",
/// "Foto: ANP". "Lezen en schrijven" is not.
bool is_set_off(Tokens phrase, Tokens rest) noexcept {
  if (rest.empty()) return true;
  const PageToken& next = rest.front();
  if (next.is_mark(':') || next.is_mark('|') || next.is_mark('>') || next.is_mark('"') || next.wide_before) return true;
  if (next.is_mark('-') && next.space_before) return true;
  const bool capitals =
      std::all_of(phrase.begin(), phrase.end(), [](const PageToken& t) { return !t.is_word() || t.all_capitals; });
  return capitals && next.is_word() && next.capital && !next.all_capitals;
}

/// Whether a phrase that stands at [begin, end) gives the block its label.
bool holds(PhrasePlace place, Tokens tokens, std::size_t begin, std::size_t end, bool complete) noexcept {
  const Tokens phrase = tokens.subspan(begin, end - begin);
  const Tokens rest = tokens.subspan(end);
  switch (place) {
    case PhrasePlace::whole:
      return begin == 0 && complete && only_marks(rest);
    case PhrasePlace::start:
    case PhrasePlace::section:
      return begin == 0;
    case PhrasePlace::marker:
      return begin == 0 && is_set_off(phrase, rest);
    case PhrasePlace::names:
      return begin == 0 && complete && count_words(rest) < most_words_of_byline && are_names(rest);
    case PhrasePlace::credit:
      return complete && count_words(rest) <= 8 && (are_names(rest) || (begin > 0 && only_marks(rest)));
    case PhrasePlace::anywhere:
      return true;
    case PhrasePlace::part:
    case PhrasePlace::date:
    case PhrasePlace::agency:
      return false;
  }
  return false;
}

float score_of(PhrasePlace place) noexcept {
  switch (place) {
    case PhrasePlace::whole:
      return 0.98f;
    case PhrasePlace::marker:
      return 0.97f;
    case PhrasePlace::names:
      return 0.95f;
    case PhrasePlace::start:
      return 0.92f;
    case PhrasePlace::section:
      return 0.92f;
    case PhrasePlace::credit:
      return 0.9f;
    default:
      return 0.85f;
  }
}

/// "4 dec 2024", "10:15", "04-12-2024", "3 hours ago".
bool has_date(Tokens tokens) noexcept {
  std::size_t date_words = 0;
  std::size_t numbers = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].is_number()) ++numbers;
    if (tokens[i].flags & flag::date) ++date_words;
    const auto joins = [&](std::size_t at, char mark) {
      return at + 1 < tokens.size() && tokens[at].is_mark(mark) && tokens[at + 1].is_number();
    };
    if (!tokens[i].is_number()) continue;
    const bool clock = joins(i + 1, ':');
    const bool digits = (joins(i + 1, '-') && joins(i + 3, '-')) || (joins(i + 1, '/') && joins(i + 3, '/')) ||
                        (joins(i + 1, '.') && joins(i + 3, '.'));
    if (clock || digits) return true;
  }
  return date_words > 0 && numbers > 0;
}

/// "Home > Nieuws > Buitenland": short pieces between marks of one kind.
bool is_trail(Tokens tokens) noexcept {
  std::size_t separators = 0;
  std::size_t words = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const PageToken& token = tokens[i];
    const bool spaced = token.space_before && i + 1 < tokens.size() && tokens[i + 1].space_before;
    if (spaced && (token.is_mark('>') || token.is_mark('/') || token.is_mark('|') || token.is_mark('"'))) {
      ++separators;
      words = 0;
    } else if (token.is_word() && ++words > 3) {
      return false;
    }
  }
  return separators >= 2;
}

/// A link, an e-mail address or hashtags, and nothing else.
bool is_address(Tokens tokens) noexcept {
  const bool one_piece =
      std::none_of(tokens.begin() + 1, tokens.end(), [](const PageToken& t) { return t.space_before; });
  if (one_piece) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
      if (tokens[i].is_mark('@') || (tokens[i].is_mark(':') && tokens[i + 1].is_mark('/'))) return true;
    }
  }
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if ((i == 0 || tokens[i].space_before) && !tokens[i].is_mark('#')) return false;
  }
  return tokens.size() > 1;
}

}  // namespace

std::optional<BlockFinding> find_by_phrase(const PageTokens& page, const State& tables) noexcept {
  const Tokens all = page.view();
  // "- Lees ook", "(Foto: ANP)": marks before the first word do not count,
  // but a quotation is somebody's words.
  std::size_t first = 0;
  while (first < all.size() && all[first].is_mark() && !all[first].is_mark('"') && !all[first].is_mark('\'') &&
         all[first].key < 0x80 && !all[first].is_mark('#')) {
    ++first;
  }
  if (first == all.size()) first = 0;
  const Tokens tokens = all.subspan(first);

  std::optional<BlockFinding> found;
  std::size_t longest = 0;
  for (std::size_t begin = 0; begin < tokens.size(); ++begin) {
    if ((tokens[begin].flags & flag::begins_phrase) == 0) continue;
    const State::Slot* slot = &tables.slots[tokens[begin].slot];
    if (begin > 0 && !slot->inside) continue;
    std::uint64_t key = tokens[begin].key;
    for (std::size_t end = begin + 1;; ++end) {
      for (const Phrase& phrase : tables.phrases_of(*slot)) {
        const bool better = end - begin > longest || (end - begin == longest && phrase.place < found->place);
        if (better && holds(phrase.place, tokens, begin, end, page.complete)) {
          longest = end - begin;
          found = BlockFinding{phrase.label, phrase.place, score_of(phrase.place)};
        }
      }
      if (!slot->goes_on || end == tokens.size()) break;
      key = State::extend(key, tokens[end].key);
      slot = &tables.find(key);
    }
  }
  return found;
}

std::optional<BlockFinding> find_by_shape(const PageTokens& page) noexcept {
  const Tokens tokens = page.view();
  if (!page.complete) return std::nullopt;
  const std::size_t words = count_words(tokens);
  const auto is_digits = [](const PageToken& t) { return !t.is_word(); };
  if (words <= 1 && std::all_of(tokens.begin(), tokens.end(), is_digits)) {
    return BlockFinding{BlockLabel::other, {}, 0.8f};
  }
  if (is_address(tokens)) return BlockFinding{BlockLabel::other, {}, 0.9f};

  const NameCount count = count_names(tokens);
  // "in May 2015." is the end of a broken line.
  const bool begins_line = !tokens.front().is_word() || tokens.front().capital || (tokens.front().flags & flag::date);
  if (begins_line && words <= most_words_of_byline && count.others == 0 && count.names <= 5 && has_date(tokens)) {
    return BlockFinding{BlockLabel::byline, {}, 0.9f};
  }
  const bool only_parts = words <= 12 && std::all_of(tokens.begin(), tokens.end(), [&](const PageToken& t) {
                            return t.is_mark() || (t.flags & flag::other_part);
                          });
  if (only_parts && count.parts + count.others + count.names > 0) return BlockFinding{BlockLabel::other, {}, 0.9f};
  const bool is_agency = words <= 3 && std::all_of(tokens.begin(), tokens.end(), [&](const PageToken& t) {
                           return t.is_mark() || (t.flags & flag::agency);
                         });
  if (is_agency) return BlockFinding{BlockLabel::byline, {}, 0.85f};
  if (!page.ends_sentence && is_trail(tokens)) return BlockFinding{BlockLabel::other, {}, 0.8f};
  return std::nullopt;
}

std::uint32_t dateline_bytes(const PageTokens& page) noexcept {
  constexpr std::size_t farthest = 14;
  constexpr std::uint32_t farthest_colon = 24;  // bytes
  const Tokens tokens = page.view().first(std::min(page.count, farthest));
  bool agency = false;
  std::size_t mark = 0;  // the dash or colon that ends it
  for (std::size_t i = 0; i < tokens.size() && mark == 0; ++i) {
    const PageToken& token = tokens[i];
    const std::uint8_t flags = token.flags;
    if (token.is_mark('(')) {
      agency = agency || (i + 2 < tokens.size() && (tokens[i + 1].flags & flag::agency));
    } else if ((token.is_mark('-') && token.space_before) || token.is_mark(':')) {
      mark = i;
    } else if (token.is_word() && !token.capital && !(flags & flag::byline_part)) {
      return 0;
    } else if (token.is_mark('"') || token.is_mark('?')) {
      return 0;
    }
  }
  if (mark == 0) return 0;
  const bool colon = tokens[mark].is_mark(':');
  while (mark + 1 < tokens.size() && !colon && tokens[mark + 1].is_mark('-') && !tokens[mark + 1].space_before) ++mark;
  if (mark + 1 >= page.count) return 0;
  // "NAVO - of beter: de NAVO in Brussel - wil meer geld."
  const PageToken& next = page.tokens[mark + 1];
  if (!next.space_before || (next.is_word() && !next.capital)) return 0;
  // "VVD - CDA" is no dateline; "UTRECHT - De burgemeester heeft ..." and "CAIRO: A bomb has ..." are.
  const std::uint32_t shortest = colon ? 5 : 4;
  std::size_t capitals = 0;
  while (tokens[capitals].all_capitals) ++capitals;  // the mark at the latest has none
  const bool place = capitals > 0 && tokens[capitals - 1].end - tokens[0].begin >= shortest &&
                     (!colon || tokens[mark].end <= farthest_colon);
  const bool tells = is_sentence(page) || (page.ends_sentence && !page.complete);
  if (!(place && tells) && !(agency && tokens[0].capital && !colon)) return 0;
  return tokens[mark].end;
}

bool is_sentence(const PageTokens& page) noexcept {
  if (!page.ends_sentence) return false;
  const Tokens tokens = page.view();
  std::size_t words = 0;
  std::size_t function_words = 0;
  for (const PageToken& token : tokens) {
    const std::size_t word = token.is_word();
    words += word;
    function_words += word & static_cast<std::size_t>((token.flags & flag::function) != 0);
  }
  return words >= 5 && 6 * function_words >= words;
}

bool is_headline(const PageTokens& page) noexcept {
  if (!page.complete || page.count == 0) return false;
  const std::size_t words = count_words(page.view());
  const bool open_end =
      page.last_mark == ':' || page.last_mark == ',' || page.last_mark == ';' || page.last_mark == '.';
  return words > 0 && words <= most_words_of_headline && !open_end;
}

bool is_names(const PageTokens& page) noexcept {
  if (!page.complete || page.ends_sentence) return false;
  const Tokens tokens = page.view();
  const NameCount count = count_names(tokens);
  const bool capitals =
      std::all_of(tokens.begin(), tokens.end(), [](const PageToken& t) { return !t.is_word() || t.all_capitals; });
  return count.others == 0 && count.numbers == 0 && count.names > 0 && count.names <= 5 &&
         (capitals || count.names + count.parts > 1);
}

}  // namespace casus::detail
