// SPDX-License-Identifier: MIT
#include "claim/cue_lexicon.h"

#include <algorithm>
#include <charconv>

#include "seeds/made_tables.h"
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

/// The number of a name.
template <std::size_t n>
std::optional<std::uint8_t> named(const std::array<FeatureName, n>& names, std::string_view name) {
  for (std::size_t i = 0; i < n; ++i) {
    if (names[i].name == name) return static_cast<std::uint8_t>(i);
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
  auto made =
      made_tables<CueLexicon>(seeds, "cues/" + std::string(language.code()), [&] { return compile(seeds, language); });
  if (made) made->language_ = language;
  return made;
}

Result<CueLexicon> CueLexicon::compile(const Seeds& seeds, Language language) {
  CueLexicon made;
  made.language_ = language;
  const std::string folder = std::string(language.code()) + '/';
  using Add = std::optional<Error> (CueLexicon::*)(const Seeds&, const std::string&);
  for (const Add add :
       {&CueLexicon::add_cues, &CueLexicon::add_weights, &CueLexicon::add_speakers, &CueLexicon::add_pronouns}) {
    if (auto error = (made.*add)(seeds, folder)) return *std::move(error);
  }
  made.words_.freeze();
  made.phrases_.freeze();
  made.sequences_.freeze();
  made.weights_.freeze();
  made.speakers_.freeze();
  made.personal_.freeze();
  made.lay_out_senses();
  return made;
}

void CueLexicon::write(ImageWriter& out) const {
  out.put(hashes_);
  out.put(flat_senses_);
  words_.write(out);
  phrases_.write(out);
  sequences_.write(out);
  weights_.write(out);
  speakers_.write(out);
  personal_.write(out);
}

bool CueLexicon::read(ImageReader& in) {
  const bool whole = in.take(hashes_) && in.take(flat_senses_) && words_.read(in) && phrases_.read(in) &&
                     sequences_.read(in) && weights_.read(in) && speakers_.read(in) && personal_.read(in);
  if (whole) lay_out_senses();
  return whole;
}

void CueLexicon::lay_out_senses() {
  const auto list = [this](FlatRange range) { return std::span(hashes_.data() + range.first, range.size); };
  senses_.reserve(flat_senses_.size());
  for (const FlatSense& flat : flat_senses_) {
    senses_.push_back({.kind = flat.kind,
                       .frames = flat.frames,
                       .to_object = flat.to_object,
                       .persons = flat.persons,
                       .commitment = flat.commitment,
                       .act = act_names[flat.act],
                       .content_in = list(flat.content_in),
                       .to = list(flat.to),
                       .lemmas = list(flat.lemmas),
                       .whole = flat.whole});
  }
}

FlatRange CueLexicon::keep(std::span<const std::uint64_t> hashes) {
  const auto first = static_cast<std::uint32_t>(hashes_.size());
  hashes_.append(hashes);
  return {first, static_cast<std::uint32_t>(hashes.size())};
}

std::optional<Error> CueLexicon::add_cues(const Seeds& seeds, const std::string& folder) {
  std::vector<FlatSense> single, longer;
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
    FlatSense sense{.kind = *kind, .commitment = *commitment, .act = *act};
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
    sense.content_in = keep(content_in);
    sense.to = keep(to);
    sense.lemmas = keep(lemmas);
    sense.whole = lemma_hash(cells[0]);
    // A verb with its particle or "zich" is one lemma, with a blank in it.
    (*kind == CueKind::verb || lemmas.size() == 1 ? single : longer).push_back(sense);
    return WrongCell();
  });
  if (error) return error;
  std::stable_sort(single.begin(), single.end(),
                   [](const FlatSense& a, const FlatSense& b) { return a.whole < b.whole; });
  for (const FlatSense& sense : single) {
    const FlatRange next = {.first = static_cast<std::uint32_t>(flat_senses_.size()), .size = 0};
    ++words_.try_emplace(sense.whole, next).size;
    flat_senses_.push_back(sense);
  }
  for (const FlatSense& sense : longer) {
    const auto id = static_cast<std::uint32_t>(flat_senses_.size());
    const auto words = std::span(hashes_.data() + sense.lemmas.first, sense.lemmas.size);
    const bool is_sequence = sense.kind != CueKind::phrase && sense.kind != CueKind::noun;
    if (is_sequence) {
      sequences_.add(words[0], id);
    } else {
      for (const std::uint64_t lemma : words) phrases_.add(lemma, id);
    }
    flat_senses_.push_back(sense);
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
    weights_.try_emplace(lemma_hash(cells[0]), none)[static_cast<std::size_t>(*group)] = weight;
    return WrongCell();
  });
}

std::optional<Error> CueLexicon::add_speakers(const Seeds& seeds, const std::string& folder) {
  using Cells = std::array<std::string_view, 2>;
  return for_each_row(seeds, folder + "speaker_nouns", Cells{"noun", "class"}, [&](const Cells& cells) {
    const auto name = named(speaker_names, cells[1]);
    if (!name) return WrongCell(cells[1], "person, organisation, document or measure");
    speakers_.try_emplace(lemma_hash(cells[0]), *name) = *name;
    return WrongCell();
  });
}

std::optional<Error> CueLexicon::add_pronouns(const Seeds& seeds, const std::string& folder) {
  using Cells = std::array<std::string_view, 3>;
  return for_each_row(seeds, folder + "pronouns", Cells{"pronoun", "gender", "case"}, [&](const Cells& cells) {
    if (cells[2] == "subject" && cells[1] != "n") personal_.try_emplace(lemma_hash(cells[0]), 1);
    return WrongCell();
  });
}

std::span<const CueSense> CueLexicon::words(std::uint64_t lemma) const noexcept {
  const FlatRange* const range = words_.find(lemma);
  if (range == nullptr) return {};
  return {senses_.data() + range->first, range->size};
}

FeatureName CueLexicon::speaker_class(std::string_view lemma) const noexcept {
  constexpr std::size_t shortest_part = 5, longest_lemma = 40;
  if (lemma.size() > longest_lemma) return {};
  const std::uint8_t* name = speakers_.find(lemma_hash(lemma));
  while (name == nullptr && lemma.size() > shortest_part) {
    lemma.remove_prefix(1);
    name = speakers_.find(lemma_hash(lemma));
  }
  return name == nullptr ? FeatureName() : speaker_names[*name];
}

}  // namespace casus::detail
