// SPDX-License-Identifier: MIT
// Reads records casus/1. What other formats are made from must be sound: a
// field that is missing, of another type or beside its list is an error.
#include <limits>
#include <stdexcept>

#include <fmt/format.h>

#include "formats/hash.h"
#include "formats/record.h"

namespace casus::formats {
namespace {

struct NotARecord : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// A value and where it stands, which is written out only in an error. Knows
/// its parent, which must outlive it.
class Node {
 public:
  explicit Node(simdjson::dom::element value) : value_(value) {}

  Node operator[](std::string_view name) const {
    simdjson::dom::element field;
    if (value_[name].get(field) != simdjson::SUCCESS) {
      Node missing(value_, this, name, 0);
      missing.fail("is missing");
    }
    return {field, this, name, 0};
  }
  bool is_null() const { return value_.is_null(); }
  [[noreturn]] void fail(std::string_view what) const { throw NotARecord(fmt::format("{} {}", path(), what)); }

  std::string text() const { return std::string(get<std::string_view>("is not a string")); }
  std::string maybe_text() const { return is_null() ? std::string() : text(); }
  double number() const { return get<double>("is not a number"); }
  bool flag() const { return get<bool>("is neither true nor false"); }
  std::uint64_t whole(std::uint64_t limit) const {
    const auto number = get<std::uint64_t>("is not a whole number");
    if (number > limit) fail("is too large");
    return number;
  }
  /// A position in a list of that many things.
  std::size_t id(std::size_t count) const {
    const auto number = get<std::uint64_t>("is not a whole number");
    if (number >= count) fail(fmt::format("is {}, but there are {} of them", number, count));
    return static_cast<std::size_t>(number);
  }
  std::optional<std::size_t> maybe_id(std::size_t count) const {
    return is_null() ? std::nullopt : std::optional(id(count));
  }
  Span span() const {
    const auto offset = [this](std::string_view name) {
      return static_cast<std::uint32_t>((*this)[name].whole(std::numeric_limits<std::uint32_t>::max()));
    };
    const Span at = {offset("begin"), offset("end")};
    if (at.begin > at.end) fail("ends before it begins");
    return at;
  }
  std::optional<Span> maybe_span() const { return is_null() ? std::nullopt : std::optional(span()); }

  template <typename Read>
  auto list(Read read) const {
    std::vector<decltype(read(*this))> all;
    const auto items = get<simdjson::dom::array>("is not a list");
    all.reserve(items.size());
    for (const simdjson::dom::element item : items) all.push_back(read(Node(item, this, "", all.size())));
    return all;
  }
  std::size_t size() const { return get<simdjson::dom::array>("is not a list").size(); }
  std::vector<Span> spans() const {
    return list([](const Node& one) { return one.span(); });
  }
  std::vector<std::string> texts() const {
    return list([](const Node& one) { return one.text(); });
  }
  std::vector<std::size_t> ids(std::size_t count) const {
    return list([&](const Node& one) { return one.id(count); });
  }

 private:
  Node(simdjson::dom::element value, const Node* parent, std::string_view name, std::size_t index)
      : value_(value), parent_(parent), name_(name), index_(index) {}

  template <typename T>
  T get(std::string_view otherwise) const {
    T got{};
    if (value_.get(got) != simdjson::SUCCESS) fail(otherwise);
    return got;
  }
  std::string path() const {
    if (parent_ == nullptr) return "";
    const std::string above = parent_->path();
    if (name_.empty()) return fmt::format("{}[{}]", above, index_);
    return above.empty() ? std::string(name_) : fmt::format("{}.{}", above, name_);
  }

