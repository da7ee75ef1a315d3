// SPDX-License-Identifier: MIT
#include "text/fold.h"

#include <algorithm>
#include <boost/locale/conversion.hpp>
#include <boost/locale/generator.hpp>
#include <boost/locale/localization_backend.hpp>

#include "casus/text.h"
#include "utf8.h"

namespace casus::detail {
namespace {

#include "text/fold_table.inc"

/// A base character with more marks than any script has is folded without
/// composing them: reordering marks takes quadratic time.
constexpr std::size_t longest_piece = 128;

template <typename Put>
void put_utf8(char32_t c, const Put& put) {
  if (c < 0x80) {
    put(static_cast<char>(c));
  } else if (c < 0x800) {
    put(static_cast<char>(0xC0 | c >> 6));
    put(static_cast<char>(0x80 | (c & 0x3F)));
  } else if (c < 0x10000) {
    put(static_cast<char>(0xE0 | c >> 12));
    put(static_cast<char>(0x80 | (c >> 6 & 0x3F)));
    put(static_cast<char>(0x80 | (c & 0x3F)));
  } else {
    put(static_cast<char>(0xF0 | c >> 18));
    put(static_cast<char>(0x80 | (c >> 12 & 0x3F)));
    put(static_cast<char>(0x80 | (c >> 6 & 0x3F)));
    put(static_cast<char>(0x80 | (c & 0x3F)));
  }
}

template <typename Put>
void put_folded(char32_t c, Character known, const Put& put) {
  if (!known.expands()) return put_utf8((c + known.argument()) & 0xFFFFFF, put);
  const char32_t* row = fold_expansions + 3 * known.argument();
  for (int i = 0; i < 3 && row[i] != 0; ++i) put_utf8(row[i], put);
}

template <typename Put>
void put_folded(std::string_view text, const Put& put) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode(text.data() + i);
    put_folded(c.value, character(c.value), put);
    i += c.bytes;
  }
}

/// Where the piece that begins at `at` ends: a character and the marks on it.
std::size_t piece_end(std::string_view text, std::size_t at, bool& composed) noexcept {
  std::size_t end = at + decode(text.data() + at).bytes;
  while (end < text.size() && is_boundary(text, end)) {
    const CodePoint next = decode(text.data() + end);
    if (!character(next.value).may_compose() || end + next.bytes - at > longest_piece) break;
    composed = false;
    end += next.bytes;
  }
  return end;
}

/// Calls put(byte, begin of the piece it is from) for all of the text.
template <typename Put>
void fold_pieces(std::string_view text, const Put& put) {
  for (std::size_t i = 0; i < text.size();) {
    bool composed = !character(decode(text.data() + i).value).may_compose();
    const std::size_t end = piece_end(text, i, composed);
    const auto put_here = [&](char byte) { put(byte, i); };
    const std::string_view piece = text.substr(i, end - i);
    if (composed) {
      put_folded(piece, put_here);
    } else {
      put_folded(normaliser().fold(std::string(piece)), put_here);
    }
    i = end;
  }
}

}  // namespace

Character character(char32_t c) noexcept {
  return {fold_entries[fold_blocks[c >> 7] * 128u + (c & 127)]};
}

FoldedText fold(std::string_view text) {
  FoldedText folded;
  folded.text.reserve(text.size());
  folded.offsets.reserve(text.size() + 1);
  fold_pieces(text, [&](char byte, std::size_t from) {
    folded.text.push_back(byte);
    folded.offsets.push_back(static_cast<std::uint32_t>(from));
  });
  folded.offsets.push_back(static_cast<std::uint32_t>(text.size()));
  return folded;
}

std::uint64_t hash_unicode(std::string_view text) {
  FoldHash hash;
  fold_pieces(text, [&](char byte, std::size_t) { hash.add(byte); });
  return hash.finish();
}

std::uint64_t hash_composed(std::string_view text) noexcept {
  FoldHash hash;
  put_folded(text, [&](char byte) { hash.add(byte); });
  return hash.finish();
}

Normaliser::Normaliser(const std::string& backend) {
  auto backends = boost::locale::localization_backend_manager::global();
  backends.select(backend);
  locale_ = boost::locale::generator(backends)("en_US.UTF-8");
  works_ = boost::locale::normalize(std::string("e\u0301"), boost::locale::norm_nfc, locale_) == "\u00E9";
}

std::string Normaliser::fold(const std::string& piece) const {
  using namespace boost::locale;
  if (!works_) return piece;
  return normalize(fold_case(normalize(piece, norm_nfc, locale_), locale_), norm_nfc, locale_);
}

const Normaliser& normaliser() {
  static const Normaliser icu("icu");
  return icu;
}

}  // namespace casus::detail

namespace casus::inline v0 {

std::uint64_t hash_folded(std::string_view word) {
  const bool ascii = std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return ascii ? detail::FoldHash::ascii(word.data(), word.size(), word.size()) : detail::hash_unicode(word);
}

}  // namespace casus::inline v0
