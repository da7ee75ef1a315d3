// SPDX-License-Identifier: MIT
// Laws that hold for every extraction, tried on the sample articles.
#include <algorithm>

#include "casus/casus.h"
#include "support/articles.h"
#include "support/catch.h"
#include "utf8.h"

namespace {

casus::Article article_of(std::string text) {
  return casus::Article::from_utf8(std::move(text), {.id = "x", .published = casus::parse_date("2024-12-04").value()})
      .value();
}

void check_span(const casus::Article& article, casus::Span span) {
  const std::string& text = article.text();
  REQUIRE(span.begin < span.end);
  REQUIRE(span.end <= text.size());
  REQUIRE(casus::detail::is_boundary(text, span.begin));
  REQUIRE(casus::detail::is_boundary(text, span.end));
}

void check_spans(const casus::Article& article, const std::vector<casus::Span>& spans) {
  for (const casus::Span span : spans) check_span(article, span);
}

template <typename Item>
void check_signed(const Item& item) {
  REQUIRE_FALSE(item.rule.empty());
  REQUIRE(item.score > 0);
  REQUIRE(item.score <= 1);
}

void check_laws(const casus::Article& article, const casus::Extraction& found) {
  for (std::size_t i = 0; i < found.blocks.size(); ++i) {
    check_span(article, found.blocks[i].span);
    if (i > 0) REQUIRE(found.blocks[i - 1].span.end <= found.blocks[i].span.begin);
  }
  check_spans(article, found.sentences);
  for (const casus::Span sentence : found.sentences) {
    REQUIRE(std::any_of(found.blocks.begin(), found.blocks.end(),
                        [&](const casus::Block& block) { return block.span.contains(sentence); }));
  }
  for (const casus::Entity& entity : found.entities) {
    REQUIRE_FALSE(entity.mentions.empty());
    REQUIRE_FALSE(entity.extractor.empty());
    for (const casus::Mention& mention : entity.mentions) check_span(article, mention.span), check_signed(mention);
  }
  for (const casus::Time& time : found.times) check_span(article, time.span), check_signed(time);
  for (const casus::Quantity& quantity : found.quantities) {
    check_span(article, quantity.span), check_signed(quantity);
    REQUIRE(quantity.low <= quantity.value);
    REQUIRE(quantity.value <= quantity.high);
  }
  for (std::size_t i = 0; i < found.claims.size(); ++i) {
    const casus::Claim& claim = found.claims[i];
    check_signed(claim), check_spans(article, claim.content), check_spans(article, claim.cue);
    if (claim.parent) REQUIRE(static_cast<std::size_t>(*claim.parent) != i);
    for (const casus::Span cue : claim.cue) {
      for (const casus::Span piece : claim.content) REQUIRE_FALSE(cue.overlaps(piece));
    }
  }
  for (const casus::Event& event : found.events) {
    check_signed(event), check_spans(article, {event.trigger, event.mention});
    REQUIRE(event.mention.contains(event.trigger));
    REQUIRE_FALSE(event.cameo.empty());
    REQUIRE((event.quad >= 1 && event.quad <= 4));
    REQUIRE_FALSE(
        (event.source.empty() && event.target.empty() && event.source_spans.empty() && event.target_spans.empty()));
  }
  REQUIRE(std::none_of(found.diagnostics.begin(), found.diagnostics.end(), [](const casus::Diagnostic& diagnostic) {
    return diagnostic.level == casus::DiagnosticLevel::warning;
  }));
}

}  // namespace

TEST_CASE("everything found can be pointed at, and says its rule and score") {
  const casus::Pipeline pipeline = casus::Pipeline::standard().value();
  for (const std::string& text : casus_test::sample_texts()) {
    const casus::Article article = article_of(text);
    INFO(text.substr(0, 60));
    check_laws(article, pipeline.run(article));
  }
}

TEST_CASE("the same article gives the same bytes again, in another pipeline too") {
  const casus::Pipeline one = casus::Pipeline::standard().value();
  const casus::Pipeline two = casus::Pipeline::standard().value();
  for (const std::string& text : casus_test::sample_texts()) {
    const casus::Article article = article_of(text);
    const std::string first = to_json(article, one.run(article));
    CHECK(first == to_json(article, one.run(article)));
    CHECK(first == to_json(article, two.run(article)));
  }
}

TEST_CASE("what stands below an article does not change what is found in it") {
  const casus::Pipeline pipeline = casus::Pipeline::standard().value();
  const casus::Article alone = article_of("Kop van het stuk\n\nRusland viel Oekra\u00EFne maandag aan.");
  const casus::Article followed =
      article_of(alone.text() + "\n\nGeef een reactie\n\nJe e-mailadres wordt niet gepubliceerd.");
  const casus::Extraction a = pipeline.run(alone);
  const casus::Extraction b = pipeline.run(followed);
  CHECK(a.entities.size() == b.entities.size());
  CHECK(a.times.size() == b.times.size());
  CHECK(b.blocks.size() == a.blocks.size() + 2);
}

TEST_CASE("spans survive a move of the article and a copy of the extraction") {
  const casus::Pipeline pipeline = casus::Pipeline::standard().value();
  casus::Article article = article_of("Kop\n\nPremier Rutte van Nederland bezocht maandag Duitsland.");
  const casus::Extraction found = pipeline.run(article);
  const casus::Article moved = std::move(article);
  const casus::Extraction copy = found;
  REQUIRE_FALSE(copy.entities.empty());
  CHECK(moved.slice(copy.times.at(0).span) == "maandag");
}
