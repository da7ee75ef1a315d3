// SPDX-License-Identifier: MIT
// Lays seed tables of one's own over the built-in ones: a new actor, a new name for a known one, a name less.
#include <casus/casus.h>

#include <array>
#include <iostream>

namespace {

// The same files could lie in a directory: Seeds::from_directory("my-seeds").
const std::array<casus::SeedFile, 2> own = {{
    {.name = "world/actors.tsv",
     .bytes = "#casus-seed 1 actors\n"
              "actor*\tkind\tname\tcountry\tcode\tlatitude\tlongitude\tgeonames\tsource\n"
              "a:river-front\tarmed_group\tRiver Front\tSDN\tSDNREB\t\t\t\town\n"},
    {.name = "en/aliases.tsv",
     .bytes = "#casus-seed 1 aliases\n"
              "form*\tactor*\tkind\tflags\tsource\n"
              "-Khartoum\tl:khartoum\t\t\t\n"
              "River Front\ta:river-front\tname\tcase\town\n"
              "the Sudanese junta\tg:SDN\tmetonym\t\town\n"},
}};

void print_actors(const char* title, const casus::Seeds& seeds) {
  const auto pipeline = casus::Pipeline::standard(seeds).value();
  const auto article =
      casus::Article::from_utf8("The River Front attacked a bridge near Khartoum, the Sudanese junta said on Monday.")
          .value();
  std::cout << title << '\n';
  const casus::Extraction found = pipeline.run(article);
  for (const casus::Entity& entity : found.entities) {
    std::cout << "  " << article.slice(entity.mentions.front().span) << ": " << entity.name << ", " << entity.code
              << '\n';
  }
}

}  // namespace

int main() {
  const auto built_in = casus::Seeds::embedded().value();
  print_actors("built-in seeds", built_in);
  const auto both = built_in.overlaid_with(casus::Seeds::from_memory(own).value());
  if (!both) {
    std::cerr << to_string(both.error()) << '\n';
    return 1;
  }
  print_actors("with seeds of one's own", *both);
}
