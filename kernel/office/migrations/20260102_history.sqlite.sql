CREATE TABLE history (
  union_id INTEGER NOT NULL,
  id INTEGER NOT NULL,
  act_key TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  event TEXT NOT NULL,
  record_kind TEXT,
  record INTEGER,
  detail TEXT NOT NULL,
  digest BLOB NOT NULL,
  seal INTEGER,
  PRIMARY KEY (union_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX history_record ON history (union_id, record_kind, record) WHERE record IS NOT NULL;
CREATE INDEX history_unsealed ON history (union_id, id) WHERE seal IS NULL;
CREATE INDEX history_seal_events ON history (union_id, seal, id) WHERE seal IS NOT NULL;

CREATE TABLE history_seal (
  union_id INTEGER NOT NULL,
  number INTEGER NOT NULL,
  sealed_at TEXT NOT NULL,
  n_events INTEGER NOT NULL,
  digest BLOB NOT NULL,
  PRIMARY KEY (union_id, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER history_is_not_deleted BEFORE DELETE ON history
BEGIN SELECT RAISE(ABORT, 'history is never deleted'); END;
CREATE TRIGGER history_is_not_changed BEFORE UPDATE ON history
WHEN OLD.seal IS NOT NULL OR NEW.seal IS NULL OR NEW.union_id <> OLD.union_id OR NEW.id <> OLD.id
  OR NEW.act_key <> OLD.act_key OR NEW.at <> OLD.at OR NEW.actor <> OLD.actor OR NEW.event <> OLD.event
  OR NEW.record_kind IS NOT OLD.record_kind OR NEW.record IS NOT OLD.record
  OR NEW.detail <> OLD.detail OR NEW.digest <> OLD.digest
BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;
CREATE TRIGGER history_seal_is_not_deleted BEFORE DELETE ON history_seal
BEGIN SELECT RAISE(ABORT, 'a seal is never deleted'); END;
CREATE TRIGGER history_seal_is_not_changed BEFORE UPDATE ON history_seal
BEGIN SELECT RAISE(ABORT, 'a seal is never changed'); END;

CREATE TRIGGER ledger_posting_is_not_deleted BEFORE DELETE ON ledger_posting
BEGIN SELECT RAISE(ABORT, 'a posting is reversed, never deleted'); END;
CREATE TRIGGER ledger_posting_is_not_changed BEFORE UPDATE ON ledger_posting
BEGIN SELECT RAISE(ABORT, 'a posting is reversed, never changed'); END;
CREATE TRIGGER ledger_voucher_is_not_deleted BEFORE DELETE ON ledger_voucher
BEGIN SELECT RAISE(ABORT, 'a voucher is reversed, never deleted'); END;
CREATE TRIGGER ledger_voucher_is_not_changed BEFORE UPDATE ON ledger_voucher
BEGIN SELECT RAISE(ABORT, 'a voucher is reversed, never changed'); END;
