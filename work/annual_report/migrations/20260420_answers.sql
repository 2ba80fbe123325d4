-- A comment may answer another on the same paragraph.
ALTER TABLE report_comment ADD COLUMN answers BIGINT;
