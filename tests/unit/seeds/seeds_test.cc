// SPDX-License-Identifier: MIT
#include "casus/seeds.h"

#include <filesystem>
#include <fstream>

#include "support/catch.h"

namespace {

using casus::SeedFile;
using casus::Seeds;

Seeds one(std::string name, std::string rows, std::string columns = "word*\tclass\tsource") {
  const SeedFile file{.name = std::move(name), .bytes = "#casus-seed 1 words\n" + columns + "\n" + rows};
  return Seeds::from_memory({&file, 1}).value();
}

std::string cells(const Seeds& seeds, std::string_view table) {
  std::string all;
  for (std::size_t i = 0; i < seeds.table(table)->rows(); ++i) {
    const casus::SeedRow row = seeds.table(table)->row(i);
    all += std::string(row[0]) + "=" + std::string(row[1]) + "@" + std::string(row.file) + " ";
  }
  return all;
}

/// A folder that is gone at the end of the test.
struct TemporaryFolder {
  std::filesystem::path path = std::filesystem::temp_directory_path() / "casus_seeds_test";
  TemporaryFolder() { std::filesystem::remove_all(path), std::filesystem::create_directories(path / "nl"); }
  ~TemporaryFolder() { std::filesystem::remove_all(path); }
  void write(const char* name, std::string_view text) { std::ofstream(path / name, std::ios::binary) << text; }
};

}  // namespace

TEST_CASE("an overlay adds, replaces and deletes rows by key") {
  const Seeds base = one("nl/a.tsv", "b\t1\tx\nd\t1\tx\nf\t1\tx\n");
  const Seeds more = one("nl/a.tsv", "a\t2\tx\n-b\nd\t2\tx\n-e\ng\t2\tx\n");
  const auto both = base.overlaid_with(more);
  REQUIRE(both);
  CHECK(cells(*both, "nl/a") == "a=2@nl/a.tsv d=2@nl/a.tsv f=1@nl/a.tsv g=2@nl/a.tsv ");
  CHECK(cells(base, "nl/a") == "b=1@nl/a.tsv d=1@nl/a.tsv f=1@nl/a.tsv ");
}

TEST_CASE("what overlays deleted is remembered, also by those laid over them") {
  const Seeds base = one("nl/a.tsv", "b\t1\tx\nd\t1\tx\nf\t1\tx\n");
  const Seeds all =
      base.overlaid_with(one("nl/a.tsv", "-f\n"))->overlaid_with(one("nl/a.tsv", "-b\n-c\nd\t2\tx\n")).value();
  const casus::SeedTable& table = *all.table("nl/a");
  CHECK(table.deleted("b"));
  CHECK(table.deleted("f"));
  CHECK_FALSE(table.deleted("c"));
  CHECK_FALSE(table.deleted("d"));
  CHECK_FALSE(base.table("nl/a")->deleted("b"));
}

TEST_CASE("a later overlay wins over an earlier one") {
  const auto twice =
      one("nl/a.tsv", "a\t1\tx\n").overlaid_with(one("nl/a.tsv", "-a\n"))->overlaid_with(one("nl/a.tsv", "a\t3\tx\n"));
  REQUIRE(twice);
  CHECK(cells(*twice, "nl/a") == "a=3@nl/a.tsv ");
}

TEST_CASE("an overlay may bring a table of its own") {
  const auto both = one("nl/a.tsv", "a\t1\tx\n").overlaid_with(one("nl/b.tsv", "b\t1\tx\n"));
  REQUIRE(both);
  CHECK(both->tables().size() == 2);
  CHECK(both->table("nl/b") != nullptr);
  CHECK(both->table("nl/c") == nullptr);
}

TEST_CASE("a deletion in a lone table deletes nothing and is no row") {
  CHECK(cells(one("nl/a.tsv", "a\t1\tx\n-a\n"), "nl/a") == "a=1@nl/a.tsv ");
}

TEST_CASE("an overlay with other columns is refused and says which") {
  const auto both = one("nl/a.tsv", "").overlaid_with(one("nl/a.tsv", "", "word*\tsource"));
  REQUIRE_FALSE(both);
  CHECK(both.error().code == casus::ErrorCode::seed_format);
  CHECK(to_string(both.error()) ==
        "nl/a.tsv:2: columns 'word, source' over a table with columns 'word, class, source'");
}

TEST_CASE("two files of one name are refused") {
  const SeedFile file{.name = "nl/a.tsv", .bytes = "#casus-seed 1 words\nword*\n"};
  const std::vector<SeedFile> files = {file, file};
  const auto seeds = Seeds::from_memory(files);
  REQUIRE_FALSE(seeds);
  CHECK(seeds.error().code == casus::ErrorCode::duplicate_name);
}

TEST_CASE("a directory gives the tables below it and leaves other files alone") {
  TemporaryFolder folder;
  folder.write("nl/function_words.tsv", "#casus-seed 1 function_words\nword*\tsource\nde\town\n");
  folder.write("nl/README.md", "not a table");
  const auto seeds = Seeds::from_directory(folder.path);
  REQUIRE(seeds);
  CHECK(seeds->tables().size() == 1);
  CHECK(seeds->table("nl/function_words")->rows() == 1);
  CHECK(seeds->languages() == std::vector{casus::Language("nl")});
}

