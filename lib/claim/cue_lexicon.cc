// SPDX-License-Identifier: MIT
#include "claim/cue_lexicon.h"

#include <algorithm>
#include <charconv>

#include "seeds/table_rows.h"

namespace casus::detail {
namespace {

template <typename Value, std::size_t n>
std::optional<Value> value_of(const std::array<std::pair<std::string_view, Value>, n>& names, std::string_view name) {
  for (const auto& [known, value] : names) {
    if (known == name) return value;
  }
  return std::nullopt;
}

using Bits = std::pair<std::string_view, std::uint8_t>;
constexpr std::array frame_names = {
    Bits{"direct", cue_frame::direct},         Bits{"clause", cue_frame::clause}, Bits{"question", cue_frame::question},
    Bits{"infinitive", cue_frame::infinitive}, Bits{"object", cue_frame::object}, Bits{"self", cue_frame::self},
    Bits{"perfect", cue_frame::perfect},
};

using Kind = std::pair<std::string_view, CueKind>;
constexpr std::array kind_names = {
    Kind{"verb", CueKind::verb},           Kind{"phrase", CueKind::phrase},           Kind{"noun", CueKind::noun},
    Kind{"adjective", CueKind::adjective}, Kind{"preposition", CueKind::preposition}, Kind{"adverb", CueKind::adverb},
};

using Committed = std::pair<std::string_view, Commitment>;
constexpr std::array commitment_names = {
    Committed{"neutral", Commitment::neutral},
    Committed{"factive", Commitment::factive},
    Committed{"distancing", Commitment::distancing},
};

using Group = std::pair<std::string_view, FrameGroup>;
constexpr std::array group_names = {
    Group{"clause", FrameGroup::clause}, Group{"infinitive", FrameGroup::infinitive},
    Group{"object", FrameGroup::object}, Group{"oblique", FrameGroup::oblique},
    Group{"host", FrameGroup::host},
};

constexpr std::array act_names = {
    FeatureName("say"),     FeatureName("report"),  FeatureName("add"),       FeatureName("announce"),
    FeatureName("declare"), FeatureName("stress"),  FeatureName("confirm"),   FeatureName("deny"),
    FeatureName("explain"), FeatureName("promise"), FeatureName("threaten"),  FeatureName("warn"),
    FeatureName("demand"),  FeatureName("urge"),    FeatureName("request"),   FeatureName("ask"),
    FeatureName("answer"),  FeatureName("accuse"),  FeatureName("criticise"), FeatureName("praise"),
    FeatureName("support"), FeatureName("agree"),   FeatureName("predict"),   FeatureName("hope"),
    FeatureName("think"),   FeatureName("intend"),  FeatureName("refuse"),    FeatureName("decide"),
    FeatureName("show"),    FeatureName("manner"),  FeatureName("apologise"), FeatureName("discuss"),
    FeatureName("mention"),
};

constexpr std::array speaker_names = {FeatureName("person"), FeatureName("organisation"), FeatureName("document"),
                                      FeatureName("measure")};

template <std::size_t n>
std::optional<FeatureName> named(const std::array<FeatureName, n>& names, std::string_view name) {
  for (const FeatureName& known : names) {
    if (known.name == name) return known;
  }
  return std::nullopt;
}

/// Calls `f` with each of the words of a cell.
template <typename F>
void each_word(std::string_view cell, F f) {
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find(' '), cell.size());
    if (end > 0) f(cell.substr(0, end));
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
}

bool contains(std::span<const std::uint64_t> list, std::uint64_t hash) {
  return std::find(list.begin(), list.end(), hash) != list.end();
}

}  // namespace

std::string_view to_string(CueKind kind) noexcept {
  return kind_names[static_cast<std::size_t>(kind)].first;
}

std::string_view to_string(FrameGroup group) noexcept {
  return group_names[static_cast<std::size_t>(group)].first;
}

bool CueSense::takes(std::uint64_t preposition) const noexcept {
  return contains(content_in, preposition);
}

bool CueSense::addresses(std::uint64_t preposition) const noexcept {
  return contains(to, preposition);
}

Result<CueLexicon> CueLexicon::make(const Seeds& seeds, Language language) {
  CueLexicon made;
  made.language_ = language;
  const std::string folder = std::string(language.code()) + '/';
  using Add = std::optional<Error> (CueLexicon::*)(const Seeds&, const std::string&);
  for (const Add add :
       {&CueLexicon::add_cues, &CueLexicon::add_weights, &CueLexicon::add_speakers, &CueLexicon::add_pronouns}) {
    if (auto error = (made.*add)(seeds, folder)) return *std::move(error);
  }
  return made;
}

