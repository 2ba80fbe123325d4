//! What a typed line came to: its drafts are entered as a sheet's are settled, except that no sheet brought them.
//!
//! A draft under a key that the register has is the same record: what the line says of it is changed with a trace, as a
//! sheet would change it. For the register that the person meant to add to, that is refused instead, because whoever adds
//! a record does not mean to change another one.

use super::by_hand::ByHand;
use super::settle::{Kept, change, described, same};
use super::{Draft, Register, sealed};
use crate::Act;
use crate::forms::Problem;
use crate::history::Event;
use niangjia_base::ids::RecordId;
use niangjia_store::{Bind, Error, InsertInto, bind};

/// Enters drafts of one register; answers the records, in the order of the drafts.
///
/// # Errors
/// When the database does not take it.
pub fn enter_drafts(
    act: &mut Act<'_, '_>,
    register: &Register,
    drafts: Vec<Draft>,
    say: &mut Vec<Problem>,
) -> Result<Vec<RecordId>, Error> {
    let mut records = Vec::with_capacity(drafts.len());
    let columns = register.columns();
    let mut by_hand = ByHand::load(act, register)?;
    for mut draft in drafts {
        sealed::draft(act.vault, register, &mut draft);
        if let Some(kept) = kept(act, register, &draft.key)? {
            by_hand.heed(register, &kept, &mut draft, say);
            if kept.withdrawn || !same(&kept.values, &draft.values) {
                change(act, register, None, &kept, &draft)?;
            }
            records.push(kept.id);
            continue;
        }
        let mut row: Vec<Bind<'_>> = vec![
            act.union.into(),
            draft.id.into(),
            (&draft.key).into(),
            Bind::Null,
            Bind::Null,
            false.into(),
        ];
        row.extend(draft.values.iter().map(Bind::from));
        let into = InsertInto {
            table: register.table,
            columns: &columns,
        };
        act.tx.insert_many(into, [row.as_slice()])?;
        let detail = serde_json::json!({ "is": described(register, &draft.values) });
        act.record(Event::of(register.kind, draft.id, "entered", detail));
        records.push(draft.id);
    }
    by_hand.finish(act, register)?;
    Ok(records)
}

fn kept(act: &mut Act<'_, '_>, register: &Register, key: &str) -> Result<Option<Kept>, Error> {
    let width = register.fields.len();
    act.tx
        .maybe(&kept_sql(register), bind![act.union, key], |row| {
            Ok(Kept {
                id: row.id(0)?,
                key: row.get(1)?,
                sheet: row.get(2)?,
                row: row.get(3)?,
                withdrawn: row.get(4)?,
                values: (5..5 + width)
                    .map(|at| row.get(at))
                    .collect::<Result<_, Error>>()?,
            })
        })
}

fn kept_sql(register: &Register) -> String {
    let fields: String = register
        .fields
        .iter()
        .map(|field| format!(", {}", field.column))
        .collect();
    format!(
        "SELECT id, record_key, sheet, sheet_row, withdrawn{fields} FROM {} WHERE union_id = $1 AND record_key = $2",
        register.table
    )
}

pub(super) fn statements(register: &Register) -> Vec<String> {
    vec![kept_sql(register)]
}
