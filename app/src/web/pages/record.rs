//! One record: its fields with the cells that they were read from, the figures it is in, and what happened to it.

use super::history::history;
use super::register::{name, register_of, shown_fields, title};
use super::take_back;
use crate::web::answer::{Answered, Fault};
use crate::web::reader::{Reader, Span};
use crate::web::sight::{Sight, line_of, scope};
use crate::web::{addresses, rail, shown};
use axum::extract::Path;
use axum::response::Response;
use niangjia_access::{Action, Object, policy};
use niangjia_base::calendar::{PartialDay, Period};
use niangjia_base::ids::{FileId, RecordId, SheetId, TypedId};
use niangjia_base::record_ref::RecordRef;
use niangjia_office::history::{Entry, of_record};
use niangjia_office::measures::{Made, counts};
use niangjia_office::registers::query::within;
use niangjia_office::registers::{
    Field, Holds, Listed, ListedPlace, Register, Scope, listed_one, said_before,
};
use niangjia_office::{Look, files, org, people};
use niangjia_store::{Error, Value};
use niangjia_ui::pages::{FieldView, RecordPage};
use niangjia_ui::views::{LinkView, SourceView, Spot};
use std::collections::BTreeMap;

pub(crate) async fn show(reader: Reader, Path((kind, id)): Path<(String, String)>) -> Response {
    reader.page(move |reader| page(reader, &kind, &id)).await
}

/// What the database knows about a record.
pub(crate) struct Known {
    pub(crate) record: Listed,
    /// What the policy asks about it.
    pub(crate) sight: Sight,
    /// What the sheet says where a hand corrected it, by the place of the field.
    said_before: Vec<(usize, Value)>,
    pub(crate) history: Vec<Entry>,
    /// The columns of its sheet by what they hold.
    columns: BTreeMap<String, String>,
    /// When its file was read in, and by whom.
    pub(crate) imported: Option<(String, String)>,
    counted_in: Vec<LinkView>,
}

fn page(reader: &Reader, kind: &str, id: &str) -> Answered<RecordPage> {
    let register = register_of(reader, kind)?;
    let id = id
        .parse()
        .map(RecordId::from_whole)
        .map_err(|_| Fault::NotFound)?;
    let span = reader.newest_span()?;
    let known = reader
        .site
        .office
        .look(|look| known(reader, look, register, id, &span))?;
    let mut known = known.ok_or(Fault::NotFound)?;
    known.open(reader, register)?;
    let (texts, record) = (&reader.texts, &known.record);
    let mut notes = Vec::new();
    if record.withdrawn {
        notes.push(texts.text("web-record-withdrawn"));
    }
    let withheld = shown_fields(register).any(|(_, field)| !known.sight.shows(reader, field));
    if withheld {
        notes.push(texts.text("web-withheld-note"));
    }
    let object = known.sight.object();
    let may = |action| reader.may(action, &object);
    let link = |key: &str, href| LinkView {
        text: texts.text(key),
        href,
    };
    let mut actions = Vec::new();
    if register.kind == people::PERSON.kind {
        actions.push(link("web-person-page", addresses::person(record.id)));
    }
    if may(Action::Withdraw) {
        let key = if record.withdrawn {
            "web-put-back"
        } else {
            "web-withdraw"
        };
        actions.push(link(key, addresses::withdraw(register.kind, record.id)));
    }
    if may(Action::Correct) && !record.withdrawn {
        actions.push(link(
            "web-correct",
            addresses::correct(register.kind, record.id),
        ));
    }
    Ok(RecordPage {
        frame: reader.frame(rail::place_of(line_of(register)), &span)?,
        register: LinkView {
            text: name(texts, register),
            href: addresses::register(register.kind),
        },
        title: title(texts, register, record),
        number: texts.with(
            "web-record-number",
            &[("number", record.id.to_string().into())],
        ),
        notes,
        undo: take_back::done(reader, register)?,
        actions,
        fields: shown_fields(register)
            .map(|(place, field)| view(reader, register, &known, place, field))
            .collect(),
        history: match may(Action::SeeChanges) {
            true => history(reader, register, &known),
            false => Vec::new(),
        },
        history_link: reader.may(Action::SeeHistory, &Object::UNION).then(|| {
            link(
                "web-history-of-record",
                addresses::history_of(register.kind.0, record.id),
            )
        }),
        counted_in: known.counted_in,
    })
}

