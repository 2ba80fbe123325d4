//! What was found by a few words: people, records by register, branches, figures, pages.
//!
//! Each group shows a few; a group of its own is paged through by key. What somebody may see is asked of the policy, as
//! for every list, and the search itself keeps to it ([`niangjia_search`]).

use super::register::{cell, name, shown_fields};
use crate::found::{self, InRegister};
use crate::web::answer::{Answered, Fault};
use crate::web::reader::{Reader, Span};
use crate::web::sight::{Sight, line_of, scope};
use crate::web::{addresses, rail};
use axum::response::Response;
use niangjia_access::{Action, Object};
use niangjia_base::calendar::Day;
use niangjia_office::Look;
use niangjia_office::org::UNIT;
use niangjia_office::people::PERSON;
use niangjia_office::registers::{Holds, Register, Scope};
use niangjia_search::{Edge, Hit, Kept, Share, Wanted, catch_up};
use niangjia_store::Error;
use niangjia_ui::Place;
use niangjia_ui::pages::{FoundGroup, FoundRow, Marked, SearchPage};
use niangjia_ui::views::LinkView;
use std::ops::Range;

/// Records of a register among others.
const FEW: usize = 5;
/// Records of a register on a page of its own.
const MANY: usize = 50;
/// Records that are read into the index before an answer; more are read behind it.
const READ_BEFORE: usize = 4_000;
/// The figures as a group, and as a word in addresses.
const FIGURES: &str = "measures";
/// The same for pages.
const PAGES: &str = "pages";
/// Signs of a long text that are quoted before and behind what was found.
const AROUND: (usize, usize) = (24, 48);

pub(crate) async fn show(reader: Reader) -> Response {
    reader.page(page).await
}

fn page(reader: &Reader) -> Answered<SearchPage> {
    let words = reader.asked("q").unwrap_or_default().trim().to_owned();
    let span = reader.newest_span()?;
    let only = reader.asked("in");
    let mut frame = reader.frame(Place::Search, &span)?;
    if let Some(search) = &mut frame.search {
        search.words.clone_from(&words);
    }
    let (mut groups, mut notes) = (Vec::new(), Vec::new());
    if let Some(wanted) = Wanted::of(&words) {
        let registers = registers(reader, only)?;
        if !registers.is_empty() && !is_up_to_date(reader)? {
            notes.push(reader.texts.text("web-search-behind"));
        }
        groups = in_registers(reader, &words, &wanted, &registers)?;
        groups.extend(figures(reader, &span, &words, &wanted));
        groups.extend(pages(reader, &span, &wanted));
    }
    Ok(SearchPage {
        frame,
        all: only.is_some().then(|| address(&words, "", "")),
        words,
        notes,
        groups,
    })
}

fn address(words: &str, only: &str, after: &str) -> String {
    addresses::asking(
        addresses::SEARCH,
        [("q", words), ("in", only), ("after", after)],
    )
}

/// The registers in which this reader may find something, all or the one that is asked for.
fn registers(reader: &Reader, only: Option<&str>) -> Answered<Vec<(&'static Register, Scope)>> {
    let all = found::in_order(&reader.site.registers);
    let seen = all
        .into_iter()
        .filter(|register| only.is_none_or(|kind| kind == register.kind.0))
        .map(|register| (register, scope(reader, register)))
        .filter(|(_, scope)| *scope != Scope::Nothing);
    let seen: Vec<_> = seen.collect();
    let is_known = |only: &str| [FIGURES, PAGES].contains(&only);
    match only {
        Some(only) if seen.is_empty() && !is_known(only) => Err(Fault::NotFound),
        _ => Ok(seen),
    }
}

fn is_up_to_date(reader: &Reader) -> Result<bool, Error> {
    let (office, registers) = (&reader.site.office, &reader.site.registers);
    Ok(catch_up(office, registers, Share::Passing(READ_BEFORE))? == Kept::UpToDate)
}

