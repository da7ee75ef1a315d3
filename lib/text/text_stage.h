// SPDX-License-Identifier: MIT
#ifndef CASUS_TEXT_TEXT_STAGE_H
#define CASUS_TEXT_TEXT_STAGE_H

#include <memory>

#include "casus/result.h"
#include "casus/seeds.h"
#include "casus/text.h"

namespace casus::detail {

/// The first stage: bytes to blocks, languages, sentences and tokens, with
/// the tables it needs for that. Immutable; safe for any number of threads.
class TextStage {
 public:
  static Result<TextStage> make(const Seeds&);
  TextLayer run(const Article&) const;

 private:
  struct State;
  explicit TextStage(std::shared_ptr<const State>) noexcept;
  std::shared_ptr<const State> state_;
};

}  // namespace casus::detail

#endif
