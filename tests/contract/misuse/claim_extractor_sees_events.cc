// SPDX-License-Identifier: MIT
// A claim extractor has no sink for events.
#include "casus/extractor.h"

class Forward final : public casus::ClaimExtractor {
 public:
  std::string_view name() const noexcept override { return "test.forward"; }
  void extract(const casus::EntityLayer&, casus::ClaimSink& out) const override {
#ifdef CASUS_MISUSE
    out.add(casus::Event{});
#else
    out.add(casus::Claim{});
#endif
  }
};
