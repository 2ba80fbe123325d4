CREATE TABLE women_screening_sealed (
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
  state TEXT NOT NULL,
  PRIMARY KEY (union_id, id)
);
INSERT INTO women_screening_sealed SELECT * FROM women_screening;
DROP TABLE women_screening;
ALTER TABLE women_screening_sealed RENAME TO women_screening;
CREATE UNIQUE INDEX women_screening_record_key ON women_screening (union_id, record_key);
CREATE INDEX women_screening_day ON women_screening (union_id, day);
CREATE INDEX women_screening_person ON women_screening (union_id, person);
CREATE INDEX women_screening_sheet ON women_screening (union_id, sheet);
