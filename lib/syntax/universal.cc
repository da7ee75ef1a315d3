// SPDX-License-Identifier: MIT
// The names that Universal Dependencies gives to what casus/syntax.h lists.
#include <algorithm>
#include <array>
#include <iterator>
#include <span>

#include "casus/syntax.h"

namespace casus::inline v0 {
namespace {

using Names = std::span<const std::string_view>;

constexpr std::array<std::string_view, upos_count> upos_names = {"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                                                 "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                                                 "PUNCT", "SCONJ", "SYM", "VERB", "X"};

constexpr std::array<std::string_view, relation_count> relation_names = {
    "acl",       "acl:relcl",    "advcl",         "advcl:relcl", "advmod",       "amod",        "appos",
    "aux",       "aux:pass",     "case",          "cc",          "cc:preconj",   "ccomp",       "clf",
    "compound",  "compound:prt", "conj",          "cop",         "csubj",        "csubj:outer", "csubj:pass",
    "dep",       "det",          "det:predet",    "discourse",   "dislocated",   "expl",        "expl:pv",
    "fixed",     "flat",         "goeswith",      "iobj",        "list",         "mark",        "nmod",
    "nmod:desc", "nmod:poss",    "nmod:unmarked", "nsubj",       "nsubj:outer",  "nsubj:pass",  "nummod",
    "obj",       "obl",          "obl:agent",     "obl:arg",     "obl:unmarked", "orphan",      "parataxis",
    "punct",     "reparandum",   "root",          "vocative",    "xcomp"};
static_assert(std::is_sorted(relation_names.begin(), relation_names.end()));
static_assert(static_cast<std::size_t>(Relation::xcomp) + 1 == relation_count);

constexpr std::array<std::string_view, name_type_count> type_names = {"PER", "ORG", "LOC", "DEM", "MISC"};

// The first value of each feature is the one that is not written.
constexpr std::string_view verb_forms[] = {"", "Fin", "Inf", "Part", "Ger"};
constexpr std::string_view tenses[] = {"", "Pres", "Past"};
constexpr std::string_view moods[] = {"", "Ind", "Imp", "Sub"};
constexpr std::string_view numbers[] = {"", "Sing", "Plur"};
constexpr std::string_view persons[] = {"", "1", "2", "3"};
constexpr std::string_view polarities[] = {"", "Pos", "Neg"};
constexpr std::string_view pron_types[] = {"",    "Prs", "Rcp", "Art", "Int", "Rel",
                                           "Dem", "Ind", "Tot", "Neg", "Emp", "Exc"};
constexpr std::string_view genders[] = {"", "Com", "Neut", "Masc", "Fem", "Com,Neut"};

template <typename Value>
std::optional<Value> find(Names names, std::string_view name) noexcept {
  const auto at = std::find(names.begin(), names.end(), name);
  if (at == names.end()) return std::nullopt;
  return static_cast<Value>(at - names.begin());
}

/// Calls `use(name, values, member)` for each feature, in the order of CoNLL-U.
template <typename Bundle, typename Use>
void for_each_feature(Bundle& features, Use use) {
  use("Gender", Names(genders), features.gender);
  use("Mood", Names(moods), features.mood);
  use("Number", Names(numbers), features.number);
  use("Person", Names(persons), features.person);
  use("Polarity", Names(polarities), features.polarity);
  use("PronType", Names(pron_types), features.pron_type);
  use("Tense", Names(tenses), features.tense);
  use("VerbForm", Names(verb_forms), features.verb_form);
}

}  // namespace

std::string_view to_string(Upos upos) noexcept {
  return upos_names[static_cast<std::size_t>(upos)];
}
std::optional<Upos> parse_upos(std::string_view name) noexcept {
  return find<Upos>(upos_names, name);
}

std::string_view to_string(Relation relation) noexcept {
  return relation_names[static_cast<std::size_t>(relation)];
}
std::optional<Relation> parse_relation(std::string_view name) noexcept {
  const auto exact = find<Relation>(relation_names, name);
  return exact ? exact : find<Relation>(relation_names, name.substr(0, name.find(':')));
}

Relation base_of(Relation relation) noexcept {
  // A relation stands before its subtypes.
  auto at = static_cast<std::size_t>(relation);
  while (relation_names[at].find(':') != std::string_view::npos) --at;
  return static_cast<Relation>(at);
}

std::string to_string(const Features& features) {
  std::string text;
  for_each_feature(features, [&](std::string_view name, Names values, auto value) {
    const auto at = static_cast<std::size_t>(value);
    if (at == 0) return;
    if (!text.empty()) text += '|';
    text.append(name).append("=").append(values[at]);
  });
  return text.empty() ? "_" : text;
}

Features parse_features(std::string_view text) noexcept {
  Features features;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('|'), text.size());
    const std::string_view pair = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t equals = std::min(pair.find('='), pair.size());
    for_each_feature(features, [&](std::string_view name, Names values, auto& value) {
      if (pair.substr(0, equals) != name || equals == pair.size()) return;
      value = find<std::remove_reference_t<decltype(value)>>(values, pair.substr(equals + 1)).value_or(value);
    });
  }
  return features;
}

std::string_view to_string(NameType type) noexcept {
  return type_names[static_cast<std::size_t>(type)];
}
std::optional<NameType> parse_name_type(std::string_view name) noexcept {
  return find<NameType>(type_names, name);
}

std::string to_string(NameTag tag) {
  if (tag.part == NamePart::outside) return "O";
  constexpr std::string_view letters = "OBILU";
  return std::string(1, letters[static_cast<std::size_t>(tag.part)]) + '-' + std::string(to_string(tag.type));
}

}  // namespace casus::inline v0
