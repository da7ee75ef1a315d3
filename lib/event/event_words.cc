// SPDX-License-Identifier: MIT
#include "event/event_words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "seeds/made_tables.h"
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

/// "verdrag", "military+aid", "to:table", "in:economic+crisis", "subject:bomb".
Companion read_companion(std::string_view word) {
  Companion one;
  if (const std::size_t colon = word.find(':'); colon != std::string_view::npos) {
    const std::string_view before = word.substr(0, colon);
    one.preposition = before == "subject" ? Companion::by_subject : lemma_hash(before);
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
    for (RowIndex* const index :
         {&words_.verbs, &words_.nouns, &words_.compound_ends, &words_.operator_words, &words_.phrasal_by_word})
      index->freeze();
    words_.word_classes.freeze();
    words_.begins = std::move(begins_);
    return std::nullopt;
  }

 private:
  static constexpr std::string_view unknown_act = "an act of ontology/acts";

  std::optional<Error> verbs() {
    return for_each_row<4>(seeds_, folder_ + "event_verbs", {"lemma", "with", "act", "target"}, [&](const auto& cells) {
      const auto act = act_of(cells[2]);
      if (!act) return WrongCell(cells[2], unknown_act);
      add(words_.verbs, cells[0], words_.rows.size());
      add_phrasal(cells[0]);
      EventRow made{.act = *act};
      made.with = companions(cells[1]);
      made.target = arguments(cells[3]);
      made.lemma = text(cells[0]);
      made.with_words = first_word(cells[1]);
      words_.rows.push_back(made);
      return WrongCell();
    });
  }

  std::optional<Error> nouns() {
    return for_each_row<5>(
        seeds_, folder_ + "event_nouns", {"noun", "with", "act", "actor", "target"}, [&](const auto& cells) {
          const auto act = act_of(cells[2]);
          if (!act) return WrongCell(cells[2], unknown_act);
          std::string_view noun = cells[0];
          if (noun.starts_with('~')) {
            noun.remove_prefix(1);
            words_.compound_ends.add(lemma_hash(noun), static_cast<std::uint32_t>(words_.rows.size()));
          }
          add(words_.nouns, noun, words_.rows.size());
          EventRow made{.act = *act, .kind = WordKind::noun};
          made.with = companions(cells[1]);
          made.actor = arguments(cells[3]);
          made.target = arguments(cells[4]);
          made.lemma = text(noun);
          made.with_words = first_word(cells[1]);
          words_.rows.push_back(made);
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
                             add(words_.operator_words, cells[0], words_.operators.size());
                             if (*kind == WordKind::verb) add_phrasal(cells[0]);
                             words_.operators.push_back({.op = *op,
                                                         .kind = *kind,
                                                         .target = arguments(cells[3]),
                                                         .complement = arguments(cells[4]),
                                                         .name = text(cells[0]),
                                                         .subject_controls = ontology_[*op].other_is_actor ? 0u : 1u});
                             return WrongCell();
                           });
  }

  std::optional<Error> small_words() {
    auto error = for_each_row<2>(seeds_, folder_ + "clause_words", {"word", "class"}, [&](const auto& cells) {
      const std::uint16_t bit = find(class_names, cells[1]);
      if (bit == 0) return WrongCell(cells[1], "a class of small words");
      words_.word_classes.try_emplace(lemma_hash(cells[0]), 0) |= bit;
      return WrongCell();
    });
    if (error) return error;
    const auto person = [&](const auto& cells) {
      // of a phrase its last word, where the tables of both languages have the head
      const std::size_t blank = cells[0].rfind(' ');
      const std::string_view head = cells[0].substr(blank == std::string_view::npos ? 0 : blank + 1);
      words_.word_classes.try_emplace(lemma_hash(head), 0) |= clause_word::person;
      return WrongCell();
    };
    error = for_each_row<1>(seeds_, folder_ + "group_nouns", {"noun"}, person);
    if (error) return error;
    error = for_each_row<1>(seeds_, folder_ + "titles", {"title"}, person);
    if (error) return error;
    return for_each_row<1>(seeds_, folder_ + "off_topic", {"word"}, [&](const auto& cells) {
      words_.word_classes.try_emplace(lemma_hash(cells[0]), 0) |= clause_word::off_topic;
      return WrongCell();
    });
  }

  void add(RowIndex& index, std::string_view word, std::size_t row) {
    const std::uint64_t hash = lemma_hash(word);
    index.add(hash, static_cast<std::uint32_t>(row));
    begins_[hash >> 6 & (begins_.size() - 1)] |= std::uint64_t{1} << (hash & 63);
  }
  FlatRange text(std::string_view more) {
    // The rows of a word stand one behind the other.
    if (more != text_at(words_.text, last_text_)) last_text_ = append_text(words_.text, more);
    return last_text_;
  }
  FlatRange first_word(std::string_view cell) { return append_text(words_.text, cell.substr(0, cell.find(' '))); }

  // Most cells stand in many rows, which share what is made of them.
  std::optional<ActIndex> act_of(std::string_view cell) {
    const auto [made, is_new] = acts_.try_emplace(cell);
    if (is_new) made->second = ontology_.act(cell);
    return made->second;
  }
  FlatRange companions(std::string_view cell) {
    const auto [made, is_new] = companions_.try_emplace(cell);
    if (is_new) {
      made->second.first = static_cast<std::uint32_t>(words_.companions.size());
      for_each_word(cell, [&](std::string_view word) { words_.companions.push_back(read_companion(word)); });
      made->second.size = static_cast<std::uint32_t>(words_.companions.size()) - made->second.first;
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
    made.prepositions.first = static_cast<std::uint32_t>(words_.prepositions.size());
    for_each_word(cell, [&](std::string_view word) {
      if (const std::uint16_t bit = find(argument_names, word)) {
        made.places |= bit;
      } else {
        words_.prepositions.push_back(lemma_hash(word));
        ++made.prepositions.size;
      }
    });
    return made;
  }

  /// Once a key, however many rows it has.
  void add_phrasal(std::string_view key) {
    if (key.find(' ') == std::string_view::npos || !phrasal_.insert(key).second) return;
    const auto parts = cell_words(key);
    for (auto main = parts.begin(); main != parts.end(); ++main) {
      if (std::find(parts.begin(), main, *main) != main) continue;
      PhrasalVerb made{.whole = lemma_hash(key)};
      made.others.first = static_cast<std::uint32_t>(words_.phrasal_words.size());
      for (const std::string_view other : parts) {
        if (other == *main) continue;
        words_.phrasal_words.push_back(lemma_hash(other));
        ++made.others.size;
      }
      words_.phrasal_by_word.add(lemma_hash(*main), static_cast<std::uint32_t>(words_.phrasal_verbs.size()));
      words_.phrasal_verbs.push_back(made);
    }
  }

  const Seeds& seeds_;
  const Ontology& ontology_;
  EventWords& words_;
  std::string folder_;
  std::vector<std::uint64_t> begins_ = std::vector<std::uint64_t>(4096);
  FlatRange last_text_ = {};
  std::unordered_set<std::string_view> phrasal_ = {};
  std::unordered_map<std::string_view, std::optional<ActIndex>> acts_ = {};
  std::unordered_map<std::string_view, FlatRange> companions_ = {};
  std::unordered_map<std::string_view, Arguments> arguments_ = {};
};

}  // namespace

