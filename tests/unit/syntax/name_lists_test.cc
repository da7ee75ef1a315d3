// SPDX-License-Identifier: MIT
#include "syntax/name_lists.h"

#include <random>
#include <string>
#include <vector>

#include "support/catch.h"
#include "train/name_list_writer.h"

using namespace casus::detail;

namespace {

std::vector<ListMarks> marks(const NameLists& lists, const std::vector<std::string>& words) {
  std::vector<WordForm> forms;
  for (const std::string& word : words) forms.push_back(make_word_form(word));
  std::vector<ListMarks> found(words.size());
  lists.mark(forms, found);
  return found;
}

}  // namespace

TEST_CASE("the longest phrase of each list is marked from end to end") {
  casus::train::NameListWriter writer;
  CHECK(writer.add("New York", "place"));
  CHECK(writer.add("York", "place"));
  CHECK(writer.add("New York Times", "organisation"));
  CHECK(writer.add("WHO", "acronym"));
  CHECK(writer.add("minister", "title"));
  CHECK_FALSE(writer.add("York", "rivers"));
  CHECK_FALSE(writer.add("a b c d e f g", "place"));
  const std::vector<std::byte> bytes = writer.write();
  const auto lists = NameLists::from(bytes);
  REQUIRE(lists.has_value());

  const auto found = marks(*lists, {"New", "York", "Times", "in", "York's", "minister", "WHO", "who", "york"});
  CHECK(found[0].begin != 0);
  CHECK((found[0].begin & found[1].last) != 0);    // New York
  CHECK((found[0].begin & found[1].inside) != 0);  // New York Times
  CHECK((found[0].begin & found[2].last) != 0);
  CHECK(found[1].unit == 0);
  CHECK(found[3] == ListMarks());
  CHECK(found[4].unit != 0);
  CHECK(found[5].unit != 0);
  CHECK(found[6].unit != 0);
  CHECK(found[7] == ListMarks());
  CHECK(found[8] == ListMarks());
}

TEST_CASE("lists from any bytes are refused or harmless") {
  casus::train::NameListWriter writer;
  writer.add("New York", "place");
  const std::vector<std::byte> good = writer.write();
  for (std::size_t n = 0; n < good.size(); ++n) CHECK_FALSE(NameLists::from(std::span(good).first(n)).has_value());
  std::mt19937 random(2);
  for (int round = 0; round < 2000; ++round) {
    std::vector<std::byte> bytes = good;
    bytes[random() % bytes.size()] = static_cast<std::byte>(random() & 0xFF);
    if (const auto lists = NameLists::from(bytes)) marks(*lists, {"New", "York", "York", "1"});
  }
}
