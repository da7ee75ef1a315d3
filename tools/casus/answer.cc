// SPDX-License-Identifier: MIT
#include "casus/answer.h"

#include <exception>

#include "casus/request.h"
#include "output/json_writer.h"

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

}  // namespace

Answer Answerer::answer(const Line& line) {
  std::string id;
  try {
    Request request = read_request(line, parser_);
    id = request.info.id;
    if (request.problem) return error_record(id, line.number, *request.problem);
    const auto article = Article::from_utf8(std::move(request.text), std::move(request.info));
    if (!article) {
      return error_record(id, line.number, {to_string(article.error().code), article.error().message});
    }
    Extraction found = pipeline_.run(*article);
    if (request.has_spans) {
      found.diagnostics.push_back(
          {.message = "the spans given with the article are not used by this version", .source = "casus run"});
    }
    return {.record = to_json(*article, found, offsets_) + '\n'};
  } catch (const std::exception& error) {
    // Out of memory, say: the lines after this one have a right to their answer.
    return error_record(id, line.number, {"failed", error.what()});
  }
}

}  // namespace casus::tool
