// SPDX-License-Identifier: MIT
#include "page/outline.h"

#include <algorithm>
#include <optional>

#include "page/ascii.h"
#include "page/charset.h"
#include "page/markup.h"

namespace casus::tool {
namespace {

bool is_hidden(std::span<const Attribute> attributes) {
  const auto has = [&](std::string_view name) {
    return std::any_of(attributes.begin(), attributes.end(), [&](const Attribute& a) { return a.name == name; });
  };
  if (has("hidden") && lowered(value_of(attributes, "hidden")) != "until-found") return true;
  std::string style = lowered(value_of(attributes, "style"));
  std::erase_if(style, is_ascii_space);
  return style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos;
}

/// Characters that are there for the line breaks, and part no words: soft
/// hyphen, zero width space, byte order mark. Their length; 0 for others.
std::size_t invisible_at(std::string_view text, std::size_t at) noexcept {
  for (const std::string_view character : {"\xC2\xAD", "\xE2\x80\x8B", "\xEF\xBB\xBF"}) {
    if (text.substr(at).starts_with(character)) return character.size();
  }
  return 0;
}

bool ends_sentence(std::string_view text) noexcept {
  for (const std::string_view mark : {".", "!", "?", ":", "\"", "\xE2\x80\x9D", "\xE2\x80\x99"}) {
    if (text.ends_with(mark)) return true;
  }
  return false;
}

class OutlineReader final : public MarkupListener {
 public:
  explicit OutlineReader(const PageHints& hints) : hints_(hints) { outline_.nodes.emplace_back(); }

  void open(std::string_view name, std::span<const Attribute> attributes) override {
    state(name, attributes);
    const Element element = find_element(name);
    Open opened = open_.empty() ? Open{} : open_.back();
    opened.capture = {};
    if (name == "title" && !opened.left_out) opened.capture = "title";
    if (name == "script" && starts_folded(trimmed(value_of(attributes, "type")), "application/ld+json")) {
      opened.capture = "json-ld";
    }
    if (!opened.capture.empty()) captured_.clear();
    opened.is_block = false;
    opened.note = name == "sup" && !block_.empty() ? paragraph_ : 0;
    opened.note_begin = block_.size();
    opened.note_linked = linked_;
    opened.is_quote = element.use == ElementUse::quote && !opened.left_out;
    opened.left_out = opened.left_out || element.use == ElementUse::left_out || is_hidden(attributes);
    if (!opened.left_out) {
      if (element.use == ElementUse::block) open_block(name, element, attributes, opened);
      if (element.use == ElementUse::line_break) break_line();
      if (opened.is_quote) add_word("\xE2\x80\x9C", opened);
      opened.linked = opened.linked || (name == "a" && !value_of(attributes, "href").empty());
    }
    open_.push_back(opened);
  }

  void close(std::string_view) override {
    const Open closed = open_.back();
    if (closed.note == paragraph_ && block_.size() > closed.note_begin &&
        linked_ >= closed.note_linked + block_.size() - closed.note_begin) {
      block_.resize(closed.note_begin);
      linked_ = closed.note_linked;
    }
    if (closed.is_quote) add_word("\xE2\x80\x9D", closed);
    if (closed.is_block) {
      end_block();
      outline_.nodes[closed.node].last = here();
    }
    if (!closed.capture.empty()) add_statement(closed.capture, captured_);
    open_.pop_back();
  }

  void text(std::string_view piece) override {
    static constexpr Open nothing = {};
    const Open& in = open_.empty() ? nothing : open_.back();
    if (!in.capture.empty()) captured_ += piece;
    if (in.left_out) return;
    std::string mended;  // controls are rare, and looked for all the same
    if (piece.find('\xC2') != std::string_view::npos) piece = mended = without_controls(piece);
    for (std::size_t at = 0; at < piece.size();) {
      const char c = piece[at];
      if (is_ascii_space(c)) {
        if (in.preformatted && c == '\n') {
          if (!block_.empty()) block_ += '\n';
          space_ = false;
        } else {
          space_ = true;
        }
        ++at;
      } else if (const std::size_t bytes = invisible_at(piece, at)) {
        at += bytes;
      } else {
        std::size_t end = at + 1;
        while (end < piece.size() && !is_ascii_space(piece[end]) && invisible_at(piece, end) == 0) ++end;
        add_word(piece.substr(at, end - at), in);
        at = end;
      }
    }
  }

  Outline finish(std::string problem) {
    end_block();
    for (const Open& open : open_) {
      if (open.is_block) outline_.nodes[open.node].last = here();
    }
    outline_.nodes[0].last = here();
    outline_.problem = std::move(problem);
    return std::move(outline_);
  }

