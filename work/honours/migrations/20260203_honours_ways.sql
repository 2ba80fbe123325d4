DROP INDEX commendation_conferred_on;
CREATE INDEX commendation_conferred_on ON commendation (union_id, conferred_on, id, state, award, person, winner, withdrawn);
