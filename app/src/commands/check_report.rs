//! `niangjia check-report`: a report that somebody wrote, figure by figure.

use super::{code, period};
use crate::checked_report::{self, Checked, CheckedReport};
use crate::opening::Where;
use crate::out::say;
use crate::texts::Texts;
use annual_report::{Doubt, Found, Judgement, Reading};
use anyhow::{Context, Result, anyhow, bail};
use clap::ArgMatches;
use niangjia_base::calendar::Period;
use niangjia_document::{ReadTextError, TextLimits};
use niangjia_messages::Argument;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::ExitCode;

pub(super) fn run(asked: &ArgMatches, texts: &Texts) -> Result<ExitCode> {
    let file = asked
        .get_one::<PathBuf>("file")
        .cloned()
        .unwrap_or_default();
    let named = file.display().to_string();
    let read = checked_report::paragraphs(&file).with_context(|| named.clone())?;
    let paragraphs = match read {
        Ok(paragraphs) => paragraphs,
        Err(error) => bail!(refusal(&error, &named, texts)),
    };
    let reading = Reading::of(&paragraphs).map_err(|_| {
        let reason = texts.text("cli-unreadable-too-many-numbers");
        anyhow!(unreadable(&named, &reason, texts))
    })?;
    let office = Where::of(asked).open(texts)?;
    let period = period::of(asked, &office, texts)?;
    let report = checked_report::check(&office, texts, period, reading)?;
    let print = Print {
        report: &report,
        period,
        texts,
    };
    if asked.get_one::<String>("format").map(String::as_str) == Some("json") {
        say!("{}", serde_json::to_string_pretty(&print.json(&named))?);
    } else {
        print.table(&named);
    }
    Ok(code(report.is_wrong()))
}

/// Why a file cannot be read as a report, in one sentence.
pub(crate) fn refusal(error: &ReadTextError, file: &str, texts: &Texts) -> String {
    let mebibytes = i64::try_from(TextLimits::default().file_bytes >> 20).unwrap_or(i64::MAX);
    let key = format!("cli-unreadable-{}", error.code());
    let reason = texts.with(&key, &[("limit", mebibytes.into())]);
    unreadable(file, &reason, texts)
}

/// That a file cannot be read, and why.
pub(crate) fn unreadable(file: &str, reason: &str, texts: &Texts) -> String {
    texts.with(
        "cli-unreadable",
        &[("file", file.into()), ("reason", reason.into())],
    )
}

struct Print<'r> {
    report: &'r CheckedReport,
    period: Period,
    texts: &'r Texts,
}

/// What comes out for a figure, in the order in which it is printed; those without a measure come last.
const GROUPS: [(Option<Judgement>, &str); 5] = [
    (Some(Judgement::Differs), "cli-check-report-differs"),
    (Some(Judgement::NoRecords), "cli-check-report-missing"),
    (None, "cli-check-report-unknown"),
    (Some(Judgement::Rounded), "cli-check-report-rounded"),
    (Some(Judgement::Agrees), "cli-check-report-agrees"),
];

