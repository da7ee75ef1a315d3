// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_REPORT_TIMELINE_H
#define CASUS_TOOLS_REPORT_TIMELINE_H

#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "report/digest.h"

namespace casus::report {

/// Events over time, counted by day, month or year: what gives at most ninety
/// stretches, or years.
class Timeline {
 public:
  enum class Unit { day, month, year };
  struct Bin {
    std::string date = {};  ///< of the stretch: "2024-12-04", "2024-12" or "2024"
    Quads counts = {};
  };

  Timeline(std::chrono::sys_days first, std::chrono::sys_days last);

  /// A date as far as it is known. One that is not known to the unit of the
  /// timeline, or none at all, counts as undated.
  void add(std::string_view iso, int quad);

  Unit unit() const noexcept { return unit_; }
  const std::vector<Bin>& bins() const noexcept { return bins_; }
  const Quads& before() const noexcept { return before_; }
  const Quads& after() const noexcept { return after_; }
  const Quads& undated() const noexcept { return undated_; }

  /// Bars, cooperation above the line and conflict below it. `page` gives the
  /// address of a stretch, empty for none.
  std::string svg(const std::function<std::string(const Bin&)>& page) const;
  /// The same in a table, to be read aloud.
  std::string table() const;

 private:
  Unit unit_ = Unit::day;
  std::vector<Bin> bins_ = {};
  Quads before_ = {}, after_ = {}, undated_ = {};
};

/// The <figcaption> of one, with what lies outside it.
std::string timeline_caption(const Timeline&);

}  // namespace casus::report

#endif
