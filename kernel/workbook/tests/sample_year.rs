//! The workbooks of the sample college, as its office would hand them over.

#![expect(
    clippy::unwrap_used,
    reason = "a test stops at the first thing that fails"
)]

use std::path::PathBuf;

use niangjia_workbook::{Area, Cell, Decimal, Limits, Visibility, Workbook, read};

fn sample(beginning: &str) -> Workbook {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../demo/sample-year");
    let mut found = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let path = found
        .find(|path| {
            path.file_name()
                .unwrap()
                .to_string_lossy()
                .starts_with(beginning)
        })
        .unwrap();
    read(&path, &Limits::default()).unwrap()
}

fn text(text: &str) -> Cell {
    Cell::Text(text.into())
}

fn number(text: &str) -> Cell {
    Cell::Number(Decimal::from_text(text).unwrap())
}

/// The cell at a place like ("G", 3).
fn cell<'a>(workbook: &'a Workbook, sheet: &str, column: char, row: u32) -> Option<&'a Cell> {
    let sheet = workbook.sheet(sheet).unwrap();
    let row = sheet.rows.iter().find(|found| found.number == row)?;
    row.cell(u32::from(column) - u32::from('A') + 1)
}

/// Its name, whether it is shown, and how many rows are not blank.
type SheetFound = (&'static str, Visibility, usize);

#[test]
fn every_workbook_opens_with_its_sheets() {
    use Visibility::{Hidden, Visible};
    // Counted by another program: rows that are not blank, of the sheets that are shown.
    let table: [(&str, &[SheetFound]); 18] = [
        (
            "01",
            &[
                ("在职会员", Visible, 530),
                ("本年离会", Visible, 20),
                ("2022年底（旧）", Hidden, 0),
            ],
        ),
        ("02", &[("11月工资", Visible, 612)]),
        ("03", &[("代表名册", Visible, 149)]),
        ("04", &[("提案登记", Visible, 49)]),
        ("05", &[("上级荣誉", Visible, 7), ("学院表彰", Visible, 49)]),
        ("06", &[("汇总表", Visible, 45)]),
        (
            "07",
            &[
                ("春节", Visible, 532),
                ("古尔邦节", Visible, 509),
                ("端午节", Visible, 511),
                ("中秋国庆", Visible, 532),
                ("生日", Visible, 534),
            ],
        ),
        ("08", &[("2023年", Visible, 35)]),
        ("09", &[("2023年", Visible, 151), ("2022年备份", Hidden, 0)]),
        ("10", &[("走访慰问", Visible, 32)]),
        ("11", &[("专项慰问", Visible, 138)]),
        ("12", &[("体检名单", Visible, 499)]),
        ("13", &[("参保名单", Visible, 529)]),
        (
            "14",
            &[
                ("2023年", Visible, 16),
                ("2022年", Visible, 12),
                ("2021年", Visible, 18),
                ("2020年", Visible, 13),
                ("2019年", Visible, 12),
                ("2018年", Visible, 14),
                ("2017年", Visible, 13),
            ],
        ),
        (
            "15",
            &[
                ("活动台账", Visible, 31),
                ("趣味文体活动项目", Visible, 15),
                ("插花讲座签到表", Visible, 45),
                ("工会干部培训签到", Visible, 60),
                ("新会员入会仪式签到", Visible, 30),
                ("两癌筛查名单", Visible, 171),
                ("集体婚礼", Visible, 7),
            ],
        ),
        ("16", &[("2023年明细账", Visible, 141)]),
        ("17", &[("预算表", Visible, 26)]),
        ("18", &[("募捐明细", Visible, 191)]),
    ];
    for (file, sheets) in table {
        let workbook = sample(file);
        let read: Vec<_> = workbook
            .sheets
            .iter()
            .map(|sheet| (&*sheet.name, sheet.visibility, sheet.rows.len()))
            .collect();
        assert_eq!(read, sheets, "{file}");
    }
}

#[test]
fn cells_are_what_the_office_sees() {
    let roster = sample("01");
    assert_eq!(cell(&roster, "在职会员", 'B', 4), Some(&text("00226")));
    assert_eq!(
        cell(&roster, "在职会员", 'L', 4),
        Some(&number("19900008018"))
    );
    assert_eq!(
        cell(&roster, "在职会员", 'L', 5),
        Some(&text("19900009313"))
    );
    let Some(Cell::Date(date, None)) = cell(&roster, "本年离会", 'G', 3) else {
        panic!()
    };
    assert_eq!(date.to_string(), "1968-01-08");
    let title = Area {
        first_row: 1,
        first_column: 1,
        last_row: 1,
        last_column: 13,
    };
    assert!(roster.sheet("在职会员").unwrap().merged.contains(&title));
    let ledger = sample("16");
    assert_eq!(
        cell(&ledger, "2023年明细账", 'G', 6),
        Some(&number("348426.9"))
    );
    let insured = sample("13");
    let row = &insured.sheet("参保名单").unwrap().rows[4];
    assert_eq!(row.number, 5);
    // The texts of this one stand in the cells themselves.
    assert_eq!(row.cell(3), Some(&text("万文丽")));
    assert_eq!(cell(&insured, "参保名单", 'G', 528), Some(&number("62760")));
    assert_eq!(cell(&sample("07"), "春节", 'F', 53), Some(&number("24500")));
    assert_eq!(
        cell(&sample("16"), "2023年明细账", 'E', 15),
        Some(&number("51995.18"))
    );
}
