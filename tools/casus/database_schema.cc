// SPDX-License-Identifier: MIT
#include "casus/database_schema.h"

namespace casus::tool {

const char* const database_schema = R"(
CREATE TABLE articles (
  article INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,   -- the id of the record, else its url, else a hash of it
  url TEXT, language TEXT NOT NULL, published TEXT, version TEXT NOT NULL,
  offsets TEXT NOT NULL,      -- what begin_at and end_at count
  text TEXT);
CREATE TABLE blocks (
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, block INTEGER NOT NULL,
  begin_at INTEGER NOT NULL, end_at INTEGER NOT NULL, label TEXT NOT NULL, language TEXT NOT NULL, score REAL NOT NULL,
  PRIMARY KEY (article, block)) WITHOUT ROWID;
CREATE TABLE entities (
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, entity INTEGER NOT NULL,
  kind TEXT NOT NULL, name TEXT NOT NULL, catalogue TEXT, country TEXT, code TEXT, role TEXT,
  latitude REAL, longitude REAL, geonames INTEGER, extractor TEXT NOT NULL,
  PRIMARY KEY (article, entity)) WITHOUT ROWID;
CREATE TABLE mentions (
  article INTEGER NOT NULL, entity INTEGER NOT NULL, mention INTEGER NOT NULL,
  begin_at INTEGER NOT NULL, end_at INTEGER NOT NULL, words TEXT, form TEXT NOT NULL, use TEXT, rule TEXT NOT NULL,
  score REAL NOT NULL,
  PRIMARY KEY (article, entity, mention),
  FOREIGN KEY (article, entity) REFERENCES entities ON DELETE CASCADE) WITHOUT ROWID;
CREATE TABLE times (
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, time INTEGER NOT NULL,
  begin_at INTEGER NOT NULL, end_at INTEGER NOT NULL, words TEXT, type TEXT NOT NULL, value TEXT NOT NULL, governor TEXT,
  rule TEXT NOT NULL, score REAL NOT NULL,
  PRIMARY KEY (article, time)) WITHOUT ROWID;
CREATE TABLE quantities (
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, quantity INTEGER NOT NULL,
  begin_at INTEGER NOT NULL, end_at INTEGER NOT NULL, words TEXT, unit TEXT NOT NULL, what TEXT,
  value REAL NOT NULL, low REAL NOT NULL, high REAL NOT NULL, approximate INTEGER NOT NULL, rule TEXT NOT NULL,
  score REAL NOT NULL,
  PRIMARY KEY (article, quantity)) WITHOUT ROWID;
CREATE TABLE claims (
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, claim INTEGER NOT NULL,
  speaker INTEGER, speaker_words TEXT, on_behalf_of INTEGER, cue TEXT, content TEXT,
  begin_at INTEGER NOT NULL, end_at INTEGER NOT NULL,  -- from the first to the last piece of the content
  type TEXT NOT NULL, act TEXT, polarity TEXT, act_polarity TEXT, modality TEXT, tense TEXT, commitment TEXT,
  condition TEXT, addressee INTEGER, addressee_words TEXT, medium TEXT, time INTEGER, parent INTEGER,
  rule TEXT NOT NULL, score REAL NOT NULL, extractor TEXT NOT NULL,
  PRIMARY KEY (article, claim),
  FOREIGN KEY (article, speaker) REFERENCES entities, FOREIGN KEY (article, on_behalf_of) REFERENCES entities,
  FOREIGN KEY (article, addressee) REFERENCES entities, FOREIGN KEY (article, time) REFERENCES times,
  FOREIGN KEY (article, parent) REFERENCES claims) WITHOUT ROWID;
CREATE TABLE events (
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, event INTEGER NOT NULL,
  act TEXT NOT NULL, operators TEXT, cameo TEXT, plover TEXT, mode TEXT, contexts TEXT, quad INTEGER, goldstein REAL NOT NULL,
  status TEXT NOT NULL, tense TEXT, date TEXT, time INTEGER, place INTEGER,
  source_words TEXT, trigger_words TEXT, target_words TEXT, clause TEXT,
  begin_at INTEGER NOT NULL, end_at INTEGER NOT NULL,  -- of the clause that tells it first
  rule TEXT NOT NULL, score REAL NOT NULL, extractor TEXT NOT NULL,
  PRIMARY KEY (article, event),
  FOREIGN KEY (article, time) REFERENCES times, FOREIGN KEY (article, place) REFERENCES entities) WITHOUT ROWID;
CREATE TABLE event_roles (
  article INTEGER NOT NULL, event INTEGER NOT NULL, role TEXT NOT NULL CHECK (role IN ('source', 'target')),
  entity INTEGER NOT NULL,
  PRIMARY KEY (article, event, role, entity),
  FOREIGN KEY (article, event) REFERENCES events ON DELETE CASCADE,
  FOREIGN KEY (article, entity) REFERENCES entities) WITHOUT ROWID;
CREATE TABLE event_claims (
  article INTEGER NOT NULL, event INTEGER NOT NULL, claim INTEGER NOT NULL,
  PRIMARY KEY (article, event, claim),
  FOREIGN KEY (article, event) REFERENCES events ON DELETE CASCADE,
  FOREIGN KEY (article, claim) REFERENCES claims) WITHOUT ROWID;
CREATE TABLE event_numbers (
  article INTEGER NOT NULL, event INTEGER NOT NULL, number INTEGER NOT NULL, what TEXT NOT NULL, value REAL NOT NULL,
  begin_at INTEGER NOT NULL, end_at INTEGER NOT NULL,
  PRIMARY KEY (article, event, number),
  FOREIGN KEY (article, event) REFERENCES events ON DELETE CASCADE) WITHOUT ROWID;
CREATE TABLE event_mentions (
  article INTEGER NOT NULL, event INTEGER NOT NULL, mention INTEGER NOT NULL,
  begin_at INTEGER NOT NULL, end_at INTEGER NOT NULL, trigger_begin INTEGER NOT NULL, trigger_end INTEGER NOT NULL,
  sentence INTEGER,
  PRIMARY KEY (article, event, mention),
  FOREIGN KEY (article, event) REFERENCES events ON DELETE CASCADE) WITHOUT ROWID;

CREATE INDEX articles_published ON articles (published);
CREATE INDEX entities_code ON entities (code);
CREATE INDEX entities_catalogue ON entities (catalogue);
CREATE INDEX entities_name ON entities (name);
CREATE INDEX claims_speaker ON claims (article, speaker);
CREATE INDEX events_date ON events (date);
CREATE INDEX events_act ON events (act, status);
CREATE INDEX event_roles_entity ON event_roles (article, entity);
CREATE INDEX event_claims_claim ON event_claims (article, claim);

-- Who did what to whom: a row for each source and each target of an event.
CREATE VIEW dyads AS
SELECT a.key AS key, a.published, coalesce(e.date, a.published) AS date, e.status, e.act, e.operators, e.cameo, e.plover,
       e.quad, e.goldstein, s.name AS source, s.code AS source_code, s.country AS source_country,
       t.name AS target, t.code AS target_code, t.country AS target_country, p.name AS place, p.country AS place_country,
       e.clause, a.url, e.score, e.article, e.event
FROM events e JOIN articles a USING (article)
LEFT JOIN event_roles sr ON sr.article = e.article AND sr.event = e.event AND sr.role = 'source'
LEFT JOIN entities s ON s.article = sr.article AND s.entity = sr.entity
LEFT JOIN event_roles tr ON tr.article = e.article AND tr.event = e.event AND tr.role = 'target'
LEFT JOIN entities t ON t.article = tr.article AND t.entity = tr.entity
LEFT JOIN entities p ON p.article = e.article AND p.entity = e.place;

-- Who accused or criticised whom, by month: CAMEO 11.
CREATE VIEW accusations AS
SELECT substr(date, 1, 7) AS month, source, source_code, target, target_code, cameo, clause, date, key, url
FROM dyads WHERE cameo LIKE '11%' AND status IN ('actual', 'ongoing', 'historical') AND source IS NOT NULL;

-- Who said what, of which no more is needed than names.
CREATE VIEW statements AS
SELECT a.key AS key, a.published, coalesce(s.name, c.speaker_words) AS speaker, s.code AS speaker_code, b.name AS on_behalf_of,
       c.act, c.content, c.polarity, c.modality, c.commitment, t.name AS addressee, a.url, c.score, c.article, c.claim
FROM claims c JOIN articles a USING (article)
LEFT JOIN entities s ON s.article = c.article AND s.entity = c.speaker
LEFT JOIN entities b ON b.article = c.article AND b.entity = c.on_behalf_of
LEFT JOIN entities t ON t.article = c.article AND t.entity = c.addressee;

-- Pairs of claims about one event of which one has it that it happened and the
-- other that it did not: the same act of the same source on the same target
-- (by country where known, else by name), told within three days.
CREATE VIEW contradictions AS
WITH told AS MATERIALIZED (
  SELECT d.act, d.status IN ('denied', 'negated') AS denied,
         coalesce(d.source_country, d.source) AS source, coalesce(d.target_country, d.target) AS target,
         julianday(coalesce(d.published, d.date)) AS day, d.date, st.speaker, st.content, d.key, d.article, d.event, ec.claim
  FROM dyads d JOIN event_claims ec USING (article, event) JOIN statements st ON st.article = ec.article AND st.claim = ec.claim
  WHERE d.status IN ('actual', 'ongoing', 'historical', 'denied', 'negated') AND d.source IS NOT NULL)
SELECT x.act, x.source, x.target, x.date,
       x.speaker AS says_so, x.content AS says, x.key AS says_in,
       y.speaker AS denies_it, y.content AS denies, y.key AS denies_in
FROM told x JOIN told y ON y.act = x.act AND y.source = x.source AND y.target IS x.target
WHERE NOT x.denied AND y.denied AND abs(x.day - y.day) <= 3 AND x.speaker IS NOT y.speaker;

-- What events cost: the numbers that belong to them.
CREATE VIEW casualties AS
SELECT coalesce(e.date, a.published) AS date, n.what, n.value, e.act, p.name AS place, p.country AS place_country, e.status,
       e.clause, a.key AS key, a.url
FROM event_numbers n JOIN events e USING (article, event) JOIN articles a USING (article)
LEFT JOIN entities p ON p.article = e.article AND p.entity = e.place
WHERE n.what IN ('killed', 'wounded', 'arrested', 'abducted', 'deported');
)";

}  // namespace casus::tool
