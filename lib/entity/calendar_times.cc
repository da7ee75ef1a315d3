// SPDX-License-Identifier: MIT
#include "casus/extractors.h"

namespace casus::inline v0 {

struct CalendarTimes::State {};
CalendarTimes::CalendarTimes(std::unique_ptr<const State> state) noexcept : state_(std::move(state)) {}
CalendarTimes::~CalendarTimes() = default;

Result<std::unique_ptr<CalendarTimes>> CalendarTimes::make(const Seeds&) {
  return std::unique_ptr<CalendarTimes>(new CalendarTimes(std::make_unique<State>()));
}

void CalendarTimes::extract(const SyntaxLayer&, EntitySink&) const {}

}  // namespace casus::inline v0
