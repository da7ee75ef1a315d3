// SPDX-License-Identifier: MIT
#include "casus/article.h"

#include <string>

#include "support/catch.h"

using namespace casus;

TEST_CASE("a date is read from ten characters or from the head of a time stamp") {
  using namespace std::chrono;
  for (const char* text : {"2024-12-04", "2024-12-04T10:30:00Z", "2024-12-04 10:30"}) {
    CAPTURE(text);
    const auto date = parse_date(text);
    REQUIRE(date.has_value());
    CHECK(*date == Date(2024y / December / 4));
  }
  CHECK(parse_date("2024-02-29").has_value());
}

TEST_CASE("what is not a date is refused and quoted") {
  for (const char* text :
       {"", "2024", "2024-13-01", "2023-02-29", "2024-1-2", "04-12-2024", "2024/12/04", "2024-12-04x", "-024-12-04",
        "2024-12- 4", "2024-12-0a", "+024-12-04", "2024-00-10", "2024-10-00"}) {
    CAPTURE(text);
    const auto date = parse_date(text);
    REQUIRE_FALSE(date.has_value());
    CHECK(date.error().code == ErrorCode::bad_date);
    CHECK(date.error().message.find(std::string("'") + text + "'") != std::string::npos);
  }
}

TEST_CASE("an article keeps its text byte for byte") {
  const std::string text("\xEF\xBB\xBF een\r\n\0twee \u00E9", 17);
  const auto article = Article::from_utf8(text, {.id = "x"});
  REQUIRE(article.has_value());
  CHECK(article->text() == text);
  CHECK(article->info().id == "x");
  CHECK(article->slice({4, 7}) == "een");
  CHECK(Article::from_utf8("")->text().empty());
}

TEST_CASE("a moved article gives its text away") {
  auto article = Article::from_utf8("abc");
  REQUIRE(article.has_value());
  CHECK((*std::move(article)).text() == "abc");
}

TEST_CASE("text that is not UTF-8 is refused with the place of the first bad byte") {
  for (std::uint32_t before = 0; before < 40; ++before) {
    const auto article = Article::from_utf8(std::string(before, 'a') + "\xFFz\xFF");
    REQUIRE_FALSE(article.has_value());
    CHECK(article.error().code == ErrorCode::invalid_utf8);
    CHECK(article.error().offset == before);
    CHECK(article.error().message == "not UTF-8: byte 0xff at offset " + std::to_string(before));
  }
}

TEST_CASE("a text may be as long as the limit and no longer") {
  CHECK(Article::from_utf8(std::string(Article::max_bytes, ' ')).has_value());
  const auto article = Article::from_utf8(std::string(Article::max_bytes + 1, ' '));
  REQUIRE_FALSE(article.has_value());
  CHECK(article.error().code == ErrorCode::text_too_large);
}

TEST_CASE("given places must be stretches of whole characters") {
  const std::string text = "In K\u00F6ln.";
  CHECK(Article::from_utf8(text, {.places = {{3, 8}, {0, 2}}}).has_value());
  for (const Span place : {Span{3, 3}, Span{8, 3}, Span{3, 5}, Span{5, 8}, Span{3, 10}}) {
    const auto article = Article::from_utf8(text, {.places = {{0, 2}, place}});
    REQUIRE_FALSE(article.has_value());
    CHECK(article.error().code == ErrorCode::bad_span);
    CHECK(article.error().offset == place.begin);
  }
  CHECK(Article::from_utf8(text, {.places = {{3, 10}}}).error().message ==
        "place [3, 10) is no stretch of whole characters in 9 bytes of text");
}
