//! A file that is no workbook gets one clear sentence, and nothing is written.

use crate::program::Program;
use testkit::both_databases;

both_databases! {
    fn files_that_are_no_workbooks_are_refused_whole(db: &TestDb) {
        let program = Program::on(db);
        let folder = tempfile::tempdir().unwrap();
        for (name, content) in [
            ("empty.xlsx", &b""[..]),
            ("picture.xlsx", b"\x89PNG\r\n\x1a\n0000"),
            ("page.xls", b"<html><body><table><tr><td>1</td></tr></table></body></html>"),
            ("cut.xlsx", b"PK\x03\x04 and nothing more"),
        ] {
            let path = folder.path().join(name);
            std::fs::write(&path, content).unwrap();
            let said = program.say(&["import", path.to_str().unwrap()]);
            assert_eq!(said.code, 1, "{name}: {} {}", said.out, said.err);
            let sentences: Vec<&str> = said.out.lines().filter(|line| line.starts_with("  ")).collect();
            assert_eq!(sentences.len(), 1, "{name}: {}", said.out);
            assert!(!said.out.contains('⟦'), "{name}: {}", said.out);
        }
        let sources = program.say(&["measures", "--period", "2023", "--format", "csv"]);
        assert!(sources.out.lines().skip(1).all(|line| line.contains(",0,") || line.contains(",0.00,") || line.contains(",,")), "{}", sources.out);
    }
}
