// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_PARSER_H
#define CASUS_SYNTAX_PARSER_H

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "casus/result.h"
#include "casus/syntax.h"
#include "syntax/choice.h"
#include "syntax/configuration.h"
#include "syntax/finished_tree.h"
#include "syntax/lifted_arcs.h"
#include "syntax/model_file.h"
#include "syntax/parser_features.h"
#include "syntax/reviser.h"
#include "syntax/transition_weights.h"
#include "syntax/weight_rows.h"
#include "syntax/word_forms.h"

namespace casus::detail {

/// Sections of a model that the parser uses.
inline constexpr std::string_view transitions_section = "transitions";        ///< TransitionWeights
inline constexpr std::string_view relations_section = "relations";            ///< WeightRows, a label each
inline constexpr std::string_view relation_names_section = "relation names";  ///< of the labels, a newline behind each
inline constexpr std::string_view lead_section = "parser lead";               ///< u32: of Parser::lead_

/// Finds the head of each word and its relation to it. A greedy parser: which
/// transition comes next is one linear decision, which relation an arc has is
/// another; a Reviser looks at the finished tree, if the model has one. Its
/// time grows with the number of words and with nothing else.
/// Immutable; safe for any number of threads. Refers to the model's bytes.
class Parser {
 public:
  /// Fails with model_section if a section is missing or its sizes do not fit.
  static Result<Parser> from(const ModelFile&);

  /// Room to work in, kept from one sentence to the next.
  struct Scratch {
    std::vector<ParserWord> words = {};
    std::vector<QuotePlace> quotes = {};
    std::vector<Arc> arcs = {};
    Configuration configuration = {};
    ParserKeys features = {};
    LabelSums sums = {};
    FinishedTree tree = {};
    Reviser::Scratch reviser = {};
  };

  /// Fills in head and relation of the words of one sentence, whose tags and
  /// features are known. `forms` has the same size. `first` is the number of
  /// words[0] in the list that heads are numbered in. One word, and only one,
  /// has no head and is the root, and every word leads to it. Sentences longer
  /// than Configuration::most_words are read in pieces, each of which hangs on
  /// the root of the first as a parataxis.
  void run(std::span<const WordForm> forms, std::span<Word> words, std::uint32_t first, Scratch&) const;

 private:
  Parser(const TransitionWeights& transitions, const WeightRows& relations, std::vector<ArcLabel> labels,
         std::int32_t lead, const std::optional<Reviser>& reviser)
      : transitions_(transitions), relations_(relations), labels_(std::move(labels)), lead_(lead), reviser_(reviser) {}
  void parse_piece(Scratch&) const;
  Transition choose(Scratch&) const;
  std::uint16_t label_of(WordIndex head, WordIndex dependent, Scratch&) const;
  void revise(Scratch&) const;

  TransitionWeights transitions_;
  WeightRows relations_;
  std::vector<ArcLabel> labels_;
  /// By how much the best transition must lead the next after the first part
  /// of the features for the second part to be spared.
  std::int32_t lead_;
  std::optional<Reviser> reviser_;
};

/// Among the transitions the configuration allows, which does not force one.
Choice choose_transition(const Configuration&, const TransitionSums&) noexcept;

}  // namespace casus::detail

#endif
