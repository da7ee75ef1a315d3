// SPDX-License-Identifier: MIT
#include "syntax/lemmatiser.h"

#include <random>
#include <string>
#include <vector>

#include "support/catch.h"
#include "train/lemma_analysis.h"
#include "train/lemmas.h"

using namespace casus;
using namespace casus::detail;
using namespace casus::train;

namespace {

struct Row {
  std::string form;
  std::string upos;
  std::string feats;
  std::string lemma;
};

/// One sentence a row; enough compounds to be worth a table of them.
TrainingSet set_of(const std::vector<Row>& rows) {
  std::string text;
  for (const Row& row : rows) {
    text += "1\ten\ten\tCCONJ\t_\t_\t0\troot\t_\t_\n2\t" + row.form + '\t' + row.lemma + '\t' + row.upos + "\t_\t" +
            row.feats + "\t1\tdep\t_\t_\n\n";
  }
  TrainingSet set;
  auto trees = read_conllu(text, "tiny");
  for (TreebankSentence& tree : *trees) {
    TrainingSentence& sentence = set.sentences.emplace_back();
    sentence.tree = std::move(tree);
    for (const TreebankWord& word : sentence.tree.words) sentence.features.push_back(word.feats);
    sentence.forms = forms_of(sentence.tree);
  }
  return set;
}

TrainingSet dutch() {
  std::vector<Row> rows;
  const char* const parts[] = {"regering", "boek", "water", "stad", "huis", "arbeid", "wereld", "vrede", "voetbal"};
  const char* const tails[] = {"plan", "markt", "leider", "partij", "dienst", "groep", "bond",
                               "kamp", "club",  "fonds",  "post",   "kring",  "raad"};
  for (const char* part : parts) {
    rows.push_back({part, "NOUN", "_", part});
    for (const char* tail : tails) {
      rows.push_back({tail, "NOUN", "_", tail});
      const std::string link = part[0] == 'r' || part[0] == 'a' ? "s" : "";
      rows.push_back({part + link + tail, "NOUN", "_", std::string(part) + '_' + tail});
    }
  }
  for (const char* stem : {"werk", "hoor", "volg", "voeg", "stuur", "leer", "kook", "tel", "stel", "wandel", "fiets"}) {
    rows.push_back({std::string("ge") + stem + "d", "VERB", "VerbForm=Part", std::string(stem) + "en"});
    rows.push_back({std::string(stem) + "t", "VERB", "VerbForm=Fin", std::string(stem) + "en"});
    for (const char* particle : {"toe", "mee", "aan", "op", "uit"})
      rows.push_back({std::string(particle) + "ge" + stem + "d", "VERB", "VerbForm=Part",
                      std::string(particle) + '_' + stem + "en"});
  }
  rows.push_back({"was", "AUX", "VerbForm=Fin", "zijn"});
  rows.push_back({"Haag", "PROPN", "_", "Haag"});
  rows.push_back({"Kamer", "NOUN", "_", "kamer"});
  return set_of(rows);
}

struct Model {
  explicit Model(const std::vector<ModelSection>& sections)
      : bytes(write_model(Language("nl"), sections)), file(ModelFile::from(bytes.bytes(), "tiny").value()) {}
  AlignedBytes bytes;
  ModelFile file;
};

std::string lemma(const Lemmatiser& lemmatiser, const std::string& form, Upos upos, VerbForm verb_form = VerbForm::none,
                  LemmaStyle style = LemmaStyle::treebank, const char* particle = nullptr) {
  WordTag tag;
  tag.upos = upos;
  tag.features.verb_form = verb_form;
  const WordForm split_off = make_word_form(particle == nullptr ? "" : particle);
  std::string out = "before ";
  Lemmatiser::Scratch scratch;
  lemmatiser.append(make_word_form(form), tag, particle == nullptr ? nullptr : &split_off, style, out, scratch);
  return out.substr(7);
}

}  // namespace

