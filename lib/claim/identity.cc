// SPDX-License-Identifier: MIT
#include "claim/identity.h"

#include <algorithm>

namespace casus::detail {
namespace {

/// Whether `word` names the same as `head`: the head itself, a part of its
/// name, an apposition, a title.
bool is_same(const SentenceTree& tree, std::uint32_t word, std::uint32_t head) {
  for (std::uint32_t n = 0; word != head && n < 4; ++n) {
    // "spokeswoman | Mary Smith | said": two subjects of one verb.
    if (tree.base(word) == Relation::nsubj && tree.base(head) == Relation::nsubj && tree.head(word) == tree.head(head))
      return true;
    switch (tree.base(word)) {
      case Relation::flat:
      case Relation::appos:
      case Relation::compound:
      case Relation::fixed:
        break;
      case Relation::nmod:
        if (tree.relation(word) != Relation::nmod_desc) return false;
        break;
      default:
        return false;
    }
    if (!tree.has_head(word)) return false;
    word = tree.head(word);
  }
  return word == head;
}

bool is_body(EntityKind kind) {
  return kind != EntityKind::person && kind != EntityKind::place && kind != EntityKind::other;
}

}  // namespace

Identity identify(const ClaimScene& scene, const std::vector<SpeakerMention>& mentions, WordStretch words,
                  std::uint32_t head) {
  Identity out;
  if (words.empty() || head == Word::no_head) return out;
  const SentenceTree& tree = scene.tree;
  // "X, who said": X.
  if (tree.word(head).features.pron_type == PronType::relative && tree.has_head(head)) {
    const std::uint32_t verb = tree.head(head);
    if (tree.relation(verb) == Relation::acl_relcl && tree.has_head(verb) && tree.head(verb) < head) {
      const std::uint32_t noun = tree.head(verb);
      return identify(scene, mentions, {tree.extent(noun).first, tree.extent(verb).first}, noun);
    }
  }
  const std::uint32_t begin = tree.word(words.first).span.begin, end = tree.word(words.last - 1).span.end;
  const FeatureName person("person");
  const bool is_role = scene.lexicon.speaker_class(tree.layer().lemma(tree.word(head))).hash == person.hash;
  auto it = std::lower_bound(mentions.begin(), mentions.end(), begin,
                             [](const SpeakerMention& m, std::uint32_t at) { return m.span.begin < at; });
  const SpeakerMention* best = nullptr;
  for (; it != mentions.end() && it->span.begin < end; ++it) {
    // The last word of a mention is the one that tells where it hangs, but for "Trump's".
    std::uint32_t first = words.first;
    while (first + 1 < words.last && tree.word(first).span.end <= it->span.begin) ++first;
    std::uint32_t last = first;
    while (last + 1 < words.last && tree.word(last + 1).span.begin < it->span.end) ++last;
    const bool covers = first <= head && head <= last;
    const bool same = covers || is_same(tree, first, head) || is_same(tree, last, head);
    if (same && (covers || it->kind == EntityKind::person || !is_role)) {
      const bool better = best == nullptr || (it->kind == EntityKind::person && best->kind != EntityKind::person);
      if (better) best = &*it;
    } else if (is_body(it->kind) && !out.on_behalf_of) {
      out.on_behalf_of = it->entity;
    }
  }
  if (best != nullptr) out.entity = best->entity;
  if (best == nullptr && (tree.is(head, Upos::pron) || tree.is(head, Upos::det))) out.is_pronoun = words.size() == 1;
  const bool is_person = best == nullptr ? is_role : best->kind == EntityKind::person;
  if (!is_person) out.on_behalf_of.reset();
  return out;
}

}  // namespace casus::detail
