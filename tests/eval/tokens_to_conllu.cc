// SPDX-License-Identifier: MIT
// tokens_to_conllu LANGUAGE < TEXT: the tokens and sentences of the text stage
// as CoNLL-U, for ../shared/eval/nlp/score.py.
#include <cstdio>
#include <iostream>
#include <iterator>
#include <string>

#include <fmt/format.h>

#include "text/text_stage.h"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: tokens_to_conllu LANGUAGE < TEXT\n";
    return 2;
  }
  std::string text{std::istreambuf_iterator<char>(std::cin), {}};
  const auto article = casus::Article::from_utf8(std::move(text), {.language = casus::Language(argv[1])});
  const auto seeds = casus::Seeds::embedded();
  const auto stage = seeds ? casus::detail::TextStage::make(*seeds) : seeds.error();
  if (!article || !stage) {
    std::cerr << to_string(!article ? article.error() : stage.error()) << '\n';
    return 1;
  }
  const casus::TextLayer layer = stage->run(*article);
  std::string out;
  std::uint32_t block = ~0u;
  for (const casus::Sentence& sentence : layer.sentences) {
    if (sentence.block != block) out += "# newpar\n";
    block = sentence.block;
    for (std::uint32_t i = sentence.first_token; i < sentence.last_token; ++i) {
      const bool spaced = i + 1 == layer.tokens.size() || layer.tokens[i + 1].is(casus::token::space_before);
      const std::uint32_t id = i - sentence.first_token + 1;
      out += fmt::format("{}\t{}\t_\t_\t_\t_\t{}\tdep\t_\t{}\n", id, layer.slice(layer.tokens[i]), id - 1,
                         spaced ? "_" : "SpaceAfter=No");
    }
    out += '\n';
  }
  std::fwrite(out.data(), 1, out.size(), stdout);
  return 0;
}
