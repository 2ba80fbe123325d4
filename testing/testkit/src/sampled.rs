//! An office in which samples are kept, and figures that count them.

use crate::{Engine, START, TestDb};
use niangjia_base::actor::Actor;
use niangjia_base::calendar::Period;
use niangjia_office::measures::{self, Measure};
use niangjia_office::registers::EnterError;
use niangjia_office::slice::Slice;
use niangjia_office::{Act, Asked};

/// Keeps samples in an office of its own with the tables of some lines of work, and sees that the measures of the year of its
/// clock come to these values.
///
/// # Panics
/// When a sample is not kept, there is no such measure, or a figure is another.
pub fn sampled(
    slices: &[&Slice],
    mut keep: impl FnMut(&mut Act<'_, '_>) -> Result<(), EnterError>,
    figures: &[(&str, i64)],
) {
    let db = TestDb::new(Engine::Sqlite);
    let chain: Vec<_> = slices
        .iter()
        .flat_map(|slice| slice.migrations.iter().copied())
        .collect();
    let office = db.office(&chain);
    let asked = Asked {
        command: "sample.keep",
        key: "samples",
        with: "",
    };
    let kept = office.act(&Actor::Program, asked, |act| keep(act));
    kept.unwrap_or_else(|error| panic!("a sample is not kept: {error}"));
    let year = START.day_in_china().map(|day| day.year());
    let period = year.and_then(Period::year).expect("the clock has a year");
    let all: Vec<&Measure> = slices.iter().flat_map(|slice| slice.measures).collect();
    for (id, value) in figures {
        let measure = all.iter().find(|measure| measure.id == *id);
        let measure = measure.unwrap_or_else(|| panic!("there is no measure {id}"));
        let figure = office.look(|look| measures::figure(look, &all, measure, period));
        let figure = figure.unwrap_or_else(|error| panic!("{id} cannot be counted: {error}"));
        assert_eq!(figure.value, Some(*value), "{id}");
    }
}
