// SPDX-License-Identifier: MIT
#include "text/blocks.h"

#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "support/catch.h"

namespace {

using namespace casus;
using detail::BlockTables;
using detail::find_blocks;

const BlockTables& tables() {
  static const BlockTables found = BlockTables::make(Seeds::embedded().value()).value();
  return found;
}

std::string label_word(BlockLabel label) {
  constexpr const char* words[] = {"title",   "body",   "duplicate",    "related_link",
                                   "caption", "byline", "comment_form", "other"};
  return words[static_cast<std::size_t>(label)];
}

struct Page {
  std::string name = {};
  std::string text = {};
  std::vector<std::string> labels = {};
};

/// Reads a file of pages; its head says how it is written.
std::vector<Page> read_pages(const std::string& file) {
  std::ifstream in(CASUS_SOURCE_DIR "/tests/unit/text/pages/" + file);
  std::vector<Page> pages;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("#")) continue;
    if (line.starts_with("==")) {
      pages.push_back({.name = line});
    } else if (line.starts_with("-> ")) {
      pages.back().text.append("\n").append(line, 3);
    } else if (const std::size_t bar = line.find(" | "); bar != std::string::npos) {
      const bool same_line = line.starts_with("+");
      pages.back().labels.push_back(line.substr(same_line ? 1 : 0, bar - (same_line ? 1 : 0)));
      pages.back().text.append(same_line ? " " : "\n").append(line, bar + 3);
    } else {
      pages.back().text += "\n";
    }
  }
  return pages;
}

struct Count {
  std::size_t blocks = 0;
  std::size_t right = 0;
  std::string wrong;
};

Count count_right(const std::string& file) {
  Count count;
  for (const Page& page : read_pages(file)) {
    const std::vector<Block> blocks = find_blocks(page.text, tables());
    INFO(page.name);
    CHECK(blocks.size() == page.labels.size());
    for (std::size_t i = 0; i < blocks.size() && i < page.labels.size(); ++i) {
      const bool right = label_word(blocks[i].label) == page.labels[i];
      ++count.blocks;
      count.right += right ? 1 : 0;
      if (!right)
        count.wrong += page.name + ": " + page.text.substr(blocks[i].span.begin, blocks[i].span.size()) + "\n";
    }
  }
  return count;
}

TEST_CASE("the blocks of the pages the rules were written for have their labels") {
  const char* const file = GENERATE("tuned_nl.txt", "tuned_en.txt");
  const Count count = count_right(file);
  INFO(count.wrong);
  CHECK(count.blocks > 100);
  CHECK(count.right == count.blocks);
}

TEST_CASE("97 in 100 blocks of pages the rules have not seen have their labels") {
  const char* const file = GENERATE("held_out_nl.txt", "held_out_en.txt");
  const Count count = count_right(file);
  INFO(count.wrong);
  CHECK(count.blocks > 100);
  CHECK(100 * count.right >= 97 * count.blocks);
}

std::vector<std::string> labels_of(std::string_view text) {
  std::vector<std::string> labels;
  for (const Block& block : find_blocks(text, tables())) labels.push_back(label_word(block.label));
  return labels;
}

using Labels = std::vector<std::string>;

TEST_CASE("sentences that begin like residue are body") {
  const char* const line = GENERATE(
      "Lezen en schrijven leren de kinderen nu in een tent.", "Door de storm zijn er bomen omgewaaid in het hele land.",
      "Van onze haven tot Mogadishu duurt de reis twaalf dagen.", "Foto's van de brand werden gedeeld.",
      "Zie je wel, zei de minister na het debat.", "By Tuesday evening the first ships had left the harbor.",
      "Read in full, the letter asks for more money.", "Related work in the area has been delayed.",
      "Photo opportunities are no policy.", "Comments by the minister caused anger in the capital.",
      "Tags were found on the clothes of the victims.", "Source material was not shared with the court.",
      "\xE2\x80\x9CLees ook de kleine letters\xE2\x80\x9D, zei de rechter tegen de koper.",
      "\xE2\x80\x9CRead more books,\xE2\x80\x9D she said to the class.", "VVD - CDA",
      "NAVO - of beter: de NAVO in Brussel - wil meer geld.");
  const std::string page = "Een kop boven het artikel\nDit is het eerste deel van het artikel.\n" + std::string(line);
  CHECK(labels_of(page) == Labels{"title", "body", "body"});
}

