//! Withdrawing a record, and putting a withdrawn one back; both say why.

use super::correct::Found;
use super::hindrance::{Did, Hindrance, told};
use super::register::{name, register_of, title};
use super::typed::plain;
use crate::web::answer::Answered;
use crate::web::form::{KEY, Outcome, Posted, Written};
use crate::web::reader::Reader;
use crate::web::shown;
use crate::web::sight::line_of;
use crate::web::{addresses, rail};
use axum::extract::Path;
use axum::response::Response;
use niangjia_access::Action;
use niangjia_base::ids::TypedId;
use niangjia_office::registers::{CorrectError, Register, put_back, version, withdraw};
use niangjia_store::Value;
use niangjia_ui::pages::FormPage;
use niangjia_ui::views::{Control, FormView, InputView, LinkView};

pub(crate) async fn show(reader: Reader, Path((kind, id)): Path<(String, String)>) -> Response {
    reader
        .page(move |reader| {
            let register = register_of(reader, &kind)?;
            let found = found(reader, register, &id)?;
            let form = reader.form(addresses::withdraw(register.kind, &id), said(&found).submit);
            let seen = version(register, &found.record, &found.fields);
            page(reader, &found, form, &seen, "", None)
        })
        .await
}

pub(crate) async fn send(Path((kind, id)): Path<(String, String)>, form: Posted) -> Response {
    form.act(move |reader, written| {
        let register = register_of(reader, &kind)?;
        let before = found(reader, register, &id)?;
        let reason = written.text("reason");
        let mut faults = Vec::new();
        let mut wrong = None;
        let mut seen = written.text("seen").to_owned();
        if reason.is_empty() {
            wrong = Some(plain(reader, "wrong-reason").said);
        } else {
            match act(reader, written, &before, reason) {
                Ok(()) => {
                    let key = written.given(KEY).unwrap_or_default();
                    let to = addresses::record(register.kind, before.record.id);
                    return Ok(Outcome::Done {
                        to: addresses::asking(&to, [("did", key)]),
                        said: None,
                    });
                }
                Err(Hindrance::Correct(CorrectError::Meanwhile(others))) => {
                    faults.push(reader.texts.text("web-meanwhile-lead"));
                    for others in &others {
                        faults.extend(told(reader, register, &before.sight, None, others)?);
                    }
                    seen = version(register, &before.record, &before.fields);
                }
                Err(other) => return Err(other.into()),
            }
        }
        let address = addresses::withdraw(register.kind, &id);
        let mut form = reader.form_again(address, said(&before).submit, written);
        form.faults = faults;
        let page = page(reader, &before, form, &seen, reason, wrong)?;
        Ok(Outcome::Again(page))
    })
    .await
}

fn found(reader: &Reader, register: &'static Register, id: &str) -> Answered<Found> {
    reader
        .site
        .office
        .look(|look| Found::of(reader, look, register, id, Action::Withdraw))
}

/// The words of what is done, by message keys: a record that counts is withdrawn, one that was withdrawn is put back.
struct Said {
    title: &'static str,
    lead: &'static str,
    submit: &'static str,
}

fn said(found: &Found) -> Said {
    match found.record.withdrawn {
        false => Said {
            title: "web-withdraw",
            lead: "web-withdraw-lead",
            submit: "web-withdraw",
        },
        true => Said {
            title: "web-put-back",
            lead: "web-put-back-lead",
            submit: "web-put-back",
        },
    }
}

fn act(reader: &Reader, written: &Written, found: &Found, reason: &str) -> Result<(), Hindrance> {
    let (register, id) = (found.register, found.record.id);
    let Ok(asked) = written.asked("register.withdraw") else {
        return Err(Hindrance::Refused("refused-role"));
    };
    let back = written.text("way") == "back";
    let done = reader.site.office.act(&reader.actor(), asked, |act| {
        let seen = (written.text("seen"), found.fields.as_slice());
        match back {
            true => put_back(act, register, id, seen, reason)?,
            false => withdraw(act, register, id, seen, reason)?,
        }
        Ok::<_, Hindrance>(Did {
            what: if back { "put_back" } else { "withdrawn" }.to_owned(),
            records: vec![(register.kind.to_string(), id.whole())],
            remarks: Vec::new(),
        })
    });
    done.map(drop)
}

fn page(
    reader: &Reader,
    found: &Found,
    mut form: FormView,
    seen: &str,
    reason: &str,
    wrong: Option<String>,
) -> Answered<FormPage> {
    let (texts, register) = (&reader.texts, found.register);
    let said = said(found);
    form.is_grave = !found.record.withdrawn;
    let mut input = InputView::must("reason", texts.text("web-reason"), Control::words(reason));
    input.error = wrong;
    form.inputs.push(input);
    let hidden = |name: &str, value: &str| {
        let value = value.to_owned();
        InputView::may(name, String::new(), Control::Hidden { value })
    };
    form.inputs.push(hidden("seen", seen));
    let way = if found.record.withdrawn {
        "back"
    } else {
        "out"
    };
    form.inputs.push(hidden("way", way));
    let href = addresses::record(register.kind, found.record.id);
    form.cancel = Some(LinkView {
        text: texts.text("web-cancel"),
        href: href.clone(),
    });
    let line = line_of(register);
    let facts = found.fields.iter().filter_map(|at| {
        let (field, value) = (&register.fields[*at], &found.record.values[*at]);
        let called = found.record.names[*at].as_deref();
        let text = shown::field(texts, line, field.holds, value, called);
        // What is sensitive does not help to tell which record it is.
        (*value != Value::Null && !field.is_sealed())
            .then(|| (texts.field(line, field.column), text))
    });
    let span = reader.newest_span()?;
    Ok(FormPage {
        frame: reader.frame(rail::place_of(line), &span)?,
        crumbs: vec![
            LinkView {
                text: name(texts, register),
                href: addresses::register(register.kind),
            },
            LinkView {
                text: title(texts, register, &found.record),
                href,
            },
        ],
        title: texts.text(said.title),
        lead: texts.text(said.lead),
        facts: facts.collect(),
        form,
    })
}
