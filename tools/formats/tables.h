// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_FORMATS_TABLES_H
#define CASUS_TOOLS_FORMATS_TABLES_H

#include "formats/coded_event.h"
#include "formats/table.h"

namespace casus::formats {

// The columns of each format. docs/formats.md says what stands in them and
// what has no counterpart in a record and stays empty.

/// A place in the text that tells of an event.
struct CodedMention {
  const CodedEvent& coded;
  const EventMention& mention;
  bool first() const { return &mention == &coded.event.mentions.front(); }
};

Table<CodedEvent> gdelt_events();      ///< 61 columns, no header
Table<CodedMention> gdelt_mentions();  ///< 16 columns, no header
Table<CodedEvent> polecat();           ///< 40 columns
Table<CodedEvent> icews();             ///< 20 columns
Table<CodedEvent> phoenix();           ///< 26 columns, no header

/// One thing found in a record, by its position.
struct Found {
  const Record& record;
  std::size_t at;
};
Table<Found> csv_entities();
Table<Found> csv_claims();
Table<Found> csv_events();

}  // namespace casus::formats

#endif
