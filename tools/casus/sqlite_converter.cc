// SPDX-License-Identifier: MIT
#include "casus/sqlite_converter.h"

#include <utility>

#include <fmt/format.h>

#include "casus/complain.h"
#include "casus/database.h"
#include "casus/database_schema.h"
#include "formats/table.h"

namespace casus::tool {
namespace {

using formats::Claim;
using formats::Entity;
using formats::Event;
using formats::joined;
using formats::Record;

/// "INSERT INTO TABLE VALUES (?, ?, ...)", with so many.
std::string insert(std::string_view table, int values, std::string_view how = "INSERT") {
  std::string sql = fmt::format("{} INTO {} VALUES (?", how, table);
  for (int i = 1; i < values; ++i) sql += ", ?";
  return sql + ")";
}

class Sqlite final : public Converter {
 public:
  explicit Sqlite(std::unique_ptr<Database> database) : database_(std::move(database)) {
    database_->execute("BEGIN IMMEDIATE");
  }

  Text text() const noexcept override { return Text::wanted; }

  bool add(const Record& record) override {
    return attempt([&] {
      write(record);
      if (++pending_ < batch) return;
      database_->execute("COMMIT; BEGIN IMMEDIATE");
      pending_ = 0;
    });
  }

  bool close() override {
    return ok_ && attempt([&] { database_->execute("COMMIT"); });
  }

 private:
  static constexpr int batch = 500;

  template <typename Work>
  bool attempt(Work work) {
    try {
      work();
    } catch (const DatabaseError& error) {
      complain(error.what());
      ok_ = false;
    }
    return ok_;
  }

  void write(const Record& record);
  void write(std::int64_t article, const Record& record, std::size_t id, const Entity&);
  void write(std::int64_t article, const Record& record, std::size_t id, const Claim&);
  void write(std::int64_t article, const Record& record, std::size_t id, const Event&);

  static std::string_view words(const Record& record, const std::optional<Span>& at) {
    return at ? record.words(*at) : std::string_view();
  }

