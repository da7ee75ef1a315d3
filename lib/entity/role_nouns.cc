// SPDX-License-Identifier: MIT
#include "entity/role_nouns.h"

#include <algorithm>

#include <fmt/format.h>

#include "entity/actor_entities.h"
#include "entity/tagged_names.h"

namespace casus::detail {
namespace {

constexpr std::uint32_t none = ArticleWords::none;
constexpr std::uint32_t longest_noun = 4;  // tokens
constexpr std::uint32_t reach = 12;        // words to either side in which a noun's own words are looked for
constexpr std::string_view described = "role.country";
constexpr std::string_view no_country = "---";
constexpr std::string_view of_government = "GOV";
constexpr std::string_view of_parliament = "LEG";
constexpr std::string_view civilian = "CVL";  ///< "singer", "expert": no role in what happens between powers

/// How sure each way to a country is.
constexpr float beside_it = 0.75F, same_group = 0.7F, of_setting = 0.6F, unknown = 0.5F;

bool is_core(Relation r) {
  return r == Relation::nsubj || r == Relation::nsubj_pass || r == Relation::obj || r == Relation::iobj ||
         r == Relation::obl_agent;
}

/// What the president of a country deals with at home: its parliament, rebels, parties.
bool is_home_body(const Entity& entity) {
  return entity.kind == EntityKind::group || entity.kind == EntityKind::armed_group ||
         entity.kind == EntityKind::party || entity.code.ends_with(of_parliament);
}

/// Who bears a title; nobody if it says nothing of what happens between powers.
std::optional<GroupNoun> role_of(const Title& title) {
  if (title.code.empty() || title.code == civilian) return std::nullopt;
  return GroupNoun{.kind = EntityKind::person, .code = title.code};
}

/// Part of another phrase or of a name: "police station", "officials Smith".
bool is_inside(Relation r) {
  return r == Relation::compound || r == Relation::amod || r == Relation::flat || r == Relation::appos ||
         r == Relation::nmod_desc;
}

}  // namespace

RoleNouns::RoleNouns(const ArticleWords& words, const Catalogue& catalogue, std::span<const LanguageNames> languages,
                     const std::vector<Introduction>& introductions, std::vector<Entity>& entities)
    : words_(words), catalogue_(catalogue), languages_(languages), entities_(entities), found_(entities) {
  for (const Introduction& one : introductions) {
    const bool country = !entities[one.entity].country.empty() || !entities[one.entity].code.empty();
    if (country || one.title->code.empty() || one.title->code == civilian) continue;
    const PhraseWords at = words.words_of(words.layer().text.tokens[one.first].span);
    if (!at.empty()) introduced_[words.sentence_of(at.first)].push_back(&one);
  }
}

void RoleNouns::run() {
  read_settings();
  read_described();
  for (std::uint32_t s = 0; s < words_.layer().sentences.size(); ++s) {
    if (!is_read(s)) continue;
    begin_sentence(s);
    settle_introduced(s);
    for (const Phrase& phrase : phrases_of(s)) {
      const std::vector<std::uint32_t> beside = countries_beside(phrase.noun);
      if (beside.empty()) {
        add(phrase);
      } else {
        add_described(phrase, beside);
      }
    }
  }
}

void RoleNouns::run_beside_countries() {
  for (std::uint32_t s = 0; s < words_.layer().sentences.size(); ++s) {
    if (!is_read(s)) continue;
    for (const Phrase& phrase : phrases_of(s)) add_described(phrase, countries_beside(phrase.noun));
  }
}

bool RoleNouns::is_read(std::uint32_t s) const {
  const TextLayer& text = words_.layer().text;
  return !words_.layer().sentences[s].empty() && text.block_of(text.sentences[s]).is_prose();
}

std::vector<RoleNouns::Phrase> RoleNouns::phrases_of(std::uint32_t s) const {
  const SyntaxSentence& sentence = words_.layer().sentences[s];
  std::vector<Phrase> phrases;
  for (std::uint32_t w = sentence.first_word; w < sentence.last_word; ++w) {
    if ((words_[w].upos != Upos::noun && words_[w].upos != Upos::propn) || is_inside(words_[w].relation)) continue;
    const auto phrase = phrase_at(w);
    if (!phrase || is_named(*phrase)) continue;
    // "the Foreign Minister of Iran", but not any name that is also a role
    if (words_[w].upos == Upos::propn && countries_beside(w).empty()) continue;
    const auto around = found_.around(phrase->span);
    const bool taken =
        std::any_of(around.begin(), around.end(), [&](const auto& m) { return m.span.overlaps(phrase->span); });
    if (!taken) phrases.push_back(*phrase);
  }
  return phrases;
}

const LanguageNames& RoleNouns::names_at(std::uint32_t word) const {
  return names_of_block(words_.layer().text.blocks[words_.block_of(word)], languages_);
}

void RoleNouns::read_settings() {
  for (const PlacedMention& m : found_.all()) {
    const Entity& entity = entities_[m.entity];
    if (entity.country.empty()) continue;
    Setting setting{.entity = m.entity, .begin = m.span.begin};
    const PhraseWords at = words_.words_of(m.span);
    if (!at.empty() && at.head != none) {
      std::uint32_t top = words_.first_conjunct(at.head);
      // "in the capital Dili"
      if (words_[top].relation == Relation::appos && words_[top].head != none) top = words_[top].head;
      const Relation relation = base_of(words_[top].relation);
      setting.is_argument = is_core(words_[top].relation) || !is_location(entity);
      if (is_location(entity) && (relation == Relation::obl || relation == Relation::nmod)) {
        for (std::uint32_t w = top - std::min(top, longest_noun); w < top; ++w) {
          const bool before = words_[w].head == top && words_[w].relation == Relation::case_;
          if (before && (names_at(top).uses_of(words_.token_of(w)) & name_word::within) != 0)
            setting.clause = words_.clause_of(top);
        }
      }
    }
    settings_.push_back(setting);
    if (setting.clause != none) place_of_clause_.try_emplace(setting.clause, m.entity);
  }
}

void RoleNouns::read_described() {
  for (const PlacedMention& m : found_.all()) {
    const Entity& entity = entities_[m.entity];
    const Mention& own = entity.mentions[m.mention];
    if (own.form != MentionForm::nominal || !(entity.catalogue.starts_with("g:") || own.rule == described)) continue;
    const PhraseWords at = words_.words_of(m.span);
    if (at.empty() || at.head == none) continue;
    const auto phrase = phrase_at(at.head);
    if (!phrase) continue;
    described_.push_back({key_of(*phrase), {m.entity, m.span.end}});
    if (phrase->role.kind == EntityKind::person)
      described_.push_back({words_.layer().lemma(words_[phrase->noun]), {m.entity, m.span.end}});
  }
}

/// The only country so far, unless the sentence says what is done by one or to one.
void RoleNouns::begin_sentence(std::uint32_t s) {
  const SyntaxSentence& sentence = words_.layer().sentences[s];
  const std::uint32_t end = words_[sentence.last_word - 1].span.end;
  const std::uint32_t begin = words_[sentence.first_word].span.begin;
  bool argument = false, foreign = false;
  for (; next_setting_ < settings_.size() && settings_[next_setting_].begin < end; ++next_setting_) {
    const Setting& setting = settings_[next_setting_];
    argument = argument || (setting.is_argument && setting.begin >= begin);
    foreign = foreign || (setting.is_argument && setting.begin >= begin && !is_home_body(entities_[setting.entity]));
    if (only_country_ == none) only_country_ = setting.entity;
    several_countries_ = several_countries_ || entities_[only_country_].country != entities_[setting.entity].country;
  }
  country_here_ = several_countries_ || argument ? none : only_country_;
  country_of_offices_ = several_countries_ || foreign ? none : only_country_;
}

/// "Premier Lubbers": of a country as "the premier" would be.
void RoleNouns::settle_introduced(std::uint32_t sentence) {
  const auto found = introduced_.find(sentence);
  if (found == introduced_.end()) return;
  for (const Introduction* introduction : found->second) {
    Entity& person = entities_[introduction->entity];
    if (!person.country.empty()) continue;
    if (is_international(introduction->title->code)) {
      person.code = introduction->title->code;
      continue;
    }
    const std::uint32_t land = introduction->title->is_office() ? country_of_offices_ : country_here_;
    const auto country = land == none ? std::nullopt : catalogue_.country(entities_[land].country);
    if (country) person.country = catalogue_[*country].country;
    person.code = fmt::format("{}{}", country ? catalogue_[*country].code : no_country, introduction->title->code);
  }
}

std::optional<RoleNouns::Phrase> RoleNouns::phrase_at(std::uint32_t noun) const {
  const TextLayer& text = words_.layer().text;
  const SyntaxSentence& sentence = words_.layer().sentences[words_.sentence_of(noun)];
  const LanguageNames& names = names_at(noun);
  const std::uint32_t token = words_[noun].token;
  const std::uint32_t start = std::max(words_[sentence.first_word].token, token - std::min(token, longest_noun));
  Phrase phrase{.noun = noun};
  std::uint32_t begin = 0;
  if (const auto* group = phrase_before(names.groups, names.group_rows, text.tokens, start, token + 1, &begin)) {
    phrase.role = *group;
  } else {
    const auto* title = phrase_before(names.titles, names.title_rows, text.tokens, start, token + 1, &begin);
    const auto role = title == nullptr ? std::nullopt : role_of(*title);
    if (!role) return std::nullopt;
    phrase.role = *role;
  }
  phrase.span = {text.tokens[begin].span.begin, words_[noun].span.end};
  const PhraseWords inside = words_.words_of(phrase.span);
  if (inside.head != noun) return std::nullopt;
  // "minister van Defensie": the rest of it stands behind
  const auto rest = std::span(text.tokens).subspan(token, words_[sentence.last_word - 1].token + 1 - token);
  const Lexicon::Match office = names.titles.longest(rest);
  const Lexicon::Match body = names.groups.longest(rest);
  if (const std::uint32_t length = std::max(office.tokens, body.tokens); length > 1) {
    const auto role = body.tokens == length ? std::optional(names.group_rows[body.ids.front()])
                                            : role_of(names.title_rows[office.ids.front()]);
    if (!role) return std::nullopt;
    phrase.role = *role;
    phrase.span.end = rest[length - 1].span.end;
  }
  for (std::uint32_t w = noun - std::min(noun - sentence.first_word, reach); w < noun; ++w) {
    if (words_[w].head != noun) continue;
    const std::uint8_t uses = names.uses_of(words_.token_of(w));
    // "a former judge", "the deputy minister" are something else
    if ((uses & name_word::former) != 0 && phrase.role.kind == EntityKind::person) return std::nullopt;
    phrase.is_new = phrase.is_new || words_[w].relation == Relation::nummod || (uses & name_word::indefinite) != 0;
  }
  return phrase;
}

/// Who it is stands behind it: "police chief Smith", "rights organization Amnesty".
bool RoleNouns::is_named(const Phrase& phrase) const {
  const std::uint32_t noun = phrase.noun;
  const std::uint32_t last = std::min(noun + reach, words_.layer().sentences[words_.sentence_of(noun)].last_word);
  // "Secretary of State" may have its name behind "State"
  for (const std::uint32_t behind : {noun + 1, words_.words_of(phrase.span).last}) {
    if (behind >= last || words_[behind].name.part == NamePart::outside) continue;
    if (words_[behind].name.part == NamePart::begin || words_[behind].name.type == NameType::person) return true;
  }
  return name_below(noun, last) != noun;
}

std::uint32_t RoleNouns::name_below(std::uint32_t title, std::uint32_t end) const {
  for (std::uint32_t w = title + 1; w < end; ++w) {
    const Relation r = words_[w].relation;
    if (words_[w].head == title && words_[w].upos == Upos::propn && (r == Relation::flat || r == Relation::appos))
      return w;
  }
  return title;
}

/// The entities that say whose it is: "European court", "guards of the Kremlin".
std::vector<std::uint32_t> RoleNouns::countries_beside(std::uint32_t noun) const {
  std::vector<std::uint32_t> beside;
  const SyntaxSentence& sentence = words_.layer().sentences[words_.sentence_of(noun)];
  const std::uint32_t last = std::min(noun + reach, sentence.last_word);
  for (std::uint32_t w = noun - std::min(noun - sentence.first_word, reach); w < last; ++w) {
    const std::uint32_t top = words_.first_conjunct(w);
    const Relation r = words_[top].relation;
    if (words_[top].head != noun || (r != Relation::nmod_poss && !is_inside(r) && r != Relation::nmod)) continue;
    // "the government of president Smith": the name stands below the title
    const std::uint32_t named = r == Relation::nmod ? name_below(w, last) : w;
    for (const PlacedMention& m : found_.around(words_[named].span)) {
      const bool somebody = !entities_[m.entity].country.empty() || !entities_[m.entity].code.empty();
      if (m.span.overlaps(words_[named].span) && (r != Relation::nmod || somebody)) beside.push_back(m.entity);
    }
  }
  return beside;
}

/// What is the same when it is told again: any police, but a minister and a ministry are two.
std::string_view RoleNouns::key_of(const Phrase& phrase) const {
  const bool one_of_many = phrase.role.kind == EntityKind::person || phrase.role.code == of_government;
  return one_of_many ? last_lemma(phrase) : phrase.role.name;
}

/// "Defensie" of "minister van Defensie": there is another of finance.
std::string_view RoleNouns::last_lemma(const Phrase& phrase) const {
  return words_.layer().lemma(words_[words_.words_of(phrase.span).last - 1]);
}

/// From here on the same words mean the same, and "the minister" the one of defence.
void RoleNouns::tell(const Phrase& phrase, std::uint32_t entity, bool has_country) {
  const Told told = {entity, phrase.span.end};
  const std::string_view head = words_.layer().lemma(words_[phrase.noun]);
  auto& known = has_country ? told_with_country_ : told_without_;
  known[has_country ? key_of(phrase) : last_lemma(phrase)] = told;
  if (phrase.role.kind == EntityKind::person) known[head] = told;
}

RoleNouns::Told RoleNouns::told_before(const Phrase& phrase) {
  for (; next_described_ < described_.size() && described_[next_described_].second.end <= phrase.span.begin;
       ++next_described_) {
    told_with_country_[described_[next_described_].first] = described_[next_described_].second;
  }
  if (phrase.is_new) return {};
  const auto with_country = told_with_country_.find(key_of(phrase));
  const auto without = told_without_.find(last_lemma(phrase));
  if (with_country == told_with_country_.end()) return without == told_without_.end() ? Told{} : without->second;
  const bool lemma_is_later = without != told_without_.end() && without->second.end > with_country->second.end;
  return lemma_is_later ? without->second : with_country->second;
}

void RoleNouns::mention(std::uint32_t entity, const Phrase& phrase, std::string_view rule, float score) {
  entities_[entity].mentions.push_back(
      {.span = phrase.span, .form = MentionForm::nominal, .rule = std::string(rule), .score = score});
}

void RoleNouns::add_of_country(const Phrase& phrase, std::uint32_t where, std::string_view rule, float score) {
  const auto country = catalogue_.country(entities_[where].country);
  if (!country) return;
  std::uint32_t at = 0;
  if (phrase.role.kind == EntityKind::person) {
    at = static_cast<std::uint32_t>(entities_.size());
    entities_.push_back({.kind = EntityKind::person,
                         .name = std::string(words_.layer().text.slice(phrase.span)),
                         .country = std::string(catalogue_[*country].country),
                         .code = fmt::format("{}{}", catalogue_[*country].code, phrase.role.code)});
  } else {
    Entity entity = describe_group(catalogue_, *country, phrase.role);
    if (const auto government = catalogue_.find(entity.catalogue))
      entity = describe_actor(catalogue_, *government, words_.layer().text.article.info().published);
    at = find_or_add(entities_, std::move(entity));
  }
  mention(at, phrase, rule, score);
  tell(phrase, at, true);
}

/// Groups of a country are GroupActors'.
void RoleNouns::add_described(const Phrase& phrase, const std::vector<std::uint32_t>& beside) {
  if (is_international(phrase.role.code)) return;
  // "the presidents of Iraq and Egypt": one each
  for (const std::uint32_t one : beside) {
    const bool of_person = beside.size() == 1 && entities_[one].kind == EntityKind::person;
    // "the ministry in Beijing", but not "the army in Kabul"
    const bool seated = phrase.role.code == of_government && is_location(entities_[one]);
    const bool person = phrase.role.kind == EntityKind::person;
    // "a spokesman for the ministry"
    const bool serves = is_location(entities_[one]) || entities_[one].kind == EntityKind::government;
    if (person ? serves : of_person || seated) add_of_country(phrase, one, described, beside_it);
  }
}

void RoleNouns::add(const Phrase& phrase) {
  const bool of_none = is_international(phrase.role.code);
  if (const Told before = told_before(phrase); before.entity != none) {
    mention(before.entity, phrase, "role.again", same_group);
    const bool has_country = !entities_[before.entity].country.empty();
    tell(phrase, before.entity, has_country);
    return;
  }
  const auto place = place_of_clause_.find(words_.clause_of(phrase.noun));
  if (place != place_of_clause_.end() && phrase.role.is_at_home())
    return add_of_country(phrase, place->second, "role.place", of_setting);
  if (country_here_ != none && !of_none) return add_of_country(phrase, country_here_, "role.article", of_setting);
  entities_.push_back({.kind = phrase.role.kind,
                       .name = std::string(words_.layer().text.slice(phrase.span)),
                       .code = fmt::format("{}{}", of_none ? "" : no_country, phrase.role.code)});
  const auto at = static_cast<std::uint32_t>(entities_.size() - 1);
  mention(at, phrase, "role", unknown);
  tell(phrase, at, false);
}

}  // namespace casus::detail
