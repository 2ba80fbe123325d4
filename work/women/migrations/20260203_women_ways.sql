DROP INDEX women_screening_day;
CREATE INDEX women_screening_day ON women_screening (union_id, day, id, state, person, withdrawn);
