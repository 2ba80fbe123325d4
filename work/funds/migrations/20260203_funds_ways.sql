DROP INDEX funds_payroll_day;
CREATE INDEX funds_payroll_day ON funds_payroll (union_id, day, id, person, dues, base, month_end, withdrawn);
DROP INDEX funds_claim_day;
CREATE INDEX funds_claim_day ON funds_claim (union_id, day, id, state, amount, withdrawn);
