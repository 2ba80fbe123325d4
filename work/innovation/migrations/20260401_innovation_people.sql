CREATE INDEX innovation_entry_leader ON innovation_entry (union_id, leader);
