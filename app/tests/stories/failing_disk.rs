//! A disk that fails: the program stops writing and says so, and whatever it said was done is there.

use crate::program::{Program, needs, said, some_books};
use std::path::Path;
use std::process::{Command, Stdio};
use testkit::{Engine, TestDb};

const BOOKS: [&str; 4] = ["01", "09", "14", "17"];

/// The import with one call of the operating system failing: which call, how, and the how many-eth.
fn import_with(
    program: &Program,
    folder: &Path,
    call: &str,
    error: &str,
    nth: u32,
) -> crate::program::Said {
    let ours = program.command(&["import", "--format", "json", folder.to_str().unwrap()]);
    let mut traced = Command::new("strace");
    traced.args(["-f", "-qq", "-o", "/dev/null"]);
    traced.arg(format!("--trace={call}"));
    traced.arg(format!("--inject={call}:error={error}:when={nth}"));
    traced.arg(ours.get_program()).args(ours.get_args());
    traced.envs(
        ours.get_envs()
            .filter_map(|(name, value)| Some((name, value?))),
    );
    said(&traced.stdin(Stdio::null()).output().unwrap())
}

/// Tries the failures one by one, each on records of its own; answers how many of them stopped the import.
fn stopped_by(call: &str, error: &str, nths: &[u32]) -> usize {
    needs("strace", "strace");
    let folder = some_books(&BOOKS);
    let undisturbed = TestDb::new(Engine::Sqlite);
    let program = Program::on(&undisturbed);
    program.import(&[folder.path()]);
    let figures = program.measures();
    let mut stopped = 0;
    for nth in nths {
        let db = TestDb::new(Engine::Sqlite);
        let program = Program::on(&db);
        assert_eq!(program.say(&["migrate"]).code, 0);
        let after = import_with(&program, folder.path(), call, error, *nth);
        let failure = format!("{call} {nth} {error}: {} {}", after.out, after.err);
        match after.code {
            // A sync that only tidies up may fail without harm; then everything must be there.
            0 => assert_eq!(program.measures(), figures, "{failure}"),
            3 => {
                stopped += 1;
                assert!(after.err.contains("writing has stopped"), "{failure}");
                assert!(
                    after.err.contains("verified afterwards and is whole"),
                    "{failure}"
                );
                assert_eq!(after.out, "", "nothing is acknowledged: {failure}");
            }
            _ => panic!("{failure}"),
        }
        let checked = program.say(&["check"]);
        assert_eq!(checked.code, 0, "{failure} {}", checked.out);
        program.import(&[folder.path()]);
        assert_eq!(
            program.measures(),
            figures,
            "imported again after {failure}"
        );
    }
    stopped
}

#[test]
fn a_failed_sync_stops_the_import_and_loses_nothing() {
    let stopped = stopped_by("fsync", "EIO", &[1, 2, 3, 4, 5, 6, 7, 8]);
    assert!(stopped >= 4, "only {stopped} failures were felt");
}

#[test]
fn a_full_or_failing_disk_stops_the_import_and_loses_nothing() {
    let full = stopped_by("pwrite64", "ENOSPC", &[20, 60]);
    let failing = stopped_by("pwrite64", "EIO", &[40, 120]);
    assert!(
        full + failing >= 3,
        "only {full} and {failing} failures were felt"
    );
}
