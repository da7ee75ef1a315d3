// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_FORMATS_CODED_EVENT_H
#define CASUS_TOOLS_FORMATS_CODED_EVENT_H

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "formats/codes.h"
#include "formats/record.h"

namespace casus::formats {

/// A day as far as it is known.
struct Day {
  std::string year = {}, month = {}, day = {};  ///< digits; empty from where it is not known
};

/// What GDELT, POLECAT, ICEWS and Phoenix have a row for: one act of one actor
/// towards one other. An event with two sources and three targets is six.
/// Keeps references to the record and the codes.
struct CodedEvent {
  const Record& record;
  const Codes& codes;
  const Event& event;
  std::string id = {};             ///< ARTICLE#EVENT, and .2 and so on for further pairs
  const Entity* source = nullptr;  ///< null: nobody known
  const Entity* target = nullptr;
  ActorParts source_parts = {}, target_parts = {};
  Day day = {};  ///< of the event, of the article if nothing else is known

  const Entity* place() const;
  /// "2024-12-04"; what is not known of it is its first month or day.
  std::string iso_day() const;
  /// Where the words of an actor stand first; none if the text does not name it.
  std::optional<Span> words_of(const std::vector<Span>&) const;
};

/// The statuses of events that happened, as far as the article knows: formats
/// without a column for it hold these unless told otherwise.
const std::set<std::string, std::less<>>& told_as_done();

/// The rows of a record's events of those statuses, in order. Events without
/// a CAMEO code, and those of which no actor is known, have none.
std::vector<CodedEvent> coded_events(const Record&, const Codes&, const std::set<std::string, std::less<>>& statuses);

Day day_of(std::string_view iso);
/// "example.org" of an address; empty if it is none.
std::string host_of(std::string_view url);
/// In capitals, for letters of European languages.
std::string capitals(std::string_view utf8);

}  // namespace casus::formats

#endif
