// SPDX-License-Identifier: MIT
#include "train/names.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <thread>
#include <unordered_map>
#include <utility>

#include "syntax/document_names.h"
#include "syntax/name_features.h"
#include "syntax/name_lists.h"
#include "syntax/name_path.h"
#include "train/weight_writer.h"

namespace casus::train {
namespace {

using detail::FeatureKeys;
using detail::NameLabel;

/// Sums of weights beyond this stick; a chain's stay far below.
constexpr double largest_sum = 200;

/// Of a row, weights below this share of its largest are left out: they save two bytes each.
constexpr float negligible = 0.04f;

/// The features that are seen often enough, numbered by ascending key.
class FeatureIndex {
 public:
  void count(const FeatureKeys& keys) {
    for (const std::uint64_t key : keys.keys()) ++counts_[key];
  }
  void freeze(std::uint32_t least) {
    for (const auto& [key, count] : counts_) {
      if (count >= least) keys_.push_back(key);
    }
    std::sort(keys_.begin(), keys_.end());
    counts_.clear();
    for (std::size_t i = 0; i < keys_.size(); ++i) counts_[keys_[i]] = static_cast<std::uint32_t>(i);
  }
  std::vector<std::uint32_t> numbers(const FeatureKeys& keys) const {
    std::vector<std::uint32_t> numbers;
    for (const std::uint64_t key : keys.keys()) {
      if (const auto at = counts_.find(key); at != counts_.end()) numbers.push_back(at->second);
    }
    return numbers;
  }
  const std::vector<std::uint64_t>& keys() const noexcept { return keys_; }

 private:
  std::unordered_map<std::uint64_t, std::uint32_t> counts_ = {};  ///< then numbers
  std::vector<std::uint64_t> keys_ = {};
};

/// The words of a document in one list, as the second look needs them.
struct WholeDocument {
  std::vector<detail::WordForm> words = {};
  std::vector<std::size_t> begins = {0};  ///< of each sentence, and the end of the last
};

class Trainer {
 public:
  Trainer(std::span<const NamedDocument> documents, const std::optional<detail::NameLists>& lists,
          const NameTraining& how)
      : documents_(documents), lists_(lists), how_(how) {}

  /// Sentences with all their features but the document's, numbered.
  void prepare() {
    for (const NamedDocument& document : documents_) {
      WholeDocument whole;
      for (const NamedSentence& sentence : document) {
        whole.words.insert(whole.words.end(), sentence.words.begin(), sentence.words.end());
        whole.begins.push_back(whole.words.size());
      }
      wholes_.push_back(std::move(whole));
    }
    for_each_word(
        [&](const ChainSentence&, ChainSentence::Word&, const FeatureKeys& keys, const FeatureKeys& list_keys) {
          index_.count(keys);
          index_.count(list_keys);
        });
  }

  /// What models that have not seen a document say of it, and the features of that.
  void look_over_folds() {
    FeatureIndex index = index_;
    index.freeze(how_.least_count);
    number(index);
    const auto folds = static_cast<std::size_t>(how_.folds);
    std::vector<std::thread> threads;
    for (std::size_t fold = 0; fold < folds; ++fold)
      threads.emplace_back([&, fold] { look_over(fold, index.keys().size()); });
    for (std::thread& thread : threads) thread.join();
    for_each_document_word([&](ChainSentence::Word&, const FeatureKeys& keys) { index_.count(keys); });
  }

  std::vector<detail::ModelSection> train() {
    index_.freeze(how_.least_count);
    number(index_);
    for_each_document_word(
        [&](ChainSentence::Word& word, const FeatureKeys& keys) { word.document_features = index_.numbers(keys); });
    std::vector<const ChainSentence*> all;
    for (const auto& sentences : sentences_) {
      for (const ChainSentence& sentence : sentences) all.push_back(&sentence);
    }
    keep_the_heavy(mean_chain(all));
    return sections(mean_chain(all));
  }

