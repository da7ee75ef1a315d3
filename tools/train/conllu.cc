// SPDX-License-Identifier: MIT
#include "train/conllu.h"

#include <array>
#include <charconv>
#include <fstream>
#include <sstream>

namespace casus::train {
namespace {

using Columns = std::array<std::string_view, 10>;

std::string_view cut(std::string_view& rest, char at) noexcept {
  const std::size_t end = std::min(rest.find(at), rest.size());
  const std::string_view piece = rest.substr(0, end);
  rest.remove_prefix(end == rest.size() ? end : end + 1);
  return piece;
}

bool split(std::string_view line, Columns& columns) noexcept {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (line.empty()) return false;
    columns[i] = cut(line, '\t');
  }
  return line.empty();
}

bool number(std::string_view text, std::uint32_t& value) noexcept {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

std::string without_dash(std::string_view cell) {
  return cell == "_" ? std::string() : std::string(cell);
}

class Reader {
 public:
  explicit Reader(const std::string& source) : source_(source) {}

  bool read(std::string_view line) {
    ++line_;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty()) return close();
    if (line[0] == '#') {
      sentence_.comments.emplace_back(line);
      return true;
    }
    return read_word(line);
  }
  bool close() {
    if (sentence_.words.empty() && sentence_.comments.empty()) return true;
    if (sentence_.words.empty()) return fail("a sentence without words");
    for (const TreebankWord& word : sentence_.words) {
      if (word.head > sentence_.words.size()) return fail("a head outside its sentence");
    }
    sentences_.push_back(std::move(sentence_));
    sentence_ = {};
    return true;
  }
  Result<std::vector<TreebankSentence>> result() {
    if (!complaint_.empty()) return Error{ErrorCode::seed_syntax, complaint_, source_, line_, 0};
    return std::move(sentences_);
  }

 private:
  bool fail(std::string complaint) {
    complaint_ = std::move(complaint);
    return false;
  }
  bool read_word(std::string_view line) {
    Columns c;
    if (!split(line, c)) return fail("not ten columns");
    if (c[0].find('.') != std::string_view::npos) return true;
    if (c[0].find('-') != std::string_view::npos) return read_range(c);
    TreebankWord word{std::string(c[1]),  std::string(c[2]),  std::string(c[3]),
                      without_dash(c[4]), without_dash(c[5]), 0,
                      std::string(c[7]),  without_dash(c[9])};
    std::uint32_t id = 0;
    if (!number(c[0], id) || id != sentence_.words.size() + 1) return fail("an id out of order");
    if (c[1].empty()) return fail("a word without form");
    if (!number(c[6], word.head)) return fail("a head that is no number");
    sentence_.words.push_back(std::move(word));
    return true;
  }
  bool read_range(const Columns& c) {
    std::string_view id = c[0];
    WordRange range{0, 0, std::string(c[1]), without_dash(c[9])};
    if (!number(cut(id, '-'), range.first) || !number(id, range.last) || range.last < range.first ||
        range.first != sentence_.words.size() + 1)
      return fail("a range out of order");
    sentence_.ranges.push_back(std::move(range));
    return true;
  }

  const std::string& source_;
  std::uint32_t line_ = 0;
  std::string complaint_;
  TreebankSentence sentence_;
  std::vector<TreebankSentence> sentences_;
};

}  // namespace

std::string_view TreebankSentence::comment(std::string_view name) const noexcept {
  for (std::string_view line : comments) {
    line.remove_prefix(1);
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos) continue;
    std::string_view key = line.substr(0, equals);
    while (!key.empty() && key.front() == ' ') key.remove_prefix(1);
    while (!key.empty() && key.back() == ' ') key.remove_suffix(1);
    if (key != name) continue;
    std::string_view value = line.substr(equals + 1);
    while (!value.empty() && value.front() == ' ') value.remove_prefix(1);
    return value;
  }
  return {};
}

std::string_view value_of(std::string_view cell, std::string_view name) noexcept {
  while (!cell.empty()) {
    std::string_view value = cut(cell, '|');
    if (cut(value, '=') == name) return value;
  }
  return {};
}

Result<std::vector<TreebankSentence>> read_conllu(std::string_view text, const std::string& source) {
  Reader reader(source);
  while (!text.empty()) {
    if (!reader.read(cut(text, '\n'))) return reader.result();
  }
  reader.close();
  return reader.result();
}

Result<std::vector<TreebankSentence>> read_conllu_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  if (!file || !(text << file.rdbuf())) return Error{ErrorCode::seed_not_found, "cannot be read", path, 0, 0};
  return read_conllu(text.str(), path);
}

}  // namespace casus::train
