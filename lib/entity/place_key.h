// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_PLACE_KEY_H
#define CASUS_ENTITY_PLACE_KEY_H

#include <cstdint>
#include <string>
#include <string_view>

namespace casus::detail {

/// The name of a place as gazetteers and texts agree on it: folded, its words
/// separated by one space, without full stops and apostrophes: "W. Va." and
/// "W.Va" differ, "Coeur d'Alene" is "coeur dalene", "Stratford-upon-Avon" is
/// three words. Takes valid UTF-8.
std::string place_key(std::string_view name);

/// The hash of a key, of 40 bits.
std::uint64_t place_hash(std::string_view key) noexcept;

}  // namespace casus::detail

#endif
