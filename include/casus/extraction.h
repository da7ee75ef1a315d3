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
  Language language = {};                    ///< of the article
  std::vector<Block> blocks = {};            ///< of the page, all of it, in its order
  std::vector<Span> sentences = {};          ///< of all blocks, in their order
  std::vector<Entity> entities = {};         ///< at EntityId
  std::vector<Time> times = {};              ///< at TimeId, ascending
  std::vector<Quantity> quantities = {};     ///< at QuantityId, ascending
  std::vector<Claim> claims = {};            ///< at ClaimId
  std::vector<Event> events = {};            ///< at EventId
  std::vector<Diagnostic> diagnostics = {};  ///< of this run

  const Entity& operator[](EntityId id) const { return entities[static_cast<std::size_t>(id)]; }        ///< by id
  const Time& operator[](TimeId id) const { return times[static_cast<std::size_t>(id)]; }               ///< by id
  const Quantity& operator[](QuantityId id) const { return quantities[static_cast<std::size_t>(id)]; }  ///< by id
  const Claim& operator[](ClaimId id) const { return claims[static_cast<std::size_t>(id)]; }            ///< by id
  const Event& operator[](EventId id) const { return events[static_cast<std::size_t>(id)]; }            ///< by id
};

}  // namespace casus::inline v0

#endif
