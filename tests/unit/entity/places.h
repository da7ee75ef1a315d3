// SPDX-License-Identifier: MIT
#ifndef CASUS_TESTS_ENTITY_PLACES_H
#define CASUS_TESTS_ENTITY_PLACES_H

#include <string>
#include <string_view>
#include <vector>

#include "entity/gazetteer.h"
#include "entity/name_hits.h"
#include "seeds/aligned_bytes.h"
#include "unit/entity/reading.h"

namespace casus::test {

inline constexpr const char* place_columns =
    "place*\tkind\tname\tcode\twithin\tlatitude\tlongitude\tpopulation\tgeonames\tnames\tsource";

/// Countries with their states and counties, and names that several places have.
inline constexpr const char* small_earth =
    "+sea\tsea\tBlack Sea\t\t\t43\t34\t\t\tZwarte Zee\town\n"
    "1\tcapital\tParis\t\tFR\t48.85\t2.35\t2100000\t1\tParijs\town\n"
    "2\ttown\tParis\t\tUS.TX.277\t33.66\t-95.56\t25000\t2\t\town\n"
    "3\ttown\tSpringfield\t\tUS.IL\t39.8\t-89.64\t150000\t3\t\town\n"
    "4\ttown\tSpringfield\t\tUS.MO\t37.2\t-93.3\t170000\t4\t\town\n"
    "5\ttown\tDallas\t\tUS.TX\t32.78\t-96.8\t1300000\t5\t\town\n"
    "6\ttown\tSaint Louis\t\tUS.MO\t38.63\t-90.2\t300000\t6\t\town\n"
    "7\ttown\tDecatur\t\tUS.IL\t39.84\t-88.95\t70000\t7\t\town\n"
    "8\ttown\tDecatur\t\tUS.TX\t33.23\t-97.59\t7000\t8\t\town\n"
    "FR\tcountry\tFrance\tFRA\t\t46\t2\t67000000\t9\tFrankrijk\town\n"
    "RU\tcountry\tRussia\tRUS\t\t60\t100\t144000000\t10\tRusland\town\n"
    "US\tcountry\tUnited States\tUSA\t\t39.76\t-98.5\t327000000\t11\t\town\n"
    "US.IL\tdivision\tIllinois\t\tUS\t40\t-89.2\t12000000\t12\t\town\n"
    "US.MO\tdivision\tMissouri\t\tUS\t38.5\t-92.5\t6000000\t13\t\town\n"
    "US.TX\tdivision\tTexas\t\tUS\t31.25\t-99.25\t29000000\t14\t\town\n"
    "US.TX.277\tdistrict\tLamar County\t\tUS.TX\t33.67\t-95.57\t50000\t\t\town\n";

inline constexpr const char* small_place_words =
    "Ill.\tdivision\tUSA Illinois\town\nMo.\tdivision\tUSA Missouri\town\nTX\tdivision\tUSA Texas\town\n"
    "city of\tprefix\t\town\ncounty\timplied\tdistrict\town\nin\tlink\t\town\nnorthern\tprefix\t\town\n"
    "st\tspelling\tsaint\town\n";

inline Result<std::vector<std::byte>> compiled(std::string_view rows) {
  const SeedFile file = table("places", place_columns, std::string(rows));
  const auto seeds = Seeds::from_memory({&file, 1});
  if (!seeds) return seeds.error();
  return detail::compile_gazetteer(seeds->tables().front());
}

inline SeedFile gazetteer_file(std::string_view rows = small_earth) {
  const std::vector<std::byte> bytes = compiled(rows).value();
  return {.name = "world/places.gazetteer", .bytes = {reinterpret_cast<const char*>(bytes.data()), bytes.size()}};
}

/// The small world with that gazetteer and the words around its names.
inline Seeds seeds_with_places() {
  std::vector<SeedFile> files = small_world_with(gazetteer_file());
  files.push_back(table("en/place_words", "word*\tclass*\tvalue*\tsource", small_place_words));
  return Seeds::from_memory(files).value();
}

/// The article with each of the names, in the order of the text, given as a place.
inline Article article_with_places(std::string_view text, const std::vector<std::string_view>& names,
                                   std::string_view language = "en") {
  ArticleInfo info;
  info.language = Language(language);
  std::size_t at = 0;
  for (const std::string_view name : names) {
    at = text.find(name, at);
    info.places.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + name.size())});
    at += name.size();
  }
  return Article::from_utf8(std::string(text), std::move(info)).value();
}

/// The entities of an article in which the syntax stage has found these names of locations.
inline Extraction entities_with_locations(const Seeds& seeds, const Article& article,
                                          const std::vector<std::string_view>& locations) {
  const detail::TextStage stage = detail::TextStage::make(seeds).value();
  const auto extractor = CatalogueEntities::make(seeds).value();
  const TextLayer text = stage.run(article);
  SyntaxLayer syntax = {.text = text};
  for (const Sentence& sentence : text.sentences) {
    SyntaxSentence& words = syntax.sentences.emplace_back();
    words.first_word = static_cast<std::uint32_t>(syntax.words.size());
    for (std::uint32_t i = sentence.first_token; i < sentence.last_token; ++i) {
      syntax.words.push_back({.span = {text.tokens[i].span.begin, detail::name_end(text, text.tokens[i])}, .token = i});
    }
    words.last_word = static_cast<std::uint32_t>(syntax.words.size());
  }
  for (const std::string_view location : locations) {
    const auto begin = static_cast<std::uint32_t>(article.text().find(location));
    const Span name = {begin, begin + static_cast<std::uint32_t>(location.size())};
    for (Word& word : syntax.words) {
      if (!name.contains(word.span)) continue;
      const bool first = word.span.begin == name.begin;
      const bool last = word.span.end == name.end;
      const NamePart part = first && last ? NamePart::unit
                            : first       ? NamePart::begin
                            : last        ? NamePart::last
                                          : NamePart::inside;
      word.name = {.part = part, .type = NameType::location};
    }
  }
  Extraction extraction;
  EntitySink sink(article, extractor->name(), extraction);
  extractor->extract(syntax, sink);
  return extraction;
}

}  // namespace casus::test

#endif
