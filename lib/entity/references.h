// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_REFERENCES_H
#define CASUS_ENTITY_REFERENCES_H

#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "casus/entity.h"
#include "entity/article_mentions.h"
#include "entity/article_words.h"
#include "entity/catalogue.h"
#include "entity/discourse.h"
#include "entity/introductions.h"
#include "entity/names.h"
#include "entity/place_use.h"
#include "entity/reference_words.h"

namespace casus::detail {

/// What References reads; languages as from read_names(), words of the same
/// languages, and of an unknown one.
struct ReferenceTables {
  const Catalogue& catalogue;
  std::span<const LanguageNames> languages;
  std::span<const ReferenceWords> words;
  const GivenNames& given_names;
  const ByLanguage<ActingWords>& acting_words;
};

/// Adds the mentions that name nobody: pronouns ("hij", "their"), titles ("de
/// premier", "the minister") and nouns ("het land", "the alliance"), where one
/// actor is clearly meant. Reads the article once, from its beginning.
class References {
 public:
  /// Keeps references to all of them.
  References(const ArticleWords&, const ReferenceTables&, const std::vector<Introduction>&, std::vector<Entity>&);
  void run();

 private:
  void prepare();
  void read_sentence(std::uint32_t sentence);
  void add_mention(std::uint32_t word);
  bool read_pronoun(std::uint32_t word);
  bool acts(std::uint32_t word) const;
  void add_pronoun(std::uint32_t word, std::uint8_t genders, bool plural);
  std::uint32_t read_title(std::uint32_t word);
  bool read_noun(std::uint32_t word);
  void add_noun(std::uint32_t word);

  bool is_definite(std::uint32_t first_token, std::uint32_t last_token) const;
  std::optional<std::uint32_t> holder_of(const Title&, std::uint32_t first, std::uint32_t last) const;
  bool is_introduced_as(std::uint32_t entity, const Title&, std::uint32_t first, std::uint32_t last) const;
  std::optional<std::uint32_t> head_of_focus(const Title&);
  std::uint8_t gender_of(std::uint32_t entity);
  bool is_plural_pronoun(std::uint32_t word, const ReferringWord&, bool& known) const;
  Referent referent_of(std::uint32_t word, std::uint32_t entity);
  void mention(std::uint32_t entity, std::uint32_t word, Span, MentionForm, std::string_view rule, float score);

  const ArticleWords& words_;
  const TextLayer& text_;
  const ReferenceTables& tables_;
  const std::vector<Introduction>& introductions_;
  std::vector<Entity>& entities_;
  const ArticleMentions found_;
  Discourse discourse_;
  const LanguageNames* names_ = nullptr;
  const ReferenceWords* reference_words_ = nullptr;
  std::vector<std::uint32_t> mention_of_head_;  ///< by word: in found_, or none
  std::vector<bool> used_;                      ///< words of a mention or of a title beside a name
  std::vector<bool> predicates_;                ///< words with a copula
  std::vector<std::uint8_t> genders_;           ///< by entity; 0: not looked up yet
  std::unordered_multimap<std::uint32_t, const Introduction*> titles_of_;  ///< by entity
  std::unordered_map<std::string, std::uint32_t> countries_;               ///< mentions so far
  std::uint32_t all_countries_ = 0;
};

}  // namespace casus::detail

#endif
