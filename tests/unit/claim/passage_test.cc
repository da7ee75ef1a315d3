// SPDX-License-Identifier: MIT
#include "claim/passage.h"

#include "reading.h"
#include "support/catch.h"

namespace casus::detail {
namespace {

TEST_CASE("mentions that can speak are in the order of the text, without adjectives and places") {
  Extraction found;
  found.entities = {
      {.kind = EntityKind::country,
       .mentions = {{.span = {20, 26}}, {.span = {5, 12}, .form = MentionForm::adjective}}},
      {.kind = EntityKind::place, .mentions = {{.span = {30, 36}}}},
      {.kind = EntityKind::person, .mentions = {{.span = {0, 4}}, {.span = {20, 30}}}},
  };
  const auto mentions = speaker_mentions(found);
  REQUIRE(mentions.size() == 3);
  CHECK(mentions[0].span == Span{0, 4});
  CHECK(mentions[1].span == Span{20, 30});  // the longer one first
  CHECK(mentions[2].span == Span{20, 26});
  CHECK(mentions[2].entity == EntityId{0});
}

TEST_CASE("a time stands where an adverb may, and a mere year is left alone") {
  Reading reading("en", "Biden this week said the 2016 vote was fair.");
  const std::string& text = reading.article.text();
  const auto span_of = [&](std::string_view words) {
    const auto at = static_cast<std::uint32_t>(text.find(words));
    return Span{at, at + static_cast<std::uint32_t>(words.size())};
  };
  Extraction found;
  found.times = {{.span = span_of("2016")}, {.span = span_of("this week")}};
  const auto times = time_spans(found);
  REQUIRE(times.front() < times.back());
  reading.passage.read(0, 1, times);
  CHECK(reading.passage.at(reading.find("this")).classes == word::adverb);
  CHECK(reading.passage.at(reading.find("week")).classes == word::adverb);
  CHECK_FALSE(reading.passage.is(reading.find("2016"), word::adverb));
}

}  // namespace
}  // namespace casus::detail
