// SPDX-License-Identifier: MIT
#include "entity/discourse.h"

#include <algorithm>
#include <array>

namespace casus::detail {
namespace {

// Set by hand, by reading what came out over news in both languages.
constexpr std::array<float, 4> by_position = {1.0F, 0.5F, 0.35F, 0.2F};
constexpr std::array<float, 4> by_distance = {1.0F, 0.8F, 0.35F, 0.1F};  // in sentences
constexpr float for_matrix = 0.4F;                                       // "X said that he"
constexpr float for_clause = 0.6F;                                       // "X and his"
constexpr float for_same_place = 0.3F;                                   // subject and subject
constexpr float for_gender = 0.2F;
constexpr float for_other_voice = -0.6F;  // inside a quotation, asked outside
constexpr float for_embedded = -0.2F;     // in a clause below its sentence's own

}  // namespace

bool Discourse::has_preposition(std::uint32_t word) const noexcept {
  for (std::uint32_t w = words_[word].head + 1; w < word; ++w) {
    if (words_[w].head == word && words_[w].relation == Relation::case_) return true;
  }
  return false;
}

std::uint32_t Discourse::top_of(std::uint32_t word) const noexcept {
  for (int step = 0; step < 8; ++step) {
    const Word& at = words_[word];
    const bool part = at.relation == Relation::appos || at.relation == Relation::flat ||
                      at.relation == Relation::nmod_desc || at.relation == Relation::conj;
    // "Secretary of State John Kerry", whatever the parser calls it
    const bool bare = at.relation == Relation::compound || (at.relation == Relation::nmod && !has_preposition(word));
    const bool name_of_noun = bare && at.head != Word::no_head && at.head < word;
    if ((!part && !name_of_noun) || at.head == Word::no_head || words_[at.head].upos == Upos::verb) break;
    word = at.head;
  }
  return word;
}

Position Discourse::position_of(std::uint32_t word) const noexcept {
  switch (base_of(words_[word].relation)) {
    case Relation::nsubj:
    case Relation::csubj:
      return Position::subject;
    case Relation::obj:
    case Relation::iobj:
      return Position::object;
    case Relation::nmod:
    case Relation::amod:
    case Relation::compound:
    case Relation::det:
    case Relation::flat:
      return Position::inside;
    default:
      return Position::oblique;
  }
}

Question Discourse::ask(std::uint32_t word, bool possessive) const noexcept {
  Question question = {.word = word,
                       .governor = words_[word].head,
                       .clause = words_.clause_of(word),
                       .sentence = words_.sentence_of(word),
                       .position = position_of(word),
                       .possessive = possessive,
                       .quoted = words_.is_quoted(word)};
  if (question.clause != Word::no_head) {
    const Word& top = words_[question.clause];
    if (top.head != Word::no_head && top.relation != Relation::conj && top.relation != Relation::parataxis) {
      question.matrix = words_.clause_of(top.head);
    }
  }
  return question;
}

bool Discourse::possible(const Question& question, const Referent& one) const noexcept {
  if (one.word == question.word) return false;
  // Whoever a quotation speaks of without a name is nobody outside it.
  if (one.entity == Referent::nobody && one.quoted && !question.quoted) return false;
  if (one.sentence != question.sentence) return true;
  if (question.possessive) {
    // Not "his" of "his wife Jill" for Jill.
    return question.governor == Word::no_head || !words_.is_below(one.word, question.governor);
  }
  // "He saw him": two arguments of one verb are two.
  if (one.governor == question.governor && one.position != Position::inside) return false;
  // Who speaks a quotation is no "he" in it.
  return !question.quoted || one.quoted;
}

float Discourse::score(const Question& question, const Referent& one) const noexcept {
  float sum = by_position[static_cast<std::size_t>(one.position)] +
              by_distance[std::min<std::size_t>(question.sentence - one.sentence, by_distance.size() - 1)];
  if (one.sure_of_gender) sum += for_gender;
  if (one.position == Position::subject && question.position == Position::subject) sum += for_same_place;
  if (one.quoted && !question.quoted) sum += for_other_voice;
  const bool subject = one.position == Position::subject;
  if (one.sentence == question.sentence && subject) {
    const bool governs = question.matrix != Word::no_head && one.governor == question.matrix;
    if (governs && !question.possessive) sum += for_matrix;
    if (question.possessive && one.governor == question.clause) sum += for_clause;
  } else if (subject && one.governor != Word::no_head && words_[one.governor].relation != Relation::root) {
    sum += for_embedded;
  }
  return sum;
}

}  // namespace casus::detail
