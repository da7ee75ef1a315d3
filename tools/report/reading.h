// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_REPORT_READING_H
#define CASUS_TOOLS_REPORT_READING_H

#include <casus/article.h>
#include <casus/extraction.h>

#include "formats/record.h"

namespace casus::report {

/// What a record was written from, so that the library draws it.
struct Reading {
  Article article;  ///< empty if the record holds no text, and every span with it
  Extraction found = {};
};

Reading reading_of(const formats::Record&);

}  // namespace casus::report

#endif
