//! Looking into any register: its records page by page, one of them, and how many there are.
//!
//! The statements are composed of the declaration, so a register that is declared can be looked into. Persons and units come
//! with their names, and every record with the sheet that it was read from, in the one query of the page.

use super::{Field, Holds, Privacy, Register};
use crate::Look;
use niangjia_base::ids::{FileId, RecordId, SheetId, TypedId};
use niangjia_store::{Error, Row, Value, bind};

/// A record as it stands in its register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its id.
    pub id: RecordId,
    /// Whether it was withdrawn and counts no more.
    pub withdrawn: bool,
    /// The place that it was read from; none for a record typed in.
    pub place: Option<ListedPlace>,
    /// The values of the register's fields, in their order.
    pub values: Vec<Value>,
    /// The names behind the values, in the same order: of persons and units, and nothing elsewhere.
    pub names: Vec<Option<String>>,
}

/// A row of an imported sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedPlace {
    /// The file.
    pub file: FileId,
    /// The file's name.
    pub file_name: String,
    /// The sheet.
    pub sheet: SheetId,
    /// The sheet's name.
    pub sheet_name: String,
    /// The row, counted from 1.
    pub row: Option<i64>,
}

/// Some of the records of a register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedPage {
    /// The records that were not withdrawn, by id.
    pub rows: Vec<Listed>,
    /// After which record the next page begins, if there is one.
    pub next: Option<RecordId>,
}

/// How much a register holds; withdrawn records do not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// Records in all.
    pub records: i64,
    /// Records up to and including the one that was asked about.
    pub up_to: i64,
    /// The first and the last day that its records tell of; nothing without records or without days.
    pub days: Option<(String, String)>,
}

/// The records of a register by id, after one of them, so many at most.
///
/// # Errors
/// When the database cannot be read.
pub fn list(
    look: &mut Look<'_, '_>,
    register: &Register,
    after: Option<RecordId>,
    most: i64,
) -> Result<ListedPage, Error> {
    let after = after.map_or(i64::MIN, TypedId::whole);
    let values = bind![look.union, after, most.saturating_add(1)];
    let mut rows = look
        .tx
        .all(&page_sql(register), values, |row| listed(register, row))?;
    let page = usize::try_from(most).unwrap_or(usize::MAX);
    let more = rows.len() > page;
    rows.truncate(page);
    let next = if more {
        rows.last().map(|row| row.id)
    } else {
        None
    };
    Ok(ListedPage { rows, next })
}

/// One record, withdrawn or not.
///
/// # Errors
/// When the database cannot be read.
pub fn listed_one(
    look: &mut Look<'_, '_>,
    register: &Register,
    id: RecordId,
) -> Result<Option<Listed>, Error> {
    look.tx
        .maybe(&one_sql(register), bind![look.union, id], |row| {
            listed(register, row)
        })
}

/// How much a register holds, and how much of it up to a record.
///
/// # Errors
/// When the database cannot be read.
pub fn counted(
    look: &mut Look<'_, '_>,
    register: &Register,
    up_to: Option<RecordId>,
) -> Result<Counted, Error> {
    let up_to = up_to.map_or(i64::MIN, TypedId::whole);
    look.tx
        .one(&count_sql(register), bind![look.union, up_to], |row| {
            let (first, last): (Option<String>, Option<String>) = (row.get(2)?, row.get(3)?);
            Ok(Counted {
                records: row.get(0)?,
                up_to: row.get(1)?,
                days: first.zip(last),
            })
        })
}

/// The sheets from which a register's records were read, each with how many of them it brought.
///
/// # Errors
/// When the database cannot be read.
pub fn sheets(look: &mut Look<'_, '_>, register: &Register) -> Result<Vec<(SheetId, i64)>, Error> {
    look.tx
        .all(&sheets_sql(register), bind![look.union], |row| {
            Ok((row.id(0)?, row.get(1)?))
        })
}

pub(super) fn listed(register: &Register, row: &Row<'_>) -> Result<Listed, Error> {
    let width = register.fields.len();
    let file: Option<FileId> = row.maybe_id(4)?;
    let sheet: Option<SheetId> = row.maybe_id(2)?;
    let place = match (file, sheet) {
        (Some(file), Some(sheet)) => Some(ListedPlace {
            file,
            file_name: row.get(5)?,
            sheet,
            sheet_name: row.get(6)?,
            row: row.get(3)?,
        }),
        _ => None,
    };
    let values = (7..7 + width).map(|column| row.get(column));
    let mut column = 7 + width;
    let mut names = Vec::with_capacity(width);
    for field in register.fields {
        let named = joined_table(field.holds).is_some();
        names.push(if named { row.get(column)? } else { None });
        column += usize::from(named);
    }
    Ok(Listed {
        id: row.id(0)?,
        withdrawn: row.get(1)?,
        place,
        values: values.collect::<Result<_, _>>()?,
        names,
    })
}

/// Where the name of a value stands.
const fn joined_table(holds: Holds) -> Option<&'static str> {
    match holds {
        Holds::Person => Some("person"),
        Holds::Unit => Some("unit"),
        _ => None,
    }
}

pub(super) fn select(register: &Register) -> String {
    let (mut fields, mut names, mut joins) = (String::new(), String::new(), String::new());
    for (number, field) in register.fields.iter().enumerate() {
        let column = field.column;
        fields.push_str(&format!(", r.{column}"));
        if let Some(table) = joined_table(field.holds) {
            names.push_str(&format!(", n{number}.name"));
            joins.push_str(&format!(
                " LEFT JOIN {table} n{number} ON n{number}.union_id = r.union_id AND n{number}.id = r.{column}"
            ));
        }
    }
    format!(
        "SELECT r.id, r.withdrawn, r.sheet, r.sheet_row, f.id, f.name, s.name{fields}{names} FROM {} r \
         LEFT JOIN source_sheet s ON s.union_id = r.union_id AND s.id = r.sheet \
         LEFT JOIN source_file f ON f.union_id = s.union_id AND f.id = s.file_id{joins} WHERE r.union_id = $1",
        register.table
    )
}

fn page_sql(register: &Register) -> String {
    format!(
        "{} AND r.id > $2 AND NOT r.withdrawn ORDER BY r.id LIMIT $3",
        select(register)
    )
}

fn one_sql(register: &Register) -> String {
    format!("{} AND r.id = $2", select(register))
}

fn count_sql(register: &Register) -> String {
    // A birthday is a day of a person's and not of the register's.
    let tells = |field: &&Field| field.holds == Holds::Day && field.privacy < Privacy::Private;
    let day = register.fields.iter().find(tells);
    let day = day.map_or("CAST(NULL AS TEXT)", |field| field.column);
    format!(
        "SELECT COUNT(*), COUNT(*) FILTER (WHERE id <= $2), MIN({day}), MAX({day}) FROM {} \
         WHERE union_id = $1 AND NOT withdrawn",
        register.table
    )
}

fn sheets_sql(register: &Register) -> String {
    format!(
        "SELECT sheet, COUNT(*) FROM {} WHERE union_id = $1 AND sheet IS NOT NULL AND NOT withdrawn \
         GROUP BY sheet ORDER BY sheet",
        register.table
    )
}

pub(super) fn statements(register: &Register) -> Vec<String> {
    vec![
        page_sql(register),
        one_sql(register),
        count_sql(register),
        sheets_sql(register),
    ]
}
