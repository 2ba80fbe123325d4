//! The sample college hands over its year, and its figures come out as the books say.

use crate::program::{Program, csv, sample_year, sheet};
use testkit::both_databases;

both_databases! {
    /// Every figure of the list, with exactly those values, and every anomaly of the list, with its file, sheet and row.
    fn a_year_of_workbooks_becomes_the_figures_that_the_books_say(db: &TestDb) {
        let program = Program::on(db);
        let receipt = program.import(&[&sample_year()]);

        let expected = csv(&std::fs::read_to_string(sample_year().join("expected.csv")).unwrap());
        let measured = program.measures();
        let wrong: Vec<String> = expected
            .iter()
            .filter_map(|row| {
                let found = measured.iter().find(|m| m[0] == row[0]);
                let right = found.is_some_and(|m| m[1] == row[1] && m[2] == row[2] && m[3] == row[3]);
                (!right).then(|| format!("{:?} but {found:?}", &row[..4]))
            })
            .collect();
        assert!(wrong.is_empty(), "{} figures differ:\n{}", wrong.len(), wrong.join("\n"));

        let anomalies = csv(&std::fs::read_to_string(sample_year().join("expected-warnings.csv")).unwrap());
        let silent: Vec<&Vec<String>> = anomalies.iter().filter(|row| !is_reported(&receipt, row)).collect();
        assert!(silent.is_empty(), "not reported: {silent:?}");
        // The two lists beside the workbooks are no lists of an office's, and are said to be none.
        assert_eq!(refused(&receipt), ["expected unrecognised_sheet", "expected-warnings unrecognised_sheet"]);
    }
}

fn is_reported(receipt: &serde_json::Value, anomaly: &[String]) -> bool {
    let files = receipt["files"].as_array().into_iter().flatten();
    let mut problems = files
        .filter(|file| file["file"] == anomaly[0].as_str())
        .flat_map(|file| file["sheets"].as_array().into_iter().flatten())
        .filter(|sheet| sheet["sheet"] == anomaly[1].as_str())
        .flat_map(|sheet| sheet["problems"].as_array().into_iter().flatten());
    problems.any(|p| {
        p["row"].as_i64().map(|r| r.to_string()).as_ref() == Some(&anomaly[2])
            && p["code"] == anomaly[3].as_str()
    })
}

/// Lines and sheets of the sample year that were not taken, in order.
fn refused(receipt: &serde_json::Value) -> Vec<String> {
    let sheets = receipt["files"].as_array().into_iter().flatten();
    let sheets = sheets.flat_map(|file| file["sheets"].as_array().into_iter().flatten());
    let problems = sheets.flat_map(|sheet| {
        sheet["problems"]
            .as_array()
            .into_iter()
            .flatten()
            .map(move |p| (sheet, p))
    });
    let word = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let mut refused: Vec<String> = problems
        .filter(|(_, p)| p["weight"] == "refused")
        .map(|(sheet, p)| format!("{} {}", word(&sheet["sheet"]), word(&p["code"])))
        .collect();
    refused.sort();
    refused
}

both_databases! {
    /// The same folder again changes nothing, and a preview says what would happen without writing it.
    fn the_same_year_again_changes_nothing(db: &TestDb) {
        let program = Program::on(db);
        let previewed = program.preview(&[&sample_year()]);
        assert_eq!(program.measure("people.members"), "0");
        let first = program.import(&[&sample_year()]);
        assert_eq!(previewed["files"], first["files"]);
        let figures = program.measures();
        let again = program.import(&[&sample_year()]);
        for file in again["files"].as_array().unwrap() {
            for sheet in file["sheets"].as_array().unwrap() {
                for register in sheet["registers"].as_array().unwrap() {
                    let moved = ["new", "changed", "withdrawn"].map(|k| register[k].as_u64().unwrap());
                    assert_eq!(moved, [0, 0, 0], "{} {register}", sheet["sheet"]);
                }
            }
        }
        assert_eq!(program.measures(), figures);
        let book = sheet(&again, "2023年");
        assert!(book["same"].as_u64().unwrap() > 0);
    }
}

both_databases! {
    /// Everything that must hold holds after an import.
    fn the_checks_hold_after_an_import(db: &TestDb) {
        let program = Program::on(db);
        program.import(&[&sample_year()]);
        let said = program.say(&["check"]);
        assert_eq!(said.code, 0, "{} {}", said.out, said.err);
        assert_eq!(said.out.matches("未通过").count(), 0, "{}", said.out);
        assert!(said.out.contains("figures-traced") && said.out.contains("history-chain"));
    }
}

both_databases! {
    /// A figure opens to its records, each with file, sheet and row; its parts add up to it.
    fn a_figure_opens_to_the_rows_behind_it(db: &TestDb) {
        let program = Program::on(db);
        program.import(&[&sample_year()]);
        let id = "care.condolences.person_times";
        let said = program.say(&["trace", id, "--period", "2023", "--format", "csv"]);
        let rows = csv(&said.out);
        assert_eq!(rows.len(), 146, "{}", said.err);
        assert!(rows.iter().all(|row| row[9] == "09慰问登记台账.xlsx › 2023年" && !row[10].is_empty()));
        let parts = csv(&program.say(&["trace", id, "--period", "2023", "--by", "kind", "--format", "csv"]).out);
        let sum: i64 = parts.iter().map(|part| part[1].parse::<i64>().unwrap()).sum();
        assert_eq!(sum, 146);
        assert!(parts.iter().any(|part| part[0] == "住院" && part[1] == "51"), "{parts:?}");
    }
}
