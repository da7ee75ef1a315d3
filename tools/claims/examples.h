// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_CLAIMS_EXAMPLES_H
#define CASUS_TOOLS_CLAIMS_EXAMPLES_H

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "casus/seeds.h"
#include "claim/cue_lexicon.h"
#include "claims/claim_set.h"

namespace casus::claims {

/// How often a lemma could have reported in a group of frames, and did.
struct CueCount {
  std::array<std::uint32_t, detail::frame_group_count> seen = {};
  std::array<std::uint32_t, detail::frame_group_count> reports = {};
};
using CueCounts = std::map<std::string, CueCount>;

/// One cue with all its candidates, as numbers of features.
struct Example {
  std::vector<std::uint32_t> cue = {};
  std::vector<std::vector<std::uint32_t>> contents = {};
  std::vector<std::vector<std::uint32_t>> sources = {};
  std::vector<std::vector<std::uint32_t>> pairs = {};  ///< content by content, each with every source
  std::vector<float> right = {};                       ///< of each pair: how well it fits a gold claim, 0 or more
  float weight = 1;
};

/// The names of features by their numbers.
class FeatureNames {
 public:
  std::uint32_t number(std::uint64_t key, const std::string& name);
  bool has(std::uint64_t key, std::uint32_t& number) const;
  const std::string& name(std::uint32_t i) const { return names_[i]; }
  std::size_t size() const { return names_.size(); }

 private:
  std::unordered_map<std::uint64_t, std::uint32_t> numbers_;
  std::vector<std::string> names_;
};

/// What reading a set found beside examples: which gold claims have a cue, a
/// content and a source among the candidates.
struct Coverage {
  std::size_t claims = 0, cue = 0, content = 0, source = 0, both = 0, quotes = 0;
  std::map<std::string, std::size_t> missed_cues = {};  ///< lemma of gold cues without a candidate
  std::vector<std::string> missed = {};                 ///< "why: cue | source | content"
};

/// Runs the articles through the pipeline of these seeds. The first pass fills
/// `counts`; the second, with `names`, makes examples.
void count_cues(const Seeds&, const std::vector<GoldArticle>&, CueCounts&, Coverage&);
/// Without counts the weights of cues are those of the seeds, features that have no name yet are left out, and those of
/// grammar are there twice: as that of all languages, and, with `own_mark` before its name, as that of this one.
std::vector<Example> make_examples(const Seeds&, const std::vector<GoldArticle>&, const CueCounts*, FeatureNames&);
inline constexpr char own_mark[] = "*";

/// The chance in thousandths that a lemma reports, after taking one case out; no_weight if too few are left.
std::uint16_t chance_of(const CueCount&, std::size_t group, const CueCount& all, bool without, bool reports);

}  // namespace casus::claims

#endif
