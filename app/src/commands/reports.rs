//! `niangjia report list|new|roll|show|read|seal|changes|export`: reports that are being written.

use super::period;
use crate::opening::{Where, operator};
use crate::out::say;
use crate::reports::{self, Answering};
use crate::texts::Texts;
use annual_report::actions::{self, Begun, WriteError};
use annual_report::sealing::{self, Stage};
use annual_report::{FigureChange, FigureState, HandState, Report, ReportKind, Shown};
use anyhow::{Result, anyhow, bail};
use clap::ArgMatches;
use niangjia_base::ids::RecordId;
use niangjia_messages::Argument;
use niangjia_office::{Act, Asked, Office, history};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::path::PathBuf;
use std::process::ExitCode;

pub(super) fn run(deed: &str, asked: &ArgMatches, texts: &Texts) -> Result<ExitCode> {
    let office = Where::of(asked).open(texts)?;
    let desk = Desk {
        office: &office,
        texts,
        answering: Answering::of(&office)?,
        asked,
    };
    match deed {
        "list" => desk.list()?,
        "new" => desk.begin()?,
        "roll" => desk.roll()?,
        "show" => desk.show()?,
        "read" => desk.read()?,
        "seal" => desk.seal()?,
        "changes" => desk.changes()?,
        _ => desk.export()?,
    }
    Ok(ExitCode::SUCCESS)
}

/// What every one of these commands needs.
struct Desk<'d> {
    office: &'d Office,
    texts: &'d Texts,
    answering: Answering,
    asked: &'d ArgMatches,
}

