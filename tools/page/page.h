// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_PAGE_PAGE_H
#define CASUS_TOOLS_PAGE_PAGE_H

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <casus/casus.h>

#include "page/hints.h"
#include "text/language.h"

namespace casus::tool {

/// The article of a web page.
struct Page {
  std::string text = {};  ///< the title first, a blank line between paragraphs
  std::string url = {};   ///< as the page gives it, absolute
  std::optional<Date> published = {};
  std::string unread_date = {};           ///< why the date that the page gives is not used
  std::optional<Language> language = {};  ///< as the page gives it, where the text does not tell
  std::string problem = {};               ///< why there is no text; empty if there is

  /// Fills in what is not known of the article; gives why it then has no day of
  /// publication although the page has one, else nothing.
  std::string add_to(ArticleInfo&) const;
};

/// What says so in a record; `source` is the command.
Diagnostic without_date(const std::string& why, std::string source);

/// Immutable; safe for any number of threads.
class PageReader {
 public:
  static Result<PageReader> make(const Seeds&);

  /// From bytes in any character set that the page names.
  Page read(std::string bytes) const;
  /// From UTF-8, whatever the page says.
  Page read_utf8(std::string_view page) const;

 private:
  PageReader(PageHints hints, detail::LanguageTables languages)
      : hints_(std::move(hints)), languages_(std::move(languages)) {}
  PageHints hints_;
  detail::LanguageTables languages_;
};

}  // namespace casus::tool

#endif
