// SPDX-License-Identifier: MIT
#ifndef CASUS_TESTS_FOUND_H
#define CASUS_TESTS_FOUND_H

#include <string>
#include <string_view>

#include "casus/casus.h"

namespace casus::test {

/// An article with an extraction made by hand, so that the tests of the output
/// depend on no extractor.
struct Found {
  Article article;
  Extraction extraction = {};

  /// The n-th place where `words` stand in the article.
  Span span(std::string_view words, int n = 1) const {
    std::size_t at = article.text().find(words);
    while (--n > 0) at = article.text().find(words, at + 1);
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
  }
};

/// "Peskov: no talks" with an e acute before everything, so that bytes,
/// characters and UTF-16 units differ.
inline Found kremlin() {
  Found f{.article = Article::from_utf8(
                         "\u00c9\U0001F600n: Kremlin zegt nee\n\n"
                         "\u201cWe onderhandelen niet\u201d, zei Peskov maandag. Rusland viel Oekra\u00efne aan.\n\n"
                         "LEES OOK: <b>5 miljoen</b> & meer",
                         {.id = "k1", .published = parse_date("2024-12-04").value()})
                         .value()};
  Extraction& e = f.extraction;
  e.language = Language("nl");
  e.blocks = {{.span = f.span("\u00c9\U0001F600n: Kremlin zegt nee"),
               .label = BlockLabel::title,
               .language = Language("nl"),
               .score = 1},
              {.span = f.span("\u201cWe onderhandelen niet\u201d, zei Peskov maandag. Rusland viel Oekra\u00efne aan."),
               .label = BlockLabel::body,
               .language = Language("nl"),
               .score = 0.75F},
              {.span = f.span("LEES OOK: <b>5 miljoen</b> & meer"),
               .label = BlockLabel::related_link,
               .language = Language("und"),
               .score = 0.5F}};
  e.sentences = {e.blocks[0].span, f.span("\u201cWe onderhandelen niet\u201d, zei Peskov maandag."),
                 f.span("Rusland viel Oekra\u00efne aan."), e.blocks[2].span};
  e.entities = {
      {.kind = EntityKind::government,
       .name = "Government of Russia",
       .catalogue = "g:RUS",
       .country = "RUS",
       .code = "RUSGOV",
       .mentions =
           {{.span = f.span("Kremlin"), .form = MentionForm::metonym, .rule = "lexicon.metonym", .score = 0.9F}},
       .extractor = "test"},
      {.kind = EntityKind::person,
       .name = "Dmitry Peskov",
       .role = "spokesperson",
       .mentions = {{.span = f.span("Peskov"), .rule = "lexicon.name"}},
       .extractor = "test"},
      {.kind = EntityKind::country,
       .name = "Russia",
       .code = "RUS",
       .place = Coordinates{.latitude = 60.5, .longitude = 100, .geonames = 2017370},
       .mentions = {{.span = f.span("Rusland"), .rule = "lexicon.name"}},
       .extractor = "test"},
      {.kind = EntityKind::country,
       .name = "Ukraine",
       .mentions = {{.span = f.span("Oekra\u00efne"), .rule = "lexicon.name"}},
       .extractor = "test"}};
  e.times = {{.span = f.span("maandag"), .value = "2024-12-02", .rule = "weekday", .score = 0.8F, .extractor = "test"}};
  e.quantities = {{.span = f.span("5 miljoen"),
                   .unit = "EUR",
                   .value = 5e6,
                   .low = 5e6,
                   .high = 5e6,
                   .approximate = true,
                   .rule = "money",
                   .score = 1,
                   .extractor = "test"}};
  e.claims = {{.speaker = EntityId{1},
               .speaker_span = f.span("Peskov"),
               .cue = {f.span("zei")},
               .content = {f.span("We onderhandelen niet")},
               .act = "statement",
               .rule = "quote.verb_speaker",
               .score = 0.95F,
               .extractor = "test"}};
  e.events = {{.act = "attack",
               .cameo = "190",
               .plover_type = "ASSAULT",
               .plover_contexts = {"military"},
               .quad = 4,
               .goldstein = -10,
               .source = {EntityId{2}},
               .target = {EntityId{3}},
               .trigger = f.span("viel"),
               .mention = f.span("Rusland viel Oekra\u00efne aan"),
               .time = TimeId{0},
               .date = "2024-12",
               .rule = "clause",
               .score = 0.5F,
               .extractor = "test"}};
  e.diagnostics = {{.message = "odd", .source = "text"}};
  return f;
}

}  // namespace casus::test

#endif
