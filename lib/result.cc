// SPDX-License-Identifier: MIT
#include "casus/result.h"

#include <fmt/format.h>

namespace casus::inline v0 {

std::string_view to_string(ErrorCode code) noexcept {
  switch (code) {
    case ErrorCode::invalid_utf8:
      return "invalid_utf8";
    case ErrorCode::text_too_large:
      return "text_too_large";
    case ErrorCode::bad_date:
      return "bad_date";
    case ErrorCode::bad_span:
      return "bad_span";
    case ErrorCode::seed_not_found:
      return "seed_not_found";
    case ErrorCode::seed_format:
      return "seed_format";
    case ErrorCode::seed_syntax:
      return "seed_syntax";
    case ErrorCode::seed_value:
      return "seed_value";
    case ErrorCode::model_format:
      return "model_format";
    case ErrorCode::model_truncated:
      return "model_truncated";
    case ErrorCode::model_damaged:
      return "model_damaged";
    case ErrorCode::model_section:
      return "model_section";
    case ErrorCode::duplicate_name:
      return "duplicate_name";
  }
  return "";
}

std::string to_string(const Error& error) {
  if (error.source.empty()) return error.message;
  if (error.line == 0) return fmt::format("{}: {}", error.source, error.message);
  return fmt::format("{}:{}: {}", error.source, error.line, error.message);
}

}  // namespace casus::inline v0
