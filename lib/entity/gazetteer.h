// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_GAZETTEER_H
#define CASUS_ENTITY_GAZETTEER_H

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "casus/result.h"
#include "casus/seeds.h"
#include "syntax/model_file.h"

namespace casus::detail {

/// What a place of the gazetteer is; a word of the column `kind`.
enum class PlaceKind : std::uint8_t {
  country,
  division,  ///< of a country: a state, a province
  district,  ///< of a division: a county
  capital,   ///< of a country
  seat,      ///< of a division
  town,
  part,  ///< of a town
  sea,
  region,  ///< that is no division, or is contested
  continent,
};
std::optional<PlaceKind> read_place_kind(std::string_view word) noexcept;

/// A number below 2^24, the lowest byte first.
class ThreeBytes {
 public:
  ThreeBytes() = default;
  explicit constexpr ThreeBytes(std::uint32_t value) noexcept
      : bytes_{static_cast<std::uint8_t>(value), static_cast<std::uint8_t>(value >> 8),
               static_cast<std::uint8_t>(value >> 16)} {}
  constexpr std::uint32_t value() const noexcept {
    return bytes_[0] | std::uint32_t{bytes_[1]} << 8 | std::uint32_t{bytes_[2]} << 16;
  }

 private:
  std::array<std::uint8_t, 3> bytes_ = {};
};

/// A place as it lies in the section "places" of a gazetteer.
struct PlaceRecord {
  std::uint32_t geonames = 0;  ///< 0: none is known
  ThreeBytes latitude = {};    ///< in ten-thousandths of a degree, from the pole
  ThreeBytes longitude = {};   ///< likewise, from 180 degrees west
  ThreeBytes within = {};      ///< the place that contains it, or Gazetteer::nowhere
  ThreeBytes name = {};        ///< where it begins in the section "text"
  std::uint8_t name_size = 0;
  std::uint8_t people = 0;  ///< 8 times log2 of the population and 1
  PlaceKind kind = PlaceKind::town;
  std::uint8_t unused = 0;
};

/// A country of the section "countries", which is sorted by code.
struct CountryRecord {
  std::array<char, 4> code = {};  ///< ISO alpha-3 and a zero
  std::uint32_t place = 0;
};

/// One of the places that a name may mean.
struct PlaceName {
  std::uint32_t place = 0;
  bool main = false;  ///< the name that the place itself goes by
};

/// Places with their names and what contains them, used where its bytes lie.
/// A file of the build of models (syntax/model_file.h) with the sections
/// places, names (sorted: 40 bits of hash, 1 main, 23 place), countries, text.
/// Nothing in it can make a reader leave its bytes. Immutable.
class Gazetteer {
 public:
  static constexpr std::uint32_t nowhere = 0xFFFFFF;
  static constexpr std::uint32_t most_places = 1u << 23;

  /// Fails as ModelFile::from does. The bytes must outlive the gazetteer.
  static Result<Gazetteer> from(std::span<const std::byte> bytes, const std::string& what, ModelCheck);

  std::size_t size() const noexcept { return places_.size(); }
  /// `place` is less than size().
  std::string_view name(std::uint32_t place) const noexcept;
  double latitude(std::uint32_t place) const noexcept { return (places_[place].latitude.value() - 90e4) / 1e4; }
  double longitude(std::uint32_t place) const noexcept { return (places_[place].longitude.value() - 180e4) / 1e4; }
  std::uint32_t geonames(std::uint32_t place) const noexcept { return places_[place].geonames; }
  PlaceKind kind(std::uint32_t place) const noexcept { return places_[place].kind; }
  /// ISO alpha-3 of the country it is or lies in; empty if there is none.
  std::string_view country_code(std::uint32_t place) const noexcept;
  /// log2 of the number of people that live there and 1.
  double people(std::uint32_t place) const noexcept { return places_[place].people / 8.0; }
  /// What contains it, the nearest first: county, state, country.
  struct Chain {
    std::array<std::uint32_t, 4> places = {};
    std::size_t size = 0;
    auto begin() const noexcept { return places.begin(); }
    auto end() const noexcept { return places.begin() + static_cast<std::ptrdiff_t>(size); }
  };
  Chain around(std::uint32_t place) const noexcept;

  /// The places of a name, given as place_key().
  std::vector<PlaceName> find(std::string_view key) const;
  /// The country of an ISO alpha-3 code.
  std::optional<std::uint32_t> country(std::string_view alpha3) const noexcept;

 private:
  std::span<const PlaceRecord> places_;
  std::span<const std::uint64_t> names_;
  std::span<const CountryRecord> countries_;
  std::string_view text_;
};

/// The file of a gazetteer from a table of places (columns as in
/// seeds/world/README.md); the same rows give the same bytes. Fails with
/// seed_format or seed_value, naming file and line.
Result<std::vector<std::byte>> compile_gazetteer(const SeedTable&);

}  // namespace casus::detail

#endif
