CREATE TABLE upper_honour (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  title TEXT NOT NULL,
  level TEXT NOT NULL,
  conferrers TEXT NOT NULL,
  winner TEXT NOT NULL,
  holder TEXT NOT NULL,
  person BIGINT,
  unit BIGINT,
  honour_year BIGINT,
  conferred_on TEXT NOT NULL,
  note TEXT,
  state TEXT NOT NULL,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX upper_honour_record_key ON upper_honour (union_id, record_key);
CREATE INDEX upper_honour_conferred_on ON upper_honour (union_id, conferred_on);
CREATE INDEX upper_honour_person ON upper_honour (union_id, person);
CREATE INDEX upper_honour_sheet ON upper_honour (union_id, sheet);

CREATE TABLE commendation (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  title TEXT NOT NULL,
  award TEXT NOT NULL,
  holder TEXT NOT NULL,
  winner TEXT NOT NULL,
  person BIGINT,
  unit BIGINT,
  conferred_on TEXT NOT NULL,
  note TEXT,
  state TEXT NOT NULL,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX commendation_record_key ON commendation (union_id, record_key);
CREATE INDEX commendation_conferred_on ON commendation (union_id, conferred_on);
CREATE INDEX commendation_person ON commendation (union_id, person);
CREATE INDEX commendation_sheet ON commendation (union_id, sheet);
