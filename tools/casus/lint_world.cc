// SPDX-License-Identifier: MIT
#include "casus/lint_world.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include <casus/text.h>
#include <fmt/format.h>

namespace casus::tool {
namespace {

/// A row's cells of the columns that were asked for.
template <std::size_t count>
struct Row {
  std::array<std::string_view, count> cells = {};
  SeedRow at = {};
};

template <std::size_t count>
std::vector<Row<count>> rows_of(const Seeds& seeds, const std::string& name,
                                const std::array<std::string_view, count>& columns) {
  std::vector<Row<count>> rows;
  const SeedTable* const table = seeds.table(name);
  if (table == nullptr) return rows;
  std::array<std::size_t, count> at = {};
  for (std::size_t i = 0; i < count; ++i) {
    const auto column = table->column(columns[i]);
    if (!column) return rows;
    at[i] = *column;
  }
  for (std::size_t i = 0; i < table->rows(); ++i) {
    Row<count>& row = rows.emplace_back();
    row.at = table->row(i);
    for (std::size_t c = 0; c < count; ++c) row.cells[c] = row.at[at[c]];
  }
  return rows;
}

/// Who holds an office of one, from when until when; dates are ISO and may stop at the year or month.
struct Term {
  std::string_view begin = {};
  std::string_view end = {};  ///< empty: open
  std::string_view actor = {};
  SeedRow at = {};
};

/// Whether a term that ends then is over when the other begins. They are compared as far as both are told: "2024"
/// and "2024-07-02" say nothing of which came first.
bool over_by(std::string_view end, std::string_view begin) {
  const std::size_t told = std::min(end.size(), begin.size());
  return end.substr(0, told) <= begin.substr(0, told);
}

bool before(std::string_view one, std::string_view other) {
  const std::size_t told = std::min(one.size(), other.size());
  return one.substr(0, told) < other.substr(0, told);
}

class WorldLint {
 public:
  explicit WorldLint(const Seeds& seeds) : seeds_(seeds) {
    for (const auto& row : rows_of<1>(seeds, "world/actors", {"actor"})) actors_.emplace(row.cells[0]);
    for (const auto& row : rows_of<3>(seeds, "world/offices", {"role", "country", "holders"})) {
      several_[{row.cells[0], row.cells[1]}] = row.cells[2] == "several";
    }
  }

  std::vector<Finding> run() {
    check_roles();
    for (const SeedTable& table : seeds_.tables()) {
      if (table.name().ends_with("/aliases")) check_aliases(std::string(table.name()));
    }
    return std::move(findings_);
  }

 private:
  bool of_one(std::string_view role, std::string_view country) const {
    for (const std::string_view whose : {country, std::string_view("*")}) {
      if (const auto found = several_.find({role, whose}); found != several_.end()) return !found->second;
    }
    return false;
  }

  void check_roles() {
    std::map<std::pair<std::string_view, std::string_view>, std::vector<Term>> offices;
    for (const auto& row : rows_of<5>(seeds_, "world/roles", {"actor", "role", "valid_from", "country", "valid_to"})) {
      const auto& [actor, role, begin, country, end] = row.cells;
      if (actors_.count(actor) == 0) {
        find(row.at, fmt::format("role of '{}', which world/actors does not have", actor));
        continue;
      }
      if (!country.empty() && actors_.count("c:" + std::string(country)) == 0) {
        find(row.at, fmt::format("country '{}', but there is no actor c:{}", country, country));
      }
      if (!end.empty() && before(end, begin)) {
        find(row.at, fmt::format("{} of {} ends {}, before it begins {}", role, actor, end, begin));
      } else if (!country.empty() && of_one(role, country)) {
        offices[{country, role}].push_back({begin, end, actor, row.at});
      }
    }
    for (auto& [office, terms] : offices) check_terms(office.first, office.second, terms);
  }

  void check_terms(std::string_view country, std::string_view role, std::vector<Term>& terms) {
    std::stable_sort(terms.begin(), terms.end(), [](const Term& a, const Term& b) { return a.begin < b.begin; });
    const Term* last = &terms.front();  // the one that ends last, so far
    for (std::size_t i = 1; i < terms.size(); ++i) {
      const Term& next = terms[i];
      if (last->end.empty() || !over_by(last->end, next.begin)) {
        find(next.at, fmt::format("{} of {}: {} from {}, while {} (line {}) is it until {}", role, country, next.actor,
                                  next.begin, last->actor, last->at.line, last->end.empty() ? "now" : last->end));
      } else if (before(last->end, next.begin)) {
        note(next.at, fmt::format("nobody is {} of {} from {} to {}", role, country, last->end, next.begin));
      }
      if (!last->end.empty() && (next.end.empty() || before(last->end, next.end))) last = &next;
    }
    if (!last->end.empty()) note(last->at, fmt::format("nobody is {} of {} from {} on", role, country, last->end));
  }

  void check_aliases(const std::string& table) {
    struct Owner {
      std::string_view actor = {};
      std::uint32_t line = 0;
    };
    // A form of the same kind and the same need of context: nothing says whom it means.
    std::map<std::tuple<std::uint64_t, std::string_view, bool>, Owner> owners;
    for (const auto& row : rows_of<4>(seeds_, table, {"form", "actor", "kind", "flags"})) {
      const auto& [form, actor, kind, flags] = row.cells;
      if (actors_.count(actor) == 0) {
        find(row.at, fmt::format("name of '{}', which world/actors does not have", actor));
        continue;
      }
      // Two persons of one surname are the rule: the full name tells.
      if (kind == "surname") continue;
      const bool context = flags.find("context") != std::string_view::npos;
      const auto [owner, is_new] =
          owners.try_emplace({hash_folded(form), kind, context}, Owner{.actor = actor, .line = row.at.line});
      if (is_new || owner->second.actor == actor) continue;
      note(row.at, fmt::format("{} '{}' of {} is also one of {} (line {})", kind, form, actor, owner->second.actor,
                               owner->second.line));
    }
  }

  void find(const SeedRow& row, std::string message) {
    findings_.push_back({.file = std::string(row.file), .line = row.line, .message = std::move(message)});
  }
  void note(const SeedRow& row, std::string message) {
    find(row, std::move(message));
    findings_.back().note = true;
  }

  const Seeds& seeds_;
  std::set<std::string, std::less<>> actors_;
  std::map<std::pair<std::string_view, std::string_view>, bool> several_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> lint_world(const Seeds& seeds) {
  return WorldLint(seeds).run();
}

}  // namespace casus::tool
