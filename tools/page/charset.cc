// SPDX-License-Identifier: MIT
#include "page/charset.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

#include <fmt/format.h>
#include <unicode/ucnv.h>

#include "page/ascii.h"
#include "utf8.h"

namespace casus::tool {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

/// As far into a page as its character set may stand; HTML says 1024 bytes,
/// pages say it later.
constexpr std::size_t head_bytes = 8192;

/// The value behind "name =" in a tag or declaration; empty if there is none.
std::string_view value_of(std::string_view tag, std::string_view name) noexcept {
  for (std::size_t at = find_folded(tag, name); at != std::string_view::npos; at = find_folded(tag, name, at + 1)) {
    std::string_view rest = trimmed(tag.substr(at + name.size()));
    if (!rest.starts_with('=')) continue;
    rest = trimmed(rest.substr(1));
    if (rest.starts_with('"') || rest.starts_with('\'')) return trimmed(rest.substr(1, rest.find(rest[0], 1) - 1));
    return rest.substr(0, rest.find_first_of(" \t\r\n\f;\"'>/?"));
  }
  return {};
}

/// What the page says of its own bytes.
std::string_view declared_charset(std::string_view page) noexcept {
  const std::string_view head = page.substr(0, head_bytes);
  if (head.starts_with("<?xml")) {
    const std::string_view name = value_of(head.substr(0, head.find("?>")), "encoding");
    if (!name.empty()) return name;
  }
  for (std::size_t at = head.find('<'); at != std::string_view::npos; at = head.find('<', at)) {
    const std::string_view rest = head.substr(at);
    if (rest.starts_with("<!--")) {
      const std::size_t end = rest.find("-->");
      if (end == std::string_view::npos) return {};
      at += end;
    } else if (starts_folded(rest, "<meta")) {
      const std::string_view name = value_of(rest.substr(0, rest.find('>')), "charset");
      if (!name.empty()) return name;
    }
    ++at;
  }
  return {};
}

/// The set that pages mean by a name (encoding.spec.whatwg.org).
std::string meant_charset(std::string_view name) {
  const std::string lower = lowered(name);
  for (const std::string_view latin : {"iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "us-ascii",
                                       "ascii", "cp1252", "x-cp1252", "windows-1252"}) {
    if (lower == latin) return "windows-1252";
  }
  // Whoever could read the name was not reading UTF-16.
  return lower == "utf8" || lower.starts_with("utf-16") ? "utf-8" : lower;
}

bool is_known(const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  return ucnv_countAliases(charset.c_str(), &status) > 0 && U_SUCCESS(status);
}

Decoded convert(std::string_view bytes, const std::string& charset) {
  Decoded decoded;
  const auto size = static_cast<std::int32_t>(bytes.size());
  UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
  decoded.text.resize(bytes.size() + bytes.size() / 4 + 16);
  for (int pass = 0; pass < 2 && status == U_BUFFER_OVERFLOW_ERROR; ++pass) {
    status = U_ZERO_ERROR;
    const std::int32_t needed =
        ucnv_convert("UTF-8", charset.c_str(), decoded.text.data(), static_cast<std::int32_t>(decoded.text.size()),
                     bytes.data(), size, &status);
    decoded.text.resize(static_cast<std::size_t>(std::max(needed, 0)));
  }
  if (U_FAILURE(status)) {
    decoded = {.problem = fmt::format("cannot be read as {}: {}", charset, u_errorName(status))};
  }
  return decoded;
}

Decoded decode(std::string bytes) {
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max() / 4)) {
    return {.problem = fmt::format("is larger than a page may be: {} bytes", bytes.size())};
  }
  if (bytes.starts_with("\xFF\xFE")) return convert(std::string_view(bytes).substr(2), "utf-16le");
  if (bytes.starts_with("\xFE\xFF")) return convert(std::string_view(bytes).substr(2), "utf-16be");
  const bool valid = detail::find_invalid_utf8(bytes) == std::string::npos;
  std::string charset = "utf-8";
  if (bytes.starts_with(utf8_mark)) {
    bytes.erase(0, utf8_mark.size());
  } else if (const std::string_view name = declared_charset(bytes); !name.empty()) {
    charset = meant_charset(name);
    if (!is_known(charset)) {
      return {.problem = fmt::format("says that it is in the character set '{}', which is not known", name)};
    }
  } else if (!valid) {
    charset = "windows-1252";
  }
  if (charset == "utf-8" && valid) return {.text = std::move(bytes)};
  return convert(bytes, charset);
}

constexpr std::array<std::string_view, 32> windows_characters = {"\xE2\x82\xAC",
                                                                 "",
                                                                 "\xE2\x80\x9A",
                                                                 "\xC6\x92",
                                                                 "\xE2\x80\x9E",
                                                                 "\xE2\x80\xA6",
                                                                 "\xE2\x80\xA0",
                                                                 "\xE2\x80\xA1",
                                                                 "\xCB\x86",
                                                                 "\xE2\x80\xB0",
                                                                 "\xC5\xA0",
                                                                 "\xE2\x80\xB9",
                                                                 "\xC5\x92",
                                                                 "",
                                                                 "\xC5\xBD",
                                                                 "",
                                                                 "",
                                                                 "\xE2\x80\x98",
                                                                 "\xE2\x80\x99",
                                                                 "\xE2\x80\x9C",
                                                                 "\xE2\x80\x9D",
                                                                 "\xE2\x80\xA2",
                                                                 "\xE2\x80\x93",
                                                                 "\xE2\x80\x94",
                                                                 "\xCB\x9C",
                                                                 "\xE2\x84\xA2",
                                                                 "\xC5\xA1",
                                                                 "\xE2\x80\xBA",
                                                                 "\xC5\x93",
                                                                 "",
                                                                 "\xC5\xBE",
                                                                 "\xC5\xB8"};

}  // namespace

std::string without_controls(std::string_view utf8) {
  std::string out;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto next = static_cast<unsigned char>(i + 1 < utf8.size() ? utf8[i + 1] : '\0');
    if (utf8[i] == '\xC2' && next >= 0x80 && next < 0xA0) {
      out += windows_characters[next - 0x80];
      ++i;
    } else {
      out += utf8[i];
    }
  }
  return out;
}

bool is_page(std::string_view bytes) noexcept {
  if (bytes.starts_with(utf8_mark)) bytes.remove_prefix(utf8_mark.size());
  if (bytes.starts_with(std::string_view("\xFF\xFE<\0", 4)) || bytes.starts_with(std::string_view("\xFE\xFF\0<", 4))) {
    return true;  // no text in UTF-16 is read otherwise
  }
  for (;;) {
    bytes = trimmed(bytes);
    const std::string_view end = bytes.starts_with("<!--") ? "-->" : bytes.starts_with("<?xml") ? "?>" : "";
    const std::size_t at = end.empty() ? std::string_view::npos : bytes.find(end);
    if (at == std::string_view::npos) break;
    bytes.remove_prefix(at + end.size());
  }
  const auto begins = [&](std::string_view tag) {
    return starts_folded(bytes, tag) && bytes.size() > tag.size() &&
           (is_ascii_space(bytes[tag.size()]) || bytes[tag.size()] == '>');
  };
  return begins("<!doctype html") || begins("<html");
}

Decoded decode_page(std::string bytes) {
  Decoded decoded = decode(std::move(bytes));
  std::erase(decoded.text, '\0');  // HTML leaves them out
  return decoded;
}

}  // namespace casus::tool
