CREATE TABLE vault (
  union_id INTEGER NOT NULL,
  key_id TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  first_used_at TEXT NOT NULL,
  PRIMARY KEY (union_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE look (
  union_id INTEGER NOT NULL,
  id INTEGER NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  place TEXT NOT NULL,
  record_kind TEXT NOT NULL,
  record INTEGER NOT NULL,
  person INTEGER,
  PRIMARY KEY (union_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX look_person ON look (union_id, person, id) WHERE person IS NOT NULL;

CREATE TRIGGER look_is_not_deleted BEFORE DELETE ON look
BEGIN SELECT RAISE(ABORT, 'a look is never deleted'); END;
CREATE TRIGGER look_is_not_changed BEFORE UPDATE ON look
BEGIN SELECT RAISE(ABORT, 'a look is never changed'); END;
