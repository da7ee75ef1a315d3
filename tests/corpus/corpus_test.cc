// SPDX-License-Identifier: MIT
// Runs the cases of tests/corpus/*.txt and the articles of seeds/articles.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "casus/casus.h"
#include "support/catch.h"
#include "support/describe.h"

namespace {

namespace fs = std::filesystem;

struct Case {
  std::string name;
  casus::ArticleInfo info = {};
  std::set<std::string> show = {"entity", "time", "quantity", "claim", "event"};
  std::string text = {};
  std::string expected = {};
};

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> files_of(const char* folder, const char* extension) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(fs::path(CASUS_SOURCE_DIR) / folder)) {
    if (entry.path().extension() == extension) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

/// Reads "language: nl" into the case; false if the line is no such thing.
bool read_head_line(const std::string& line, Case& c) {
  const auto value = [&](std::string_view key) {
    return line.rfind(key, 0) == 0 ? line.substr(key.size()) : std::string();
  };
  if (const std::string language = value("language: "); !language.empty()) {
    c.info.language = casus::Language(language);
  } else if (const std::string published = value("published: "); !published.empty()) {
    c.info.published = casus::parse_date(published).value();
  } else if (const std::string show = value("show: "); !show.empty()) {
    std::istringstream words(show);
    c.show = std::set<std::string>(std::istream_iterator<std::string>(words), {});
  } else {
    return false;
  }
  return true;
}

/// Takes everything before a line `stop`, or all of it.
std::string take_lines(std::istream& in, const std::string& stop) {
  std::string text;
  for (std::string line; std::getline(in, line) && line != stop;) text += line + '\n';
  return text;
}

std::string trimmed(std::string text) {
  text.erase(0, text.find_first_not_of('\n'));
  text.erase(text.find_last_not_of('\n') + 1);
  return text;
}

std::vector<Case> cases_of(const fs::path& path) {
  std::vector<Case> cases;
  std::istringstream in(read_file(path));
  std::string line;
  while (std::getline(in, line)) {
    if (line.rfind("=== ", 0) == 0) {
      cases.push_back({.name = path.filename().string() + ": " + line});
      while (std::getline(in, line) && read_head_line(line, cases.back())) {
      }
      cases.back().text = trimmed(line + '\n' + take_lines(in, "---"));
    } else if (!cases.empty() && !line.empty()) {
      cases.back().expected += line + '\n';
    }
  }
  return cases;
}

Case article_case(const fs::path& path) {
  Case c{.name = path.filename().string()};
  c.show.insert("block");
  std::istringstream in(read_file(path));
  for (std::string line; std::getline(in, line) && read_head_line(line, c);) {
  }
  c.expected = trimmed(take_lines(in, "")) + '\n';
  c.text = read_file(fs::path(path).replace_extension(".txt"));
  return c;
}

void check(const casus::Pipeline& pipeline, const Case& c) {
  const casus::Article article = casus::Article::from_utf8(c.text, c.info).value();
  std::string actual;
  for (const std::string& line : casus_test::describe(article, pipeline.run(article))) {
    if (c.show.count(line.substr(0, line.find(' '))) != 0) actual += line + '\n';
  }
  INFO(c.name << "\n--- found:\n" << actual << "--- expected:\n" << c.expected);
  CHECK(actual == c.expected);
}

}  // namespace

TEST_CASE("the corpus cases come out as their authors expect") {
  const casus::Pipeline pipeline = casus::Pipeline::standard().value();
  std::size_t cases = 0;
  for (const fs::path& path : files_of("tests/corpus", ".txt")) {
    for (const Case& c : cases_of(path)) check(pipeline, c), ++cases;
  }
  CHECK(cases > 0);
}

TEST_CASE("the sample articles come out as was checked by reading") {
  const casus::Pipeline pipeline = casus::Pipeline::standard().value();
  const std::vector<fs::path> paths = files_of("seeds/articles", ".expected");
  for (const fs::path& path : paths) check(pipeline, article_case(path));
  CHECK(paths.size() == files_of("seeds/articles", ".txt").size());
  CHECK(!paths.empty());
}
