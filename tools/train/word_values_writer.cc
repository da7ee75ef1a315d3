// SPDX-License-Identifier: MIT
#include "train/word_values_writer.h"

#include <algorithm>
#include <fstream>
#include <optional>

#include "syntax/word_forms.h"
#include "syntax/word_values.h"

namespace casus::train {
namespace {

void put_u32(std::vector<std::byte>& out, std::uint64_t value) {
  for (int shift = 0; shift < 32; shift += 8) out.push_back(static_cast<std::byte>(value >> shift & 0xFF));
}

/// Nothing if a word would stand too far from its slot.
std::optional<std::vector<std::uint32_t>> fill(const std::map<std::uint64_t, std::uint16_t>& values, std::uint64_t n) {
  std::vector<std::uint32_t> slots(n);
  for (const auto& [key, value] : values) {
    if (value == 0) continue;
    std::uint64_t slot = (key >> 32) * n >> 32;
    std::size_t probes = 1;
    for (; slots[slot] != 0; ++probes) slot = slot + 1 == n ? 0 : slot + 1;
    // The search must meet an empty slot, or the word, within its limit.
    if (probes >= detail::WordValues::most_probes) return std::nullopt;
    slots[slot] = static_cast<std::uint32_t>(value) << 16 | static_cast<std::uint16_t>(key);
  }
  return slots;
}

}  // namespace

std::vector<std::byte> write_word_values(const std::map<std::uint64_t, std::uint16_t>& values) {
  std::uint64_t n = values.size() * 4 / 3 + 1;
  auto slots = fill(values, n);
  while (!slots) slots = fill(values, n = n * 9 / 8 + 1);
  std::vector<std::byte> out;
  put_u32(out, n);
  for (const std::uint32_t slot : *slots) put_u32(out, slot);
  return out;
}

Result<std::map<std::uint64_t, std::uint16_t>> read_clusters(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return Error{ErrorCode::seed_not_found, "cannot be read", path, 0, 0};
  std::map<std::uint64_t, std::uint16_t> values;
  std::string line;
  for (std::uint32_t number = 1; std::getline(file, line); ++number) {
    const std::size_t tab = line.find('\t');
    const std::string bits = tab == std::string::npos ? "" : line.substr(tab + 1);
    if (bits.empty() || bits.size() > 16 || bits.find_first_not_of("01") != std::string::npos)
      return Error{ErrorCode::seed_syntax, "not a word, a tab and up to sixteen bits", path, number, 0};
    unsigned path_bits = 0;
    for (std::size_t i = 0; i < 16; ++i) path_bits = path_bits << 1 | (i < bits.size() && bits[i] == '1');
    // 0 is a word without cluster.
    values.emplace(detail::make_word_form(line.substr(0, tab)).word,
                   static_cast<std::uint16_t>(std::max(path_bits, 1u)));
  }
  return values;
}

}  // namespace casus::train
