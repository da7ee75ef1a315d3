// SPDX-License-Identifier: MIT
#include "syntax/lemmatiser.h"

#include <algorithm>

#include "utf8.h"

namespace casus::detail {
namespace {

/// A compound of more parts than this is left as it is.
constexpr int deepest = 3;

void put_small(std::string_view text, std::string& out) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode(text.data() + i);
    const char32_t small = small_letter(c.value);
    if (small == c.value) {
      out.append(text, i, c.bytes);
    } else if (small < 0x80) {
      out += static_cast<char>(small);
    } else if (small < 0x800) {
      out += static_cast<char>(0xC0 | small >> 6);
      out += static_cast<char>(0x80 | (small & 0x3F));
    } else if (small < 0x10000) {
      out += static_cast<char>(0xE0 | small >> 12);
      out += static_cast<char>(0x80 | (small >> 6 & 0x3F));
      out += static_cast<char>(0x80 | (small & 0x3F));
    } else {
      out.append(text, i, c.bytes);
    }
    i += c.bytes;
  }
}

std::size_t characters_of(std::string_view utf8) noexcept {
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) { return !is_continuation(c); }));
}

void put_edited(std::string_view base, const LemmaEdit& edit, std::string& out) {
  out += edit.front;
  out += without_last(without_first(base, characters_of(edit.drop_front)), characters_of(edit.drop_end));
  out += edit.end;
}

/// The first n characters.
std::string_view first_of(std::string_view utf8, std::size_t n) noexcept {
  return utf8.substr(0, utf8.size() - without_first(utf8, n).size());
}

}  // namespace

void lemma_features(const LemmaWord& word, std::size_t from, FeatureKeys& keys) noexcept {
  const std::size_t end = word.folded.characters();
  const std::size_t n = end - std::min(from, end);
  const auto suffix = [&](std::size_t size) { return word.folded.key(end - std::min(size, n), end); };
  const auto prefix = [&](std::size_t size) { return word.folded.key(from, from + std::min(size, n)); };
  keys.clear();
  keys.put(0, word.tag);
  for (std::size_t size = 1; size <= std::min<std::size_t>(n, 8); ++size) keys.put(size, word.tag, suffix(size));
  if (n <= 8) keys.put(9, word.tag, suffix(n));
  keys.put(10, word.tag, prefix(2));
  keys.put(11, word.tag, prefix(3));
  keys.put(12, word.tag, prefix(2), suffix(1));
  keys.put(13, word.tag, prefix(2), suffix(2));
  keys.put(14, word.tag, prefix(2), suffix(3));
  keys.put(15, word.tag, word.capitalised, suffix(1));
  keys.put(16, word.tag, word.capitalised, suffix(2));
  keys.put(17, static_cast<unsigned>(word.upos), suffix(4));
  keys.put(18, word.tag, std::min<std::size_t>(n, 6), suffix(2));
}

Result<Lemmatiser> Lemmatiser::from(const ModelFile& model) {
  const auto forms = WordValues::from(model.section("lemma.forms"));
  if (!forms) return model.bad_section("lemma.forms", "its sizes do not fit together");
  const auto parts = WordValues::from(model.section("lemma.parts"));
  if (!parts) return model.bad_section("lemma.parts", "its sizes do not fit together");
  const auto edits = LemmaTable::from(model.section("lemma.edits"));
  if (!edits) return model.bad_section("lemma.edits", "its sizes do not fit together");
  const auto entries = LemmaTable::from(model.section("lemma.entries"));
  if (!entries) return model.bad_section("lemma.entries", "its sizes do not fit together");
  const auto weights = WeightRows::from(model.section("lemma.weights"));
  if (!weights) return model.bad_section("lemma.weights", "its sizes do not fit together");
  auto rules = LemmaRules::from(model);
  if (!rules) return rules.error();
  return Lemmatiser(*forms, CompoundParts(*parts), *edits, *entries, *weights, *std::move(rules));
}

