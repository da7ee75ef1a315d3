// SPDX-License-Identifier: MIT
#include "text/lexicon.h"

#include <string>

#include "support/catch.h"
#include "tokens.h"

using namespace casus;
using namespace casus::tests;
using detail::Lexicon;

namespace {

Lexicon made() {
  Lexicon lexicon;
  lexicon.add("Verenigde Staten", 1);
  lexicon.add("Verenigde Staten van Amerika", 2);
  lexicon.add("Rusland", 3);
  lexicon.add("VERENIGDE STATEN", 4);
  lexicon.add("Noord-Korea", 5);
  lexicon.add("St. Petersburg", 6);
  lexicon.add("Hans", 7);
  lexicon.add("Oekra\u00EFne", 8);
  lexicon.freeze();
  return lexicon;
}

/// "LENGTH:ID,ID" of the longest match at the first token.
std::string longest(const Lexicon& lexicon, std::string_view text, std::string_view language = "nl") {
  const auto tokens = tokens_of(text, language);
  const Lexicon::Match match = lexicon.longest(tokens);
  std::string said = std::to_string(match.tokens) + ":";
  for (const std::uint32_t id : match.ids) said += std::to_string(id) + ",";
  return said;
}

}  // namespace

TEST_CASE("the longest phrase that begins at a token is found, in any case and composition") {
  const Lexicon lexicon = made();
  const std::pair<const char*, const char*> rows[] = {{"Verenigde Staten van Amerika en", "4:2,"},
                                                      {"verenigde staten van Europa", "2:1,4,"},
                                                      {"Verenigde Naties", "0:"},
                                                      {"Rusland", "1:3,"},
                                                      {"Rusland's", "1:3,"},
                                                      {"de Rusland", "0:"},
                                                      {"Noord-Korea", "1:5,"},
                                                      {"OEKRAI\u0308NE", "1:8,"},
                                                      {"Hans' boek", "1:7,"},
                                                      {"Verenigde Staten's", "2:1,4,"},
                                                      {"", "0:"},
                                                      {"St. Petersburg", "2:6,"},
                                                      {"Verenigde", "0:"}};
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(longest(lexicon, text) == expected);
  }
  CHECK(longest(lexicon, "North-Korea", "en") == "0:");
  CHECK(longest(lexicon, "Noord-Korea said", "en") == "3:5,");
}

TEST_CASE("one word is found by its hash") {
  const Lexicon lexicon = made();
  REQUIRE(lexicon.find(hash_folded("RUSLAND")).size() == 1);
  CHECK(lexicon.find(hash_folded("rusland"))[0] == 3);
  CHECK(lexicon.find(hash_folded("verenigde")).empty());
  CHECK(lexicon.find(hash_folded("niets")).empty());
}

TEST_CASE("an empty lexicon finds nothing") {
  Lexicon lexicon;
  CHECK(lexicon.empty());
  CHECK(longest(lexicon, "Rusland") == "0:");
  lexicon.add("", 1);
  lexicon.freeze();
  CHECK(longest(lexicon, "Rusland") == "0:");
  CHECK(lexicon.find(1).empty());
  CHECK_FALSE(made().empty());
}

TEST_CASE("the same phrase twice has its id once, and ids ascend") {
  Lexicon lexicon;
  for (const std::uint32_t id : {9u, 2u, 9u, 5u}) lexicon.add("Kremlin", id);
  lexicon.freeze();
  CHECK(longest(lexicon, "Kremlin") == "1:2,5,9,");
}

TEST_CASE("a lexicon in an image finds what it found before; half an image is none") {
  detail::ImageWriter out;
  made().write(out);
  detail::ImageReader in(out.bytes());
  Lexicon lexicon;
  REQUIRE(lexicon.read(in));
  CHECK(in.at_end());
  CHECK(longest(lexicon, "Verenigde Staten van Amerika en") == "4:2,");
  CHECK(longest(lexicon, "verenigde staten") == "2:1,4,");
  CHECK(longest(lexicon, "Verenigde Naties") == "0:");
  for (std::size_t size = 0; size < out.bytes().size(); ++size) {
    detail::ImageReader half(std::span(out.bytes()).first(size));
    CHECK_FALSE(lexicon.read(half));
    CHECK(lexicon.empty());
  }
}

TEST_CASE("of a hundred thousand phrases each is found, and no other") {
  Lexicon lexicon;
  const auto name = [](int i) { return "naam" + std::to_string(i % 1000) + " van" + std::to_string(i); };
  for (int i = 0; i < 100000; ++i) lexicon.add(name(i), static_cast<std::uint32_t>(i));
  lexicon.freeze();
  int wrong = 0;
  for (int i = 0; i < 200000; ++i) {
    const std::uint64_t words[] = {hash_folded("naam" + std::to_string(i % 1000)),
                                   hash_folded("van" + std::to_string(i))};
    Token tokens[2];
    for (int k = 0; k < 2; ++k) tokens[k].hash = tokens[k].stem = words[k];
    const Lexicon::Match match = lexicon.longest(tokens);
    const bool right = i < 100000
                           ? match.tokens == 2 && match.ids.size() == 1 && match.ids[0] == static_cast<std::uint32_t>(i)
                           : match.tokens == 0;
    wrong += !right;
  }
  CHECK(wrong == 0);
}