TEST_CASE("a dateline is split from its sentence, and nothing else is") {
  const std::string text = "Rente blijft gelijk\nAMSTERDAM (ANP) - De bank laat de rente gelijk. Dat is bekendgemaakt.";
  const std::vector<Block> blocks = find_blocks(text, tables());
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[1].label == BlockLabel::byline);
  CHECK(text.substr(blocks[1].span.begin, blocks[1].span.size()) == "AMSTERDAM (ANP) -");
  CHECK(text.substr(blocks[2].span.begin, 7) == "De bank");
  CHECK(blocks[2].is_prose());

  CHECK(labels_of("De A28 - de weg naar het noorden - is weer open voor verkeer.").size() == 1);
  CHECK(labels_of("Al-Jazeera zei dat de man weer vrij is.").size() == 1);
}

TEST_CASE("datelines of agencies and papers end in a dash, two of them or a colon") {
  std::string head, rest;
  std::tie(head, rest) = GENERATE(
      table<std::string, std::string>({{"BAGHDAD, April 9 (Xinhua) --", "At least two men were killed in the west."},
                                       {"MOSCOW, Sept. 24 --", "The president offered the minister his support."},
                                       {"NEW HAVEN, Conn. (AP) --", "A man from the city said that he was guilty."},
                                       {"CAIRO:", "A bomb in the centre of the town has killed a man."},
                                       {"DEN HAAG -", "De minister heeft gezegd dat hij niet aftreedt."}}));
  const std::string text = head + " " + rest;
  const std::vector<Block> blocks = find_blocks(text, tables());
  REQUIRE(blocks.size() == 2);
  CHECK(text.substr(blocks[0].span.begin, blocks[0].span.size()) == head);
  CHECK(blocks[0].label == BlockLabel::byline);
  CHECK(text.substr(blocks[1].span.begin, blocks[1].span.size()) == rest);
}

TEST_CASE("a body that speaks is no dateline") {
  const std::string text = GENERATE("NAVO: De bondgenoten hebben gezegd dat zij meer geld geven.",
                                    "Rutte: Het is voor de minister nu te laat om af te treden.",
                                    "UNIVERSITEIT VAN AMSTERDAM: De colleges van de week zijn afgelast.");
  CHECK(find_blocks(text, tables()).size() == 1);
}

TEST_CASE("a comment form does not swallow the article behind it") {
  CHECK(labels_of("Een kop boven het artikel\nGeef een reactie\nDe minister heeft gezegd dat hij niet aftreedt.") ==
        Labels{"title", "comment_form", "body"});
}

TEST_CASE("everything but white space lies in a block, and blocks ascend") {
  const char* const text =
      GENERATE("a", "\n\n\xC2\xA0*\n\nEen kop\n\n(ANP) - \n- \nDE BILT (ANP) - Het regent vandaag in het hele land.",
               "\"\"\"\"\n((((\n----", "\xE2\x80\x9C\nLEES OOK\n\xE2\x80\x9D");
  const std::string bytes = text;
  std::string left = bytes;
  std::uint32_t end = 0;
  for (const Block& block : find_blocks(bytes, tables())) {
    REQUIRE(block.span.begin >= end);
    REQUIRE(block.span.end > block.span.begin);
    REQUIRE(block.span.end <= bytes.size());
    CHECK(block.score > 0);
    CHECK(block.score <= 1);
    end = block.span.end;
    left.replace(block.span.begin, block.span.size(), block.span.size(), ' ');
  }
  CHECK(left.find_first_not_of(" \n\xC2\xA0") == std::string::npos);
}

TEST_CASE("a row with an unknown label or place is an error of its line") {
  const char* const row =
      GENERATE("lees ook\tstart\ttitle\town\n", "lees ook\tbegin\tother\town\n", "deel dit\tpart\tother\town\n");
  const std::vector<SeedFile> files = {
      {"nl/function_words.tsv", "#casus-seed 1 function_words\nword*\tsource\nde\town\n"},
      {"nl/boilerplate.tsv", "#casus-seed 1 boilerplate\nphrase*\twhere*\tlabel\tsource\n" + std::string(row)}};
  const auto made = BlockTables::make(Seeds::from_memory(files).value());
  REQUIRE_FALSE(made);
  CHECK(made.error().code == ErrorCode::seed_value);
  CHECK(made.error().line == 3);
}

TEST_CASE("without tables all is prose") {
  const BlockTables none = BlockTables::make(Seeds::from_memory({}).value()).value();
  for (const Block& block : find_blocks("Een kop\n\nLees ook: nog een kop\nEen zin.", none)) CHECK(block.is_prose());
}

}  // namespace
