//! One workbook, stored as xlsx, xls and ods, is the same workbook.
//!
//! `files/make_office.py` made it; LibreOffice computed its formulas and stored it three times.

#![expect(
    clippy::unwrap_used,
    reason = "a test stops at the first thing that fails"
)]

use std::fmt::Write;
use std::path::PathBuf;

use niangjia_workbook::{Cell, Decimal, Limits, Sheet, Visibility, Workbook, read};

fn office(name: &str) -> Workbook {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/files");
    read(&folder.join(name), &Limits::default()).unwrap()
}

/// A sheet in lines: where, what kind, what.
fn listed(sheet: &Sheet) -> String {
    let mut list = String::new();
    for row in &sheet.rows {
        for (column, cell) in &row.cells {
            let letter = char::from(b'A' + u8::try_from(column - 1).unwrap());
            write!(list, "{letter}{} ", row.number).unwrap();
            match cell {
                Cell::Text(text) => writeln!(list, "text {text:?}"),
                Cell::Number(number) => writeln!(list, "number {number}"),
                Cell::Date(date, Some(time)) => writeln!(list, "date {date} {time}"),
                Cell::Date(date, None) => writeln!(list, "date {date}"),
                Cell::Time(time) => writeln!(list, "time {time}"),
                Cell::Bool(value) => writeln!(list, "bool {value}"),
                Cell::Error(word) => writeln!(list, "error {word}"),
            }
            .unwrap();
        }
    }
    for area in &sheet.merged {
        let (rows, columns) = (
            (area.first_row, area.last_row),
            (area.first_column, area.last_column),
        );
        writeln!(list, "merged rows {rows:?} columns {columns:?}").unwrap();
    }
    list
}

const ROSTER: &str = r##"A1 text "示例学院工会会员名册"
A2 text "工号"
B2 text "姓名"
C2 text "出生日期"
D2 text "金额"
E2 text "签到"
F2 text "备注"
A3 text "00226"
B3 text "万 璐"
C3 date 1973-10-23
D3 number 8943.9
E3 time 08:30:00
F3 text "√"
A4 text "00235"
B4 text "阿布力孜·示例"
C4 date 1974-01-12 09:30:15
D4 number -0.05
E4 time 17:05:30
A5 number 252
B5 text "𠮷 喆"
C5 number 45200
D5 number 0.1
F5 text "甲\n乙"
A6 text "合计"
B6 text "00226号"
D6 number 8943.95
E6 error #DIV/0!
F6 bool true
D8 number 1234567.89
E8 number 0.125
F8 text "红头文件"
A9 number 123456789012
B9 bool true
C9 number 0.00000015
D9 date 2000-01-01
E9 number 0.75
F9 text "  前后空格  "
merged rows (1, 1) columns (1, 6)
"##;

#[test]
fn the_same_cells_come_out_of_each() {
    for name in ["office.xlsx", "office.xls", "office.ods"] {
        let workbook = office(name);
        let sheets: Vec<_> = workbook
            .sheets
            .iter()
            .map(|sheet| (sheet.name.as_str(), sheet.visibility))
            .collect();
        let (visible, hidden) = (Visibility::Visible, Visibility::Hidden);
        assert_eq!(
            sheets,
            [("名册", visible), ("旧表", hidden), ("长表", visible)],
            "{name}"
        );
        assert!(
            workbook.sheets[1].rows.is_empty(),
            "{name}: a hidden sheet is not read"
        );

        let roster = listed(&workbook.sheets[0]);
        // The .ods keeps no format of durations, and the answer of a formula as a number.
        let expected = match name {
            "office.ods" => ROSTER
                .replace("E9 number 0.75", "E9 time 18:00:00")
                .replace("F6 bool true", "F6 number 1")
                .replace("B9 bool true", "B9 number 1"),
            _ => ROSTER.to_owned(),
        };
        for (line, expected) in roster.lines().zip(expected.lines()) {
            assert_eq!(line, expected, "{name}");
        }
        assert_eq!(roster.lines().count(), expected.lines().count(), "{name}");

        let long = &workbook.sheets[2];
        assert_eq!(long.rows.len(), 401, "{name}");
        for (row, number) in long.rows[..400].iter().zip(1..) {
            let repeated = "后勤保卫分工会Aa".repeat(1 + number % 4);
            let first = Cell::Text(format!("第{number}行：{repeated}").into());
            let hundredths = Decimal::new(number as i64, 2);
            let expected = [
                (1, first),
                (3, Cell::Text("相同".into())),
                (4, Cell::Text("相同".into())),
                (6, Cell::Number(hundredths)),
            ];
            assert_eq!(
                (row.number as usize, &row.cells[..]),
                (number, &expected[..]),
                "{name}"
            );
        }
        let far = &long.rows[400];
        assert_eq!(
            (far.number, &far.cells[..]),
            (600, &[(26, Cell::Text("远处".into()))][..])
        );
        assert_eq!(long.merged.len(), 1, "{name}");
    }
}

#[test]
fn days_counted_from_1904_are_the_same_days() {
    for name in ["from-1904.xlsx", "from-1904.xls"] {
        let list = listed(&office(name).sheets[0]);
        assert_eq!(list, "A1 date 2024-01-05\nA2 date 1904-01-02\n", "{name}");
    }
}