impl Known {
    /// Opens what is sensitive for a reader who may see it, which is kept as a look.
    fn open(&mut self, reader: &Reader, register: &Register) -> Result<(), Error> {
        let opener = self
            .sight
            .opener(reader, register, &self.record, "page record")?;
        let Some(opener) = opener else { return Ok(()) };
        opener.record(register, &mut self.record);
        for entry in &mut self.history {
            opener.entry(register, entry);
        }
        for (at, value) in &mut self.said_before {
            opener.value(register, register.fields[*at].column, value);
        }
        Ok(())
    }
}

fn known(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    register: &Register,
    id: RecordId,
    span: &Span,
) -> Result<Option<Known>, Error> {
    let Some(today) = reader.site.office.now().day_in_china() else {
        return Ok(None);
    };
    if !within(look, register, &scope(reader, register), today, id)? {
        return Ok(None);
    }
    let Some(mut record) = listed_one(look, register, id)? else {
        return Ok(None);
    };
    let sight = Sight::of(look, register, &record, today)?;
    let sight = sight.added(look, register, &record)?;
    let said_before = said_before(look, register, id)?;
    name_others(reader, look, register, &mut record)?;
    let history = of_record(
        look.tx,
        look.union,
        RecordRef {
            kind: register.kind,
            id,
        },
    )?;
    let (mut columns, mut imported) = (BTreeMap::new(), None);
    if let Some(place) = &record.place {
        columns = columns_of(look, place.sheet)?;
        imported = imported_by(look, place.file)?;
    }
    let counted_in = match record.withdrawn {
        true => Vec::new(),
        false => counted_in(reader, look, register, &record, &sight, span)?,
    };
    Ok(Some(Known {
        record,
        sight,
        said_before,
        history,
        columns,
        imported,
        counted_in,
    }))
}

/// Names the records that fields refer to by what their own pages are called.
pub(crate) fn name_others(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    register: &Register,
    record: &mut Listed,
) -> Result<(), Error> {
    for (place, field) in register.fields.iter().enumerate() {
        let (Holds::Record(kind), Value::Whole(id)) = (field.holds, &record.values[place]) else {
            continue;
        };
        let Some(other) = reader.site.register(kind) else {
            continue;
        };
        let found = listed_one(look, other, RecordId::from_whole(*id))?;
        record.names[place] = found.map(|found| title(&reader.texts, other, &found));
    }
    Ok(())
}

fn columns_of(look: &mut Look<'_, '_>, sheet: SheetId) -> Result<BTreeMap<String, String>, Error> {
    let source = files::source(look.tx, look.union, sheet)?;
    let columns: Vec<(String, String, String)> = source
        .and_then(|source| serde_json::from_str(&source.columns).ok())
        .unwrap_or_default();
    // Where amounts are spread over several columns of one name, the cell cannot be told from here.
    let mut letters: BTreeMap<String, Option<String>> = BTreeMap::new();
    for (name, letter, _) in columns {
        letters
            .entry(name)
            .and_modify(|known| *known = None)
            .or_insert(Some(letter));
    }
    Ok(letters
        .into_iter()
        .filter_map(|(name, letter)| Some((name, letter?)))
        .collect())
}

fn imported_by(look: &mut Look<'_, '_>, file: FileId) -> Result<Option<(String, String)>, Error> {
    files::imported(look.tx, look.union, file)
}

