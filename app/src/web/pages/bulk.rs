//! One field of many records at once: rows are ticked in the list, a value is written, looked at once more, and then all
//! of them are corrected in one act, or none.

use super::correct::Found;
use super::hindrance::{Did, Hindrance, must_within, told};
use super::register::{heading, name, register_of, shown_fields, title};
use super::typed::{self, Wrong, choice_name, input_name};
use crate::web::answer::{Answered, Fault};
use crate::web::form::{KEY, Outcome, Posted};
use crate::web::reader::Reader;
use crate::web::shown;
use crate::web::sight::{self, line_of};
use crate::web::{addresses, rail};
use axum::extract::Path;
use axum::response::Response;
use niangjia_access::Action;
use niangjia_base::ids::{RecordId, TypedId};
use niangjia_office::registers::{
    CorrectError, Field, Holds, Privacy, Register, correct_many, version,
};
use niangjia_store::Value;
use niangjia_ui::pages::FormPage;
use niangjia_ui::views::{Control, FormView, InputView, LinkView};

/// Records in one act; a page of a list has no more.
const MOST: usize = 200;

/// The fields that may be given to many records: no person and no other record, which differ from one to the next, and
/// nothing that is not shown in lists.
pub(crate) fn fields(
    reader: &Reader,
    register: &'static Register,
) -> impl Iterator<Item = (usize, &'static Field)> {
    let differs = |field: &Field| matches!(field.holds, Holds::Person | Holds::Record(_));
    shown_fields(register).filter(move |(_, field)| {
        !differs(field)
            && field.privacy < Privacy::Sensitive
            && sight::lists(reader, register, field)
    })
}

/// The ticked records, first to write a value, and then, with the value, to look at it once more.
pub(crate) async fn show(reader: Reader, Path(kind): Path<String>) -> Response {
    reader
        .page(move |reader| {
            let asked = reader.all_asked();
            let chosen = Chosen::of(reader, &kind, &asked)?;
            match reader.asked("confirm") {
                Some(_) => {
                    let read = chosen.read(reader, &asked)?;
                    let value = read.map_err(|_| Fault::NotFound)?;
                    chosen.confirm(reader, None, &value, Vec::new())
                }
                None => chosen.write(reader, None, "", None),
            }
        })
        .await
}

/// A value was written: it is read, and shown once more.
pub(crate) async fn value(Path(kind): Path<String>, form: Posted) -> Response {
    form.act(move |reader, written| {
        let sent = written.pairs();
        let chosen = Chosen::of(reader, &kind, sent)?;
        let name = input_name(chosen.field());
        match chosen.read(reader, sent)? {
            Ok(_) => {
                let mut asked = vec![("field", chosen.field().column), ("confirm", "yes")];
                let (typed, which) = (written.text(&name), choice_name(&name));
                asked.push((&name, typed));
                asked.push((&which, written.text(&which)));
                let ids: Vec<String> = chosen
                    .found
                    .iter()
                    .map(|f| f.record.id.to_string())
                    .collect();
                asked.extend(ids.iter().map(|id| ("record", id.as_str())));
                Ok(Outcome::Done {
                    to: addresses::asking(&addresses::bulk(chosen.register.kind), asked),
                    said: None,
                })
            }
            Err(wrong) => {
                let address = addresses::bulk_value(chosen.register.kind);
                let form = reader.form_again(address, "web-next", written);
                let page = chosen.write(reader, Some(form), written.text(&name), Some(&wrong))?;
                Ok(Outcome::Again(page))
            }
        }
    })
    .await
}

