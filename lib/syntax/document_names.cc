// SPDX-License-Identifier: MIT
#include "syntax/document_names.h"

#include <algorithm>
#include <bit>
#include <numeric>

#include "syntax/name_lists.h"

namespace casus::detail {
namespace {

/// "Biden's" is counted as "Biden".
std::uint64_t form_key(const WordForm& word) noexcept {
  if (word.is(spelling::apostrophe)) {
    const std::string_view stem = without_possessive(word);
    if (!stem.empty()) return make_word_form(stem).word | 1;
  }
  return word.word | 1;
}

template <class Counts>
std::size_t largest(const Counts& counts) noexcept {
  return static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

/// 1, 2, 3 to 4, more.
unsigned grade(std::uint64_t count) noexcept {
  return count <= 2 ? static_cast<unsigned>(count) : count <= 4 ? 3 : 4;
}

}  // namespace

DocumentNames::Form& DocumentNames::place_of(std::uint64_t key) noexcept {
  const std::size_t mask = forms_.size() - 1;
  std::size_t place = key >> 32 & mask;
  while (forms_[place].key != 0 && forms_[place].key != key) place = (place + 1) & mask;
  forms_[place].key = key;
  return forms_[place];
}

void DocumentNames::count(std::span<const WordForm> words, std::span<const NameLabel> labels) {
  const auto capitals = static_cast<std::size_t>(std::count_if(words.begin(), words.end(), has_capital));
  forms_.assign(std::bit_ceil(2 * capitals + 1), Form());
  places_.assign(words.size(), 0);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!has_capital(words[i])) continue;
    Form& form = place_of(form_key(words[i]));
    ++form.types[type_of(labels[i])];
    ++form.parts[static_cast<std::size_t>(part_of(labels[i]))];
    places_[i] = static_cast<std::uint32_t>(&form - forms_.data()) + 1;
  }
}

void DocumentNames::features(std::span<const WordForm> words, std::size_t at, std::size_t begin, std::size_t end,
                             FeatureKeys& keys) const noexcept {
  const auto form_of = [&](std::size_t i) { return places_[i] == 0 ? nullptr : &forms_[places_[i] - 1]; };
  const auto total = [](const Form& form) {
    return std::accumulate(form.types.begin(), form.types.end(), std::uint64_t{0});
  };
  const auto neighbour = [&](std::size_t i) {
    const Form* form = form_of(i);
    return form == nullptr || total(*form) == 1 ? std::size_t{7} : largest(form->types);
  };
  if (at > begin && neighbour(at - 1) != 7) keys.put(130, neighbour(at - 1));
  if (at + 1 < end && neighbour(at + 1) != 7) keys.put(131, neighbour(at + 1));
  const Form* form = form_of(at);
  if (form == nullptr) return;
  const std::uint64_t n = total(*form);
  const std::size_t type = largest(form->types);
  if (n == 1) {
    keys.put(120, type);
    return;
  }
  auto others = form->types;
  others[type] = 0;
  const std::size_t second = largest(others);
  const std::size_t runner_up = others[second] == 0 ? 7 : second;
  const std::uint64_t purity = 4 * form->types[type] / n;
  keys.put(121, type, purity, grade(n));
  keys.put(122, type);
  keys.put(123, type, runner_up);
  keys.put(124, type, largest(form->parts), grade(n));
  keys.put(125, type, words[at].short_shape);
  keys.put(126, type, words[at].is(spelling::opens) ? 1u : 0u);
}

}  // namespace casus::detail
