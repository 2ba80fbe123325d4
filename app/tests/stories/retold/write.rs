//! Tables as files: workbooks, and texts with one or another separator and encoding.

use super::{Book, Table, text};
use niangjia_workbook::{Cell, Column, ColumnKind, Date, Value, WorkbookWriter};
use std::path::{Path, PathBuf};

/// Writes books as xlsx files into a folder.
pub(crate) fn workbooks(folder: &Path, books: &[Book]) -> Vec<PathBuf> {
    books
        .iter()
        .map(|book| {
            let path = folder.join(format!("{}.xlsx", book.name));
            let mut writer = WorkbookWriter::new(Date::new(2024, 1, 5).unwrap()).unwrap();
            for table in &book.tables {
                sheet(&mut writer, table);
            }
            writer.to_path(&path).unwrap();
            path
        })
        .collect()
}

fn sheet(writer: &mut WorkbookWriter, table: &Table) {
    let (upper, lower) = heading_rows(table);
    let columns: Vec<Column> = upper
        .iter()
        .map(|h| Column::new(h.as_str(), ColumnKind::Text, 12))
        .collect();
    let titles: Vec<&str> = table.titles.iter().map(String::as_str).collect();
    let mut sheet = writer.sheet(&table.name, &titles, &columns).unwrap();
    if let Some(lower) = lower {
        let values: Vec<Value<'_>> = lower.iter().map(|h| Value::Text(h)).collect();
        sheet.row(&values).unwrap();
    }
    for row in &table.rows {
        let values: Vec<Value<'_>> = row.iter().map(value).collect();
        sheet.row(&values).unwrap();
    }
    for note in &table.notes {
        sheet.row(&[Value::Text(note)]).unwrap();
    }
    sheet.finish().unwrap();
}

fn value(cell: &Option<Cell>) -> Value<'_> {
    match cell {
        None => Value::Empty,
        Some(Cell::Text(text)) => Value::Text(text),
        Some(Cell::Number(number)) => Value::Number(*number),
        Some(Cell::Date(date, _)) => Value::Date(*date),
        Some(other) => panic!("nobody types {other:?}"),
    }
}

/// The one or two rows of headings; of equal neighbours in the upper row only the first is written, as if merged.
fn heading_rows(table: &Table) -> (Vec<String>, Option<Vec<String>>) {
    if !table.headings.iter().any(|h| h.contains('|')) {
        return (table.headings.clone(), None);
    }
    let (mut upper, mut lower): (Vec<String>, Vec<String>) = table
        .headings
        .iter()
        .map(|h| {
            h.split_once('|')
                .map_or((h.clone(), String::new()), |(u, l)| {
                    (u.to_owned(), l.to_owned())
                })
        })
        .unzip();
    for at in (1..upper.len()).rev() {
        if upper[at] == upper[at - 1] {
            upper[at].clear();
        }
    }
    lower.truncate(upper.len());
    (upper, Some(lower))
}

/// Writes every table as a text file of its own.
pub(crate) fn texts(
    folder: &Path,
    books: &[Book],
    separator: char,
    encode: fn(&str) -> Vec<u8>,
) -> Vec<PathBuf> {
    let mut paths = Vec::new();
    for book in books {
        for (at, table) in book.tables.iter().enumerate() {
            let path = folder.join(format!("{}-{at}.csv", book.name));
            std::fs::write(&path, encode(&lines(table, separator))).unwrap();
            paths.push(path);
        }
    }
    paths
}

fn lines(table: &Table, separator: char) -> String {
    let width = table.headings.len();
    let (upper, lower) = heading_rows(table);
    let lone = |text: &String| {
        let mut row = vec![String::new(); width];
        row[0].clone_from(text);
        row
    };
    let records = table.rows.iter().map(|row| {
        row.iter()
            .map(|c| c.as_ref().map(text).unwrap_or_default())
            .collect()
    });
    let all = table
        .titles
        .iter()
        .map(lone)
        .chain([upper])
        .chain(lower)
        .chain(records)
        .chain(table.notes.iter().map(lone));
    let mut out = String::new();
    for row in all {
        let cells: Vec<String> = row.iter().map(|cell| quoted(cell, separator)).collect();
        out.push_str(&cells.join(&separator.to_string()));
        out.push_str("\r\n");
    }
    out
}

fn quoted(cell: &str, separator: char) -> String {
    if cell.contains([separator, '"', '\n']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}
