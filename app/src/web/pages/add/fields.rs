//! A record typed field by field, into a register that no sheet fills.

use super::{Entered, Read};
use crate::web::answer::Answered;
use crate::web::pages::hindrance::Hindrance;
use crate::web::pages::register::shown_fields;
use crate::web::pages::typed::{self, choice_name, input_name};
use crate::web::reader::Reader;
use niangjia_base::ids::RecordId;
use niangjia_office::forms::Problem;
use niangjia_office::registers::{Register, enter as keep};
use niangjia_office::{Act, Look};
use niangjia_store::Value;
use niangjia_ui::views::InputView;

/// The places to write.
pub(super) fn inputs(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    register: &'static Register,
    entered: &Entered,
) -> Answered<Vec<InputView>> {
    let mut all = Vec::new();
    for (_, field) in shown_fields(register) {
        let name = input_name(field);
        let (typed, wrong) = (entered.text(&name), entered.wrong.get(&name));
        all.extend(typed::inputs(reader, look, register, field, typed, wrong)?);
    }
    Ok(all)
}

/// Reads what was typed; nothing when something is wrong.
pub(super) fn read(
    reader: &Reader,
    register: &'static Register,
    entered: &mut Entered,
) -> Answered<Option<Read>> {
    let mut values = Vec::with_capacity(register.fields.len());
    reader.site.office.look(|look| {
        for field in register.fields {
            let name = input_name(field);
            let (typed, chosen) = (entered.text(&name), entered.text(&choice_name(&name)));
            match typed::read(reader, look, field, typed, chosen)? {
                Ok(value) => values.push(value),
                Err(wrong) => drop(entered.wrong.insert(name, wrong)),
            }
        }
        Ok::<_, crate::web::answer::Fault>(())
    })?;
    Ok(entered.wrong.is_empty().then_some(Read::Fields(values)))
}

/// What became of it.
pub(super) type Kept = (Vec<(&'static Register, RecordId)>, Vec<Problem>);

/// Enters it under a key of its own, because nothing else makes it the one that it is.
pub(super) fn enter(
    act: &mut Act<'_, '_>,
    register: &'static Register,
    values: &[Value],
) -> Result<Kept, Hindrance> {
    let unique: RecordId = act.id();
    let id = keep(act, register, &format!("typed|{unique}"), values)?;
    Ok((vec![(register, id)], Vec::new()))
}
