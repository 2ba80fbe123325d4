CREATE TABLE report (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  name TEXT NOT NULL,
  meeting TEXT NOT NULL,
  branch TEXT,
  period_from TEXT NOT NULL,
  period_end TEXT NOT NULL,
  rolled_from BIGINT,
  version BIGINT NOT NULL,
  secret BYTEA NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  read_at TEXT NOT NULL,
  read_by TEXT NOT NULL,
  read_changes TEXT NOT NULL,
  read_program TEXT NOT NULL,
  PRIMARY KEY (union_id, id)
);
CREATE INDEX report_period ON report (union_id, period_from, period_end);

CREATE TABLE report_paragraph (
  union_id BIGINT NOT NULL,
  report BIGINT NOT NULL,
  id BIGINT NOT NULL,
  place BIGINT NOT NULL,
  level TEXT NOT NULL,
  text TEXT NOT NULL,
  marks TEXT NOT NULL,
  removed BOOLEAN NOT NULL,
  version BIGINT NOT NULL,
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  PRIMARY KEY (union_id, report, id),
  FOREIGN KEY (union_id, report) REFERENCES report (union_id, id)
);
CREATE INDEX report_paragraph_place ON report_paragraph (union_id, report, place);

CREATE TABLE report_version (
  union_id BIGINT NOT NULL,
  report BIGINT NOT NULL,
  version BIGINT NOT NULL,
  paragraph BIGINT NOT NULL,
  what TEXT NOT NULL,
  place BIGINT NOT NULL,
  level TEXT NOT NULL,
  text TEXT NOT NULL,
  removed BOOLEAN NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (union_id, report, version, paragraph),
  FOREIGN KEY (union_id, report) REFERENCES report (union_id, id)
);

CREATE TABLE report_comment (
  union_id BIGINT NOT NULL,
  report BIGINT NOT NULL,
  id BIGINT NOT NULL,
  paragraph BIGINT NOT NULL,
  version BIGINT NOT NULL,
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  resolved_at TEXT,
  resolved_by TEXT,
  PRIMARY KEY (union_id, report, id),
  FOREIGN KEY (union_id, report, paragraph) REFERENCES report_paragraph (union_id, report, id)
);
CREATE INDEX report_comment_paragraph ON report_comment (union_id, report, paragraph);

CREATE TABLE report_evidence (
  union_id BIGINT NOT NULL,
  report BIGINT NOT NULL,
  id BIGINT NOT NULL,
  paragraph BIGINT NOT NULL,
  written TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_digest TEXT NOT NULL,
  person TEXT NOT NULL,
  day TEXT NOT NULL,
  withdrawn BOOLEAN NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (union_id, report, id),
  FOREIGN KEY (union_id, report, paragraph) REFERENCES report_paragraph (union_id, report, id)
);
CREATE INDEX report_evidence_paragraph ON report_evidence (union_id, report, paragraph);

CREATE TABLE report_list (
  union_id BIGINT NOT NULL,
  report BIGINT NOT NULL,
  digest TEXT NOT NULL,
  n_records BIGINT NOT NULL,
  content BYTEA NOT NULL,
  PRIMARY KEY (union_id, report, digest),
  FOREIGN KEY (union_id, report) REFERENCES report (union_id, id)
);

CREATE TABLE report_read_figure (
  union_id BIGINT NOT NULL,
  report BIGINT NOT NULL,
  figure TEXT NOT NULL,
  value BIGINT,
  n_records BIGINT NOT NULL,
  labels TEXT,
  lists TEXT NOT NULL,
  PRIMARY KEY (union_id, report, figure),
  FOREIGN KEY (union_id, report) REFERENCES report (union_id, id)
);

CREATE TABLE report_seal (
  union_id BIGINT NOT NULL,
  report BIGINT NOT NULL,
  stage TEXT NOT NULL,
  digest TEXT NOT NULL,
  content TEXT NOT NULL,
  version BIGINT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (union_id, report, stage),
  FOREIGN KEY (union_id, report) REFERENCES report (union_id, id)
);
