// SPDX-License-Identifier: MIT
#include "claim/claim_features.h"

#include <algorithm>

namespace casus::detail {
namespace {

constexpr FeatureName yes("yes"), no("no");
const FeatureName& flag(bool value) {
  return value ? yes : no;
}

constexpr std::array<FeatureName, 9> sizes = {
    FeatureName("0"), FeatureName("1"),  FeatureName("2"),  FeatureName("3"),    FeatureName("5"),
    FeatureName("8"), FeatureName("15"), FeatureName("30"), FeatureName("more"),
};
const FeatureName& size_name(std::uint32_t n) {
  constexpr std::array<std::uint32_t, 8> limits = {0, 1, 2, 3, 5, 8, 15, 30};
  std::size_t at = 0;
  while (at < limits.size() && n > limits[at]) ++at;
  return sizes[at];
}

constexpr std::array<FeatureName, 13> chances = {
    FeatureName("w0"),  FeatureName("w2"),  FeatureName("w5"),      FeatureName("w10"), FeatureName("w20"),
    FeatureName("w30"), FeatureName("w40"), FeatureName("w50"),     FeatureName("w60"), FeatureName("w70"),
    FeatureName("w80"), FeatureName("w90"), FeatureName("unknown"),
};
const FeatureName& chance_name(std::uint16_t permille) {
  constexpr std::array<std::uint16_t, 12> limits = {20, 50, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000};
  std::size_t at = 0;
  while (at < limits.size() && permille >= limits[at]) ++at;
  return chances[at];
}

constexpr std::array<FeatureName, cue_kind_count> kinds = {
    FeatureName("verb"),      FeatureName("phrase"),      FeatureName("noun"),
    FeatureName("adjective"), FeatureName("preposition"), FeatureName("adverb"),
};
constexpr FeatureName colon("colon");
const FeatureName& kind_name(const CueSite& cue) {
  return cue.is_colon ? colon : kinds[static_cast<std::size_t>(cue.kind)];
}

constexpr FeatureName no_class("none");
const FeatureName& class_name(const CueSite& cue) {
  return cue.sense == nullptr ? no_class : cue.sense->act;
}

/// A table of names for what to_string() spells, made once.
template <typename Value, std::size_t n>
std::array<FeatureName, n> names_of() {
  std::array<FeatureName, n> out;
  for (std::size_t i = 0; i < n; ++i) out[i] = FeatureName(to_string(static_cast<Value>(i)));
  return out;
}
const FeatureName& name(Upos upos) {
  static const auto names = names_of<Upos, upos_count>();
  return names[static_cast<std::size_t>(upos)];
}
const FeatureName& name(Relation relation) {
  static const auto names = names_of<Relation, relation_count>();
  return names[static_cast<std::size_t>(relation)];
}

constexpr std::array<FeatureName, 5> forms = {FeatureName("none"), FeatureName("finite"), FeatureName("infinitive"),
                                              FeatureName("participle"), FeatureName("gerund")};
constexpr std::array<FeatureName, 3> tenses = {FeatureName("none"), FeatureName("present"), FeatureName("past")};

/// Where a stretch lies, seen from the cue.
constexpr FeatureName before_it("before"), behind_it("behind"), around_it("around");
const FeatureName& side(const CueSite& cue, WordStretch range) {
  if (range.last <= cue.word) return before_it;
  return range.first > cue.word ? behind_it : around_it;
}
std::uint32_t gap(const CueSite& cue, WordStretch range) {
  if (range.last <= cue.block.first) return cue.block.first - range.last;
  return range.first >= cue.block.last ? range.first - cue.block.last : 0;
}

WordStretch hull(const ContentCandidate& content) {
  const WordStretch a = content.pieces[0], b = content.pieces[1];
  return b.empty() ? a : WordStretch{std::min(a.first, b.first), std::max(a.last, b.last)};
}

constexpr FeatureName sign_none("none"), sign_comma("comma"), sign_colon("colon"), sign_quote("quote"),
    sign_other("other");
/// The last sign between the cue and a stretch.
const FeatureName& sign_between(const ClaimScene& s, const CueSite& cue, WordStretch range) {
  std::uint32_t first = range.last, last = cue.block.first;
  if (range.first >= cue.block.last) first = cue.block.last, last = range.first;
  for (std::uint32_t i = first; i < last; ++i) {
    if (!s.tree.is(i, Upos::punct)) continue;
    switch (s.tree.layer().text.article.text()[s.tree.word(i).span.begin]) {
      case ',':
        return sign_comma;
      case ':':
        return sign_colon;
      case '"':
      case '\'':
      case '\xE2':
        return sign_quote;
      default:
        return sign_other;
    }
  }
  return sign_none;
}

constexpr FeatureName mark_none("none"), mark_clause("clause"), mark_question("question"), mark_other("other");
/// How a clause begins: with a conjunction, a question word, or with neither.
const FeatureName& mark_name(const ClaimScene& s, WordStretch range) {
  if (range.empty()) return mark_none;
  const Word& first = s.tree.word(range.first);
  if (first.features.pron_type == PronType::interrogative || first.features.pron_type == PronType::relative)
    return mark_question;
  if (first.upos == Upos::sconj) return mark_clause;
  return first.upos == Upos::adp || first.upos == Upos::part ? mark_other : mark_none;
}

constexpr FeatureName listed_yes("listed"), listed_no("unlisted"), listed_addressee("addressee"), listed_none("none");
/// Whether the row of the cue has this frame.
const FeatureName& listed(const CueSite& cue, const ContentCandidate& content) {
  if (cue.sense == nullptr) return listed_none;
  const CueSense& sense = *cue.sense;
  if (content.preposition != 0) {
    if (sense.takes(content.preposition)) return listed_yes;
    if (sense.addresses(content.preposition)) return listed_addressee;
    if (content.kind == ContentKind::oblique || content.kind == ContentKind::noun_modifier) return listed_no;
  }
  switch (group_of(content.kind)) {
    case FrameGroup::clause:
      return (sense.frames & (cue_frame::clause | cue_frame::question)) != 0 ? listed_yes : listed_no;
    case FrameGroup::infinitive:
      return (sense.frames & cue_frame::infinitive) != 0 ? listed_yes : listed_no;
    case FrameGroup::object:
      if (sense.to_object) return listed_addressee;
      return (sense.frames & cue_frame::object) != 0 ? listed_yes : listed_no;
    case FrameGroup::oblique:
      return listed_no;
    case FrameGroup::host:
      if (content.kind == ContentKind::quote) return (sense.frames & cue_frame::direct) != 0 ? listed_yes : listed_no;
      return (sense.frames & (cue_frame::direct | cue_frame::clause)) != 0 ? listed_yes : listed_no;
  }
  return listed_no;
}

bool has_verb(const SentenceTree& tree, WordStretch range) {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (tree.word(i).features.verb_form == VerbForm::finite) return true;
  }
  return false;
}

constexpr FeatureName quoted_none("none"), quoted_all("all"), quoted_some("some");
const FeatureName& quoted_name(const ClaimScene& s, WordStretch range) {
  std::uint32_t n = 0;
  for (std::uint32_t i = range.first; i < range.last; ++i) n += s.is_quoted(i) ? 1 : 0;
  return n == 0 ? quoted_none : n == range.size() ? quoted_all : quoted_some;
}

bool reaches_end(const SentenceTree& tree, WordStretch range) {
  for (std::uint32_t i = range.last; i < tree.words().last; ++i) {
    if (!tree.is(i, Upos::punct)) return false;
  }
  return true;
}

bool is_passive(const SentenceTree& tree, std::uint32_t verb) {
  for (const std::uint32_t c : tree.children(verb)) {
    if (tree.relation(c) == Relation::aux_pass || tree.relation(c) == Relation::nsubj_pass) return true;
  }
  return false;
}

bool is_negated(const SentenceTree& tree, std::uint32_t verb) {
  for (const std::uint32_t c : tree.children(verb)) {
    if (tree.word(c).features.polarity == Polarity::negative) return true;
  }
  return false;
}

/// How the first part of a stretch hangs on what is outside or on the rest of it: "said | on Tuesday".
constexpr FeatureName first_time("time");
const FeatureName& name_of_first(const SentenceTree& tree, WordStretch range) {
  std::uint32_t i = range.first;
  while (tree.has_head(i) && tree.head(i) >= range.first && tree.extent(tree.head(i)).first == range.first)
    i = tree.head(i);
  return tree.is_time(range.first) ? first_time : name(tree.relation(i));
}

/// What stands at a place of a sentence: "he noted | .", "said | , ...", "said | that".
constexpr FeatureName next_end("end"), next_comma("comma");
const FeatureName& name_of_next(const SentenceTree& tree, std::uint32_t i) {
  bool comma = false;
  while (i < tree.words().last && tree.is(i, Upos::punct)) {
    comma = comma || tree.layer().text.article.text()[tree.word(i).span.begin] == ',';
    ++i;
  }
  if (i == tree.words().last) return next_end;
  if (comma) return next_comma;
  return tree.is_time(i) ? first_time : name(tree.word(i).upos);
}

const FeatureName& name_of_before(const SentenceTree& tree, std::uint32_t i) {
  static constexpr FeatureName start("start");
  return i == tree.words().first ? start : name(tree.word(i - 1).upos);
}

constexpr FeatureName type_person("person-name"), type_organisation("organisation-name"), type_place("place-name"),
    type_demonym("demonym"), type_name("name"), type_first("first"), type_second("second"), type_third("third"),
    type_it("it"), type_relative("relative"), type_question("question"), type_demonstrative("demonstrative"),
    type_indefinite("indefinite"), type_pronoun("pronoun"), type_noun("noun"), type_other("other"), type_none("none");

bool is_body(const ClaimScene& s, std::uint32_t word) {
  static constexpr FeatureName body("body");
  return !s.mentioned.empty() && s.mentioned[word - s.tree.words().first].hash == body.hash;
}

}  // namespace

