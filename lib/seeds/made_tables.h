// SPDX-License-Identifier: MIT
// What takes long to make of the seeds is made of the embedded ones when the
// library is built, and used where it lies. Of any other seeds the same code
// makes it at run time.
#ifndef CASUS_SEEDS_MADE_TABLES_H
#define CASUS_SEEDS_MADE_TABLES_H

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

#include "casus/result.h"
#include "casus/seeds.h"
#include "image.h"
#include "seeds/embedded.h"

namespace casus::detail {

/// An image of several parts, each with a name.
inline void put_part(ImageWriter& image, std::string_view name, const ImageWriter& part) {
  image.put(std::span(name));
  image.put(std::span(part.bytes()));
}
/// The part of that name; empty if there is none.
inline std::span<const std::byte> part_of(std::span<const std::byte> image, std::string_view name) noexcept {
  ImageReader in(image);
  FlatArray<char> known;
  FlatArray<std::byte> part;
  while (in.take(known) && in.take(part)) {
    if (std::equal(known.begin(), known.end(), name.begin(), name.end())) return {part.data(), part.size()};
  }
  return {};
}

/// The part of that name of the tables that were made with the library, if
/// these are its seeds; else what `compile` makes, which is a Result<T>.
template <typename T, typename Compile>
Result<T> made_tables(const Seeds& seeds, std::string_view part, Compile compile) {
  if (are_embedded(seeds)) {
    T made;
    ImageReader in(part_of(embedded_tables(), part));
    if (made.read(in) && in.at_end()) return made;
  }
  return compile();
}

}  // namespace casus::detail

#endif
