// SPDX-License-Identifier: MIT
#include "claim/tree_claims.h"

#include <algorithm>

#include "claim/identity.h"

namespace casus::detail {
namespace {

constexpr float least_chance = 0.55f;
constexpr float least_loose = 0.75f;   ///< where the content hangs loosely on its cue
constexpr float least_nested = 0.92f;  ///< of a claim inside another

/// Takes `hole` out of `range`: nothing, one or two ranges are left.
void cut(WordStretch range, WordStretch hole, std::vector<WordStretch>& out) {
  if (hole.empty() || hole.last <= range.first || hole.first >= range.last) {
    out.push_back(range);
    return;
  }
  if (hole.first > range.first) out.push_back({range.first, hole.first});
  if (hole.last < range.last) out.push_back({hole.last, range.last});
}

Span span_of(const SentenceTree& tree, WordStretch range) {
  return {tree.word(range.first).span.begin, tree.word(range.last - 1).span.end};
}

bool holds(const std::vector<WordStretch>& content, std::uint32_t word) {
  return std::any_of(content.begin(), content.end(), [&](WordStretch piece) { return piece.has(word); });
}

bool overlap(const std::vector<WordStretch>& a, const std::vector<WordStretch>& b) {
  for (const WordStretch x : a) {
    for (const WordStretch y : b) {
      if (x.first < y.last && y.first < x.last) return true;
    }
  }
  return false;
}

/// Whether most of a content stands in a quote that has its claim already.
bool repeats_quote(const ClaimSentence& sentence, const std::vector<WordStretch>& content) {
  std::uint32_t words = 0, repeated = 0;
  for (const WordStretch piece : content) {
    for (std::uint32_t i = piece.first; i < piece.last; ++i) {
      const std::uint32_t token = sentence.scene.tree.word(i).token;
      ++words;
      for (const Quote& quote : sentence.passage.quotes) {
        if (quote.is_taken && token >= quote.first && token < quote.last) ++repeated;
      }
    }
  }
  return repeated * 2 > words;
}

/// Whether a claim inside a quote has all its words there.
bool stays_in_quote(const ClaimSentence& sentence, std::uint32_t cue, const ClaimShape& shape) {
  const SentenceTree& tree = sentence.scene.tree;
  if (!sentence.scene.is_quoted(cue)) return true;
  for (const Quote& quote : sentence.passage.quotes) {
    const auto inside = [&](std::uint32_t word) {
      return tree.word(word).token >= quote.first && tree.word(word).token < quote.last;
    };
    if (!inside(cue)) continue;
    const auto holds_range = [&](WordStretch range) {
      return range.empty() || (inside(range.first) && inside(range.last - 1));
    };
    return holds_range(shape.source) && std::all_of(shape.content.begin(), shape.content.end(), holds_range);
  }
  return true;
}

/// The bytes of a piece of content, with the quotation mark behind it if its partner is inside.
Span content_span(const ClaimSentence& sentence, WordStretch piece) {
  const SentenceTree& tree = sentence.scene.tree;
  Span span = span_of(tree, piece);
  for (const Quote& quote : sentence.passage.quotes) {
    const std::uint32_t first = tree.word(piece.first).token, last = tree.word(piece.last - 1).token;
    if (!quote.is_closed || quote.open < first || quote.open > last || quote.last <= last) continue;
    // Signs only stand between the piece and the mark.
    bool only_signs = true;
    for (std::uint32_t i = last + 1; i < quote.behind; ++i) only_signs = only_signs && !sentence.passage.is_word(i);
    if (only_signs) span.end = sentence.passage.token(quote.behind - 1).span.end;
  }
  return span;
}

/// Patterns that on articles the model has not seen are right less often than it believes.
bool is_loose(ContentKind kind) {
  return kind == ContentKind::antecedent || kind == ContentKind::noun_modifier || kind == ContentKind::noun_clause ||
         kind == ContentKind::parataxis;
}

/// exp of thousandths, for sums of chances.
double exponential(std::int32_t x) {
  const double p = chance(std::clamp(x, -20000, 20000));
  return p / (1 - std::min(p, 0.999999));
}

}  // namespace

ClaimShape shape_of(const SentenceTree& tree, const CueSite& cue, const ContentCandidate& content,
                    const SourceCandidate& source) {
  ClaimShape shape{.source = source.words};
  std::vector<WordStretch> pieces, next;
  for (const WordStretch piece : content.pieces) {
    if (piece.empty()) continue;
    // The parser may have hung the second piece on the first.
    if (!pieces.empty() && piece.first < pieces.back().last && pieces.back().first < piece.last) {
      pieces.back() = {std::min(pieces.back().first, piece.first), std::max(pieces.back().last, piece.last)};
    } else {
      pieces.push_back(piece);
    }
  }
  const auto take_out = [&](WordStretch hole) {
    next.clear();
    for (const WordStretch piece : pieces) cut(piece, hole, next);
    pieces.swap(next);
  };
  take_out(source.words);
  for (const std::uint32_t word : cue.words) take_out({word, word + 1});
  for (WordStretch piece : pieces) {
    piece = trimmed(tree, piece);
    if (!piece.empty()) shape.content.push_back(piece);
  }
  return shape;
}

void TreeClaims::read(const ClaimSentence& sentence) {
  choices_.clear();
  for (std::size_t i = 0; i < sentence.cues.size(); ++i) score(sentence, i);
  std::stable_sort(choices_.begin(), choices_.end(),
                   [](const Choice& a, const Choice& b) { return a.score > b.score; });
  std::vector<const Choice*> taken;
  for (const Choice& choice : choices_) {
    const std::uint32_t word = sentence.cues[choice.cue].word;
    bool clash = !sentence.scene.is_quoted(word) && repeats_quote(sentence, choice.shape.content);
    for (const Choice* other : taken) {
      const bool apart =
          !holds(other->shape.content, word) && !holds(choice.shape.content, sentence.cues[other->cue].word);
      clash = clash || (apart && overlap(choice.shape.content, other->shape.content));
    }
    if (!clash) taken.push_back(&choice);
  }
  std::sort(taken.begin(), taken.end(), [](const Choice* a, const Choice* b) { return a->cue < b->cue; });
  for (const Choice* choice : taken) {
    const std::uint32_t word = sentence.cues[choice->cue].word;
    bool nested = sentence.scene.is_quoted(word);
    for (const Choice* other : taken) nested = nested || (other != choice && holds(other->shape.content, word));
    if (nested && choice->score < least_nested) continue;
    add(sentence, *choice);
  }
}

std::int32_t TreeClaims::sum(const ClaimFeatures& features) const noexcept {
  std::int32_t total = 0;
  for (const ClaimFeature& f : features) total += tables_.weights.of(feature_key(f.what.hash, f.a.hash, f.b.hash));
  return total;
}

void TreeClaims::score(const ClaimSentence& sentence, std::size_t at) {
  const ClaimScene& scene = sentence.scene;
  candidates_.cue = sentence.cues[at];
  const CueSite& cue = candidates_.cue;
  find_candidates(scene.tree, scene.lexicon, candidates_);
  const auto& contents = candidates_.contents;
  const auto& sources = candidates_.sources;
  if (contents.empty() || sources.empty() || tables_.weights.empty()) return;
  const auto sum_of = [&](auto&&... parts) {
    features_.clear();
    add_features(scene, parts..., features_);
    return sum(features_);
  };
  const CueWeights* weights = has_weights(cue) ? scene.lexicon.weights(cue.lemma) : nullptr;
  const std::int32_t cue_sum = sum_of(cue);
  content_sums_.clear();
  for (const auto& content : contents) content_sums_.push_back(cue_sum + sum_of(cue, weights, content));
  source_sums_.clear();
  for (const auto& source : sources) source_sums_.push_back(sum_of(cue, source));
  double all = 0;
  std::int32_t best = 0;
  Choice choice{.cue = at};
  for (std::size_t i = 0; i < contents.size(); ++i) {
    for (std::size_t j = 0; j < sources.size(); ++j) {
      if (!may_pair(scene, cue, contents[i], sources[j])) continue;
      const std::int32_t total = content_sums_[i] + source_sums_[j] + sum_of(cue, contents[i], sources[j]);
      if (total < -6000) continue;
      ClaimShape shape = shape_of(scene.tree, cue, contents[i], sources[j]);
      if (shape.content.empty() || !stays_in_quote(sentence, cue.word, shape)) continue;
      all += exponential(total);
      if (!choice.shape.content.empty() && total <= best) continue;
      best = total;
      choice.kind = contents[i].kind;
      choice.source = sources[j];
      choice.shape = std::move(shape);
    }
  }
  choice.score = static_cast<float>(all / (1 + all));
  if (!choice.shape.content.empty() && choice.score >= (is_loose(choice.kind) ? least_loose : least_chance))
    choices_.push_back(std::move(choice));
}

void TreeClaims::add(const ClaimSentence& sentence, const Choice& choice) {
  const SentenceTree& tree = sentence.scene.tree;
  const CueSite& cue = sentence.cues[choice.cue];
  Draft draft{.rule = Rule::that, .block = sentence.passage.block};
  Claim& claim = draft.claim;
  claim.type = ClaimType::indirect;
  for (const WordStretch piece : choice.shape.content) {
    claim.content.push_back(content_span(sentence, piece));
    for (std::uint32_t i = piece.first; i < piece.last; ++i) {
      if (sentence.scene.is_quoted(i) && !sentence.scene.is_quoted(cue.word)) claim.type = ClaimType::mixed;
    }
  }
  if (!cue.is_colon) {
    for (const std::uint32_t word : cue.words) {
      const Span span = tree.word(word).span;
      if (!claim.cue.empty() && claim.cue.back().end + 1 >= span.begin) {
        claim.cue.back().end = span.end;
      } else {
        claim.cue.push_back(span);
      }
    }
  }
  if (!choice.source.words.empty()) {
    claim.speaker_span = span_of(tree, choice.source.words);
    const Identity who = identify(sentence.scene, sentence.passage.mentions, choice.source.words, choice.source.head);
    claim.speaker = who.entity;
    claim.on_behalf_of = who.on_behalf_of;
    draft.is_pronoun = who.is_pronoun;
  }
  claim.act = cue.sense == nullptr ? "say" : std::string(cue.sense->act.name);
  if (cue.sense != nullptr) claim.commitment = cue.sense->commitment;
  read_content(sentence.ground, choice.shape.content, claim);
  if (!cue.is_colon) read_cue(sentence.ground, cue.word, cue.sense, choice.shape.content, choice.shape.source, claim);
  claim.score = choice.score;
  claim.rule = name_of(choice.kind).name;
  out_.push_back(std::move(draft));
}

}  // namespace casus::detail
