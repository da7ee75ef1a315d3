// SPDX-License-Identifier: MIT
// The templates are those of Zhang & Nivre (2011) for greedy parsing, and some
// that look at neighbours in the sentence, at verbs to come and at verbs further down the stack.
#include "syntax/parser_features.h"

#include <algorithm>
#include <cstdlib>

namespace casus::detail {
namespace {

constexpr std::uint64_t transition_family = 1;
constexpr std::uint64_t left_relation_family = 2;
constexpr std::uint64_t right_relation_family = 3;

/// 0 if a word is not there; steps get coarser.
std::uint64_t distance(WordIndex a, WordIndex b) noexcept {
  if (a == 0 || b == 0) return 0;
  const int steps = std::abs(b - a);
  if (steps <= 4) return static_cast<std::uint64_t>(steps);
  return steps <= 6 ? 5 : steps <= 10 ? 6 : 7;
}

/// How far it is to the next verb, and whether a punctuation mark comes first.
struct Ahead {
  WordIndex verb = 0;
  std::uint64_t verb_distance = 0;
  std::uint64_t mark_distance = 0;
};

Ahead look_ahead(const Configuration& c) noexcept {
  constexpr int farthest = 12;
  const int end = std::min<int>(c.next() + farthest, c.size() + 1);
  int mark = 0;
  Ahead ahead;
  for (int i = c.next(); i < end && (ahead.verb == 0 || mark == 0); ++i) {
    const ParserWord& word = c.word(static_cast<WordIndex>(i));
    if (ahead.verb == 0 && word.is_verb) ahead.verb = static_cast<WordIndex>(i);
    if (mark == 0 && word.is_punctuation) mark = i;
  }
  if (mark != 0) ahead.mark_distance = 1 + std::min<std::uint64_t>(static_cast<std::uint64_t>(mark - c.next()), 5);
  if (ahead.verb != 0) {
    const auto steps = std::min<std::uint64_t>(static_cast<std::uint64_t>(ahead.verb - c.next()), 4);
    ahead.verb_distance = 2 * (1 + steps) + (mark != 0 && ahead.verb > mark ? 1 : 0);
  }
  return ahead;
}

/// 0 unless both stand in one quotation, else whether it looks like a title and the first opens it.
std::uint64_t both_quoted(const ParserWord& a, const ParserWord& b) noexcept {
  if (a.quotation == 0 || a.quotation != b.quotation) return 0;
  return 1u + ((a.quote & quoted_title) != 0 ? 2u : 0u) + (opens_quotation(a.quote) ? 1u : 0u);
}

/// The first verb below the top of the stack; 0 if none is near.
WordIndex verb_below(const Configuration& c) noexcept {
  constexpr std::size_t deepest = 6;
  for (std::size_t k = 1; k < std::min(c.depth(), deepest); ++k) {
    if (c.word(c.stack(k)).is_verb) return c.stack(k);
  }
  return 0;
}

/// The words around the gap between the stack and what is still to come, with
/// the tree above them.
struct Around {
  explicit Around(const Configuration& c) noexcept
      : i0(c.stack(0)),
        i1(c.stack(1)),
        s0(c.word(i0)),
        s1(c.word(i1)),
        s2(c.word(c.stack(2))),
        b0(c.word(c.next())),
        b1(c.word(c.next(1))),
        b2(c.word(c.next(2))),
        b3(c.word(c.next(3))),
        t0(c.node(i0)),
        t1(c.node(i1)),
        tb(c.node(c.next())),
        s0l(c.word(t0.left)),
        s0r(c.word(t0.right)),
        s1l(c.word(t1.left)),
        s1r(c.word(t1.right)),
        b0l(c.word(tb.left)),
        after0(c.word(static_cast<WordIndex>(i0 + 1))),
        far0(distance(i0, c.next())),
        far1(distance(i1, i0)),
        valency0(static_cast<std::uint64_t>(t0.lefts << 2 | t0.rights)),
        valency1(static_cast<std::uint64_t>(t1.lefts << 2 | t1.rights)) {}

