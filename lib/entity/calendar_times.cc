// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "casus/extractors.h"
#include "entity/time_direction.h"
#include "entity/time_expression.h"
#include "entity/time_governor.h"
#include "seeds/by_language.h"

namespace casus::inline v0 {

using detail::Direction;
using detail::TimeExpression;
using detail::TimeItem;

namespace {

/// The tables of one language.
struct TimeGrammar {
  detail::TimeWords words;
  detail::TimePatterns patterns;

  static Result<TimeGrammar> make(const Seeds& seeds, Language language) {
    auto words = detail::TimeWords::make(seeds, language.code());
    if (!words) return words.error();
    auto patterns = detail::TimePatterns::make(seeds, language.code());
    if (!patterns) return patterns.error();
    return TimeGrammar{*std::move(words), *std::move(patterns)};
  }
};

}  // namespace

struct CalendarTimes::State {
  detail::ByLanguage<TimeGrammar> grammars;
};

namespace {

/// One article's walk through its sentences.
class Walk {
 public:
  Walk(const SyntaxLayer& syntax, EntitySink& out) : syntax_(syntax), text_(syntax.text), out_(out) {
    items_.reserve(64);
    if (const auto& published = text_.article.info().published)
      from_.published = from_.day = std::chrono::sys_days(*published);
  }

  void sentence(const detail::TimeWords& words, const detail::TimePatterns& patterns, std::size_t number) {
    if (!words.read(text_, text_.sentences[number], items_)) return;
    const bool has_tree = number < syntax_.sentences.size() && !syntax_.sentences[number].empty();
    tree_ = has_tree ? &syntax_.sentences[number] : nullptr;
    from_.sentence.reset();
    if (++quarter_age_ > 2) from_.quarter.reset();
    for (std::uint32_t at = 0; at < items_.size();) {
      const std::span<const TimeItem> rest = std::span<const TimeItem>(items_).subspan(at);
      if (!patterns.may_begin(rest)) {
        ++at;
        continue;
      }
      detail::TimeMatch match = patterns.longest(rest);
      // "than a year ago" is no "[than] a year": what begins behind the
      // context may reach further.
      const std::uint32_t context = match.context();
      if (context != 0) {
        const detail::TimeMatch inner = patterns.longest(rest.subspan(context));
        if (context + inner.items > match.items) {
          match = inner;
          at += context;
        }
      }
      auto found = match.items == 0 ? std::nullopt : detail::understand(words, items_, at, match, from_);
      if (!found) {
        ++at;
        continue;
      }
      // What only gives context may be the end of the next expression.
      at = std::max(found->last, at + 1);
      if (pending_.rule != nullptr && detail::join(pending_, *found, items_)) continue;
      if (pending_.rule != nullptr) detail::share_year(pending_, *found, items_);
      flush();
      pending_ = *std::move(found);
      remember(pending_);
    }
    flush();
  }

 private:
  /// Later expressions of the sentence may be counted from this one.
  void remember(const TimeExpression& expression) {
    const detail::TimeSense sense = expression.rule->sense;
    if (!expression.is_dated() || sense == detail::TimeSense::offset || sense == detail::TimeSense::anchor) return;
    PartialDate date = expression.date;
    if (from_.published && date.lacks_year()) detail::complete(date, *from_.published, direction(expression));
    if (date.year && !date.has_clock()) from_.sentence = date;
    if (date.year && date.quarter != 0) from_.quarter = date, quarter_age_ = 0;
  }

  Direction direction(const TimeExpression& expression) const {
    if (expression.direction != Direction::none) return expression.direction;
    // "Wednesday's ruling" has been.
    if (end_of(expression) != text_.tokens[items_[expression.last - 1].last_token - 1].span.end) return Direction::past;
    const auto governor = governor_of(expression);
    const Direction tense = governor ? detail::tense_at(syntax_, *tree_, *governor, items_) : Direction::none;
    return detail::direction_of(items_, expression.first, expression.last, tense);
  }

  std::optional<std::uint32_t> governor_of(const TimeExpression& expression) const {
    return tree_ == nullptr ? std::nullopt : detail::governor_of(syntax_, *tree_, span_of(expression));
  }

