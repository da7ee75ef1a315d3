// SPDX-License-Identifier: MIT
#ifndef CASUS_TEXT_BLOCKS_H
#define CASUS_TEXT_BLOCKS_H

#include <memory>
#include <string_view>
#include <vector>

#include "casus/result.h"
#include "casus/seeds.h"
#include "casus/text.h"

namespace casus::detail {

/// The phrases of page residue and the function words of every language of
/// the seeds. Immutable; copies share; safe for any number of threads.
class BlockTables {
 public:
  /// Fails with seed_value if a row of a table boilerplate has an unknown
  /// label or place.
  static Result<BlockTables> make(const Seeds&);

  struct State;
  const State& state() const noexcept { return *state_; }

 private:
  explicit BlockTables(std::shared_ptr<const State> state) noexcept : state_(std::move(state)) {}
  std::shared_ptr<const State> state_;
};

/// The blocks of a text, ascending and labelled; their language is not yet
/// known. All that is not white space lies in a block. Linear in the text.
std::vector<Block> find_blocks(std::string_view text, const BlockTables&);

}  // namespace casus::detail

#endif
