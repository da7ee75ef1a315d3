// SPDX-License-Identifier: MIT
// The tree of a sentence: its words in a row, an arc above them from each head
// to what depends on it. An arc runs above those it spans; where two leave one
// word to the same side, the longer one leaves nearer its middle, so that arcs
// cross only where the tree does.
#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "output/html.h"
#include "output/view.h"

namespace casus::detail {
namespace {

constexpr std::size_t most_trees = 200;
constexpr std::size_t most_words = 150;
constexpr double level_height = 21;
constexpr double character_width = 8.3;
constexpr double small_character_width = 6.6;
constexpr double gap = 16;
constexpr double corner = 9;
constexpr double side_step = 5;  // between arcs that leave a word side by side

struct TreeWord {
  std::string form = {};
  std::string lemma = {};
  double x = 0;  ///< its middle
  double width = 0;
};

struct TreeArc {
  std::uint32_t head = 0;  ///< positions in the sentence
  std::uint32_t dependent = 0;
  int level = 0;
  double head_x = 0;

  std::uint32_t left() const noexcept { return std::min(head, dependent); }
  std::uint32_t right() const noexcept { return std::max(head, dependent); }
  std::uint32_t length() const noexcept { return right() - left(); }
};

std::size_t characters(std::string_view utf8) noexcept {
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

/// What an arc is for who reads: who and what, how and where, or a mark.
std::string_view class_of(Relation relation) noexcept {
  switch (base_of(relation)) {
    case Relation::nsubj:
    case Relation::csubj:
    case Relation::obj:
    case Relation::iobj:
    case Relation::ccomp:
    case Relation::xcomp:
      return "core";
    case Relation::punct:
      return "mark";
    default:
      return relation == Relation::obl_agent ? "core" : "plain";
  }
}

class Tree {
 public:
  Tree(const SyntaxLayer& layer, const SyntaxSentence& sentence)
      : layer_(layer), first_(sentence.first_word), words_(layer.words_of(sentence)) {
    double right = gap;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      TreeWord word = {.form = visible(layer.text.slice(words_[i].span)), .lemma = visible(layer.lemma(words_[i]))};
      const std::size_t small = std::max(characters(word.lemma), characters(to_string(words_[i].upos)));
      word.width = std::max({character_width * static_cast<double>(characters(word.form)),
                             small_character_width * static_cast<double>(small), 14.0});
      // The relation of a short arc needs its room as well.
      const double label = small_character_width * static_cast<double>(to_string(words_[i].relation).size());
      word.x = std::max(right + word.width / 2, i == 0 ? 0 : shown_.back().x + label + gap / 2);
      right = word.x + word.width / 2 + gap;
      shown_.push_back(std::move(word));
    }
    width_ = right;
    place_arcs();
  }

  void draw(std::string& out) const {
    const double base = level_height * (top_ + 1) + 14;
    const double height = base + 52;
    out += fmt::format(
        "<svg viewBox=\"0 0 {0:.0f} {1:.0f}\" width=\"{0:.0f}\" height=\"{1:.0f}\" role=\"img\">\n"
        "<title>{2}</title>\n<desc>{3}</desc>\n",
        width_, height, escaped(title()), escaped(described()));
    for (const TreeArc& arc : arcs_) draw_arc(arc, base, out);
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const Word& word = words_[i];
      const double x = shown_[i].x;
      if (word.head == Word::no_head) {
        out += fmt::format("<path class=\"arc core\" d=\"M{0:.1f} 8V{1:.1f}\"/>", x, base - 5);
        draw_tip(x, base, "core", out);
      }
      out += fmt::format("<text class=\"form{}\" x=\"{:.1f}\" y=\"{:.1f}\">{}<title>{}</title></text>",
                         word.name.part == NamePart::outside ? "" : " named", x, base + 14, escaped(shown_[i].form),
                         escaped(facts(word)));
      out += fmt::format(
          "<text class=\"lemma\" x=\"{0:.1f}\" y=\"{1:.1f}\">{2}</text>"
          "<text class=\"upos\" x=\"{0:.1f}\" y=\"{3:.1f}\">{4}</text>\n",
          x, base + 29, escaped(shown_[i].lemma), base + 43, to_string(word.upos));
    }
    out += "</svg>\n";
  }

