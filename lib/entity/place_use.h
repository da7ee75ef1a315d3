// SPDX-License-Identifier: MIT
#ifndef CASUS_ENTITY_PLACE_USE_H
#define CASUS_ENTITY_PLACE_USE_H

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "casus/entity.h"
#include "casus/seeds.h"
#include "entity/article_words.h"
#include "entity/catalogue.h"
#include "image.h"
#include "seeds/by_language.h"
#include "text/lexicon.h"

namespace casus::detail {

/// The verbs and prepositions of one language beside which a place is somebody;
/// read from LANG/claim_cues, LANG/event_verbs and LANG/operator_words.
struct ActingWords {
  FlatArray<std::uint64_t> subjects = {};  ///< verbs that act or speak, as folded hashes of lemmas, ascending
  FlatArray<std::uint64_t> objects = {};   ///< verbs whose object is spoken to or about, likewise
  Lexicon prepositions = {};               ///< "volgens", "according to"

  /// In place if they were made with the library.
  static Result<ActingWords> make(const Seeds&, Language);
  /// Whether somebody does what a verb tells.
  bool is_done(std::string_view lemma) const;
  static Result<ActingWords> compile(const Seeds&, Language);
  void write(ImageWriter&) const;
  /// False if there are none in the image.
  bool read(ImageReader&) noexcept;
};

/// Which places are the seats of which government; rows of world/seats.
class Seats {
 public:
  /// Fails if a row has an actor that the catalogue lacks.
  static Result<Seats> make(const Seeds&, const Catalogue&);
  /// The government that a place stands for.
  std::optional<std::uint32_t> government_of(std::string_view place) const;

 private:
  std::unordered_map<std::string, std::uint32_t> governments_;
};

/// Tells for each mention of a country, a place or a seat of government what it
/// does in its clause (Mention::use), and gives the mentions of a capital that
/// acts to its government: "Moscow denied it" is Russia's government.
class PlaceUses {
 public:
  /// Keeps references to all of them.
  PlaceUses(const ArticleWords&, const Catalogue&, const Seats&, const ByLanguage<ActingWords>&, std::vector<Entity>&);
  void run();

 private:
  PlaceUse use_of(const Mention&) const;
  bool follows_preposition(const Sentence&, std::uint32_t first, const ActingWords&) const;
  bool acts(std::uint32_t word, const ActingWords&) const;

  const ArticleWords& words_;
  const Catalogue& catalogue_;
  const Seats& seats_;
  const ByLanguage<ActingWords>& acting_;
  const ActingWords no_words_ = {};  ///< of a language without tables
  std::vector<Entity>& entities_;
};

}  // namespace casus::detail

#endif
