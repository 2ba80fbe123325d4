//! The union's reports, as the command line and the pages handle them: found, shown, and made into files.

use crate::lines_of_work;
use crate::texts::Texts;
use crate::typesetting::{self, Pdf, Typesetter, Unset};
use annual_report::figures::{Registry, Session};
use annual_report::out::{
    Outputs, Page, Panel, ReturnTable, agree, page, panels_of, returns, slides,
};
use annual_report::sealing::{self, Stage};
use annual_report::{KeptSeal, Report, ReportKind, Shown, Wording, show};
use anyhow::{Context, Result, bail};
use niangjia_base::calendar::Period;
use niangjia_document::{Document, write_docx_created_at, write_markdown};
use niangjia_messages::Language;
use niangjia_office::Office;
use niangjia_office::measures::Measure;
use niangjia_store::Error;
use niangjia_workbook::{Column, ColumnKind, Date, Value, WorkbookWriter};
use std::io::Cursor;

/// What the lines of work answer for, held for as long as somebody asks.
pub(crate) struct Answering {
    measures: Vec<&'static Measure>,
    sessions: Vec<Session>,
}

impl Answering {
    /// All of them, and the sessions that are on record.
    pub(crate) fn of(office: &Office) -> Result<Self> {
        let sessions = office.look(|look| congress::sessions(look.tx, look.union))?;
        let session = |(term, session, period)| Session {
            term,
            session,
            period,
        };
        Ok(Self {
            measures: lines_of_work::measures(),
            sessions: sessions.into_iter().map(session).collect(),
        })
    }

    /// For the functions of the report.
    pub(crate) fn registry(&self) -> Registry<'_> {
        Registry {
            measures: &self.measures,
            sessions: &self.sessions,
        }
    }
}

