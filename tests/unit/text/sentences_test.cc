// SPDX-License-Identifier: MIT
#include "text/sentences.h"

#include <string>

#include "support/catch.h"
#include "tokens.h"

using namespace casus;
using namespace casus::tests;

TEST_CASE("a sentence ends at its mark, with what closes behind it") {
  const char* const rows[] = {
      "Hij kwam. || Zij ging.",
      "Wie? || Wat! || Waar\u2026 || Hier.",
      "Dat was het (echt waar.) || Toen niet.",
      "\"Ik ga weg.\" || Hij liep de deur uit.",
      "\u201CIk ga weg.\u201D || Hij liep.",
      "Hij zei: ,,Ik ga.'' || Toen ging hij.",
      "Hij ging. '' || De rest bleef.",
      "Zij spraken. || \"Wij blijven,\" zei hij.",
      "Zij spraken. || \u201EWij blijven\u201D, zei hij.",
      "Het staat vast. [6] || Later bleek meer.",
      "Echt waar?! || Nee.",
      "Dat kan.. || Niet.",
      "Zonder eind",
  };
  for (const std::string expected : rows) {
    std::string text = expected;
    for (std::size_t at = text.find(" || "); at != std::string::npos; at = text.find(" || ")) text.replace(at, 4, " ");
    CAPTURE(text);
    CHECK(split(text, "nl") == expected);
    CHECK(split(text, "en") == expected);
  }
}

TEST_CASE("a sentence goes on behind a mark that does not end it") {
  const char* const nl[] = {
      "\"Gaat u weg?\" vroeg hij.",
      "\"Nee!\", riep zij.",
      "Het is dhr. Jansen van de N.V. Philips.",
      "Hij woont in St. Petersburg bij mevr. De Vries.",
      "De heer J. P. Balkenende en M.C. Maguire.",
      "Zo'n 4 mln. euro, d.w.z. veel.",
      "Dat is o.a. Nederland.",
      "1. De oorzaken van de oorlog.",
      "Het bedrag van 5.000 euro, nr. 5 van art. 3.",
      "Hij kwam (te laat?) binnen.",
      "Wacht... nu niet.",
  };
  for (const char* text : nl) {
    CAPTURE(text);
    CHECK(split(text, "nl") == text);
  }
  const char* const en[] = {
      "\"Will you leave?\" he asked.",
      "Mr. Smith met Gen. Petraeus and Sen. John F. Kerry in St. Louis, Mo. yesterday.",
      "It was 10 a.m. in the U.S. Senate.",
      "Apple Inc. Chief Tim Cook left.",
      "On Jan. 5 they met at No. 10.",
      "He met (at last!) the U.S. president.",
  };
  for (const char* text : en) {
    CAPTURE(text);
    CHECK(split(text, "en") == text);
  }
}

TEST_CASE("an abbreviation may end a sentence as well") {
  const std::pair<const char*, const char*> nl[] = {
      {"Fruit, groente, enz. Daarna vlees.", "Fruit, groente, enz. || Daarna vlees."},
      {"Het kost 5 mln. Philips betaalt.", "Het kost 5 mln. || Philips betaalt."},
      {"Hij werkt bij Bols N.V. Dat is bekend.", "Hij werkt bij Bols N.V. || Dat is bekend."},
  };
  for (const auto& [text, expected] : nl) {
    CAPTURE(text);
    CHECK(split(text, "nl") == expected);
  }
  const std::pair<const char*, const char*> en[] = {
      {"He left the U.S. They stayed.", "He left the U.S. || They stayed."},
      {"It began at 9 a.m. The police came.", "It began at 9 a.m. || The police came."},
      {"She was ill. Nobody knew.", "She was ill. || Nobody knew."},
      {"He said no. That was it.", "He said no. || That was it."},
  };
  for (const auto& [text, expected] : en) {
    CAPTURE(text);
    CHECK(split(text, "en") == expected);
  }
}

TEST_CASE("an odd quotation mark derails nothing beyond it") {
  CHECK(split("Hij zei: \"Ik ga. Toen ging hij. \"Ja.\" Klaar.") ==
        "Hij zei: \"Ik ga. || Toen ging hij. || \"Ja.\" || Klaar.");
}

TEST_CASE("the first word of a sentence is marked, behind its quotation mark") {
  std::vector<Token> tokens;
  const std::string text = "\"Ja,\" zei hij. 12 mensen.";
  sentences_of(text, tokens, "nl");
  std::string firsts;
  for (const Token& token : tokens) {
    if (token.is(token::sentence_start)) firsts += text.substr(token.span.begin, token.span.size()) + ";";
  }
  CHECK(firsts == "Ja;12;");
}

TEST_CASE("sentences hold all tokens, in order, and none is too long") {
  for (const std::string& text : {std::string(200000, '\''), std::string(200000, '"'), std::string(50000, 'a'),
                                  [] {
                                    std::string marks;
                                    for (int i = 0; i < 60000; ++i)
                                      marks += i % 3 == 0 ? ".x" : i % 3 == 1 ? "?\"" : "!)";
                                    return marks;
                                  }(),
                                  [] {
                                    std::string words;
                                    for (int i = 0; i < 12000; ++i) words += "woord ";
                                    return words;
                                  }()}) {
    std::vector<Token> tokens;
    const auto found = sentences_of(text, tokens, "nl");
    std::uint32_t next = 0;
    for (const Sentence& sentence : found) {
      REQUIRE(sentence.first_token == next);
      REQUIRE(sentence.last_token > sentence.first_token);
      REQUIRE(sentence.last_token - sentence.first_token <= detail::most_tokens_a_sentence);
      REQUIRE(sentence.span.begin == tokens[sentence.first_token].span.begin);
      REQUIRE(sentence.span.end == tokens[sentence.last_token - 1].span.end);
      next = sentence.last_token;
    }
    CHECK(next == tokens.size());
  }
}
