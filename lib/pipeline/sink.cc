// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "casus/extractor.h"
#include "utf8.h"

namespace casus::inline v0 {
namespace {

template <typename Id, typename Items>
Id next_id(const Items& items) {
  return static_cast<Id>(items.size());
}

bool by_span(const Mention& a, const Mention& b) {
  return a.span < b.span;
}

}  // namespace

EntityExtractor::~EntityExtractor() = default;
ClaimExtractor::~ClaimExtractor() = default;
EventExtractor::~EventExtractor() = default;

void Sink::note(std::string message, Span where) {
  out_.diagnostics.push_back({.level = DiagnosticLevel::note,
                              .message = std::move(message),
                              .span = accepts(where) ? where : Span{},
                              .source = std::string(extractor_)});
}

bool Sink::accepts(Span span) const noexcept {
  const std::string& text = article_.text();
  return span.begin < span.end && span.end <= text.size() && detail::is_boundary(text, span.begin) &&
         detail::is_boundary(text, span.end);
}

bool Sink::refuse(std::string_view what, Span span) {
  out_.diagnostics.push_back(
      {.level = DiagnosticLevel::warning,
       .message = fmt::format("{} refused: [{}, {}) is no stretch of whole characters in the text", what, span.begin,
                              span.end),
       .source = std::string(extractor_)});
  return false;
}

EntitySink::EntitySink(const Article& article, std::string_view extractor, Extraction& out)
    : Sink(article, extractor, out) {
  for (std::size_t i = 0; i < out.entities.size(); ++i) {
    if (!out.entities[i].catalogue.empty()) known_.emplace(out.entities[i].catalogue, static_cast<EntityId>(i));
  }
}

std::optional<EntityId> EntitySink::add(Entity entity) {
  for (const Mention& mention : entity.mentions) {
    if (!accepts(mention.span)) return refuse("mention", mention.span), std::nullopt;
  }
  if (entity.mentions.empty()) return refuse("entity without a mention", {}), std::nullopt;
  std::sort(entity.mentions.begin(), entity.mentions.end(), by_span);
  const auto id = next_id<EntityId>(out_.entities);
  if (!entity.catalogue.empty()) {
    const auto [at, is_new] = known_.emplace(entity.catalogue, id);
    if (!is_new) {
      std::vector<Mention>& mentions = out_.entities[static_cast<std::size_t>(at->second)].mentions;
      const auto middle = static_cast<std::ptrdiff_t>(mentions.size());
      std::move(entity.mentions.begin(), entity.mentions.end(), std::back_inserter(mentions));
      std::inplace_merge(mentions.begin(), mentions.begin() + middle, mentions.end(), by_span);
      return at->second;
    }
  }
  entity.extractor = extractor_;
  out_.entities.push_back(std::move(entity));
  return id;
}

std::optional<TimeId> EntitySink::add(Time time) {
  if (!accepts(time.span)) return refuse("time", time.span), std::nullopt;
  time.extractor = extractor_;
  out_.times.push_back(std::move(time));
  return static_cast<TimeId>(out_.times.size() - 1);
}

std::optional<QuantityId> EntitySink::add(Quantity quantity) {
  if (!accepts(quantity.span)) return refuse("quantity", quantity.span), std::nullopt;
  quantity.extractor = extractor_;
  out_.quantities.push_back(std::move(quantity));
  return static_cast<QuantityId>(out_.quantities.size() - 1);
}

std::optional<ClaimId> ClaimSink::add(Claim claim) {
  if (claim.content.empty()) return refuse("claim without content", {}), std::nullopt;
  for (const std::vector<Span>* pieces : {&claim.content, &claim.cue}) {
    for (const Span piece : *pieces) {
      if (!accepts(piece)) return refuse("claim", piece), std::nullopt;
    }
  }
  if (claim.speaker_span && !accepts(*claim.speaker_span)) return refuse("speaker", *claim.speaker_span), std::nullopt;
  for (const std::optional<Span>* part : {&claim.condition, &claim.addressee_span, &claim.medium}) {
    if (*part && !accepts(**part)) return refuse("claim", **part), std::nullopt;
  }
  for (const std::optional<EntityId>* who : {&claim.speaker, &claim.on_behalf_of, &claim.addressee}) {
    if (*who && **who >= next_id<EntityId>(out_.entities))
      return refuse("claim by an entity that is not there", {}), std::nullopt;
  }
  if (claim.time && *claim.time >= next_id<TimeId>(out_.times))
    return refuse("claim at a time that is not there", {}), std::nullopt;
  if (claim.parent && *claim.parent >= next_id<ClaimId>(out_.claims))
    return refuse("claim in a claim that is not there", {}), std::nullopt;
  claim.extractor = extractor_;
  out_.claims.push_back(std::move(claim));
  return static_cast<ClaimId>(out_.claims.size() - 1);
}

std::optional<EventId> EventSink::add(Event event) {
  for (const Span span : {event.trigger, event.mention}) {
    if (!accepts(span)) return refuse("event", span), std::nullopt;
  }
  for (const std::vector<EntityId>* actors : {&event.source, &event.target}) {
    for (const EntityId id : *actors) {
      if (id >= next_id<EntityId>(out_.entities))
        return refuse("event of an entity that is not there", {}), std::nullopt;
    }
  }
  if (event.time && *event.time >= next_id<TimeId>(out_.times))
    return refuse("event at a time that is not there", {}), std::nullopt;
  event.claimed_by.clear();
  for (std::size_t i = 0; i < out_.claims.size(); ++i) {
    const std::vector<Span>& content = out_.claims[i].content;
    if (std::any_of(content.begin(), content.end(), [&](Span piece) { return piece.contains(event.trigger); })) {
      event.claimed_by.push_back(static_cast<ClaimId>(i));
    }
  }
  event.extractor = extractor_;
  out_.events.push_back(std::move(event));
  return static_cast<EventId>(out_.events.size() - 1);
}

}  // namespace casus::inline v0
