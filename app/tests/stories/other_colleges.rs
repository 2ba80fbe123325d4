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

both_databases! {
    /// A column that a recognised sheet does not use is listed too, with the fields that it may be, and a mapping settles it.
    fn a_mapping_settles_a_column_that_nobody_recognises(db: &TestDb) {
        let program = Program::on(db);
        let folder = tempfile::tempdir().unwrap();
        program.import(&[&roster(folder.path())]);
        let book = workbook(&folder.path().join("h.xlsx"), &[("慰问", &["2023年会员慰问明细"], &["日期", "姓名", "部门", "慰问事由", "金额", "谁去的", "盖章"], &[
            &["2023.3.8", "周一", "文学院", "住院", "300", "周三", "已盖"],
        ])]);
        let data = folder.path().join("data");
        let (data, book) = (data.to_str().unwrap(), book.to_str().unwrap());
        let said = program.say(&["import", "--explain", "--data", data, book]);
        assert_eq!(said.code, 0, "{} {}", said.out, said.err);
        assert!(said.out.contains("谁去的、盖章") && said.out.contains("handler "), "{}", said.out);
        let mapping = mapping_file(db, data);
        let text = std::fs::read_to_string(&mapping).unwrap();
        assert!(text.contains("form = \"care.condolences\""), "{text}");
        assert_eq!(text.matches("= \"?\"").count(), 2, "{text}");
        // Still open, it changes nothing; said again, it is there once.
        program.say(&["import", "--explain", "--data", data, book]);
        assert_eq!(std::fs::read_to_string(&mapping).unwrap(), text);

        let settled = text.replace("\"谁去的\" = \"?\"", "\"谁去的\" = \"handler\"").replace("\"盖章\" = \"?\"", "\"盖章\" = \"-\"");
        std::fs::write(&mapping, settled.replace("handler", "handlr")).unwrap();
        let said = program.say(&["import", "--data", data, book]);
        assert!(said.code > 1 && said.err.contains("handlr"), "{}", said.err);
        std::fs::write(&mapping, settled).unwrap();
        let said = program.say(&["import", "--data", data, "--format", "json", book]);
        assert!(said.code == 0 && !said.out.contains("unrecognised_column"), "{} {}", said.out, said.err);
        let opened = niangjia_store::Db::open(&db.place()).unwrap();
        let handlers = opened.read(|tx| tx.all("SELECT handler FROM condolence", &[], |row| row.get::<String>(0)));
        let handlers: Result<Vec<String>, niangjia_store::Error> = handlers;
        assert_eq!(handlers.unwrap(), ["周三"]);
    }
}

both_databases! {
    /// A mapped sheet that says no year anywhere is refused with what to do about it.
    fn a_sheet_without_a_year_is_told_to_name_it(db: &TestDb) {
        let program = Program::on(db);
        let folder = tempfile::tempdir().unwrap();
        program.import(&[&roster(folder.path())]);
        let book = workbook(&folder.path().join("i.xlsx"), &[("捐款", &["爱心捐款名单"], &["姓名", "部门", "捐款金额"], &[&["周一", "文学院", "50"]])]);
        let receipt = program.import(&[&book]);
        let problem = &sheet(&receipt, "捐款")["problems"][0];
        assert_eq!(problem["code"], "year_missing", "{receipt}");
        assert!(problem["message"].as_str().unwrap().contains("年份"), "{problem}");
    }
}

