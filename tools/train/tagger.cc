// SPDX-License-Identifier: MIT
#include "train/tagger.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <random>
#include <string>
#include <thread>
#include <utility>

#include "syntax/tag_features.h"
#include "train/perceptron.h"
#include "train/tag_lexicon.h"
#include "train/weight_mix.h"
#include "train/weight_writer.h"
#include "train/word_values_writer.h"

namespace casus::train {
namespace {

using detail::FeatureKeys;

/// The features of a tag, and those of a bundle besides. What a tag has is
/// told from the word and its neighbours; the others follow from it.
const std::vector<std::string_view> tag_names = {"VerbForm", "Tense", "Mood", "Polarity", "PronType"};
const std::vector<std::string_view> bundle_names = {"VerbForm", "Tense",  "Mood",   "Polarity",
                                                    "PronType", "Number", "Person", "Gender"};

/// The labels of the training data, numbered by the alphabet.
struct Labels {
  std::map<std::string, std::uint8_t> tags = {};
  std::map<std::string, std::uint8_t> bundles = {};
  std::vector<std::uint16_t> first_bundle = {};  ///< for each tag, and the end of the last
  std::vector<std::uint8_t> verbs = {};
  std::vector<std::uint8_t> nominals = {};
  std::string text = {};  ///< section "tag.labels"
};

/// By tag, how many words have each of its bundles.
using Counts = std::map<std::string, std::map<std::string, std::size_t>>;

std::string tag_of(const TrainingSentence& sentence, std::size_t i) {
  return sentence.tree.words[i].upos + ' ' + only_features(sentence.features[i], tag_names);
}
std::string bundle_of(const TrainingSentence& sentence, std::size_t i) {
  return sentence.tree.words[i].upos + ' ' + only_features(sentence.features[i], bundle_names);
}

/// The bundles of at least so many words, and their tags.
Labels labels_of(const Counts& counts, std::size_t least) {
  Labels labels;
  for (const auto& [tag, bundles] : counts) {
    const auto number = static_cast<std::uint8_t>(labels.tags.size());
    const std::size_t first = labels.bundles.size();
    for (const auto& [bundle, count] : bundles) {
      if (count < least) continue;
      labels.bundles.emplace(bundle, static_cast<std::uint8_t>(labels.bundles.size()));
      labels.text += std::to_string(number) + ' ' + bundle + '\n';
    }
    if (labels.bundles.size() == first) continue;
    labels.tags.emplace(tag, number);
    labels.first_bundle.push_back(static_cast<std::uint16_t>(first));
    const std::string upos = tag.substr(0, tag.find(' '));
    labels.verbs.push_back(upos == "VERB" || upos == "AUX");
    labels.nominals.push_back(upos == "NOUN" || upos == "PROPN" || upos == "PRON");
  }
  labels.first_bundle.push_back(static_cast<std::uint16_t>(labels.bundles.size()));
  return labels;
}

/// Bundles of fewer than five words are slips of the treebank, or more, where
/// that leaves more than a byte numbers.
Labels labels_of(const TrainingSet& set) {
  Counts counts;
  for (const TrainingSentence& sentence : set.sentences) {
    if (!sentence.tagged) continue;
    for (std::size_t i = 0; i < sentence.forms.size(); ++i) ++counts[tag_of(sentence, i)][bundle_of(sentence, i)];
  }
  std::size_t least = 5;
  while (labels_of(counts, least).bundles.size() > 255) least *= 2;
  return labels_of(counts, least);
}

/// A sentence with the numbers of its labels.
struct Example {
  std::span<const detail::WordForm> forms = {};
  std::vector<std::uint8_t> tags = {};
  std::vector<std::uint8_t> bundles = {};
};

Example example_of(const TrainingSentence& sentence, const Labels& labels) {
  Example example{.forms = sentence.forms};
  for (std::size_t i = 0; i < sentence.forms.size(); ++i) {
    // A slip goes by the first label of its part of speech.
    auto tag = labels.tags.find(tag_of(sentence, i));
    if (tag == labels.tags.end()) tag = labels.tags.lower_bound(sentence.tree.words[i].upos);
    if (tag == labels.tags.end()) tag = labels.tags.begin();
    const auto bundle = labels.bundles.find(bundle_of(sentence, i));
    const std::uint16_t first = labels.first_bundle[tag->second];
    example.tags.push_back(tag->second);
    example.bundles.push_back(bundle == labels.bundles.end() ? static_cast<std::uint8_t>(first) : bundle->second);
  }
  return example;
}

std::size_t best_of(std::span<const std::int32_t> sums, std::size_t first, std::size_t end) {
  const auto begin = sums.begin();
  return static_cast<std::size_t>(
      std::max_element(begin + static_cast<std::ptrdiff_t>(first), begin + static_cast<std::ptrdiff_t>(end)) - begin);
}

/// Learns one of the two decisions from sentences in a new order each time.
class Learner {
 public:
  Learner(const Labels& labels, std::size_t n, std::int32_t margin)
      : labels_(labels), margin_(margin), model_(n), sums_(n) {}

