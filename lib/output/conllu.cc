// SPDX-License-Identifier: MIT
// CoNLL-U (universaldependencies.org/format.html). What it has no column for
// stands in MISC: the name, and the characters of the article.
#include <iterator>
#include <string>
#include <string_view>

#include <fmt/compile.h>
#include <fmt/format.h>

#include "casus/output.h"
#include "output/view.h"

namespace casus::inline v0 {
namespace {

class Conllu {
 public:
  explicit Conllu(const SyntaxLayer& layer)
      : layer_(layer), offsets_(layer.text.article.text(), OffsetUnit::codepoint) {}

  std::string written() && {
    const std::string& id = layer_.text.article.info().id;
    if (!id.empty()) out_ += fmt::format("# newdoc id = {}\n", detail::visible(id));
    std::uint32_t block = ~std::uint32_t{};
    for (std::uint32_t i = 0; i < layer_.text.sentences.size(); ++i) {
      const Sentence& sentence = layer_.text.sentences[i];
      if (sentence.block != block) out_ += "# newpar\n";
      block = sentence.block;
      out_ += fmt::format("# sent_id = {}\n# text = {}\n", i + 1, detail::visible(layer_.text.slice(sentence.span)));
      if (i < layer_.sentences.size() && !layer_.sentences[i].empty()) {
        write_words(layer_.sentences[i]);
      } else {
        write_tokens(sentence);
      }
      out_ += '\n';
    }
    return std::move(out_);
  }

 private:
  void write_words(const SyntaxSentence& sentence) {
    for (std::uint32_t i = sentence.first_word; i < sentence.last_word; ++i) {
      const Word& word = layer_.words[i];
      const Token& token = layer_.text.tokens[word.token];
      std::uint32_t last = i;
      while (last + 1 < sentence.last_word && layer_.words[last + 1].token == word.token) ++last;
      const bool begins = i == sentence.first_word || layer_.words[i - 1].token != word.token;
      const std::uint32_t id = i - sentence.first_word + 1;
      if (begins && last > i) {
        out_ += fmt::format(FMT_COMPILE("{}-{}\t{}\t_\t_\t_\t_\t_\t_\t_\t"), id, last - sentence.first_word + 1,
                            layer_.text.slice(token));
        write_misc({}, is_joined(word.token), token.span);
      }
      const std::string_view lemma = layer_.lemma(word);
      out_ +=
          fmt::format(FMT_COMPILE("{}\t{}\t{}\t{}\t_\t{}\t{}\t{}\t_\t"), id, layer_.text.slice(word.span),
                      lemma.empty() ? "_" : lemma, to_string(word.upos), to_string(word.features),
                      word.head == Word::no_head ? 0 : word.head - sentence.first_word + 1, to_string(word.relation));
      write_misc(word.name, begins && last == i && is_joined(word.token), word.span);
    }
  }

  /// A sentence in a language without a model: its tokens, none of which says
  /// what it is.
  void write_tokens(const Sentence& sentence) {
    for (std::uint32_t i = sentence.first_token; i < sentence.last_token; ++i) {
      const Token& token = layer_.text.tokens[i];
      const std::uint32_t id = i - sentence.first_token + 1;
      out_ += fmt::format(FMT_COMPILE("{}\t{}\t_\t_\t_\t_\t{}\t{}\t_\t"), id, layer_.text.slice(token), id == 1 ? 0 : 1,
                          id == 1 ? "root" : "dep");
      write_misc({}, is_joined(i), token.span);
    }
  }

  /// Whether the next token stands right behind this one.
  bool is_joined(std::uint32_t token) const {
    const std::vector<Token>& tokens = layer_.text.tokens;
    return token + 1 < tokens.size() && tokens[token + 1].span.begin == tokens[token].span.end;
  }

  void write_misc(NameTag name, bool joined, Span span) {
    if (name.part != NamePart::outside) out_ += fmt::format(FMT_COMPILE("Name={}|"), to_string(name));
    if (joined) out_ += "SpaceAfter=No|";
    const Span characters = offsets_.from_bytes(span);
    out_ += fmt::format(FMT_COMPILE("TokenRange={}:{}\n"), characters.begin, characters.end);
  }

  const SyntaxLayer& layer_;
  OffsetMap offsets_;
  std::string out_ = {};
};

}  // namespace

std::string to_conllu(const SyntaxLayer& layer) {
  return Conllu(layer).written();
}

}  // namespace casus::inline v0
