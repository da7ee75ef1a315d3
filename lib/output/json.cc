// SPDX-License-Identifier: MIT
// The record casus/1. docs/output.md says what each field means and
// docs/casus-1.schema.json what it looks like; the order of the fields is part
// of the record. Fields that nothing in this version fills are null or [], for
// a reader never has to ask whether a field is there.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <fmt/compile.h>
#include <fmt/format.h>

#include "casus/output.h"
#include "output/json_writer.h"

namespace casus::inline v0 {
namespace {

class Record {
 public:
  Record(const Article& article, const Extraction& found, OffsetUnit unit, RecordText text, std::string& out)
      : article_(article), found_(found), unit_(unit), text_(text), offsets_(article.text(), unit), json_(out) {}

  void write();

 private:
  void value(std::string_view text) { json_.string(text); }
  void value(const std::string& text) { json_.string(text); }
  void value(bool flag) { json_.boolean(flag); }
  void value(float number) { json_.number(number); }
  void value(double number) { json_.number(number); }
  void value(std::size_t number) { json_.integer(number); }
  void value(std::uint32_t number) { json_.integer(number); }
  void value(std::nullptr_t) { json_.null(); }
  void value(Language language) { json_.string(language.code()); }
  void value(Span span);
  template <typename Id>
  requires std::is_enum_v<Id>
  void value(Id id) { json_.integer(static_cast<std::uint64_t>(id)); }
  template <typename T>
  void value(const std::optional<T>& maybe) {
    maybe ? value(*maybe) : json_.null();
  }
  template <typename T>
  void value(const std::vector<T>& values);

  template <typename T>
  void field(std::string_view name, const T& what) {
    json_.key(name), value(what);
  }
  /// A text that is unknown if it is empty.
  void known(std::string_view name, std::string_view text) {
    json_.key(name), text.empty() ? json_.null() : value(text);
  }
  void empty_list(std::string_view name) { json_.key(name), json_.begin_list(), json_.end_list(); }
  void ends(Span span);
  template <typename T>
  void list(std::string_view name, const std::vector<T>& items);

  void item(std::size_t, const Block&);
  void item(std::size_t, Span);
  void item(std::size_t, const Entity&);
  void item(std::size_t, const Mention&);
  void item(std::size_t, const Time&);
  void item(std::size_t, const Quantity&);
  void item(std::size_t, const Claim&);
  void item(std::size_t, const Event&);
  void event_mention(Span, Span trigger);
  void item(std::size_t, const Diagnostic&);
  void place(const std::optional<Coordinates>&);
  std::optional<std::size_t> sentence_at(std::uint32_t byte) const;

