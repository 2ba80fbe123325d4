//! Reports that somebody wrote, held against the registers of the sample college.

use crate::program::{Program, Said, needs, sample_year};
use std::path::Path;
use std::process::Command;
use testkit::{Engine, TestDb, both_databases};

/// A committee's report: two figures are wrong, one is nobody's, and one share cannot be.
const WRITTEN: &str = "# 示例职业技术学院工会工作报告\n\n一、服务\n\
    （一）节日慰问\n全院会员的慰问品已经发放，人均1600元，合计８６.３１万元；发放教职工餐补197.75万元。\n\
    （二）送温暖\n累计慰问156人次，送去慰问金五万七千六百元；走访生活困难职工8人、患重病职工7人。\n\
    二、民主\n\
    （三）提案\n第三届第三次大会征集到提案45件，满意率97.3%。2024年3月26日发出新一届征集通知。\n\
    （四）其他\n另有60余名教职工参加插花讲座，食堂新添桌椅37套。\n";

fn checked(said: &Said) -> serde_json::Value {
    serde_json::from_str(&said.out).unwrap_or_else(|_| panic!("{} {}", said.out, said.err))
}

/// What came out for each figure: as written, the verdict and the measure.
fn verdicts(report: &serde_json::Value) -> Vec<[&str; 3]> {
    let figures = report["figures"].as_array().into_iter().flatten();
    let told = figures.map(|figure| {
        let measure = figure["measure"]["id"].as_str().unwrap_or("-");
        [
            figure["written"].as_str().unwrap_or("-"),
            figure["verdict"].as_str().unwrap_or("-"),
            measure,
        ]
    });
    told.collect()
}

both_databases! {
    fn a_written_report_is_checked_figure_by_figure(db: &TestDb) {
        let program = Program::on(db);
        program.import(&[&sample_year()]);
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("report.md");
        std::fs::write(&file, WRITTEN).unwrap();
        let file = file.display().to_string();

        let said = program.say(&["check-report", &file, "--period", "2023", "--format", "json"]);
        assert_eq!(said.code, 1, "{}", said.err);
        let report = checked(&said);
        assert_eq!(
            verdicts(&report),
            [
                ["1600元", "rounded", "benefits.festival.per_capita"],
                ["86.31万元", "agrees", "benefits.festival.amount"],
                ["197.75万元", "agrees", "benefits.meal_subsidy.amount"],
                ["156人次", "differs", "care.condolences.person_times"],
                ["五万七千六百元", "agrees", "care.condolences.amount"],
                ["8人", "agrees", "care.visits.hardship"],
                ["7人", "agrees", "care.visits.illness"],
                ["45件", "agrees", "congress.proposals.received"],
                ["97.3%", "differs", "congress.proposals.satisfaction_rate"],
                ["60余名", "differs", "activities.flower.participants"],
                ["37套", "unknown", "-"],
            ]
        );
        let doubts: Vec<_> = report["doubts"].as_array().into_iter().flatten().map(|doubt| doubt["calculation"].as_str().unwrap_or("-")).collect();
        assert_eq!(doubts, ["863,100.00 ÷ 1,600.00 = 539.43…", "43 ÷ 45 = 95.55…%, 44 ÷ 45 = 97.77…% ≠ 97.3%"]);
        let differs = &report["figures"][3]["measure"];
        assert_eq!((&differs["value"], &differs["records"]), (&"146".into(), &146.into()));
        // The command that is named opens the figure.
        let trace = differs["trace"].as_str().unwrap();
        let words: Vec<&str> = trace.split(' ').skip(1).collect();
        assert!(program.say(&words).out.starts_with("慰问人次 146"));

        let said = program.say(&["check-report", &file, "--period", "2023"]);
        for line in ["156人次  累计慰问…", "慰问人次 146 人次（记录 146 条，确定）", "第三届", "37套", "863,100.00 ÷ 1,600.00 = 539.43…"] {
            assert!(said.out.contains(line), "{line} is not in\n{}", said.out);
        }
    }
}

/// What the program writes it also reads: in Word, in Markdown, and as the PDF that another program makes of it.
#[test]
fn the_programs_own_report_agrees_with_the_registers() {
    needs("soffice", "libreoffice-writer-nogui");
    let db = TestDb::new(Engine::Sqlite);
    let program = Program::on(&db);
    program.import(&[&sample_year()]);
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name).display().to_string();
    for name in ["report.docx", "report.md"] {
        program.say(&["report", "--period", "2023", "--out", &file(name)]);
    }
    converted(folder.path(), "report.docx");
    for name in ["report.docx", "report.md", "report.pdf"] {
        let said = program.say(&[
            "check-report",
            &file(name),
            "--period",
            "2023",
            "--format",
            "json",
        ]);
        let report = checked(&said);
        let others: Vec<[&str; 3]> = verdicts(&report)
            .into_iter()
            .filter(|told| told[1] != "agrees")
            .collect();
        assert!(
            others.is_empty() && said.code == 0,
            "{name}: {others:?} {}",
            report["doubts"]
        );
        assert!(verdicts(&report).len() > 100, "{name}");
    }
}

fn converted(folder: &Path, file: &str) {
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let run = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder)
        .arg(folder.join(file))
        .output()
        .unwrap();
    assert!(
        run.status.success(),
        "{}",
        String::from_utf8_lossy(&run.stderr)
    );
}

#[test]
fn what_cannot_be_read_gets_one_sentence() {
    let db = TestDb::new(Engine::Sqlite);
    let program = Program::on(&db);
    let folder = tempfile::tempdir().unwrap();
    let roster = sample_year().join("01会员花名册.xlsx");
    for (name, content, sentence) in [
        ("scan.pdf", &b"%PDF-1.4\nbroken"[..], "已损坏，读不了"),
        (
            "old.doc",
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
            "请另存为 .docx",
        ),
        (
            "roster.docx",
            &std::fs::read(roster).unwrap(),
            "niangjia import",
        ),
        ("empty.txt", b"\n", "里没有文字"),
        (
            "data.txt",
            "1人，".repeat(10_001).as_bytes(),
            "多得不像报告",
        ),
    ] {
        let file = folder.path().join(name);
        std::fs::write(&file, content).unwrap();
        let said = program.say(&["check-report", &file.display().to_string()]);
        assert_eq!((said.code, said.out.as_str()), (3, ""), "{name}");
        assert!(
            said.err.contains(sentence) && said.err.lines().count() == 1,
            "{name}: {}",
            said.err
        );
    }
    let missing = program.say(&["check-report", "/nowhere/report.docx"]);
    assert_eq!(
        (missing.code, missing.err.lines().count()),
        (3, 1),
        "{}",
        missing.err
    );
    assert_eq!(program.say(&["check-report"]).code, 2);
}
