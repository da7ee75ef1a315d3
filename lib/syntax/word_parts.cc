// SPDX-License-Identifier: MIT
#include "syntax/word_parts.h"

#include <algorithm>
#include <numeric>

namespace casus::detail {
namespace {

constexpr std::string_view curly = "\xE2\x80\x99";

/// How many bytes of `text`, from its beginning, spell `form` but for capitals
/// and curly apostrophes; npos if they do not.
std::size_t spelt(std::string_view text, std::string_view form) noexcept {
  std::size_t at = 0;
  for (const char c : form) {
    if (c == '\'' && text.substr(at).starts_with(curly)) {
      at += curly.size();
    } else if (at < text.size() && (text[at] == c || (c >= 'a' && c <= 'z' && text[at] == c - 'a' + 'A'))) {
      ++at;
    } else {
      return std::string_view::npos;
    }
  }
  return at;
}

/// How many bytes at the end of `text` spell `form`; npos if none do.
std::size_t spelt_at_end(std::string_view text, std::string_view form) noexcept {
  // Each apostrophe may take two bytes more.
  const auto marks = static_cast<std::size_t>(std::count(form.begin(), form.end(), '\''));
  for (std::size_t size = form.size(); size <= form.size() + 2 * marks && size <= text.size(); size += 2) {
    if (spelt(text.substr(text.size() - size), form) == size) return size;
  }
  return std::string_view::npos;
}

std::string joined(const std::vector<std::string>& parts) {
  return std::accumulate(parts.begin(), parts.end(), std::string());
}

}  // namespace

Result<WordParts> WordParts::make(const Seeds& seeds, Language language) {
  WordParts words;
  const SeedTable* table = seeds.table(std::string(language.code()) + "/word_parts");
  if (table == nullptr) return words;
  const auto form_column = table->column("form");
  if (!form_column) return form_column.error();
  const auto parts_column = table->column("parts");
  if (!parts_column) return parts_column.error();
  for (std::size_t i = 0; i < table->rows(); ++i) {
    const SeedRow row = table->row(i);
    std::string_view name = row[*form_column];
    std::string_view rest = row[*parts_column];
    Form form{.is_ending = name.starts_with('*')};
    if (form.is_ending) {
      if (!rest.starts_with('*')) return table->bad_value(row, *parts_column, "* and what ends the word");
      name.remove_prefix(1), rest.remove_prefix(1);
    }
    for (std::size_t blank = rest.find(' '); blank != std::string_view::npos; blank = rest.find(' ')) {
      form.parts.emplace_back(rest.substr(0, blank));
      rest.remove_prefix(blank + 1);
    }
    form.parts.emplace_back(rest);
    const bool blanks = std::any_of(form.parts.begin() + (form.is_ending ? 1 : 0), form.parts.end(),
                                    [](const std::string& part) { return part.empty(); });
    const std::size_t most = form.is_ending ? 2 : 3;
    if (blanks || form.parts.size() < 2 || form.parts.size() > most || joined(form.parts) != name) {
      return table->bad_value(row, *parts_column, "the form in two pieces, or in three if it is a whole word,");
    }
    if (form.is_ending) {
      words.endings_.push_back(std::move(form));
    } else {
      words.whole_.push_back(std::move(form));
      words.places_.set(hash_folded(name), static_cast<std::uint32_t>(words.whole_.size()));
    }
  }
  return words;
}

const WordParts::Form* WordParts::form_of(std::string_view text, const Token& token) const noexcept {
  const std::string_view word = text.substr(token.span.begin, token.span.size());
  if (const std::uint32_t place = places_[token.hash]; place != 0) {
    // A hash is no proof.
    const Form& form = whole_[place - 1];
    std::size_t at = 0;
    for (const std::string& part : form.parts) {
      const std::size_t size = spelt(word.substr(at), part);
      if (size == std::string_view::npos) return nullptr;
      at += size;
    }
    return at == word.size() ? &form : nullptr;
  }
  if (!token.is(token::has_clitic)) return nullptr;
  for (const Form& form : endings_) {
    const std::string_view last = form.parts.back();
    const std::size_t size = spelt_at_end(word, last);
    if (size == std::string_view::npos) continue;
    const std::string_view stem = word.substr(0, word.size() - size);
    if (!stem.empty() && spelt_at_end(stem, form.parts.front()) != std::string_view::npos) return &form;
  }
  return nullptr;
}

std::uint32_t WordParts::end_of_part(std::string_view text, const Token& token, const Form& form, std::size_t part,
                                     std::uint32_t begin) noexcept {
  const std::string_view rest = text.substr(begin, token.span.end - begin);
  if (!form.is_ending) return begin + static_cast<std::uint32_t>(spelt(rest, form.parts[part]));
  return token.span.end - static_cast<std::uint32_t>(spelt_at_end(rest, form.parts.back()));
}

}  // namespace casus::detail