  void learn_only(std::span<const std::uint64_t> keys) { model_.learn_only(keys); }
  void choose(const FeatureKeys& keys, std::size_t first, std::size_t end, std::size_t gold, std::size_t& chosen) {
    model_.score(keys.keys(), sums_);
    chosen = best_of(sums_, first, end);
    largest_ = std::max(largest_, std::abs(sums_[chosen]));
    const std::int32_t right = std::exchange(sums_[gold], std::numeric_limits<std::int32_t>::min());
    const std::size_t wrong = best_of(sums_, first, end);
    if (chosen != gold || (wrong != gold && right - sums_[wrong] < margin_)) {
      model_.update(keys.keys(), gold, 1);
      model_.update(keys.keys(), chosen != gold ? chosen : wrong, -1);
    }
    model_.next();
  }
  std::vector<WeightRow> average() const { return model_.average(); }
  std::int32_t largest() const noexcept { return largest_; }
  const Labels& labels() const noexcept { return labels_; }

 private:
  const Labels& labels_;
  std::int32_t margin_;
  Perceptron model_;
  std::vector<std::int32_t> sums_;
  std::int32_t largest_ = 1;
};

/// Whether what names a word is hidden from training this time: always for a
/// word that occurs once, every other time for a rare one.
bool hides(std::uint32_t frequency, std::mt19937_64& random) {
  return frequency <= 1 || (frequency <= 3 && random() % 2 == 0);
}

void learn_tags(const Example& example, const TagLexicon& lexicon, Learner& learner, std::mt19937_64& random) {
  const std::vector<detail::WordClass> classes = lexicon.classes(example.forms, example.tags);
  std::vector<std::uint8_t> tags(example.forms.size());
  detail::TagContext context{example.forms, classes, tags, learner.labels().verbs, -1};
  FeatureKeys keys;
  for (std::size_t i = 0; i < tags.size(); ++i) {
    std::size_t chosen = classes[i].sure;
    if (classes[i].sure == detail::WordClass::unsure) {
      detail::tag_features(context, i, hides(lexicon.frequency(example.forms[i].word), random), keys);
      learner.choose(keys, 0, learner.labels().tags.size(), example.tags[i], chosen);
    }
    tags[i] = static_cast<std::uint8_t>(chosen);
    if (learner.labels().verbs[chosen] != 0) context.last_verb = static_cast<int>(chosen);
  }
}

void learn_bundles(const Example& example, const TagLexicon& lexicon, Learner& learner, std::mt19937_64& random) {
  const Labels& labels = learner.labels();
  std::vector<std::uint8_t> bundles(example.forms.size());
  detail::BundleContext context{example.forms, example.tags, bundles, -1};
  FeatureKeys keys;
  for (std::size_t i = 0; i < bundles.size(); ++i) {
    const std::size_t tag = example.tags[i];
    std::size_t chosen = labels.first_bundle[tag];
    if (labels.first_bundle[tag + 1] - labels.first_bundle[tag] > 1) {
      detail::bundle_features(context, i, hides(lexicon.frequency(example.forms[i].word), random), keys);
      learner.choose(keys, labels.first_bundle[tag], labels.first_bundle[tag + 1], example.bundles[i], chosen);
    }
    bundles[i] = static_cast<std::uint8_t>(chosen);
    if (labels.nominals[tag] != 0) context.left_nominal = static_cast<int>(i);
  }
}

/// Section "tag.known": words that were seen twice or more with a tag, and
/// always with one of its bundles.
std::vector<std::byte> known_bundles(std::span<const Example> examples, const Labels& labels) {
  struct Count {
    std::size_t n = 0;
    std::uint8_t bundle = 0;
    bool one = true;
  };
  std::map<std::uint64_t, Count> counts;
  for (const Example& example : examples) {
    for (std::size_t i = 0; i < example.tags.size(); ++i) {
      const std::uint8_t tag = example.tags[i];
      if (labels.first_bundle[tag + 1u] - labels.first_bundle[tag] == 1) continue;
      Count& count = counts[detail::known_bundle_key(example.forms[i].word, tag)];
      count.one = count.n == 0 || (count.one && count.bundle == example.bundles[i]);
      count.bundle = example.bundles[i];
      ++count.n;
    }
  }
  std::map<std::uint64_t, std::uint16_t> known;
  for (const auto& [key, count] : counts) {
    if (count.one && count.n >= 2) known.emplace(key, static_cast<std::uint16_t>(count.bundle + 1));
  }
  return write_word_values(known);
}

/// The sum of what learners have learnt of one decision.
struct Decision {
  std::size_t labels = 1;
  std::vector<WeightRow> rows = {};
  double largest = 0;

