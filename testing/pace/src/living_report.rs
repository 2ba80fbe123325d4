//! The sample college's own report: drafted, begun, shown again after a record was corrected, sealed, proved.

use crate::clock::{Whose, median, spent};
use crate::section::{Row, Section};
use crate::{invented, sample_year};
use annual_report::actions::{Begun, WriteError, begin};
use annual_report::figures::Registry;
use annual_report::sealing::{seal, seals, verify};
use annual_report::{Context as Words, FigureState, ReportKind, Wording, show};
use anyhow::{Context, Result, ensure};
use care::condolence::CONDOLENCE;
use niangjia::lines_of_work;
use niangjia_base::actor::Actor;
use niangjia_base::calendar::Period;
use niangjia_base::ids::RecordId;
use niangjia_document::write_docx;
use niangjia_messages::{Language, Messages};
use niangjia_office::history::Event;
use niangjia_office::{Act, Asked, Office};
use niangjia_store::bind;
use std::io::Cursor;
use std::time::Duration;

/// Each step seven times; what is sealed is sealed once.
pub(crate) fn written() -> Result<Section> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("sample.sqlite");
    sample_year::made(&file)?;
    let office = invented::empty(&file)?;
    let messages = Messages::new(&lines_of_work::texts())?;
    let word = |key: &str| messages.text(Language::Chinese, key);
    let wording = Wording {
        union: "示例职业技术学院工会",
        word: &word,
    };
    let measures = lines_of_work::measures();
    let registry = Registry {
        measures: &measures,
        sessions: &[],
    };
    let period = Period::year(2023).context("a year")?;
    let mut section = Section::default();

    let (mut runs, mut figures) = (Vec::new(), 0);
    for _ in 0..7 {
        let (count, took) = spent(Whose::Thread, || {
            let words = Words {
                union: wording.union,
                meeting: "会员代表大会",
                year: "2023",
                next_year: "2024",
                word: &word,
            };
            let draft =
                office.look(|look| annual_report::draft(look, &measures, period, &words))?;
            let mut bytes = Cursor::new(Vec::new());
            write_docx(&draft.document, &mut bytes)?;
            Ok(draft.figures.len())
        })?;
        (figures, _) = (count, runs.push(took));
    }
    ensure!(figures > 100, "the draft has only {figures} figures");
    let what = format!("The draft of the sample year as Word, {figures} figures");
    let aim = Some(Duration::from_millis(200));
    section.rows.push(Row::time(what, aim, median(runs)));

    let begun = Begun {
        kind: ReportKind::Annual,
        period,
        name: "工作报告",
        meeting: "会员代表大会",
        branch: None,
        secret: [5; 32],
    };
    let (report, took) = spent(Whose::Thread, || {
        act(&office, "begin", |act| {
            begin(act, registry, &wording, begun)
        })
    })?;
    let what = "A report is begun: every figure with the records behind it is kept".to_owned();
    section.rows.push(Row::time(what, None, took));

    let mut runs = Vec::new();
    for number in 1..=7 {
        act(&office, &format!("correct/{number}"), correct)?;
        let (changed, took) = spent(Whose::Thread, || {
            let shown = office.look(|look| show(look, registry, &wording, report))?;
            let shown = shown.context("the report that was just begun")?;
            let changed = |state: &FigureState| matches!(state, FigureState::Changed(_));
            Ok(shown
                .references
                .iter()
                .filter(|r| changed(&r.state))
                .count())
        })?;
        ensure!((1..10).contains(&changed), "{changed} figures are marked");
        runs.push(took);
    }
    let what = "The report is shown again after one record was corrected".to_owned();
    let aim = Some(Duration::from_millis(50));
    section.rows.push(Row::time(what, aim, median(runs)));

    let (_, took) = spent(Whose::Thread, || {
        act(&office, "seal", |act| seal(act, registry, &wording, report))
    })?;
    section
        .rows
        .push(Row::time("The report is sealed".to_owned(), None, took));
    let kept = office.look(|look| seals(look, report))?;
    let sealed = kept.last().context("the seal that was just set")?;
    let (_, took) = spent(Whose::Thread, || Ok(verify(sealed.content.as_bytes())?))?;
    let what = format!(
        "The sealed file of {} KiB is proved",
        sealed.content.len() / 1_024
    );
    section.rows.push(Row::time(what, None, took));
    Ok(section)
}

/// One condolence is a yuan more.
fn correct(act: &mut Act<'_, '_>) -> Result<(), WriteError> {
    let table = CONDOLENCE.table;
    let sql = format!(
        "SELECT MIN(id) FROM {table} WHERE union_id = $1 AND NOT withdrawn AND day >= '2023'"
    );
    let record: RecordId = act.tx.one(&sql, bind![act.union], |row| row.id(0))?;
    let sql = format!("UPDATE {table} SET amount = amount + 100 WHERE union_id = $1 AND id = $2");
    act.tx.run(&sql, bind![act.union, record])?;
    act.record(Event::of(
        CONDOLENCE.kind,
        record,
        "corrected",
        serde_json::Value::Null,
    ));
    Ok(())
}

fn act<T: serde::Serialize + serde::de::DeserializeOwned>(
    office: &Office,
    key: &str,
    closure: impl FnMut(&mut Act<'_, '_>) -> Result<T, WriteError>,
) -> Result<T> {
    let asked = Asked {
        command: "pace",
        key,
        with: "",
    };
    Ok(office.act(&Actor::Program, asked, closure)?.outcome())
}
