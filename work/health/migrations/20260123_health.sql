CREATE TABLE health_checkup (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  person BIGINT NOT NULL,
  unit BIGINT,
  day TEXT NOT NULL,
  department TEXT,
  agency TEXT,
  note TEXT,
  state TEXT NOT NULL CHECK (state IN ('listed', 'taken', 'missed')),
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX health_checkup_record_key ON health_checkup (union_id, record_key);
CREATE INDEX health_checkup_day ON health_checkup (union_id, day);
CREATE INDEX health_checkup_person ON health_checkup (union_id, person);
CREATE INDEX health_checkup_sheet ON health_checkup (union_id, sheet);

CREATE TABLE health_mutual_aid (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  person BIGINT NOT NULL,
  unit BIGINT,
  day TEXT NOT NULL,
  department TEXT,
  cover TEXT,
  shares BIGINT,
  premium BIGINT NOT NULL,
  subsidy BIGINT,
  kind TEXT,
  note TEXT,
  state TEXT NOT NULL CHECK (state IN ('enrolled', 'ended', 'withdrawn')),
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX health_mutual_aid_record_key ON health_mutual_aid (union_id, record_key);
CREATE INDEX health_mutual_aid_day ON health_mutual_aid (union_id, day);
CREATE INDEX health_mutual_aid_person ON health_mutual_aid (union_id, person);
CREATE INDEX health_mutual_aid_sheet ON health_mutual_aid (union_id, sheet);

CREATE TABLE health_claim (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  person BIGINT NOT NULL,
  unit BIGINT,
  day TEXT NOT NULL,
  event TEXT,
  hospital TEXT,
  cost BIGINT,
  amount BIGINT,
  note TEXT,
  state TEXT NOT NULL CHECK (state IN ('reported', 'papers_complete', 'sent', 'paid', 'refused')),
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX health_claim_record_key ON health_claim (union_id, record_key);
CREATE INDEX health_claim_day ON health_claim (union_id, day);
CREATE INDEX health_claim_person ON health_claim (union_id, person);
CREATE INDEX health_claim_sheet ON health_claim (union_id, sheet);
