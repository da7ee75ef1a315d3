// SPDX-License-Identifier: MIT
// One probe a capitalised token. What no table knows is tried as a compound
// (NAVO-lidmaatschap, Kremlinwoordvoerder, Ruslands) and kept as a loose word:
// it is the evidence against "Melania Trump" and the stuff of unknown names.
#include "entity/name_hits.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace casus::detail {
namespace {

constexpr std::size_t longest_form = 12;      // tokens
constexpr std::size_t shortest_compound = 6;  // bytes

bool has_capital(const Token& token) noexcept {
  return token.is(token::capitalised);
}

class SentenceScan {
 public:
  SentenceScan(const TextLayer& text, const LanguageNames& names, std::uint32_t sentence, NameHits& out) noexcept
      : text_(text), names_(names), sentence_(text.sentences[sentence]), index_(sentence), out_(out) {}

  void run() {
    const std::size_t first_hit = out_.hits.size();
    const Token* const tokens = text_.tokens.data();
    const Token* const end = tokens + sentence_.last_token;
    const LanguageNames& names = names_;
    NameHits& out = out_;
    for (const Token* token = tokens + sentence_.first_token; token < end;) {
      if (!has_capital(*token)) {
        if (token->is(token::word)) out.add_lower(*token);
        if (!names.forms.may_start_lower(*token)) {
          ++token;
          continue;
        }
        token += std::max(match_form(static_cast<std::uint32_t>(token - tokens)), 1u);
        continue;
      }
      const auto i = static_cast<std::uint32_t>(token - tokens);
      std::uint32_t used = names.forms.lexicon.may_begin(*token) ? match_form(i) : 0;
      if (used == 0) used = match_compound(i);
      if (used == 0) used = add_loose(i);
      token += used;
    }
    judge_capitals(first_hit);
  }

 private:
  /// A headline in capitals throughout must not make every word a name.
  void judge_capitals(std::size_t first_hit) noexcept {
    const std::size_t tokens = sentence_.last_token - sentence_.first_token;
    std::size_t covered = 0;
    for (std::size_t i = first_hit; i < out_.hits.size(); ++i) covered += out_.hits[i].last - out_.hits[i].first;
    if (covered < 2 || covered * 4 < tokens) return;
    std::size_t words = 0;
    std::size_t capitals = 0;
    std::size_t uppers = 0;
    bool long_lower = false;
    for (std::uint32_t i = sentence_.first_token; i < sentence_.last_token; ++i) {
      const Token& token = text_.tokens[i];
      if (!token.is(token::word)) continue;
      ++words;
      if (has_capital(token)) ++capitals;
      if (token.is(token::upper)) ++uppers;
      long_lower = long_lower || (!has_capital(token) && token.span.size() >= 6);
    }
    // "They met in Trump Tower." is a sentence; few headlines have a full stop.
    const bool stopped = text_.slice(text_.tokens[sentence_.last_token - 1]) == ".";
    const bool title_case = words >= 4 && !long_lower && capitals * 20 >= words * (stopped ? 15 : 12);
    const bool all_upper = words >= 3 && uppers * 10 >= words * 8;
    for (std::size_t i = first_hit; i < out_.hits.size(); ++i) {
      out_.hits[i].title_case = title_case;
      out_.hits[i].all_upper = all_upper;
    }
  }

  NameHit make_hit(std::uint32_t first, std::uint32_t last) const noexcept {
    return {.first = first,
            .last = last,
            .sentence = index_,
            .span = {text_.tokens[first].span.begin, text_.tokens[last - 1].span.end},
            .names = &names_};
  }

  bool any_usable(const NameHit& hit) const noexcept {
    return std::any_of(hit.aliases.begin(), hit.aliases.end(),
                       [&](std::uint32_t id) { return usable(names_.forms.aliases[id], hit, text_); });
  }

  /// "Russia's": the mention ends before the apostrophe, unless the form itself has one.
  void cut_clitic(NameHit& hit) const noexcept {
    const Token& last = text_.tokens[hit.last - 1];
    if (last.stem == last.hash) return;
    const std::string_view form = names_.forms.text_of(names_.forms.aliases[hit.aliases.front()]);
    if (form.find('\'', form.size() - std::min<std::size_t>(form.size(), 3)) != std::string_view::npos) return;
    const std::uint32_t end = name_end(text_, last);
    hit.genitive = end < last.span.end;
    hit.span.end = end;
  }

