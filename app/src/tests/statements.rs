//! Every statement of the program is one that both databases understand, on the schema that the whole chain makes.

use crate::commands::check;
use crate::lines_of_work;
use niangjia_office::measures::{self, Made};
use niangjia_office::waiting;
use niangjia_store::Error;
use std::collections::BTreeSet;
use testkit::{Engine, TestDb, both_databases};

/// Every statement with the name of whose it is.
fn all() -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = niangjia_office::statements()
        .into_iter()
        .map(|(name, sql)| (format!("office {name}"), sql.to_owned()))
        .collect();
    let of_access = niangjia_access::statements().into_iter();
    all.extend(of_access.map(|(name, sql)| (format!("access {name}"), sql.to_owned())));
    let of_search = niangjia_search::statements().into_iter();
    all.extend(of_search.map(|(name, sql)| (format!("search {name}"), sql.to_owned())));
    let import = niangjia_import::statements().into_iter();
    all.extend(import.map(|(name, sql)| (format!("import {name}"), sql.to_owned())));
    for slice in lines_of_work::all() {
        let waiting = slice.waiting.iter();
        all.extend(waiting.map(|kind| (kind.key.to_owned(), waiting::statement(kind))));
        let own = slice.statements.iter();
        all.extend(own.map(|(name, sql)| (format!("{} {name}", slice.name), (*sql).to_owned())));
    }
    for register in lines_of_work::registers() {
        let own = register.statements().into_iter();
        all.extend(own.map(|sql| (register.kind.to_string(), sql)));
        let of_search = niangjia_search::statements_of(register).into_iter();
        all.extend(of_search.map(|sql| (format!("search {}", register.kind), sql)));
    }
    for measure in lines_of_work::measures() {
        let own = measures::statements(measure).into_iter();
        all.extend(own.map(|sql| (measure.id.to_owned(), sql)));
    }
    all
}

both_databases! {
    /// A statement with a wrong word or a missing column would fail only on the day on which somebody needs it.
    fn every_statement_is_prepared(db: &TestDb) {
        let office = db.office(&lines_of_work::further_migrations());
        let all = all();
        assert!(all.len() > 1500, "only {} statements", all.len());
        let mut refused = Vec::new();
        for (name, sql) in &all {
            if let Err(error) = office.db().read(|tx| tx.prepare(sql)) {
                refused.push(format!("{name}: {error}\n    {sql}"));
            }
        }
        assert!(refused.is_empty(), "{}", refused.join("\n"));
        // Preparing must be able to fail, or it says nothing.
        let wrong: Result<(), Error> = office.db().read(|tx| tx.prepare("SELECT nothing FROM person"));
        assert!(wrong.is_err());
    }

    /// The checks ask of every register; on an empty office each of them runs and finds nothing wrong.
    fn every_check_runs_and_holds_on_an_empty_office(db: &TestDb) {
        let office = db.office(&lines_of_work::further_migrations());
        let checks = check::all(&office).unwrap();
        assert!(checks.len() >= 7);
        for checked in checks {
            assert!(checked.faults.is_empty(), "{}: {:?}", checked.name, checked.faults);
        }
    }
}

/// A list of records is prepared with the measures that it answers; one without measures would never be looked at.
#[test]
fn every_list_of_records_answers_a_measure() {
    let answering: BTreeSet<&str> = lines_of_work::measures()
        .into_iter()
        .filter_map(|measure| match &measure.made {
            Made::Fold { records, .. } => Some(records.name),
            Made::Share { .. } | Made::PerHead { .. } => None,
        })
        .collect();
    let lists = lines_of_work::all().iter().flat_map(|slice| slice.records);
    let declared: BTreeSet<&str> = lists.map(|records| records.name).collect();
    assert_eq!(declared, answering);
}

/// A kept figure is right as long as no table that its query reads was written to; so none of them may be overlooked.
#[test]
fn every_table_that_a_figure_reads_is_known() {
    let db = TestDb::new(Engine::Sqlite);
    let office = db.office(&lines_of_work::further_migrations());
    let schema = office.db().schema().unwrap();
    let tables: BTreeSet<&str> = schema
        .iter()
        .filter_map(|line| line.split('.').next())
        .collect();
    let mut several = 0;
    for measure in lines_of_work::measures() {
        for sql in measures::statements(measure) {
            let words = || sql.split_whitespace();
            let before = std::iter::once("").chain(words());
            let named: BTreeSet<&str> = before
                .zip(words())
                .map(|(before, word)| (before, word.trim_matches(|c| matches!(c, '(' | ')' | ','))))
                .filter(|(before, word)| *before != "AS" && tables.contains(word))
                .map(|(_, word)| word)
                .collect();
            let read = measures::tables_read(&sql);
            let overlooked: Vec<_> = named.difference(&read).collect();
            assert!(
                overlooked.is_empty(),
                "{}: {overlooked:?}\n    {sql}",
                measure.id
            );
            assert!(!read.is_empty(), "{}", measure.id);
            several += usize::from(read.len() > 1);
        }
    }
    assert!(
        several > 500,
        "only {several} statements read several tables"
    );
}

#[test]
fn both_databases_have_the_same_tables_and_columns() {
    let schema = |engine| {
        let db = TestDb::new(engine);
        let lines = db
            .office(&lines_of_work::further_migrations())
            .db()
            .schema()
            .unwrap();
        lines
            .iter()
            .map(|line| in_common_words(line))
            .collect::<BTreeSet<_>>()
    };
    let (sqlite, postgres) = (schema(Engine::Sqlite), schema(Engine::Postgres));
    let only_one: Vec<_> = sqlite.symmetric_difference(&postgres).collect();
    assert!(only_one.is_empty(), "{only_one:#?}");
    assert!(sqlite.len() > 500, "{}", sqlite.len());
}

/// A line of a schema with the types of both databases under one name; SQLite keeps flags as whole numbers.
fn in_common_words(line: &str) -> String {
    let (column, rest) = line.split_once(' ').unwrap();
    let (kind, needed) = match rest.strip_suffix(" needed") {
        Some(kind) => (kind, " needed"),
        None => (rest, ""),
    };
    let kind = match kind {
        "bigint" | "boolean" | "integer" => "whole",
        "bytea" | "blob" => "bytes",
        "text" => "text",
        other => panic!("{column} is of the type {other}, which the shared dialect does not have"),
    };
    format!("{column} {kind}{needed}")
}