impl Print<'_> {
    fn table(&self, file: &str) {
        let figures = self.report.figures();
        let of = |judgement: Option<Judgement>| -> Vec<&Checked<'_>> {
            let all = figures.iter();
            all.filter(|checked| {
                checked.against.as_ref().map(|against| against.judgement) == judgement
            })
            .collect()
        };
        let count = |judgement| Argument::from(of(judgement).len());
        let fixed = self.report.n_fixed();
        say!(
            "{}",
            self.texts.with(
                "cli-check-report-read",
                &[
                    ("file", file.into()),
                    ("figures", figures.len().into()),
                    ("fixed", fixed.into())
                ]
            )
        );
        say!(
            "{}",
            self.texts.with(
                "cli-check-report-summary",
                &[
                    ("period", self.period.to_string().into()),
                    ("agrees", count(Some(Judgement::Agrees))),
                    ("rounded", count(Some(Judgement::Rounded))),
                    ("differs", count(Some(Judgement::Differs))),
                    ("missing", count(Some(Judgement::NoRecords))),
                    ("unknown", count(None)),
                    ("doubts", self.report.doubts.len().into()),
                ]
            )
        );
        if !self.report.doubts.is_empty() {
            say!("\n{}", self.texts.text("cli-check-report-doubts"));
        }
        for doubt in &self.report.doubts {
            let passage = doubt.figures.first().and_then(|at| figures.get(*at));
            let passage = passage.map_or(0, |checked| checked.figure.passage);
            say!("{}  {}", self.place(passage), doubt.calculation);
            say!("        {}", self.texts.text(doubt.kind.key()));
        }
        for (judgement, heading) in GROUPS {
            let checked = of(judgement);
            if !checked.is_empty() {
                say!("\n{}", self.texts.text(heading));
            }
            checked.iter().for_each(|checked| self.line(checked));
        }
        if fixed > 0 {
            say!("\n{}", self.texts.text("cli-check-report-fixed"));
        }
        for found in &self.report.reading.found {
            if let Found::Fixed {
                fixed,
                written,
                passage,
            } = found
            {
                say!(
                    "{}  {written}  {}",
                    self.place(*passage),
                    self.texts.text(&fixed.key())
                );
            }
        }
    }

    fn place(&self, passage: usize) -> String {
        self.texts
            .with("cli-check-report-place", &[("number", passage.into())])
    }

    fn line(&self, checked: &Checked<'_>) {
        let figure = checked.figure;
        say!(
            "{}  {}  {}",
            self.place(figure.passage),
            figure.written,
            figure.counted
        );
        let Some(against) = &checked.against else {
            return;
        };
        let ours = self.texts.with(
            "cli-check-report-ours",
            &[
                ("name", self.texts.measure(against.measure).into()),
                ("value", against.value.as_str().into()),
                ("unit", self.texts.text(against.measure.unit.key()).into()),
                ("records", against.n_records.into()),
                (
                    "certainty",
                    self.texts.text(&against.pair.certainty.key()).into(),
                ),
            ],
        );
        say!("        {ours}");
        if against.judgement == Judgement::Differs {
            say!("        {}", self.trace(against.measure.id));
        }
    }

    /// The command that opens our figure.
    fn trace(&self, id: &str) -> String {
        format!("niangjia trace {id} --period {}", self.period)
    }

    fn json(&self, file: &str) -> Value {
        let figures = self.report.figures();
        let doubt = |doubt: &Doubt| {
            let about = doubt.figures.iter().filter_map(|at| figures.get(*at));
            let about: Vec<&str> = about
                .map(|checked| checked.figure.written.as_str())
                .collect();
            let kind = doubt.kind.key().trim_start_matches("report-doubt-");
            let passage = doubt.figures.first().and_then(|at| figures.get(*at));
            json!({ "kind": kind, "calculation": doubt.calculation, "figures": about,
                    "passage": passage.map(|checked| checked.figure.passage), "says": self.texts.text(doubt.kind.key()) })
        };
        let fixed = self
            .report
            .reading
            .found
            .iter()
            .filter_map(|found| match found {
                Found::Fixed {
                    fixed,
                    written,
                    passage,
                } => Some(json!({ "passage": passage, "written": written, "kind": fixed.word() })),
                Found::Figure(_) => None,
            });
        json!({
            "file": file,
            "period": self.period.to_string(),
            "figures": figures.iter().map(|checked| self.json_figure(checked)).collect::<Vec<_>>(),
            "doubts": self.report.doubts.iter().map(doubt).collect::<Vec<_>>(),
            "fixed": fixed.collect::<Vec<_>>(),
        })
    }

    fn json_figure(&self, checked: &Checked<'_>) -> Value {
        let figure = checked.figure;
        let against = checked.against.as_ref().map(|against| {
            json!({
                "id": against.measure.id,
                "name_zh": against.name,
                "value": against.value,
                "unit": self.texts.chinese(against.measure.unit.key()),
                "records": against.n_records,
                "certainty": against.pair.certainty.word(),
                "trace": self.trace(against.measure.id),
            })
        });
        let verdict = checked
            .against
            .as_ref()
            .map(|against| against.judgement.word());
        json!({
            "passage": figure.passage,
            "heading": figure.heading(),
            "written": figure.written,
            "counted": figure.counted,
            "sentence": figure.sentence(),
            "value": figure.plain_value(),
            "verdict": verdict.unwrap_or("unknown"),
            "measure": against,
        })
    }
}
