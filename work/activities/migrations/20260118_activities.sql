CREATE TABLE activity (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  kind TEXT NOT NULL,
  kind_written TEXT,
  day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  place TEXT,
  role TEXT NOT NULL,
  participants BIGINT,
  note TEXT,
  state TEXT NOT NULL CHECK (state IN ('planned', 'sign_up', 'held', 'cancelled')),
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX activity_record_key ON activity (union_id, record_key);
CREATE INDEX activity_day ON activity (union_id, day);
CREATE INDEX activity_name_key ON activity (union_id, name_key);
CREATE INDEX activity_sheet ON activity (union_id, sheet);

CREATE TABLE activity_partner (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  activity BIGINT NOT NULL,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX activity_partner_record_key ON activity_partner (union_id, record_key);
CREATE INDEX activity_partner_activity ON activity_partner (union_id, activity);
CREATE INDEX activity_partner_sheet ON activity_partner (union_id, sheet);

CREATE TABLE activity_item (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  activity BIGINT,
  event TEXT NOT NULL,
  kind TEXT NOT NULL,
  day TEXT NOT NULL,
  name TEXT NOT NULL,
  group_written TEXT,
  entries BIGINT,
  judge TEXT,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX activity_item_record_key ON activity_item (union_id, record_key);
CREATE INDEX activity_item_day ON activity_item (union_id, day);
CREATE INDEX activity_item_sheet ON activity_item (union_id, sheet);

CREATE TABLE activity_sign_in_list (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  activity BIGINT,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  day TEXT NOT NULL,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX activity_sign_in_list_record_key ON activity_sign_in_list (union_id, record_key);
CREATE INDEX activity_sign_in_list_day ON activity_sign_in_list (union_id, day);
CREATE INDEX activity_sign_in_list_sheet ON activity_sign_in_list (union_id, sheet);

CREATE TABLE activity_attendance (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  sign_in_list BIGINT NOT NULL,
  person BIGINT NOT NULL,
  unit BIGINT,
  note TEXT,
  state TEXT NOT NULL CHECK (state IN ('attended', 'excused', 'absent')),
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX activity_attendance_record_key ON activity_attendance (union_id, record_key);
CREATE INDEX activity_attendance_sign_in_list ON activity_attendance (union_id, sign_in_list);
CREATE INDEX activity_attendance_person ON activity_attendance (union_id, person);
CREATE INDEX activity_attendance_sheet ON activity_attendance (union_id, sheet);

CREATE TABLE activity_club (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  day TEXT NOT NULL,
  head TEXT,
  members BIGINT,
  founded TEXT,
  note TEXT,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX activity_club_record_key ON activity_club (union_id, record_key);
CREATE INDEX activity_club_day ON activity_club (union_id, day);
CREATE INDEX activity_club_sheet ON activity_club (union_id, sheet);
