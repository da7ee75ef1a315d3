// SPDX-License-Identifier: MIT
#include "train/name_list_writer.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

#include "casus/text.h"

namespace casus::train {
namespace {

using detail::NameLists;

struct List {
  std::string_view name;
  bool small = false;  ///< its phrases may be written small
  bool upper = false;  ///< its words must be all capitals
};
constexpr std::array<List, NameLists::most_lists> lists = {{
    {"first"},
    {"last"},
    {"person"},
    {"famous"},
    {"place"},
    {"country"},
    {"demonym"},
    {"adjective"},
    {"organisation"},
    {"acronym", false, true},
    {"company"},
    {"event"},
    {"title", true},
    {"group", true},
    {"common", true},
}};

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> pieces;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(at), text.size());
    if (end > 0) pieces.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return pieces;
}

void put(std::vector<std::byte>& out, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out.push_back(static_cast<std::byte>(value >> 8 * i & 0xFF));
}

bool is_small(std::string_view word) {
  return detail::make_word_form(word).is(detail::spelling::letter) &&
         !detail::has_capital(detail::make_word_form(word));
}

}  // namespace

bool NameListWriter::add(std::string_view phrase, std::string_view list) {
  const auto at = std::find_if(lists.begin(), lists.end(), [&](const List& l) { return l.name == list; });
  const std::vector<std::string_view> words = split(phrase, ' ');
  if (at == lists.end() || words.empty() || words.size() > NameLists::most_words) return false;
  std::uint64_t key = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    key = detail::phrase_key(key, hash_folded(words[i]));
    std::uint16_t& entry = phrases_[key];
    if (i + 1 < words.size())
      entry |= NameLists::longer;
    else
      entry = static_cast<std::uint16_t>(entry | 1u << (at - lists.begin()));
  }
  return true;
}

std::optional<Error> NameListWriter::read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  const auto bad = [&](ErrorCode code, const char* complaint, std::uint32_t line) {
    return Error{code, complaint, path, line, 0};
  };
  std::string line;
  if (!std::getline(file, line)) return bad(ErrorCode::seed_not_found, "cannot read the file", 0);
  if (line != "#casus-names 1") return bad(ErrorCode::seed_format, "not a list of names", 1);
  std::getline(file, line);
  for (std::uint32_t number = 3; std::getline(file, line); ++number) {
    const std::vector<std::string_view> cells = split(line, '\t');
    if (cells.size() != 3) return bad(ErrorCode::seed_syntax, "not three columns", number);
    for (const std::string_view list : split(cells[1], ',')) {
      if (!add(cells[0], list)) return bad(ErrorCode::seed_value, "an unknown list, or a phrase too long", number);
    }
  }
  return std::nullopt;
}

void NameListWriter::add_common(const std::vector<TreebankSentence>& sentences) {
  struct Seen {
    std::uint32_t small = 0;
    std::uint32_t name = 0;
  };
  std::map<std::uint64_t, Seen> seen;
  std::map<std::uint64_t, std::string_view> words;
  for (const TreebankSentence& sentence : sentences) {
    for (const TreebankWord& word : sentence.words) {
      Seen& counts = seen[hash_folded(word.form)];
      if (word.upos == "PROPN") {
        ++counts.name;
      } else if (is_small(word.form)) {
        ++counts.small;
        words.emplace(hash_folded(word.form), word.form);
      }
    }
  }
  for (const auto& [key, word] : words) {
    if (seen[key].small >= 2 && seen[key].small > seen[key].name) add(word, "common");
  }
}

std::vector<std::byte> NameListWriter::write() const {
  std::uint64_t small = 0;
  std::uint64_t upper = 0;
  for (std::size_t i = 0; i < lists.size(); ++i) {
    if (lists[i].small) small |= 1u << i;
    if (lists[i].upper) upper |= 1u << i;
  }
  const std::uint64_t buckets = std::max<std::uint64_t>(1, phrases_.size() / 4);
  // A map is in the order of its keys, and so are the buckets.
  std::vector<std::uint64_t> begins(buckets + 1);
  for (const auto& [key, entry] : phrases_) ++begins[((key >> 32) * buckets >> 32) + 1];
  for (std::size_t i = 1; i < begins.size(); ++i) begins[i] += begins[i - 1];
  std::vector<std::byte> out;
  put(out, small, 2);
  put(out, upper, 2);
  put(out, buckets, 4);
  put(out, phrases_.size(), 4);
  for (const std::uint64_t begin : begins) put(out, begin, 4);
  for (const auto& [key, entry] : phrases_) {
    put(out, key & 0xFFFFFF, 3);
    put(out, entry, 2);
  }
  return out;
}

}  // namespace casus::train