  std::unique_ptr<Database> database_;
  int pending_ = 0;
  bool ok_ = true;
  Statement articles_{*database_, insert("articles", 8, "INSERT OR IGNORE")};
  Statement blocks_{*database_, insert("blocks", 7)};
  Statement entities_{*database_, insert("entities", 12)};
  Statement mentions_{*database_, insert("mentions", 10)};
  Statement times_{*database_, insert("times", 10)};
  Statement quantities_{*database_, insert("quantities", 13)};
  Statement claims_{*database_, insert("claims", 25)};
  Statement events_{*database_, insert("events", 24)};
  // A source that is named twice is one.
  Statement event_roles_{*database_, insert("event_roles", 4, "INSERT OR IGNORE")};
  Statement event_claims_{*database_, insert("event_claims", 3, "INSERT OR IGNORE")};
  Statement event_numbers_{*database_, insert("event_numbers", 7)};
  Statement event_mentions_{*database_, insert("event_mentions", 8)};
};

void Sqlite::write(const Record& record) {
  articles_.run(std::optional<std::int64_t>(), record.key, record.url, record.language, record.published,
                record.version, to_string(record.unit),
                record.text() == nullptr ? std::string_view() : std::string_view(*record.text()));
  if (!database_->changed()) return;
  const std::int64_t article = database_->last_row();
  for (std::size_t i = 0; i < record.blocks.size(); ++i) {
    const formats::Block& block = record.blocks[i];
    blocks_.run(article, i, block.at.begin, block.at.end, block.label, block.language, block.score);
  }
  for (std::size_t i = 0; i < record.entities.size(); ++i) write(article, record, i, record.entities[i]);
  for (std::size_t i = 0; i < record.times.size(); ++i) {
    const formats::Time& time = record.times[i];
    times_.run(article, i, time.at.begin, time.at.end, record.words(time.at), time.type, time.value,
               words(record, time.governor), time.rule, time.score);
  }
  for (std::size_t i = 0; i < record.quantities.size(); ++i) {
    const formats::Quantity& q = record.quantities[i];
    quantities_.run(article, i, q.at.begin, q.at.end, record.words(q.at), q.unit, q.of, q.value, q.low, q.high,
                    q.approximate, q.rule, q.score);
  }
  for (std::size_t i = 0; i < record.claims.size(); ++i) write(article, record, i, record.claims[i]);
  for (std::size_t i = 0; i < record.events.size(); ++i) write(article, record, i, record.events[i]);
}

void Sqlite::write(std::int64_t article, const Record& record, std::size_t id, const Entity& entity) {
  std::optional<double> latitude, longitude;
  std::optional<std::uint64_t> geonames;
  if (entity.place) {
    latitude = entity.place->latitude;
    longitude = entity.place->longitude;
    if (entity.place->geonames > 0) geonames = entity.place->geonames;
  }
  entities_.run(article, id, entity.kind, entity.name, entity.catalogue, entity.country, entity.code, entity.role,
                latitude, longitude, geonames, entity.extractor);
  for (std::size_t i = 0; i < entity.mentions.size(); ++i) {
    const formats::Mention& mention = entity.mentions[i];
    mentions_.run(article, id, i, mention.at.begin, mention.at.end, record.words(mention.at), mention.form, mention.use,
                  mention.rule, mention.score);
  }
}

void Sqlite::write(std::int64_t article, const Record& record, std::size_t id, const Claim& claim) {
  claims_.run(article, id, claim.speaker, words(record, claim.speaker_span), claim.on_behalf_of,
              record.words(claim.cue), record.words(claim.content), claim.content.front().begin,
              claim.content.back().end, claim.type, claim.act, claim.polarity, claim.act_polarity, claim.modality,
              claim.tense, claim.commitment, words(record, claim.condition), claim.addressee,
              words(record, claim.addressee_span), words(record, claim.medium), claim.time, claim.parent, claim.rule,
              claim.score, claim.extractor);
}

void Sqlite::write(std::int64_t article, const Record& record, std::size_t id, const Event& event) {
  const Span clause = event.mentions.front().at;
  events_.run(article, id, event.act, joined(event.operators, ";"), event.cameo, event.plover_type, event.plover_mode,
              joined(event.plover_contexts, ";"), event.quad == 0 ? std::nullopt : std::optional(event.quad),
              event.goldstein, event.status, event.tense, event.date, event.time, event.place,
              record.words(event.source_spans), record.words(event.trigger), record.words(event.target_spans),
              record.words(clause), clause.begin, clause.end, event.rule, event.score, event.extractor);
  for (const std::size_t entity : event.source) event_roles_.run(article, id, std::string_view("source"), entity);
  for (const std::size_t entity : event.target) event_roles_.run(article, id, std::string_view("target"), entity);
  for (const std::size_t claim : event.claimed_by) event_claims_.run(article, id, claim);
  for (std::size_t i = 0; i < event.numbers.size(); ++i) {
    const formats::EventNumber& number = event.numbers[i];
    event_numbers_.run(article, id, i, number.of, number.value, number.at.begin, number.at.end);
  }
  for (std::size_t i = 0; i < event.mentions.size(); ++i) {
    const formats::EventMention& mention = event.mentions[i];
    event_mentions_.run(article, id, i, mention.at.begin, mention.at.end, mention.trigger.begin, mention.trigger.end,
                        mention.sentence);
  }
}

/// Opens a file of ours, or makes one of an empty one.
std::unique_ptr<Database> open_database(const std::string& path) {
  auto database = std::make_unique<Database>(path);
  // Two that begin at once: one makes it, the other finds it made.
  database->execute("BEGIN IMMEDIATE");
  if (database->ask("PRAGMA application_id") == database_application) {
    const std::int64_t version = database->ask("PRAGMA user_version");
    if (version != database_version) {
      throw DatabaseError(
          fmt::format("{}: has version {} of the tables, this casus writes {}", path, version, database_version));
    }
  } else if (database->ask("SELECT count(*) FROM sqlite_master") > 0) {
    throw DatabaseError(path + ": is a database of something else");
  } else {
    database->execute(database_schema);
    database->execute(fmt::format("PRAGMA application_id = {}", database_application).c_str());
    database->execute(fmt::format("PRAGMA user_version = {}", database_version).c_str());
  }
  database->execute("COMMIT");
  return database;
}

}  // namespace

std::unique_ptr<Converter> make_sqlite(const std::string& path) {
  try {
    return std::make_unique<Sqlite>(open_database(path));
  } catch (const DatabaseError& error) {
    complain(error.what());
    return nullptr;
  }
}

}  // namespace casus::tool
