//! Bringing drafts into a register: what is new is inserted, what differs is changed with a trace, what is the same stays.

use super::by_hand::{ByHand, Heeded};
use super::{Register, sealed};
use crate::Act;
use crate::forms::Problem;
use crate::history::Event;
use niangjia_base::ids::{RecordId, SheetId, TypedId};
use niangjia_store::{Bind, Error, InsertInto, Value, bind};
use std::collections::{BTreeMap, HashMap, HashSet};

/// A record as it is to be, before anyone knows whether it is new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The id that it gets if it is new.
    pub id: RecordId,
    /// What makes it this record.
    pub key: String,
    /// The row of the sheet that it was read from.
    pub row: i64,
    /// The values of the register's fields, in their order.
    pub values: Vec<Value>,
}

/// Where drafts come from.
#[derive(Clone, Debug)]
pub struct Origin {
    /// The sheet that they were read from.
    pub sheet: SheetId,
    /// The sheets of earlier versions of the same file: records that came from them and are missing now are withdrawn.
    pub earlier: Vec<SheetId>,
}

/// What became of drafts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settled {
    /// Records that were not there before.
    pub new: u64,
    /// Records that were there with other content.
    pub changed: u64,
    /// Records that were there just so.
    pub same: u64,
    /// Records of an earlier version of the file that its new version no longer has.
    pub withdrawn: u64,
}

/// A record as the register has it.
pub(super) struct Kept {
    pub(super) id: RecordId,
    pub(super) key: String,
    pub(super) sheet: Option<i64>,
    pub(super) row: Option<i64>,
    pub(super) withdrawn: bool,
    pub(super) values: Vec<Value>,
}

/// Brings drafts with different keys into a register.
///
/// A draft is matched by its key. Drafts and records of an earlier version of the file that found no partner, stand in the
/// same row and are equally many are the same records with corrected keys.
///
/// # Errors
/// When the database does not take it.
pub fn settle(
    act: &mut Act<'_, '_>,
    register: &Register,
    origin: &Origin,
    drafts: Vec<Draft>,
) -> Result<Settled, Error> {
    settle_saying(act, register, origin, drafts, &mut Vec::new())
}

/// The same, and says where a sheet differs from what a hand corrected; there the hand's value stays.
///
/// # Errors
/// When the database does not take it.
pub fn settle_saying(
    act: &mut Act<'_, '_>,
    register: &Register,
    origin: &Origin,
    drafts: Vec<Draft>,
    say: &mut Vec<Problem>,
) -> Result<Settled, Error> {
    let mut by_hand = ByHand::load(act, register)?;
    let mut settled = Settled::default();
    let mut waiting: HashMap<String, Draft> = drafts
        .into_iter()
        .map(|mut draft| {
            sealed::draft(act.vault, register, &mut draft);
            (draft.key.clone(), draft)
        })
        .collect();
    let mut lone: BTreeMap<i64, Vec<Kept>> = BTreeMap::new();
    let mut changes = Vec::new();
    for kept in kept(act, register, origin, &waiting)? {
        match waiting.remove(&kept.key) {
            Some(mut draft) => {
                let heeded = by_hand.heed(register, &kept, &mut draft, say);
                let differs = kept.withdrawn || !same(&kept.values, &draft.values);
                if heeded == Heeded::Settle && differs {
                    changes.push((kept, draft));
                } else {
                    settled.same += 1;
                }
            }
            None if kept.withdrawn || register.lasts() || by_hand.put_back(kept.id) => {}
            None => {
                if kept
                    .sheet
                    .is_some_and(|s| origin.earlier.iter().any(|e| e.whole() == s))
                {
                    lone.entry(kept.row.unwrap_or(0)).or_default().push(kept);
                }
            }
        }
    }
    let mut new: Vec<Draft> = Vec::new();
    let mut unmatched: BTreeMap<i64, Vec<Draft>> = BTreeMap::new();
    if lone.is_empty() {
        // Nothing to be paired with, as when a sheet comes for the first time.
        new.extend(waiting.into_values());
        new.sort_by(|a, b| a.row.cmp(&b.row).then_with(|| a.key.cmp(&b.key)));
    } else {
        for (_, draft) in waiting {
            unmatched.entry(draft.row).or_default().push(draft);
        }
    }
    for (row, mut drafts) in unmatched {
        drafts.sort_by(|a, b| a.key.cmp(&b.key));
        match lone.remove(&row) {
            Some(mut kept) if kept.len() == drafts.len() => {
                kept.sort_by(|a, b| a.key.cmp(&b.key));
                for (kept, mut draft) in kept.into_iter().zip(drafts) {
                    by_hand.heed(register, &kept, &mut draft, say);
                    changes.push((kept, draft));
                }
            }
            kept => {
                new.extend(drafts);
                lone.extend(kept.map(|kept| (row, kept)));
            }
        }
    }
    changes.sort_by_key(|(_, draft)| draft.row);
    let lone: Vec<Kept> = lone.into_values().flatten().collect();
    settled.changed = changes.len() as u64;
    settled.new = new.len() as u64;
    settled.withdrawn = lone.len() as u64;
    for (kept, draft) in &changes {
        change(act, register, Some(origin.sheet), kept, draft)?;
    }
    for kept in &lone {
        act.tx
            .run(&withdraw_sql(register), bind![act.union, kept.id])?;
        let was = described(register, &kept.values);
        act.record(Event::of(
            register.kind,
            kept.id,
            "withdrawn",
            serde_json::json!({ "was": was }),
        ));
    }
    insert(act, register, origin, &new)?;
    by_hand.finish(act, register)?;
    Ok(settled)
}

