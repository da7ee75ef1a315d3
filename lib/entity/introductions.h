// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_INTRODUCTIONS_H
#define CASUS_ENTITY_INTRODUCTIONS_H

#include <span>
#include <string_view>
#include <vector>

#include "casus/entity.h"
#include "entity/article_mentions.h"
#include "entity/article_words.h"
#include "entity/catalogue.h"
#include "entity/names.h"

namespace casus::detail {

/// A title that an article gives to a person: "minister", "premier".
struct Introduction {
  std::uint32_t entity = 0;
  std::uint32_t first = 0;  ///< tokens of the title
  std::uint32_t last = 0;
  const Title* title = nullptr;
};

/// Reads what stands beside the names of an article: the titles of persons,
/// and for those whom no table knows their country and code as well ("de
/// Franse minister Jean Dupont", "Dupont, a French lawmaker,"); the country of
/// an unknown organisation or place ("the Kyiv-based think tank X", "Bank of
/// Japan", "the University of Kyiv", "the Natanz plant in Iran").
class Introductions {
 public:
  /// Keeps references to all of them. `languages` as from read_names().
  Introductions(const ArticleWords&, const Catalogue&, std::span<const LanguageNames> languages, std::vector<Entity>&);
  /// The titles, in no particular order.
  std::vector<Introduction> run();

 private:
  struct Phrase {
    std::uint32_t first = 0;  ///< tokens of the title or group noun
    std::uint32_t last = 0;
    const Title* title = nullptr;
    const GroupNoun* group = nullptr;
  };

  void read_person(std::uint32_t entity, Span);
  void read_country(std::uint32_t entity, Span);
  Phrase title_behind(std::uint32_t comma, std::uint32_t end) const;
  std::uint32_t first_modifier(std::uint32_t token, std::uint32_t start) const;
  const Entity* country_before(std::uint32_t token, std::uint32_t start) const;
  const Entity* country_behind(std::uint32_t token, std::uint32_t end, std::uint8_t prepositions) const;
  std::string_view country_of_words(std::uint32_t first, std::uint32_t last) const;
  std::uint32_t behind_brackets(std::uint32_t token, std::uint32_t end) const;
  const Entity* country_in(Span) const;
  void give_office(Entity&, const Phrase&) const;
  void take(std::uint32_t entity, const Phrase&, const Entity* land);

  const ArticleWords& words_;
  const TextLayer& text_;
  const Catalogue& catalogue_;
  std::span<const LanguageNames> languages_;
  std::vector<Entity>& entities_;
  const ArticleMentions found_;
  const LanguageNames* names_ = nullptr;  ///< of the mention that is read
  std::vector<Introduction> introductions_;
};

}  // namespace casus::detail

#endif
