// SPDX-License-Identifier: MIT
#ifndef CASUS_TESTS_UNIT_FORMATS_RECORDS_H
#define CASUS_TESTS_UNIT_FORMATS_RECORDS_H

#include <optional>
#include <string>
#include <string_view>

#include "formats/record.h"

/// A record with lists to fill: {"id":"a",...,"entities":[ENTITIES],...}.
struct Written {
  std::string id = "\"a\"", url = "null", text = "null", offsets = "codepoint";
  std::string entities = {}, claims = {}, events = {};

  std::string json() const {
    return R"({"schema":"casus/1","version":"0.1.0","id":)" + id + R"(,"url":)" + url +
           R"(,"language":"en","published":"2024-12-04","offsets":")" + offsets + R"(","text":)" + text +
           R"(,"blocks":[],"sentences":[{"begin":0,"end":9}],"entities":[)" + entities +
           R"(],"times":[],"quantities":[],"claims":[)" + claims + R"(],"events":[)" + events +
           R"(],"diagnostics":[]})";
  }
};

inline std::string an_entity(const std::string& name, const std::string& code) {
  return R"({"id":0,"kind":"country","name":")" + name +
         R"(","extractor":"x","catalogue":null,"country":null,"code":)" + (code.empty() ? "null" : "\"" + code + "\"") +
         R"(,"role":null,"place":null,"mentions":[{"begin":0,"end":3,"form":"name","use":null,"rule":"r","score":1}]})";
}

inline std::string an_event(const std::string& source, const std::string& target,
                            const std::string& status = "actual") {
  return R"({"id":0,"extractor":"x","act":"meet","operators":[],"cameo":"040","plover":{"type":"CONSULT","mode":null,)"
         R"("contexts":[]},"quad":1,"goldstein":1,"source":[)" +
         source + R"(],"target":[)" + target +
         R"(],"source_spans":[],"target_spans":[],"trigger":{"begin":4,"end":7},"status":")" + status +
         R"(","tense":null,"date":"2022-02","time":null,"place":null,"claimed_by":[],"numbers":[],"mentions":)"
         R"([{"begin":0,"end":9,"sentence":0,"trigger":{"begin":4,"end":7}}],"rule":"r","score":0.5})";
}

/// What is wrong with a record; empty if it could be read.
inline std::string read_into(casus::formats::Record& record, const std::string& json) {
  simdjson::dom::parser parser;
  return casus::formats::read_record(parser.parse(json), json, record).value_or("");
}

#endif
