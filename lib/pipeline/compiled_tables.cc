// SPDX-License-Identifier: MIT
#include "pipeline/compiled_tables.h"

#include <optional>
#include <string>

#include "claim/claim_weights.h"
#include "claim/cue_lexicon.h"
#include "entity/name_tables.h"
#include "entity/place_use.h"
#include "event/event_words.h"
#include "seeds/made_tables.h"
#include "syntax/known_verbs.h"

namespace casus::detail {
namespace {

template <typename T>
std::optional<Error> add(ImageWriter& image, const std::string& name, const Result<T>& made) {
  if (!made) return made.error();
  ImageWriter part;
  made->write(part);
  put_part(image, name, part);
  return std::nullopt;
}

}  // namespace

Result<std::vector<std::byte>> compile_tables(const Seeds& seeds) {
  ImageWriter image;
  if (auto error = add(image, "names", compile_name_tables(seeds))) return *std::move(error);
  const auto ontology = Ontology::make(seeds);
  if (!ontology) return ontology.error();
  for (const Language language : seeds.languages()) {
    const std::string code(language.code());
    std::optional<Error> error = add(image, "known_verbs/" + code, KnownVerbs::compile(seeds, language));
    if (!error) error = add(image, "acting_words/" + code, ActingWords::compile(seeds, language));
    if (!error) error = add(image, "cues/" + code, CueLexicon::compile(seeds, language));
    if (!error) error = add(image, "claim_weights/" + code, ClaimWeights::compile(seeds, language));
    if (!error) error = add(image, "events/" + code, compile_event_words(seeds, *ontology, language));
    if (error) return *std::move(error);
  }
  return image.bytes();
}

}  // namespace casus::detail
