// SPDX-License-Identifier: MIT
#include "event/event_score.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace casus::detail {
namespace {

// from_chars for double is missing in older standard libraries.
std::optional<double> parse_decimal(std::string_view cell) {
  const bool negative = cell.starts_with('-');
  if (negative) cell.remove_prefix(1);
  double value = 0, unit = 1;
  bool behind_point = false;
  if (cell.empty() || cell.size() > 12) return std::nullopt;
  for (const char c : cell) {
    if (c == '.' && !behind_point) {
      behind_point = true;
    } else if (c >= '0' && c <= '9') {
      value = value * 10 + (c - '0');
      if (behind_point) unit *= 10;
    } else {
      return std::nullopt;
    }
  }
  return (negative ? -value : value) / unit;
}

/// Somebody of whom no country and no name is known: "police", "a man".
bool is_mere_role(const Extraction& found, const Party& party) {
  if (party.entities.empty()) return party.is_person;
  return std::all_of(party.entities.begin(), party.entities.end(),
                     [&](EntityId id) { return found[id].country.empty() && found[id].catalogue.empty(); });
}

/// A town or a building: no power of its own.
bool is_place(const Extraction& found, const Party& party) {
  return !party.entities.empty() && std::all_of(party.entities.begin(), party.entities.end(),
                                                [&](EntityId id) { return found[id].kind == EntityKind::place; });
}

std::string_view country(const Extraction& found, const Party& party) {
  return party.entities.empty() ? std::string_view() : std::string_view(found[party.entities.front()].country);
}

}  // namespace

Result<EventScore> EventScore::make(const Seeds& seeds) {
  EventScore score;
  const SeedTable* const table = seeds.table("ontology/event_weights");
  if (table == nullptr) return score;
  const auto name = table->column("feature");
  const auto weight = table->column("weight");
  if (!name) return name.error();
  if (!weight) return weight.error();
  for (std::size_t i = 0; i < table->rows(); ++i) {
    const SeedRow row = table->row(i);
    if (row[*name] == "threshold") {
      const auto value = parse_decimal(row[*weight]);
      if (!value) return table->bad_value(row, *weight, "a decimal number");
      score.threshold_ = static_cast<float>(*value);
      continue;
    }
    const auto feature = std::find(features.begin(), features.end(), row[*name]);
    if (feature == features.end()) return table->bad_value(row, *name, "a feature of events");
    const auto value = parse_decimal(row[*weight]);
    if (!value) return table->bad_value(row, *weight, "a decimal number");
    score.weights_[static_cast<std::size_t>(feature - features.begin())] = *value;
  }
  return score;
}

float EventScore::of(std::uint64_t held) const noexcept {
  double sum = 0;
  for (std::size_t i = 0; i < features.size(); ++i) {
    if ((held >> i & 1) != 0) sum += weights_[i];
  }
  // Three decimals: the same on every platform.
  const double logistic = 1 / (1 + std::exp(-sum));
  return static_cast<float>(std::round(logistic * 1000) / 1000);
}

std::size_t known_parties(const Finding& f) noexcept {
  return (f.source.entities.empty() ? 0U : 1U) + (f.target.entities.empty() && !f.mutual ? 0U : 1U);
}

std::uint64_t features_of(const EventTree& tree, const Extraction& found, const Finding& f,
                          const std::vector<Finding>& others, SentenceKind kind) {
  const bool source = !f.source.entities.empty();
  const bool target = !f.target.entities.empty() || f.mutual;
  const bool done = f.status == Status::actual || f.status == Status::ongoing || f.status == Status::historical;
  const std::uint32_t top = tree.first_joined(f.links.empty() ? f.word : f.links.back().word);
  const Relation r = tree.relation(top);
  // "the Russian attack on Ukraine lasted for hours": who did it to whom is what the sentence is about
  const bool subject = r == Relation::nsubj && source && target && tree.relation(tree.head(top)) == Relation::root;
  const bool main =
      !f.by_noun || !f.links.empty() ? r == Relation::root || r == Relation::parataxis : r == Relation::root || subject;
  const bool subordinate = !main && !f.by_noun && r != Relation::ccomp;
  bool beside = false, better = false;
  for (const Finding& other : others) {
    if (&other == &f || !other.rejected.empty()) continue;
    beside = true;
    better = better || known_parties(other) > known_parties(f);
  }
  std::uint64_t held = 0;
  std::size_t at = 0;
  for (const bool holds :
       {true,
        source,
        target,
        source && target,
        source && f.source.by_owner && !f.by_noun,
        target && f.target.by_owner,
        is_mere_role(found, f.source),
        is_mere_role(found, f.target) && !f.mutual,
        f.by_noun,
        f.row == nullptr,
        f.fallback,
        f.companion != EventTree::none,
        f.passive,
        !f.operators.empty(),
        kind.off_topic,
        !done,
        source && target && !country(found, f.source).empty() && country(found, f.source) == country(found, f.target),
        subordinate,
        main,
        beside,
        better,
        target && f.target.is_loose,
        kind.question,
        f.fallback && beside,
        !source && !target,
        kind.article_off_topic,
        is_place(found, f.source),
        is_place(found, f.target)}) {
    held |= std::uint64_t{holds} << at++;
  }
  const std::string& code = f.coding->cameo;
  const auto root = static_cast<std::size_t>((code[0] - '0') * 10 + (code[1] - '0'));
  if (root >= 1 && root <= 20) held |= std::uint64_t{1} << (EventScore::first_root + root - 1);
  return held;
}

}  // namespace casus::detail
