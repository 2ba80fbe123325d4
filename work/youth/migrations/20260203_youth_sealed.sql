CREATE TABLE youth_profile_sealed (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  person BIGINT NOT NULL,
  nickname TEXT NOT NULL,
  born_year BIGINT,
  about TEXT,
  hopes TEXT,
  day TEXT NOT NULL,
  state TEXT NOT NULL,
  PRIMARY KEY (union_id, id)
);
INSERT INTO youth_profile_sealed SELECT * FROM youth_profile;
DROP TABLE youth_profile;
ALTER TABLE youth_profile_sealed RENAME TO youth_profile;
CREATE UNIQUE INDEX youth_profile_record_key ON youth_profile (union_id, record_key);
CREATE INDEX youth_profile_person ON youth_profile (union_id, person);
CREATE INDEX youth_profile_sheet ON youth_profile (union_id, sheet);

CREATE TABLE youth_interest_sealed (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  from_profile BIGINT NOT NULL,
  to_profile BIGINT NOT NULL,
  day TEXT NOT NULL,
  state TEXT NOT NULL,
  PRIMARY KEY (union_id, id)
);
INSERT INTO youth_interest_sealed SELECT * FROM youth_interest;
DROP TABLE youth_interest;
ALTER TABLE youth_interest_sealed RENAME TO youth_interest;
CREATE UNIQUE INDEX youth_interest_record_key ON youth_interest (union_id, record_key);
CREATE INDEX youth_interest_from_profile ON youth_interest (union_id, from_profile);
CREATE INDEX youth_interest_to_profile ON youth_interest (union_id, to_profile);
CREATE INDEX youth_interest_sheet ON youth_interest (union_id, sheet);
