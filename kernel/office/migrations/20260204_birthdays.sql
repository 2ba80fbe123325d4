CREATE INDEX person_birthday ON person (union_id, substr(born_on, 6, 5));
CREATE INDEX person_born ON person (union_id, born_on);
