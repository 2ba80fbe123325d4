//! The text of a report, every figure with its state, and what the arithmetic watch saw beside it.

use super::hand::{self, Waiting};
use super::panel;
use super::{Found, Leaf, found, head};
use crate::web::addresses;
use crate::web::answer::Answered;
use crate::web::pages::report::left_out;
use crate::web::pages::sheet::{figure, laid, remarked, support, together};
use crate::web::reader::{Reader, Span};
use annual_report::{Doubt, FigureState, HandFigure, HandState, Reading, ReportDraft, Shown};
use axum::extract::Path;
use axum::response::Response;
use niangjia_document::write_markdown;
use niangjia_ui::Place;
use niangjia_ui::pages::{FigureLink, Remark, Sheet, Support, WrittenPage};
use std::collections::BTreeMap;

pub(crate) async fn show(reader: Reader, Path(id): Path<String>) -> Response {
    reader.page(move |reader| page(reader, &id)).await
}

fn page(reader: &Reader, id: &str) -> Answered<WrittenPage> {
    let found = found(reader, id)?;
    let (shown, draft) = (&found.shown, &found.shown.draft);
    let open = match reader.asked("figure").map(str::parse::<u32>) {
        Some(Ok(number)) => panel::open(reader, &found, number)?,
        _ => None,
    };
    Ok(WrittenPage {
        frame: reader.frame(Place::Report, &span(&found))?,
        head: head(reader, &found, Leaf::Text),
        sheet: sheet(shown),
        open,
        remarks: remarks(reader, draft),
        doubts: doubts(reader, draft),
        left_out: draft
            .left_out
            .iter()
            .map(|omission| left_out(reader, omission))
            .collect(),
        files: super::files::links(reader, &found),
    })
}

/// The figures whose records are others than at the last reading, by their numbers.
pub(super) fn states(shown: &Shown) -> BTreeMap<u32, &FigureState> {
    let references = shown.references.iter();
    references
        .filter_map(|reference| Some((reference.number?, &reference.state)))
        .collect()
}

/// How a figure that was typed is drawn.
pub(super) fn hand_support(figure: &HandFigure) -> Support {
    match figure.state {
        HandState::Declared(_) => Support::Declared,
        HandState::Typed | HandState::Static(_) => Support::Bare,
    }
}

/// Where the figures that were typed are told of.
pub(super) fn hand_href(shown: &Shown, place: usize) -> String {
    let figures = addresses::written_page(shown.report.id, "figures");
    format!("{figures}?hand={place}")
}

fn sheet(shown: &Shown) -> Sheet {
    let (draft, id) = (&shown.draft, shown.report.id);
    let (states, remarked) = (states(shown), remarked(draft));
    let mut sheet = laid(&draft.document, |number, _| {
        let figure = figure(draft, number)?;
        let is_changed = matches!(states.get(&number), Some(FigureState::Changed(_)));
        Some(FigureLink {
            number,
            text: together(figure),
            href: addresses::written_figure(id, number),
            support: match is_changed {
                true => Support::Changed,
                false => support(figure, &remarked),
            },
        })
    });
    let counting = shown.hand.iter().enumerate();
    let counting = counting.filter(|(_, figure)| !matches!(figure.state, HandState::Static(_)));
    let beyond = u32::try_from(draft.figures.len()).unwrap_or(u32::MAX);
    hand::mark(
        &mut sheet,
        &mut Waiting::of(counting),
        |place, figure, text| {
            let place_number = u32::try_from(place).unwrap_or(u32::MAX);
            FigureLink {
                // Behind the numbers of the figures that open.
                number: beyond.saturating_add(1).saturating_add(place_number),
                text,
                href: hand_href(shown, place),
                support: hand_support(figure),
            }
        },
    );
    sheet
}

/// Arithmetic among the figures that does not hold.
pub(super) fn remarks(reader: &Reader, draft: &ReportDraft) -> Vec<Remark> {
    let (messages, language) = (reader.texts.messages(), reader.texts.language());
    let remark = |remark: &annual_report::Remark| Remark {
        calculation: remark.calculation(),
        sentence: remark.sentence(messages, language),
        figure: remark.figure,
    };
    draft.remarks.iter().map(remark).collect()
}

/// Arithmetic in the words that no honest rounding explains, as anybody would find it who has only the paper.
pub(super) fn doubts(reader: &Reader, draft: &ReportDraft) -> Vec<Remark> {
    let text = write_markdown(&draft.document);
    let lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let Ok(reading) = Reading::of(&lines) else {
        return Vec::new();
    };
    let pairs = vec![None; reading.figures().len()];
    let said: Vec<String> = draft
        .remarks
        .iter()
        .map(annual_report::Remark::calculation)
        .collect();
    let doubts = reading.doubts(&pairs).into_iter();
    let new = doubts.filter(|doubt| !said.contains(&doubt.calculation));
    new.map(|doubt: Doubt| Remark {
        sentence: reader.texts.text(doubt.kind.key()),
        calculation: doubt.calculation,
        figure: None,
    })
    .collect()
}

/// The words of the period that a report tells of, for its frame.
pub(super) fn span(found: &Found) -> Span {
    let period = found.report().period;
    Span {
        name: period.to_string(),
        period,
    }
}
