// SPDX-License-Identifier: MIT
#include "syntax/reviser.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <span>

#include "syntax/choice.h"
#include "syntax/little_endian.h"

namespace casus::detail {
namespace {

/// The part of the lead in training that a reading asks for: the heads are as
/// good (docs/models/experiments.md).
constexpr double head_lead_read = 0.4;

}  // namespace

Result<Reviser> Reviser::from(const ModelFile& model) {
  auto slots = model.need(revised_heads_section, ArcWeights::slot_bytes);
  if (!slots) return slots.error();
  const auto heads = ArcWeights::from(*slots);
  if (!heads) return model.bad_section(revised_heads_section, "not whole slots");
  auto rows = model.need(revised_relations_section, 1);
  if (!rows) return rows.error();
  const auto relations = WeightRows::from(*rows);
  if (!relations || relations->labels() != relation_count)
    return model.bad_section(revised_relations_section, "sizes that do not fit together");
  auto limits = model.need(revision_limits_section, 24);
  if (!limits) return limits.error();
  return Reviser(*heads, *relations,
                 {.head_lead = static_cast<std::int32_t>(load_u32(limits->data()) * head_lead_read),
                  .relation_lead = static_cast<std::int32_t>(load_u32(limits->data() + 4)),
                  .open_heads = load_u64(limits->data() + 8),
                  .open_relations = load_u64(limits->data() + 16)});
}

WordIndex Reviser::choose_head(const FinishedTree& tree, WordIndex word, Scratch& scratch) const {
  const HeadCandidates candidates(tree, word);
  const std::span<const HeadCandidate> all = candidates.all();
  if (all.size() == 1) return all[0].head;
  const HeadFeatures features(tree, word);
  // All weights are asked for before any is read, so that their way from memory overlaps.
  for (std::size_t i = 0; i < all.size(); ++i) {
    scratch.heads[i].ask_at(heads_.slots());
    features.put(all[i], scratch.heads[i]);
  }
  std::array<std::int32_t, HeadCandidates::most> sums = {};
  std::int32_t others = std::numeric_limits<std::int32_t>::min();
  for (std::size_t i = 0; i < all.size(); ++i) {
    sums[i] = heads_.sum(scratch.heads[i].keys());
    if (i != 0) others = std::max(others, sums[i]);
  }
  if (sums[0] - others >= limits_.head_lead) return all[0].head;
  for (std::size_t i = 0; i < all.size(); ++i) features.put_more(all[i], scratch.heads[i]);
  std::size_t best = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    sums[i] += heads_.sum(scratch.heads[i].keys());
    if (sums[i] > sums[best]) best = i;
  }
  return all[best].head;
}

Relation Reviser::choose_relation(const FinishedTree& tree, WordIndex word, Scratch& scratch) const {
  LabelSums& sums = scratch.sums;
  sums.clear(relation_count);
  const FinalRelationFeatures features(tree, word);
  scratch.features.ask_at(relations_.buckets());
  features.put(scratch.features);
  relations_.add(scratch.features.keys(), sums);
  Choice choice = choose_label(sums, relation_count);
  if (choice.lead < limits_.relation_lead) {
    features.put_more(scratch.features);
    relations_.add(scratch.features.keys(), sums);
    choice = choose_label(sums, relation_count);
  }
  const auto best = static_cast<Relation>(choice.best);
  return best == Relation::root ? Relation::dep : best;  // a word with a head is none
}

void Reviser::run(FinishedTree& tree, Scratch& scratch) const {
  scratch.moved.assign(tree.size() + std::size_t{1}, 0);
  for (WordIndex word = 1; word <= tree.size(); ++word) {
    if (tree.head(word) == 0 || (limits_.open_heads & RevisionLimits::bit(tree.relation(word))) == 0) continue;
    const WordIndex head = choose_head(tree, word, scratch);
    if (head == tree.head(word)) continue;
    tree.move(word, head);
    scratch.moved[word] = 1;
  }
  for (WordIndex word = 1; word <= tree.size(); ++word) {
    if (tree.head(word) == 0) continue;
    const bool is_open = (limits_.open_relations & RevisionLimits::bit(tree.relation(word))) != 0;
    if (is_open || scratch.moved[word] != 0) tree.set_relation(word, choose_relation(tree, word, scratch));
  }
}

}  // namespace casus::detail