  /// The longest form at a token that is written as it must be; how many tokens it has.
  std::uint32_t match_form(std::uint32_t first) {
    std::size_t room = std::min<std::size_t>(sentence_.last_token - first, longest_form);
    while (room > 0) {
      const Lexicon::Match match = names_.forms.lexicon.longest(std::span(text_.tokens).subspan(first, room));
      if (match.tokens == 0) break;
      NameHit hit = make_hit(first, first + match.tokens);
      hit.aliases = match.ids;
      if (any_usable(hit)) {
        cut_clitic(hit);
        out_.hits.push_back(hit);
        return match.tokens;
      }
      room = match.tokens - 1;
    }
    return match_without_initials(first);
  }

  /// "Donald J. Trump" is Donald Trump.
  std::uint32_t match_without_initials(std::uint32_t first) {
    if (!has_capital(text_.tokens[first])) return 0;
    const auto initial = [&](std::uint32_t i) {
      return i < sentence_.last_token && has_capital(text_.tokens[i]) && text_.tokens[i].span.size() <= 2;
    };
    std::uint32_t next = first + 1;
    while (next < first + 3 && initial(next)) ++next;
    if (next == first + 1 || next >= sentence_.last_token) return 0;
    const std::array name = {text_.tokens[first], text_.tokens[next]};
    const Lexicon::Match match = names_.forms.lexicon.longest(name);
    if (match.tokens != name.size()) return 0;
    NameHit hit = make_hit(first, next + 1);
    hit.aliases = match.ids;
    if (!any_usable(hit)) return 0;
    cut_clitic(hit);
    out_.hits.push_back(hit);
    return hit.last - first;
  }

  std::uint32_t match_compound(std::uint32_t at) {
    const Token& token = text_.tokens[at];
    const std::string_view word = text_.slice(token);
    if (token.is(token::has_hyphen)) return match_hyphen(at, word);
    if (word.size() < shortest_compound || !token.is(token::word) || token.is(token::upper)) return 0;
    for (const CompoundHead& head : names_.heads[static_cast<unsigned char>(word.back())]) {
      if (word.size() < head.head.size() + 2 || !word.ends_with(head.head)) continue;
      const std::size_t length = word.size() - head.head.size();
      if (const std::uint32_t used = add_part(at, length, head.genitive, head.genitive ? 0 : hash_folded(head.head))) {
        return used;
      }
    }
    return 0;
  }

  /// "Saoedi-Arabie-beleid": the longest beginning that is a name; and
  /// "Russisch-Oekraiense": both parts.
  std::uint32_t match_hyphen(std::uint32_t at, std::string_view word) {
    std::size_t hyphen = word.rfind('-');
    for (int tries = 0; tries < 3 && hyphen != std::string_view::npos && hyphen > 0; ++tries) {
      const std::string_view rest = word.substr(hyphen + 1);
      if (!rest.empty() && add_part(at, hyphen, false, hash_folded(rest)) > 0) {
        add_second_name(at, hyphen + 1, rest);
        return 1;
      }
      hyphen = word.rfind('-', hyphen - 1);
    }
    return 0;
  }

  void add_second_name(std::uint32_t at, std::size_t from, std::string_view rest) {
    NameHit hit = make_hit(at, at + 1);
    hit.span.begin += static_cast<std::uint32_t>(from);
    hit.shape = HitShape::compound;
    hit.aliases = names_.forms.lexicon.find(hash_folded(rest));
    if (!any_usable(hit) || !text_.slice(hit.span).starts_with(
                                names_.forms.text_of(names_.forms.aliases[hit.aliases.front()]).substr(0, 1)))
      return;
    out_.hits.push_back(hit);
  }

