// SPDX-License-Identifier: MIT
// The words of the record casus/1 for the enumerators of the public types.
#include <array>

#include "casus/extraction.h"
#include "casus/offsets.h"

namespace casus::inline v0 {

std::string_view to_string(BlockLabel label) noexcept {
  switch (label) {
    case BlockLabel::title:
      return "title";
    case BlockLabel::body:
      return "body";
    case BlockLabel::duplicate:
      return "duplicate";
    case BlockLabel::related_link:
      return "related_link";
    case BlockLabel::caption:
      return "caption";
    case BlockLabel::byline:
      return "byline";
    case BlockLabel::comment_form:
      return "comment_form";
    case BlockLabel::other:
      return "other";
  }
  return "";
}

std::string_view to_string(EntityKind kind) noexcept {
  switch (kind) {
    case EntityKind::country:
      return "country";
    case EntityKind::person:
      return "person";
    case EntityKind::organisation:
      return "organisation";
    case EntityKind::government:
      return "government";
    case EntityKind::party:
      return "party";
    case EntityKind::armed_group:
      return "armed_group";
    case EntityKind::media:
      return "media";
    case EntityKind::place:
      return "place";
    case EntityKind::group:
      return "group";
    case EntityKind::other:
      return "other";
  }
  return "";
}

std::string_view to_string(MentionForm form) noexcept {
  switch (form) {
    case MentionForm::name:
      return "name";
    case MentionForm::adjective:
      return "adjective";
    case MentionForm::nominal:
      return "nominal";
    case MentionForm::metonym:
      return "metonym";
    case MentionForm::pronoun:
      return "pronoun";
  }
  return "";
}

std::string_view to_string(PlaceUse use) noexcept {
  switch (use) {
    case PlaceUse::none:
      return "";
    case PlaceUse::literal:
      return "literal";
    case PlaceUse::metonym:
      return "metonym";
    case PlaceUse::modifier:
      return "modifier";
  }
  return "";
}

std::string_view to_string(TimeType type) noexcept {
  switch (type) {
    case TimeType::date:
      return "DATE";
    case TimeType::time:
      return "TIME";
    case TimeType::duration:
      return "DURATION";
    case TimeType::set:
      return "SET";
  }
  return "";
}

std::string_view to_string(ClaimType type) noexcept {
  switch (type) {
    case ClaimType::direct:
      return "direct";
    case ClaimType::indirect:
      return "indirect";
    case ClaimType::mixed:
      return "mixed";
  }
  return "";
}

std::string_view to_string(ClaimModality modality) noexcept {
  constexpr std::array<std::string_view, 8> names = {"asserted", "possible",    "probable",       "intended",
                                                     "required", "conditional", "counterfactual", "asked"};
  return names[static_cast<std::size_t>(modality)];
}

std::string_view to_string(ClaimTense tense) noexcept {
  constexpr std::array<std::string_view, 4> names = {"", "past", "present", "future"};
  return names[static_cast<std::size_t>(tense)];
}

std::string_view to_string(Commitment commitment) noexcept {
  constexpr std::array<std::string_view, 3> names = {"neutral", "factive", "distancing"};
  return names[static_cast<std::size_t>(commitment)];
}

std::string_view to_string(Status status) noexcept {
  switch (status) {
    case Status::actual:
      return "actual";
    case Status::ongoing:
      return "ongoing";
    case Status::planned:
      return "planned";
    case Status::threatened:
      return "threatened";
    case Status::demanded:
      return "demanded";
    case Status::conditional:
      return "conditional";
    case Status::hypothetical:
      return "hypothetical";
    case Status::denied:
      return "denied";
    case Status::negated:
      return "negated";
    case Status::historical:
      return "historical";
  }
  return {};
}

std::string_view to_string(DiagnosticLevel level) noexcept {
  switch (level) {
    case DiagnosticLevel::note:
      return "note";
    case DiagnosticLevel::warning:
      return "warning";
  }
  return "";
}

std::string_view to_string(OffsetUnit unit) noexcept {
  switch (unit) {
    case OffsetUnit::byte:
      return "byte";
    case OffsetUnit::codepoint:
      return "codepoint";
    case OffsetUnit::utf16:
      return "utf16";
  }
  return "";
}

}  // namespace casus::inline v0
