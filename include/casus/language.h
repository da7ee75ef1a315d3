// SPDX-License-Identifier: MIT
#ifndef CASUS_LANGUAGE_H
#define CASUS_LANGUAGE_H

#include <array>
#include <compare>
#include <cstddef>
#include <string_view>

#include "casus/version.h"

namespace casus::inline v0 {

/// A language by its ISO 639-1 code ("nl", "en"), or one of two words: "und"
/// where the text is too short or not prose, "other" where it is a language
/// without seeds. Which languages there are is a matter of the seeds.
class Language {
 public:
  constexpr Language() noexcept : Language("und") {}
  /// Keeps the first seven characters of a code.
  constexpr explicit Language(std::string_view code) noexcept {
    for (std::size_t i = 0; i < code.size() && i + 1 < code_.size(); ++i) code_[i] = code[i];
  }
  constexpr std::string_view code() const noexcept CASUS_LIFETIMEBOUND { return code_.data(); }  ///< "nl", "und" ...
  friend constexpr auto operator<=>(const Language&, const Language&) noexcept = default;        ///< by code

 private:
  std::array<char, 8> code_ = {};
};

}  // namespace casus::inline v0

#endif
