DROP INDEX innovation_share_submitted_on;
CREATE INDEX innovation_share_submitted_on ON innovation_share (union_id, submitted_on, id, entry, person, withdrawn);
