// SPDX-License-Identifier: MIT
// Every line of a page is a line here, unless the text was wrapped at a fixed
// width, as in mails and agency feeds. Wrapped text shows itself by lines that
// end in the middle of a sentence (a lower-case letter follows). The longest
// of those gives the margin. A line then belongs to the next one if the first
// word of the next would not have fitted before the margin: so a wrapping
// program works, and a headline, a byline or the last line of a paragraph
// does not look like that.
#include "text/lines.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "utf8.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace casus::detail {
namespace {

constexpr std::uint32_t narrowest_margin = 40;  ///< in characters; lists and poems are narrower
constexpr std::uint32_t widest_margin = 132;
constexpr std::uint32_t longest_headline = 90;

constexpr bool is_ascii_space(unsigned char byte) noexcept {
  return byte == ' ' || (byte >= '\t' && byte <= '\r') || (byte >= 0x1C && byte <= 0x1F);
}

constexpr bool is_space(char32_t c) noexcept {
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

Span trim(std::string_view text, Span span) noexcept {
  while (span.begin < span.end) {
    const char* at = text.data() + span.begin;
    const auto byte = static_cast<unsigned char>(*at);
    if (byte < 0x80) {
      if (!is_ascii_space(byte)) break;
      ++span.begin;
    } else {
      const CodePoint c = decode(at);
      if (!is_space(c.value)) break;
      span.begin += c.bytes;
    }
  }
  while (span.begin < span.end) {
    std::uint32_t last = span.end - 1;
    while (last > span.begin && is_continuation(text[last])) --last;
    const auto byte = static_cast<unsigned char>(text[last]);
    if (byte < 0x80 ? !is_ascii_space(byte) : !is_space(decode(text.data() + last).value)) break;
    span.end = last;
  }
  return span;
}

/// Bytes that end a line or may begin a character that does: LF, VT, FF, CR,
/// U+0085, U+2028 and U+2029.
constexpr std::array<bool, 256> make_line_ends() noexcept {
  std::array<bool, 256> ends = {};
  for (const std::size_t byte : {0x0Au, 0x0Bu, 0x0Cu, 0x0Du, 0xC2u, 0xE2u}) ends[byte] = true;
  return ends;
}
constexpr std::array<bool, 256> may_end_line = make_line_ends();

/// Length of the line end at a position; 0 if there is none.
std::uint32_t line_end_at(std::string_view text, std::size_t at) noexcept {
  switch (static_cast<unsigned char>(text[at])) {
    case '\n':
    case '\v':
    case '\f':
      return 1;
    case '\r':
      return at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
    case 0xC2:
      return text[at + 1] == '\x85' ? 2 : 0;
    case 0xE2:
      return text[at + 1] == '\x80' && (text[at + 2] == '\xA8' || text[at + 2] == '\xA9') ? 3 : 0;
    default:
      return 0;
  }
}

#if defined(__SSE2__)
/// A bit for each of sixteen bytes: whether a line may end there.
std::uint32_t candidates_in_16(const char* p) noexcept {
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
  const __m128i is_control =
      _mm_and_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8(0x09)), _mm_cmplt_epi8(bytes, _mm_set1_epi8(0x0E)));
  const __m128i no_case = _mm_and_si128(bytes, _mm_set1_epi8(static_cast<char>(0xDF)));
  const __m128i is_lead = _mm_cmpeq_epi8(no_case, _mm_set1_epi8(static_cast<char>(0xC2)));
  return static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_or_si128(is_control, is_lead)));
}
#else
std::uint32_t candidates_in_16(const char* p) noexcept {
  std::uint32_t found = 0;
  for (unsigned i = 0; i < 16; ++i)
    found |= static_cast<std::uint32_t>(may_end_line[static_cast<unsigned char>(p[i])]) << i;
  return found;
}
#endif

