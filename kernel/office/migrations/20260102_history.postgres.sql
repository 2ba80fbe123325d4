CREATE TABLE history (
  union_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  act_key TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  event TEXT NOT NULL,
  record_kind TEXT,
  record BIGINT,
  detail TEXT NOT NULL,
  digest BYTEA NOT NULL,
  seal BIGINT,
  PRIMARY KEY (union_id, id)
);
CREATE INDEX history_record ON history (union_id, record_kind, record) WHERE record IS NOT NULL;
CREATE INDEX history_unsealed ON history (union_id, id) WHERE seal IS NULL;
CREATE INDEX history_seal_events ON history (union_id, seal, id) WHERE seal IS NOT NULL;

CREATE TABLE history_seal (
  union_id BIGINT NOT NULL,
  number BIGINT NOT NULL,
  sealed_at TEXT NOT NULL,
  n_events BIGINT NOT NULL,
  digest BYTEA NOT NULL,
  PRIMARY KEY (union_id, number)
);

CREATE FUNCTION refuse_change() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is never changed or deleted', TG_TABLE_NAME; END $$;
CREATE TRIGGER history_is_not_deleted BEFORE DELETE ON history
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER history_is_not_changed BEFORE UPDATE ON history
FOR EACH ROW WHEN (OLD.seal IS NOT NULL OR NEW.seal IS NULL OR NEW.union_id <> OLD.union_id OR NEW.id <> OLD.id
  OR NEW.act_key <> OLD.act_key OR NEW.at <> OLD.at OR NEW.actor <> OLD.actor OR NEW.event <> OLD.event
  OR NEW.record_kind IS DISTINCT FROM OLD.record_kind OR NEW.record IS DISTINCT FROM OLD.record
  OR NEW.detail <> OLD.detail OR NEW.digest <> OLD.digest)
EXECUTE FUNCTION refuse_change();
CREATE TRIGGER history_seal_is_not_changed BEFORE UPDATE OR DELETE ON history_seal
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_posting_is_not_changed BEFORE UPDATE OR DELETE ON ledger_posting
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_voucher_is_not_changed BEFORE UPDATE OR DELETE ON ledger_voucher
FOR EACH ROW EXECUTE FUNCTION refuse_change();
