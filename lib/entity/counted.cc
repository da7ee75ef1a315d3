// SPDX-License-Identifier: MIT
#include "entity/counted.h"

#include <algorithm>
#include <array>

#include "seeds/table_rows.h"

namespace casus::detail {
namespace {

constexpr std::array<std::string_view, 4> kind_names = {"noun", "subject", "object", "adjective"};

template <typename Kind>
constexpr std::uint32_t bit(Kind kind) noexcept {
  return 1U << static_cast<unsigned>(kind);
}

bool is_passive(const SyntaxLayer& syntax, const SyntaxSentence& sentence, std::uint32_t verb) {
  bool passive = false;
  syntax.for_each_dependent(sentence, verb, [&](const Word& w) { passive |= w.relation == Relation::aux_pass; });
  return passive;
}

}  // namespace

Result<CountedWords> CountedWords::make(const Seeds& seeds, std::string_view language) {
  CountedWords made;
  const auto error =
      for_each_row<4>(seeds, std::string(language) + "/counted_words", {"word", "kind", "unit", "of"},
                      [&](const std::array<std::string_view, 4>& cells) -> WrongCell {
                        const auto* kind = std::find(kind_names.begin(), kind_names.end(), cells[1]);
                        if (kind == kind_names.end()) return {cells[1], "noun, subject, object or adjective"};
                        if (cells[2].empty()) return {cells[2], "what is counted"};
                        made.rows_[std::string(cells[0])].push_back({static_cast<Kind>(kind - kind_names.begin()),
                                                                     std::string(cells[2]), std::string(cells[3])});
                        return {};
                      });
  if (error) return *error;
  return made;
}

const CountedWords::Row* CountedWords::find(std::string_view lemma, std::uint32_t kinds) const {
  const auto found = rows_.find(lemma);
  if (found == rows_.end()) return nullptr;
  for (const Row& row : found->second) {
    if ((kinds & bit(row.kind)) != 0) return &row;
  }
  return nullptr;
}

/// Also of a compound: "vredesmilitair" counts as "militair".
const CountedWords::Row* CountedWords::noun(std::string_view lemma) const {
  constexpr std::size_t shortest_part = 4;
  if (const Row* row = find(lemma, bit(Kind::noun))) return row;
  for (std::size_t cut = 3; cut + shortest_part <= lemma.size(); ++cut) {
    if (const Row* row = find(lemma.substr(cut), bit(Kind::noun))) return row;
  }
  return nullptr;
}

/// What a verb tells of a dependent with that relation.
const CountedWords::Row* CountedWords::fate_by_verb(const SyntaxLayer& syntax, const SyntaxSentence& sentence,
                                                    std::uint32_t verb, Relation relation) const {
  const Relation base = base_of(relation);
  if (base != Relation::nsubj && base != Relation::obj) return nullptr;
  const std::string_view lemma = syntax.lemma(syntax.words[verb]);
  const bool passive =
      base == Relation::nsubj && (relation == Relation::nsubj_pass || is_passive(syntax, sentence, verb));
  if (base == Relation::obj || passive) {
    if (const Row* row = find(lemma, bit(Kind::object))) return row;
  }
  // Also where a perfect was read as a passive: "zijn omgekomen".
  if (base == Relation::nsubj) {
    if (const Row* row = find(lemma, bit(Kind::subject))) return row;
  }
  // "raakten gewond", "left 12 people dead": an adjective beside it.
  const Row* beside = base == Relation::nsubj ? find(lemma, bit(Kind::adjective)) : nullptr;
  syntax.for_each_dependent(sentence, verb, [&](const Word& w) {
    const bool predicate = w.relation == Relation::xcomp || w.relation == Relation::advmod;
    if (beside == nullptr && predicate) beside = find(syntax.lemma(w), bit(Kind::adjective));
  });
  return beside;
}

const CountedWords::Row* CountedWords::fate(const SyntaxLayer& syntax, const SyntaxSentence& sentence,
                                            std::uint32_t word) const {
  const Word& w = syntax.words[word];
  const Row* found = nullptr;
  for (std::uint32_t i = sentence.first_word; i < sentence.last_word && found == nullptr; ++i) {
    const Word& dependent = syntax.words[i];
    if (dependent.head != word) continue;
    if (dependent.relation == Relation::amod) {
      found = find(syntax.lemma(dependent), bit(Kind::adjective));
    } else if (dependent.relation == Relation::acl && dependent.features.verb_form == VerbForm::participle) {
      found = find(syntax.lemma(dependent), bit(Kind::object) | bit(Kind::subject) | bit(Kind::adjective));
    } else if (dependent.relation == Relation::acl_relcl) {
      const bool passive = is_passive(syntax, sentence, i);
      found = find(syntax.lemma(dependent), bit(passive ? Kind::object : Kind::subject));
    }
  }
  if (found == nullptr && w.head != Word::no_head) found = fate_by_verb(syntax, sentence, w.head, w.relation);
  return found;
}

std::optional<Counted> CountedWords::counted_by(const SyntaxLayer& syntax, const SyntaxSentence& sentence,
                                                std::uint32_t number) const {
  if (rows_.empty()) return std::nullopt;
  const auto& words = syntax.words;
  const Word& w = words[number];
  std::uint32_t noun_at = Word::no_head;
  std::uint32_t top = number;
  if (base_of(w.relation) == Relation::nummod && w.head != Word::no_head) {
    top = noun_at = w.head;
  } else if (w.upos == Upos::noun && noun(syntax.lemma(w)) != nullptr) {
    noun_at = number;
  } else {
    // "hundreds of people"
    for (std::uint32_t i = number + 1; i < sentence.last_word && noun_at == Word::no_head; ++i) {
      if (words[i].head == number && words[i].relation == Relation::nmod) noun_at = i;
    }
  }
  Counted counted;
  const Row* state = fate(syntax, sentence, top);
  if (noun_at == Word::no_head) {
    if (state == nullptr) return std::nullopt;
    return Counted{state->unit, state->of, w.span};
  }
  const Word& head = words[noun_at];
  counted.span = head.span;
  if (const Row* row = noun(syntax.lemma(head))) {
    counted.unit = row->unit;
    counted.of = row->of;
  } else if (const Row* adjective = find(syntax.lemma(head), bit(Kind::adjective))) {
    counted.unit = adjective->unit;
    counted.of = adjective->of;
  } else if (head.name.part != NamePart::outside && head.name.type == NameType::demonym) {
    counted.unit = "people";
  }
  if (state == nullptr && top != noun_at) state = fate(syntax, sentence, noun_at);
  if (state != nullptr && (counted.unit.empty() || counted.unit == state->unit)) {
    counted.unit = state->unit;
    counted.of = state->of;
  }
  if (counted.unit.empty()) return std::nullopt;
  return counted;
}

}  // namespace casus::detail
