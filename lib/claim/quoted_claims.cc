// SPDX-License-Identifier: MIT
#include "casus/extractors.h"

namespace casus::inline v0 {

struct QuotedClaims::State {};
QuotedClaims::QuotedClaims(std::unique_ptr<const State> state) noexcept : state_(std::move(state)) {}
QuotedClaims::~QuotedClaims() = default;

Result<std::unique_ptr<QuotedClaims>> QuotedClaims::make(const Seeds&) {
  return std::unique_ptr<QuotedClaims>(new QuotedClaims(std::make_unique<State>()));
}

void QuotedClaims::extract(const EntityLayer&, ClaimSink&) const {}

}  // namespace casus::inline v0
