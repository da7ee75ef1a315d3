// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_CONVERTER_H
#define CASUS_TOOLS_CONVERTER_H

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <casus/seeds.h>
#include <simdjson.h>

#include "formats/record.h"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace casus::tool {

/// What to make of records, as the options say.
struct Conversion {
  std::string to = {};
  std::string output = {};                 ///< empty: standard output
  std::vector<std::string> statuses = {};  ///< of events; empty: those that happened
};

/// Adds --to, --output and --status; gives --to.
CLI::Option* add_conversion(CLI::App& command, Conversion&);

/// Writes records in another format.
class Converter {
 public:
  enum class Text { unused, wanted, needed };  ///< what it does with the text of an article

  virtual ~Converter() = default;
  virtual Text text() const noexcept { return Text::unused; }
  /// False if the output broke, which has been said.
  virtual bool add(const formats::Record&) = 0;
  /// Hands on what has been gathered; false as above.
  virtual bool flush() { return true; }
  virtual bool close() = 0;
  /// Told of each line that is no record, which has been said as well.
  virtual void refused(std::string_view /*where*/, std::string_view /*why*/) {}
};

/// Null after a complaint.
std::unique_ptr<Converter> make_converter(const Conversion&, const Seeds&);

/// Feeds lines with records to a converter, and says which could not be used.
class RecordFeed {
 public:
  explicit RecordFeed(Converter& converter) : converter_(converter) {}
  /// `where` names the line in complaints. False if the output broke.
  bool add(std::string_view line, std::string_view where);
  /// Closes the converter and says what was missing in general. False if the
  /// output broke.
  bool close();
  /// Whether every line could be used.
  bool all() const noexcept { return all_; }

 private:
  Converter& converter_;
  simdjson::dom::parser parser_;
  simdjson::padded_string padded_;
  std::size_t without_text_ = 0;
  bool all_ = true;
};

}  // namespace casus::tool

#endif
