// SPDX-License-Identifier: MIT
#include "utf8.h"

#include <string>
#include <vector>

#include "support/catch.h"

using casus::detail::find_invalid_utf8;

namespace {

/// Encodes any number below 2^21 in the given number of bytes, rightly or not.
std::string encoded(char32_t c, int bytes) {
  const auto byte = [](char32_t b) { return static_cast<char>(static_cast<unsigned char>(b)); };
  if (bytes == 1) return {byte(c)};
  std::string text(1, byte((0xF00u >> bytes & 0xFF) | c >> (6 * (bytes - 1))));
  for (int i = bytes - 2; i >= 0; --i) text += byte(0x80 | (c >> (6 * i) & 0x3F));
  return text;
}

int right_length(char32_t c) {
  return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
}
bool is_character(char32_t c) {
  return c < 0x110000 && (c < 0xD800 || c > 0xDFFF);
}

}  // namespace

TEST_CASE("a code point is valid in its shortest form and in no other") {
  std::vector<std::string> wrong;
  for (char32_t c = 0; c < 0x200000; ++c) {
    for (int bytes = 1; bytes <= 4; ++bytes) {
      if ((bytes == 1 && c >= 0x100) || (bytes == 2 && c >= 0x800) || (bytes == 3 && c >= 0x10000)) continue;
      const std::string text = encoded(c, bytes);
      const bool valid = is_character(c) && bytes == right_length(c);
      if ((find_invalid_utf8(text) == std::string_view::npos) != valid) wrong.push_back(text);
    }
  }
  CHECK(wrong.empty());
}

TEST_CASE("a code point decodes to itself") {
  std::vector<char32_t> wrong;
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (!is_character(c)) continue;
    const std::string text = encoded(c, right_length(c));
    const casus::detail::CodePoint decoded = casus::detail::decode(text.data());
    if (decoded.value != c || decoded.bytes != text.size()) wrong.push_back(c);
  }
  CHECK(wrong.empty());
}

TEST_CASE("an invalid sequence is found wherever it stands") {
  const char* const invalid[] = {"\x80",
                                 "\xBF",
                                 "\xC0\x80",
                                 "\xC1\xBF",
                                 "\xC3",
                                 "\xE2\x82",
                                 "\xE0\x9F\xBF",
                                 "\xED\xA0\x80",
                                 "\xED\xBF\xBF",
                                 "\xF0\x8F\xBF\xBF",
                                 "\xF4\x90\x80\x80",
                                 "\xF5\x80\x80\x80",
                                 "\xF8\x88\x80\x80\x80",
                                 "\xFE",
                                 "\xFF",
                                 "\xF0\x9F\x98",
                                 "\xC3\x28",
                                 "\xE2\x28\xA1",
                                 "\xF0\x28\x8C\xBC"};
  for (const char* sequence : invalid) {
    for (std::size_t before = 0; before < 40; ++before) {
      for (std::size_t after : {0u, 1u, 40u}) {
        const std::string text = std::string(before, 'a') + sequence + std::string(after, 'a');
        CAPTURE(before, after, sequence);
        REQUIRE(find_invalid_utf8(text) == before);
      }
    }
  }
}

TEST_CASE("boundaries lie between characters") {
  const std::string text = "a\u00E9\u20AC\U0001F600";
  std::vector<std::size_t> boundaries;
  for (std::size_t i = 0; i <= text.size() + 1; ++i) {
    if (casus::detail::is_boundary(text, i)) boundaries.push_back(i);
  }
  CHECK(boundaries == std::vector<std::size_t>{0, 1, 3, 6, 10});
}
