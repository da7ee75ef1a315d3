// SPDX-License-Identifier: MIT
#include "text/page_tokens.h"

#include <string>

#include "support/catch.h"
#include "text/page_word.h"

namespace {

using namespace casus::detail;

PageTokens read(std::string_view block) {
  PageTokens tokens;
  read_page_tokens(block, tokens);
  return tokens;
}

TEST_CASE("a word has one key in any case") {
  CHECK(page_word_key("LEZEN") == page_word_key("lezen"));
  CHECK(page_word_key("CATEGORIE\xC3\x8BN") == page_word_key("categorie\xC3\xABn"));
  CHECK(page_word_key("lezen") != page_word_key("leven"));
  CHECK(page_word_key("e-mail") == 0);
  CHECK(page_word_key("") == 0);
}

TEST_CASE("a word reads the same at once and byte by byte") {
  // Of every length around sixteen, before every byte that can follow.
  for (std::size_t length = 0; length < 40; ++length) {
    for (int next = 0; next < 0xC2; ++next) {
      std::string text(length, 'X');
      for (std::size_t i = 0; i < length; ++i) text[i] = "aZ9\xC3\x89q"[i % 6];
      text += static_cast<char>(next < 0x80 ? next : ' ');
      text += std::string(16, ' ');
      const char* const begin = text.data();
      const PageWord slow = read_page_word_slowly(begin, begin + text.size());
      const PageWord fast = read_page_word(begin, begin + text.size());
      REQUIRE(slow.end == fast.end);
      REQUIRE(slow.key == fast.key);
    }
  }
}

TEST_CASE("quotation marks, dashes and no-break spaces do not belong to words") {
  const PageTokens tokens = read("\xE2\x80\x98Nee\xE2\x80\x99\xC2\xA0\xE2\x80\x94 zei");
  REQUIRE(tokens.count == 5);
  CHECK(tokens.tokens[0].is_mark('\''));
  CHECK(tokens.tokens[1].capital);
  CHECK(tokens.tokens[3].is_mark('-'));
  CHECK(tokens.tokens[3].wide_before);
  CHECK_FALSE(tokens.tokens[4].wide_before);
  CHECK(tokens.complete);
}

TEST_CASE("numbers share a key") {
  const PageTokens tokens = read("3 of 40 reacties");
  CHECK(tokens.tokens[0].key == tokens.tokens[2].key);
  CHECK(tokens.tokens[0].is_number());
}

TEST_CASE("a sentence may end in quotes and brackets") {
  CHECK(read("Zij ging.").ends_sentence);
  CHECK(read("\xE2\x80\x9CZij ging.\xE2\x80\x9D").ends_sentence);
  CHECK(read("(Zij ging!)").ends_sentence);
  CHECK_FALSE(read("Lees ook:").ends_sentence);
  CHECK(read("Lees ook:").last_mark == ':');
  CHECK_FALSE(read("Zij ging").ends_sentence);
}

TEST_CASE("only the head of a long block is read") {
  std::string block;
  for (int i = 0; i < 200; ++i) block += "woord ";
  const PageTokens tokens = read(block + "einde.");
  CHECK_FALSE(tokens.complete);
  CHECK(tokens.ends_sentence);
  CHECK(tokens.count < PageTokens::most);
}

}  // namespace
