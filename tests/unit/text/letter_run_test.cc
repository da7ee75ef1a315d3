// SPDX-License-Identifier: MIT
#include "text/letter_run.h"

#include <random>
#include <string>

#include "support/catch.h"

using namespace casus::detail;

TEST_CASE("the letters at the beginning of sixteen bytes, at once and in words, are the same") {
  std::mt19937 random(2);
  for (int round = 0; round < 20000; ++round) {
    std::string bytes(16, ' ');
    // Mostly letters, so that there are runs of every length; then any byte.
    for (char& c : bytes) {
      const unsigned kind = random() % 16;
      c = static_cast<char>(kind == 0 ? random() % 256 : (kind % 2 == 0 ? 'a' : 'A') + random() % 26);
    }
    CAPTURE(bytes);
    REQUIRE(letter_run(bytes.data()) == portable_letter_run(bytes.data()));
  }
}

TEST_CASE("each byte ends a run unless it is an ASCII letter") {
  for (unsigned c = 0; c < 256; ++c) {
    for (std::size_t at = 0; at < 16; ++at) {
      std::string bytes(16, 'B');
      bytes[at] = static_cast<char>(c);
      const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      const LetterRun run = letter_run(bytes.data());
      REQUIRE(run.length == (is_letter ? 16 : at));
      REQUIRE(run.has_lower == (c >= 'a' && c <= 'z'));
      if (run.length > 0 && run.length < 16) {
        REQUIRE(FoldHash::finished(FoldHash::mixed(0, run.folded[0], run.folded[1]), run.length) ==
                FoldHash::ascii(bytes.data(), run.length, 16));
      }
    }
  }
}

TEST_CASE("letters among 64 bytes, at once and in words, are the same") {
  std::mt19937 random(3);
  for (int round = 0; round < 20000; ++round) {
    std::string bytes(64, ' ');
    for (char& c : bytes) c = static_cast<char>(random() % (round % 2 == 0 ? 256 : 128));
    CAPTURE(bytes);
    std::uint64_t expected = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      const char small = static_cast<char>(bytes[i] | 0x20);
      if (small >= 'a' && small <= 'z') expected |= std::uint64_t{1} << i;
    }
    REQUIRE(portable_letter_mask(bytes.data()) == expected);
    REQUIRE(letter_mask(bytes.data()) == expected);
  }
}
