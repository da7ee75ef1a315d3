// SPDX-License-Identifier: MIT
// The article with its marks. Marks nest and overlap as the news pleases (a
// quotation that begins inside a name, a trigger inside a time), HTML elements
// do not. So marks are opened and closed from left to right on a stack: where
// one ends below others, those are closed with it and opened again.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "output/html.h"
#include "output/view.h"

namespace casus::detail {
namespace {

struct Mark {
  Span span = {};
  std::string_view style = {};  ///< class of the element
  std::string row = {};         ///< id of the row it leads to
  std::string id = {};          ///< empty if the row does not lead to it
  std::string title = {};       ///< escaped
  bool is_link = false;         ///< otherwise a stretch of text that may hold links
};

/// Longer ones go around shorter ones, stretches of text around links.
bool opens_before(const Mark& a, const Mark& b) {
  if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
  if (a.span.end != b.span.end) return a.span.end > b.span.end;
  return a.is_link < b.is_link;
}

void add_entities(const Extraction& found, std::vector<Mark>& marks) {
  for (std::size_t i = 0; i < found.entities.size(); ++i) {
    const Entity& entity = found.entities[i];
    const std::string who =
        fmt::format("{}: {}{}{}{}{}", to_string(entity.kind), shown(entity.name), entity.code.empty() ? "" : ", ",
                    shown(entity.code), entity.role.empty() ? "" : ", ", shown(entity.role));
    for (std::size_t j = 0; j < entity.mentions.size(); ++j) {
      const Mention& mention = entity.mentions[j];
      marks.push_back(
          {.span = mention.span,
           .style = "e",
           .row = fmt::format("e{}", i),
           .id = fmt::format("e{}m{}", i, j),
           .title = fmt::format("{} ({}) {}", who, to_string(mention.form), basis(mention.rule, mention.score)),
           .is_link = true});
    }
  }
}

void add_values(const Extraction& found, std::vector<Mark>& marks) {
  for (std::size_t i = 0; i < found.times.size(); ++i) {
    const Time& time = found.times[i];
    marks.push_back(
        {.span = time.span,
         .style = "t",
         .row = fmt::format("t{}", i),
         .id = fmt::format("t{}m", i),
         .title = fmt::format("{}: {} {}", to_string(time.type), shown(time.value), basis(time.rule, time.score)),
         .is_link = true});
  }
  for (std::size_t i = 0; i < found.quantities.size(); ++i) {
    const Quantity& quantity = found.quantities[i];
    marks.push_back(
        {.span = quantity.span,
         .style = "q",
         .row = fmt::format("q{}", i),
         .id = fmt::format("q{}m", i),
         .title = fmt::format("amount: {} {}", escaped(amount_of(quantity)), basis(quantity.rule, quantity.score)),
         .is_link = true});
  }
}

void add_claims(const Article& article, const Extraction& found, std::vector<Mark>& marks) {
  for (std::size_t i = 0; i < found.claims.size(); ++i) {
    const Claim& claim = found.claims[i];
    const std::string row = fmt::format("c{}", i);
    const std::string told =
        fmt::format("claim {} by {}: {}{}{} {}", i, escaped(speaker_of(article, found, claim)), to_string(claim.type),
                    claim.act.empty() ? "" : ", ", shown(claim.act), basis(claim.rule, claim.score));
    for (std::size_t j = 0; j < claim.content.size(); ++j) {
      marks.push_back(
          {.span = claim.content[j], .style = "c", .row = row, .id = j == 0 ? row + "m" : "", .title = told});
    }
    for (const Span cue : claim.cue)
      marks.push_back({.span = cue, .style = "k", .row = row, .title = "cue of " + told});
    if (claim.speaker_span) {
      marks.push_back({.span = *claim.speaker_span, .style = "s", .row = row, .title = "speaker of " + told});
    }
  }
}

void add_events(const Extraction& found, std::vector<Mark>& marks) {
  static constexpr std::string_view styles[] = {"v q0", "v q1", "v q2", "v q3", "v q4"};
  for (std::size_t i = 0; i < found.events.size(); ++i) {
    const Event& event = found.events[i];
    marks.push_back(
        {.span = event.trigger,
         .style = styles[event.quad <= 4 ? event.quad : 0],
         .row = fmt::format("v{}", i),
         .id = fmt::format("v{}m", i),
         .title = fmt::format("event {}: {} {} {}, {} {}", i, escaped(names_of(found, event.source, "somebody")),
                              shown(event.act), escaped(names_of(found, event.target, "")), to_string(event.status),
                              basis(event.rule, event.score)),
         .is_link = true});
  }
}

/// Writes text from left to right with the marks that lie in it.
class Marker {
 public:
  Marker(const Article& article, std::vector<Mark> marks) : article_(article), marks_(std::move(marks)) {
    std::sort(marks_.begin(), marks_.end(), opens_before);
  }