const FeatureName& speaker_type(const ClaimScene& s, std::uint32_t head) {
  if (head == Word::no_head) return type_none;
  const Word& w = s.tree.word(head);
  if (w.upos == Upos::pron || w.upos == Upos::det) {
    const Features& f = w.features;
    switch (f.pron_type) {
      case PronType::personal:
        if (f.person == Person::first) return type_first;
        if (f.person == Person::second) return type_second;
        return f.gender == Gender::neuter ? type_it : type_third;
      case PronType::relative:
        return type_relative;
      case PronType::interrogative:
        return type_question;
      case PronType::demonstrative:
        return type_demonstrative;
      case PronType::none:
        return type_pronoun;
      default:
        return type_indefinite;
    }
  }
  if (w.name.part != NamePart::outside) {
    switch (w.name.type) {
      case NameType::person:
        return type_person;
      case NameType::organisation:
        return type_organisation;
      case NameType::location:
        // "Rusland", "het Kremlin": a name of a place that speaks as a state.
        return is_body(s, head) ? type_organisation : type_place;
      case NameType::demonym:
        return type_demonym;
      case NameType::other:
        return type_name;
    }
  }
  if (w.upos == Upos::noun || w.upos == Upos::propn) {
    static const std::array<FeatureName, 3> nouns = {FeatureName("person"), FeatureName("organisation"),
                                                     FeatureName("document")};
    const FeatureName known = s.lexicon.speaker_class(s.tree.layer().lemma(w));
    for (const FeatureName& noun : nouns) {
      if (noun.hash == known.hash) return noun;
    }
    return w.upos == Upos::propn ? type_name : type_noun;
  }
  return type_other;
}

