//! The records of one register: narrowed, in an order, page by page, with what they come to.
//!
//! A list shows of every record the fields that this reader may see in a list; what is sensitive is shown to be there and
//! no more. [`asked`] reads the address, [`narrow`] is the bar above the list, [`export`] the same list as a workbook.

mod asked;
mod export;
mod named;
mod narrow;
mod people;

use asked::{AskedOf, asked, written_edge};
pub(crate) use export::workbook;
pub(crate) use named::{name, purpose, shown_fields, title};
pub(crate) use people::opens;

use crate::web::answer::{Answered, Fault};
use crate::web::pages::take_back;
use crate::web::reader::Reader;
use crate::web::sight::{self, Sight, line_of};
use crate::web::{addresses, shown};
use axum::extract::Path;
use axum::response::Response;
use niangjia_access::Action;
use niangjia_office::registers::query::{Page, Tally, Turn, page as records, tally};
use niangjia_office::registers::{Field, Holds, Listed, Privacy, Register, Scope};
use niangjia_office::{Look, files};
use niangjia_store::{Error, Value};
use niangjia_ui::pages::RegisterPage;
use niangjia_ui::views::{
    ColumnView, LinkView, ListRow, ListTable, OptionView, TickedView, TurnView,
};

/// Records on one page.
const RECORDS: usize = 50;
/// Records on a sheet for printing.
const ON_PAPER: usize = 1_000;
/// Where counting stops on a list that nobody narrowed: it is drawn often, and the number is no news.
const COUNTED: i64 = 1_000;
/// Where counting stops on a list that somebody asked for.
const COUNTED_NARROWED: i64 = 20_000;

pub(crate) async fn show(reader: Reader, Path(kind): Path<String>) -> Response {
    reader.page(move |reader| page(reader, &kind)).await
}

/// The register of an address, if this reader may see anything of its kind.
pub(crate) fn register_of(reader: &Reader, kind: &str) -> Answered<&'static Register> {
    let register = reader.site.register(kind).ok_or(Fault::NotFound)?;
    if sight::scope(reader, register) == Scope::Nothing {
        return Err(Fault::NotFound);
    }
    Ok(register)
}

fn page(reader: &Reader, kind: &str) -> Answered<RegisterPage> {
    let register = register_of(reader, kind)?;
    let span = reader.newest_span()?;
    let is_sheet = reader.asked("sheet") == Some("yes");
    let (asked, found, tally, rows, narrow, source) = reader.site.office.look(|look| {
        let asked = asked(reader, look, register)?;
        let most = if is_sheet { ON_PAPER } else { RECORDS };
        let found = records(look, register, &asked.query, &asked.turn, most)?;
        let tally = tallied(reader, look, &asked)?;
        let rows = rows(reader, look, &asked, &found.rows)?;
        let narrow = (!is_sheet)
            .then(|| narrow::bar(reader, look, &asked))
            .transpose()?;
        let source = source(look, &asked)?;
        Ok::<_, Fault>((asked, found, tally, rows, narrow, source))
    })?;
    let texts = &reader.texts;
    let line = line_of(register);
    let add = super::add::is_typed_in(register) && reader.may_anywhere(Action::Add, line);
    let add = add.then(|| LinkView {
        text: texts.text("web-register-add"),
        href: addresses::add(register.kind),
    });
    let mut notes = Vec::new();
    if asked
        .columns
        .iter()
        .any(|at| register.fields[*at].privacy == Privacy::Sensitive)
    {
        notes.push(texts.text("web-masked-note"));
    }
    if let Some((file, sheet)) = source {
        let about = [
            ("file", file.as_str().into()),
            ("sheet", sheet.as_str().into()),
        ];
        notes.push(texts.with("web-register-of-sheet", &about));
    }
    let is_empty = found.rows.is_empty() && asked.turn == Turn::First;
    Ok(RegisterPage {
        frame: reader.frame(people::place(register), &span)?,
        name: name(texts, register),
        purpose: purpose(texts, register),
        notes,
        undo: take_back::done(reader, register)?,
        tools: tools(reader, &asked, is_sheet, is_empty),
        narrow: narrow.filter(|_| !is_empty || asked.is_narrowed),
        table: ListTable {
            columns: columns(reader, &asked),
            rows,
            sums: sums(&asked, &tally),
            ticked: ticked(reader, register).filter(|_| !is_sheet),
        },
        turn: turned(reader, &asked, &found, &tally),
        empty: is_empty.then(|| empty(reader, &asked, add.clone())),
        add: add.filter(|_| !is_sheet),
    })
}

