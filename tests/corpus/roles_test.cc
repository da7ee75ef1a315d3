// SPDX-License-Identifier: MIT
// Who is what on the day an article appeared: the cases of roles_at_dates.tsv.
#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <vector>

#include "casus/casus.h"
#include "support/catch.h"

namespace {

/// A row: the name as news writes it, the day, and the code and role of that day.
using Case = std::array<std::string, 4>;

std::vector<Case> read_cases() {
  std::vector<Case> cases;
  std::ifstream in(CASUS_SOURCE_DIR "/tests/corpus/roles_at_dates.tsv");
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    Case& c = cases.emplace_back();
    std::size_t begin = 0;
    for (std::string& cell : c) {
      const std::size_t end = std::min(line.find('\t', begin), line.size());
      cell = line.substr(begin, end - begin);
      begin = std::min(end + 1, line.size());
    }
  }
  return cases;
}

/// "UKRGOV head_of_state" of the person an article of that day names, or "nobody".
std::string standing_of(const casus::Pipeline& pipeline, const Case& c) {
  const auto article =
      casus::Article::from_utf8("According to " + c[0] + " there was no reason to wait any longer.",
                                {.published = casus::parse_date(c[1]).value(), .language = casus::Language("en")});
  for (const casus::Entity& entity : pipeline.run(article.value()).entities) {
    if (entity.kind == casus::EntityKind::person) return entity.code + ' ' + (entity.role.empty() ? "-" : entity.role);
  }
  return "nobody";
}

}  // namespace

TEST_CASE("a person has the code and the role of the day, around successions from 2014 to 2026") {
  const casus::Pipeline pipeline = casus::Pipeline::standard().value();
  const std::vector<Case> cases = read_cases();
  REQUIRE(cases.size() >= 150);
  std::size_t right = 0;
  std::string wrong;
  for (const Case& c : cases) {
    const std::string wanted = c[2] + ' ' + c[3];
    const std::string found = standing_of(pipeline, c);
    if (found == wanted)
      ++right;
    else
      wrong += c[0] + " on " + c[1] + ": " + found + ", wanted " + wanted + '\n';
  }
  INFO(right << " of " << cases.size() << " right\n" << wrong);
  CHECK(right * 100 >= cases.size() * 98);
}
