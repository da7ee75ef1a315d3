// SPDX-License-Identifier: MIT
#include "entity/time_governor.h"

#include <algorithm>

#include "syntax/words_in.h"

namespace casus::detail {
namespace {

bool is_verbal(const Word& word) noexcept {
  return word.upos == Upos::verb || word.upos == Upos::aux;
}

bool can_govern(const Word& word) noexcept {
  return is_verbal(word) || word.upos == Upos::noun || word.upos == Upos::propn || word.upos == Upos::adj;
}

const TimeItem* item_of(std::span<const TimeItem> items, std::uint32_t token) noexcept {
  const auto at =
      std::partition_point(items.begin(), items.end(), [&](const TimeItem& i) { return i.last_token <= token; });
  return at == items.end() ? nullptr : &*at;
}

/// What a verb and its auxiliaries tell.
struct VerbGroup {
  bool past = false;     ///< "zei", "was gesloten"
  bool perfect = false;  ///< "heeft gesloten"; "is gesloten" may be that or a passive
  bool present = false;  ///< "komt", "wordt gesloten"
  bool future = false;
};

VerbGroup group_of(const SyntaxLayer& syntax, const SyntaxSentence& sentence, std::uint32_t verb,
                   std::span<const TimeItem> items) noexcept {
  VerbGroup group;
  for (std::uint32_t i = sentence.first_word; i < sentence.last_word; ++i) {
    const Word& word = syntax.words[i];
    const Relation base = base_of(word.relation);
    const bool helps = word.head == verb && (base == Relation::aux || base == Relation::cop);
    if (i != verb && !helps) continue;
    group.past |= word.features.tense == Tense::past && word.features.verb_form == VerbForm::finite;
    group.present |= word.features.tense == Tense::present && word.features.verb_form == VerbForm::finite;
    group.perfect |= helps && word.relation == Relation::aux;
    const TimeItem* item = item_of(items, word.token);
    group.future |= item != nullptr && item->is(TimeClass::future_cue);
  }
  group.perfect &= syntax.words[verb].features.verb_form == VerbForm::participle;
  return group;
}

}  // namespace

std::optional<std::uint32_t> governor_of(const SyntaxLayer& syntax, const SyntaxSentence& sentence,
                                         Span span) noexcept {
  const WordRange words = words_in(syntax, sentence, span);
  if (words.empty()) return std::nullopt;
  std::uint32_t at = syntax.words[top_of(syntax, words)].head;
  // A tree has no circles: this ends at its root.
  while (at != Word::no_head && !can_govern(syntax.words[at])) at = syntax.words[at].head;
  if (at == Word::no_head || (at >= words.first && at < words.last)) return std::nullopt;
  return at;
}

Direction tense_at(const SyntaxLayer& syntax, const SyntaxSentence& sentence, std::uint32_t word,
                   std::span<const TimeItem> items) noexcept {
  // Of "plans to meet on Monday" the verb above tells.
  for (std::uint32_t at = word; at != Word::no_head && is_verbal(syntax.words[at]); at = syntax.words[at].head) {
    const VerbGroup group = group_of(syntax, sentence, at, items);
    if (group.future) return Direction::future;
    if (group.past || group.perfect) return at == word ? Direction::past : Direction::none;
    if (group.present && word == at) return Direction::future;
    if (syntax.words[at].features.verb_form != VerbForm::infinitive) return Direction::none;
  }
  return Direction::none;
}

}  // namespace casus::detail
