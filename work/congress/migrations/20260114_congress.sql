CREATE TABLE congress_session (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  term BIGINT NOT NULL,
  session BIGINT NOT NULL,
  held_on TEXT NOT NULL,
  state TEXT NOT NULL,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX congress_session_record_key ON congress_session (union_id, record_key);
CREATE INDEX congress_session_held_on ON congress_session (union_id, held_on);
CREATE INDEX congress_session_sheet ON congress_session (union_id, sheet);

CREATE TABLE congress_delegate (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  session BIGINT NOT NULL,
  delegation TEXT,
  person BIGINT NOT NULL,
  unit BIGINT,
  category TEXT,
  standing TEXT NOT NULL,
  duty TEXT,
  note TEXT,
  state TEXT NOT NULL,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX congress_delegate_record_key ON congress_delegate (union_id, record_key);
CREATE INDEX congress_delegate_session ON congress_delegate (union_id, session);
CREATE INDEX congress_delegate_person ON congress_delegate (union_id, person);
CREATE INDEX congress_delegate_sheet ON congress_delegate (union_id, sheet);

CREATE TABLE congress_vote (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  session BIGINT NOT NULL,
  matter TEXT NOT NULL,
  kind TEXT NOT NULL,
  method TEXT,
  due BIGINT,
  present BIGINT,
  issued BIGINT,
  collected BIGINT,
  in_favour BIGINT NOT NULL,
  against BIGINT,
  abstained BIGINT,
  outcome TEXT,
  note TEXT,
  state TEXT NOT NULL,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX congress_vote_record_key ON congress_vote (union_id, record_key);
CREATE INDEX congress_vote_session ON congress_vote (union_id, session);
CREATE INDEX congress_vote_sheet ON congress_vote (union_id, sheet);
