//! Sheets that are none of a union's registers are left alone with a reason, and what several tables on one sheet hold is
//! neither mixed nor lost.

use crate::program::{Program, sheet};
use crate::retold::said;
use serde_json::Value;
use std::path::Path;
use testkit::{Engine, TestDb};

fn imported(program: &Program, sheets: &[(&str, &str)]) -> Value {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in sheets {
        std::fs::write(folder.path().join(format!("{name}.csv")), text).unwrap();
    }
    program.import(&[folder.path()])
}

const ROSTER: (&str, &str) = (
    "0",
    "会员花名册,,,,\n工号,姓名,性别,分工会,入会时间\nT01,周一,女,文学院分工会,2010-03-01\nT02,周二,男,文学院分工会,2011-03-01\nT03,周三,女,理学院分工会,2012-03-01\n",
);

/// Lists of other kinds: none is taken, and each says why.
#[test]
fn sheets_of_other_kinds_are_not_taken() {
    let others: &[(&str, &str)] = &[
        (
            "课程",
            "2023年秋季课程表,,,\n节次,周一,周二,周三\n1,高等数学,大学英语,体育\n2,大学语文,高等数学,实训\n",
        ),
        (
            "值班",
            "2023年春节值班安排表,,,\n日期,值班领导,值班人员,联系电话\n2023-01-21,周一,周二,1990000\n2023-01-22,周二,周三,1990001\n",
        ),
        (
            "资产",
            "工会固定资产台账,,,,,\n序号,资产编号,资产名称,规格型号,金额,日期\n1,G001,打印机,M1,1500,2023-03-01\n2,G002,电脑,X2,5000,2023-04-01\n",
        ),
        (
            "学生",
            "2023级学生名单,,,\n学号,姓名,班级,入学时间\n2301,周一,一班,2023-09-01\n2302,周二,一班,2023-09-01\n",
        ),
        (
            "学生体检",
            "2023级学生体检名单,,,\n学号,姓名,性别,体检日期\n2301,周一,女,2023-09-10\n2302,周二,男,2023-09-10\n",
        ),
        (
            "电话",
            "工会会员通讯录,,,\n姓名,部门,职务,联系电话\n周一,文学院,教师,1990000\n周二,文学院,教师,1990001\n",
        ),
        (
            "问卷",
            "食堂满意度问卷调查,,,,\n姓名,部门,日期,问题1,问题2\n周一,文学院,2023-05-01,满意,一般\n周二,文学院,2023-05-01,满意,满意\n",
        ),
        (
            "献血",
            "2023年无偿献血人员名单,,\n姓名,部门,日期\n周一,文学院,2023-05-01\n周二,文学院,2023-05-02\n",
        ),
        (
            "党费",
            "2023年11月党费收缴表,,,\n姓名,应发工资,缴费比例,金额\n周一,8000,1%,80\n周二,9000,1%,90\n",
        ),
        (
            "采购",
            "2023年办公用品采购清单,,,,\n日期,品名,数量,金额,经办人\n2023-05-01,纸,10,200,周一\n2023-06-01,笔,20,100,周二\n",
        ),
        (
            "考勤",
            "2023年11月考勤表,,,\n姓名,部门,日期,签到\n周一,文学院,2023-11-01,√\n周二,文学院,2023-11-01,√\n",
        ),
        (
            "只有标题",
            "2023年会员慰问登记台账,\n姓名,电话\n周一,1990000\n周二,1990001\n",
        ),
        (
            "成绩",
            "英语水平考试成绩,,\n姓名,部门,成绩\n周一,文学院,90\n周二,文学院,80\n",
        ),
        (
            "补贴",
            "2023年春节期间加班补贴发放表,,\n姓名,部门,金额\n周一,文学院,300\n周二,文学院,300\n",
        ),
        (
            "住房",
            "2023年住房公积金明细,,,\n姓名,部门,应发工资,公积金\n周一,文学院,8000,960\n周二,文学院,9000,1080\n",
        ),
    ];
    let db = TestDb::new(Engine::Sqlite);
    let program = Program::on(&db);
    imported(&program, &[ROSTER]);
    let before = program.measures();
    let receipt = imported(&program, others);
    for (name, _) in others {
        let sheet = sheet(&receipt, name);
        assert!(
            sheet["form"].is_null(),
            "{name} was taken for {}",
            sheet["form"]
        );
        let problem = &sheet["problems"][0];
        assert_eq!(problem["code"], "unrecognised_sheet", "{name}: {problem}");
        assert!(
            problem["message"].as_str().unwrap().chars().count() > 20,
            "{name}: {problem}"
        );
        assert!(
            !sheet["headings"].as_array().unwrap().is_empty(),
            "{name} names no headings"
        );
    }
    assert_eq!(program.measures(), before);
}