both_databases! {
    /// The day of a list stands in its title only; a span of days tells the month; the day up to which a list reaches is no day
    /// of its lines.
    fn a_day_in_the_title_is_that_of_every_line(db: &TestDb) {
        let program = Program::on(db);
        let folder = tempfile::tempdir().unwrap();
        program.import(&[&roster(folder.path())]);
        let headings = ["姓名", "部门", "慰问事由", "慰问金额"];
        let book = workbook(&folder.path().join("j.xlsx"), &[
            ("甲", &["2023年生病慰问登记表", "（2023年3月8日）"], &headings, &[&["周一", "文学院", "住院", "300"]]),
            ("乙", &["2023年结婚慰问登记表（4月3日至4月5日）"], &headings, &[&["周二", "文学院", "结婚", "500"]]),
            ("丙", &["2023年慰问登记表（截至2023年12月31日）"], &headings, &[&["周三", "理学院", "住院", "700"]]),
        ]);
        let receipt = program.import(&[&book]);
        assert_eq!((&sheet(&receipt, "甲")["new"], &sheet(&receipt, "乙")["new"]), (&1.into(), &1.into()), "{receipt}");
        assert_eq!(sheet(&receipt, "丙")["problems"][0]["code"], "unrecognised_sheet", "{receipt}");
        let trace = |month: &str| program.say(&["trace", "care.condolences.amount", "--period", month, "--format", "csv"]).out;
        assert!(trace("2023-03").contains("2023-03-08"), "{}", trace("2023-03"));
        assert!(trace("2023-04").contains("500"), "{}", trace("2023-04"));
        let checkups = workbook(&folder.path().join("k.xlsx"), &[("名单", &["2023年教职工体检名单", "体检时间：2023年5月16日"],
            &["姓名", "部门", "性别", "年龄"], &[&["周一", "文学院", "女", "40"], &["周二", "文学院", "男", "41"]])]);
        let receipt = program.import(&[&checkups]);
        assert_eq!(sheet(&receipt, "名单")["new"], 2, "{receipt}");
    }
}

both_databases! {
    /// A sheet a delegation, and a sheet of donors a branch, each called after it.
    fn delegations_and_branches_are_the_names_of_sheets(db: &TestDb) {
        let program = Program::on(db);
        let folder = tempfile::tempdir().unwrap();
        program.import(&[&roster(folder.path())]);
        let titles = ["第三届教代会第三次会议代表名册", "（2023年4月21日）"];
        let headings = ["姓名", "部门", "代表类别"];
        let book = workbook(&folder.path().join("l.xlsx"), &[
            ("文学院代表团", &titles, &headings, &[&["周一", "文学院", "教师"]]),
            ("理学院代表团", &titles, &headings, &[&["周三", "理学院", "教师"]]),
        ]);
        let receipt = program.import(&[&book]);
        assert_eq!(sheet(&receipt, "文学院代表团")["new"], 1, "{receipt}");
        let opened = niangjia_store::Db::open(&db.place()).unwrap();
        let all = |sql: &str| {
            let read: Result<Vec<String>, niangjia_store::Error> = opened.read(|tx| tx.all(sql, &[], |row| row.get::<String>(0)));
            read.unwrap()
        };
        assert_eq!(all("SELECT delegation FROM congress_delegate ORDER BY id"), ["文学院代表团", "理学院代表团"]);
        let donors = workbook(&folder.path().join("m.xlsx"), &[("文学院分会", &["2023年9月爱心捐款明细"], &["捐款人", "捐款金额"], &[&["周一", "50"], &["热心人", "20"]])]);
        let receipt = program.import(&[&donors]);
        assert_eq!(sheet(&receipt, "文学院分会")["new"], 2, "{receipt}");
        let of_branch = "SELECT d.donor FROM charity_donation d JOIN unit u ON u.id = d.unit WHERE u.name = '文学院分会' ORDER BY d.id";
        assert_eq!(all(of_branch), ["周一", "热心人"]);
    }
}

both_databases! {
    /// The day of each occasion stands with it: in brackets behind it, or under it; else the year alone is known.
    fn each_occasion_has_the_day_that_stands_with_it(db: &TestDb) {
        let program = Program::on(db);
        let folder = tempfile::tempdir().unwrap();
        program.import(&[&roster(folder.path())]);
        let headings = ["职工号", "姓名", "春节", "端午节（6月16日）", "中秋国庆(2023.9.26)"];
        let book = workbook(&folder.path().join("n.xlsx"), &[("发放", &["2023年会员节日慰问品发放表"], &headings, &[
            &["T01", "周一", "500", "300", "400"],
        ])]);
        let receipt = program.import(&[&book]);
        assert_eq!(sheet(&receipt, "发放")["new"], 3, "{receipt}");
        let opened = niangjia_store::Db::open(&db.place()).unwrap();
        let days: Result<Vec<String>, niangjia_store::Error> =
            opened.read(|tx| tx.all("SELECT day FROM benefit_gift ORDER BY day", &[], |row| row.get::<String>(0)));
        assert_eq!(days.unwrap(), ["2023-00-00", "2023-06-16", "2023-09-26"]);
    }
}

fn mapping_file(db: &TestDb, data: &str) -> PathBuf {
    match db.place() {
        niangjia_store::Place::File(file) => file.with_file_name("import.toml"),
        niangjia_store::Place::Server(_) => Path::new(data).join("import.toml"),
    }
}