/// All of them are corrected.
pub(crate) async fn send(Path(kind): Path<String>, form: Posted) -> Response {
    form.act(move |reader, written| {
        let sent = written.pairs();
        let chosen = Chosen::of(reader, &kind, sent)?;
        let value = chosen.read(reader, sent)?.map_err(|_| Fault::NotFound)?;
        let register = chosen.register;
        let seen: Vec<(RecordId, String)> = chosen
            .found
            .iter()
            .map(|found| {
                let id = found.record.id;
                (id, written.text(&format!("seen-{id}")).to_owned())
            })
            .collect();
        let reason = Some(written.text("reason")).filter(|reason| !reason.is_empty());
        let asked = written.asked("register.correct_many")?;
        let done = reader.site.office.act(&reader.actor(), asked, |act| {
            correct_many(act, register, chosen.at, &seen, &value, reason)?;
            for (id, _) in &seen {
                must_within(reader, act, register, *id, Action::Correct)?;
            }
            Ok::<_, Hindrance>(Did {
                what: "corrected".to_owned(),
                records: seen
                    .iter()
                    .map(|(id, _)| (register.kind.to_string(), id.whole()))
                    .collect(),
                remarks: Vec::new(),
            })
        });
        match done {
            Ok(_) => {
                let key = written.given(KEY).unwrap_or_default();
                let to = addresses::register(register.kind);
                Ok(Outcome::Done {
                    to: addresses::asking(&to, [("did", key)]),
                    said: None,
                })
            }
            Err(Hindrance::Correct(CorrectError::Meanwhile(others))) => {
                let mut faults = vec![reader.texts.text("web-meanwhile-lead")];
                for others in &others {
                    let found = chosen
                        .found
                        .iter()
                        .find(|found| found.record.id == others.record);
                    if let Some(found) = found {
                        let who = title(&reader.texts, register, &found.record);
                        let all = told(reader, register, &found.sight, None, others)?;
                        faults.extend(all.into_iter().map(|told| format!("{who}：{told}")));
                    }
                }
                let address = addresses::bulk(register.kind);
                let form = reader.form_again(address, "web-bulk-do", written);
                Ok(Outcome::Again(chosen.confirm(
                    reader,
                    Some(form),
                    &value,
                    faults,
                )?))
            }
            Err(other) => Err(other.into()),
        }
    })
    .await
}

/// The ticked records and the field.
struct Chosen {
    register: &'static Register,
    at: usize,
    found: Vec<Found>,
}

impl Chosen {
    fn of(reader: &Reader, kind: &str, sent: &[(String, String)]) -> Answered<Self> {
        let register = register_of(reader, kind)?;
        let value = |name: &str| sent.iter().find(|(known, _)| known == name);
        let column = value("field").map(|(_, column)| column.as_str());
        let at = fields(reader, register).find(|(_, field)| Some(field.column) == column);
        let (at, _) = at.ok_or(Fault::NotFound)?;
        let ids = sent.iter().filter(|(name, _)| name == "record").take(MOST);
        let found = reader.site.office.look(|look| {
            ids.map(|(_, id)| Found::of(reader, look, register, id, Action::Correct))
                .collect::<Answered<Vec<Found>>>()
        })?;
        let found = found.into_iter().filter(|found| !found.record.withdrawn);
        Ok(Self {
            register,
            at,
            found: found.collect(),
        })
    }

