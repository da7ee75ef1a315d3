// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_GROUP_ACTORS_H
#define CASUS_ENTITY_GROUP_ACTORS_H

#include <cstdint>
#include <span>
#include <vector>

#include "casus/entity.h"
#include "entity/article_mentions.h"
#include "entity/article_words.h"
#include "entity/catalogue.h"
#include "entity/names.h"

namespace casus::detail {

/// Adds the groups of a country that its name describes from further off than
/// the word before or behind: "protesters in Tehran", "Israeli riot police";
/// and the part of a people that lives in one: "Iraqi Kurds", "ethnic Albanians
/// in Serbia".
class GroupActors {
 public:
  /// Keeps references to all of them. `languages` as from read_names().
  GroupActors(const ArticleWords&, const Catalogue&, std::span<const LanguageNames> languages, std::vector<Entity>&);
  void run();

 private:
  /// A noun that a country, a place or a people describes.
  struct Described {
    std::uint32_t noun = 0;
    std::uint32_t entity = 0;
    bool within = false;  ///< "in Tehran": lives there and need not be its own
    bool before = false;  ///< the country stands before the noun
  };

  std::vector<Described> described() const;
  bool is_free(std::uint32_t word, Span group) const;
  void add(const Described&);
  bool add_people(const Described&);
  std::uint32_t ethnic_subject(std::uint32_t verb) const;
  bool is_ethnic(std::uint32_t noun) const;

  const ArticleWords& words_;
  const Catalogue& catalogue_;
  std::span<const LanguageNames> languages_;
  std::vector<Entity>& entities_;
  const ArticleMentions found_;
  std::vector<std::pair<std::uint32_t, Span>> moved_;  ///< mentions that are another entity's now
};

}  // namespace casus::detail

#endif
