// SPDX-License-Identifier: MIT
#ifndef CASUS_EVENT_ONTOLOGY_H
#define CASUS_EVENT_ONTOLOGY_H

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casus/result.h"
#include "casus/seeds.h"

namespace casus::detail {

/// A base act and what it is called in the ontologies.
struct Act {
  std::string name = {};
  std::string cameo = {};
  std::string plover_type = {};
  std::string plover_mode = {};
  std::vector<std::string> plover_contexts = {};
  std::uint8_t quad = 0;
  double goldstein = 0;
};

/// The base acts (seeds/ontology/acts.tsv), in the order of their names. An
/// operator on an act is a second table beside this one, not more rows of it.
class Ontology {
 public:
  /// Empty if there is no such table.
  static Result<Ontology> make(const Seeds&);

  std::optional<std::uint32_t> find(std::string_view name) const noexcept;
  const Act& operator[](std::uint32_t act) const noexcept { return acts_[act]; }
  std::size_t size() const noexcept { return acts_.size(); }

 private:
  std::vector<Act> acts_;
};

/// The words of a cell, which are separated by single blanks.
std::vector<std::string_view> cell_words(std::string_view cell, char separator = ' ');

}  // namespace casus::detail

#endif
