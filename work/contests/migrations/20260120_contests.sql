CREATE TABLE contest (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  level TEXT,
  day TEXT NOT NULL,
  last_day TEXT,
  organiser TEXT,
  co_organisers TEXT,
  state TEXT NOT NULL CHECK (state IN ('announced', 'open', 'judging', 'published', 'closed', 'cancelled')),
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX contest_record_key ON contest (union_id, record_key);
CREATE INDEX contest_day ON contest (union_id, day);
CREATE INDEX contest_sheet ON contest (union_id, sheet);

CREATE TABLE contest_round (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  contest BIGINT NOT NULL,
  number BIGINT NOT NULL,
  name TEXT NOT NULL,
  day TEXT,
  weight BIGINT NOT NULL,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX contest_round_record_key ON contest_round (union_id, record_key);
CREATE INDEX contest_round_contest ON contest_round (union_id, contest);
CREATE INDEX contest_round_sheet ON contest_round (union_id, sheet);

CREATE TABLE contest_judge (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  contest BIGINT NOT NULL,
  person BIGINT,
  name TEXT NOT NULL,
  body TEXT,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX contest_judge_record_key ON contest_judge (union_id, record_key);
CREATE INDEX contest_judge_contest ON contest_judge (union_id, contest);
CREATE INDEX contest_judge_sheet ON contest_judge (union_id, sheet);

CREATE TABLE contest_entry (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  contest BIGINT NOT NULL,
  team TEXT,
  person BIGINT,
  unit BIGINT,
  state TEXT NOT NULL CHECK (state IN ('entered', 'admitted', 'withdrawn', 'disqualified')),
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX contest_entry_record_key ON contest_entry (union_id, record_key);
CREATE INDEX contest_entry_contest ON contest_entry (union_id, contest);
CREATE INDEX contest_entry_sheet ON contest_entry (union_id, sheet);

CREATE TABLE contest_mark (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  entry BIGINT NOT NULL,
  round BIGINT NOT NULL,
  judge BIGINT NOT NULL,
  points BIGINT NOT NULL,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX contest_mark_record_key ON contest_mark (union_id, record_key);
CREATE INDEX contest_mark_entry ON contest_mark (union_id, entry);
CREATE INDEX contest_mark_sheet ON contest_mark (union_id, sheet);

CREATE TABLE contest_result (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  contest BIGINT NOT NULL,
  item TEXT,
  winner TEXT NOT NULL,
  person BIGINT,
  unit BIGINT,
  day TEXT NOT NULL,
  grade TEXT NOT NULL,
  place BIGINT,
  score TEXT,
  prize BIGINT,
  note TEXT,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX contest_result_record_key ON contest_result (union_id, record_key);
CREATE INDEX contest_result_contest ON contest_result (union_id, contest);
CREATE INDEX contest_result_day ON contest_result (union_id, day);
CREATE INDEX contest_result_person ON contest_result (union_id, person);
CREATE INDEX contest_result_sheet ON contest_result (union_id, sheet);

CREATE TABLE contest_result_member (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  result BIGINT NOT NULL,
  person BIGINT,
  name TEXT NOT NULL,
  unit BIGINT,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX contest_result_member_record_key ON contest_result_member (union_id, record_key);
CREATE INDEX contest_result_member_result ON contest_result_member (union_id, result);
CREATE INDEX contest_result_member_sheet ON contest_result_member (union_id, sheet);
