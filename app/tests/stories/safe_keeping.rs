//! Backups are whole, and a restore refuses what is not.

use crate::program::{Program, sample_year};
use testkit::{Engine, TestDb};

#[test]
fn a_backup_brings_everything_back_and_nothing_is_overwritten_unasked() {
    let db = TestDb::new(Engine::Sqlite);
    let program = Program::on(&db);
    program.import(&[&sample_year()]);
    let figures = program.measures();
    let folder = tempfile::tempdir().unwrap();
    let backup = folder.path().join("backup.sqlite");
    let backup_name = backup.to_str().unwrap();
    assert_eq!(program.say(&["backup", backup_name]).code, 0);
    assert_eq!(
        program.say(&["backup", backup_name]).code,
        3,
        "a backup is never overwritten"
    );

    let refused = program.say(&["restore", backup_name]);
    assert_eq!(refused.code, 3);
    assert!(refused.err.contains("--replace"), "{}", refused.err);

    let elsewhere = TestDb::new(Engine::Sqlite);
    let other = Program::on(&elsewhere);
    assert_eq!(other.say(&["restore", "--replace", backup_name]).code, 0);
    assert_eq!(other.measures(), figures);
    assert_eq!(other.say(&["check"]).code, 0);
}

#[test]
fn a_damaged_backup_is_refused_and_the_records_stay() {
    let db = TestDb::new(Engine::Sqlite);
    let program = Program::on(&db);
    program.import(&[&sample_year()]);
    let folder = tempfile::tempdir().unwrap();
    let backup = folder.path().join("backup.sqlite");
    assert_eq!(program.say(&["backup", backup.to_str().unwrap()]).code, 0);
    let mut bytes = std::fs::read(&backup).unwrap();
    let half = bytes.len() / 2;
    bytes.truncate(half);
    std::fs::write(&backup, &bytes).unwrap();
    let figures = program.measures();
    assert_eq!(
        program
            .say(&["restore", "--replace", backup.to_str().unwrap()])
            .code,
        3
    );
    std::fs::write(&backup, b"not a database at all").unwrap();
    assert_eq!(
        program
            .say(&["restore", "--replace", backup.to_str().unwrap()])
            .code,
        3
    );
    assert_eq!(program.measures(), figures);
}
