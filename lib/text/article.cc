// SPDX-License-Identifier: MIT
#include "casus/article.h"

#include <charconv>

#include <fmt/format.h>

#include "utf8.h"

namespace casus::inline v0 {

Result<Date> parse_date(std::string_view text) {
  const auto number = [&](std::size_t at, std::size_t length) {
    int value = -1;
    if (at + length <= text.size()) {
      const char* first = text.data() + at;
      const auto [end, error] = std::from_chars(first, first + length, value);
      if (error != std::errc() || end != first + length) value = -1;
    }
    return value;
  };
  const bool shaped = text.size() >= 10 && text[4] == '-' && text[7] == '-' &&
                      (text.size() == 10 || text[10] == 'T' || text[10] == ' ');
  const Date date{std::chrono::year(number(0, 4)), std::chrono::month(static_cast<unsigned>(number(5, 2))),
                  std::chrono::day(static_cast<unsigned>(number(8, 2)))};
  if (!shaped || number(0, 4) < 0 || !date.ok()) {
    return Error{.code = ErrorCode::bad_date, .message = fmt::format("'{}' is not a date such as 2024-12-04", text)};
  }
  return date;
}

Result<Article> Article::from_utf8(std::string text, ArticleInfo info) {
  if (text.size() > max_bytes) {
    return Error{.code = ErrorCode::text_too_large,
                 .message = fmt::format("{} bytes of text; the limit is {}", text.size(), max_bytes)};
  }
  const std::size_t invalid = detail::find_invalid_utf8(text);
  if (invalid != std::string_view::npos) {
    return Error{.code = ErrorCode::invalid_utf8,
                 .message = fmt::format("not UTF-8: byte {:#04x} at offset {}",
                                        static_cast<unsigned char>(text[invalid]), invalid),
                 .offset = static_cast<std::uint32_t>(invalid)};
  }
  for (const Span place : info.places) {
    if (place.begin >= place.end || place.end > text.size() || !detail::is_boundary(text, place.begin) ||
        !detail::is_boundary(text, place.end)) {
      return Error{.code = ErrorCode::bad_span,
                   .message = fmt::format("place [{}, {}) is no stretch of whole characters in {} bytes of text",
                                          place.begin, place.end, text.size()),
                   .offset = place.begin};
    }
  }
  return Article(std::move(text), std::move(info));
}

}  // namespace casus::inline v0
