//! How often each table was changed, so that what was worked out of it is known to be still right.
//!
//! Every act counts itself once for each table into which it wrote, in its own transaction: the count and the change are
//! seen together or not at all. Counts only grow, and so does their sum over some tables: two looks that find the same sum
//! find the same records. A migration may change any table, and so the number of migrations is part of every sum.
//!
//! Acts that happen at once on PostgreSQL would wait for one another at the same count; each counts in one of several
//! lanes there, and the lanes are added up.

use niangjia_base::ids::UnionId;
use niangjia_store::{Error, Tx, bind, statements};
use std::collections::{BTreeSet, HashMap};

statements! {
    COUNT_CHANGE = "INSERT INTO record_change (union_id, changed, lane, n_acts) VALUES ($1, $2, $3, 1) \
                    ON CONFLICT (union_id, changed, lane) DO UPDATE SET n_acts = record_change.n_acts + 1";
    CHANGES = "SELECT changed, CAST(SUM(n_acts) AS BIGINT) FROM record_change WHERE union_id = $1 GROUP BY changed";
    MIGRATIONS_APPLIED = "SELECT COUNT(*) FROM migration";
}

/// How often each table was changed, as one look finds it.
#[derive(Debug)]
pub struct Changes {
    of_tables: HashMap<String, i64>,
    migrations: i64,
}

/// Counts an act for each table into which its transaction wrote.
pub(crate) fn count(tx: &mut Tx<'_>, union: UnionId, lane: i64) -> Result<(), Error> {
    for table in tx.changed().to_vec() {
        tx.run(COUNT_CHANGE, bind![union, &table, lane])?;
    }
    Ok(())
}

impl Changes {
    /// All counts of a union.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn read(tx: &mut Tx<'_>, union: UnionId) -> Result<Self, Error> {
        let counts = tx.all(CHANGES, bind![union], |row| {
            Ok::<_, Error>((row.get::<String>(0)?, row.get::<i64>(1)?))
        })?;
        Ok(Self {
            of_tables: counts.into_iter().collect(),
            migrations: tx.one(MIGRATIONS_APPLIED, &[], |row| row.get::<i64>(0))?,
        })
    }

    /// The sum for the tables that a query reads; as long as it stays, the query's answer stays.
    #[must_use]
    pub fn stamp(&self, sql: &str) -> i64 {
        let count = |table: &str| self.of_tables.get(table).copied().unwrap_or(0);
        let read: i64 = tables_read(sql).into_iter().map(count).sum();
        read + count(Tx::ANY_TABLE) + self.migrations
    }
}

/// The tables that a query reads: what stands behind `FROM` and `JOIN`.
#[must_use]
pub fn tables_read(sql: &str) -> BTreeSet<&str> {
    let mut tables = BTreeSet::new();
    let mut words = sql.split_whitespace();
    while let Some(word) = words.next() {
        if !matches!(word.trim_start_matches('('), "FROM" | "JOIN") {
            continue;
        }
        let letter = |c: char| c.is_ascii_alphanumeric() || c == '_';
        // Behind the word may stand another query in brackets, whose own words come next.
        let table = words.clone().next().unwrap_or_default();
        let table = table.trim_end_matches(|c| !letter(c));
        if !table.is_empty() && table.chars().all(letter) {
            tables.insert(table);
        }
    }
    tables
}

#[cfg(test)]
mod tests {
    use super::tables_read;

    #[test]
    fn every_table_of_a_query_is_found() {
        let cases: [(&str, &[&str]); 3] = [
            (
                "SELECT 1 FROM person p JOIN unit u ON u.id = p.unit",
                &["person", "unit"],
            ),
            (
                "SELECT 1 FROM (SELECT 1 FROM gift g WHERE NOT EXISTS (SELECT 1 FROM membership)) r LEFT JOIN unit u",
                &["gift", "membership", "unit"],
            ),
            ("SELECT (SELECT MAX(day) FROM pay) FROM pay", &["pay"]),
        ];
        for (sql, tables) in cases {
            assert_eq!(
                tables_read(sql).into_iter().collect::<Vec<_>>(),
                tables,
                "{sql}"
            );
        }
    }
}
