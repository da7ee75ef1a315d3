// SPDX-License-Identifier: MIT
#include "entity/place_use.h"

#include <algorithm>
#include <array>
#include <utility>

#include "entity/actor_entities.h"
#include "entity/tagged_names.h"
#include "seeds/made_tables.h"
#include "seeds/table_rows.h"

namespace casus::detail {
namespace {

constexpr float acting_score = 0.8F;

bool has(const FlatArray<std::uint64_t>& hashes, std::uint64_t hash) {
  return std::binary_search(hashes.begin(), hashes.end(), hash);
}

std::vector<std::uint64_t> sorted(std::vector<std::uint64_t> hashes) {
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  return hashes;
}

bool has_word(std::string_view list, std::string_view word) {
  while (!list.empty()) {
    const std::size_t length = std::min(list.find(' '), list.size());
    if (list.substr(0, length) == word) return true;
    list.remove_prefix(std::min(length + 1, list.size()));
  }
  return false;
}

}  // namespace

Result<ActingWords> ActingWords::make(const Seeds& seeds, Language language) {
  return made_tables<ActingWords>(seeds, "acting_words/" + std::string(language.code()),
                                  [&] { return compile(seeds, language); });
}

void ActingWords::write(ImageWriter& out) const {
  out.put(subjects);
  out.put(objects);
  prepositions.write(out);
}

bool ActingWords::read(ImageReader& in) noexcept {
  return in.take(subjects) && in.take(objects) && prepositions.read(in);
}

Result<ActingWords> ActingWords::compile(const Seeds& seeds, Language of) {
  const std::string language(of.code());
  ActingWords made;
  std::vector<std::uint64_t> subjects, objects;
  using Cues = std::array<std::string_view, 4>;
  auto error =
      for_each_row(seeds, language + "/claim_cues", Cues{"lemma", "kind", "frames", "stance"}, [&](const Cues& cells) {
        const auto [lemma, kind, frames, stance] = cells;
        if (kind == "preposition") made.prepositions.add(lemma, 1);
        if (kind != "verb") return WrongCell();
        subjects.push_back(hash_folded(lemma));
        if (has_word(frames, "to=object") || !stance.empty()) objects.push_back(hash_folded(lemma));
        return WrongCell();
      });
  if (error) return *std::move(error);
  using Verbs = std::array<std::string_view, 1>;
  std::string_view last;
  error = for_each_row(seeds, language + "/event_verbs", Verbs{"lemma"}, [&](const Verbs& cells) {
    if (cells[0] != last) subjects.push_back(hash_folded(cells[0]));
    last = cells[0];
    return WrongCell();
  });
  if (error) return *std::move(error);
  using Operators = std::array<std::string_view, 3>;
  error = for_each_row(seeds, language + "/operator_words", Operators{"lemma", "kind", "target"},
                       [&](const Operators& cells) {
                         if (cells[1] != "verb") return WrongCell();
                         subjects.push_back(hash_folded(cells[0]));
                         if (has_word(cells[2], "object")) objects.push_back(hash_folded(cells[0]));
                         return WrongCell();
                       });
  if (error) return *std::move(error);
  made.subjects = sorted(std::move(subjects));
  made.objects = sorted(std::move(objects));
  made.prepositions.freeze();
  return made;
}

bool ActingWords::is_done(std::string_view lemma) const {
  return has(subjects, hash_folded(lemma));
}

Result<Seats> Seats::make(const Seeds& seeds, const Catalogue& catalogue) {
  Seats made;
  using Cells = std::array<std::string_view, 2>;
  auto error = for_each_row(seeds, "world/seats", Cells{"place", "government"}, [&](const Cells& cells) {
    for (const std::string_view cell : cells) {
      if (catalogue.find(cell)) continue;
      if (is_deleted_actor(seeds, cell)) return WrongCell();
      return WrongCell(cell, "an actor of world/actors");
    }
    made.governments_.emplace(cells[0], *catalogue.find(cells[1]));
    return WrongCell();
  });
  if (error) return *std::move(error);
  return made;
}

std::optional<std::uint32_t> Seats::government_of(std::string_view place) const {
  const auto found = governments_.find(std::string(place));
  return found == governments_.end() ? std::nullopt : std::optional(found->second);
}

PlaceUses::PlaceUses(const ArticleWords& words, const Catalogue& catalogue, const Seats& seats,
                     const ByLanguage<ActingWords>& acting, std::vector<Entity>& entities)
    : words_(words), catalogue_(catalogue), seats_(seats), acting_(acting), entities_(entities) {}

void PlaceUses::run() {
  const bool given = !words_.layer().text.article.info().places.empty();
  const std::size_t known = entities_.size();
  for (std::size_t e = 0; e < known; ++e) {
    const bool is_place = entities_[e].kind == EntityKind::country || entities_[e].kind == EntityKind::place;
    const auto government = is_place && !given ? seats_.government_of(entities_[e].catalogue) : std::nullopt;
    for (Mention& mention : entities_[e].mentions) {
      if (is_place ? mention.form == MentionForm::nominal || mention.form == MentionForm::pronoun
                   : mention.form != MentionForm::metonym)
        continue;
      mention.use = use_of(mention);
    }
    if (!government) continue;
    std::vector<Mention> moved;
    std::erase_if(entities_[e].mentions, [&](const Mention& mention) {
      if (mention.use != PlaceUse::metonym) return false;
      moved.push_back(mention);
      return true;
    });
    if (moved.empty()) continue;
    const auto& date = words_.layer().text.article.info().published;
    const auto seat = entities_[e].place;
    Entity& acting = entities_[find_or_add(entities_, describe_actor(catalogue_, *government, date))];
    if (!acting.place) acting.place = seat;
    for (Mention& mention : moved) {
      mention.form = MentionForm::metonym;
      mention.rule = "metonym.acting";
      mention.score = acting_score;
      acting.mentions.push_back(std::move(mention));
    }
  }
}

PlaceUse PlaceUses::use_of(const Mention& mention) const {
  if (mention.form == MentionForm::adjective) return PlaceUse::modifier;
  const PhraseWords at = words_.words_of(mention.span);
  if (at.empty() || at.head == Word::no_head) return PlaceUse::none;
  const TextLayer& text = words_.layer().text;
  const Sentence& sentence = text.sentences[words_.sentence_of(at.first)];
  const ActingWords* const known = acting_.find(text.block_of(sentence).language);
  const ActingWords& acting = known == nullptr ? no_words_ : *known;
  // "NAVO-lidmaatschap", "US-led"
  const Token& last = text.tokens[words_[at.last - 1].token];
  if (mention.span.end < last.span.end && last.is(token::has_hyphen)) return PlaceUse::modifier;
  const std::uint32_t behind = words_[at.last - 1].token + 1;
  if (behind < sentence.last_token && text.slice(text.tokens[behind]) == "-" &&
      !text.tokens[behind].is(token::space_before)) {
    return PlaceUse::modifier;
  }
  const std::uint32_t top = words_.first_conjunct(at.head);
  switch (words_[top].relation) {
    case Relation::amod:
    case Relation::compound:
    case Relation::flat:
    case Relation::nmod_poss:
    case Relation::det:
      return PlaceUse::modifier;
    default:
      break;
  }
  const std::uint32_t first = words_[at.first].token;
  if (acts(top, acting) || follows_preposition(sentence, first, acting)) return PlaceUse::metonym;
  return mention.form == MentionForm::metonym ? PlaceUse::metonym : PlaceUse::literal;
}

/// "volgens | Moskou", "according to | Moscow"
bool PlaceUses::follows_preposition(const Sentence& sentence, std::uint32_t first, const ActingWords& acting) const {
  constexpr std::uint32_t longest = 4;
  const std::uint32_t start = std::max(sentence.first_token, first - std::min(first, longest));
  for (std::uint32_t from = start; from < first; ++from) {
    const auto tokens = std::span(words_.layer().text.tokens).subspan(from, first - from);
    if (acting.prepositions.longest(tokens).tokens == first - from) return true;
  }
  return false;
}

/// A subject or agent of a verb that acts or speaks, or whom it speaks to.
bool PlaceUses::acts(std::uint32_t word, const ActingWords& acting) const {
  const std::uint32_t verb = words_[word].head;
  if (verb == Word::no_head || words_[verb].upos != Upos::verb) return false;
  const std::string_view lemma = words_.layer().lemma(words_[verb]);
  switch (words_[word].relation) {
    case Relation::nsubj:
    case Relation::obl_agent:
      return acting.is_done(lemma);
    case Relation::obj:
    case Relation::iobj:
      return has(acting.objects, hash_folded(lemma));
    default:
      return false;
  }
}

}  // namespace casus::detail
