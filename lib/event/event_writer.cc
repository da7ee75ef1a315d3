// SPDX-License-Identifier: MIT
#include "event/event_writer.h"

#include <algorithm>
#include <utility>

namespace casus::detail {
namespace {

void set_coding(const Coding& coding, Event& e) {
  e.cameo = coding.cameo;
  e.plover_type = coding.plover_type;
  e.plover_mode = coding.plover_mode;
  e.plover_contexts = coding.plover_contexts;
  e.quad = coding.quad;
  e.goldstein = coding.goldstein;
}

}  // namespace

std::string rule_of(const Finding& f, const EventWords& words) {
  std::string rule = f.row == nullptr && f.links.empty() ? "claim"
                     : f.row == nullptr                  ? "operator"
                     : f.by_noun                         ? "noun"
                                                         : "verb";
  if (f.passive) rule += ".passive";
  if (f.mutual) rule += ".mutual";
  const char* separator = ": ";
  for (std::size_t i = f.links.size(); i-- > 0;) {
    rule.append(separator).append(words.name_of(*f.links[i].row));
    separator = " > ";
  }
  if (f.row != nullptr) rule.append(separator).append(words.name_of(*f.row));
  return rule;
}

Span EventWriter::extent(const Finding& f) const {
  Span span = tree_[f.word].span;
  const auto add = [&](Span other) {
    if (other.empty()) return;
    span.begin = std::min(span.begin, other.begin);
    span.end = std::max(span.end, other.end);
  };
  add(f.source.span), add(f.target.span);
  for (const Link& l : f.links) {
    if (!l.is_clause) add(tree_[l.word].span);
  }
  return span;
}

void EventWriter::put(Event e, const Finding& f, bool inverse) {
  const bool is_dated = e.time.has_value();
  const auto other = ontology_[f.act].inverse;
  const bool both = inverse && f.operators.empty() && other && !e.source.empty() && !e.target.empty();
  if (both) {
    Event back = e;
    if (const Coding* coding = ontology_.code(std::nullopt, *other); coding != nullptr) {
      back.act = ontology_[*other].name;
      set_coding(*coding, back);
      std::swap(back.source, back.target);
      std::swap(back.source_spans, back.target_spans);
      out_.add(std::move(e), f.act, is_dated);
      out_.add(std::move(back), *other, is_dated);
      return;
    }
  }
  out_.add(std::move(e), f.act, is_dated);
}

/// What a number of its object counts is the verb's own: "wounded two in a bomb
/// attack" is a bomb attack, and two are wounded.
ActIndex EventWriter::counting_act(const Finding& f, const EventWords& words) const {
  if (!f.by_noun && f.companion != EventTree::none) {
    for (const std::uint32_t i : words.verbs.find(tree_.hash(f.word))) {
      const EventRow& row = words.rows[i];
      if (row.with.size == 0 && !ontology_[row.act].counts.empty()) return row.act;
    }
  }
  return f.act;
}

void EventWriter::write(const Finding& f, const EventWords& words, const NumberWords* numbers) {
  Event e{.act = ontology_[f.act].name,
          .trigger = tree_[f.word].span,
          .mention = extent(f),
          .status = f.status,
          .rule = rule_of(f, words),
          .score = f.score};
  for (const OperatorIndex o : f.operators) e.operators.push_back(ontology_[o].name);
  set_coding(*f.coding, e);
  if (!f.source.span.empty()) e.source_spans.push_back(f.source.span);
  if (!f.target.span.empty()) e.target_spans.push_back(f.target.span);
  details_.set_time(tree_, words, f, e);
  details_.set_place(tree_, words, participants_, f, e);
  details_.set_numbers(tree_, Clause(tree_, words), ontology_[counting_act(f, words)], numbers, f, e);
  if (f.mutual) {
    // each of them with the others
    for (const EntityId id : f.source.entities) {
      Event one = e;
      one.source = {id};
      std::copy_if(f.source.entities.begin(), f.source.entities.end(), std::back_inserter(one.target),
                   [&](EntityId other) { return other != id; });
      one.target_spans = one.source_spans;
      put(std::move(one), f, false);
    }
    return;
  }
  e.source = f.source.entities;
  e.target = f.target.entities;
  put(std::move(e), f, true);
}

}  // namespace casus::detail
