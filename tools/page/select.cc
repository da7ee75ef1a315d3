// SPDX-License-Identifier: MIT
#include "page/select.h"

#include <algorithm>
#include <optional>

#include "page/ascii.h"

namespace casus::tool {
namespace {

constexpr std::uint32_t none = ~0u;

std::uint32_t size_of(const PageBlock& block) noexcept {
  return static_cast<std::uint32_t>(block.text.size());
}

bool is_linked(const PageBlock& block) noexcept {
  return 2 * block.linked >= block.text.size();
}

/// Bytes of running text: of a paragraph that ends as sentences do, or is long,
/// and is not mostly links.
std::uint32_t prose_of(const PageBlock& block) noexcept {
  constexpr std::size_t shortest = 50;
  constexpr std::size_t long_without_end = 150;
  const std::string& text = block.text;
  if (block.level != 0 || block.caption || is_linked(block) || text.size() < shortest) return 0;
  const auto ends = [&](std::string_view mark) { return text.ends_with(mark); };
  const bool ended = ends(".") || ends("!") || ends("?") || ends("\"") || ends("'") || ends(")") || ends(":") ||
                     ends("\xE2\x80\x9D") || ends("\xE2\x80\x99") || ends("\xC2\xBB") || ends("\xE2\x80\xA6");
  return ended || text.size() >= long_without_end ? size_of(block) - block.linked : 0;
}

/// Sums over the blocks before each.
class Sums {
 public:
  template <typename Value>
  Sums(const std::vector<PageBlock>& blocks, Value value) {
    sums_.reserve(blocks.size() + 1);
    for (std::uint32_t i = 0; i < blocks.size(); ++i) sums_.push_back(sums_.back() + value(i));
  }
  std::uint64_t of(std::uint32_t first, std::uint32_t last) const noexcept { return sums_[last] - sums_[first]; }
  std::uint64_t of(const PageNode& node) const noexcept { return of(node.first, node.last); }
  std::uint64_t all() const noexcept { return sums_.back(); }

