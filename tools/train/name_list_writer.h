// SPDX-License-Identifier: MIT
#ifndef CASUS_TRAIN_NAME_LIST_WRITER_H
#define CASUS_TRAIN_NAME_LIST_WRITER_H

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casus/result.h"
#include "syntax/name_lists.h"
#include "train/conllu.h"

namespace casus::train {

/// Gathers the phrases of name lists and writes them as detail::NameLists.
/// The lists there are: first, last (names of persons), person (whole names),
/// famous (surnames that need no first name), place, country, demonym,
/// adjective (of nationality), organisation, acronym, company, event, title
/// (offices and professions), group (nouns for organisations), common (words
/// that are written small).
class NameListWriter {
 public:
  /// False if there is no such list, or the phrase has too many words for one.
  bool add(std::string_view phrase, std::string_view list);

  /// Reads `phrase TAB lists, with commas TAB source` lines behind a first
  /// line "#casus-names 1" and one with the names of the columns. A line
  /// without three columns or with an unknown list is an error with its line.
  std::optional<Error> read_file(const std::string& path);

  /// Adds to `common` the words of a treebank that stand at least twice in
  /// small letters and more often so than as a name.
  void add_common(const std::vector<TreebankSentence>&);

  std::size_t size() const noexcept { return phrases_.size(); }
  std::vector<std::byte> write() const;

 private:
  std::map<std::uint64_t, std::uint16_t> phrases_ = {};  ///< by phrase_key(), as in an entry
};

}  // namespace casus::train

#endif
