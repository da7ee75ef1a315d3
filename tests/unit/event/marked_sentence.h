// SPDX-License-Identifier: MIT
#ifndef CASUS_TESTS_UNIT_EVENT_MARKED_SENTENCE_H
#define CASUS_TESTS_UNIT_EVENT_MARKED_SENTENCE_H

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "event/clauses.h"
#include "text/text_stage.h"

namespace casus::test {

/// A sentence with its actors and times marked by hand, read with the embedded
/// tables: "[Rusland] viel <maandag> [a:Russische] [g:troepen] aan". A bare
/// mark is a country by its name; p: a person, a: an adjective, g: a group by a
/// noun, l: a place.
class MarkedSentence {
 public:
  MarkedSentence(std::string_view language, std::string_view marked) {
    std::string text;
    std::size_t begin = 0;
    detail::ActorMention mention;
    for (std::size_t i = 0; i < marked.size(); ++i) {
      const char c = marked[i];
      if (c == '[') {
        mention = {.entity = static_cast<EntityId>(mentions_.size()), .kind = EntityKind::country};
        if (i + 2 < marked.size() && marked[i + 2] == ':') {
          set_kind(marked[i + 1], mention);
          i += 2;
        }
        begin = text.size();
      } else if (c == '<') {
        begin = text.size();
      } else if (c == ']') {
        mention.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(text.size())};
        mentions_.push_back(mention);
      } else if (c == '>') {
        times_.emplace_back(Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(text.size())},
                            static_cast<std::uint32_t>(times_.size()));
      } else {
        text += c;
      }
    }
    article_ = std::make_unique<Article>(Article::from_utf8(std::move(text), {.language = Language(language)}).value());
    layer_ = std::make_unique<TextLayer>(stage().run(*article_));
    for (const detail::ActWords& w : act_words()) {
      if (w.language == Language(language)) language_ = &w;
    }
    detail::Cursor cursor;
    readable_ = detail::read_words(*layer_, layer_->sentences.front(), *language_, mentions_, times_, cursor, words_);
    if (readable_) detail::split_clauses(words_);
  }

  bool readable() const { return readable_; }
  const detail::SentenceWords& words() const { return words_; }
  std::string text(std::uint32_t first, std::uint32_t last) const {
    if (first >= last) return "";
    return std::string(layer_->slice(Span{words_.tokens[first].span.begin, words_.tokens[last - 1].span.end}));
  }
  std::string participant(std::uint32_t p) const {
    return std::string(layer_->slice(words_.participants[p].mention.span));
  }
  std::string participants(const std::vector<std::uint32_t>& all) const {
    std::string names;
    for (const std::uint32_t p : all) names.append(names.empty() ? "" : "+").append(participant(p));
    return names;
  }

  static const detail::Ontology& ontology() {
    static const detail::Ontology made = detail::Ontology::make(Seeds::embedded().value()).value();
    return made;
  }
  static const std::vector<detail::ActWords>& act_words() {
    static const auto made = detail::read_act_words(Seeds::embedded().value(), ontology()).value();
    return made;
  }

 private:
  static const detail::TextStage& stage() {
    static const detail::TextStage made = detail::TextStage::make(Seeds::embedded().value()).value();
    return made;
  }
  static void set_kind(char mark, detail::ActorMention& m) {
    if (mark == 'p') m.kind = EntityKind::person;
    if (mark == 'a') m.form = MentionForm::adjective;
    if (mark == 'l') m.kind = EntityKind::place;
    if (mark == 'g') {
      m.kind = EntityKind::group;
      m.form = MentionForm::nominal;
    }
  }

  std::vector<detail::ActorMention> mentions_;
  std::vector<std::pair<Span, std::uint32_t>> times_;
  std::unique_ptr<Article> article_;
  std::unique_ptr<TextLayer> layer_;
  const detail::ActWords* language_ = nullptr;
  detail::SentenceWords words_;
  bool readable_ = false;
};

}  // namespace casus::test

#endif
