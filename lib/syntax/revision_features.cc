// SPDX-License-Identifier: MIT
#include "syntax/revision_features.h"

#include <algorithm>
#include <cstdlib>

namespace casus::detail {
namespace {

constexpr std::uint64_t head_family = 4;
constexpr std::uint64_t more_head_family = 5;
constexpr std::uint64_t relation_family = 6;
constexpr std::uint64_t more_relation_family = 7;

/// Steps get coarser.
std::uint64_t distance(WordIndex a, WordIndex b) noexcept {
  const int steps = std::abs(b - a);
  if (steps <= 4) return static_cast<std::uint64_t>(steps);
  return steps <= 7 ? 5 : steps <= 12 ? 6 : steps <= 20 ? 7 : 8;
}

bool is_marker(Relation r) noexcept {
  return r == Relation::case_ || r == Relation::mark || r == Relation::cc;
}

/// The first word that says what a word is doing there: a preposition, a conjunction.
WordIndex marker_of(const FinishedTree& tree, WordIndex word) noexcept {
  for (WordIndex i = tree.node(word).first; i != 0; i = tree.node(i).next)
    if (is_marker(tree.relation(i))) return i;
  return 0;
}

std::uint64_t same_quotation(const ParserWord& a, const ParserWord& b) noexcept {
  return a.quotation != 0 && a.quotation == b.quotation ? 1 : 0;
}

}  // namespace

HeadCandidates::HeadCandidates(const FinishedTree& tree, WordIndex word) noexcept {
  const WordIndex own = tree.head(word);
  add(own, HeadKind::same);
  const WordIndex above = tree.head(own);
  if (above != 0) add(above, HeadKind::above);
  if (above != 0 && tree.head(above) != 0) add(tree.head(above), HeadKind::far_above);
  std::array<WordIndex, 2> before = {};
  WordIndex i = tree.node(own).first;
  for (; i != word; i = tree.node(i).next) before = {i, before[0]};
  for (std::size_t k = 0; k < before.size() && before[k] != 0; ++k)
    add(before[k], k == 0 ? HeadKind::before : HeadKind::far_before);
  i = tree.node(word).next;
  for (std::size_t k = 0; k < before.size() && i != 0; ++k, i = tree.node(i).next)
    add(i, k == 0 ? HeadKind::behind : HeadKind::far_behind);
}

/// A head the word might have, and what lies between them.
struct HeadFeatures::Head {
  Head(const HeadFeatures& of, HeadCandidate candidate) noexcept
      : head(candidate.head),
        kind(static_cast<std::uint64_t>(candidate.kind)),
        side(of.word_ < head ? 1 : 0),
        far(distance(of.word_, head)),
        h(of.tree_.word(head)),
        above(of.tree_.relation_key(head)),
        below_head(of.tree_.node(head).relations),
        between(static_cast<std::uint64_t>(std::min(of.tree_.verbs_between(of.word_, head), 2) * 4 +
                                           std::min(of.tree_.marks_between(of.word_, head), 3))) {
    for (WordIndex i = of.tree_.node(head).first; i != 0 && right == 0; i = of.tree_.node(i).next) {
      if (i < of.word_)
        left = i;
      else if (i > of.word_)
        right = i;
    }
  }