/// The figures of the record's own year that count it, without those whose names would tell what is withheld.
fn counted_in(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    register: &Register,
    record: &Listed,
    sight: &Sight,
    span: &Span,
) -> Result<Vec<LinkView>, Error> {
    let period = year_of(register, record).unwrap_or(span.period);
    let name = period
        .whole_year()
        .map_or_else(|| period.to_string(), |year| year.to_string());
    let mut links = Vec::new();
    for measure in reader.site.measures.iter().copied() {
        let Made::Fold { records, .. } = &measure.made else {
            continue;
        };
        let object = sight.object();
        let shows = policy::privacy(reader.viewer(), measure.privacy(), &object);
        if records.kind == register.kind && shows && counts(look, measure, period, record.id)? {
            links.push(LinkView {
                text: reader.texts.measure(measure),
                href: addresses::trace(measure.id, &name),
            });
        }
    }
    Ok(links)
}

fn year_of(register: &Register, record: &Listed) -> Option<Period> {
    let mut fields = register.fields.iter().zip(&record.values);
    let day = fields.find_map(|(field, value)| match (field.holds, value) {
        (Holds::Day, Value::Text(text)) => text.parse::<PartialDay>().ok(),
        _ => None,
    })?;
    Period::year(day.year())
}

fn view(
    reader: &Reader,
    register: &Register,
    known: &Known,
    place: usize,
    field: &Field,
) -> FieldView {
    let (value, name) = (
        &known.record.values[place],
        known.record.names[place].as_deref(),
    );
    let is_shown = known.sight.shows(reader, field);
    // Ids say nothing to a reader.
    let tells = is_shown
        && known.record.place.is_some()
        && !matches!(field.holds, Holds::Person | Holds::Unit | Holds::Record(_));
    let before = known
        .said_before
        .iter()
        .find(|(at, _)| *at == place && tells);
    let shown = shown::field(&reader.texts, line_of(register), field.holds, value, name);
    FieldView {
        name: reader.texts.field(line_of(register), field.column),
        value: (is_shown || *value == Value::Null).then_some(shown),
        href: match is_shown {
            true => target(reader, field.holds, value),
            false => None,
        },
        as_written: before.map(|(_, value)| {
            let line = line_of(register);
            shown::field(&reader.texts, line, field.holds, value, None)
        }),
        source: known
            .record
            .place
            .as_ref()
            .and_then(|place| cell(place, &known.columns, field)),
    }
}

/// The page of what a field names.
fn target(reader: &Reader, holds: Holds, value: &Value) -> Option<String> {
    let Value::Whole(id) = value else { return None };
    let kind = match holds {
        Holds::Person => return opens_people(reader).then(|| addresses::person(id)),
        Holds::Unit => return opens_units(reader).then(|| addresses::unit(id)),
        Holds::Record(kind) => reader.site.register(kind)?.kind,
        _ => return None,
    };
    reader.site.has(kind).then(|| addresses::record(kind, id))
}

/// Whether this reader may know of any person; which ones, their pages say.
fn opens_people(reader: &Reader) -> bool {
    scope(reader, &people::PERSON) != Scope::Nothing
}

fn opens_units(reader: &Reader) -> bool {
    !matches!(scope(reader, &org::UNIT), Scope::Nothing | Scope::Person(_))
}

/// The cell of a field. A person stands under a name, a unit under a branch.
fn cell(
    place: &ListedPlace,
    columns: &BTreeMap<String, String>,
    field: &Field,
) -> Option<SourceView> {
    let names: &[&str] = match field.holds {
        Holds::Person => &[field.column, "name", "staff_number"],
        Holds::Unit => &[field.column, "branch"],
        _ => &[field.column],
    };
    let letter = names.iter().find_map(|name| columns.get(*name))?;
    Some(SourceView {
        file: place.file_name.clone(),
        sheet: place.sheet_name.clone(),
        spot: Spot::Cell(format!("{letter}{}", place.row?)),
        href: addresses::source(place.file),
    })
}
