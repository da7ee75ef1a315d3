// SPDX-License-Identifier: MIT
#include "casus/syntax.h"
#include "support/catch.h"

using namespace casus;

TEST_CASE("each part of speech and relation is read from the name it is written with") {
  for (std::size_t i = 0; i < upos_count; ++i) {
    const auto upos = static_cast<Upos>(i);
    CHECK(parse_upos(to_string(upos)) == upos);
  }
  for (std::size_t i = 0; i < relation_count; ++i) {
    const auto relation = static_cast<Relation>(i);
    CHECK(parse_relation(to_string(relation)) == relation);
  }
  for (std::size_t i = 0; i < name_type_count; ++i) {
    const auto type = static_cast<NameType>(i);
    CHECK(parse_name_type(to_string(type)) == type);
  }
  CHECK_FALSE(parse_upos("noun"));
  CHECK_FALSE(parse_relation("subject"));
  CHECK_FALSE(parse_name_type("person"));
}

TEST_CASE("names stand behind the enumerators they belong to") {
  CHECK(to_string(Upos::adj) == "ADJ");
  CHECK(to_string(Upos::propn) == "PROPN");
  CHECK(to_string(Upos::x) == "X");
  CHECK(to_string(Relation::acl) == "acl");
  CHECK(to_string(Relation::case_) == "case");
  CHECK(to_string(Relation::nsubj_pass) == "nsubj:pass");
  CHECK(to_string(Relation::obl_agent) == "obl:agent");
  CHECK(to_string(Relation::xcomp) == "xcomp");
  CHECK(to_string(NameType::demonym) == "DEM");
}

TEST_CASE("a subtype belongs to its relation, known or not") {
  CHECK(base_of(Relation::nsubj_pass) == Relation::nsubj);
  CHECK(base_of(Relation::nsubj_outer) == Relation::nsubj);
  CHECK(base_of(Relation::nsubj) == Relation::nsubj);
  CHECK(base_of(Relation::acl) == Relation::acl);
  CHECK(parse_relation("flat:name") == Relation::flat);
  CHECK(parse_relation("nmod:tmod") == Relation::nmod);
}

TEST_CASE("features are written as in CoNLL-U and read back") {
  const Features said = {.verb_form = VerbForm::finite, .tense = Tense::past, .number = Number::singular};
  CHECK(to_string(said) == "Number=Sing|Tense=Past|VerbForm=Fin");
  CHECK(parse_features(to_string(said)) == said);
  CHECK(to_string(Features{}) == "_");
  CHECK(parse_features("_") == Features{});
  CHECK(parse_features("Gender=Com,Neut|Case=Nom|Person=3|Odd|=|Tense=|Mood=Cnd") ==
        Features{.person = Person::third, .gender = Gender::common_neuter});
}

TEST_CASE("a name tag says part and type") {
  CHECK(to_string(NameTag{}) == "O");
  CHECK(to_string(NameTag{NamePart::unit, NameType::location}) == "U-LOC");
  CHECK(to_string(NameTag{NamePart::begin, NameType::person}) == "B-PER");
}
