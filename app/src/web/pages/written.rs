//! Reports that are written: the list, the text with its figures open, the writing, versions, seals, files.
//!
//! A file each: [`list`] is what there is and begins more; [`text`] reads, [`panel`] opens a figure; [`editor`] writes,
//! [`picker`] finds a figure to insert; [`figures`] tells of each figure what it rests on and takes evidence; [`versions`],
//! [`seals`], [`agreement`] and [`files`] are what becomes of it; [`published`] is what members read.

pub(crate) mod agreement;
pub(crate) mod editor;
pub(crate) mod figures;
pub(crate) mod files;
mod hand;
pub(crate) mod list;
mod panel;
pub(crate) mod picker;
pub(crate) mod published;
pub(crate) mod seals;
pub(crate) mod text;
pub(crate) mod versions;

use crate::reports::{self, Answering};
use crate::web::answer::{Answered, Fault};
use crate::web::form::Written;
use crate::web::reader::Reader;
use crate::web::{addresses, shown};
use annual_report::actions::WriteError;
use annual_report::figures::Registry;
use annual_report::{FigureState, HandState, Report, Shown, State, Wording, sealing};
use niangjia_access::{Action, Object};
use niangjia_office::Act;
use niangjia_ui::pages::{Badge, PageTab, ReportHead, ReportStage, Tone};
use niangjia_ui::views::LinkView;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A report that was asked for, as it is now.
pub(super) struct Found {
    pub(super) answering: Answering,
    pub(super) shown: Shown,
}

impl Found {
    pub(super) fn report(&self) -> &Report {
        &self.shown.report
    }
}

/// The report of an address.
pub(super) fn report(reader: &Reader, id: &str) -> Answered<Report> {
    let report = reports::of_id(&reader.site.office, id)?;
    report.ok_or(Fault::NotFound)
}

/// The report of an address with its figures.
pub(super) fn found(reader: &Reader, id: &str) -> Answered<Found> {
    let report = report(reader, id)?;
    let answering = Answering::of(&reader.site.office)?;
    let shown = reports::shown(&reader.site.office, &reader.texts, &answering, &report)?;
    Ok(Found { answering, shown })
}

/// Whether this reader may write reports.
pub(super) fn writes(reader: &Reader) -> bool {
    reader.may(Action::WriteReport, &Object::UNION)
}

/// How far a report is.
pub(super) fn stage(report: &Report) -> ReportStage {
    match report.state {
        State::Draft => ReportStage::Draft,
        State::Reading => ReportStage::Reading,
        State::Final => ReportStage::Final,
    }
}

/// The pages of a report.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Leaf {
    Text,
    Edit,
    Figures,
    Versions,
    Changes,
    Agreement,
    Other,
}

/// The top of every page about a report.
pub(super) fn head(reader: &Reader, found: &Found, current: Leaf) -> ReportHead {
    let (texts, report) = (&reader.texts, found.report());
    let id = &report.id;
    let may_write = writes(reader);
    let is_open = may_write && report.state != State::Final;
    let page = |name: &str| addresses::written_page(id, name);
    let is_sealed = !found.shown.seals.is_empty();
    let tabs = [
        (
            Leaf::Text,
            "web-report-tab-text",
            addresses::written(id),
            true,
        ),
        (Leaf::Edit, "web-report-tab-edit", page("edit"), is_open),
        (
            Leaf::Figures,
            "web-report-tab-figures",
            page("figures"),
            true,
        ),
        (
            Leaf::Versions,
            "web-report-tab-versions",
            page("versions"),
            true,
        ),
        (
            Leaf::Changes,
            "web-report-tab-changes",
            page("changes"),
            is_sealed,
        ),
        (
            Leaf::Agreement,
            "web-report-tab-agreement",
            page("agreement"),
            true,
        ),
    ];
    let tabs = tabs.into_iter().filter(|(_, _, _, is_there)| *is_there);
    let tabs = tabs.map(|(leaf, key, href, _)| PageTab {
        text: texts.text(key),
        href,
        current: leaf == current,
    });
    let read = [
        ("at", shown::moment(&report.read_at).into()),
        ("by", reader.who(&report.read_by).into()),
    ];
    let link = |key: &str, href: String| LinkView {
        text: texts.text(key),
        href,
    };
    let sees_figures = reader.may(Action::SeeFigures, &Object::UNION);
    let actions = [
        sees_figures.then(|| link("web-report-check", page("check"))),
        Some(link("ui-export-word", page("files/report.docx"))),
    ];
    ReportHead {
        name: report.name.clone(),
        list_href: addresses::REPORTS.to_owned(),
        stage: stage(report),
        seal: found
            .shown
            .seals
            .last()
            .map(|seal| sealing::short(&seal.digest)),
        tabs: tabs.collect(),
        chips: chips(reader, found),
        read: texts.with("web-report-read-at", &read),
        actions: actions.into_iter().flatten().collect(),
        first: is_open.then(|| link(next_seal(report), page("seal"))),
    }
}

