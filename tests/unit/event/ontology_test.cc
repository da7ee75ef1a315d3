// SPDX-License-Identifier: MIT
#include "event/ontology.h"

#include <set>
#include <string>
#include <vector>

#include "support/catch.h"

namespace casus {
namespace {

const std::string acts =
    "#casus-seed 1 acts\nact*\tparent\tcomposed_of\tinverse\tcounts\tdefault_target\tdefinition\tsource\n"
    "aid\t\t\t\t\t\thelps\town\n"
    "aid_military\taid\t\t\t\t\tarms\town\n"
    "cut_aid\t\tstop aid\t\t\t\tcuts aid\town\n"
    "visit\t\t\tvisit\tkilled subject\tplace\tvisits\town\n";
const std::string operators =
    "#casus-seed 1 operators\noperator*\tdefinition\ttransparent\tstatus\tother\tsource\n"
    "fail\tfails\tyes\tnegated\ttarget\town\n"
    "stop\tstops\tno\t\ttarget\town\n"
    "threaten\tthreatens\tno\t\ttarget\town\n";
const std::string codes_head =
    "#casus-seed 1 "
    "codes\noperator*\tact*\tdomain*\tcameo\tplover_type\tplover_mode\tplover_contexts\tquad\tgoldstein\tsource\n";
const std::string codes = codes_head +
                          "do\taid\t\t070\tAID\t\t\t2\t7\town\n"
                          "do\taid\tvisit\t071\tAID\t\teconomic military\t2\t7.4\town\n"
                          "threaten\t\t\t130\tTHREATEN\t\t\t3\t-4.4\town\n";

Result<detail::Ontology> read(const std::string& a, const std::string& o, const std::string& c) {
  const std::vector<SeedFile> files = {
      {"ontology/acts.tsv", a}, {"ontology/operators.tsv", o}, {"ontology/codes.tsv", c}};
  return detail::Ontology::make(Seeds::from_memory(files).value());
}

TEST_CASE("an act without a code of its own has that of the act it is a kind of") {
  const auto ontology = read(acts, operators, codes).value();
  const auto* coding = ontology.code(std::nullopt, ontology.act("aid_military").value());
  REQUIRE(coding != nullptr);
  CHECK(coding->cameo == "070");
  CHECK(ontology.code(std::nullopt, ontology.act("visit").value()) == nullptr);
}

TEST_CASE("what an act is about may have a code") {
  const auto ontology = read(acts, operators, codes).value();
  const auto* coding = ontology.code(std::nullopt, ontology.act("aid").value(), ontology.act("visit"));
  REQUIRE(coding != nullptr);
  CHECK(coding->cameo == "071");
  CHECK(coding->plover_contexts == std::vector<std::string>{"economic", "military"});
  CHECK(coding->goldstein == 7.4);
}

TEST_CASE("an operator has a code for any act, and may make another act of one") {
  const auto ontology = read(acts, operators, codes).value();
  const auto threaten = ontology.find_operator("threaten");
  CHECK(ontology.code(threaten, ontology.act("visit").value())->cameo == "130");
  CHECK(ontology.code(ontology.find_operator("stop"), ontology.act("visit").value()) == nullptr);
  CHECK(ontology.composed(ontology.find_operator("stop").value(), ontology.act("aid_military")) ==
        ontology.act("cut_aid"));
}

TEST_CASE("a cell that cannot be read is an error at its line") {
  const std::string head = acts.substr(0, acts.find("aid\t"));
  struct Case {
    std::string acts, operators, codes, file;
    std::uint32_t line;
  };
  for (const Case& c : std::vector<Case>{
           {acts, operators, codes_head + "do\tdance\t\t070\tAID\t\t\t2\t7\town\n", "ontology/codes.tsv", 3},
           {acts, operators, codes_head + "beg\taid\t\t070\tAID\t\t\t2\t7\town\n", "ontology/codes.tsv", 3},
           {acts, operators, codes_head + "do\taid\t\t7\tAID\t\t\t2\t7\town\n", "ontology/codes.tsv", 3},
           {acts, operators, codes_head + "do\taid\t\t070\tAID\t\t\t5\t7\town\n", "ontology/codes.tsv", 3},
           {acts, operators, codes_head + "do\taid\t\t070\tAID\t\t\t2\tmuch\town\n", "ontology/codes.tsv", 3},
           {head + "aid\tbid\t\t\t\t\thelps\town\n", operators, codes_head, "ontology/acts.tsv", 3},
           {head + "aid\taid\t\t\t\t\thelps\town\n", operators, codes_head, "ontology/acts.tsv", 3},
           {head + "aid\t\tbeg\t\t\t\thelps\town\n", operators, codes_head, "ontology/acts.tsv", 3},
           {head + "aid\t\t\t\t\ttown\thelps\town\n", operators, codes_head, "ontology/acts.tsv", 3},
           {acts, operators + "try\ttries\tmaybe\t\ttarget\town\n", codes_head, "ontology/operators.tsv", 6},
           {acts, operators + "try\ttries\tyes\tdone\ttarget\town\n", codes_head, "ontology/operators.tsv", 6},
           {acts, operators + "try\ttries\tyes\t\tnobody\town\n", codes_head, "ontology/operators.tsv", 6},
       }) {
    INFO(c.acts << c.operators << c.codes);
    const auto made = read(c.acts, c.operators, c.codes);
    REQUIRE_FALSE(made);
    CHECK(made.error().code == ErrorCode::seed_value);
    CHECK(made.error().line == c.line);
    CHECK(made.error().source == c.file);
  }
}

TEST_CASE("seeds without acts make an empty ontology") {
  CHECK(detail::Ontology::make(Seeds::from_memory({}).value()).value().acts().empty());
}

}  // namespace
}  // namespace casus
