CREATE TABLE record_change (
  union_id BIGINT NOT NULL,
  changed TEXT NOT NULL,
  lane BIGINT NOT NULL,
  n_acts BIGINT NOT NULL,
  PRIMARY KEY (union_id, changed, lane)
);

CREATE TABLE figure_kept (
  union_id BIGINT NOT NULL,
  first_day TEXT NOT NULL,
  end_day TEXT NOT NULL,
  question TEXT NOT NULL,
  stamp BIGINT NOT NULL,
  answer TEXT NOT NULL,
  PRIMARY KEY (union_id, first_day, end_day, question)
);