/// The next place from `at` on where a line may end; the size if there is none.
std::size_t next_candidate(std::string_view text, std::size_t at) noexcept {
  for (; at + 16 <= text.size(); at += 16) {
    const std::uint32_t found = candidates_in_16(text.data() + at);
    if (found != 0) return at + static_cast<std::size_t>(std::countr_zero(found));
  }
  while (at < text.size() && !may_end_line[static_cast<unsigned char>(text[at])]) ++at;
  return at;
}

std::vector<Line> split(std::string_view text) {
  std::vector<Line> lines;
  lines.reserve(text.size() / 128);
  bool blank = true;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size();) {
    at = next_candidate(text, at);
    const std::uint32_t end_bytes = at < text.size() ? line_end_at(text, at) : 1;
    if (end_bytes == 0) {
      ++at;
      continue;
    }
    const Span span = trim(text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)});
    if (!span.empty()) lines.push_back({.span = span, .blank_before = blank});
    blank = span.empty();
    at += end_bytes;
    begin = at;
  }
  return lines;
}

/// Characters of a line; one past the widest margin if it has many bytes.
std::uint32_t width(std::string_view line) noexcept {
  if (line.size() > 2 * widest_margin) return widest_margin + 1;
  return static_cast<std::uint32_t>(
      std::count_if(line.begin(), line.end(), [](char c) { return !is_continuation(c); }));
}

std::uint32_t first_word_width(std::string_view line) noexcept {
  const std::string_view head = line.substr(0, 2 * widest_margin);
  return width(head.substr(0, head.find(' ')));
}

bool ends_sentence(std::string_view line) noexcept {
  return std::strchr(".!?:;\"", line.back()) != nullptr || line.ends_with("\xE2\x80\x9D") ||
         line.ends_with("\xE2\x80\x99");
}

bool is_continued_by(std::string_view line, std::string_view next) noexcept {
  return next.front() >= 'a' && next.front() <= 'z' && !ends_sentence(line);
}

/// The margin a text was wrapped at; 0 if it was not.
std::uint32_t find_margin(std::string_view text, const std::vector<Line>& lines) {
  std::uint32_t margin = 0;
  std::size_t pairs = 0;
  std::size_t continued = 0;
  std::size_t wide = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i + 1].blank_before) continue;
    const std::string_view line = text.substr(lines[i].span.begin, lines[i].span.size());
    const std::string_view next = text.substr(lines[i + 1].span.begin, lines[i + 1].span.size());
    const std::uint32_t columns = width(line);
    ++pairs;
    if (columns > widest_margin) {
      ++wide;
    } else if (is_continued_by(line, next)) {
      ++continued;
      margin = std::max(margin, columns);
    }
  }
  // Of the lines of wrapped running text more than half end before a word in
  // lower case; a quarter leaves room for names and for lines of the page.
  const bool wrapped = continued > 1 && 4 * continued >= pairs && 10 * wide <= pairs;
  return wrapped && margin >= narrowest_margin ? margin : 0;
}

}  // namespace

std::vector<Line> find_lines(std::string_view text) {
  std::vector<Line> lines = split(text);
  const std::uint32_t margin = find_margin(text, lines);
  if (lines.empty()) return lines;
  std::size_t last = 0;
  std::uint32_t last_begin = lines.front().span.begin;  // of the line joined last, not of its paragraph
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const auto joins = [&] {
      if (lines[i].blank_before) return false;
      const std::string_view line = text.substr(last_begin, lines[last].span.end - last_begin);
      const std::string_view next = text.substr(lines[i].span.begin, lines[i].span.size());
      const std::uint32_t columns = width(line);
      // Where only the lead was broken the page shows no margin. A line like
      // "dinsdag 3 december, 14:02" may follow a headline.
      if (columns > longest_headline && is_continued_by(line, next)) return true;
      return columns <= margin && columns + 1 + first_word_width(next) > margin;
    }();
    last_begin = lines[i].span.begin;
    if (joins) {
      lines[last].span.end = lines[i].span.end;
    } else {
      lines[++last] = lines[i];
    }
  }
  lines.resize(last + 1);
  return lines;
}

}  // namespace casus::detail
