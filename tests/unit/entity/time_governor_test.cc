// SPDX-License-Identifier: MIT
#include "casus/casus.h"
#include "support/catch.h"

using namespace casus;

namespace {

/// "vrijdag=2024-12-06 of vertrekken; ..."
std::string governed(const char* language, const std::string& text) {
  static const Pipeline pipeline = Pipeline::standard().value();
  const auto article =
      Article::from_utf8(text, {.published = parse_date("2024-12-04").value(), .language = Language(language)}).value();
  std::string out;
  for (const Time& time : pipeline.run(article).times) {
    if (!out.empty()) out += "; ";
    out += std::string(article.slice(time.span)) + "=" + time.value + " of " +
           (time.governor ? std::string(article.slice(*time.governor)) : "nothing");
  }
  return out;
}

}  // namespace

TEST_CASE("a time says to which verb or noun it belongs") {
  CHECK(governed("en", "The minister said on Monday that the summit would begin in January.") ==
        "Monday=2024-12-02 of said; January=2025-01 of begin");
  CHECK(governed("en", "The attack of 12 March 2022 is forgotten.") == "12 March 2022=2022-03-12 of attack");
  CHECK(governed("nl", "De premier sprak dinsdag met de koning.") == "dinsdag=2024-12-03 of sprak");
}

TEST_CASE("the verb of its clause tells whether a weekday has been or is to come") {
  CHECK(governed("nl", "De militairen vertrekken vrijdag.") == "vrijdag=2024-12-06 of vertrekken");
  CHECK(governed("nl", "De militairen vertrokken vrijdag.") == "vrijdag=2024-11-29 of vertrokken");
  CHECK(governed("nl", "De militairen zijn vrijdag vertrokken.") == "vrijdag=2024-11-29 of vertrokken");
  CHECK(governed("en", "The soldiers will leave on Friday.") == "Friday=2024-12-06 of leave");
  CHECK(governed("en", "They plan to meet on Friday.") == "Friday=2024-12-06 of meet");
}

TEST_CASE("without a model no time has a governor") {
  Pipeline::Builder builder(Seeds::embedded().value());
  builder.add_standard().without_syntax();
  const Pipeline pipeline = std::move(builder).build().value();
  const auto article = Article::from_utf8("The minister said so on Monday.", {.language = Language("en")}).value();
  for (const Time& time : pipeline.run(article).times) CHECK_FALSE(time.governor);
}
