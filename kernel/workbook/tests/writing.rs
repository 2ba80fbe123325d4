//! What is written reads back the same.

#![expect(
    clippy::unwrap_used,
    reason = "a test stops at the first thing that fails"
)]

use niangjia_workbook::{
    Cell, Column, ColumnKind, Date, Decimal, Limits, Value, WorkbookWriter, WriteError, read_bytes,
};

fn day(year: i16, month: u8, day: u8) -> Date {
    Date::new(year, month, day).unwrap()
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("工号", ColumnKind::Text, 8),
        Column::new("姓名", ColumnKind::Text, 12),
        Column::new("人数", ColumnKind::Whole, 8),
        Column::new("金额", ColumnKind::Money, 12),
        Column::new("日期", ColumnKind::Date, 12),
    ]
}

fn written() -> Vec<u8> {
    let mut writer = WorkbookWriter::new(day(2023, 12, 31)).unwrap();
    let mut sheet = writer
        .sheet("慰问", &["慰问品发放表", "单位：元"], &columns())
        .unwrap();
    let rows = [
        [
            Value::Text("00226"),
            Value::Text("=HYPERLINK(\"x\")"),
            Value::Whole(3),
            Value::Fen(34_842_690),
            Value::Date(day(2023, 1, 9)),
        ],
        [
            Value::Text(" 王 璐 "),
            Value::Empty,
            Value::Whole(-7),
            Value::Fen(-5),
            Value::Date(day(1900, 1, 1)),
        ],
        [
            Value::Whole(652_901_199_001_010_017),
            Value::Text("a_x0041_\r\n<&>"),
            Value::Number(Decimal::new(125, 2)),
            Value::Text("无"),
            Value::Empty,
        ],
    ];
    for row in &rows {
        sheet.row(row).unwrap();
    }
    sheet.finish().unwrap();
    writer
        .sheet("空表", &[], &columns())
        .unwrap()
        .finish()
        .unwrap();
    writer.to_bytes().unwrap()
}

#[test]
fn rows_come_back_as_they_were() {
    let workbook = read_bytes("x.xlsx", &written(), &Limits::default()).unwrap();
    let text = |text: &str| Cell::Text(text.into());
    let number = |text| Cell::Number(Decimal::from_text(text).unwrap());
    let rows: Vec<_> = workbook.sheets[0]
        .rows
        .iter()
        .map(|row| (row.number, &row.cells[..]))
        .collect();
    let headers = ["工号", "姓名", "人数", "金额", "日期"];
    let headers: Vec<_> = headers
        .iter()
        .zip(1..)
        .map(|(header, column)| (column, text(header)))
        .collect();
    assert_eq!(rows[0], (1, &[(1, text("慰问品发放表"))][..]));
    assert_eq!(rows[1], (2, &[(1, text("单位：元"))][..]));
    assert_eq!(rows[2], (3, &headers[..]));
    assert_eq!(
        rows[3],
        (
            4,
            &[
                (1, text("00226")),
                (2, text("=HYPERLINK(\"x\")")),
                (3, number("3")),
                (4, number("348426.9")),
                (5, Cell::Date(day(2023, 1, 9), None)),
            ][..]
        )
    );
    assert_eq!(
        rows[4],
        (
            5,
            &[
                (1, text(" 王 璐 ")),
                (3, number("-7")),
                (4, number("-0.05")),
                (5, Cell::Date(day(1900, 1, 1), None)),
            ][..]
        )
    );
    assert_eq!(
        rows[5],
        (
            6,
            &[
                (1, text("652901199001010017")),
                (2, text("a_x0041_\r\n<&>")),
                (3, number("1.25")),
                (4, text("无")),
            ][..]
        )
    );
    assert_eq!(rows.len(), 6);
    assert_eq!(
        (
            workbook.sheets[1].name.as_str(),
            workbook.sheets[1].rows.len()
        ),
        ("空表", 1)
    );
}

#[test]
fn the_same_rows_are_the_same_bytes() {
    assert!(written() == written());
}

#[test]
fn what_cannot_be_written_is_refused() {
    let mut writer = WorkbookWriter::new(day(2023, 12, 31)).unwrap();
    writer.sheet("Abc", &[], &columns()).unwrap();
    for name in [
        "abc",
        "a/b",
        "",
        "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二",
    ] {
        let refused = writer.sheet(name, &[], &columns()).map(drop).unwrap_err();
        assert!(matches!(refused, WriteError::SheetName { .. }), "{name}");
    }
    let mut sheet = writer.sheet("d", &[], &columns()).unwrap();
    let long = "好".repeat(32_768);
    assert_eq!(
        sheet.row(&[Value::Text(&long)]).unwrap_err().code(),
        "too-long"
    );
    assert_eq!(
        sheet.row(&[Value::Empty; 6]).unwrap_err().code(),
        "too-many-cells"
    );
}
