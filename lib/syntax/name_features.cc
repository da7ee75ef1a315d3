// SPDX-License-Identifier: MIT
#include "syntax/name_features.h"

#include <algorithm>
#include <bit>
#include <iterator>
#include <string_view>

#include "syntax/words_around.h"

namespace casus::detail {
namespace {

struct Around : WordsAround {
  Around(const NameContext& sentence, std::size_t word_at) noexcept
      : WordsAround{sentence.words, word_at}, context(sentence) {}
  const NameContext& context;

  ListMarks lists(std::ptrdiff_t distance) const noexcept {
    return inside(distance) ? context.lists[index(distance)] : ListMarks();
  }
};

/// Calls use(list and part) for each mark.
template <class Use>
void for_each_mark(const ListMarks& marks, Use use) {
  const ListSet parts[] = {marks.begin, marks.inside, marks.last, marks.unit};
  for (unsigned part = 0; part < 4; ++part) {
    for (unsigned rest = parts[part]; rest != 0; rest &= rest - 1)
      use(4 * static_cast<unsigned>(std::countr_zero(rest)) + part);
  }
}

}  // namespace

void find_silent(std::span<const WordForm> words, std::span<const QuotePlace> quotes,
                 std::span<std::uint8_t> silent) noexcept {
  std::fill(silent.begin(), silent.end(), std::uint8_t{1});
  for (std::size_t i = 0; i < words.size(); ++i) {
    if ((quotes[i] & quoted_title) != 0) silent[i] = 0;
    if (!has_capital(words[i]) && !words[i].is(spelling::digit)) continue;
    const std::size_t from = i - std::min(i, name_reach);
    const std::size_t to = std::min(words.size(), i + name_reach + 1);
    std::fill(silent.begin() + static_cast<std::ptrdiff_t>(from), silent.begin() + static_cast<std::ptrdiff_t>(to),
              std::uint8_t{0});
  }
}

void name_features(const NameContext& context, std::size_t at, FeatureKeys& keys) noexcept {
  const Around around(context, at);
  const WordForm& w = around.word(0);
  const WordForm& p = around.word(-1);
  const WordForm& n = around.word(1);
  const WordForm& pp = around.word(-2);
  const WordForm& nn = around.word(2);
  const unsigned opens = w.flags & (spelling::opens | spelling::headline);
  keys.put(0);

  // What it is.
  keys.put(1, w.word);
  keys.put(2, w.exact);
  keys.put(3, w.shape);
  keys.put(4, opens, w.short_shape);
  keys.put(6, opens, w.suffixes[2]);
  keys.put(7, w.short_shape, w.suffixes[2]);
  for (std::size_t i = 2; i < 4; ++i) keys.put(10 + i, w.prefixes[i]);
  for (std::size_t i = 1; i < 4; ++i) keys.put(20 + i, w.suffixes[i]);

  // What stands around it.
  keys.put(30, p.word);
  keys.put(31, n.word);
  keys.put(32, pp.word);
  keys.put(33, nn.word);
  keys.put(36, p.shape);
  keys.put(37, n.shape);
  keys.put(40, p.suffixes[2]);
  keys.put(41, n.suffixes[2]);

  // Both.
  keys.put(50, p.word, w.word);
  keys.put(51, w.word, n.word);
  keys.put(55, p.short_shape, w.short_shape, n.short_shape);
  keys.put(56, p.word, w.short_shape, n.word);
  keys.put(57, p.word, w.short_shape);
  keys.put(58, n.word, w.short_shape);

  // Words that are used alike.
  keys.put(60, w.cluster);
  keys.put(62, w.cluster_prefix(6));
  keys.put(63, p.cluster);
  keys.put(64, n.cluster);
  keys.put(67, pp.cluster_prefix(8));
  keys.put(68, nn.cluster_prefix(8));
  keys.put(69, p.cluster_prefix(10), w.short_shape);
  keys.put(70, n.cluster_prefix(10), w.short_shape);
  keys.put(75, p.cluster_prefix(6), w.short_shape, n.cluster_prefix(6));

  if (const QuotePlace quote = context.quotes[at]; quote != 0) {
    keys.put(80, quote);
    keys.put(81, quote, w.short_shape);
    keys.put(82, quote, n.short_shape);
  }
}

void list_features(const NameContext& context, std::size_t at, FeatureKeys& keys) noexcept {
  const Around around(context, at);
  const std::uint64_t w = around.lists(0).key();
  const std::uint64_t p = around.lists(-1).key();
  const std::uint64_t n = around.lists(1).key();
  if ((w | p | n) == 0) return;
  const WordForm& word = around.word(0);
  const unsigned opens = word.flags & (spelling::opens | spelling::headline);
  keys.put(109, p, w, n);
  for_each_mark(around.lists(-1), [&](unsigned mark) { keys.put(103, mark); });
  for_each_mark(around.lists(1), [&](unsigned mark) { keys.put(104, mark); });
  if ((w | p) != 0) keys.put(105, p, w);
  if ((w | n) != 0) keys.put(106, w, n);
  if (w == 0) return;
  keys.put(107, w);
  keys.put(108, w, around.word(-1).word);
  keys.put(110, w, around.word(1).word);
  keys.put(111, w, around.word(-1).short_shape, around.word(1).short_shape);
  for_each_mark(around.lists(0), [&](unsigned mark) {
    keys.put(100, mark);
    keys.put(101, mark, word.short_shape);
    keys.put(102, mark, opens);
  });
}

}  // namespace casus::detail
