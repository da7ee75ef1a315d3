// SPDX-License-Identifier: MIT
#include "casus/output.h"
#include "casus/pipeline.h"
#include "support/catch.h"

using namespace casus;

namespace {

Token token_at(std::uint32_t begin, std::uint32_t end, std::uint16_t shape = token::space_before) {
  return {.span = {begin, end}, .shape = shape};
}

}  // namespace

TEST_CASE("words, names, ranges and spaces stand in CoNLL-U") {
  const Article article = Article::from_utf8("\u00c9va can't.\n\nNon", {.id = "a1"}).value();
  TextLayer text{.article = article};
  text.blocks = {{.span = {0, 11}}, {.span = {13, 16}}};
  text.tokens = {token_at(0, 4), token_at(5, 10), token_at(10, 11, 0), token_at(13, 16, 0)};
  text.sentences = {{.span = {0, 11}, .first_token = 0, .last_token = 3, .block = 0},
                    {.span = {13, 16}, .first_token = 3, .last_token = 4, .block = 1}};
  SyntaxLayer layer{.text = text, .lemmas = "canEva"};
  layer.words = {{.span = {0, 4},
                  .token = 0,
                  .lemma_begin = 3,
                  .head = 1,
                  .lemma_size = 3,
                  .upos = Upos::propn,
                  .relation = Relation::nsubj,
                  .name = {NamePart::unit, NameType::person}},
                 {.span = {5, 7},
                  .token = 1,
                  .lemma_size = 3,
                  .upos = Upos::aux,
                  .relation = Relation::root,
                  .features = {.verb_form = VerbForm::finite, .mood = Mood::indicative}},
                 {.span = {7, 10}, .token = 1, .head = 1, .upos = Upos::part, .relation = Relation::advmod},
                 {.span = {10, 11}, .token = 2, .head = 1, .upos = Upos::punct, .relation = Relation::punct}};
  layer.sentences = {{.first_word = 0, .last_word = 4, .root = 1}, {.first_word = 4, .last_word = 4}};
  CHECK(to_conllu(layer) ==
        "# newdoc id = a1\n"
        "# newpar\n"
        "# sent_id = 1\n"
        "# text = \u00c9va can't.\n"
        "1\t\u00c9va\tEva\tPROPN\t_\t_\t2\tnsubj\t_\tName=U-PER|TokenRange=0:3\n"
        "2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No|TokenRange=4:9\n"
        "2\tca\tcan\tAUX\t_\tMood=Ind|VerbForm=Fin\t0\troot\t_\tTokenRange=4:6\n"
        "3\tn't\t_\tPART\t_\t_\t2\tadvmod\t_\tTokenRange=6:9\n"
        "4\t.\t_\tPUNCT\t_\t_\t2\tpunct\t_\tTokenRange=9:10\n"
        "\n"
        "# newpar\n"
        "# sent_id = 2\n"
        "# text = Non\n"
        "1\tNon\t_\t_\t_\t_\t0\troot\t_\tTokenRange=12:15\n"
        "\n");
}
