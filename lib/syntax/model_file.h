// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_MODEL_FILE_H
#define CASUS_SYNTAX_MODEL_FILE_H

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "casus/language.h"
#include "casus/result.h"
#include "seeds/aligned_bytes.h"

namespace casus::detail {

// A model file is a header, a table of its sections, and the sections, each
// of which begins at a multiple of 64 bytes and is used where it lies. Numbers
// are little-endian. The file is a multiple of 64 bytes long.
//
//     0   magic, 8 bytes
//     8   u32 format version      12  u32 number of sections
//     16  u64 bytes of the file   24  u64 checksum, counted as zero in itself
//     32  language, 8 bytes, filled up with zeros
//     64  for each section: name, 16 bytes, filled up with zeros; u64 offset; u64 bytes

inline constexpr std::size_t model_alignment = AlignedBytes::alignment;
inline constexpr std::uint32_t oldest_model_format = 1;
inline constexpr std::uint32_t newest_model_format = 1;

/// Whether from() reads all bytes of a model once to see that they are those
/// that were written. What is compiled in is trusted; a test has looked.
enum class ModelCheck : std::uint8_t { everything, layout_only };

/// A view of a model's bytes, which must stay where they are. Immutable.
class ModelFile {
 public:
  /// Fails, naming `what`, with model_format (not a model, or of a format or
  /// byte order this library lacks), model_truncated (shorter or longer than
  /// it says), model_damaged (a checksum that does not match) or model_section
  /// (a section that lies outside). `bytes` begin at a multiple of 64.
  static Result<ModelFile> from(std::span<const std::byte> bytes, std::string what,
                                ModelCheck = ModelCheck::everything);

  Language language() const noexcept { return language_; }
  /// Where it came from, for messages.
  const std::string& what() const noexcept { return what_; }

  /// In the order of the file; views of its bytes.
  std::vector<std::string_view> section_names() const;
  bool has(std::string_view section) const noexcept { return section_of(section) != nullptr; }
  /// A section's bytes, at a multiple of 64; empty if there is no such section.
  std::span<const std::byte> section(std::string_view name) const noexcept;
  /// The same; fails with model_section if it is missing or has fewer than `least` bytes.
  Result<std::span<const std::byte>> need(std::string_view name, std::size_t least) const;
  /// A model_section error about a section: "nl.model: section 'tagger': MESSAGE".
  Error bad_section(std::string_view name, std::string_view message) const;

 private:
  struct Section {
    std::string_view name;
    std::span<const std::byte> bytes;
  };
  ModelFile(std::string what, Language language) : what_(std::move(what)), language_(language) {}
  const Section* section_of(std::string_view name) const noexcept;

  std::string what_;
  Language language_;
  std::vector<Section> sections_;
};

/// Checksum of bytes whose number is a multiple of 64. A change that is
/// confined to eight bytes at a multiple of eight always changes it.
std::uint64_t model_checksum(std::span<const std::byte> bytes, std::uint64_t seed = 0) noexcept;

/// The bytes of a model file with these sections, in their order. The same
/// input gives the same bytes. Names have 1 to 16 bytes and are unique.
struct ModelSection {
  std::string name = {};
  std::vector<std::byte> bytes = {};
};
std::vector<std::byte> write_model(Language, std::span<const ModelSection>);

}  // namespace casus::detail

#endif
