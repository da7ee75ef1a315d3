// SPDX-License-Identifier: MIT
#include "text/fold.h"

#include <boost/locale.hpp>
#include <string>
#include <vector>

#include "casus/text.h"
#include "support/catch.h"
#include "utf8.h"

using namespace casus;
using namespace casus::detail;

namespace {

/// Boost.Locale over ICU, made here anew: the oracle of all that follows.
const std::locale& oracle() {
  static const std::locale made = [] {
    auto backends = boost::locale::localization_backend_manager::global();
    backends.select("icu");
    return boost::locale::generator(backends)("en_US.UTF-8");
  }();
  return made;
}

std::string nfc(const std::string& text) {
  return boost::locale::normalize(text, boost::locale::norm_nfc, oracle());
}
std::string nfd(const std::string& text) {
  return boost::locale::normalize(text, boost::locale::norm_nfd, oracle());
}

std::string encoded(char32_t c) {
  return boost::locale::conv::utf_to_utf<char>(&c, &c + 1);
}

/// What the library adds to Unicode's folding.
bool is_apostrophe(char32_t c) {
  return c == 0xB4 || c == 0x1FFD || c == 0x2018 || c == 0x2019 || c == 0x02BC || c == 0xFF07;
}
bool lays_out(char32_t c) {
  return c == 0xAD || c == 0xFEFF || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069);
}

std::string folded(char32_t c) {
  if (is_apostrophe(c)) return "'";
  if (lays_out(c)) return "";
  return nfc(boost::locale::fold_case(nfc(encoded(c)), oracle()));
}

std::uint64_t hash_of_bytes(const std::string& bytes) {
  FoldHash hash;
  for (const char byte : bytes) hash.add(byte);
  return hash.finish();
}

template <typename Check>
std::vector<unsigned> characters_that_fail(const Check& check) {
  std::vector<unsigned> failed;
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    if (!check(c)) failed.push_back(c);
  }
  return failed;
}

}  // namespace

TEST_CASE("every character of Unicode folds as Boost.Locale folds and composes it") {
  CHECK(characters_that_fail([](char32_t c) {
          const std::string expected = folded(c);
          return fold(encoded(c)).text == expected && hash_folded(encoded(c)) == hash_of_bytes(expected);
        }) == std::vector<unsigned>{});
}

TEST_CASE("every character of Unicode has one hash, composed or not") {
  CHECK(characters_that_fail([](char32_t c) {
          const std::string alone = encoded(c);
          return hash_folded("x" + nfd(alone) + "y") == hash_folded("x" + alone + "y");
        }) == std::vector<unsigned>{});
}

TEST_CASE("a character that is not said to compose leaves what stands before it alone") {
  // Latin, Hangul parts and syllables, Bengali: bases of every kind of composition.
  const std::string bases[] = {"e", "\u1100", "\uAC00", "\u09C7", "\u0B92", "\u1025", "\U00011131"};
  CHECK(characters_that_fail([&](char32_t c) {
          if (character(c).may_compose()) return true;
          std::string both, apart;
          for (const std::string& base : bases) {
            both += base + encoded(c);
            apart += base + nfc(encoded(c));
          }
          return nfc(both) == apart;
        }) == std::vector<unsigned>{});
}

TEST_CASE("case, composition, apostrophes and soft hyphens do not change a word") {
  const std::pair<const char*, const char*> same[] = {
      {"Oekra\u00EFne", "OEKRAI\u0308NE"},
      {"Erdo\u011Fan", "erdog\u0306an"},
      {"Stra\u00DFe", "STRASSE"},
      {"foto\u2019s", "FOTO'S"},
      {"regering", "rege\u00ADring"},
      {"\u0391\u03A3", "\u03B1\u03C2"},
      {"\u212B", "\u00E5"},
      {"foto\u00B4s", "foto's"},
      {"\uFB01n", "FIN"},
      {"q\u0323\u0307", "Q\u0307\u0323"},
      {"\u1EC7", "E\u0323\u0302"},
  };
  for (const auto& [a, b] : same) {
    CAPTURE(a, b);
    CHECK(hash_folded(a) == hash_folded(b));
    CHECK(fold(a).text == fold(b).text);
  }
}

TEST_CASE("other words have other hashes") {
  const char* const words[] = {"",         "a",         "b",
                               "aa",       "een",       "\u00E9\u00E9n",
                               "ontkent",  "ontkende",  "eenwoordvan16byte",
                               "abcdefgh", "abcdefghi", "abcdefg",
                               "a\u0301",  "'",         "-",
                               "s",        "'s"};
  for (const char* a : words) {
    CHECK(hash_folded(a) != 0);
    for (const char* b : words) {
      if (a != b) CHECK(hash_folded(a) != hash_folded(b));
    }
  }
}

TEST_CASE("the hash of ASCII is the same by any way, whatever follows the word in memory") {
  std::string word;
  for (int length = 0; length < 70; ++length) {
    std::string lower = word;
    for (char& c : lower) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    const std::uint64_t expected = hash_of_bytes(lower);
    const std::string padded = word + "ZZZZZZZZZZZZZZZZ";
    CHECK(FoldHash::ascii(word.data(), word.size(), word.size()) == expected);
    CHECK(FoldHash::ascii(padded.data(), word.size(), padded.size()) == expected);
    CHECK(hash_unicode(word) == expected);
    CHECK(hash_composed(word) == expected);
    if (length == 1) CHECK(FoldHash::of_byte(word[0]) == expected);
    word += static_cast<char>('!' + length * 2 % 94);
  }
}

TEST_CASE("each folded byte points back at the original piece it came from") {
  for (const std::string& text :
       {std::string("De \u201CStra\u00DFe\u201D van Erdog\u0306an \u2026 \u0130stanbul"),
        std::string("e\u0301e\u0301n rege\u00ADring"), std::string(), std::string("\u0301\u0301")}) {
    const FoldedText made = fold(text);
    REQUIRE(made.offsets.size() == made.text.size() + 1);
    CHECK(made.offsets.back() == text.size());
    for (std::size_t i = 0; i + 1 < made.offsets.size(); ++i) {
      REQUIRE(made.offsets[i] <= made.offsets[i + 1]);
      REQUIRE(is_boundary(text, made.offsets[i]));
    }
    // What lies between two pieces folds to what stands between their places.
    for (std::size_t i = 0; i + 1 < made.offsets.size(); ++i) {
      if (i > 0 && made.offsets[i] == made.offsets[i - 1]) continue;
      REQUIRE(fold(text.substr(made.offsets[i])).text == made.text.substr(i));
    }
  }
}

TEST_CASE("a character with ten thousand marks takes no longer than its bytes") {
  std::string text = "e";
  for (int i = 0; i < 10000; ++i) text += i % 2 == 0 ? "\u0301" : "\u0323";
  CHECK(fold(text).offsets.back() == text.size());
}

TEST_CASE("a Boost.Locale without ICU is seen to compose nothing, and leaves text as it is") {
  const Normaliser posix("posix");
  CHECK_FALSE(posix.works());
  CHECK(posix.fold("e\u0301") == "e\u0301");
  CHECK(normaliser().works());
  CHECK(normaliser().fold("E\u0301") == "\u00E9");
}
