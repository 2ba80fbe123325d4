CREATE TABLE retirement_ceremony (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  day TEXT NOT NULL,
  place TEXT,
  state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')),
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX retirement_ceremony_record_key ON retirement_ceremony (union_id, record_key);
CREATE INDEX retirement_ceremony_day ON retirement_ceremony (union_id, day);
CREATE INDEX retirement_ceremony_sheet ON retirement_ceremony (union_id, sheet);

CREATE TABLE retirement_honour (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  ceremony BIGINT NOT NULL,
  person BIGINT NOT NULL,
  unit BIGINT,
  day TEXT NOT NULL,
  retired_on TEXT,
  years_worked BIGINT,
  kit TEXT,
  note TEXT,
  state TEXT NOT NULL CHECK (state IN ('due', 'listed', 'honoured')),
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX retirement_honour_record_key ON retirement_honour (union_id, record_key);
CREATE INDEX retirement_honour_day ON retirement_honour (union_id, day);
CREATE INDEX retirement_honour_person ON retirement_honour (union_id, person);
CREATE INDEX retirement_honour_ceremony ON retirement_honour (union_id, ceremony);
CREATE INDEX retirement_honour_sheet ON retirement_honour (union_id, sheet);
