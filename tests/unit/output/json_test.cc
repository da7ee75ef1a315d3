// SPDX-License-Identifier: MIT
#include "casus/output.h"
#include "support/catch.h"
#include "unit/output/found.h"

namespace {

using casus::test::kremlin;

TEST_CASE("a record has every field, in the order of the page") {
  const auto found = kremlin();
  const std::string record = casus::to_json(found.article, found.extraction);
  const std::string expected =
      R"({"schema":"casus/1","version":")" CASUS_VERSION
      R"(","id":"k1","url":null,"language":"nl","published":"2024-12-04","offsets":"codepoint","text":null,)"
      R"("blocks":[{"begin":0,"end":21,"label":"title","language":"nl","score":1},)"
      R"({"begin":23,"end":94,"label":"body","language":"nl","score":0.75},)"
      R"({"begin":96,"end":129,"label":"related_link","language":"und","score":0.5}],)"
      R"("sentences":[{"begin":0,"end":21},{"begin":23,"end":67},{"begin":68,"end":94},{"begin":96,"end":129}],)"
      R"("entities":[{"id":0,"kind":"government","name":"Government of Russia","extractor":"test","catalogue":"g:RUS","country":"RUS","code":"RUSGOV","role":null,"place":null,)"
      R"("mentions":[{"begin":5,"end":12,"form":"metonym","use":null,"rule":"lexicon.metonym","score":0.9}]},)"
      R"({"id":1,"kind":"person","name":"Dmitry Peskov","extractor":"test","catalogue":null,"country":null,"code":null,"role":"spokesperson","place":null,)"
      R"("mentions":[{"begin":52,"end":58,"form":"name","use":null,"rule":"lexicon.name","score":1}]},)"
      R"({"id":2,"kind":"country","name":"Russia","extractor":"test","catalogue":null,"country":null,"code":"RUS","role":null,)"
      R"("place":{"latitude":60.5,"longitude":100,"geonames":2017370},)"
      R"("mentions":[{"begin":68,"end":75,"form":"name","use":null,"rule":"lexicon.name","score":1}]},)"
      R"({"id":3,"kind":"country","name":"Ukraine","extractor":"test","catalogue":null,"country":null,"code":null,"role":null,"place":null,)"
      R"("mentions":[{"begin":81,"end":89,"form":"name","use":null,"rule":"lexicon.name","score":1}]}],)"
      R"("times":[{"id":0,"begin":59,"end":66,"type":"DATE","value":"2024-12-02","governor":null,"rule":"weekday","score":0.8}],)"
      R"("quantities":[{"id":0,"begin":109,"end":118,"unit":"EUR","of":null,"value":5000000,"low":5000000,"high":5000000,"approximate":true,"rule":"money","score":1}],)"
      R"("claims":[{"id":0,"extractor":"test","speaker":1,"speaker_span":{"begin":52,"end":58},"cue":[{"begin":48,"end":51}],"content":[{"begin":24,"end":45}],)"
      R"("type":"direct","act":"statement","polarity":null,"act_polarity":null,"modality":null,"tense":null,"condition":null,)"
      R"("commitment":null,"addressee":null,"addressee_span":null,"medium":null,"time":null,"on_behalf_of":null,"parent":null,)"
      R"("rule":"quote.verb_speaker","score":0.95}],)"
      R"("events":[{"id":0,"extractor":"test","act":"attack","operators":[],"cameo":"190","plover":{"type":"ASSAULT","mode":null,"contexts":["military"]},)"
      R"("quad":4,"goldstein":-10,"source":[2],"target":[3],"source_spans":[],"target_spans":[],"trigger":{"begin":76,"end":80},"status":"actual","tense":null,"date":"2024-12","time":0,"place":null,)"
      R"("claimed_by":[],"numbers":[],"mentions":[{"begin":68,"end":93,"sentence":2,"trigger":{"begin":76,"end":80}}],"rule":"clause","score":0.5}],)"
      R"("diagnostics":[{"level":"note","message":"odd","begin":null,"end":null,"source":"text"}]})";
  CHECK(record == expected);
}

TEST_CASE("offsets are counted in the unit that is asked for") {
  const auto found = kremlin();
  const auto title = [&](casus::OffsetUnit unit) {
    const std::string record = casus::to_json(found.article, found.extraction, unit);
    return record.substr(record.find("\"offsets\""), 70);
  };
  // An e acute is two bytes, and one unit elsewhere; the emoji four bytes, one
  // code point, two UTF-16 units.
  CHECK(title(casus::OffsetUnit::byte).starts_with(R"("offsets":"byte","text":null,"blocks":[{"begin":0,"end":25,)"));
  CHECK(title(casus::OffsetUnit::codepoint)
            .starts_with(R"("offsets":"codepoint","text":null,"blocks":[{"begin":0,"end":21,)"));
  CHECK(title(casus::OffsetUnit::utf16).starts_with(R"("offsets":"utf16","text":null,"blocks":[{"begin":0,"end":22,)"));
}

TEST_CASE("what is not known is null and a list with nothing in it stays") {
  const auto article = casus::Article::from_utf8("").value();
  CHECK(
      casus::to_json(article, {}) ==
      R"({"schema":"casus/1","version":")" CASUS_VERSION
      R"(","id":null,"url":null,"language":"und","published":null,"offsets":"codepoint","text":null,"blocks":[],"sentences":[],"entities":[],)"
      R"("times":[],"quantities":[],"claims":[],"events":[],"diagnostics":[]})");
}

TEST_CASE("a record holds its text and address if asked to") {
  const auto article = casus::Article::from_utf8("Een\n\"t\"", {.url = "https://x/?a=\"b\""}).value();
  const std::string record = casus::to_json(article, {}, casus::OffsetUnit::byte, casus::RecordText::included);
  CHECK(record.find(R"("url":"https://x/?a=\"b\"",)") != std::string::npos);
  CHECK(record.find(R"("offsets":"byte","text":"Een\n\"t\"","blocks":)") != std::string::npos);
}

TEST_CASE("a year before 1000 keeps four digits") {
  const auto article = casus::Article::from_utf8("", {.published = casus::parse_date("0987-01-02").value()}).value();
  CHECK(casus::to_json(article, {}).find(R"("published":"0987-01-02")") != std::string::npos);
}

}  // namespace
