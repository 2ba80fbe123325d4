DROP INDEX health_checkup_day;
CREATE INDEX health_checkup_day ON health_checkup (union_id, day, id, state, person, withdrawn);
DROP INDEX health_mutual_aid_day;
CREATE INDEX health_mutual_aid_day ON health_mutual_aid (union_id, day, id, state, person, premium, subsidy, withdrawn);
DROP INDEX health_claim_day;
CREATE INDEX health_claim_day ON health_claim (union_id, day, id, state, amount, person, withdrawn);
