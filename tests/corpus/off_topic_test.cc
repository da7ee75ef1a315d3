// SPDX-License-Identifier: MIT
//
// Articles on sport, the weather, business and culture in the words of war and
// diplomacy: at most one event in twenty sentences.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

#include "casus/casus.h"
#include "support/catch.h"

namespace {

std::vector<std::filesystem::path> articles_in(const std::string& language) {
  std::vector<std::filesystem::path> paths;
  for (const auto& file : std::filesystem::directory_iterator(CASUS_SOURCE_DIR "/tests/corpus/off_topic")) {
    if (file.path().filename().string().starts_with(language)) paths.push_back(file.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

/// "published: 2024-05-01", an empty line, the text.
casus::Article read(const std::filesystem::path& path, const std::string& language) {
  std::ifstream in(path);
  std::string head, empty;
  std::getline(in, head);
  std::getline(in, empty);
  std::ostringstream text;
  text << in.rdbuf();
  const std::string date = head.substr(head.find(' ') + 1);
  return casus::Article::from_utf8(
             text.str(), {.published = casus::parse_date(date).value(), .language = casus::Language(language)})
      .value();
}

}  // namespace

TEST_CASE("sport, weather, business and culture tell few events") {
  const std::string language = GENERATE("nl", "en");
  const casus::Pipeline pipeline = casus::Pipeline::standard().value();
  std::size_t sentences = 0, events = 0;
  std::ostringstream list;
  const auto paths = articles_in(language);
  REQUIRE(paths.size() == 10);
  for (const auto& path : paths) {
    const casus::Article article = read(path, language);
    const casus::Extraction found = pipeline.run(article);
    sentences += found.sentences.size();
    events += found.events.size();
    for (const casus::Event& e : found.events)
      list << path.filename().string() << ": " << e.act << " " << article.slice(e.mention) << '\n';
  }
  INFO(list.str());
  CHECK(events * 20 <= sentences);
}
