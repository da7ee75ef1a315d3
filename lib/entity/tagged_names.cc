// SPDX-License-Identifier: MIT
#include "entity/tagged_names.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace casus::detail {
namespace {

/// What the article says of all names of the same words.
struct Evidence {
  std::array<std::uint32_t, name_type_count> types = {};
  std::uint32_t seen = 0;
  std::uint32_t inside = 0;  ///< where a capital means something
};

/// A headline with capitals throughout: they say nothing.
bool is_title_case(const ArticleWords& words, const SyntaxSentence& sentence) {
  std::uint32_t all = 0;
  std::uint32_t capitals = 0;
  for (std::uint32_t w = sentence.first_word; w < sentence.last_word; ++w) {
    const Token& token = words.token_of(w);
    if (!token.is(token::word)) continue;
    ++all;
    capitals += token.is(token::capitalised) ? 1 : 0;
  }
  // Few headlines have a full stop.
  const bool stopped = words.text_of(sentence.last_word - 1) == ".";
  return all >= 4 && capitals * 10 >= all * (stopped ? 9 : 7);
}

/// "Kievse denktank | Razumkov Centrum": behind a noun in small letters, if no
/// name stands before it.
std::uint32_t behind_description(const ArticleWords& words, const TaggedName& name) {
  for (std::uint32_t w = name.first; w + 1 < name.last; ++w) {
    if (words[w].upos != Upos::adj && words[w].upos != Upos::noun) break;
    const bool small_noun = words[w].upos == Upos::noun && !words.token_of(w).is(token::capitalised);
    if (small_noun && words.token_of(w + 1).is(token::capitalised)) return w + 1;
  }
  return name.first;
}

/// "minister van [Defensie van Frankrijk]": it begins inside the name of an office.
bool is_in_office(const ArticleWords& words, const LanguageNames& names, const TaggedName& name) {
  const TextLayer& text = words.layer().text;
  const std::uint32_t token = words[name.first].token;
  const std::uint32_t sentence = text.sentences[words.sentence_of(name.first)].first_token;
  constexpr std::uint32_t longest = 5;
  for (std::uint32_t from = token - std::min(token - sentence, longest); from < token; ++from) {
    const auto rest = std::span(text.tokens).subspan(from, token + 1 - from);
    if (std::max(names.titles.longest(rest).tokens, names.groups.longest(rest).tokens) == rest.size()) return true;
  }
  return false;
}

/// Leaves out "the", "Mr." and "minister" before a name, and the ending behind it.
void trim(const ArticleWords& words, const LanguageNames& names, TaggedName& name) {
  while (name.last > name.first + 1 && words[name.last - 1].upos == Upos::part) --name.last;
  while (name.last > name.first + 1 && words[name.first].upos == Upos::det) ++name.first;
  // "Van Wout-Jan wisten we ..."
  if (words[name.first].upos == Upos::adp && words.token_of(name.first).is(token::sentence_start) &&
      !name.is_single()) {
    ++name.first;
  }
  if (name.type == NameType::organisation) name.first = behind_description(words, name);
  if (name.type == NameType::person) {
    // "Secretary of [State John Kerry]"
    while (name.last > name.first + 1 &&
           (!names.titles.find(words.token_of(name.first).hash).empty() || is_in_office(words, names, name)))
      ++name.first;
  }
  name.span = {words[name.first].span.begin, words[name.last - 1].span.end};
}

bool can_be_name(const ArticleWords& words, const LanguageNames& names, const TaggedName& name) {
  const Token& token = words.token_of(name.first);
  if (token.is(token::address)) return false;
  bool proper = false;
  for (std::uint32_t w = name.first; w < name.last; ++w) {
    const Upos upos = words[w].upos;
    proper = proper || upos == Upos::propn || upos == Upos::x || words.token_of(w).is(token::upper);
  }
  if (!token.is(token::capitalised) && !token.is(token::has_digit)) return false;
  // "Minister of Defence of Estonia"
  const std::uint32_t last = words[name.last - 1].token + 1;
  const auto tokens =
      std::span(words.layer().text.tokens).subspan(words[name.first].token, last - words[name.first].token);
  if (names.titles.longest(tokens).tokens > 0 || is_in_office(words, names, name)) return false;
  // "Defensie van Frankrijk"
  if (name.type == NameType::person && !name.is_single() && words[name.first].upos == Upos::noun) return false;
  if (!name.is_single()) return true;
  return proper && name.span.size() > 1 && (names.uses_of(token) & name_word::capitalised) == 0 &&
         names.plain_words.find(token.hash).empty() && names.titles.find(token.hash).empty();
}

}  // namespace

const LanguageNames& names_of_block(const Block& block, std::span<const LanguageNames> languages) noexcept {
  return *std::find_if(languages.begin(), languages.end() - 1,
                       [&](const LanguageNames& names) { return names.language == block.language; });
}

std::vector<TaggedName> tagged_names(const ArticleWords& words, std::span<const LanguageNames> languages) {
  std::vector<TaggedName> all;
  std::unordered_map<std::uint64_t, Evidence> evidence;
  const SyntaxLayer& layer = words.layer();
  for (std::size_t s = 0; s < layer.sentences.size(); ++s) {
    const SyntaxSentence& sentence = layer.sentences[s];
    const Block& block = layer.text.block_of(layer.text.sentences[s]);
    if (!block.is_prose()) continue;
    const std::size_t first_of_sentence = all.size();
    TaggedName name;
    for (std::uint32_t w = sentence.first_word; w < sentence.last_word; ++w) {
      const NameTag tag = words[w].name;
      if (tag.part == NamePart::outside) continue;
      if (tag.part == NamePart::begin || tag.part == NamePart::unit) name = {.type = tag.type, .first = w};
      if (tag.part != NamePart::last && tag.part != NamePart::unit) continue;
      name.last = w + 1;
      const LanguageNames& names = names_of_block(block, languages);
      trim(words, names, name);
      if (!can_be_name(words, names, name)) continue;
      name.key = 0;
      for (std::uint32_t at = name.first; at < name.last; ++at)
        name.key = name.key * 31 + hash_folded(words.text_of(at));
      all.push_back(name);
    }
    if (all.size() == first_of_sentence) continue;
    const bool title_case = is_title_case(words, sentence);
    for (std::size_t i = first_of_sentence; i < all.size(); ++i) {
      Evidence& known = evidence[all[i].key];
      ++known.types[static_cast<std::size_t>(all[i].type)];
      ++known.seen;
      const bool opens = all[i].is_single() && words.token_of(all[i].first).is(token::sentence_start);
      if (!title_case && !opens) ++known.inside;
    }
  }
  for (TaggedName& name : all) {
    const Evidence& known = evidence[name.key];
    const auto most = std::max_element(known.types.begin(), known.types.end());
    // Of two types that are as frequent each name keeps its own.
    if (*most > known.types[static_cast<std::size_t>(name.type)]) {
      name.type = static_cast<NameType>(most - known.types.begin());
    }
    name.sure = known.inside > 0 || known.seen > 1;
  }
  return all;
}

}  // namespace casus::detail
