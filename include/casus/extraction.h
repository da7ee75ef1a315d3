// SPDX-License-Identifier: MIT
#ifndef CASUS_EXTRACTION_H
#define CASUS_EXTRACTION_H

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "casus/claim.h"
#include "casus/diagnostic.h"
#include "casus/entity.h"
#include "casus/event.h"
#include "casus/quantity.h"
#include "casus/text.h"
#include "casus/time.h"

namespace casus::inline v0 {

/// Everything that was found in one article: plain values, without a pointer
/// to the article or the pipeline, to be copied, stored and sent. Ids are
/// positions in these lists.
struct Extraction {
  Language language = {};
  std::vector<Block> blocks = {};
  std::vector<Span> sentences = {};
  std::vector<Entity> entities = {};
  std::vector<Time> times = {};
  std::vector<Quantity> quantities = {};
  std::vector<Claim> claims = {};
  std::vector<Event> events = {};
  std::vector<Diagnostic> diagnostics = {};

  const Entity& operator[](EntityId id) const { return entities[static_cast<std::size_t>(id)]; }
  const Time& operator[](TimeId id) const { return times[static_cast<std::size_t>(id)]; }
  const Quantity& operator[](QuantityId id) const { return quantities[static_cast<std::size_t>(id)]; }
  const Claim& operator[](ClaimId id) const { return claims[static_cast<std::size_t>(id)]; }
  const Event& operator[](EventId id) const { return events[static_cast<std::size_t>(id)]; }
};

}  // namespace casus::inline v0

#endif
