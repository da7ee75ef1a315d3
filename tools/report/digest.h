// SPDX-License-Identifier: MIT
#ifndef CASUS_TOOLS_REPORT_DIGEST_H
#define CASUS_TOOLS_REPORT_DIGEST_H

#include <array>
#include <chrono>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "formats/codes.h"
#include "formats/record.h"

namespace casus::report {

// What the pages are written from: records with all but what they show left
// out. A number is a position in a list of the digest. Texts are as the records
// have them, nothing is escaped yet; dates are ISO 8601 as far as they are
// known, empty if they are not.

/// Events by quad class, 0 for none.
using Quads = std::array<std::size_t, 5>;

struct ActorRow {
  std::string name = {}, kind = {}, country = {}, code = {}, role = {};
  std::string page = {};
  std::vector<std::size_t> did = {}, received = {}, said = {};  ///< events, events, claims
  std::vector<std::size_t> articles = {};                       ///< that name it

  std::size_t weight() const noexcept { return did.size() + received.size() + said.size(); }
};

struct PlaceRow {
  std::string name = {}, country = {};
  double latitude = 0, longitude = 0;
};

struct EventRow {
  std::size_t article = 0;
  std::size_t id = 0;    ///< in its record
  std::string act = {};  ///< with its operators: "threaten: attack"
  std::string cameo = {}, plover = {}, mode = {}, status = {}, date = {};
  int quad = 0;
  std::vector<std::size_t> source = {}, target = {};
  std::string source_words = {}, target_words = {};  ///< of somebody who is no known actor
  std::optional<std::size_t> place = {};
  std::string words = {};  ///< the clause that tells it; empty without the text
};

struct ClaimRow {
  std::size_t article = 0;
  std::size_t id = 0;
  std::optional<std::size_t> speaker = {};
  std::string speaker_words = {};
  std::string content = {};  ///< empty without the text
  std::string type = {}, act = {};
};

struct ArticleRow {
  std::string id = {}, url = {}, title = {}, language = {}, published = {};
  std::string page = {};
  std::size_t first_event = 0, events = 0, first_claim = 0, claims = 0;
  std::vector<std::size_t> actors = {};

  std::string_view name() const noexcept { return !title.empty() ? title : !id.empty() ? id : url; }
};

struct DayRow {
  std::vector<std::size_t> articles = {};  ///< from that day
  std::vector<std::size_t> happened = {};  ///< events of that day, whoever tells them
  std::vector<std::size_t> told = {};      ///< events of other days, or of no known one, told by its articles
};

class Digest {
 public:
  explicit Digest(formats::Codes codes) : codes_(std::move(codes)) {}

  /// Gives the position of the article.
  std::size_t add(const formats::Record&);
  /// Puts events and articles to their days. Once, when all records are there.
  void close();

  const std::vector<ArticleRow>& articles() const noexcept { return articles_; }
  const std::vector<EventRow>& events() const noexcept { return events_; }
  const std::vector<ClaimRow>& claims() const noexcept { return claims_; }
  const std::vector<ActorRow>& actors() const noexcept { return actors_; }
  const std::vector<PlaceRow>& places() const noexcept { return places_; }
  const formats::Codes& codes() const noexcept { return codes_; }

  /// By ISO date, "" for articles without one. After close().
  const std::map<std::string, DayRow>& days() const noexcept { return days_; }
  /// The first and the last day of the articles; none if no date is known.
  std::optional<std::pair<std::chrono::sys_days, std::chrono::sys_days>> range() const noexcept { return range_; }

  /// What an event goes by in time: its own date, else that of its article.
  const std::string& when(const EventRow&) const;
  /// Sorted by time, the order of the articles within it.
  std::vector<std::size_t> by_time(std::vector<std::size_t> events) const;
  Quads quads(const std::vector<std::size_t>& events) const;
  /// The most active first; equals by name.
  std::vector<std::size_t> actors_by_weight() const;
  /// Events from one to the other, with both known, of those that happened.
  std::map<std::pair<std::size_t, std::size_t>, Quads> pairs() const;

 private:
  std::size_t actor(const formats::Entity&);
  std::size_t place(const formats::Entity&);
  void add_event(const formats::Record&, std::size_t id);
  void add_claim(const formats::Record&, std::size_t id);
  std::string unique(std::string page);

  formats::Codes codes_;
  std::vector<ArticleRow> articles_ = {};
  std::vector<EventRow> events_ = {};
  std::vector<ClaimRow> claims_ = {};
  std::vector<ActorRow> actors_ = {};
  std::vector<PlaceRow> places_ = {};
  std::map<std::string, DayRow> days_ = {};
  std::optional<std::pair<std::chrono::sys_days, std::chrono::sys_days>> range_ = {};
  std::unordered_map<std::string, std::size_t> actor_of_key_ = {}, place_of_key_ = {};
  std::unordered_set<std::string> pages_ = {};
};

/// The page of a day, "" for articles without a date.
std::string day_address(std::string_view iso);

}  // namespace casus::report

#endif
