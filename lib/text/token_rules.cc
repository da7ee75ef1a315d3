// SPDX-License-Identifier: MIT
#include "text/token_rules.h"

#include <string>
#include <string_view>
#include <utility>

#include "casus/text.h"

namespace casus::detail {
namespace {

constexpr std::pair<std::string_view, std::uint32_t> abbreviation_ends[] = {
    {"never", TokenRules::abbreviation},
    {"maybe", TokenRules::abbreviation | TokenRules::ends},
    {"often", TokenRules::abbreviation | TokenRules::ends | TokenRules::often},
    {"number", TokenRules::before_number},
    {"unit", TokenRules::after_number | TokenRules::ends | TokenRules::often},
};

constexpr std::pair<std::string_view, std::uint32_t> word_rules[] = {
    {"start", TokenRules::start},     {"clitic", TokenRules::clitic}, {"prefix", TokenRules::prefix},
    {"starter", TokenRules::starter}, {"unit", TokenRules::unit},
};

}  // namespace

void WordFlags::set(std::uint64_t hash, std::uint32_t flags) {
  if (2 * (used_ + 1) > slots_.size()) {
    std::vector<Slot> old(slots_.empty() ? 64 : 2 * slots_.size());
    old.swap(slots_);
    used_ = 0;
    for (const Slot& slot : old) {
      if (slot.hash != 0) set(slot.hash, slot.flags);
    }
  }
  std::size_t at = hash & (slots_.size() - 1);
  while (slots_[at].hash != 0 && slots_[at].hash != hash) at = (at + 1) & (slots_.size() - 1);
  if (slots_[at].hash == 0) ++used_;
  slots_[at].hash = hash;
  slots_[at].flags |= flags;
}

Result<TokenRules> TokenRules::make(const Seeds& seeds, Language language) {
  TokenRules rules;
  const std::string folder = std::string(language.code()) + "/";
  if (const SeedTable* table = seeds.table(folder + "abbreviations")) {
    const auto form = table->column("form");
    if (!form) return form.error();
    const auto sentence_end = table->column("sentence_end");
    if (!sentence_end) return sentence_end.error();
    for (std::size_t i = 0; i < table->rows(); ++i) {
      const SeedRow row = table->row(i);
      std::uint32_t flags = 0;
      for (const auto& [word, bits] : abbreviation_ends) flags |= row[*sentence_end] == word ? bits : 0;
      if (flags == 0) return table->bad_value(row, *sentence_end, "never, maybe, often, number or unit");
      if (!row[*form].empty() && row[*form][0] >= 'A' && row[*form][0] <= 'Z') flags |= TokenRules::capital;
      rules.words.set(hash_folded(row[*form]), flags);
    }
  }
  if (const SeedTable* table = seeds.table(folder + "token_rules")) {
    const auto form = table->column("form");
    if (!form) return form.error();
    const auto rule = table->column("rule");
    if (!rule) return rule.error();
    for (std::size_t i = 0; i < table->rows(); ++i) {
      const SeedRow row = table->row(i);
      if (row[*rule] == "split" && row[*form] == "-") {
        rules.splits_hyphens = true;
      } else if (row[*rule] == "split" && row[*form] == "/") {
        rules.splits_slashes = true;
      } else {
        std::uint32_t flags = 0;
        for (const auto& [word, bits] : word_rules) flags |= row[*rule] == word ? bits : 0;
        if (flags == 0)
          return table->bad_value(row, *rule, "split (of - or /), start, clitic, prefix, starter or unit");
        rules.words.set(hash_folded(row[*form]), flags);
      }
    }
  }
  return rules;
}

}  // namespace casus::detail