/// The same columns under a title that says so, or with a heading that does, are what they are.
#[test]
fn a_title_or_a_column_tells_what_a_list_is() {
    let db = TestDb::new(Engine::Sqlite);
    let program = Program::on(&db);
    imported(&program, &[ROSTER]);
    let receipt = imported(
        &program,
        &[
            (
                "甲",
                "2023年教职工体检,,\n姓名,部门,日期\n周一,文学院,2023-05-01\n周二,文学院,2023-05-02\n",
            ),
            ("乙", "姓名,部门,体检日期\n周三,理学院,2023-05-03\n"),
        ],
    );
    assert_eq!(
        sheet(&receipt, "甲")["form"],
        "health.checkups",
        "{}",
        said(&receipt)
    );
    assert_eq!(
        sheet(&receipt, "乙")["form"],
        "health.checkups",
        "{}",
        said(&receipt)
    );
    assert_eq!(program.measure("health.checkups"), "3");
}

/// One under the other: other headings, the same headings under another title, and a table that nobody knows, which is named
/// with its row.
#[test]
fn tables_under_each_other_are_read_one_by_one() {
    let db = TestDb::new(Engine::Sqlite);
    let program = Program::on(&db);
    imported(&program, &[ROSTER]);
    let text = "2023年春节会员慰问品发放表,,,,\n工号,姓名,慰问品,金额,签领\nT01,周一,米,500,√\nT02,周二,米,500,√\n合计,,,1000,\n,,,,\n\
                2023年端午节会员慰问品发放表,,,,\n工号,姓名,慰问品,金额,签领\nT01,周一,粽子,280,√\n合计,,,280,\n,,,,\n\
                2023年会员慰问登记台账,,,,\n工号,姓名,日期,慰问事由,金额\nT03,周三,3月8日,住院,300\n制表人：周一,,,,\n\
                车辆使用登记,,,,\n车牌号码,驾驶员,出车时间,目的地,里程\nA1,周一,2023-01-01,市里,20\n";
    let receipt = imported(&program, &[("合表", text)]);
    assert_eq!(
        sheet(&receipt, "合表")["form"],
        "benefits.gifts",
        "{}",
        said(&receipt)
    );
    assert_eq!(sheet(&receipt, "合表#2")["form"], "benefits.gifts");
    assert_eq!(
        sheet(&receipt, "合表#3")["form"],
        "care.condolences",
        "{}",
        said(&receipt)
    );
    let last = sheet(&receipt, "合表#4");
    assert!(last["form"].is_null(), "{last}");
    assert_eq!(last["problems"][0]["row"], 16, "{last}");
    assert_eq!(
        program.measure("benefits.festival.amount.spring_festival"),
        "1000.00"
    );
    assert_eq!(
        program.measure("benefits.festival.amount.dragon_boat"),
        "280.00"
    );
    assert_eq!(program.measure("care.condolences.amount"), "300.00");
    let again = imported(&program, &[("合表", text)]);
    for name in ["合表", "合表#2", "合表#3"] {
        let sheet = sheet(&again, name);
        assert_eq!(
            (sheet["new"].as_u64(), sheet["withdrawn"].as_u64()),
            (Some(0), Some(0)),
            "{sheet}"
        );
    }
}

