DROP INDEX education_attempt_day;
CREATE INDEX education_attempt_day ON education_attempt (union_id, day, id, quiz, state, person, withdrawn);
