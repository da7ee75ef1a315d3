// SPDX-License-Identifier: MIT
#include "event/act_words.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace casus::detail {
namespace {

struct ClassName {
  std::string_view name;
  std::uint32_t bit;
};

constexpr std::array<ClassName, 24> class_names = {{
    {"adverb", clause_word::adverb},
    {"agent", clause_word::agent},
    {"be", clause_word::be},
    {"complementizer", clause_word::complementizer},
    {"condition", clause_word::condition},
    {"conjunction", clause_word::conjunction},
    {"determiner", clause_word::determiner},
    {"do", clause_word::do_support},
    {"doubt", clause_word::doubt},
    {"future", clause_word::future},
    {"have", clause_word::have},
    {"infinitive_clause", clause_word::infinitive_clause},
    {"infinitive_marker", clause_word::infinitive_marker},
    {"member", clause_word::member},
    {"negation", clause_word::negation},
    {"owner", clause_word::owner},
    {"passive", clause_word::passive},
    {"person_pronoun", clause_word::person_pronoun},
    {"preposition", clause_word::preposition},
    {"pronoun", clause_word::pronoun},
    {"relative", clause_word::relative},
    {"report", clause_word::report},
    {"subordinator", clause_word::subordinator},
    {"thing_pronoun", clause_word::thing_pronoun},
}};

std::optional<std::uint32_t> class_of(std::string_view name) {
  for (const ClassName& c : class_names) {
    if (c.name == name) return c.bit;
  }
  return std::nullopt;
}

std::optional<WordOrder> order_of(std::string_view name) {
  if (name == "subject_verb_object") return WordOrder::subject_verb_object;
  if (name == "verb_second") return WordOrder::verb_second;
  if (name == "verb_final") return WordOrder::verb_final;
  return std::nullopt;
}

struct Columns {
  const SeedTable& table;
  std::vector<std::size_t> at = {};
  std::optional<Error> error = {};

  Columns(const SeedTable& t, std::initializer_list<std::string_view> names) : table(t) {
    for (const std::string_view name : names) {
      auto column = table.column(name);
      if (!column) {
        error = column.error();
        return;
      }
      at.push_back(*column);
    }
  }
};

std::optional<Error> read_classes(const SeedTable& table, ActWords& words) {
  const Columns columns(table, {"word", "class"});
  if (columns.error) return columns.error;
  std::map<std::string_view, std::uint32_t> bits;
  for (std::size_t i = 0; i < table.rows(); ++i) {
    const SeedRow row = table.row(i);
    const auto bit = class_of(row[columns.at[1]]);
    if (!bit) return table.bad_value(row, columns.at[1], "a class of words");
    bits[row[columns.at[0]]] |= *bit;
  }
  for (const auto& [phrase, set] : bits) {
    words.lexicon.add(phrase, ActWords::class_id | static_cast<std::uint32_t>(words.classes.size()));
    words.classes.push_back(set);
  }
  return std::nullopt;
}

std::uint64_t hash_of(std::string_view word) {
  const std::vector<std::uint64_t> hashes = phrase_hashes(word);
  return hashes.empty() ? 0 : hashes.front();
}

void read_frame(std::string_view cell, ActVerb& verb) {
  for (const std::string_view part : cell_words(cell)) {
    if (part == "object") {
      verb.object = true;
    } else if (part == "that") {
      verb.clause = true;
    } else if (part == "mutual") {
      verb.mutual = true;
    } else if (part == "person") {
      verb.doer = Doer::person;
    } else if (part == "not_person") {
      verb.doer = Doer::not_person;
    } else if (part == "be_perfect") {
      verb.be_perfect = true;
    } else {
      verb.prepositions.push_back(hash_of(part));
    }
  }
}

void read_objects(std::string_view cell, ActVerb& verb) {
  for (const std::string_view phrase : cell_words(cell)) {
    std::vector<std::uint64_t>& hashes = verb.objects.emplace_back();
    for (const std::string_view part : cell_words(phrase, '+')) hashes.push_back(hash_of(part));
  }
}

std::optional<Error> read_verbs(const SeedTable& table, const Ontology& ontology, ActWords& words) {
  const Columns columns(table, {"act", "particle", "object", "frame", "finite", "infinitive", "participle", "gerund"});
  if (columns.error) return columns.error;
  const auto& at = columns.at;
  constexpr std::array<std::uint32_t, 4> kinds = {form::finite, form::infinitive, form::participle, form::gerund};
  for (std::size_t i = 0; i < table.rows(); ++i) {
    const SeedRow row = table.row(i);
    const auto act = ontology.find(row[at[0]]);
    if (!act) return table.bad_value(row, at[0], "an act of ontology/acts");
    const std::string_view particle = row[at[1]];
    ActVerb verb{.act = *act, .particle = particle.empty() ? 0 : hash_of(particle)};
    read_objects(row[at[2]], verb);
    read_frame(row[at[3]], verb);
    // One form may be several: "attacked" is finite and a participle.
    std::map<std::string_view, std::uint32_t> forms;
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
      for (const std::string_view f : cell_words(row[at[4 + kind]])) forms[f] |= kinds[kind];
    }
    const auto number = static_cast<std::uint32_t>(words.verbs.size());
    for (auto& [f, kind] : forms) {
      // "viel ... binnen", but "binnenviel"
      const bool split = !particle.empty() && kind == form::finite && !f.starts_with(particle);
      words.lexicon.add(f, (number << form::bits) | kind | (split ? form::split : 0));
    }
    words.verbs.push_back(std::move(verb));
  }
  return std::nullopt;
}

std::optional<Error> read_order(const SeedTable& table, ActWords& words) {
  const Columns columns(table, {"clause", "order"});
  if (columns.error) return columns.error;
  for (std::size_t i = 0; i < table.rows(); ++i) {
    const SeedRow row = table.row(i);
    const auto order = order_of(row[columns.at[1]]);
    if (!order) {
      return table.bad_value(row, columns.at[1], "subject_verb_object, verb_second or verb_final");
    }
    if (row[columns.at[0]] == "main") {
      words.main_clause = *order;
    } else if (row[columns.at[0]] == "subordinate") {
      words.subordinate_clause = *order;
    } else {
      return table.bad_value(row, columns.at[0], "main or subordinate");
    }
  }
  return std::nullopt;
}

}  // namespace

Result<std::vector<ActWords>> read_act_words(const Seeds& seeds, const Ontology& ontology) {
  std::vector<ActWords> all;
  for (const Language language : seeds.languages()) {
    const std::string folder = std::string(language.code()) + '/';
    const SeedTable* const verbs = seeds.table(folder + "act_verbs");
    if (verbs == nullptr) continue;
    ActWords words{.language = language};
    if (auto error = read_verbs(*verbs, ontology, words)) return *std::move(error);
    if (const SeedTable* const table = seeds.table(folder + "clause_words")) {
      if (auto error = read_classes(*table, words)) return *std::move(error);
    }
    if (const SeedTable* const table = seeds.table(folder + "word_order")) {
      if (auto error = read_order(*table, words)) return *std::move(error);
    }
    words.lexicon.freeze();
    all.push_back(std::move(words));
  }
  return all;
}

}  // namespace casus::detail
