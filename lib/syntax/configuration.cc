// SPDX-License-Identifier: MIT
#include "syntax/configuration.h"

#include <algorithm>

namespace casus::detail {

ParserWord make_parser_word(const WordForm& form, Upos upos, const Features& features) noexcept {
  const auto tag = static_cast<std::uint32_t>(upos) + 1;
  const auto bits = [](auto value, int at) { return static_cast<std::uint32_t>(value) << at; };
  return {.form = static_cast<std::uint32_t>(form.word >> 32 ^ form.word),
          .tag = tag,
          .fine = tag | bits(features.verb_form, 8) | bits(features.tense, 12) | bits(features.number, 16) |
                  bits(features.pron_type, 20),
          .suffix = form.suffixes[2] != 0 ? form.suffixes[2] : static_cast<std::uint32_t>(form.word),
          .cluster = form.cluster,
          .coarse_cluster = form.cluster_prefix(6),
          .number = static_cast<std::uint8_t>(features.number),
          .person = static_cast<std::uint8_t>(features.person),
          .is_finite = features.verb_form == VerbForm::finite,
          .is_verb = upos == Upos::verb || upos == Upos::aux,
          .is_punctuation = upos == Upos::punct};
}

void mark_quotations(std::span<const QuotePlace> quotes, std::span<ParserWord> words) noexcept {
  std::uint16_t number = 0;
  for (std::size_t i = 0; i < quotes.size(); ++i) {
    if (quotes[i] == 0) continue;
    if (i == 0 || quotes[i - 1] == 0) ++number;
    words[i].quote = quotes[i];
    words[i].quotation = number;
  }
}

void Configuration::start(std::span<const ParserWord> words) {
  size_ = static_cast<WordIndex>(words.size());
  next_ = 1;
  words_.assign(1, ParserWord{});
  words_.insert(words_.end(), words.begin(), words.end());
  words_.resize(1 + words.size() + lookahead);
  nodes_.assign(words_.size(), TreeNode{});
  on_stack_.assign(words_.size(), 0);
  stack_.assign(bottom, WordIndex{0});
}

bool Configuration::allows(Transition t) const noexcept {
  switch (t) {
    case Transition::shift:
      return next_ <= size_;
    case Transition::left:
      return next_ <= size_ && depth() > 0;
    case Transition::right:
      return depth() > 1;
  }
  return false;
}

void Configuration::shift() noexcept {
  on_stack_[next_] = 1;
  stack_.push_back(next_++);
}

void Configuration::attach(Transition t, std::uint16_t label) noexcept {
  const WordIndex dependent = stack(0);
  const WordIndex head = head_after(t);
  TreeNode& below = nodes_[dependent];
  TreeNode& above = nodes_[head];
  below.head = head;
  below.label = static_cast<std::uint16_t>(label + 1);
  const std::uint64_t bit = std::uint64_t{1} << (label % 64);
  if (t == Transition::left) {
    above.second_left = above.left;
    above.left = dependent;
    above.lefts = static_cast<std::uint8_t>(std::min(above.lefts + 1, 3));
    above.left_labels |= bit;
  } else {
    above.second_right = above.right;
    above.right = dependent;
    above.rights = static_cast<std::uint8_t>(std::min(above.rights + 1, 3));
    above.right_labels |= bit;
  }
  on_stack_[dependent] = 0;
  stack_.pop_back();
}

}  // namespace casus::detail
