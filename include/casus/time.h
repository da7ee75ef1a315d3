// SPDX-License-Identifier: MIT
#ifndef CASUS_TIME_H
#define CASUS_TIME_H

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "casus/span.h"

namespace casus::inline v0 {

/// A position in Extraction::times.
enum class TimeId : std::uint32_t {};
/// The types of TIMEX3.
enum class TimeType : std::uint8_t { date, time, duration, set };
/// "DATE", "TIME", "DURATION", "SET".
std::string_view to_string(TimeType) noexcept;

/// A time expression with its value after TIMEX3 (TimeML 1.2.1): "2024-12-02",
/// "2024-W48", "P3D", "PAST_REF". Relative ones are counted from the
/// publication date.
struct Time {
  Span span = {};                     ///< the words
  TimeType type = TimeType::date;     ///< what kind of time it is
  std::string value = {};             ///< TIMEX3; never empty
  std::optional<Span> governor = {};  ///< the verb or noun it belongs to: "zei" of "zei maandag"; empty without a model
  std::string rule = {};              ///< the pattern that found it
  float score = 1;                    ///< 0..1
  std::string extractor = {};         ///< filled in by the sink
};

}  // namespace casus::inline v0

#endif
