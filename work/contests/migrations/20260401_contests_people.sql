CREATE INDEX contest_judge_person ON contest_judge (union_id, person);
CREATE INDEX contest_entry_person ON contest_entry (union_id, person);
CREATE INDEX contest_result_member_person ON contest_result_member (union_id, person);
