CREATE TABLE innovation_entry (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  year BIGINT NOT NULL,
  submitted_on TEXT NOT NULL,
  title TEXT NOT NULL,
  category TEXT,
  topic TEXT NOT NULL,
  unit BIGINT,
  leader BIGINT,
  team TEXT NOT NULL,
  screening TEXT,
  result TEXT,
  grade TEXT,
  note TEXT,
  state TEXT NOT NULL,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX innovation_entry_record_key ON innovation_entry (union_id, record_key);
CREATE INDEX innovation_entry_submitted_on ON innovation_entry (union_id, submitted_on);
CREATE INDEX innovation_entry_sheet ON innovation_entry (union_id, sheet);

CREATE TABLE innovation_share (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  entry BIGINT NOT NULL,
  submitted_on TEXT NOT NULL,
  person BIGINT,
  name TEXT NOT NULL,
  unit BIGINT,
  position BIGINT NOT NULL,
  share BIGINT,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX innovation_share_record_key ON innovation_share (union_id, record_key);
CREATE INDEX innovation_share_submitted_on ON innovation_share (union_id, submitted_on);
CREATE INDEX innovation_share_entry ON innovation_share (union_id, entry);
CREATE INDEX innovation_share_person ON innovation_share (union_id, person);
CREATE INDEX innovation_share_sheet ON innovation_share (union_id, sheet);
