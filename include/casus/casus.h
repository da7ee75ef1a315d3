// SPDX-License-Identifier: MIT
//
// casus reads news: who did what to whom, who said so, where and when.
//
//     #include <casus/casus.h>
//     #include <iostream>
//
//     int main() {
//       const auto pipeline = casus::Pipeline::standard().value();
//       const auto article = casus::Article::from_utf8(
//           "\"We will not negotiate,\" said Kremlin spokesman Dmitry Peskov on Monday.",
//           {.published = casus::parse_date("2024-12-04").value()}).value();
//       const casus::Extraction found = pipeline.run(article);
//       for (const casus::Claim& claim : found.claims)
//         std::cout << (claim.speaker ? found[*claim.speaker].name : "somebody") << ": "
//                   << article.slice(claim.content.front()) << '\n';
//     }
//
// An Article owns its text. A Pipeline is expensive to build, immutable, and
// shared by threads; run() gives an Extraction, which is plain data: blocks,
// sentences, entities, times, quantities, claims and events. Everything in it
// has a Span of bytes in the article's own text, the name of the extractor, the
// rule that fired, and a score. Spans convert to code points, UTF-16 units or
// lines in <casus/offsets.h>, the whole to JSON or HTML in <casus/output.h>.
//
// Building may fail and says why (<casus/result.h>); running does not fail
// because of what a text says. The library prints nothing, starts no thread,
// opens no file it was not given, and leaves locale and environment alone.
//
// Tables of names and words are data (<casus/seeds.h>): those that ship are
// compiled in, and a program may lay its own over them. An extractor of one's
// own derives from a class in <casus/extractor.h> and goes into a
// Pipeline::Builder.
#ifndef CASUS_CASUS_H
#define CASUS_CASUS_H

#include "casus/article.h"
#include "casus/claim.h"
#include "casus/diagnostic.h"
#include "casus/entity.h"
#include "casus/event.h"
#include "casus/extraction.h"
#include "casus/extractor.h"
#include "casus/extractors.h"
#include "casus/language.h"
#include "casus/offsets.h"
#include "casus/output.h"
#include "casus/pipeline.h"
#include "casus/quantity.h"
#include "casus/result.h"
#include "casus/seeds.h"
#include "casus/span.h"
#include "casus/syntax.h"
#include "casus/text.h"
#include "casus/time.h"
#include "casus/version.h"

#endif