/// Side by side: one list in two halves, and two lists with a free column between them.
#[test]
fn tables_beside_each_other_are_both_read() {
    let db = TestDb::new(Engine::Sqlite);
    let program = Program::on(&db);
    imported(&program, &[ROSTER]);
    let receipt = imported(
        &program,
        &[
            (
                "两半",
                "2023年教职工体检名单,,,,,\n序号,姓名,体检日期,序号,姓名,体检日期\n1,周一,2023-05-01,2,周二,2023-05-02\n3,周三,2023-05-03,,,\n",
            ),
            (
                "两表",
                "2023年会员慰问登记,,,,,2023年职工医疗互助参保,,\n姓名,日期,慰问事由,金额,,姓名,份数,缴费金额\n周一,2023-03-08,住院,300,,周二,1,120\n周三,2023-04-08,结婚,500,,周三,1,120\n",
            ),
        ],
    );
    assert_eq!(
        program.measure("health.checkups"),
        "3",
        "{}",
        said(&receipt)
    );
    assert_eq!(
        program.measure("care.condolences.amount"),
        "800.00",
        "{}",
        said(&receipt)
    );
    assert_eq!(
        program.measure("health.mutual_aid.enrolled"),
        "2",
        "{}",
        said(&receipt)
    );
}

/// What people type into cells: totals with blanks, numbers as text, amounts in brackets, dates that could be several.
#[test]
fn cells_are_read_or_refused_with_their_place() {
    let db = TestDb::new(Engine::Sqlite);
    let program = Program::on(&db);
    imported(&program, &[ROSTER]);
    let head = "2023年会员慰问登记台账,,,,\n工号,姓名,日期,慰问事由,金额\n";
    let rows = [
        "T01,周一,3/8,住院,'300",
        "T01,周一,2023年3月,住院,３００元",
        "T02,周二,2023.3.9,住院,（200）",
        "T02,周二,45000,住院,\"1,000.50\"",
        "小　计：,,,,1400.5",
        "T03,周三,3/8/23,住院,300",
        "T03,周三,23.3.8,住院,300",
        "T03,周三,8-Mar,住院,300",
        "T03,周三,2023.3.8-9,住院,300",
        "T03,周三,2023.3.10,住院,约300",
        "T03,,,,",
        ",总 计,,,1400.5",
        "合　　计,,,,1400.5",
    ];
    let receipt = imported(
        &program,
        &[("慰问", &format!("{head}{}\n", rows.join("\n")))],
    );
    let sheet = sheet(&receipt, "慰问");
    assert_eq!(sheet["new"], 4, "{}", said(&receipt));
    assert_eq!(program.measure("care.condolences.amount"), "1400.50");
    let problems = sheet["problems"].as_array().unwrap();
    let refused: Vec<(i64, &str, &str)> = problems
        .iter()
        .filter(|p| p["weight"] == "refused")
        .map(|p| {
            (
                p["row"].as_i64().unwrap(),
                p["column"].as_str().unwrap_or_default(),
                p["code"].as_str().unwrap(),
            )
        })
        .collect();
    let expected = [
        (8, "C", "bad_date"),
        (9, "C", "bad_date"),
        (10, "C", "bad_date"),
        (11, "C", "bad_date"),
        (12, "E", "bad_amount"),
        (13, "B", "value_missing"),
    ];
    assert_eq!(
        refused.iter().map(|r| (r.0, r.1)).collect::<Vec<_>>(),
        expected.map(|e| (e.0, e.1)),
        "{refused:?}"
    );
    for (problem, (_, _, code)) in refused.iter().zip(expected) {
        assert_eq!(problem.2, code, "{refused:?}");
    }
    assert!(
        problems.iter().all(|p| p["code"] != "total_row_differs"),
        "{}",
        said(&receipt)
    );
}

