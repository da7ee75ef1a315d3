// SPDX-License-Identifier: MIT
#include "entity/name_tables.h"

#include <optional>

#include "seeds/embedded.h"
#include "support/catch.h"
#include "unit/entity/reading.h"

using casus::detail::compile_name_tables;
using casus::detail::NameTables;

namespace {

std::vector<std::byte> image_of(const NameTables& tables) {
  casus::detail::ImageWriter image;
  tables.write(image);
  return image.bytes();
}

std::optional<NameTables> tables_in(std::span<const std::byte> image) {
  NameTables tables;
  casus::detail::ImageReader in(image);
  if (!tables.read(in)) return std::nullopt;
  return tables;
}

/// The actors that an English form stands for, by their ids.
std::vector<std::string> actors_of(const NameTables& tables, std::string_view word) {
  std::vector<std::string> found;
  const casus::detail::NameForms& english = tables.forms.front();
  for (const std::uint32_t id : english.lexicon.find(casus::hash_folded(word))) {
    found.emplace_back(tables.catalogue[english.aliases[id].actor].id);
  }
  return found;
}

}  // namespace

TEST_CASE("tables are the same in place as where they were made") {
  const auto seeds = casus::Seeds::from_memory(casus::test::small_world()).value();
  const NameTables made = compile_name_tables(seeds).value();
  const std::vector<std::byte> image = image_of(made);
  const auto read = tables_in(image);
  REQUIRE(read);
  CHECK(read->forms.size() == 3);
  CHECK(image_of(*read) == image);
  CHECK(actors_of(*read, "Clinton") == std::vector<std::string>{"p:bill-clinton", "p:hillary-clinton"});
  CHECK(actors_of(*read, "Clinton") == actors_of(made, "Clinton"));
  const auto moscow = read->catalogue[read->catalogue.find("l:moscow").value()];
  CHECK(moscow.place->latitude == Approx(55.75));
  CHECK(read->catalogue.holder("RUS", "head_of_state", {}) == read->catalogue.find("p:vladimir-putin"));
}

TEST_CASE("an image that ends too early gives no tables") {
  const auto seeds = casus::Seeds::from_memory(casus::test::small_world()).value();
  const std::vector<std::byte> image = image_of(compile_name_tables(seeds).value());
  for (std::size_t size = 0; size < image.size(); size += 8) {
    const auto read = tables_in(std::span(image).first(size));
    if (read && read->forms.size() == 3) FAIL("all forms in " << size << " of " << image.size() << " bytes");
  }
  SUCCEED();
}

TEST_CASE("embedded seeds with another gazetteer keep the tables that were made with the library") {
  const casus::SeedFile file = {.name = "world/places.gazetteer", .bytes = "any"};
  const auto more = casus::Seeds::from_memory({&file, 1}).value();
  const auto seeds = casus::Seeds::embedded()->overlaid_with(more).value();
  CHECK(casus::detail::are_embedded(seeds));
  CHECK(seeds.table("en/aliases")->rows() > 1000);
}

TEST_CASE("seeds with an overlay are made anew, with what it says") {
  const auto shipped = casus::Seeds::embedded().value();
  CHECK(casus::detail::are_embedded(shipped));
  const casus::SeedFile file = casus::test::table("en/aliases", "form*\tactor*\tkind\tflags\tsource",
                                                  "Ruritanistan\tc:RUS\tname\t\town\n-Russia\tc:RUS\n");
  const auto seeds = shipped.overlaid_with(casus::Seeds::from_memory({&file, 1}).value()).value();
  CHECK_FALSE(casus::detail::are_embedded(seeds));
  const NameTables tables = casus::detail::name_tables_of(seeds).value();
  CHECK(actors_of(tables, "Ruritanistan") == std::vector<std::string>{"c:RUS"});
  CHECK(actors_of(tables, "Russia").empty());
  CHECK(actors_of(casus::detail::name_tables_of(shipped).value(), "Russia") == std::vector<std::string>{"c:RUS"});
}
