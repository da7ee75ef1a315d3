// SPDX-License-Identifier: MIT
#include "text/duplicates.h"

#include <vector>

#include "text/page_word.h"

namespace casus::detail {
namespace {

constexpr std::size_t least_letters = 20;
constexpr std::size_t words_in_key = 8;

/// The next word of a text, past whatever makes no word.
PageWord next_word(const char*& at, const char* end) noexcept {
  while (at < end) {
    const PageWord word = read_page_word(at, end);
    if (word.key != 0) {
      at = word.end;
      return word;
    }
    at += page_gap_bytes(*at);
  }
  return {0, end, false};
}

bool same_words(std::string_view a, std::string_view b) noexcept {
  const char* p = a.data();
  const char* q = b.data();
  const char* const p_end = p + a.size();
  const char* const q_end = q + b.size();
  for (;;) {
    const std::uint64_t key = next_word(p, p_end).key;
    if (key != next_word(q, q_end).key) return false;
    if (key == 0) return true;
  }
}

}  // namespace

std::uint64_t duplicate_key(std::span<const PageToken> tokens) noexcept {
  std::uint64_t key = 0;
  std::size_t words = 0;
  std::size_t letters = 0;
  for (const PageToken& token : tokens) {
    if (token.is_mark()) continue;
    key = (key ^ key >> 31) * 0x9E3779B97F4A7C15u + token.key;
    letters += token.end - token.begin;
    if (++words == words_in_key) break;
  }
  return letters < least_letters ? 0 : key | 1;
}

void label_duplicates(std::string_view text, std::span<const std::uint64_t> keys, std::span<Block> blocks) {
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t block = 0;
  };
  std::size_t size = 16;
  while (size < 2 * blocks.size()) size *= 2;
  std::vector<Slot> seen(size);
  const auto in_text = [&](const Block& block) { return text.substr(block.span.begin, block.span.size()); };
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!blocks[i].is_prose()) continue;
    const std::uint64_t key = keys[i];
    if (key == 0) continue;
    std::size_t at = key >> 1 & (size - 1);
    while (seen[at].key != 0 && seen[at].key != key) at = (at + 1) & (size - 1);
    if (seen[at].key == 0) {
      seen[at] = {key, static_cast<std::uint32_t>(i)};
    } else if (same_words(in_text(blocks[seen[at].block]), in_text(blocks[i]))) {
      // One comparison a block, so that the whole stays linear.
      blocks[i].label = BlockLabel::duplicate;
      blocks[i].score = 0.99f;
    }
  }
}

}  // namespace casus::detail
