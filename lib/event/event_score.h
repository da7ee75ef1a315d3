// SPDX-License-Identifier: MIT
#ifndef CASUS_EVENT_EVENT_SCORE_H
#define CASUS_EVENT_EVENT_SCORE_H

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "casus/result.h"
#include "casus/seeds.h"
#include "event/finding.h"

namespace casus::detail {

/// How sure a finding is: the logistic of a sum of weights, one for each thing
/// that holds of it (seeds/ontology/event_weights.tsv, fitted by tools/fit_event_weights.py).
class EventScore {
 public:
  /// What may hold of a finding; the names of the rows.
  static constexpr std::array<std::string_view, 48> features = {"always",        "source",
                                                                "target",        "both",
                                                                "source_owner",  "target_owner",
                                                                "source_role",   "target_role",
                                                                "noun",          "alone",
                                                                "statement",     "companion",
                                                                "passive",       "operator",
                                                                "off_topic",     "not_done",
                                                                "same_country",  "subordinate",
                                                                "main",          "beside",
                                                                "beside_better", "target_loose",
                                                                "question",      "statement_beside",
                                                                "nobody",        "article_off_topic",
                                                                "source_place",  "target_place",
                                                                "root_01",       "root_02",
                                                                "root_03",       "root_04",
                                                                "root_05",       "root_06",
                                                                "root_07",       "root_08",
                                                                "root_09",       "root_10",
                                                                "root_11",       "root_12",
                                                                "root_13",       "root_14",
                                                                "root_15",       "root_16",
                                                                "root_17",       "root_18",
                                                                "root_19",       "root_20"};
  static constexpr std::size_t first_root = 28;  ///< root_01

  /// All weights are 0 without the table.
  static Result<EventScore> make(const Seeds&);
  float of(std::uint64_t held) const noexcept;
  /// What is less sure than this is not reported; the row "threshold".
  float threshold() const noexcept { return threshold_; }

 private:
  std::array<double, features.size()> weights_ = {};
  float threshold_ = 0;
};

/// What holds of a whole sentence.
struct SentenceKind {
  bool off_topic = false;  ///< it has a word of sport, weather, business results or culture
  bool question = false;
  bool article_off_topic = false;  ///< many sentences of its article have such a word
};

/// What holds of a finding, as bits in the order of EventScore::features.
/// `others` are all of its sentence.
std::uint64_t features_of(const EventTree&, const Extraction&, const Finding&, const std::vector<Finding>& others,
                          SentenceKind);

/// Whom a finding knows: 0, 1 or 2 parties.
std::size_t known_parties(const Finding&) noexcept;

}  // namespace casus::detail

#endif
