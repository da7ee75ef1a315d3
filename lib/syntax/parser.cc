// SPDX-License-Identifier: MIT
#include "syntax/parser.h"

#include <algorithm>
#include <string_view>

#include "syntax/little_endian.h"

namespace casus::detail {
namespace {

std::vector<ArcLabel> read_labels(std::string_view names) {
  std::vector<ArcLabel> labels;
  while (!names.empty()) {
    const std::size_t end = std::min(names.find('\n'), names.size());
    ArcLabel label = ArcLabel::parse(names.substr(0, end));
    if (label.relation == Relation::root) label.relation = Relation::dep;  // a word with a head is none
    labels.push_back(label);
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return labels;
}

}  // namespace

Choice choose_transition(const Configuration& c, const TransitionSums& sums) noexcept {
  // Neither the stack nor the rest of the sentence is empty: only right can be impossible.
  Choice choice = sums[1] > sums[0] ? Choice{1, sums[1] - sums[0]} : Choice{0, sums[0] - sums[1]};
  if (!c.allows(Transition::right)) return choice;
  const std::int32_t ahead = sums[2] - sums[choice.best];
  return ahead > 0 ? Choice{2, ahead} : Choice{choice.best, std::min(choice.lead, -ahead)};
}

Result<Parser> Parser::from(const ModelFile& model) {
  auto lines = model.need(transitions_section, TransitionWeights::slot_bytes);
  if (!lines) return lines.error();
  const auto transitions = TransitionWeights::from(*lines);
  if (!transitions) return model.bad_section(transitions_section, "not whole slots");
  auto rows = model.need(relations_section, 1);
  if (!rows) return rows.error();
  const auto relations = WeightRows::from(*rows);
  if (!relations) return model.bad_section(relations_section, "sizes that do not fit together");
  auto names = model.need(relation_names_section, 1);
  if (!names) return names.error();
  std::vector<ArcLabel> labels = read_labels({reinterpret_cast<const char*>(names->data()), names->size()});
  if (labels.size() != relations->labels())
    return model.bad_section(relation_names_section, "another number of names than there are relations");
  auto lead = model.need(lead_section, 4);
  if (!lead) return lead.error();
  std::optional<Reviser> reviser;
  if (model.has(revised_heads_section)) {
    auto made = Reviser::from(model);
    if (!made) return made.error();
    reviser = *made;
  }
  return Parser(*transitions, *relations, std::move(labels), static_cast<std::int32_t>(load_u32(lead->data())),
                reviser);
}

Transition Parser::choose(Scratch& scratch) const {
  const Configuration& c = scratch.configuration;
  if (c.is_forced()) return c.forced();
  TransitionSums sums = {};
  scratch.features.ask_at(transitions_.slots());
  transition_features(c, scratch.features);
  const std::size_t first = scratch.features.keys().size();
  transitions_.add(scratch.features.keys(), sums);
  Choice choice = choose_transition(c, sums);
  if (choice.lead < lead_) {
    more_transition_features(c, scratch.features);
    transitions_.add(scratch.features.keys().subspan(first), sums);
    choice = choose_transition(c, sums);
  }
  return static_cast<Transition>(choice.best);
}

std::uint16_t Parser::label_of(WordIndex head, WordIndex dependent, Scratch& scratch) const {
  scratch.features.ask_at(relations_.buckets());
  relation_features(scratch.configuration, head, dependent, scratch.features);
  scratch.sums.clear(labels_.size());
  relations_.add(scratch.features.keys(), scratch.sums);
  return static_cast<std::uint16_t>(scratch.sums.best(labels_.size()));
}

void Parser::parse_piece(Scratch& scratch) const {
  Configuration& c = scratch.configuration;
  c.start(scratch.words);
  while (!c.is_final()) {
    const Transition t = choose(scratch);
    if (t == Transition::shift)
      c.shift();
    else
      c.attach(t, label_of(c.head_after(t), c.stack(0), scratch));
  }
  scratch.arcs.assign(scratch.words.size(), Arc{});
  for (WordIndex i = 1; i <= c.size(); ++i) {
    const TreeNode& node = c.node(i);
    Arc& arc = scratch.arcs[i - std::size_t{1}];
    if (node.head == 0)
      arc.label.relation = Relation::root;
    else
      arc = {node.head - std::uint32_t{1}, labels_[node.label - std::size_t{1}]};
  }
  lower_arcs(scratch.arcs);
  if (reviser_) revise(scratch);
}

void Parser::revise(Scratch& scratch) const {
  FinishedTree& tree = scratch.tree;
  tree.start(scratch.words, scratch.arcs);
  reviser_->run(tree, scratch.reviser);
  for (WordIndex i = 1; i <= tree.size(); ++i) {
    if (tree.head(i) == 0) continue;
    Arc& arc = scratch.arcs[i - std::size_t{1}];
    arc.head = tree.head(i) - std::uint32_t{1};
    arc.label.relation = tree.relation(i);
  }
}

void Parser::run(std::span<const WordForm> forms, std::span<Word> words, std::uint32_t first, Scratch& scratch) const {
  std::uint32_t root = Word::no_head;  // of the first piece
  for (std::size_t begin = 0; begin < words.size(); begin += Configuration::most_words) {
    const std::size_t end = std::min(begin + Configuration::most_words, words.size());
    scratch.words.clear();
    for (std::size_t i = begin; i < end; ++i)
      scratch.words.push_back(make_parser_word(forms[i], words[i].upos, words[i].features));
    scratch.quotes.resize(end - begin);
    find_quotations(forms.subspan(begin, end - begin), scratch.quotes);
    mark_quotations(scratch.quotes, scratch.words);
    parse_piece(scratch);
    const auto offset = static_cast<std::uint32_t>(first + begin);
    for (std::size_t i = begin; i < end; ++i) {
      const Arc& arc = scratch.arcs[i - begin];
      const bool is_later_root = arc.head == Arc::no_head && root != Word::no_head;
      words[i].head = arc.head == Arc::no_head ? root : offset + arc.head;
      words[i].relation = is_later_root ? Relation::parataxis : arc.label.relation;
    }
    for (std::size_t i = begin; i < end && root == Word::no_head; ++i)
      if (words[i].head == Word::no_head) root = static_cast<std::uint32_t>(first + i);
  }
}

}  // namespace casus::detail
