// SPDX-License-Identifier: MIT
#include "text/characters.h"

#include <re2/re2.h>

#include <string>
#include <vector>

#include "support/catch.h"

using namespace casus::detail;

namespace {

std::string encoded(char32_t c) {
  std::string text;
  const auto put = [&](char32_t b) { text += static_cast<char>(static_cast<unsigned char>(b)); };
  if (c < 0x80) return put(c), text;
  if (c < 0x800) return put(0xC0 | c >> 6), put(0x80 | (c & 0x3F)), text;
  if (c < 0x10000) return put(0xE0 | c >> 12), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F)), text;
  return put(0xF0 | c >> 18), put(0x80 | (c >> 12 & 0x3F)), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F)), text;
}

}  // namespace

TEST_CASE("letters, digits and marks of all of Unicode are what RE2 says they are") {
  const RE2 letter("\\p{L}"), upper("\\p{Lu}|\\p{Lt}"), lower("\\p{Ll}"), number("\\p{N}"), mark("\\p{M}");
  std::vector<unsigned> wrong;
  for (char32_t c = 0; c < 0x110000; ++c) {
    if ((c >= 0xD800 && c <= 0xDFFF) || c == 0x02BC) continue;
    const std::string text = encoded(c);
    const Classified found = classify(text.data());
    const auto expect = [&](const RE2& is, bool got) {
      if (RE2::FullMatch(text, is) && !got) wrong.push_back(c);
    };
    expect(letter, found.kind == CharClass::letter && (found.bits & bit::word) != 0);
    expect(upper, (found.bits & bit::upper) != 0);
    expect(lower, (found.bits & bit::lower) != 0);
    expect(number, found.kind == CharClass::digit && (found.bits & bit::digit) != 0);
    expect(mark, found.kind == CharClass::invisible && (found.bits & bit::word) != 0);
    if (found.bytes != text.size() || found.value != c) wrong.push_back(c);
  }
  CHECK(wrong == std::vector<unsigned>{});
}

TEST_CASE("the white space of Unicode is space, and so are two that take no room") {
  std::vector<unsigned> spaces;
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const std::string text = encoded(c);
    const Classified found = classify(text.data());
    CHECK_FALSE(((found.kind == CharClass::space) != ((found.bits & bit::space) != 0)));
    if (found.kind == CharClass::space) spaces.push_back(c);
  }
  CHECK(spaces == std::vector<unsigned>{9,      10,     11,     12,     13,     0x20,   0x85,   0xA0,   0x1680,
                                        0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008,
                                        0x2009, 0x200A, 0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF});
}

TEST_CASE("marks of writing have the class of their use") {
  using enum CharClass;
  const std::pair<char32_t, CharClass> rows[] = {
      {'\'', apostrophe}, {0x2019, apostrophe}, {0x2018, quote}, {'"', quote},       {0x201E, quote},   {0xAB, quote},
      {'-', hyphen},      {0x2011, hyphen},     {0x2013, dash},  {0x2026, ellipsis}, {'.', stop},       {'?', terminal},
      {0x3002, terminal}, {0x20AC, currency},   {'%', percent},  {0xAD, invisible},  {0x1F600, symbol}, {0, control},
      {0x7F, control},    {'(', open},          {0x300D, close}, {'_', underscore}};
  for (const auto& [c, kind] : rows) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK(classify(encoded(c).data()).kind == kind);
  }
}
