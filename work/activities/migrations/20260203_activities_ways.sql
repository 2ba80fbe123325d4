DROP INDEX activity_day;
CREATE INDEX activity_day ON activity (union_id, day, id, state, role, participants, withdrawn);
DROP INDEX activity_item_day;
CREATE INDEX activity_item_day ON activity_item (union_id, day, id, entries, withdrawn);
DROP INDEX activity_attendance_sign_in_list;
CREATE INDEX activity_attendance_sign_in_list ON activity_attendance (union_id, sign_in_list, id, state, person, withdrawn);
