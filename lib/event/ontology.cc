// SPDX-License-Identifier: MIT
#include "event/ontology.h"

#include <algorithm>
#include <array>
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

template <std::size_t count>
Result<std::array<std::size_t, count>> columns_of(const SeedTable& table,
                                                  const std::array<std::string_view, count>& names) {
  std::array<std::size_t, count> at = {};
  for (std::size_t i = 0; i < count; ++i) {
    auto column = table.column(names[i]);
    if (!column) return column.error();
    at[i] = *column;
  }
  return at;
}

template <typename Item>
std::optional<std::uint32_t> position(const std::vector<Item>& sorted, std::string_view name) noexcept {
  const auto found = std::lower_bound(sorted.begin(), sorted.end(), name,
                                      [](const Item& i, std::string_view n) { return i.name < n; });
  if (found == sorted.end() || found->name != name) return std::nullopt;
  return static_cast<std::uint32_t>(found - sorted.begin());
}

constexpr std::array<Status, 10> statuses = {
    Status::actual,      Status::ongoing,      Status::planned, Status::threatened, Status::demanded,
    Status::conditional, Status::hypothetical, Status::denied,  Status::negated,    Status::historical};

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
  const SeedTable* const operators = seeds.table("ontology/operators");
  const SeedTable* const acts = seeds.table("ontology/acts");
  const SeedTable* const codes = seeds.table("ontology/codes");
  if (operators != nullptr) {
    if (auto error = ontology.read_operators(*operators)) return *std::move(error);
  }
  if (acts != nullptr) {
    if (auto error = ontology.read_acts(*acts)) return *std::move(error);
  }
  if (codes != nullptr) {
    if (auto error = ontology.read_codes(*codes)) return *std::move(error);
  }
  if (const SeedTable* const claims = seeds.table("ontology/claim_acts")) {
    if (auto error = ontology.read_claim_acts(*claims)) return *std::move(error);
  }
  return ontology;
}

std::optional<Error> Ontology::read_claim_acts(const SeedTable& table) {
  const auto at = columns_of<2>(table, {"class", "act"});
  if (!at) return at.error();
  const auto [speech_act, name] = *at;
  for (std::size_t i = 0; i < table.rows(); ++i) {
    const SeedRow row = table.row(i);
    const auto known = act(row[name]);
    if (!known) return table.bad_value(row, name, "an act of ontology/acts");
    claim_acts_.emplace_back(row[speech_act], *known);
  }
  return std::nullopt;
}

