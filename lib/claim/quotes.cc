// SPDX-License-Identifier: MIT
#include "claim/quotes.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "utf8.h"

// The marks of one block are read once from left to right, with a stack that
// holds one open mark of each style, and its like again inside a mark of another
// style: double, single, double. What a mark does follows from its shape where that
// tells (an English opening mark), else from the space around it; an
// apostrophe is a mark only where it closes a single quote that is open.

namespace casus::detail {
namespace {

enum class Style : std::uint8_t { none, curly, straight, angle, single, angle_single };
enum class Side : std::uint8_t { either, open, close };

struct Mark {
  Style style = Style::none;
  Side side = Side::either;
  std::uint32_t tokens = 1;
};

constexpr bool is_single(Style style) {
  return style == Style::single || style == Style::angle_single;
}

Mark mark_of(char32_t c) {
  switch (c) {
    case U'"':
    case 0xFF02:
      return {Style::straight, Side::either};
    case 0x201C:
    case 0x201D:
      return {Style::curly, c == 0x201C ? Side::open : Side::close};
    case 0x201E:
    case 0x201F:
      return {Style::curly, Side::open};
    case 0x00AB:
    case 0x00BB:
      return {Style::angle, Side::either};
    case 0x2039:
    case 0x203A:
      return {Style::angle_single, Side::either};
    case U'\'':
    case 0x2019:
      return {Style::single, Side::either};
    case 0x2018:
    case 0x201A:
    case 0x201B:
    case U'`':
      return {Style::single, Side::open};
    default:
      return {};
  }
}

/// The signs that make a double mark together: ,, '' ``
constexpr bool doubles(char c) {
  return c == ',' || c == '\'' || c == '`';
}

Side side_of_double(char c) {
  return c == '\'' ? Side::either : Side::open;
}

/// The mark that begins with this token, if one does.
Mark read_mark(const TextLayer& text, std::uint32_t at, std::uint32_t last) {
  const Token& token = text.tokens[at];
  if (!token.is(token::quote | token::punctuation) || token.is(token::word | token::number)) return {};
  const std::string_view form = text.slice(token);
  const char sign = form[0];
  if (doubles(sign)) {
    if (form.size() == 2 && form[1] == sign) return {Style::straight, side_of_double(sign)};
    if (form.size() == 1 && at + 1 < last && text.tokens[at + 1].span.begin == token.span.end &&
        text.slice(text.tokens[at + 1]) == form) {
      return {Style::straight, side_of_double(sign), 2};
    }
    if (sign == ',') return {};
  }
  const CodePoint c = decode(form.data());
  return c.bytes == form.size() ? mark_of(c.value) : Mark{};
}

struct Open {
  Style style = Style::none;
  std::uint32_t open = 0;
  std::uint32_t first = 0;
};

class Pairing {
 public:
  Pairing(const TextLayer& text, std::uint32_t first, std::uint32_t last, std::vector<Quote>& out)
      : text_(text), first_(first), last_(last), out_(out) {}

  void run() {
    const Token* const tokens = text_.tokens.data();
    const Token* const end = tokens + last_;
    for (const Token* token = tokens + first_; token < end;) {
      if (!may_be_mark(*token)) {
        ++token;
        continue;
      }
      const auto i = static_cast<std::uint32_t>(token - tokens);
      const Mark mark = read_mark(text_, i, last_);
      if (mark.style != Style::none) take(mark, i);
      token += mark.tokens;
    }
    forgotten();
    keep_outermost();
  }

 private:
  /// A cheap look that spares most tokens the long one; a comma may be half of ,,
  bool may_be_mark(const Token& token) const {
    if (token.is(token::word | token::number)) return false;
    if (token.is(token::quote)) return true;
    return token.is(token::punctuation) && doubles(text_.article.text()[token.span.begin]);
  }
  bool space_before(std::uint32_t i) const { return i == first_ || text_.tokens[i].is(token::space_before); }
  bool space_behind(std::uint32_t i) const { return i >= last_ || text_.tokens[i].is(token::space_before); }
  bool is_punctuation(std::uint32_t i) const {
    return i < last_ && text_.tokens[i].is(token::punctuation | token::quote);
  }

