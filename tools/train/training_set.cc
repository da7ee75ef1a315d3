// SPDX-License-Identifier: MIT
#include "train/training_set.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace casus::train {
namespace {

template <class See>
void for_each_feature(std::string_view feats, See&& see) {
  while (!feats.empty()) {
    const std::size_t end = std::min(feats.find('|'), feats.size());
    see(feats.substr(0, end));
    feats.remove_prefix(std::min(end + 1, feats.size()));
  }
}

template <class Keep>
std::string filtered(std::string_view feats, Keep&& keep) {
  std::string kept;
  for_each_feature(feats, [&](std::string_view feature) {
    if (!keep(feature)) return;
    if (!kept.empty()) kept += '|';
    kept += feature;
  });
  return kept;
}

using Counts = std::map<std::string, std::size_t, std::less<>>;

/// What is on one word of two hundred in one treebank and on none of another.
std::set<std::string, std::less<>> conventions(const std::vector<std::vector<TreebankSentence>>& treebanks) {
  std::vector<Counts> counts(treebanks.size());
  std::vector<std::size_t> words(treebanks.size());
  for (std::size_t i = 0; i < treebanks.size(); ++i) {
    for (const TreebankSentence& sentence : treebanks[i]) {
      words[i] += sentence.words.size();
      for (const TreebankWord& word : sentence.words)
        for_each_feature(word.feats, [&](std::string_view feature) { ++counts[i][std::string(feature)]; });
    }
  }
  std::set<std::string, std::less<>> found;
  for (std::size_t i = 0; i < treebanks.size(); ++i) {
    for (const auto& [feature, n] : counts[i]) {
      const bool absent =
          std::any_of(counts.begin(), counts.end(), [&name = feature](const Counts& c) { return !c.contains(name); });
      if (absent && n * 200 > words[i]) found.insert(feature);
    }
  }
  return found;
}

}  // namespace

Result<TrainingSet> TrainingSet::read(const std::vector<std::string>& paths) {
  std::vector<std::vector<TreebankSentence>> treebanks;
  std::size_t n = 0;
  for (const std::string& path : paths) {
    auto treebank = read_conllu_file(path);
    if (!treebank) return treebank.error();
    n += treebank->size();
    treebanks.push_back(*std::move(treebank));
  }
  const auto dropped = conventions(treebanks);
  TrainingSet set;
  set.sentences.reserve(n);
  for (std::vector<TreebankSentence>& treebank : treebanks) {
    for (TreebankSentence& tree : treebank) {
      TrainingSentence& sentence = set.sentences.emplace_back();
      sentence.tree = std::move(tree);
      sentence.forms = forms_of(sentence.tree);
      std::size_t unknown = 0;
      for (const TreebankWord& word : sentence.tree.words) {
        unknown += word.upos == "X";
        sentence.features.push_back(filtered(word.feats, [&](std::string_view f) { return !dropped.contains(f); }));
      }
      sentence.tagged = 2 * unknown <= sentence.tree.words.size();
    }
  }
  return set;
}

std::vector<detail::WordForm> forms_of(const TreebankSentence& sentence) {
  std::vector<detail::WordForm> forms;
  forms.reserve(sentence.words.size());
  for (const TreebankWord& word : sentence.words) forms.push_back(detail::make_word_form(word.form));
  detail::mark_sentence(forms);
  return forms;
}

std::vector<std::size_t> shuffled(std::size_t n, std::mt19937_64& random) {
  std::vector<std::size_t> order(n);
  for (std::size_t i = 0; i < n; ++i) order[i] = i;
  for (std::size_t i = n; i > 1; --i) std::swap(order[i - 1], order[random() % i]);
  return order;
}

std::string only_features(std::string_view feats, const std::vector<std::string_view>& names) {
  return filtered(feats, [&](std::string_view feature) {
    return std::find(names.begin(), names.end(), feature.substr(0, feature.find('='))) != names.end();
  });
}

}  // namespace casus::train