TEST_CASE("a directory that is missing or without tables is an error that names it") {
  TemporaryFolder folder;
  const auto missing = Seeds::from_directory(folder.path / "nowhere");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().code == casus::ErrorCode::seed_not_found);
  CHECK(missing.error().source == (folder.path / "nowhere").generic_string());
  const auto empty = Seeds::from_directory(folder.path);
  REQUIRE_FALSE(empty);
  CHECK(empty.error().message ==
        "there is no table (*.tsv), no model (models/*.model) and no world/places.gazetteer in it");
}

TEST_CASE("the error in a directory's file names the file below the directory") {
  TemporaryFolder folder;
  folder.write("nl/bad.tsv", "#casus-seed 1 words\nword*\tsource\nde\n");
  const auto seeds = Seeds::from_directory(folder.path);
  REQUIRE_FALSE(seeds);
  CHECK(to_string(seeds.error()) == "nl/bad.tsv:3: 1 columns where 2 are needed");
}

TEST_CASE("a model is kept as it is, aligned, and an overlay's takes its place") {
  TemporaryFolder folder;
  std::filesystem::create_directories(folder.path / "models");
  folder.write("models/nl.model", "from a folder");
  folder.write("nl/function_words.tsv", "#casus-seed 1 function_words\nword*\tsource\nde\town\n");
  const auto text = [](const casus::SeedModel* model) {
    return std::string(reinterpret_cast<const char*>(model->bytes.data()), model->bytes.size());
  };
  const auto below = Seeds::from_directory(folder.path);
  REQUIRE(below);
  REQUIRE(below->models().size() == 1);
  const casus::SeedModel* model = below->model(casus::Language("nl"));
  REQUIRE(model != nullptr);
  CHECK(text(model) == "from a folder");
  CHECK(model->file == "models/nl.model");
  CHECK(reinterpret_cast<std::uintptr_t>(model->bytes.data()) % 64 == 0);
  CHECK(below->model(casus::Language("en")) == nullptr);

  const std::vector<SeedFile> files = {{"models/nl.model", "from memory"}, {"models/xx.model", "another"}};
  const auto both = below->overlaid_with(Seeds::from_memory(files).value());
  REQUIRE(both);
  REQUIRE(both->models().size() == 2);
  CHECK(text(both->model(casus::Language("nl"))) == "from memory");
  CHECK(text(both->model(casus::Language("xx"))) == "another");
  CHECK(text(both->overlaid_with(*below)->model(casus::Language("nl"))) == "from a folder");
  CHECK(both->table("nl/function_words") != nullptr);
}

TEST_CASE("two models of one language are refused") {
  const std::vector<SeedFile> files = {{"models/nl.model", "a"}, {"models/nl.model", "b"}};
  CHECK(Seeds::from_memory(files).error().code == casus::ErrorCode::duplicate_name);
}

TEST_CASE("a gazetteer is kept as it is, aligned, and an overlay's takes its place") {
  TemporaryFolder folder;
  std::filesystem::create_directories(folder.path / "world");
  folder.write("world/places.gazetteer", "from a folder");
  folder.write("my.gazetteer", "a file");
  const auto text = [](const Seeds& seeds) {
    const casus::SeedGazetteer* gazetteer = seeds.gazetteer();
    REQUIRE(gazetteer != nullptr);
    CHECK(reinterpret_cast<std::uintptr_t>(gazetteer->bytes.data()) % 64 == 0);
    return std::string(reinterpret_cast<const char*>(gazetteer->bytes.data()), gazetteer->bytes.size());
  };
  const auto below = Seeds::from_directory(folder.path).value();
  CHECK(text(below) == "from a folder");
  CHECK(below.gazetteer()->file == "world/places.gazetteer");
  const auto alone = Seeds::from_gazetteer(folder.path / "my.gazetteer").value();
  CHECK(alone.gazetteer()->file == (folder.path / "my.gazetteer").generic_string());
  CHECK(text(below.overlaid_with(alone).value()) == "a file");
  CHECK(text(alone.overlaid_with(below).value()) == "from a folder");
  const std::vector<SeedFile> files = {{"nl/words.tsv", "#casus-seed 1 words\nword*\tsource\nde\town\n"}};
  const auto tables = Seeds::from_memory(files).value();
  CHECK(tables.gazetteer() == nullptr);
  const auto both = tables.overlaid_with(alone).value();
  CHECK(text(both) == "a file");
  CHECK(both.table("nl/words") != nullptr);
  const std::vector<SeedFile> twins = {{"world/places.gazetteer", "a"}, {"world/places.gazetteer", "b"}};
  CHECK(Seeds::from_memory(twins).error().code == casus::ErrorCode::duplicate_name);
  const auto missing = Seeds::from_gazetteer(folder.path / "none");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().code == casus::ErrorCode::seed_not_found);
}