  void add(const Learner& learner) {
    mix(learner.average(), rows);
    largest += learner.largest();
  }
  WeightLimits limits(std::size_t bytes) const {
    return {.labels = labels, .bytes = bytes, .dense_from = 10, .largest_sum = 1.3 * largest};
  }
  std::vector<std::uint64_t> kept(std::size_t bytes, double share) const {
    return kept_features(rows, limits(static_cast<std::size_t>(share * static_cast<double>(bytes))));
  }
  std::vector<std::byte> write(std::size_t bytes) const { return write_weight_rows(rows, limits(bytes)); }
};

struct Decisions {
  Decision tags;
  Decision bundles;
};

/// The features that are worth their room.
struct Kept {
  std::vector<std::uint64_t> tags = {};
  std::vector<std::uint64_t> bundles = {};
};

/// Several models, each of which sees the sentences in another order.
Decisions learn(std::span<const Example> examples, const TagLexicon& lexicon, const Labels& labels,
                const TaggerOptions& options, const Kept* kept) {
  Decisions learnt{{.labels = labels.tags.size()}, {.labels = labels.bundles.size()}};
  for (std::size_t model = 0; model < options.models; ++model) {
    Learner tags(labels, labels.tags.size(), options.margin);
    Learner bundles(labels, labels.bundles.size(), options.margin);
    if (kept != nullptr) {
      tags.learn_only(kept->tags);
      bundles.learn_only(kept->bundles);
    }
    std::mt19937_64 random(1 + model);
    for (std::size_t epoch = 0; epoch < options.epochs; ++epoch) {
      for (const std::size_t i : shuffled(examples.size(), random)) {
        learn_tags(examples[i], lexicon, tags, random);
        learn_bundles(examples[i], lexicon, bundles, random);
      }
    }
    learnt.tags.add(tags);
    learnt.bundles.add(bundles);
  }
  return learnt;
}

std::vector<std::byte> bytes_of(std::string_view text) {
  const auto bytes = std::as_bytes(std::span(text));
  return {bytes.begin(), bytes.end()};
}

}  // namespace

std::vector<detail::ModelSection> train_tagger(const TrainingSet& set, const TaggerOptions& options,
                                               const std::optional<Fold>& left_out) {
  const Labels labels = labels_of(set);
  TagLexicon lexicon(labels.verbs);
  std::vector<Example> examples;
  for (std::size_t s = 0; s < set.sentences.size(); ++s) {
    if (!set.sentences[s].tagged || (left_out && left_out->has(s))) continue;
    const Example& example = examples.emplace_back(example_of(set.sentences[s], labels));
    lexicon.count(example.forms, example.tags);
  }
  Decisions learnt = learn(examples, lexicon, labels, options, nullptr);
  if (options.kept > 0) {
    const Kept kept{learnt.tags.kept(options.tag_bytes, options.kept),
                    learnt.bundles.kept(options.bundle_bytes, options.kept)};
    learnt = learn(examples, lexicon, labels, options, &kept);
  }
  std::vector<detail::ModelSection> sections = lexicon.write();
  sections.push_back({"tag.labels", bytes_of(labels.text)});
  sections.push_back({"tag.known", known_bundles(examples, labels)});
  sections.push_back({"tag.weights", learnt.tags.write(options.tag_bytes)});
  sections.push_back({"tag.bundles", learnt.bundles.write(options.bundle_bytes)});
  return sections;
}

void jackknife_tags(TrainingSet& set, const TaggerOptions& options, std::size_t folds) {
  const auto tag_fold = [&](std::size_t fold) {
    TaggerOptions one = options;
    one.models = 1;
    one.kept = 0;
    const auto sections = train_tagger(set, one, Fold{fold, folds});
    const detail::AlignedBytes bytes(detail::write_model(Language(), sections));
    const auto tagger = detail::Tagger::from(detail::ModelFile::from(bytes.bytes(), "fold").value()).value();
    detail::Tagger::Scratch scratch;
    for (std::size_t i = fold; i < set.sentences.size(); i += folds) {
      TrainingSentence& sentence = set.sentences[i];
      sentence.tags.resize(sentence.forms.size());
      tagger.run(sentence.forms, sentence.tags, scratch);
    }
  };
  const auto every_other = [&](std::size_t first) {
    for (std::size_t fold = first; fold < folds; fold += 2) tag_fold(fold);
  };
  std::thread odd(every_other, 1);
  every_other(0);
  odd.join();
}

}  // namespace casus::train