std::optional<Error> CueLexicon::add_cues(const Seeds& seeds, const std::string& folder) {
  std::vector<std::pair<std::uint64_t, CueSense>> single;
  std::vector<CueSense> longer;
  std::vector<std::uint64_t> content_in, to, lemmas;
  using Cells = std::array<std::string_view, 5>;
  const Cells columns = {"lemma", "kind", "class", "frames", "commitment"};
  auto error = for_each_row(seeds, folder + "claim_cues", columns, [&](const Cells& cells) {
    const auto kind = value_of(kind_names, cells[1]);
    const auto act = named(act_names, cells[2]);
    const auto commitment = value_of(commitment_names, cells[4]);
    if (!kind) return WrongCell(cells[1], "verb, phrase, noun, adjective, preposition or adverb");
    if (!act) return WrongCell(cells[2], "a class that seeds/README.md names");
    if (!commitment) return WrongCell(cells[4], "neutral, factive or distancing");
    CueSense sense{.kind = *kind, .commitment = *commitment, .act = *act};
    content_in.clear();
    to.clear();
    lemmas.clear();
    each_word(cells[3], [&](std::string_view frame) {
      if (const auto bits = value_of(frame_names, frame)) {
        sense.frames |= *bits;
      } else if (frame == "persons") {
        sense.persons = true;
      } else if (frame == "to=object") {
        sense.to_object = true;
      } else if (frame.starts_with("to=")) {
        to.push_back(lemma_hash(frame.substr(3)));
      } else {
        content_in.push_back(lemma_hash(frame));
      }
    });
    each_word(cells[0], [&](std::string_view lemma) { lemmas.push_back(lemma_hash(lemma)); });
    sense.content_in = hashes_.keep(content_in);
    sense.to = hashes_.keep(to);
    sense.lemmas = hashes_.keep(lemmas);
    sense.whole = lemma_hash(cells[0]);
    // A verb with its particle or "zich" is one lemma, with a blank in it.
    if (*kind == CueKind::verb || sense.lemmas.size() == 1) {
      single.emplace_back(sense.whole, std::move(sense));
    } else {
      longer.push_back(std::move(sense));
    }
    return WrongCell();
  });
  if (error) return error;
  std::stable_sort(single.begin(), single.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (auto& [hash, sense] : single) {
    const auto at_sense = static_cast<std::uint32_t>(senses_.size());
    Range& range = words_.try_emplace(hash, Range{at_sense, at_sense}).first->second;
    range.last = at_sense + 1;
    senses_.push_back(std::move(sense));
  }
  for (CueSense& sense : longer) {
    const auto id = static_cast<std::uint32_t>(senses_.size());
    const bool is_sequence = sense.kind != CueKind::phrase && sense.kind != CueKind::noun;
    if (is_sequence) {
      sequences_[sense.lemmas[0]].push_back(id);
    } else {
      for (const std::uint64_t lemma : sense.lemmas) phrases_[lemma].push_back(id);
    }
    senses_.push_back(std::move(sense));
  }
  return std::nullopt;
}

std::optional<Error> CueLexicon::add_weights(const Seeds& seeds, const std::string& folder) {
  using Cells = std::array<std::string_view, 3>;
  return for_each_row(seeds, folder + "cue_weights", Cells{"lemma", "frame", "weight"}, [&](const Cells& cells) {
    const auto group = value_of(group_names, cells[1]);
    if (!group) return WrongCell(cells[1], "clause, infinitive, object, oblique or host");
    const std::string_view digits = cells[2].substr(std::min<std::size_t>(2, cells[2].size()));
    std::uint16_t weight = no_weight;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), weight);
    if (!cells[2].starts_with("0.") || digits.size() != 3 || read.ptr != digits.data() + 3)
      return WrongCell(cells[2], "a chance such as 0.125");
    CueWeights none;
    none.fill(no_weight);
    weights_.try_emplace(lemma_hash(cells[0]), none).first->second[static_cast<std::size_t>(*group)] = weight;
    return WrongCell();
  });
}

std::optional<Error> CueLexicon::add_speakers(const Seeds& seeds, const std::string& folder) {
  using Cells = std::array<std::string_view, 2>;
  return for_each_row(seeds, folder + "speaker_nouns", Cells{"noun", "class"}, [&](const Cells& cells) {
    const auto name = named(speaker_names, cells[1]);
    if (!name) return WrongCell(cells[1], "person, organisation, document or measure");
    speakers_[lemma_hash(cells[0])] = *name;
    return WrongCell();
  });
}

std::optional<Error> CueLexicon::add_pronouns(const Seeds& seeds, const std::string& folder) {
  using Cells = std::array<std::string_view, 3>;
  return for_each_row(seeds, folder + "pronouns", Cells{"pronoun", "gender", "case"}, [&](const Cells& cells) {
    if (cells[2] == "subject" && cells[1] != "n") personal_.insert(lemma_hash(cells[0]));
    return WrongCell();
  });
}

std::span<const CueSense> CueLexicon::list(const std::unordered_map<std::uint64_t, Range>& index,
                                           std::uint64_t lemma) const noexcept {
  const auto it = index.find(lemma);
  if (it == index.end()) return {};
  return {senses_.data() + it->second.first, senses_.data() + it->second.last};
}

std::span<const std::uint32_t> CueLexicon::phrases(std::uint64_t lemma) const noexcept {
  const auto it = phrases_.find(lemma);
  return it == phrases_.end() ? std::span<const std::uint32_t>() : it->second;
}

std::span<const std::uint32_t> CueLexicon::sequences(std::uint64_t lemma) const noexcept {
  const auto it = sequences_.find(lemma);
  return it == sequences_.end() ? std::span<const std::uint32_t>() : it->second;
}

const CueWeights* CueLexicon::weights(std::uint64_t lemma) const noexcept {
  const auto it = weights_.find(lemma);
  return it == weights_.end() ? nullptr : &it->second;
}

FeatureName CueLexicon::speaker_class(std::string_view lemma) const noexcept {
  constexpr std::size_t shortest_part = 5, longest_lemma = 40;
  if (lemma.size() > longest_lemma) return {};
  auto it = speakers_.find(lemma_hash(lemma));
  while (it == speakers_.end() && lemma.size() > shortest_part) {
    lemma.remove_prefix(1);
    it = speakers_.find(lemma_hash(lemma));
  }
  return it == speakers_.end() ? FeatureName() : it->second;
}

}  // namespace casus::detail