/// A mapping settles a sheet that was taken for something else, and columns that nobody knew.
#[test]
fn a_mapping_overrides_what_a_sheet_was_taken_for() {
    let db = TestDb::new(Engine::Sqlite);
    let program = Program::on(&db);
    imported(&program, &[ROSTER]);
    let text = "2023年教职工体检名单,,,\n姓名,部门,体检日期,钱\n周一,文学院,2023-05-01,30\n周二,文学院,2023-05-02,40\n";
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("x.csv");
    std::fs::write(&file, text).unwrap();
    let mapping = "[[sheet]]\nheadings = [\"姓名\", \"部门\", \"体检日期\", \"钱\"]\nform = \"charity.donations\"\n[sheet.columns]\n\"体检日期\" = \"day\"\n\"钱\" = \"amount\"\n";
    std::fs::write(mapping_file(&db), mapping).unwrap();
    let receipt = program.import(&[&file]);
    assert_eq!(
        sheet(&receipt, "x")["form"],
        "charity.donations",
        "{}",
        said(&receipt)
    );
    assert_eq!(sheet(&receipt, "x")["new"], 2, "{}", said(&receipt));
    assert_eq!(program.measure("health.checkups"), "0");
}

fn mapping_file(db: &TestDb) -> std::path::PathBuf {
    match db.place() {
        niangjia_store::Place::File(file) => file.with_file_name("import.toml"),
        niangjia_store::Place::Server(_) => Path::new("import.toml").to_owned(),
    }
}

/// Sheets of words from everywhere, in any order: each is taken whole or left, and what was taken keeps every promise.
#[test]
fn whatever_is_imported_leaves_clean_records() {
    const WORDS: [&str; 64] = [
        "工号",
        "姓名",
        "性别",
        "分工会",
        "部门",
        "入会时间",
        "离会时间",
        "离会原因",
        "慰问日期",
        "慰问事由",
        "慰问金额",
        "日期",
        "金额",
        "春节",
        "端午节",
        "标准金额",
        "签到",
        "体检日期",
        "份数",
        "缴费金额",
        "应发工资",
        "月份",
        "1月",
        "2月",
        "科目",
        "摘要",
        "收入",
        "支出",
        "年初预算",
        "捐款人",
        "捐款金额",
        "备注",
        "T01",
        "T02",
        "T9",
        "周一",
        "周二",
        "周三",
        "女",
        "男",
        "文学院分工会",
        "理学院",
        "2023-03-08",
        "3月8日",
        "2010.09",
        "住院",
        "结婚",
        "300",
        "５００元",
        "1,000",
        "12,00",
        "（200）",
        "√",
        "合计",
        "小计",
        "承前页",
        "会费收入",
        "2023年会员慰问登记",
        "2023年春节慰问品发放表",
        "单位：万元",
        "-",
        "",
        "",
        "",
    ];
    let mut state = 2023_u64;
    let mut next = |below: u64| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let mut sheets = Vec::new();
    for _ in 0..60 {
        let mut lines = vec![WORDS[57 + usize::try_from(next(3)).unwrap()].to_owned()];
        let width = 2 + next(7);
        lines.push(
            (0..width)
                .map(|_| WORDS[usize::try_from(next(32)).unwrap()])
                .collect::<Vec<_>>()
                .join(","),
        );
        for _ in 0..next(14) {
            lines.push(
                (0..width)
                    .map(|_| format!("\"{}\"", WORDS[usize::try_from(20 + next(44)).unwrap()]))
                    .collect::<Vec<_>>()
                    .join(","),
            );
        }
        sheets.push(lines.join("\n"));
    }
    let db = TestDb::new(Engine::Sqlite);
    let program = Program::on(&db);
    imported(&program, &[ROSTER]);
    let names: Vec<String> = (0..sheets.len()).map(|n| format!("s{n}")).collect();
    let files: Vec<(&str, &str)> = names
        .iter()
        .map(String::as_str)
        .zip(sheets.iter().map(String::as_str))
        .collect();
    let receipt = imported(&program, &files);
    let taken = receipt["files"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|f| f["sheets"].as_array().unwrap())
        .filter(|s| !s["form"].is_null())
        .count();
    assert!(taken > 0, "nothing was recognised, so nothing was tried");
    let checked = program.say(&["check"]);
    assert_eq!(checked.code, 0, "{} {}", checked.out, checked.err);
}
