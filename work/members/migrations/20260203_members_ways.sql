DROP INDEX union_office_held_from;
CREATE INDEX union_office_held_from ON union_office_held (union_id, held_from, id, held_until, duty, person, committee, withdrawn);
