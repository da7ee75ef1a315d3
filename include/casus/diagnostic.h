// SPDX-License-Identifier: MIT
#ifndef CASUS_DIAGNOSTIC_H
#define CASUS_DIAGNOSTIC_H

#include <cstdint>
#include <string>
#include <string_view>

#include "casus/span.h"

namespace casus::inline v0 {

enum class DiagnosticLevel : std::uint8_t { note, warning };
std::string_view to_string(DiagnosticLevel) noexcept;

/// Something worth knowing about one run that is not a result.
struct Diagnostic {
  DiagnosticLevel level = DiagnosticLevel::note;
  std::string message = {};
  Span span = {};           ///< empty if it concerns no place in the text
  std::string source = {};  ///< the stage or extractor that says so
};

}  // namespace casus::inline v0

#endif
