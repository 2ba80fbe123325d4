//! All reports by their periods; beginning one from a template, or going on from last year's.

use super::{act, report, stage, who_when, writes};
use crate::reports::usual_name;
use crate::web::addresses;
use crate::web::answer::Answered;
use crate::web::form::{Outcome, Posted, Written};
use crate::web::reader::Reader;
use crate::web::shown;
use annual_report::actions::{self, Begun};
use annual_report::{Report, ReportKind, State, sealing};
use axum::extract::Path;
use axum::response::Response;
use niangjia_access::{Action, Object};
use niangjia_base::calendar::Period;
use niangjia_ui::Place;
use niangjia_ui::pages::{FormPage, ReportPeriod, ReportRow, ReportsPage};
use niangjia_ui::views::{Control, FormView, InputView, LinkView, OptionView};

pub(crate) async fn show(reader: Reader) -> Response {
    reader.page(page).await
}

fn page(reader: &Reader) -> Answered<ReportsPage> {
    let texts = &reader.texts;
    let sees_drafts = reader.may(Action::SeeReport, &Object::UNION);
    let may_write = writes(reader);
    let link = |key: &str, href: String| LinkView {
        text: texts.text(key),
        href,
    };
    let mut periods: Vec<(Period, ReportPeriod)> = Vec::new();
    for report in reader.site.office.look(annual_report::reports)? {
        // A draft is nothing that whoever reads only what was sealed may know of.
        if !sees_drafts && report.state == State::Draft {
            continue;
        }
        let row = row(reader, &report, sees_drafts, may_write)?;
        match periods
            .iter_mut()
            .find(|(period, _)| *period == report.period)
        {
            Some((_, known)) => known.rows.push(row),
            None => periods.push((
                report.period,
                ReportPeriod {
                    name: shown::span(texts, report.period),
                    rows: vec![row],
                },
            )),
        }
    }
    let span = reader.newest_span()?;
    let sees_figures = reader.may(Action::SeeFigures, &Object::UNION);
    let ways = [
        sees_drafts.then(|| link("web-report-as-it-stands", addresses::report(&span.name))),
        sees_figures.then(|| link("web-check-report", addresses::CHECK_REPORT.to_owned())),
        Some(link("web-verify-seal", addresses::VERIFY_SEAL.to_owned())),
    ];
    Ok(ReportsPage {
        frame: reader.frame(Place::Report, &span)?,
        new: may_write.then(|| link("web-report-new", addresses::NEW_REPORT.to_owned())),
        ways: ways.into_iter().flatten().collect(),
        periods: periods.into_iter().map(|(_, period)| period).collect(),
    })
}

fn row(
    reader: &Reader,
    report: &Report,
    sees_drafts: bool,
    may_write: bool,
) -> Answered<ReportRow> {
    let texts = &reader.texts;
    let seals = reader
        .site
        .office
        .look(|look| sealing::seals(look, report.id))?;
    let seals = seals.iter().map(|seal| {
        let about = [
            ("stage", texts.text(seal.stage.state().key()).into()),
            ("seal", sealing::short(&seal.digest).into()),
            ("at", shown::moment(&seal.at).into()),
            ("by", reader.who(&seal.actor).into()),
        ];
        texts.with("web-report-sealed-line", &about)
    });
    let link = |key: &str, page: &str| LinkView {
        text: texts.text(key),
        href: addresses::written_page(report.id, page),
    };
    let links = [
        (may_write && report.state != State::Final).then(|| link("web-report-write", "edit")),
        may_write.then(|| link("web-report-roll", "roll")),
    ];
    Ok(ReportRow {
        name: report.name.clone(),
        href: match sees_drafts {
            true => addresses::written(report.id),
            false => addresses::published(report.id),
        },
        kind: texts.text(report.kind.key()),
        stage: stage(report),
        seals: seals.collect(),
        last: who_when(reader, &report.created_by, &report.created_at),
        links: links.into_iter().flatten().collect(),
    })
}

pub(crate) async fn ask(reader: Reader) -> Response {
    reader
        .page(|reader| {
            let form = reader.form(addresses::NEW_REPORT.to_owned(), "web-report-begin");
            begin_page(reader, form, &Asked::usual(reader)?, None)
        })
        .await
}

pub(crate) async fn begin(form: Posted) -> Response {
    form.act(|reader, written| {
        let asked = Asked::of(written);
        let again = |wrong: String| {
            let form = reader.form_again(
                addresses::NEW_REPORT.to_owned(),
                "web-report-begin",
                written,
            );
            Ok(Outcome::Again(begin_page(
                reader,
                form,
                &asked,
                Some(wrong),
            )?))
        };
        let Ok(span) = reader.span_named(&asked.period) else {
            return again(reader.texts.text("web-report-no-period"));
        };
        let branch = (asked.kind == ReportKind::Branch).then_some(asked.branch.as_str());
        let usual = usual_name(&reader.texts, asked.kind, span.period, branch);
        let meeting = reader.texts.chinese("report-meeting");
        let begun = Begun {
            kind: asked.kind,
            period: span.period,
            name: or(&asked.name, &usual),
            meeting: or(&asked.meeting, &meeting),
            branch,
            secret: reader.site.office.secret()?,
        };
        let done = act(reader, written, "report.begin", |act, registry, wording| {
            actions::begin(act, registry, wording, begun)
        })?;
        match done {
            Ok(id) => Ok(Outcome::Done {
                to: addresses::written_page(id, "edit"),
                said: Some("said-report-begun"),
            }),
            Err(refused) => again(reader.texts.text(refused.key())),
        }
    })
    .await
}

