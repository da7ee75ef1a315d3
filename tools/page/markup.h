// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_PAGE_MARKUP_H
#define CASUS_TOOLS_PAGE_MARKUP_H

#include <span>
#include <string>
#include <string_view>

namespace casus::tool {

/// Names are in lower case, values have their entities resolved.
struct Attribute {
  std::string_view name = {};
  std::string_view value = {};
};

/// The value of an attribute; empty if there is none.
std::string_view value_of(std::span<const Attribute>, std::string_view name) noexcept;

/// Who listens to the markup of a page. Whatever the page leaves open or closes
/// twice, each element that opens closes, the last one first.
class MarkupListener {
 public:
  virtual ~MarkupListener() = default;
  virtual void open(std::string_view name, std::span<const Attribute>) = 0;
  virtual void close(std::string_view name) = 0;
  /// A piece of text, with its entities resolved; of scripts as it stands.
  virtual void text(std::string_view) = 0;
};

/// Reads the markup of a page in UTF-8, broken as it may be. Linear in the page,
/// without recursion, entities of its own or the network. Why it was not read to
/// its end; empty if it was. What the listener throws passes through.
std::string read_markup(std::string_view page, MarkupListener&);

}  // namespace casus::tool

#endif
