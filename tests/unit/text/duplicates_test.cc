// SPDX-License-Identifier: MIT
#include "text/duplicates.h"

#include <string>
#include <vector>

#include "support/catch.h"

namespace {

using namespace casus;

/// Which of these blocks are duplicates of an earlier one.
std::vector<bool> duplicates_of(const std::vector<std::string>& texts) {
  std::string text;
  std::vector<Block> blocks;
  std::vector<std::uint64_t> keys;
  for (const std::string& block : texts) {
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += block;
    blocks.push_back({.span = {begin, static_cast<std::uint32_t>(text.size())}});
    text += '\n';
    detail::PageTokens tokens;
    detail::read_page_tokens(block, tokens);
    keys.push_back(detail::duplicate_key(tokens.view()));
  }
  detail::label_duplicates(text, keys, blocks);
  std::vector<bool> found;
  for (const Block& block : blocks) found.push_back(block.label == BlockLabel::duplicate);
  return found;
}

TEST_CASE("quote marks, case and spaces do not make a block another one") {
  CHECK(duplicates_of({"Premier: 'Wij gaan door tot het einde'",
                       "Premier: \xE2\x80\x98Wij gaan door tot het einde\xE2\x80\x99",
                       "PREMIER: \"WIJ GAAN\xC2\xA0"
                       "DOOR  TOT HET EINDE\""}) == std::vector<bool>{false, true, true});
}

TEST_CASE("a block that goes on otherwise is no duplicate") {
  CHECK(duplicates_of({"De minister van Buitenlandse Zaken zei dat hij naar Parijs gaat.",
                       "De minister van Buitenlandse Zaken zei dat hij naar Berlijn gaat.",
                       "De minister van Buitenlandse Zaken zei dat hij naar Parijs gaat met de trein."}) ==
        std::vector<bool>{false, false, false});
  CHECK(duplicates_of({"Het werd vandaag in De Bilt 12 graden.", "Het werd vandaag in De Bilt 13 graden."}) ==
        std::vector<bool>{false, false});
}

TEST_CASE("a short answer may be given twice") {
  CHECK(duplicates_of({"Nee, nooit.", "Waarom?", "Nee, nooit."}) == std::vector<bool>{false, false, false});
}

}  // namespace