/// Lends the words of this union's reports, which are Chinese whoever asks.
pub(crate) fn worded<T>(
    office: &Office,
    texts: &Texts,
    lent: impl FnOnce(&Wording<'_>) -> T,
) -> Result<T> {
    let word = |key: &str| texts.messages().text(Language::Chinese, key);
    let union = office.name()?.unwrap_or_else(|| word("report-union"));
    Ok(lent(&Wording {
        union: &union,
        word: &word,
    }))
}

/// What a report of a kind and a period is called where nobody says: in Chinese, like its text.
pub(crate) fn usual_name(
    texts: &Texts,
    kind: ReportKind,
    period: Period,
    branch: Option<&str>,
) -> String {
    let kind = texts.chinese(kind.key());
    let year = period.last().year();
    format!("{year} {}{kind}", branch.unwrap_or_default())
}

/// The report that is meant: by its number or its name, else the latest.
pub(crate) fn meant(office: &Office, texts: &Texts, said: Option<&str>) -> Result<Report> {
    let reports = office.look(annual_report::reports)?;
    let found = match said {
        Some(said) => reports
            .into_iter()
            .find(|report| report.id.to_string() == said || report.name == said),
        None => reports.into_iter().next(),
    };
    match (found, said) {
        (Some(report), _) => Ok(report),
        (None, Some(said)) => {
            bail!(texts.with("cli-report-unknown", &[("report", said.into())]))
        }
        (None, None) => bail!(texts.text("cli-report-none")),
    }
}

/// The report of an id as it stands in an address; nothing when there is none.
pub(crate) fn of_id(office: &Office, id: &str) -> Result<Option<Report>> {
    let reports = office.look(annual_report::reports)?;
    Ok(reports
        .into_iter()
        .find(|report| report.id.to_string() == id))
}

/// A report as it is now.
pub(crate) fn shown(
    office: &Office,
    texts: &Texts,
    answering: &Answering,
    report: &Report,
) -> Result<Shown> {
    let shown = worded(office, texts, |wording| {
        office.look(|look| show(look, answering.registry(), wording, report.id))
    })??;
    shown.context("a report that was there a moment ago")
}

/// What is written into a file: a text with what stands behind its figures.
pub(crate) struct Version {
    /// The text, with the seal printed under it if it is sealed.
    pub(crate) document: Document,
    /// What opens behind its figures.
    pub(crate) panels: Vec<Panel>,
    /// The seal, if it is sealed.
    pub(crate) seal: Option<KeptSeal>,
}

/// The report as it was sealed at a stage, or at its last one; as it is now when it was not.
pub(crate) fn version(
    office: &Office,
    texts: &Texts,
    answering: &Answering,
    report: &Report,
    stage: Option<Stage>,
) -> Result<Version> {
    let mut seals = office.look(|look| sealing::seals(look, report.id))?;
    let seal = match stage {
        Some(stage) => {
            let kept = seals.into_iter().find(|seal| seal.stage == stage);
            Some(kept.with_context(|| texts.text("cli-report-not-sealed"))?)
        }
        None => seals.pop(),
    };
    if let Some(seal) = seal {
        let mut document =
            sealing::sealed_document(&seal.content).context("a seal that the checks would name")?;
        document.seal = Some(format!(
            "{} {}",
            texts.chinese("report-seal-line"),
            sealing::short(&seal.digest)
        ));
        let panels = sealing::sealed_panels(&seal.content).unwrap_or_default();
        return Ok(Version {
            document,
            panels,
            seal: Some(seal),
        });
    }
    let shown = shown(office, texts, answering, report)?;
    let panels = worded(office, texts, |wording| {
        office.look(|look| panels_of(look, answering.registry(), wording, &shown))
    })??;
    Ok(Version {
        document: shown.draft.document,
        panels,
        seal: None,
    })
}

/// When a version was made: when it was sealed, else now.
fn made(office: &Office, version: &Version) -> String {
    let at = version.seal.as_ref().map(|seal| seal.at.clone());
    at.unwrap_or_else(|| office.now().to_string())
}

/// A version as Word.
pub(crate) fn word_file(office: &Office, version: &Version) -> Result<Vec<u8>> {
    let at = made(office, version);
    let mut bytes = Cursor::new(Vec::new());
    write_docx_created_at(&version.document, &at, &mut bytes)?;
    Ok(bytes.into_inner())
}

/// A text as PDF in the official layout, made at an instant.
pub(crate) fn text_as_pdf(
    office: &Office,
    texts: &Texts,
    document: &Document,
    at: &str,
) -> Result<Result<Pdf, Unset>> {
    let paper = worded(office, texts, |wording| {
        typesetting::report(document, wording.union, at)
    })?;
    Ok(set(&paper))
}

/// A version as PDF, with a table of its figures behind it if that is wanted.
pub(crate) fn pdf_file(
    office: &Office,
    texts: &Texts,
    version: &Version,
    with_annex: bool,
) -> Result<Result<Pdf, Unset>> {
    let at = made(office, version);
    let mut paper = worded(office, texts, |wording| {
        typesetting::report(&version.document, wording.union, &at)
    })?;
    if with_annex {
        typesetting::annex(&mut paper, &version.panels, texts);
    }
    Ok(set(&paper))
}

/// The key figures of a version as slides for a hall.
pub(crate) fn slides_file(
    office: &Office,
    texts: &Texts,
    answering: &Answering,
    report: &Report,
    version: &Version,
) -> Result<Result<Pdf, Unset>> {
    let at = made(office, version);
    let seal = version
        .seal
        .as_ref()
        .map(|seal| sealing::short(&seal.digest));
    let paper = worded(office, texts, |wording| {
        let content = (&version.document, version.panels.as_slice());
        let shown =
            office.look(|look| slides(look, answering.registry(), wording, report, content))?;
        let by = (wording.union, at.as_str());
        let seal = seal.as_deref();
        Ok::<_, Error>(typesetting::slides(
            &version.document,
            &shown,
            report.period,
            seal,
            by,
            texts,
        ))
    })??;
    Ok(set(&paper))
}

fn set(paper: &serde_json::Value) -> Result<Pdf, Unset> {
    Typesetter::find().ok_or(Unset::Missing)?.set(paper)
}

/// A version as Markdown.
pub(crate) fn markdown(version: &Version) -> String {
    write_markdown(&version.document)
}

/// A version as a page that stands by itself.
pub(crate) fn page_file(office: &Office, texts: &Texts, version: &Version) -> Result<String> {
    worded(office, texts, |wording| {
        let content = Page {
            document: &version.document,
            panels: &version.panels,
        };
        page(&content, wording)
    })
}

/// The tables of the federation above, for the period of a report.
pub(crate) fn tables(
    office: &Office,
    texts: &Texts,
    answering: &Answering,
    report: &Report,
) -> Result<Vec<ReturnTable>> {
    Ok(worded(office, texts, |wording| {
        office.look(|look| returns(look, answering.registry(), wording, report))
    })??)
}

/// The tables as a workbook, a sheet each.
pub(crate) fn workbook(
    office: &Office,
    texts: &Texts,
    report: &Report,
    tables: &[ReturnTable],
) -> Result<Vec<u8>> {
    let today = office.today()?;
    let month = today.month().unsigned_abs();
    let date = Date::new(today.year(), month, today.day().unsigned_abs()).context("a day")?;
    let columns = [
        ("number", 8),
        ("name", 28),
        ("value", 16),
        ("unit", 8),
        ("definition", 60),
    ];
    let columns = columns.map(|(name, width)| {
        let header = texts.chinese(&format!("report-return-column-{name}"));
        Column::new(header, ColumnKind::Text, width)
    });
    let mut book = WorkbookWriter::new(date)?;
    let period = report.period.to_string();
    for table in tables {
        let name = texts.chinese(&format!("report-return-{}", table.name));
        let titles = [report.name.as_str(), period.as_str()];
        let mut sheet = book.sheet(&name, &titles, &columns)?;
        for line in &table.lines {
            let cells = [
                &line.number,
                &line.name,
                &line.printed,
                &line.unit,
                &line.definition,
            ];
            let cells = cells.map(|cell| Value::Text(cell.as_str()));
            sheet.row(&cells)?;
        }
        sheet.finish()?;
    }
    Ok(book.to_bytes()?)
}

/// Where text, page and tables of a report differ.
pub(crate) fn disagreements(
    office: &Office,
    texts: &Texts,
    answering: &Answering,
    report: &Report,
) -> Result<Vec<String>> {
    let shown = shown(office, texts, answering, report)?;
    let panels = worded(office, texts, |wording| {
        office.look(|look| panels_of(look, answering.registry(), wording, &shown))
    })??;
    let version = Version {
        document: shown.draft.document.clone(),
        panels,
        seal: None,
    };
    let tables = tables(office, texts, answering, report)?;
    let outputs = Outputs {
        draft: &shown.draft,
        period: report.period,
        branch: report.branch.as_deref(),
        markdown: &markdown(&version),
        page: &page_file(office, texts, &version)?,
        tables: &tables,
    };
    let word = |key: &str| texts.chinese(key);
    let found = agree(&outputs, answering.registry().measures, &word);
    Ok(found
        .into_iter()
        .map(|one| {
            format!(
                "{}: {} · {} ≠ {}",
                report.name, one.about, one.text, one.other
            )
        })
        .collect())
}
