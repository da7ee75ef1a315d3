// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_FORMATS_RECORD_H
#define CASUS_TOOLS_FORMATS_RECORD_H

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <casus/offsets.h>
#include <casus/span.h>
#include <simdjson.h>

namespace casus::formats {

// A record casus/1 (docs/output.md) as it stands in its JSON: words are strings,
// what is null is empty, and spans count in the unit of the record. What is
// read here has been checked: every id is a position in its list.

struct Block {
  Span at = {};
  std::string label = {}, language = {};
  double score = 0;
};

struct Mention {
  Span at = {};
  std::string form = {}, use = {}, rule = {};
  double score = 0;
};

struct Place {
  double latitude = 0, longitude = 0;
  std::uint64_t geonames = 0;  ///< 0: none
};

struct Entity {
  std::string kind = {}, name = {}, extractor = {}, catalogue = {}, country = {}, code = {}, role = {};
  std::optional<Place> place = {};
  std::vector<Mention> mentions = {};
};

struct Time {
  Span at = {};
  std::string type = {}, value = {};
  std::optional<Span> governor = {};
  std::string rule = {};
  double score = 0;
};

struct Quantity {
  Span at = {};
  std::string unit = {}, of = {};
  double value = 0, low = 0, high = 0;
  bool approximate = false;
  std::string rule = {};
  double score = 0;
};

struct Claim {
  std::string extractor = {};
  std::optional<std::size_t> speaker = {}, on_behalf_of = {}, addressee = {}, time = {}, parent = {};
  std::optional<Span> speaker_span = {}, addressee_span = {}, condition = {}, medium = {};
  std::vector<Span> cue = {}, content = {};
  std::string type = {}, act = {}, polarity = {}, act_polarity = {}, modality = {}, tense = {}, commitment = {};
  std::string rule = {};
  double score = 0;
};

struct EventNumber {
  std::string of = {};
  double value = 0;
  Span at = {};
};

struct EventMention {
  Span at = {};
  Span trigger = {};
  std::optional<std::size_t> sentence = {};
};

struct Event {
  std::string extractor = {}, act = {}, cameo = {}, plover_type = {}, plover_mode = {};
  std::vector<std::string> operators = {}, plover_contexts = {};
  int quad = 0;  ///< 0: none
  double goldstein = 0;
  std::vector<std::size_t> source = {}, target = {}, claimed_by = {};
  std::vector<Span> source_spans = {}, target_spans = {};
  Span trigger = {};
  std::string status = {}, tense = {}, date = {};
  std::optional<std::size_t> time = {}, place = {};
  std::vector<EventNumber> numbers = {};
  std::vector<EventMention> mentions = {};  ///< at least one
  std::string rule = {};
  double score = 0;
};

class Record {
 public:
  std::string version = {}, id = {}, url = {}, language = {}, published = {};
  OffsetUnit unit = OffsetUnit::codepoint;
  std::vector<Block> blocks = {};
  std::vector<Span> sentences = {};
  std::vector<Entity> entities = {};
  std::vector<Time> times = {};
  std::vector<Quantity> quantities = {};
  std::vector<Claim> claims = {};
  std::vector<Event> events = {};

  /// What names the article in other formats: its id, else its address, else a
  /// hash of the record, so that it is never empty.
  std::string key = {};

  /// The article, if the record holds it (`casus run --text`).
  const std::string* text() const noexcept { return text_.get(); }
  void set_text(std::string);
  /// A span in bytes of the text; empty without it.
  Span bytes(Span) const;
  /// The words of a span; empty without the text.
  std::string_view words(Span) const;
  /// The words of several, with an ellipsis between them.
  std::string words(const std::vector<Span>&) const;
  /// A span in code points, as Python and brat count. Needs the text, unless
  /// the record counts so itself.
  Span codepoints(Span) const;

 private:
  std::unique_ptr<const std::string> text_;
  std::unique_ptr<const OffsetMap> units_, codepoints_;
};

/// Reads a record, or says what about it is not casus/1: "events[0].act is
/// missing". `bytes` is the line that `value` was parsed from.
std::optional<std::string> read_record(simdjson::dom::element value, std::string_view bytes, Record&);

}  // namespace casus::formats

#endif
