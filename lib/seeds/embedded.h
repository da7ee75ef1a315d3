// SPDX-License-Identifier: MIT
#ifndef CASUS_SEEDS_EMBEDDED_H
#define CASUS_SEEDS_EMBEDDED_H

#include <span>
#include <string_view>

namespace casus::detail {

/// A seed file in the library's read-only data; a model begins at a multiple
/// of 64.
struct EmbeddedSeed {
  std::string_view name;
  const char* begin;
  const char* end;
};

/// What cmake/EmbedSeeds.cmake compiled in, by name; empty if nothing was.
std::span<const EmbeddedSeed> embedded_seeds() noexcept;

}  // namespace casus::detail

#endif
