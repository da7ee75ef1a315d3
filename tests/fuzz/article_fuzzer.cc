// SPDX-License-Identifier: MIT
// Any bytes as an article: refused with a place, or read to an extraction all
// of whose spans lie on characters, and which every output can show.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "casus/casus.h"

namespace {

void check(const casus::Article& article, casus::Span span) {
  const std::string& text = article.text();
  const auto boundary = [&](std::size_t at) { return at == text.size() || (text[at] & 0xC0) != 0x80; };
  if (span.begin >= span.end || span.end > text.size() || !boundary(span.begin) || !boundary(span.end)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const casus::Pipeline pipeline = casus::Pipeline::standard().value();
  const auto article = casus::Article::from_utf8(std::string(reinterpret_cast<const char*>(data), size),
                                                 {.published = casus::parse_date("2024-12-04").value()});
  if (!article) return article.error().offset < size ? 0 : (std::abort(), 0);

  const casus::Extraction found = pipeline.run(*article);
  for (const auto& block : found.blocks) check(*article, block.span);
  for (const auto& sentence : found.sentences) check(*article, sentence);
  for (const auto& time : found.times) check(*article, time.span);
  for (const auto& quantity : found.quantities) check(*article, quantity.span);
  for (const auto& event : found.events) check(*article, event.trigger);
  for (const auto& entity : found.entities) {
    for (const auto& mention : entity.mentions) check(*article, mention.span);
  }
  for (const auto& claim : found.claims) {
    for (const auto& piece : claim.content) check(*article, piece);
  }
  to_json(*article, found);
  to_html(*article, found);
  to_terminal(*article, found, true);
  return 0;
}