  void flush();
  void report(TimeExpression&);
  Span span_of(const TimeExpression& expression) const {
    return {text_.tokens[items_[expression.first].first_token].span.begin, end_of(expression)};
  }
  /// Behind its last character, without a possessive: "Wednesday" of "Wednesday's ruling".
  std::uint32_t end_of(const TimeExpression& expression) const noexcept {
    const Token& last = text_.tokens[items_[expression.last - 1].last_token - 1];
    if (last.hash == last.stem || !last.is(token::has_clitic)) return last.span.end;
    const std::string_view word = text_.slice(last);
    const std::size_t at = std::min(word.rfind('\''), word.rfind("\u2019"));
    return at == std::string_view::npos ? last.span.end : last.span.begin + static_cast<std::uint32_t>(at);
  }

  using PartialDate = detail::PartialDate;
  const SyntaxLayer& syntax_;
  const TextLayer& text_;
  EntitySink& out_;
  const SyntaxSentence* tree_ = nullptr;  ///< of the sentence; null without a model
  detail::TimeReference from_;
  int quarter_age_ = 0;  ///< in sentences
  std::vector<TimeItem> items_;
  TimeExpression pending_;  ///< may yet be joined to the next one; has no rule if there is none
};

std::string_view suffix(Direction direction) noexcept {
  switch (direction) {
    case Direction::past:
    case Direction::strict_past:
      return ".past";
    case Direction::future:
    case Direction::strict_future:
      return ".future";
    case Direction::none:
    case Direction::same:
      break;
  }
  return "";
}

void Walk::flush() {
  if (pending_.rule == nullptr) return;
  if (!pending_.is_word()) report(pending_);
  pending_.rule = nullptr;
}

void Walk::report(TimeExpression& expression) {
  Time time;
  time.type = expression.type;
  time.rule = expression.rule->name;
  time.score = expression.score;
  time.span = span_of(expression);
  if (const auto governor = governor_of(expression)) time.governor = syntax_.words[*governor].span;
  if (expression.is_dated()) {
    PartialDate& date = expression.date;
    if (date.lacks_year() && from_.published) {
      const Direction looking = direction(expression);
      detail::complete(date, *from_.published, looking);
      time.rule += suffix(looking);
      if (looking == Direction::none) time.score = std::round(time.score * 90) / 100;
    } else if (date.hour >= 0 && !date.has_day() && from_.published) {
      const auto& day = from_.sentence && from_.sentence->has_day() ? from_.sentence : std::nullopt;
      PartialDate whole;
      if (day)
        whole = *day;
      else
        whole.set_day(*from_.published);
      whole.hour = date.hour;
      whole.minute = date.minute;
      whole.utc = date.utc;
      date = whole;
    }
    if (date.has_clock() && !date.has_day()) return;
    if (date.has_day()) {
      const std::chrono::year_month_day ymd{std::chrono::year(*date.year),
                                            std::chrono::month(static_cast<unsigned>(date.month)),
                                            std::chrono::day(static_cast<unsigned>(date.day))};
      if (!ymd.ok()) return;
      from_.day = std::chrono::sys_days(ymd);
    }
    time.value = detail::timex_value(date);
  } else {
    time.value = expression.value;
  }
  if (!time.value.empty()) out_.add(std::move(time));
}

}  // namespace

CalendarTimes::CalendarTimes(std::unique_ptr<const State> state) noexcept : state_(std::move(state)) {}
CalendarTimes::~CalendarTimes() = default;

Result<std::unique_ptr<CalendarTimes>> CalendarTimes::make(const Seeds& seeds) {
  auto grammars = detail::ByLanguage<TimeGrammar>::of(seeds, &TimeGrammar::make);
  if (!grammars) return grammars.error();
  return std::unique_ptr<CalendarTimes>(
      new CalendarTimes(std::unique_ptr<const State>(new State{*std::move(grammars)})));
}

void CalendarTimes::extract(const SyntaxLayer& in, EntitySink& out) const {
  const TextLayer& text = in.text;
  Walk walk(in, out);
  for (std::size_t i = 0; i < text.sentences.size(); ++i) {
    const Block& block = text.block_of(text.sentences[i]);
    if (!block.is_prose()) continue;
    if (const TimeGrammar* grammar = state_->grammars.find(block.language)) {
      walk.sentence(grammar->words, grammar->patterns, i);
    }
  }
}

}  // namespace casus::inline v0
