// SPDX-License-Identifier: MIT
#include "syntax/lemma_rules.h"

#include <algorithm>
#include <charconv>

#include "syntax/little_endian.h"

namespace casus::detail {
namespace {

std::string_view take_string(std::span<const std::byte>& rest) noexcept {
  if (rest.empty()) return {};
  const std::size_t n = std::min<std::size_t>(std::to_integer<std::size_t>(rest[0]), rest.size() - 1);
  const auto bytes = rest.subspan(1, n);
  rest = rest.subspan(1 + n);
  return {reinterpret_cast<const char*>(bytes.data()), n};
}

std::string_view cut(std::string_view& rest, char at) noexcept {
  const std::size_t end = std::min(rest.find(at), rest.size());
  const std::string_view piece = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return piece;
}

}  // namespace

LemmaEntry::Part LemmaEntry::part(std::size_t i) const noexcept {
  return {std::to_integer<std::size_t>(parts[3 * i]), load_u16(parts.data() + 3 * i + 1)};
}

std::optional<LemmaTable> LemmaTable::from(std::span<const std::byte> section) noexcept {
  if (section.size() < 8) return std::nullopt;
  LemmaTable table;
  table.size_ = load_u32(section.data());
  const std::size_t begins = 4 * (table.size_ + 1);
  if (section.size() < 4 + begins) return std::nullopt;
  table.begins_ = section.subspan(4, begins);
  table.records_ = section.subspan(4 + begins);
  return table;
}

std::span<const std::byte> LemmaTable::record(std::size_t i) const noexcept {
  if (i >= size_) return {};
  const std::size_t end = std::min<std::size_t>(load_u32(begins_.data() + 4 * i + 4), records_.size());
  const std::size_t begin = std::min<std::size_t>(load_u32(begins_.data() + 4 * i), end);
  return records_.subspan(begin, end - begin);
}

LemmaEdit LemmaTable::edit(std::size_t i) const noexcept {
  std::span<const std::byte> rest = record(i);
  LemmaEdit edit;
  edit.drop_front = take_string(rest);
  edit.front = take_string(rest);
  edit.drop_end = take_string(rest);
  edit.end = take_string(rest);
  return edit;
}

LemmaEntry LemmaTable::entry(std::size_t i) const noexcept {
  const std::span<const std::byte> bytes = record(i);
  if (bytes.size() < 4) return {};
  const std::size_t parts = 3 * std::to_integer<std::size_t>(bytes[1]);
  if (bytes.size() != 4 + parts) return {};
  return {bytes[0] != std::byte{0}, bytes.subspan(2, parts), load_u16(bytes.data() + 2 + parts)};
}

Result<LemmaRules> LemmaRules::from(const ModelFile& model) {
  const auto bytes = model.section("lemma.rules");
  std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  LemmaRules rules;
  while (!text.empty()) {
    std::string_view line = cut(text, '\n');
    const std::string_view kind = cut(line, ' ');
    if (kind == "part") {
      std::uint16_t number = 0;
      const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), number);
      if (error != std::errc() || end != line.data() + line.size())
        return model.bad_section("lemma.rules", "a part without number");
      rules.parts.push_back(number);
    } else if (kind == "link") {
      rules.links.push_back(line);
    } else {
      const std::optional<Upos> upos = parse_upos(line);
      std::uint32_t* const set = kind == "hyphen"    ? &rules.hyphen
                                 : kind == "capital" ? &rules.capital
                                 : kind == "first"   ? &rules.first
                                                     : nullptr;
      if (set == nullptr || !upos) return model.bad_section("lemma.rules", "a line is no rule");
      *set |= 1u << static_cast<unsigned>(*upos);
    }
  }
  return rules;
}

}  // namespace casus::detail
