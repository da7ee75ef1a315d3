// SPDX-License-Identifier: MIT
#include "syntax/tag_features.h"

#include "syntax/words_around.h"

namespace casus::detail {
namespace {

template <class Context>
struct Around : WordsAround {
  Around(const Context& sentence, std::size_t word_at) noexcept
      : WordsAround{sentence.words, word_at}, context(sentence) {}
  const Context& context;

  int tag(std::ptrdiff_t distance) const noexcept { return inside(distance) ? context.tags[index(distance)] : -1; }
  std::uint32_t word_class(std::ptrdiff_t distance) const noexcept {
    return inside(distance) ? context.classes[index(distance)].key : 0;
  }
};

}  // namespace

void tag_features(const TagContext& context, std::size_t at, bool hidden, FeatureKeys& keys) noexcept {
  const Around<TagContext> around(context, at);
  const WordForm& w = around.word(0);
  const WordForm& p = around.word(-1);
  const WordForm& n = around.word(1);
  const int t1 = around.tag(-1);
  const int t2 = around.tag(-2);
  const std::uint32_t c0 = around.word_class(0);
  const std::uint32_t c1 = around.word_class(1);
  const std::uint32_t c2 = around.word_class(2);
  const std::uint64_t word = w.word;
  keys.clear();

  // What it is.
  keys.put(0);
  if (!hidden) {
    keys.put(1, word);
    keys.put(2, w.exact);
    keys.put(3, p.word, word);
    keys.put(4, word, n.word);
    keys.put(5, t1, word);
    keys.put(7, p.short_shape, word, n.short_shape);
  }
  for (std::size_t i = 0; i < w.suffixes.size(); ++i) keys.put(10 + i, w.suffixes[i]);
  keys.put(21, w.prefixes[1]);
  keys.put(22, w.prefixes[2]);
  keys.put(31, w.short_shape, w.flags & (spelling::opens | spelling::headline));
  keys.put(32, w.flags);
  keys.put(33, w.suffixes[2], w.flags);
  keys.put(35, c0);
  keys.put(36, c0, w.suffixes[2]);

  // What stands around it.
  keys.put(40, p.word);
  keys.put(41, around.word(-2).word);
  keys.put(42, n.word);
  keys.put(46, n.suffixes[2]);
  keys.put(49, p.flags, w.flags, n.flags);
  keys.put(51, c1);
  keys.put(52, c2);
  keys.put(53, c0, c1);
  keys.put(55, c0, c1, c2);

  // The tags so far.
  keys.put(60, t1);
  keys.put(62, t1, t2);
  keys.put(63, t1, w.suffixes[2]);
  keys.put(64, t1, n.word);
  keys.put(66, t1, t2, w.suffixes[1]);
  keys.put(67, t1, c0);
  keys.put(69, t1, c0, c1);
  keys.put(70, t1, t2, c0);

  // Which verbs stand before it and behind: "heeft ... gedaan".
  const WordClass& own = context.classes[at];
  if (own.verb) {
    if (!hidden) {
      keys.put(81, word, own.verb_ahead);
      keys.put(84, word, context.last_verb, own.verb_ahead);
    }
    keys.put(86, c0, context.last_verb, own.verb_ahead);
  }

  // Words that are used alike.
  keys.put(90, w.cluster);
  keys.put(91, w.cluster_prefix(10));
  keys.put(92, w.cluster_prefix(6));
  keys.put(93, n.cluster);
  keys.put(94, n.cluster_prefix(6));
  keys.put(95, p.cluster);
  keys.put(98, t1, w.cluster_prefix(6));
  keys.put(100, p.cluster_prefix(6), w.cluster_prefix(6), n.cluster_prefix(6));
  keys.put(101, w.cluster, w.short_shape);
}

void bundle_features(const BundleContext& context, std::size_t at, bool hidden, FeatureKeys& keys) noexcept {
  const Around<BundleContext> around(context, at);
  const auto bundle = [&](std::ptrdiff_t distance) {
    return around.inside(distance) ? int{context.bundles[around.index(distance)]} : -1;
  };
  const WordForm& w = around.word(0);
  const WordForm& p = around.word(-1);
  const WordForm& n = around.word(1);
  const int t0 = around.tag(0);
  const int b1 = bundle(-1);
  keys.clear();
  keys.put(0, t0);
  if (!hidden) {
    keys.put(1, t0, w.word);
    keys.put(2, t0, w.exact);
    keys.put(3, b1, w.word);
    keys.put(4, p.word, w.word);
  }
  for (std::size_t i = 0; i < w.suffixes.size(); ++i) keys.put(10 + i, t0, w.suffixes[i]);
  keys.put(16, t0, w.prefixes[2]);
  keys.put(17, t0, w.short_shape);
  keys.put(18, t0, w.cluster);
  keys.put(19, t0, w.cluster_prefix(8));
  keys.put(20, t0, b1);
  keys.put(21, t0, b1, bundle(-2));
  keys.put(22, t0, around.tag(1));
  keys.put(23, t0, around.tag(-1), around.tag(1));
  keys.put(24, t0, p.word);
  keys.put(25, t0, around.word(-2).word);
  keys.put(26, t0, n.word);
  keys.put(27, t0, around.tag(1), n.suffixes[1]);
  keys.put(28, b1, w.suffixes[1]);
  keys.put(29, t0, p.cluster);

  // What a verb may agree with.
  const auto partner = static_cast<std::size_t>(context.left_nominal);
  const bool has_partner = context.left_nominal >= 0;
  const int partner_bundle = has_partner ? context.bundles[partner] : -1;
  keys.put(30, t0, partner_bundle);
  keys.put(31, t0, partner_bundle, w.suffixes[0]);
  keys.put(32, t0, partner_bundle, has_partner ? context.words[partner].word : 0);
}

}  // namespace casus::detail
