// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_LEMMA_RULES_H
#define CASUS_SYNTAX_LEMMA_RULES_H

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "casus/result.h"
#include "casus/syntax.h"
#include "syntax/feature_key.h"
#include "syntax/model_file.h"

namespace casus::detail {

/// What turns a form into its lemma, in small letters: `drop_front` characters
/// go and `front` comes, `drop_end` characters go and `end` comes.
/// "gebombardeerd" drops "ge" and "eerd", and ends in "eren".
struct LemmaEdit {
  std::string_view drop_front = {};
  std::string_view front = {};
  std::string_view drop_end = {};
  std::string_view end = {};

  bool fits(std::string_view small) const noexcept {
    return small.size() > drop_front.size() + drop_end.size() && small.starts_with(drop_front) &&
           small.ends_with(drop_end);
  }
};

/// A word of the training data: the parts of a compound, each of so many
/// characters and with an edit, and the edit of what is left.
struct LemmaEntry {
  bool keeps_capitals = false;
  std::span<const std::byte> parts = {};  ///< three bytes each
  std::size_t edit = 0;

  struct Part {
    std::size_t characters = 0;
    std::size_t edit = 0;
  };
  std::size_t size() const noexcept { return parts.size() / 3; }
  Part part(std::size_t i) const noexcept;
};

/// Tables of edits and of words, used in place from sections "lemma.edits" and
/// "lemma.entries": u32 number of records, u32 begin of each and the end of
/// the last in what follows, the records. An edit is its four strings, each
/// behind a byte of its size; an entry is u8 1 if it keeps capitals, u8 parts,
/// the parts (u8 characters, u16 edit) and u16 edit. Any bytes are safe to use.
class LemmaTable {
 public:
  static std::optional<LemmaTable> from(std::span<const std::byte>) noexcept;

  std::size_t size() const noexcept { return size_; }
  /// An edit that changes nothing if there is no such record.
  LemmaEdit edit(std::size_t) const noexcept;
  LemmaEntry entry(std::size_t) const noexcept;

 private:
  std::span<const std::byte> record(std::size_t) const noexcept;

  std::size_t size_ = 0;
  std::span<const std::byte> begins_;
  std::span<const std::byte> records_;
};

/// How the language writes lemmas. Section "lemma.rules", text, a rule a line:
/// "hyphen NOUN": its lemma parts a compound at its last hyphen;
/// "capital PROPN" and "first PROPN": a capital is kept in the sentence, and at its beginning;
/// "part N": the next edit of the parts of compounds, numbered from 0;
/// "link s": what may stand between a noun and the rest of a compound.
struct LemmaRules {
  std::uint32_t hyphen = 0;   ///< a bit for each Upos
  std::uint32_t capital = 0;  ///< likewise
  std::uint32_t first = 0;    ///< likewise
  std::vector<std::uint16_t> parts = {};
  std::vector<std::string_view> links = {};  ///< in the model's bytes

  static Result<LemmaRules> from(const ModelFile&);
  static bool has(std::uint32_t set, Upos upos) noexcept { return (set >> static_cast<unsigned>(upos) & 1) != 0; }
};

/// Of a tag, what a lemma depends on.
constexpr std::uint64_t lemma_tag(Upos upos, const Features& features) noexcept {
  return static_cast<std::uint64_t>(upos) << 8 | static_cast<std::uint64_t>(features.verb_form);
}

// Keys of section "lemma.forms" (number of an entry, from 1) and "lemma.parts"
// (for a part of a compound: number of its edit << 8 | 4 bits of how many words
// that begin with it it parts, 4 bits of how many it might; for what may stand
// behind a part: likewise, and 1 << 8).
constexpr std::uint64_t lemma_form_key(std::uint64_t word, std::uint64_t tag) noexcept {
  return feature_key(20, word, tag);
}
constexpr std::uint64_t lemma_part_key(std::uint64_t word, Upos upos) noexcept {
  return feature_key(21, word, static_cast<unsigned>(upos));
}
constexpr std::uint64_t lemma_tail_key(std::uint64_t word, Upos upos) noexcept {
  return feature_key(22, word, static_cast<unsigned>(upos));
}

/// How often a part or a tail did part a word, of the times it might have.
struct LemmaSplits {
  unsigned good = 0;
  unsigned all = 0;
};
constexpr LemmaSplits lemma_splits(std::uint16_t value) noexcept {
  return {value >> 4u & 15u, value & 15u};
}

}  // namespace casus::detail

#endif
