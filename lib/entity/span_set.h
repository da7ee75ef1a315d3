// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_SPAN_SET_H
#define CASUS_ENTITY_SPAN_SET_H

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "casus/span.h"

namespace casus::detail {

/// Stretches of a text, which may overlap, asked whether another one overlaps
/// any of them.
class SpanSet {
 public:
  explicit SpanSet(std::vector<Span> spans) : spans_(std::move(spans)) {
    std::sort(spans_.begin(), spans_.end());
    std::uint32_t last = 0;
    for (Span& span : spans_) last = span.end = std::max(last, span.end);
  }
  bool overlaps(Span other) const noexcept {
    const auto after =
        std::partition_point(spans_.begin(), spans_.end(), [&](Span span) { return span.begin < other.end; });
    return after != spans_.begin() && (after - 1)->end > other.begin;
  }

 private:
  std::vector<Span> spans_;  ///< by their begin; each ends where the last one so far does
};

}  // namespace casus::detail

#endif
