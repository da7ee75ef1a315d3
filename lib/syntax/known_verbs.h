// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_KNOWN_VERBS_H
#define CASUS_SYNTAX_KNOWN_VERBS_H

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "casus/language.h"
#include "casus/result.h"
#include "casus/seeds.h"

namespace casus::detail {

/// Verb forms of which the model, which has seen one treebank, does not know the
/// lemma: irregular ones ("fought"), and those of rare verbs whose ending
/// misleads ("ceded"). LANG/verb_forms. Immutable.
class KnownVerbs {
 public:
  KnownVerbs() = default;
  /// Empty if there is no such table.
  static Result<KnownVerbs> make(const Seeds&, Language);

  /// The lemma of a form in small letters; empty if it is not in the table.
  std::string_view lemma(std::string_view form) const noexcept;

 private:
  std::unordered_map<std::uint64_t, std::string> lemmas_;  ///< by hash_folded() of the form
};

}  // namespace casus::detail

#endif
