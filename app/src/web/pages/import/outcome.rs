//! What became of sheets, or would, as the pages show it.

use super::{count, form_name};
use crate::texts::Texts;
use crate::web::pages::register::{name, shown_fields, title};
use crate::web::reader::Reader;
use crate::web::sight::line_of;
use crate::web::{addresses, shown};
use niangjia_base::ids::{RecordId, TypedId};
use niangjia_import::{Example, FileReceipt, ProblemReceipt, SheetReceipt};
use niangjia_office::registers::{Field, Holds, Listed, Register};
use niangjia_store::Value;
use niangjia_ui::views::{CountView, LinkView, PlainTable, RemarkView, SheetOutcome};
use serde_json::Value as Json;

/// Remarks of one sheet that are shown.
const REMARKS: usize = 60;
/// Columns of a table of examples, beside the row.
const COLUMNS: usize = 8;

/// How much is told of a sheet.
pub(crate) struct Told<'t> {
    /// Its place, for its identifier.
    pub(crate) place: String,
    /// The tray in which something can be settled, with the places of file and sheet.
    pub(crate) settle: Option<(&'t str, usize, usize)>,
    /// Whether its remarks are told, which may repeat what stands in the rows.
    pub(crate) is_whole: bool,
    /// Whether some of the new records are shown.
    pub(crate) has_new: bool,
}

/// Why a file was not read.
pub(crate) fn problem(reader: &Reader, file: &FileReceipt) -> Option<String> {
    let problem = file.problem.as_ref()?;
    Some(reader.texts.problem(&problem.code, &problem.about))
}

/// The counts of sheets together.
pub(crate) fn counts<'s>(
    texts: &Texts,
    sheets: impl Iterator<Item = &'s SheetReceipt>,
) -> Vec<CountView> {
    let mut sums = [0; 5];
    for sheet in sheets {
        let own = [
            sheet.new,
            sheet.changed,
            sheet.same,
            sheet.withdrawn,
            sheet.refused,
        ];
        for (sum, own) in sums.iter_mut().zip(own) {
            *sum += own;
        }
    }
    let names = [
        ("web-count-new", "good"),
        ("web-count-changed", "look"),
        ("web-count-same", "plain"),
        ("web-count-withdrawn", "look"),
        ("web-count-refused", "bad"),
    ];
    let all = names.into_iter().zip(sums);
    all.map(|((key, class), number)| CountView {
        name: texts.text(key),
        number,
        class,
    })
    .collect()
}

/// One sheet.
pub(crate) fn sheet(reader: &Reader, sheet: &SheetReceipt, told: &Told<'_>) -> SheetOutcome {
    let texts = &reader.texts;
    let register = sheet.register.as_deref();
    let register = register.and_then(|kind| reader.site.register(kind));
    let form = sheet.form.as_deref();
    let remarks = if told.is_whole {
        sheet.problems.as_slice()
    } else {
        &[]
    };
    let hidden = remarks.len().saturating_sub(REMARKS) as u64;
    SheetOutcome {
        id: format!("sheet-{}", told.place),
        name: sheet.sheet.clone(),
        form: form.map_or_else(
            || texts.text("web-sheet-unknown"),
            |form| form_name(reader, form),
        ),
        register: register.map(|register| LinkView {
            text: name(texts, register),
            href: addresses::register(register.kind),
        }),
        counts: match form {
            Some(_) => counts(texts, std::iter::once(sheet)),
            None => Vec::new(),
        },
        settle: told
            .settle
            .map(|settle| to_settle(reader, sheet, settle))
            .unwrap_or_default(),
        remarks: most_telling(remarks)
            .into_iter()
            .map(|remark| remark_view(texts, remark))
            .collect(),
        more: (hidden > 0).then(|| texts.with("web-remarks-more", &[("count", count(hidden))])),
        tables: tables(reader, sheet, told.has_new),
    }
}

/// Those that weigh most, in the order of their rows.
fn most_telling(remarks: &[ProblemReceipt]) -> Vec<&ProblemReceipt> {
    let weight = |remark: &ProblemReceipt| match remark.weight.as_str() {
        "refused" => 0,
        "warned" => 1,
        _ => 2,
    };
    let mut all: Vec<(usize, &ProblemReceipt)> = remarks.iter().enumerate().collect();
    all.sort_by_key(|(at, remark)| (weight(remark), *at));
    all.truncate(REMARKS);
    all.into_iter().map(|(_, remark)| remark).collect()
}

fn remark_view(texts: &Texts, remark: &ProblemReceipt) -> RemarkView {
    let (weight, class) = match remark.weight.as_str() {
        "refused" => ("web-remark-refused", "bad"),
        "warned" => ("web-remark-warned", "look"),
        _ => ("web-remark-noted", "plain"),
    };
    let place = match (remark.row, &remark.column) {
        (Some(row), Some(column)) => format!("{column}{row}"),
        (Some(row), None) => texts.with("cli-import-row", &[("row", row.into())]),
        (None, Some(column)) => {
            texts.with("cli-import-column", &[("column", column.as_str().into())])
        }
        (None, None) => String::new(),
    };
    RemarkView {
        place,
        weight: texts.text(weight),
        class,
        text: texts.problem(&remark.code, &remark.about),
    }
}

