// SPDX-License-Identifier: MIT
#ifndef CASUS_SYNTAX_WORD_FORMS_H
#define CASUS_SYNTAX_WORD_FORMS_H

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace casus::detail {

/// Bits of WordForm::flags.
namespace spelling {
inline constexpr std::uint16_t capitalised = 1u << 0;  ///< its first letter is upper case
inline constexpr std::uint16_t upper = 1u << 1;        ///< two letters or more, all of them upper case
inline constexpr std::uint16_t mixed = 1u << 2;        ///< an upper case letter behind a lower case one
inline constexpr std::uint16_t digit = 1u << 3;
inline constexpr std::uint16_t letter = 1u << 4;
inline constexpr std::uint16_t hyphen = 1u << 5;      ///< inside the word
inline constexpr std::uint16_t apostrophe = 1u << 6;  ///< anywhere in it
inline constexpr std::uint16_t opens = 1u << 7;       ///< the first word of its sentence that has a letter
inline constexpr std::uint16_t headline = 1u << 8;    ///< no word of its sentence begins with a small letter
}  // namespace spelling

/// What the linear models read of a word, made once. Keys are hashes of folded
/// text (small letters, digits as 0), the same on every platform; a key of 0
/// means that there is nothing, such as a suffix longer than the word.
struct WordForm {
  std::string_view text = {};
  std::uint64_t folded = 0;                    ///< casus::hash_folded(text): what a Token carries and lexicons know
  std::uint64_t word = 0;                      ///< folded, digits as 0
  std::uint32_t exact = 0;                     ///< as written but for digits as 0
  std::array<std::uint32_t, 4> prefixes = {};  ///< of the first one to four characters
  std::array<std::uint32_t, 5> suffixes = {};  ///< of the last one to five characters
  std::uint32_t shape = 0;                     ///< "Xxxx-00": runs are cut at four
  std::uint32_t short_shape = 0;               ///< "Xx-0": runs are cut at one
  std::uint32_t cluster = 0;  ///< bits of its path from the top, then a 1, then zeros; 0 if it is in none
  std::uint16_t flags = 0;    ///< bits of casus::detail::spelling

  constexpr bool is(std::uint16_t any_of) const noexcept { return (flags & any_of) != 0; }
  /// The first `bits` steps of the path to its cluster; paths that end before are told apart.
  constexpr std::uint32_t cluster_prefix(int bits) const noexcept { return cluster >> (32 - bits); }
};

/// The form of a word of valid UTF-8, without its cluster and without what the
/// sentence says of it (spelling::opens, spelling::headline). `folded` is
/// casus::hash_folded(text), for those who know it already.
WordForm make_word_form(std::string_view text, std::uint64_t folded) noexcept;
WordForm make_word_form(std::string_view text);

/// WordForm::word of the tails of a word ("teelt" of "veeteelt"), the longest
/// first: those of four characters or more that begin behind the second
/// character. Returns how many there are; of a longer word the first are left out.
inline constexpr std::size_t most_tails = 16;
std::size_t tail_keys(std::string_view text, std::span<std::uint64_t, most_tails> keys) noexcept;

/// Fills in spelling::opens and spelling::headline of the words of a whole sentence.
void mark_sentence(std::span<WordForm>) noexcept;

}  // namespace casus::detail

#endif
