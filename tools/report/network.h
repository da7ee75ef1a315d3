// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_REPORT_NETWORK_H
#define CASUS_TOOLS_REPORT_NETWORK_H

#include <string>

#include "formats/graph.h"
#include "report/digest.h"

namespace casus::report {

/// The most active actors with their arrows, and the pairs in a table.
std::string network_figure(const Digest&);

/// The most active actors of a graph as a picture of its own (SVG).
std::string network_svg(const formats::ActorGraph&);

}  // namespace casus::report

#endif
