// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_SETTINGS_H
#define CASUS_TOOLS_SETTINGS_H

#include <optional>
#include <string>

#include <casus/casus.h>

#include "casus/language_tag.h"
#include "page/page.h"

namespace CLI {
class App;
}

namespace casus::tool {

/// What `extract` and `run` have in common.
struct Settings {
  OffsetUnit offsets = OffsetUnit::codepoint;
  RecordText text = RecordText::left_out;
  std::string seeds = {};      ///< a directory laid over the embedded seeds
  std::string gazetteer = {};  ///< a file in place of the embedded one
  StandardParts parts = {};
};

void add_settings(CLI::App& command, Settings&);

/// The embedded seeds with the user's over them. Says on standard error why
/// there are none.
std::optional<Seeds> load_seeds(const Settings&);
/// The built-in extractors over them, with the same promise.
std::optional<Pipeline> build_pipeline(const Seeds&, const StandardParts&);
std::optional<PageReader> build_page_reader(const Seeds&);

}  // namespace casus::tool

#endif
