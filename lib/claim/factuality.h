// SPDX-License-Identifier: MIT
#ifndef CASUS_CLAIM_FACTUALITY_H
#define CASUS_CLAIM_FACTUALITY_H

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "casus/result.h"
#include "casus/seeds.h"
#include "claim/sentence_tree.h"

namespace casus::detail {

/// What a word does to how sure a content is; a word may do several.
namespace factual {
inline constexpr std::uint16_t negation = 1u << 0;
inline constexpr std::uint16_t possible = 1u << 1;
inline constexpr std::uint16_t probable = 1u << 2;
inline constexpr std::uint16_t required = 1u << 3;
inline constexpr std::uint16_t intended = 1u << 4;
inline constexpr std::uint16_t conditional = 1u << 5;
inline constexpr std::uint16_t counterfactual = 1u << 6;
inline constexpr std::uint16_t reportative = 1u << 7;
inline constexpr std::uint16_t distancing = 1u << 8;
}  // namespace factual

/// Where something is said: in a medium (a letter) or at a venue (a meeting).
namespace outlet {
inline constexpr std::uint16_t medium = 1u << 9;
inline constexpr std::uint16_t venue = 1u << 10;
}  // namespace outlet

/// The words of one language that tell how sure a content is
/// (factuality_cues), and where it is said (medium_nouns). A table that is
/// missing is empty.
class Factuality {
 public:
  static Result<Factuality> make(const Seeds&, Language);

  Language language() const noexcept { return language_; }
  /// The bits of a word of a tree: by its form, else by its lemma.
  std::uint16_t of(const SentenceTree&, std::uint32_t word) const noexcept;
  /// The bits of what begins at a word of the sentence, several words among it.
  std::uint16_t beginning_at(const SentenceTree&, std::uint32_t word) const noexcept;
  /// Whether a noun is a medium or a venue; a compound is what its last part is.
  bool is_outlet(std::string_view lemma) const noexcept;

 private:
  struct Phrase {
    std::vector<std::uint64_t> words = {};
    std::uint16_t bits = 0;
  };
  Language language_ = {};
  std::unordered_map<std::uint64_t, std::uint16_t> words_;
  std::unordered_map<std::uint64_t, std::vector<Phrase>> phrases_;  ///< by their first word
  std::unordered_map<std::uint64_t, std::uint16_t> outlets_;
};

}  // namespace casus::detail

#endif
