// SPDX-License-Identifier: MIT
#include "claims/claim_set.h"

#include <fstream>
#include <stdexcept>

#include <fmt/format.h>
#include <simdjson.h>

namespace casus::claims {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;

/// Where each code point of a text begins, and its end.
std::vector<std::uint32_t> code_points(const std::string& text) {
  std::vector<std::uint32_t> at;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) at.push_back(i);
  }
  at.push_back(static_cast<std::uint32_t>(text.size()));
  return at;
}

Span read_span(element value, const std::vector<std::uint32_t>& at) {
  const array pair = value.get_array();
  return {at.at(std::uint64_t(pair.at(0))), at.at(std::uint64_t(pair.at(1)))};
}

std::vector<Span> read_spans(element claim, const std::string& name, const std::vector<std::uint32_t>& at) {
  std::vector<Span> out;
  array parts;
  if (claim[name + "_parts"].get(parts) == simdjson::SUCCESS) {
    for (const element part : parts) out.push_back(read_span(part, at));
  } else if (element span; claim[name].get(span) == simdjson::SUCCESS && !span.is_null()) {
    out.push_back(read_span(span, at));
  }
  return out;
}

std::string text_of(element object, const char* name) {
  std::string_view text;
  return object[name].get(text) == simdjson::SUCCESS ? std::string(text) : std::string();
}

}  // namespace

std::vector<GoldArticle> read_claim_set(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(path + ": cannot be read");
  std::vector<GoldArticle> out;
  simdjson::dom::parser parser;
  std::string line;
  for (int n = 1; std::getline(file, line); ++n) {
    if (line.empty()) continue;
    try {
      const element object = parser.parse(line);
      GoldArticle article{.id = text_of(object, "id"),
                          .language = text_of(object, "lang"),
                          .date = text_of(object, "date"),
                          .text = text_of(object, "text")};
      const auto at = code_points(article.text);
      for (const element claim : array(object["claims"]))
        article.claims.push_back(
            {read_spans(claim, "source", at), read_spans(claim, "cue", at), read_spans(claim, "content", at)});
      out.push_back(std::move(article));
    } catch (const std::exception& error) {
      throw std::runtime_error(fmt::format("{}:{}: {}", path, n, error.what()));
    }
  }
  return out;
}

}  // namespace casus::claims
