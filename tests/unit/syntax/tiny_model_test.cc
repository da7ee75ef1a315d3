// SPDX-License-Identifier: MIT
// The whole stage with a small model that the build has trained on tiny.conllu:
// what it has learnt, and what it does with sentences that are none.
#include <fstream>
#include <iterator>
#include <string>

#include "casus/output.h"
#include "support/catch.h"
#include "support/trees.h"
#include "syntax/syntax_stage.h"
#include "text/text_stage.h"
#include "unit/syntax/models.h"

using namespace casus;
using detail::LemmaStyle;

namespace {

SeedFile tiny_model() {
  std::ifstream in(CASUS_TINY_MODEL, std::ios::binary);
  return {.name = "models/nl.model", .bytes = {std::istreambuf_iterator<char>(in), {}}};
}

const Seeds& seeds() {
  static const Seeds made = test::seeds_with(tiny_model());
  return made;
}

/// Article, text and syntax of a text, kept together.
struct Read {
  Article article;
  TextLayer text;
  SyntaxLayer layer;

  explicit Read(std::string words, LemmaStyle style = LemmaStyle::plain)
      : article(Article::from_utf8(std::move(words), {.language = Language("nl")}).value()),
        text(detail::TextStage::make(seeds())->run(article)),
        layer(detail::SyntaxStage::make(seeds())->run(text, style)) {}
};

/// "word/UPOS/relation" of the first sentence.
std::string tree_of(const Read& read) {
  std::string all;
  for (const Word& word : read.layer.words_of(read.layer.sentences.front())) {
    if (!all.empty()) all += ' ';
    all.append(read.text.slice(word.span)).append("/").append(to_string(word.upos)).append("/");
    all.append(to_string(word.relation));
  }
  return all;
}

}  // namespace

TEST_CASE("a model says of its training text what it was told") {
  const Read read("Rusland viel Oekra\u00efne aan.");
  CHECK(tree_of(read) ==
        "Rusland/PROPN/nsubj viel/VERB/root Oekra\u00efne/PROPN/obj aan/ADP/compound:prt ./PUNCT/punct");
  const Word& verb = read.layer.words[1];
  CHECK(verb.features.verb_form == VerbForm::finite);
  CHECK(verb.features.tense == Tense::past);
  CHECK(read.layer.sentences.front().root == 1);
  CHECK(read.layer.head_of(read.layer.words[3]) == &verb);
}

TEST_CASE("odd sentences have a tree each") {
  std::string long_sentence;
  for (int i = 0; i < 5000; ++i) long_sentence += i % 7 == 6 ? "en " : "Rusland ";
  const std::string texts[] = {"Nee",
                               "?!",
                               "... -- \" \" (",
                               long_sentence,
                               long_sentence + ".",
                               "RUSLAND VIEL OEKRA\u00cfNE AAN.",
                               "\u0420\u043e\u0441\u0441\u0438\u044f \u043d\u0430\u043f\u0430\u043b\u0430. "
                               "\u4fc4\u7f57\u65af\u8fdb\u653b\u4e4c\u514b\u5170\u3002",
                               "The minister didn't say that he would.",
                               "1 2 3 4 5 6 7 8 9",
                               "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                               std::string(3000, 'x'),
                               "\xF0\x9F\x98\x80 \xF0\x9F\x98\x80\xF0\x9F\x98\x80",
                               "a\n\nb\n\nc\n\n.\n\n",
                               "",
                               " \n "};
  for (const std::string& text : texts) {
    INFO(text.substr(0, 60));
    const Read read(text);
    CHECK(test::holds_trees(read.layer));
  }
}

TEST_CASE("the same text gives the same words, whatever stood before it") {
  const Read alone("Rusland viel Oekra\u00efne aan.");
  const Read again("Rusland viel Oekra\u00efne aan.");
  CHECK(to_conllu(alone.layer) == to_conllu(again.layer));
}

TEST_CASE("every flipped byte of a trained model is refused") {
  SeedFile file = tiny_model();
  for (std::size_t i = 0; i < file.bytes.size(); i += 1 + i / 64) {
    file.bytes[i] = static_cast<char>(file.bytes[i] ^ 0x20);
    CHECK_FALSE(detail::SyntaxStage::make(Seeds::from_memory({&file, 1}).value()));
    file.bytes[i] = static_cast<char>(file.bytes[i] ^ 0x20);
  }
  CHECK(detail::SyntaxStage::make(Seeds::from_memory({&file, 1}).value()));
}
