// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_ANSWER_H
#define CASUS_TOOLS_ANSWER_H

#include <string>

#include <casus/casus.h>
#include <simdjson.h>

#include "casus/line_reader.h"
#include "page/page.h"

namespace casus::tool {

struct Answer {
  std::string record = {};  ///< one line, with its end
  bool is_error = false;
};

/// Turns a line with an article into a line with its record. One a thread: it
/// keeps the memory of its JSON parser.
class Answerer {
 public:
  /// Keeps references to the first two.
  Answerer(const Pipeline& pipeline, const PageReader& pages, OffsetUnit offsets, RecordText text)
      : pipeline_(pipeline), pages_(pages), offsets_(offsets), text_(text) {}
  /// Whatever the line is, there is an answer.
  Answer answer(const Line&);

 private:
  const Pipeline& pipeline_;
  const PageReader& pages_;
  OffsetUnit offsets_;
  RecordText text_;
  simdjson::dom::parser parser_;
};

}  // namespace casus::tool

#endif
