// SPDX-License-Identifier: MIT
#include "text/lexicon.h"

#include <algorithm>
#include <bit>
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

/// A key with its ids while the table is made.
struct Lexicon::Phrase {
  std::uint64_t key = 0;
  std::uint32_t first_id = 0;
  std::uint32_t ids = 0;
  std::uint32_t room = 0;  ///< for ids; some may be the same
  bool longer = false;
};

/// Puts the phrases into a table of that size; false if two of them could not
/// be told apart in it.
bool Lexicon::place(const std::vector<Phrase>& phrases, std::vector<Slot>& slots) {
  const std::uint64_t mask = slots.size() - 1;
  for (const Phrase& phrase : phrases) {
    if (phrase.key == 0) continue;
    const Slot slot = Slot::of(phrase.key, phrase.first_id, phrase.ids, phrase.longer);
    std::uint64_t at = phrase.key & mask;
    for (; slots[at].tag != 0; at = (at + 1) & mask) {
      if (slots[at].tag == slot.tag) return false;
    }
    slots[at] = slot;
  }
  return true;
}

void Lexicon::freeze() {
  // A table of whole keys first: nothing is sorted, for a start is short.
  std::vector<Phrase> phrases(std::bit_ceil(2 * entries_.size() + 2));
  const auto phrase_of = [&phrases](std::uint64_t key) -> Phrase& {
    const std::uint64_t mask = phrases.size() - 1;
    std::uint64_t at = key & mask;
    while (phrases[at].key != 0 && phrases[at].key != key) at = (at + 1) & mask;
    return phrases[at];
  };
  std::vector<std::uint64_t> begins(std::max<std::size_t>(phrases.size() / 8, 1));
  for (const Entry& entry : entries_) {
    begins[entry.first >> 6 & (begins.size() - 1)] |= std::uint64_t{1} << (entry.first & 63);
    Phrase& phrase = phrase_of(entry.key);
    phrase.key = entry.key;
    if (entry.tokens == 0) {
      phrase.longer = true;
    } else if (phrase.ids < Slot::most_ids) {
      ++phrase.ids;
    }
  }
  std::uint32_t count = 0;
  for (Phrase& phrase : phrases) {
    const std::uint32_t ids = std::min(phrase.ids, Slot::longest_list - count);
    phrase.first_id = count;
    phrase.ids = 0;
    phrase.room = ids;
    count += ids;
  }

  std::vector<std::uint32_t> ids(count);
  for (const Entry& entry : entries_) {
    Phrase& phrase = phrase_of(entry.key);
    if (entry.tokens != 0 && phrase.ids < phrase.room) ids[phrase.first_id + phrase.ids++] = entry.id;
  }
  std::size_t keys = 0;
  for (Phrase& phrase : phrases) {
    keys += phrase.key != 0 ? 1 : 0;
    if (phrase.ids < 2) continue;
    const auto first = ids.begin() + phrase.first_id;
    std::sort(first, first + phrase.ids);
    phrase.ids = static_cast<std::uint32_t>(std::unique(first, first + phrase.ids) - first);
  }

  // Phrases share their beginnings: the table may be smaller than was feared.
  std::vector<Slot> slots(std::bit_ceil(2 * keys + 2));
  while (!place(phrases, slots)) slots.assign(2 * slots.size(), {});
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
  const std::uint32_t tag = Slot::tag_of(key);
  for (std::uint64_t at = key & mask; slots_[at].tag != 0; at = (at + 1) & mask) {
    if (slots_[at].tag == tag) return &slots_[at];
  }
  return nullptr;
}

Lexicon::Match Lexicon::walk(std::span<const Token> tokens) const noexcept {
  Match best;
  std::uint64_t key = 0;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    const auto take = [&](const Slot* slot) {
      if (slot != nullptr && slot->ids() > 0) best = {i + 1, {ids_.data() + slot->first_id(), slot->ids()}};
    };
    if (token.stem != token.hash) take(probe(extended(key, token.stem)));
    key = extended(key, token.hash);
    const Slot* slot = probe(key);
    take(slot);
    if (slot == nullptr || !slot->longer()) break;
  }
  return best;
}

std::span<const std::uint32_t> Lexicon::ids_of(std::uint64_t hash) const noexcept {
  const Slot* slot = probe(extended(0, hash));
  if (slot == nullptr) return {};
  return {ids_.data() + slot->first_id(), slot->ids()};
}

}  // namespace casus::detail
