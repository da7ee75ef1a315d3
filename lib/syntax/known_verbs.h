// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_KNOWN_VERBS_H
#define CASUS_SYNTAX_KNOWN_VERBS_H

#include <cstdint>
#include <string_view>

#include "casus/language.h"
#include "casus/result.h"
#include "casus/seeds.h"
#include "flat_map.h"

namespace casus::detail {

/// Verb forms of which the model, which has seen one treebank, does not know the
/// lemma: irregular ones ("fought"), and those of rare verbs whose ending
/// misleads ("ceded"). LANG/verb_forms. And forms it has not seen, each with a
/// frequent one that is inflected alike ("withdrew": "took"). LANG/verb_likes. Immutable.
class KnownVerbs {
 public:
  KnownVerbs() = default;
  /// Empty if there is no such table.
  static Result<KnownVerbs> make(const Seeds&, Language);
  /// The same, never in place.
  static Result<KnownVerbs> compile(const Seeds&, Language);
  void write(ImageWriter&) const;
  /// False if there are none in the image.
  bool read(ImageReader&) noexcept;

  /// The lemma of a form in small letters; empty if it is not in the table.
  std::string_view lemma(std::string_view form) const noexcept;
  /// WordForm::word of the form of another verb that is inflected alike, by the
  /// hash_folded() of a form; 0 if there is none.
  std::uint64_t like(std::uint64_t form) const noexcept;

 private:
  FlatMap<FlatRange> lemmas_;  ///< in text_, by hash_folded() of the form
  FlatArray<char> text_;
  FlatMap<std::uint64_t> likes_;  ///< WordForm::word, by hash_folded() of the form
};

}  // namespace casus::detail

#endif
