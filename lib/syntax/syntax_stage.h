// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_SYNTAX_STAGE_H
#define CASUS_SYNTAX_SYNTAX_STAGE_H

#include <memory>

#include "casus/extractor.h"
#include "casus/seeds.h"
#include "syntax/grammar.h"

namespace casus::detail {

/// The second stage: the words of each sentence whose language has a model.
/// Immutable; safe for any number of threads.
class SyntaxStage {
 public:
  /// Without models in the seeds there is nothing for it to say.
  static Result<SyntaxStage> make(const Seeds&);

  /// The layer keeps a reference to the text.
  SyntaxLayer run(const TextLayer& text, LemmaStyle = LemmaStyle::plain) const;

 private:
  struct State;
  explicit SyntaxStage(std::shared_ptr<const State>) noexcept;
  std::shared_ptr<const State> state_;
};

}  // namespace casus::detail

#endif
