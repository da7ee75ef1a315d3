// SPDX-License-Identifier: MIT
// Any bytes as a user's seed file: refused with a message, or laid over the
// tables that ship and built into a pipeline.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "casus/casus.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  // A small base, so that a run is fast; the first byte picks the table.
  static const char* const names[] = {"nl/aliases.tsv",     "world/actors.tsv",   "world/roles.tsv",
                                      "nl/time_words.tsv",  "nl/event_verbs.tsv", "nl/report_verbs.tsv",
                                      "nl/boilerplate.tsv", "ontology/acts.tsv",  "nl/function_words.tsv"};
  const casus::SeedFile file{.name = names[data[0] % std::size(names)],
                             .bytes = std::string(reinterpret_cast<const char*>(data) + 1, size - 1)};
  const auto seeds = casus::Seeds::from_memory({&file, 1});
  if (!seeds) {
    if (seeds.error().message.empty() || seeds.error().source.empty()) std::abort();
    return 0;
  }
  const auto twice = seeds->overlaid_with(*seeds);
  if (!twice) std::abort();
  const auto pipeline = casus::Pipeline::standard(*twice);
  if (!pipeline && pipeline.error().message.empty()) std::abort();
  if (pipeline) {
    pipeline->run(
        casus::Article::from_utf8("Rusland zei maandag: \"Nee.\"", {.language = casus::Language("nl")}).value());
  }
  return 0;
}
