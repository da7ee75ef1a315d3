// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_REVISION_FEATURES_H
#define CASUS_SYNTAX_REVISION_FEATURES_H

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "syntax/finished_tree.h"
#include "syntax/parser_features.h"

namespace casus::detail {

/// Where in the tree another head of a word was found.
enum class HeadKind : std::uint8_t { same, above, far_above, before, far_before, behind, far_behind };

struct HeadCandidate {
  WordIndex head = 0;
  HeadKind kind = HeadKind::same;
};

/// The heads a word might have instead: its own, which comes first, the two
/// above that, and up to two dependents of its own head on either side of it.
class HeadCandidates {
 public:
  static constexpr std::size_t most = 7;
  HeadCandidates(const FinishedTree&, WordIndex word) noexcept;
  std::span<const HeadCandidate> all() const noexcept { return {candidates_.data(), size_}; }

 private:
  void add(WordIndex head, HeadKind kind) noexcept { candidates_[size_++] = {head, kind}; }
  std::array<HeadCandidate, most> candidates_;
  std::size_t size_ = 0;
};

// As in parser_features.h, features come in two parts, and the second is spared
// where the first leaves no doubt. Both refer to the tree, which must not change.

/// What speaks for a head of a word.
class HeadFeatures {
 public:
  HeadFeatures(const FinishedTree&, WordIndex word) noexcept;
  void put(HeadCandidate, ParserKeys&) const noexcept;
  /// The second part, in place of the first.
  void put_more(HeadCandidate, ParserKeys&) const noexcept;

 private:
  struct Head;
  const FinishedTree& tree_;
  WordIndex word_;
  std::uint64_t relation_;
  std::uint64_t below_;  ///< relations of its dependents
  const ParserWord& d_;
  const ParserWord& marker_;
  const ParserWord& ahead_;  ///< in front of its subtree
  const ParserWord& after_;  ///< and behind it
};

/// What the relation of a word to its head depends on, once the whole tree is known.
class FinalRelationFeatures {
 public:
  FinalRelationFeatures(const FinishedTree&, WordIndex word) noexcept;
  void put(ParserKeys&) const noexcept;
  /// The second part, in place of the first.
  void put_more(ParserKeys&) const noexcept;

 private:
  const FinishedTree& tree_;
  WordIndex word_;
  WordIndex head_;
  std::uint64_t side_;
  std::uint64_t far_;
  std::uint64_t head_relation_;
  std::uint64_t below_;  ///< relations of its dependents
  WordIndex first_;      ///< its first dependent
  const ParserWord& d_;
  const ParserWord& h_;
  const ParserWord& marker_;
  // The other dependents of the head:
  WordIndex sibling_before_ = 0;  ///< the nearest on the left
  WordIndex sibling_behind_ = 0;
  std::uint64_t left_ = 0;  ///< relations of those to the left of the head
  std::uint64_t right_ = 0;
  std::uint64_t others_ = 0;  ///< of all of them
  std::uint64_t roles_ = 0;   ///< on which side of the word there is a subject, an object
  WordIndex finite_ = 0;      ///< the finite verb among them and the head
  std::uint64_t from_finite_ = 0;
  std::uint64_t number_ = 0;  ///< of the word and of that verb
};

}  // namespace casus::detail

#endif
