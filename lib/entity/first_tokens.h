// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_FIRST_TOKENS_H
#define CASUS_ENTITY_FIRST_TOKENS_H

#include <cstdint>
#include <vector>

#include "casus/text.h"

namespace casus::detail {

/// Which kinds of phrase may begin with a token, for several lexicons in one
/// look. A kind is a bit; it may be given for a token that begins no such
/// phrase, and is never missing for one that does.
class FirstTokens {
 public:
  void add(std::uint64_t hash, std::uint8_t kind) noexcept { kinds_[hash % size] |= kind; }
  std::uint8_t kinds(const Token& token) const noexcept {
    return kinds_[token.hash % size] | kinds_[token.stem % size];
  }

 private:
  static constexpr std::size_t size = 16384;
  std::vector<std::uint8_t> kinds_ = std::vector<std::uint8_t>(size);
};

}  // namespace casus::detail

#endif