 private:
  /// Makes sentences_ anew and calls see(sentence, word, keys, list keys) for each word that is not silent.
  template <class See>
  void for_each_word(See see) {
    sentences_.clear();
    FeatureKeys keys;
    FeatureKeys list_keys;
    for (const NamedDocument& document : documents_) {
      std::vector<ChainSentence>& sentences = sentences_.emplace_back();
      for (const NamedSentence& sentence : document) {
        ChainSentence& chained = sentences.emplace_back(begin_sentence(sentence));
        std::vector<detail::ListMarks> marks(sentence.words.size());
        std::vector<detail::QuotePlace> quotes(sentence.words.size());
        if (lists_) lists_->mark(sentence.words, marks);
        find_quotations(sentence.words, quotes);
        const detail::NameContext context{sentence.words, marks, quotes};
        for (std::size_t i = 0; i < sentence.words.size(); ++i) {
          if (chained.silent[i] != 0) continue;
          keys.clear();
          name_features(context, i, keys);
          list_keys.clear();
          list_features(context, i, list_keys);
          see(chained, chained.words[i], keys, list_keys);
        }
      }
    }
  }

  /// Without features. A name with a silent word in it is none: the library cannot find it.
  static ChainSentence begin_sentence(const NamedSentence& sentence) {
    const std::size_t n = sentence.words.size();
    ChainSentence chained{std::vector<ChainSentence::Word>(n), std::vector<std::uint8_t>(n), std::vector<NameLabel>(n)};
    std::vector<detail::QuotePlace> quotes(n);
    find_quotations(sentence.words, quotes);
    find_silent(sentence.words, quotes, chained.silent);
    for (std::size_t begin = 0; begin < n;) {
      std::size_t end = begin + 1;
      while (end < n && detail::continues(detail::name_label(sentence.names[end]))) ++end;
      const auto silent = chained.silent.begin();
      const bool heard = std::none_of(silent + static_cast<std::ptrdiff_t>(begin),
                                      silent + static_cast<std::ptrdiff_t>(end), [](auto s) { return s != 0; });
      for (std::size_t i = begin; i < end; ++i)
        chained.labels[i] = heard ? detail::name_label(sentence.names[i]) : detail::outside_name;
      begin = end;
    }
    return chained;
  }

  void number(const FeatureIndex& index) {
    for_each_word(
        [&](const ChainSentence&, ChainSentence::Word& word, const FeatureKeys& keys, const FeatureKeys& list_keys) {
          word.features = index.numbers(keys);
          word.list_features = index.numbers(list_keys);
        });
    if (first_look_.empty()) first_look_.resize(documents_.size());
  }

  /// The labels of a fold by a chain trained on the others, which knows the
  /// features of the others only.
  void look_over(std::size_t fold, std::size_t features) {
    const auto folds = static_cast<std::size_t>(how_.folds);
    std::vector<std::uint32_t> counts(features);
    for (std::size_t d = 0; d < sentences_.size(); ++d) {
      if (d % folds != fold) count_features(sentences_[d], counts);
    }
    std::vector<std::vector<ChainSentence>> sentences = sentences_;
    std::vector<const ChainSentence*> others;
    for (std::size_t d = 0; d < sentences.size(); ++d) {
      for (ChainSentence& sentence : sentences[d]) {
        leave_out_rare(sentence, counts);
        if (d % folds != fold) others.push_back(&sentence);
      }
    }
    NameChain chain(features);
    ChainTraining how = how_.chain;
    how.epochs = std::max(1, 2 * how.epochs / 3);
    chain.train(others, how);
    for (std::size_t d = fold; d < sentences.size(); d += folds) {
      for (const ChainSentence& sentence : sentences[d]) {
        const std::vector<NameLabel> labels = chain.best(sentence, false);
        first_look_[d].insert(first_look_[d].end(), labels.begin(), labels.end());
      }
    }
  }

  /// Where one chain happens to be wrong, the mean of several is less often: a
  /// mean of linear models is a linear model and costs the reader nothing.
  NameChain mean_chain(std::span<const ChainSentence* const> sentences) const {
    std::vector<NameChain> chains(static_cast<std::size_t>(how_.chains), NameChain(index_.keys().size()));
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < chains.size(); ++i) {
      ChainTraining how = how_.chain;
      how.seed += static_cast<std::uint32_t>(i);
      threads.emplace_back([&chain = chains[i], sentences, how] { chain.train(sentences, how); });
    }
    for (std::thread& thread : threads) thread.join();
    return NameChain::mean(chains);
  }

