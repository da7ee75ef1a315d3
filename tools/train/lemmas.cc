// SPDX-License-Identifier: MIT
#include "train/lemmas.h"

#include <algorithm>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "syntax/lemma_rules.h"
#include "syntax/lemmatiser.h"
#include "train/lemma_analysis.h"
#include "train/perceptron.h"
#include "train/weight_writer.h"
#include "train/word_values_writer.h"

namespace casus::train {
namespace {

using Bytes = std::vector<std::byte>;

void put(Bytes& out, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out.push_back(static_cast<std::byte>(value >> 8 * i & 0xFF));
}

/// A detail::LemmaTable.
Bytes table_of(const std::vector<Bytes>& records) {
  Bytes out;
  put(out, records.size(), 4);
  std::size_t at = 0;
  for (const Bytes& record : records) {
    put(out, at, 4);
    at += record.size();
  }
  put(out, at, 4);
  for (const Bytes& record : records) out.insert(out.end(), record.begin(), record.end());
  return out;
}

Bytes bytes_of(const std::string& text) {
  const auto bytes = std::as_bytes(std::span(text));
  return {bytes.begin(), bytes.end()};
}

/// A distinct form with its lemma; how often it was seen does not count.
struct Type {
  std::string form = {};
  Upos upos = Upos::x;
  std::uint64_t tag = 0;
  LemmaAnalysis analysis = {};
  friend auto operator<=>(const Type&, const Type&) = default;
};

struct Capitals {
  std::size_t kept = 0;
  std::size_t all = 0;
};

/// Whether its edit leaves anything of the form: "was" is a form of "zijn", but
/// nothing is to be learnt from that for other words.
bool keeps_something(const Type& type) {
  std::size_t left =
      small_characters(type.form).size() - type.analysis.edit.drop_front.size() - type.analysis.edit.drop_end.size();
  for (const LemmaAnalysis::Part& part : type.analysis.parts) left -= part.characters;
  return left > 0;
}

/// Splits of a word into a part and a tail.
using Splits = std::map<std::pair<std::u32string, Upos>, detail::LemmaSplits>;

std::uint64_t word_key(std::u32string_view characters) {
  return detail::FoldedWord(utf8_of(characters)).key();
}

bool is_capital(std::string_view text) {
  return detail::make_word_form(text).is(detail::spelling::capitalised);
}

class Lemmas {
 public:
  explicit Lemmas(const TrainingSet& set) {
    for (const TrainingSentence& sentence : set.sentences) {
      if (!sentence.tagged) continue;
      for (std::size_t i = 0; i < sentence.forms.size(); ++i) add(sentence, i);
    }
    number_edits();
    count_splits();
  }

  std::vector<detail::ModelSection> write(const LemmaOptions& options) const {
    auto [forms, entries] = write_forms();
    std::vector<Bytes> edits;
    for (const Edit* edit : edits_) edits.push_back(record_of(*edit));
    return {{"lemma.forms", std::move(forms)},        {"lemma.entries", std::move(entries)},
            {"lemma.edits", table_of(edits)},         {"lemma.parts", write_parts()},
            {"lemma.rules", bytes_of(write_rules())}, {"lemma.weights", write_weights(options)}};
  }

