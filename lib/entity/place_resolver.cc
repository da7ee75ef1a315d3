// SPDX-License-Identifier: MIT
// A name's candidates start with what is known of them without the article
// (people, kind) and gain what the article's other names say for their region:
// each name gives the belief it has in each of its own candidates to the
// district, division and country around it and to its square degree. A few
// rounds of that settle the belief, since places of an article lie together.
#include "entity/place_resolver.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

namespace casus::detail {
namespace {

// Set on LGL and TR-News, by hand and a random search around it; the result
// hardly changes when one of them is doubled or halved.
constexpr int rounds = 3;
constexpr std::size_t most_candidates = 24;
constexpr double sharpness = 1 / 0.7;  // of belief over scores
constexpr double per_people = 0.17;    // for each time that people are twice as many
constexpr double by_main_name = 1.75;
constexpr double for_wanted_kind = 2.5;
constexpr double for_container = 2.75;
constexpr double for_country = 1.6;
constexpr double for_division = 1.5;
constexpr double for_district = 1.1;
constexpr double for_nearness = 1.3;
constexpr double next_square = 0.6;  // what a place in the next square counts
constexpr double doubt = 0.3;        // how much a region has to hold to count
constexpr double least_belief = 0.01;

double of_kind(PlaceKind kind) noexcept {
  switch (kind) {
    case PlaceKind::country:
      return 4.75;
    case PlaceKind::continent:
    case PlaceKind::sea:
      return 6;
    case PlaceKind::region:
      return 5;
    case PlaceKind::division:
      return 3.6;
    case PlaceKind::capital:
      return 1.5;
    case PlaceKind::district:
      return -1.5;
    case PlaceKind::part:
      return -0.5;
    case PlaceKind::seat:
    case PlaceKind::town:
      return 0;
  }
  return 0;
}

/// Small enough for a square degree to say where it is.
bool is_local(PlaceKind kind) noexcept {
  return kind == PlaceKind::capital || kind == PlaceKind::seat || kind == PlaceKind::town || kind == PlaceKind::part ||
         kind == PlaceKind::district;
}

/// Weights by place or square.
using Weights = std::unordered_map<std::int64_t, double>;

double weight(const Weights& weights, std::int64_t key) noexcept {
  const auto found = weights.find(key);
  return found == weights.end() ? 0 : found->second;
}

struct Candidate {
  std::uint32_t place = 0;
  Gazetteer::Chain around = {};
  std::int64_t square = 0;
  bool local = false;
  bool contained = false;  ///< in what stands behind one of the name's mentions
  double prior = 0;
  double score = 0;
  double belief = 0;
};

/// A name of the article with its mentions.
struct Name {
  std::vector<Candidate> candidates = {};
  double mentions = 0;
  double strength = 0;  ///< grows slower than the mentions do

  const Candidate& best() const noexcept {
    return *std::max_element(candidates.begin(), candidates.end(),
                             [](const Candidate& a, const Candidate& b) { return a.score < b.score; });
  }
  const Candidate& best_known() const noexcept {
    return *std::max_element(candidates.begin(), candidates.end(),
                             [](const Candidate& a, const Candidate& b) { return a.prior < b.prior; });
  }
};

constexpr std::int64_t squares_around = 1000;  // more than there are from west to east

class Resolver {
 public:
  Resolver(const Gazetteer& gazetteer, std::span<const PlaceMention> mentions)
      : gazetteer_(gazetteer), mentions_(mentions) {}

  std::vector<ResolvedPlace> run() {
    gather();
    for (Name& name : names_) believe(name);
    for (int i = 0; i < rounds; ++i) {
      spread();
      for (Name& name : names_) weigh(name);
    }
    spread();
    const auto middle = vicinity();
    std::vector<ResolvedPlace> resolved;
    resolved.reserve(mentions_.size());
    for (std::size_t i = 0; i < mentions_.size(); ++i) resolved.push_back(decide(i, middle));
    return resolved;
  }

 private:
  /// Calls use(place, weight of its kind of region) for what a candidate lies in or is.
  template <typename Use>
  void for_each_region(const Candidate& candidate, Use use) const {
    const auto one = [&](std::uint32_t place) {
      switch (gazetteer_.kind(place)) {
        case PlaceKind::country:
          return use(place, for_country);
        case PlaceKind::division:
          return use(place, for_division);
        case PlaceKind::district:
          return use(place, for_district);
        default:
          return;
      }
    };
    one(candidate.place);
    for (const std::uint32_t place : candidate.around) one(place);
  }

  template <typename Use>
  static void for_each_square(const Candidate& candidate, Use use) {
    if (!candidate.local) return;
    for (int north = -1; north <= 1; ++north) {
      for (int east = -1; east <= 1; ++east) {
        use(candidate.square + north * squares_around + east, north == 0 && east == 0 ? 1 : next_square);
      }
    }
  }

  Candidate make(const PlaceName& one, const PlaceReading& reading) const {
    const PlaceKind kind = gazetteer_.kind(one.place);
    Candidate made = {.place = one.place, .around = gazetteer_.around(one.place), .local = is_local(kind)};
    made.square = static_cast<std::int64_t>(std::floor(gazetteer_.latitude(one.place))) * squares_around +
                  static_cast<std::int64_t>(std::floor(gazetteer_.longitude(one.place)));
    made.prior = per_people * gazetteer_.people(one.place) + of_kind(kind) + (one.main ? by_main_name : 0) +
                 (reading.wanted == kind ? for_wanted_kind : 0);
    return made;
  }

