//! One figure of a report opened: what it means, what it is, what changed, how it divides, and the records this reader may see.

use super::Found;
use super::text::states;
use crate::lines_of_work::slice_of;
use crate::web::answer::{Answered, Fault};
use crate::web::pages::register::title;
use crate::web::pages::sheet::figure;
use crate::web::pages::{figures, records};
use crate::web::reader::{Reader, Span};
use crate::web::sight::Sight;
use crate::web::{addresses, shown};
use annual_report::{FigureChange, FigureState, ReportFigure};
use niangjia_access::{Action, Object, Scope, may, policy};
use niangjia_office::measures::{Figure, Measure, Split, trace};
use niangjia_office::registers::listed_one;
use niangjia_store::Error;
use niangjia_ui::pages::{Badge, FigurePanel, Tone};
use niangjia_ui::views::{LinkView, RecordTable, SplitTab};

/// Records that an open figure shows at once.
const FIRST_RECORDS: i64 = 6;
/// Records that are named of those because of which a figure changed.
const FIRST_CHANGED: usize = 8;

/// The panel of the figure with a number; a number that no figure has opens nothing.
pub(super) fn open(reader: &Reader, found: &Found, number: u32) -> Answered<Option<FigurePanel>> {
    let Some(figure) = figure(&found.shown.draft, number) else {
        return Ok(None);
    };
    let measure = reader
        .site
        .measure(&figure.measure)
        .ok_or(Fault::NotFound)?;
    let Some(point) = &figure.point else {
        return Ok(None);
    };
    let span = Span {
        name: point.period.to_string(),
        period: point.period,
    };
    let texts = &reader.texts;
    let id = found.report().id;
    let sees = point.part.is_none() && sees_all(reader, measure);
    let (first, splits, sources) = reader.site.office.look(|look| {
        let first = match sees {
            true => trace(look, measure, span.period, None, FIRST_RECORDS)?.rows,
            false => Vec::new(),
        };
        let splits = match point.part {
            None => figures::splits(reader, look, measure, span.period)?,
            Some(_) => Vec::new(),
        };
        let sources = match reader.may(Action::SeeSources, &Object::UNION) {
            true => figures::sources(reader, look, measure, span.period)?,
            false => Vec::new(),
        };
        Ok::<_, Error>((first, splits, sources))
    })?;
    let asked = reader
        .asked("by")
        .and_then(Split::of_word)
        .map(figures::kind_of);
    let at = splits.iter().position(|split| Some(split.kind) == asked);
    let chosen = at.unwrap_or(0);
    let here = addresses::written_figure(id, number);
    let tabs = splits.iter().enumerate().map(|(place, split)| SplitTab {
        kind: split.kind,
        href: format!("{here}&by={}#figure", figures::word_of(split.kind)),
        current: place == chosen,
    });
    let mut table = match first.is_empty() {
        true => RecordTable::default(),
        false => records::table(reader, measure, first)?,
    };
    // The sources are told below, for all records together.
    table.rows.iter_mut().for_each(|row| row.source = None);
    let changed = match states(&found.shown).get(&number) {
        Some(FigureState::Changed(change)) => Some(change),
        _ => None,
    };
    let (moved, moved_records) = match changed {
        Some(change) => moved(reader, measure, change)?,
        None => (Vec::new(), Vec::new()),
    };
    let days = shown::days(
        texts,
        &span.period.from().to_string(),
        &span.period.last().to_string(),
    );
    let part = point.part.as_ref().map(|(_, is)| format!(" · {is}"));
    Ok(Some(FigurePanel {
        number,
        measure: measure.id.to_owned(),
        name: texts.measure(measure),
        value: value(reader, measure, figure),
        unit: texts.text(measure.unit.key()),
        definition: texts.text(&measure.definition_key()),
        period: format!("{days}{}", part.unwrap_or_default()),
        state: Some(state(reader, changed.is_some())),
        moved,
        moved_records,
        tabs: tabs.collect(),
        bars: splits
            .into_iter()
            .nth(chosen)
            .map(|split| split.bars)
            .unwrap_or_default(),
        parts: Vec::new(),
        counted: counted(reader, measure, figure, table.rows.len()),
        records: table,
        sources,
        links: links(reader, measure, &span),
        close_href: addresses::written(id),
    }))
}