  WordIndex i0, i1;
  const ParserWord &s0, &s1, &s2;                 // of the stack, from its top
  const ParserWord &b0, &b1, &b2, &b3;            // still to come
  const TreeNode &t0, &t1, &tb;                   // of s0, s1 and b0
  const ParserWord &s0l, &s0r, &s1l, &s1r, &b0l;  // their outermost dependents
  const ParserWord& after0;                       // behind s0 in the sentence
  std::uint64_t far0, far1;                       // from s0 to b0, from s1 to s0
  std::uint64_t valency0, valency1;
};

}  // namespace

void transition_features(const Configuration& c, ParserKeys& f) noexcept {
  const Around around(c);
  const auto& [i0, i1, s0, s1, s2, b0, b1, b2, b3, t0, t1, tb, s0l, s0r, s1l, s1r, b0l, after0, far0, far1, valency0,
               valency1] = around;
  const auto label = [&](WordIndex i) { return c.node(i).label; };
  f.start(transition_family);
  f.add(0);
  f.add(b1.fine);
  f.add(b0.fine, label(tb.left), b0l.tag);
  f.add(b0.fine, label(tb.left), label(tb.second_left));
  f.add(b0.tag);
  f.add(b0.fine, tb.lefts);
  f.add(b0.fine, b1.fine);
  f.add(after0.tag, s0.tag, b0.tag);
  f.add(s0.tag, b0.tag, label(tb.left), b0l.tag);
  f.add(s0.tag, b0.tag, label(t0.left), s0l.tag);
  f.add(s0.tag);
  f.add(b0.cluster);
  f.add(s0.coarse_cluster, b0.coarse_cluster);
  f.add(s0l.form, s0.tag, b0.tag);
  f.add(b0l.form, s0.tag, b0.tag);
  f.add(b0.suffix);
  f.add(b0.fine);
  f.add(b0.form, label(tb.left));
  f.add(s0.fine, far0);
  f.add(b0.tag, b1.tag, b2.tag, b3.tag);
  f.add(b0.fine, b1.fine, b2.tag);
  f.add(b0.form, tb.lefts);
  f.add(b0.form, b0.tag);
  f.add(s1.fine, t1.left_labels, t1.right_labels, b0.tag);
  f.add(s1.tag, s0.tag, label(t1.right), label(t0.left));
  f.add(s2.form, s2.tag);
  f.add(s0.fine, t0.left_labels, t0.right_labels, b0.tag);
  f.add(b0.fine, b1.form);
  f.add(b0.fine, far0);
  f.add(s0.fine, valency0);
  f.add(b1.form, b1.tag);
  f.add(s1.tag, s0.tag, b0.tag, b1.tag);
  f.add(s0.tag, b0.fine, b1.fine);
  f.add(s0.fine, label(t0.left), s0l.tag);
  f.add(s0.cluster, b0.tag);
  f.add(b0.fine, tb.left_labels, s0.tag);
  const std::uint64_t both = both_quoted(s0, b0);
  f.add(both);
  f.add(both, s0.quote, b0.quote);
  f.add(both, s0.quote, b0.quote, s0.tag << 8 | b0.tag);
  f.add(both_quoted(s1, s0), s1.quote, s0.quote, b0.quote);
}

void more_transition_features(const Configuration& c, ParserKeys& f) noexcept {
  const Around around(c);
  const auto& [i0, i1, s0, s1, s2, b0, b1, b2, b3, t0, t1, tb, s0l, s0r, s1l, s1r, b0l, after0, far0, far1, valency0,
               valency1] = around;
  const auto label = [&](WordIndex i) { return c.node(i).label; };
  const ParserWord& before0 = c.word(static_cast<WordIndex>(i0 - 1));
  const Ahead ahead = look_ahead(c);
  const ParserWord& verb = c.word(ahead.verb);
  const WordIndex below = verb_below(c);
  const ParserWord& governor = c.word(below);
  f.add(s0.form, s0.tag);
  f.add(s0.fine);
  f.add(s0.suffix);
  f.add(s1.fine);
  f.add(s1.suffix);
  f.add(b2.form, b2.tag);
  f.add(b3.tag);
  f.add(s0.form, b0.form);
  f.add(s0.form, b0.fine);
  f.add(s0.fine, b0.form);
  f.add(s0.fine, b0.fine);
  f.add(s0.tag, b0.tag);
  f.add(b0.form, b1.fine);
  f.add(s1.fine, s0.form);
  f.add(s1.fine, s0.fine);
  f.add(s1.tag, s0.tag);
  f.add(s1.form, b0.fine);
  f.add(s1.fine, b0.form);
  f.add(s1.fine, b0.fine);
  f.add(s1.form, b0.form);
  f.add(s0.fine, b0.fine, b1.fine);
  f.add(s1.fine, s0.fine, b0.fine);
  f.add(s2.tag, s1.tag, s0.tag);
  f.add(s2.tag, s1.tag, s0.tag, b0.tag);
  f.add(s0.tag, b0.tag, b1.tag, b2.tag);
  f.add(s0.fine, b0.fine, b1.tag, b2.tag);
  f.add(s1.tag, s0.form, b0.tag);
  f.add(s1.tag, s0.tag, b0.form);
  f.add(s0.form, b0.tag, b1.tag);
  f.add(s0.form, b0.fine, b1.tag, b2.tag);
  f.add(s0.form, far0);
  f.add(b0.form, far0);
  f.add(s0.fine, b0.fine, far0);
  f.add(s0.form, far1);
  f.add(s1.fine, s0.fine, far1);
  f.add(s1.tag, s0.tag, b0.tag, far1 << 4 | far0);
  f.add(s0.form, valency0);
  f.add(s1.form, valency1);
  f.add(s1.fine, valency1);
  f.add(s1.tag, s0.tag, b0.tag, static_cast<std::uint64_t>(t1.rights << 4) | valency0);
  f.add(s0.form, label(t0.left));
  f.add(s0.form, label(t0.right));
  f.add(s0.fine, label(t0.right), s0r.tag);
  f.add(s0.fine, label(t0.left), label(t0.second_left));
  f.add(s0.fine, label(t0.right), label(t0.second_right));
  f.add(s1.form, label(t1.right));
  f.add(s1.fine, label(t1.right), s1r.tag);
  f.add(s1.fine, label(t1.right), label(t1.second_right));
  f.add(s1.fine, label(t1.left), s1l.tag);
  f.add(s0.tag, b0.tag, label(t0.right), s0r.tag);
  f.add(s1.tag, s0.tag, b0.tag, label(t0.right));
  f.add(s1.tag, s0.tag, b0.tag, label(t1.right));
  f.add(s1.tag, s0.tag, label(t0.left), s0l.tag);
  f.add(s0r.form, s0.tag, b0.tag);
  f.add(s1r.form, s1.tag, s0.tag);
  f.add(s0.form, t0.left_labels, t0.right_labels);
  f.add(s1.form, t1.left_labels, t1.right_labels);
  f.add(s1.fine, t1.left_labels, t1.right_labels, s0.tag);
  f.add(b0.form, tb.left_labels);
  f.add(before0.tag, s0.tag, b0.tag);
  f.add(c.word(static_cast<WordIndex>(c.next() - 1)).tag, s0.tag, b0.tag);
  f.add(c.word(static_cast<WordIndex>(i1 + 1)).tag, s1.tag, s0.tag);
  f.add(before0.fine, s0.fine, after0.fine);
  f.add(s0.fine, ahead.verb_distance, verb.fine);
  f.add(s0.form, ahead.verb_distance);
  f.add(s1.fine, s0.fine, ahead.verb_distance);
  f.add(s0.tag, b0.tag, ahead.mark_distance, ahead.verb_distance);
  f.add(governor.fine, s0.fine, b0.fine);
  f.add(governor.form, s0.tag, b0.tag);
  f.add(governor.form, b0.form);
  f.add(governor.fine, c.node(below).left_labels, c.node(below).right_labels, s0.tag << 8 | b0.tag);
  f.add(s0.cluster);
  f.add(s1.cluster);
  f.add(b1.cluster);
  f.add(s0.cluster, b0.cluster);
  f.add(s1.coarse_cluster, s0.coarse_cluster);
  f.add(s1.coarse_cluster, s0.coarse_cluster, b0.coarse_cluster);
  f.add(s0.tag, b0.cluster);
  f.add(s1.tag, s0.cluster);
  f.add(s0.form, b0.cluster);
  f.add(s0.cluster, b0.form);
}

void relation_features(const Configuration& c, WordIndex head, WordIndex dependent, ParserKeys& f) noexcept {
  const auto at = [&](int i) -> const ParserWord& { return c.word(static_cast<WordIndex>(i)); };
  const ParserWord& h = c.word(head);
  const ParserWord& d = c.word(dependent);
  const TreeNode& td = c.node(dependent);
  const auto label = [&](WordIndex i) { return c.node(i).label; };
  const std::uint64_t far = distance(head, dependent);
  const ParserWord& dl = c.word(td.left);
  const ParserWord& dr = c.word(td.right);
  f.start(head < dependent ? left_relation_family : right_relation_family);
  f.add(0);
  f.add(d.fine);
  f.add(d.tag, h.tag, dl.tag, label(td.left));
  f.add(d.form, dl.form);
  f.add(d.form);
  f.add(d.tag, h.tag, label(td.left), label(td.second_left));
  f.add(d.tag, h.tag, dl.form);
  f.add(d.tag, h.tag, dr.tag, label(td.right));
  f.add(d.tag, h.tag, dr.form);
  f.add(d.tag, h.tag, c.word(td.second_left).form);
  f.add(d.cluster, h.tag);
  f.add(d.tag, h.tag, at(dependent + 1).tag);
  f.add(d.tag, h.tag, far);
  f.add(d.tag, h.tag, at(dependent - 1).tag);
  f.add(d.suffix, h.tag);
  f.add(d.tag, h.tag);
  const std::uint64_t both = both_quoted(h, d);
  f.add(both);
  f.add(both, h.quote, d.quote);
  f.add(both, h.quote, d.quote, h.tag << 8 | d.tag);
}

}  // namespace casus::detail
