// SPDX-License-Identifier: MIT
#include "report/reading.h"

#include <optional>
#include <string_view>
#include <vector>

namespace casus::report {
namespace {

/// The enumerator that a record calls so, of those up to `last`; `otherwise`
/// for a word of a later version.
template <typename Enum>
Enum word(std::string_view name, Enum last, Enum otherwise) {
  for (unsigned i = 0; i <= static_cast<unsigned>(last); ++i) {
    if (to_string(static_cast<Enum>(i)) == name) return static_cast<Enum>(i);
  }
  return otherwise;
}

Polarity polarity(std::string_view name) {
  return name == "positive" ? Polarity::positive : name == "negative" ? Polarity::negative : Polarity::none;
}

template <typename Id>
std::optional<Id> id(std::optional<std::size_t> position) {
  return position ? std::optional(static_cast<Id>(*position)) : std::nullopt;
}

template <typename Id>
std::vector<Id> ids(const std::vector<std::size_t>& positions) {
  std::vector<Id> all;
  for (const std::size_t position : positions) all.push_back(static_cast<Id>(position));
  return all;
}

class Reader {
 public:
  explicit Reader(const formats::Record& record) : record_(record) {}

  Extraction read() const {
    Extraction found;
    found.language = Language(record_.language);
    for (const formats::Block& block : record_.blocks) {
      const Block one = {.span = at(block.at),
                         .label = word(block.label, BlockLabel::other, BlockLabel::other),
                         .language = Language(block.language),
                         .score = static_cast<float>(block.score)};
      // What draws them relies on their order.
      if (found.blocks.empty() || one.span.begin >= found.blocks.back().span.end) found.blocks.push_back(one);
    }
    found.sentences = at(record_.sentences);
    for (const formats::Entity& entity : record_.entities) found.entities.push_back(read(entity));
    for (const formats::Time& time : record_.times) {
      found.times.push_back({.span = at(time.at),
                             .type = word(time.type, TimeType::set, TimeType::date),
                             .value = time.value,
                             .governor = at(time.governor),
                             .rule = time.rule,
                             .score = static_cast<float>(time.score)});
    }
    for (const formats::Quantity& quantity : record_.quantities) {
      found.quantities.push_back({.span = at(quantity.at),
                                  .unit = quantity.unit,
                                  .of = quantity.of,
                                  .value = quantity.value,
                                  .low = quantity.low,
                                  .high = quantity.high,
                                  .approximate = quantity.approximate,
                                  .rule = quantity.rule,
                                  .score = static_cast<float>(quantity.score)});
    }
    for (const formats::Claim& claim : record_.claims) found.claims.push_back(read(claim));
    for (const formats::Event& event : record_.events) found.events.push_back(read(event));
    return found;
  }

 private:
  Span at(Span span) const { return record_.bytes(span); }
  std::optional<Span> at(const std::optional<Span>& span) const {
    return span ? std::optional(at(*span)) : std::nullopt;
  }
  std::vector<Span> at(const std::vector<Span>& spans) const {
    std::vector<Span> all;
    for (const Span span : spans) all.push_back(at(span));
    return all;
  }

  Entity read(const formats::Entity& from) const {
    Entity entity = {.kind = word(from.kind, EntityKind::other, EntityKind::other),
                     .name = from.name,
                     .catalogue = from.catalogue,
                     .country = from.country,
                     .code = from.code,
                     .role = from.role,
                     .extractor = from.extractor};
    if (from.place) {
      entity.place = Coordinates{.latitude = from.place->latitude,
                                 .longitude = from.place->longitude,
                                 .geonames = static_cast<std::uint32_t>(from.place->geonames)};
    }
    for (const formats::Mention& mention : from.mentions) {
      entity.mentions.push_back({.span = at(mention.at),
                                 .form = word(mention.form, MentionForm::pronoun, MentionForm::name),
                                 .use = word(mention.use, PlaceUse::modifier, PlaceUse::none),
                                 .rule = mention.rule,
                                 .score = static_cast<float>(mention.score)});
    }
    return entity;
  }

  Claim read(const formats::Claim& from) const {
    Claim claim;
    claim.speaker = id<EntityId>(from.speaker);
    claim.speaker_span = at(from.speaker_span);
    claim.on_behalf_of = id<EntityId>(from.on_behalf_of);
    claim.cue = at(from.cue);
    claim.content = at(from.content);
    claim.type = word(from.type, ClaimType::mixed, ClaimType::direct);
    claim.act = from.act;
    claim.polarity = polarity(from.polarity);
    claim.act_polarity = polarity(from.act_polarity);
    claim.modality = word(from.modality, ClaimModality::asked, ClaimModality::asserted);
    claim.tense = word(from.tense, ClaimTense::future, ClaimTense::none);
    claim.commitment = word(from.commitment, Commitment::distancing, Commitment::neutral);
    claim.condition = at(from.condition);
    claim.addressee = id<EntityId>(from.addressee);
    claim.addressee_span = at(from.addressee_span);
    claim.medium = at(from.medium);
    claim.time = id<TimeId>(from.time);
    claim.parent = id<ClaimId>(from.parent);
    claim.rule = from.rule;
    claim.score = static_cast<float>(from.score);
    claim.extractor = from.extractor;
    return claim;
  }

  Event read(const formats::Event& from) const {
    Event event;
    event.act = from.act;
    event.operators = from.operators;
    event.cameo = from.cameo;
    event.plover_type = from.plover_type;
    event.plover_mode = from.plover_mode;
    event.plover_contexts = from.plover_contexts;
    event.quad = static_cast<std::uint8_t>(from.quad);
    event.goldstein = from.goldstein;
    event.source = ids<EntityId>(from.source);
    event.target = ids<EntityId>(from.target);
    event.source_spans = at(from.source_spans);
    event.target_spans = at(from.target_spans);
    event.trigger = at(from.trigger);
    event.mention = at(from.mentions.front().at);
    for (std::size_t i = 1; i < from.mentions.size(); ++i) {
      event.repeats.push_back({.span = at(from.mentions[i].at), .trigger = at(from.mentions[i].trigger)});
    }
    event.status = word(from.status, Status::historical, Status::actual);
    event.tense = from.tense;
    event.time = id<TimeId>(from.time);
    event.date = from.date;
    event.place = id<EntityId>(from.place);
    for (const formats::EventNumber& number : from.numbers) {
      event.numbers.push_back({.of = number.of, .value = number.value, .span = at(number.at)});
    }
    event.claimed_by = ids<ClaimId>(from.claimed_by);
    event.rule = from.rule;
    event.score = static_cast<float>(from.score);
    event.extractor = from.extractor;
    return event;
  }

  const formats::Record& record_;
};

}  // namespace

Reading reading_of(const formats::Record& record) {
  ArticleInfo info = {.id = record.id, .url = record.url};
  if (const auto date = parse_date(record.published)) info.published = *date;
  auto article = Article::from_utf8(record.text() == nullptr ? std::string() : *record.text(), info);
  // A text that no article of the library can hold is drawn as none.
  if (!article) return {.article = Article::from_utf8("", std::move(info)).value()};
  return {.article = *std::move(article), .found = Reader(record).read()};
}

}  // namespace casus::report
