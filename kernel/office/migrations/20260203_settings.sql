CREATE TABLE setting (
  union_id BIGINT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (union_id, name)
);