 private:
  void add(const TrainingSentence& sentence, std::size_t i) {
    const TreebankWord& word = sentence.tree.words[i];
    const auto upos = parse_upos(word.upos);
    if (!upos || word.lemma == "_" || word.form.size() > 2 * detail::FoldedWord::longest_end) return;
    const detail::WordForm& form = sentence.forms[i];
    const bool verb = *upos == Upos::verb || *upos == Upos::aux;
    const LemmaAnalysis analysis = analyse(word.form, word.lemma, verb);
    // Keys of words do not tell digits apart: no edit may write one.
    const auto writes_digit = [](const std::u32string& text) { return text.find_first_of(U"0123456789") != text.npos; };
    if (form.is(detail::spelling::digit) && (writes_digit(analysis.edit.front) || writes_digit(analysis.edit.end)))
      return;
    const std::uint64_t tag = detail::lemma_tag(*upos, parse_features(sentence.features[i]));
    Entry& entry = entries_[{form.word, tag}];
    ++entry.analyses[analysis];
    if (form.is(detail::spelling::capitalised)) {
      const bool kept = is_capital(word.lemma);
      const bool opens = form.is(detail::spelling::opens);
      Capitals& capitals = (opens ? first_ : inside_)[*upos];
      for (Capitals* count : {&entry.capitals, &capitals}) {
        count->kept += kept;
        ++count->all;
      }
    }
    types_.insert({utf8_of(small_characters(word.form)), *upos, tag, analysis});
    const std::u32string small = small_characters(word.form);
    const std::size_t hyphen = small.rfind(U'-');
    if (hyphen == std::u32string::npos || hyphen == 0 || hyphen + 2 >= small.size()) return;
    std::size_t parted = 0;
    for (const LemmaAnalysis::Part& part : analysis.parts) parted += part.characters;
    Capitals& hyphens = hyphens_[*upos];
    hyphens.kept += parted == hyphen + 1;
    ++hyphens.all;
  }