  WordIndex head;
  std::uint64_t kind;
  std::uint64_t side;  ///< of the word
  std::uint64_t far;
  const ParserWord& h;
  std::uint64_t above;       ///< its relation to its own head
  std::uint64_t below_head;  ///< relations of its dependents
  std::uint64_t between;
  WordIndex left = 0;  ///< its dependents that stand nearest to the word
  WordIndex right = 0;
};

HeadFeatures::HeadFeatures(const FinishedTree& tree, WordIndex word) noexcept
    : tree_(tree),
      word_(word),
      relation_(tree.relation_key(word)),
      below_(tree.node(word).relations),
      d_(tree.word(word)),
      marker_(tree.word(marker_of(tree, word))),
      ahead_(tree.word(tree.left_edge(word) - std::size_t{1})),
      after_(tree.word(tree.right_edge(word) + std::size_t{1})) {}

void HeadFeatures::put(HeadCandidate candidate, ParserKeys& f) const noexcept {
  const Head found(*this, candidate);
  const auto& [head, kind, side, far, h, above, below_head, between, left, right] = found;
  f.start(head_family);
  f.add(kind);
  f.add(kind, relation_, d_.tag);
  f.add(kind, relation_, above, d_.tag, h.tag);
  f.add(side, d_.tag, h.tag, kind);
  f.add(side, d_.form, h.fine);
  f.add(side, far, d_.tag, h.tag);
  f.add(side, marker_.form, h.fine);
  f.add(side, relation_, h.fine, above);
  f.add(relation_, h.tag, below_head, side);
  f.add(relation_, h.cluster, side);
  f.add(side, d_.tag, h.tag, between);
  f.add(kind, relation_, ahead_.tag, after_.tag);
  f.add(same_quotation(d_, h), kind, relation_);
  f.add(relation_, tree_.relation_key(left), tree_.relation_key(right), h.tag, side);
}

void HeadFeatures::put_more(HeadCandidate candidate, ParserKeys& f) const noexcept {
  const Head found(*this, candidate);
  const auto& [head, kind, side, far, h, above, below_head, between, left, right] = found;
  const ParserWord& before = tree_.word(word_ - std::size_t{1});
  const ParserWord& behind = tree_.word(word_ + std::size_t{1});
  const ParserWord& h_before = tree_.word(head - std::size_t{1});
  const ParserWord& h_behind = tree_.word(head + std::size_t{1});
  const WordIndex head_above = tree_.head(head);
  f.start(more_head_family);
  f.add(side, d_.tag, h.tag);
  f.add(side, d_.fine, h.fine);
  f.add(side, d_.form, h.form);
  f.add(side, d_.fine, h.form);
  f.add(side, d_.form, relation_, kind);
  f.add(side, d_.cluster, h.cluster);
  f.add(side, d_.coarse_cluster, h.coarse_cluster);
  f.add(side, d_.cluster, h.fine);
  f.add(side, d_.fine, h.cluster);
  f.add(side, far, relation_);
  f.add(side, far, d_.fine, h.fine);
  f.add(side, marker_.form, h.form);
  f.add(side, marker_.form, h.cluster);
  f.add(side, marker_.form, d_.cluster, h.tag);
  f.add(marker_.form, far, h.tag);
  f.add(side, marker_.form, h.tag, above);
  f.add(relation_, h.form, side);
  f.add(relation_, h.form, below_head);
  f.add(d_.tag, h.tag, below_, side);
  f.add(kind, d_.tag, below_);
  f.add(relation_, between, side);
  f.add(d_.tag, h.tag, before.tag, behind.tag);
  f.add(d_.tag, h.tag, h_before.tag, h_behind.tag);
  f.add(d_.tag, h.tag, before.tag, h_behind.tag);
  f.add(d_.tag, h.tag, behind.tag, h_before.tag);
  f.add(relation_, ahead_.form, h.tag, side);
  f.add(relation_, after_.form, h.tag, side);
  f.add(kind, relation_, ahead_.form);
  f.add(side, d_.tag, h.tag, after_.fine, ahead_.tag);
  f.add(kind, d_.form, above);
  f.add(kind, d_.form, before.tag, behind.tag);
  f.add(kind, relation_, tree_.relation_key(head_above), h.tag);
  f.add(kind, relation_, tree_.word(head_above).tag, h.tag);
  f.add(relation_, h.suffix, side);
  f.add(d_.suffix, h.tag, side);
  f.add(kind, relation_, d_.fine, h.fine, between);
  f.add(d_.tag, tree_.word(left).tag, h.tag, side, tree_.relation_key(left));
  f.add(d_.tag, tree_.word(right).tag, h.tag, side, tree_.relation_key(right));
  f.add(d_.form, tree_.word(left).form, h.tag);
  f.add(relation_, d_.cluster, tree_.word(left).cluster, h.tag);
}

FinalRelationFeatures::FinalRelationFeatures(const FinishedTree& tree, WordIndex word) noexcept
    : tree_(tree),
      word_(word),
      head_(tree.head(word)),
      side_(word < head_ ? 1 : 0),
      far_(distance(word, head_)),
      head_relation_(tree.relation_key(head_)),
      below_(tree.node(word).relations),
      first_(tree.node(word).first),
      d_(tree.word(word)),
      h_(tree.word(head_)),
      marker_(tree.word(marker_of(tree, word))) {
  WordIndex finite = h_.is_finite ? head_ : WordIndex{0};
  std::uint64_t subject = 0;
  std::uint64_t object = 0;
  for (WordIndex i = tree.node(head_).first; i != 0; i = tree.node(i).next) {
    if (i == word) continue;
    const Relation relation = tree.relation(i);
    (i < head_ ? left_ : right_) |= std::uint64_t{1} << static_cast<unsigned>(relation);
    if (i < word)
      sibling_before_ = i;
    else if (sibling_behind_ == 0)
      sibling_behind_ = i;
    const Relation base = base_of(relation);
    if (finite == 0 && tree.word(i).is_finite && (base == Relation::aux || base == Relation::cop)) finite = i;
    if (base == Relation::nsubj) subject = i < word ? 1 : 2;
    if (base == Relation::obj) object = i < word ? 1 : 2;
  }
  others_ = left_ | right_;
  roles_ = subject * 4 + object;
  finite_ = finite;
  from_finite_ = finite == 0 ? 0 : word < finite ? 1 : 2;
  number_ = static_cast<std::uint64_t>(d_.number * 4 + tree.word(finite).number);
}

void FinalRelationFeatures::put(ParserKeys& f) const noexcept {
  const ParserWord& before = tree_.word(word_ - std::size_t{1});
  const ParserWord& behind = tree_.word(word_ + std::size_t{1});
  const auto person = static_cast<std::uint64_t>(d_.person * 4 + tree_.word(finite_).person);
  f.start(relation_family);
  f.add(side_);
  f.add(side_, d_.fine, h_.fine);
  f.add(side_, d_.form);
  f.add(side_, d_.form, h_.fine);
  f.add(side_, d_.cluster, h_.fine);
  f.add(side_, d_.suffix, h_.fine);
  f.add(side_, d_.tag, h_.tag, far_);
  f.add(side_, d_.tag, h_.tag, others_);
  f.add(side_, d_.tag, h_.tag, below_);
  f.add(side_, marker_.form, h_.tag);
  f.add(side_, head_relation_, h_.tag, d_.tag);
  f.add(side_, tree_.relation_key(sibling_before_), tree_.relation_key(sibling_behind_), d_.tag, h_.tag);
  f.add(side_, from_finite_, roles_, d_.tag, h_.tag);
  f.add(from_finite_, number_, roles_, person, d_.fine);
  f.add(side_, before.tag, behind.tag, d_.tag);
  f.add(side_, tree_.word(first_).form, d_.tag, h_.tag);
  f.add(side_, d_.quote, h_.quote);
}

void FinalRelationFeatures::put_more(ParserKeys& f) const noexcept {
  const ParserWord& above = tree_.word(tree_.head(head_));
  const ParserWord& before = tree_.word(word_ - std::size_t{1});
  const ParserWord& behind = tree_.word(word_ + std::size_t{1});
  const ParserWord& s_before = tree_.word(sibling_before_);
  const ParserWord& s_behind = tree_.word(sibling_behind_);
  const WordIndex last = tree_.last_dependent(word_);
  f.start(more_relation_family);
  f.add(side_, d_.tag, h_.tag);
  f.add(side_, h_.form);
  f.add(side_, d_.cluster);
  f.add(side_, h_.cluster);
  f.add(side_, d_.suffix);
  f.add(side_, d_.fine, h_.form);
  f.add(side_, d_.fine, h_.cluster);
  f.add(side_, d_.form, h_.form);
  f.add(side_, d_.cluster, h_.cluster);
  f.add(side_, d_.fine, h_.fine, far_);
  f.add(side_, d_.tag, h_.tag, left_);
  f.add(side_, d_.tag, h_.tag, right_);
  f.add(side_, d_.fine, h_.form, others_);
  f.add(side_, h_.form, others_);
  f.add(side_, d_.fine, h_.fine, below_);
  f.add(side_, d_.form, h_.fine, below_);
  f.add(side_, marker_.form, h_.form);
  f.add(side_, marker_.form, d_.form, h_.tag);
  f.add(side_, marker_.form, h_.cluster);
  f.add(side_, marker_.form, d_.cluster, h_.tag);
  f.add(side_, head_relation_, above.tag, h_.tag, d_.tag);
  f.add(side_, head_relation_, h_.fine, d_.fine);
  f.add(side_, tree_.relation_key(sibling_before_), s_before.tag, d_.tag, h_.tag);
  f.add(side_, tree_.relation_key(sibling_behind_), s_behind.tag, d_.tag, h_.tag);
  f.add(side_, tree_.relation_key(sibling_before_), s_before.fine, d_.fine, h_.fine);
  f.add(side_, tree_.relation_key(sibling_behind_), s_behind.fine, d_.fine, h_.fine);
  f.add(side_, from_finite_, number_, d_.tag);
  f.add(side_, from_finite_, number_, roles_);
  f.add(side_, from_finite_, roles_, d_.fine);
  f.add(from_finite_, roles_, d_.form);
  f.add(from_finite_, roles_, h_.form, d_.tag);
  f.add(from_finite_, roles_, d_.cluster);
  f.add(side_, from_finite_, d_.tag, tree_.word(finite_).form);
  f.add(side_, roles_, h_.form);
  f.add(side_, before.form, d_.tag);
  f.add(side_, behind.form, d_.tag);
  f.add(d_.form, before.form);
  f.add(d_.form, behind.form);
  f.add(side_, tree_.word(last).form, d_.tag, h_.tag);
  f.add(side_, tree_.word(first_).tag, tree_.relation_key(first_), tree_.word(last).tag,
        tree_.relation_key(last) << 8 | d_.tag);
  f.add(side_, tree_.word(head_ - std::size_t{1}).tag, tree_.word(head_ + std::size_t{1}).tag, h_.tag, d_.tag);
  f.add(side_, word_ == 1, head_ == 1, d_.tag, h_.tag);
  f.add(side_, tree_.word(tree_.size()).form, d_.tag, h_.tag, head_relation_);
}

}  // namespace casus::detail
