// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_NAME_NEIGHBOURS_H
#define CASUS_ENTITY_NAME_NEIGHBOURS_H

#include <cstdint>
#include <vector>

#include "entity/name_hits.h"

namespace casus::detail {

/// What stands beside a hit, and what that says against or for its being the
/// name that the tables have. Hits are numbered as in NameHits.
class NameNeighbours {
 public:
  /// Keeps references to both.
  NameNeighbours(const TextLayer&, const NameHits&);

  /// Says that a hit has been read as a name of the tables.
  void set_read(std::size_t hit) { read_[hit] = true; }

  bool stranger_before(std::size_t hit) const noexcept;
  bool stranger_behind(std::size_t hit) const noexcept;
  bool part_of_other_name(std::size_t hit, AliasKind) const noexcept;
  /// Null if there is none.
  const Title* title_before(std::size_t hit) const noexcept;
  bool free_of_names(std::size_t from_hit, std::uint32_t begin, std::uint32_t end) const noexcept;
  bool name_follows(std::size_t hit, std::uint32_t token) const noexcept;

 private:
  bool opens(const NameHit&) const noexcept;
  bool is_word(const NameHit&) const noexcept;
  bool behind_hyphen(std::size_t hit) const noexcept;
  bool behind_name_of(std::size_t hit) const noexcept;

  const TextLayer& text_;
  const NameHits& found_;
  const std::vector<NameHit>& hits_;
  std::vector<bool> read_;
};

}  // namespace casus::detail

#endif
