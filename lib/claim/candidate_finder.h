// SPDX-License-Identifier: MIT
#ifndef CASUS_CLAIM_CANDIDATE_FINDER_H
#define CASUS_CLAIM_CANDIDATE_FINDER_H

#include <cstdint>

#include "claim/candidates.h"

namespace casus::detail {

/// Collects what may be said at a cue (candidates.cc) and who may say it
/// (candidate_sources.cc), by where they stand in the tree.
class CandidateFinder {
 public:
  CandidateFinder(const SentenceTree& tree, const CueLexicon& lexicon, Candidates& c)
      : t_(tree), lexicon_(lexicon), c_(c), v_(c.cue.word) {}
  void run();

 private:
  bool is_clause_head(std::uint32_t i) const;
  void content(ContentKind kind, std::uint32_t head, WordStretch a, WordStretch b = {}, std::uint64_t preposition = 0);
  std::uint32_t first_aside(WordStretch range, std::uint32_t head, std::uint32_t& aside) const;
  std::uint32_t top(std::uint32_t i, WordStretch range) const;
  bool parts(std::uint32_t i) const;
  std::uint64_t case_of(std::uint32_t i) const;
  void verb_contents();
  void misplaced(std::uint32_t noun);
  void quotes();
  std::uint32_t own_auxiliary() const;
  void rest();
  void above();
  WordStretch whole_names(WordStretch words) const;
  void source(SourceKind kind, std::uint32_t head, WordStretch words);
  char sign(std::uint32_t i) const;
  bool is_comma(std::uint32_t i) const;
  bool is_set_off(std::uint32_t i) const;
  std::uint32_t subject_of(std::uint32_t i) const;
  void verb_sources();
  void antecedent_of(std::uint32_t subject);
  void inverted(std::uint32_t subject);
  void climb();
  bool is_nominal(std::uint32_t i) const;
  void beside();
  std::uint32_t owner_of_aside(std::uint32_t comma) const;
  void predicate_phrase();
  void noun_contents();
  void noun_sources();
  void preposition();
  std::uint32_t phrase_end(std::uint32_t head, std::uint32_t end) const;
  void adverb();
  bool is_marked(std::uint32_t clause) const;
  bool is_hearsay() const;
  void colon();

  const SentenceTree& t_;
  const CueLexicon& lexicon_;
  Candidates& c_;
  std::uint32_t v_;
  std::uint32_t end_ = 0;         ///< of the sentence, without its last signs
  std::uint32_t clause_end_ = 0;  ///< of the clause of the verb
};

}  // namespace casus::detail

#endif