/// What the next seal is called.
pub(super) fn next_seal(report: &Report) -> &'static str {
    match report.state {
        State::Draft => "web-report-seal-reading",
        State::Reading | State::Final => "web-report-seal-final",
    }
}

fn chips(reader: &Reader, found: &Found) -> Vec<Badge> {
    let shown = &found.shown;
    let id = &shown.report.id;
    let figures = addresses::written_page(id, "figures");
    let standing = shown
        .references
        .iter()
        .filter(|figure| figure.number.is_some());
    let bound = standing
        .clone()
        .filter(|figure| figure.state == FigureState::Bound)
        .count();
    let hand = |wanted: fn(&HandState) -> bool| {
        let all = shown.hand.iter();
        all.filter(|figure| wanted(&figure.state)).count()
    };
    let open = shown.comments.iter();
    let open = open.filter(|said| said.answers.is_none() && said.resolved.is_none());
    let marked = shown.paragraphs.iter().filter(|p| !p.marks.is_empty());
    let editor = writes(reader).then(|| addresses::written_page(id, "edit"));
    let all = [
        (
            Tone::Good,
            "web-report-chip-bound",
            bound,
            Some(format!("{figures}#bound")),
        ),
        (
            Tone::Look,
            "web-report-chip-changed",
            changed(shown),
            Some(format!("{figures}#changed")),
        ),
        (
            Tone::Bad,
            "web-report-chip-typed",
            hand(|state| *state == HandState::Typed),
            Some(format!("{figures}#typed")),
        ),
        (
            Tone::Calm,
            "web-report-chip-declared",
            hand(|state| matches!(state, HandState::Declared(_))),
            Some(format!("{figures}#declared")),
        ),
        (
            Tone::Look,
            "web-report-chip-marked",
            marked.count(),
            editor.clone(),
        ),
        (Tone::Calm, "web-report-chip-comments", open.count(), editor),
    ];
    let there = all.into_iter().filter(|(_, _, count, _)| *count > 0);
    let chips = there.map(|(tone, key, count, href)| Badge {
        tone,
        text: reader.texts.with(key, &[("n", count.into())]),
        href,
    });
    chips.collect()
}

/// How many figures that stand in the text changed since the last reading.
pub(super) fn changed(shown: &Shown) -> usize {
    let changed = shown.references.iter().filter(|figure| {
        figure.number.is_some() && matches!(figure.state, FigureState::Changed(_))
    });
    changed.count()
}

/// Does something to a report under the number of its form; what is refused is told, what fails is a fault.
pub(super) fn act<T: Serialize + DeserializeOwned>(
    reader: &Reader,
    written: &Written,
    command: &str,
    mut closure: impl FnMut(&mut Act<'_, '_>, Registry<'_>, &Wording<'_>) -> Result<T, WriteError>,
) -> Answered<Result<T, WriteError>> {
    let answering = Answering::of(&reader.site.office)?;
    let office = &reader.site.office;
    let asked = written.asked(command)?;
    let done = reports::worded(office, &reader.texts, |wording| {
        office.act(&reader.actor(), asked, |act| {
            closure(act, answering.registry(), wording)
        })
    })?;
    match done {
        Ok(done) => Ok(Ok(done.outcome())),
        // Each as what it is, so that a form that was sent otherwise is known as one.
        Err(WriteError::Act(error)) => Err(error.into()),
        Err(WriteError::Store(error)) => Err(error.into()),
        Err(WriteError::Report(error)) => Err(error.into()),
        Err(other) => Ok(Err(other)),
    }
}

/// Who did something, and when.
pub(super) fn who_when(reader: &Reader, actor: &str, at: &str) -> String {
    let about = [
        ("by", reader.who(actor).into()),
        ("at", shown::moment(at).into()),
    ];
    reader.texts.with("web-report-by-at", &about)
}
