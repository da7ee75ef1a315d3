// SPDX-License-Identifier: MIT
#include "event/event_details.h"

#include <algorithm>

#include <fmt/format.h>

namespace casus::detail {
namespace {

constexpr std::uint32_t none = EventTree::none;

template <typename Id, typename Items>
std::vector<std::pair<Span, Id>> spans_of(const Items& items) {
  std::vector<std::pair<Span, Id>> spans;
  for (const auto& item : items) spans.emplace_back(item.span, static_cast<Id>(spans.size()));
  std::sort(spans.begin(), spans.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  return spans;
}

/// The highest word of each span in a sentence.
template <typename Id>
void find_words(const EventTree& tree, const std::vector<std::pair<Span, Id>>& spans, std::size_t& next,
                std::vector<std::pair<std::uint32_t, Id>>& out) {
  out.clear();
  if (tree.size() == 0) return;
  while (next < spans.size() && spans[next].first.end <= tree[0].span.begin) ++next;
  std::uint32_t word = 0;
  for (std::size_t i = next; i < spans.size(); ++i) {
    const Span span = spans[i].first;
    while (word < tree.size() && tree[word].span.end <= span.begin) ++word;
    std::uint32_t top = none;
    for (std::uint32_t w = word; w < tree.size() && tree[w].span.begin < span.end; ++w) {
      const std::uint32_t head = tree.head(w);
      if (head == none || tree[head].span.begin < span.begin || tree[head].span.begin >= span.end) top = w;
    }
    if (word == tree.size()) return;
    if (top != none) out.emplace_back(top, spans[i].second);
  }
}

// "2024", "2024-12", "2024-12-04": what Event::date can hold.
bool is_calendar_date(std::string_view value) {
  if (value.size() != 4 && value.size() != 7 && value.size() != 10) return false;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const bool hyphen = i == 4 || i == 7;
    if (hyphen ? value[i] != '-' : (value[i] < '0' || value[i] > '9')) return false;
  }
  return true;
}

bool is_year_before(const std::string& date, const Date& published) {
  int year = 0;
  for (std::size_t i = 0; i < 4; ++i) year = year * 10 + (date[i] - '0');
  int month = 12;
  if (date.size() >= 7) month = (date[5] - '0') * 10 + (date[6] - '0');
  return year * 12 + month <
         static_cast<int>(published.year()) * 12 + static_cast<int>(unsigned{published.month()}) - 12;
}

std::string_view tense_of(const EventTree& tree, const EventWords& words, std::uint32_t verb) {
  std::string_view tense;
  const auto see = [&](std::uint32_t w) {
    const Features f = tree[w].features;
    if (f.verb_form == VerbForm::finite && f.tense == Tense::past) tense = "past";
    if (f.verb_form == VerbForm::finite && f.tense == Tense::present && tense.empty()) tense = "present";
  };
  see(verb);
  const bool participle =
      tree[verb].features.verb_form == VerbForm::participle && tree[verb].features.tense != Tense::present;
  for (const std::uint32_t c : tree.children(verb)) {
    const Relation r = tree.relation(c);
    if (r != Relation::aux && r != Relation::aux_pass && r != Relation::cop) continue;
    if ((words.classes_of(tree.hash(c)) & clause_word::future) != 0) return "future";
    see(c);
    // "has attacked", "heeft aangevallen", but not "is attacked"
    if (participle && r == Relation::aux) tense = "past";
  }
  if (tense.empty() && participle) tense = "past";
  return tense;
}

}  // namespace

EventDetails::EventDetails(const TextLayer& text, const Extraction& found)
    : text_(text),
      found_(found),
      times_(spans_of<TimeId>(found.times)),
      quantities_(spans_of<QuantityId>(found.quantities)) {}

void EventDetails::read(const EventTree& tree) {
  find_words(tree, times_, next_time_, time_words_);
  find_words(tree, quantities_, next_quantity_, quantity_words_);
}

void EventDetails::set_time(const EventTree& tree, const EventWords& words, const Finding& f, Event& e) const {
  // the verb that is done at that time: its own, else that of an operator that does not only tell
  std::vector<std::uint32_t> verbs = {f.word};
  for (const Link& l : f.links) {
    if (l.is_clause) break;
    verbs.push_back(l.word);
  }
  if (f.by_noun && f.links.empty()) {
    const std::uint32_t above = tree.head(tree.first_joined(f.word));
    if (above != none && tree.is_verb(above)) verbs.push_back(above);
  }
  std::size_t best = verbs.size();
  for (const auto& [word, time] : time_words_) {
    for (std::uint32_t at = word, steps = 0; at != none && steps < 6; at = tree.head(at), ++steps) {
      const auto found = std::find(verbs.begin(), verbs.end(), at);
      const auto place = static_cast<std::size_t>(found - verbs.begin());
      if (place < best) {
        best = place;
        e.time = time;
      }
      if (found != verbs.end() || (at != word && tree.is_verb(at))) break;
    }
  }
  const std::uint32_t verb = f.by_noun && verbs.size() > 1 ? verbs[1] : f.word;
  e.tense = tense_of(tree, words, verb);
  const auto published = text_.article.info().published;
  if (e.time) {
    std::string value = found_[*e.time].value;
    if (value.size() > 10 && value[10] == 'T') value.resize(10);
    if (is_calendar_date(value)) e.date = value;
  } else if (published && (e.tense == "past" || e.tense == "present") &&
             (e.status == Status::actual || e.status == Status::ongoing)) {
    e.date = fmt::format("{:04}-{:02}-{:02}", int{published->year()}, unsigned{published->month()},
                         unsigned{published->day()});
  }
  const bool happened = e.status == Status::actual || e.status == Status::ongoing;
  if (happened && e.time && published && !e.date.empty() && is_year_before(e.date, *published))
    e.status = Status::historical;
}

void EventDetails::set_place(const EventTree& tree, const EventWords& words, const Participants& participants,
                             const Finding& f, Event& e) const {
  std::vector<std::uint32_t> tops = {f.word};
  if (f.companion != none) tops.push_back(f.companion);
  if (f.target.word != none && tree.below(f.target.word, f.word)) tops.push_back(f.target.word);
  for (const Link& l : f.links) {
    if (l.is_clause || l.row->complement.has(argument::clause)) break;
    tops.push_back(l.word);
  }
  for (const std::uint32_t top : tops) {
    for (const std::uint32_t c : tree.children(top)) {
      const Relation r = tree.relation(c);
      if (r != Relation::obl && r != Relation::nmod && r != Relation::obl_arg) continue;
      if ((words.classes_of(tree.preposition(c)) & clause_word::place) == 0) continue;
      const auto entity = participants.entity_at(c);
      if (!entity || std::find(e.source.begin(), e.source.end(), *entity) != e.source.end()) continue;
      const EntityKind kind = found_[*entity].kind;
      if (kind == EntityKind::place || (kind == EntityKind::country && !e.place)) e.place = entity;
      if (kind == EntityKind::place) return;
    }
  }
}

std::optional<double> EventDetails::number_at(const EventTree& tree, std::uint32_t word,
                                              const NumberWords* numbers) const {
  const std::uint32_t token = tree[word].token;
  const auto rest = std::span(text_.tokens).subspan(token);
  const Numeral read = numbers->parse(text_, rest.first(std::min<std::size_t>(rest.size(), 6)));
  return read.tokens == 0 ? std::nullopt : std::optional(read.value);
}

void EventDetails::set_numbers(const EventTree& tree, const Clause& clause, const Act& act, const NumberWords* numbers,
                               const Finding& f, Event& e) const {
  if (act.counts.empty() || f.row == nullptr) return;
  if (act.counts == "amount") {
    for (const auto& [word, quantity] : quantity_words_) {
      const Quantity& q = found_[quantity];
      if (q.unit.size() != 3 || !(tree.below(word, f.word) || (f.companion != none && tree.below(word, f.companion))))
        continue;
      e.numbers.push_back({.of = act.counts, .value = q.value, .span = q.span});
      return;
    }
    return;
  }
  if (numbers == nullptr) return;
  std::uint32_t counted = none;
  if (f.by_noun) {
    counted = clause.oblique(f.word, act.counts_subject ? f.row->actor : f.row->target);
  } else {
    counted = act.counts_subject ? clause.doer(f.word) : clause.undergoer(f.word);
  }
  if (counted == none) return;
  std::uint32_t at = tree.child(counted, Relation::nummod);
  if (at == none && tree.upos(counted) == Upos::num) at = counted;
  if (at == none) return;
  // "more than 1.2 million" begins at its first numeral
  while (at > 0 && tree.upos(at - 1) == Upos::num && tree.head(at - 1) == at) --at;
  if (const auto value = number_at(tree, at, numbers)) {
    e.numbers.push_back({.of = act.counts, .value = *value, .span = tree[at].span});
  }
}

}  // namespace casus::detail
