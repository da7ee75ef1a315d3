// SPDX-License-Identifier: MIT
#include <array>

#include "claim/candidates.h"

namespace casus::detail {
namespace {

constexpr std::array<FeatureName, content_kind_count> content_names = {
    FeatureName("complement"),      FeatureName("complement_on"),
    FeatureName("infinitive"),      FeatureName("subject_clause"),
    FeatureName("passive_subject"), FeatureName("object"),
    FeatureName("small_clause"),    FeatureName("rest"),
    FeatureName("oblique"),         FeatureName("adverbial"),
    FeatureName("parataxis"),       FeatureName("host"),
    FeatureName("before"),          FeatureName("after"),
    FeatureName("antecedent"),      FeatureName("relative"),
    FeatureName("misplaced"),       FeatureName("noun_clause"),
    FeatureName("noun_modifier"),   FeatureName("predicate"),
    FeatureName("head_clause"),     FeatureName("clause_around"),
    FeatureName("all_around"),      FeatureName("all_behind"),
    FeatureName("marked_clause"),   FeatureName("marked_sentence"),
    FeatureName("colon_behind"),    FeatureName("colon_before"),
    FeatureName("quote"),
};

constexpr std::array<FeatureName, source_kind_count> source_names = {
    FeatureName("none"),       FeatureName("subject"),        FeatureName("agent"),         FeatureName("shared"),
    FeatureName("controller"), FeatureName("object_control"), FeatureName("participle"),    FeatureName("noun_head"),
    FeatureName("possessive"), FeatureName("of_noun"),        FeatureName("noun_modifier"), FeatureName("holder"),
    FeatureName("source"),     FeatureName("left"),           FeatureName("right"),         FeatureName("colon"),
};

}  // namespace

const FeatureName& name_of(ContentKind kind) noexcept {
  return content_names[static_cast<std::size_t>(kind)];
}

const FeatureName& name_of(SourceKind kind) noexcept {
  return source_names[static_cast<std::size_t>(kind)];
}

FrameGroup group_of(ContentKind kind) noexcept {
  switch (kind) {
    case ContentKind::complement:
    case ContentKind::complement_on:
    case ContentKind::subject_clause:
    case ContentKind::parataxis:
    case ContentKind::after:
    case ContentKind::misplaced:
    case ContentKind::noun_clause:
    case ContentKind::predicate:
      return FrameGroup::clause;
    case ContentKind::infinitive:
      return FrameGroup::infinitive;
    case ContentKind::passive_subject:
    case ContentKind::object:
    case ContentKind::small_clause:
    case ContentKind::rest:
    case ContentKind::antecedent:
    case ContentKind::relative:
      return FrameGroup::object;
    case ContentKind::oblique:
    case ContentKind::adverbial:
    case ContentKind::noun_modifier:
      return FrameGroup::oblique;
    case ContentKind::host:
    case ContentKind::before:
    case ContentKind::head_clause:
    case ContentKind::clause_around:
    case ContentKind::all_around:
    case ContentKind::all_behind:
    case ContentKind::marked_clause:
    case ContentKind::marked_sentence:
    case ContentKind::colon_behind:
    case ContentKind::colon_before:
    case ContentKind::quote:
      return FrameGroup::host;
  }
  return FrameGroup::clause;
}

}  // namespace casus::detail
