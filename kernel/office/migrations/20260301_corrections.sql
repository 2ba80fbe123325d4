CREATE TABLE register_correction (
  union_id BIGINT NOT NULL,
  register TEXT NOT NULL,
  record BIGINT NOT NULL,
  field TEXT NOT NULL,
  said TEXT NOT NULL,
  corrected_at TEXT NOT NULL,
  PRIMARY KEY (union_id, register, record, field)
);

CREATE INDEX membership_unit ON membership (union_id, unit, person);
