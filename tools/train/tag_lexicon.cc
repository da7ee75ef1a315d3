// SPDX-License-Identifier: MIT
#include "train/tag_lexicon.h"

#include <array>
#include <tuple>

#include "syntax/feature_key.h"
#include "train/word_values_writer.h"

namespace casus::train {
namespace {

/// A word is not asked about if it was seen so often where no name was near
/// and, but for one of so many, always with one tag.
constexpr std::uint32_t sure_count = 50;
constexpr std::uint32_t sure_share = 300;

/// A tag that fewer of a word's occurrences have is an accident.
constexpr std::uint32_t least_percent = 3;

/// The tag that a word always has, if it was seen often enough.
std::optional<std::uint8_t> tags_sure(const std::map<std::uint8_t, std::uint32_t>& tags) {
  std::uint32_t n = 0;
  for (const auto& [tag, count] : tags) n += count;
  for (const auto& [tag, count] : tags) {
    if (n >= sure_count && (n - count) * sure_share <= n) return tag;
  }
  return std::nullopt;
}

}  // namespace

void TagLexicon::count(std::span<const detail::WordForm> words, std::span<const std::uint8_t> tags) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    ++words_[words[i].word][tags[i]];
    if (!detail::beside_capital(words, i)) ++calm_[words[i].word][tags[i]];
  }
}

std::uint32_t TagLexicon::frequency(std::uint64_t word) const {
  const auto found = words_.find(word);
  std::uint32_t n = 0;
  if (found == words_.end()) return n;
  for (const auto& [tag, count] : found->second) n += count;
  return n;
}

std::optional<detail::WordClass> TagLexicon::class_of(std::uint64_t word, std::optional<std::uint8_t> without) const {
  const auto known = words_.find(word);
  if (known == words_.end()) return std::nullopt;
  Tags left = known->second;
  if (without && --left[*without] == 0) left.erase(*without);
  std::uint32_t n = 0;
  for (const auto& [tag, count] : left) n += count;
  if (n == 0) return std::nullopt;

  detail::WordClass found;
  found.known = true;
  std::uint64_t key = detail::feature_key(3);
  std::uint32_t verbs = 0;
  for (const auto& [tag, count] : left) {
    if (verbs_[tag] != 0) verbs += count;
    if (count * 100 >= least_percent * n) key = detail::mix_key(key, tag);
  }
  if (const auto sure = tags_sure(known->second)) {
    found.sure = *sure;
    found.always = true;
  } else if (const auto calm = calm_.find(word); calm != calm_.end()) {
    found.sure = tags_sure(calm->second).value_or(detail::WordClass::unsure);
  }
  found.key = static_cast<std::uint32_t>(key >> 32);
  found.verb = verbs * 20 > n;
  return found;
}

std::vector<detail::WordClass> TagLexicon::classes(std::span<const detail::WordForm> words,
                                                   std::span<const std::uint8_t> gold) const {
  std::vector<detail::WordClass> classes;
  std::array<std::uint64_t, detail::most_tails> tails;
  for (std::size_t i = 0; i < words.size(); ++i) {
    auto found = class_of(words[i].word, gold[i]);
    if (!found) {
      std::optional<detail::WordClass> tail;
      const std::size_t n = detail::tail_keys(words[i].text, tails);
      for (std::size_t t = 0; t < n && !tail; ++t) tail = class_of(tails[t], std::nullopt);
      found = detail::unknown_class(words[i], tail);
    }
    classes.push_back(*found);
  }
  detail::look_around(words, classes);
  return classes;
}

std::vector<detail::ModelSection> TagLexicon::write() const {
  using Entry = std::tuple<std::uint32_t, std::uint8_t, bool, bool>;
  std::map<Entry, std::uint16_t> numbers;
  std::map<std::uint64_t, std::uint16_t> lexicon;
  detail::ModelSection classes{"tag.classes", {}};
  for (const auto& [word, tags] : words_) {
    const auto found = class_of(word, std::nullopt);
    const Entry entry{found->key, found->sure, found->verb, found->always};
    const auto [at, is_new] = numbers.emplace(entry, static_cast<std::uint16_t>(numbers.size() + 1));
    lexicon.emplace(word, at->second);
    if (!is_new) continue;
    for (int shift = 0; shift < 32; shift += 8) classes.bytes.push_back(static_cast<std::byte>(found->key >> shift));
    classes.bytes.push_back(static_cast<std::byte>(found->sure));
    classes.bytes.push_back(static_cast<std::byte>(found->verb));
    classes.bytes.push_back(static_cast<std::byte>(found->always));
    classes.bytes.push_back(std::byte{0});
  }
  return {{"tag.lexicon", write_word_values(lexicon)}, std::move(classes)};
}

}  // namespace casus::train
