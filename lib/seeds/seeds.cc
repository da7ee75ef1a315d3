// SPDX-License-Identifier: MIT
#include "casus/seeds.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <mutex>
#include <optional>
#include <system_error>

#include <fmt/format.h>

#include "seeds/aligned_bytes.h"
#include "seeds/embedded.h"
#include "seeds/seed_table.h"

namespace casus::inline v0 {

struct Seeds::State {
  mutable std::vector<SeedTable> tables = {};  ///< ascending by name
  bool embedded = false;                       ///< then some tables may be unread
  mutable std::mutex reading = {};
  std::vector<SeedModel> models = {};  ///< ascending by language
  std::optional<SeedGazetteer> gazetteer = {};
  std::vector<std::shared_ptr<const detail::AlignedBytes>> owned = {};  ///< the bytes of what is not embedded

  void add_model(Language language, std::string file, std::shared_ptr<const detail::AlignedBytes> bytes) {
    models.push_back({.language = language, .file = std::move(file), .bytes = bytes->bytes()});
    owned.push_back(std::move(bytes));
  }
  void set_gazetteer(std::string file, std::shared_ptr<const detail::AlignedBytes> bytes) {
    gazetteer = SeedGazetteer{.file = std::move(file), .bytes = bytes->bytes()};
    owned.push_back(std::move(bytes));
  }
  static Error twins(std::string name) {
    return {.code = ErrorCode::duplicate_name, .message = "two seed files of one name", .source = std::move(name)};
  }
  /// Reads a table that is unread. It has no errors: the build has read it.
  static void read(SeedTable& table) {
    const std::string_view text = table.state_->unread;
    if (text.empty()) return;
    if (auto read = SeedTable::State::parse(table.state_->files.front(), text, nullptr, true)) {
      table.state_ = *std::move(read);
    }
  }
  /// Puts tables and models in order; fails if there are two of one name.
  std::optional<Error> arrange();
};

Seeds::Seeds(std::shared_ptr<const State> state) noexcept : state_(std::move(state)) {}

namespace {

bool by_name(const SeedTable& a, const SeedTable& b) {
  return a.name() < b.name();
}
bool by_language(const SeedModel& a, const SeedModel& b) {
  return a.language < b.language;
}

Error not_found(const std::filesystem::path& path, std::string_view why) {
  return {.code = ErrorCode::seed_not_found, .message = std::string(why), .source = path.generic_string()};
}

/// Of "models/nl.model" the language.
std::optional<Language> language_of_model(std::string_view name) {
  constexpr std::string_view folder = "models/";
  constexpr std::string_view ending = ".model";
  if (!name.starts_with(folder) || !name.ends_with(ending)) return std::nullopt;
  return Language(name.substr(folder.size(), name.size() - folder.size() - ending.size()));
}

constexpr std::string_view gazetteer_name = "world/places.gazetteer";

/// All bytes of a file, at a multiple of 64; null if they cannot be read.
std::shared_ptr<const detail::AlignedBytes> read_aligned(const std::filesystem::path& path) {
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  if (error) return nullptr;
  auto bytes = std::make_shared<detail::AlignedBytes>(static_cast<std::size_t>(size));
  std::ifstream in(path, std::ios::binary);
  in.read(reinterpret_cast<char*>(bytes->bytes().data()), static_cast<std::streamsize>(size));
  return in ? bytes : nullptr;
}

}  // namespace

std::optional<Error> Seeds::State::arrange() {
  std::sort(tables.begin(), tables.end(), by_name);
  const auto twin = std::adjacent_find(tables.begin(), tables.end(),
                                       [](const SeedTable& a, const SeedTable& b) { return a.name() == b.name(); });
  if (twin != tables.end()) return twins(std::string(twin->name()));
  std::sort(models.begin(), models.end(), by_language);
  const auto same = std::adjacent_find(models.begin(), models.end(),
                                       [](const SeedModel& a, const SeedModel& b) { return a.language == b.language; });
  if (same != models.end()) return twins(same->file);
  return std::nullopt;
}

Result<Seeds> Seeds::embedded() {
  auto state = std::make_shared<State>();
  state->embedded = true;
  const bool checked = !detail::embedded_tables().empty();
  for (const detail::EmbeddedSeed& file : detail::embedded_seeds()) {
    if (const auto language = language_of_model(file.name)) {
      state->models.push_back({.language = *language,
                               .file = std::string(file.name),
                               .bytes = std::as_bytes(std::span(file.begin, file.end)),
                               .embedded = true});
      continue;
    }
    if (file.name == gazetteer_name) {
      state->gazetteer = SeedGazetteer{
          .file = std::string(file.name), .bytes = std::as_bytes(std::span(file.begin, file.end)), .embedded = true};
      continue;
    }
    const std::string_view text = {file.begin, file.end};
    auto table =
        checked ? SeedTable::State::leave_unread(file.name, text) : SeedTable::State::parse(file.name, text, nullptr);
    if (!table) return table.error();
    state->tables.push_back(SeedTable(*std::move(table)));
  }
  if (state->tables.empty()) {
    return Error{.code = ErrorCode::seed_not_found,
                 .message = "this library was built without seeds (CASUS_EMBED_SEEDS=OFF)"};
  }
  if (auto error = state->arrange()) return *std::move(error);
  return Seeds(std::move(state));
}

Result<Seeds> Seeds::from_memory(std::span<const SeedFile> files) {
  auto state = std::make_shared<State>();
  for (const SeedFile& file : files) {
    if (const auto language = language_of_model(file.name)) {
      state->add_model(*language, file.name,
                       std::make_shared<const detail::AlignedBytes>(std::as_bytes(std::span(file.bytes))));
      continue;
    }
    if (file.name == gazetteer_name) {
      if (state->gazetteer) return State::twins(file.name);
      state->set_gazetteer(file.name,
                           std::make_shared<const detail::AlignedBytes>(std::as_bytes(std::span(file.bytes))));
      continue;
    }
    auto bytes = std::make_shared<const std::string>(file.bytes);
    const std::string_view view = *bytes;
    auto table = SeedTable::State::parse(file.name, view, std::move(bytes));
    if (!table) return table.error();
    state->tables.push_back(SeedTable(*std::move(table)));
  }
  if (auto error = state->arrange()) return *std::move(error);
  return Seeds(std::move(state));
}

Result<Seeds> Seeds::from_directory(const std::filesystem::path& directory) {
  std::error_code error;
  auto state = std::make_shared<State>();
  const auto failed = [&]() { return not_found(directory, fmt::format("cannot be read: {}", error.message())); };
  for (auto at = std::filesystem::recursive_directory_iterator(directory, error);
       at != std::filesystem::recursive_directory_iterator(); at.increment(error)) {
    if (error) return failed();
    const std::string name = at->path().lexically_relative(directory).generic_string();
    const auto language = language_of_model(name);
    const bool wanted = language || name == gazetteer_name || at->path().extension() == ".tsv";
    if (!wanted || !at->is_regular_file(error)) continue;
    auto bytes = read_aligned(at->path());
    if (!bytes) return not_found(at->path(), "cannot be read");
    if (language) {
      state->add_model(*language, name, std::move(bytes));
      continue;
    }
    if (name == gazetteer_name) {
      state->set_gazetteer(name, std::move(bytes));
      continue;
    }
    const auto text = std::make_shared<const std::string>(reinterpret_cast<const char*>(bytes->bytes().data()),
                                                          bytes->bytes().size());
    auto table = SeedTable::State::parse(name, *text, text);
    if (!table) return table.error();
    state->tables.push_back(SeedTable(*std::move(table)));
  }
  if (error) return failed();
  if (state->tables.empty() && state->models.empty() && !state->gazetteer) {
    return not_found(directory,
                     "there is no table (*.tsv), no model (models/*.model) and no world/places.gazetteer in it");
  }
  if (auto twins = state->arrange()) return *std::move(twins);
  return Seeds(std::move(state));
}

Result<Seeds> Seeds::from_gazetteer(const std::filesystem::path& path) {
  auto bytes = read_aligned(path);
  if (!bytes) return not_found(path, "cannot be read");
  auto state = std::make_shared<State>();
  state->set_gazetteer(path.generic_string(), std::move(bytes));
  return Seeds(std::move(state));
}

Result<Seeds> Seeds::overlaid_with(const Seeds& more) const {
  auto state = std::make_shared<State>();
  state->models = more.state_->models;
  for (const SeedModel& model : state_->models) {
    if (more.model(model.language) == nullptr) state->models.push_back(model);
  }
  std::sort(state->models.begin(), state->models.end(), by_language);
  state->gazetteer = more.state_->gazetteer ? more.state_->gazetteer : state_->gazetteer;
  for (const Seeds* seeds : {this, &more}) {
    state->owned.insert(state->owned.end(), seeds->state_->owned.begin(), seeds->state_->owned.end());
  }
  if (more.state_->tables.empty()) {
    // The tables are as they were, also if they are the embedded ones, unread.
    const std::lock_guard lock(state_->reading);
    state->tables = state_->tables;
    state->embedded = state_->embedded;
    return Seeds(std::move(state));
  }
  std::map<std::string_view, SeedTable> merged;
  for (const SeedTable& table : tables()) merged.emplace(table.name(), table);
  for (const SeedTable& table : more.tables()) {
    const auto [at, is_new] = merged.emplace(table.name(), table);
    if (is_new) continue;
    auto both = SeedTable::State::overlay(*at->second.state_, *table.state_);
    if (!both) return both.error();
    at->second.state_ = *std::move(both);
  }
  for (auto& [name, table] : merged) state->tables.push_back(std::move(table));
  return Seeds(std::move(state));
}

const SeedTable* Seeds::table(std::string_view name) const {
  const std::lock_guard lock(state_->reading);
  const auto at = std::lower_bound(state_->tables.begin(), state_->tables.end(), name,
                                   [](const SeedTable& table, std::string_view key) { return table.name() < key; });
  if (at == state_->tables.end() || at->name() != name) return nullptr;
  State::read(*at);
  return &*at;
}

const std::vector<SeedTable>& Seeds::tables() const {
  const std::lock_guard lock(state_->reading);
  for (SeedTable& table : state_->tables) State::read(table);
  return state_->tables;
}

const SeedModel* Seeds::model(Language language) const noexcept {
  const auto at = std::find_if(state_->models.begin(), state_->models.end(),
                               [&](const SeedModel& model) { return model.language == language; });
  return at == state_->models.end() ? nullptr : &*at;
}

const std::vector<SeedModel>& Seeds::models() const noexcept {
  return state_->models;
}

const SeedGazetteer* Seeds::gazetteer() const noexcept {
  return state_->gazetteer ? &*state_->gazetteer : nullptr;
}

std::vector<Language> Seeds::languages() const {
  const std::lock_guard lock(state_->reading);
  std::vector<Language> found;
  for (const SeedTable& table : state_->tables) {
    constexpr std::string_view name = "/function_words";
    if (table.name().ends_with(name)) found.emplace_back(table.name().substr(0, table.name().size() - name.size()));
  }
  return found;
}

}  // namespace casus::inline v0

bool casus::detail::are_embedded(const Seeds& seeds) noexcept {
  return seeds.state_->embedded;
}