bool may_pair(const ClaimScene& s, const CueSite& cue, const ContentCandidate& content, const SourceCandidate& source) {
  // "Who said that?" asks for the speaker.
  if (s.is_question && source.head != Word::no_head && speaker_type(s, source.head).hash == type_question.hash)
    return false;
  if (cue.sense == nullptr || !cue.sense->persons) return true;
  const auto is_person = [&](std::uint32_t head) {
    const FeatureName& type = speaker_type(s, head);
    return type.hash == type_person.hash || type.hash == FeatureName("person").hash || type.hash == type_third.hash;
  };
  const std::uint32_t object = s.tree.child(cue.word, Relation::obj);
  return is_person(source.head) && object != Word::no_head && is_person(object) && content.head != Word::no_head;
}

void add_features(const ClaimScene& s, const CueSite& cue, ClaimFeatures& out) {
  static constexpr FeatureName f_cue("cue"), f_class("class"), f_form("form"), f_relation("relation"),
      f_passive("passive"), f_negated("negated"), f_quoted("quoted"), f_title("title"), f_question("asked"),
      f_capital("capital"), f_words("words"), f_infinitive("marked");
  const Word& w = s.tree.word(cue.word);
  const FeatureName& kind = kind_name(cue);
  out.push_back({f_cue, kind, {}});
  out.push_back({f_class, class_name(cue), kind});
  if (has_weights(cue)) {
    out.push_back({f_form, forms[static_cast<std::size_t>(w.features.verb_form)],
                   tenses[static_cast<std::size_t>(w.features.tense)]});
  }
  if (has_weights(cue)) out.push_back({f_relation, name(w.relation), kind});
  out.push_back({f_passive, flag(is_passive(s.tree, cue.word)), {}});
  out.push_back({f_negated, flag(is_negated(s.tree, cue.word)), {}});
  out.push_back({f_quoted, flag(s.is_quoted(cue.word)), kind});
  out.push_back({f_title, flag(s.is_title), kind});
  out.push_back({f_question, flag(s.is_question), {}});
  if (cue.kind == CueKind::phrase || cue.kind == CueKind::verb)
    out.push_back({f_words, size_name(static_cast<std::uint32_t>(cue.words.size())), kind});
  const std::uint32_t mark = s.tree.child(cue.word, Relation::mark);
  if (mark != Word::no_head) out.push_back({f_infinitive, name(s.tree.word(mark).upos), {}});
  const char first = s.tree.layer().text.article.text()[w.span.begin];
  if (first >= 'A' && first <= 'Z' && !s.is_title) {
    out.push_back({f_capital, flag(cue.word == s.tree.words().first), kind});
  }
}

