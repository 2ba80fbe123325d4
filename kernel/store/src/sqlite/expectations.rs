//! What the planner is told about the tables, so that it takes good ways from the first record on.
//!
//! Every key leads with the union, and a file holds one union: "all rows of this union" is the whole table. Without numbers
//! SQLite takes the first column of an index for selective and reads a whole register for each person. Numbers gathered from
//! the records would depend on when they were gathered; so the same are told for every table: a register is large, its union
//! tells nothing, the column after it tells much, and a key tells all.

use crate::{Error, Tx, bind};

/// Rows that a table is taken to have.
const ROWS: i64 = 1_000_000;
/// Rows that share a person, a sheet, a parent or a day.
const ALIKE: i64 = 100;

/// Makes the table of numbers, or takes in what was written there.
const READ_ANEW: &str = "ANALYZE sqlite_schema";
const IS_THERE: &str = "SELECT COUNT(*) FROM sqlite_schema WHERE name = 'sqlite_stat1'";
const TOLD: &str = "SELECT tbl, idx, stat FROM sqlite_stat1 ORDER BY 1, 2";
const FORGET: &str = "DELETE FROM sqlite_stat1";
const TELL: &str = "INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ($1, $2, $3)";
/// Indexes that lead with the union; the key of a table without row ids goes by the table's name.
const INDEXES: &str = "SELECT m.name, CASE WHEN l.origin = 'pk' THEN m.name ELSE l.name END, l.\"unique\", \
     (SELECT COUNT(*) FROM pragma_index_info(l.name)) \
     FROM sqlite_schema m JOIN pragma_index_list(m.name) l \
     WHERE m.type = 'table' AND (SELECT i.name FROM pragma_index_info(l.name) i WHERE i.seqno = 0) = 'union_id' \
     ORDER BY 1, 2";

/// Tells the planner about every index that there is, unless it knows.
pub(crate) fn tell(tx: &mut Tx<'_>) -> Result<(), Error> {
    let indexes: Vec<Told> = tx.all(INDEXES, &[], |row| {
        let unique = row.get::<i64>(2)? != 0;
        Ok::<_, Error>((row.get(0)?, row.get(1)?, numbers(unique, row.get(3)?)))
    })?;
    let is_there: i64 = tx.one(IS_THERE, &[], |row| row.get::<i64>(0))?;
    if is_there > 0 {
        let told: Vec<Told> = tx.all(TOLD, &[], |row| {
            Ok::<_, Error>((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
        if told == indexes {
            return Ok(());
        }
    }
    tx.run(READ_ANEW, &[])?;
    tx.run(FORGET, &[])?;
    for (table, index, stat) in &indexes {
        tx.run(TELL, bind![table, index, stat])?;
    }
    tx.run(READ_ANEW, &[])?;
    Ok(())
}

/// A table, an index of it, and the numbers.
type Told = (String, String, String);

/// Rows of the table, then rows that are alike in the first column, in the first two, and so on.
fn numbers(unique: bool, columns: i64) -> String {
    let mut numbers = format!("{ROWS} {ROWS}");
    for column in 1..columns {
        let alike = match column {
            _ if unique && column + 1 == columns => 1,
            1 => ALIKE,
            2 => ALIKE / 4,
            _ => ALIKE / 10,
        };
        numbers.push_str(&format!(" {alike}"));
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::numbers;
    use crate::{Db, Migration, Place, Script, bind};

    #[test]
    fn a_key_tells_all_and_the_union_nothing() {
        assert_eq!(numbers(true, 2), "1000000 1000000 1");
        assert_eq!(numbers(false, 2), "1000000 1000000 100");
        assert_eq!(numbers(false, 3), "1000000 1000000 100 25");
    }

    #[test]
    fn a_person_is_looked_up_by_the_person() {
        const TABLE: &str = "CREATE TABLE stay (\n  union_id BIGINT NOT NULL,\n  id BIGINT NOT NULL,\n  \
            person BIGINT NOT NULL,\n  joined_on TEXT NOT NULL,\n  PRIMARY KEY (union_id, id)\n);\n\
            CREATE INDEX stay_person ON stay (union_id, person);\n\
            CREATE INDEX stay_joined ON stay (union_id, joined_on);\n";
        const ASKED: &str = "EXPLAIN QUERY PLAN SELECT 1 FROM stay \
                             WHERE union_id = $1 AND person = $2 AND joined_on < $3";
        let folder = tempfile::tempdir().unwrap();
        let db = Db::open(&Place::File(folder.path().join("stay.sqlite"))).unwrap();
        let chain = [Migration {
            name: "20260101_stay",
            script: Script::Portable(TABLE),
        }];
        db.migrate(&chain, "2026-01-01T00:00:00.000Z").unwrap();
        let way: Vec<String> = db
            .read(|tx| tx.all(ASKED, bind![1, 2, "2024-00-00"], |row| row.get::<String>(3)))
            .unwrap();
        assert!(
            way.iter().any(|step| step.contains("stay_person")),
            "{way:?}"
        );
    }
}