  static bool is_in(const Candidate& candidate, std::span<const std::uint32_t> containers) noexcept {
    return std::any_of(candidate.around.begin(), candidate.around.end(), [&](std::uint32_t place) {
      return std::find(containers.begin(), containers.end(), place) != containers.end();
    });
  }

  void gather() {
    std::unordered_map<std::string_view, std::size_t> known;
    for (const PlaceMention& mention : mentions_) {
      const auto [at, is_new] = known.emplace(mention.reading.key, names_.size());
      name_of_.push_back(at->second);
      if (is_new) {
        Name& name = names_.emplace_back();
        for (const PlaceName& one : mention.reading.candidates) name.candidates.push_back(make(one, mention.reading));
      }
      Name& name = names_[at->second];
      ++name.mentions;
      for (Candidate& candidate : name.candidates) {
        candidate.contained = candidate.contained || is_in(candidate, mention.containers);
      }
    }
    for (Name& name : names_) {
      name.strength = std::sqrt(name.mentions);
      for (Candidate& candidate : name.candidates) {
        candidate.score = candidate.prior + (candidate.contained ? for_container : 0);
      }
      // Of the many places called San Antonio most are out of the question.
      std::stable_sort(name.candidates.begin(), name.candidates.end(),
                       [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
      if (name.candidates.size() > most_candidates) name.candidates.resize(most_candidates);
    }
  }

  static void believe(Name& name) {
    if (name.candidates.empty()) return;
    const double best = name.best().score;
    double sum = 0;
    for (Candidate& candidate : name.candidates) {
      candidate.belief = std::exp((candidate.score - best) * sharpness);
      sum += candidate.belief;
    }
    for (Candidate& candidate : name.candidates) candidate.belief /= sum;
  }

  /// What a name gives to the regions and squares of its candidates.
  void give(const Name& name, Weights& regions, Weights& squares) const {
    for (const Candidate& candidate : name.candidates) {
      if (candidate.belief < least_belief) continue;
      const double given = name.strength * candidate.belief;
      for_each_region(candidate, [&](std::uint32_t place, double) { regions[place] += given; });
      if (candidate.local) squares[candidate.square] += given;
    }
  }

  void spread() {
    regions_.clear();
    squares_.clear();
    for (const Name& name : names_) give(name, regions_, squares_);
  }

  static double gain(double held) noexcept { return std::log1p(std::max(held, 0.0) / doubt); }

  void weigh(Name& name) const {
    Weights own_regions;
    Weights own_squares;
    give(name, own_regions, own_squares);
    for (Candidate& candidate : name.candidates) {
      candidate.score = candidate.prior + (candidate.contained ? for_container : 0);
      for_each_region(candidate, [&](std::uint32_t place, double factor) {
        candidate.score += factor * gain(weight(regions_, place) - weight(own_regions, place));
      });
      double near = 0;
      for_each_square(candidate, [&](std::int64_t square, double factor) {
        near += factor * std::max(weight(squares_, square) - weight(own_squares, square), 0.0);
      });
      candidate.score += for_nearness * gain(near);
    }
    believe(name);
  }

  /// The place that has most of the article's places around it; if none of
  /// them is a town, the region that is named most.
  std::optional<std::uint32_t> vicinity() const {
    const Name* chosen = nullptr;
    std::pair<double, double> most = {-1, -1};
    for (const Name& name : names_) {
      if (name.candidates.empty()) continue;
      double near = 0;
      for_each_square(name.best(),
                      [&](std::int64_t square, double factor) { near += factor * weight(squares_, square); });
      const std::pair<double, double> own = {near, name.mentions};
      if (own > most) most = own, chosen = &name;
    }
    return chosen == nullptr ? std::nullopt : std::optional(chosen->best().place);
  }

  ResolvedPlace decide(std::size_t mention, std::optional<std::uint32_t> middle) const {
    const Name& name = names_[name_of_[mention]];
    if (name.candidates.empty()) {
      return {.place = middle, .rule = place_rule::vicinity, .score = middle ? 0.4f : 0};
    }
    const Candidate* best = &name.best();
    std::string_view rule = name.candidates.size() == 1              ? place_rule::only
                            : best->place == name.best_known().place ? place_rule::prior
                                                                     : place_rule::context;
    if (!mentions_[mention].containers.empty()) {
      const Candidate* contained = nullptr;
      for (const Candidate& candidate : name.candidates) {
        if (!is_in(candidate, mentions_[mention].containers)) continue;
        if (contained == nullptr || candidate.score > contained->score) contained = &candidate;
      }
      if (contained != nullptr) best = contained, rule = place_rule::container;
    }
    // The belief of its rivals; in hundredths, so that it is the same on every machine.
    const double belief = rule == place_rule::container ? std::max(best->belief, 0.95) : best->belief;
    return {.place = best->place, .rule = rule, .score = static_cast<float>(std::round(belief * 95) / 100)};
  }

  const Gazetteer& gazetteer_;
  std::span<const PlaceMention> mentions_;
  std::vector<Name> names_;
  std::vector<std::size_t> name_of_;  ///< by mention
  Weights regions_;
  Weights squares_;
};

}  // namespace

std::vector<ResolvedPlace> resolve_places(const Gazetteer& gazetteer, std::span<const PlaceMention> mentions) {
  return Resolver(gazetteer, mentions).run();
}

}  // namespace casus::detail