  static void count_features(const std::vector<ChainSentence>& sentences, std::vector<std::uint32_t>& counts) {
    for (const ChainSentence& sentence : sentences) {
      for (const ChainSentence::Word& word : sentence.words) {
        for (const std::uint32_t feature : word.features) ++counts[feature];
        for (const std::uint32_t feature : word.list_features) ++counts[feature];
        for (const std::uint32_t feature : word.document_features) ++counts[feature];
      }
    }
  }
  void leave_out_rare(ChainSentence& sentence, const std::vector<std::uint32_t>& counts) const {
    const auto rare = [&](std::uint32_t feature) { return counts[feature] < how_.least_count; };
    for (ChainSentence::Word& word : sentence.words) {
      std::erase_if(word.features, rare);
      std::erase_if(word.list_features, rare);
    }
  }

  /// Leaves out the features that matter least, until the rest fits into
  /// weight_bytes: those that are light, the frequent ones last. What is left learns
  /// again, because the weights of what is gone are missing in its sums.
  void keep_the_heavy(const NameChain& chain) {
    std::vector<std::uint32_t> counts(index_.keys().size());
    for (const auto& sentences : sentences_) count_features(sentences, counts);
    std::vector<std::pair<double, std::uint32_t>> order;
    for (std::uint32_t i = 0; i < counts.size(); ++i) {
      double largest = 0;
      for (const float weight : chain.rows()[i]) largest = std::max<double>(largest, std::abs(weight));
      order.emplace_back(-largest * std::cbrt(counts[i]), i);
    }
    std::sort(order.begin(), order.end());
    std::vector<std::uint8_t> kept(counts.size());
    std::size_t bytes = 0;
    for (const auto& [weight, feature] : order) {
      bytes += row_bytes(chain.rows()[feature]);
      if (bytes > how_.weight_bytes - how_.weight_bytes / 16) break;
      kept[feature] = 1;
    }
    const auto gone = [&](std::uint32_t feature) { return kept[feature] == 0; };
    for (auto& sentences : sentences_) {
      for (ChainSentence& sentence : sentences) {
        for (ChainSentence::Word& word : sentence.words) {
          std::erase_if(word.features, gone);
          std::erase_if(word.list_features, gone);
          std::erase_if(word.document_features, gone);
        }
      }
    }
  }
  /// Of a packed row and its share of a bucket; weights far below the largest round to nothing.
  static std::size_t row_bytes(const NameChain::Row& row) {
    float largest = 0;
    for (const float weight : row) largest = std::max(largest, std::abs(weight));
    const auto weights = static_cast<std::size_t>(
        std::count_if(row.begin(), row.end(), [&](float weight) { return std::abs(weight) > largest * negligible; }));
    return 6 + std::min<std::size_t>(2 * weights, (detail::name_labels + 7) / 8 * 8);
  }

  template <class See>
  void for_each_document_word(See see) {
    detail::DocumentNames names;
    FeatureKeys keys;
    for (std::size_t d = 0; d < documents_.size(); ++d) {
      const WholeDocument& whole = wholes_[d];
      names.count(whole.words, first_look_[d]);
      for (std::size_t s = 0; s < sentences_[d].size(); ++s) {
        ChainSentence& sentence = sentences_[d][s];
        for (std::size_t i = 0; i < sentence.words.size(); ++i) {
          if (sentence.silent[i] != 0) continue;
          keys.clear();
          names.features(whole.words, whole.begins[s] + i, whole.begins[s], whole.begins[s + 1], keys);
          see(sentence.words[i], keys);
        }
      }
    }
  }

  std::vector<detail::ModelSection> sections(const NameChain& chain) const {
    std::vector<WeightRow> rows;
    for (std::size_t i = 0; i < chain.rows().size(); ++i) {
      WeightRow& row = rows.emplace_back(WeightRow{index_.keys()[i], 1, {}});
      double largest = 0;
      for (const float weight : chain.rows()[i]) largest = std::max<double>(largest, std::abs(weight));
      for (std::size_t label = 0; label < detail::name_labels; ++label) {
        const double value = chain.rows()[i][label];
        if (std::abs(value) > largest * negligible) row.weights.push_back({static_cast<std::uint8_t>(label), value});
      }
    }
    std::vector<std::byte> templates;
    for (int shift = 0; shift < 32; shift += 8)
      templates.push_back(static_cast<std::byte>(detail::name_templates >> shift & 0xFF));
    std::vector<std::byte> moves;
    for (const float move : chain.moves()) {
      const double value = std::clamp(std::round(move * 32767 / largest_sum), -32767.0, 32767.0);
      const auto bits = static_cast<std::uint16_t>(static_cast<std::int16_t>(value));
      moves.push_back(static_cast<std::byte>(bits & 0xFF));
      moves.push_back(static_cast<std::byte>(bits >> 8));
    }
    return {{"name.weights",
             write_weight_rows(
                 rows, {.labels = detail::name_labels, .bytes = how_.weight_bytes, .largest_sum = largest_sum})},
            {"name.moves", moves},
            {"name.templates", templates}};
  }

