// SPDX-License-Identifier: MIT
#include "claim/vocabulary.h"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>
#include <utility>

#include "seeds/table_rows.h"

namespace casus::detail {
namespace {

template <typename Bits>
struct Named {
  std::string_view name;
  Bits bits;
};

constexpr std::array frame_names = {
    Named<std::uint8_t>{"quote", frame::quote}, Named<std::uint8_t>{"clause", frame::clause},
    Named<std::uint8_t>{"bare", frame::bare},   Named<std::uint8_t>{"tail", frame::tail},
    Named<std::uint8_t>{"ask", frame::ask},     Named<std::uint8_t>{"addressee", frame::addressee},
    Named<std::uint8_t>{"fixed", frame::fixed},
};

constexpr std::array class_names = {
    Named<std::uint32_t>{"determiner", word::determiner},
    Named<std::uint32_t>{"linker", word::linker},
    Named<std::uint32_t>{"soft_linker", word::soft_linker},
    Named<std::uint32_t>{"preposition", word::preposition},
    Named<std::uint32_t>{"conjunction", word::conjunction},
    Named<std::uint32_t>{"complementiser", word::complementiser},
    Named<std::uint32_t>{"ask", word::question},
    Named<std::uint32_t>{"relative", word::relative},
    Named<std::uint32_t>{"adverb", word::adverb},
    Named<std::uint32_t>{"auxiliary", word::auxiliary},
    Named<std::uint32_t>{"who", word::who},
    Named<std::uint32_t>{"noun_form", word::noun_form},
    Named<std::uint32_t>{"have", word::have},
    Named<std::uint32_t>{"clause_pronoun", word::clause_pronoun},
    Named<std::uint32_t>{"subject", word::subject_pronoun},
    Named<std::uint32_t>{"object", word::object_pronoun},
    Named<std::uint32_t>{"person", word::person_noun},
    Named<std::uint32_t>{"organisation", word::organisation_noun},
    Named<std::uint32_t>{"document", word::document_noun},
    Named<std::uint32_t>{"measure", 0},
};

template <typename Bits, std::size_t n>
std::optional<Bits> bits_of(const std::array<Named<Bits>, n>& names, std::string_view name) {
  for (const auto& known : names) {
    if (known.name == name) return known.bits;
  }
  return std::nullopt;
}

/// Calls `f` with each of the words of a cell, until it returns false.
template <typename F>
bool each_word(std::string_view cell, F f) {
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find(' '), cell.size());
    if (end > 0 && !f(cell.substr(0, end))) return false;
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return true;
}

}  // namespace

Result<Vocabulary> Vocabulary::make(const Seeds& seeds, Language language) {
  Vocabulary made;
  made.language_ = language;
  const std::string folder = std::string(language.code()) + '/';
  if (auto error = made.add_verbs(seeds, folder + "report_verbs")) return *std::move(error);
  // Without a verb nobody speaks, and the other tables are of no use.
  if (made.senses_.empty()) return made;
  if (auto error = made.add_cues(seeds, folder + "source_cues")) return *std::move(error);
  using Table = std::array<std::string_view, 3>;
  for (const auto& [name, column, class_column] :
       {Table{"pronouns", "pronoun", "case"}, Table{"speaker_nouns", "noun", "class"},
        Table{"phrase_words", "word", "class"}}) {
    if (auto error = made.add_classes(seeds, folder + std::string(name), column, class_column))
      return *std::move(error);
  }
  made.freeze();
  return made;
}

void Vocabulary::add(std::string_view phrase, Sense sense) {
  const std::vector<std::uint64_t> hashes = phrase_hashes(phrase);
  const auto next = static_cast<std::uint16_t>(entries_.size());
  const std::uint16_t index = hashes.size() == 1 ? entry_of_word_.try_emplace(hashes[0], next).first->second
                                                 : entry_of_phrase_.try_emplace(hashes, next).first->second;
  if (index == next) entries_.push_back({.tokens = static_cast<std::uint16_t>(hashes.size())});
  Entry& entry = entries_[index];
  entry.classes |= sense.classes;
  entry.senses.push_back(static_cast<std::uint32_t>(senses_.size()));
  senses_.push_back(sense);
}

void Vocabulary::open_gate(std::uint64_t hash, std::uint32_t classes) {
  if ((classes & (word::verb | word::participle | word::cue)) == 0) return;
  gate_[(hash >> 6) % gate_words] |= std::uint64_t{1} << (hash & 63);
}

bool Vocabulary::may_report(std::span<const Token> tokens) const noexcept {
  for (const Token& token : tokens) {
    if ((gate_[(token.hash >> 6) % gate_words] >> (token.hash & 63) & 1) != 0) return true;
  }
  return false;
}

void Vocabulary::freeze() {
  std::vector<std::uint64_t> first_words;
  for (const auto& [hashes, entry] : entry_of_phrase_) {
    if (hashes.size() < 2) continue;
    phrases_.add(hashes, entry);
    open_gate(hashes[0], entries_[entry].classes);
    first_words.push_back(hashes[0]);
  }
  for (const std::uint64_t word : first_words) {
    const auto [first, is_new] = entry_of_word_.try_emplace(word, static_cast<std::uint16_t>(entries_.size()));
    if (is_new) entries_.push_back({});
    entries_[first->second].is_longer = true;
  }
  phrases_.freeze();
  slots_.assign(std::bit_ceil(entries_.size() * 2), {});
  for (const auto& [hash, index] : entry_of_word_) {
    open_gate(hash, entries_[index].classes);
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at].hash != 0) at = (at + 1) & (slots_.size() - 1);
    const std::uint32_t bit = entries_[index].is_longer ? longer : 0u;
    slots_[at] = {hash, {.classes = entries_[index].classes | bit, .entry = index}};
  }
  entry_of_word_ = {};
  entry_of_phrase_ = {};
}

