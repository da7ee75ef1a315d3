// SPDX-License-Identifier: MIT
#ifndef CASUS_SEEDS_EMBEDDED_H
#define CASUS_SEEDS_EMBEDDED_H

#include <cstddef>
#include <span>
#include <string_view>

#include "casus/seeds.h"

namespace casus::detail {

/// A seed file in the library's read-only data; a model or gazetteer begins at
/// a multiple of 64.
struct EmbeddedSeed {
  std::string_view name;
  const char* begin;
  const char* end;
};

/// What cmake/EmbedSeeds.cmake compiled in, by name; empty if nothing was.
std::span<const EmbeddedSeed> embedded_seeds() noexcept;

/// The image of the large tables of those seeds, made when the library was built
/// (cmake/EmbedTables.cmake, seeds/made_tables.h); empty if none was. Where there
/// is one, the build has read every embedded seed.
std::span<const std::byte> embedded_tables() noexcept;

/// Whether their tables are exactly what Seeds::embedded() gives.
bool are_embedded(const Seeds&) noexcept;

}  // namespace casus::detail

#endif
