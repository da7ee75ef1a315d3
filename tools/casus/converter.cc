// SPDX-License-Identifier: MIT
#include "casus/converter.h"

#include <filesystem>
#include <functional>
#include <set>
#include <system_error>

#include <casus/casus.h>
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "casus/choices.h"
#include "casus/complain.h"
#include "casus/output_file.h"
#include "casus/sqlite_converter.h"
#include "formats/brat.h"
#include "formats/graph.h"
#include "formats/tables.h"
#include "report/network.h"
#include "syntax/syntax_stage.h"
#include "text/text_stage.h"

namespace casus::tool {
namespace {

using formats::CodedEvent;
using formats::CodedMention;
using formats::Codes;
using formats::Found;
using formats::Record;
using formats::Table;
using Statuses = std::set<std::string, std::less<>>;

OutputFile open(const std::string& path) {
  return path.empty() ? OutputFile() : OutputFile(path);
}

/// A file in a directory, which is made if it is not there.
OutputFile open_in(const std::string& directory, const std::string& name) {
  std::error_code ignored;  // what cannot be made cannot be opened, and that is said
  std::filesystem::create_directories(directory, ignored);
  return OutputFile((std::filesystem::path(directory) / name).string());
}

/// A table with a row for each coded event.
class EventTable final : public Converter {
 public:
  EventTable(Table<CodedEvent> table, Codes codes, Statuses statuses, const std::string& path, Text text)
      : table_(std::move(table)),
        codes_(std::move(codes)),
        statuses_(std::move(statuses)),
        out_(open(path)),
        text_(text) {
    out_.write(table_.header());
  }
  Text text() const noexcept override { return text_; }
  bool add(const Record& record) override {
    std::string rows;
    for (const CodedEvent& event : coded_events(record, codes_, statuses_)) table_.append(rows, event);
    return out_.write(rows);
  }
  bool flush() override { return out_.flush(); }
  bool close() override { return out_.close(); }

 private:
  Table<CodedEvent> table_;
  Codes codes_;
  Statuses statuses_;
  OutputFile out_;
  Text text_;
};

/// The network of all actors, written when all records are there.
class Network final : public Converter {
 public:
  using Write = std::function<std::string(const formats::ActorGraph&)>;
  Network(Write write, Codes codes, Statuses statuses, const std::string& path)
      : write_(std::move(write)), codes_(std::move(codes)), statuses_(std::move(statuses)), out_(open(path)) {}
  bool add(const Record& record) override {
    for (const CodedEvent& event : coded_events(record, codes_, statuses_)) graph_.add(event);
    return out_.ok();
  }
  bool close() override {
    out_.write(write_(graph_));
    return out_.close();
  }

 private:
  Write write_;
  formats::ActorGraph graph_;
  Codes codes_;
  Statuses statuses_;
  OutputFile out_;
};

/// GDELT's mentions: a row for each place in the text that tells of a coded event.
class MentionTable final : public Converter {
 public:
  MentionTable(Codes codes, Statuses statuses, const std::string& path)
      : codes_(std::move(codes)), statuses_(std::move(statuses)), out_(open(path)) {}
  bool add(const Record& record) override {
    std::string rows;
    for (const CodedEvent& event : coded_events(record, codes_, statuses_)) {
      for (const formats::EventMention& mention : event.event.mentions) table_.append(rows, {event, mention});
    }
    return out_.write(rows);
  }
  bool flush() override { return out_.flush(); }
  bool close() override { return out_.close(); }

 private:
  Table<CodedMention> table_ = formats::gdelt_mentions();
  Codes codes_;
  Statuses statuses_;
  OutputFile out_;
};

/// Three files in a directory. Events of any status, for there is a column of it.
class Csv final : public Converter {
 public:
  explicit Csv(const std::string& directory)
      : entities_(open_in(directory, "entities.csv")),
        claims_(open_in(directory, "claims.csv")),
        events_(open_in(directory, "events.csv")) {
    entities_.write(entity_table_.header());
    claims_.write(claim_table_.header());
    events_.write(event_table_.header());
  }
  Text text() const noexcept override { return Text::wanted; }
  bool add(const Record& record) override {
    return write(entities_, entity_table_, record, record.entities.size()) &&
           write(claims_, claim_table_, record, record.claims.size()) &&
           write(events_, event_table_, record, record.events.size());
  }
  bool close() override {
    const bool entities = entities_.close();
    const bool claims = claims_.close();
    return events_.close() && entities && claims;
  }

 private:
  static bool write(OutputFile& out, const Table<Found>& table, const Record& record, std::size_t count) {
    std::string rows;
    for (std::size_t i = 0; i < count; ++i) table.append(rows, {record, i});
    return out.write(rows);
  }
  Table<Found> entity_table_ = formats::csv_entities();
  Table<Found> claim_table_ = formats::csv_claims();
  Table<Found> event_table_ = formats::csv_events();
  OutputFile entities_, claims_, events_;
};

/// A .txt and an .ann for each article in a directory, and annotation.conf.
class Brat final : public Converter {
 public:
  explicit Brat(std::string directory) : directory_(std::move(directory)) {
    ok_ = write("annotation.conf", formats::brat_configuration());
  }
  Text text() const noexcept override { return Text::needed; }
  bool add(const Record& record) override {
    const std::string name = formats::file_name(record.key);
    ok_ = ok_ && write(name + ".txt", *record.text()) && write(name + ".ann", formats::brat_annotations(record));
    return ok_;
  }
  bool close() override { return ok_; }

