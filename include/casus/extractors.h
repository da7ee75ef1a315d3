// SPDX-License-Identifier: MIT
#ifndef CASUS_EXTRACTORS_H
#define CASUS_EXTRACTORS_H

#include <memory>
#include <string>
#include <vector>

#include "casus/extractor.h"
#include "casus/seeds.h"

namespace casus::inline v0 {

// The built-in extractors, each alone, for a pipeline of one's own. make()
// reads its tables and fails if one of them is malformed; a language whose
// tables are missing is a language it finds nothing in.

/// Actors and places that the catalogue knows (seeds/world/actors, roles;
/// seeds/*/aliases), resolved at the publication date.
class CatalogueEntities final : public EntityExtractor {
 public:
  static Result<std::unique_ptr<CatalogueEntities>> make(const Seeds&);  ///< may be used without the seeds later
  ~CatalogueEntities() override;
  std::string_view name() const noexcept override { return "casus.catalogue"; }
  void extract(const SyntaxLayer&, EntitySink&) const override;

 private:
  struct State;
  explicit CatalogueEntities(std::unique_ptr<const State>) noexcept;
  std::unique_ptr<const State> state_;
};

/// Dates, weekdays, months, years and relative days (seeds/*/time_words),
/// counted from the publication date.
class CalendarTimes final : public EntityExtractor {
 public:
  static Result<std::unique_ptr<CalendarTimes>> make(const Seeds&);  ///< may be used without the seeds later
  ~CalendarTimes() override;
  std::string_view name() const noexcept override { return "casus.times"; }
  void extract(const SyntaxLayer&, EntitySink&) const override;

 private:
  struct State;
  explicit CalendarTimes(std::unique_ptr<const State>) noexcept;
  std::unique_ptr<const State> state_;
};

/// Money and percentages (seeds/*/quantity_words, seeds/world/currencies).
class Quantities final : public EntityExtractor {
 public:
  static Result<std::unique_ptr<Quantities>> make(const Seeds&);  ///< may be used without the seeds later
  ~Quantities() override;
  std::string_view name() const noexcept override { return "casus.quantities"; }
  void extract(const SyntaxLayer&, EntitySink&) const override;

 private:
  struct State;
  explicit Quantities(std::unique_ptr<const State>) noexcept;
  std::unique_ptr<const State> state_;
};

/// A word that may tell that something is said, with what it would say, taken
/// or not: what QuotedClaims::explain() shows.
struct ClaimReading {
  /// Somebody who may be the one who says it.
  struct Speaker {
    std::string kind = {};  ///< how it stands to the cue: subject, agent, possessive ...
    Span span = {};         ///< empty: nobody is named
    float score = 0;        ///< the chance that something is said here, and by this one
  };
  std::vector<Span> cue = {};          ///< empty: a colon, or quotation marks alone
  std::string act = {};                ///< speech act, as Claim::act
  std::string rule = {};               ///< the likeliest pattern
  std::vector<Span> content = {};      ///< in pieces, as Claim::content
  std::vector<Speaker> speakers = {};  ///< the likeliest first
  float score = 0;                     ///< the chance that something is said here
  std::string rejected = {};           ///< why it is no claim; empty: it is one
};

/// Who says what: direct quotes with their speaker (seeds/*/report_verbs,
/// source_cues, pronouns), and where there is a tree, all that a cue
/// (seeds/*/claim_cues) may mean and a linear model takes (claim_weights).
class QuotedClaims final : public ClaimExtractor {
 public:
  static Result<std::unique_ptr<QuotedClaims>> make(const Seeds&);  ///< may be used without the seeds later
  ~QuotedClaims() override;
  std::string_view name() const noexcept override { return "casus.quotes"; }
  void extract(const EntityLayer&, ClaimSink&) const override;
  /// Every cue that has something it may say, sentence by sentence, and every quote.
  std::vector<ClaimReading> explain(const EntityLayer&) const;

 private:
  struct State;
  explicit QuotedClaims(std::unique_ptr<const State>) noexcept;
  std::unique_ptr<const State> state_;
};

/// How GrammarEvents reports what it finds.
struct EventOptions {
  bool merge = true;  ///< what an article tells twice is one event
};

/// A reading of a word that tells of an act, taken or not: what GrammarEvents::explain() shows.
struct EventReading {
  Span trigger = {};                        ///< the word
  std::string act = {};                     ///< as Event::act
  std::vector<std::string> operators = {};  ///< as Event::operators
  std::string cameo = {};                   ///< empty if the ontology has none
  std::vector<EntityId> source = {};        ///< known entities that act
  std::vector<EntityId> target = {};        ///< known entities it is done to
  Span source_span = {};                    ///< empty if nobody stands there
  Span target_span = {};                    ///< the same of the target
  std::string rule = {};                    ///< as Event::rule
  float score = 0;                          ///< 0..1
  std::vector<std::string> features = {};   ///< what the score is made of, names of seeds/ontology/event_weights.tsv
  std::string rejected = {};                ///< why it is no event; empty: it is one
};

/// Who did what to whom, over the trees of the syntax stage
/// (seeds/ontology, seeds/*/event_verbs, event_nouns, operator_words). A
/// language without a model has none.
class GrammarEvents final : public EventExtractor {
 public:
  static Result<std::unique_ptr<GrammarEvents>> make(const Seeds&, EventOptions = {});  ///< needs the seeds no longer
  ~GrammarEvents() override;
  std::string_view name() const noexcept override { return "casus.events"; }
  void extract(const ClaimLayer&, EventSink&) const override;
  /// Every reading of every word that tells of an act, in the order of the text.
  std::vector<EventReading> explain(const ClaimLayer&) const;

 private:
  struct State;
  explicit GrammarEvents(std::unique_ptr<const State>) noexcept;
  std::unique_ptr<const State> state_;
};

}  // namespace casus::inline v0

#endif