/// What is there already among the keys of the drafts, and what came from earlier versions of the file.
fn kept(
    act: &mut Act<'_, '_>,
    register: &Register,
    origin: &Origin,
    drafts: &HashMap<String, Draft>,
) -> Result<Vec<Kept>, Error> {
    let mut found = Vec::new();
    let mut seen = HashSet::new();
    let width = register.fields.len();
    let mut read = |row: &niangjia_store::Row<'_>, wanted: bool| {
        let key: String = row.get(1)?;
        if !wanted && !drafts.contains_key(&key) {
            return Ok::<(), Error>(());
        }
        let id: RecordId = row.id(0)?;
        if seen.insert(id) {
            let values = (5..5 + width)
                .map(|column| row.get(column))
                .collect::<Result<_, _>>()?;
            let (sheet, line, withdrawn) = (row.get(2)?, row.get(3)?, row.get(4)?);
            found.push(Kept {
                id,
                key,
                sheet,
                row: line,
                withdrawn,
                values,
            });
        }
        Ok(())
    };
    for sheet in &origin.earlier {
        act.tx
            .each(&of_sheet_sql(register), bind![act.union, *sheet], |row| {
                read(row, true)
            })?;
    }
    if let (Some(first), Some(last)) = (drafts.keys().min(), drafts.keys().max()) {
        act.tx.each(
            &between_sql(register),
            bind![act.union, first, last],
            |row| read(row, false),
        )?;
    }
    Ok(found)
}

/// On SQLite a yes-or-no is read back as 0 or 1.
pub(super) fn same(kept: &[Value], draft: &[Value]) -> bool {
    kept.iter().zip(draft).all(|pair| match pair {
        (Value::Whole(number), Value::Flag(flag)) => *number == i64::from(*flag),
        (kept, draft) => kept == draft,
    })
}

