// SPDX-License-Identifier: MIT
#include "syntax/name_tagger.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "syntax/little_endian.h"

namespace casus::detail {
namespace {

template <class T>
std::span<T> part(std::vector<T>& all, std::size_t begin, std::size_t end) noexcept {
  return std::span(all).subspan(begin, end - begin);
}

/// The templates a model was trained with; nothing if it does not say so in four bytes.
std::optional<std::uint32_t> templates_of(const ModelFile& model) noexcept {
  if (!model.has("name.templates")) return 1;
  const auto bytes = model.section("name.templates");
  if (bytes.size() != 4) return std::nullopt;
  return load_u32(bytes.data());
}

}  // namespace

Result<NameTagger> NameTagger::from(const ModelFile& model) {
  const auto templates = templates_of(model);
  if (!templates) return model.bad_section("name.templates", "it has a wrong size");
  if (*templates != name_templates) {
    return model.bad_section("name.templates", fmt::format("trained with version {} of the features, but this is {}",
                                                           *templates, name_templates));
  }
  const auto rows = WeightRows::from(model.section("name.weights"));
  if (!rows || rows->labels() != name_labels)
    return model.bad_section("name.weights", "its sizes do not fit its labels");
  const auto bytes = model.section("name.moves");
  NameMoves moves;
  if (bytes.size() != 2 * moves.size()) return model.bad_section("name.moves", "it has a wrong size");
  for (std::size_t i = 0; i < moves.size(); ++i) moves[i] = static_cast<std::int16_t>(load_u16(bytes.data() + 2 * i));
  std::optional<NameLists> lists;
  if (model.has("name.lists")) {
    lists = NameLists::from(model.section("name.lists"));
    if (!lists) return model.bad_section("name.lists", "its sizes do not fit together");
  }
  return NameTagger(*rows, lists, moves);
}

void NameTagger::run(std::span<const WordForm> words, std::span<const std::uint32_t> ends, std::span<NameTag> names,
                     Scratch& scratch) const {
  scratch.lists.assign(words.size(), ListMarks());
  scratch.quotes.resize(words.size());
  scratch.silent.resize(words.size());
  scratch.sums.resize(words.size());
  scratch.labels.assign(words.size(), outside_name);
  for (FeatureKeys& keys : scratch.keys) keys.ask_at(rows_.buckets());
  std::size_t begin = 0;
  for (const std::uint32_t end : ends) {
    const std::size_t n = end - begin;
    look(words.subspan(begin, n), begin, scratch);
    begin = end;
  }
  scratch.document.count(words, scratch.labels);
  begin = 0;
  for (const std::uint32_t end : ends) {
    look_again(words, begin, end, scratch);
    begin = end;
  }
  std::transform(scratch.labels.begin(), scratch.labels.end(), names.begin(), name_tag);
}

void NameTagger::look(std::span<const WordForm> sentence, std::size_t begin, Scratch& scratch) const {
  const std::size_t end = begin + sentence.size();
  const auto lists = part(scratch.lists, begin, end);
  const auto quotes = part(scratch.quotes, begin, end);
  const auto silent = part(scratch.silent, begin, end);
  if (lists_) lists_->mark(sentence, lists);
  find_quotations(sentence, quotes);
  find_silent(sentence, quotes, silent);
  const NameContext context{sentence, lists, quotes};
  // The weights of some words are asked for before any is read, so that their way from memory overlaps.
  std::array<std::size_t, std::tuple_size_v<decltype(scratch.keys)>> at = {};
  std::array<WeightRows::Places, at.size()> places;
  for (std::size_t i = 0; i < sentence.size();) {
    std::size_t n = 0;
    for (; i < sentence.size() && n < at.size(); ++i) {
      if (silent[i] != 0) continue;
      scratch.keys[n].clear();
      name_features(context, i, scratch.keys[n]);
      list_features(context, i, scratch.keys[n]);
      at[n++] = begin + i;
    }
    for (std::size_t k = 0; k < n; ++k) places[k] = rows_.locate(scratch.keys[k].keys());
    for (std::size_t k = 0; k < n; ++k) {
      scratch.row_sums.clear(name_labels);
      rows_.add(places[k], scratch.row_sums);
      std::copy_n(scratch.row_sums.sums.begin(), name_labels, scratch.sums[at[k]].begin());
    }
  }
  scratch.path.find(part(scratch.sums, begin, end), silent, moves_, part(scratch.labels, begin, end));
}

void NameTagger::look_again(std::span<const WordForm> words, std::size_t begin, std::size_t end,
                            Scratch& scratch) const {
  bool more = false;
  for (std::size_t i = begin; i < end; ++i) {
    if (scratch.silent[i] != 0) continue;
    FeatureKeys& keys = scratch.keys[0];
    keys.clear();
    scratch.document.features(words, i, begin, end, keys);
    if (keys.keys().empty()) continue;
    more = true;
    std::copy_n(scratch.sums[i].begin(), name_labels, scratch.row_sums.sums.begin());
    rows_.add(keys.keys(), scratch.row_sums);
    std::copy_n(scratch.row_sums.sums.begin(), name_labels, scratch.sums[i].begin());
  }
  if (!more) return;
  scratch.path.find(part(scratch.sums, begin, end), part(scratch.silent, begin, end), moves_,
                    part(scratch.labels, begin, end));
}

}  // namespace casus::detail
