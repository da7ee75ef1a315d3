// SPDX-License-Identifier: MIT
// Run by the build: reads the embedded seeds and writes the image of their
// large tables, which becomes part of the library.
#include <cstdio>
#include <string>

#include "pipeline/compiled_tables.h"
#include "seeds/embedded.h"

// There is no image yet.
std::span<const std::byte> casus::detail::embedded_tables() noexcept {
  return {};
}

namespace {

int fail(const std::string& what) {
  std::fprintf(stderr, "%s\n", what.c_str());
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return fail("usage: casus_compile_tables IMAGE");
  const auto seeds = casus::Seeds::embedded();
  if (!seeds) return fail("seeds/" + to_string(seeds.error()));
  const auto image = casus::detail::compile_tables(*seeds);
  if (!image) return fail("seeds/" + to_string(image.error()));
  std::FILE* const file = std::fopen(argv[1], "wb");
  if (file == nullptr) return fail(std::string(argv[1]) + ": cannot be written");
  const bool written = std::fwrite(image->data(), 1, image->size(), file) == image->size();
  return std::fclose(file) == 0 && written ? 0 : fail(std::string(argv[1]) + ": cannot be written");
}