 private:
  void place_arcs() {
    for (std::uint32_t i = 0; i < words_.size(); ++i) {
      if (words_[i].head != Word::no_head) arcs_.push_back({.head = words_[i].head - first_, .dependent = i});
    }
    std::sort(arcs_.begin(), arcs_.end(), [](const TreeArc& a, const TreeArc& b) {
      return a.length() != b.length() ? a.length() < b.length() : a.dependent < b.dependent;
    });
    std::vector<int> levels(words_.size(), 0);  // of the highest arc above each gap between words
    for (TreeArc& arc : arcs_) {
      const auto begin = levels.begin() + arc.left();
      const auto end = levels.begin() + arc.right();
      arc.level = *std::max_element(begin, end) + 1;
      std::fill(begin, end, arc.level);
      top_ = std::max(top_, arc.level);
    }
    std::vector<int> leaving[2] = {std::vector<int>(words_.size(), 0), std::vector<int>(words_.size(), 0)};
    for (auto arc = arcs_.rbegin(); arc != arcs_.rend(); ++arc) {
      const bool rightward = arc->head < arc->dependent;
      const double offset = side_step * ++leaving[rightward ? 1 : 0][arc->head];
      arc->head_x =
          shown_[arc->head].x + (rightward ? 1 : -1) * std::min(offset, shown_[arc->head].width / 2 + gap / 3);
    }
  }

  void draw_arc(const TreeArc& arc, double base, std::string& out) const {
    const Relation relation = words_[arc.dependent].relation;
    const double x = shown_[arc.dependent].x;
    const double y = base - 8 - level_height * arc.level;
    const double turn = x < arc.head_x ? -corner : corner;
    out += fmt::format(
        "<path class=\"arc {}\" d=\"M{:.1f} {:.1f}V{:.1f}q0 {:.0f} {:.0f} {:.0f}H{:.1f}q{:.0f} 0 {:.0f} "
        "{:.0f}V{:.1f}\"/>",
        class_of(relation), arc.head_x, base - 4, y + corner, -corner, turn, -corner, x - turn, turn, turn, corner,
        base - 5);
    draw_tip(x, base, class_of(relation), out);
    out += fmt::format("<text class=\"relation\" x=\"{:.1f}\" y=\"{:.1f}\">{}</text>\n", (x + arc.head_x) / 2, y + 3.5,
                       to_string(relation));
  }

  static void draw_tip(double x, double base, std::string_view style, std::string& out) {
    out += fmt::format("<path class=\"point {}\" d=\"M{:.1f} {:.1f}l-3.5 -7h7z\"/>", style, x, base);
  }

  std::string title() const {
    const std::string_view text = layer_.text.article.text();
    return "Grammar of: " +
           visible(text.substr(words_.front().span.begin, words_.back().span.end - words_.front().span.begin));
  }

  /// The tree in words, for those who do not see it.
  std::string described() const {
    std::string all;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      all += fmt::format("{}{}: {}", i == 0 ? "" : "; ", shown_[i].form, to_string(words_[i].relation));
      if (words_[i].head != Word::no_head) all.append(" of ").append(shown_[words_[i].head - first_].form);
    }
    return all;
  }

  static std::string facts(const Word& word) {
    std::string text = fmt::format("{} {}", to_string(word.upos), to_string(word.features));
    if (word.name.part != NamePart::outside) text.append(" ").append(to_string(word.name));
    return text;
  }

  const SyntaxLayer& layer_;
  std::uint32_t first_;
  std::span<const Word> words_;
  std::vector<TreeWord> shown_ = {};
  std::vector<TreeArc> arcs_ = {};
  int top_ = 0;
  double width_ = 0;
};

}  // namespace

std::string html_trees(const SyntaxLayer& layer) {
  std::string out = "<section id=\"trees\" aria-labelledby=\"trees-h\">\n<h2 id=\"trees-h\">Sentences</h2>\n";
  std::size_t drawn = 0;
  for (std::size_t i = 0; i < layer.sentences.size() && drawn < most_trees; ++i) {
    const Sentence& sentence = layer.text.sentences[i];
    if (layer.sentences[i].empty() || !layer.text.block_of(sentence).is_prose()) continue;
    ++drawn;
    out += fmt::format("<details class=\"tree\"><summary>{}</summary>\n", shown(layer.text.slice(sentence.span)));
    if (layer.words_of(layer.sentences[i]).size() > most_words) {
      out += fmt::format("<p class=\"none\">More than {} words: too long to draw.</p>\n", most_words);
    } else {
      out += "<div class=\"scroll\" tabindex=\"0\">\n";
      Tree(layer, layer.sentences[i]).draw(out);
      out += "</div>\n";
    }
    out += "</details>\n";
  }
  if (drawn == 0) out += "<p class=\"none\">There is no syntax model for the language of this article.</p>\n";
  if (drawn == most_trees) out += fmt::format("<p class=\"none\">The first {} sentences.</p>\n", most_trees);
  return out + "</section>\n";
}

}  // namespace casus::detail
