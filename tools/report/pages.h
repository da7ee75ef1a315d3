// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_REPORT_PAGES_H
#define CASUS_TOOLS_REPORT_PAGES_H

#include <cstddef>
#include <string>
#include <vector>

#include "formats/record.h"
#include "report/digest.h"

namespace casus::report {

// The pages of a report, each whole. docs/report.md says what they show.

/// A line of the input that is no record, and why.
struct BadLine {
  std::string where = {}, why = {};
};

std::string index_page(const Digest&, const std::vector<BadLine>&);
/// All actors in a table.
std::string actors_page(const Digest&);
std::string day_page(const Digest&, const std::string& iso);
std::string actor_page(const Digest&, std::size_t actor);
/// Can be written as soon as its record is in the digest, which need not be closed.
std::string article_page(const Digest&, std::size_t article, const formats::Record&);
/// What report.js shows in the table of the index: a script of data alone.
std::string events_script(const Digest&);
std::string whole_style_sheet();

}  // namespace casus::report

#endif