  std::span<const NamedDocument> documents_;
  const std::optional<detail::NameLists>& lists_;
  const NameTraining& how_;
  FeatureIndex index_;
  std::vector<WholeDocument> wholes_;
  std::vector<std::vector<ChainSentence>> sentences_;  ///< by document
  std::vector<std::vector<NameLabel>> first_look_;     ///< by document, of all its words
};

}  // namespace

std::array<float, name_type_count> cost_of_missed(float cost) noexcept {
  std::array<float, name_type_count> costs;
  costs.fill(cost);
  costs[static_cast<std::size_t>(NameType::other)] = 2 * cost;
  return costs;
}

Result<std::vector<detail::ModelSection>> train_names(std::span<const NamedDocument> documents,
                                                      std::vector<std::byte> lists, const NameTraining& how) {
  std::optional<detail::NameLists> name_lists;
  if (!lists.empty()) {
    name_lists = detail::NameLists::from(lists);
    if (!name_lists) return Error{ErrorCode::model_section, "lists whose sizes do not fit together", "", 0, 0};
  }
  Trainer trainer(documents, name_lists, how);
  trainer.prepare();
  trainer.look_over_folds();
  std::vector<detail::ModelSection> sections = trainer.train();
  if (!lists.empty()) sections.push_back({"name.lists", std::move(lists)});
  return sections;
}

std::vector<NamedDocument> without_names(const std::vector<TrainingSentence>& sentences,
                                         std::span<const NamedDocument> known, std::size_t sentences_each) {
  const auto key_of = [](std::span<const detail::WordForm> words) {
    std::uint64_t key = 0;
    for (const detail::WordForm& word : words) key = detail::phrase_key(key, word.folded);
    return key;
  };
  std::set<std::uint64_t> seen;
  std::size_t most = 0;
  for (const NamedDocument& document : known) {
    most += document.size() / 2;
    for (const NamedSentence& sentence : document) seen.insert(key_of(sentence.words));
  }
  std::vector<const TrainingSentence*> nameless;
  for (const TrainingSentence& sentence : sentences) {
    const std::vector<TreebankWord>& words = sentence.tree.words;
    const bool has_name =
        std::any_of(words.begin(), words.end(), [](const auto& word) { return word.upos == "PROPN"; });
    if (sentence.tagged && !has_name && !seen.contains(key_of(sentence.forms))) nameless.push_back(&sentence);
  }
  const std::size_t step = most == 0 ? 1 : (nameless.size() + most - 1) / most;
  std::vector<NamedDocument> documents;
  for (std::size_t i = 0; i < nameless.size(); i += std::max<std::size_t>(step, 1)) {
    if (documents.empty() || documents.back().size() >= sentences_each) documents.emplace_back();
    documents.back().push_back({nameless[i]->forms, std::vector<NameTag>(nameless[i]->forms.size())});
  }
  return documents;
}

std::vector<NamedDocument> to_documents(std::span<const BioSentence> sentences, std::size_t sentences_each) {
  const bool told = std::any_of(sentences.begin(), sentences.end(), [](const auto& s) { return s.new_document; });
  std::vector<NamedDocument> documents;
  for (const BioSentence& sentence : sentences) {
    const bool full = !documents.empty() && documents.back().size() >= sentences_each;
    if (documents.empty() || sentence.new_document || (!told && full)) documents.emplace_back();
    NamedSentence& named = documents.back().emplace_back();
    for (const std::string& word : sentence.words) named.words.push_back(detail::make_word_form(word));
    mark_sentence(named.words);
    named.names = sentence.names;
  }
  return documents;
}

}  // namespace casus::train
