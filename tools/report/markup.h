// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_REPORT_MARKUP_H
#define CASUS_TOOLS_REPORT_MARKUP_H

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/digest.h"

namespace casus::report {

// Pieces of pages. Arguments are text as the records have it unless they are
// said to be HTML; what comes out is HTML. `up` leads from the page to the
// folder of the report: "" or "../".

/// What stands at the head of a page.
struct Head {
  std::string title = {};
  std::string up = {};
  std::string kicker = "casus report";
  std::vector<std::pair<std::string, std::string>> facts = {};     ///< name, value in HTML
  std::vector<std::pair<std::string, std::string>> sections = {};  ///< id, HTML
  std::string before = {}, after = {};                             ///< HTML: links to its neighbours
  bool has_script = false;
};

/// A whole page: head, landmarks, and `main` (HTML) in the middle.
std::string page(const Head&, std::string_view main);

/// A section with a heading; `body` is HTML.
std::string section(std::string_view id, std::string_view heading, std::string_view body);
/// "1 event", "2,345 events".
std::string counted(std::size_t count, std::string_view one);
/// "1,234".
std::string grouped(std::size_t);
std::string link(std::string_view up, std::string_view page, std::string_view text);
/// Words of records with spaces for underscores.
std::string plain(std::string_view word);
/// A <time>, with nothing in it if the date is not known.
std::string date_cell(std::string_view iso);
/// Counts by quad class as a bar, `most` being its whole length.
std::string bar(const Quads&, std::size_t most);
std::size_t sum(const Quads&) noexcept;
/// "3 verbal cooperation, 1 material conflict".
std::string in_words(const Quads&);

/// The actors of an event, linked; the words of the text for somebody unknown.
std::string parties(const Digest&, const std::vector<std::size_t>& actors, std::string_view words, std::string_view up);
/// The first events of a list in a table, in the order given, for a page in a
/// folder. `search` is what leads to all of them on the overview, "actor=Mali".
std::string event_table(const Digest&, const std::vector<std::size_t>& events, std::string_view caption,
                        std::string_view search);
/// For behind the # of an address.
std::string percent_encoded(std::string_view);
/// On which page claims stand: on that of their own article they lead to its rows.
enum class ClaimsOn { own_article, other_page };
/// The first claims of a list under the name of who makes them, the most talkative first, for a page in a folder.
std::string claims_by_speaker(const Digest&, const std::vector<std::size_t>& claims, ClaimsOn);
/// The first claims of a list, without their speaker.
std::string claim_list(const Digest&, const std::vector<std::size_t>& claims, ClaimsOn);

}  // namespace casus::report

#endif