 private:
  std::vector<std::uint64_t> sums_ = {0};
};

/// Letters and digits of a title, so that quotation marks and spaces do not
/// count when two are compared.
std::string key_of(std::string_view text) {
  std::string key;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    if (rest.starts_with("\xE2\x80") && rest.size() > 2) {
      i += 2;  // dashes, quotation marks, spaces
    } else if (rest.starts_with("\xC2\xA0")) {
      i += 1;
    } else if (is_ascii_letter(rest[0]) || is_ascii_digit(rest[0]) ||
               (static_cast<unsigned char>(rest[0]) & 0x80) != 0) {
      key += lowered(rest[0]);
    }
  }
  return key;
}

/// "Headline | The Paper" without the paper, whose name may be known.
std::string without_site(const std::string& title, const std::string& site) {
  for (const std::string_view mark :
       {" | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " \xC2\xB7 ", " :: ", " \xC2\xBB "}) {
    const std::size_t at = title.rfind(mark);
    if (at == std::string::npos || at == 0) continue;
    const std::string name = title.substr(at + mark.size());
    const auto words = std::count(name.begin(), name.end(), ' ') + 1;
    if (key_of(name) == key_of(site) || (words <= 4 && name.size() < at)) return title.substr(0, at);
  }
  return title;
}

class Selector {
 public:
  Selector(const Outline& outline, const Stated& stated)
      : blocks_(outline.blocks),
        nodes_(outline.nodes),
        stated_(stated),
        outside_(nodes_.size()),
        prose_(blocks_, [&](std::uint32_t i) { return prose_of(blocks_[i]); }),
        first_headings_(blocks_, [&](std::uint32_t i) { return blocks_[i].level == 1; }) {
    mark_outside();
  }

  Selection select() {
    Selection selection;
    const std::uint32_t title = find_title();
    const PageNode& root = nodes_[find_root(title)];
    selection.first = root.first;
    selection.last = root.last;
    mark_links(title);
    if (title != none) {
      selection.title = blocks_[title].text;
      // What stands over a title is no part of the article; what stands between
      // the two may be its lead.
      if (title >= root.first && title < root.last) selection.first = title + 1;
      for (std::uint32_t i = title + 1; i < root.first; ++i) {
        if (is_kept(i) && prose_of(blocks_[i]) > 0) selection.blocks.push_back(i);
      }
    } else if (!stated_.titles.empty()) {
      selection.title = without_site(stated_.titles.front(), stated_.site);
    }
    const std::vector<bool> behind = find_behind(root);
    std::size_t end = selection.blocks.size();  // behind the last prose
    for (std::uint32_t i = selection.first; i < selection.last; ++i) {
      if (i == title || !is_kept(i) || behind[i - root.first]) continue;
      selection.blocks.push_back(i);
      if (prose_of(blocks_[i]) > 0) end = selection.blocks.size();
    }
    if (end > 0) selection.blocks.resize(end);
    if (title != none) selection.first = std::min(selection.first, title);
    return selection;
  }

 private:
  bool is_kept(std::uint32_t i) const {
    const PageBlock& block = blocks_[i];
    return !outside_[block.node] && !links_[block.node] && !block.caption && !is_linked(block);
  }

  std::uint64_t kept_prose(const PageNode& node) const noexcept { return kept_.of(node); }

  /// Which nodes are no part of an article. Where that leaves next to nothing,
  /// hints are wrong, or a form holds the page.
  void mark_outside() {
    constexpr std::uint64_t least_prose = 300;
    std::vector<bool> holds_main(nodes_.size());
    for (std::uint32_t i = 1; i < nodes_.size(); ++i) {
      if (nodes_[i].role != ElementRole::main_part) continue;
      for (std::uint32_t up = i; up != 0 && !holds_main[up]; up = nodes_[up].parent) holds_main[up] = true;
    }
    for (const bool hints : {true, false}) {
      for (std::uint32_t i = 1; i < nodes_.size(); ++i) {
        const PageNode& node = nodes_[i];
        const bool misleads = holds_main[i] || first_headings_.of(node) > 0;
        outside_[i] = outside_[node.parent] || (node.role == ElementRole::outside && !holds_main[i]) ||
                      (hints && node.hinted && !misleads);
      }
      sum_kept();
      if (kept_.all() >= least_prose || 2 * kept_.all() >= prose_.all()) return;
    }
    outside_.assign(nodes_.size(), false);
    sum_kept();
  }

  void sum_kept() {
    kept_ = Sums(blocks_, [&](std::uint32_t i) { return outside_[blocks_[i].node] ? 0 : prose_of(blocks_[i]); });
  }

  /// The block with the title; none if no block has it.
  std::uint32_t find_title() const {
    std::vector<std::string> keys;
    keys.reserve(blocks_.size());
    for (const PageBlock& block : blocks_) keys.push_back(size_of(block) <= 400 ? key_of(block.text) : "");
    std::vector<std::string> titles;
    for (const std::string& title : stated_.titles) {
      titles.push_back(key_of(title));
      titles.push_back(key_of(without_site(title, stated_.site)));
    }
    // A heading that repeats what the page says of itself, then any such block.
    for (const bool headings : {true, false}) {
      for (const std::string& key : titles) {
        for (std::uint32_t i = 0; i < blocks_.size(); ++i) {
          const bool heading = blocks_[i].level >= 1 && blocks_[i].level <= 3;
          if (heading != headings || outside_[blocks_[i].node] || keys[i].empty()) continue;
          // "Headline: live | World | The Paper", "The Paper: Headline".
          const bool part = keys[i].size() >= 20 && (key.starts_with(keys[i]) || key.ends_with(keys[i]));
          if (keys[i] == key || part) return i;
        }
      }
    }
    // Else the last first-level heading over the running text; a paper's name
    // is a link.
    std::uint32_t found = none;
    for (std::uint32_t i = 0; i < blocks_.size(); ++i) {
      if (blocks_[i].level != 1 || outside_[blocks_[i].node]) continue;
      if (is_linked(blocks_[i]) || keys[i] == key_of(stated_.site)) continue;
      if (found != none && kept_.of(0, i) > kept_.all() / 10) break;
      found = i;
    }
    return found;
  }

  /// The element that is the article, or holds it closely.
  std::uint32_t find_root(std::uint32_t title) const {
    const auto is_candidate = [&](const PageNode& node) {
      return node.role == ElementRole::main_part || node.role == ElementRole::article || node.article_body;
    };
    if (title != none) {
      for (std::uint32_t up = blocks_[title].node; up != 0; up = nodes_[up].parent) {
        if (nodes_[up].role == ElementRole::article && 10 * kept_prose(nodes_[up]) >= 3 * kept_.all()) return up;
      }
    }
    std::uint64_t most = 0;
    for (const PageNode& node : nodes_) {
      if (is_candidate(node)) most = std::max(most, kept_prose(node));
    }
    const bool declared = most > 0 && 2 * most >= kept_.all();
    std::uint32_t root = 0;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      const bool enough = 4 * kept_prose(nodes_[i]) >= 3 * (declared ? most : kept_.all());
      if (enough && (!declared || is_candidate(nodes_[i]))) root = i;
    }
    return root;
  }

  /// Elements that hold links and no running text, with the headings over them,
  /// and teasers: a link and a line or two under it, which are no great part of
  /// the page.
  void mark_links(std::uint32_t title) {
    constexpr std::uint32_t most_blocks_of_teaser = 3;
    const auto is_teaser = [&](const PageNode& node) {
      const std::uint32_t blocks = node.last - node.first;
      return blocks > 1 && blocks <= most_blocks_of_teaser && is_linked(blocks_[node.first]) && node.first != title &&
             6 * prose_.of(node) < kept_.all();
    };
    const Sums linked(blocks_, [&](std::uint32_t i) { return blocks_[i].linked; });
    const Sums sizes(blocks_, [&](std::uint32_t i) { return size_of(blocks_[i]); });
    links_.assign(nodes_.size(), false);
    for (std::uint32_t i = 1; i < nodes_.size(); ++i) {
      const PageNode& node = nodes_[i];
      const bool dense = prose_.of(node) == 0 && linked.of(node) > 0 && 2 * linked.of(node) >= sizes.of(node);
      links_[i] = links_[node.parent] || dense || is_teaser(node);
    }
  }

  /// Which blocks of the article's element stand behind the one that holds its
  /// paragraphs, in small boxes: who wrote it, what else there is to read.
  std::vector<bool> find_behind(const PageNode& root) const {
    constexpr std::uint32_t most_paragraphs_of_box = 2;
    std::vector<bool> behind(root.last - root.first);
    std::vector<std::uint32_t> containers;  // the innermost element with more blocks than this one
    std::vector<std::uint64_t> prose(nodes_.size());
    std::vector<std::uint32_t> paragraphs(nodes_.size());
    std::uint32_t most = 0;
    for (std::uint32_t i = root.first; i < root.last; ++i) {
      std::uint32_t node = blocks_[i].node;
      while (node != 0 && nodes_[node].last - nodes_[node].first == 1) node = nodes_[node].parent;
      containers.push_back(node);
      if (!is_kept(i) || prose_of(blocks_[i]) == 0) continue;
      prose[node] += prose_of(blocks_[i]);
      ++paragraphs[node];
      if (prose[node] > prose[most]) most = node;
    }
    if (2 * prose[most] < kept_prose(root)) return behind;
    for (std::uint32_t i = std::max(root.first, nodes_[most].last); i < root.last; ++i) {
      behind[i - root.first] = paragraphs[containers[i - root.first]] <= most_paragraphs_of_box;
    }
    return behind;
  }

  const std::vector<PageBlock>& blocks_;
  const std::vector<PageNode>& nodes_;
  const Stated& stated_;
  std::vector<bool> outside_;
  std::vector<bool> links_ = {};
  Sums prose_;
  Sums first_headings_;
  Sums kept_ = Sums({}, [](std::uint32_t) { return 0u; });
};

}  // namespace

Selection select_article(const Outline& outline, const Stated& stated) {
  return Selector(outline, stated).select();
}

}  // namespace casus::tool
