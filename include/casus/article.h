// SPDX-License-Identifier: MIT
#ifndef CASUS_ARTICLE_H
#define CASUS_ARTICLE_H

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casus/language.h"
#include "casus/result.h"
#include "casus/span.h"

namespace casus::inline v0 {

using Date = std::chrono::year_month_day;  ///< a day, without a time zone

/// Reads "2024-12-04", or the date at the head of an ISO 8601 time stamp.
Result<Date> parse_date(std::string_view);

/// What is known of an article besides its text. All of it may be empty.
struct ArticleInfo {
  std::string id = {};                    ///< unique among the articles of its user; casus only hands it on
  std::string url = {};                   ///< where it was read; casus only hands it on
  std::optional<Date> published = {};     ///< what "yesterday" is counted from
  std::optional<Language> language = {};  ///< detected if it is not given
  std::vector<Span> places = {};          ///< names of places that the caller has found, to be resolved
};

/// One news article: immutable, owning, valid UTF-8. Its text is kept as given,
/// headline and page residue included, so that every Span in the results points
/// into the bytes the caller knows. Safe to read from any number of threads.
class Article {
 public:
  static constexpr std::uint32_t max_bytes = 16u << 20;  ///< of text that from_utf8() takes: 16 MiB

  /// Fails with invalid_utf8 (and the offset of the first bad byte),
  /// text_too_large, or bad_span for a place that is no stretch of whole
  /// characters of the text. An empty text is an article with nothing in it.
  static Result<Article> from_utf8(std::string text, ArticleInfo info = {});

  const std::string& text() const& noexcept CASUS_LIFETIMEBOUND { return text_; }  ///< as it was given
  std::string text() && noexcept { return std::move(text_); }  ///< takes the text out of an article that is given up
  const ArticleInfo& info() const noexcept CASUS_LIFETIMEBOUND { return info_; }  ///< as it was given

  /// The bytes of a span. The span must lie in the text; the view lives as
  /// long as the article, so a temporary one is refused by the compiler.
  std::string_view slice(Span span) const& noexcept CASUS_LIFETIMEBOUND {
    return std::string_view(text_).substr(span.begin, span.size());
  }
  std::string_view slice(Span) const&& = delete;

 private:
  Article(std::string text, ArticleInfo info) : text_(std::move(text)), info_(std::move(info)) {}
  std::string text_;
  ArticleInfo info_;
};

}  // namespace casus::inline v0

#endif
