// SPDX-License-Identifier: MIT
#include "syntax/word_classes.h"

#include <algorithm>
#include <array>

#include "syntax/feature_key.h"
#include "syntax/little_endian.h"

namespace casus::detail {
namespace {

constexpr std::size_t entry_bytes = 8;

}  // namespace

Result<WordClasses> WordClasses::from(const ModelFile& model) {
  WordClasses classes;
  classes.lexicon_ = WordValues::from(model.section("tag.lexicon"));
  if (!classes.lexicon_) return model.bad_section("tag.lexicon", "its sizes do not fit together");
  classes.classes_ = model.section("tag.classes");
  return classes;
}

std::optional<WordClass> WordClasses::class_of(std::uint64_t word) const noexcept {
  const std::size_t number = lexicon_->find(word);
  if (number == 0 || number * entry_bytes > classes_.size()) return std::nullopt;
  const std::byte* entry = classes_.data() + (number - 1) * entry_bytes;
  WordClass found;
  found.key = load_u32(entry);
  found.sure = std::to_integer<std::uint8_t>(entry[4]);
  found.known = true;
  found.verb = entry[5] != std::byte{0};
  found.always = entry[6] != std::byte{0};
  return found;
}

/// Nothing for a word that may be a name.
std::optional<WordClass> WordClasses::class_of_verb(const WordForm& word) const noexcept {
  if (word.is(spelling::capitalised | spelling::upper) && !word.is(spelling::opens)) return std::nullopt;
  const std::uint64_t like = known_verbs_->like(word.folded);
  std::optional<WordClass> found = like == 0 ? std::nullopt : class_of(like);
  if (found) found->sure = WordClass::unsure;
  return found;
}

void WordClasses::find(std::span<const WordForm> words, std::vector<WordClass>& classes) const {
  classes.clear();
  std::array<std::uint64_t, most_tails> tails;
  for (const WordForm& word : words) {
    std::optional<WordClass> found = class_of(word.word);
    if (!found) found = class_of_verb(word);
    if (!found) {
      const std::size_t n = tail_keys(word.text, tails);
      std::optional<WordClass> tail;
      for (std::size_t i = 0; i < n && !tail; ++i) tail = class_of(tails[i]);
      found = unknown_class(word, tail);
    }
    classes.push_back(*found);
  }
  look_around(words, classes);
}

WordClass unknown_class(const WordForm& word, const std::optional<WordClass>& tail) noexcept {
  const std::uint64_t written = word.flags & (spelling::capitalised | spelling::upper);
  const std::uint64_t key = tail ? feature_key(1, tail->key, written) : feature_key(2, word.suffixes[2], written);
  WordClass unknown;
  unknown.key = static_cast<std::uint32_t>(key >> 32);
  return unknown;
}

bool beside_capital(std::span<const WordForm> words, std::size_t at) noexcept {
  const auto names = [&](std::size_t i) {
    return i < words.size() && words[i].is(spelling::capitalised) && !words[i].is(spelling::opens);
  };
  return (at > 0 && names(at - 1)) || names(at + 1);
}

void look_around(std::span<const WordForm> words, std::span<WordClass> classes) noexcept {
  std::uint32_t ahead = 0;
  unsigned distance = 0;
  for (std::size_t i = words.size(); i-- > 0;) {
    if (!classes[i].always && beside_capital(words, i)) classes[i].sure = WordClass::unsure;
    classes[i].verb_ahead = ahead;
    classes[i].distance = static_cast<std::uint8_t>(std::min(distance++, 6u));
    const bool mark = !words[i].is(spelling::letter | spelling::digit) && words[i].text != ",";
    if (!classes[i].verb && !mark) continue;
    ahead = classes[i].verb ? classes[i].key : WordClass::clause_ends;
    distance = 0;
  }
}

}  // namespace casus::detail
