CREATE TABLE education_talk (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  topic TEXT NOT NULL,
  kind TEXT NOT NULL,
  speaker TEXT,
  day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  place TEXT,
  attendance BIGINT,
  note TEXT,
  state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')),
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX education_talk_record_key ON education_talk (union_id, record_key);
CREATE INDEX education_talk_day ON education_talk (union_id, day);
CREATE INDEX education_talk_sheet ON education_talk (union_id, sheet);

CREATE TABLE education_notice (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  title TEXT NOT NULL,
  body TEXT,
  day TEXT NOT NULL,
  audience TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'withdrawn')),
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX education_notice_record_key ON education_notice (union_id, record_key);
CREATE INDEX education_notice_day ON education_notice (union_id, day);
CREATE INDEX education_notice_sheet ON education_notice (union_id, sheet);

CREATE TABLE education_notice_reading (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  notice BIGINT NOT NULL,
  person BIGINT NOT NULL,
  unit BIGINT,
  day TEXT NOT NULL,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX education_notice_reading_record_key ON education_notice_reading (union_id, record_key);
CREATE INDEX education_notice_reading_notice ON education_notice_reading (union_id, notice);
CREATE INDEX education_notice_reading_person ON education_notice_reading (union_id, person);
CREATE INDEX education_notice_reading_sheet ON education_notice_reading (union_id, sheet);

CREATE TABLE education_quiz (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  title TEXT NOT NULL,
  day TEXT NOT NULL,
  last_day TEXT,
  questions_per_paper BIGINT,
  full_score BIGINT,
  state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'closed', 'marked', 'drawn')),
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX education_quiz_record_key ON education_quiz (union_id, record_key);
CREATE INDEX education_quiz_day ON education_quiz (union_id, day);
CREATE INDEX education_quiz_sheet ON education_quiz (union_id, sheet);

CREATE TABLE education_question (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  quiz BIGINT NOT NULL,
  number BIGINT NOT NULL,
  kind TEXT NOT NULL,
  wording TEXT NOT NULL,
  options TEXT,
  answer TEXT NOT NULL,
  points BIGINT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'in_use', 'retired')),
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX education_question_record_key ON education_question (union_id, record_key);
CREATE INDEX education_question_quiz ON education_question (union_id, quiz);
CREATE INDEX education_question_sheet ON education_question (union_id, sheet);

CREATE TABLE education_paper (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  quiz BIGINT NOT NULL,
  person BIGINT NOT NULL,
  drawn_with TEXT NOT NULL,
  day TEXT NOT NULL,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX education_paper_record_key ON education_paper (union_id, record_key);
CREATE INDEX education_paper_quiz ON education_paper (union_id, quiz);
CREATE INDEX education_paper_person ON education_paper (union_id, person);
CREATE INDEX education_paper_sheet ON education_paper (union_id, sheet);

CREATE TABLE education_attempt (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  quiz BIGINT NOT NULL,
  person BIGINT NOT NULL,
  unit BIGINT,
  day TEXT NOT NULL,
  score BIGINT,
  state TEXT NOT NULL CHECK (state IN ('begun', 'handed_in', 'marked', 'void')),
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX education_attempt_record_key ON education_attempt (union_id, record_key);
CREATE INDEX education_attempt_quiz ON education_attempt (union_id, quiz);
CREATE INDEX education_attempt_day ON education_attempt (union_id, day);
CREATE INDEX education_attempt_person ON education_attempt (union_id, person);
CREATE INDEX education_attempt_sheet ON education_attempt (union_id, sheet);
