// SPDX-License-Identifier: MIT
#include "text/text_stage.h"

namespace casus::detail {

struct TextStage::State {};
TextStage::TextStage(std::shared_ptr<const State> state) noexcept : state_(std::move(state)) {}
Result<TextStage> TextStage::make(const Seeds&) { return TextStage(std::make_shared<State>()); }
TextLayer TextStage::run(const Article& article) const { return {.article = article}; }

}  // namespace casus::detail