impl Desk<'_> {
    fn list(&self) -> Result<()> {
        for report in self.office.look(annual_report::reports)? {
            say!(
                "{}  {}  {}  {}  {}",
                report.id,
                report.period,
                self.texts.text(report.kind.key()),
                self.texts.text(report.state.key()),
                report.name
            );
        }
        Ok(())
    }

    fn begin(&self) -> Result<()> {
        let kind = self.word("kind").and_then(ReportKind::of_word);
        let kind = kind.unwrap_or(ReportKind::Annual);
        let period = period::of(self.asked, self.office, self.texts)?;
        let branch = self.word("branch");
        let usual = reports::usual_name(self.texts, kind, period, branch);
        let meeting = self.texts.chinese("report-meeting");
        let begun = Begun {
            kind,
            period,
            name: self.word("name").unwrap_or(&usual),
            meeting: self.word("meeting").unwrap_or(&meeting),
            branch,
            secret: self.office.secret()?,
        };
        let id = self.act("report.begin", |act, wording| {
            actions::begin(act, self.answering.registry(), wording, begun)
        })?;
        self.begun(id, begun.name)
    }

    fn roll(&self) -> Result<()> {
        let old = self.meant()?;
        let period = match self.word("period") {
            Some(asked) => period::named(asked, self.office, self.texts)?,
            None => {
                let year = old.period.whole_year().map(|year| year + 1);
                let next = year.and_then(niangjia_base::calendar::Period::year);
                next.ok_or_else(|| anyhow!(self.texts.text("cli-report-say-period")))?
            }
        };
        let usual = reports::usual_name(self.texts, old.kind, period, old.branch.as_deref());
        let begun = Begun {
            kind: old.kind,
            period,
            name: self.word("name").unwrap_or(&usual),
            meeting: self.word("meeting").unwrap_or(&old.meeting),
            branch: None,
            secret: self.office.secret()?,
        };
        let id = self.act("report.roll", |act, wording| {
            actions::roll(act, self.answering.registry(), wording, old.id, begun)
        })?;
        self.begun(id, begun.name)?;
        let shown = self.shown(id)?;
        let marked = shown.paragraphs.iter().filter(|p| !p.marks.is_empty());
        self.say("cli-report-marked", &[("n", count(marked.count()).into())]);
        Ok(())
    }

    fn begun(&self, id: RecordId, name: &str) -> Result<()> {
        let about = [("report", name.into()), ("id", id.to_string().into())];
        self.say("cli-report-begun", &about);
        Ok(())
    }

    fn show(&self) -> Result<()> {
        let shown = self.shown(self.meant()?.id)?;
        let report = &shown.report;
        say!(
            "{} · {} · {}",
            report.name,
            report.period,
            self.texts.text(report.state.key())
        );
        let mut number = 0;
        for paragraph in &shown.paragraphs {
            number += 1;
            say!(
                "\n[{number}] {} {}",
                paragraph.level.word(),
                paragraph.text.replace('\n', "")
            );
            for mark in &paragraph.marks {
                let moved = mark.was.as_deref().zip(mark.is.as_deref());
                let moved = moved.map_or_else(String::new, |(was, is)| format!(" ({was} → {is})"));
                say!(
                    "    ! {}: {}{moved}",
                    mark.about,
                    self.texts.text(mark.kind.key())
                );
            }
            for reference in shown
                .references
                .iter()
                .filter(|r| r.paragraph == paragraph.id)
            {
                if let FigureState::Changed(change) = &reference.state {
                    say!("    Δ {}: {}", reference.written, self.change(change));
                }
            }
            for figure in shown.hand.iter().filter(|f| f.paragraph == paragraph.id) {
                match &figure.state {
                    HandState::Typed => {
                        let about = [("figure", figure.written.as_str().into())];
                        say!("    ? {}", self.texts.with("cli-report-typed", &about));
                    }
                    HandState::Declared(evidence) => {
                        say!(
                            "    = {}: {} {}",
                            figure.written,
                            evidence.file_name,
                            evidence.person
                        );
                    }
                    HandState::Static(_) => {}
                }
            }
        }
        for remark in &shown.draft.remarks {
            let sentence = remark.sentence(self.texts.messages(), self.texts.language());
            say!("\n{}: {sentence}", remark.calculation());
        }
        Ok(())
    }

    fn read(&self) -> Result<()> {
        let report = self.meant()?;
        let changed = self.act("report.read", |act, wording| {
            actions::read(act, self.answering.registry(), wording, report.id)
        })?;
        self.say("cli-report-read", &[("n", count(changed).into())]);
        Ok(())
    }

    fn seal(&self) -> Result<()> {
        let report = self.meant()?;
        let stage = Stage::after(report.state);
        // What is sealed rests on a history that is sealed up to here.
        history::seal(self.office.db(), self.office.union(), self.office.now())?;
        let sealed = self.act("report.seal", |act, wording| {
            sealing::seal(act, self.answering.registry(), wording, report.id)
        })?;
        history::seal(self.office.db(), self.office.union(), self.office.now())?;
        let stage = stage.map_or_else(String::new, |stage| self.texts.text(stage.state().key()));
        let about = [
            ("report", report.name.as_str().into()),
            ("stage", stage.into()),
            ("seal", sealing::short(&sealed.digest).into()),
        ];
        self.say("cli-report-sealed", &about);
        if sealed.n_typed > 0 {
            self.say(
                "cli-report-sealed-typed",
                &[("n", count(sealed.n_typed).into())],
            );
        }
        if sealed.n_marked > 0 {
            self.say(
                "cli-report-sealed-marked",
                &[("n", count(sealed.n_marked).into())],
            );
        }
        Ok(())
    }

    /// Against the seal where there is one, else against the last reading.
    fn changes(&self) -> Result<()> {
        let report = self.meant()?;
        let kept = self.office.look(|look| sealing::seals(look, report.id))?;
        let stage = self.stage().or_else(|| kept.last().map(|seal| seal.stage));
        let Some(stage) = stage else {
            return self.changes_since_reading(&report);
        };
        let since = reports::worded(self.office, self.texts, |wording| {
            let registry = self.answering.registry();
            self.office
                .look(|look| sealing::since(look, registry, wording, report.id, stage))
        })?;
        let Some(since) = since.map_err(|error| self.told(error))? else {
            bail!(self.texts.text("cli-report-not-sealed"));
        };
        say!(
            "{} {}",
            self.texts.text("report-seal-line"),
            sealing::short(&since.seal)
        );
        for figure in &since.figures {
            let number = figure
                .number
                .map_or_else(|| "-".to_owned(), |number| number.to_string());
            let nothing = self.texts.text("cli-report-nothing");
            let sealed = figure.sealed.as_deref().unwrap_or(&nothing);
            let now = figure.now.as_deref().unwrap_or(&nothing);
            say!(
                "[{number}] {}: {sealed} → {now}; {}",
                figure.measure,
                self.change(&figure.change)
            );
            if figure.redefined {
                say!("    {}", self.texts.text("cli-report-redefined"));
            }
        }
        for difference in &since.text {
            say!(
                "{}: {}",
                self.texts.text(difference.kind.key()),
                said(&difference.words)
            );
        }
        if since.figures.is_empty() && since.text.is_empty() {
            self.say("cli-report-unchanged", &[]);
        }
        Ok(())
    }

    fn changes_since_reading(&self, report: &Report) -> Result<()> {
        let shown = self.shown(report.id)?;
        let mut any = false;
        for reference in &shown.references {
            if let FigureState::Changed(change) = &reference.state {
                any = true;
                say!("{}: {}", reference.written, self.change(change));
            }
        }
        if !any {
            self.say("cli-report-unchanged", &[]);
        }
        Ok(())
    }

    fn export(&self) -> Result<()> {
        let out = self
            .asked
            .get_one::<PathBuf>("out")
            .cloned()
            .unwrap_or_default();
        let ending = out.extension().map(|e| e.to_string_lossy().to_lowercase());
        let named = out.display().to_string();
        let report = self.meant()?;
        let version = || {
            reports::version(
                self.office,
                self.texts,
                &self.answering,
                &report,
                self.stage(),
            )
        };
        let bytes = match ending.as_deref() {
            Some("pdf") => {
                let version = version()?;
                let set = if self.asked.get_flag("slides") {
                    reports::slides_file(
                        self.office,
                        self.texts,
                        &self.answering,
                        &report,
                        &version,
                    )?
                } else {
                    let with_annex = self.asked.get_flag("annex");
                    reports::pdf_file(self.office, self.texts, &version, with_annex)?
                };
                super::report::pdf(set, self.texts)?
            }
            _ if self.asked.get_flag("slides") || self.asked.get_flag("annex") => bail!(
                self.texts
                    .with("cli-report-slides-ending", &[("file", named.into())])
            ),
            Some("docx") => reports::word_file(self.office, &version()?)?,
            Some("md") => reports::markdown(&version()?).into_bytes(),
            Some("html") => reports::page_file(self.office, self.texts, &version()?)?.into_bytes(),
            Some("xlsx") => {
                let tables = reports::tables(self.office, self.texts, &self.answering, &report)?;
                reports::workbook(self.office, self.texts, &report, &tables)?
            }
            Some(sealing::ENDING) => match version()?.seal {
                Some(seal) => seal.content.into_bytes(),
                None => bail!(self.texts.text("cli-report-not-sealed")),
            },
            _ => bail!(
                self.texts
                    .with("cli-report-export-ending", &[("file", named.into())])
            ),
        };
        std::fs::write(&out, bytes)?;
        self.say("cli-report-written", &[("file", named.into())]);
        Ok(())
    }

    /// A change with its records, in one line.
    fn change(&self, change: &FigureChange) -> String {
        let value = |value: Option<i64>| value.map_or_else(|| "-".to_owned(), |v| v.to_string());
        let (mut new, mut gone, mut changed) = (0, 0, 0);
        for list in &change.records {
            new = new.max(list.change.new.len());
            gone = gone.max(list.change.gone.len());
            changed = changed.max(list.change.changed.len());
        }
        let records = change.records.iter().flat_map(|list| {
            let all = [&list.change.new, &list.change.gone, &list.change.changed];
            all.into_iter()
                .flatten()
                .map(move |id| format!("{} {id}", list.kind))
        });
        let mut records: Vec<String> = records.collect();
        records.sort_unstable();
        records.dedup();
        records.truncate(5);
        let counted = self.texts.with(
            "cli-report-because",
            &[
                ("new", count(new).into()),
                ("gone", count(gone).into()),
                ("changed", count(changed).into()),
            ],
        );
        format!(
            "{} → {}; {counted} {}",
            value(change.was),
            value(change.is),
            records.join(", ")
        )
    }

    fn meant(&self) -> Result<Report> {
        reports::meant(self.office, self.texts, self.word("report"))
    }

    fn shown(&self, id: RecordId) -> Result<Shown> {
        let id = id.to_string();
        let report = reports::meant(self.office, self.texts, Some(&id))?;
        reports::shown(self.office, self.texts, &self.answering, &report)
    }

    fn stage(&self) -> Option<Stage> {
        self.word("stage").and_then(Stage::of_word)
    }

    fn word(&self, name: &str) -> Option<&str> {
        let said = self.asked.try_get_one::<String>(name).ok().flatten();
        said.map(String::as_str)
    }

    fn say(&self, key: &str, about: &[(&str, Argument<'_>)]) {
        say!("{}", self.texts.with(key, about));
    }

    fn act<T: Serialize + DeserializeOwned>(
        &self,
        command: &str,
        mut closure: impl FnMut(&mut Act<'_, '_>, &annual_report::Wording<'_>) -> Result<T, WriteError>,
    ) -> Result<T> {
        let key = format!("{command}/{}/{}", self.office.now(), self.office.random());
        let asked = Asked {
            command,
            key: &key,
            with: "",
        };
        let done = reports::worded(self.office, self.texts, |wording| {
            self.office
                .act(&operator(), asked, |act| closure(act, wording))
        })?;
        done.map(niangjia_office::Done::outcome)
            .map_err(|error| self.told(error))
    }

    /// What is wrong, in a sentence.
    fn told(&self, error: WriteError) -> anyhow::Error {
        match error {
            WriteError::Report(_) | WriteError::Act(_) | WriteError::Store(_) => error.into(),
            other => anyhow!(self.texts.text(other.key())),
        }
    }
}

/// A difference in one line: what is gone in [-…-], what is new in {+…+}.
fn said(words: &[annual_report::versions::WordChange]) -> String {
    use annual_report::versions::WordChange;
    let words = words.iter().map(|word| match word {
        WordChange::Same(same) => same.clone(),
        WordChange::Gone(gone) => format!("[-{gone}-]"),
        WordChange::New(new) => format!("{{+{new}+}}"),
    });
    words.collect::<String>().replace('\n', "")
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
