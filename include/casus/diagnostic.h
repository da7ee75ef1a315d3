// SPDX-License-Identifier: MIT
#ifndef CASUS_DIAGNOSTIC_H
#define CASUS_DIAGNOSTIC_H

#include <cstdint>
#include <string>
#include <string_view>

#include "casus/span.h"

namespace casus::inline v0 {
/// How much a Diagnostic matters.
enum class DiagnosticLevel : std::uint8_t { note, warning };
std::string_view to_string(DiagnosticLevel) noexcept;  ///< "note", "warning"

/// Something worth knowing about one run that is not a result.
struct Diagnostic {
  DiagnosticLevel level = DiagnosticLevel::note;  ///< how bad it is
  std::string message = {};                       ///< a sentence, for people
  Span span = {};                                 ///< empty if it concerns no place in the text
  std::string source = {};                        ///< the stage or extractor that says so
};

}  // namespace casus::inline v0

#endif
