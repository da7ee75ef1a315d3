// SPDX-License-Identifier: MIT
#include "casus/pretokenised.h"

#include <algorithm>
#include <string_view>

namespace casus::tool {
namespace {

/// The next piece of the text at or behind `at` that has none of `marks` in it; empty at the end.
Span piece_from(std::string_view text, std::uint32_t at, std::string_view marks) {
  const std::size_t begin = std::min(text.find_first_not_of(marks, at), text.size());
  const std::size_t end = std::min(text.find_first_of(marks, begin), text.size());
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// What later stages ask of a token's looks: whether it may have a clitic.
std::uint16_t shape_of(std::string_view token) {
  const bool may_have_clitic =
      token.find('\'') != std::string_view::npos || token.find("\xE2\x80\x99") != std::string_view::npos;
  return static_cast<std::uint16_t>(token::space_before | (may_have_clitic ? token::has_clitic : 0));
}

}  // namespace

TextLayer read_pretokenised(const Article& article, Language language) {
  TextLayer layer{.article = article, .language = language, .language_score = 1};
  const std::string_view text = article.text();
  bool new_block = true;
  for (std::uint32_t at = 0; at < text.size();) {
    const auto end = static_cast<std::uint32_t>(std::min(text.find('\n', at), text.size()));
    const std::string_view line = text.substr(0, end);
    const auto first = static_cast<std::uint32_t>(layer.tokens.size());
    for (Span token = piece_from(line, at, " \t\r"); !token.empty(); token = piece_from(line, token.end, " \t\r")) {
      layer.tokens.push_back({.span = token,
                              .shape = shape_of(article.slice(token)),
                              .hash = hash_folded(article.slice(token)),
                              .stem = 0});
    }
    at = end + 1;
    const auto last = static_cast<std::uint32_t>(layer.tokens.size());
    if (first == last) {
      new_block = true;
      continue;
    }
    const Span span = {layer.tokens[first].span.begin, layer.tokens.back().span.end};
    if (new_block) layer.blocks.push_back({.span = span, .language = language, .score = 1});
    new_block = false;
    layer.blocks.back().span.end = span.end;
    const auto block = static_cast<std::uint32_t>(layer.blocks.size() - 1);
    layer.sentences.push_back({.span = span, .first_token = first, .last_token = last, .block = block});
  }
  return layer;
}

}  // namespace casus::tool
