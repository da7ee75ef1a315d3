// SPDX-License-Identifier: MIT
#include "syntax/model_file.h"

#include <cstdint>
#include <cstring>

#include "support/catch.h"

using namespace casus;
using namespace casus::detail;

namespace {

std::vector<std::byte> bytes_of(std::string_view text) {
  const auto view = std::as_bytes(std::span(text));
  return {view.begin(), view.end()};
}

AlignedBytes small_model() {
  return AlignedBytes(write_model(
      Language("nl"),
      std::vector<ModelSection>{{"tagger", bytes_of("weights")}, {"empty", {}}, {"parser", bytes_of("0123456789")}}));
}

template <typename T>
void put(AlignedBytes& model, std::size_t at, T value) {
  std::memcpy(model.bytes().data() + at, &value, sizeof value);
}

Error error_of(const AlignedBytes& model, ModelCheck check = ModelCheck::everything) {
  const auto read = ModelFile::from(model.bytes(), "nl.model", check);
  REQUIRE_FALSE(read);
  CHECK(read.error().source == "nl.model");
  return read.error();
}

}  // namespace

TEST_CASE("a model gives back what was written, in place and aligned") {
  const AlignedBytes bytes = small_model();
  const auto model = ModelFile::from(bytes.bytes(), "nl.model");
  REQUIRE(model);
  CHECK(model->language() == Language("nl"));
  const auto parser = model->section("parser");
  CHECK(std::string(reinterpret_cast<const char*>(parser.data()), parser.size()) == "0123456789");
  CHECK(reinterpret_cast<std::uintptr_t>(parser.data()) % model_alignment == 0);
  CHECK(parser.data() > bytes.bytes().data());
  CHECK(model->has("empty"));
  CHECK(model->section("empty").empty());
  CHECK_FALSE(model->has("names"));
  CHECK(model->need("tagger", 7)->size() == 7);
  CHECK(write_model(Language("nl"), {}) == write_model(Language("nl"), {}));
}

TEST_CASE("a section that is missing or too small is told by its name") {
  const AlignedBytes bytes = small_model();
  const auto model = ModelFile::from(bytes.bytes(), "nl.model").value();
  CHECK(to_string(model.need("names", 1).error()) == "nl.model: section 'names': it is missing");
  CHECK(to_string(model.need("parser", 64).error()) == "nl.model: section 'parser': 10 bytes where 64 are needed");
}

TEST_CASE("what is no model says so") {
  CHECK(error_of(AlignedBytes()).code == ErrorCode::model_format);
  CHECK(error_of(AlignedBytes(bytes_of("#casus-seed 1 aliases\n"))).code == ErrorCode::model_format);
  AlignedBytes as_text = small_model();
  put(as_text, 6, '\n');
  CHECK(error_of(as_text).message == "not a model of casus");
}

TEST_CASE("a model of another format says which it is") {
  AlignedBytes newer = small_model();
  put(newer, 8, std::uint32_t{7});
  CHECK(error_of(newer).code == ErrorCode::model_format);
  CHECK(error_of(newer).message == "model format 7; this library reads 1 to 1");
}

TEST_CASE("a model of any other length is truncated") {
  const AlignedBytes whole = small_model();
  for (std::size_t size = 8; size < whole.bytes().size(); ++size) {
    CHECK(error_of(AlignedBytes(whole.bytes().first(size))).code == ErrorCode::model_truncated);
  }
  AlignedBytes longer(whole.bytes().size() + 64);
  std::memcpy(longer.bytes().data(), whole.bytes().data(), whole.bytes().size());
  CHECK(error_of(longer).code == ErrorCode::model_truncated);
  AlignedBytes crowded = small_model();
  put(crowded, 12, ~std::uint32_t{});
  CHECK(error_of(crowded).code == ErrorCode::model_truncated);
}

TEST_CASE("every single flipped bit of a model is seen") {
  AlignedBytes model = small_model();
  for (std::size_t i = 0; i < model.bytes().size(); ++i) {
    for (int bit = 0; bit < 8; ++bit) {
      model.bytes()[i] ^= std::byte{1} << bit;
      const auto read = ModelFile::from(model.bytes(), "nl.model");
      REQUIRE_FALSE(read);
      CHECK((read.error().code == ErrorCode::model_damaged || i < 24));
      model.bytes()[i] ^= std::byte{1} << bit;
    }
  }
  CHECK(ModelFile::from(model.bytes(), "nl.model"));
}

TEST_CASE("a section that lies outside the file is refused without a checksum as well") {
  constexpr std::size_t second_entry = 64 + 32;
  for (const std::uint64_t offset : {std::uint64_t{1}, std::uint64_t{1} << 20, ~std::uint64_t{63}}) {
    AlignedBytes model = small_model();
    put(model, second_entry + 16, offset);
    CHECK(error_of(model, ModelCheck::layout_only).code == ErrorCode::model_section);
  }
  AlignedBytes model = small_model();
  put(model, second_entry + 24, ~std::uint64_t{});
  CHECK(error_of(model, ModelCheck::layout_only).code == ErrorCode::model_section);
  AlignedBytes twice = small_model();
  std::memcpy(twice.bytes().data() + second_entry, twice.bytes().data() + 64, 16);
  CHECK(error_of(twice, ModelCheck::layout_only).message == "section 'tagger': there are two of it");
}
