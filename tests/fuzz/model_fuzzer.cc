// SPDX-License-Identifier: MIT
// Any bytes as a model file: refused with a message that names it. And a sound
// model with any bytes of its sections changed, its checksum right: refused
// again, or read with to a tree for each sentence.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "casus/casus.h"
#include "support/trees.h"
#include "syntax/model_file.h"
#include "syntax/syntax_stage.h"
#include "text/text_stage.h"

namespace {

using namespace casus;

constexpr const char* text =
    "Rusland viel Oekra\u00efne aan, zei minister Anna Bos maandag in Brussel. \"Zij voegde daar niets aan toe?\"\n\n"
    "?! ... --\n\nDE NAVO WAARSCHUWT 10 1.500 3,5% HTTP://A.B/C qwrtzpsdfgh\n\nJa";

/// The small model that the build has trained, as its sections.
std::vector<detail::ModelSection> sound_sections() {
  std::ifstream in(CASUS_TINY_MODEL, std::ios::binary);
  const std::string file{std::istreambuf_iterator<char>(in), {}};
  const detail::AlignedBytes bytes(std::as_bytes(std::span(file)));
  const auto model = detail::ModelFile::from(bytes.bytes(), CASUS_TINY_MODEL).value();
  std::vector<detail::ModelSection> sections;
  for (const std::string_view name : model.section_names()) {
    const auto section = model.section(name);
    sections.push_back({std::string(name), {section.begin(), section.end()}});
  }
  return sections;
}

void use(std::string bytes) {
  const SeedFile file{.name = "models/nl.model", .bytes = std::move(bytes)};
  const auto stage = detail::SyntaxStage::make(Seeds::from_memory({&file, 1}).value());
  if (!stage) {
    if (stage.error().message.empty() || stage.error().source != file.name) std::abort();
    return;
  }
  static const Article article = Article::from_utf8(text, {.language = Language("nl")}).value();
  static const TextLayer layer = detail::TextStage::make(Seeds::embedded().value())->run(article);
  for (const auto style : {detail::LemmaStyle::plain, detail::LemmaStyle::treebank}) {
    const SyntaxLayer found = stage->run(layer, style);
    if (!test::holds_trees(found)) std::abort();
    to_conllu(found);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  if (data[0] % 2 == 0) {
    use(std::string(reinterpret_cast<const char*>(data) + 1, size - 1));
    return 0;
  }
  // Five bytes a change: which section, where in it (three), and what it becomes.
  static const std::vector<detail::ModelSection> sound = sound_sections();
  std::vector<detail::ModelSection> sections = sound;
  for (std::size_t i = 1; i + 5 <= size; i += 5) {
    std::vector<std::byte>& bytes = sections[data[i] % sections.size()].bytes;
    const std::size_t at = static_cast<std::size_t>(data[i + 1]) | static_cast<std::size_t>(data[i + 2]) << 8 |
                           static_cast<std::size_t>(data[i + 3]) << 16;
    if (data[i] >= 250) {
      bytes.resize(std::min(bytes.size(), at));
    } else if (!bytes.empty()) {
      bytes[at % bytes.size()] = std::byte{data[i + 4]};
    }
  }
  const auto file = detail::write_model(Language("nl"), sections);
  use(std::string(reinterpret_cast<const char*>(file.data()), file.size()));
  return 0;
}