  /// Blocks must come in ascending order. A mark that reaches over several (a
  /// quotation of three paragraphs) is opened again in each.
  std::string block(Span span) {
    out_.clear();
    at_ = span.begin;
    const std::vector<const Mark*> reaching = std::exchange(reaching_, {});
    for (const Mark* mark : reaching) {
      if (mark->span.end > span.begin) open(*mark, false);
    }
    for (; next_ < marks_.size() && marks_[next_].span.begin < span.begin; ++next_) {
      if (marks_[next_].span.end > span.begin) open(marks_[next_], true);
    }
    for (;;) {
      std::uint32_t end = span.end;
      for (const Open& open : open_) end = std::min(end, open.mark->span.end);
      const bool opens = next_ < marks_.size() && marks_[next_].span.begin < end;
      advance(opens ? std::max(at_, marks_[next_].span.begin) : end);
      if (opens) {
        open(marks_[next_++], true);
      } else if (open_.empty()) {
        break;
      } else {
        close_until(end);
        if (end == span.end) {
          for (const Open& open : open_) reaching_.push_back(open.mark);
          while (!open_.empty()) close_last();
        }
      }
    }
    return std::move(out_);
  }

 private:
  struct Open {
    const Mark* mark;
    bool is_link;
  };
  /// Deeper than this only a broken extractor goes; those marks stay out, or
  /// closing and opening again would take quadratic time.
  static constexpr std::size_t max_depth = 12;

  void advance(std::uint32_t to) {
    out_ += escaped(article_.slice({at_, to}));
    at_ = to;
  }

  void open(const Mark& mark, bool is_first) {
    if (open_.size() >= max_depth || mark.span.empty()) return;
    const bool in_link = std::any_of(open_.begin(), open_.end(), [](const Open& o) { return o.is_link; });
    const bool is_link = mark.is_link && !in_link;
    const std::string id = is_first && !mark.id.empty() ? fmt::format(" id=\"{}\"", mark.id) : "";
    if (is_link) {
      out_ += fmt::format("<a class=\"{}\"{} href=\"#{}\" title=\"{}\">", mark.style, id, mark.row, mark.title);
    } else {
      out_ += fmt::format("<span class=\"{}\"{} title=\"{}\">", mark.style, id, mark.title);
      // The number before a claim is the style sheet's, so that the text stays the article's.
      if (is_first && !id.empty() && !in_link && !mark.is_link) {
        out_ += fmt::format("<a class=\"r\" href=\"#{0}\" data-n=\"{0}\" aria-label=\"claim {0}\"></a>", mark.row);
      }
    }
    open_.push_back({&mark, is_link});
  }

  void close_last() {
    const Mark& mark = *open_.back().mark;
    out_ += open_.back().is_link ? "</a>" : "</span>";
    open_.pop_back();
    const bool in_link = std::any_of(open_.begin(), open_.end(), [](const Open& o) { return o.is_link; });
    // From a speaker to what is said; the arrow too is the style sheet's.
    if (mark.style == "s" && mark.span.end <= at_ && !in_link) {
      out_ += fmt::format("<a class=\"w\" href=\"#{0}m\" data-n=\"{0}\" aria-label=\"says claim {0}\"></a>", mark.row);
    }
  }

  /// Closes what ends here; what was opened after it is opened again.
  void close_until(std::uint32_t end) {
    const auto ends = std::find_if(open_.begin(), open_.end(), [&](const Open& o) { return o.mark->span.end <= end; });
    const auto depth = static_cast<std::size_t>(ends - open_.begin());
    std::vector<const Mark*> again;
    for (std::size_t i = depth; i < open_.size(); ++i) {
      if (open_[i].mark->span.end > end) again.push_back(open_[i].mark);
    }
    while (open_.size() > depth) close_last();
    for (const Mark* mark : again) open(*mark, false);
  }

  const Article& article_;
  std::vector<Mark> marks_;
  std::size_t next_ = 0;
  std::uint32_t at_ = 0;
  std::vector<Open> open_ = {};
  std::vector<const Mark*> reaching_ = {};  ///< into the next block
  std::string out_;
};

std::string language_of(const Block& block) {
  const std::string_view code = block.language.code();
  return code.size() == 2 ? fmt::format(" lang=\"{}\"", shown(code)) : "";
}

std::string words_of(BlockLabel label) {
  std::string words(to_string(label));
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

}  // namespace

std::string html_article(const Article& article, const Extraction& found) {
  std::vector<Mark> marks;
  add_claims(article, found, marks);
  add_events(found, marks);
  add_values(found, marks);
  add_entities(found, marks);
  Marker marker(article, std::move(marks));

  std::string out = "<article id=\"article\" aria-label=\"The article\">\n";
  for (const Block& block : found.blocks) {
    const std::string text = marker.block(block.span);
    if (block.label == BlockLabel::title) {
      out += fmt::format("<h2 class=\"title\"{} dir=\"auto\">{}</h2>\n", language_of(block), text);
    } else if (block.is_prose()) {
      out += fmt::format("<p{} dir=\"auto\">{}</p>\n", language_of(block), text);
    } else {
      out += fmt::format("<p class=\"residue\"{} dir=\"auto\" data-label=\"{}\">{}</p>\n", language_of(block),
                         words_of(block.label), text);
    }
  }
  return out + "</article>\n";
}

}  // namespace casus::detail
