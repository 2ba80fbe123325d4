//! An office corrects a workbook and imports it again: just the corrected rows change, and the trail stays.

use crate::program::{Program, sheet};
use std::fmt::Write as _;
use std::path::PathBuf;
use testkit::both_databases;

/// A folder with a roster and a book of condolences, as csv files whose rows the test writes.
struct Books {
    folder: tempfile::TempDir,
}

impl Books {
    fn new() -> Self {
        let books = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        let roster = "工号,姓名,性别,所属分工会,部门,入会时间\n\
                      0001,林一,女,第一分工会,教务处,2010.3.1\n\
                      0002,林二,男,第一分工会,教务处,2011.3.1\n\
                      0003,林三,女,第二分工会,图书馆,2012.3.1\n";
        std::fs::write(books.folder.path().join("roster.csv"), roster).unwrap();
        books
    }

    fn condolences(&self, rows: &[&str]) -> PathBuf {
        let mut text =
            String::from("2023年度慰问登记台账,,,,,\n日期,工号,姓名,分工会,慰问事由,金额\n");
        for row in rows {
            let _ = writeln!(text, "{row}");
        }
        let path = self.folder.path().join("condolences.csv");
        std::fs::write(&path, text).unwrap();
        path
    }
}

fn counts(receipt: &serde_json::Value) -> [u64; 5] {
    let sheet = sheet(receipt, "condolences");
    ["new", "changed", "same", "withdrawn", "refused"].map(|name| sheet[name].as_u64().unwrap())
}

both_databases! {
    /// An amount, then a date, then a row too many: each correction changes just what it corrects.
    fn a_corrected_file_changes_just_the_corrected_rows(db: &TestDb) {
        let program = Program::on(db);
        let books = Books::new();
        program.import(&[&books.folder.path().join("roster.csv")]);
        let first = ["2023.3.8,0001,林一,第一分工会,住院,300", "2023.4.8,0002,林二,第一分工会,结婚,400",
                     "2023.5.8,0003,林三,第二分工会,生育,300"];
        assert_eq!(counts(&program.import(&[&books.condolences(&first)])), [3, 0, 0, 0, 0]);
        assert_eq!(program.measure("care.condolences.amount"), "1000.00");

        let amount = [first[0], "2023.4.8,0002,林二,第一分工会,结婚,500", first[2]];
        assert_eq!(counts(&program.import(&[&books.condolences(&amount)])), [0, 1, 2, 0, 0]);
        assert_eq!(program.measure("care.condolences.amount"), "1100.00");

        let date = ["2023.3.9,0001,林一,第一分工会,住院,300", amount[1], amount[2]];
        assert_eq!(counts(&program.import(&[&books.condolences(&date)])), [0, 1, 2, 0, 0]);

        assert_eq!(counts(&program.import(&[&books.condolences(&date[..2])])), [0, 0, 2, 1, 0]);
        assert_eq!(program.measure("care.condolences.person_times"), "2");

        assert_eq!(counts(&program.import(&[&books.condolences(&date)])), [0, 1, 2, 0, 0]);
        assert_eq!(program.measure("care.condolences.person_times"), "3");
        assert_eq!(program.say(&["check"]).code, 0);
    }
}

both_databases! {
    /// Nothing is guessed: a broken amount, a stranger, a number that belongs to somebody else and an impossible date are refused,
    /// each with its cell, and the other rows are taken.
    fn doubtful_rows_are_refused_with_their_cell(db: &TestDb) {
        let program = Program::on(db);
        let books = Books::new();
        program.import(&[&books.folder.path().join("roster.csv")]);
        let receipt = program.import(&[&books.condolences(&[
            "2023.3.8,0001,林一,第一分工会,住院,\"293,549,90\"",
            "2023.3.8,0001,林二,第一分工会,住院,300",
            "2023.3.8,0009,林九,第一分工会,住院,300",
            "2023.2.30,0002,林二,第一分工会,住院,300",
            "2023.3.8,,林三,第一分工会,住院,300",
            "2023.3.8,0003,林三,第二分工会,住院,300",
        ])]);
        assert_eq!(counts(&receipt), [1, 0, 0, 0, 5]);
        let found: Vec<(String, String)> = sheet(&receipt, "condolences")["problems"]
            .as_array()
            .unwrap()
            .iter()
            .map(|p| (format!("{}{}", p["column"].as_str().unwrap_or(""), p["row"]), p["code"].as_str().unwrap().to_owned()))
            .collect();
        let expected = [("F3", "amount_separator"), ("B4", "id_mismatch"), ("B5", "unknown_number"), ("A6", "bad_date"), ("C7", "person_elsewhere")];
        for (cell, code) in expected {
            assert!(found.contains(&(cell.to_owned(), code.to_owned())), "{cell} {code} in {found:?}");
        }
        assert!(sheet(&receipt, "condolences")["problems"][0]["message"].as_str().unwrap().contains("293,549,90"));
    }
}

both_databases! {
    /// A total row is compared with the rows above it and not imported.
    fn a_total_that_differs_is_pointed_out(db: &TestDb) {
        let program = Program::on(db);
        let books = Books::new();
        program.import(&[&books.folder.path().join("roster.csv")]);
        let rows = ["2023.3.8,0001,林一,第一分工会,住院,300", "2023.4.8,0002,林二,第一分工会,结婚,400", "合计,,,2人次,,800"];
        let receipt = program.import(&[&books.condolences(&rows)]);
        assert_eq!(counts(&receipt), [2, 0, 0, 0, 0]);
        let problem = &sheet(&receipt, "condolences")["problems"][0];
        assert_eq!((problem["code"].as_str(), problem["row"].as_i64()), (Some("total_row_differs"), Some(5)));
        assert_eq!(program.measure("care.condolences.amount"), "700.00");
    }
}
