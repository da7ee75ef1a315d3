// SPDX-License-Identifier: MIT
#include "claim/quoted_speech.h"

#include <algorithm>

namespace casus::detail {
namespace {

constexpr std::uint32_t longest_cue = 40;    ///< tokens behind a quote that are searched
constexpr std::uint32_t longest_intro = 60;  ///< tokens before it
constexpr std::uint32_t most_scare_words = 4;

void use(Passage& p, const Cue& cue) {
  for (std::uint32_t i = cue.begin; i < cue.end && i < p.last; ++i) p.at(i).classes |= word::used;
}

Rule rule_of(const Cue& cue) {
  if (cue.speaker.is_pronoun) return Rule::pronoun;
  switch (cue.order) {
    case CueOrder::verb_speaker:
      return Rule::verb_speaker;
    case CueOrder::speaker_verb:
      return Rule::speaker_verb;
    case CueOrder::source:
      return Rule::aldus;
    case CueOrder::colon:
      return Rule::colon;
    case CueOrder::signature:
      return Rule::signature;
  }
  return Rule::colon;
}

}  // namespace

void QuotedSpeech::read(Passage& p) {
  p_ = &p;
  taken_ = p.first;
  split_ = none;
  for (std::size_t k = 0; k < p.quotes.size(); ++k) {
    const std::uint32_t before = taken_;
    take(k);
    p.quotes[k].is_taken = taken_ > before;
  }
  finish_block();
  carried_.reset();
  if (p.last > p.first && p.is_sign(p.last - 1, ':')) {
    const std::uint32_t begin = std::max(p.sentence(p.last - 1).first_token, taken_);
    if (const auto cue = cue_before(p, begin, p.last)) {
      use(p, *cue);
      carried_ = draft_of(p, *cue, Rule::colon);
    }
  }
}

void QuotedSpeech::take(std::size_t k) {
  if (go_on(k)) return;
  if (take_before(k, true) || take_carried(k)) return;
  if (take_behind(k)) return;
  if (split_ != none) {
    const Quote& quote = p_->quotes[k];
    // What stands between the cue and this quote ends the cue's sentence:
    // "A", zei X in Den Haag. "B".
    const bool adjoins =
        quote.open > p_->first && (is_sentence_behind(quote.open) || p_->is_sign(quote.open - 1, ',') ||
                                   p_->is_sign(quote.open - 1, ':') || quote.open == split_at_);
    const bool is_near = p_->sentence_of(quote.open) <= p_->sentence_of(split_at_ - 1) + 1;
    if (adjoins && is_near && words(k) > 1) {
      Draft& draft = out_[split_];
      draft.claim.content.push_back(content(k));
      if (draft.rule != Rule::pronoun) draft.rule = Rule::split;
      taken_ = quote.behind;
      if (!quote.is_closed) unclosed_ = split_, is_unclosed_cued_ = true;
      split_ = none;
      return;
    }
    split_ = none;
  }
  if (take_before(k, false)) return;
  take_standing(k);
}

/// A quote that the block before left open, and this one opens again.
bool QuotedSpeech::go_on(std::size_t k) {
  if (k > 0 || unclosed_ == none) return false;
  const std::size_t draft = unclosed_;
  unclosed_ = none;
  const Quote& quote = p_->quotes[k];
  if (quote.open != p_->first) return false;
  out_[draft].claim.content.push_back(content(k));
  taken_ = quote.behind;
  if (!is_unclosed_cued_) {
    if (const auto cue = behind(k)) {
      Draft cued = draft_of(*p_, *cue, rule_of(*cue));
      cued.claim.content = std::move(out_[draft].claim.content);
      cued.claim.type = ClaimType::direct;
      out_[draft] = std::move(cued);
      use(*p_, *cue);
      is_unclosed_cued_ = true;
      taken_ = split_at_ = cue->end;
      split_ = draft;
    }
  }
  if (!quote.is_closed) unclosed_ = draft;
  return true;
}

/// X zei: "..."; X said, "..."; X: "...".
bool QuotedSpeech::take_before(std::size_t k, bool only_colon) {
  const Quote& quote = p_->quotes[k];
  if (quote.open <= p_->first) return false;
  const bool colon = p_->is_sign(quote.open - 1, ':'), comma = p_->is_sign(quote.open - 1, ',');
  if (only_colon != colon || (!colon && words(k) <= most_scare_words)) return false;
  if (comma && !p_->is_capitalised(quote.first)) return false;
  const auto cue = cue_before(*p_, free_from(k), quote.open);
  if (!cue) return false;
  use(*p_, *cue);
  add(draft_of(*p_, *cue, rule_of(*cue)), k, quote.behind);
  return true;
}

bool QuotedSpeech::take_carried(std::size_t k) {
  if (k > 0 || !carried_ || p_->quotes[k].open != p_->first) return false;
  Draft draft = *std::move(carried_);
  carried_.reset();
  draft.block = p_->block;
  add(std::move(draft), k, p_->quotes[k].behind);
  return true;
}

/// "...", zei X; "...", X said; "...", aldus X.
bool QuotedSpeech::take_behind(std::size_t k) {
  const auto cue = behind(k);
  if (!cue) return false;
  Draft draft = draft_of(*p_, *cue, rule_of(*cue));
  const Quote& quote = p_->quotes[k];
  use(*p_, *cue);
  // He has "no plans to run", said Bush: what is said begins before the quote.
  const std::uint32_t begin = std::max(free_from(k), p_->sentence(quote.open).first_token);
  std::uint32_t outside = 0;
  for (std::uint32_t i = begin; i < quote.open; ++i) outside += p_->is_word(i) ? 1 : 0;
  add(std::move(draft), k, cue->end);
  if (outside > 0 && !is_set_off(quote.open)) {
    Claim& claim = out_.back().claim;
    claim.type = ClaimType::mixed;
    claim.content.front().begin = p_->token(begin).span.begin;
  }
  split_ = out_.size() - 1;
  split_at_ = cue->end;
  return true;
}

/// A paragraph that is a quote and nothing else goes on with the speaker of the
/// one before.
void QuotedSpeech::take_standing(std::size_t k) {
  const Quote& quote = p_->quotes[k];
  if (quote.open != p_->first || words(k) <= most_scare_words || quote.is_single) return;
  for (std::uint32_t i = quote.behind; i < p_->last; ++i) {
    if (p_->is_word(i)) return;
  }
  Draft draft{.rule = Rule::standing, .is_standing = true, .block = p_->block};
  draft.claim.act = "say";
  add(std::move(draft), k, quote.behind);
  is_unclosed_cued_ = false;
}

void QuotedSpeech::add(Draft draft, std::size_t k, std::uint32_t behind) {
  draft.claim.content = {content(k)};
  draft.claim.type = ClaimType::direct;
  out_.push_back(std::move(draft));
  taken_ = std::max(taken_, behind);
  split_ = none;
  if (!p_->quotes[k].is_closed) unclosed_ = out_.size() - 1, is_unclosed_cued_ = true;
}

/// A quote goes on in the next block only if it was the last thing in this one.
void QuotedSpeech::finish_block() {
  if (p_->quotes.empty() || p_->quotes.back().is_closed) unclosed_ = none;
}

/// The cue behind a quote. Behind a full stop inside it a new sentence begins,
/// unless that goes on with a small letter: "A." zei X.
std::optional<Cue> QuotedSpeech::behind(std::size_t k) const {
  const Passage& p = *p_;
  const Quote& quote = p.quotes[k];
  if (!quote.is_closed || quote.behind >= p.last) return std::nullopt;
  std::uint32_t at = quote.behind;
  if (p.is_sign(at, '.') || p.is_sign(at, ':')) return std::nullopt;
  const bool stopped = p.is_sign(quote.last - 1, '.');
  if (p.is_sign(at, ',')) ++at;
  if (at >= p.last || (stopped && at == quote.behind && p.is_capitalised(at))) return std::nullopt;
  std::uint32_t end = std::min({p.sentence(at).last_token, p.last, at + longest_cue});
  if (k + 1 < p.quotes.size()) end = std::min(end, p.quotes[k + 1].open);
  if (const auto signature = signature_behind(p, at, end)) return signature;
  const auto cue = cue_behind(p, at, end, frame::quote);
  if (!cue || cue->order == CueOrder::colon) return std::nullopt;
  // "The Apprentice" Trump said ...: a title, without a sign that ends it.
  const bool is_ended = at > quote.behind || !p.is_word(quote.last - 1);
  if (!is_ended && (cue->order == CueOrder::speaker_verb || words(k) <= most_scare_words)) return std::nullopt;
  // "A." Clinton said: "B" -- the cue belongs to what comes.
  if (end > cue->end && p.is_sign(end - 1, ':')) return std::nullopt;
  return cue;
}

/// The first token that belongs to the sentence of a quote and to no quote or cue
/// before.
std::uint32_t QuotedSpeech::free_from(std::size_t k) const {
  const std::uint32_t open = p_->quotes[k].open;
  if (open <= p_->first) return p_->first;
  std::uint32_t begin = p_->sentence(open - 1).first_token;
  if (open > longest_intro) begin = std::max(begin, open - longest_intro);
  return std::max({begin, taken_, p_->first});
}

std::uint32_t QuotedSpeech::words(std::size_t k) const {
  const Quote& quote = p_->quotes[k];
  std::uint32_t n = 0;
  for (std::uint32_t i = quote.first; i < quote.last && n <= most_scare_words; ++i) n += p_->is_word(i) ? 1 : 0;
  return n;
}

bool QuotedSpeech::is_sentence_behind(std::uint32_t token) const {
  return token == p_->first || p_->sentence_of(token) != p_->sentence_of(token - 1) || p_->is_sign(token - 1, '.');
}

/// Whether a full stop, colon or dash sets a quote off from the words before it.
bool QuotedSpeech::is_set_off(std::uint32_t open) const {
  if (open <= p_->first || p_->is_word(open - 1) || p_->is_sign(open - 1, ',')) return false;
  return p_->token(open - 1).is(token::punctuation) && !p_->token(open - 1).is(token::quote);
}

/// Without the comma that an English quote has before its closing mark.
Span QuotedSpeech::content(std::size_t k) const {
  const Quote& quote = p_->quotes[k];
  const bool comma = quote.last > quote.first + 1 && p_->is_sign(quote.last - 1, ',');
  return p_->span(quote.first, comma ? quote.last - 1 : quote.last);
}

}  // namespace casus::detail
