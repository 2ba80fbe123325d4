//! The few words that differ between the two databases, each with the reason.

/// PostgreSQL's version; SQLite is linked in and knows its own.
pub(crate) const POSTGRES_VERSION: &str = "SELECT current_setting('server_version')";

/// Texts must compare by their bytes, as they do in SQLite: days, keys and numbers are ordered by it.
pub(crate) const POSTGRES_COLLATION: &str =
    "SELECT datcollate::TEXT FROM pg_database WHERE datname = current_database()";

/// Commits must be on the disk before they are answered.
pub(crate) const POSTGRES_SYNC: &str =
    "SELECT current_setting('fsync') || ' ' || current_setting('synchronous_commit')";

/// Tables with rows that refer to nothing; PostgreSQL does not allow them to begin with.
pub(crate) const SQLITE_FOREIGN_KEYS: &str = "SELECT \"table\" FROM pragma_foreign_key_check";

/// The tables and columns that there are, as lines `table.column type needed`, to compare the two databases.
pub(crate) const SQLITE_SCHEMA: &str = "SELECT m.name || '.' || c.name || ' ' || lower(c.type) || CASE WHEN c.\"notnull\" = 1 THEN ' needed' ELSE '' END FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' ORDER BY 1";

/// The same of PostgreSQL.
pub(crate) const POSTGRES_SCHEMA: &str = "SELECT (table_name || '.' || column_name || ' ' || data_type || CASE WHEN is_nullable = 'NO' THEN ' needed' ELSE '' END)::TEXT FROM information_schema.columns WHERE table_schema = current_schema() ORDER BY 1";

/// The types of a portable migration as SQLite writes them. Its tables are strict, so that a text is refused in a column
/// of numbers, and without a row number of their own, because every key leads with the union.
pub(crate) fn for_sqlite(portable: &str) -> String {
    let mut out = String::with_capacity(portable.len());
    let mut in_table = false;
    for line in portable.lines() {
        let starts_table = line.trim_start().starts_with("CREATE TABLE");
        in_table |= starts_table;
        let mut line = replace_word(
            &replace_word(line, "BIGINT", "INTEGER"),
            "BOOLEAN",
            "INTEGER",
        );
        line = replace_word(&line, "BYTEA", "BLOB");
        if in_table && line.trim_end().ends_with(");") {
            line = line.trim_end().trim_end_matches(';').to_owned() + " STRICT, WITHOUT ROWID;";
            in_table = false;
        }
        out.push_str(&line);
        out.push('\n');
    }
    out
}

fn replace_word(line: &str, word: &str, by: &str) -> String {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_');
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find(word) {
        let (before, after) = (&rest[..at], &rest[at + word.len()..]);
        let whole = !letter(before.chars().next_back()) && !letter(after.chars().next());
        out.push_str(before);
        out.push_str(if whole { by } else { word });
        rest = after;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_portable_table_becomes_strict_on_sqlite() {
        let portable = "CREATE TABLE a (\n  union_id BIGINT NOT NULL,\n  held BOOLEAN NOT NULL,\n  PRIMARY KEY (union_id)\n);\nCREATE INDEX b ON a (held);\n";
        let sqlite = "CREATE TABLE a (\n  union_id INTEGER NOT NULL,\n  held INTEGER NOT NULL,\n  PRIMARY KEY (union_id)\n) STRICT, WITHOUT ROWID;\nCREATE INDEX b ON a (held);\n";
        assert_eq!(for_sqlite(portable), sqlite);
    }

    #[test]
    fn only_whole_words_are_replaced() {
        assert_eq!(
            replace_word("BIGINTS MY_BIGINT BIGINT", "BIGINT", "INTEGER"),
            "BIGINTS MY_BIGINT INTEGER"
        );
    }
}