 private:
  bool write(const std::string& name, std::string_view bytes) {
    OutputFile out = open_in(directory_, name);
    out.write(bytes);
    return out.close();
  }
  std::string directory_;
  bool ok_ = true;
};

/// The grammar is not in the record: the text is read again, as casus syntax does.
class Conllu final : public Converter {
 public:
  Conllu(detail::TextStage text, detail::SyntaxStage syntax, const std::string& path)
      : text_(std::move(text)), syntax_(std::move(syntax)), out_(open(path)) {}
  Text text() const noexcept override { return Text::needed; }
  bool add(const Record& record) override {
    const auto article = Article::from_utf8(*record.text(), {.id = record.key, .language = Language(record.language)});
    return !article || out_.write(to_conllu(syntax_.run(text_.run(*article), detail::LemmaStyle::treebank)));
  }
  bool flush() override { return out_.flush(); }
  bool close() override { return out_.close(); }

 private:
  detail::TextStage text_;
  detail::SyntaxStage syntax_;
  OutputFile out_;
};

std::unique_ptr<Converter> make_conllu(const Conversion& conversion, const Seeds& seeds) {
  auto text = detail::TextStage::make(seeds);
  if (!text) return complain(to_string(text.error())), nullptr;
  auto syntax = detail::SyntaxStage::make(seeds);
  if (!syntax) return complain(to_string(syntax.error())), nullptr;
  return std::make_unique<Conllu>(*std::move(text), *std::move(syntax), conversion.output);
}

}  // namespace

CLI::Option* add_conversion(CLI::App& command, Conversion& conversion) {
  command
      .add_option("-o,--output", conversion.output,
                  "A file instead of standard output; a directory for csv and brat, a database for sqlite")
      ->option_text("PATH");
  command
      .add_option("--status", conversion.statuses,
                  "Events of these statuses, for tables of events and networks (default actual,ongoing,historical)")
      ->option_text("WORDS")
      ->delimiter(',')
      ->check(one_of({"actual", "ongoing", "planned", "threatened", "demanded", "conditional", "hypothetical", "denied",
                      "negated", "historical"}));
  return command
      .add_option("--to", conversion.to,
                  "gdelt, gdelt-mentions, polecat, icews, phoenix, csv, brat, conllu, dot, graphml, svg or sqlite")
      ->option_text("FORMAT")
      ->check(one_of({"gdelt", "gdelt-mentions", "polecat", "icews", "phoenix", "csv", "brat", "conllu", "dot",
                      "graphml", "svg", "sqlite"}));
}

std::unique_ptr<Converter> make_converter(const Conversion& conversion, const Seeds& seeds) {
  const std::string& to = conversion.to;
  if ((to == "csv" || to == "brat") && conversion.output.empty()) {
    return complain(fmt::format("--to {}: writes several files; name their directory with -o", to)), nullptr;
  }
  if (to == "sqlite" && conversion.output.empty()) {
    return complain("--to sqlite: name the file of the database with -o"), nullptr;
  }
  if (to == "sqlite") return make_sqlite(conversion.output);
  if (to == "csv") return std::make_unique<Csv>(conversion.output);
  if (to == "brat") return std::make_unique<Brat>(conversion.output);
  if (to == "conllu") return make_conllu(conversion, seeds);
  auto codes = Codes::make(seeds);
  if (!codes) return complain(to_string(codes.error())), nullptr;
  const Statuses statuses = conversion.statuses.empty()
                                ? formats::told_as_done()
                                : Statuses(conversion.statuses.begin(), conversion.statuses.end());
  if (to == "gdelt-mentions") {
    return std::make_unique<MentionTable>(*std::move(codes), statuses, conversion.output);
  }
  const auto network = [&](Network::Write write) {
    return std::make_unique<Network>(std::move(write), *std::move(codes), statuses, conversion.output);
  };
  if (to == "dot") return network(&formats::ActorGraph::dot);
  if (to == "graphml") return network(&formats::ActorGraph::graphml);
  if (to == "svg") return network(report::network_svg);
  const auto table = [&](Table<CodedEvent> columns, Converter::Text text) {
    return std::make_unique<EventTable>(std::move(columns), *std::move(codes), statuses, conversion.output, text);
  };
  if (to == "gdelt") return table(formats::gdelt_events(), Converter::Text::unused);
  if (to == "polecat") return table(formats::polecat(), Converter::Text::wanted);
  if (to == "icews") return table(formats::icews(), Converter::Text::unused);
  return table(formats::phoenix(), Converter::Text::unused);
}

bool RecordFeed::add(std::string_view line, std::string_view where) {
  const auto refuse = [&](std::string_view why) {
    complain(fmt::format("{}: {}", where, why));
    converter_.refused(where, why);
    all_ = false;
    return true;
  };
  if (line.find_first_not_of(" \t\r") == std::string_view::npos) return true;
  simdjson::dom::element document;
  if (const auto error = parser_.parse(line.data(), line.size()).get(document)) {
    return refuse(simdjson::error_message(error));
  }
  std::string_view why;
  if (document["error"]["message"].get(why) == simdjson::SUCCESS) return refuse(fmt::format("no record: {}", why));
  Record record;
  if (const auto problem = formats::read_record(document, line, record)) {
    return refuse("no record of casus run: " + *problem);
  }
  if (record.text() == nullptr && converter_.text() != Converter::Text::unused) {
    if (converter_.text() == Converter::Text::needed) {
      return refuse("holds no text; records made with casus run --text do");
    }
    ++without_text_;
  }
  return converter_.add(record);
}

bool RecordFeed::close() {
  if (without_text_ > 0) {
    complain(fmt::format("{} records hold no text, so cells with words of it are empty; casus run --text keeps it",
                         without_text_));
  }
  return converter_.close();
}

}  // namespace casus::tool