/// Changes a record to what a draft says; without a sheet the draft was typed in, and the record stays the sheet's.
pub(super) fn change(
    act: &mut Act<'_, '_>,
    register: &Register,
    sheet: Option<SheetId>,
    kept: &Kept,
    draft: &Draft,
) -> Result<(), Error> {
    let mut values: Vec<Bind<'_>> = vec![
        act.union.into(),
        kept.id.into(),
        (&draft.key).into(),
        sheet.map_or(kept.sheet.into(), Bind::from),
        sheet.map_or(kept.row, |_| Some(draft.row)).into(),
    ];
    values.extend(draft.values.iter().map(Bind::from));
    act.tx.run(&change_sql(register), &values)?;
    let was = described(register, &kept.values);
    let is = described(register, &draft.values);
    let name = if kept.withdrawn {
        "taken_up_again"
    } else {
        "changed"
    };
    let detail = match sheet {
        Some(sheet) => serde_json::json!({
            "was": was, "is": is, "sheet": sheet.whole(), "row": draft.row,
        }),
        None => serde_json::json!({ "was": was, "is": is }),
    };
    act.record(Event::of(register.kind, kept.id, name, detail));
    Ok(())
}

fn insert(
    act: &mut Act<'_, '_>,
    register: &Register,
    origin: &Origin,
    drafts: &[Draft],
) -> Result<(), Error> {
    /// Rows bound at once, so that a large sheet is not held twice.
    const AT_ONCE: usize = 1_000;
    let columns = register.columns();
    let into = InsertInto {
        table: register.table,
        columns: &columns,
    };
    for drafts in drafts.chunks(AT_ONCE) {
        let rows: Vec<Vec<Bind<'_>>> = drafts
            .iter()
            .map(|draft| {
                let mut row: Vec<Bind<'_>> = Vec::with_capacity(columns.len());
                row.extend_from_slice(&[
                    act.union.into(),
                    draft.id.into(),
                    (&draft.key).into(),
                    origin.sheet.into(),
                    draft.row.into(),
                    false.into(),
                ]);
                row.extend(draft.values.iter().map(Bind::from));
                row
            })
            .collect();
        act.tx.insert_many(into, rows.iter().map(Vec::as_slice))?;
    }
    Ok(())
}

/// The values by column, for the history.
pub(super) fn described(register: &Register, values: &[Value]) -> serde_json::Value {
    let named = register.fields.iter().zip(values).map(|(field, value)| {
        let value = match value {
            Value::Null => serde_json::Value::Null,
            Value::Whole(whole) => (*whole).into(),
            Value::Text(text) => text.as_str().into(),
            Value::Flag(flag) => (*flag).into(),
            Value::Bytes(bytes) => bytes.len().into(),
        };
        (field.column.to_owned(), value)
    });
    serde_json::Value::Object(named.collect())
}

fn fields(register: &Register) -> String {
    register
        .fields
        .iter()
        .map(|field| format!(", {}", field.column))
        .collect()
}

fn between_sql(register: &Register) -> String {
    format!(
        "SELECT id, record_key, sheet, sheet_row, withdrawn{} FROM {} \
         WHERE union_id = $1 AND record_key >= $2 AND record_key <= $3",
        fields(register),
        register.table
    )
}

fn of_sheet_sql(register: &Register) -> String {
    format!(
        "SELECT id, record_key, sheet, sheet_row, withdrawn{} FROM {} WHERE union_id = $1 AND sheet = $2",
        fields(register),
        register.table
    )
}

fn withdraw_sql(register: &Register) -> String {
    format!(
        "UPDATE {} SET withdrawn = TRUE WHERE union_id = $1 AND id = $2",
        register.table
    )
}

fn change_sql(register: &Register) -> String {
    let set: String = register
        .fields
        .iter()
        .zip(6..)
        .map(|(field, number)| format!(", {} = ${number}", field.column))
        .collect();
    format!(
        "UPDATE {} SET record_key = $3, sheet = $4, sheet_row = $5, withdrawn = FALSE{set} \
         WHERE union_id = $1 AND id = $2",
        register.table
    )
}

pub(super) fn statements(register: &Register) -> Vec<String> {
    vec![
        between_sql(register),
        of_sheet_sql(register),
        withdraw_sql(register),
        change_sql(register),
    ]
}
