// SPDX-License-Identifier: MIT
#ifndef CASUS_QUANTITY_H
#define CASUS_QUANTITY_H

#include <cstdint>
#include <string>

#include "casus/span.h"

namespace casus::inline v0 {

/// A position in Extraction::quantities.
enum class QuantityId : std::uint32_t {};

/// An amount with its unit: "$64,1 miljard" is 64.1e9 USD. A range ("2 to 3
/// percent") has its ends in low and high and their middle as its value, and so
/// has a number that is none ("dozens of people"); otherwise the three are equal.
struct Quantity {
  Span span = {};  ///< number and unit
  /// An ISO 4217 currency code, "percent", or what is counted: "people",
  /// "tanks", a unit of seeds/*/counted_words.tsv.
  std::string unit = {};
  std::string of = {};         ///< what became of those counted: "killed", "arrested"; empty if nothing is said
  double value = 0;            ///< in `unit`
  double low = 0;              ///< the least it may be
  double high = 0;             ///< the most it may be
  bool approximate = false;    ///< "about", "ruim"
  std::string rule = {};       ///< the pattern that found it
  float score = 1;             ///< 0..1
  std::string extractor = {};  ///< filled in by the sink
};

}  // namespace casus::inline v0

#endif
