//! Tables of number forms and of what is fixed, and whole reports of the invented college.

mod doubts;
mod forms;
mod reports;

use super::{Candidate, Found, ReadFigure, Reading};
use niangjia_office::measures::Unit;
use std::path::Path;

fn read(text: &str) -> Reading {
    let paragraphs: Vec<String> = text
        .lines()
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect();
    Reading::of(&paragraphs).unwrap()
}

/// Figures as written, with their value and closeness; fixed things with their word.
fn told(text: &str) -> Vec<String> {
    let reading = read(text);
    let told = reading.found.iter().map(|found| match found {
        Found::Figure(figure) => format!(
            "{} = {} {:?}{}",
            figure.written,
            figure.plain_value(),
            figure.counts,
            closeness(figure)
        ),
        Found::Fixed { fixed, written, .. } => format!("{written} : {}", fixed.word()),
    });
    told.collect()
}

fn closeness(figure: &ReadFigure) -> String {
    match figure.closeness {
        super::Closeness::Exact => String::new(),
        super::Closeness::Through(end) => format!(" Through {}", end / 1_000_000),
        other => format!(" {other:?}"),
    }
}

/// The measures of the sample year with their values, as its own table of expected figures has them.
fn candidates() -> Vec<Candidate> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../demo/sample-year/expected.csv");
    let mut reader = csv::Reader::from_path(file).unwrap();
    let candidates = reader.records().map(|row| {
        let row = row.unwrap();
        let unit = unit(&row[3]);
        let decimals = matches!(unit, Unit::Yuan | Unit::YuanPerHead | Unit::Percent);
        let value = niangjia_base::money::scaled(&row[2], if decimals { 2 } else { 0 }).unwrap();
        Candidate {
            id: row[0].to_owned(),
            name: row[1].to_owned(),
            unit,
            value: Some(value),
            n_records: 1,
        }
    });
    candidates.collect()
}

fn unit(word: &str) -> Unit {
    match word {
        "人" => Unit::Person,
        "人次" => Unit::PersonTime,
        "人月" => Unit::PersonMonth,
        "件" => Unit::Piece,
        "项" => Unit::Item,
        "个" => Unit::Body,
        "场" => Unit::Event,
        "期" => Unit::Round,
        "对" => Unit::Couple,
        "笔" => Unit::Payment,
        "年" => Unit::Year,
        "元" => Unit::Yuan,
        "元/人" => Unit::YuanPerHead,
        "%" => Unit::Percent,
        other => panic!("no unit is called {other}"),
    }
}
