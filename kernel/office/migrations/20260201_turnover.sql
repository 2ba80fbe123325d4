CREATE TABLE ledger_turnover (
  union_id BIGINT NOT NULL,
  account TEXT NOT NULL,
  month TEXT NOT NULL,
  lane BIGINT NOT NULL,
  debit_fen BIGINT NOT NULL,
  PRIMARY KEY (union_id, account, month, lane)
);
INSERT INTO ledger_turnover (union_id, account, month, lane, debit_fen)
SELECT union_id, account, substr(day, 1, 7), 0, CAST(SUM(debit_fen) AS BIGINT)
FROM ledger_posting GROUP BY union_id, account, substr(day, 1, 7);