void add_features(const ClaimScene& s, const CueSite& cue, const CueWeights* weights, const ContentCandidate& content,
                  ClaimFeatures& out) {
  static constexpr FeatureName f_what("what"), f_class("what.class"), f_listed("what.listed"), f_weight("weight"),
      f_group("weight.group"), f_size("what.size"), f_upos("what.upos"), f_mark("what.mark"), f_side("what.side"),
      f_gap("what.gap"), f_sign("what.sign"), f_quote("what.quote"), f_end("what.end"), f_verb("what.verb"),
      f_form("what.form"), f_passive("what.passive"), f_frame("listed.class"), f_object("what.object"),
      f_host("what.host"), f_aside("what.aside"), f_brief("what.brief"), f_first("what.first"), f_behind("what.behind"),
      f_begin("what.begin");
  const FeatureName& kind = name_of(content.kind);
  const WordStretch all = hull(content);
  out.push_back({f_what, kind, kind_name(cue)});
  out.push_back({f_class, kind, class_name(cue)});
  const FeatureName& frame = listed(cue, content);
  out.push_back({f_listed, kind, frame});
  out.push_back({f_frame, class_name(cue), frame});
  const auto group = static_cast<std::size_t>(group_of(content.kind));
  const std::uint16_t chance = weights == nullptr ? no_weight : (*weights)[group];
  const FeatureName& chance_of = chance == no_weight ? chances.back() : chance_name(chance);
  static const auto groups = names_of<FrameGroup, frame_group_count>();
  if (has_weights(cue)) {
    out.push_back({f_weight, chance_of, kind});
    out.push_back({f_group, chance_of, groups[group]});
  }
  out.push_back({f_size, kind, size_name(content.pieces[0].size() + content.pieces[1].size())});
  out.push_back({f_verb, kind, flag(has_verb(s.tree, content.pieces[0]))});
  out.push_back({f_quote, kind, quoted_name(s, content.pieces[0])});
  out.push_back({f_end, kind, flag(reaches_end(s.tree, all))});
  if (content.aside != Word::no_head) {
    out.push_back({f_aside, flag(content.is_short), name(s.tree.relation(content.aside))});
    out.push_back({f_brief, flag(content.is_short), kind});
  }
  // How the parts of the sentence lie is a matter of its language here, but for what
  // clause it is: "een verdrag, dat volgens hem verlopen is".
  if (!has_weights(cue) && !cue.is_colon) {
    if (content.kind == ContentKind::clause_around) out.push_back({f_host, name(s.tree.relation(content.head)), {}});
    return;
  }
  if (content.head != Word::no_head) {
    out.push_back({f_upos, kind, name(s.tree.word(content.head).upos)});
    // One attacks a rival with words, a town with shells.
    if (group_of(content.kind) == FrameGroup::object)
      out.push_back({f_object, class_name(cue), speaker_type(s, content.head)});
  }
  out.push_back({f_mark, kind, mark_name(s, content.pieces[0])});
  out.push_back({f_behind, kind, name_of_next(s.tree, all.last)});
  out.push_back({f_begin, kind, name(s.tree.word(content.pieces[0].first).upos)});
  if (content.head == Word::no_head) out.push_back({f_first, kind, name_of_first(s.tree, content.pieces[0])});
  out.push_back({f_side, kind, side(cue, all)});
  out.push_back({f_gap, kind, size_name(gap(cue, all))});
  out.push_back({f_sign, kind, sign_between(s, cue, all)});
  out.push_back({f_form, kind, forms[static_cast<std::size_t>(s.tree.word(cue.word).features.verb_form)]});
  out.push_back({f_passive, kind, flag(is_passive(s.tree, cue.word))});
}

