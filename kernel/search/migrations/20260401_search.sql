CREATE TABLE search_word (
  union_id BIGINT NOT NULL,
  kind TEXT NOT NULL,
  word TEXT NOT NULL,
  wording BIGINT NOT NULL,
  PRIMARY KEY (union_id, kind, word, wording)
);

CREATE TABLE search_place (
  union_id BIGINT NOT NULL,
  wording BIGINT NOT NULL,
  record BIGINT NOT NULL,
  PRIMARY KEY (union_id, wording, record)
);

CREATE TABLE search_mark (
  union_id BIGINT NOT NULL,
  kind TEXT NOT NULL,
  edition BIGINT NOT NULL,
  stamp BIGINT NOT NULL,
  up_to BIGINT NOT NULL,
  PRIMARY KEY (union_id, kind)
);
