// SPDX-License-Identifier: MIT
#include "casus/extractors.h"

namespace casus::inline v0 {

struct ClauseEvents::State {};
ClauseEvents::ClauseEvents(std::unique_ptr<const State> state) noexcept : state_(std::move(state)) {}
ClauseEvents::~ClauseEvents() = default;

Result<std::unique_ptr<ClauseEvents>> ClauseEvents::make(const Seeds&) {
  return std::unique_ptr<ClauseEvents>(new ClauseEvents(std::make_unique<State>()));
}

void ClauseEvents::extract(const ClaimLayer&, EventSink&) const {}

}  // namespace casus::inline v0
