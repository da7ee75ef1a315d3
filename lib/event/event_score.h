// SPDX-License-Identifier: MIT
#ifndef CASUS_EVENT_EVENT_SCORE_H
#define CASUS_EVENT_EVENT_SCORE_H

#include <array>
#include <string_view>

#include "casus/result.h"
#include "casus/seeds.h"
#include "event/finding.h"

namespace casus::detail {

/// How sure a finding is: the logistic of a sum of weights, one for each thing
/// that holds of it (seeds/ontology/event_weights.tsv, fitted by tools/fit_event_weights.py).
class EventScore {
 public:
  /// What may hold of a finding; the names of the rows.
  static constexpr std::array<std::string_view, 18> features = {
      "always",       "source",      "target",     "both",     "source_owner", "target_owner",
      "source_role",  "target_role", "noun",       "alone",    "statement",    "companion",
      "passive",      "operator",    "off_topic",  "not_done", "same_country", "subordinate"};

  /// All weights are 0 without the table.
  static Result<EventScore> make(const Seeds&);
  float of(std::uint32_t held) const noexcept;
  /// What is less sure than this is not reported; the row "threshold".
  float threshold() const noexcept { return threshold_; }

 private:
  std::array<double, features.size()> weights_ = {};
  float threshold_ = 0;
};

/// What holds of a finding, as bits in the order of EventScore::features.
std::uint32_t features_of(const SentenceTree&, const Extraction&, const Finding&, bool off_topic);

}  // namespace casus::detail

#endif
