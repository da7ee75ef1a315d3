// SPDX-License-Identifier: MIT
#include "event/ontology.h"

#include <set>
#include <string>
#include <vector>

#include "event/act_words.h"
#include "support/catch.h"

namespace casus {
namespace {

Seeds with_row(const std::string& row) {
  const std::vector<SeedFile> files = {
      {"ontology/acts.tsv",
       "#casus-seed 1 acts\n"
       "act*\tdefinition\tcameo\tplover_type\tplover_mode\tplover_contexts\tquad\tgoldstein\tsource\n" +
           row + '\n'}};
  return Seeds::from_memory(files).value();
}

TEST_CASE("an act has its codes, and a code keeps its leading zero") {
  const auto ontology = detail::Ontology::make(with_row("meet\tmeets\t040\tCONSULT\t\ta b\t1\t-4.4\town")).value();
  REQUIRE(ontology.size() == 1);
  const detail::Act& act = ontology[*ontology.find("meet")];
  CHECK(act.cameo == "040");
  CHECK(act.plover_type == "CONSULT");
  CHECK(act.plover_mode.empty());
  CHECK(act.plover_contexts == std::vector<std::string>{"a", "b"});
  CHECK(act.quad == 1);
  CHECK(act.goldstein == Approx(-4.4));
  CHECK_FALSE(ontology.find("mee"));
}

TEST_CASE("a bad cell of an act is an error that names its line and column") {
  for (const auto& [row, word] :
       std::vector<std::pair<std::string, std::string>>{{"meet\tmeets\t4x\tCONSULT\t\t\t1\t1\town", "cameo"},
                                                        {"meet\tmeets\t040\tCONSULT\t\t\t5\t1\town", "quad"},
                                                        {"meet\tmeets\t040\tCONSULT\t\t\t1\t1.25\town", "goldstein"},
                                                        {"meet\tmeets\t040\tCONSULT\t\t\t1\tmuch\town", "goldstein"}}) {
    const auto ontology = detail::Ontology::make(with_row(row));
    REQUIRE_FALSE(ontology);
    CHECK(ontology.error().code == ErrorCode::seed_value);
    CHECK(ontology.error().line == 3);
    CHECK(ontology.error().message.find(word) != std::string::npos);
  }
}

TEST_CASE("seeds without acts make an empty ontology") {
  CHECK(detail::Ontology::make(Seeds::from_memory({}).value()).value().size() == 0);
}

TEST_CASE("every act that ships goes by CAMEO: quad class and root agree") {
  const auto ontology = detail::Ontology::make(Seeds::embedded().value()).value();
  REQUIRE(ontology.size() > 80);
  for (std::uint32_t i = 0; i < ontology.size(); ++i) {
    const int root = std::stoi(ontology[i].cameo.substr(0, 2));
    const int quad = root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4;
    INFO(ontology[i].name);
    CHECK(ontology[i].quad == quad);
    if (!ontology[i].cameo.starts_with("01")) CHECK_FALSE(ontology[i].plover_type.empty());
  }
}

}  // namespace
}  // namespace casus