  const Article& article_;
  const Extraction& found_;
  OffsetUnit unit_;
  RecordText text_;
  OffsetMap offsets_;
  detail::JsonWriter json_;
};

void Record::ends(Span span) {
  const Span converted = offsets_.from_bytes(span);
  field("begin", converted.begin);
  field("end", converted.end);
}

void Record::value(Span span) {
  json_.begin_object();
  ends(span);
  json_.end_object();
}

template <typename T>
void Record::value(const std::vector<T>& values) {
  json_.begin_list();
  for (const T& one : values) value(one);
  json_.end_list();
}

template <typename T>
void Record::list(std::string_view name, const std::vector<T>& items) {
  json_.key(name);
  json_.begin_list();
  for (std::size_t i = 0; i < items.size(); ++i) {
    json_.begin_object();
    item(i, items[i]);
    json_.end_object();
  }
  json_.end_list();
}

void Record::item(std::size_t, const Block& block) {
  ends(block.span);
  field("label", to_string(block.label));
  field("language", block.language);
  field("score", block.score);
}

void Record::item(std::size_t, Span sentence) {
  ends(sentence);
}

void Record::place(const std::optional<Coordinates>& place) {
  json_.key("place");
  if (!place) return json_.null();
  json_.begin_object();
  field("latitude", place->latitude);
  field("longitude", place->longitude);
  field("geonames", place->geonames == 0 ? std::nullopt : std::optional(place->geonames));
  json_.end_object();
}

void Record::item(std::size_t id, const Entity& entity) {
  field("id", id);
  field("kind", to_string(entity.kind));
  field("name", entity.name);
  field("extractor", entity.extractor);
  known("catalogue", entity.catalogue);
  known("country", entity.country);
  known("code", entity.code);
  known("role", entity.role);
  place(entity.place);
  list("mentions", entity.mentions);
}

void Record::item(std::size_t, const Mention& mention) {
  ends(mention.span);
  field("form", to_string(mention.form));
  known("use", to_string(mention.use));
  field("rule", mention.rule);
  field("score", mention.score);
}

void Record::item(std::size_t id, const Time& time) {
  field("id", id);
  ends(time.span);
  field("type", to_string(time.type));
  field("value", time.value);
  field("governor", time.governor);
  field("rule", time.rule);
  field("score", time.score);
}

void Record::item(std::size_t id, const Quantity& quantity) {
  field("id", id);
  ends(quantity.span);
  field("unit", quantity.unit);
  known("of", quantity.of);
  field("value", quantity.value);
  field("low", quantity.low);
  field("high", quantity.high);
  field("approximate", quantity.approximate);
  field("rule", quantity.rule);
  field("score", quantity.score);
}

std::string_view polarity_word(Polarity polarity) {
  if (polarity == Polarity::none) return "";
  return polarity == Polarity::negative ? "negative" : "positive";
}

void Record::item(std::size_t id, const Claim& claim) {
  field("id", id);
  field("extractor", claim.extractor);
  field("speaker", claim.speaker);
  field("speaker_span", claim.speaker_span);
  field("cue", claim.cue);
  field("content", claim.content);
  field("type", to_string(claim.type));
  known("act", claim.act);
  // Without a tree nobody has looked.
  const bool is_read = claim.polarity != Polarity::none;
  known("polarity", polarity_word(claim.polarity));
  known("act_polarity", polarity_word(claim.act_polarity));
  known("modality", is_read ? to_string(claim.modality) : "");
  known("tense", to_string(claim.tense));
  field("condition", claim.condition);
  known("commitment", is_read ? to_string(claim.commitment) : "");
  field("addressee", claim.addressee);
  field("addressee_span", claim.addressee_span);
  field("medium", claim.medium);
  field("time", claim.time);
  field("on_behalf_of", claim.on_behalf_of);
  field("parent", claim.parent);
  field("rule", claim.rule);
  field("score", claim.score);
}

void Record::event_mention(Span span, Span trigger) {
  json_.begin_object();
  ends(span);
  field("sentence", sentence_at(span.begin));
  field("trigger", trigger);
  json_.end_object();
}

void Record::item(std::size_t id, const Event& event) {
  field("id", id);
  field("extractor", event.extractor);
  field("act", event.act);
  field("operators", event.operators);
  known("cameo", event.cameo);
  json_.key("plover");
  json_.begin_object();
  known("type", event.plover_type);
  known("mode", event.plover_mode);
  field("contexts", event.plover_contexts);
  json_.end_object();
  field("quad", event.quad == 0 ? std::nullopt : std::optional(std::uint32_t{event.quad}));
  field("goldstein", event.goldstein);
  field("source", event.source);
  field("target", event.target);
  field("source_spans", event.source_spans);
  field("target_spans", event.target_spans);
  field("trigger", event.trigger);
  field("status", to_string(event.status));
  known("tense", event.tense);
  known("date", event.date);
  field("time", event.time);
  field("place", event.place);
  field("claimed_by", event.claimed_by);
  json_.key("numbers");
  json_.begin_list();
  for (const EventNumber& number : event.numbers) {
    json_.begin_object();
    field("of", number.of);
    field("value", number.value);
    ends(number.span);
    json_.end_object();
  }
  json_.end_list();
  json_.key("mentions");
  json_.begin_list();
  event_mention(event.mention, event.trigger);
  for (const EventMention& again : event.repeats) event_mention(again.span, again.trigger);
  json_.end_list();
  field("rule", event.rule);
  field("score", event.score);
}

void Record::item(std::size_t, const Diagnostic& diagnostic) {
  field("level", to_string(diagnostic.level));
  field("message", diagnostic.message);
  if (diagnostic.span.empty()) {
    field("begin", nullptr);
    field("end", nullptr);
  } else {
    ends(diagnostic.span);
  }
  known("source", diagnostic.source);
}

std::optional<std::size_t> Record::sentence_at(std::uint32_t byte) const {
  const auto after = std::upper_bound(found_.sentences.begin(), found_.sentences.end(), byte,
                                      [](std::uint32_t at, Span sentence) { return at < sentence.begin; });
  if (after == found_.sentences.begin()) return std::nullopt;
  return static_cast<std::size_t>(after - found_.sentences.begin()) - 1;
}

void Record::write() {
  const ArticleInfo& info = article_.info();
  json_.begin_object();
  field("schema", std::string_view("casus/1"));
  field("version", std::string_view(CASUS_VERSION));
  known("id", info.id);
  known("url", info.url);
  field("language", found_.language);
  json_.key("published");
  if (info.published) {
    const Date date = *info.published;
    value(fmt::format(FMT_COMPILE("{:04}-{:02}-{:02}"), static_cast<int>(date.year()),
                      static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day())));
  } else {
    json_.null();
  }
  field("offsets", to_string(unit_));
  json_.key("text");
  text_ == RecordText::included ? value(article_.text()) : json_.null();
  list("blocks", found_.blocks);
  list("sentences", found_.sentences);
  list("entities", found_.entities);
  list("times", found_.times);
  list("quantities", found_.quantities);
  list("claims", found_.claims);
  list("events", found_.events);
  list("diagnostics", found_.diagnostics);
  json_.end_object();
}

}  // namespace

std::string to_json(const Article& article, const Extraction& found, OffsetUnit unit, RecordText text) {
  std::string out;
  out.reserve(2048 + (text == RecordText::included ? article.text().size() : 0) + 40 * found.sentences.size() +
              160 * (found.entities.size() + found.times.size()) + 512 * (found.claims.size() + found.events.size()));
  Record(article, found, unit, text, out).write();
  return out;
}

}  // namespace casus::inline v0