void Lemmatiser::append(const WordForm& form, const WordTag& tag, const WordForm* particle, LemmaStyle style,
                        std::string& out, Scratch& scratch) const {
  const std::size_t begin = out.size();
  scratch.small.clear();
  put_small(form.text, scratch.small);
  if (form.text.size() > 2 * FoldedWord::longest_end) {
    out += scratch.small;
    return;
  }
  LemmaWord word;
  word.small = scratch.small;
  word.base = scratch.small;
  word.tag = lemma_tag(tag.upos, tag.features);
  word.upos = tag.upos;
  word.capitalised = form.is(spelling::capitalised) && !form.is(spelling::opens);

  if (particle != nullptr && parts_.separates(particle->word)) {
    put_small(particle->text, out);
    if (style == LemmaStyle::treebank) out += '_';
  }
  const std::uint16_t number = forms_.find(lemma_form_key(form.word, word.tag));
  if (number != 0) {
    const LemmaEntry entry = entries_.entry(number - 1u);
    if (entry.keeps_capitals) word.base = form.text;
    append_entry(word, 0, entry, style, out);
  } else {
    const std::uint32_t kept = word.capitalised ? rules_.capital : rules_.first;
    if (form.is(spelling::capitalised) && LemmaRules::has(kept, word.upos)) word.base = form.text;
    word.folded = FoldedWord(form.text);
    append_rest(word, 0, 0, style, out, scratch);
  }
  // Only a damaged model can spoil it.
  if (out.size() == begin || find_invalid_utf8(std::string_view(out).substr(begin)) != std::string_view::npos) {
    out.resize(begin);
    out += scratch.small;
  }
}

void Lemmatiser::append_entry(const LemmaWord& word, std::size_t from, const LemmaEntry& entry, LemmaStyle style,
                              std::string& out) const {
  std::string_view rest = without_first(word.base, from);
  for (std::size_t i = 0; i < entry.size(); ++i) {
    const LemmaEntry::Part part = entry.part(i);
    const std::string_view surface = first_of(rest, part.characters);
    rest.remove_prefix(surface.size());
    if (style == LemmaStyle::plain) {
      out += surface;
    } else {
      put_edited(surface, edits_.edit(part.edit), out);
      out += '_';
    }
  }
  put_edited(rest, edits_.edit(entry.edit), out);
}

void Lemmatiser::append_rest(const LemmaWord& word, std::size_t from, int depth, LemmaStyle style, std::string& out,
                             Scratch& scratch) const {
  if (from != 0) {
    const std::uint64_t key = word.folded.key(from, word.folded.characters());
    const std::uint16_t number = forms_.find(lemma_form_key(key, word.tag));
    if (number != 0) return append_entry(word, from, entries_.entry(number - 1u), style, out);
  }
  if (word.upos == Upos::verb) {
    const std::string_view lemma = known_verbs_->lemma(without_first(word.small, from));
    if (!lemma.empty()) {
      out += lemma;
      return;
    }
  }
  const auto part = depth < deepest ? parts_.find(word.folded, word.small, from, word.upos, rules_) : std::nullopt;
  const std::string_view rest = without_first(word.base, from);
  if (!part) return put_edited(rest, chosen_edit(word, from, scratch), out);
  const std::string_view surface = first_of(rest, part->characters);
  if (style == LemmaStyle::plain) {
    out += first_of(rest, part->characters + part->skipped);
  } else {
    if (part->edited) {
      put_edited(surface, edits_.edit(part->edit), out);
    } else {
      out += without_last(surface, part->dropped);
    }
    out += '_';
  }
  append_rest(word, from + part->characters + part->skipped, depth + 1, style, out, scratch);
}

LemmaEdit Lemmatiser::chosen_edit(const LemmaWord& word, std::size_t from, Scratch& scratch) const {
  scratch.keys.ask_at(weights_.buckets());
  lemma_features(word, from, scratch.keys);
  const std::size_t labels = weights_.labels();
  scratch.sums.clear(labels);
  weights_.add(scratch.keys.keys(), scratch.sums);
  const std::string_view small = without_first(word.small, from);
  LemmaEdit chosen;
  int most = 0;
  bool found = false;
  for (std::size_t label = 0; label < labels; ++label) {
    if (found && scratch.sums[label] <= most) continue;
    const LemmaEdit edit = edits_.edit(label);
    if (!edit.fits(small)) continue;
    chosen = edit;
    most = scratch.sums[label];
    found = true;
  }
  return chosen;
}

}  // namespace casus::detail
