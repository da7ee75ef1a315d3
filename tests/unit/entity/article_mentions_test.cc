// SPDX-License-Identifier: MIT
#include "entity/article_mentions.h"

#include "support/catch.h"

TEST_CASE("mentions stand in the order of the text and are found around a span") {
  std::vector<casus::Entity> entities(2);
  entities[0].mentions = {{.span = {0, 30}}, {.span = {40, 45}}};
  entities[1].mentions = {{.span = {5, 8}}};
  const casus::detail::ArticleMentions mentions(entities);
  REQUIRE(mentions.all().size() == 3);
  CHECK(mentions.all()[1].entity == 1);
  // The long one reaches over the short one before the span.
  CHECK(mentions.around({20, 25}).size() == 2);
  CHECK(mentions.around({20, 25}).front().entity == 0);
  CHECK(mentions.around({30, 40}).empty());
  CHECK(mentions.around({44, 50}).size() == 1);
}
