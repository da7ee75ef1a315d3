// SPDX-License-Identifier: MIT
#ifndef CASUS_RESULT_H
#define CASUS_RESULT_H

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "casus/version.h"

namespace casus::inline v0 {

/// One code a cause; docs/errors.md provokes each of them.
enum class ErrorCode : std::uint8_t {
  invalid_utf8,     ///< the text is not UTF-8; `offset` is the first bad byte
  text_too_large,   ///< longer than Article::max_bytes
  bad_date,         ///< not a date of the form 2024-12-04
  bad_span,         ///< a span given with an article that is no stretch of its characters
  seed_not_found,   ///< a seed file or directory that is not there
  seed_format,      ///< a seed file in a format version this library lacks
  seed_syntax,      ///< a malformed line in a seed file; `line` says which
  seed_value,       ///< a well-formed cell that means nothing; `line` says which
  model_format,     ///< not a model file, or in a format version this library lacks
  model_truncated,  ///< a model file that is shorter or longer than it was written
  model_damaged,    ///< a model file whose checksum does not match its bytes
  model_section,    ///< a part of a model that is missing, too small or nonsense
  duplicate_name,   ///< two extractors of one name in a pipeline
};

/// The code's own name, such as "invalid_utf8".
std::string_view to_string(ErrorCode) noexcept;

/// What went wrong, where, and with which input.
struct Error {
  ErrorCode code = ErrorCode::invalid_utf8;  ///< the cause
  std::string message = {};                  ///< one sentence, lower case, no full stop
  std::string source = {};                   ///< the file or table; empty if there is none
  std::uint32_t line = 0;                    ///< from 1; 0 if it does not apply
  std::uint32_t offset = 0;                  ///< in bytes, in the text or the line
};

/// "SOURCE:LINE: message", with the parts that are known.
std::string to_string(const Error&);

/// What Result::value() throws when there is no value.
class BadResult : public std::runtime_error {
 public:
  explicit BadResult(Error error) : std::runtime_error(to_string(error)), error_(std::move(error)) {}  ///< keeps it
  const Error& error() const noexcept { return error_; }  ///< what went wrong

 private:
  Error error_;
};

/// A T, or the Error that prevented it. Everything that is built (an Article,
/// Seeds, a Pipeline) comes as one of these; nothing that runs does.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}      ///< a success; implicit, for return
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}  ///< a failure

  bool has_value() const noexcept { return state_.index() == 0; }  ///< whether there is a value
  explicit operator bool() const noexcept { return has_value(); }  ///< has_value()

  /// Undefined unless has_value().
  T& operator*() & noexcept CASUS_LIFETIMEBOUND { return *std::get_if<0>(&state_); }
  const T& operator*() const& noexcept CASUS_LIFETIMEBOUND { return *std::get_if<0>(&state_); }    ///< the same
  T&& operator*() && noexcept CASUS_LIFETIMEBOUND { return std::move(*std::get_if<0>(&state_)); }  ///< moved out
  T* operator->() noexcept CASUS_LIFETIMEBOUND { return std::get_if<0>(&state_); }                 ///< the same
  const T* operator->() const noexcept CASUS_LIFETIMEBOUND { return std::get_if<0>(&state_); }     ///< the same

  /// Undefined if has_value().
  const Error& error() const noexcept CASUS_LIFETIMEBOUND { return *std::get_if<1>(&state_); }

  /// The value, for programs that use exceptions: throws BadResult without one.
  T& value() & CASUS_LIFETIMEBOUND { return check(), **this; }
  const T& value() const& CASUS_LIFETIMEBOUND { return check(), **this; }  ///< the same
  T value() && { return check(), *std::move(*this); }                      ///< the same, moved out

 private:
  void check() const {
    if (!has_value()) throw BadResult(error());
  }
  std::variant<T, Error> state_;
};

}  // namespace casus::inline v0

#endif
