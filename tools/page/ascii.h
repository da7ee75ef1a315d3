// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_PAGE_ASCII_H
#define CASUS_TOOLS_PAGE_ASCII_H

#include <algorithm>
#include <string>
#include <string_view>

// Names of HTML are ASCII, and their case does not count.
namespace casus::tool {

constexpr bool is_ascii_space(char c) noexcept {
  return c == ' ' || (c >= '\t' && c <= '\r');
}
constexpr bool is_ascii_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}
constexpr bool is_ascii_letter(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr char lowered(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

inline std::string lowered(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = lowered(c);
  return out;
}

constexpr std::string_view trimmed(std::string_view text) noexcept {
  while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
  return text;
}

/// `word` is in lower case.
constexpr bool starts_folded(std::string_view text, std::string_view word) noexcept {
  return text.size() >= word.size() &&
         std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) { return a == lowered(b); });
}

constexpr std::size_t find_folded(std::string_view text, std::string_view word, std::size_t from = 0) noexcept {
  for (std::size_t at = from; at + word.size() <= text.size(); ++at) {
    if (starts_folded(text.substr(at), word)) return at;
  }
  return std::string_view::npos;
}

}  // namespace casus::tool

#endif
