// SPDX-License-Identifier: MIT
#ifndef CASUS_TESTS_ENTITY_READING_H
#define CASUS_TESTS_ENTITY_READING_H

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "casus/extractors.h"
#include "entity/name_tables.h"
#include "entity/names.h"
#include "text/text_stage.h"

namespace casus::test {

inline SeedFile table(std::string name, std::string columns, std::string rows) {
  const std::string kind = name.substr(name.find('/') + 1);
  return {.name = name + ".tsv", .bytes = "#casus-seed 1 " + kind + "\n" + columns + "\n" + rows};
}

/// The names of the seeds, as an extractor reads them.
inline Result<std::vector<detail::LanguageNames>> names_of(const Seeds& seeds) {
  auto tables = detail::name_tables_of(seeds);
  if (!tables) return tables.error();
  return detail::read_names(seeds, std::move(tables->forms));
}

/// A small world: two countries, two Clintons, a president and his successor.
inline std::vector<SeedFile> small_world() {
  const std::string actors = "actor*\tkind\tname\tcountry\tcode\tlatitude\tlongitude\tgeonames\tsource";
  const std::string aliases = "form*\tactor*\tkind\tflags\tsource";
  return {
      table("world/actors", actors,
            "c:ABW\tcountry\tAruba\tABW\tABW\t\t\t\town\n"
            "c:RUS\tcountry\tRussia\tRUS\tRUS\t\t\t\town\n"
            "c:USA\tcountry\tUnited States\tUSA\tUSA\t\t\t\town\n"
            "g:RUS\tgovernment\tGovernment of Russia\tRUS\tRUSGOV\t\t\t\town\n"
            "l:moscow\tplace\tMoscow\tRUS\tRUS\t55.75\t37.62\t524901\town\n"
            "o:NATO\torganisation\tNATO\t\tIGOWSTNAT\t\t\t\town\n"
            "p:bill-clinton\tperson\tBill Clinton\tUSA\tUSA\t\t\t\town\n"
            "p:donald-trump\tperson\tDonald Trump\tUSA\tUSA\t\t\t\town\n"
            "p:hillary-clinton\tperson\tHillary Clinton\tUSA\tUSA\t\t\t\town\n"
            "p:vladimir-putin\tperson\tVladimir Putin\tRUS\tRUS\t\t\t\town\n"),
      table("world/roles", "actor*\trole*\tvalid_from*\tcountry\tcode\tvalid_to\tsource",
            "p:bill-clinton\thead_of_state\t1993-01-20\tUSA\tGOV\t2001-01-20\town\n"
            "p:donald-trump\telect\t2024-11-06\tUSA\t\t2025-01-20\town\n"
            "p:donald-trump\thead_of_state\t2017-01-20\tUSA\tGOV\t2021-01-20\town\n"
            "p:donald-trump\thead_of_state\t2025-01-20\tUSA\tGOV\t\town\n"
            "p:hillary-clinton\tforeign_minister\t2009-01-21\tUSA\tGOV\t2013-02-01\town\n"
            "p:vladimir-putin\thead_of_government\t2008-05\tRUS\tGOV\t2012-05\town\n"
            "p:vladimir-putin\thead_of_state\t2012\tRUS\tGOV\t\town\n"),
      table("en/function_words", "word*\tsource", "of\town\nthe\town\nthen\town\nthey\town\nwe\town\n"),
      table("nl/function_words", "word*\tsource", "de\town\nhet\town\nvan\town\n"),
      table(
          "en/aliases", aliases,
          "America\tc:USA\tname\t\town\nAmerican\tc:USA\tadjective\t\town\nClinton\tp:bill-clinton\tsurname\t\town\n"
          "Clinton\tp:hillary-clinton\tsurname\t\town\nDuma\tg:RUS\tname\tcontext\town\nMoscow\tl:moscow\tname\t\town\n"
          "NATO\to:NATO\tacronym\t\town\nPutin\tp:vladimir-putin\tsurname\tfamous\town\nRussia\tc:RUS\tname\t\town\n"
          "Russian\tc:RUS\tadjective\t\town\nTrump\tp:donald-trump\tsurname\tfamous\town\nUS\tc:"
          "USA\tacronym\tcase\town\n"
          "United States\tc:USA\tname\t\town\nthe US-led alliance\to:NATO\tnominal\t\town\n"),
      table("nl/aliases", aliases,
            "Kremlin\tg:RUS\tmetonym\t\town\nNAVO\to:NATO\tacronym\t\town\nPoetin\tp:vladimir-"
            "putin\tsurname\tfamous\town\n"
            "Rus\tc:RUS\tdemonym\tno_start\town\nRusland\tc:RUS\tname\t\town\nRussisch\tc:RUS\tadjective\t\town\n"
            "Russische\tc:RUS\tadjective\t\town\nVS\tc:USA\tacronym\tcase\town\n"
            "Amerikaanse\tc:USA\tadjective\t\town\nVerenigde "
            "Staten\tc:USA\tname\t\town\nMoskou\tl:moscow\tname\t\town\n"),
      table("en/token_rules", "rule*\tform*\tsource", "clitic\t's\town\n"),
      table("en/titles", "title*\trole\tcode\tsource",
            "foreign minister\tforeign_minister\tGOV\town\nlawyer\tperson\tCVL\town\n"
            "president\thead_of_state\tGOV\town\nsenator\tofficial\tLEG\town\n"),
      table("nl/titles", "title*\trole\tcode\tsource",
            "hoogleraar\tperson\tEDU\town\nminister\tofficial\tGOV\town\npresident\thead_of_state\tGOV\town\n"
            "woordvoerder\tspokesperson\tGOV\town\n"),
      table("en/group_nouns", "noun*\tkind\tcode\tname\tsource",
            "government\tgovernment\tGOV\tgovernment\town\ntroops\tgovernment\tMIL\tarmed forces\town\n"),
      table("nl/group_nouns", "noun*\tkind\tcode\tname\tsource",
            "regering\tgovernment\tGOV\tgovernment\town\ntroepen\tgovernment\tMIL\tarmed forces\town\n"),
      table("en/name_words", "word*\tuses\tsource",
            "a\tindefinite\town\nformer\tformer\town\nin\twithin\town\nmonday\tcapitalised\town\n"
            "of\tof\town\nthe\tdeterminer\town\n"),
      table("nl/name_words", "word*\tuses\tsource",
            "de\tdeterminer,particle\town\nder\tparticle\town\neen\tindefinite\town\n"
            "van\tof,particle\town\nvoormalig\tformer\town\n"),
      table("nl/compound_heads", "head*\tkind\tsource", "s\tgenitive\town\nwoordvoerder\tnoun\town\n"),
      table("en/attributive_kinds", "kind*\tsource", "acronym\town\nadjective\town\n"),
      table("nl/attributive_kinds", "kind*\tsource", "adjective\town\n"),
      table("nl/descriptions", "form*\tcandidates\tsource", "Grootmacht\tc:RUS,c:USA\town\n"),
      table("en/no_names", "form*\tsource", "Latin American\town\n"),
  };
}

/// The small world with one table replaced, or added.
inline std::vector<SeedFile> small_world_with(SeedFile other) {
  std::vector<SeedFile> files = small_world();
  std::erase_if(files, [&](const SeedFile& file) { return file.name == other.name; });
  files.push_back(std::move(other));
  return files;
}

inline Article article_of(std::string_view text, std::string_view language, std::string_view published = "2024-12-04") {
  ArticleInfo info;
  if (!language.empty()) info.language = Language(language);
  if (!published.empty()) info.published = parse_date(published).value();
  return Article::from_utf8(std::string(text), info).value();
}

inline Extraction entities_of(const Seeds& seeds, const Article& article) {
  const detail::TextStage stage = detail::TextStage::make(seeds).value();
  const auto extractor = CatalogueEntities::make(seeds).value();
  const TextLayer text = stage.run(article);
  Extraction extraction;
  EntitySink sink(article, extractor->name(), extraction);
  extractor->extract({text}, sink);
  return extraction;
}

/// The mentions in the order of the text, each as "Poetin = p:vladimir-putin
/// RUSGOV"; one that the catalogue lacks has its name in place of an id.
inline std::vector<std::string> mentions_of(const Seeds& seeds, const Article& article) {
  const Extraction extraction = entities_of(seeds, article);
  std::vector<std::pair<Span, std::string>> found;
  for (const Entity& entity : extraction.entities) {
    for (const Mention& mention : entity.mentions) {
      std::string line = std::string(article.slice(mention.span)) + " = ";
      line += entity.catalogue.empty() ? entity.name : entity.catalogue;
      if (!entity.code.empty()) line += " " + entity.code;
      found.emplace_back(mention.span, line);
    }
  }
  std::sort(found.begin(), found.end());
  std::vector<std::string> lines;
  for (auto& [span, line] : found) lines.push_back(std::move(line));
  return lines;
}

}  // namespace casus::test

#endif
