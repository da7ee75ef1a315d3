// SPDX-License-Identifier: MIT
#include "event/ontology.h"

#include <algorithm>
#include <charconv>

namespace casus::detail {
namespace {

// from_chars for double is missing in older standard libraries; a weight has
// one decimal at most.
std::optional<double> parse_weight(std::string_view cell) {
  const bool negative = cell.starts_with('-');
  if (negative) cell.remove_prefix(1);
  int whole = 0, tenths = 0;
  auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), whole);
  if (error != std::errc{}) return std::nullopt;
  const std::string_view rest = cell.substr(static_cast<std::size_t>(end - cell.data()));
  if (rest.size() == 2 && rest[0] == '.' && rest[1] >= '0' && rest[1] <= '9') {
    tenths = rest[1] - '0';
  } else if (!rest.empty()) {
    return std::nullopt;
  }
  const double weight = (whole * 10 + tenths) / 10.0;
  return negative ? -weight : weight;
}

bool is_code(std::string_view cell) {
  return cell.size() >= 2 && cell.size() <= 4 &&
         std::all_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::vector<std::string_view> cell_words(std::string_view cell, char separator) {
  std::vector<std::string_view> words;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find(separator), cell.size());
    if (end > 0) words.push_back(cell.substr(0, end));
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return words;
}

Result<Ontology> Ontology::make(const Seeds& seeds) {
  Ontology ontology;
  const SeedTable* const table = seeds.table("ontology/acts");
  if (table == nullptr) return ontology;
  std::vector<std::size_t> at;
  for (const std::string_view name :
       {"act", "cameo", "plover_type", "plover_mode", "plover_contexts", "quad", "goldstein"}) {
    auto column = table->column(name);
    if (!column) return column.error();
    at.push_back(*column);
  }
  for (std::size_t i = 0; i < table->rows(); ++i) {
    const SeedRow row = table->row(i);
    if (!is_code(row[at[1]])) return table->bad_value(row, at[1], "a CAMEO code");
    const std::string_view quad = row[at[5]];
    if (quad.size() != 1 || quad[0] < '1' || quad[0] > '4') return table->bad_value(row, at[5], "1, 2, 3 or 4");
    const auto goldstein = parse_weight(row[at[6]]);
    if (!goldstein) return table->bad_value(row, at[6], "a weight such as -4.5");
    Act act{.name = std::string(row[at[0]]),
            .cameo = std::string(row[at[1]]),
            .plover_type = std::string(row[at[2]]),
            .plover_mode = std::string(row[at[3]]),
            .quad = static_cast<std::uint8_t>(quad[0] - '0'),
            .goldstein = *goldstein};
    for (const std::string_view context : cell_words(row[at[4]])) act.plover_contexts.emplace_back(context);
    ontology.acts_.push_back(std::move(act));
  }
  return ontology;
}

std::optional<std::uint32_t> Ontology::find(std::string_view name) const noexcept {
  const auto found = std::lower_bound(acts_.begin(), acts_.end(), name,
                                      [](const Act& act, std::string_view wanted) { return act.name < wanted; });
  if (found == acts_.end() || found->name != name) return std::nullopt;
  return static_cast<std::uint32_t>(found - acts_.begin());
}

}  // namespace casus::detail
