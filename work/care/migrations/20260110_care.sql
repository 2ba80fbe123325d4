CREATE TABLE condolence (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  person BIGINT NOT NULL,
  unit BIGINT,
  day TEXT NOT NULL,
  reason TEXT NOT NULL,
  given_as TEXT,
  amount BIGINT NOT NULL,
  handler TEXT,
  note TEXT,
  state TEXT NOT NULL,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX condolence_record_key ON condolence (union_id, record_key);
CREATE INDEX condolence_day ON condolence (union_id, day);
CREATE INDEX condolence_person ON condolence (union_id, person);
CREATE INDEX condolence_sheet ON condolence (union_id, sheet);

CREATE TABLE care_visit (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  person BIGINT NOT NULL,
  unit BIGINT,
  day TEXT NOT NULL,
  festival TEXT NOT NULL,
  category TEXT NOT NULL,
  amount BIGINT NOT NULL,
  visitor TEXT,
  note TEXT,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX care_visit_record_key ON care_visit (union_id, record_key);
CREATE INDEX care_visit_day ON care_visit (union_id, day);
CREATE INDEX care_visit_person ON care_visit (union_id, person);
CREATE INDEX care_visit_sheet ON care_visit (union_id, sheet);

CREATE TABLE care_campaign_gift (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  person BIGINT NOT NULL,
  unit BIGINT,
  day TEXT NOT NULL,
  campaign TEXT NOT NULL,
  batch TEXT NOT NULL,
  category TEXT,
  goods TEXT,
  amount BIGINT NOT NULL,
  note TEXT,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX care_campaign_gift_record_key ON care_campaign_gift (union_id, record_key);
CREATE INDEX care_campaign_gift_day ON care_campaign_gift (union_id, day);
CREATE INDEX care_campaign_gift_person ON care_campaign_gift (union_id, person);
CREATE INDEX care_campaign_gift_sheet ON care_campaign_gift (union_id, sheet);
