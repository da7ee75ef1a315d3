// SPDX-License-Identifier: MIT
#ifndef CASUS_SEEDS_BY_LANGUAGE_H
#define CASUS_SEEDS_BY_LANGUAGE_H

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "casus/language.h"
#include "casus/result.h"
#include "casus/seeds.h"
#include "seeds/embedded.h"

namespace casus::detail {

/// What a stage makes of the tables of each language. Of the library's own
/// tables, which its tests have read, it is made when a text of that language
/// first comes, for a start is short; of others at once, so that an error in
/// them is one of building. Safe for any number of threads.
template <typename T>
class ByLanguage {
 public:
  using Make = std::function<Result<T>(const Seeds&, Language)>;

  static Result<ByLanguage> of(const Seeds& seeds, Make make) {
    ByLanguage made(seeds, std::move(make));
    for (const Language language : seeds.languages())
      made.languages_.emplace_back(std::make_unique<One>())->language = language;
    if (are_embedded(seeds)) return made;
    for (const auto& one : made.languages_) {
      if (const Result<T>& tables = made.tables_of(*one); !tables) return tables.error();
    }
    return made;
  }

  /// Null for a language without tables.
  const T* find(Language language) const {
    for (const auto& one : languages_) {
      if (one->language != language) continue;
      const Result<T>& tables = tables_of(*one);
      return tables ? &*tables : nullptr;
    }
    return nullptr;
  }

 private:
  struct One {
    Language language = {};
    std::once_flag once = {};
    std::optional<Result<T>> tables = {};
  };
  const Result<T>& tables_of(One& one) const {
    std::call_once(one.once, [&] { one.tables.emplace(make_(seeds_, one.language)); });
    return *one.tables;
  }
  ByLanguage(const Seeds& seeds, Make make) : seeds_(seeds), make_(std::move(make)) {}

  Seeds seeds_;
  Make make_;
  std::vector<std::unique_ptr<One>> languages_;
};

}  // namespace casus::detail

#endif
