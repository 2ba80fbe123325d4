ALTER TABLE source_file ADD COLUMN undone_at TEXT;
ALTER TABLE source_file ADD COLUMN undone_by TEXT;
