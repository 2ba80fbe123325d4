CREATE TABLE benefit_campaign (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  day TEXT NOT NULL,
  occasion TEXT NOT NULL,
  standard BIGINT,
  goods TEXT,
  state TEXT NOT NULL CHECK (state IN ('planned', 'approved', 'issued', 'closed')),
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX benefit_campaign_record_key ON benefit_campaign (union_id, record_key);
CREATE INDEX benefit_campaign_day ON benefit_campaign (union_id, day);
CREATE INDEX benefit_campaign_sheet ON benefit_campaign (union_id, sheet);

CREATE TABLE benefit_gift (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  campaign BIGINT NOT NULL,
  person BIGINT NOT NULL,
  unit BIGINT,
  day TEXT NOT NULL,
  occasion TEXT NOT NULL,
  goods TEXT,
  amount BIGINT NOT NULL,
  receipt TEXT,
  note TEXT,
  state TEXT NOT NULL CHECK (state IN ('planned', 'issued', 'collected')),
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX benefit_gift_record_key ON benefit_gift (union_id, record_key);
CREATE INDEX benefit_gift_day ON benefit_gift (union_id, day);
CREATE INDEX benefit_gift_person ON benefit_gift (union_id, person);
CREATE INDEX benefit_gift_campaign ON benefit_gift (union_id, campaign);
CREATE INDEX benefit_gift_sheet ON benefit_gift (union_id, sheet);

CREATE TABLE meal_subsidy (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  day TEXT NOT NULL,
  department TEXT NOT NULL,
  heads BIGINT,
  amount BIGINT NOT NULL,
  funded_by TEXT,
  note TEXT,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX meal_subsidy_record_key ON meal_subsidy (union_id, record_key);
CREATE INDEX meal_subsidy_day ON meal_subsidy (union_id, day);
CREATE INDEX meal_subsidy_sheet ON meal_subsidy (union_id, sheet);
