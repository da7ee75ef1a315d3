// SPDX-License-Identifier: MIT
#include "report/timeline.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "report/days.h"
#include "report/markup.h"

namespace casus::report {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr std::size_t most_bins = 92;  // a quarter of a year in days
constexpr std::size_t most_years = 500;

constexpr double width = 560;
constexpr double height = 230;
constexpr double top = 14;
constexpr double bottom = 34;  // room for the dates
constexpr double left = 34;
constexpr double right = 8;

std::size_t length_of(Timeline::Unit unit) {
  return unit == Timeline::Unit::day ? 10 : unit == Timeline::Unit::month ? 7 : 4;
}

/// A round number that is at least as large.
std::size_t rounded(std::size_t count) {
  for (std::size_t power = 1;; power *= 10) {
    for (const std::size_t step : {1u, 2u, 4u, 6u, 8u, 10u}) {
      if (step * power >= count) return step * power;
    }
  }
}

std::string label_of(const Timeline::Bin& bin, Timeline::Unit unit, bool is_first) {
  if (unit == Timeline::Unit::year) return bin.date;
  const auto month = static_cast<unsigned>(std::stoi(bin.date.substr(5, 2)));
  const std::string name(month_name(month).substr(0, 3));
  if (unit == Timeline::Unit::month) return month == 1 || is_first ? name + " " + bin.date.substr(0, 4) : name;
  return fmt::format("{} {}", std::stoi(bin.date.substr(8, 2)), name);
}

}  // namespace

Timeline::Timeline(sys_days first, sys_days last) {
  const year_month_day a = first;
  const year_month_day b = last;
  const auto month_of = [](const year_month_day& date) {
    return static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month())) - 1;
  };
  if ((last - first).count() < static_cast<int>(most_bins)) {
    for (sys_days day = first; day <= last; day += days(1)) bins_.push_back({.date = iso(day)});
  } else if (month_of(b) - month_of(a) < static_cast<int>(most_bins)) {
    unit_ = Unit::month;
    for (int month = month_of(a); month <= month_of(b); ++month) {
      bins_.push_back({.date = fmt::format("{:04}-{:02}", month / 12, month % 12 + 1)});
    }
  } else {
    unit_ = Unit::year;
    const int end = static_cast<int>(b.year());
    for (int year = std::max(static_cast<int>(a.year()), end - static_cast<int>(most_years) + 1); year <= end; ++year) {
      bins_.push_back({.date = fmt::format("{:04}", year)});
    }
  }
}

void Timeline::add(std::string_view date, int quad) {
  const auto at = static_cast<std::size_t>(quad);
  const std::size_t length = std::min(date.size(), length_of(unit_));
  const std::string_view begin = date.substr(0, length);
  // A year before the first stretch is before it, however little else is known.
  if (begin.size() >= 4 && begin < std::string_view(bins_.front().date).substr(0, length)) {
    ++before_[at];
  } else if (begin.size() >= 4 && begin > std::string_view(bins_.back().date).substr(0, length)) {
    ++after_[at];
  } else if (begin.size() < length_of(unit_)) {
    ++undated_[at];
  } else {
    const auto bin = std::lower_bound(bins_.begin(), bins_.end(), begin,
                                      [](const Bin& one, std::string_view other) { return one.date < other; });
    ++bin->counts[at];
  }
}

