// SPDX-License-Identifier: MIT
#ifndef CASUS_TESTS_MODELS_H
#define CASUS_TESTS_MODELS_H

#include <span>
#include <string>
#include <utility>

#include "casus/seeds.h"
#include "syntax/model_file.h"

namespace casus::test {

/// A model as a seed file: by default one that says nothing of any word.
inline SeedFile model(const char* language, std::span<const detail::ModelSection> sections = {}) {
  const auto bytes = detail::write_model(Language(language), sections);
  return {.name = "models/" + std::string(language) + ".model",
          .bytes = std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size())};
}

/// The embedded seeds with a file laid over them.
inline Seeds seeds_with(const SeedFile& file) {
  return Seeds::embedded()->overlaid_with(Seeds::from_memory({&file, 1}).value()).value();
}

}  // namespace casus::test

#endif