std::optional<Error> Vocabulary::add_verbs(const Seeds& seeds, const std::string& table) {
  using Cells = std::array<std::string_view, 5>;
  return for_each_row(
      seeds, table, Cells{"class", "forms", "participle", "particle", "frames"}, [&](const Cells& cells) {
        const std::string_view forms = cells[1], participle = cells[2], particle = cells[3], frames = cells[4];
        CueEntry entry{.act = std::string(cells[0])};
        const bool known = each_word(frames, [&](std::string_view name) {
          const auto bits = bits_of(frame_names, name);
          entry.frames |= bits.value_or(0);
          return bits.has_value();
        });
        if (!known || entry.frames == 0)
          return WrongCell(frames, "frames: quote, clause, bare, tail, ask, addressee or fixed");
        if (forms.empty()) return WrongCell(forms, "at least one form");
        if (particle.find(' ') != std::string_view::npos) return WrongCell(particle, "one word");
        if (!particle.empty()) entry.particle = hash_folded(particle);
        const auto cue = static_cast<std::uint32_t>(cues_.size());
        cues_.push_back(std::move(entry));
        const auto add_form = [&](std::string_view form, std::uint32_t classes) {
          add(form, {.classes = classes, .cue = cue, .joined = particle.empty() || form.starts_with(particle)});
          return true;
        };
        each_word(forms, [&](std::string_view form) { return add_form(form, word::verb); });
        each_word(participle, [&](std::string_view form) { return add_form(form, word::participle); });
        return WrongCell();
      });
}

std::optional<Error> Vocabulary::add_cues(const Seeds& seeds, const std::string& table) {
  using Cells = std::array<std::string_view, 3>;
  return for_each_row(seeds, table, Cells{"cue", "class", "place"}, [&](const Cells& cells) {
    if (cells[2] != "any" && cells[2] != "tail") return WrongCell(cells[2], "any or tail");
    CueEntry entry{.act = std::string(cells[1]), .tail_only = cells[2] == "tail"};
    entry.tokens = static_cast<std::uint32_t>(phrase_hashes(cells[0]).size());
    add(cells[0], {.classes = word::cue, .cue = static_cast<std::uint32_t>(cues_.size()), .joined = true});
    cues_.push_back(std::move(entry));
    return WrongCell();
  });
}

std::optional<Error> Vocabulary::add_classes(const Seeds& seeds, const std::string& table, std::string_view column,
                                             std::string_view class_column) {
  using Cells = std::array<std::string_view, 2>;
  return for_each_row(seeds, table, Cells{column, class_column}, [&](const Cells& cells) {
    const auto bits = bits_of(class_names, cells[1]);
    if (!bits) return WrongCell(cells[1], "a class of words that seeds/README.md names");
    add(cells[0], {.classes = *bits});
    return WrongCell();
  });
}

void Vocabulary::mark(std::span<const Token> tokens, std::span<KnownWord> words, std::uint32_t first,
                      std::vector<std::uint32_t>& reporting) const {
  constexpr std::uint32_t reports = word::verb | word::participle | word::cue;
  const Slot* const slots = slots_.data();
  const std::size_t mask = slots_.size() - 1;
  const auto slot_of = [&](std::uint64_t hash) {
    std::size_t at = hash & mask;
    while (slots[at].hash != hash && slots[at].hash != 0) at = (at + 1) & mask;
    return &slots[at];
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (!token.is(token::word)) continue;
    const Slot* slot = slot_of(token.hash);
    if (slot->hash == 0) {
      if (token.stem == token.hash) continue;
      slot = slot_of(token.stem);
    }
    const KnownWord& known = slot->word;
    if (known.is(reports)) reporting.push_back(first + static_cast<std::uint32_t>(i));
    words[i] = known;
    if (!known.is(longer)) continue;
    words[i].classes &= ~longer;
    const Lexicon::Match match = phrases_.longest(tokens.subspan(i));
    if (match.ids.empty()) continue;
    const Entry& phrase = entries_[match.ids[0]];
    words[i] = {phrase.classes, static_cast<std::uint16_t>(match.ids[0]), phrase.tokens};
    if (words[i].is(reports) && !known.is(reports)) reporting.push_back(first + static_cast<std::uint32_t>(i));
    // The second word of "prime minister" is a speaker noun as the first is;
    // the second of "according to" is nothing.
    const std::size_t end = i + phrase.tokens;
    while (++i < end) words[i] = {.classes = phrase.classes & word::speaker_noun};
    --i;
  }
}

std::span<const std::uint32_t> Vocabulary::senses(const KnownWord& of) const noexcept {
  return entries_[of.entry].senses;
}

const CueEntry* Vocabulary::cue(std::uint32_t sense) const noexcept {
  return senses_[sense].cue == none ? nullptr : &cues_[senses_[sense].cue];
}

bool Vocabulary::is_complete(std::uint32_t sense) const noexcept {
  return senses_[sense].joined;
}

}  // namespace casus::detail
