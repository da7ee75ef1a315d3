// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_PAGE_HINTS_H
#define CASUS_TOOLS_PAGE_HINTS_H

#include <string>
#include <string_view>
#include <unordered_set>

#include <casus/seeds.h>

namespace casus::tool {

/// The words of classes and ids that say that an element is no part of an
/// article (seeds/world/page_hints.tsv). Immutable.
class PageHints {
 public:
  /// Seeds without the table give no hints.
  static Result<PageHints> make(const Seeds&);

  /// Whether one of the names, separated by white space, or one of the words of
  /// a name ("post-comments", "postComments"), is in the table.
  bool found_in(std::string_view names) const;

 private:
  std::unordered_set<std::string> words_ = {};
};

}  // namespace casus::tool

#endif
