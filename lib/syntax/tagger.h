// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_TAGGER_H
#define CASUS_SYNTAX_TAGGER_H

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "casus/result.h"
#include "casus/syntax.h"
#include "syntax/model_file.h"
#include "syntax/tag_features.h"
#include "syntax/weight_rows.h"
#include "syntax/word_classes.h"
#include "syntax/word_forms.h"
#include "syntax/word_values.h"

namespace casus::detail {

/// The tags and bundles a tagger chooses from, both numbered as in its model.
/// A tag is a part of speech with the features that the syntax around it
/// depends on; a bundle is all of a word's features, and belongs to one tag.
struct TagSet {
  struct Bundle {
    Upos upos = Upos::x;
    Features features = {};
  };
  std::vector<Bundle> bundles = {};              ///< those of a tag stand together
  std::vector<std::uint16_t> first_bundle = {};  ///< for each tag, and the end of the last
  std::vector<std::uint8_t> verb = {};           ///< for each tag, whether it is a VERB or an AUX
  std::vector<std::uint8_t> nominal = {};        ///< for each tag, whether it is a NOUN, PROPN or PRON

  std::size_t tags() const noexcept { return verb.size(); }
};

/// Reads section "tag.labels": for each bundle, in the order of their tags, a
/// line of the number of its tag, its part of speech and its features:
/// "3 NOUN Gender=Com|Number=Sing". Fails unless there are 1 to 255 tags and
/// at most 256 bundles.
Result<TagSet> read_tag_set(const ModelFile&);

/// What the tagger says of a word.
struct WordTag {
  std::uint8_t tag = 0;     ///< the model's number of its tag, for the features of later stages
  std::uint8_t bundle = 0;  ///< and of its bundle
  Upos upos = Upos::x;
  Features features = {};
};

/// Key of section "tag.known" (WordValues: number of a bundle, from 1): the
/// only bundle of a tag that a word had.
constexpr std::uint64_t known_bundle_key(std::uint64_t word, std::uint8_t tag) noexcept {
  return feature_key(30, word, tag);
}

/// Chooses part of speech and features, word by word from left to right: first
/// the tag, by an averaged perceptron, then the bundle among those of the tag,
/// by another that sees the tags on both sides. Words that always have one tag,
/// or one bundle, are not asked about. Immutable, safe for any number of threads; refers to
/// the model's bytes. Sections "tag.labels", "tag.known", "tag.weights", "tag.bundles"
/// and those of WordClasses.
class Tagger {
 public:
  static Result<Tagger> from(const ModelFile&);
  /// Has it look up these where the model lacks a word.
  void know(std::shared_ptr<const KnownVerbs> verbs) noexcept { classes_.know(std::move(verbs)); }

  /// Room to work in, kept from one sentence to the next.
  struct Scratch {
    std::vector<WordClass> classes = {};
    std::vector<std::uint8_t> tags = {};
    std::vector<std::uint8_t> bundles = {};
    FeatureKeys keys = {};
    LabelSums sums = {};
  };
  /// Tags a sentence whose forms have their clusters and sentence flags.
  /// `found` has as many elements as `words`.
  void run(std::span<const WordForm> words, std::span<WordTag> found, Scratch&) const;

  const TagSet& tag_set() const noexcept { return tag_set_; }

 private:
  Tagger(TagSet tag_set, WordClasses classes, WordValues known, WeightRows tags, WeightRows bundles)
      : tag_set_(std::move(tag_set)), classes_(classes), known_(known), tag_rows_(tags), bundle_rows_(bundles) {}
  void choose_tags(std::span<const WordForm>, Scratch&) const;
  void choose_bundles(std::span<const WordForm>, Scratch&) const;

  TagSet tag_set_;
  WordClasses classes_;
  WordValues known_;
  WeightRows tag_rows_;
  WeightRows bundle_rows_;
};

}  // namespace casus::detail

#endif
