// SPDX-License-Identifier: MIT
// Shows that an actor has the role and the code it had on the day of publication.
#include <casus/casus.h>

#include <iostream>

namespace {

void print_actors(const casus::Pipeline& pipeline, const char* published) {
  const auto article = casus::Article::from_utf8(
                           "Donald Trump, Joe Biden en Mark Rutte spraken dinsdag over Oekra\u00efne. "
                           "Het Kremlin zweeg, ook toen Russische media ernaar vroegen.",
                           {.published = casus::parse_date(published).value()})
                           .value();
  const casus::Extraction found = pipeline.run(article);
  std::cout << published << '\n';
  for (const casus::Entity& entity : found.entities) {
    std::cout << "  " << entity.code << '\t' << entity.name << ", " << to_string(entity.kind);
    if (!entity.role.empty()) std::cout << ", " << entity.role;
    std::cout << ':';
    for (const casus::Mention& mention : entity.mentions) {
      std::cout << " \"" << article.slice(mention.span) << "\" (" << to_string(mention.form) << ')';
    }
    std::cout << '\n';
  }
}

}  // namespace

int main() {
  const auto pipeline = casus::Pipeline::standard().value();
  for (const char* published : {"2023-06-01", "2024-12-04", "2025-02-01"}) print_actors(pipeline, published);
}
