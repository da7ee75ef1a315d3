// SPDX-License-Identifier: MIT
#include "syntax/tagger.h"

#include <charconv>
#include <optional>
#include <string_view>

namespace casus::detail {
namespace {

std::string_view cut(std::string_view& rest, char at) noexcept {
  const std::size_t end = std::min(rest.find(at), rest.size());
  const std::string_view piece = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return piece;
}

bool add_label(std::string_view line, TagSet& set) {
  const std::string_view number = cut(line, ' ');
  std::size_t tag = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), tag);
  const std::optional<Upos> upos = parse_upos(cut(line, ' '));
  if (error != std::errc() || end != number.data() + number.size() || !upos || set.bundles.size() == 256) return false;
  if (tag == set.tags()) {
    if (tag == WordClass::unsure) return false;
    set.first_bundle.push_back(static_cast<std::uint16_t>(set.bundles.size()));
    set.verb.push_back(*upos == Upos::verb || *upos == Upos::aux);
    set.nominal.push_back(*upos == Upos::noun || *upos == Upos::propn || *upos == Upos::pron);
  } else if (tag + 1 != set.tags()) {
    return false;
  }
  set.bundles.push_back({*upos, parse_features(line)});
  return true;
}

}  // namespace

Result<TagSet> read_tag_set(const ModelFile& model) {
  const auto bytes = model.section("tag.labels");
  std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  TagSet set;
  while (!text.empty()) {
    const std::string_view line = cut(text, '\n');
    if (!add_label(line, set)) return model.bad_section("tag.labels", "a line is no label");
  }
  if (set.bundles.empty()) return model.bad_section("tag.labels", "it has no labels");
  set.first_bundle.push_back(static_cast<std::uint16_t>(set.bundles.size()));
  return set;
}

Result<Tagger> Tagger::from(const ModelFile& model) {
  auto set = read_tag_set(model);
  if (!set) return set.error();
  const auto classes = WordClasses::from(model);
  if (!classes) return classes.error();
  const auto known = WordValues::from(model.section("tag.known"));
  if (!known) return model.bad_section("tag.known", "its sizes do not fit together");
  const auto tags = WeightRows::from(model.section("tag.weights"));
  if (!tags || tags->labels() != set->tags())
    return model.bad_section("tag.weights", "its sizes do not fit its labels");
  const auto bundles = WeightRows::from(model.section("tag.bundles"));
  if (!bundles || bundles->labels() != set->bundles.size())
    return model.bad_section("tag.bundles", "its sizes do not fit its labels");
  return Tagger(*std::move(set), *classes, *known, *tags, *bundles);
}

void Tagger::run(std::span<const WordForm> words, std::span<WordTag> found, Scratch& scratch) const {
  choose_tags(words, scratch);
  choose_bundles(words, scratch);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::uint8_t number = scratch.bundles[i];
    const TagSet::Bundle& bundle = tag_set_.bundles[number];
    found[i] = {scratch.tags[i], number, bundle.upos, bundle.features};
  }
}

void Tagger::choose_tags(std::span<const WordForm> words, Scratch& scratch) const {
  classes_.find(words, scratch.classes);
  scratch.tags.assign(words.size(), 0);
  scratch.keys.ask_at(tag_rows_.buckets());
  TagContext context{words, scratch.classes, scratch.tags, tag_set_.verb, -1};
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::uint8_t& tag = scratch.tags[i];
    const std::uint8_t sure = scratch.classes[i].sure;
    if (sure < tag_set_.tags()) {
      tag = sure;
    } else {
      tag_features(context, i, false, scratch.keys);
      scratch.sums.clear(tag_set_.tags());
      tag_rows_.add(scratch.keys.keys(), scratch.sums);
      tag = static_cast<std::uint8_t>(scratch.sums.best(tag_set_.tags()));
    }
    if (tag_set_.verb[tag] != 0) context.last_verb = tag;
  }
}

void Tagger::choose_bundles(std::span<const WordForm> words, Scratch& scratch) const {
  scratch.bundles.assign(words.size(), 0);
  scratch.keys.ask_at(bundle_rows_.buckets());
  BundleContext context{words, scratch.tags, scratch.bundles, -1};
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t tag = scratch.tags[i];
    const std::size_t first = tag_set_.first_bundle[tag];
    const std::size_t end = tag_set_.first_bundle[tag + 1];
    std::size_t best = first;
    const std::size_t known = end - first > 1 ? known_.find(known_bundle_key(words[i].word, scratch.tags[i])) : 0;
    if (known > first && known <= end) {
      best = known - 1;
    } else if (end - first > 1) {
      bundle_features(context, i, false, scratch.keys);
      scratch.sums.clear(tag_set_.bundles.size());
      bundle_rows_.add(scratch.keys.keys(), scratch.sums);
      best = scratch.sums.best(first, end);
    }
    scratch.bundles[i] = static_cast<std::uint8_t>(best);
    if (tag_set_.nominal[tag] != 0) context.left_nominal = static_cast<int>(i);
  }
}

}  // namespace casus::detail