std::optional<ActIndex> Ontology::act_of_claim(std::string_view speech_act) const noexcept {
  const auto found =
      std::find_if(claim_acts_.begin(), claim_acts_.end(), [&](const auto& a) { return a.first == speech_act; });
  return found == claim_acts_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Error> Ontology::read_operators(const SeedTable& table) {
  const auto at = columns_of<4>(table, {"operator", "transparent", "status", "other"});
  if (!at) return at.error();
  const auto [name, transparent, status, other] = *at;
  for (std::size_t i = 0; i < table.rows(); ++i) {
    const SeedRow row = table.row(i);
    Operator made{.name = std::string(row[name])};
    if (row[transparent] != "yes" && row[transparent] != "no") return table.bad_value(row, transparent, "yes or no");
    made.transparent = row[transparent] == "yes";
    if (!row[status].empty()) {
      const std::string_view word = row[status];
      const auto known =
          std::find_if(statuses.begin(), statuses.end(), [word](Status s) { return to_string(s) == word; });
      if (known == statuses.end()) return table.bad_value(row, status, "a status of events");
      made.status = *known;
    }
    if (row[other] != "actor" && row[other] != "target") return table.bad_value(row, other, "actor or target");
    made.other_is_actor = row[other] == "actor";
    operators_.push_back(std::move(made));
  }
  return std::nullopt;
}

std::optional<Error> Ontology::read_acts(const SeedTable& table) {
  const auto at = columns_of<6>(table, {"act", "parent", "composed_of", "inverse", "counts", "default_target"});
  if (!at) return at.error();
  const auto [name, parent, composed_of, inverse, counts, default_target] = *at;
  for (std::size_t i = 0; i < table.rows(); ++i) acts_.push_back({.name = std::string(table.row(i)[name])});
  for (std::size_t i = 0; i < table.rows(); ++i) {
    const SeedRow row = table.row(i);
    Act& made = acts_[i];
    for (const auto& [column, link] : {std::pair{parent, &made.parent}, std::pair{inverse, &made.inverse}}) {
      if (row[column].empty()) continue;
      *link = act(row[column]);
      if (!*link) return table.bad_value(row, column, "an act of this table");
    }
    const auto counted = cell_words(row[counts]);
    if (!counted.empty()) made.counts = counted[0];
    made.counts_subject = counted.size() > 1 && counted[1] == "subject";
    if (counted.size() > 2 || (counted.size() == 2 && !made.counts_subject))
      return table.bad_value(row, counts, "what is counted, and maybe 'subject'");
    made.is_local = row[default_target] == "place";
    made.is_between = row[default_target] == "parties";
    if (!made.is_local && !made.is_between && !row[default_target].empty())
      return table.bad_value(row, default_target, "'place', 'parties' or nothing");
    const auto parts = cell_words(row[composed_of]);
    if (parts.empty()) continue;
    const auto o = find_operator(parts[0]);
    const auto base = parts.size() == 2 ? act(parts[1]) : std::nullopt;
    if (!o || parts.size() > 2 || (parts.size() == 2 && !base))
      return table.bad_value(row, composed_of, "an operator, and maybe an act of this table");
    composed_.emplace(key(static_cast<std::uint32_t>(*o), base ? static_cast<std::uint32_t>(*base) : none, none),
                      static_cast<std::uint32_t>(i));
  }
  // A chain of parents that comes back to itself would never end.
  for (std::size_t i = 0; i < acts_.size(); ++i) {
    std::optional<ActIndex> above = acts_[i].parent;
    for (std::size_t steps = 0; above; ++steps, above = (*this)[*above].parent) {
      if (steps > acts_.size()) return table.bad_value(table.row(i), parent, "an act that is no kind of this one");
    }
  }
  return std::nullopt;
}

std::optional<Error> Ontology::read_codes(const SeedTable& table) {
  const auto at = columns_of<9>(table, {"operator", "act", "domain", "cameo", "plover_type", "plover_mode",
                                        "plover_contexts", "quad", "goldstein"});
  if (!at) return at.error();
  const auto [o, act_at, domain, cameo, type, mode, contexts, quad, goldstein] = *at;
  for (std::size_t i = 0; i < table.rows(); ++i) {
    const SeedRow row = table.row(i);
    std::array<std::uint32_t, 3> keys = {none, none, none};
    if (row[o] != "do") {
      const auto known = find_operator(row[o]);
      if (!known) return table.bad_value(row, o, "do, or an operator of ontology/operators");
      keys[0] = static_cast<std::uint32_t>(*known);
    }
    for (const auto& [column, key] : {std::pair{act_at, &keys[1]}, std::pair{domain, &keys[2]}}) {
      if (row[column].empty()) continue;
      const auto known = act(row[column]);
      if (!known) return table.bad_value(row, column, "an act of ontology/acts");
      *key = static_cast<std::uint32_t>(*known);
    }
    if (keys[1] != none && keys[2] != none) acts_[keys[1]].has_domains = true;
    if (!is_code(row[cameo])) return table.bad_value(row, cameo, "a CAMEO code");
    if (row[quad].size() != 1 || row[quad][0] < '1' || row[quad][0] > '4')
      return table.bad_value(row, quad, "1, 2, 3 or 4");
    const auto weight = parse_weight(row[goldstein]);
    if (!weight) return table.bad_value(row, goldstein, "a weight such as -4.5");
    Coding coding{.cameo = std::string(row[cameo]),
                  .plover_type = std::string(row[type]),
                  .plover_mode = std::string(row[mode]),
                  .quad = static_cast<std::uint8_t>(row[quad][0] - '0'),
                  .goldstein = *weight};
    for (const std::string_view context : cell_words(row[contexts])) coding.plover_contexts.emplace_back(context);
    coded_.emplace(key(keys[0], keys[1], keys[2]), static_cast<std::uint32_t>(codings_.size()));
    codings_.push_back(std::move(coding));
  }
  return std::nullopt;
}

std::optional<ActIndex> Ontology::act(std::string_view name) const noexcept {
  const auto found = position(acts_, name);
  return found ? std::optional(static_cast<ActIndex>(*found)) : std::nullopt;
}

std::optional<OperatorIndex> Ontology::find_operator(std::string_view name) const noexcept {
  const auto found = position(operators_, name);
  return found ? std::optional(static_cast<OperatorIndex>(*found)) : std::nullopt;
}

std::optional<ActIndex> Ontology::composed(OperatorIndex o, std::optional<ActIndex> base) const noexcept {
  for (auto at = base;; at = (*this)[*at].parent) {
    const auto found =
        composed_.find(key(static_cast<std::uint32_t>(o), at ? static_cast<std::uint32_t>(*at) : none, none));
    if (found != composed_.end()) return static_cast<ActIndex>(found->second);
    if (!at || !(*this)[*at].parent) return std::nullopt;
  }
}

std::optional<ActIndex> Ontology::elsewhere(ActIndex act) const noexcept {
  const auto o = find_operator("elsewhere");
  return o ? composed(*o, act) : std::nullopt;
}

const Coding* Ontology::code(std::optional<OperatorIndex> o, ActIndex act,
                             std::optional<ActIndex> domain) const noexcept {
  const std::uint32_t outer = o ? static_cast<std::uint32_t>(*o) : none;
  const auto find = [&](std::uint32_t a, std::uint32_t d) {
    const auto found = coded_.find(key(outer, a, d));
    return found == coded_.end() ? nullptr : &codings_[found->second];
  };
  for (std::optional<ActIndex> at = act; at; at = (*this)[*at].parent) {
    for (auto about = domain; about; about = (*this)[*about].parent) {
      if (const Coding* const found = find(static_cast<std::uint32_t>(*at), static_cast<std::uint32_t>(*about)))
        return found;
    }
    if (const Coding* const found = find(static_cast<std::uint32_t>(*at), none)) return found;
  }
  return o ? find(none, none) : nullptr;
}

bool Ontology::has_domains(ActIndex act) const noexcept {
  for (std::optional<ActIndex> at = act; at; at = (*this)[*at].parent) {
    if ((*this)[*at].has_domains) return true;
  }
  return false;
}

bool Ontology::is_kind_of(ActIndex act, ActIndex family) const noexcept {
  for (std::optional<ActIndex> at = act; at; at = (*this)[*at].parent) {
    if (*at == family) return true;
  }
  return false;
}

ActIndex Ontology::family(ActIndex act) const noexcept {
  while ((*this)[act].parent) act = *(*this)[act].parent;
  return act;
}

}  // namespace casus::detail
