// SPDX-License-Identifier: MIT
#include "entity/gazetteer.h"

#include <algorithm>
#include <type_traits>

#include "entity/place_key.h"

namespace casus::detail {
namespace {

constexpr std::uint64_t place_bits = 23;

template <typename T>
std::optional<Error> view(const ModelFile& file, std::string_view section, std::span<const T>& out) {
  static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= model_alignment);
  const auto bytes = file.need(section, 0);
  if (!bytes) return bytes.error();
  if (bytes->size() % sizeof(T) != 0) return file.bad_section(section, "its records are cut off");
  out = {reinterpret_cast<const T*>(bytes->data()), bytes->size() / sizeof(T)};
  return std::nullopt;
}

}  // namespace

static_assert(sizeof(PlaceRecord) == 20 && sizeof(CountryRecord) == 8);

Result<Gazetteer> Gazetteer::from(std::span<const std::byte> bytes, const std::string& what, ModelCheck check) {
  const auto file = ModelFile::from(bytes, what, check);
  if (!file) return file.error();
  Gazetteer made;
  std::span<const char> text;
  for (auto&& error : {view(*file, "places", made.places_), view(*file, "names", made.names_),
                       view(*file, "countries", made.countries_), view(*file, "text", text)}) {
    if (error) return *error;
  }
  made.text_ = {text.data(), text.size()};
  return made;
}

std::string_view Gazetteer::name(std::uint32_t place) const noexcept {
  const PlaceRecord& record = places_[place];
  return record.name.value() <= text_.size() ? text_.substr(record.name.value(), record.name_size) : std::string_view();
}

std::string_view Gazetteer::country_code(std::uint32_t place) const noexcept {
  std::uint32_t country = place;
  for (const std::uint32_t container : around(place)) {
    if (kind(container) == PlaceKind::country) country = container;
  }
  if (kind(country) != PlaceKind::country) return {};
  const auto found = std::find_if(countries_.begin(), countries_.end(),
                                  [&](const CountryRecord& record) { return record.place == country; });
  return found == countries_.end() ? std::string_view() : std::string_view(found->code.data(), 3);
}

Gazetteer::Chain Gazetteer::around(std::uint32_t place) const noexcept {
  Chain chain;
  // A damaged table may go round in circles; a chain is short.
  for (std::uint32_t at = places_[place].within.value(); at < places_.size() && chain.size < chain.places.size();
       at = places_[at].within.value()) {
    chain.places[chain.size++] = at;
  }
  return chain;
}

std::vector<PlaceName> Gazetteer::find(std::string_view key) const {
  const std::uint64_t hash = place_hash(key) << (place_bits + 1);
  const std::uint64_t last = hash | ((std::uint64_t{2} << place_bits) - 1);
  std::vector<PlaceName> found;
  for (auto at = std::lower_bound(names_.begin(), names_.end(), hash); at != names_.end() && *at <= last; ++at) {
    const auto place = static_cast<std::uint32_t>(*at & (most_places - 1));
    if (place < places_.size()) found.push_back({.place = place, .main = (*at >> place_bits & 1) != 0});
  }
  return found;
}

std::optional<std::uint32_t> Gazetteer::country(std::string_view alpha3) const noexcept {
  const auto code = [](const CountryRecord& record) { return std::string_view(record.code.data(), 3); };
  const auto at =
      std::lower_bound(countries_.begin(), countries_.end(), alpha3,
                       [&](const CountryRecord& record, std::string_view key) { return code(record) < key; });
  if (at == countries_.end() || code(*at) != alpha3 || at->place >= places_.size()) return std::nullopt;
  return at->place;
}

}  // namespace casus::detail
