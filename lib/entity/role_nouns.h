// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_ROLE_NOUNS_H
#define CASUS_ENTITY_ROLE_NOUNS_H

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "casus/entity.h"
#include "entity/article_mentions.h"
#include "entity/article_words.h"
#include "entity/catalogue.h"
#include "entity/introductions.h"
#include "entity/names.h"

namespace casus::detail {

/// Adds those who are named by what they do alone: "police", "the protesters",
/// "a suicide bomber", "an Iranian diplomat". Their country is the one beside
/// them, else that of the same group earlier in the article, else of the place
/// where their clause is set, else the only one that the article has named so
/// far; without any the code begins with "---", as CAMEO has it.
class RoleNouns {
 public:
  /// Keeps references to all of them. `languages` as from read_names(). Of
  /// those introduced by a title, the ones without a country get it likewise.
  RoleNouns(const ArticleWords&, const Catalogue&, std::span<const LanguageNames> languages,
            const std::vector<Introduction>&, std::vector<Entity>&);
  /// Those that say whose they are: "the government of president Smith".
  void run_beside_countries();
  /// The others. An object sees the mentions that there were when it was made.
  void run();

 private:
  /// One of those as it stands in the text.
  struct Phrase {
    Span span = {};
    std::uint32_t noun = 0;
    GroupNoun role = {};
    bool is_new = false;  ///< "a soldier", "two soldiers": not those told of before
  };
  /// Where a country stands.
  struct Setting {
    std::uint32_t entity = 0;
    std::uint32_t begin = 0;
    std::uint32_t clause = ArticleWords::none;  ///< it is the place of
    bool is_argument = false;                   ///< who does it or to whom, not where
  };
  /// A group told of before.
  struct Told {
    std::uint32_t entity = ArticleWords::none;
    std::uint32_t end = 0;  ///< of its mention
  };

  void read_settings();
  void read_described();
  void begin_sentence(std::uint32_t sentence);
  const LanguageNames& names_at(std::uint32_t word) const;
  std::optional<Phrase> phrase_at(std::uint32_t noun) const;
  std::string_view key_of(const Phrase&) const;
  std::string_view last_lemma(const Phrase&) const;
  void tell(const Phrase&, std::uint32_t entity, bool has_country);
  bool is_named(const Phrase&) const;
  std::uint32_t name_below(std::uint32_t title, std::uint32_t end) const;
  std::vector<std::uint32_t> countries_beside(std::uint32_t noun) const;
  void settle_introduced(std::uint32_t sentence);
  bool is_read(std::uint32_t sentence) const;
  std::vector<Phrase> phrases_of(std::uint32_t sentence) const;
  void add_described(const Phrase&, const std::vector<std::uint32_t>& beside);
  void add(const Phrase&);
  void add_of_country(const Phrase&, std::uint32_t country, std::string_view rule, float score);
  Told told_before(const Phrase&);
  void mention(std::uint32_t entity, const Phrase&, std::string_view rule, float score);

  const ArticleWords& words_;
  const Catalogue& catalogue_;
  std::span<const LanguageNames> languages_;
  std::vector<Entity>& entities_;
  const ArticleMentions found_;
  std::vector<Setting> settings_;  ///< in the order of the text
  std::vector<std::pair<std::string_view, Told>>
      described_;  ///< groups of a country by key_of(), in the order of the text
  std::size_t next_setting_ = 0;
  std::size_t next_described_ = 0;
  std::uint32_t only_country_ = ArticleWords::none;  ///< of the sentences before; an entity
  bool several_countries_ = false;
  std::uint32_t country_here_ = ArticleWords::none;        ///< what the sentence takes as its setting
  std::uint32_t country_of_offices_ = ArticleWords::none;  ///< and whose president acts in it
  std::unordered_map<std::uint32_t, std::uint32_t> place_of_clause_;
  std::unordered_map<std::uint32_t, std::vector<const Introduction*>> introduced_;  ///< by sentence, without a country
  std::unordered_map<std::string_view, Told> told_with_country_;                    ///< by key_of()
  std::unordered_map<std::string_view, Told> told_without_;                         ///< by last_lemma()
};

}  // namespace casus::detail

#endif