/// Whether a figure is what it was, in a word.
pub(super) fn state(reader: &Reader, is_changed: bool) -> Badge {
    let (tone, key) = match is_changed {
        true => (Tone::Look, "web-report-state-changed"),
        false => (Tone::Good, "web-report-state-bound"),
    };
    Badge {
        tone,
        text: reader.texts.text(key),
        href: None,
    }
}

/// Whether this reader sees every record of the line of work; else they are told only how many there are.
fn sees_all(reader: &Reader, measure: &Measure) -> bool {
    matches!(
        policy::scope(reader.viewer(), slice_of(measure)),
        Scope::All
    )
}

fn value(reader: &Reader, measure: &Measure, figure: &ReportFigure) -> String {
    let made = Figure {
        value: figure.value,
        n_records: figure.n_records,
    };
    figures::value(reader, measure, made)
}

fn counted(reader: &Reader, measure: &Measure, figure: &ReportFigure, listed: usize) -> String {
    let made = Figure {
        value: figure.value,
        n_records: figure.n_records,
    };
    if figures::is_withheld(reader, measure, made) {
        return figures::value(reader, measure, made);
    }
    let about = [("n", figure.n_records.into()), ("listed", listed.into())];
    let key = match listed {
        0 => "web-report-records-counted",
        _ => "web-report-records-listed",
    };
    reader.texts.with(key, &about)
}

fn links(reader: &Reader, measure: &Measure, span: &Span) -> Vec<LinkView> {
    let link = LinkView {
        text: reader.texts.text("web-report-open-measure"),
        href: addresses::trace(measure.id, &span.name),
    };
    let sees = reader.may(Action::SeeFigures, &Object::UNION);
    sees.then_some(link).into_iter().collect()
}

/// From what to what a figure changed, and because of which records: those that this reader may see by name, the rest as a
/// count.
pub(super) fn moved(
    reader: &Reader,
    measure: &Measure,
    change: &FigureChange,
) -> Answered<(Vec<String>, Vec<LinkView>)> {
    let texts = &reader.texts;
    let value = |value: Option<i64>, n_records: i64| {
        figures::value(reader, measure, Figure { value, n_records })
    };
    let (mut new, mut gone, mut differing) = (0, 0, 0);
    for list in &change.records {
        new = new.max(list.change.new.len());
        gone = gone.max(list.change.gone.len());
        differing = differing.max(list.change.changed.len());
    }
    let from_to = [
        ("was", value(change.was, change.n_was).into()),
        ("is", value(change.is, change.n_is).into()),
    ];
    let because = [
        ("new", new.into()),
        ("gone", gone.into()),
        ("changed", differing.into()),
    ];
    let mut sentences = vec![
        texts.with("web-report-moved", &from_to),
        texts.with("web-report-because", &because),
    ];
    let mut records = Vec::new();
    let mut unseen = 0_usize;
    let today = reader.site.office.today()?;
    for list in &change.records {
        let all = [&list.change.new, &list.change.changed, &list.change.gone];
        let Some(register) = reader.site.register(list.kind.0) else {
            continue;
        };
        for id in all.into_iter().flatten() {
            if records.len() >= FIRST_CHANGED {
                unseen += 1;
                continue;
            }
            let seen = reader.site.office.look(|look| {
                let Some(listed) = listed_one(look, register, *id)? else {
                    return Ok(None);
                };
                let sight = Sight::of(look, register, &listed, today)?;
                let sees = may(reader.viewer(), Action::See, &sight.object()).is_yes();
                Ok::<_, Error>(sees.then_some(listed))
            })?;
            match seen {
                Some(listed) => {
                    let link = LinkView {
                        text: title(texts, register, &listed),
                        href: addresses::record(register.kind, id),
                    };
                    if records
                        .iter()
                        .all(|known: &LinkView| known.href != link.href)
                    {
                        records.push(link);
                    }
                }
                None => unseen += 1,
            }
        }
    }
    if unseen > 0 {
        sentences.push(texts.with("web-report-unseen", &[("n", unseen.into())]));
    }
    Ok((sentences, records))
}
