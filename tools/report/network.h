// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_REPORT_NETWORK_H
#define CASUS_TOOLS_REPORT_NETWORK_H

#include <string>

#include "formats/graph.h"
#include "report/digest.h"

namespace casus::report {

/// The busiest actors with their arrows.
std::string network_figure(const Digest&);
/// The busiest pairs of them, in a table.
std::string pairs_table(const Digest&);

/// The busiest actors of a graph as a picture of its own (SVG).
std::string network_svg(const formats::ActorGraph&);

}  // namespace casus::report

#endif
