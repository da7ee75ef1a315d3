// SPDX-License-Identifier: MIT
#include "claim/claim_reader.h"

#include <algorithm>

#include "claim/quoted_speech.h"
#include "claim/standing_quotes.h"

namespace casus::detail {
namespace {

/// What entities come to as speakers: a country, a party and a newspaper all
/// speak as one body, of which some the model has seldom seen.
const FeatureName& kind_of_speaker(EntityKind kind) {
  static constexpr FeatureName person("person"), body("body"), place("place"), other("other");
  switch (kind) {
    case EntityKind::person:
      return person;
    case EntityKind::place:
      return place;
    case EntityKind::other:
      return other;
    default:
      return body;
  }
}

/// The words that are the tokens [first, last).
WordStretch words_of(const SyntaxLayer& layer, std::uint32_t first, std::uint32_t last) {
  const auto at = [&](std::uint32_t token) {
    return static_cast<std::uint32_t>(std::lower_bound(layer.words.begin(), layer.words.end(), token,
                                                       [](const Word& w, std::uint32_t t) { return w.token < t; }) -
                                      layer.words.begin());
  };
  return {at(first), at(last)};
}

/// What a scene knows beside the tree: quotation marks and mentions.
void look_around(const Passage& passage, ClaimScene& scene) {
  const WordStretch words = scene.tree.words();
  scene.quoted.assign(words.size(), false);
  scene.mentioned.assign(words.size(), {});
  auto quote = passage.quotes.begin();
  for (std::uint32_t i = words.first; i < words.last; ++i) {
    const std::uint32_t token = scene.tree.word(i).token;
    while (quote != passage.quotes.end() && quote->last <= token) ++quote;
    scene.quoted[i - words.first] = quote != passage.quotes.end() && token >= quote->first;
  }
  scene.quotes.clear();
  for (const Quote& q : passage.quotes) {
    if (words.empty() || q.is_taken) continue;
    const WordStretch all = words_of(scene.tree.layer(), q.first, q.last);
    const WordStretch here = {std::max(all.first, words.first), std::min(all.last, words.last)};
    if (!here.empty()) scene.quotes.push_back({here, all});
  }
  if (words.empty()) return;
  const std::uint32_t end = scene.tree.word(words.last - 1).span.end;
  auto mention =
      std::lower_bound(passage.mentions.begin(), passage.mentions.end(), scene.tree.word(words.first).span.begin,
                       [](const SpeakerMention& m, std::uint32_t at) { return m.span.begin < at; });
  std::uint32_t i = words.first;
  for (; mention != passage.mentions.end() && mention->span.begin < end; ++mention) {
    while (i < words.last && scene.tree.word(i).span.begin < mention->span.begin) ++i;
    const FeatureName& kind = kind_of_speaker(mention->kind);
    for (std::uint32_t k = i; k < words.last && scene.tree.word(k).span.begin < mention->span.end; ++k)
      scene.mentioned[k - words.first] = kind;
  }
}

/// Marks the words of a sentence that tell a time.
void mark_times(const std::vector<std::pair<Span, TimeId>>& dates, SentenceTree& tree) {
  const WordStretch words = tree.words();
  auto date = std::lower_bound(dates.begin(), dates.end(), tree.word(words.first).span.begin,
                               [](const auto& d, std::uint32_t at) { return d.first.begin < at; });
  const std::uint32_t end = tree.word(words.last - 1).span.end;
  if (date == dates.end() || date->first.begin >= end) return;
  std::vector<bool> times(words.size(), false);
  for (std::uint32_t i = words.first; i < words.last && date != dates.end(); ++i) {
    while (date != dates.end() && date->first.end <= tree.word(i).span.begin) ++date;
    times[i - words.first] = date != dates.end() && date->first.contains(tree.word(i).span);
  }
  tree.mark_times(std::move(times));
}

/// What the trees tell of a quote and its cue: its first sentence counts.
void read_quote(const SyntaxLayer& syntax, const ClaimGround& ground, ClaimScene& scene, SentenceTree& tree,
                Draft& draft) {
  const TextLayer& text = syntax.text;
  const auto sentence_at = [&](std::uint32_t offset) -> const SyntaxSentence& {
    const auto behind = std::upper_bound(text.sentences.begin(), text.sentences.end(), offset,
                                         [](std::uint32_t at, const Sentence& s) { return at < s.span.begin; });
    return syntax.sentences[static_cast<std::size_t>(behind - text.sentences.begin()) - 1];
  };
  const auto words_in = [&](Span span) {
    WordStretch words = tree.words();
    while (!words.empty() && tree.word(words.first).span.begin < span.begin) ++words.first;
    while (!words.empty() && tree.word(words.last - 1).span.end > span.end) --words.last;
    return words;
  };
  Claim& claim = draft.claim;
  const SyntaxSentence& first = sentence_at(claim.content.front().begin);
  if (first.empty()) return;
  tree.read(first);
  const std::vector<WordStretch> content = {words_in(claim.content.front())};
  scene.is_question = false;
  if (!content.front().empty()) read_content(ground, content, claim);
  if (claim.cue.empty()) return;
  const SyntaxSentence& second = sentence_at(claim.cue.front().begin);
  if (second.empty()) return;
  tree.read(second);
  const WordStretch cue = words_in(claim.cue.front());
  if (cue.empty()) return;
  const auto senses = scene.lexicon.words(lemma_hash(tree.layer().lemma(tree.word(cue.first))));
  const WordStretch source = claim.speaker_span ? words_in(*claim.speaker_span) : WordStretch{};
  read_cue(ground, cue.first, senses.empty() ? nullptr : &senses.front(), {words_in(claim.content.front())}, source,
           claim);
}

}  // namespace

Result<ClaimTables> ClaimTables::make(const Seeds& seeds) {
  auto vocabularies = ByLanguage<Vocabulary>::of(seeds, &Vocabulary::make);
  if (!vocabularies) return vocabularies.error();
  auto lexicons = ByLanguage<CueLexicon>::of(seeds, &CueLexicon::make);
  if (!lexicons) return lexicons.error();
  auto factualities = ByLanguage<Factuality>::of(seeds, &Factuality::make);
  if (!factualities) return factualities.error();
  auto weights = ByLanguage<ClaimWeights>::of(seeds, &ClaimWeights::make);
  if (!weights) return weights.error();
  return ClaimTables{*std::move(vocabularies), *std::move(lexicons), *std::move(factualities), *std::move(weights)};
}

const Vocabulary* ClaimTables::vocabulary(Language language) const {
  const Vocabulary* const found = vocabularies.find(language);
  return found == nullptr || found->empty() ? nullptr : found;
}

const CueLexicon* ClaimTables::lexicon(Language language) const {
  const CueLexicon* const found = lexicons.find(language);
  return found == nullptr || found->empty() ? nullptr : found;
}

const Factuality& ClaimTables::factuality(Language language) const {
  return *factualities.find(language);
}

const ClaimWeights& ClaimTables::weights_of(Language language) const {
  return *weights.find(language);
}

void read_claims(const ClaimTables& tables, const EntityLayer& in, const std::vector<SpeakerMention>& mentions,
                 std::vector<Draft>& drafts, const std::function<void(const ClaimSentence&)>& use) {
  const TextLayer& text = in.text();
  const std::vector<Span> times = time_spans(in.found);
  QuotedSpeech speech(drafts);
  Passage passage(text, mentions);
  SentenceTree tree(in.syntax);
  std::vector<CueSite> cues;
  std::vector<std::pair<Span, TimeId>> dates;
  for (std::size_t i = 0; i < in.found.times.size(); ++i) {
    if (in.found.times[i].type != TimeType::duration)
      dates.emplace_back(in.found.times[i].span, static_cast<TimeId>(i));
  }
  std::sort(dates.begin(), dates.end());
  std::uint32_t prose_blocks = 0;
  const auto count = static_cast<std::uint32_t>(text.sentences.size());
  for (std::uint32_t first = 0, last = 0; first < count; first = last) {
    const std::uint32_t block = text.sentences[first].block;
    while (last < count && text.sentences[last].block == block) ++last;
    if (!text.blocks[block].is_prose()) continue;
    Language language = text.blocks[block].language;
    passage.vocabulary = tables.vocabulary(language);
    if (passage.vocabulary == nullptr) passage.vocabulary = tables.vocabulary(language = text.language);
    if (passage.vocabulary == nullptr) continue;
    passage.block = prose_blocks++;
    passage.read(first, last, times);
    if (passage.first == passage.last) continue;
    const std::size_t of_block = drafts.size();
    speech.read(passage);
    const CueLexicon* lexicon = tables.lexicon(language);
    if (lexicon == nullptr || in.syntax.empty()) continue;
    if (!passage.quotes.empty()) add_standing_quotes(passage, *lexicon, tree, drafts);
    ClaimScene scene{.tree = tree, .lexicon = *lexicon, .is_title = passage.is_title};
    const ClaimWeights& weights = tables.weights_of(language);
    const ClaimGround ground{scene, tables.factuality(language), mentions, dates};
    const std::size_t quotes = drafts.size();
    for (std::uint32_t s = first; s < last; ++s) {
      const SyntaxSentence& sentence = in.syntax.sentences[s];
      if (sentence.empty()) continue;
      tree.read(sentence);
      cues.clear();
      mark_times(dates, tree);
      find_cues(tree, *lexicon, cues);
      std::erase_if(cues, [&](const CueSite& cue) { return passage.is(tree.word(cue.word).token, word::used); });
      if (cues.empty()) continue;
      look_around(passage, scene);
      const std::uint32_t end = text.sentences[s].last_token;
      scene.is_question = passage.is_sign(end - 1, '?');
      use({passage, scene, ground, weights, cues});
    }
    find_standing_speakers(passage, *lexicon, tree, of_block, quotes, drafts);
    for (std::size_t i = of_block; i < quotes; ++i) read_quote(in.syntax, ground, scene, tree, drafts[i]);
  }
}

}  // namespace casus::detail
