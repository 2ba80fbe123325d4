//! A file is taken back: the registers and the figures are as they were before it, and importing it again as they were after.

use crate::program::{Program, sample_year, sheet, some_books};
use niangjia::lines_of_work;
use niangjia_store::{Db, Error, Value};
use std::path::Path;
use testkit::{TestDb, both_databases};

/// All records that count, register by register, with their keys and sources, and what stands in the ledger.
fn registers(db: &TestDb) -> Vec<String> {
    let opened = Db::open(&db.place()).unwrap();
    let mut all = Vec::new();
    for register in lines_of_work::registers() {
        let columns: Vec<&str> = register.fields.iter().map(|f| f.column).collect();
        let sql = format!(
            "SELECT id, record_key, sheet, sheet_row, {} FROM {} WHERE NOT withdrawn ORDER BY id",
            columns.join(", "),
            register.table
        );
        all.extend(rows(&opened, &sql, columns.len() + 4, register.table));
    }
    let balances = "SELECT account, detail, day, CAST(SUM(debit_fen) AS BIGINT) FROM ledger_posting \
                    GROUP BY account, detail, day HAVING SUM(debit_fen) <> 0 ORDER BY account, detail, day";
    all.extend(rows(&opened, balances, 4, "ledger"));
    all
}

fn rows(db: &Db, sql: &str, width: usize, table: &str) -> Vec<String> {
    let read = db.read(|tx| {
        tx.all(sql, &[], |row| {
            let values: Result<Vec<Value>, Error> = (0..width).map(|at| row.get(at)).collect();
            Ok::<_, Error>(format!("{table} {:?}", values?))
        })
    });
    read.unwrap()
}

/// All figures of the year.
fn figures(db: &TestDb) -> Vec<Vec<String>> {
    let measures = Program::on(db).measures();
    assert!(measures.len() > 100);
    measures
}

fn undo(program: &Program, file: &str, more: &[&str]) -> (i32, serde_json::Value) {
    let words = [&["import", "--format", "json", "--undo", file], more].concat();
    let said = program.say(&words);
    let told = serde_json::from_str(&said.out).unwrap_or_else(|_| said.err.clone().into());
    (said.code, told)
}

both_databases! {
    /// Books of the sample year, each after all others: care, gifts, the ledger, the payroll.
    fn a_file_taken_back_leaves_everything_as_it_was(db: &TestDb) {
        let program = Program::on(db);
        let others = some_books(&["01", "03", "07", "08", "10", "11", "12", "17"]);
        program.import(&[others.path()]);
        for book in ["09慰问登记台账.xlsx", "16经费收支明细账-2023.xlsx", "02工资表-2023年11月.xlsx"] {
            let path = sample_year().join(book);
            let before = (registers(db), figures(db));
            program.import(&[&path]);
            let after = figures(db);
            let with = registers(db);
            assert_ne!(before.0, with, "{book}");

            // A preview says the same and does nothing.
            let (code, preview) = undo(&program, book, &["--dry-run"]);
            assert_eq!((code, registers(db)), (0, with), "{preview}");
            let (code, told) = undo(&program, book, &[]);
            assert_eq!((code, &told["undone"]), (0, &preview["undone"]), "{told}");
            assert_eq!((registers(db), figures(db)), before, "{book}");

            let receipt = program.import(&[&path]);
            assert_eq!(figures(db), after, "{book}: {receipt}");
        }
        assert_eq!(program.say(&["check"]).code, 0);
    }
}

both_databases! {
    /// The new version of a file changes, adds, drops and renames; taken back, the version before stands with its sources. The
    /// older version is not taken back while the newer counts.
    fn a_new_version_taken_back_leaves_the_old_one(db: &TestDb) {
        let program = Program::on(db);
        let folder = tempfile::tempdir().unwrap();
        program.import(&[&roster(folder.path())]);
        let empty = registers(db);
        let first = ["2023.3.8,0001,林一,住院,300", "2023.4.8,0002,林二,结婚,400", "2023.5.8,0003,林三,生育,300"];
        program.import(&[&condolences(folder.path(), "book", &first)]);
        let before = registers(db);
        // A changed amount, a changed key, a line less at the end and one more at the front.
        let second = ["2023.2.8,0003,林三,住院,200", "2023.4.9,0002,林二,结婚,500"];
        let receipt = program.import(&[&condolences(folder.path(), "book", &second)]);
        let counts = sheet(&receipt, "book");
        assert!(counts["changed"].as_u64().unwrap() > 0 && counts["withdrawn"].as_u64().unwrap() > 0, "{receipt}");
        let ids = file_ids(db, "book.csv");
        let (code, told) = undo(&program, &ids[0], &[]);
        assert!(code > 1 && told.as_str().unwrap().contains("新版本"), "{told}");

        let (code, told) = undo(&program, "book.csv", &[]);
        assert_eq!((code, registers(db)), (0, before.clone()), "{told}");
        let receipt = program.import(&[&condolences(folder.path(), "book", &first)]);
        assert_eq!(sheet(&receipt, "book")["same"], 3, "{receipt}");
        let (code, told) = undo(&program, "book.csv", &[]);
        assert_eq!((code, registers(db)), (0, empty), "{told}");
        let (code, told) = undo(&program, "book.csv", &[]);
        assert!(code > 1 && told.as_str().unwrap().contains("book.csv"), "{told}");
        let (code, told) = undo(&program, &ids[0], &[]);
        assert!(code > 1 && told.as_str().unwrap().contains("撤回过"), "{told}");
    }
}

