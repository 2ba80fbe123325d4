//! `niangjia measures`: every figure of a period.

use super::period;
use crate::lines_of_work;
use crate::opening::Where;
use crate::out::{self, say};
use crate::texts::{Texts, value};
use anyhow::Result;
use clap::ArgMatches;
use niangjia_office::measures::figures;
use serde_json::json;
use std::process::ExitCode;

pub(super) fn run(asked: &ArgMatches, texts: &Texts) -> Result<ExitCode> {
    let office = Where::of(asked).open(texts)?;
    let period = period::of(asked, &office, texts)?;
    let all = lines_of_work::measures();
    let figures = office.look(|look| figures(look, &all, period))?;
    match asked.get_one::<String>("format").map(String::as_str) {
        Some("json") => {
            let rows: Vec<_> = figures
                .iter()
                .map(|(measure, figure)| {
                    json!({
                        "id": measure.id,
                        "name_zh": texts.chinese(&measure.name_key()),
                        "value": value(measure.unit, *figure),
                        "unit": texts.chinese(measure.unit.key()),
                        "records": figure.n_records,
                    })
                })
                .collect();
            let all = json!({ "period": period.to_string(), "measures": rows });
            say!("{}", serde_json::to_string_pretty(&all)?);
        }
        Some("csv") => {
            let mut rows = csv::Writer::from_writer(Vec::new());
            rows.write_record(["id", "name_zh", "value", "unit"])?;
            for (measure, figure) in &figures {
                let name = texts.chinese(&measure.name_key());
                let unit = texts.chinese(measure.unit.key());
                rows.write_record([measure.id, &name, &value(measure.unit, *figure), &unit])?;
            }
            out::bytes(&rows.into_inner()?);
        }
        _ => {
            let asked = [("period", period.to_string().into())];
            say!("{}", texts.with("cli-measures-period", &asked));
            for (measure, figure) in &figures {
                let (value, unit) = (value(measure.unit, *figure), texts.text(measure.unit.key()));
                let (n, name) = (figure.n_records, texts.measure(measure));
                say!("{:<45} {value:>14} {unit:<6} {n:>7}  {name}", measure.id);
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}
