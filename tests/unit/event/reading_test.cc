// SPDX-License-Identifier: MIT
#include "event/reading.h"

#include <string>
#include <vector>

#include <fmt/format.h>

#include "marked_sentence.h"
#include "support/catch.h"

namespace casus {
namespace {

using test::MarkedSentence;

// "source act target", and the status if it is not actual; all of a sentence.
std::string events_of(const char* language, const char* marked) {
  const MarkedSentence s(language, marked);
  if (!s.readable()) return "";
  std::string all;
  std::optional<detail::Reading> before;
  for (std::size_t i = 0; i < s.words().clauses.size(); ++i) {
    before = detail::read_clause(s.words(), i, before);
    if (!before) continue;
    all += fmt::format("{}{} {} {}", all.empty() ? "" : "; ", s.participants(before->sources),
                       MarkedSentence::ontology()[before->verb->act].name, s.participants(before->targets));
    if (before->status == Status::planned) all += " planned";
    if (before->status == Status::negated) all += " negated";
    if (before->status == Status::conditional) all += " conditional";
  }
  return all;
}

struct Case {
  const char* language;
  const char* marked;
  const char* events;
};

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    INFO(c.marked);
    CHECK(events_of(c.language, c.marked) == c.events);
  }
}

TEST_CASE("an active clause has its actor and its target") {
  check({{"en", "[Russia] attacked [Poland] on <Monday>.", "Russia attack Poland"},
         {"en", "[Poland] met with [Latvia].", "Poland meet Latvia"},
         {"en", "[US] President [p:Joe Biden] met [a:French] President [p:Macron].", "Joe Biden meet Macron"},
         {"en", "[Poland] imposed sanctions on [Russia] and [Belarus].", "Poland sanction Russia+Belarus"},
         {"en", "[Poland] praised the efforts of [Latvia].", "Poland praise Latvia"},
         {"nl", "[Rusland] viel [Polen] binnen.", "Rusland invade Polen"},
         {"nl", "<Maandag> viel [Rusland] [Polen] aan.", "Rusland attack Polen"},
         {"nl", "De [VS] heeft [Polen] sinds <2022> wapens geleverd.", "VS aid_military Polen"},
         {"nl", "[Polen] heeft wapens aan [Letland] geleverd.", "Polen aid_military Letland"},
         {"nl", "[Rusland] heeft [Polen] en andere landen bedankt.", "Rusland praise Polen"}});
}

TEST_CASE("a subordinate clause has its own order") {
  check({{"nl", "Dat duurt sinds [Rusland] [Polen] in <februari 2022> binnenviel.", "Rusland invade Polen"},
         {"nl", "[p:Peskov] zei <maandag> dat [Rusland] [Polen] heeft aangevallen.", "Rusland attack Polen"},
         {"nl", "[Polen] vreest dat [Rusland] [Letland] aanvalt.", ""},
         {"en", "[Poland] said [Russia] attacked [Latvia].", "Russia attack Latvia"},
         {"en", "[Poland] fears that [Russia] attacked [Latvia].", ""}});
}

TEST_CASE("a passive turns actor and target round") {
  check({{"en", "[Poland] was attacked by [Russia].", "Russia attack Poland"},
         {"en", "[Poland] was attacked by gunmen.", " attack Poland"},
         {"nl", "[Polen] werd door [Rusland] aangevallen.", "Rusland attack Polen"},
         {"nl", "[Polen] is door [Rusland] bezet.", "Rusland invade Polen"},
         {"nl", "[Rusland] is [Polen] binnengevallen.", "Rusland invade Polen"}});
}

TEST_CASE("who meets each other needs no object") {
  check({{"nl", "[p:Biden] en [p:Poetin] ontmoetten elkaar <maandag>.", "Biden meet Poetin"},
         {"en", "[Poland] and [Latvia] held talks in Riga.", "Poland meet Latvia"},
         {"en", "[Poland] and [Latvia] attacked yesterday.", ""}});
}

TEST_CASE("a demand falls on the subject of its clause") {
  check({{"en", "[Poland] demanded that [Russia] leave.", "Poland demand Russia"},
         {"nl", "[Polen] heeft ge\u00ebist dat de [a:Russische] [g:troepen] vertrekken.", "Polen demand troepen"}});
}

TEST_CASE("status tells what did not take place") {
  check({{"nl", "[Polen] heeft [Rusland] niet aangevallen.", "Polen attack Rusland negated"},
         {"nl", "[Polen] zal [Rusland] aanvallen.", "Polen attack Rusland planned"},
         {"nl", "Als [Rusland] [Polen] aanvalt, wordt het oorlog.", "Rusland attack Polen conditional"},
         {"en", "[Poland] did not attack [Russia].", "Poland attack Russia negated"},
         {"en", "[Poland] will attack [Russia].", "Poland attack Russia planned"},
         {"en", "[Poland] plans to attack [Russia].", "Poland attack Russia planned"},
         {"en", "If [Poland] attacks [Russia], so be it.", "Poland attack Russia conditional"}});
}

TEST_CASE("a pronoun behind a reporting verb is who speaks") {
  check({{"en", "[Poland] said <today> it had expelled [Latvia].", "Poland deport Latvia"},
         {"en", "[p:Tusk] said he met [p:Macron].", "Tusk meet Macron"},
         {"en", "[p:Tusk] said it met [p:Macron].", ""},
         {"nl", "[Polen] heeft gezegd dat het twee [a:Russische] [g:diplomaten] heeft uitgewezen.",
          "Polen break_relations diplomaten"},
         {"nl", "<Maandag> zei [p:Tusk] dat hij [p:Macron] zal ontmoeten.", "Tusk meet Macron planned"},
         {"nl", "[Polen] zei dat het land [Letland] bedreigt.", ""}});
}

TEST_CASE("the forces of an actor act for it") {
  check({{"en", "[NATO] jets bombed [Poland].", "NATO bomb Poland"},
         {"en", "[NATO] opponents bombed [Poland].", ""},
         {"nl", "De regering van [Polen] steunt [Letland].", "Polen support Letland"}});
}

TEST_CASE("what is in doubt is not reported") {
  check({{"nl", "[Rusland] zou [Polen] hebben aangevallen.", ""},
         {"nl", "[Rusland] weigert [Polen] te ontmoeten.", ""},
         {"nl", "De man die [Polen] aanviel, bezocht [Rusland].", ""},
         {"en", "[Russia] allegedly attacked [Poland].", ""},
         {"en", "[Russia] may attack [Poland].", ""},
         {"en", "[Russia] tried to attack [Poland].", ""},
         {"en", "The man who attacked [Poland] visited [Russia].", ""},
         {"en", "[p:Trump] attacked [p:Clinton] for her vote.", ""},
         {"en", "[Poland] helped Machado get [Latvia] citizenship.", ""}});
}

TEST_CASE("an actor goes on over a conjunction and over an aside") {
  check({{"en", "[Poland] attacked [Latvia] and bombed [Estonia].", "Poland attack Latvia; Poland bomb Estonia"},
         {"en", "[p:Johnson], the prime minister, met [p:Macron].", "Johnson meet Macron"},
         {"en", "[Russia], which is large, invaded [Poland].", "Russia invade Poland"}});
}

}  // namespace
}  // namespace casus