fn or<'a>(said: &'a str, usual: &'a str) -> &'a str {
    if said.is_empty() { usual } else { said }
}

/// What stands in the form that begins a report.
struct Asked {
    kind: ReportKind,
    period: String,
    branch: String,
    name: String,
    meeting: String,
}

impl Asked {
    fn usual(reader: &Reader) -> Answered<Self> {
        Ok(Self {
            kind: ReportKind::Annual,
            period: reader.newest_span()?.name,
            branch: String::new(),
            name: String::new(),
            meeting: String::new(),
        })
    }

    fn of(written: &Written) -> Self {
        let text = |name: &str| written.text(name).to_owned();
        Self {
            kind: ReportKind::of_word(written.text("kind")).unwrap_or(ReportKind::Annual),
            period: text("period"),
            branch: text("branch"),
            name: text("name"),
            meeting: text("meeting"),
        }
    }
}

fn begin_page(
    reader: &Reader,
    mut form: FormView,
    asked: &Asked,
    wrong: Option<String>,
) -> Answered<FormPage> {
    let texts = &reader.texts;
    let kinds = ReportKind::ALL.into_iter().map(|kind| OptionView {
        value: kind.word().to_owned(),
        label: texts.text(kind.key()),
        is_chosen: kind == asked.kind,
    });
    let hint = |key: &str| texts.text(key);
    form.faults.extend(wrong);
    form.inputs = vec![
        InputView::must(
            "kind",
            texts.text("web-report-kind"),
            Control::Choice {
                options: kinds.collect(),
            },
        ),
        InputView::must(
            "period",
            texts.text("web-report-period"),
            Control::words(&asked.period),
        )
        .hinted(hint("web-report-period-hint")),
        InputView::may(
            "branch",
            texts.text("web-report-branch"),
            Control::words(&asked.branch),
        )
        .hinted(hint("web-report-branch-hint")),
        InputView::may(
            "name",
            texts.text("web-report-called"),
            Control::words(&asked.name),
        ),
        InputView::may(
            "meeting",
            texts.text("web-report-meeting"),
            Control::words(&asked.meeting),
        ),
    ];
    form.cancel = Some(back_to_list(reader));
    Ok(FormPage {
        frame: reader.frame(Place::Report, &reader.newest_span()?)?,
        crumbs: Vec::new(),
        title: texts.text("web-report-new"),
        lead: texts.text("web-report-new-lead"),
        facts: Vec::new(),
        form,
    })
}

fn back_to_list(reader: &Reader) -> LinkView {
    LinkView {
        text: reader.texts.text("web-cancel"),
        href: addresses::REPORTS.to_owned(),
    }
}

pub(crate) async fn ask_roll(reader: Reader, Path(id): Path<String>) -> Response {
    reader
        .page(move |reader| {
            let old = report(reader, &id)?;
            let next = old.period.whole_year().map(|year| (year + 1).to_string());
            let form = reader.form(addresses::written_page(&id, "roll"), "web-report-roll");
            roll_page(reader, &old, form, &next.unwrap_or_default(), None)
        })
        .await
}

pub(crate) async fn roll(Path(id): Path<String>, form: Posted) -> Response {
    form.act(move |reader, written| {
        let old = report(reader, &id)?;
        let period = written.text("period").to_owned();
        let again = |wrong: String| {
            let address = addresses::written_page(&id, "roll");
            let form = reader.form_again(address, "web-report-roll", written);
            Ok(Outcome::Again(roll_page(
                reader,
                &old,
                form,
                &period,
                Some(wrong),
            )?))
        };
        let Ok(span) = reader.span_named(&period) else {
            return again(reader.texts.text("web-report-no-period"));
        };
        let name = usual_name(&reader.texts, old.kind, span.period, old.branch.as_deref());
        let begun = Begun {
            kind: old.kind,
            period: span.period,
            name: &name,
            meeting: &old.meeting,
            branch: None,
            secret: reader.site.office.secret()?,
        };
        let done = act(reader, written, "report.roll", |act, registry, wording| {
            actions::roll(act, registry, wording, old.id, begun)
        })?;
        match done {
            Ok(id) => Ok(Outcome::Done {
                to: addresses::written_page(id, "edit"),
                said: Some("said-report-rolled"),
            }),
            Err(refused) => again(reader.texts.text(refused.key())),
        }
    })
    .await
}

fn roll_page(
    reader: &Reader,
    old: &Report,
    mut form: FormView,
    period: &str,
    wrong: Option<String>,
) -> Answered<FormPage> {
    let texts = &reader.texts;
    form.faults.extend(wrong);
    form.inputs.push(
        InputView::must(
            "period",
            texts.text("web-report-period"),
            Control::words(period),
        )
        .hinted(texts.text("web-report-period-hint")),
    );
    form.cancel = Some(back_to_list(reader));
    Ok(FormPage {
        frame: reader.frame(Place::Report, &reader.newest_span()?)?,
        crumbs: vec![LinkView {
            text: old.name.clone(),
            href: addresses::written(old.id),
        }],
        title: texts.text("web-report-roll"),
        lead: texts.text("web-report-roll-lead"),
        facts: Vec::new(),
        form,
    })
}
