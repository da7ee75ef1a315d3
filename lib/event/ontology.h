// SPDX-License-Identifier: MIT
#ifndef CASUS_EVENT_ONTOLOGY_H
#define CASUS_EVENT_ONTOLOGY_H

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "casus/event.h"
#include "casus/result.h"
#include "casus/seeds.h"

namespace casus::detail {

/// Positions in the lists of an Ontology.
enum class ActIndex : std::uint32_t {};
enum class OperatorIndex : std::uint32_t {};

/// A base act; a row of seeds/ontology/acts.tsv.
struct Act {
  std::string name = {};
  std::optional<ActIndex> parent = {};   ///< the act it is a kind of
  std::optional<ActIndex> inverse = {};  ///< what the other does meanwhile: a host is visited
  std::string counts = {};               ///< what a number of its object or subject counts: "killed"
  bool counts_subject = false;
  bool has_domains = false;  ///< its code depends on what it is about
  bool is_local = false;     ///< aimed at the country where it is done, if nobody is named: a riot, a curfew
  bool is_between = false;   ///< or at the parties of what else the sentence tells: a mediation

  /// Whether those to whom it is done are people who can be counted.
  bool counts_others() const noexcept { return !counts.empty() && !counts_subject; }
};

/// What a matrix word does to the act below it; a row of seeds/ontology/operators.tsv.
struct Operator {
  std::string name = {};
  bool transparent = false;           ///< leaves the code as it is
  std::optional<Status> status = {};  ///< of the act below it
  bool other_is_actor = false;        ///< the other party is who would do the act, not whom it is done to
};

/// What (operator, act, domain) is called in the ontologies; a row of seeds/ontology/codes.tsv.
struct Coding {
  std::string cameo = {};
  std::string plover_type = {};
  std::string plover_mode = {};
  std::vector<std::string> plover_contexts = {};
  std::uint8_t quad = 0;
  double goldstein = 0;
};

/// Acts, operators and their codes. A composition without a code is no event,
/// so a user's own ontology is a table of codes.
class Ontology {
 public:
  /// Empty if there are no tables.
  static Result<Ontology> make(const Seeds&);

  std::optional<ActIndex> act(std::string_view name) const noexcept;
  std::optional<OperatorIndex> find_operator(std::string_view name) const noexcept;
  const Act& operator[](ActIndex act) const noexcept { return acts_[static_cast<std::size_t>(act)]; }
  const Operator& operator[](OperatorIndex o) const noexcept { return operators_[static_cast<std::size_t>(o)]; }
  std::span<const Act> acts() const noexcept { return acts_; }
  std::span<const Operator> operators() const noexcept { return operators_; }

  /// The act that an operator on an act is by another name: stop and aid make
  /// cut_aid. An operator alone may have one too: appeal.
  std::optional<ActIndex> composed(OperatorIndex, std::optional<ActIndex>) const noexcept;
  /// What an act is called on the ground of a third, if it has another name there.
  std::optional<ActIndex> elsewhere(ActIndex) const noexcept;
  /// The code of an operator (none: the act is done) on an act, or on the
  /// nearest act above it that has one; null if nothing has.
  const Coding* code(std::optional<OperatorIndex>, ActIndex, std::optional<ActIndex> domain = {}) const noexcept;
  /// What a speech act of a claim is as an event, if it is one.
  std::optional<ActIndex> act_of_claim(std::string_view speech_act) const noexcept;
  /// Whether the code of an act depends on what it is about.
  bool has_domains(ActIndex act) const noexcept;
  /// Whether `act` is `family` or a kind of it.
  bool is_kind_of(ActIndex act, ActIndex family) const noexcept;
  /// The topmost act above it.
  ActIndex family(ActIndex act) const noexcept;

 private:
  static constexpr std::uint32_t none = 0xFFF;
  static std::uint64_t key(std::uint32_t o, std::uint32_t act, std::uint32_t domain) noexcept {
    return std::uint64_t{o} << 40 | std::uint64_t{act} << 20 | domain;
  }
  std::optional<Error> read_acts(const SeedTable&);
  std::optional<Error> read_operators(const SeedTable&);
  std::optional<Error> read_codes(const SeedTable&);
  std::optional<Error> read_claim_acts(const SeedTable&);

  std::vector<Act> acts_;            ///< by name
  std::vector<Operator> operators_;  ///< by name
  std::vector<Coding> codings_;
  std::unordered_map<std::uint64_t, std::uint32_t> coded_;     ///< in codings_
  std::unordered_map<std::uint64_t, std::uint32_t> composed_;  ///< in acts_
  std::vector<std::pair<std::string, ActIndex>> claim_acts_;   ///< by speech act
};

/// The words of a cell, which are separated by single blanks.
std::vector<std::string_view> cell_words(std::string_view cell, char separator = ' ');

}  // namespace casus::detail

#endif
