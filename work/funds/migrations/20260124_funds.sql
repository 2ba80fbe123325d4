CREATE TABLE funds_payroll (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  person BIGINT NOT NULL,
  unit BIGINT,
  day TEXT NOT NULL,
  month_end TEXT NOT NULL,
  department TEXT,
  base BIGINT NOT NULL,
  rate BIGINT,
  dues BIGINT,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX funds_payroll_record_key ON funds_payroll (union_id, record_key);
CREATE INDEX funds_payroll_day ON funds_payroll (union_id, day);
CREATE INDEX funds_payroll_person ON funds_payroll (union_id, person);
CREATE INDEX funds_payroll_sheet ON funds_payroll (union_id, sheet);

CREATE TABLE funds_dues_rate (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  day TEXT NOT NULL,
  rate BIGINT NOT NULL,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX funds_dues_rate_record_key ON funds_dues_rate (union_id, record_key);
CREATE INDEX funds_dues_rate_day ON funds_dues_rate (union_id, day);
CREATE INDEX funds_dues_rate_sheet ON funds_dues_rate (union_id, sheet);

CREATE TABLE funds_budget_line (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  day TEXT NOT NULL,
  side TEXT NOT NULL,
  account TEXT NOT NULL,
  detail TEXT NOT NULL,
  initial BIGINT,
  adjusted BIGINT,
  note TEXT,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX funds_budget_line_record_key ON funds_budget_line (union_id, record_key);
CREATE INDEX funds_budget_line_day ON funds_budget_line (union_id, day);
CREATE INDEX funds_budget_line_sheet ON funds_budget_line (union_id, sheet);

CREATE TABLE funds_claim (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  day TEXT NOT NULL,
  number TEXT,
  person BIGINT,
  unit BIGINT,
  purpose TEXT NOT NULL,
  account TEXT,
  detail TEXT,
  amount BIGINT NOT NULL,
  n_papers BIGINT,
  approver TEXT,
  paid_on TEXT,
  state TEXT NOT NULL,
  note TEXT,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX funds_claim_record_key ON funds_claim (union_id, record_key);
CREATE INDEX funds_claim_day ON funds_claim (union_id, day);
CREATE INDEX funds_claim_person ON funds_claim (union_id, person);
CREATE INDEX funds_claim_sheet ON funds_claim (union_id, sheet);

CREATE TABLE funds_audit (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  day TEXT NOT NULL,
  matter TEXT NOT NULL,
  reviewers TEXT,
  opinion TEXT,
  conclusion TEXT,
  amended_on TEXT,
  state TEXT NOT NULL,
  note TEXT,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX funds_audit_record_key ON funds_audit (union_id, record_key);
CREATE INDEX funds_audit_day ON funds_audit (union_id, day);
CREATE INDEX funds_audit_sheet ON funds_audit (union_id, sheet);