fn in_registers(
    reader: &Reader,
    words: &str,
    wanted: &Wanted,
    registers: &[(&'static Register, Scope)],
) -> Answered<Vec<FoundGroup>> {
    let today = reader.site.office.today()?;
    let is_one = reader.asked("in").is_some();
    let after: Option<Edge> = match reader.asked("after") {
        Some(after) if is_one => Some(after.parse().map_err(|_| Fault::NotFound)?),
        _ => None,
    };
    let most = if is_one { MANY } else { FEW };
    reader.site.office.look(|look| {
        let found = found::in_registers(look, registers, wanted, today, after.as_ref(), most)?;
        let groups = found
            .iter()
            .map(|found| group(reader, look, words, found, today));
        groups.collect()
    })
}

fn group(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    words: &str,
    found: &InRegister,
    today: Day,
) -> Answered<FoundGroup> {
    let register = found.register;
    let name = name(&reader.texts, register);
    let is_one = reader.asked("in").is_some();
    let more = found.part.next.as_ref().map(|next| LinkView {
        text: reader
            .texts
            .with("web-search-more", &[("name", name.as_str().into())]),
        href: match is_one {
            true => address(words, register.kind.0, &next.to_string()),
            false => address(words, register.kind.0, ""),
        },
    });
    let mut rows = Vec::with_capacity(found.part.hits.len());
    for hit in &found.part.hits {
        let sight = Sight::of(look, register, &hit.record, today)?;
        rows.extend(row(reader, register, &sight, hit));
    }
    Ok(FoundGroup {
        id: register.kind.0.replace('.', "-"),
        name,
        rows,
        more,
    })
}

/// A record as this reader may see it; nothing when the field in which the words stand is not theirs to see.
fn row(reader: &Reader, register: &Register, sight: &Sight, hit: &Hit) -> Option<FoundRow> {
    let field = register.fields.get(hit.found.field)?;
    if !sight.shows(reader, field) {
        return None;
    }
    let text = found::text(hit);
    let title = found::title(&reader.texts, register, &hit.record);
    let quoted = marked(text, &hit.found.marked);
    let facts = facts(reader, register, sight, hit, &title);
    let label = reader.texts.field(line_of(register), field.column);
    let (title, quote) = match title == text {
        true => (quoted, None),
        false => (plain(title), Some((label, quoted))),
    };
    Some(FoundRow {
        href: href(register, hit),
        title,
        facts,
        quote,
    })
}

/// People and branches have pages of their own.
fn href(register: &Register, hit: &Hit) -> String {
    match register.kind {
        kind if kind == PERSON.kind => addresses::person(hit.record.id),
        kind if kind == UNIT.kind => addresses::unit(hit.record.id),
        kind => addresses::record(kind, hit.record.id),
    }
}

/// What tells a record from others of its name: of people their number and department, of others the day and the branch.
fn facts(reader: &Reader, register: &Register, sight: &Sight, hit: &Hit, title: &str) -> String {
    let tells = |(at, holds, column): (usize, Holds, &str)| {
        let tells = match register.kind == PERSON.kind {
            true => ["staff_number", "department"].contains(&column),
            false => matches!(holds, Holds::Person | Holds::Unit | Holds::Day),
        };
        tells.then_some(at)
    };
    let mut facts: Vec<String> = Vec::new();
    let mut seen: Vec<std::mem::Discriminant<Holds>> = Vec::new();
    for (at, field) in shown_fields(register) {
        let sort = std::mem::discriminant(&field.holds);
        let is_first = register.kind == PERSON.kind || !seen.contains(&sort);
        if !is_first
            || tells((at, field.holds, field.column)).is_none()
            || !sight.shows(reader, field)
        {
            continue;
        }
        let fact = cell(reader, register, sight, &hit.record, at);
        if !fact.is_empty() && fact != title {
            facts.push(fact);
        }
        seen.push(sort);
    }
    facts.join(" · ")
}

fn figures(reader: &Reader, span: &Span, words: &str, wanted: &Wanted) -> Option<FoundGroup> {
    let only = reader.asked("in");
    let may = reader.may(Action::SeeFigures, &Object::UNION);
    if !may || only.is_some_and(|only| only != FIGURES) {
        return None;
    }
    let found = found::figures(&reader.texts, &reader.site.measures, wanted);
    let most = if only.is_some() { found.len() } else { FEW };
    let name = reader.texts.text("web-search-figures");
    let more = (found.len() > most).then(|| LinkView {
        text: reader
            .texts
            .with("web-search-more", &[("name", name.as_str().into())]),
        href: address(words, FIGURES, ""),
    });
    let rows = found.iter().take(most).map(|(measure, name, at)| FoundRow {
        href: addresses::trace(measure.id, &span.name),
        title: marked(name, at),
        facts: String::new(),
        quote: None,
    });
    let rows: Vec<FoundRow> = rows.collect();
    (!rows.is_empty()).then_some(FoundGroup {
        id: FIGURES.to_owned(),
        name,
        rows,
        more,
    })
}

/// The pages that this reader may open: those of the rail, and the registers.
fn pages(reader: &Reader, span: &Span, wanted: &Wanted) -> Option<FoundGroup> {
    if reader.asked("in").is_some_and(|only| only != PAGES) {
        return None;
    }
    let of_rail = rail::groups(reader, span)
        .into_iter()
        .flat_map(|group| group.entries);
    let of_rail = of_rail.map(|entry| (reader.texts.text(entry.place.key()), entry.href));
    let own = [
        (Place::Account, addresses::ACCOUNT),
        (Place::Help, addresses::HELP),
    ];
    let own = own.map(|(place, href)| (reader.texts.text(place.key()), href.to_owned()));
    let registers = reader.site.registers.iter();
    let registers = registers.filter(|register| scope(reader, register) != Scope::Nothing);
    let registers = registers.map(|register| {
        (
            name(&reader.texts, register),
            addresses::register(register.kind),
        )
    });
    let found = of_rail
        .chain(own)
        .chain(registers)
        .filter_map(|(name, href)| {
            let at = wanted.marked(&name)?;
            Some(FoundRow {
                href,
                title: marked(&name, &at),
                facts: String::new(),
                quote: None,
            })
        });
    let rows: Vec<FoundRow> = found.collect();
    (!rows.is_empty()).then(|| FoundGroup {
        id: PAGES.to_owned(),
        name: reader.texts.text("web-search-pages"),
        rows,
        more: None,
    })
}

fn plain(text: String) -> Marked {
    Marked {
        before: text,
        ..Marked::default()
    }
}

/// A text with a part of it marked; of a long text only what stands around the part.
fn marked(text: &str, at: &Range<usize>) -> Marked {
    let part = |range: Option<&str>| range.unwrap_or_default().to_owned();
    let (before, after) = (part(text.get(..at.start)), part(text.get(at.end..)));
    let (most_before, most_after) = AROUND;
    let cut = before.chars().count().saturating_sub(most_before);
    let before = match cut {
        0 => before,
        cut => std::iter::once('…')
            .chain(before.chars().skip(cut))
            .collect(),
    };
    let after = match after.chars().count() > most_after {
        false => after,
        true => after.chars().take(most_after).chain(['…']).collect(),
    };
    Marked {
        before,
        marked: part(text.get(at.clone())),
        after,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_long_text_what_stands_around_is_quoted() {
        let text = format!("{}b{}", "a".repeat(30), "c".repeat(60));
        let found = marked(&text, &(30..31));
        assert_eq!(found.before, format!("…{}", "a".repeat(24)));
        assert_eq!(found.marked, "b");
        assert_eq!(found.after, format!("{}…", "c".repeat(48)));
        assert_eq!(marked("abc", &(1..2)).after, "c");
    }
}
