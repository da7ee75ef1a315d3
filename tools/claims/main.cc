// SPDX-License-Identifier: MIT
// Weights of the claims stage, from a set of articles whose claims people have
// marked: how often each lemma reports (cue_weights), and the linear model that
// decides about candidates (claim_weights). The same set gives the same tables.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <map>
#include <string>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "claims/claim_set.h"
#include "claims/examples.h"
#include "claims/logistic.h"

namespace casus::claims {
namespace {

void write_cue_weights(const std::string& path, const CueCounts& counts, const std::string& source) {
  std::ofstream out(path);
  out << "#casus-seed 1 cue_weights\nlemma*\tframe*\tweight\tsource\n";
  std::map<std::pair<std::string, std::string>, std::string> rows;
  for (const auto& [lemma, count] : counts) {
    if (lemma.empty() || lemma.find('\t') != std::string::npos) continue;
    for (std::size_t g = 0; g < detail::frame_group_count; ++g) {
      const std::uint16_t chance = chance_of(count, g, counts.at(""), false, false);
      if (chance != detail::no_weight)
        rows[{lemma, std::string(to_string(static_cast<detail::FrameGroup>(g)))}] = fmt::format("0.{:03}", chance);
    }
  }
  for (const auto& [key, weight] : rows)
    out << key.first << '\t' << key.second << '\t' << weight << '\t' << source << '\n';
}

/// Weights of the verbs of a language that no set was counted for: of the English
/// verb that says the same (a table of two columns, in which a chance may
/// stand instead), else the mean of the verbs
/// of its class in that frame.
void carry_weights(const std::string& seeds_dir, const std::string& pairs, const std::string& language,
                   const CueCounts& counts) {
  const Seeds seeds = Seeds::from_directory(seeds_dir).value();
  const SeedTable* from = seeds.table("en/claim_cues");
  const SeedTable* to = seeds.table(language + "/claim_cues");
  std::map<std::string, std::string> same;
  std::ifstream file(pairs);
  for (std::string line; std::getline(file, line);) {
    const std::size_t tab = line.find('\t');
    if (tab != std::string::npos) same[line.substr(0, tab)] = line.substr(tab + 1);
  }
  std::map<std::string, CueCount> classes;
  for (std::size_t r = 0; r < from->rows(); ++r) {
    const SeedRow row = from->row(r);
    const auto count = counts.find(std::string(row[0]));
    if (count == counts.end() || row[1] == "preposition" || row[1] == "adverb") continue;
    CueCount& sum = classes[std::string(row[1]) + ' ' + std::string(row[2])];
    for (std::size_t g = 0; g < detail::frame_group_count; ++g) {
      // A verb counts by its chance, and not more because it is frequent.
      if (count->second.seen[g] < 3) continue;
      sum.seen[g] += 100;
      sum.reports[g] += 100 * count->second.reports[g] / count->second.seen[g];
    }
  }
  constexpr std::uint16_t least_tail = 500;
  std::map<std::pair<std::string, std::string>, std::string> rows;
  for (std::size_t r = 0; r < to->rows(); ++r) {
    const SeedRow row = to->row(r);
    const std::string lemma(row[0]);
    if (row[1] == "preposition" || row[1] == "adverb" || row[1] == "phrase") continue;
    const auto twin = same.find(lemma);
    if (twin != same.end() && twin->second.starts_with("0.")) {
      for (std::size_t g = 0; g < detail::frame_group_count; ++g)
        rows[{lemma, std::string(to_string(static_cast<detail::FrameGroup>(g)))}] = twin->second;
      continue;
    }
    const bool takes_quotes = row[1] == "verb" && row[3].find("direct") != std::string_view::npos;
    const auto count = twin == same.end() ? counts.end() : counts.find(twin->second);
    const auto group = classes.find(std::string(row[1]) + ' ' + std::string(row[2]));
    for (std::size_t g = 0; g < detail::frame_group_count; ++g) {
      std::uint16_t chance = detail::no_weight;
      if (count != counts.end()) chance = chance_of(count->second, g, counts.at(""), false, false);
      if (chance == detail::no_weight && group != classes.end())
        chance = chance_of(group->second, g, counts.at(""), false, false);
      // "..., meldt het ministerie": with its subject behind it such a verb hardly does anything else, which the
      // forms of English, half of them nouns, do not show.
      const bool is_tail = static_cast<detail::FrameGroup>(g) == detail::FrameGroup::host && takes_quotes;
      if (is_tail && chance != detail::no_weight) chance = std::max(chance, least_tail);
      if (chance != detail::no_weight)
        rows[{lemma, std::string(to_string(static_cast<detail::FrameGroup>(g)))}] = fmt::format("0.{:03}", chance);
    }
  }
  std::ofstream out(seeds_dir + "/" + language + "/cue_weights.tsv");
  out << "#casus-seed 1 cue_weights\nlemma*\tframe*\tweight\tsource\n";
  for (const auto& [key, weight] : rows) out << key.first << '\t' << key.second << '\t' << weight << "\tPolNeAR, own\n";
}

/// Those that all languages share, or those that one adds.
void write_claim_weights(const std::string& path, const FeatureNames& names, const std::vector<float>& weights,
                         bool own, int threshold, const std::string& source) {
  constexpr float own_share = 0.5f;  // few articles teach too much
  constexpr int least = 20;          // thousandths: less does nothing
  std::map<std::string, int> rows = {{"threshold", threshold}};
  for (std::size_t f = 0; f < names.size(); ++f) {
    const std::string& name = names.name(static_cast<std::uint32_t>(f));
    const auto weight = static_cast<int>(std::lround(weights[f] * 1000 * (own ? own_share : 1)));
    if (std::abs(weight) >= least && name.starts_with(own_mark) == own) rows[name.substr(own ? 1 : 0)] = weight;
  }
  std::ofstream out(path);
  out << "#casus-seed 1 claim_weights\nfeature*\tweight\tsource\n";
  for (const auto& [name, weight] : rows) out << name << '\t' << weight << '\t' << source << '\n';
}

void print(const Coverage& c, bool missed) {
  fmt::print("claims {}  by quotes {}  cue {}  content {}  source {}  both {}\n", c.claims, c.quotes, c.cue, c.content,
             c.source, c.both);
  if (!missed) return;
  for (const std::string& line : c.missed) fmt::print("{}\n", line);
}

int main_of(int argc, char** argv) {
  CLI::App app{"Weights of the claims stage from articles with marked claims"};
  std::string set, seeds_dir = "seeds", language = "en", source = "PolNeAR", carry_to, pairs, own_set, own_source,
                   folds_dir;
  int threshold = -300, own_threshold = 400, folds = 0;
  bool missed = false, only_coverage = false;
  Training how, own_how = {.epochs = 5};
  app.add_option("set", set, "JSON lines with claims")->required();
  app.add_option("--seeds", seeds_dir, "The seeds whose tables are read and written");
  app.add_option("--language", language, "The language whose cue_weights are written");
  app.add_option("--source", source, "What the column source says");
  app.add_option("--carry-to", carry_to, "A language that takes over the weights of cues");
  app.add_option("--pairs", pairs, "Its verbs with English ones that say the same");
  app.add_option("--own", own_set, "A set in that language, for what it adds to the shared weights");
  app.add_option("--own-source", own_source, "What the column source says of those");
  app.add_option("--folds", folds, "Train as well without each of so many parts of that set, dealt out in turn");
  app.add_option("--folds-to", folds_dir, "The directory for the weights of those, 0.tsv, 1.tsv ...");
  app.add_option("--own-epochs", own_how.epochs, "");
  app.add_option("--own-decay", own_how.decay, "");
  app.add_option("--threshold", threshold, "What a sum of shared weights must reach, in thousandths of a nat");
  app.add_option("--own-threshold", own_threshold, "How much more it must reach in that language");
  app.add_option("--epochs", how.epochs, "");
  app.add_option("--rate", how.rate, "");
  app.add_option("--decay", how.decay, "");
  app.add_flag("--coverage", only_coverage, "Only count which gold claims are among the candidates");
  app.add_flag("--missed", missed, "Print the gold claims that are not");
  CLI11_PARSE(app, argc, argv);
  const auto articles = read_claim_set(set);
  const Seeds seeds = Seeds::from_directory(seeds_dir).value();
  CueCounts counts;
  Coverage coverage;
  count_cues(seeds, articles, counts, coverage);
  print(coverage, missed);
  if (only_coverage) return 0;
  write_cue_weights(seeds_dir + "/" + language + "/cue_weights.tsv", counts, source);
  if (!carry_to.empty()) carry_weights(seeds_dir, pairs, carry_to, counts);
  FeatureNames names;
  const auto examples = make_examples(seeds, articles, &counts, names);
  fmt::print("examples {}  features {}\n", examples.size(), names.size());
  auto weights = train(examples, names.size(), how);
  write_claim_weights(seeds_dir + "/ontology/claim_weights.tsv", names, weights, false, threshold, source);
  if (own_set.empty()) return 0;
  const Seeds carried = Seeds::from_directory(seeds_dir).value();
  const auto own_articles = read_claim_set(own_set);
  const auto train_own = [&](const std::vector<GoldArticle>& of, const std::string& path) {
    FeatureNames all = names;
    const auto own = make_examples(carried, of, nullptr, all);
    write_claim_weights(path, all, train(own, all.size(), own_how, weights), true, own_threshold, own_source);
  };
  train_own(own_articles, seeds_dir + "/" + carry_to + "/claim_weights.tsv");
  for (int fold = 0; fold < folds; ++fold) {
    std::vector<GoldArticle> rest;
    for (std::size_t i = 0; i < own_articles.size(); ++i) {
      if (i % static_cast<std::size_t>(folds) != static_cast<std::size_t>(fold)) rest.push_back(own_articles[i]);
    }
    train_own(rest, fmt::format("{}/{}.tsv", folds_dir, fold));
  }
  return 0;
}

}  // namespace
}  // namespace casus::claims

int main(int argc, char** argv) {
  try {
    return casus::claims::main_of(argc, argv);
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
  }
}
