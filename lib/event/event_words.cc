// SPDX-License-Identifier: MIT
#include "event/event_words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

#include "seeds/table_rows.h"

namespace casus::detail {
namespace {

using Names = std::span<const std::pair<std::string_view, std::uint16_t>>;

std::uint16_t find(Names names, std::string_view word) {
  for (const auto& [name, bit] : names) {
    if (name == word) return bit;
  }
  return 0;
}

constexpr std::pair<std::string_view, std::uint16_t> argument_names[] = {
    {"object", argument::object},        {"iobj", argument::iobj},     {"mutual", argument::mutual},
    {"owner", argument::owner},          {"clause", argument::clause}, {"none", argument::nobody},
    {"reverse", argument::reverse},      {"person", argument::person}, {"not_person", argument::not_person},
    {"infinitive", argument::infinitive}};

constexpr std::pair<std::string_view, std::uint16_t> class_names[] = {
    {"negation", clause_word::negation}, {"condition", clause_word::condition},
    {"future", clause_word::future},     {"possible", clause_word::possible},
    {"obliged", clause_word::obliged},   {"owner", clause_word::owner},
    {"place", clause_word::place},       {"agent", clause_word::agent},
    {"doubt", clause_word::doubt},       {"topic", clause_word::topic},
    {"time", clause_word::time}};

/// Calls use(word) for each word of a cell.
template <typename Use>
void for_each_word(std::string_view cell, Use use) {
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find(' '), cell.size());
    if (end > 0) use(cell.substr(0, end));
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
}

/// "verdrag", "military+aid", "to:table", "in:economic+crisis".
Companion read_companion(std::string_view word) {
  Companion one;
  if (const std::size_t colon = word.find(':'); colon != std::string_view::npos) {
    one.preposition = lemma_hash(word.substr(0, colon));
    word.remove_prefix(colon + 1);
  }
  if (const std::size_t plus = word.find('+'); plus != std::string_view::npos) {
    one.modifier = lemma_hash(word.substr(0, plus));
    word.remove_prefix(plus + 1);
  }
  one.head = lemma_hash(word);
  return one;
}

std::optional<WordKind> read_kind(std::string_view cell) {
  if (cell == "verb") return WordKind::verb;
  if (cell == "noun") return WordKind::noun;
  if (cell == "adjective") return WordKind::adjective;
  return std::nullopt;
}

class Reader {
 public:
  Reader(const Seeds& seeds, const Ontology& ontology, EventWords& words)
      : seeds_(seeds), ontology_(ontology), words_(words), folder_(std::string(words.language.code()) + '/') {}

  std::optional<Error> read() {
    if (auto error = verbs()) return error;
    if (auto error = nouns()) return error;
    if (auto error = operators()) return error;
    if (auto error = small_words()) return error;
    freeze();
    return std::nullopt;
  }

 private:
  static constexpr std::string_view unknown_act = "an act of ontology/acts";

  std::optional<Error> verbs() {
    return for_each_row<4>(seeds_, folder_ + "event_verbs", {"lemma", "with", "act", "target"}, [&](const auto& cells) {
      const auto act = act_of(cells[2]);
      if (!act) return WrongCell(cells[2], unknown_act);
      words_.verbs.add(lemma_hash(cells[0]), static_cast<std::uint32_t>(words_.rows.size()));
      add_phrasal(cells[0]);
      EventRow& made = words_.rows.emplace_back();
      made.act = *act;
      made.with = companions(cells[1]);
      made.target = arguments(cells[3]);
      made.lemma = cells[0];
      made.with_words = cells[1];
      return WrongCell();
    });
  }

  std::optional<Error> nouns() {
    return for_each_row<5>(seeds_, folder_ + "event_nouns", {"noun", "with", "act", "actor", "target"},
                           [&](const auto& cells) {
                             const auto act = act_of(cells[2]);
                             if (!act) return WrongCell(cells[2], unknown_act);
                             const auto row = static_cast<std::uint32_t>(words_.rows.size());
                             std::string_view noun = cells[0];
                             if (noun.starts_with('~')) {
                               noun.remove_prefix(1);
                               words_.compound_ends.add(lemma_hash(noun), row);
                             }
                             words_.nouns.add(lemma_hash(noun), row);
                             EventRow& made = words_.rows.emplace_back();
                             made.act = *act;
                             made.kind = WordKind::noun;
                             made.with = companions(cells[1]);
                             made.actor = arguments(cells[3]);
                             made.target = arguments(cells[4]);
                             made.lemma = noun;
                             made.with_words = cells[1];
                             return WrongCell();
                           });
  }

  std::optional<Error> operators() {
    return for_each_row<5>(seeds_, folder_ + "operator_words", {"lemma", "kind", "operator", "target", "complement"},
                           [&](const auto& cells) {
                             const auto kind = read_kind(cells[1]);
                             if (!kind) return WrongCell(cells[1], "verb, noun or adjective");
                             const auto op = ontology_.find_operator(cells[2]);
                             if (!op) return WrongCell(cells[2], "an operator of ontology/operators");
                             words_.operator_words.add(lemma_hash(cells[0]),
                                                       static_cast<std::uint32_t>(words_.operators.size()));
                             if (*kind == WordKind::verb) add_phrasal(cells[0]);
                             OperatorRow& made = words_.operators.emplace_back();
                             made.op = *op;
                             made.kind = *kind;
                             made.target = arguments(cells[3]);
                             made.complement = arguments(cells[4]);
                             made.subject_controls = !ontology_[*op].other_is_actor;
                             made.name = cells[0];
                             return WrongCell();
                           });
  }