std::uint64_t lemma_hash(std::string_view lemma) noexcept {
  LemmaHash hash;
  for (std::size_t i = lemma.size(); i > 0; --i) hash.add(lemma[i - 1]);
  return hash.value();
}

bool EventWords::takes(const Arguments& arguments, std::uint64_t preposition) const noexcept {
  const std::uint64_t* const first = prepositions.data() + arguments.prepositions.first;
  const std::uint64_t* const last = first + arguments.prepositions.size;
  return std::find(first, last, preposition) != last;
}

std::string EventWords::name_of(const EventRow& row) const {
  std::string made(text_at(text, row.lemma));
  if (row.with_words.size != 0) made.append(" + ").append(text_at(text, row.with_words));
  return made;
}

void EventWords::write(ImageWriter& out) const {
  out.put(rows);
  out.put(operators);
  out.put(companions);
  out.put(prepositions);
  out.put(phrasal_verbs);
  out.put(phrasal_words);
  out.put(text);
  for (const RowIndex* const index : {&verbs, &nouns, &compound_ends, &operator_words, &phrasal_by_word})
    index->write(out);
  word_classes.write(out);
  out.put(begins);
}

bool EventWords::read(ImageReader& in) noexcept {
  if (!in.take(rows) || !in.take(operators) || !in.take(companions) || !in.take(prepositions) ||
      !in.take(phrasal_verbs) || !in.take(phrasal_words) || !in.take(text))
    return false;
  for (RowIndex* const index : {&verbs, &nouns, &compound_ends, &operator_words, &phrasal_by_word}) {
    if (!index->read(in)) return false;
  }
  return word_classes.read(in) && in.take(begins) && (begins.empty() || std::has_single_bit(begins.size()));
}

Result<EventWords> compile_event_words(const Seeds& seeds, const Ontology& ontology, Language language) {
  EventWords words{.language = language};
  if (seeds.table(std::string(language.code()) + "/event_verbs") == nullptr) return words;
  if (auto error = Reader(seeds, ontology, words).read()) return *std::move(error);
  return words;
}

Result<EventWords> read_event_words(const Seeds& seeds, const Ontology& ontology, Language language) {
  auto words = made_tables<EventWords>(seeds, "events/" + std::string(language.code()),
                                       [&] { return compile_event_words(seeds, ontology, language); });
  if (words) words->language = language;
  return words;
}

}  // namespace casus::detail
