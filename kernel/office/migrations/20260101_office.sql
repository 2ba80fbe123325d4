CREATE TABLE union_office (
  union_id BIGINT NOT NULL,
  name TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (union_id)
);

CREATE TABLE act (
  union_id BIGINT NOT NULL,
  act_key TEXT NOT NULL,
  command TEXT NOT NULL,
  asked TEXT NOT NULL,
  actor TEXT NOT NULL,
  acted_at TEXT NOT NULL,
  outcome TEXT NOT NULL,
  PRIMARY KEY (union_id, act_key)
);

CREATE TABLE source_file (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  name TEXT NOT NULL,
  digest TEXT NOT NULL,
  bytes BIGINT NOT NULL,
  imported_at TEXT NOT NULL,
  imported_by TEXT NOT NULL,
  PRIMARY KEY (union_id, id)
);
CREATE INDEX source_file_name ON source_file (union_id, name);

CREATE TABLE source_sheet (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  file_id BIGINT NOT NULL,
  name TEXT NOT NULL,
  form TEXT NOT NULL,
  year BIGINT,
  header_row BIGINT NOT NULL,
  columns TEXT NOT NULL,
  n_rows BIGINT NOT NULL,
  n_refused BIGINT NOT NULL,
  PRIMARY KEY (union_id, id),
  FOREIGN KEY (union_id, file_id) REFERENCES source_file (union_id, id)
);
CREATE INDEX source_sheet_file ON source_sheet (union_id, file_id);

CREATE TABLE person (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  standing TEXT NOT NULL,
  staff_number TEXT,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  sex TEXT,
  ethnicity TEXT,
  born_on TEXT,
  department TEXT,
  post TEXT,
  working_since TEXT,
  phone TEXT,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX person_record_key ON person (union_id, record_key);
CREATE INDEX person_name ON person (union_id, name_key);
CREATE INDEX person_sheet ON person (union_id, sheet);

CREATE TABLE unit (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  parent BIGINT,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX unit_record_key ON unit (union_id, record_key);
CREATE INDEX unit_sheet ON unit (union_id, sheet);

CREATE TABLE membership (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  person BIGINT NOT NULL,
  unit BIGINT NOT NULL,
  joined_on TEXT NOT NULL,
  left_on TEXT,
  left_because TEXT,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX membership_record_key ON membership (union_id, record_key);
CREATE INDEX membership_person ON membership (union_id, person);
CREATE INDEX membership_joined ON membership (union_id, joined_on);
CREATE INDEX membership_left ON membership (union_id, left_on);
CREATE INDEX membership_sheet ON membership (union_id, sheet);

CREATE TABLE office_number (
  union_id BIGINT NOT NULL,
  series TEXT NOT NULL,
  last_number BIGINT NOT NULL,
  PRIMARY KEY (union_id, series)
);

CREATE TABLE ledger_voucher (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  number TEXT NOT NULL,
  day TEXT NOT NULL,
  summary TEXT NOT NULL,
  kind TEXT NOT NULL,
  reverses BIGINT,
  posted_at TEXT NOT NULL,
  PRIMARY KEY (union_id, id)
);
CREATE INDEX ledger_voucher_key ON ledger_voucher (union_id, record_key);
CREATE INDEX ledger_voucher_day ON ledger_voucher (union_id, day);
CREATE UNIQUE INDEX ledger_voucher_reverses ON ledger_voucher (union_id, reverses) WHERE reverses IS NOT NULL;

CREATE TABLE ledger_posting (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  voucher BIGINT NOT NULL,
  account TEXT NOT NULL,
  detail TEXT NOT NULL,
  day TEXT NOT NULL,
  debit_fen BIGINT NOT NULL,
  PRIMARY KEY (union_id, id),
  FOREIGN KEY (union_id, voucher) REFERENCES ledger_voucher (union_id, id)
);
CREATE INDEX ledger_posting_voucher ON ledger_posting (union_id, voucher);
CREATE INDEX ledger_posting_account ON ledger_posting (union_id, account, detail, day, debit_fen, voucher);
CREATE INDEX ledger_posting_day ON ledger_posting (union_id, day, account, debit_fen, voucher);
