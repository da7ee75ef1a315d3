// SPDX-License-Identifier: MIT
#include "text/lexicon.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <tuple>
#include <utility>

#include "text/tokenise.h"

namespace casus::detail {
namespace {

/// The key of a sequence: that of the sequence without its last token, and
/// the last token.
constexpr std::uint64_t extended(std::uint64_t key, std::uint64_t hash) noexcept {
  key = (key ^ hash) * 0x9E3779B97F4A7C15;
  key ^= key >> 29;
  return key == 0 ? 1 : key;
}

std::vector<std::uint64_t> hashes_by(TokenRules rules, std::string_view phrase) {
  rules.keeps_stops = true;
  std::vector<Token> tokens;
  Tokeniser(std::move(rules)).run(phrase, {0, static_cast<std::uint32_t>(phrase.size())}, tokens);
  std::vector<std::uint64_t> hashes;
  for (const Token& token : tokens) hashes.push_back(token.hash);
  return hashes;
}

}  // namespace

std::vector<std::uint64_t> phrase_hashes(std::string_view phrase) {
  return hashes_by({}, phrase);
}

void Lexicon::add(std::string_view phrase, std::uint32_t id) {
  const std::vector<std::uint64_t> whole = phrase_hashes(phrase);
  add(whole, id);
  if (phrase.find('-') == std::string_view::npos && phrase.find('/') == std::string_view::npos) return;
  // English text has "Asia-Pacific" as three tokens, Dutch as one.
  TokenRules splitting;
  splitting.splits_hyphens = true;
  splitting.splits_slashes = true;
  const std::vector<std::uint64_t> parts = hashes_by(std::move(splitting), phrase);
  if (parts != whole) add(parts, id);
}

void Lexicon::add(std::span<const std::uint64_t> hashes, std::uint32_t id) {
  std::uint64_t key = 0;
  for (std::size_t i = 0; i < hashes.size(); ++i) {
    key = extended(key, hashes[i]);
    // The beginnings of a phrase are entries as well, without an id.
    const bool whole = i + 1 == hashes.size();
    entries_.push_back({key, hashes[0], whole ? id : 0, whole ? 1u : 0u});
  }
}

void Lexicon::freeze() {
  // By key; of one key the beginnings first, then the ids in order.
  std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    return std::tie(a.key, a.tokens, a.id) < std::tie(b.key, b.tokens, b.id);
  });
  const auto same = [](const Entry& a, const Entry& b) {
    return std::tie(a.key, a.tokens, a.id) == std::tie(b.key, b.tokens, b.id);
  };
  entries_.erase(std::unique(entries_.begin(), entries_.end(), same), entries_.end());

  const std::size_t size = std::bit_ceil(2 * entries_.size() + 2);
  mask_ = size - 1;
  slots_.assign(size, Slot());
  begins_.assign(std::max<std::size_t>(size / 8, 1), 0);
  for (const Entry& entry : entries_) {
    begins_[entry.first >> 6 & (begins_.size() - 1)] |= std::uint64_t{1} << (entry.first & 63);
  }
  ids_.clear();
  for (std::size_t i = 0; i < entries_.size();) {
    Slot slot{.key = entries_[i].key, .first_id = static_cast<std::uint32_t>(ids_.size())};
    for (const std::uint64_t key = slot.key; i < entries_.size() && entries_[i].key == key; ++i) {
      if (entries_[i].tokens == 0) {
        slot.longer = 1;
      } else if (slot.ids < std::numeric_limits<std::uint16_t>::max()) {
        ids_.push_back(entries_[i].id);
        ++slot.ids;
      }
    }
    std::uint64_t at = slot.key & mask_;
    while (slots_[at].key != 0) at = (at + 1) & mask_;
    slots_[at] = slot;
  }
  entries_ = {};
}

const Lexicon::Slot* Lexicon::probe(std::uint64_t key) const noexcept {
  if (slots_.empty()) return nullptr;
  for (std::uint64_t at = key & mask_; slots_[at].key != 0; at = (at + 1) & mask_) {
    if (slots_[at].key == key) return &slots_[at];
  }
  return nullptr;
}

Lexicon::Match Lexicon::longest(std::span<const Token> tokens) const noexcept {
  Match best;
  if (tokens.empty() || (!may_begin(tokens[0].hash) && !may_begin(tokens[0].stem))) return best;
  std::uint64_t key = 0;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    const auto take = [&](const Slot* slot) {
      if (slot != nullptr && slot->ids > 0) best = {i + 1, {ids_.data() + slot->first_id, slot->ids}};
    };
    if (token.stem != token.hash) take(probe(extended(key, token.stem)));
    key = extended(key, token.hash);
    const Slot* slot = probe(key);
    take(slot);
    if (slot == nullptr || slot->longer == 0) break;
  }
  return best;
}

std::span<const std::uint32_t> Lexicon::find(std::uint64_t hash) const noexcept {
  const Slot* slot = probe(extended(0, hash));
  if (slot == nullptr) return {};
  return {ids_.data() + slot->first_id, slot->ids};
}

}  // namespace casus::detail
