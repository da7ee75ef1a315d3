// SPDX-License-Identifier: MIT
#include "syntax/model_file.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include <fmt/format.h>

namespace casus::detail {
namespace {

// A byte outside ASCII and both kinds of line end: a model that went through
// something that takes it for text is not a model any more.
constexpr std::string_view magic =
    "\x8F"
    "casus\r\n";
constexpr std::size_t header_size = 64;
constexpr std::size_t entry_size = 32;
constexpr std::size_t name_size = 16;
constexpr std::size_t checksum_at = 24;

struct Header {
  std::array<char, 8> magic = {};
  std::uint32_t format = {};
  std::uint32_t sections = {};
  std::uint64_t size = {};
  std::uint64_t checksum = {};
  std::array<char, 8> language = {};
  std::array<char, 24> unused = {};
};
static_assert(sizeof(Header) == header_size && offsetof(Header, checksum) == checksum_at);

struct Entry {
  std::array<char, name_size> name = {};
  std::uint64_t offset = {};
  std::uint64_t size = {};
};
static_assert(sizeof(Entry) == entry_size);

template <typename T>
T read(std::span<const std::byte> bytes, std::size_t at) noexcept {
  T value;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

/// Characters up to the first zero.
std::string_view text_of(const char* characters, std::size_t size) noexcept {
  return {characters, static_cast<std::size_t>(std::find(characters, characters + size, '\0') - characters)};
}

constexpr std::size_t padded(std::size_t size) noexcept {
  return (size + model_alignment - 1) / model_alignment * model_alignment;
}

std::uint64_t checksum_of_file(std::span<const std::byte> bytes) noexcept {
  std::array<std::byte, header_size> header;
  std::memcpy(header.data(), bytes.data(), header_size);
  std::fill_n(header.begin() + checksum_at, sizeof(std::uint64_t), std::byte{});
  return model_checksum(bytes.subspan(header_size), model_checksum(header));
}

}  // namespace

std::uint64_t model_checksum(std::span<const std::byte> bytes, std::uint64_t seed) noexcept {
  // Eight lanes that do not wait for each other. Each step maps a lane one to
  // one, and so does each step of the end.
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15;
  std::array<std::uint64_t, 8> lanes = {seed, 1, 2, 3, 4, 5, 6, 7};
  for (std::size_t at = 0; at < bytes.size(); at += model_alignment) {
    for (std::size_t i = 0; i < lanes.size(); ++i) {
      lanes[i] = std::rotl(lanes[i] ^ read<std::uint64_t>(bytes, at + 8 * i), 29) * odd;
    }
  }
  std::uint64_t sum = bytes.size();
  for (const std::uint64_t lane : lanes) sum = std::rotl(sum ^ lane, 31) * odd;
  return sum ^ sum >> 32;
}

Result<ModelFile> ModelFile::from(std::span<const std::byte> bytes, std::string what, ModelCheck check) {
  const auto fail = [&](ErrorCode code, std::string message) {
    return Error{.code = code, .message = std::move(message), .source = what};
  };
  if (std::endian::native != std::endian::little) {
    return fail(ErrorCode::model_format, "models are little-endian, and this machine is not");
  }
  const std::size_t known = std::min(bytes.size(), magic.size());
  if (bytes.empty() || std::memcmp(bytes.data(), magic.data(), known) != 0) {
    return fail(ErrorCode::model_format, "not a model of casus");
  }
  if (bytes.size() < header_size) {
    return fail(ErrorCode::model_truncated,
                fmt::format("{} bytes, where the header alone has {}", bytes.size(), header_size));
  }
  const auto header = read<Header>(bytes, 0);
  if (header.format < oldest_model_format || header.format > newest_model_format) {
    return fail(ErrorCode::model_format, fmt::format("model format {}; this library reads {} to {}", header.format,
                                                     oldest_model_format, newest_model_format));
  }
  if (header.size != bytes.size() || bytes.size() % model_alignment != 0 ||
      header.sections > (bytes.size() - header_size) / entry_size) {
    return fail(ErrorCode::model_truncated, fmt::format("{} bytes, where {} sections in {} bytes were written",
                                                        bytes.size(), header.sections, header.size));
  }
  if (check == ModelCheck::everything && checksum_of_file(bytes) != header.checksum) {
    return fail(ErrorCode::model_damaged, "damaged: the checksum does not match");
  }

  ModelFile model(what, Language(text_of(header.language.data(), header.language.size())));
  for (std::size_t i = 0; i < header.sections; ++i) {
    const std::size_t at = header_size + i * entry_size;
    const auto entry = read<Entry>(bytes, at);
    const std::string_view name = text_of(reinterpret_cast<const char*>(bytes.data()) + at, name_size);
    if (entry.offset % model_alignment != 0 || entry.offset > bytes.size() ||
        entry.size > bytes.size() - entry.offset) {
      return model.bad_section(name,
                               fmt::format("{} bytes at {}, in a file of {}", entry.size, entry.offset, bytes.size()));
    }
    if (model.has(name)) return model.bad_section(name, "there are two of it");
    model.sections_.push_back({name, bytes.subspan(entry.offset, entry.size)});
  }
  return model;
}

const ModelFile::Section* ModelFile::section_of(std::string_view name) const noexcept {
  const auto at = std::find_if(sections_.begin(), sections_.end(), [&](const Section& s) { return s.name == name; });
  return at == sections_.end() ? nullptr : &*at;
}

std::vector<std::string_view> ModelFile::section_names() const {
  std::vector<std::string_view> names;
  for (const Section& section : sections_) names.push_back(section.name);
  return names;
}

std::span<const std::byte> ModelFile::section(std::string_view name) const noexcept {
  const Section* found = section_of(name);
  return found == nullptr ? std::span<const std::byte>() : found->bytes;
}

Result<std::span<const std::byte>> ModelFile::need(std::string_view name, std::size_t least) const {
  const Section* found = section_of(name);
  if (found == nullptr) return bad_section(name, "it is missing");
  if (found->bytes.size() < least) {
    return bad_section(name, fmt::format("{} bytes where {} are needed", found->bytes.size(), least));
  }
  return found->bytes;
}

Error ModelFile::bad_section(std::string_view name, std::string_view message) const {
  return {.code = ErrorCode::model_section, .message = fmt::format("section '{}': {}", name, message), .source = what_};
}

std::vector<std::byte> write_model(Language language, std::span<const ModelSection> sections) {
  std::size_t size = padded(header_size + sections.size() * entry_size);
  Header header = {.format = newest_model_format, .sections = static_cast<std::uint32_t>(sections.size())};
  std::copy(magic.begin(), magic.end(), header.magic.begin());
  std::copy(language.code().begin(), language.code().end(), header.language.begin());
  std::vector<std::byte> file(size);
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const ModelSection& section = sections[i];
    Entry entry = {.name = {}, .offset = size, .size = section.bytes.size()};
    std::copy_n(section.name.begin(), std::min(section.name.size(), name_size), entry.name.begin());
    std::memcpy(file.data() + header_size + i * entry_size, &entry, sizeof entry);
    file.resize(size + padded(section.bytes.size()));
    std::copy(section.bytes.begin(), section.bytes.end(), file.begin() + static_cast<std::ptrdiff_t>(size));
    size = file.size();
  }
  header.size = size;
  std::memcpy(file.data(), &header, sizeof header);
  header.checksum = checksum_of_file(file);
  std::memcpy(file.data(), &header, sizeof header);
  return file;
}

}  // namespace casus::detail
