CREATE TABLE charity_donation (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  day TEXT NOT NULL,
  campaign TEXT NOT NULL,
  title TEXT NOT NULL,
  named TEXT NOT NULL,
  person BIGINT,
  unit BIGINT,
  donor TEXT NOT NULL,
  amount BIGINT NOT NULL,
  note TEXT,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX charity_donation_record_key ON charity_donation (union_id, record_key);
CREATE INDEX charity_donation_day ON charity_donation (union_id, day);
CREATE INDEX charity_donation_person ON charity_donation (union_id, person);
CREATE INDEX charity_donation_sheet ON charity_donation (union_id, sheet);

CREATE TABLE charity_use (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  day TEXT NOT NULL,
  campaign TEXT NOT NULL,
  title TEXT NOT NULL,
  recipient TEXT NOT NULL,
  purpose TEXT,
  amount BIGINT NOT NULL,
  paper TEXT,
  note TEXT,
  state TEXT NOT NULL,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX charity_use_record_key ON charity_use (union_id, record_key);
CREATE INDEX charity_use_day ON charity_use (union_id, day);
CREATE INDEX charity_use_sheet ON charity_use (union_id, sheet);
