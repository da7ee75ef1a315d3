// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <string>
#include <unordered_map>

#include <fmt/format.h>

#include "entity/gazetteer.h"
#include "entity/place_key.h"

namespace casus::detail {
namespace {

constexpr std::uint64_t main_name = std::uint64_t{1} << 23;
constexpr std::array<std::string_view, 10> kind_names = {"country", "division", "district", "capital", "seat",
                                                         "town",    "part",     "sea",      "region",  "continent"};

template <typename T>
std::optional<T> read_number(std::string_view cell) noexcept {
  T value = {};
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  return error == std::errc() && end == cell.data() + cell.size() ? std::optional(value) : std::nullopt;
}

/// In ten-thousandths of a degree, counted from -`most` degrees.
std::optional<ThreeBytes> read_degrees(std::string_view cell, int most) noexcept {
  const auto value = read_number<double>(cell);
  if (!value || !(std::abs(*value) <= most)) return std::nullopt;
  return ThreeBytes(static_cast<std::uint32_t>(std::lround((*value + most) * 1e4)));
}

template <typename T>
std::vector<std::byte> bytes_of(const std::vector<T>& records) {
  std::vector<std::byte> bytes(records.size() * sizeof(T));
  if (!bytes.empty()) std::memcpy(bytes.data(), records.data(), bytes.size());
  return bytes;
}

class Compiler {
 public:
  explicit Compiler(const SeedTable& table) : table_(table) {}

  std::optional<Error> run() {
    constexpr std::array<std::string_view, columns> names = {
        "place", "kind", "name", "code", "within", "latitude", "longitude", "population", "geonames", "names"};
    for (std::size_t i = 0; i < columns; ++i) {
      auto column = table_.column(names[i]);
      if (!column) return column.error();
      at_[i] = *column;
    }
    if (table_.rows() >= Gazetteer::most_places) {
      return Error{
          .code = ErrorCode::seed_format,
          .message = fmt::format("{} places; a gazetteer holds fewer than {}", table_.rows(), Gazetteer::most_places),
          .source = std::string(table_.name()) + ".tsv"};
    }
    for (std::size_t i = 0; i < table_.rows(); ++i) {
      keys_.emplace(table_.row(i)[at_[key]], static_cast<std::uint32_t>(i));
    }
    for (std::size_t i = 0; i < table_.rows(); ++i) {
      if (auto error = read(table_.row(i), static_cast<std::uint32_t>(i))) return error;
    }
    return std::nullopt;
  }

  std::vector<std::byte> file() && {
    std::sort(names_.begin(), names_.end());
    std::sort(countries_.begin(), countries_.end(),
              [](const CountryRecord& a, const CountryRecord& b) { return a.code < b.code; });
    const std::vector<char> text(text_.begin(), text_.end());
    return write_model(Language("places"), std::vector<ModelSection>{{"places", bytes_of(places_)},
                                                                     {"names", bytes_of(names_)},
                                                                     {"countries", bytes_of(countries_)},
                                                                     {"text", bytes_of(text)}});
  }

 private:
  enum Column : std::size_t {
    key,
    kind,
    name,
    code,
    within,
    latitude,
    longitude,
    population,
    geonames,
    others,
    columns
  };

  std::optional<Error> read(const SeedRow& row, std::uint32_t place) {
    const auto cell = [&](Column column) { return row[at_[column]]; };
    const auto bad = [&](Column column, std::string_view expected) {
      return table_.bad_value(row, at_[column], expected);
    };
    PlaceRecord record = {.within = ThreeBytes(Gazetteer::nowhere)};
    const auto what = read_place_kind(cell(kind));
    if (!what) return bad(kind, "a kind of place");
    record.kind = *what;
    const auto north = read_degrees(cell(latitude), 90);
    if (!north) return bad(latitude, "degrees from -90 to 90");
    const auto east = read_degrees(cell(longitude), 180);
    if (!east) return bad(longitude, "degrees from -180 to 180");
    record.latitude = *north;
    record.longitude = *east;
    const auto people = cell(population).empty() ? 0 : read_number<std::uint64_t>(cell(population));
    if (!people) return bad(population, "a number of people");
    // Those of the whole earth fit.
    if (*people > 20'000'000'000) return bad(population, "a number of people");
    record.people = static_cast<std::uint8_t>(std::lround(8 * std::log2(static_cast<double>(*people) + 1)));
    const auto id = cell(geonames).empty() ? 0 : read_number<std::uint32_t>(cell(geonames));
    if (!id) return bad(geonames, "a GeoNames id");
    record.geonames = *id;
    const std::string_view alpha3 = cell(code);
    if ((record.kind == PlaceKind::country) != (alpha3.size() == 3)) {
      return bad(code, "an ISO 3166-1 alpha-3 code for a country and nothing for others");
    }
    if (!cell(within).empty()) {
      const auto container = keys_.find(cell(within));
      if (container == keys_.end() || container->second == place) return bad(within, "the key of another place");
      record.within = ThreeBytes(container->second);
    }
    if (cell(name).empty() || cell(name).size() > 0xFF) return bad(name, "a name of at most 255 bytes");
    if (text_.size() > 0xFFFFFF) return bad(name, "the end of the table: all names together have more than 16 MiB");
    record.name = ThreeBytes(static_cast<std::uint32_t>(text_.size()));
    record.name_size = static_cast<std::uint8_t>(cell(name).size());
    text_ += cell(name);
    add_names(cell(name), cell(others), place);
    if (record.kind == PlaceKind::country) {
      CountryRecord one = {.place = place};
      std::copy(alpha3.begin(), alpha3.end(), one.code.begin());
      countries_.push_back(one);
    }
    places_.push_back(record);
    return std::nullopt;
  }

  /// Each key once, the main name's as such.
  void add_names(std::string_view main, std::string_view more, std::uint32_t place) {
    std::vector<std::uint64_t> own;
    const auto add = [&](std::string_view one, std::uint64_t flag) {
      const std::string folded = place_key(one);
      const std::uint64_t hash = place_hash(folded);
      if (folded.empty() || std::find(own.begin(), own.end(), hash) != own.end()) return;
      own.push_back(hash);
      names_.push_back(hash << 24 | flag | place);
    };
    add(main, main_name);
    while (!more.empty()) {
      const std::size_t length = std::min(more.find('|'), more.size());
      add(more.substr(0, length), 0);
      more.remove_prefix(std::min(length + 1, more.size()));
    }
  }

  const SeedTable& table_;
  std::array<std::size_t, columns> at_ = {};
  std::unordered_map<std::string_view, std::uint32_t> keys_;
  std::vector<PlaceRecord> places_;
  std::vector<std::uint64_t> names_;
  std::vector<CountryRecord> countries_;
  std::string text_;
};

}  // namespace

std::optional<PlaceKind> read_place_kind(std::string_view word) noexcept {
  const auto* const found = std::find(kind_names.begin(), kind_names.end(), word);
  if (found == kind_names.end()) return std::nullopt;
  return static_cast<PlaceKind>(found - kind_names.begin());
}

Result<std::vector<std::byte>> compile_gazetteer(const SeedTable& table) {
  Compiler compiler(table);
  if (auto error = compiler.run()) return *std::move(error);
  return std::move(compiler).file();
}

}  // namespace casus::detail
