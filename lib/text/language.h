// SPDX-License-Identifier: MIT
#ifndef CASUS_TEXT_LANGUAGE_H
#define CASUS_TEXT_LANGUAGE_H

#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include "casus/result.h"
#include "casus/seeds.h"
#include "casus/text.h"

namespace casus::detail {

/// How often the function words of each language stand in its texts.
/// Immutable; copies share; safe for any number of threads.
class LanguageTables {
 public:
  /// Fails with seed_value if a weight is not a positive number.
  static Result<LanguageTables> make(const Seeds&);

  struct State;
  const State& state() const noexcept { return *state_; }

 private:
  explicit LanguageTables(std::shared_ptr<const State> state) noexcept : state_(std::move(state)) {}
  std::shared_ptr<const State> state_;
};

/// A language of the seeds, "other" or "und", and how sure that is (0..1).
struct LanguageGuess {
  Language language = {};
  float score = 0;
};

/// The language of one piece of text by itself.
LanguageGuess guess_language(std::string_view text, const LanguageTables&);

/// Sets the language of each block and gives that of the article, which is
/// `given` if there is one. A block too short to tell has the article's.
LanguageGuess find_languages(std::string_view text, std::optional<Language> given, const LanguageTables&,
                             std::span<Block> blocks);

}  // namespace casus::detail

#endif
