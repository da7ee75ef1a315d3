// SPDX-License-Identifier: MIT
// Precision first: two capitalised words in a row are a person only with a
// title right before them or an explanation right behind.
#include "entity/unknown_persons.h"

#include <algorithm>

#include <fmt/format.h>

namespace casus::detail {
namespace {

constexpr std::size_t longest_name = 5;    // capitalised words
constexpr std::uint32_t explanation = 8;   // tokens looked at behind a name
constexpr std::uint32_t most_joining = 3;  // small words in a row inside a name

bool is_name_word(const Token& token) noexcept {
  return token.is(token::word) && token.is(token::capitalised) && !token.is(token::address | token::has_digit);
}

bool is_age(std::string_view word) noexcept {
  return word.size() == 2 && word[0] >= '1' && word[0] <= '9' && word[1] >= '0' && word[1] <= '9';
}

}  // namespace

UnknownPersons::UnknownPersons(const TextLayer& text, const Catalogue& catalogue, const NameHits& found)
    : text_(text), catalogue_(catalogue), hits_(found.hits) {
  for (std::size_t i = 0; i < hits_.size();) {
    const NameHit& hit = hits_[i];
    if (!may_be_name(hit) || hit.title_case || hit.all_upper) {
      ++i;
      continue;
    }
    Run run = {.first_hit = i, .last_hit = i + 1, .first = hit.first, .last = hit.last};
    while (run.last_hit < hits_.size()) {
      const NameHit& next = hits_[run.last_hit];
      if (next.sentence != hit.sentence || next.first > run.last + most_joining) break;
      const bool given_name_only = run.last_hit == run.first_hit + 1;
      const std::uint32_t at = run.last + joining_tokens(run.last, next.first, *hit.names, given_name_only);
      if (next.first != at || !may_be_name(next)) break;
      run.last = next.last;
      ++run.last_hit;
    }
    if (run.last_hit - run.first_hit >= 2) consider(run);
    i = run.last_hit;
  }
}

/// A loose word, or one that is only the surname of somebody else: Keron Blair.
bool UnknownPersons::may_be_name(const NameHit& hit) const noexcept {
  if (hit.last != hit.first + 1 || hit.shape == HitShape::compound || !is_name_word(text_.tokens[hit.first]))
    return false;
  return std::all_of(hit.aliases.begin(), hit.aliases.end(),
                     [&](std::uint32_t id) { return hit.names->forms.aliases[id].kind == AliasKind::surname; });
}

/// How many small tokens join the words before and at two places into one
/// name: "Piet van der Meer", "Jean-Marc"; but not in "stuurde minister Faber
/// de Kamer een brief" and "analist Paul Nesbit van JSA Research".
std::uint32_t UnknownPersons::joining_tokens(std::uint32_t from, std::uint32_t to, const LanguageNames& names,
                                             bool given_name_only) const noexcept {
  if (to == from + 1 && text_.slice(text_.tokens[from]) == "-") {
    return text_.tokens[from].is(token::space_before) || text_.tokens[to].is(token::space_before) ? 0 : 1;
  }
  std::uint32_t count = 0;
  while (count < most_joining && from + count < to) {
    const std::uint8_t uses = names.uses_of(text_.tokens[from + count]);
    if ((uses & name_word::particle) == 0 || (count == 0 && (uses & name_word::determiner) != 0)) break;
    if (count == 0 && (uses & name_word::of) != 0 && !given_name_only) break;
    ++count;
  }
  return count;
}

void UnknownPersons::consider(Run run) {
  const LanguageNames& names = *hits_[run.first_hit].names;
  const Sentence& sentence = text_.sentences[hits_[run.first_hit].sentence];
  const bool goes_on = run.last_hit < hits_.size() && hits_[run.last_hit].first == run.last &&
                       hits_[run.last_hit].sentence == hits_[run.first_hit].sentence;
  if (goes_on) return;
  // "Foreign Minister Jean Dupont": the title is in capitals as well.
  const Lexicon::Match inside = names.titles.longest(std::span(text_.tokens).subspan(run.first, run.last - run.first));
  std::uint32_t title_begin = run.first;
  const Title* title = nullptr;
  if (inside.tokens > 0 && inside.tokens < run.last - run.first) {
    title = &names.title_rows[inside.ids.front()];
    run.first += inside.tokens;
    while (run.first_hit < run.last_hit && hits_[run.first_hit].first < run.first) ++run.first_hit;
  } else {
    title = phrase_before(names.titles, names.title_rows, text_.tokens, sentence.first_token, run.first, &title_begin);
  }
  const std::size_t words = run.last_hit - run.first_hit;
  if (words < 2 || words > longest_name || hits_[run.first_hit].first != run.first) return;
  for (std::size_t i = run.first_hit; i < run.last_hit; ++i) {
    const Token& token = text_.tokens[hits_[i].first];
    if ((names.uses_of(token) & name_word::capitalised) != 0) return;
    const bool plain = !names.plain_words.find(token.hash).empty() && (names.uses_of(token) & name_word::particle) == 0;
    if (plain || !names.titles.find(token.hash).empty()) return;
  }
  if (text_.tokens[run.last - 1].span.size() < 3) return;
  if (title != nullptr) {
    take(run, title, title_begin, "title-name");
  } else if (!text_.tokens[run.first].is(token::sentence_start) || words == 2) {
    if (explained_behind(run)) take(run, nullptr, run.first, "name-title");
  }
}

/// "John Smith, 45," and "Jan Jansen, hoogleraar aan ...", but not "in New
/// York, president Smith said": the title there has a name of its own.
bool UnknownPersons::explained_behind(const Run& run) const noexcept {
  const NameHit& hit = hits_[run.first_hit];
  const LanguageNames& names = *hit.names;
  const std::uint32_t end = std::min(text_.sentences[hit.sentence].last_token, run.last + explanation);
  std::uint32_t at = run.last;
  if (at + 2 >= end || text_.slice(text_.tokens[at]) != ",") return false;
  ++at;
  if (is_age(text_.slice(text_.tokens[at]))) return text_.slice(text_.tokens[at + 1]) == ",";
  for (int words = 0; words < 3 && at < end; ++words, ++at) {
    const Lexicon::Match match = names.titles.longest(std::span(text_.tokens).subspan(at, end - at));
    if (match.tokens > 0) {
      const std::uint32_t behind = at + match.tokens;
      return behind < end && (names.uses_of(text_.tokens[behind]) & name_word::of) != 0;
    }
    if (!text_.tokens[at].is(token::word)) return false;
  }
  return false;
}

void UnknownPersons::take(const Run& run, const Title* title, std::uint32_t title_begin, std::string_view rule) {
  const std::uint64_t surname = text_.tokens[run.last - 1].stem;
  const std::uint32_t known = by_surname(surname);
  const auto named = std::span(text_.tokens).subspan(run.first, run.last - run.first);
  // "Chandler Van Voorhis" is "Mr. Van Voorhis" from then on.
  if (known != none &&
      std::all_of(named.begin(), named.end() - 1, [&](const Token& t) { return has_name(known, t.hash); })) {
    introduced_.emplace(run.last - 1, known);
    return;
  }
  const auto next = static_cast<std::uint32_t>(persons_.size());
  const auto [same, is_new] = by_full_name_.emplace(text_.tokens[run.first].stem * 31 + surname, next);
  introduced_.emplace(run.last - 1, same->second);
  if (!is_new) return;
  // Somebody else of that surname: from then on it says nothing alone.
  const auto [bearer, is_only] = by_surname_.emplace(surname, next);
  if (!is_only) bearer->second = none;
  UnknownPerson person = {.rule = rule, .first = run.first, .last = run.last};
  const Span whole = {text_.tokens[run.first].span.begin, name_end(text_, text_.tokens[run.last - 1])};
  for (std::uint32_t i = run.first; i < run.last; ++i) {
    if (i > run.first && text_.tokens[i].is(token::space_before)) person.name += ' ';
    person.name += text_.slice(Span{text_.tokens[i].span.begin, std::min(text_.tokens[i].span.end, whole.end)});
  }
  // "de Franse minister Jean Dupont"
  if (title != nullptr && !is_international(title->code)) {
    std::size_t before = run.first_hit;
    while (before > 0 && hits_[before - 1].last > title_begin) --before;
    if (before > 0 && hits_[before - 1].last == title_begin && hits_[before - 1].shape == HitShape::plain) {
      const NameHit& land = hits_[before - 1];
      for (const std::uint32_t id : land.aliases) {
        const Alias& alias = land.names->forms.aliases[id];
        if (!usable(alias, land, text_) || alias.kind > AliasKind::demonym) continue;
        const Actor actor = catalogue_[alias.actor];
        if (actor.kind != EntityKind::country ||
            (!land.names->attributive[static_cast<std::size_t>(alias.kind)] && !land.genitive))
          continue;
        person.country = actor.country;
        person.code = fmt::format("{}{}", actor.code, title->code);
        person.rule = "title-apposition";
        break;
      }
    }
  }
  persons_.push_back(std::move(person));
}

std::uint32_t UnknownPersons::introduced_by(std::uint32_t token) const noexcept {
  const auto found = introduced_.find(token);
  return found == introduced_.end() ? none : found->second;
}

std::uint32_t UnknownPersons::by_surname(std::uint64_t hash) const noexcept {
  const auto found = by_surname_.find(hash);
  return found == by_surname_.end() ? none : found->second;
}

bool UnknownPersons::has_name(std::uint32_t person, std::uint64_t hash) const noexcept {
  for (std::uint32_t i = persons_[person].first; i < persons_[person].last; ++i) {
    if (text_.tokens[i].hash == hash) return true;
  }
  return false;
}

}  // namespace casus::detail
