// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_DISCOURSE_H
#define CASUS_ENTITY_DISCOURSE_H

#include <cstdint>
#include <optional>
#include <vector>

#include "entity/article_words.h"

namespace casus::detail {

/// What a noun phrase does in its clause.
enum class Position : std::uint8_t { subject, object, oblique, inside };

/// Somebody or something that an article has spoken of, at one place.
struct Referent {
  static constexpr std::uint32_t nobody = 0xFFFFFFFF;

  std::uint32_t entity = nobody;  ///< nobody: a noun that is no entity, but may be meant
  std::uint32_t word = 0;         ///< its head
  std::uint32_t governor = Word::no_head;
  std::uint32_t sentence = 0;
  std::uint64_t lemma = 0;  ///< of a noun: the same noun is the same thing
  Position position = Position::oblique;
  std::uint8_t genders = 0;  ///< bits of gender; those that may be
  bool sure_of_gender = false;
  bool plural = false;
  bool quoted = false;
};

/// A pronoun or noun that asks who is meant.
struct Question {
  std::uint32_t word = 0;
  std::uint32_t governor = Word::no_head;
  std::uint32_t clause = Word::no_head;
  std::uint32_t matrix = Word::no_head;  ///< the predicate whose complement the clause is
  std::uint32_t sentence = 0;
  Position position = Position::oblique;
  bool possessive = false;
  bool quoted = false;
  std::uint32_t window = 3;  ///< sentences looked back
};

struct Answer {
  std::uint32_t referent = 0;  ///< in Discourse::all()
  float margin = 0;            ///< by how much it beat the next
};

/// What an article has spoken of so far, in the order of the text, and who of
/// them a word is likely to mean: subjects before objects, the near before the
/// far, the subject that governs the clause before all others.
class Discourse {
 public:
  explicit Discourse(const ArticleWords& words) : words_(words) {}

  void add(const Referent& referent) { referents_.push_back(referent); }
  const std::vector<Referent>& all() const noexcept { return referents_; }
  /// The word that stands for a whole phrase in its clause: "minister" of
  /// "minister Jean Dupont", the first of a list.
  std::uint32_t top_of(std::uint32_t word) const noexcept;
  Position position_of(std::uint32_t word) const noexcept;
  Question ask(std::uint32_t word, bool possessive) const noexcept;

  /// The best of the referents that `fits`; nobody if two are about as good,
  /// or if the best is a noun that is no entity.
  template <typename Fits>
  std::optional<Answer> answer(const Question& question, Fits fits) const {
    std::optional<std::size_t> best;
    float most = 0;
    float next = 0;
    for (std::size_t i = referents_.size(), looked = 0; i > 0 && looked < most_looked_at; --i, ++looked) {
      const Referent& one = referents_[i - 1];
      if (one.sentence + question.window < question.sentence) break;
      if (!possible(question, one) || !fits(one)) continue;
      const float own = score(question, one);
      if (best && same(one, referents_[*best])) {
        most = own > most ? own : most;
      } else if (!best || own > most) {
        next = best ? most : next;
        best = i - 1;
        most = own;
      } else {
        next = own > next ? own : next;
      }
    }
    const float margin = most - next;
    const bool clear = margin >= (question.quoted ? 2 * least_margin : least_margin);
    if (!best || !clear || referents_[*best].entity == Referent::nobody) return std::nullopt;
    return Answer{static_cast<std::uint32_t>(*best), margin};
  }

 private:
  bool has_preposition(std::uint32_t word) const noexcept;
  static constexpr std::size_t most_looked_at = 80;
  static constexpr float least_margin = 0.25F;

  static bool same(const Referent& a, const Referent& b) noexcept {
    return a.entity == b.entity && (a.entity != Referent::nobody || a.lemma == b.lemma);
  }
  bool possible(const Question&, const Referent&) const noexcept;
  float score(const Question&, const Referent&) const noexcept;

  const ArticleWords& words_;
  std::vector<Referent> referents_;
};

}  // namespace casus::detail

#endif
