// SPDX-License-Identifier: MIT
#include "trees.h"

namespace casus::detail {

const CueLexicon& few_cues() {
  static const Result<CueLexicon> lexicon = [] {
    std::vector<SeedFile> files;
    files.push_back({"en/function_words.tsv", "#casus-seed 1 function_words\nword*\tweight\tsource\nthe\t1\town\n"});
    files.push_back({"en/claim_cues.tsv",
                     "#casus-seed 1 claim_cues\nlemma*\tkind*\tclass\tframes\tstance\tcommitment\tsource\n"
                     "according to\tpreposition\tsay\tclause\t\tneutral\town\n"
                     "accuse\tverb\taccuse\tobject of to=object\t-\tneutral\town\n"
                     "claim\tnoun\tdeclare\tclause\t\tdistancing\town\n"
                     "make clear\tphrase\tdeclare\tclause to=to\t\tneutral\town\n"
                     "of the view\tadjective\tdeclare\tclause\t\tneutral\town\n"
                     "say\tverb\tsay\tdirect clause to=to\t\tneutral\town\n"
                     "would\tadverb\tsay\tclause have perfect\t\tdistancing\town\n"});
    files.push_back(
        {"en/cue_weights.tsv", "#casus-seed 1 cue_weights\nlemma*\tframe*\tweight\tsource\nsay\tclause\t0.913\town\n"});
    files.push_back(
        {"en/speaker_nouns.tsv",
         "#casus-seed 1 "
         "speaker_nouns\nnoun*\tclass\tsource\nminister\tperson\town\nplan\tmeasure\town\nreport\tdocument\town\n"});
    return CueLexicon::make(Seeds::from_memory(files).value(), Language("en"));
  }();
  return lexicon.value();
}

}  // namespace casus::detail
