//! A report of twenty pages, as somebody hands it in, held against the registers of the sample college.

use crate::clock::{Whose, median, spent};
use crate::invented;
use crate::section::{Row, Section};
use annual_report::{Candidate, Context as Words, Reading, pair};
use anyhow::{Context, Result, ensure};
use niangjia::lines_of_work;
use niangjia_base::actor::Actor;
use niangjia_base::calendar::Period;
use niangjia_document::{TextLimits, read_text, write_docx};
use niangjia_import::{Import, Input, Mapping, import};
use niangjia_messages::{Language, Messages};
use niangjia_office::Office;
use niangjia_office::measures::figures;
use niangjia_workbook::Limits;
use std::io::Cursor;
use std::time::Duration;

/// Signs on a page of the official layout: 22 lines of 28.
const PAGE: usize = 22 * 28;
const PAGES: usize = 20;

/// The college's own report, its chapters repeated until it has twenty pages, is read from Word and checked seven times.
pub(crate) fn checked() -> Result<Section> {
    let folder = tempfile::tempdir()?;
    let office = invented::empty(&folder.path().join("sample.sqlite"))?;
    sample_year(&office)?;
    let messages = Messages::new(&lines_of_work::texts())?;
    let period = Period::year(2023).context("a year")?;
    let word = report(&office, &messages, period)?;
    let (mut runs, mut found, mut n_doubts) = (Vec::new(), 0, 0);
    for _ in 0..7 {
        let (count, took) = spent(Whose::Thread, || {
            let reading = Reading::of(&read_text(&word, &TextLimits::default())?)?;
            let all = lines_of_work::measures();
            let measured = office.look(|look| figures(look, &all, period))?;
            let candidates = measured.iter().map(|(measure, figure)| Candidate {
                id: measure.id.to_owned(),
                name: messages.text(Language::Chinese, &measure.name_key()),
                unit: measure.unit,
                value: figure.value,
                n_records: figure.n_records,
            });
            let candidates: Vec<Candidate> = candidates.collect();
            let pairs = pair(&reading.figures(), &candidates);
            let n_doubts = reading.doubts(&pairs).len();
            Ok((pairs.iter().flatten().count(), n_doubts))
        })?;
        ((found, n_doubts), _) = (count, runs.push(took));
    }
    ensure!(found > 200, "only {found} figures found their measures");
    let what = format!(
        "A report of {PAGES} pages: {found} figures held against their measures, {n_doubts} doubts"
    );
    let row = Row::time(what, Some(Duration::from_secs(1)), median(runs));
    Ok(Section {
        rows: vec![row],
        ..Section::default()
    })
}

fn report(office: &Office, messages: &Messages, period: Period) -> Result<Vec<u8>> {
    let words = Words {
        union: "示例职业技术学院工会",
        meeting: "会员代表大会",
        year: "2023",
        next_year: "2024",
        word: &|key| messages.text(Language::Chinese, key),
    };
    let all = lines_of_work::measures();
    let mut document = office
        .look(|look| annual_report::draft(look, &all, period, &words))?
        .document;
    let chapters = document.chapters.clone();
    let mut word = Vec::new();
    let mut signs = 0;
    while signs < PAGES * PAGE {
        let mut bytes = Cursor::new(Vec::new());
        write_docx(&document, &mut bytes)?;
        word = bytes.into_inner();
        let text = read_text(&word, &TextLimits::default())?;
        signs = text.iter().map(|paragraph| paragraph.chars().count()).sum();
        document.chapters.extend(chapters.iter().cloned());
    }
    Ok(word)
}

fn sample_year(office: &Office) -> Result<()> {
    let folder = crate::workspace().join("demo/sample-year");
    let entries = std::fs::read_dir(&folder).with_context(|| folder.display().to_string())?;
    let paths = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let inputs = paths.filter(|path| path.extension().is_some_and(|ending| ending == "xlsx"));
    let mut inputs: Vec<Input> = inputs.map(|path| Input { path }).collect();
    inputs.sort_by(|one, other| one.path.cmp(&other.path));
    let what = Import {
        actor: &Actor::Program,
        forms: &lines_of_work::forms(),
        mapping: &Mapping::default(),
        limits: Limits::default(),
        dry_run: false,
    };
    import(office, &what, &inputs, |_, _, _| {})?;
    Ok(())
}
