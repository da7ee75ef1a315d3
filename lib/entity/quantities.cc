// SPDX-License-Identifier: MIT
#include "casus/extractors.h"

namespace casus::inline v0 {

struct MoneyAndPercentages::State {};
MoneyAndPercentages::MoneyAndPercentages(std::unique_ptr<const State> state) noexcept : state_(std::move(state)) {}
MoneyAndPercentages::~MoneyAndPercentages() = default;

Result<std::unique_ptr<MoneyAndPercentages>> MoneyAndPercentages::make(const Seeds&) {
  return std::unique_ptr<MoneyAndPercentages>(new MoneyAndPercentages(std::make_unique<State>()));
}

void MoneyAndPercentages::extract(const SyntaxLayer&, EntitySink&) const {}

}  // namespace casus::inline v0
