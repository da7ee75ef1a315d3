// SPDX-License-Identifier: MIT
// Precision first: where two could be meant about equally, nobody is.
#include "entity/references.h"

#include <algorithm>
#include <string>

#include "entity/actor_entities.h"
#include "entity/tagged_names.h"

namespace casus::detail {
namespace {

constexpr std::size_t persons_looked_at = 200;  // referents back, for who bears a title
constexpr std::uint32_t rivals_within = 5;      // sentences in which two bearers of a title are one too many
constexpr std::uint32_t title_window = 40;      // sentences
constexpr std::uint32_t noun_window = 2;        // sentences
constexpr std::uint32_t least_focus = 3;        // mentions of the country that an article is about
constexpr std::uint8_t human = gender::man | gender::woman;

float score_of(float least, float margin) noexcept {
  return least + 0.2F * std::min(margin, 1.0F);
}

}  // namespace

References::References(const ArticleWords& words, const ReferenceTables& tables,
                       const std::vector<Introduction>& introductions, std::vector<Entity>& entities)
    : words_(words),
      text_(words.layer().text),
      tables_(tables),
      introductions_(introductions),
      entities_(entities),
      found_(entities),
      discourse_(words) {}

void References::run() {
  prepare();
  for (std::uint32_t s = 0; s < words_.layer().sentences.size(); ++s) {
    const Block& block = text_.block_of(text_.sentences[s]);
    if (!block.is_prose() || words_.layer().sentences[s].empty()) continue;
    names_ = &names_of_block(block, tables_.languages);
    reference_words_ = &tables_.words[static_cast<std::size_t>(names_ - tables_.languages.data())];
    read_sentence(s);
  }
}

void References::prepare() {
  mention_of_head_.assign(words_.size(), Word::no_head);
  used_.assign(words_.size(), false);
  predicates_.assign(words_.size(), false);
  for (std::uint32_t w = 0; w < words_.size(); ++w) {
    if (words_[w].relation == Relation::cop && words_[w].head != Word::no_head) predicates_[words_[w].head] = true;
  }
  for (std::uint32_t i = 0; i < found_.all().size(); ++i) {
    const PhraseWords at = words_.words_of(found_.all()[i].span);
    if (at.empty()) continue;
    std::fill(used_.begin() + at.first, used_.begin() + at.last, true);
    if (at.head != Word::no_head && mention_of_head_[at.head] == Word::no_head) mention_of_head_[at.head] = i;
  }
  for (const Introduction& introduction : introductions_) {
    titles_of_.emplace(introduction.entity, &introduction);
    const PhraseWords at =
        words_.words_of({text_.tokens[introduction.first].span.begin, text_.tokens[introduction.last - 1].span.end});
    std::fill(used_.begin() + at.first, used_.begin() + at.last, true);
  }
  genders_.assign(entities_.size(), 0);
}

void References::read_sentence(std::uint32_t sentence) {
  const SyntaxSentence& range = words_.layer().sentences[sentence];
  for (std::uint32_t w = range.first_word; w < range.last_word; ++w) {
    if (mention_of_head_[w] != Word::no_head) {
      add_mention(w);
      continue;
    }
    if (used_[w]) continue;
    switch (words_[w].upos) {
      case Upos::pron:
      case Upos::det:
        read_pronoun(w);
        break;
      case Upos::noun:
      case Upos::propn:
      case Upos::adj:
        if (const std::uint32_t length = read_title(w); length > 0) {
          w += length - 1;
        } else if (!read_noun(w) && words_[w].upos != Upos::adj) {
          add_noun(w);
        }
        break;
      default:
        break;
    }
  }
}

Referent References::referent_of(std::uint32_t word, std::uint32_t entity) {
  const std::uint32_t top = discourse_.top_of(word);
  const Word& at = words_[word];
  Referent made = {.entity = entity,
                   .word = word,
                   .governor = words_[top].head,
                   .sentence = words_.sentence_of(word),
                   .lemma = words_.token_of(word).stem,
                   .position = discourse_.position_of(top),
                   .genders = gender::thing,
                   .plural = at.upos == Upos::noun && at.features.number == casus::Number::plural,
                   .quoted = words_.is_quoted(word)};
  if (entity != Referent::nobody && entities_[entity].kind == EntityKind::person) {
    made.genders = gender_of(entity);
    made.sure_of_gender = made.genders != human;
  }
  return made;
}

void References::add_mention(std::uint32_t word) {
  const PlacedMention& placed = found_.all()[mention_of_head_[word]];
  const Entity& entity = entities_[placed.entity];
  const MentionForm form = entity.mentions[placed.mention].form;
  Referent referent = referent_of(word, placed.entity);
  if (form == MentionForm::adjective) referent.position = Position::inside;
  discourse_.add(referent);
  if (entity.kind == EntityKind::country) {
    ++countries_[entity.country];
    ++all_countries_;
  }
}

/// Of a title, a given name; both bits if nothing tells.
std::uint8_t References::gender_of(std::uint32_t entity) {
  if (entity >= genders_.size()) genders_.resize(entities_.size(), 0);
  std::uint8_t& known = genders_[entity];
  if (known != 0) return known;
  const auto [first, last] = titles_of_.equal_range(entity);
  for (auto at = first; at != last && known == 0; ++at) {
    for (std::uint32_t token = at->second->first; token < at->second->last; ++token) {
      if (const std::uint8_t own = reference_words_->gender_of(text_.tokens[token])) known = own;
    }
  }
  if (known == 0) {
    for (const Mention& m : entities_[entity].mentions) {
      if (m.form != MentionForm::name) continue;
      const PhraseWords at = words_.words_of(m.span);
      // "Mr. Smith", "koningin Beatrix"
      const std::uint32_t token = at.empty() ? 0 : words_[at.first].token;
      if (token == 0 || text_.tokens[token].is(token::sentence_start)) continue;
      if (const std::uint8_t own = reference_words_->gender_of(text_.tokens[token - 1])) {
        known = own;
        break;
      }
    }
  }
  if (known == 0) known = tables_.given_names.gender_of(entities_[entity].name);
  if (known == 0) known = human;
  return known;
}

/// "ze" is one or several as its verb says; `known` is false if that says nothing.
bool References::is_plural_pronoun(std::uint32_t word, const ReferringWord& row, bool& known) const {
  known = true;
  if (row.count != ReferringWord::Count::of_verb) return row.count == ReferringWord::Count::plural;
  const std::uint32_t verb = words_[word].head;
  if (verb != Word::no_head && base_of(words_[word].relation) == Relation::nsubj) {
    const auto number_of = [&](std::uint32_t w) {
      const Features& features = words_[w].features;
      return features.verb_form == VerbForm::finite ? features.number : casus::Number::none;
    };
    casus::Number number = number_of(verb);
    const SyntaxSentence& sentence = words_.layer().sentences[words_.sentence_of(word)];
    for (std::uint32_t w = sentence.first_word; w < sentence.last_word && number == casus::Number::none; ++w) {
      if (words_[w].head == verb && words_[w].upos == Upos::aux) number = number_of(w);
    }
    if (number != casus::Number::none) return number == casus::Number::plural;
  }
  known = false;
  return false;
}

bool References::read_pronoun(std::uint32_t word) {
  const auto ids = reference_words_->words.find(words_.token_of(word).hash);
  if (ids.empty()) {
    // "iedereen heeft zijn best gedaan"
    const PronType type = words_[word].features.pron_type;
    const bool anybody = type == PronType::indefinite || type == PronType::total || type == PronType::negative;
    add_pronoun(word, anybody ? gender::any : gender::thing, false);
    return false;
  }
  const ReferringWord& row = reference_words_->word_rows[ids.front()];
  const Relation relation = words_[word].relation;
  if (base_of(relation) == Relation::expl) return false;
  const bool possessive = row.part == ReferringWord::Part::possessive || relation == Relation::nmod_poss;
  if (possessive && row.part == ReferringWord::Part::pronoun) return false;
  // "het parlement", and "it rains": neither stands for anybody
  const bool of_thing = (row.genders & human) == 0 && !possessive;
  if (of_thing && !acts(word)) return false;
  bool known = false;
  const bool plural = is_plural_pronoun(word, row, known);
  if (!known) return false;
  Question question = discourse_.ask(word, possessive);
  if (of_thing) question.window = 1;
  const auto answer = discourse_.answer(question, [&](const Referent& one) {
    if (one.plural != plural) return false;
    if (plural) return one.entity == Referent::nobody || one.genders == gender::thing;
    if ((one.genders & row.genders & human) != 0) return true;
    // A thing: only a subject, of the sentence or the one before, "Russia withdrew its troops".
    if (of_thing) return one.genders == gender::thing && one.position == Position::subject;
    return (one.genders & row.genders & gender::thing) != 0 && possessive && one.sentence == question.sentence &&
           one.position == Position::subject;
  });
  if (!answer) {
    add_pronoun(word, row.genders, plural);
    return false;
  }
  const Referent& meant = discourse_.all()[answer->referent];
  const bool same_sentence = meant.sentence == question.sentence;
  const std::string_view rule = same_sentence && meant.governor == question.clause   ? "pronoun.clause"
                                : same_sentence && meant.governor == question.matrix ? "pronoun.matrix"
                                : same_sentence                                      ? "pronoun.sentence"
                                                                                     : "pronoun.before";
  const float least = rule == "pronoun.clause" || rule == "pronoun.matrix" ? 0.7F : 0.6F;
  mention(meant.entity, word, words_[word].span, MentionForm::pronoun, rule, score_of(least, answer->margin));
  return true;
}

/// Whether a word is the subject of a verb that somebody does.
bool References::acts(std::uint32_t word) const {
  const std::uint32_t verb = words_[word].head;
  if (words_[word].relation != Relation::nsubj || verb == Word::no_head || words_[verb].upos != Upos::verb)
    return false;
  const Language language = text_.blocks[words_.block_of(word)].language;
  const ActingWords* const acting = tables_.acting_words.find(language);
  return acting != nullptr && !predicates_[verb] && acting->is_done(words_.layer().lemma(words_[verb]));
}

/// Somebody or something is meant by a pronoun, but nobody knows who: that is a
/// rival to all others.
void References::add_pronoun(std::uint32_t word, std::uint8_t genders, bool plural) {
  const PronType type = words_[word].features.pron_type;
  if (type == PronType::none || type == PronType::relative || type == PronType::reciprocal || type == PronType::article)
    return;
  if (discourse_.position_of(word) != Position::subject) return;
  if (words_[word].features.person == Person::first || words_[word].features.person == Person::second) return;
  Referent referent = referent_of(word, Referent::nobody);
  referent.genders = genders;
  referent.plural = plural;
  discourse_.add(referent);
}

/// Behind "the", before no name and no "of ...": the words of a definite
/// phrase that says no more than its noun.
bool References::is_definite(std::uint32_t first, std::uint32_t last) const {
  const Sentence& sentence = text_.sentences[words_.sentence_of(words_.words_of(text_.tokens[first].span).first)];
  if (first == sentence.first_token) return false;
  const PhraseWords before = words_.words_of(text_.tokens[first - 1].span);
  if (before.empty() || words_[before.first].upos != Upos::det) return false;
  const std::uint8_t uses = names_->uses_of(text_.tokens[first - 1]);
  if ((uses & name_word::determiner) == 0 || (uses & name_word::indefinite) != 0) return false;
  if (last == sentence.last_token) return true;
  const Token& next = text_.tokens[last];
  if (next.is(token::capitalised)) return false;
  const std::string_view text = text_.slice(next);
  return (names_->uses_of(next) & name_word::of) == 0 && (text != "-" || next.is(token::space_before));
}

std::uint32_t References::read_title(std::uint32_t word) {
  const std::uint32_t first = words_[word].token;
  const Sentence& sentence = text_.sentences[words_.sentence_of(word)];
  const auto rest = std::span(text_.tokens).subspan(first, sentence.last_token - first);
  const Lexicon::Match match = names_->titles.longest(rest);
  if (match.tokens == 0) return 0;
  const std::uint32_t last = first + match.tokens;
  const PhraseWords at = words_.words_of({text_.tokens[first].span.begin, text_.tokens[last - 1].span.end});
  for (std::uint32_t w = at.first; w < at.last; ++w) {
    if (used_[w]) return 0;
  }
  if (at.head == Word::no_head || words_[at.head].features.number == casus::Number::plural) return 0;
  const Title& title = names_->title_rows[match.ids.front()];
  Referent referent = referent_of(at.head, Referent::nobody);
  const std::uint8_t own = reference_words_->gender_of(text_.tokens[last - 1]);
  referent.genders = own != 0 ? own : human;
  referent.sure_of_gender = own != 0;
  const bool describes = predicates_[at.head] || words_[at.head].relation == Relation::appos ||
                         words_[at.head].relation == Relation::flat || words_[at.head].relation == Relation::compound;
  if (describes) return at.last - at.first;
  if (is_definite(first, last) && title.role != "person") {
    std::string_view rule = "title.named";
    float score = 0.75F;
    auto entity = holder_of(title, first, last);
    if (!entity) {
      rule = "title.focus";
      score = 0.65F;
      entity = head_of_focus(title);
    }
    if (entity) {
      mention(*entity, at.head, {text_.tokens[first].span.begin, text_.tokens[last - 1].span.end}, MentionForm::nominal,
              rule, score);
      return at.last - at.first;
    }
  }
  discourse_.add(referent);
  return at.last - at.first;
}

/// Whether an article has called somebody that: "minister" of "minister van Defensie".
bool References::is_introduced_as(std::uint32_t entity, const Title& title, std::uint32_t first,
                                  std::uint32_t last) const {
  const auto [begin, end] = titles_of_.equal_range(entity);
  return std::any_of(begin, end, [&](const auto& known) {
    const Introduction& introduction = *known.second;
    if (introduction.title == &title) return true;
    for (std::uint32_t token = first; token < last; ++token) {
      bool has = false;
      for (std::uint32_t own = introduction.first; own < introduction.last; ++own) {
        has = has || text_.tokens[own].hash == text_.tokens[token].hash;
      }
      if (!has) return false;
    }
    return true;
  });
}

/// The person named last who bears a title, unless another one does so too.
std::optional<std::uint32_t> References::holder_of(const Title& title, std::uint32_t first, std::uint32_t last) const {
  const bool is_office = title.is_office();
  const std::uint32_t sentence = words_.sentence_of(words_.words_of(text_.tokens[first].span).first);
  std::optional<std::uint32_t> found;
  const auto& all = discourse_.all();
  for (std::size_t i = all.size(), looked = 0; i > 0 && looked < persons_looked_at; --i, ++looked) {
    const Referent& one = all[i - 1];
    if (one.sentence + title_window < sentence) break;
    if (found && one.sentence + rivals_within < sentence) break;
    if (one.entity == Referent::nobody || one.entity == found || entities_[one.entity].kind != EntityKind::person)
      continue;
    const bool bears =
        (is_office && entities_[one.entity].role == title.role) || is_introduced_as(one.entity, title, first, last);
    if (!bears) continue;
    if (found) return std::nullopt;
    found = one.entity;
  }
  return found;
}

/// Who heads the government of the country that the article is about.
std::optional<std::uint32_t> References::head_of_focus(const Title& title) {
  if (title.role != "head_of_government") return std::nullopt;
  const auto most = std::max_element(countries_.begin(), countries_.end(), [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second < b.second : a.first > b.first;
  });
  if (most == countries_.end() || most->second < least_focus || most->second * 3 < all_countries_ * 2)
    return std::nullopt;
  const auto actor = tables_.catalogue.holder(most->first, title.role, text_.article.info().published);
  if (!actor) return std::nullopt;
  return find_or_add(entities_, describe_actor(tables_.catalogue, *actor, text_.article.info().published));
}

bool References::read_noun(std::uint32_t word) {
  const std::uint32_t first = words_[word].token;
  const Sentence& sentence = text_.sentences[words_.sentence_of(word)];
  const auto rest = std::span(text_.tokens).subspan(first, sentence.last_token - first);
  const Lexicon::Match match = reference_words_->nouns.longest(rest);
  // "The Company" in a contract is a name of its own.
  if (match.tokens == 0 || rest[0].is(token::capitalised)) return false;
  const ReferringNoun& row = reference_words_->noun_rows[match.ids.front()];
  const std::uint32_t last = first + match.tokens;
  const std::uint32_t head = word + match.tokens - 1;
  if (head >= words_.size() || used_[head] || predicates_[head] || words_[head].relation == Relation::appos)
    return false;
  if (words_[head].features.number == casus::Number::plural || !is_definite(first, last)) return false;
  Question question = discourse_.ask(head, false);
  question.window = row.actors.empty() ? noun_window : title_window;
  const auto answer = discourse_.answer(question, [&](const Referent& one) {
    if (one.entity == Referent::nobody || entities_[one.entity].kind != row.kind) return false;
    const Entity& entity = entities_[one.entity];
    if (row.actors.empty()) return row.kind != EntityKind::organisation || !entity.code.starts_with("IGO");
    return std::any_of(row.actors.begin(), row.actors.end(),
                       [&](std::uint32_t actor) { return tables_.catalogue[actor].id == entity.catalogue; });
  });
  if (!answer) return false;
  const Span span = {text_.tokens[first].span.begin, text_.tokens[last - 1].span.end};
  mention(discourse_.all()[answer->referent].entity, head, span, MentionForm::nominal,
          row.kind == EntityKind::country ? "noun.country" : "noun.kind", score_of(0.6F, answer->margin));
  return true;
}

/// A noun that is no entity may be what a pronoun means.
void References::add_noun(std::uint32_t word) {
  const Word& noun = words_[word];
  if (predicates_[word] || noun.relation == Relation::appos || noun.relation == Relation::compound) return;
  Referent referent = referent_of(word, Referent::nobody);
  if (const std::uint8_t own = reference_words_->gender_of(words_.token_of(word))) {
    referent.genders = own;
    referent.sure_of_gender = true;
  }
  discourse_.add(referent);
}

void References::mention(std::uint32_t entity, std::uint32_t word, Span span, MentionForm form, std::string_view rule,
                         float score) {
  entities_[entity].mentions.push_back({.span = span, .form = form, .rule = std::string(rule), .score = score});
  discourse_.add(referent_of(word, entity));
  if (form == MentionForm::nominal && words_[word].upos == Upos::noun) used_[word] = true;
}

}  // namespace casus::detail