TEST_CASE("lemmas of known words, of unknown words and of compounds") {
  const Model model(train_lemmas(dutch(), LemmaOptions()));
  const auto lemmatiser = Lemmatiser::from(model.file);
  REQUIRE(lemmatiser.has_value());
  CHECK(lemma(*lemmatiser, "was", Upos::aux, VerbForm::finite) == "zijn");
  CHECK(lemma(*lemmatiser, "Kamer", Upos::noun) == "kamer");
  CHECK(lemma(*lemmatiser, "Haag", Upos::propn) == "Haag");
  CHECK(lemma(*lemmatiser, "Zwolle", Upos::propn) == "Zwolle");
  CHECK(lemma(*lemmatiser, "gemeld", Upos::verb, VerbForm::participle) == "melen");  // a guess, but of the right kind
  CHECK(lemma(*lemmatiser, "toegevoegd", Upos::verb, VerbForm::participle) == "toe_voegen");
  CHECK(lemma(*lemmatiser, "toegevoegd", Upos::verb, VerbForm::participle, LemmaStyle::plain) == "toevoegen");
  CHECK(lemma(*lemmatiser, "regeringsplan", Upos::noun) == "regering_plan");
  CHECK(lemma(*lemmatiser, "regeringsplan", Upos::noun, VerbForm::none, LemmaStyle::plain) == "regeringsplan");
  CHECK(lemma(*lemmatiser, "arbeidsboek", Upos::noun) == "arbeid_boek");  // not among them
}

TEST_CASE("a particle that stands elsewhere belongs to the lemma") {
  const Model model(train_lemmas(dutch(), LemmaOptions()));
  const auto lemmatiser = Lemmatiser::from(model.file);
  REQUIRE(lemmatiser.has_value());
  CHECK(lemma(*lemmatiser, "voegt", Upos::verb, VerbForm::finite, LemmaStyle::treebank, "toe") == "toe_voegen");
  CHECK(lemma(*lemmatiser, "voegt", Upos::verb, VerbForm::finite, LemmaStyle::plain, "toe") == "toevoegen");
  CHECK(lemma(*lemmatiser, "voegt", Upos::verb, VerbForm::finite, LemmaStyle::plain, "plaats") == "voegen");
}

TEST_CASE("odd words have lemmas") {
  const Model model(train_lemmas(dutch(), LemmaOptions()));
  const auto lemmatiser = Lemmatiser::from(model.file);
  REQUIRE(lemmatiser.has_value());
  CHECK(lemma(*lemmatiser, "-", Upos::punct) == "-");
  CHECK_FALSE(lemma(*lemmatiser, "\u00C9", Upos::noun).empty());
  CHECK(lemma(*lemmatiser, std::string(5000, 'A'), Upos::noun) == std::string(5000, 'a'));
}

TEST_CASE("training lemmas twice gives the same bytes; damaged tables are refused or harmless") {
  const std::vector<ModelSection> good = train_lemmas(dutch(), LemmaOptions());
  CHECK(write_model(Language(), good) == write_model(Language(), train_lemmas(dutch(), LemmaOptions())));
  for (std::size_t i = 0; i < good.size(); ++i) {
    CAPTURE(good[i].name);
    std::vector<ModelSection> bad = good;
    bad[i].bytes.resize(good[i].name == "lemma.rules" ? 3 : 2);
    const Model model(bad);
    CHECK_FALSE(Lemmatiser::from(model.file).has_value());
  }
  std::mt19937 random(1);
  for (int round = 0; round < 20; ++round) {
    std::vector<ModelSection> bad = good;
    for (ModelSection& section : bad) {
      if (section.name == "lemma.rules") continue;
      for (std::size_t i = 12; i < section.bytes.size(); ++i) {
        if (random() % 20 == 0) section.bytes[i] = static_cast<std::byte>(random());
      }
    }
    const Model model(bad);
    const auto lemmatiser = Lemmatiser::from(model.file);
    REQUIRE(lemmatiser.has_value());
    for (const char* form : {"toegevoegd", "regeringsplan", "stadsregering", "Kamers", "\u00EBle"}) {
      CHECK_FALSE(lemma(*lemmatiser, form, Upos::noun).empty());
      CHECK_FALSE(lemma(*lemmatiser, form, Upos::verb, VerbForm::participle).empty());
    }
  }
}

TEST_CASE("forms are analysed by their lemmas") {
  CHECK(analyse("rijksmonumenten", "rijk_monument", false).parts[0].characters == 5);
  CHECK(analyse("aangekomen", "aan_komen", true).parts[0].characters == 3);
  CHECK(analyse("aangekomen", "aan_komen", true).edit.drop_front == U"ge");
  CHECK(analyse("voegde", "toe_voegen", true).parts.empty());
  CHECK(analyse("voegde", "toe_voegen", true).edit.end == U"en");
  CHECK(analyse("was", "zijn", true).edit.drop_end == U"was");
}