    fn field(&self) -> &'static Field {
        &self.register.fields[self.at]
    }

    fn read(&self, reader: &Reader, sent: &[(String, String)]) -> Answered<Result<Value, Wrong>> {
        let name = input_name(self.field());
        let value = |name: &str| {
            let found = sent.iter().find(|(known, _)| known == name);
            found.map_or("", |(_, value)| value.trim())
        };
        reader.site.office.look(|look| {
            let chosen = value(&choice_name(&name));
            typed::read(reader, look, self.field(), value(&name), chosen)
        })
    }

    /// The page on which the value is written.
    fn write(
        &self,
        reader: &Reader,
        form: Option<FormView>,
        typed: &str,
        wrong: Option<&Wrong>,
    ) -> Answered<FormPage> {
        let address = addresses::bulk_value(self.register.kind);
        let mut form = form.unwrap_or_else(|| reader.form(address, "web-next"));
        let inputs = reader
            .site
            .office
            .look(|look| typed::inputs(reader, look, self.register, self.field(), typed, wrong))?;
        form.inputs.extend(inputs);
        self.around(reader, form, "web-bulk-write-lead", |_, was| was)
    }

    /// The page on which everything is looked at once more.
    fn confirm(
        &self,
        reader: &Reader,
        form: Option<FormView>,
        value: &Value,
        faults: Vec<String>,
    ) -> Answered<FormPage> {
        let address = addresses::bulk(self.register.kind);
        let mut form = form.unwrap_or_else(|| reader.form(address, "web-bulk-do"));
        form.faults = faults;
        let typed = reader
            .site
            .office
            .look(|look| typed::as_typed(look, self.field(), value))?;
        form.inputs.push(hidden(&input_name(self.field()), typed));
        for found in &self.found {
            let seen = version(self.register, &found.record, &[self.at]);
            form.inputs
                .push(hidden(&format!("seen-{}", found.record.id), seen));
        }
        let reason = InputView::may(
            "reason",
            reader.texts.text("web-reason"),
            Control::words(""),
        );
        form.inputs
            .push(reason.hinted(reader.texts.text("web-reason-hint")));
        let is = self.shown(reader, value, None);
        self.around(reader, form, "web-bulk-confirm-lead", |_, was| {
            match was == is {
                true => was,
                false => format!("{} → {}", filled(&was), filled(&is)),
            }
        })
    }

    fn shown(&self, reader: &Reader, value: &Value, called: Option<&str>) -> String {
        let line = line_of(self.register);
        // The name of a unit that is chosen now stands in no record yet.
        if let (Holds::Unit, Value::Whole(id), None) = (self.field().holds, value, called) {
            let named = reader.site.office.look(niangjia_office::org::named);
            let named = named.unwrap_or_default().into_iter();
            let mut found = named
                .filter(|(unit, _)| unit.whole() == *id)
                .map(|(_, name)| name);
            return found.next().unwrap_or_default();
        }
        shown::field(&reader.texts, line, self.field().holds, value, called)
    }

    fn around(
        &self,
        reader: &Reader,
        mut form: FormView,
        lead: &str,
        fact: impl Fn(&Found, String) -> String,
    ) -> Answered<FormPage> {
        let (texts, register) = (&reader.texts, self.register);
        let list = addresses::register(register.kind);
        if self.found.is_empty() {
            form.inputs.clear();
            form.faults = vec![texts.text("web-bulk-none")];
        }
        form.inputs
            .push(hidden("field", self.field().column.to_owned()));
        for found in &self.found {
            form.inputs
                .push(hidden("record", found.record.id.to_string()));
        }
        form.cancel = Some(LinkView {
            text: texts.text("web-cancel"),
            href: list.clone(),
        });
        let facts = self.found.iter().map(|found| {
            let was = &found.record.values[self.at];
            let called = found.record.names[self.at].as_deref();
            let was = self.shown(reader, was, called);
            (title(texts, register, &found.record), fact(found, was))
        });
        let facts: Vec<(String, String)> = facts.collect();
        let number = i64::try_from(self.found.len()).unwrap_or(i64::MAX);
        let field = heading(reader, register, self.field());
        let about = [("number", number.into()), ("field", field.as_str().into())];
        let span = reader.newest_span()?;
        Ok(FormPage {
            frame: reader.frame(rail::place_of(line_of(register)), &span)?,
            crumbs: vec![LinkView {
                text: name(texts, register),
                href: list,
            }],
            title: texts.with("web-bulk", &about),
            lead: texts.text(lead),
            facts,
            form,
        })
    }
}

fn filled(text: &str) -> &str {
    if text.is_empty() { "—" } else { text }
}

fn hidden(name: &str, value: String) -> InputView {
    InputView::may(name, String::new(), Control::Hidden { value })
}
