//! Other colleges keep their books in other ways; sheets are recognised by what they hold.

use crate::program::{Program, sheet};
use niangjia_workbook::{Column, ColumnKind, Date, Value, WorkbookWriter};
use std::path::{Path, PathBuf};
use testkit::{TestDb, both_databases};

/// A sheet of a workbook: its name, titles, headings and rows of text.
type Sheet<'a> = (&'a str, &'a [&'a str], &'a [&'a str], &'a [&'a [&'a str]]);

/// A workbook of sheets.
fn workbook(path: &Path, sheets: &[Sheet<'_>]) -> PathBuf {
    let mut book = WorkbookWriter::new(Date::new(2024, 1, 5).unwrap()).unwrap();
    for (name, titles, headings, rows) in sheets {
        let columns: Vec<Column> = headings
            .iter()
            .map(|h| Column::new(*h, ColumnKind::Text, 12))
            .collect();
        let mut sheet = book.sheet(name, titles, &columns).unwrap();
        for row in *rows {
            let values: Vec<Value<'_>> = row.iter().map(|cell| Value::Text(cell)).collect();
            sheet.row(&values).unwrap();
        }
        sheet.finish().unwrap();
    }
    book.to_path(path).unwrap();
    path.to_owned()
}

const STAFF: [&str; 6] = [
    "职工号",
    "教职工姓名",
    "性别",
    "所在分工会",
    "部门",
    "入会日期",
];

fn roster(folder: &Path) -> PathBuf {
    workbook(
        &folder.join("a.xlsx"),
        &[(
            "会员",
            &["会员名册"],
            &STAFF,
            &[
                &["T01", "周一", "女", "文学院分会", "文学院", "2010-03-01"],
                &["T02", "周二", "男", "文学院分会", "文学院", "2011年3月"],
                &["T03", "周三", "女", "理学院分会", "理学院", "2012/3/1"],
            ],
        )],
    )
}

both_databases! {
    /// A sheet a branch, named after it, without a column for the branch; and month and day in columns of their own.
    fn a_sheet_a_branch_and_dates_in_parts_are_read(db: &TestDb) {
        let program = Program::on(db);
        let folder = tempfile::tempdir().unwrap();
        program.import(&[&roster(folder.path())]);
        assert_eq!(program.measure("people.members"), "3");
        let headings = ["月", "日", "姓名", "事由", "慰问金额（元）"];
        let book = workbook(&folder.path().join("b.xlsx"), &[
            ("文学院分会", &["2023年会员慰问明细"], &headings, &[&["3", "8", "周一", "生病住院", "300"], &["4", "1", "周二", "新婚", "500"]]),
            ("理学院分会", &["2023年会员慰问明细"], &headings, &[&["5", "9", "周三", "产假", "400"]]),
        ]);
        let receipt = program.import(&[&book]);
        assert_eq!(sheet(&receipt, "文学院分会")["new"], 2, "{receipt}");
        assert_eq!(sheet(&receipt, "理学院分会")["new"], 1);
        assert_eq!(program.measure("care.condolences.amount"), "1200.00");
        let trace = program.say(&["trace", "care.condolences.person_times", "--period", "2023-03", "--format", "csv"]);
        assert!(trace.out.contains("2023-03-08"), "{}", trace.out);
    }
}

both_databases! {
    /// One wide table with a column an occasion.
    fn a_column_an_occasion_is_read(db: &TestDb) {
        let program = Program::on(db);
        let folder = tempfile::tempdir().unwrap();
        program.import(&[&roster(folder.path())]);
        let headings = ["序号", "职工号", "姓名", "春节", "端午节", "中秋国庆", "合计"];
        let book = workbook(&folder.path().join("c.xlsx"), &[("发放", &["2023年会员节日慰问品发放表"], &headings, &[
            &["1", "T01", "周一", "500", "300", "400", "1200"],
            &["2", "T02", "周二", "500", "", "400", "900"],
            &["合计", "", "", "1000", "300", "800", "2100"],
        ])]);
        let receipt = program.import(&[&book]);
        assert_eq!(sheet(&receipt, "发放")["new"], 5, "{receipt}");
        assert_eq!(program.measure("benefits.festival.amount"), "2100.00");
        assert_eq!(program.measure("benefits.festival.amount.dragon_boat"), "300.00");
    }
}

both_databases! {
    /// Amounts in ten thousands of yuan, said in the heading or above the table.
    fn amounts_in_ten_thousands_are_read(db: &TestDb) {
        let program = Program::on(db);
        let folder = tempfile::tempdir().unwrap();
        let budget = workbook(&folder.path().join("d.xlsx"), &[("预算", &["2023年度工会经费预算表", "单位：万元"], &["科目", "年初预算", "调整后预算"], &[
            &["会费收入", "22.4", "25.7"],
            &["职工活动支出—文体活动", "6.8", "6.6"],
        ])]);
        let receipt = program.import(&[&budget]);
        assert_eq!(sheet(&receipt, "预算")["refused"], 0, "{receipt}");
        assert_eq!(program.measure("funds.budget.expense_adjusted"), "66000.00");
    }
}

both_databases! {
    /// What nobody can recognise is listed with its headings, and a mapping settles it.
    fn a_mapping_settles_a_sheet_that_nobody_recognises(db: &TestDb) {
        let program = Program::on(db);
        let folder = tempfile::tempdir().unwrap();
        program.import(&[&roster(folder.path())]);
        let book = workbook(&folder.path().join("e.xlsx"), &[("甲", &["2023年"], &["何时", "谁", "哪里", "为何", "多少"], &[
            &["2023.3.8", "周一", "文学院", "住院", "300"],
        ])]);
        let data = folder.path().join("data");
        let data = data.to_str().unwrap();
        let book = book.to_str().unwrap();
        let said = program.say(&["import", "--explain", "--data", data, book]);
        assert_eq!(said.code, 1, "{} {}", said.out, said.err);
        let mapping = mapping_file(db, data);
        let text = std::fs::read_to_string(&mapping).unwrap();
        let settled = text
            .replace("form = \"?\"", "form = \"care.condolences\"")
            .replace("\"何时\" = \"-\"", "\"何时\" = \"day\"")
            .replace("\"谁\" = \"-\"", "\"谁\" = \"name\"")
            .replace("\"哪里\" = \"-\"", "\"哪里\" = \"department\"")
            .replace("\"为何\" = \"-\"", "\"为何\" = \"reason\"")
            .replace("\"多少\" = \"-\"", "\"多少\" = \"amount\"")
            .replace("'", "\"");
        let settled = ["何时=day", "谁=name", "哪里=department", "为何=reason", "多少=amount"].iter().fold(settled, |text, pair| {
            let (heading, column) = pair.split_once('=').unwrap();
            text.replace(&format!("{heading} = \"-\""), &format!("{heading} = \"{column}\""))
        });
        std::fs::write(&mapping, settled).unwrap();
        let said = program.say(&["import", "--data", data, book]);
        assert_eq!(said.code, 0, "{} {}", said.out, said.err);
        assert_eq!(program.measure("care.condolences.amount"), "300.00");
    }
}

fn mapping_file(db: &TestDb, data: &str) -> PathBuf {
    match db.place() {
        niangjia_store::Place::File(file) => file.with_file_name("import.toml"),
        niangjia_store::Place::Server(_) => Path::new(data).join("import.toml"),
    }
}