  std::optional<Error> small_words() {
    auto error = for_each_row<2>(seeds_, folder_ + "clause_words", {"word", "class"}, [&](const auto& cells) {
      const std::uint16_t bit = find(class_names, cells[1]);
      if (bit == 0) return WrongCell(cells[1], "a class of small words");
      words_.clause_words[lemma_hash(cells[0])] |= bit;
      return WrongCell();
    });
    if (error) return error;
    const auto into = [](std::unordered_set<std::uint64_t>& set) {
      return [&set](const auto& cells) {
        // of a phrase its last word, where the tables of both languages have the head
        const std::size_t blank = cells[0].rfind(' ');
        set.insert(lemma_hash(cells[0].substr(blank == std::string_view::npos ? 0 : blank + 1)));
        return WrongCell();
      };
    };
    error = for_each_row<1>(seeds_, folder_ + "group_nouns", {"noun"}, into(words_.persons));
    if (error) return error;
    error = for_each_row<1>(seeds_, folder_ + "titles", {"title"}, into(words_.persons));
    if (error) return error;
    return for_each_row<1>(seeds_, folder_ + "off_topic", {"word"}, [&](const auto& cells) {
      words_.off_topic.insert(lemma_hash(cells[0]));
      return WrongCell();
    });
  }

  // Most cells stand in many rows, which share what is made of them.
  std::optional<ActIndex> act_of(std::string_view cell) {
    const auto [made, is_new] = acts_.try_emplace(cell);
    if (is_new) made->second = ontology_.act(cell);
    return made->second;
  }
  const std::vector<Companion>* companions(std::string_view cell) {
    if (cell.empty()) return nullptr;
    const auto [made, is_new] = companions_.try_emplace(cell);
    if (is_new) {
      auto& list = words_.companions.emplace_back();
      list.reserve(static_cast<std::size_t>(std::count(cell.begin(), cell.end(), ' ')) + 1);
      for_each_word(cell, [&](std::string_view word) { list.push_back(read_companion(word)); });
      made->second = &list;
    }
    return made->second;
  }
  Arguments arguments(std::string_view cell) {
    const auto [made, is_new] = arguments_.try_emplace(cell);
    if (is_new) made->second = read_arguments(cell);
    return made->second;
  }
  /// Any word that is no place is a preposition; one of several words is joined by +.
  Arguments read_arguments(std::string_view cell) {
    Arguments made;
    std::vector<std::uint64_t> prepositions;
    for_each_word(cell, [&](std::string_view word) {
      if (const std::uint16_t bit = find(argument_names, word)) {
        made.places |= bit;
      } else {
        prepositions.push_back(lemma_hash(word));
      }
    });
    if (!prepositions.empty()) made.prepositions = &words_.prepositions.emplace_back(std::move(prepositions));
    return made;
  }

  void add_phrasal(std::string_view key) {
    if (key.find(' ') == std::string_view::npos) return;
    const auto parts = cell_words(key);
    for (const std::string_view main : parts) {
      PhrasalVerb made{.whole = lemma_hash(key)};
      for (const std::string_view other : parts) {
        if (other != main) made.others.push_back(lemma_hash(other));
      }
      auto& known = words_.phrasal_verbs[lemma_hash(main)];
      const bool twice =
          std::any_of(known.begin(), known.end(), [&](const PhrasalVerb& v) { return v.whole == made.whole; });
      if (!twice) known.push_back(std::move(made));
    }
  }

  void freeze() {
    for (RowIndex* const index : {&words_.verbs, &words_.nouns, &words_.compound_ends, &words_.operator_words})
      index->freeze();
    words_.begins.assign(4096, 0);
    const auto mark = [&](std::uint64_t hash) {
      words_.begins[hash >> 6 & (words_.begins.size() - 1)] |= std::uint64_t{1} << (hash & 63);
    };
    for (const RowIndex* const index : {&words_.verbs, &words_.nouns, &words_.operator_words}) {
      for (const RowIndex::Entry& entry : *index) mark(entry.first);
    }
  }

  const Seeds& seeds_;
  const Ontology& ontology_;
  EventWords& words_;
  std::string folder_;
  std::unordered_map<std::string_view, std::optional<ActIndex>> acts_ = {};
  std::unordered_map<std::string_view, const std::vector<Companion>*> companions_ = {};
  std::unordered_map<std::string_view, Arguments> arguments_ = {};
};

}  // namespace

std::uint64_t lemma_hash(std::string_view lemma) noexcept {
  LemmaHash hash;
  for (std::size_t i = lemma.size(); i > 0; --i) hash.add(lemma[i - 1]);
  return hash.value();
}

bool Arguments::takes(std::uint64_t preposition) const noexcept {
  return prepositions != nullptr &&
         std::find(prepositions->begin(), prepositions->end(), preposition) != prepositions->end();
}

std::string EventRow::name() const {
  std::string made(lemma);
  if (!with_words.empty()) made.append(" + ").append(with_words.substr(0, with_words.find(' ')));
  return made;
}

Result<EventWords> read_event_words(const Seeds& seeds, const Ontology& ontology, Language language) {
  EventWords words{.language = language};
  if (seeds.table(std::string(language.code()) + "/event_verbs") == nullptr) return words;
  if (auto error = Reader(seeds, ontology, words).read()) return *std::move(error);
  return words;
}

}  // namespace casus::detail
