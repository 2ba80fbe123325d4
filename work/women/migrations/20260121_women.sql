CREATE TABLE women_screening (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  person BIGINT NOT NULL,
  unit BIGINT,
  day TEXT NOT NULL,
  agency TEXT,
  note TEXT,
  state TEXT NOT NULL CHECK (state IN ('booked', 'screened', 'missed', 'declined')),
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX women_screening_record_key ON women_screening (union_id, record_key);
CREATE INDEX women_screening_day ON women_screening (union_id, day);
CREATE INDEX women_screening_person ON women_screening (union_id, person);
CREATE INDEX women_screening_sheet ON women_screening (union_id, sheet);
