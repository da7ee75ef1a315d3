// SPDX-License-Identifier: MIT
// Which codes of CAMEO the words of a language can come to.
#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "event/ontology.h"
#include "support/catch.h"

namespace casus {
namespace {

using Names = std::set<std::string, std::less<>>;

Names column(const Seeds& seeds, const std::string& table, std::string_view name) {
  const SeedTable& rows = *seeds.table(table);
  const std::size_t at = rows.column(name).value();
  Names names;
  for (std::size_t i = 0; i < rows.rows(); ++i) names.emplace(rows.row(i)[at]);
  return names;
}

Names reached(const Seeds& seeds, const std::string& language) {
  const auto ontology = detail::Ontology::make(seeds).value();
  Names told = column(seeds, language + "/event_verbs", "act");
  told.merge(column(seeds, language + "/event_nouns", "act"));
  std::set<detail::OperatorIndex> operators;
  for (const std::string& name : column(seeds, language + "/operator_words", "operator"))
    operators.insert(ontology.find_operator(name).value());
  std::set<detail::ActIndex> acts;
  for (const std::string& name : told) {
    const detail::ActIndex act = ontology.act(name).value();
    acts.insert(act);
    for (const auto op : operators) {
      if (const auto composed = ontology.composed(op, act)) acts.insert(*composed);
    }
  }
  for (const auto op : operators) {
    if (const auto composed = ontology.composed(op, std::nullopt)) acts.insert(*composed);
  }
  Names codes;
  const auto add = [&](const detail::Coding* coding) {
    if (coding != nullptr) codes.insert(coding->cameo);
  };
  for (const auto act : acts) {
    add(ontology.code(std::nullopt, act));
    for (const auto op : operators) add(ontology.code(op, act));
    for (const auto domain : acts) add(ontology.code(std::nullopt, act, domain));
  }
  return codes;
}

/// The rows of unreached_codes.tsv: language, code, reason.
Names unreached(const std::string& language) {
  std::ifstream file(CASUS_SOURCE_DIR "/tests/unit/event/unreached_codes.tsv");
  REQUIRE(file);
  Names codes;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    std::istringstream cells(line);
    std::string of, code, reason;
    REQUIRE(std::getline(cells, of, '\t'));
    REQUIRE(std::getline(cells, code, '\t'));
    REQUIRE(std::getline(cells, reason, '\t'));
    CHECK_FALSE(reason.empty());
    if (of == language) codes.insert(code);
  }
  return codes;
}

TEST_CASE("words of both languages come to every code of CAMEO but those that are listed with the reason") {
  const Seeds seeds = Seeds::from_directory(CASUS_SOURCE_DIR "/seeds").value();
  for (const std::string language : {"en", "nl"}) {
    INFO(language);
    const Names codes = reached(seeds, language);
    Names missing;
    for (const std::string& code : column(seeds, "ontology/cameo_names", "code")) {
      if (code.size() > 2 && !codes.contains(code)) missing.insert(code);  // two digits: a root, which is no code
    }
    CHECK(missing == unreached(language));
  }
}

}  // namespace
}  // namespace casus
