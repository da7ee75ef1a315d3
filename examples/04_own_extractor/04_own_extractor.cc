// SPDX-License-Identifier: MIT
// Adds an extractor of one's own, before the built-in ones: names of ships, which begin with USS or HMS.
#include <casus/casus.h>

#include <array>
#include <iostream>
#include <memory>

namespace {

class Ships : public casus::EntityExtractor {
 public:
  std::string_view name() const noexcept override { return "example.ships"; }

  void extract(const casus::SyntaxLayer& in, casus::EntitySink& out) const override {
    const casus::TextLayer& text = in.text;
    for (const casus::Sentence& sentence : text.sentences) {
      if (!text.block_of(sentence).is_prose()) continue;
      for (std::uint32_t i = sentence.first_token; i < sentence.last_token; ++i) {
        if (text.tokens[i].hash != prefixes_[0] && text.tokens[i].hash != prefixes_[1]) continue;
        std::uint32_t last = i;
        while (last + 1 < sentence.last_token && text.tokens[last + 1].is(casus::token::capitalised)) ++last;
        if (last == i) continue;
        const casus::Span span{text.tokens[i].span.begin, text.tokens[last].span.end};
        out.add(casus::Entity{.name = std::string(text.slice(span)), .mentions = {{.span = span, .rule = "prefix"}}});
        i = last;
      }
    }
  }

 private:
  // Tokens carry the hash of their folded form, so words are compared as numbers.
  std::array<std::uint64_t, 2> prefixes_ = {casus::hash_folded("uss"), casus::hash_folded("hms")};
};

}  // namespace

int main() {
  casus::Pipeline::Builder builder(casus::Seeds::embedded().value());
  builder.add(std::make_unique<Ships>()).add_standard();
  const auto pipeline = std::move(builder).build().value();
  const auto article = casus::Article::from_utf8(
                           "The USS Aurora Bay left Finland on Monday. HMS Valiant met it off the coast of Estonia.")
                           .value();
  for (const casus::Entity& entity : pipeline.run(article).entities) {
    std::cout << entity.name << " (" << entity.extractor << ", " << entity.mentions.front().rule << ")\n";
  }
}