void add_features(const ClaimScene& s, const CueSite& cue, const SourceCandidate& source, ClaimFeatures& out) {
  static constexpr FeatureName f_who("who"), f_class("who.class"), f_type("who.type"), f_brief("who.brief"),
      f_size("who.size"), f_side("who.side"), f_gap("who.gap"), f_mention("who.mention"), f_kind("who.kind"),
      f_passive("who.passive"), f_sign("who.sign"), f_form("who.form"), f_short("who.short"), f_act("who.act"),
      f_before("who.before"), f_behind("who.behind"), f_aside("who.aside"), f_named("who.named");
  const FeatureName& kind = name_of(source.kind);
  const FeatureName& type = speaker_type(s, source.head);
  out.push_back({f_who, kind, kind_name(cue)});
  if (source.brief > 0) {
    out.push_back({f_aside, flag(source.is_short), name(s.tree.relation(source.aside))});
    out.push_back({f_named, flag(source.is_short), size_name(source.brief)});
  }
  // Whoever stands behind "according to" is a source.
  if (!has_weights(cue) && !cue.is_colon) {
    if (source.words.empty()) return;
    out.push_back({f_brief, flag(source.is_short), kind});
    return;
  }
  out.push_back({f_class, kind, class_name(cue)});
  out.push_back({f_type, type, kind_name(cue)});
  out.push_back({f_kind, type, kind});
  out.push_back({f_act, type, class_name(cue)});
  out.push_back({f_passive, kind, flag(is_passive(s.tree, cue.word))});
  out.push_back({f_form, kind, forms[static_cast<std::size_t>(s.tree.word(cue.word).features.verb_form)]});
  if (source.words.empty()) return;
  out.push_back({f_brief, flag(source.is_short), type});
  out.push_back({f_short, flag(source.is_short), size_name(source.words.size())});
  out.push_back({f_size, type, size_name(source.words.size())});
  out.push_back({f_side, kind, side(cue, source.words)});
  out.push_back({f_gap, kind, size_name(gap(cue, source.words))});
  out.push_back({f_sign, kind, sign_between(s, cue, source.words)});
  out.push_back({f_before, side(cue, source.words), name_of_before(s.tree, source.words.first)});
  out.push_back({f_behind, side(cue, source.words), name_of_next(s.tree, source.words.last)});
  const FeatureName& mention = s.mentioned[source.head - s.tree.words().first];
  if (mention.hash == 0) return;
  out.push_back({f_mention, mention, kind});
}

void add_features(const ClaimScene& s, const CueSite& cue, const ContentCandidate& content,
                  const SourceCandidate& source, ClaimFeatures& out) {
  static constexpr FeatureName f_pair("pair"), f_type("pair.type"), f_order("order"), f_touch("touch"), f_next("next");
  static constexpr std::array<FeatureName, 6> orders = {
      FeatureName("source-cue-content"), FeatureName("source-content-cue"), FeatureName("cue-source-content"),
      FeatureName("cue-content-source"), FeatureName("content-source-cue"), FeatureName("content-cue-source")};
  out.push_back({f_pair, name_of(content.kind), name_of(source.kind)});
  if (!has_weights(cue) && !cue.is_colon) return;
  out.push_back({f_type, name_of(content.kind), speaker_type(s, source.head)});
  // "..., he noted.", "..., zegt zij.", "said that ...", "zei hij dat ...": what stands behind the two.
  const bool is_inverted = !source.words.empty() && source.words.first == cue.block.last;
  out.push_back(
      {f_next, name_of(content.kind), name_of_next(s.tree, is_inverted ? source.words.last : cue.block.last)});
  if (source.words.empty()) return;
  const std::uint32_t who = source.words.first, what = hull(content).first, verb = cue.word;
  const std::size_t order = who < verb ? (verb < what  ? 0
                                          : who < what ? 1
                                                       : 4)
                                       : (who < what    ? 2
                                          : verb < what ? 3
                                                        : 5);
  out.push_back({f_order, orders[order], name_of(content.kind)});
  out.push_back({f_touch, name_of(source.kind), orders[order]});
}

}  // namespace casus::detail
