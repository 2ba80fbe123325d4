//! Importing again changes nothing, and the order of the files does not matter.

use super::books;
use super::college::college;
use super::figures::{all, days, empty, for_colleges, take};
use niangjia_office::Office;
use proptest::prelude::*;
use testkit::{Engine, TestDb};

/// How many rows the tables have that grow with everything that happens.
fn happened(office: &Office) -> Vec<i64> {
    [
        "history",
        "source_file",
        "source_sheet",
        "ledger_voucher",
        "person",
        "membership",
    ]
    .iter()
    .map(|table| {
        let sql = format!("SELECT COUNT(*) FROM {table}");
        office
            .look(|look| look.tx.one(&sql, &[], |row| row.get(0)))
            .unwrap()
    })
    .collect()
}

fn a_second_import_changes_nothing(engine: Engine, cases: u32) {
    for_colleges(cases, college(), |college| {
        let (db, folder) = (TestDb::new(engine), tempfile::tempdir().unwrap());
        let office = empty(&db);
        let files = books::write(&college, folder.path());
        let first = take(&office, &files);
        let year = days((2023, 1, 1), (2024, 1, 1));
        let (before, figures) = (happened(&office), all(&office, year));
        let second = take(&office, &files);
        prop_assert_eq!(happened(&office), before);
        prop_assert_eq!(all(&office, year), figures);
        for (first, second) in first.iter().zip(&second) {
            prop_assert!(!second.changed_anything(), "{:?}", second);
            for (first, second) in first.sheets.iter().zip(&second.sheets) {
                let lines = first.new + first.changed + first.same;
                prop_assert_eq!(second.same, lines, "{}", first.sheet);
            }
        }
        Ok(())
    });
}

#[test]
fn a_second_import_changes_nothing_on_sqlite() {
    a_second_import_changes_nothing(Engine::Sqlite, 16);
}

#[test]
fn a_second_import_changes_nothing_on_postgres() {
    a_second_import_changes_nothing(Engine::Postgres, 4);
}

/// The roster makes people known and comes first; then every file is an import of its own, in any order.
fn the_order_of_the_files_does_not_matter(engine: Engine, cases: u32) {
    let shuffled = (
        college(),
        Just(()).prop_perturb(|(), mut random| random.next_u64()),
    );
    for_colleges(cases, shuffled, |(college, mut turn)| {
        let folder = tempfile::tempdir().unwrap();
        let mut files = books::write(&college, folder.path());
        let year = days((2023, 1, 1), (2024, 1, 1));
        let (one, other) = (TestDb::new(engine), TestDb::new(engine));
        let (in_order, in_any) = (empty(&one), empty(&other));
        take(&in_order, &files);
        take(&in_any, &files[..1]);
        files.remove(0);
        while !files.is_empty() {
            let next = usize::try_from(turn % 1_000).unwrap() % files.len();
            turn = turn
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407)
                >> 1;
            take(&in_any, &[files.remove(next)]);
        }
        prop_assert_eq!(all(&in_any, year), all(&in_order, year));
        Ok(())
    });
}

#[test]
fn the_order_of_the_files_does_not_matter_on_sqlite() {
    the_order_of_the_files_does_not_matter(Engine::Sqlite, 16);
}

#[test]
fn the_order_of_the_files_does_not_matter_on_postgres() {
    the_order_of_the_files_does_not_matter(Engine::Postgres, 4);
}
