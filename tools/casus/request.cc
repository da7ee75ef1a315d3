// SPDX-License-Identifier: MIT
#include "casus/request.h"

#include <algorithm>

#include <fmt/format.h>

#include "casus/language_tag.h"

namespace casus::tool {
namespace {

using simdjson::dom::element;

Problem bad_field(std::string_view name, std::string_view expected) {
  return {.code = "bad_field", .message = fmt::format("\"{}\" is not {}", name, expected)};
}

std::optional<Problem> read_text(std::string_view name, element value, std::string& out) {
  std::string_view text;
  if (value.get(text) != simdjson::SUCCESS) return bad_field(name, "a string");
  out = text;
  return std::nullopt;
}

/// An article's id is a string; whole numbers are taken as their digits.
std::optional<Problem> read_id(element value, std::string& out) {
  if (value.is_int64() || value.is_uint64()) {
    out = simdjson::minify(value);
    return std::nullopt;
  }
  return value.is_string() ? read_text("id", value, out) : bad_field("id", "a string or a whole number");
}

/// "spans": the places that the caller has found.
std::optional<Problem> read_spans(element value, std::vector<Span>& out) {
  constexpr std::string_view expected = "a list of {\"begin\", \"end\"}";
  simdjson::dom::array list;
  if (value.get(list) != simdjson::SUCCESS) return bad_field("spans", expected);
  for (const element one : list) {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    if (one["begin"].get(begin) != simdjson::SUCCESS || one["end"].get(end) != simdjson::SUCCESS ||
        std::max(begin, end) > Article::max_bytes) {
      return bad_field(fmt::format("spans[{}]", out.size()), "{\"begin\", \"end\"} with offsets into the text");
    }
    out.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  }
  return std::nullopt;
}

std::optional<Problem> read_field(std::string_view name, element value, Request& request) {
  if (value.is_null() && name != "text") return std::nullopt;
  if (name == "id") return read_id(value, request.info.id);
  if (name == "text") return read_text(name, value, request.text);
  if (name == "html") return read_text(name, value, request.page);
  if (name == "url") return read_text(name, value, request.info.url);
  if (name == "published") {
    std::string text;
    if (auto problem = read_text(name, value, text)) return problem;
    const auto date = parse_date(text);
    // Feeds hold all sorts of dates; the article can be read without one.
    if (date) {
      request.info.published = *date;
    } else {
      request.unread_date = date.error().message;
    }
  } else if (name == "language") {
    std::string text;
    if (auto problem = read_text(name, value, text)) return problem;
    request.info.language = parse_language(text);
    if (!request.info.language) return bad_field(name, "the code of a language, such as nl");
  } else if (name == "spans") {
    return read_spans(value, request.spans);
  }
  return std::nullopt;
}

}  // namespace

Request read_request(const Line& line, simdjson::dom::parser& parser) {
  Request request;
  if (line.too_long) {
    request.problem = {.code = "line_too_long",
                       .message = fmt::format("the line is longer than {} bytes", LineReader::max_bytes)};
    return request;
  }
  if (line.text.find_first_not_of(" \t\r") == std::string::npos) {
    request.problem = {.code = "empty_line", .message = "the line is empty"};
    return request;
  }
  element document;
  if (const auto error = parser.parse(line.text).get(document)) {
    request.problem = {.code = error == simdjson::UTF8_ERROR ? to_string(ErrorCode::invalid_utf8) : "bad_json",
                       .message = simdjson::error_message(error)};
    return request;
  }
  simdjson::dom::object object;
  if (document.get(object) != simdjson::SUCCESS) {
    request.problem = {.code = "bad_json", .message = "the line is not a JSON object"};
    return request;
  }
  bool has_text = false;
  bool has_page = false;
  // All fields are looked at even after a bad one: the id may stand behind it.
  for (const auto field : object) {
    has_text = has_text || field.key == "text";
    has_page = has_page || (field.key == "html" && !field.value.is_null());
    auto problem = read_field(field.key, field.value, request);
    if (problem && !request.problem) request.problem = std::move(problem);
  }
  if (request.problem) return request;
  if (!has_text && !has_page) request.problem = {.code = "bad_field", .message = "\"text\" is missing"};
  if (has_text && has_page) {
    request.problem = {.code = "bad_field", .message = "\"text\" and \"html\" are both there: which is the article?"};
  } else if (has_page && !request.spans.empty()) {
    request.problem = {.code = "bad_field", .message = "\"spans\" lie in a \"text\", not in \"html\""};
  }
  request.is_page = has_page;
  return request;
}

}  // namespace casus::tool
