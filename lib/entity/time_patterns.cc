// SPDX-License-Identifier: MIT
#include "entity/time_patterns.h"

#include <algorithm>
#include <charconv>

namespace casus::detail {
namespace {

constexpr std::array<std::string_view, 15> sense_names = {"date",   "relative", "which",  "span",    "duration",
                                                          "offset", "anchor",   "decade", "century", "set",
                                                          "ref",    "clock",    "part",   "about",   "skip"};

/// One element of a pattern as it is written: "the?", "[at]", "year".
struct Element {
  TimeMatch::Slot slot;
  bool optional = false;
};

std::optional<Element> element(std::string_view word) noexcept {
  Element made;
  made.optional = word.ends_with('?');
  if (made.optional) word.remove_suffix(1);
  made.slot.context = word.starts_with('[') && word.ends_with(']');
  if (made.slot.context) word = word.substr(1, word.size() - 2);
  const auto cls = time_class(word);
  if (!cls) return std::nullopt;
  made.slot.cls = *cls;
  return made;
}

std::optional<std::vector<Element>> elements(std::string_view pattern) {
  std::vector<Element> made;
  while (!pattern.empty()) {
    const std::size_t blank = std::min(pattern.find(' '), pattern.size());
    const auto one = element(pattern.substr(0, blank));
    if (!one) return std::nullopt;
    made.push_back(*one);
    pattern.remove_prefix(std::min(blank + 1, pattern.size()));
  }
  if (made.empty() || made.size() > TimeMatch::max_items) return std::nullopt;
  return made;
}

}  // namespace

std::optional<std::uint32_t> TimeMatch::find(TimeClass cls, int nth) const noexcept {
  for (std::uint32_t i = 0; i < items; ++i) {
    if (slots[i].cls == cls && nth-- == 0) return i;
  }
  return std::nullopt;
}

Result<TimePatterns> TimePatterns::make(const Seeds& seeds, std::string_view language) {
  TimePatterns made;
  const SeedTable* table = seeds.table(std::string(language) + "/time_patterns");
  if (table == nullptr) return made;
  const auto pattern = table->column("pattern");
  if (!pattern) return pattern.error();
  const auto rule = table->column("rule");
  if (!rule) return rule.error();
  const auto score = table->column("score");
  if (!score) return score.error();
  for (std::size_t i = 0; i < table->rows(); ++i) {
    if (auto error = made.add(*table, table->row(i), *pattern, *rule, *score)) return *std::move(error);
  }
  for (const Edge& edge : made.nodes_[0].edges) {
    Start& start = made.starts_[static_cast<std::size_t>(edge.slot.cls)];
    const Node& next = made.nodes_[edge.node];
    start.next.add(next.classes);
    start.whole = start.whole || next.rule.has_value();
  }
  return made;
}

std::optional<Error> TimePatterns::add(const SeedTable& table, const SeedRow& row, std::size_t pattern,
                                       std::size_t rule, std::size_t score) {
  const auto parsed = elements(row[pattern]);
  if (!parsed) return table.bad_value(row, pattern, "a sequence of classes of time words");
  TimeRule made;
  made.name = row[rule];
  const std::string_view sense = std::string_view(made.name).substr(0, made.name.find('.'));
  const auto* found = std::find(sense_names.begin(), sense_names.end(), sense);
  if (found == sense_names.end()) return table.bad_value(row, rule, "a sense, a full stop and a name");
  made.sense = static_cast<TimeSense>(found - sense_names.begin());
  const std::string_view cell = row[score];
  const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), made.score);
  if (read.ec != std::errc() || made.score < 0 || made.score > 1)
    return table.bad_value(row, score, "a number from 0 to 1");
  rules_.push_back(std::move(made));

  // Every choice of its optional elements is a sequence of its own.
  std::vector<TimeMatch::Slot> sequence;
  const auto optional = static_cast<std::uint32_t>(
      std::count_if(parsed->begin(), parsed->end(), [](const Element& e) { return e.optional; }));
  for (std::uint32_t choice = 0; choice < (1u << optional); ++choice) {
    sequence.clear();
    std::uint32_t option = 0;
    for (const Element& e : *parsed) {
      if (!e.optional || (choice >> option++ & 1u) != 0) sequence.push_back(e.slot);
    }
    if (!sequence.empty()) insert(sequence, static_cast<std::uint32_t>(rules_.size() - 1));
  }
  return std::nullopt;
}

void TimePatterns::insert(std::span<const TimeMatch::Slot> sequence, std::uint32_t rule) {
  std::uint32_t at = 0;
  for (const TimeMatch::Slot slot : sequence) {
    const auto& edges = nodes_[at].edges;
    const auto same = std::find_if(edges.begin(), edges.end(), [slot](const Edge& e) {
      return e.slot.cls == slot.cls && e.slot.context == slot.context;
    });
    if (same != edges.end()) {
      at = same->node;
      continue;
    }
    const auto next = static_cast<std::uint32_t>(nodes_.size());
    nodes_[at].classes.add(slot.cls);
    nodes_[at].edges.push_back({slot, next});
    nodes_.emplace_back();
    at = next;
  }
  auto& here = nodes_[at].rule;
  if (!here || rules_[*here].score < rules_[rule].score) here = rule;
}

TimeMatch TimePatterns::longest(std::span<const TimeItem> items) const noexcept {
  TimeMatch best;
  if (!items.empty() && may_begin(items)) {
    TimeMatch path;
    walk(0, items, 0, path, best);
  }
  return best;
}

bool TimePatterns::may_go_on(std::span<const TimeItem> items) const noexcept {
  return items[0].classes.any_of([&](TimeClass cls) {
    const Start& start = starts_[static_cast<std::size_t>(cls)];
    return start.whole || (items.size() > 1 && items[1].classes.overlaps(start.next));
  });
}

void TimePatterns::walk(std::uint32_t node, std::span<const TimeItem> items, std::uint32_t depth, TimeMatch& path,
                        TimeMatch& best) const noexcept {
  const Node& here = nodes_[node];
  if (here.rule) {
    const TimeRule& rule = rules_[*here.rule];
    if (depth > best.items || (depth == best.items && rule.score > best.rule->score)) {
      best = path;
      best.items = depth;
      best.rule = &rule;
    }
  }
  if (depth == items.size() || depth == TimeMatch::max_items || !items[depth].classes.overlaps(here.classes)) return;
  for (const Edge& edge : here.edges) {
    if (!items[depth].is(edge.slot.cls)) continue;
    path.slots[depth] = edge.slot;
    walk(edge.node, items, depth + 1, path, best);
  }
}

}  // namespace casus::detail
