// SPDX-License-Identifier: MIT
#include "event/triggers.h"

#include <string>
#include <vector>

#include <fmt/format.h>

#include "marked_sentence.h"
#include "support/catch.h"

namespace casus {
namespace {

using test::MarkedSentence;

// The act of the first clause that has one, with its voice; "" if none has.
std::string trigger_of(const char* language, const char* marked) {
  const MarkedSentence s(language, marked);
  if (!s.readable()) return "";
  for (const detail::Clause& clause : s.words().clauses) {
    const auto t = detail::find_trigger(s.words(), clause);
    if (!t) continue;
    return fmt::format("{} {}{}", MarkedSentence::ontology()[t->verb->act].name, s.text(t->at, t->at + 1),
                       t->voice == detail::Voice::passive ? " passive" : "");
  }
  return "";
}

TEST_CASE("a verb is found in all its forms, with its particle and its noun") {
  CHECK(trigger_of("nl", "[Rusland] viel [Polen] binnen.") == "invade viel");
  CHECK(trigger_of("nl", "[Rusland] viel [Polen] aan.") == "attack viel");
  CHECK(trigger_of("nl", "[Rusland] viel [Polen] <maandag> aan met tanks.") == "attack viel");
  CHECK(trigger_of("nl", "[Rusland] is [Polen] binnengevallen.") == "invade binnengevallen");
  CHECK(trigger_of("nl", "[Rusland] heeft [Polen] wapens geleverd.") == "aid_military geleverd");
  CHECK(trigger_of("nl", "[Polen] werd aangevallen door [Rusland].") == "attack aangevallen passive");
  CHECK(trigger_of("nl", "[Polen] heeft [Rusland] bedankt.") == "praise bedankt");
  CHECK(trigger_of("nl", "[Polen] bedankt [Rusland].") == "praise bedankt");
  CHECK(trigger_of("en", "[Poland] imposed sanctions on [Russia].") == "sanction imposed");
  CHECK(trigger_of("en", "[Poland] imposed a curfew in [Latvia].") == "impose_curfew imposed");
  CHECK(trigger_of("en", "[Poland] was attacked by [Russia].") == "attack attacked passive");
  CHECK(trigger_of("en", "[Poland] has again been attacking [Russia].") == "attack attacking");
  CHECK(trigger_of("en", "[Poland] did not attack [Russia].") == "attack attack");
}

TEST_CASE("what only looks like a verb of an act is none") {
  CHECK(trigger_of("nl", "[Rusland] viel [Polen] op.").empty());          // no such verb
  CHECK(trigger_of("nl", "[Rusland] leverde [Polen] bloemen.").empty());  // no noun of the row
  CHECK(trigger_of("nl", "De aangevallen stad bedreigt niemand, [Polen] wel.") == "threaten bedreigt");
  CHECK(trigger_of("nl", "[Rusland] weigert [Polen] aan te vallen en [Polen] te steunen.").empty());
  CHECK(trigger_of("en", "The attack on [Poland] by [Russia] goes on.").empty());
  CHECK(trigger_of("en", "[a:Russian] strikes on [Poland] go on.").empty());
  CHECK(trigger_of("en", "Troops attacked by [Russia] fled.").empty());
  CHECK(trigger_of("en", "Peace talks with [Russia] go on.").empty());
}

TEST_CASE("two acts in a clause are one too many, a noun that follows is none") {
  CHECK(trigger_of("nl", "[Rusland] bedreigt [Polen] steunt [Letland].").empty());
  CHECK(trigger_of("en", "[Poland] asked [Russia] for [Latvia] support.") == "appeal asked");
}

}  // namespace
}  // namespace casus
