// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_CLAIMS_CLAIM_SET_H
#define CASUS_TOOLS_CLAIMS_CLAIM_SET_H

#include <string>
#include <vector>

#include "casus/span.h"

namespace casus::claims {

/// An attributed claim as people marked it, in bytes.
struct GoldClaim {
  std::vector<Span> source = {};
  std::vector<Span> cue = {};
  std::vector<Span> content = {};
};

struct GoldArticle {
  std::string id = {};
  std::string language = {};
  std::string date = {};
  std::string text = {};
  std::vector<GoldClaim> claims = {};
};

/// Reads a set of JSON lines, {"id","lang","date","text","claims"}, whose spans
/// count code points. Throws std::runtime_error with file and line.
std::vector<GoldArticle> read_claim_set(const std::string& path);

}  // namespace casus::claims

#endif
