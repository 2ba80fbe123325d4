CREATE TABLE access_factor (
  union_id BIGINT NOT NULL,
  account BIGINT NOT NULL,
  secret TEXT NOT NULL,
  last_step BIGINT NOT NULL,
  PRIMARY KEY (union_id, account),
  FOREIGN KEY (union_id, account) REFERENCES access_account (union_id, id)
);

CREATE TABLE access_recovery (
  union_id BIGINT NOT NULL,
  digest BYTEA NOT NULL,
  account BIGINT NOT NULL,
  PRIMARY KEY (union_id, digest),
  FOREIGN KEY (union_id, account) REFERENCES access_account (union_id, id)
);
CREATE INDEX access_recovery_account ON access_recovery (union_id, account);
