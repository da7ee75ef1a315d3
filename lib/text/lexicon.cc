// SPDX-License-Identifier: MIT
#include "text/lexicon.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <utility>

#include "text/characters.h"
#include "text/fold.h"
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

/// Calls take(hash, whether it is the last) for the words of a phrase of letters
/// and single blanks: they are its tokens. False, maybe after some calls, if it
/// is no such phrase. Most of the tables is, and a start is short.
template <typename Take>
bool for_each_plain_word(std::string_view phrase, Take take) {
  std::size_t begin = 0;
  bool ascii = true;
  for (std::size_t at = 0;;) {
    const auto byte = static_cast<unsigned char>(at < phrase.size() ? phrase[at] : ' ');
    if ((byte_tables.bits[byte] & (bit::upper | bit::lower)) != 0) {
      ++at;
    } else if (byte >= 0x80) {
      const Classified c = classify_unicode(phrase.data() + at);
      if (c.kind != CharClass::letter || (c.bits & bit::marks) != 0) return false;
      ascii = false;
      at += c.bytes;
    } else if (byte == ' ' && at > begin) {
      const std::string_view word = phrase.substr(begin, at - begin);
      const bool last = at >= phrase.size();
      take(ascii ? FoldHash::ascii(word.data(), word.size(), phrase.size() - begin) : hash_composed(word), last);
      if (last) return true;
      begin = ++at;
      ascii = true;
    } else {
      return false;
    }
  }
}

}  // namespace

std::vector<std::uint64_t> phrase_hashes(std::string_view phrase) {
  std::vector<std::uint64_t> hashes;
  if (!for_each_plain_word(phrase, [&](std::uint64_t hash, bool) { hashes.push_back(hash); })) {
    hashes = hashes_by({}, phrase);
  }
  return hashes;
}

void Lexicon::add(std::string_view phrase, std::uint32_t id) {
  const std::size_t before = entries_.size();
  std::uint64_t key = 0;
  std::uint64_t first = 0;
  const bool plain = for_each_plain_word(phrase, [&](std::uint64_t hash, bool last) {
    key = extended(key, hash);
    if (first == 0) first = hash;
    entries_.push_back({key, first, last ? id : 0, last ? 1u : 0u});
  });
  if (plain) return;
  entries_.resize(before);
  const std::vector<std::uint64_t> whole = hashes_by({}, phrase);
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

/// The slot of a key, or the empty one where it belongs.
Lexicon::Slot& Lexicon::slot_of(std::span<Slot> slots, std::uint64_t key) noexcept {
  const std::uint64_t mask = slots.size() - 1;
  std::uint64_t at = key & mask;
  while (slots[at].key != 0 && slots[at].key != key) at = (at + 1) & mask;
  return slots[at];
}

void Lexicon::freeze() {
  constexpr std::uint16_t most_ids = std::numeric_limits<std::uint16_t>::max();
  std::vector<Slot> counted(std::bit_ceil(2 * entries_.size() + 2));
  std::vector<std::uint64_t> begins(std::max<std::size_t>(counted.size() / 8, 1));
  std::size_t keys = 0;
  for (const Entry& entry : entries_) {
    begins[entry.first >> 6 & (begins.size() - 1)] |= std::uint64_t{1} << (entry.first & 63);
    Slot& slot = slot_of(counted, entry.key);
    if (slot.key == 0) ++keys;
    slot.key = entry.key;
    if (entry.tokens == 0) {
      slot.longer = 1;
    } else if (slot.ids < most_ids) {
      ++slot.ids;
    }
  }

  // Phrases share their beginnings: the table may be smaller than was feared.
  std::vector<Slot> slots(std::bit_ceil(2 * keys + 2));
  std::uint32_t count = 0;
  for (const Slot& slot : counted) {
    if (slot.key == 0) continue;
    slot_of(slots, slot.key) = {.key = slot.key, .first_id = count, .longer = slot.longer};
    count += slot.ids;
  }

  std::vector<std::uint32_t> ids(count);
  for (const Entry& entry : entries_) {
    Slot& slot = slot_of(slots, entry.key);
    if (entry.tokens != 0 && slot.ids < most_ids) ids[slot.first_id + slot.ids++] = entry.id;
  }
  for (Slot& slot : slots) {
    if (slot.ids < 2) continue;
    const auto first = ids.begin() + slot.first_id;
    std::sort(first, first + slot.ids);
    slot.ids = static_cast<std::uint16_t>(std::unique(first, first + slot.ids) - first);
  }
  slots_ = std::move(slots);
  ids_ = std::move(ids);
  begins_ = std::move(begins);
  entries_ = {};
}

void Lexicon::write(ImageWriter& out) const {
  out.put(slots_);
  out.put(ids_);
  out.put(begins_);
}

bool Lexicon::read(ImageReader& in) noexcept {
  *this = Lexicon();
  Lexicon read;
  if (!in.take(read.slots_) || !in.take(read.ids_) || !in.take(read.begins_)) return false;
  // A table without slots or bits finds nothing; others are masked.
  if (read.slots_.empty() != read.begins_.empty()) return false;
  if (!read.slots_.empty() && (!std::has_single_bit(read.slots_.size()) || !std::has_single_bit(read.begins_.size())))
    return false;
  *this = std::move(read);
  return true;
}

inline const Lexicon::Slot* Lexicon::probe(std::uint64_t key) const noexcept {
  if (slots_.empty()) return nullptr;
  const std::uint64_t mask = slots_.size() - 1;
  for (std::uint64_t at = key & mask; slots_[at].key != 0; at = (at + 1) & mask) {
    if (slots_[at].key == key) return &slots_[at];
  }
  return nullptr;
}

Lexicon::Match Lexicon::walk(std::span<const Token> tokens) const noexcept {
  Match best;
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

std::span<const std::uint32_t> Lexicon::ids_of(std::uint64_t hash) const noexcept {
  const Slot* slot = probe(extended(0, hash));
  if (slot == nullptr) return {};
  return {ids_.data() + slot->first_id, slot->ids};
}

}  // namespace casus::detail
