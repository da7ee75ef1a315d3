// SPDX-License-Identifier: MIT
#include "claim/factuality.h"

#include <array>
#include <optional>
#include <string>
#include <utility>

#include "claim/feature_name.h"

namespace casus::detail {
namespace {

using Name = std::pair<std::string_view, std::uint16_t>;
constexpr std::array names = {
    Name{"negation", factual::negation},
    Name{"possible", factual::possible},
    Name{"probable", factual::probable},
    Name{"required", factual::required},
    Name{"intended", factual::intended},
    Name{"conditional", factual::conditional},
    Name{"counterfactual", factual::counterfactual},
    Name{"reportative", factual::reportative},
    Name{"distancing", factual::distancing},
    // Classes that say nothing here.
    Name{"certain", 0},
    Name{"factive", 0},
    Name{"nonfactive", 0},
    Name{"hedge", 0},
    Name{"frequency", 0},
};
constexpr std::array outlet_names = {Name{"medium", outlet::medium}, Name{"venue", outlet::venue}};

template <std::size_t n>
std::optional<std::uint16_t> bits_of(const std::array<Name, n>& list, std::string_view name) {
  for (const auto& [known, bits] : list) {
    if (known == name) return bits;
  }
  return std::nullopt;
}

/// In small letters, as far as ASCII goes.
std::uint64_t form_hash(std::string_view form) {
  std::uint64_t h = FeatureName::hash_of({});
  for (const char c : form) h = FeatureName::hash_of(h, c >= 'A' && c <= 'Z' ? static_cast<char>(c + 'a' - 'A') : c);
  return h;
}

std::uint64_t form_hash(const SentenceTree& tree, std::uint32_t word) {
  return form_hash(tree.layer().text.slice(tree.word(word).span));
}

std::uint64_t lemma_hash_of(const SentenceTree& tree, std::uint32_t word) {
  return FeatureName::hash_of(tree.layer().lemma(tree.word(word)));
}

}  // namespace

Result<Factuality> Factuality::make(const Seeds& seeds, Language language) {
  Factuality made;
  made.language_ = language;
  const std::string folder = std::string(language.code()) + '/';
  if (const SeedTable* table = seeds.table(folder + "factuality_cues")) {
    const auto word = table->column("word"), name = table->column("class");
    if (!word) return word.error();
    if (!name) return name.error();
    for (std::size_t r = 0; r < table->rows(); ++r) {
      const SeedRow row = table->row(r);
      const auto bits = bits_of(names, row[*name]);
      if (!bits) return table->bad_value(row, *name, "a class that seeds/README.md names");
      Phrase phrase;
      phrase.bits = *bits;
      for (std::string_view rest = row[*word]; !rest.empty();) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        phrase.words.push_back(form_hash(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
      if (phrase.words.size() == 1) {
        made.words_[phrase.words[0]] |= phrase.bits;
      } else {
        made.phrases_[phrase.words[0]].push_back(std::move(phrase));
      }
    }
  }
  if (const SeedTable* table = seeds.table(folder + "medium_nouns")) {
    const auto noun = table->column("noun"), kind = table->column("kind");
    if (!noun) return noun.error();
    if (!kind) return kind.error();
    for (std::size_t r = 0; r < table->rows(); ++r) {
      const SeedRow row = table->row(r);
      const auto bits = bits_of(outlet_names, row[*kind]);
      if (!bits) return table->bad_value(row, *kind, "medium or venue");
      made.outlets_[form_hash(row[*noun])] |= *bits;
    }
  }
  return made;
}

std::uint16_t Factuality::of(const SentenceTree& tree, std::uint32_t word) const noexcept {
  auto it = words_.find(form_hash(tree, word));
  if (it == words_.end()) it = words_.find(lemma_hash_of(tree, word));
  return it == words_.end() ? std::uint16_t{} : it->second;
}

std::uint16_t Factuality::beginning_at(const SentenceTree& tree, std::uint32_t word) const noexcept {
  const auto it = phrases_.find(form_hash(tree, word));
  if (it != phrases_.end()) {
    for (const Phrase& phrase : it->second) {
      if (word + phrase.words.size() > tree.words().last) continue;
      std::uint32_t k = 1;
      while (k < phrase.words.size() &&
             (form_hash(tree, word + k) == phrase.words[k] || lemma_hash_of(tree, word + k) == phrase.words[k])) {
        ++k;
      }
      if (k == phrase.words.size()) return phrase.bits;
    }
  }
  return of(tree, word);
}

bool Factuality::is_outlet(std::string_view lemma) const noexcept {
  constexpr std::size_t shortest_part = 5, longest_lemma = 40;
  if (lemma.size() > longest_lemma) return false;
  bool found = outlets_.contains(form_hash(lemma));
  while (!found && lemma.size() > shortest_part) {
    lemma.remove_prefix(1);
    found = outlets_.contains(form_hash(lemma));
  }
  return found;
}

}  // namespace casus::detail
