// SPDX-License-Identifier: MIT
#include "train/lemma_analysis.h"

#include <algorithm>

#include "syntax/folded_word.h"
#include "utf8.h"

namespace casus::train {
namespace {

constexpr std::size_t furthest_shift = 4;  ///< a lemma's stem begins among its first characters

using View = std::u32string_view;

std::vector<std::u32string> parts_of(View lemma) {
  std::vector<std::u32string> parts(1);
  for (const char32_t c : lemma) {
    if (c == U'_') {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

/// Where in the form what stands behind a part begins: the place near the end
/// of the part where the next one's first letters are.
std::optional<std::size_t> next_part(View form, std::size_t from, View part, View next) {
  const std::size_t first = from + (part.size() < 3 ? 1 : part.size() - 2);
  const std::size_t last = std::min(form.size(), from + part.size() + 4);
  for (std::size_t at = first; at < last; ++at) {
    if (form.substr(at).starts_with(next)) return at;
  }
  return std::nullopt;
}

/// The end of the first of these parts in the form, from a place in it on. A
/// verb's particle stands there as it is; a noun may be shortened, or linked.
std::optional<std::size_t> part_end(View form, std::size_t from, View part, View next, bool verb) {
  const View rest = form.substr(from);
  if (part.empty() || next.empty()) return std::nullopt;
  if (verb)
    return rest.starts_with(part) && rest.size() > part.size() ? std::optional(from + part.size()) : std::nullopt;
  if (!rest.starts_with(part.substr(0, part.size() < 4 ? 2 : part.size() - 2))) return std::nullopt;
  return next_part(form, from, part, next);
}

}  // namespace

std::u32string small_characters(std::string_view utf8) {
  std::u32string out;
  for (std::size_t i = 0; i < utf8.size();) {
    const detail::CodePoint c = detail::decode(utf8.data() + i);
    out += detail::small_letter(c.value);
    i += c.bytes;
  }
  return out;
}

std::string utf8_of(View characters) {
  std::string out;
  for (const char32_t c : characters) {
    if (c < 0x80) {
      out += static_cast<char>(c);
    } else if (c < 0x800) {
      out += static_cast<char>(0xC0 | c >> 6);
      out += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
      out += static_cast<char>(0xE0 | c >> 12);
      out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
      out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
      out += static_cast<char>(0xF0 | c >> 18);
      out += static_cast<char>(0x80 | (c >> 12 & 0x3F));
      out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
      out += static_cast<char>(0x80 | (c & 0x3F));
    }
  }
  return out;
}

std::optional<Edit> edit_between(View form, View lemma) {
  std::size_t size = 0;
  std::size_t in_form = 0;
  std::size_t in_lemma = 0;
  // A character of a shift is worth half a character of the stretch.
  const auto worth = [](std::size_t n, std::size_t i, std::size_t j) {
    return 2 * static_cast<long>(n) - static_cast<long>(i + j);
  };
  for (std::size_t i = 0; i < std::min(form.size(), furthest_shift); ++i) {
    for (std::size_t j = 0; j < std::min(lemma.size(), furthest_shift); ++j) {
      std::size_t n = 0;
      while (i + n < form.size() && j + n < lemma.size() && form[i + n] == lemma[j + n]) ++n;
      if (n == 0 || worth(n, i, j) <= worth(size, in_form, in_lemma)) continue;
      size = n;
      in_form = i;
      in_lemma = j;
    }
  }
  if (size == 0) return std::nullopt;
  return Edit{std::u32string(form.substr(0, in_form)), std::u32string(lemma.substr(0, in_lemma)),
              std::u32string(form.substr(in_form + size)), std::u32string(lemma.substr(in_lemma + size))};
}

LemmaAnalysis analyse(std::string_view form_text, std::string_view lemma_text, bool separable) {
  const std::u32string form = small_characters(form_text);
  const std::u32string lemma = small_characters(lemma_text);
  const std::vector<std::u32string> parts = parts_of(lemma);
  LemmaAnalysis analysis;
  std::size_t at = 0;
  bool fits = form.find(U'_') == std::u32string::npos;
  for (std::size_t i = 0; fits && i + 1 < parts.size(); ++i) {
    const View part = parts[i];
    const View following = View(parts[i + 1]).substr(0, i + 2 < parts.size() ? 3 : 2);
    const auto next = part_end(form, at, part, following, separable);
    const auto edit = next ? edit_between(View(form).substr(at, *next - at), part) : std::nullopt;
    fits = edit.has_value();
    if (!fits) break;
    analysis.parts.push_back({*next - at, *edit});
    at = *next;
  }
  std::u32string tail = parts.back();
  if (!fits) {
    analysis.parts.clear();
    at = 0;
    if (!separable || parts.size() != 2) tail = lemma;
  }
  const View rest = View(form).substr(at);
  analysis.edit = edit_between(rest, tail).value_or(Edit{{}, {}, std::u32string(rest), tail});
  return analysis;
}

}  // namespace casus::train