std::string Timeline::svg(const std::function<std::string(const Bin&)>& page) const {
  std::size_t up = 0;
  std::size_t down = 0;
  for (const Bin& bin : bins_) {
    up = std::max(up, bin.counts[0] + bin.counts[1] + bin.counts[2]);
    down = std::max(down, bin.counts[3] + bin.counts[4]);
  }
  if (up > 0) up = rounded(up);
  if (down > 0 || up == 0) down = rounded(std::max<std::size_t>(down, 1));
  const double unit_height = (height - top - bottom) / static_cast<double>(up + down);
  const double axis = top + unit_height * static_cast<double>(up);
  const double step = (width - left - right) / static_cast<double>(bins_.size());
  const double bar_width = std::min(step * 0.72, 44.0);

  std::string out = fmt::format(
      "<svg class=\"timeline\" viewBox=\"0 0 {:.0f} {:.0f}\" role=\"group\" aria-label=\"Events over time; the table "
      "below says the same\">\n",
      width, height);
  const auto grid = [&](double y, std::size_t count) {
    out += fmt::format(
        "<path class=\"grid\" d=\"M{0:.0f} {1:.1f}H{2:.0f}\"/><text class=\"tick end\" x=\"{3:.0f}\" "
        "y=\"{4:.1f}\">{5}</text>\n",
        left, y, width - right, left - 6, y + 4, count);
  };
  if (up > 0) grid(top, up);
  if (down > 0) grid(height - bottom, down);
  const std::size_t every = (bins_.size() + 6) / 7;  // seven dates find room
  for (std::size_t i = 0; i < bins_.size(); ++i) {
    const Bin& bin = bins_[i];
    const double middle = left + step * (static_cast<double>(i) + 0.5);
    const std::string address = page(bin);
    const std::string said =
        fmt::format("{}: {}", long_date(bin.date), sum(bin.counts) == 0 ? "no events" : in_words(bin.counts));
    out += address.empty() ? "<g>" : fmt::format("<a href=\"{}\" aria-label=\"{}\">", address, said);
    out += fmt::format(
        "<title>{}</title><rect class=\"ground\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"/>", said,
        middle - step / 2, top, step, height - top - bottom);
    double above = axis;
    double below = axis;
    for (const std::size_t quad : {0u, 1u, 2u, 3u, 4u}) {
      const double size = unit_height * static_cast<double>(bin.counts[quad]);
      if (bin.counts[quad] == 0) continue;
      if (quad <= 2) above -= size;
      out += fmt::format("<rect class=\"f{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"/>", quad,
                         middle - bar_width / 2, quad <= 2 ? above : below, bar_width, size);
      if (quad > 2) below += size;
    }
    if (i % every == 0) {
      out += fmt::format("<text class=\"tick\" x=\"{:.1f}\" y=\"{:.0f}\">{}</text>", middle, height - 12,
                         label_of(bin, unit_, i == 0));
    }
    out += address.empty() ? "</g>\n" : "</a>\n";
  }
  out += fmt::format("<path class=\"axis\" d=\"M{:.0f} {:.1f}H{:.0f}\"/>\n", left, axis, width - right);
  return out + "</svg>\n";
}

std::string Timeline::table() const {
  std::string out =
      "<details class=\"as-table\"><summary>As a table</summary>\n<table>\n<caption>Events over time by quad "
      "class</caption>\n<thead><tr><th scope=\"col\">When</th><th scope=\"col\">Verbal cooperation</th><th "
      "scope=\"col\">Material cooperation</th><th scope=\"col\">Verbal conflict</th><th scope=\"col\">Material "
      "conflict</th></tr></thead>\n<tbody>\n";
  const auto row = [&](std::string_view name, const Quads& counts) {
    if (sum(counts) == 0) return;
    out += fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n", name,
                       counts[1], counts[2], counts[3], counts[4]);
  };
  row("Before", before_);
  for (const Bin& bin : bins_) row(long_date(bin.date), bin.counts);
  row("After", after_);
  row("Date not known", undated_);
  return out + "</tbody>\n</table>\n</details>\n";
}

std::string timeline_caption(const Timeline& timeline) {
  std::string outside;
  const auto add = [&](const Quads& counts, std::string_view what) {
    if (sum(counts) > 0) outside += fmt::format("{}{} {}", outside.empty() ? "" : ", ", grouped(sum(counts)), what);
  };
  add(timeline.before(), "before");
  add(timeline.after(), "after");
  add(timeline.undated(), "not dated so closely");
  return fmt::format(
      "<figcaption><span class=\"key f1\">verbal</span> and <span class=\"key f2\">material cooperation</span> above "
      "the "
      "line, <span class=\"key f3\">verbal</span> and <span class=\"key f4\">material conflict</span> below "
      "it.{}</figcaption>\n",
      outside.empty() ? "" : fmt::format(" Not drawn: {}.", outside));
}

}  // namespace casus::report
