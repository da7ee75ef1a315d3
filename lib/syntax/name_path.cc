// SPDX-License-Identifier: MIT
#include "syntax/name_path.h"

#include <algorithm>

namespace casus::detail {
namespace {

/// Below every sum that can come about: two words and their moves cannot make up for it.
constexpr std::int32_t never = -(1 << 28);

/// What leads to the words so far: for each label of the last of them the best sum.
using Scores = std::array<std::int32_t, name_labels>;

/// The best way to stand behind a word with no name open: behind no name or
/// behind one of each type.
struct Closed {
  std::array<std::int32_t, name_type_count + 1> sums = {};
  std::array<NameLabel, name_type_count + 1> labels = {};

  explicit Closed(const Scores& scores) noexcept {
    sums[0] = scores[outside_name];
    labels[0] = outside_name;
    for (std::size_t type = 0; type < name_type_count; ++type) {
      const NameLabel last = name_label(NamePart::last, type);
      const NameLabel unit = name_label(NamePart::unit, type);
      labels[type + 1] = scores[unit] > scores[last] ? unit : last;
      sums[type + 1] = scores[labels[type + 1]];
    }
  }
  /// Sets the best score of a label that begins anew.
  void enter(NameLabel label, const NameMoves& moves, Scores& scores, NameLabel& before) const noexcept {
    std::int32_t best = sums[0] + moves[label];
    std::size_t from = 0;
    for (std::size_t i = 1; i < sums.size(); ++i) {
      const std::int32_t sum = sums[i] + moves[i * name_labels + label];
      if (sum > best) best = sum, from = i;
    }
    scores[label] = best;
    before = labels[from];
  }
};

/// Sets the best score of a label inside a name.
void go_on(NameLabel label, std::size_t type, const NameMoves& moves, const Scores& old, Scores& scores,
           NameLabel& before) noexcept {
  const NameLabel begin = name_label(NamePart::begin, type);
  const NameLabel inside = name_label(NamePart::inside, type);
  const std::int32_t behind_begin = old[begin] + moves[name_move(begin, label)];
  const std::int32_t behind_inside = old[inside] + moves[name_move(inside, label)];
  before = behind_inside > behind_begin ? inside : begin;
  scores[label] = std::max(behind_begin, behind_inside);
}

/// Keeps the sums of a text of any length in range: only differences count.
void level(Scores& scores) noexcept {
  const std::int32_t best = *std::max_element(scores.begin(), scores.end());
  for (std::int32_t& score : scores) score = std::max(score - best, never);
}

}  // namespace

void NamePath::find(std::span<const NameSums> sums, std::span<const std::uint8_t> silent, const NameMoves& moves,
                    std::span<NameLabel> found) {
  if (found.empty()) return;
  before_.resize(found.size());
  Scores scores;
  scores.fill(never);
  scores[outside_name] = 0;
  for (std::size_t i = 0; i < found.size(); ++i) {
    // Between silent words there is one way only, and scores are level.
    if (silent[i] != 0 && (i == 0 || silent[i - 1] != 0)) {
      before_[i][outside_name] = outside_name;
      continue;
    }
    const Closed closed(scores);
    const Scores old = scores;
    auto& before = before_[i];
    closed.enter(outside_name, moves, scores, before[outside_name]);
    if (silent[i] != 0) {
      std::fill(scores.begin() + 1, scores.end(), never);
    } else {
      for (std::size_t type = 0; type < name_type_count; ++type) {
        for (const NamePart part : {NamePart::begin, NamePart::unit}) {
          const NameLabel label = name_label(part, type);
          closed.enter(label, moves, scores, before[label]);
        }
        for (const NamePart part : {NamePart::inside, NamePart::last}) {
          const NameLabel label = name_label(part, type);
          go_on(label, type, moves, old, scores, before[label]);
        }
      }
      for (std::size_t label = 0; label < name_labels; ++label) scores[label] += sums[i][label];
    }
    level(scores);
  }
  NameLabel label = outside_name;
  for (std::size_t other = 1; other < name_labels; ++other) {
    const auto candidate = static_cast<NameLabel>(other);
    if (!goes_on(candidate) && scores[candidate] > scores[label]) label = candidate;
  }
  for (std::size_t i = found.size(); i-- > 0;) {
    found[i] = label;
    label = before_[i][label];
  }
}

}  // namespace casus::detail
