//! `niangjia measures`: every figure of a period.

use super::period;
use crate::lines_of_work;
use crate::opening::Where;
use crate::texts::{Texts, value};
use anyhow::Result;
use clap::ArgMatches;
use niangjia_office::measures::figures;
use serde_json::json;
use std::process::ExitCode;

pub(super) fn run(asked: &ArgMatches, texts: &Texts) -> Result<ExitCode> {
    let office = Where::of(asked).open()?;
    let period = period::of(asked, &office, texts)?;
    let all = lines_of_work::measures();
    let figures = office.look(|look| figures(look, &all, period))?;
    let rows = figures.iter().map(|(measure, figure)| {
        let name = texts.measure(measure);
        (
            measure.id,
            name,
            value(measure.unit, *figure),
            texts.text(measure.unit.key()),
            figure.n_records,
        )
    });
    match asked.get_one::<String>("format").map(String::as_str) {
        Some("json") => {
            let rows: Vec<_> = rows
                .map(|(id, name, value, unit, n)| {
                    json!({ "id": id, "name_zh": name, "value": value, "unit": unit, "records": n })
                })
                .collect();
            let all = json!({ "period": period.to_string(), "measures": rows });
            println!("{}", serde_json::to_string_pretty(&all)?);
        }
        Some("csv") => {
            let mut out = csv::Writer::from_writer(std::io::stdout());
            out.write_record(["id", "name_zh", "value", "unit"])?;
            for (id, name, value, unit, _) in rows {
                out.write_record([id, &name, &value, &unit])?;
            }
            out.flush()?;
        }
        _ => {
            println!(
                "{}",
                texts.with(
                    "cli-measures-period",
                    &[("period", period.to_string().into())]
                )
            );
            for (id, name, value, unit, n) in rows {
                println!("{id:<45} {value:>14} {unit:<6} {n:>7}  {name}");
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}
