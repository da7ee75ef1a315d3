// SPDX-License-Identifier: MIT
#include "claim/standing_quotes.h"

#include <algorithm>

#include "claim/identity.h"

namespace casus::detail {
namespace {

constexpr std::uint32_t fewest_words = 4;
constexpr std::uint32_t farthest_sentences = 4;
constexpr std::size_t farthest_drafts = 8;

class Standing {
 public:
  Standing(Passage& p, const CueLexicon& lexicon, SentenceTree& tree, std::vector<Draft>& drafts)
      : p_(p), tree_(tree), scene_{.tree = tree, .lexicon = lexicon}, drafts_(drafts) {}

  void add() {
    for (Quote& quote : p_.quotes) {
      if (quote.is_taken || !stands(quote)) continue;
      Draft draft{.rule = Rule::standing, .is_standing = true, .block = p_.block};
      draft.claim.act = "say";
      draft.claim.type = ClaimType::direct;
      draft.claim.content = {p_.span(quote.first, quote.last)};
      drafts_.push_back(std::move(draft));
      quote.is_taken = true;
    }
  }

  void find_speakers(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
      if (drafts_[i].is_standing && !drafts_[i].claim.speaker_span) find_speaker(i);
    }
  }

 private:
  /// A sentence or more between its marks, and no words beside it.
  bool stands(const Quote& quote) const {
    std::uint32_t words = 0;
    for (std::uint32_t i = quote.first; i < quote.last && words < fewest_words; ++i) words += p_.is_word(i) ? 1 : 0;
    if (words < fewest_words || !p_.is_capitalised(quote.first)) return false;
    const bool begins = quote.open == p_.first || p_.sentence(quote.open).first_token == quote.open ||
                        ends_sentence(quote.open - 1) || p_.is_sign(quote.open - 1, ':');
    if (!begins) return false;
    const bool ends = ends_sentence(quote.last - 1) || (quote.behind < p_.last && ends_sentence(quote.behind));
    const bool behind = quote.behind >= p_.last || ends_sentence(quote.behind) ||
                        p_.sentence(quote.behind).first_token == quote.behind ||
                        (p_.is_capitalised(quote.behind) && ends_sentence(quote.last - 1));
    return (ends || quote.behind >= p_.last) && behind;
  }
  bool ends_sentence(std::uint32_t i) const { return p_.is_sign(i, '.') || p_.is_sign(i, '?') || p_.is_sign(i, '!'); }

  /// Back from the quote, sentence by sentence, also into the block before.
  void find_speaker(std::size_t number) {
    const std::uint32_t at = drafts_[number].claim.content.front().begin;
    const TextLayer& text = p_.text;
    const auto behind = std::upper_bound(text.sentences.begin(), text.sentences.end(), at,
                                         [](std::uint32_t x, const Sentence& s) { return x < s.span.begin; });
    auto s = static_cast<std::uint32_t>(behind - text.sentences.begin());
    for (std::uint32_t n = 0; s > 0 && n < farthest_sentences; ++n) {
      --s;
      const Sentence& sentence = text.sentences[s];
      if (!text.block_of(sentence).is_prose()) continue;
      if (take_claim(number, sentence.span)) return;
      if (take_subject(drafts_[number], s, at)) return;
    }
    // Nobody was named yet: "De boel was niet te houden." Theo de Rooij stond in de regen.
    const std::uint32_t end = drafts_[number].claim.content.back().end;
    for (s = p_.sentence_of(p_.first); s < text.sentences.size() && p_.has(text.sentences[s].first_token); ++s) {
      const Span sentence = text.sentences[s].span;
      if (sentence.begin < end) continue;
      take_subject(drafts_[number], s, sentence.end);
      return;
    }
  }

  /// The speaker of the last claim that is told in this sentence.
  bool take_claim(std::size_t number, Span sentence) {
    const auto meets = [&](Span words) { return words.begin < sentence.end && words.end > sentence.begin; };
    const std::uint32_t at = drafts_[number].claim.content.front().begin;
    const Draft* nearest = nullptr;
    for (std::size_t k = number > farthest_drafts ? number - farthest_drafts : 0; k < drafts_.size(); ++k) {
      const Claim& claim = drafts_[k].claim;
      if (k == number || !claim.speaker_span || claim.content.back().begin >= at) continue;
      if (!meets(claim.content.back()) && (claim.cue.empty() || !meets(claim.cue.back()))) continue;
      if (nearest == nullptr || nearest->claim.content.back().begin < claim.content.back().begin) nearest = &drafts_[k];
    }
    if (nearest == nullptr) return false;
    drafts_[number].claim.speaker_span = nearest->claim.speaker_span;
    drafts_[number].claim.speaker = nearest->claim.speaker;
    drafts_[number].is_pronoun = nearest->is_pronoun;
    return true;
  }

