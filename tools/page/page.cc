// SPDX-License-Identifier: MIT
#include "page/page.h"

#include <fmt/format.h>

#include "page/charset.h"
#include "page/outline.h"
#include "page/select.h"
#include "page/statements.h"

namespace casus::tool {
namespace {

/// The day of publication: as the head of the page says, else the first time
/// beside the article, else the one in the address.
void set_date(const Outline& outline, const Stated& stated, const Selection& selection, Page& page) {
  for (const std::string& date : stated.dates) {
    page.published = read_page_date(date);
    if (page.published) return;
  }
  for (const Statement& said : outline.statements) {
    if (said.key != "time" || said.block < selection.first || said.block > selection.last) continue;
    page.published = read_page_date(said.value);
    if (page.published) return;
  }
  page.published = date_in_url(stated.url);
  if (!page.published && !stated.dates.empty()) {
    page.unread_date = fmt::format("'{}' is not a date such as 2024-12-04", stated.dates.front());
  }
}

}  // namespace

std::string Page::add_to(ArticleInfo& info) const {
  if (info.url.empty()) info.url = url;
  if (!info.language) info.language = language;
  if (!info.published) info.published = published;
  return info.published ? "" : unread_date;
}

Diagnostic without_date(const std::string& why, std::string source) {
  return {.level = DiagnosticLevel::warning,
          .message = "read without its date of publication: " + why,
          .source = std::move(source)};
}

Result<PageReader> PageReader::make(const Seeds& seeds) {
  auto hints = PageHints::make(seeds);
  if (!hints) return hints.error();
  auto languages = detail::LanguageTables::make(seeds);
  if (!languages) return languages.error();
  return PageReader(*std::move(hints), *std::move(languages));
}

Page PageReader::read_utf8(std::string_view bytes) const {
  Page page;
  const Outline outline = read_outline(bytes, hints_);
  page.problem = outline.problem;
  if (!page.problem.empty()) return page;
  const Stated stated = read_statements(outline);
  const Selection selection = select_article(outline, stated);
  page.url = stated.url;
  set_date(outline, stated, selection, page);
  page.text = selection.title;
  for (const std::uint32_t block : selection.blocks) {
    if (!page.text.empty()) page.text += "\n\n";
    page.text += outline.blocks[block].text;
  }
  if (page.text.empty()) page.problem = "has no text";
  // The language that a page gives is often that of its template.
  const Language told = detail::guess_language(page.text, languages_).language;
  if (told == Language()) page.language = stated.language;
  return page;
}

Page PageReader::read(std::string bytes) const {
  const Decoded decoded = decode_page(std::move(bytes));
  if (!decoded.problem.empty()) return {.problem = decoded.problem};
  return read_utf8(decoded.text);
}

}  // namespace casus::tool
