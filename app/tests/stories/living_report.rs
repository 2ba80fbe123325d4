//! The year's report, from its draft to the seal and the corrections after it, at a terminal.

use crate::program::Program;
use std::path::{Path, PathBuf};
use testkit::both_databases;

fn written(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path
}

/// A book of condolences in which the second has this amount.
fn condolences(folder: &Path, amount: u32) -> PathBuf {
    let text = format!(
        "2023年度慰问登记台账,,,,,\n日期,工号,姓名,分工会,慰问事由,金额\n2023.3.8,0001,林一,第一分工会,住院,300\n\
         2023.4.8,0002,林二,第一分工会,结婚,{amount}\n2023.5.8,0003,林三,第二分工会,生育,300\n"
    );
    written(folder, "condolences.csv", &text)
}

/// The seal as it stands in what was said: sixteen digits in four groups.
fn seal_in(text: &str) -> String {
    let is_seal = |word: &&str| {
        word.len() == 19
            && word.chars().all(|c| c == '-' || c.is_ascii_hexdigit())
            && word.matches('-').count() == 3
    };
    let words = text.split(|c: char| c.is_whitespace() || "，。：".contains(c));
    words
        .into_iter()
        .find(is_seal)
        .unwrap_or_else(|| panic!("no seal in {text}"))
        .to_owned()
}

both_databases! {
    fn a_report_goes_from_draft_to_seal_and_is_corrected_in_the_open(db: &TestDb) {
        let program = Program::on(db);
        let folder = tempfile::tempdir().unwrap();
        let roster = "工号,姓名,性别,所属分工会,部门,入会时间\n0001,林一,女,第一分工会,教务处,2010.3.1\n\
                      0002,林二,男,第一分工会,教务处,2011.3.1\n0003,林三,女,第二分工会,图书馆,2012.3.1\n";
        program.import(&[&written(folder.path(), "roster.csv", roster), &condolences(folder.path(), 400)]);
        let file = |name: &str| folder.path().join(name).display().to_string();
        let say = |words: &[&str]| {
            let said = program.say(words);
            assert_eq!(said.code, 0, "{words:?}: {} {}", said.out, said.err);
            said.out
        };
        assert!(program.say(&["report", "show"]).err.contains("report new"));
        say(&["report", "new", "--period", "2023", "--meeting", "第三届第四次会员代表大会"]);
        let list = say(&["report", "list"]);
        assert!(list.contains("2023 年度工作报告") && list.contains("草稿"), "{list}");
        assert!(say(&["report", "changes"]).contains("没有变动"));
        assert!(say(&["report", "show"]).contains("{{care.condolences.amount | wan:2}}"));

        // Straight out of the registers as before, and the same text as the report's own.
        say(&["report", "--period", "2023", "--meeting", "第三届第四次会员代表大会", "--out", &file("straight.md")]);
        say(&["report", "export", "--out", &file("draft.md")]);
        let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
        assert_eq!(read("straight.md"), read("draft.md"));

        // Sealed: what leaves from now on is what was sealed, with the seal under it.
        assert_eq!(program.say(&["report", "export", "--out", &file("early.niangjia-report")]).code, 3);
        let seal = seal_in(&say(&["report", "seal"]));
        for name in ["reading.docx", "reading.md", "reading.html", "tables.xlsx", "reading.niangjia-report"] {
            say(&["report", "export", "--out", &file(name)]);
        }
        assert_eq!(read("reading.md").trim_end(), format!("{}\n封存码 {seal}", read("draft.md")));
        assert!(read("reading.html").contains(&seal));
        assert!(!read("reading.html").contains("<script"));

        // The copy is proved without the records, and a changed one is not.
        let alone = |words: &[&str]| {
            let mut command = program.command(words);
            command.env("NIANGJIA_DATABASE", "/nowhere/at/all").env("NIANGJIA_KEY_FILE", "/nowhere/either");
            let output = command.output().unwrap();
            (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
        };
        let copy = file("reading.niangjia-report");
        let (code, told) = alone(&["verify-seal", &copy, "--seal", &seal]);
        assert_eq!((code, seal_in(&told)), (0, seal.clone()));
        assert_eq!(alone(&["verify-seal", &copy, "--seal", "0000-0000-0000-0000"]).0, 1);
        std::fs::write(file("changed.niangjia-report"), read("reading.niangjia-report").replace("全年慰问会员", "全年看望会员")).unwrap();
        let (code, told) = alone(&["verify-seal", &file("changed.niangjia-report")]);
        assert!(code == 1 && told.contains("正文"), "{told}");

        // A corrected file: the register follows, the seal stays, and what moved is told with its records.
        program.import(&[&condolences(folder.path(), 500)]);
        let changes = say(&["report", "changes"]);
        assert!(changes.starts_with(&format!("封存码 {seal}")), "{changes}");
        assert!(changes.contains("care.condolences.amount: 0.10 万元 → 0.11 万元"), "{changes}");
        assert!(changes.contains("care.condolence "), "{changes}");
        assert!(!changes.contains("people.members:"), "{changes}");
        say(&["report", "export", "--stage", "reading", "--out", &file("again.md")]);
        assert_eq!(read("again.md"), read("reading.md"));

        // Read, adopted, sealed again; the first seal is still there, and everything holds.
        say(&["report", "read"]);
        let last = seal_in(&say(&["report", "seal"]));
        assert_ne!(last, seal);
        assert_eq!(program.say(&["report", "seal"]).code, 3);
        say(&["report", "export", "--out", &file("final.md")]);
        assert!(!read("final.md").contains("审议稿") && read("final.md").contains(&last));
        let checked = say(&["check"]);
        assert!(checked.contains("reports-sealed") && checked.contains("reports-agree"), "{checked}");

        // Next year begins with these words.
        let rolled = say(&["report", "roll", "--period", "2024"]);
        assert!(rolled.contains("需要重写的段落"), "{rolled}");
        assert!(say(&["report", "show"]).contains("! care.condolences.amount"));
    }
}