  /// The most frequent edits of the rest of a word come first: they are the
  /// labels of the perceptron.
  void number_edits() {
    std::map<Edit, std::size_t> counts;
    std::set<Edit> others;
    for (const Type& type : types_) {
      if (keeps_something(type)) ++counts[type.analysis.edit];
      others.insert(type.analysis.edit);
      for (const LemmaAnalysis::Part& part : type.analysis.parts) others.insert(part.edit);
    }
    std::vector<std::pair<std::size_t, const Edit*>> frequent;
    for (const auto& [edit, n] : counts) {
      if (n >= 3) frequent.emplace_back(n, &edit);
    }
    std::stable_sort(frequent.begin(), frequent.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    frequent.resize(std::min<std::size_t>(frequent.size(), 255));
    for (const auto& [n, edit] : frequent) number(*edit);
    labels_ = std::max<std::size_t>(edits_.size(), 1);
    for (const Edit& edit : others) number(edit);
  }
  void number(const Edit& edit) {
    const auto [at, is_new] = numbers_.emplace(edit, numbers_.size());
    if (is_new) edits_.push_back(&at->first);
  }

  void count_splits() {
    std::set<std::pair<std::u32string, Upos>> words;
    for (const Type& type : types_) {
      std::u32string rest = small_characters(type.form);
      words.emplace(rest, type.upos);
      for (const LemmaAnalysis::Part& part : type.analysis.parts) {
        ++part_edits_[{rest.substr(0, part.characters), type.upos}][part.edit];
        rest = rest.substr(part.characters);
      }
      words.emplace(rest, type.upos);
    }
    for (const Type& type : types_) {
      const std::u32string small = small_characters(type.form);
      std::set<std::size_t> places;
      std::size_t at = 0;
      for (const LemmaAnalysis::Part& part : type.analysis.parts) places.insert(at += part.characters);
      for (std::size_t i = 2; i + 2 < small.size(); ++i) {
        const std::pair tail(small.substr(i), type.upos);
        const bool good = places.contains(i);
        if (!words.contains(tail)) continue;
        for (detail::LemmaSplits* splits : {&heads_[{small.substr(0, i), type.upos}], &tails_[tail]}) {
          splits->good += good;
          ++splits->all;
        }
      }
    }
    for (const auto& word : words) tails_[word];
  }

  Bytes record_of(const Edit& edit) const {
    Bytes record;
    for (const std::u32string* text : {&edit.drop_front, &edit.front, &edit.drop_end, &edit.end}) {
      const std::string utf8 = utf8_of(*text);
      put(record, utf8.size(), 1);
      const Bytes bytes = bytes_of(utf8);
      record.insert(record.end(), bytes.begin(), bytes.end());
    }
    return record;
  }

  std::pair<Bytes, Bytes> write_forms() const {
    std::map<std::string, std::uint16_t> numbers;
    std::vector<Bytes> records;
    std::map<std::uint64_t, std::uint16_t> forms;
    for (const auto& [key, entry] : entries_) {
      const auto most = std::max_element(entry.analyses.begin(), entry.analyses.end(),
                                         [](const auto& a, const auto& b) { return a.second < b.second; });
      Bytes record;
      put(record, 2 * entry.capitals.kept > entry.capitals.all, 1);
      put(record, most->first.parts.size(), 1);
      for (const LemmaAnalysis::Part& part : most->first.parts) {
        put(record, part.characters, 1);
        put(record, numbers_.at(part.edit), 2);
      }
      put(record, numbers_.at(most->first.edit), 2);
      const std::string name(reinterpret_cast<const char*>(record.data()), record.size());
      auto at = numbers.find(name);
      if (at == numbers.end()) {
        if (records.size() == 65535) continue;
        records.push_back(record);
        at = numbers.emplace(name, static_cast<std::uint16_t>(records.size())).first;
      }
      forms.emplace(detail::lemma_form_key(key.first, key.second), at->second);
    }
    return {write_word_values(forms), table_of(records)};
  }

  /// The edits of parts, most frequent first: at most a byte numbers them.
  std::vector<const Edit*> part_edits() const {
    std::map<Edit, std::size_t> counts;
    for (const auto& [part, edits] : part_edits_) {
      for (const auto& [edit, n] : edits) ++counts[edit];
    }
    std::vector<std::pair<std::size_t, const Edit*>> sorted;
    for (const auto& [edit, n] : counts) sorted.emplace_back(n, &numbers_.find(edit)->first);
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    // A language with a handful of them has no compounds of this kind.
    if (part_edits_.size() < 10) sorted.clear();
    std::vector<const Edit*> edits;
    for (std::size_t i = 0; i < std::min<std::size_t>(sorted.size(), 255); ++i) edits.push_back(sorted[i].second);
    return edits;
  }

  static std::uint16_t quality(detail::LemmaSplits splits) {
    while (splits.all > 15) splits = {(splits.good + 1) / 2, (splits.all + 1) / 2};
    return static_cast<std::uint16_t>(std::min(splits.good, splits.all) << 4 | splits.all);
  }

  Bytes write_parts() const {
    std::map<const Edit*, std::size_t> numbers;
    for (const Edit* edit : part_edits()) numbers.emplace(edit, numbers.size());
    std::map<std::uint64_t, std::uint16_t> values;
    if (numbers.empty()) return write_word_values(values);
    for (const auto& [part, edits] : part_edits_) {
      const auto most = std::max_element(edits.begin(), edits.end(),
                                         [](const auto& a, const auto& b) { return a.second < b.second; });
      const auto number = numbers.find(&numbers_.find(most->first)->first);
      if (number == numbers.end()) continue;
      const auto splits = heads_.find(part);
      const std::uint16_t worth = quality(splits == heads_.end() ? detail::LemmaSplits{1, 1} : splits->second);
      values.emplace(detail::lemma_part_key(word_key(part.first), part.second),
                     static_cast<std::uint16_t>(number->second << 8 | std::max<std::uint16_t>(worth, 1)));
    }
    for (const auto& [tail, splits] : tails_) {
      if (tail.second != Upos::noun && tail.second != Upos::verb && tail.second != Upos::adj) continue;
      if (tail.first.size() < 3) continue;
      values.emplace(detail::lemma_tail_key(word_key(tail.first), tail.second),
                     static_cast<std::uint16_t>(1 << 8 | quality(splits)));
    }
    return write_word_values(values);
  }

  std::string write_rules() const {
    std::string text;
    const auto put_sets = [&](const char* rule, const std::map<Upos, Capitals>& counts) {
      for (const auto& [upos, count] : counts) {
        if (2 * count.kept > count.all) text += std::string(rule) + ' ' + std::string(to_string(upos)) + '\n';
      }
    };
    put_sets("hyphen", hyphens_);
    put_sets("capital", inside_);
    put_sets("first", first_);
    std::map<std::u32string, std::size_t> links;
    for (const Edit* edit : part_edits()) text += "part " + std::to_string(numbers_.at(*edit)) + '\n';
    for (const auto& [part, edits] : part_edits_) {
      for (const auto& [edit, n] : edits) {
        const bool drops_only = edit.drop_front.empty() && edit.front.empty() && edit.end.empty();
        if (drops_only && edit.drop_end.find(U'-') == std::u32string::npos) ++links[edit.drop_end];
      }
    }
    std::vector<std::pair<std::size_t, std::u32string>> sorted;
    for (const auto& [link, n] : links) {
      if (n >= 10) sorted.emplace_back(n, link);
    }
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    if (part_edits().empty()) sorted.clear();
    for (const auto& [n, link] : sorted) text += "link " + utf8_of(link) + '\n';
    return text;
  }

  Bytes write_weights(const LemmaOptions& options) const {
    std::vector<const Type*> types;
    std::vector<std::size_t> labels;
    for (const Type& type : types_) {
      const std::size_t label = numbers_.at(type.analysis.edit);
      if (label >= labels_ || !keeps_something(type)) continue;
      types.push_back(&type);
      labels.push_back(label);
    }
    std::vector<detail::LemmaEdit> edits;
    std::vector<Bytes> records;
    for (std::size_t i = 0; i < edits_.size(); ++i) records.push_back(record_of(*edits_[i]));
    const Bytes bytes = table_of(records);
    const auto table = detail::LemmaTable::from(bytes);
    Perceptron model(labels_);
    std::vector<std::int32_t> sums(labels_);
    std::mt19937_64 random(1);
    detail::FeatureKeys keys;
    std::int32_t largest = 1;
    for (std::size_t epoch = 0; epoch < options.epochs; ++epoch) {
      for (const std::size_t i : shuffled(types.size(), random)) {
        const Type& type = *types[i];
        detail::LemmaWord word;
        word.small = type.form;
        word.folded = detail::FoldedWord(type.form);
        word.tag = type.tag;
        word.upos = type.upos;
        std::size_t from = 0;
        for (const LemmaAnalysis::Part& part : type.analysis.parts) from += part.characters;
        detail::lemma_features(word, from, keys);
        model.score(keys.keys(), sums);
        const std::string_view rest = detail::without_first(word.small, from);
        std::size_t best = labels_;
        for (std::size_t label = 0; label < labels_; ++label) {
          if ((best == labels_ || sums[label] > sums[best]) && table->edit(label).fits(rest)) best = label;
        }
        if (best == labels_) continue;
        largest = std::max(largest, std::abs(sums[best]));
        if (best != labels[i]) {
          model.update(keys.keys(), labels[i], 1);
          model.update(keys.keys(), best, -1);
        }
        model.next();
      }
    }
    return write_weight_rows(model.average(),
                             {.labels = labels_, .bytes = options.bytes, .largest_sum = 1.5 * largest});
  }

  struct Entry {
    std::map<LemmaAnalysis, std::size_t> analyses = {};
    Capitals capitals = {};
  };
  std::map<std::pair<std::uint64_t, std::uint64_t>, Entry> entries_;  ///< by word and tag
  std::set<Type> types_;
  std::map<Upos, Capitals> first_;
  std::map<Upos, Capitals> inside_;
  std::map<Upos, Capitals> hyphens_;  ///< words with a hyphen, and those that part there
  std::map<Edit, std::size_t> numbers_;
  std::vector<const Edit*> edits_;  ///< by number
  std::size_t labels_ = 1;
  std::map<std::pair<std::u32string, Upos>, std::map<Edit, std::size_t>> part_edits_;
  Splits heads_;
  Splits tails_;
};

}  // namespace

std::vector<detail::ModelSection> train_lemmas(const TrainingSet& set, const LemmaOptions& options) {
  return Lemmas(set).write(options);
}

}  // namespace casus::train
