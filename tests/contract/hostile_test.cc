// SPDX-License-Identifier: MIT
// Text that nobody wrote for readers: refused with a place or read to the end,
// never a crash, and nothing lost.
#include <string>

#include "casus/casus.h"
#include "support/catch.h"

namespace {

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  text.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

/// Bytes that are no space, and how many of them lie in a block.
void check_nothing_lost(const casus::Article& article, const casus::Extraction& found) {
  std::size_t at = 0;
  for (const casus::Block& block : found.blocks) {
    for (; at < block.span.begin; ++at) {
      const auto byte = static_cast<unsigned char>(article.text()[at]);
      // What lies between blocks is white space, in ASCII or in the three-byte forms of Unicode.
      REQUIRE((byte <= 0x20 || byte >= 0x80));
    }
    at = block.span.end;
  }
}

}  // namespace

TEST_CASE("a bad byte at any place of a text is refused with that place") {
  const std::string sample = "Rusland en Oekra\u00EFne: \u201Cnee\u201D \u20AC5 \U0001F600.";
  for (std::size_t at = 0; at < sample.size(); ++at) {
    for (const char bad : {'\x80', '\xC0', '\xF8', '\xFF'}) {
      std::string text = sample;
      text[at] = bad;
      const auto article = casus::Article::from_utf8(text);
      // A continuation byte may take another's place without harm.
      const bool was_continuation = (sample[at] & 0xC0) == 0x80;
      if (bad == '\x80' && was_continuation) continue;
      INFO(at);
      REQUIRE_FALSE(article);
      REQUIRE(article.error().code == casus::ErrorCode::invalid_utf8);
      REQUIRE(article.error().offset <= at);
      REQUIRE(article.error().offset + 4 > at);
    }
    const auto cut = casus::Article::from_utf8(sample.substr(0, at));
    if ((sample[at] & 0xC0) == 0x80) REQUIRE_FALSE(cut);
  }
}

TEST_CASE("overlong forms, surrogates and numbers beyond Unicode are refused") {
  const char* text = GENERATE("\xC0\x80", "\xE0\x80\x80", "\xF0\x80\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80");
  CHECK_FALSE(casus::Article::from_utf8(text));
}

TEST_CASE("a text over the limit is refused, one at the limit is not") {
  const auto big = casus::Article::from_utf8(std::string(casus::Article::max_bytes + 1, 'a'));
  REQUIRE_FALSE(big);
  CHECK(big.error().code == casus::ErrorCode::text_too_large);
  CHECK(casus::Article::from_utf8(std::string(casus::Article::max_bytes, 'a')));
}

TEST_CASE("hostile texts are read to the end") {
  static const casus::Pipeline pipeline = casus::Pipeline::standard().value();
  const std::string text = GENERATE_COPY(
      std::string(), std::string(" \n\t\n"), std::string(1000, '\0'), std::string("a\0b c\0.", 7),
      repeated("a", 10'000'000), repeated("\"", 100'000), repeated("\u201C", 100'000),
      repeated("\u201C\u201D", 100'000), repeated("'", 100'000), repeated("\n", 1'000'000), repeated("A\n\n", 300'000),
      repeated("(", 100'000), repeated("1", 1'000'000), repeated("1.", 500'000), repeated("\u00A0", 300'000),
      repeated("e\u0301", 300'000), repeated("\u0301", 300'000), repeated("\U0001F600", 200'000),
      repeated("Poetin zei: \"", 50'000), repeated("Rusland ", 100'000), repeated("maandag ", 100'000),
      repeated("$5 ", 200'000), repeated("volgens ", 100'000), repeated("LEES OOK\n", 100'000),
      repeated("Foto: ", 100'000), repeated(". ", 300'000), repeated("\uFFFD", 300'000),
      repeated("zei hij dat ", 50'000), repeated("viel aan, ", 50'000));
  const casus::Article article =
      casus::Article::from_utf8(text, {.published = casus::parse_date("2024-12-04").value()}).value();
  const casus::Extraction found = pipeline.run(article);
  check_nothing_lost(article, found);
  CHECK(to_json(article, found).size() > 100);
}

TEST_CASE("an odd quotation mark does not spoil the next paragraph") {
  const casus::Pipeline pipeline = casus::Pipeline::standard().value();
  const casus::Article article =
      casus::Article::from_utf8(
          "Hij zei \"nee en liep weg.\n\n\u201CEr komt geen akkoord in Gen\u00E8ve,\u201D zei Poetin maandag.",
          {.language = casus::Language("nl")})
          .value();
  const casus::Extraction found = pipeline.run(article);
  REQUIRE_FALSE(found.claims.empty());
  CHECK(article.slice(found.claims.back().content.at(0)) == "Er komt geen akkoord in Gen\u00E8ve");
}