/// The text of a field of a record in a list, as far as this reader may see it.
pub(crate) fn cell(
    reader: &Reader,
    register: &Register,
    sight: &Sight,
    row: &Listed,
    at: usize,
) -> String {
    let (Some(field), Some(value)) = (register.fields.get(at), row.values.get(at)) else {
        return String::new();
    };
    if *value == Value::Null {
        return String::new();
    }
    // A list is for finding; what is sensitive is read on the record's own page, where the look is kept.
    if field.privacy == Privacy::Sensitive || !sight.shows(reader, field) {
        return shown::WITHHELD.to_owned();
    }
    let called = row.names.get(at).and_then(Option::as_deref);
    match (field.holds, value) {
        // The column says that it is money.
        (Holds::Money, Value::Whole(fen)) => shown::money(*fen),
        (holds, value) => shown::field(&reader.texts, line_of(register), holds, value, called),
    }
}

fn rows(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    asked: &AskedOf,
    rows: &[Listed],
) -> Answered<Vec<ListRow>> {
    let register = asked.register;
    let mut out = Vec::with_capacity(rows.len());
    let subject = subject(asked);
    let branches = people::Branches::of(look, register, asked.query.on)?;
    for row in rows {
        let sight = Sight::of(look, register, row, asked.query.today)?;
        let cells = asked.columns.iter();
        let mut cells: Vec<String> = cells
            .map(|at| cell(reader, register, &sight, row, *at))
            .collect();
        cells.extend(branches.cell(look, row)?);
        let person = people::named(reader, look, register, row, subject, asked.query.today)?;
        out.push(ListRow {
            href: people::href(register, row),
            id: row.id.to_string(),
            cells,
            person_href: person.map(addresses::person),
            is_withdrawn: row.withdrawn,
        });
    }
    Ok(out)
}

fn columns(reader: &Reader, asked: &AskedOf) -> Vec<ColumnView> {
    let register = asked.register;
    let subject = subject(asked);
    let columns = asked.columns.iter().map(|at| {
        let field = &register.fields[*at];
        let sorted = (asked.query.order.by == Some(*at)).then_some(asked.query.order.descending);
        // The first order of days and amounts is the latest and the largest.
        let falls = matches!(field.holds, Holds::Day | Holds::Money | Holds::Whole);
        let descending = sorted.map_or(falls, |descending| !descending);
        let sort = format!("{}{}", if descending { "-" } else { "" }, field.column);
        ColumnView {
            name: heading(reader, register, field),
            class: class(field, Some(*at) == subject),
            sort_href: field.orders().then(|| asked.href(&[("sort", &sort)])),
            sorted,
        }
    });
    let branch = people::branch_heading(reader, register);
    columns
        .chain(branch.map(|name| ColumnView {
            name,
            class: "",
            sort_href: None,
            sorted: None,
        }))
        .collect()
}

/// The name of a field over a column, with the unit of money.
pub(crate) fn heading(reader: &Reader, register: &Register, field: &Field) -> String {
    let name = reader.texts.field(line_of(register), field.column);
    match field.holds {
        Holds::Money => reader
            .texts
            .with("web-in-yuan", &[("name", name.as_str().into())]),
        _ => name,
    }
}

/// The column that leads to the record: the one by which it is called, else the first there is.
fn subject(asked: &AskedOf) -> Option<usize> {
    let of = |calls: &fn(&Field) -> bool| {
        let mut columns = asked.columns.iter().copied();
        columns.find(|at| calls(&asked.register.fields[*at]))
    };
    let found = named::CALLS.iter().find_map(of);
    found.or_else(|| asked.columns.first().copied())
}

fn class(field: &Field, is_subject: bool) -> &'static str {
    match field.holds {
        _ if is_subject => "subject",
        Holds::Day => "date",
        Holds::Money | Holds::Whole | Holds::Rate => "amount",
        Holds::Choice(_) | Holds::Flag => "word",
        _ => "",
    }
}

