//! How long reading takes and how much memory: `cargo run --release --example pace -- FILE`, or
//! without a file to write and read a table of 100,000 rows of 10 columns.

use std::error::Error;
use std::path::PathBuf;
use std::time::Instant;

use niangjia_workbook::{Column, ColumnKind, Date, Limits, Value, WorkbookWriter, read};

fn main() -> Result<(), Box<dyn Error>> {
    let file = match std::env::args().nth(1) {
        Some(file) => PathBuf::from(file),
        None => {
            let file = std::env::temp_dir().join("niangjia-pace.xlsx");
            let began = Instant::now();
            write(&file)?;
            println!("written in {:?}, peak {}", began.elapsed(), peak());
            file
        }
    };
    let began = Instant::now();
    let workbook = read(&file, &Limits::default())?;
    let took = began.elapsed();
    let rows: usize = workbook.sheets.iter().map(|sheet| sheet.rows.len()).sum();
    println!("{rows} rows read in {took:?}, peak {}", peak());
    Ok(())
}

fn write(file: &std::path::Path) -> Result<(), Box<dyn Error>> {
    let day = Date::new(2023, 10, 1).ok_or("no such day")?;
    let columns: Vec<Column> = (0..10)
        .map(|column| Column::new(format!("column {column}"), ColumnKind::Text, 12))
        .collect();
    let mut writer = WorkbookWriter::new(day)?;
    let mut sheet = writer.sheet("members", &["Roster of the sample college"], &columns)?;
    for row in 0..100_000_i64 {
        let number = format!("{row:06}");
        let name = format!("Name {}", row * 7_919 % 99_991);
        let phone = format!("1990000{:04}", row % 10_000);
        let branch = format!("Branch union {}", row % 25);
        sheet.row(&[
            Value::Whole(row + 1),
            Value::Text(&number),
            Value::Text(&name),
            Value::Text(if row % 2 == 0 { "m" } else { "f" }),
            Value::Date(day),
            Value::Text(&branch),
            Value::Text(&phone),
            Value::Fen(row * 37 % 1_000_000),
            Value::Fen(894_390),
            Value::Text("yes"),
        ])?;
    }
    sheet.finish()?;
    writer.to_path(file)?;
    Ok(())
}

/// The most memory that this process has had so far, as the system tells it.
fn peak() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    line.unwrap_or("VmHWM: unknown")
        .trim_start_matches("VmHWM:")
        .trim()
        .to_owned()
}
