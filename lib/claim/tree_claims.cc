// SPDX-License-Identifier: MIT
#include "claim/tree_claims.h"

#include <algorithm>

#include "claim/identity.h"

namespace casus::detail {
namespace {

constexpr float least_loose = 0.75f;      ///< where the content hangs loosely on its cue
constexpr std::int32_t hopeless = -4500;  ///< thousandths for which no other part makes up
/// Of what is_hearsay() of the grammar lets through; English, of which the model learnt, has nothing like it.
constexpr std::int32_t hearsay = 1500;
constexpr std::int32_t far_behind = 5000;    ///< thousandths that the two ends of a pair lag behind the best
constexpr std::int32_t negligible = -4000;   ///< what a pair adds then is of no weight
constexpr std::uint16_t least_weight = 150;  ///< thousandths: of a verb that is not listed
constexpr float least_nested = 0.92f;        ///< of a claim inside another

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

/// Adds what a quote has in other sentences.
void reach_out(const SentenceTree& tree, const ClaimShape& shape, std::vector<Span>& content) {
  if (!shape.before.empty()) content.front().begin = span_of(tree, shape.before).begin;
  if (!shape.behind.empty()) content.back().end = span_of(tree, shape.behind).end;
}

/// Patterns that on articles the model has not seen are right less often than it believes.
bool is_loose(ContentKind kind) {
  return kind == ContentKind::antecedent || kind == ContentKind::noun_modifier || kind == ContentKind::noun_clause ||
         kind == ContentKind::parataxis;
}

/// Its words, those that stand together in one piece; none of a colon.
std::vector<Span> cue_spans(const SentenceTree& tree, const CueSite& cue) {
  std::vector<Span> out;
  if (cue.is_colon) return out;
  for (const std::uint32_t word : cue.words) {
    const Span span = tree.word(word).span;
    if (!out.empty() && out.back().end + 1 >= span.begin) {
      out.back().end = span.end;
    } else {
      out.push_back(span);
    }
  }
  return out;
}

std::string act_of(const CueSite& cue) {
  return cue.sense == nullptr ? "say" : std::string(cue.sense->act.name);
}

/// Whether a verb is no cue that is listed, and has been seen to report too seldom to be looked at.
bool hardly_reports(const CueSite& cue, const CueWeights* weights) {
  if (!has_weights(cue) || cue.sense != nullptr) return false;
  return weights == nullptr || std::all_of(weights->begin(), weights->end(), [](std::uint16_t weight) {
           return weight == no_weight || weight < least_weight;
         });
}

/// exp of thousandths, for sums of chances.
double exponential(std::int32_t x) {
  const double p = chance(std::clamp(x, -20000, 20000));
  return p / (1 - std::min(p, 0.999999));
}

}  // namespace

ClaimShape shape_of(const ClaimScene& scene, const CueSite& cue, const ContentCandidate& content,
                    const SourceCandidate& source) {
  const SentenceTree& tree = scene.tree;
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
  if (shape.content.empty()) return shape;
  for (const QuotedWords& quote : scene.quotes) {
    const WordStretch here = trimmed(tree, quote.here), first = shape.content.front(), last = shape.content.back();
    if (here.empty() || here.has(cue.word)) continue;
    if (quote.all.first < quote.here.first && first.first == here.first)
      shape.before = {quote.all.first, quote.here.first};
    if (quote.all.last > quote.here.last && last.last == here.last) shape.behind = {quote.here.last, quote.all.last};
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
    if (!clash) {
      taken.push_back(&choice);
    } else {
      reject(choice, "a likelier claim has these words");
    }
  }
  std::sort(taken.begin(), taken.end(), [](const Choice* a, const Choice* b) { return a->cue < b->cue; });
  for (const Choice* choice : taken) {
    const std::uint32_t word = sentence.cues[choice->cue].word;
    bool nested = sentence.scene.is_quoted(word);
    for (const Choice* other : taken) {
      nested = nested || (holds(other->shape.content, word) && !is_around(sentence, *choice, *other));
    }
    if (nested && choice->score < least_nested) {
      reject(*choice, "not sure enough for one inside another");
    } else {
      add(sentence, *choice);
    }
  }
}

/// "The paper reports that they won, according to a poll": the words that begin the second claim are in the content of
/// the first, which is itself what the second says.
bool TreeClaims::is_around(const ClaimSentence& sentence, const Choice& one, const Choice& other) {
  const std::uint32_t word = sentence.cues[other.cue].word;
  return !has_weights(sentence.cues[one.cue]) && holds(one.shape.content, word) &&
         (other.source.words.empty() || holds(one.shape.content, other.source.words.first));
}

void TreeClaims::score(const ClaimSentence& sentence, std::size_t at) {
  const ClaimScene& scene = sentence.scene;
  candidates_.cue = sentence.cues[at];
  candidates_.quotes = scene.quotes;
  const CueSite& cue = candidates_.cue;
  const CueWeights* weights = has_weights(cue) ? scene.lexicon.weights(cue.lemma) : nullptr;
  if (hardly_reports(cue, weights)) return;
  find_candidates(scene.tree, scene.lexicon, candidates_);
  const auto& contents = candidates_.contents;
  const auto& sources = candidates_.sources;
  if (contents.empty() || sources.empty() || sentence.weights.empty()) return;
  const auto sum_of = [&](auto&&... parts) {
    features_.clear();
    add_features(scene, parts..., features_);
    std::int32_t total = 0;
    for (const ClaimFeature& f : features_) total += sentence.weights.of(feature_key(f.what.hash, f.a.hash, f.b.hash));
    return total;
  };
  const std::int32_t cue_sum = sum_of(cue);
  content_sums_.clear();
  const bool is_hearsay = cue.sense != nullptr && (cue.sense->frames & cue_frame::perfect) != 0;
  for (const auto& content : contents) {
    if (is_hearsay) {
      const bool is_clause = content.kind == ContentKind::marked_clause && !content.is_short;
      content_sums_.push_back(is_clause ? hearsay : 2 * hopeless);
    } else {
      content_sums_.push_back(cue_sum + sum_of(cue, weights, content));
    }
  }
  if (*std::max_element(content_sums_.begin(), content_sums_.end()) < hopeless) return;
  source_sums_.clear();
  for (const auto& source : sources) source_sums_.push_back(is_hearsay ? 0 : sum_of(cue, source));
  if (readings_ != nullptr) odds_.assign(sources.size(), 0);
  const std::int32_t top = *std::max_element(content_sums_.begin(), content_sums_.end()) +
                           *std::max_element(source_sums_.begin(), source_sums_.end());
  const std::int32_t worth = std::max(hopeless, top - far_behind);
  double all = 0;
  std::int32_t best = 0;
  Choice choice{.cue = at};
  for (std::size_t i = 0; i < contents.size(); ++i) {
    for (std::size_t j = 0; j < sources.size(); ++j) {
      const std::int32_t apart = content_sums_[i] + source_sums_[j];
      if (apart < worth || !may_pair(scene, cue, contents[i], sources[j])) continue;
      const std::int32_t total = apart + (is_hearsay ? 0 : sum_of(cue, contents[i], sources[j]));
      if (total < negligible) continue;
      ClaimShape shape = shape_of(scene, cue, contents[i], sources[j]);
      if (shape.content.empty() || !stays_in_quote(sentence, cue.word, shape)) continue;
      const double odds = exponential(total);
      all += odds;
      if (readings_ != nullptr) odds_[j] += odds;
      if (!choice.shape.content.empty() && total <= best) continue;
      best = total;
      choice.kind = contents[i].kind;
      choice.source = sources[j];
      choice.shape = std::move(shape);
    }
  }
  if (choice.shape.content.empty()) return;
  choice.score = static_cast<float>(all / (1 + all));
  if (readings_ != nullptr) write_down(sentence, choice, all);
  const float least = chance(sentence.weights.threshold());
  if (choice.score >= (is_loose(choice.kind) ? std::max(least, least_loose) : least)) {
    choices_.push_back(std::move(choice));
  } else {
    reject(choice, "not sure enough");
  }
}

void TreeClaims::write_down(const ClaimSentence& sentence, Choice& choice, double all) {
  const SentenceTree& tree = sentence.scene.tree;
  const CueSite& cue = sentence.cues[choice.cue];
  ClaimReading reading{.cue = cue_spans(tree, cue), .act = act_of(cue), .rule = std::string(name_of(choice.kind).name)};
  for (const WordStretch piece : choice.shape.content) reading.content.push_back(content_span(sentence, piece));
  reach_out(tree, choice.shape, reading.content);
  for (std::size_t j = 0; j < odds_.size(); ++j) {
    const SourceCandidate& source = candidates_.sources[j];
    reading.speakers.push_back({std::string(name_of(source.kind).name),
                                source.words.empty() ? Span{} : span_of(tree, source.words),
                                static_cast<float>(odds_[j] / (1 + all))});
  }
  std::stable_sort(reading.speakers.begin(), reading.speakers.end(),
                   [](const auto& a, const auto& b) { return a.score > b.score; });
  reading.score = choice.score;
  choice.reading = readings_->size();
  readings_->push_back(std::move(reading));
}

void TreeClaims::reject(const Choice& choice, const char* why) {
  if (readings_ != nullptr) (*readings_)[choice.reading].rejected = why;
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
  if (choice.kind == ContentKind::quote) claim.type = ClaimType::direct;
  reach_out(tree, choice.shape, claim.content);
  claim.cue = cue_spans(tree, cue);
  if (!choice.source.words.empty()) {
    claim.speaker_span = span_of(tree, choice.source.words);
    const Identity who = identify(sentence.scene, sentence.passage.mentions, choice.source.words, choice.source.head);
    claim.speaker = who.entity;
    claim.on_behalf_of = who.on_behalf_of;
    draft.is_pronoun = who.is_pronoun;
  }
  claim.act = act_of(cue);
  if (cue.sense != nullptr) claim.commitment = cue.sense->commitment;
  read_content(sentence.ground, choice.shape.content, claim);
  if (!cue.is_colon) read_cue(sentence.ground, cue.word, cue.sense, choice.shape.content, choice.shape.source, claim);
  claim.score = choice.score;
  claim.rule = name_of(choice.kind).name;
  out_.push_back(std::move(draft));
}

}  // namespace casus::detail
