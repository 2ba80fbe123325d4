//! `niangjia trace`: the records behind one figure, each with its source.

use super::period;
use crate::lines_of_work;
use crate::opening::{Where, operator};
use crate::out::say;
use crate::texts::{Texts, value};
use crate::web::seen;
use anyhow::{Context, Result};
use clap::ArgMatches;
use niangjia_base::calendar::Period;
use niangjia_office::Office;
use niangjia_office::looks::Seen;
use niangjia_office::measures::{Measure, Split, TraceRow, figure, split, trace, veil};
use niangjia_office::registers::Privacy;
use niangjia_workbook::{Column, ColumnKind, Date, Value, WorkbookWriter};
use serde_json::json;
use std::path::PathBuf;
use std::process::ExitCode;

/// Columns of a trace, in their order; each has the message `trace-` and its name.
pub(crate) const COLUMNS: [&str; 11] = [
    "record",
    "day",
    "staff_number",
    "name",
    "branch",
    "kind",
    "level",
    "subject",
    "amount",
    "source",
    "row",
];

pub(super) fn run(asked: &ArgMatches, texts: &Texts) -> Result<ExitCode> {
    let office = Where::of(asked).open(texts)?;
    let period = period::of(asked, &office, texts)?;
    let all = lines_of_work::measures();
    let id = asked
        .get_one::<String>("measure")
        .map(String::as_str)
        .unwrap_or_default();
    let measure = all
        .iter()
        .find(|measure| measure.id == id)
        .with_context(|| texts.with("cli-no-measure", &[("measure", id.into())]))?;
    let format = asked
        .get_one::<String>("format")
        .map(String::as_str)
        .unwrap_or_default();
    if let Some(by) = asked
        .get_one::<String>("by")
        .and_then(|word| Split::of_word(word))
    {
        return parts(&office, measure, period, by, format, texts);
    }
    let value = value(
        measure.unit,
        office.look(|look| figure(look, &all, measure, period))?,
    );
    let rows = rows(&office, measure, period, asked.get_flag("sensitive"), texts)?;
    let cells: Vec<[String; 11]> = rows.iter().map(|row| cells(measure, row, texts)).collect();
    match format {
        "json" => {
            let rows: Vec<_> = cells
                .iter()
                .map(|row| {
                    COLUMNS
                        .iter()
                        .zip(row)
                        .collect::<std::collections::BTreeMap<_, _>>()
                })
                .collect();
            let unit = texts.chinese(measure.unit.key());
            let all = json!({ "measure": measure.id, "name_zh": texts.chinese(&measure.name_key()), "period": period.to_string(),
                              "value": value, "unit": unit, "records": rows });
            say!("{}", serde_json::to_string_pretty(&all)?);
        }
        "csv" => {
            let mut out = csv::Writer::from_writer(Vec::new());
            out.write_record(COLUMNS)?;
            for row in &cells {
                out.write_record(row)?;
            }
            crate::out::bytes(&out.into_inner()?);
        }
        "xlsx" => {
            let default = PathBuf::from(format!("{}.xlsx", measure.id));
            let path = asked.get_one::<PathBuf>("out").unwrap_or(&default);
            workbook(&office, measure, &cells, texts)?.to_path(path)?;
            say!("{}", path.display());
        }
        _ => {
            say!(
                "{} {value} {}",
                texts.measure(measure),
                texts.text(measure.unit.key())
            );
            for row in &cells {
                say!(
                    "{}",
                    row[1..]
                        .iter()
                        .filter(|cell| !cell.is_empty())
                        .cloned()
                        .collect::<Vec<_>>()
                        .join("  ")
                );
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The records behind a figure. What is sensitive is shown when it is asked for, and then each record is a look.
fn rows(
    office: &Office,
    measure: &Measure,
    period: Period,
    sensitive: bool,
    texts: &Texts,
) -> Result<Vec<TraceRow>> {
    let mut rows = office
        .look(|look| trace(look, measure, period, None, i64::MAX - 1))?
        .rows;
    if sensitive {
        let seen = Seen::behind(measure, &rows);
        let place = format!("niangjia trace {}", measure.id);
        office
            .note_looks(&operator(), &place, &seen)?
            .trace(measure, &mut rows);
        return Ok(rows);
    }
    let n = i64::try_from(rows.len())?;
    veil(measure, Privacy::Private, &mut rows);
    if n > 0 && rows.is_empty() {
        eprintln!(
            "{}",
            texts.with("cli-trace-withheld", &[("count", n.into())])
        );
    }
    Ok(rows)
}

fn parts(
    office: &Office,
    measure: &Measure,
    period: Period,
    by: Split,
    format: &str,
    texts: &Texts,
) -> Result<ExitCode> {
    let slice = lines_of_work::slice_of(measure);
    let parts = office.look(|look| split(look, measure, period, by))?;
    let rows: Vec<(String, String, i64)> = parts
        .into_iter()
        .map(|part| {
            let label = part.label.map_or_else(
                || texts.text("cli-unknown"),
                |label| match by {
                    Split::Kind | Split::Level | Split::Sex => texts.code(slice, &label),
                    Split::Month | Split::Branch => label,
                },
            );
            (label, measure.unit.print(part.value), part.n_records)
        })
        .collect();
    match format {
        "json" => {
            let rows: Vec<_> = rows
                .iter()
                .map(|(l, v, n)| json!({ "label": l, "value": v, "records": n }))
                .collect();
            say!(
                "{}",
                serde_json::to_string_pretty(
                    &json!({ "measure": measure.id, "by": by.word(), "parts": rows })
                )?
            );
        }
        "csv" | "xlsx" => {
            let mut out = csv::Writer::from_writer(Vec::new());
            out.write_record(["label", "value", "records"])?;
            for (label, value, n) in &rows {
                out.write_record([label, value, &n.to_string()])?;
            }
            crate::out::bytes(&out.into_inner()?);
        }
        _ => rows
            .iter()
            .for_each(|(label, value, n)| say!("{value:>14} {n:>7}  {label}")),
    }
    Ok(ExitCode::SUCCESS)
}

/// A record as it is printed, in the order of the columns.
pub(crate) fn cells(measure: &Measure, row: &TraceRow, texts: &Texts) -> [String; 11] {
    let slice = lines_of_work::slice_of(measure);
    let coded = |code: &Option<String>| {
        code.as_deref()
            .map(|code| match seen(code) {
                seen if seen == code => texts.code(slice, code),
                withheld => withheld.to_owned(),
            })
            .unwrap_or_default()
    };
    let plain = |text: &Option<String>| text.as_deref().map(seen).unwrap_or_default().to_owned();
    let amount = row.amount.map(|amount| measure.amounts().print(amount));
    let source = match (&row.file_name, &row.sheet_name) {
        (Some(file), Some(sheet)) => format!("{file} › {sheet}"),
        _ => String::new(),
    };
    [
        row.record.to_string(),
        plain(&row.day),
        plain(&row.staff_number),
        plain(&row.name),
        plain(&row.branch),
        coded(&row.kind),
        coded(&row.level),
        plain(&row.subject),
        amount.unwrap_or_default(),
        source,
        row.sheet_row.map(|row| row.to_string()).unwrap_or_default(),
    ]
}

/// Printed records as a workbook.
pub(crate) fn workbook(
    office: &Office,
    measure: &Measure,
    rows: &[[String; 11]],
    texts: &Texts,
) -> Result<WorkbookWriter> {
    let today = office.now().day_in_china().context("a day")?;
    let date = Date::new(
        today.year(),
        today.month().unsigned_abs(),
        today.day().unsigned_abs(),
    )
    .context("a day")?;
    let columns: Vec<Column> = COLUMNS
        .iter()
        .map(|name| {
            Column::new(
                texts.text(&format!("trace-{name}")),
                ColumnKind::Text,
                if *name == "source" { 40 } else { 16 },
            )
        })
        .collect();
    let mut book = WorkbookWriter::new(date)?;
    let name = texts.measure(measure);
    let mut sheet = book.sheet("trace", &[&name], &columns)?;
    for row in rows {
        let values: Vec<Value<'_>> = row.iter().map(|cell| Value::Text(cell)).collect();
        sheet.row(&values)?;
    }
    sheet.finish()?;
    Ok(book)
}
