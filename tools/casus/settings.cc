// SPDX-License-Identifier: MIT
#include "casus/settings.h"

#include <utility>

#include <CLI/CLI.hpp>

#include "casus/choices.h"
#include "casus/chosen_seeds.h"
#include "casus/complain.h"

namespace casus::tool {

void add_settings(CLI::App& command, Settings& settings) {
  const auto set_offsets = [&settings](const std::string& unit) {
    settings.offsets = unit == "byte" ? OffsetUnit::byte : unit == "utf16" ? OffsetUnit::utf16 : OffsetUnit::codepoint;
  };
  command
      .add_option_function<std::string>("--offsets", set_offsets,
                                        "What begin and end count: byte, codepoint (default) or utf16")
      ->option_text("UNIT")
      ->check(one_of({"byte", "codepoint", "utf16"}));
  command.add_flag_callback(
      "--text", [&settings] { settings.text = RecordText::included; },
      "Keep the text in the record, so that casus convert can show words of it");
  command.add_option("--seeds", settings.seeds, "A directory of seed tables to lay over the built-in ones")
      ->option_text("DIR");
  command.add_option("--gazetteer", settings.gazetteer, "A gazetteer in place of the built-in one (casus gazetteer)")
      ->option_text("FILE");
  command.add_flag_callback(
      "--repeats", [&settings] { settings.parts.merge_events = false; },
      "Tell an event each time the article tells it, not once");
}

std::optional<Seeds> load_seeds(const Settings& settings) {
  auto seeds = chosen_seeds(settings.seeds, settings.gazetteer);
  if (!seeds) return complain(to_string(seeds.error())), std::nullopt;
  return *std::move(seeds);
}

std::optional<Pipeline> build_pipeline(const Seeds& seeds, const StandardParts& parts) {
  auto pipeline = std::move(Pipeline::Builder(seeds).add_standard(parts)).build();
  if (!pipeline) return complain(to_string(pipeline.error())), std::nullopt;
  return *std::move(pipeline);
}

std::optional<PageReader> build_page_reader(const Seeds& seeds) {
  auto reader = PageReader::make(seeds);
  if (!reader) return complain(to_string(reader.error())), std::nullopt;
  return *std::move(reader);
}

}  // namespace casus::tool
