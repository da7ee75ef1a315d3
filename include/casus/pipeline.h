// SPDX-License-Identifier: MIT
#ifndef CASUS_PIPELINE_H
#define CASUS_PIPELINE_H

#include <functional>
#include <memory>

#include "casus/extractor.h"
#include "casus/seeds.h"

namespace casus::inline v0 {

/// An immutable list of extractors behind the stages text and syntax. Expensive to build
/// and cheap to run: make one and share it. run() may be called from any
/// number of threads, and the same article gives the same extraction on every
/// platform, in every locale and time zone, every time.
class Pipeline {
 public:
  class Builder;

  /// The built-in extractors over the embedded seeds.
  static Result<Pipeline> standard();
  static Result<Pipeline> standard(const Seeds&);  ///< the same over seeds of one's own

  /// Does not fail because of what the text says; time is linear in its
  /// length. What a user's extractor throws passes through.
  Extraction run(const Article&) const;

  /// Runs the stages text and syntax alone and shows their layer to `use`; the
  /// layer is gone when this returns. It is the one that extractors see, and
  /// empty in a pipeline without syntax.
  void read(const Article&, const std::function<void(const SyntaxLayer&)>& use) const;

 private:
  struct State;
  explicit Pipeline(std::shared_ptr<const State>) noexcept;
  std::shared_ptr<const State> state_;
};

/// Which of the built-in extractors a pipeline has, and how they report.
struct StandardParts {
  bool events = true;        ///< without them no act is looked for
  bool merge_events = true;  ///< what an article tells twice is one event
};

/// Collects extractors. They run in the order in which they were added,
/// entities before claims before events.
class Pipeline::Builder {
 public:
  /// The text stage and the built-ins read their tables from these.
  explicit Builder(Seeds);
  ~Builder();
  Builder(Builder&&) noexcept;             ///< what is left may be destroyed and assigned to
  Builder& operator=(Builder&&) noexcept;  ///< the same

  Builder& add(std::unique_ptr<EntityExtractor>);  ///< takes it over; null is undefined
  Builder& add(std::unique_ptr<ClaimExtractor>);   ///< the same
  Builder& add(std::unique_ptr<EventExtractor>);   ///< the same
  /// All the built-in ones, in their order.
  Builder& add_standard(StandardParts = {});

  /// Leaves the models alone: extractors get an empty syntax layer, and it
  /// costs nothing.
  Builder& without_syntax();

  /// Fails with the first error of a seed table or model that a part of the
  /// pipeline reads, or with duplicate_name.
  Result<Pipeline> build() &&;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace casus::inline v0

#endif
