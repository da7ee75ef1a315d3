// SPDX-License-Identifier: MIT
#include "casus/seeds.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <system_error>

#include <fmt/format.h>

#include "seeds/embedded.h"
#include "seeds/seed_table.h"

namespace casus::inline v0 {

struct Seeds::State {
  std::vector<SeedTable> tables;  ///< ascending by name
};

Seeds::Seeds(std::shared_ptr<const State> state) noexcept : state_(std::move(state)) {}

namespace {

bool by_name(const SeedTable& a, const SeedTable& b) {
  return a.name() < b.name();
}

Error not_found(const std::filesystem::path& path, std::string_view why) {
  return {.code = ErrorCode::seed_not_found, .message = std::string(why), .source = path.generic_string()};
}

}  // namespace

Result<Seeds> Seeds::embedded() {
  auto state = std::make_shared<State>();
  for (const detail::EmbeddedSeed& file : detail::embedded_seeds()) {
    auto table = SeedTable::State::parse(file.name, {file.begin, file.end}, nullptr);
    if (!table) return table.error();
    state->tables.push_back(SeedTable(*std::move(table)));
  }
  if (state->tables.empty()) {
    return Error{.code = ErrorCode::seed_not_found,
                 .message = "this library was built without seeds (CASUS_EMBED_SEEDS=OFF)"};
  }
  std::sort(state->tables.begin(), state->tables.end(), by_name);
  return Seeds(std::move(state));
}

Result<Seeds> Seeds::from_memory(std::span<const SeedFile> files) {
  auto state = std::make_shared<State>();
  for (const SeedFile& file : files) {
    auto bytes = std::make_shared<const std::string>(file.bytes);
    const std::string_view view = *bytes;
    auto table = SeedTable::State::parse(file.name, view, std::move(bytes));
    if (!table) return table.error();
    state->tables.push_back(SeedTable(*std::move(table)));
  }
  std::sort(state->tables.begin(), state->tables.end(), by_name);
  const auto twin = std::adjacent_find(state->tables.begin(), state->tables.end(),
                                       [](const SeedTable& a, const SeedTable& b) { return a.name() == b.name(); });
  if (twin != state->tables.end()) {
    return Error{.code = ErrorCode::duplicate_name,
                 .message = "two seed files of one name",
                 .source = std::string(twin->name())};
  }
  return Seeds(std::move(state));
}

Result<Seeds> Seeds::from_directory(const std::filesystem::path& directory) {
  std::error_code error;
  std::vector<SeedFile> files;
  const auto failed = [&]() { return not_found(directory, fmt::format("cannot be read: {}", error.message())); };
  for (auto at = std::filesystem::recursive_directory_iterator(directory, error);
       at != std::filesystem::recursive_directory_iterator(); at.increment(error)) {
    if (error) return failed();
    if (at->path().extension() != ".tsv" || !at->is_regular_file(error)) continue;
    std::ifstream in(at->path(), std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    if (!in) return not_found(at->path(), "cannot be read");
    files.push_back({at->path().lexically_relative(directory).generic_string(), std::move(bytes)});
  }
  if (error) return failed();
  if (files.empty()) return not_found(directory, "there is no .tsv file in it");
  return from_memory(files);
}

Result<Seeds> Seeds::overlaid_with(const Seeds& more) const {
  std::map<std::string_view, SeedTable> merged;
  for (const SeedTable& table : state_->tables) merged.emplace(table.name(), table);
  for (const SeedTable& table : more.state_->tables) {
    const auto [at, is_new] = merged.emplace(table.name(), table);
    if (is_new) continue;
    auto both = SeedTable::State::overlay(*at->second.state_, *table.state_);
    if (!both) return both.error();
    at->second.state_ = *std::move(both);
  }
  auto state = std::make_shared<State>();
  for (auto& [name, table] : merged) state->tables.push_back(std::move(table));
  return Seeds(std::move(state));
}

const SeedTable* Seeds::table(std::string_view name) const noexcept {
  const auto at = std::lower_bound(state_->tables.begin(), state_->tables.end(), name,
                                   [](const SeedTable& table, std::string_view key) { return table.name() < key; });
  return at != state_->tables.end() && at->name() == name ? &*at : nullptr;
}

const std::vector<SeedTable>& Seeds::tables() const noexcept {
  return state_->tables;
}

std::vector<Language> Seeds::languages() const {
  std::vector<Language> found;
  for (const SeedTable& table : state_->tables) {
    constexpr std::string_view name = "/function_words";
    if (table.name().ends_with(name)) found.emplace_back(table.name().substr(0, table.name().size() - name.size()));
  }
  return found;
}

}  // namespace casus::inline v0
