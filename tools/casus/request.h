// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_REQUEST_H
#define CASUS_TOOLS_REQUEST_H

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <casus/casus.h>
#include <simdjson.h>

#include "casus/line_reader.h"

namespace casus::tool {

/// Why a line has no record: a code of casus::ErrorCode or one of bad_json,
/// bad_field, line_too_long, empty_line, failed.
struct Problem {
  std::string_view code = {};
  std::string message = {};
};

/// What a line asks for. As much of it is filled in as could be read, so that
/// an error can name the article.
struct Request {
  ArticleInfo info = {};
  std::string text = {};
  std::string page = {};         ///< the field `html`
  bool is_page = false;          ///< there is a page, and no text
  std::vector<Span> spans = {};  ///< names of places, in the unit of the caller
  std::string unread_date = {};  ///< why `published` is not used; empty if it is
  std::optional<Problem> problem = {};
};

/// Reads {"id"?,"text","published"?,"language"?,"url"?,"spans"?}, or "html" in
/// place of "text" and "spans"; other fields are let be.
Request read_request(const Line&, simdjson::dom::parser&);

}  // namespace casus::tool

#endif
