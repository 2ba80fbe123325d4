//! The program is killed at any moment; what it had acknowledged is there, and no file is half imported.

use crate::program::{Program, said, sample_year};
use std::process::Stdio;
use std::time::Duration;
use testkit::both_databases;

/// Kills of each database in one run of the tests.
const KILLS: u32 = 75;

both_databases! {
    /// Killed while it imports, again and again, and started again: each time the checks hold and the figures only grow, and
    /// at last the year is there just as if nothing had happened.
    fn an_import_that_is_killed_loses_nothing_acknowledged(db: &TestDb) {
        let program = Program::on(db);
        program.say(&["migrate"]);
        let folder = sample_year();
        let words = ["import", "--format", "json", folder.to_str().unwrap()];
        // Moments spread over an import by a fixed rule, so that each run kills at other places of the work.
        let mut moment = 7_u32;
        let mut known = 0_i64;
        for _ in 0..KILLS {
            moment = moment.wrapping_mul(1_103_515_245).wrapping_add(12_345);
            let mut child = program.command(&words).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
            std::thread::sleep(Duration::from_millis(u64::from((moment >> 16) % 900)));
            let _ = child.kill();
            let _ = child.wait();
            let members: i64 = program.measure("people.members").parse().unwrap();
            assert!(members >= known, "{members} after {known}");
            assert!(members == 0 || members == 525, "the roster is in whole or not at all: {members}");
            known = members;
        }
        let last = said(&program.command(&words).output().unwrap());
        assert_eq!(last.code, 0, "{} {}", last.out, last.err);
        assert_eq!(program.measure("benefits.festival.amount"), "863100.00");
        let checked = program.say(&["check"]);
        assert_eq!(checked.code, 0, "{}", checked.out);
    }
}
