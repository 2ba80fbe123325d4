CREATE TABLE union_committee (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  kind TEXT NOT NULL,
  unit BIGINT,
  term BIGINT,
  elected_on TEXT,
  ends_on TEXT,
  state TEXT NOT NULL CHECK (state IN ('preparing', 'elected', 'approved', 'ended')),
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX union_committee_record_key ON union_committee (union_id, record_key);
CREATE INDEX union_committee_ends ON union_committee (union_id, ends_on);
CREATE INDEX union_committee_sheet ON union_committee (union_id, sheet);

CREATE TABLE union_office_held (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  committee BIGINT NOT NULL,
  person BIGINT NOT NULL,
  unit BIGINT,
  position TEXT NOT NULL,
  duty TEXT,
  held_from TEXT NOT NULL,
  held_until TEXT,
  note TEXT,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX union_office_held_record_key ON union_office_held (union_id, record_key);
CREATE INDEX union_office_held_from ON union_office_held (union_id, held_from);
CREATE INDEX union_office_held_person ON union_office_held (union_id, person);
CREATE INDEX union_office_held_committee ON union_office_held (union_id, committee);
CREATE INDEX union_office_held_sheet ON union_office_held (union_id, sheet);
