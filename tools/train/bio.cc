// SPDX-License-Identifier: MIT
#include "train/bio.h"

#include <fstream>
#include <optional>
#include <sstream>

namespace casus::train {
namespace {

/// A label as it stands in the file, before it is known where its name ends.
struct Label {
  char part = 'O';
  NameType type = NameType::other;
};

std::optional<Label> parse_label(std::string_view text) {
  if (text == "O") return Label{};
  if (text.size() < 3 || text[1] != '-' || std::string_view("BILU").find(text[0]) == std::string_view::npos)
    return std::nullopt;
  const std::optional<NameType> type = parse_name_type(text.substr(2));
  if (!type) return std::nullopt;
  return Label{text[0], *type};
}

std::vector<NameTag> join(const std::vector<Label>& labels) {
  std::vector<NameTag> names(labels.size());
  for (std::size_t begin = 0; begin < labels.size();) {
    std::size_t end = begin + 1;
    if (labels[begin].part == 'O') {
      begin = end;
      continue;
    }
    const NameType type = labels[begin].type;
    const auto goes_on = [&](const Label& label) {
      return (label.part == 'I' || label.part == 'L') && label.type == type;
    };
    while (end < labels.size() && goes_on(labels[end])) ++end;
    for (std::size_t i = begin; i < end; ++i) names[i] = {NamePart::inside, type};
    names[end - 1].part = NamePart::last;
    names[begin].part = end - begin == 1 ? NamePart::unit : NamePart::begin;
    begin = end;
  }
  return names;
}

}  // namespace

Result<std::vector<BioSentence>> read_bio(std::string_view text, const std::string& source) {
  std::vector<BioSentence> sentences;
  BioSentence sentence;
  std::vector<Label> labels;
  const auto close = [&] {
    if (labels.empty()) return;
    sentence.names = join(labels);
    sentences.push_back(std::move(sentence));
    sentence = {};
    labels.clear();
  };
  for (std::uint32_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.starts_with("-DOCSTART-")) {
      close();
      sentence.new_document |= !line.empty();
      continue;
    }
    const std::size_t word_end = line.find('\t');
    const auto bad = [&](const char* complaint) { return Error{ErrorCode::seed_syntax, complaint, source, number, 0}; };
    if (word_end == std::string_view::npos || word_end == 0) return bad("no word and label with a tab between them");
    const std::optional<Label> label = parse_label(line.substr(line.rfind('\t') + 1));
    if (!label) return bad("a label that is not O or B-, I-, L-, U- and a type of name");
    sentence.words.emplace_back(line.substr(0, word_end));
    labels.push_back(*label);
  }
  close();
  return sentences;
}

Result<std::vector<BioSentence>> read_bio_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return Error{ErrorCode::seed_not_found, "cannot read the file", path, 0, 0};
  std::ostringstream text;
  text << file.rdbuf();
  return read_bio(text.str(), path);
}

}  // namespace casus::train