  /// The subject of a sentence, as far as it stands before the quote.
  bool take_subject(Draft& draft, std::uint32_t sentence, std::uint32_t before) {
    const SyntaxSentence& words = tree_.layer().sentences[sentence];
    if (words.empty() || words.root == Word::no_head) return false;
    tree_.read(words);
    // "De trainer keek om en zijn speler lachte": the last subject of a main clause;
    // but in "Boogerd was blij toen hij won" and "Boogerd won en hij lachte" the name.
    std::uint32_t subject = Word::no_head;
    bool is_main = false;
    for (std::uint32_t i = words.first_word; i < words.last_word; ++i) {
      if (tree_.word(i).span.begin >= before) break;
      // Who is praised or hit is not the one who speaks.
      if (tree_.relation(i) != Relation::nsubj || !tree_.has_head(i) || !speaks(i)) continue;
      const std::uint32_t verb = tree_.head(i);
      const bool main =
          verb == words.root || tree_.base(verb) == Relation::conj || tree_.base(verb) == Relation::parataxis;
      const bool is_first = subject == Word::no_head;
      const bool names = tree_.is(i, Upos::pron) && !is_first && !tree_.is(subject, Upos::pron);
      if (is_first || (!names && (main || !is_main))) subject = i, is_main = main;
    }
    // "De trainer:" has no verb.
    if (subject == Word::no_head && speaks(words.root) && ends_in_colon(sentence, before)) subject = words.root;
    if (subject == Word::no_head) return false;
    WordStretch np = trimmed(tree_, tree_.extent(subject));
    while (np.last > np.first && tree_.word(np.last - 1).span.begin >= before) --np.last;
    np = trimmed(tree_, np);
    if (np.empty()) return false;
    draft.claim.speaker_span = Span{tree_.word(np.first).span.begin, tree_.word(np.last - 1).span.end};
    const Identity who = identify(scene_, p_.mentions, np, subject);
    draft.claim.speaker = who.entity;
    draft.is_pronoun = who.is_pronoun;
    return true;
  }

  bool ends_in_colon(std::uint32_t sentence, std::uint32_t before) const {
    const TextLayer& text = p_.text;
    std::uint32_t last = text.sentences[sentence].last_token;
    while (last > 0 && text.tokens[last - 1].span.end > before) --last;
    while (last > 0 && text.tokens[last - 1].is(token::quote)) --last;
    return last > 0 && text.slice(text.tokens[last - 1]) == ":";
  }

  /// Whether a head can speak: a person's name, he or she, a noun of a speaker.
  bool speaks(std::uint32_t head) const {
    const std::uint32_t token = tree_.word(head).token;
    // Not the "I" of another quote, and not "it".
    for (const Quote& quote : p_.quotes) {
      if (token >= quote.first && token < quote.last) return false;
    }
    const FeatureName& type = speaker_type(scene_, head);
    if (type.name == "third") {
      const std::string_view lemma = tree_.layer().lemma(tree_.word(head));
      return scene_.lexicon.is_personal(lemma_hash(lemma));
    }
    return type.name == "person-name" || type.name == "person" || names_person(tree_.word(head).span);
  }

  /// Whether a word is in the mention of a person: "Romp", of whom the article has told.
  bool names_person(Span word) const {
    const auto behind = std::upper_bound(p_.mentions.begin(), p_.mentions.end(), word.begin,
                                         [](std::uint32_t at, const SpeakerMention& m) { return at < m.span.begin; });
    if (behind == p_.mentions.begin()) return false;
    const SpeakerMention& mention = *(behind - 1);
    return mention.kind == EntityKind::person && mention.span.contains(word);
  }

  Passage& p_;
  SentenceTree& tree_;
  const ClaimScene scene_;
  std::vector<Draft>& drafts_;
};

}  // namespace

void add_standing_quotes(Passage& passage, const CueLexicon& lexicon, SentenceTree& tree, std::vector<Draft>& drafts) {
  Standing(passage, lexicon, tree, drafts).add();
}

void find_standing_speakers(Passage& passage, const CueLexicon& lexicon, SentenceTree& tree, std::size_t first,
                            std::size_t last, std::vector<Draft>& drafts) {
  Standing(passage, lexicon, tree, drafts).find_speakers(first, last);
}

}  // namespace casus::detail