both_databases! {
    /// What another file has changed since is not taken back, and the refusal names it; once that file is taken back, it is.
    fn what_was_changed_since_is_not_taken_back(db: &TestDb) {
        let program = Program::on(db);
        let folder = tempfile::tempdir().unwrap();
        program.import(&[&roster(folder.path())]);
        let before = registers(db);
        program.import(&[&condolences(folder.path(), "one", &["2023.3.8,0001,林一,住院,300", "2023.4.8,0002,林二,结婚,400"])]);
        let between = registers(db);
        program.import(&[&condolences(folder.path(), "other", &["2023.3.8,0001,林一,住院,500"])]);
        let after = registers(db);
        let (code, told) = undo(&program, "one.csv", &[]);
        assert_eq!((code, registers(db)), (1, after), "{told}");
        let changed = told["changed_since"].as_array().unwrap();
        assert_eq!(changed.len(), 1, "{told}");
        assert_eq!((changed[0]["kind"].as_str(), changed[0]["file"].as_str()), (Some("care.condolence"), Some("other.csv")));
        let said = program.say(&["import", "--undo", "one.csv"]);
        assert!(said.out.contains("慰问登记") && said.out.contains("other.csv"), "{}", said.out);

        assert_eq!(undo(&program, "other.csv", &[]).0, 0);
        assert_eq!(registers(db), between);
        let (code, told) = undo(&program, "one.csv", &[]);
        assert_eq!((code, registers(db)), (0, before), "{told}");
    }
}

both_databases! {
    /// People and branches to whom records of other files refer stay, and the receipt says so; their memberships go.
    fn people_to_whom_others_refer_stay(db: &TestDb) {
        let program = Program::on(db);
        let folder = tempfile::tempdir().unwrap();
        let roster = roster(folder.path());
        program.import(&[&roster]);
        program.import(&[&condolences(folder.path(), "one", &["2023.3.8,0001,林一,住院,300"])]);
        let after = registers(db).len();
        let (code, told) = undo(&program, "roster.csv", &[]);
        assert_eq!(code, 0, "{told}");
        let of = |kind: &str| {
            let registers = told["undone"]["registers"].as_array().unwrap();
            registers.iter().find(|r| r["register"] == kind).map(|r| (r["withdrawn"].as_u64(), r["stay"].as_u64()))
        };
        assert_eq!(of("people.person"), Some((Some(2), Some(1))), "{told}");
        assert_eq!(of("people.unit"), Some((Some(1), Some(1))), "{told}");
        assert_eq!(of("people.membership"), Some((Some(3), Some(0))), "{told}");
        program.import(&[&roster]);
        assert_eq!(registers(db).len(), after);
        assert_eq!(program.measure("people.members"), "3");
        assert_eq!(program.say(&["check"]).code, 0);
    }
}

fn roster(folder: &Path) -> std::path::PathBuf {
    let path = folder.join("roster.csv");
    let text = "工号,姓名,性别,所属分工会,部门,入会时间\n\
                0001,林一,女,第一分工会,教务处,2010.3.1\n\
                0002,林二,男,第一分工会,教务处,2011.3.1\n\
                0003,林三,女,第二分工会,图书馆,2012.3.1\n";
    std::fs::write(&path, text).unwrap();
    path
}

fn condolences(folder: &Path, name: &str, rows: &[&str]) -> std::path::PathBuf {
    let path = folder.join(format!("{name}.csv"));
    let text = format!(
        "2023年度慰问登记台账,,,,\n日期,工号,姓名,慰问事由,金额\n{}\n",
        rows.join("\n")
    );
    std::fs::write(&path, text).unwrap();
    path
}

/// The ids of the versions of a file, the oldest first.
fn file_ids(db: &TestDb, name: &str) -> Vec<String> {
    let opened = Db::open(&db.place()).unwrap();
    let read = opened.read(|tx| {
        let sql = "SELECT id FROM source_file WHERE name = $1 ORDER BY id";
        tx.all(sql, &[name.into()], |row| {
            Ok::<_, Error>(row.get::<i64>(0)?.to_string())
        })
    });
    read.unwrap()
}