  simdjson::dom::element value_;
  const Node* parent_ = nullptr;
  std::string_view name_ = {};
  std::size_t index_ = 0;
};

Block read_block(const Node& from) {
  return {.at = from.span(),
          .label = from["label"].text(),
          .language = from["language"].text(),
          .score = from["score"].number()};
}

Mention read_mention(const Node& from) {
  return {.at = from.span(),
          .form = from["form"].text(),
          .use = from["use"].maybe_text(),
          .rule = from["rule"].text(),
          .score = from["score"].number()};
}

std::optional<Place> read_place(const Node& from) {
  if (from.is_null()) return std::nullopt;
  const Node geonames = from["geonames"];
  return Place{.latitude = from["latitude"].number(),
               .longitude = from["longitude"].number(),
               .geonames = geonames.is_null() ? 0 : geonames.whole(std::numeric_limits<std::uint32_t>::max())};
}

Entity read_entity(const Node& from) {
  return {.kind = from["kind"].text(),
          .name = from["name"].text(),
          .extractor = from["extractor"].text(),
          .catalogue = from["catalogue"].maybe_text(),
          .country = from["country"].maybe_text(),
          .code = from["code"].maybe_text(),
          .role = from["role"].maybe_text(),
          .place = read_place(from["place"]),
          .mentions = from["mentions"].list(read_mention)};
}

Time read_time(const Node& from) {
  return {.at = from.span(),
          .type = from["type"].text(),
          .value = from["value"].text(),
          .governor = from["governor"].maybe_span(),
          .rule = from["rule"].text(),
          .score = from["score"].number()};
}

Quantity read_quantity(const Node& from) {
  return {.at = from.span(),
          .unit = from["unit"].text(),
          .of = from["of"].maybe_text(),
          .value = from["value"].number(),
          .low = from["low"].number(),
          .high = from["high"].number(),
          .approximate = from["approximate"].flag(),
          .rule = from["rule"].text(),
          .score = from["score"].number()};
}

struct Counts {
  std::size_t sentences, entities, times, claims;
};

Claim read_claim(const Node& from, const Counts& of) {
  if (from["content"].size() == 0) from["content"].fail("is empty");
  return {.extractor = from["extractor"].text(),
          .speaker = from["speaker"].maybe_id(of.entities),
          .on_behalf_of = from["on_behalf_of"].maybe_id(of.entities),
          .addressee = from["addressee"].maybe_id(of.entities),
          .time = from["time"].maybe_id(of.times),
          .parent = from["parent"].maybe_id(of.claims),
          .speaker_span = from["speaker_span"].maybe_span(),
          .addressee_span = from["addressee_span"].maybe_span(),
          .condition = from["condition"].maybe_span(),
          .medium = from["medium"].maybe_span(),
          .cue = from["cue"].spans(),
          .content = from["content"].spans(),
          .type = from["type"].text(),
          .act = from["act"].maybe_text(),
          .polarity = from["polarity"].maybe_text(),
          .act_polarity = from["act_polarity"].maybe_text(),
          .modality = from["modality"].maybe_text(),
          .tense = from["tense"].maybe_text(),
          .commitment = from["commitment"].maybe_text(),
          .rule = from["rule"].text(),
          .score = from["score"].number()};
}

Event read_event(const Node& from, const Counts& of) {
  const Node plover = from["plover"];
  const Node quad = from["quad"];
  if (from["mentions"].size() == 0) from["mentions"].fail("is empty");
  Event event = {.extractor = from["extractor"].text(),
                 .act = from["act"].text(),
                 .cameo = from["cameo"].maybe_text(),
                 .plover_type = plover["type"].maybe_text(),
                 .plover_mode = plover["mode"].maybe_text(),
                 .operators = from["operators"].texts(),
                 .plover_contexts = plover["contexts"].texts(),
                 .quad = quad.is_null() ? 0 : static_cast<int>(quad.whole(4)),
                 .goldstein = from["goldstein"].number(),
                 .source = from["source"].ids(of.entities),
                 .target = from["target"].ids(of.entities),
                 .claimed_by = from["claimed_by"].ids(of.claims),
                 .source_spans = from["source_spans"].spans(),
                 .target_spans = from["target_spans"].spans(),
                 .trigger = from["trigger"].span(),
                 .status = from["status"].text(),
                 .tense = from["tense"].maybe_text(),
                 .date = from["date"].maybe_text(),
                 .time = from["time"].maybe_id(of.times),
                 .place = from["place"].maybe_id(of.entities)};
  event.numbers = from["numbers"].list([](const Node& one) {
    return EventNumber{.of = one["of"].text(), .value = one["value"].number(), .at = one.span()};
  });
  event.mentions = from["mentions"].list([&](const Node& one) {
    return EventMention{
        .at = one.span(), .trigger = one["trigger"].span(), .sentence = one["sentence"].maybe_id(of.sentences)};
  });
  event.rule = from["rule"].text();
  event.score = from["score"].number();
  return event;
}

OffsetUnit read_unit(const std::string& word) {
  for (const OffsetUnit unit : {OffsetUnit::byte, OffsetUnit::codepoint, OffsetUnit::utf16}) {
    if (word == to_string(unit)) return unit;
  }
  throw NotARecord(fmt::format("offsets is '{}'", word));
}

void read(const Node& from, Record& record) {
  if (from["schema"].text() != "casus/1") throw NotARecord("schema is not casus/1");
  record.version = from["version"].text();
  record.id = from["id"].maybe_text();
  record.url = from["url"].maybe_text();
  record.language = from["language"].text();
  record.published = from["published"].maybe_text();
  record.unit = read_unit(from["offsets"].text());
  if (const Node text = from["text"]; !text.is_null()) record.set_text(text.text());
  record.blocks = from["blocks"].list(read_block);
  record.sentences = from["sentences"].spans();
  record.entities = from["entities"].list(read_entity);
  record.times = from["times"].list(read_time);
  record.quantities = from["quantities"].list(read_quantity);
  const Node claims = from["claims"];
  const Counts counts = {record.sentences.size(), record.entities.size(), record.times.size(), claims.size()};
  record.claims = claims.list([&](const Node& one) { return read_claim(one, counts); });
  record.events = from["events"].list([&](const Node& one) { return read_event(one, counts); });
}

}  // namespace

std::optional<std::string> read_record(simdjson::dom::element value, std::string_view bytes, Record& record) {
  if (!value.is_object()) return "is not a JSON object";
  try {
    read(Node(value), record);
  } catch (const NotARecord& problem) {
    return problem.what();
  }
  record.key = !record.id.empty()    ? record.id
               : !record.url.empty() ? record.url
                                     : fmt::format("record-{:016x}", hash(bytes));
  return std::nullopt;
}

}  // namespace casus::formats