 private:
  /// An element that is open, with what it has from those around it.
  struct Open {
    std::uint32_t node = 0;
    std::string_view capture = {};  ///< its text is a statement of this name
    std::uint8_t level = 0;
    std::size_t note_begin = 0;  ///< where the text of a sup begins
    std::uint32_t note_linked = 0;
    std::uint32_t note = 0;  ///< a sup in that paragraph: with nothing but a link in it the mark of a note
    bool is_block = false;
    bool is_quote = false;
    bool left_out = false;
    bool linked = false;
    bool caption = false;
    bool preformatted = false;
  };

  std::uint32_t here() const noexcept { return static_cast<std::uint32_t>(outline_.blocks.size()); }

  void open_block(std::string_view name, const Element& element, std::span<const Attribute> attributes, Open& opened) {
    end_block();
    ElementRole role = find_role(lowered(trimmed(value_of(attributes, "role"))));
    if (role == ElementRole::none) role = element.role;
    const bool may_be_hinted = role != ElementRole::main_part && role != ElementRole::article &&
                               role != ElementRole::heading && name != "body" && name != "html";
    outline_.nodes.push_back(
        {.parent = opened.node,
         .first = here(),
         .last = here(),
         .role = role,
         .hinted = may_be_hinted &&
                   (hints_.found_in(value_of(attributes, "class")) || hints_.found_in(value_of(attributes, "id"))),
         .article_body = lowered(value_of(attributes, "itemprop")).find("articlebody") != std::string::npos});
    opened.node = static_cast<std::uint32_t>(outline_.nodes.size() - 1);
    opened.is_block = true;
    opened.level = element.level != 0 ? element.level : opened.level;
    opened.caption = (opened.caption && name != "blockquote") || role == ElementRole::caption;
    opened.preformatted = opened.preformatted || role == ElementRole::preformatted;
  }

  void add_word(std::string_view word, const Open& in) {
    std::size_t added = word.size();
    if (block_.empty()) {
      block_node_ = in.node;
      block_level_ = in.level;
      block_caption_ = in.caption;
    } else if (space_ && block_.back() != '\n') {
      block_ += ' ';
      ++added;
    }
    space_ = false;
    breaks_ = 0;
    block_ += word;
    if (in.linked) linked_ += static_cast<std::uint32_t>(added);
  }

  /// A line that ends with a sentence, and an empty one, end a paragraph. Others
  /// are broken for their looks.
  void break_line() {
    ++breaks_;
    space_ = true;
    if (breaks_ > 1 || ends_sentence(block_)) end_block();
  }

  void end_block() {
    while (!block_.empty() && is_ascii_space(block_.back())) block_.pop_back();
    const bool has_words = std::any_of(block_.begin(), block_.end(), [](char c) {
      return is_ascii_letter(c) || is_ascii_digit(c) || (static_cast<unsigned char>(c) & 0x80) != 0;
    });
    if (has_words) {
      outline_.blocks.push_back(
          {.text = block_, .linked = linked_, .node = block_node_, .level = block_level_, .caption = block_caption_});
    }
    block_.clear();
    linked_ = 0;
    space_ = false;
    breaks_ = 0;
    ++paragraph_;
  }

  void add_statement(std::string_view key, std::string_view value) {
    value = trimmed(value);
    if (!key.empty() && !value.empty()) outline_.statements.push_back({lowered(key), without_controls(value), here()});
  }

  /// What a tag says of the page.
  void state(std::string_view name, std::span<const Attribute> attributes) {
    if (name == "meta") {
      const std::string_view content = value_of(attributes, "content");
      for (const std::string_view key : {"property", "name", "itemprop", "http-equiv"}) {
        add_statement(value_of(attributes, key), content);
      }
    } else if (name == "link") {
      if (lowered(value_of(attributes, "rel")) == "canonical") add_statement("canonical", value_of(attributes, "href"));
    } else if (name == "html") {
      const std::string_view language = value_of(attributes, "lang");
      add_statement("html", language.empty() ? value_of(attributes, "xml:lang") : language);
    } else if (name == "time") {
      const bool published =
          value_of(attributes, "itemprop") == "datePublished" || !value_of(attributes, "pubdate").empty();
      add_statement(published ? "datepublished" : "time", value_of(attributes, "datetime"));
    } else if (const std::string_view key = value_of(attributes, "itemprop"); !key.empty()) {
      add_statement(key, value_of(attributes, "content"));
    }
  }

  const PageHints& hints_;
  Outline outline_ = {};
  std::vector<Open> open_ = {};
  std::string block_ = {};  ///< the paragraph that is being read
  std::uint32_t linked_ = 0;
  std::uint32_t paragraph_ = 1;  ///< counts them
  std::uint32_t block_node_ = 0;
  std::uint8_t block_level_ = 0;
  bool block_caption_ = false;
  bool space_ = false;  ///< white space stands before the next word
  int breaks_ = 0;      ///< br since the last word
  std::string captured_ = {};
};

}  // namespace

Outline read_outline(std::string_view page, const PageHints& hints) {
  OutlineReader reader(hints);
  std::string problem = read_markup(page, reader);
  return reader.finish(std::move(problem));
}

}  // namespace casus::tool