  void take(const Mark& mark, std::uint32_t i) {
    const std::uint32_t behind = i + mark.tokens;
    const int partner = partner_of(mark.style);
    const bool may_open =
        !space_behind(behind) && behind < last_ && (space_before(i) || (i > first_ && is_punctuation(i - 1)));
    bool may_close = partner >= 0 && !space_before(i);
    // French has spaces inside its marks, German turns them round: in turn.
    if (mark.style == Style::angle) return partner >= 0 ? close(partner, i, behind) : open(mark.style, i, behind);
    if (mark.side == Side::open) {
      // German and old Dutch: the mark that opens in English closes here.
      const bool ends = space_behind(behind) || is_punctuation(behind);
      if (may_close && ends && mark.style == Style::curly) return close(partner, i, behind);
      return open(mark.style, i, behind);
    }
    if (mark.style == Style::single && may_close) {
      may_close = (space_behind(behind) || is_punctuation(behind)) && !is_genitive(i, behind);
    }
    if (may_close && (!may_open || space_behind(behind) || !space_before(i))) return close(partner, i, behind);
    if (mark.side == Side::close) {
      // Swedish and sloppy Dutch open with the closing mark.
      if (mark.style == Style::curly && may_open && space_before(i)) open(mark.style, i, behind);
      return;
    }
    if (may_open) return open(mark.style, i, behind);
    // A straight mark between two spaces opens or closes in turn.
    if (mark.style == Style::straight && space_before(i) && space_behind(behind)) {
      partner >= 0 ? close(partner, i, behind) : open(mark.style, i, behind);
    }
  }

  /// "'My parents' house is gone', he said": the first of two marks that could
  /// close behind an s, before a small letter, is a genitive.
  bool is_genitive(std::uint32_t i, std::uint32_t behind) {
    if (i == first_ || behind >= last_) return false;
    const std::string_view word = text_.slice(text_.tokens[i - 1]);
    if (word.empty() || (word.back() != 's' && word.back() != 'x' && word.back() != 'z')) return false;
    const Token& next = text_.tokens[behind];
    if (!next.is(token::word) || next.is(token::capitalised)) return false;
    return next_single_closes(behind);
  }

  /// Whether the next single mark can only close. Remembers how far it looked,
  /// so that a block is looked through once.
  bool next_single_closes(std::uint32_t from) {
    if (from < looked_) return looked_ < last_ && looked_closes_;
    for (looked_ = from; looked_ < last_; ++looked_) {
      if (read_mark(text_, looked_, last_).style != Style::single) continue;
      looked_closes_ = !space_before(looked_) && (space_behind(looked_ + 1) || is_punctuation(looked_ + 1));
      return looked_closes_;
    }
    return false;
  }

  int find(Style style) const {
    for (int k = depth_ - 1; k >= 0; --k) {
      const Style other = stack_[static_cast<std::size_t>(k)].style;
      if (other == style) return k;
    }
    return -1;
  }

  /// The open mark that one of this style closes. A single mark closes nothing
  /// across a double one that is still open.
  int partner_of(Style style) const {
    const int k = find(style);
    return is_single(style) && k >= 0 && k + 1 < depth_ ? -1 : k;
  }

  void open(Style style, std::uint32_t at, std::uint32_t behind) {
    // A mark that opens while its like is open, and nothing between them: the earlier one was never closed.
    const int twin = find(style);
    const bool is_full = depth_ == static_cast<int>(stack_.size());
    if (is_full || (twin >= 0 && twin == depth_ - 1)) {
      const int gone = std::max(twin, 0);
      std::move(stack_.begin() + gone + 1, stack_.begin() + depth_, stack_.begin() + gone);
      --depth_;
    }
    stack_[static_cast<std::size_t>(depth_++)] = {style, at, behind};
  }

  void close(int partner, std::uint32_t at, std::uint32_t behind) {
    depth_ = partner;
    const Open& begun = stack_[static_cast<std::size_t>(partner)];
    if (begun.first >= at) return;
    out_.push_back(
        {.open = begun.open, .first = begun.first, .last = at, .behind = behind, .is_single = is_single(begun.style)});
  }

  void forgotten() {
    if (depth_ == 0) return;
    const Open& begun = stack_[0];
    if (is_single(begun.style) || begun.first >= last_) return;
    const std::string_view before =
        begun.open > first_ ? text_.slice(text_.tokens[begun.open - 1]) : std::string_view(":");
    if (before != ":" && before != ".") return;
    out_.push_back({.open = begun.open, .first = begun.first, .last = last_, .behind = last_, .is_closed = false});
  }

  /// Quotes come in the order of their closing marks, an inner one before the
  /// one around it.
  void keep_outermost() {
    std::uint32_t begun = last_;
    auto kept = out_.end();
    for (auto quote = out_.end(); quote != out_.begin();) {
      --quote;
      if (quote->behind > begun) continue;
      begun = quote->open;
      *--kept = *quote;
    }
    out_.erase(out_.begin(), kept);
  }

  const TextLayer& text_;
  std::uint32_t first_;
  std::uint32_t last_;
  std::vector<Quote>& out_;
  std::array<Open, 8> stack_ = {};
  int depth_ = 0;
  std::uint32_t looked_ = 0;
  bool looked_closes_ = false;
};

}  // namespace

void pair_quotes(const TextLayer& text, std::uint32_t first, std::uint32_t last, std::vector<Quote>& out) {
  out.clear();
  Pairing(text, first, last, out).run();
}

}  // namespace casus::detail
