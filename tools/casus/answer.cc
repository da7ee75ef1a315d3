// SPDX-License-Identifier: MIT
#include "casus/answer.h"

#include <exception>

#include <fmt/format.h>

#include "casus/request.h"
#include "output/json_writer.h"
#include "utf8.h"

namespace casus::tool {
namespace {

Answer error_record(const std::string& id, std::uint64_t line, const Problem& problem) {
  Answer answer{.is_error = true};
  detail::JsonWriter json(answer.record);
  json.begin_object();
  json.key("schema"), json.string("casus/1");
  json.key("id"), id.empty() ? json.null() : json.string(id);
  json.key("line"), json.integer(line);
  json.key("error");
  json.begin_object();
  json.key("code"), json.string(problem.code);
  json.key("message"), json.string(problem.message);
  json.end_object();
  json.end_object();
  answer.record += '\n';
  return answer;
}

/// The spans of a request as bytes of its text; a problem if one of them is no
/// stretch of it.
std::optional<Problem> place_spans(Request& request, OffsetUnit unit) {
  if (request.spans.empty() || detail::find_invalid_utf8(request.text) != std::string::npos) return std::nullopt;
  const OffsetMap map(request.text, unit);
  for (std::size_t i = 0; i < request.spans.size(); ++i) {
    const Span given = request.spans[i];
    const Span bytes = {map.to_byte(given.begin), map.to_byte(given.end)};
    if (given.empty() || given.begin > given.end || map.from_bytes(bytes) != given) {
      return Problem{.code = to_string(ErrorCode::bad_span),
                     .message = fmt::format("spans[{}]: [{}, {}) is no stretch of the text, counted in {}s", i,
                                            given.begin, given.end, to_string(unit))};
    }
    request.info.places.push_back(bytes);
  }
  return std::nullopt;
}

}  // namespace

Answer Answerer::answer(const Line& line) {
  std::string id;
  try {
    Request request = read_request(line, parser_);
    id = request.info.id;
    if (request.problem) return error_record(id, line.number, *request.problem);
    if (request.is_page) {
      Page page = pages_.read_utf8(request.page);
      if (!page.problem.empty()) return error_record(id, line.number, {"bad_page", std::move(page.problem)});
      request.text = std::move(page.text);
      const std::string unread = page.add_to(request.info);
      if (request.unread_date.empty()) request.unread_date = unread;
      if (request.info.published) request.unread_date.clear();
    }
    if (const auto problem = place_spans(request, offsets_)) return error_record(id, line.number, *problem);
    const auto article = Article::from_utf8(std::move(request.text), std::move(request.info));
    if (!article) {
      return error_record(id, line.number, {to_string(article.error().code), article.error().message});
    }
    Extraction found = pipeline_.run(*article);
    if (!request.unread_date.empty()) {
      found.diagnostics.push_back(without_date(request.unread_date, "casus run"));
    }
    return {.record = to_json(*article, found, offsets_, text_) + '\n'};
  } catch (const std::exception& error) {
    // Out of memory, say: the lines after this one have a right to their answer.
    return error_record(id, line.number, {"failed", error.what()});
  }
}

}  // namespace casus::tool
