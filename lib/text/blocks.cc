// SPDX-License-Identifier: MIT
// A block is first judged by itself: by phrases (seeds/LANG/boilerplate.tsv)
// and by its shape. Then the page decides what its neighbours say about it:
// which block is the title, which ones are links under a heading of links, and
// from where on only comments follow. What nothing speaks against is body.
#include "text/blocks.h"

#include <algorithm>

#include "text/block_rules.h"
#include "text/duplicates.h"
#include "text/lines.h"

namespace casus::detail {
namespace {

/// What the labelling of a page needs to remember of a block.
struct Traits {
  bool sentence = false;
  bool headline = false;
  bool names = false;
  bool by_phrase = false;
  bool heads_links = false;
  bool heads_comments = false;
  bool opens_comments = false;
};

struct Page {
  std::string_view text;
  const BlockTables::State& tables;
  std::vector<Block> blocks = {};
  std::vector<Traits> traits = {};
  std::vector<std::uint64_t> keys = {};  ///< of duplicates
  PageTokens tokens = {};                ///< of the block that is being added

  void add(Span span);
  void push(Span span, BlockLabel label, float score, Traits what, std::uint64_t key) {
    keys.push_back(key);
    blocks.push_back({.span = span, .label = label, .score = score});
    traits.push_back(what);
  }
};

bool may_be_dateline(const PageTokens& tokens) noexcept {
  const auto all = tokens.view();
  return std::any_of(all.begin(), all.end(),
                     [](const PageToken& t) { return (t.is_mark('-') && t.space_before) || t.is_mark(':'); });
}

void Page::add(Span span) {
  read_page_tokens(text.substr(span.begin, span.size()), tokens);
  // Most of an article is long sentences: only how they begin can make them anything else.
  if (!tokens.complete && tokens.ends_sentence && !tables.may_begin(tokens) && !may_be_dateline(tokens)) {
    push(span, BlockLabel::body, 0.95f, {.sentence = true}, duplicate_key(tokens.view()));
    return;
  }
  tables.look_up(tokens);
  Traits what = {.sentence = is_sentence(tokens) || (!tokens.complete && tokens.ends_sentence)};
  const std::span<const PageToken> all = tokens.view();
  if (const std::uint32_t head = dateline_bytes(tokens)) {
    // The sentence after a dateline begins as any sentence does.
    push({span.begin, span.begin + head}, BlockLabel::byline, 0.9f, {.by_phrase = true}, 0);
    span.begin += head;
    while (span.begin < span.end && text[span.begin] == ' ') ++span.begin;
    const auto behind = std::find_if(all.begin(), all.end(), [&](const PageToken& t) { return t.begin >= head; });
    push(span, BlockLabel::body, 0.95f, what, duplicate_key({behind, all.end()}));
    return;
  }
  what.headline = is_headline(tokens);
  what.names = is_names(tokens);
  auto finding = find_by_phrase(tokens, tables);
  what.by_phrase = finding.has_value();
  if (finding && finding->place == PhrasePlace::whole) what.heads_links = finding->label == BlockLabel::related_link;
  if (finding && finding->label == BlockLabel::comment_form) {
    what.heads_comments = true;
    what.opens_comments = finding->place == PhrasePlace::section;
  }
  if (!finding) finding = find_by_shape(tokens);
  if (finding) {
    push(span, finding->label, finding->score, what, 0);
  } else {
    push(span, BlockLabel::body, what.sentence ? 0.95f : 0.7f, what, duplicate_key(all));
  }
}

bool is_free(const Page& page, std::size_t i) {
  return page.blocks[i].label == BlockLabel::body;
}

/// "Lees ook", alone on its line, has headlines under it.
void label_links(Page& page) {
  constexpr std::size_t most_links = 6;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    if (!page.traits[i].heads_links) continue;
    for (std::size_t links = 0; links < most_links && i + 1 < page.blocks.size(); ++links, ++i) {
      if (!is_free(page, i + 1) || !page.traits[i + 1].headline) break;
      page.blocks[i + 1].label = BlockLabel::related_link;
      page.blocks[i + 1].score = 0.8f;
    }
  }
}

/// Comments and their form end a page: from the heading of a comment section,
/// or from the first line of a form, if nothing after it reads as a sentence.
void label_comments(Page& page) {
  const std::size_t size = page.blocks.size();
  std::size_t last_prose = 0;  // one behind it
  std::size_t form = size;
  std::size_t prose_before = 0;
  for (std::size_t i = 0; i < size; ++i) {
    if (is_free(page, i) && page.traits[i].sentence) last_prose = i + 1;
  }
  for (std::size_t i = 0; i < size && form == size; ++i) {
    if (is_free(page, i) && page.traits[i].sentence) ++prose_before;
    const bool section = page.traits[i].opens_comments && prose_before > 0;
    if (section || (page.traits[i].heads_comments && i >= last_prose)) form = i;
  }
  for (std::size_t i = form; i < size; ++i) {
    if (page.traits[i].by_phrase && page.blocks[i].label != BlockLabel::byline) continue;
    page.blocks[i].label = BlockLabel::comment_form;
    page.blocks[i].score = 0.8f;
  }
}

/// The first block that nothing else claims, if it reads as a headline. A
/// section name or a kicker may stand over it.
void label_title(Page& page) {
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    if (!is_free(page, i)) continue;
    if (page.traits[i].headline) {
      page.blocks[i].label = BlockLabel::title;
      page.blocks[i].score = 0.9f;
    }
    return;
  }
}

/// A line of names beside a byline, between the title and the article: the
/// author or the place.
void label_names(Page& page) {
  const std::size_t size = page.blocks.size();
  const auto is_byline = [&](std::size_t i) { return i < size && page.blocks[i].label == BlockLabel::byline; };
  for (std::size_t i = 1; i < size; ++i) {
    if (!is_free(page, i)) continue;
    if (!page.traits[i].names) return;
    const bool beside =
        is_byline(i - 1) || is_byline(i + 1) || (i + 1 < size && page.traits[i + 1].names && is_byline(i + 2));
    if (!beside) return;
    page.blocks[i].label = BlockLabel::byline;
    page.blocks[i].score = 0.75f;
  }
}

}  // namespace

std::vector<Block> find_blocks(std::string_view text, const BlockTables& tables) {
  const std::vector<Line> lines = find_lines(text);
  Page page = {.text = text, .tables = tables.state()};
  page.blocks.reserve(lines.size() + 1);
  page.traits.reserve(lines.size() + 1);
  page.keys.reserve(lines.size() + 1);
  for (const Line& line : lines) page.add(line.span);
  label_links(page);
  label_comments(page);
  label_duplicates(text, page.keys, page.blocks);
  label_title(page);
  label_names(page);
  return std::move(page.blocks);
}

}  // namespace casus::detail
