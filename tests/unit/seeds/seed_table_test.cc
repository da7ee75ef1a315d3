// SPDX-License-Identifier: MIT
#include "casus/seeds.h"
#include "support/catch.h"

namespace {

casus::Result<casus::Seeds> read(std::string bytes, std::string name = "nl/words.tsv") {
  const casus::SeedFile file{.name = std::move(name), .bytes = std::move(bytes)};
  return casus::Seeds::from_memory({&file, 1});
}

const std::string head = "#casus-seed 1 words\nword*\tclass\tsource\n";

}  // namespace

TEST_CASE("a seed table gives back its cells and where they stood") {
  const auto seeds = read(head + "# a comment\n\nappel\tfruit\town\npeer\tfruit\town\n");
  REQUIRE(seeds);
  const casus::SeedTable* table = seeds->table("nl/words");
  REQUIRE(table);
  CHECK(table->kind() == "words");
  REQUIRE(table->rows() == 2);
  CHECK(table->row(1)[0] == "peer");
  CHECK(table->row(1)[*table->column("source")] == "own");
  CHECK(table->row(1).line == 6);
  CHECK(table->row(1).file == "nl/words.tsv");
}

TEST_CASE("rows come out sorted by key whatever their order in the file") {
  const auto seeds = read(head + "peer\ta\tb\nappel\ta\tb\n");
  REQUIRE(seeds);
  CHECK(seeds->table("nl/words")->row(0)[0] == "appel");
}

TEST_CASE("line ends of Windows and a byte order mark are no part of a cell") {
  const auto seeds = read("\xEF\xBB\xBF#casus-seed 1 words\r\nword*\tsource\r\nappel\town\r\n");
  REQUIRE(seeds);
  CHECK(seeds->table("nl/words")->row(0)[1] == "own");
}

TEST_CASE("the last line needs no newline") {
  const auto seeds = read(head + "appel\tfruit\town");
  REQUIRE(seeds);
  CHECK(seeds->table("nl/words")->rows() == 1);
}

TEST_CASE("a malformed seed file is refused with its line and the reason") {
  struct Case {
    std::string bytes;
    casus::ErrorCode code;
    std::string message;
  };
  const auto c = GENERATE_REF(values<Case>({
      {"", casus::ErrorCode::seed_format, "nl/words.tsv:1: '' where '#casus-seed 1 KIND' is needed"},
      {"word\tclass\n", casus::ErrorCode::seed_format,
       "nl/words.tsv:1: 'word\tclass' where '#casus-seed 1 KIND' is needed"},
      {"#casus-seed 2 words\nword*\n", casus::ErrorCode::seed_format,
       "nl/words.tsv:1: seed format '2'; this library reads 1 to 1"},
      {"#casus-seed 1x words\nword*\n", casus::ErrorCode::seed_format,
       "nl/words.tsv:1: seed format '1x'; this library reads 1 to 1"},
      {"#casus-seed 1\nword*\n", casus::ErrorCode::seed_format, "nl/words.tsv:1: the kind of table is missing"},
      {"#casus-seed 1 words\n", casus::ErrorCode::seed_syntax, "nl/words.tsv:2: no key column: end its name in '*'"},
      {"#casus-seed 1 words\nword\tb\n", casus::ErrorCode::seed_syntax,
       "nl/words.tsv:2: no key column: end its name in '*'"},
      {"#casus-seed 1 words\nword*\tb\tc*\n", casus::ErrorCode::seed_syntax,
       "nl/words.tsv:2: key column 'c' behind a column that is none"},
      {"#casus-seed 1 words\nword*\tb\tb\n", casus::ErrorCode::seed_syntax, "nl/words.tsv:2: two columns named 'b'"},
      {"#casus-seed 1 words\nword*\t\tb\n", casus::ErrorCode::seed_syntax, "nl/words.tsv:2: a column without a name"},
      {head + "appel\tfruit\n", casus::ErrorCode::seed_syntax, "nl/words.tsv:3: 2 columns where 3 are needed"},
      {head + "appel\tfruit\town\tmore\n", casus::ErrorCode::seed_syntax,
       "nl/words.tsv:3: 4 columns where 3 are needed"},
      {head + "\tfruit\town\n", casus::ErrorCode::seed_syntax, "nl/words.tsv:3: 'word' is empty, and it is the key"},
      {head + "peer\ta\tb\nappel\ta\tb\npeer\tc\td\n", casus::ErrorCode::seed_syntax,
       "nl/words.tsv:5: 'peer' has the key of line 3"},
      {head + "app\xFF\ta\tb\n", casus::ErrorCode::invalid_utf8, "nl/words.tsv:3: byte 4 of the line is not UTF-8"},
  }));
  const auto seeds = read(c.bytes);
  REQUIRE_FALSE(seeds);
  CHECK(seeds.error().code == c.code);
  CHECK(to_string(seeds.error()) == c.message);
}

TEST_CASE("asking for a column that is not there names the column and the file") {
  const auto seeds = read(head);
  REQUIRE(seeds);
  const auto column = seeds->table("nl/words")->column("colour");
  REQUIRE_FALSE(column);
  CHECK(to_string(column.error()) == "nl/words.tsv:2: there is no column 'colour'");
}

TEST_CASE("a bad value points at its cell") {
  const auto seeds = read(head + "appel\tfruit\town\n");
  REQUIRE(seeds);
  const casus::SeedTable& table = *seeds->table("nl/words");
  const casus::Error error = table.bad_value(table.row(0), 1, "a colour");
  CHECK(error.code == casus::ErrorCode::seed_value);
  CHECK(to_string(error) == "nl/words.tsv:3: 'fruit' in column 'class' where a colour is needed");
}
