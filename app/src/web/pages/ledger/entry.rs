//! One voucher: its lines, the row that it was read from, who posted it, the figures that count it, and what took it back.

use super::asked::kind_name;
use super::{account_name, money, moved};
use crate::web::answer::{Answered, Fault};
use crate::web::pages::history::{self as told, VOUCHER};
use crate::web::reader::Reader;
use crate::web::{addresses, shown};
use axum::extract::Path;
use axum::response::Response;
use niangjia_access::{Action, Object};
use niangjia_base::calendar::{PartialDay, Period};
use niangjia_base::ids::{RecordId, TypedId, VoucherId};
use niangjia_base::money::Fen;
use niangjia_base::record_ref::RecordRef;
use niangjia_office::history::{Entry as Past, of_record};
use niangjia_office::ledger::{EntryLine as Posted, WholeEntry, voucher_of, whole_entry};
use niangjia_office::measures::{Made, counts};
use niangjia_office::{Look, files};
use niangjia_store::Error;
use niangjia_ui::Place;
use niangjia_ui::pages::{EntryLine, EntryPage};
use niangjia_ui::views::{LinkView, SourceView, Spot};

pub(crate) async fn show(reader: Reader, Path(id): Path<String>) -> Response {
    reader.page(move |reader| page(reader, &id)).await
}

/// Leads from a line to its voucher.
pub(crate) async fn lead_to(reader: Reader, Path(id): Path<String>) -> Response {
    reader
        .lead(move |reader| {
            let id: i64 = id.parse().map_err(|_| Fault::NotFound)?;
            let office = &reader.site.office;
            let voucher = office.look(|look| voucher_of(look, RecordId::from_whole(id)))?;
            let voucher = voucher.ok_or(Fault::NotFound)?;
            Ok(format!("{}#line-{id}", addresses::entry(voucher)))
        })
        .await
}

/// What the database knows about a voucher.
struct Known {
    whole: WholeEntry,
    history: Vec<Past>,
    /// When its file was read in, and by whom.
    imported: Option<(String, String)>,
    counted_in: Vec<LinkView>,
}

fn page(reader: &Reader, id: &str) -> Answered<EntryPage> {
    let known = reader.site.office.look(|look| known(reader, look, id))?;
    let Known {
        whole,
        history,
        imported,
        counted_in,
    } = known.ok_or(Fault::NotFound)?;
    let (texts, entry) = (&reader.texts, &whole.entry);
    let year = year_of(&entry.day);
    let span = match year {
        Some(year) => reader.span_named(&year.to_string())?,
        None => reader.newest_span()?,
    };
    let (debits, credits) = sums(&whole.lines)?;
    let link = |key: &str, href| LinkView {
        text: texts.text(key),
        href,
    };
    let at = |key: &str, other: Option<VoucherId>, way: &str| {
        let other = other?;
        Some((texts.text(key), link(way, addresses::entry(other))))
    };
    let notices = [
        at(
            "web-entry-was-reversed",
            entry.reversed_by,
            "web-entry-to-reversal",
        ),
        at(
            "web-entry-reverses",
            entry.reverses,
            "web-entry-to-reversed",
        ),
    ];
    let balanced = debits == credits;
    let lines = whole.lines.iter().map(|line| {
        let asked = [("period", span.name.as_str()), ("account", &line.account)];
        EntryLine {
            id: line.id.to_string(),
            account: account_name(texts, &line.account),
            href: addresses::asking(addresses::JOURNAL, asked),
            detail: line.detail.clone(),
            debit: moved(line.debit.max(Fen::ZERO)),
            credit: moved(
                Fen::ZERO
                    .minus(line.debit.min(Fen::ZERO))
                    .unwrap_or_default(),
            ),
        }
    });
    let seen = reader.may(Action::SeeHistory, &Object::UNION);
    Ok(EntryPage {
        frame: reader.frame(Place::Ledger, &span)?,
        journal: link(
            "web-ledger-journal",
            addresses::asking(addresses::JOURNAL, [("period", span.name.as_str())]),
        ),
        title: title(reader, &whole),
        kind: kind_name(reader, &entry.kind),
        summary: entry.summary.clone(),
        day: shown::day(&entry.day),
        notices: notices.into_iter().flatten().collect(),
        lines: lines.collect(),
        debits: money(debits),
        credits: money(credits),
        verdict: texts.text(if balanced {
            "web-entry-balanced"
        } else {
            "web-entry-unbalanced"
        }),
        facts: facts(reader, &whole, imported, &history),
        source: source(&whole),
        counted_in,
        history: history
            .iter()
            .rev()
            .map(|past| told::of_voucher(reader, past))
            .collect(),
        history_link: seen.then(|| {
            link(
                "web-history-of-record",
                addresses::history_of(VOUCHER.0, entry.id),
            )
        }),
        download_href: format!("{}/entry.xlsx", addresses::entry(entry.id)),
    })
}