fn tallied(reader: &Reader, look: &mut Look<'_, '_>, asked: &AskedOf) -> Result<Tally, Error> {
    let most = match reader.asked("count") {
        Some("all") => None,
        _ if asked.is_narrowed => Some(COUNTED_NARROWED),
        _ => Some(COUNTED),
    };
    tally(look, asked.register, &asked.query, most)
}

/// What stands under each column.
fn sums(asked: &AskedOf, tally: &Tally) -> Vec<String> {
    let sum = |at: &usize| {
        let sum = tally.sums.iter().find(|(of, _)| of == at);
        sum.map(|(_, fen)| shown::money(*fen)).unwrap_or_default()
    };
    match tally.records {
        0 | 1 => Vec::new(),
        _ => asked.columns.iter().map(sum).collect(),
    }
}

fn turned(reader: &Reader, asked: &AskedOf, found: &Page, tally: &Tally) -> TurnView {
    let key = match tally.complete {
        true => "web-register-count",
        false => "web-register-count-more",
    };
    let number = shown::grouped(&tally.records.to_string());
    let before = found.before.as_ref().map(written_edge);
    let after = found.after.as_ref().map(written_edge);
    TurnView {
        count: reader.texts.with(key, &[("number", number.into())]),
        count_href: (!tally.complete).then(|| asked.href(&[("count", "all")])),
        start: (asked.turn != Turn::First).then(|| asked.href(&[])),
        before: before.map(|edge| asked.href(&[("before", &edge)])),
        after: after.map(|edge| asked.href(&[("after", &edge)])),
    }
}

fn tools(reader: &Reader, asked: &AskedOf, is_sheet: bool, is_empty: bool) -> Vec<LinkView> {
    let texts = &reader.texts;
    let link = |key: &str, href| LinkView {
        text: texts.text(key),
        href,
    };
    if is_sheet {
        return vec![link("web-register-back", asked.href(&[]))];
    }
    if is_empty {
        return Vec::new();
    }
    let mut tools = Vec::new();
    let columns = asked.value("columns");
    if asked.has_more_columns {
        tools.push(link(
            "web-register-all-columns",
            asked.href(&[("columns", "all")]),
        ));
    } else if columns == "all" {
        tools.push(link(
            "web-register-few-columns",
            asked.href(&[("columns", "")]),
        ));
    }
    if reader.may_anywhere(Action::Export, line_of(asked.register)) {
        tools.push(link("web-register-print", asked.href(&[("sheet", "yes")])));
        let workbook = addresses::register_workbook(asked.register.kind);
        tools.push(link("web-register-export", asked.at(&workbook, &[])));
    }
    tools
}

/// The fields that may be given to many records at once, for whoever may correct.
fn ticked(reader: &Reader, register: &'static Register) -> Option<TickedView> {
    if !reader.may_anywhere(Action::Correct, line_of(register)) {
        return None;
    }
    let fields = super::bulk::fields(reader, register);
    let options = fields.map(|(_, field)| OptionView {
        value: field.column.to_owned(),
        label: reader.texts.field(line_of(register), field.column),
        is_chosen: false,
    });
    let fields: Vec<OptionView> = options.collect();
    (!fields.is_empty()).then(|| TickedView {
        action: addresses::bulk(register.kind),
        fields,
    })
}

fn empty(
    reader: &Reader,
    asked: &AskedOf,
    add: Option<LinkView>,
) -> (String, String, Option<LinkView>) {
    let texts = &reader.texts;
    if asked.is_narrowed {
        let clear = LinkView {
            text: texts.text("web-register-clear"),
            href: addresses::register(asked.register.kind),
        };
        let said = ("web-register-none-found", "web-register-none-found-lead");
        return (texts.text(said.0), texts.text(said.1), Some(clear));
    }
    let lead = match add.is_some() {
        true => "web-register-empty-lead",
        false => "web-register-empty-lead-others",
    };
    (texts.text("web-register-empty"), texts.text(lead), add)
}

/// The names of the file and the sheet, when the list is that of a sheet and this reader may know of it.
fn source(look: &mut Look<'_, '_>, asked: &AskedOf) -> Result<Option<(String, String)>, Error> {
    use niangjia_office::registers::query::Source;
    let Source::Sheet(sheet) = asked.query.source else {
        return Ok(None);
    };
    let source = files::source(look.tx, look.union, sheet)?;
    Ok(source.map(|source| (source.file_name, source.sheet_name)))
}
