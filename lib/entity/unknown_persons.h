// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_UNKNOWN_PERSONS_H
#define CASUS_ENTITY_UNKNOWN_PERSONS_H

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "entity/catalogue.h"
#include "entity/name_hits.h"

namespace casus::detail {

/// Somebody whom only this article names, introduced by a title ("minister
/// Jean Dupont") or explained by one ("Jan Jansen, hoogleraar aan ...").
struct UnknownPerson {
  std::string name = {};
  std::string country = {};  ///< of the adjective before the title; may be empty
  std::string code = {};
  std::string_view rule = {};
  std::uint32_t first = 0;  ///< tokens of the name
  std::uint32_t last = 0;
};

/// The persons of an article that the catalogue does not know.
class UnknownPersons {
 public:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  UnknownPersons(const TextLayer&, const Catalogue&, const NameHits&);

  const UnknownPerson& operator[](std::uint32_t person) const noexcept { return persons_[person]; }
  std::size_t size() const noexcept { return persons_.size(); }
  /// The person whose introduction ends with that token, or none.
  std::uint32_t introduced_by(std::uint32_t token) const noexcept;
  /// The person of that surname, or none; also if two have it.
  std::uint32_t by_surname(std::uint64_t hash) const noexcept;
  /// Whether a token is one of the person's names.
  bool has_name(std::uint32_t person, std::uint64_t hash) const noexcept;

 private:
  struct Run {
    std::size_t first_hit = 0;
    std::size_t last_hit = 0;  ///< one behind
    std::uint32_t first = 0;   ///< tokens
    std::uint32_t last = 0;
  };
  std::uint32_t joining_tokens(std::uint32_t from, std::uint32_t to, const LanguageNames&,
                               bool given_name_only) const noexcept;
  bool may_be_name(const NameHit&) const noexcept;
  void consider(Run);  // of two hits or more
  bool explained_behind(const Run&) const noexcept;
  void take(const Run&, const Title*, std::uint32_t title_begin, std::string_view rule);

  const TextLayer& text_;
  const Catalogue& catalogue_;
  const std::vector<NameHit>& hits_;
  std::vector<UnknownPerson> persons_;
  std::unordered_map<std::uint64_t, std::uint32_t> by_surname_;
  std::unordered_map<std::uint64_t, std::uint32_t> by_full_name_;  ///< by first and last word
  std::unordered_map<std::uint32_t, std::uint32_t> introduced_;    ///< by the last token
};

}  // namespace casus::detail

#endif
