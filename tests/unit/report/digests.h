// SPDX-License-Identifier: MIT
#ifndef CASUS_TESTS_UNIT_REPORT_DIGESTS_H
#define CASUS_TESTS_UNIT_REPORT_DIGESTS_H

#include <string>
#include <vector>

#include "report/digest.h"
#include "support/catch.h"
#include "unit/formats/records.h"

namespace casus::test {

/// A record to be written: what the tests of formats write, of a day of its own.
struct Given {
  std::string id = "\"a\"", published = "2024-12-04", text = "null";
  std::string entities = an_entity("Mali", "MLI") + "," + an_entity("France", "FRA"), claims = {}, events = {};

  std::string json() const {
    std::string all = Written{.id = id, .text = text, .entities = entities, .claims = claims, .events = events}.json();
    const std::string day = "\"published\":\"2024-12-04\"";
    return all.replace(all.find(day), day.size(),
                       published.empty() ? "\"published\":null" : "\"published\":\"" + published + "\"");
  }
};

inline std::string event_on(const std::string& date, const std::string& source = "0", const std::string& target = "1") {
  std::string event = an_event(source, target);
  const std::string written = "\"date\":\"2022-02\"";
  return event.replace(event.find(written), written.size(),
                       date.empty() ? "\"date\":null" : "\"date\":\"" + date + "\"");
}

inline report::Digest digest_of(const std::vector<Given>& records) {
  report::Digest digest(*formats::Codes::make(*Seeds::from_memory({})));
  for (const Given& given : records) {
    formats::Record record;
    REQUIRE(read_into(record, given.json()).empty());
    digest.add(record);
  }
  digest.close();
  return digest;
}

}  // namespace casus::test

#endif
