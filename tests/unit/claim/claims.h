// SPDX-License-Identifier: MIT
#ifndef CASUS_TESTS_CLAIM_CLAIMS_H
#define CASUS_TESTS_CLAIM_CLAIMS_H

#include <string>
#include <vector>

#include "casus/pipeline.h"
#include "casus/seeds.h"

namespace casus::detail {

/// What the standard pipeline finds in a text published on 2024-12-04.
inline Extraction extract(std::string_view language, const std::string& text) {
  static const Pipeline pipeline = Pipeline::standard().value();
  const auto article =
      Article::from_utf8(text, {.published = parse_date("2024-12-04").value(), .language = Language(language)}).value();
  return pipeline.run(article);
}

inline std::string join(const std::string& text, const std::vector<Span>& pieces) {
  std::string out;
  for (const Span piece : pieces) out += (out.empty() ? "" : " / ") + text.substr(piece.begin, piece.size());
  return out;
}

/// "RULE | SPEAKER | CUE | CONTENT" of every claim.
inline std::vector<std::string> claims(std::string_view language, const std::string& text) {
  std::vector<std::string> out;
  for (const Claim& claim : extract(language, text).claims) {
    const std::string speaker = claim.speaker_span ? join(text, {*claim.speaker_span}) : "";
    out.push_back(claim.rule + " | " + speaker + " | " + join(text, claim.cue) + " | " + join(text, claim.content));
  }
  return out;
}

}  // namespace casus::detail

#endif
