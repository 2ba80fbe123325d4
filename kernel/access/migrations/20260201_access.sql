CREATE TABLE access_account (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  login TEXT NOT NULL,
  login_key TEXT NOT NULL,
  name TEXT NOT NULL,
  person BIGINT,
  language TEXT,
  password TEXT,
  locked_at TEXT,
  created_at TEXT NOT NULL,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX access_account_login ON access_account (union_id, login_key);
CREATE INDEX access_account_person ON access_account (union_id, person);

CREATE TABLE access_grant (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  account BIGINT NOT NULL,
  role TEXT NOT NULL,
  unit BIGINT,
  from_day TEXT NOT NULL,
  until_day TEXT,
  CHECK (role IN ('administrator', 'chair', 'office', 'cadre', 'audit', 'reader', 'member')),
  CHECK (until_day IS NULL OR until_day >= from_day),
  PRIMARY KEY (union_id, id),
  FOREIGN KEY (union_id, account) REFERENCES access_account (union_id, id)
);
CREATE INDEX access_grant_account ON access_grant (union_id, account);

CREATE TABLE access_session (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  digest BYTEA NOT NULL,
  account BIGINT NOT NULL,
  opened_at TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  awaits_code BOOLEAN NOT NULL,
  agent TEXT NOT NULL,
  PRIMARY KEY (union_id, id),
  FOREIGN KEY (union_id, account) REFERENCES access_account (union_id, id)
);
CREATE UNIQUE INDEX access_session_digest ON access_session (union_id, digest);
CREATE INDEX access_session_account ON access_session (union_id, account);
CREATE INDEX access_session_seen ON access_session (union_id, seen_at);

CREATE TABLE access_one_time (
  union_id BIGINT NOT NULL,
  digest BYTEA NOT NULL,
  account BIGINT NOT NULL,
  expires_at TEXT NOT NULL,
  PRIMARY KEY (union_id, digest),
  FOREIGN KEY (union_id, account) REFERENCES access_account (union_id, id)
);
CREATE INDEX access_one_time_account ON access_one_time (union_id, account);

CREATE TABLE access_failure (
  union_id BIGINT NOT NULL,
  subject BYTEA NOT NULL,
  n_failures BIGINT NOT NULL,
  last_at TEXT NOT NULL,
  PRIMARY KEY (union_id, subject)
);
CREATE INDEX access_failure_last ON access_failure (union_id, last_at);
