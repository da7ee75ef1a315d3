// SPDX-License-Identifier: MIT
#include "event/noun_phrases.h"

#include <string>
#include <vector>

#include "marked_sentence.h"
#include "support/catch.h"

namespace casus {
namespace {

using detail::NounPhrases;
using detail::Subject;
using test::MarkedSentence;

std::string word_of(const MarkedSentence& s, const Subject& subject) {
  if (subject.kind == Subject::found) return s.participant(subject.participant);
  return subject.kind == Subject::nobody ? "nobody" : "unclear";
}

// The subject before the first word that is a verb or an auxiliary.
std::string before_verb(const char* language, const char* marked) {
  const MarkedSentence s(language, marked);
  REQUIRE(s.readable());
  const detail::Clause& clause = s.words().clauses.front();
  std::uint32_t end = clause.first;
  while (s.words().words[end].verbs.empty() && !s.words().words[end].is(detail::clause_word::auxiliary)) ++end;
  return word_of(s, NounPhrases(s.words(), clause).subject_before(end));
}

TEST_CASE("the subject is the head of the phrase before the verb") {
  CHECK(before_verb("en", "[Russia] attacked [Poland].") == "Russia");
  CHECK(before_verb("en", "[Russia] on <Monday> attacked [Poland].") == "Russia");
  CHECK(before_verb("en", "[Russia] in a long statement criticised [Poland].") == "Russia");
  CHECK(before_verb("en", "[US] President [p:Joe Biden] met [p:Putin].") == "Joe Biden");
  CHECK(before_verb("en", "Leaders of [Iran] met [p:Putin].") == "Iran");
  CHECK(before_verb("nl", "De [a:Amerikaanse] president [p:Joe Biden] ontmoette [p:Poetin].") == "Joe Biden");
  CHECK(before_verb("nl", "Na een gesprek met [Rusland] steunde [Polen] [Letland].") == "nobody");
}

TEST_CASE("a modifier, an unknown noun and a place are no subject") {
  CHECK(before_verb("en", "[Russia]'s neighbours attacked [Poland].") == "unclear");
  CHECK(before_verb("en", "Friends of [Russia] attacked [Poland].") == "unclear");
  CHECK(before_verb("en", "A man in [Moscow] attacked [Poland].") == "unclear");
  CHECK(before_verb("en", "[l:Moscow] attacked [Poland].") == "unclear");
  CHECK(before_verb("nl", "De man uit [Rusland] bedreigt [Polen].") == "unclear");
}

TEST_CASE("behind the verb the subject comes at once") {
  const auto after = [](const char* marked) {
    const MarkedSentence s("nl", marked);
    REQUIRE(s.readable());
    return word_of(s, NounPhrases(s.words(), s.words().clauses.front()).subject_after(2));
  };
  CHECK(after("<Maandag> viel [Rusland] [Polen] aan.") == "Rusland");
  CHECK(after("<Maandag> viel de [a:Russische] president [p:Poetin] [Polen] aan.") == "Poetin");
  CHECK(after("<Maandag> viel de [a:Russische] [g:troepen] [Polen] aan.") == "troepen");
  CHECK(after("<Maandag> vielen [a:Russische] soldaten [Polen] aan.") == "unclear");
  CHECK(after("<Maandag> viel met [Rusland] [Polen] aan.") == "unclear");
}

TEST_CASE("the object is what no preposition governs") {
  const auto object = [](const char* marked) -> std::string {
    const MarkedSentence s("nl", marked);
    REQUIRE(s.readable());
    const auto p = NounPhrases(s.words(), s.words().clauses.front()).bare_object(2, s.words().clauses.front().last - 1);
    return p ? s.participant(*p) : "";
  };
  CHECK(object("[Rusland] heeft [Polen] aangevallen.") == "Polen");
  CHECK(object("[Rusland] heeft in [Letland] [Polen] aangevallen.") == "Polen");
  CHECK(object("[Rusland] heeft met [Letland] en [Litouwen] aangevallen.").empty());
  CHECK(object("[Rusland] heeft de [a:Poolse] premier [p:Tusk] ontmoet.") == "Tusk");
}

}  // namespace
}  // namespace casus
