// SPDX-License-Identifier: MIT
#include "flat_map.h"

#include <map>

#include "support/catch.h"

namespace casus::detail {
namespace {

TEST_CASE("a map that nothing was put into has nothing") {
  FlatMap<std::uint32_t> map;
  CHECK(map.find(1) == nullptr);
  map.freeze();
  CHECK(map.empty());
  CHECK(map.find(0) == nullptr);
  ImageWriter image;
  map.write(image);
  ImageReader in(image.bytes());
  CHECK(map.read(in));
  CHECK(map.find(0) == nullptr);
}

TEST_CASE("a map has what was put into it, and nothing else, also in an image") {
  std::map<std::uint64_t, std::uint32_t> wanted;
  FlatMap<std::uint32_t> made;
  for (std::uint32_t i = 0; i < 1000; ++i) {
    // some differ in their upper half only, as hashes of words with one ending may
    const std::uint64_t hash = i % 2 == 0 ? std::uint64_t{i} << 40 : i * 0x9E3779B97F4A7C15ULL;
    wanted[hash] += i;
    made.try_emplace(hash, 0) += i;
  }
  CHECK(made.try_emplace(1000, 7) == 7);
  wanted[1000] = 7;
  CHECK(made.try_emplace(1000, 8) == 7);
  made.freeze();
  ImageWriter image;
  made.write(image);
  ImageReader in(image.bytes());
  FlatMap<std::uint32_t> placed;
  REQUIRE(placed.read(in));
  for (const FlatMap<std::uint32_t>* const map : {&made, &placed}) {
    for (const auto& [hash, value] : wanted) {
      REQUIRE(map->find(hash) != nullptr);
      CHECK(*map->find(hash) == value);
      if (!wanted.contains(hash + 3)) CHECK(map->find(hash + 3) == nullptr);
    }
  }
}

TEST_CASE("an image that ends too early has no map") {
  FlatMap<std::uint32_t> made;
  made.try_emplace(5, 6);
  made.freeze();
  ImageWriter image;
  made.write(image);
  for (std::size_t size = 0; size < image.bytes().size(); size += 8) {
    ImageReader in(std::span(image.bytes()).first(size));
    FlatMap<std::uint32_t> placed;
    CHECK_FALSE(placed.read(in));
    CHECK(placed.empty());
  }
}

}  // namespace
}  // namespace casus::detail
