// SPDX-License-Identifier: MIT
#include "claim/drafts.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace casus::detail {
namespace {

struct RuleFacts {
  std::string_view name;
  float score;
};

// Measured on the development sets polnear_dev and nl_lassy_dev together: of the
// claims of a rule, the share whose speaker and content both overlap those of a
// gold claim by half or more. quote.aldus and quote.standing, of which there
// were none, are set by what their like reached.
constexpr std::array<RuleFacts, 14> facts = {{
    {"quote.verb-speaker", 0.85f},
    {"quote.speaker-verb", 0.95f},
    {"quote.aldus", 0.90f},
    {"quote.colon", 0.89f},
    {"quote.signature", 0.95f},
    {"quote.split", 0.94f},
    {"quote.pronoun", 0.96f},
    {"quote.standing", 0.60f},
    {"source.volgens", 0.89f},
    {"source.aldus", 0.94f},
    {"clause.that", 0.89f},
    {"clause.bare", 0.88f},
    {"clause.ask", 0.75f},
    {"clause.tail", 0.92f},
}};

/// Claims further back than this have no say in who "he" is.
constexpr std::uint32_t farthest_blocks = 2;
/// How many claims before one may have it in their content.
constexpr std::size_t farthest_parent = 8;

std::uint32_t beginning(const Claim& claim) {
  std::uint32_t at = claim.content.front().begin;
  if (!claim.cue.empty()) at = std::min(at, claim.cue.front().begin);
  if (claim.speaker_span) at = std::min(at, claim.speaker_span->begin);
  return at;
}

bool contains(const std::vector<Span>& content, Span span) {
  return std::any_of(content.begin(), content.end(), [&](Span piece) { return piece.contains(span); });
}

/// Who spoke last, and where.
struct LastSpeaker {
  std::optional<EntityId> entity = {};
  std::uint32_t block = 0;
  std::uint32_t end = 0;  ///< of the words of that claim
  std::optional<Span> medium = {};
  bool is_set = false;
};

std::uint32_t end_of(const Claim& claim) {
  std::uint32_t end = claim.content.back().end;
  if (!claim.cue.empty()) end = std::max(end, claim.cue.back().end);
  if (claim.speaker_span) end = std::max(end, claim.speaker_span->end);
  return end;
}

/// Whether a person other than `who` is named in [begin, end): then "he" may
/// well be that one.
bool names_another(const std::vector<SpeakerMention>& mentions, std::uint32_t begin, std::uint32_t end, EntityId who) {
  auto it = std::lower_bound(mentions.begin(), mentions.end(), begin,
                             [](const SpeakerMention& m, std::uint32_t at) { return m.span.begin < at; });
  for (; it != mentions.end() && it->span.begin < end; ++it) {
    if (it->kind == EntityKind::person && it->entity != who) return true;
  }
  return false;
}

}  // namespace

std::string_view name_of(Rule rule) noexcept {
  return facts[static_cast<std::size_t>(rule)].name;
}
float score_of(Rule rule) noexcept {
  return facts[static_cast<std::size_t>(rule)].score;
}

Draft draft_of(const Passage& p, const Cue& cue, Rule rule) {
  Draft draft{.rule = rule, .is_pronoun = cue.speaker.is_pronoun, .block = p.block};
  draft.claim.speaker = cue.speaker.entity;
  draft.claim.speaker_span = p.span(cue.speaker.first, cue.speaker.last);
  draft.claim.cue = pieces(p, cue);
  draft.claim.act = cue.entry == nullptr ? "say" : cue.entry->act;
  return draft;
}

void deliver(std::vector<Draft>& drafts, const std::vector<SpeakerMention>& mentions, const Extraction& found,
             ClaimSink& sink) {
  if (drafts.empty()) return;
  std::vector<std::pair<std::uint32_t, std::size_t>> order;  // where each begins, and its place in `drafts`
  order.reserve(drafts.size());
  for (const Draft& draft : drafts) order.emplace_back(beginning(draft.claim), order.size());
  std::sort(order.begin(), order.end());
  struct Sent {
    std::vector<Span> content;
    std::optional<ClaimId> id;
  };
  std::vector<Sent> sent;
  sent.reserve(drafts.size());
  LastSpeaker last;
  for (const auto& [at, place] : order) {
    Draft& draft = drafts[place];
    Claim& claim = draft.claim;
    if (draft.is_pronoun || draft.is_standing) {
      const bool near = last.is_set && draft.block - last.block <= farthest_blocks;
      if (near && last.entity) {
        const bool is_person = found[*last.entity].kind == EntityKind::person;
        // Words between two claims may name somebody else: "zei Poetin. Trump kwam binnen. 'Mooi', zei hij."
        const bool clear = last.end >= at || !names_another(mentions, last.end, at, *last.entity);
        const bool is_unknown = !claim.speaker && (draft.is_pronoun || !claim.speaker_span);
        if (clear && is_unknown && (is_person || draft.is_standing)) claim.speaker = last.entity;
      }
      if (draft.is_standing && !claim.speaker_span && (!near || !claim.speaker)) continue;
    }
    const Span anchor = claim.cue.empty() ? claim.content.front() : claim.cue.front();
    for (std::size_t k = sent.size(); k > 0 && sent.size() - k < farthest_parent && !claim.parent; --k) {
      if (contains(sent[k - 1].content, anchor)) claim.parent = sent[k - 1].id;
    }
    if (claim.rule.empty()) {
      claim.rule = name_of(draft.rule);
      claim.score = score_of(draft.rule);
    }
    if (!claim.parent) {
      // "... in an interview with the paper. He added ...": still there.
      const bool goes_on =
          last.is_set && claim.speaker && claim.speaker == last.entity && draft.block - last.block <= farthest_blocks;
      if (!claim.medium && goes_on) claim.medium = last.medium;
      last = {claim.speaker, draft.block, end_of(claim), claim.medium, true};
    }
    sent.push_back({claim.content, std::nullopt});
    sent.back().id = sink.add(std::move(claim));
  }
}

}  // namespace casus::detail
