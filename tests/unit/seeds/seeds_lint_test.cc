// SPDX-License-Identifier: MIT
// What holds for every table that ships, and is not asked of a user's.
#include <filesystem>
#include <fstream>
#include <string>

#include "casus/seeds.h"
#include "support/catch.h"

TEST_CASE("the embedded seeds are the files in seeds/") {
  const auto embedded = casus::Seeds::embedded();
  const auto files = casus::Seeds::from_directory(CASUS_SOURCE_DIR "/seeds");
  REQUIRE(embedded);
  REQUIRE(files);
  REQUIRE(embedded->tables().size() == files->tables().size());
  for (std::size_t i = 0; i < files->tables().size(); ++i) {
    const casus::SeedTable& a = embedded->tables()[i];
    const casus::SeedTable& b = files->tables()[i];
    INFO(b.name());
    REQUIRE(a.name() == b.name());
    REQUIRE(a.rows() == b.rows());
    for (std::size_t row = 0; row < a.rows(); ++row) {
      const casus::SeedRow x = a.row(row), y = b.row(row);
      REQUIRE(x.ends.size() == y.ends.size());
      for (std::size_t c = 0; c < x.ends.size(); ++c) REQUIRE(x[c] == y[c]);
    }
  }
  for (const casus::SeedModel& model : embedded->models()) {
    INFO(model.file);
    const casus::SeedModel* file = files->model(model.language);
    REQUIRE(file != nullptr);
    CHECK(std::equal(model.bytes.begin(), model.bytes.end(), file->bytes.begin(), file->bytes.end()));
    CHECK(reinterpret_cast<std::uintptr_t>(model.bytes.data()) % 64 == 0);
  }
}

TEST_CASE("every shipped table is sorted as it stands, and every row says its source") {
  const auto seeds = casus::Seeds::from_directory(CASUS_SOURCE_DIR "/seeds");
  REQUIRE(seeds);
  for (const casus::SeedTable& table : seeds->tables()) {
    INFO(table.name());
    const auto source = table.column("source");
    REQUIRE(source);
    for (std::size_t i = 0; i < table.rows(); ++i) {
      INFO(table.row(i).line);
      REQUIRE_FALSE(table.row(i)[*source].empty());
      // The loader sorts; in a file that is sorted the lines then ascend.
      if (i > 0) REQUIRE(table.row(i - 1).line < table.row(i).line);
    }
  }
}
