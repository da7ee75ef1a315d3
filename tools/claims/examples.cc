// SPDX-License-Identifier: MIT
#include "claims/examples.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <set>
#include <stdexcept>

#include "casus/extractors.h"
#include "casus/pipeline.h"
#include "claim/claim_features.h"
#include "claim/tree_claims.h"

namespace casus::claims {
namespace {

using namespace casus::detail;

constexpr std::uint32_t fewest = 3;                     ///< cases that make a weight
constexpr float prior_cases = 2;                        ///< what the average of all lemmas counts
constexpr std::uint64_t own_key = 0x6A09E667F3BCC908u;  ///< tells a feature of one language from that of all
constexpr std::size_t most_contents = 28, most_sources = 8;

/// What languages differ in: how they order words and how their trees look, not what classes of verbs mean.
bool is_of_grammar(std::string_view feature) {
  constexpr std::array<std::string_view, 15> names = {"cue",       "form",     "relation",  "passive",   "what",
                                                      "what.side", "what.gap", "what.sign", "what.form", "what.mark",
                                                      "who",       "pair",     "order",     "who.side",  "who.kind"};
  return std::find(names.begin(), names.end(), feature) != names.end();
}

using Tokens = std::vector<std::uint32_t>;

/// The words and numbers of an article that lie in these spans.
Tokens cover(const TextLayer& text, const std::vector<Span>& spans) {
  Tokens out;
  for (const Span span : spans) {
    auto it = std::lower_bound(text.tokens.begin(), text.tokens.end(), span.begin,
                               [](const Token& t, std::uint32_t at) { return t.span.end <= at; });
    for (; it != text.tokens.end() && it->span.begin < span.end; ++it) {
      if (it->is(token::word | token::number)) out.push_back(static_cast<std::uint32_t>(it - text.tokens.begin()));
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

float dice(const Tokens& a, const Tokens& b) {
  if (a.empty() && b.empty()) return 1;
  std::size_t both = 0;
  for (const std::uint32_t x : a) both += std::binary_search(b.begin(), b.end(), x) ? 1 : 0;
  return 2.0f * static_cast<float>(both) / static_cast<float>(a.size() + b.size());
}

struct Gold {
  Tokens source = {}, cue = {}, content = {};
  bool has_cue = false, has_content = false, has_source = false, has_both = false, is_quoted = false;
};

Span span_of(const SentenceTree& tree, WordStretch range) {
  return {tree.word(range.first).span.begin, tree.word(range.last - 1).span.end};
}

bool meets(const Tokens& a, const Tokens& b) {
  return std::any_of(a.begin(), a.end(), [&](std::uint32_t x) { return std::binary_search(b.begin(), b.end(), x); });
}

/// A cue with its candidates and what the gold says of each pair.
struct Case {
  const ClaimScene& scene;
  const Candidates& candidates;
  const std::vector<float>& right;
  bool is_cue = false;    ///< of a gold claim
  bool is_inner = false;  ///< in the content of one, where nobody marked claims
};
using Use = std::function<void(const Case&)>;

class Collector final : public ClaimExtractor {
 public:
  Collector(const Seeds& seeds, Use use) : tables_(ClaimTables::make(seeds).value()), use_(std::move(use)) {}
  std::string_view name() const noexcept override { return "claims.collector"; }

  const GoldArticle* article = nullptr;
  Coverage* coverage = nullptr;

  void extract(const EntityLayer& in, ClaimSink&) const override {
    const TextLayer& text = in.text();
    std::vector<Gold> gold;
    for (const GoldClaim& claim : article->claims)
      gold.push_back({cover(text, claim.source), cover(text, claim.cue), cover(text, claim.content)});
    const auto mentions = speaker_mentions(in.found);
    std::vector<Draft> drafts;
    std::vector<Tokens> quoted;
    std::size_t seen = 0;
    read_claims(tables_, in, mentions, drafts, [&](const ClaimSentence& sentence) {
      for (; seen < drafts.size(); ++seen) take_quote(text, drafts[seen].claim, gold, quoted);
      for (const CueSite& cue : sentence.cues) take(text, sentence.scene, cue, gold, quoted);
    });
    for (; seen < drafts.size(); ++seen) take_quote(text, drafts[seen].claim, gold, quoted);
    if (coverage != nullptr) count(gold);
  }

 private:
  static void take_quote(const TextLayer& text, const Claim& claim, std::vector<Gold>& gold,
                         std::vector<Tokens>& quoted) {
    quoted.push_back(cover(text, claim.content));
    for (Gold& g : gold) {
      if (dice(g.content, quoted.back()) >= 0.5f) g.is_quoted = true;
    }
  }

  void take(const TextLayer& text, const ClaimScene& scene, const CueSite& cue, std::vector<Gold>& gold,
            const std::vector<Tokens>& quoted) const {
    Candidates candidates{.cue = cue, .quotes = scene.quotes};
    find_candidates(scene.tree, scene.lexicon, candidates);
    if (candidates.contents.size() > most_contents) candidates.contents.resize(most_contents);
    if (candidates.sources.size() > most_sources) candidates.sources.resize(most_sources);
    if (candidates.contents.empty() || candidates.sources.empty()) return;
    std::vector<Span> spans;
    for (const std::uint32_t word : cue.words) spans.push_back(scene.tree.word(word).span);
    const Tokens own = cover(text, spans);
    std::vector<Gold*> wanted;
    bool inner = false;
    for (Gold& g : gold) {
      if (cue.is_colon ? covers_colon(text, g, scene.tree.word(cue.word).span) : meets(own, g.cue))
        wanted.push_back(&g);
      inner = inner || meets(own, g.content);
    }
    for (const Tokens& quote : quoted) inner = inner || meets(own, quote);
    std::vector<float> right;
    for (const auto& content : candidates.contents) {
      for (const auto& source : candidates.sources) {
        const ClaimShape shape = shape_of(scene, cue, content, source);
        std::vector<Span> pieces;
        for (const WordStretch piece : shape.content) pieces.push_back(span_of(scene.tree, piece));
        if (!shape.before.empty()) pieces.push_back(span_of(scene.tree, shape.before));
        if (!shape.behind.empty()) pieces.push_back(span_of(scene.tree, shape.behind));
        const Tokens what = cover(text, pieces);
        const Tokens who = source.words.empty() ? Tokens() : cover(text, {span_of(scene.tree, source.words)});
        float best = 0;
        for (Gold* g : wanted) {
          const float c = dice(what, g->content), s = dice(who, g->source);
          g->has_cue = true;
          g->has_content |= c >= 0.5f;
          g->has_source |= s >= 0.5f;
          g->has_both |= c >= 0.5f && s >= 0.5f;
          if (c >= 0.5f && s >= 0.5f) best = std::max(best, c * s);
        }
        right.push_back(best * best * best * best * best * best);
      }
    }
    use_({scene, candidates, right, !wanted.empty(), inner});
  }

  static bool covers_colon(const TextLayer&, const Gold& g, Span) { return g.cue.empty(); }

  void count(const std::vector<Gold>& gold) const {
    for (std::size_t i = 0; i < gold.size(); ++i) {
      const Gold& g = gold[i];
      ++coverage->claims;
      if (g.is_quoted) {
        ++coverage->quotes;
        continue;
      }
      coverage->cue += g.has_cue;
      coverage->content += g.has_content;
      coverage->source += g.has_source;
      coverage->both += g.has_both;
      if (g.has_both) continue;
      const auto slice = [&](const std::vector<Span>& spans) {
        std::string out;
        for (const Span s : spans) out.append("[").append(article->text, s.begin, s.size()).append("]");
        return out;
      };
      const GoldClaim& c = article->claims[i];
      const char* why = !g.has_cue       ? "cue"
                        : !g.has_content ? (g.has_source ? "content" : "content+source")
                        : !g.has_source  ? "source"
                                         : "pair";
      coverage->missed.push_back(std::string(why) + ": C " + slice(c.cue) + " | S " + slice(c.source) + " | T " +
                                 slice(c.content));
    }
  }

  ClaimTables tables_;
  Use use_;
};

void run(const Seeds& seeds, const std::vector<GoldArticle>& articles, Use use, Coverage* coverage) {
  auto made = std::make_unique<Collector>(seeds, std::move(use));
  Collector* collector = made.get();
  collector->coverage = coverage;
  Pipeline::Builder builder(seeds);
  builder.add(CatalogueEntities::make(seeds).value()).add(CalendarTimes::make(seeds).value()).add(std::move(made));
  const Pipeline pipeline = std::move(builder).build().value();
  for (const GoldArticle& gold : articles) {
    collector->article = &gold;
    const auto date = parse_date(gold.date);
    ArticleInfo info{.id = gold.id, .language = Language(gold.language)};
    if (date) info.published = *date;
    pipeline.run(Article::from_utf8(gold.text, info).value());
  }
}

std::string lemma_of(const Case& c) {
  const SentenceTree& tree = c.scene.tree;
  return std::string(tree.layer().lemma(tree.word(c.candidates.cue.word)));
}

/// Which groups of frames a case has candidates of, and which of them are right.
void groups_of(const Case& c, std::array<bool, frame_group_count>& seen, std::array<bool, frame_group_count>& reports) {
  seen.fill(false);
  reports.fill(false);
  const std::size_t sources = c.candidates.sources.size();
  for (std::size_t i = 0; i < c.candidates.contents.size(); ++i) {
    const auto group = static_cast<std::size_t>(group_of(c.candidates.contents[i].kind));
    seen[group] = true;
    for (std::size_t j = 0; j < sources; ++j) reports[group] = reports[group] || c.right[i * sources + j] > 0;
  }
}

}  // namespace

std::uint32_t FeatureNames::number(std::uint64_t key, const std::string& name) {
  const auto [it, is_new] = numbers_.try_emplace(key, static_cast<std::uint32_t>(names_.size()));
  if (is_new) names_.push_back(name);
  return it->second;
}

bool FeatureNames::has(std::uint64_t key, std::uint32_t& number) const {
  const auto it = numbers_.find(key);
  if (it != numbers_.end()) number = it->second;
  return it != numbers_.end();
}

std::uint16_t chance_of(const CueCount& count, std::size_t group, const CueCount& all, bool without, bool reports) {
  const float n = static_cast<float>(count.seen[group]) - (without ? 1 : 0);
  const float k = static_cast<float>(count.reports[group]) - (without && reports ? 1 : 0);
  if (n < fewest) return no_weight;
  const float prior = static_cast<float>(all.reports[group] + 1) / static_cast<float>(all.seen[group] + 2);
  const float chance = (k + prior * prior_cases) / (n + prior_cases);
  return static_cast<std::uint16_t>(std::clamp(chance * 1000 + 0.5f, 1.0f, 999.0f));
}

void count_cues(const Seeds& seeds, const std::vector<GoldArticle>& articles, CueCounts& counts, Coverage& coverage) {
  run(
      seeds, articles,
      [&](const Case& c) {
        if (!has_weights(c.candidates.cue) || (c.is_inner && !c.is_cue)) return;
        std::array<bool, frame_group_count> seen, reports;
        groups_of(c, seen, reports);
        for (CueCount* count : {&counts[lemma_of(c)], &counts[""]}) {
          for (std::size_t g = 0; g < frame_group_count; ++g) {
            count->seen[g] += seen[g];
            count->reports[g] += reports[g];
          }
        }
      },
      &coverage);
}

std::vector<Example> make_examples(const Seeds& seeds, const std::vector<GoldArticle>& articles,
                                   const CueCounts* counts, FeatureNames& names) {
  std::vector<Example> out;
  ClaimFeatures features;
  std::uint32_t turn = 0;
  run(
      seeds, articles,
      [&](const Case& c) {
        if (c.is_inner && !c.is_cue) return;
        const auto numbers = [&](auto&&... parts) {
          features.clear();
          add_features(c.scene, parts..., features);
          std::vector<std::uint32_t> list;
          for (const ClaimFeature& f : features) {
            const std::uint64_t key = feature_key(f.what.hash, f.a.hash, f.b.hash);
            std::uint32_t number = 0;
            if (counts != nullptr && !names.has(key, number)) number = names.number(key, spell(f.what, f.a, f.b));
            if (names.has(key, number)) list.push_back(number);
            if (counts != nullptr || !is_of_grammar(f.what.name)) continue;
            const std::uint64_t own = key ^ own_key;
            if (!names.has(own, number))
              number = names.number(own, std::string(own_mark).append(spell(f.what, f.a, f.b)));
            list.push_back(number);
          }
          return list;
        };
        const Candidates& all = c.candidates;
        std::array<bool, frame_group_count> seen, reports;
        groups_of(c, seen, reports);
        CueWeights weights;
        weights.fill(no_weight);
        const CueWeights* known = &weights;
        if (counts == nullptr) {
          known = has_weights(all.cue) ? c.scene.lexicon.weights(all.cue.lemma) : nullptr;
        } else if (const auto count = counts->find(lemma_of(c));
                   // One case in six without weights, so that a language without them has a model too.
                   count != counts->end() && has_weights(all.cue) && ++turn % 6 != 0) {
          for (std::size_t g = 0; g < frame_group_count; ++g)
            weights[g] = chance_of(count->second, g, counts->at(""), seen[g], reports[g]);
        }
        Example e{.cue = numbers(all.cue), .right = c.right};
        for (const auto& content : all.contents) e.contents.push_back(numbers(all.cue, known, content));
        for (const auto& source : all.sources) e.sources.push_back(numbers(all.cue, source));
        for (const auto& content : all.contents) {
          for (const auto& source : all.sources) e.pairs.push_back(numbers(all.cue, content, source));
        }
        const bool found = std::any_of(c.right.begin(), c.right.end(), [](float r) { return r > 0; });
        if (c.is_cue && !found) e.weight = 0.5f;
        out.push_back(std::move(e));
      },
      nullptr);
  return out;
}

}  // namespace casus::claims