fn to_settle(
    reader: &Reader,
    sheet: &SheetReceipt,
    (tray, file, place): (&str, usize, usize),
) -> Vec<LinkView> {
    let texts = &reader.texts;
    let mut links = Vec::new();
    if !sheet.doubts.is_empty() {
        let about = [("count", count(sheet.doubts.len() as u64))];
        links.push(LinkView {
            text: texts.with("web-tray-settle-people", &about),
            href: addresses::tray_people(tray),
        });
    }
    let text = match (&sheet.form, sheet.headings.is_empty(), sheet.unused.len()) {
        (None, false, _) => texts.text("web-sheet-settle"),
        (Some(_), _, unused) if unused > 0 => texts.with(
            "web-sheet-settle-columns",
            &[("count", count(unused as u64))],
        ),
        _ => return links,
    };
    links.push(LinkView {
        text,
        href: addresses::tray_sheet(tray, file, place),
    });
    links
}

/// What would be changed, withdrawn and added, register by register.
fn tables(reader: &Reader, sheet: &SheetReceipt, has_new: bool) -> Vec<PlainTable> {
    let mut tables = Vec::new();
    for counted in &sheet.registers {
        let Some(register) = reader.site.register(&counted.register) else {
            continue;
        };
        let of = |what: &str| -> Vec<&Example> {
            let examples = sheet.examples.iter();
            let own = examples.filter(|one| one.register == counted.register && one.what == what);
            own.collect()
        };
        let caption = |key: &str, shown: usize, all: u64| {
            let about = [
                ("register", name(&reader.texts, register).into()),
                ("shown", count(shown as u64)),
                ("count", count(all)),
            ];
            reader.texts.with(key, &about)
        };
        let (changed, gone, new) = (of("changed"), of("withdrawn"), of("new"));
        if !changed.is_empty() {
            let caption = caption("web-examples-changed", changed.len(), counted.changed);
            tables.extend(changes(reader, register, &changed, caption));
        }
        if !gone.is_empty() {
            let caption = caption("web-examples-withdrawn", gone.len(), counted.withdrawn);
            tables.push(records(reader, register, &gone, caption, true));
        }
        if has_new && !new.is_empty() {
            let caption = caption("web-examples-new", new.len(), counted.new);
            tables.push(records(reader, register, &new, caption, false));
        }
    }
    tables
}

/// The fields of examples that are worth a column; other records are named by numbers that say nothing.
fn columns(register: &Register) -> impl Iterator<Item = (usize, &'static Field)> {
    shown_fields(register).filter(|(_, field)| !matches!(field.holds, Holds::Record(_)))
}

fn records(
    reader: &Reader,
    register: &Register,
    examples: &[&Example],
    caption: String,
    is_open: bool,
) -> PlainTable {
    let is_filled = |at: usize| {
        let mut values = examples.iter().map(|one| one.values.get(at));
        values.any(|value| value.is_some_and(|value| !value.is_null()))
    };
    let columns = columns(register).filter(|(at, _)| is_filled(*at));
    let columns: Vec<_> = columns.take(COLUMNS).collect();
    let line = line_of(register);
    let over = columns.iter();
    let over = over.map(|(_, field)| reader.texts.field(line, field.column));
    PlainTable {
        caption,
        columns: std::iter::once(reader.texts.text("web-column-row"))
            .chain(over)
            .collect(),
        rows: examples
            .iter()
            .map(|one| {
                let cells = columns.iter().map(|(at, field)| {
                    let name = one.names.get(*at).and_then(Option::as_deref);
                    written(reader, line, field, one.values.get(*at), name)
                });
                std::iter::once(row_of(one)).chain(cells).collect()
            })
            .collect(),
        is_open,
    }
}

/// Field by field, as it is and as it would be; nothing where only the place in the file differs.
fn changes(
    reader: &Reader,
    register: &Register,
    examples: &[&Example],
    caption: String,
) -> Option<PlainTable> {
    let (texts, line) = (&reader.texts, line_of(register));
    let mut rows = Vec::new();
    for one in examples {
        let called = title(texts, register, &listed(one));
        for (at, field) in columns(register) {
            let Some(Some((was, was_called))) = one.was.get(at) else {
                continue;
            };
            let name = one.names.get(at).and_then(Option::as_deref);
            rows.push(vec![
                row_of(one),
                called.clone(),
                texts.field(line, field.column),
                written(reader, line, field, Some(was), was_called.as_deref()),
                written(reader, line, field, one.values.get(at), name),
            ]);
        }
    }
    let keys = [
        "web-column-row",
        "web-column-record",
        "web-column-field",
        "web-column-was",
        "web-column-is",
    ];
    (!rows.is_empty()).then(|| PlainTable {
        caption,
        columns: keys.iter().map(|key| texts.text(key)).collect(),
        rows,
        is_open: true,
    })
}

fn row_of(example: &Example) -> String {
    example.row.map(|row| row.to_string()).unwrap_or_default()
}

fn written(
    reader: &Reader,
    line: &str,
    field: &Field,
    value: Option<&Json>,
    name: Option<&str>,
) -> String {
    // What is sensitive stands there sealed, and is shown to be there and no more.
    let value = value.map_or(Value::Null, stored);
    shown::field(&reader.texts, line, field.holds, &value, name)
}

fn listed(example: &Example) -> Listed {
    Listed {
        id: RecordId::from_whole(0),
        withdrawn: false,
        place: None,
        values: example.values.iter().map(stored).collect(),
        names: example.names.clone(),
    }
}

fn stored(value: &Json) -> Value {
    match value {
        Json::Bool(flag) => (*flag).into(),
        Json::Number(number) => number.as_i64().map_or(Value::Null, Value::from),
        Json::String(text) => text.as_str().into(),
        _ => Value::Null,
    }
}
