// SPDX-License-Identifier: MIT
#ifndef CASUS_TEXT_LEXICON_H
#define CASUS_TEXT_LEXICON_H

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "casus/text.h"
#include "image.h"

namespace casus::detail {

/// The tokens of a phrase as the tokeniser makes them, as folded hashes:
/// "verenigde staten" is two. Compounds are left whole, as in Dutch; add() of
/// a phrase takes them in parts as well.
std::vector<std::uint64_t> phrase_hashes(std::string_view phrase);

/// Phrases over folded tokens, each with one or more ids that mean something
/// to its owner. An open-addressing table of rolling hashes of token
/// sequences: one bit a token where nothing begins, and no string is made.
/// Immutable once freeze() has been called, then safe for any number of threads.
class Lexicon {
 public:
  void add(std::string_view phrase, std::uint32_t id);
  void add(std::span<const std::uint64_t> hashes, std::uint32_t id);
  /// Calls see(hash of its first token, id) for each phrase, before freeze().
  template <class See>
  void for_each_beginning(See&& see) const {
    for (const Entry& entry : entries_) {
      if (entry.tokens != 0) see(entry.first, entry.id);
    }
  }
  void freeze();
  /// A lexicon that is frozen, into an image and out of one; false, and the
  /// lexicon empty, if there is none.
  void write(ImageWriter&) const;
  bool read(ImageReader&) noexcept;

  struct Match {
    std::uint32_t tokens = 0;                 ///< 0: nothing begins here
    std::span<const std::uint32_t> ids = {};  ///< ascending
  };
  /// The longest phrase that begins with the first of these tokens, by
  /// Token::hash; the last token of a phrase may also match by Token::stem
  /// ("Russia's"). Pass the rest of the sentence.
  Match longest(std::span<const Token> tokens) const noexcept {
    return tokens.empty() || !may_begin(tokens[0]) ? Match() : walk(tokens);
  }
  /// The ids of exactly one word.
  std::span<const std::uint32_t> find(std::uint64_t hash) const noexcept {
    return may_begin(hash) ? ids_of(hash) : std::span<const std::uint32_t>();
  }
  /// Whether a phrase may begin with that token; seldom a false alarm, never a miss.
  bool may_begin(const Token& token) const noexcept {
    return may_begin(token.hash) || (token.stem != token.hash && may_begin(token.stem));
  }

  bool empty() const noexcept { return entries_.empty() && ids_.empty(); }

 private:
  struct Entry {
    std::uint64_t key;
    std::uint64_t first;  ///< hash of its first token
    std::uint32_t id;
    std::uint32_t tokens;  ///< 0: only the beginning of a phrase
  };
  /// Where a key's ids are. Its place in the table says the rest of the key.
  struct Slot {
    static constexpr std::uint32_t most_ids = (1u << 6) - 1;       ///< of a phrase; the first of more are kept
    static constexpr std::uint32_t longest_list = (1u << 25) - 1;  ///< of all ids; what comes later has none

    std::uint32_t tag = 0;  ///< upper half of the key, 0: empty
    std::uint32_t packed = 0;

    /// No ids: only the beginning of longer phrases.
    std::uint32_t ids() const noexcept { return packed >> 25 & most_ids; }
    std::uint32_t first_id() const noexcept { return packed & longest_list; }
    /// Whether a longer phrase goes on from here.
    bool longer() const noexcept { return packed >> 31 != 0; }
    static Slot of(std::uint64_t key, std::uint32_t first_id, std::uint32_t ids, bool longer) noexcept {
      return {tag_of(key), first_id | ids << 25 | std::uint32_t{longer} << 31};
    }
    static std::uint32_t tag_of(std::uint64_t key) noexcept {
      const auto upper = static_cast<std::uint32_t>(key >> 32);
      return upper == 0 ? 1 : upper;
    }
  };
  struct Phrase;
  static bool place(const std::vector<Phrase>&, std::vector<Slot>&);
  const Slot* probe(std::uint64_t key) const noexcept;
  Match walk(std::span<const Token> tokens) const noexcept;
  std::span<const std::uint32_t> ids_of(std::uint64_t hash) const noexcept;
  bool may_begin(std::uint64_t hash) const noexcept {
    return !begins_.empty() && (begins_[hash >> 6 & (begins_.size() - 1)] >> (hash & 63) & 1) != 0;
  }

  std::vector<Entry> entries_;  ///< until freeze()
  FlatArray<Slot> slots_;
  FlatArray<std::uint32_t> ids_;
  FlatArray<std::uint64_t> begins_;  ///< a bit by the hash of each first token: most tokens begin nothing
};

}  // namespace casus::detail

#endif
