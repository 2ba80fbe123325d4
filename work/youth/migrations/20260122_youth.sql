CREATE TABLE youth_couple (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  day TEXT NOT NULL,
  groom TEXT NOT NULL,
  groom_place TEXT,
  groom_person BIGINT,
  bride TEXT NOT NULL,
  bride_place TEXT,
  bride_person BIGINT,
  note TEXT,
  state TEXT NOT NULL CHECK (state IN ('signed_up', 'wed', 'withdrawn')),
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX youth_couple_record_key ON youth_couple (union_id, record_key);
CREATE INDEX youth_couple_day ON youth_couple (union_id, day);
CREATE INDEX youth_couple_sheet ON youth_couple (union_id, sheet);

CREATE TABLE youth_outing (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  day TEXT NOT NULL,
  place TEXT,
  leader TEXT,
  note TEXT,
  state TEXT NOT NULL CHECK (state IN ('planned', 'sign_up', 'held', 'cancelled')),
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX youth_outing_record_key ON youth_outing (union_id, record_key);
CREATE INDEX youth_outing_day ON youth_outing (union_id, day);
CREATE INDEX youth_outing_sheet ON youth_outing (union_id, sheet);

CREATE TABLE youth_outing_participant (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  outing BIGINT NOT NULL,
  person BIGINT NOT NULL,
  unit BIGINT,
  note TEXT,
  state TEXT NOT NULL CHECK (state IN ('signed_up', 'waiting', 'took_part', 'withdrawn')),
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX youth_outing_participant_record_key ON youth_outing_participant (union_id, record_key);
CREATE INDEX youth_outing_participant_outing ON youth_outing_participant (union_id, outing);
CREATE INDEX youth_outing_participant_person ON youth_outing_participant (union_id, person);
CREATE INDEX youth_outing_participant_sheet ON youth_outing_participant (union_id, sheet);

CREATE TABLE youth_profile (
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
  state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'paused', 'closed')),
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX youth_profile_record_key ON youth_profile (union_id, record_key);
CREATE INDEX youth_profile_person ON youth_profile (union_id, person);
CREATE INDEX youth_profile_sheet ON youth_profile (union_id, sheet);

CREATE TABLE youth_interest (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  from_profile BIGINT NOT NULL,
  to_profile BIGINT NOT NULL,
  day TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('sent', 'mutual', 'withdrawn')),
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX youth_interest_record_key ON youth_interest (union_id, record_key);
CREATE INDEX youth_interest_from_profile ON youth_interest (union_id, from_profile);
CREATE INDEX youth_interest_to_profile ON youth_interest (union_id, to_profile);
CREATE INDEX youth_interest_sheet ON youth_interest (union_id, sheet);
