// SPDX-License-Identifier: MIT
#include "claim/passage.h"

#include <algorithm>
#include <span>

namespace casus::detail {

std::vector<SpeakerMention> speaker_mentions(const Extraction& found) {
  std::vector<SpeakerMention> out;
  for (std::size_t i = 0; i < found.entities.size(); ++i) {
    const Entity& entity = found.entities[i];
    for (const Mention& mention : entity.mentions) {
      if (mention.form == MentionForm::adjective || entity.kind == EntityKind::place) continue;
      out.push_back({mention.span, static_cast<EntityId>(i), entity.kind});
    }
  }
  std::sort(out.begin(), out.end(), [](const SpeakerMention& a, const SpeakerMention& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  return out;
}

std::vector<Span> time_spans(const Extraction& found) {
  std::vector<Span> out;
  for (const Time& time : found.times) out.push_back(time.span);
  std::sort(out.begin(), out.end());
  return out;
}

void Passage::read(std::uint32_t first_sentence, std::uint32_t last_sentence, const std::vector<Span>& times) {
  first_sentence_ = first_sentence;
  last_sentence_ = last_sentence;
  first = text.sentences[first_sentence].first_token;
  last = text.sentences[last_sentence - 1].last_token;
  is_title = text.block_of(text.sentences[first_sentence]).label == BlockLabel::title;
  words.assign(last - first, {});
  reporting.clear();
  pair_quotes(text, first, last, quotes);
  // What leads to the next paragraph needs the last sentence, a quote those
  // where it begins and where its cue may stand.
  const bool leads_on = last > first && is_sign(last - 1, ':');
  bool is_marked = false;
  auto quote = quotes.begin();
  for (std::uint32_t s = first_sentence; s < last_sentence; ++s) {
    const Sentence& sentence = text.sentences[s];
    const std::size_t count = sentence.last_token - sentence.first_token;
    const auto tokens = std::span(text.tokens).subspan(sentence.first_token, count);
    while (quote != quotes.end() && quote->behind < sentence.first_token) ++quote;
    const bool is_near = quote != quotes.end() && quote->open <= sentence.last_token;
    const bool reports = vocabulary->may_report(tokens);
    if (!reports && !is_near && !(leads_on && s + 1 == last_sentence)) continue;
    const std::size_t before = reporting.size();
    vocabulary->mark(tokens, std::span(words).subspan(sentence.first_token - first, count), sentence.first_token,
                     reporting);
    if (!reports) reporting.resize(before);
    is_marked = true;
  }
  if (is_marked) skip_times(times);
}

std::uint32_t Passage::sentence_of(std::uint32_t token) const {
  const auto begin = text.sentences.begin();
  const auto behind = std::upper_bound(begin + first_sentence_, begin + last_sentence_, token,
                                       [](std::uint32_t at, const Sentence& s) { return at < s.first_token; });
  return static_cast<std::uint32_t>(behind - begin) - 1;
}

/// "Trump | this week | said": a time stands where an adverb may. A mere year may
/// belong to a name: "the 2016 candidate".
void Passage::skip_times(const std::vector<Span>& times) {
  if (first == last) return;
  const std::uint32_t begin = token(first).span.begin, end = token(last - 1).span.end;
  auto time =
      std::lower_bound(times.begin(), times.end(), begin, [](Span s, std::uint32_t at) { return s.begin < at; });
  for (std::uint32_t i = first; time != times.end() && time->begin < end; ++time) {
    while (i < last && token(i).span.begin < time->begin) ++i;
    // Jan, April and May are people as well.
    if (i < last && token(i).span == *time && is_capitalised(i)) continue;
    for (; i < last && token(i).span.end <= time->end; ++i) {
      if (token(i).is(token::word)) at(i) = {.classes = word::adverb};
    }
  }
}

}  // namespace casus::detail
