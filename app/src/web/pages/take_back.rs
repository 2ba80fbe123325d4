//! What has just been done, and the way back: one button takes the whole act back, unless somebody has gone on from there.

use super::hindrance::{Did, Hindrance, must_within};
use super::register::register_of;
use crate::web::addresses;
use crate::web::answer::{Answered, Fault};
use crate::web::form::{KEY, Outcome, Posted, act_key};
use crate::web::reader::Reader;
use axum::extract::Path;
use axum::response::Response;
use niangjia_access::Action;
use niangjia_base::ids::{RecordId, TypedId};
use niangjia_office::people::MEMBERSHIP;
use niangjia_office::registers::{CorrectError, Register, listed_one, person_of, take_back};
use niangjia_ui::pages::FormPage;
use niangjia_ui::views::{Control, InputView, LinkView, UndoView};

/// What the address says was just done by this reader, with the way back.
pub(crate) fn done(reader: &Reader, register: &Register) -> Answered<Option<UndoView>> {
    let Some(key) = reader.asked("did") else {
        return Ok(None);
    };
    let (texts, office) = (&reader.texts, &reader.site.office);
    let Some(act) = act_key(reader, key) else {
        return Ok(None);
    };
    // What was done by something else than these pages is not told here.
    let Ok(Some(did)) = office.came_of::<Did>(&act) else {
        return Ok(None);
    };
    let own = did
        .records
        .iter()
        .filter(|(kind, _)| kind == register.kind.0);
    let number = i64::try_from(own.count()).unwrap_or(i64::MAX);
    let said = format!("did-{}", did.what.replace('_', "-"));
    let mut text = texts.with(&said, &[("number", number.into())]);
    for (code, about) in &did.remarks {
        text.push_str(&texts.problem(code, about));
    }
    if reader.asked("late").is_some() {
        return Ok(Some(UndoView {
            text: texts.text("did-late"),
            form: None,
            link: None,
        }));
    }
    let form = (did.what != "taken_back" && number > 0).then(|| {
        let mut form = reader.form(addresses::take_back(register.kind), "web-take-back");
        let value = key.to_owned();
        let control = Control::Hidden { value };
        form.inputs
            .push(InputView::may("act", String::new(), control));
        form
    });
    Ok(Some(UndoView {
        text,
        form,
        link: None::<LinkView>,
    }))
}

pub(crate) async fn send(Path(kind): Path<String>, form: Posted) -> Response {
    form.act(move |reader, written| {
        let register = register_of(reader, &kind)?;
        let office = &reader.site.office;
        let undone = act_key(reader, written.text("act")).ok_or(Fault::NotFound)?;
        let did: Did = office.came_of(&undone)?.ok_or(Fault::NotFound)?;
        let mut records: Vec<(&'static Register, RecordId)> = Vec::new();
        for (kind, id) in &did.records {
            let register = reader.site.register(kind).ok_or(Fault::NotFound)?;
            records.push((register, RecordId::from_whole(*id)));
        }
        let reason = reader.texts.text("web-taken-back");
        let asked = written.asked("register.take_back")?;
        let done = office.act(&reader.actor(), asked, |act| {
            let all: Vec<(&Register, RecordId)> = records
                .iter()
                .map(|(register, id)| (*register, *id))
                .collect();
            take_back(act, &undone, &all, &reason)?;
            // Whoever did it may take it back, as long as the record is still theirs to correct.
            for (register, id) in &records {
                must_within(reader, act, register, *id, Action::Correct)?;
            }
            Ok::<_, Hindrance>(Did {
                what: "taken_back".to_owned(),
                records: did.records.clone(),
                remarks: Vec::new(),
            })
        });
        let own: Vec<_> = records
            .iter()
            .filter(|(own, _)| own.kind == register.kind)
            .collect();
        let to = match own.as_slice() {
            [(register, id)] => addresses::record(register.kind, id),
            [(register, id), ..] if register.kind == MEMBERSHIP.kind => office
                .look(|look| listed_one(look, register, *id))?
                .and_then(|record| person_of(register, &record))
                .map_or_else(|| addresses::register(register.kind), addresses::person),
            _ => addresses::register(register.kind),
        };
        let to = match done {
            Ok(_) => {
                let key = written.given(KEY).unwrap_or_default();
                addresses::asking(&to, [("did", key)])
            }
            Err(Hindrance::Correct(CorrectError::Meanwhile(_) | CorrectError::Withdrawn(_))) => {
                addresses::asking(&to, [("did", written.text("act")), ("late", "yes")])
            }
            Err(other) => return Err(other.into()),
        };
        Ok(Outcome::<FormPage>::Done { to, said: None })
    })
    .await
}