/// The number of a voucher, or what it is where it has none.
pub(super) fn title(reader: &Reader, whole: &WholeEntry) -> String {
    match whole.entry.number.as_str() {
        "" => kind_name(reader, &whole.entry.kind),
        number => number.to_owned(),
    }
}

/// The sums of its debits and of its credits, as they were posted and not as they ought to be.
pub(super) fn sums(lines: &[Posted]) -> Answered<(Fen, Fen)> {
    let (mut debits, mut credits) = (Some(Fen::ZERO), Some(Fen::ZERO));
    for line in lines {
        match line.debit > Fen::ZERO {
            true => debits = debits.and_then(|sum| sum.plus(line.debit)),
            false => credits = credits.and_then(|sum| sum.minus(line.debit)),
        }
    }
    let sums = debits.zip(credits);
    Ok(sums.ok_or(Error::Inconsistent {
        table: "ledger_posting",
        column: "debit_fen",
    })?)
}

fn known(reader: &Reader, look: &mut Look<'_, '_>, id: &str) -> Result<Option<Known>, Error> {
    let Ok(id) = id.parse().map(VoucherId::from_whole) else {
        return Ok(None);
    };
    let Some(whole) = whole_entry(look, id)? else {
        return Ok(None);
    };
    let record = RecordRef {
        kind: VOUCHER,
        id: RecordId::from_whole(id.whole()),
    };
    let imported = match &whole.source {
        Some((file, ..)) => files::imported(look.tx, look.union, *file)?,
        None => None,
    };
    Ok(Some(Known {
        history: of_record(look.tx, look.union, record)?,
        imported,
        counted_in: counted_in(reader, look, &whole)?,
        whole,
    }))
}

/// The figures of the voucher's own year that count one of its lines, for whoever may see figures.
fn counted_in(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    whole: &WholeEntry,
) -> Result<Vec<LinkView>, Error> {
    let year = year_of(&whole.entry.day);
    let Some((year, period)) = year.and_then(|year| Some((year, Period::year(year)?))) else {
        return Ok(Vec::new());
    };
    if !reader.may_anywhere(Action::SeeFigures, "") {
        return Ok(Vec::new());
    }
    let mut links = Vec::new();
    for measure in &reader.site.measures {
        let Made::Fold { records, .. } = &measure.made else {
            continue;
        };
        if records.kind != told::POSTING {
            continue;
        }
        let mut counted = false;
        for line in &whole.lines {
            counted = counted || counts(look, measure, period, line.id)?;
        }
        if counted {
            links.push(LinkView {
                text: reader.texts.measure(measure),
                href: addresses::trace(measure.id, &year.to_string()),
            });
        }
    }
    Ok(links)
}

/// When it was posted and by whom, and its own number in the ledger.
fn facts(
    reader: &Reader,
    whole: &WholeEntry,
    imported: Option<(String, String)>,
    history: &[Past],
) -> Vec<(String, String)> {
    let texts = &reader.texts;
    let by = imported.map(|(_, by)| by);
    let by = by.or_else(|| history.first().map(|past| past.actor.clone()));
    let at = shown::moment(&whole.entry.posted_at);
    let posted = match by {
        Some(by) => format!("{at} · {}", reader.who(&by)),
        None => at,
    };
    vec![
        (texts.text("web-entry-posted"), posted),
        (texts.text("web-entry-id"), whole.entry.id.to_string()),
    ]
}

fn source(whole: &WholeEntry) -> Option<SourceView> {
    let (file, name, sheet) = whole.source.clone()?;
    Some(SourceView {
        file: name,
        sheet,
        spot: Spot::Row(u64::try_from(whole.entry.sheet_row?).ok()?),
        href: addresses::source(file),
    })
}

fn year_of(day: &str) -> Option<i16> {
    day.parse::<PartialDay>().ok().map(PartialDay::year)
}
