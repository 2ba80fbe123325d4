CREATE TABLE vault (
  union_id BIGINT NOT NULL,
  key_id TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  first_used_at TEXT NOT NULL,
  PRIMARY KEY (union_id)
);

CREATE TABLE look (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  place TEXT NOT NULL,
  record_kind TEXT NOT NULL,
  record BIGINT NOT NULL,
  person BIGINT,
  PRIMARY KEY (union_id, id)
);
CREATE INDEX look_person ON look (union_id, person, id) WHERE person IS NOT NULL;

CREATE TRIGGER look_is_not_changed BEFORE UPDATE OR DELETE ON look
FOR EACH ROW EXECUTE FUNCTION refuse_change();
