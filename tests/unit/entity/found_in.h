// SPDX-License-Identifier: MIT
#ifndef CASUS_TESTS_FOUND_IN_H
#define CASUS_TESTS_FOUND_IN_H

#include <string>

#include "casus/extractor.h"
#include "text/text_stage.h"

/// What one entity extractor finds in a text on its own.
inline casus::Extraction found_in(const casus::EntityExtractor& extractor, std::string text, const char* language,
                                  const char* published) {
  static const auto stage = casus::detail::TextStage::make(casus::Seeds::embedded().value()).value();
  casus::ArticleInfo info;
  info.language = casus::Language(language);
  if (published != nullptr) info.published = casus::parse_date(published).value();
  const auto article = casus::Article::from_utf8(std::move(text), std::move(info)).value();
  const casus::TextLayer layer = stage.run(article);
  casus::Extraction found;
  casus::EntitySink sink(article, extractor.name(), found);
  extractor.extract({layer}, sink);
  return found;
}

#endif
