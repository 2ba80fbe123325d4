CREATE TABLE proposal (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  term BIGINT,
  session BIGINT,
  called_on TEXT NOT NULL,
  number BIGINT NOT NULL,
  title TEXT NOT NULL,
  proposer BIGINT,
  proposer_name TEXT NOT NULL,
  unit BIGINT,
  delegation TEXT,
  category TEXT,
  topic TEXT NOT NULL,
  verdict TEXT,
  merged_into BIGINT,
  lead TEXT,
  assisting TEXT,
  assigned_on TEXT,
  answered_on TEXT,
  rating TEXT,
  note TEXT,
  state TEXT NOT NULL,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX proposal_record_key ON proposal (union_id, record_key);
CREATE INDEX proposal_called_on ON proposal (union_id, called_on);
CREATE INDEX proposal_number ON proposal (union_id, number);
CREATE INDEX proposal_proposer ON proposal (union_id, proposer);
CREATE INDEX proposal_sheet ON proposal (union_id, sheet);

CREATE TABLE proposal_supporter (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  proposal BIGINT NOT NULL,
  called_on TEXT NOT NULL,
  person BIGINT,
  name TEXT NOT NULL,
  unit BIGINT,
  role TEXT NOT NULL,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX proposal_supporter_record_key ON proposal_supporter (union_id, record_key);
CREATE INDEX proposal_supporter_called_on ON proposal_supporter (union_id, called_on);
CREATE INDEX proposal_supporter_proposal ON proposal_supporter (union_id, proposal);
CREATE INDEX proposal_supporter_person ON proposal_supporter (union_id, person);
CREATE INDEX proposal_supporter_sheet ON proposal_supporter (union_id, sheet);

CREATE TABLE proposal_handling (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  record_key TEXT NOT NULL,
  sheet BIGINT,
  sheet_row BIGINT,
  withdrawn BOOLEAN NOT NULL,
  proposal BIGINT NOT NULL,
  called_on TEXT NOT NULL,
  department TEXT NOT NULL,
  role TEXT NOT NULL,
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX proposal_handling_record_key ON proposal_handling (union_id, record_key);
CREATE INDEX proposal_handling_called_on ON proposal_handling (union_id, called_on);
CREATE INDEX proposal_handling_proposal ON proposal_handling (union_id, proposal);
CREATE INDEX proposal_handling_sheet ON proposal_handling (union_id, sheet);