  /// The first `length` bytes of a token as a name, alone or with the words
  /// before it: "Ruslands", "Joe Bidens", "Donald Trump-aanhangers".
  std::uint32_t add_part(std::uint32_t at, std::size_t length, bool genitive, std::uint64_t rest) {
    constexpr std::uint32_t words_before = 3;
    std::array<Token, words_before + 1> tokens = {};
    std::uint32_t from = at;
    while (from > sentence_.first_token && at - from < words_before && is_loose_end(from)) --from;
    for (; from <= at; ++from) {
      const std::uint32_t count = at - from + 1;
      std::copy_n(text_.tokens.begin() + from, count, tokens.begin());
      tokens[count - 1].hash = tokens[count - 1].stem = hash_folded(text_.slice(text_.tokens[at]).substr(0, length));
      const Lexicon::Match match = names_.forms.lexicon.longest(std::span(tokens).first(count));
      if (match.tokens != count) continue;
      NameHit hit = make_hit(from, at + 1);
      hit.span.end = text_.tokens[at].span.begin + static_cast<std::uint32_t>(length);
      hit.shape = genitive ? HitShape::plain : HitShape::compound;
      hit.genitive = genitive;
      hit.ending = genitive;
      hit.rest = rest;
      hit.aliases = match.ids;
      if (!any_usable(hit)) continue;
      for (; from < at; ++from) out_.hits.pop_back();
      out_.hits.push_back(hit);
      return 1;
    }
    return 0;
  }

  /// Whether the token before this one is the last hit and loose.
  bool is_loose_end(std::uint32_t token) const noexcept {
    const std::size_t back = out_.hits.size();
    for (std::size_t i = 0; i < back && i < 4; ++i) {
      const NameHit& hit = out_.hits[back - 1 - i];
      if (hit.last == token) return hit.shape == HitShape::loose && hit.sentence == index_;
    }
    return false;
  }

  std::uint32_t add_loose(std::uint32_t at) {
    NameHit hit = make_hit(at, at + 1);
    hit.shape = HitShape::loose;
    out_.hits.push_back(hit);
    return 1;
  }

  const TextLayer& text_;
  const LanguageNames& names_;
  const Sentence& sentence_;
  const std::uint32_t index_;
  NameHits& out_;
};

}  // namespace

std::uint32_t name_end(const TextLayer& text, const Token& token) noexcept {
  if (token.stem == token.hash) return token.span.end;
  const std::string_view word = text.slice(token);
  std::size_t at = word.rfind('\'');
  if (at == std::string_view::npos) at = word.rfind("\u2019");
  return at == std::string_view::npos || at == 0 ? token.span.end : token.span.begin + static_cast<std::uint32_t>(at);
}

bool usable(const Alias& alias, const NameHit& hit, const TextLayer& text) noexcept {
  const Token& first = text.tokens[hit.first];
  const Token& last = text.tokens[hit.last - 1];
  if (alias.kind == AliasKind::no_name) return hit.shape == HitShape::plain;
  // "Republikeins" is no genitive of "Republikein".
  const bool takes_ending =
      alias.takes_genitive && (alias.kind <= AliasKind::short_name || alias.kind == AliasKind::surname);
  if (hit.ending && !takes_ending) return false;
  if (alias.exact && (hit.all_upper || !text.slice(hit.span).starts_with(hit.names->forms.text_of(alias))))
    return false;
  if (alias.no_start && hit.shape == HitShape::plain && first.is(token::sentence_start)) return false;
  if (alias.first_capital && !has_capital(first)) return false;
  return !alias.last_capital || hit.first + 1 == hit.last || has_capital(last);
}

NameHits find_names(const TextLayer& text, std::span<const LanguageNames> languages) {
  NameHits found;
  found.hits.reserve(text.tokens.size() / 8);
  const LanguageNames* names = nullptr;
  std::uint32_t block = 0;
  for (std::uint32_t i = 0; i < text.sentences.size(); ++i) {
    const Sentence& sentence = text.sentences[i];
    if (names == nullptr || sentence.block != block) {
      block = sentence.block;
      // The last one stands for the languages that are not known.
      const auto known = std::find_if(languages.begin(), languages.end() - 1, [&](const LanguageNames& candidate) {
        return candidate.language == text.blocks[block].language;
      });
      names = &*known;
    }
    if (text.blocks[block].is_prose()) SentenceScan(text, *names, i, found).run();
  }
  return found;
}

}  // namespace casus::detail
