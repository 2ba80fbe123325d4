//! Adding one record: a line of the form that reads the register's sheets, or the register's own fields where no sheet
//! brings such records.
//!
//! Everything that cannot be read is said at once; what only the form's rules can judge is said of a line that was read.
//! A record that is there already is shown, and added once more only if the person says that it is another one.

mod fields;
mod line;

pub(crate) use line::label as column_label;

use super::hindrance::{Did, Hindrance, must_within};
use super::register::{name, register_of};
use super::typed::Wrong;
use crate::lines_of_work;
use crate::web::answer::{Answered, Fault};
use crate::web::form::{KEY, Outcome, Posted, Written};
use crate::web::reader::Reader;
use crate::web::sight::line_of;
use crate::web::{addresses, rail};
use axum::extract::Path;
use axum::response::Response;
use niangjia_access::policy::REFUSED_ROLE;
use niangjia_access::{Action, Object};
use niangjia_base::ids::{RecordId, TypedId};
use niangjia_import::EnterLineError;
use niangjia_office::forms::Problem;
use niangjia_office::registers::{Holds, Register};
use niangjia_office::slice::{TypedBy, TypedIn};
use niangjia_store::Value;
use niangjia_ui::pages::FormPage;
use niangjia_ui::views::{Control, FormView, InputView, LinkView};
use std::collections::BTreeMap;

/// Whether records of a register are typed in.
pub(crate) fn is_typed_in(register: &Register) -> bool {
    typed_in(register).is_some()
}

fn typed_in(register: &Register) -> Option<&'static TypedIn> {
    let all = lines_of_work::all().iter().flat_map(|slice| slice.typed_in);
    let mut all = all.filter(|typed| typed.register.kind == register.kind);
    all.next()
}

/// Where records about a person may be added: the forms that ask for one, filled in with how the person is called.
/// `object` makes of a line of work what the policy asks about.
pub(crate) fn about_person<'a>(
    reader: &Reader,
    (called, name_of): (&str, &str),
    object: impl Fn(&'a str) -> Object<'a>,
) -> Vec<LinkView> {
    let all = lines_of_work::all().iter().flat_map(|slice| slice.typed_in);
    let mut links = Vec::new();
    for typed in all {
        let register = typed.register;
        if !reader.may(Action::Add, &object(line_of(register))) {
            continue;
        }
        let place = match typed.by {
            TypedBy::Line { form, .. } => line::asks_person(form).then(|| line::PERSON.to_owned()),
            TypedBy::Fields => {
                let mut fields = register.fields.iter();
                let field = fields.find(|field| field.holds == Holds::Person);
                field.map(super::typed::input_name)
            }
        };
        let Some(place) = place else { continue };
        let called = if called.is_empty() { name_of } else { called };
        links.push(LinkView {
            text: name(&reader.texts, register),
            href: addresses::asking(&addresses::add(register.kind), [(place.as_str(), called)]),
        });
    }
    links
}

pub(crate) async fn show(reader: Reader, Path(kind): Path<String>) -> Response {
    reader
        .page(move |reader| {
            let (register, typed) = allowed(reader, &kind)?;
            let form = reader.form(addresses::add(register.kind), "web-add");
            page(reader, register, typed, form, &Entered::asked(reader))
        })
        .await
}

pub(crate) async fn send(Path(kind): Path<String>, form: Posted) -> Response {
    form.act(move |reader, written| {
        let (register, typed) = allowed(reader, &kind)?;
        let mut entered = Entered::of(written);
        let read = match typed.by {
            TypedBy::Line { form, .. } => line::read(reader, form, &mut entered)?,
            TypedBy::Fields => fields::read(reader, register, &mut entered)?,
        };
        if let Some(read) = read {
            match act(reader, written, register, &read) {
                Ok(record) => {
                    let key = written.given(KEY).unwrap_or_default();
                    let to = addresses::record(register.kind, record);
                    return Ok(Outcome::Done {
                        to: addresses::asking(&to, [("did", key)]),
                        said: None,
                    });
                }
                Err(Hindrance::Line(EnterLineError::Refused(problems))) => {
                    line::refused(reader, &problems, &mut entered);
                }
                Err(Hindrance::Line(EnterLineError::There(known))) => entered.there = Some(known),
                Err(Hindrance::Refused(_)) => {
                    entered.faults.push(reader.texts.text("web-add-elsewhere"));
                }
                Err(other) => return Err(other.into()),
            }
        }
        let form = reader.form_again(addresses::add(register.kind), "web-add", written);
        Ok(Outcome::Again(page(
            reader, register, typed, form, &entered,
        )?))
    })
    .await
}

fn allowed(reader: &Reader, kind: &str) -> Answered<(&'static Register, &'static TypedIn)> {
    let register = register_of(reader, kind)?;
    let typed = typed_in(register).ok_or(Fault::NotFound)?;
    if !reader.may_anywhere(Action::Add, line_of(register)) {
        return Err(Fault::Refused(REFUSED_ROLE));
    }
    Ok((register, typed))
}

/// What was read, ready to be entered.
enum Read {
    /// A line of a form: what would stand above it, its year, its cells.
    Line {
        form: &'static niangjia_office::forms::Form,
        titles: Vec<String>,
        year: Option<i16>,
        cells: Vec<(String, String)>,
        another: bool,
    },
    /// The values of all fields.
    Fields(Vec<Value>),
}

fn act(
    reader: &Reader,
    written: &Written,
    register: &'static Register,
    read: &Read,
) -> Result<RecordId, Hindrance> {
    let Ok(asked) = written.asked("register.add") else {
        return Err(Hindrance::Refused(REFUSED_ROLE));
    };
    let done = reader.site.office.act(&reader.actor(), asked, |act| {
        let (records, problems) = match read {
            Read::Line { .. } => line::enter(act, register, read)?,
            Read::Fields(values) => fields::enter(act, register, values)?,
        };
        let own = records.iter().filter(|(of, _)| of.kind == register.kind);
        for (_, id) in own {
            must_within(reader, act, register, *id, Action::Add)?;
        }
        Ok::<_, Hindrance>(Did {
            what: "added".to_owned(),
            records: records
                .iter()
                .map(|(of, id)| (of.kind.to_string(), id.whole()))
                .collect(),
            remarks: problems.into_iter().map(remark).collect(),
        })
    })?;
    let did = done.outcome();
    let own = did.records.iter().find(|(kind, _)| kind == register.kind.0);
    own.map(|(_, id)| RecordId::from_whole(*id))
        .ok_or(Hindrance::Refused(REFUSED_ROLE))
}

fn remark(problem: Problem) -> (String, Vec<(String, String)>) {
    let about = problem.about.into_iter();
    (
        problem.code.to_owned(),
        about.map(|(name, what)| (name.to_owned(), what)).collect(),
    )
}

/// What stands in the form, and what is wrong with it.
#[derive(Default)]
pub(crate) struct Entered {
    typed: BTreeMap<String, String>,
    wrong: BTreeMap<String, Wrong>,
    faults: Vec<String>,
    /// The record that is there already.
    there: Option<RecordId>,
}

impl Entered {
    /// What the address fills in, for whoever comes from the page of a person or a unit.
    fn asked(reader: &Reader) -> Self {
        let asked = reader.all_asked().into_iter();
        let asked = asked.filter(|(name, value)| name != "another" && value.len() <= 200);
        Self {
            typed: asked.collect(),
            ..Self::default()
        }
    }

    fn of(written: &Written) -> Self {
        let own = written.pairs().iter();
        let own = own.filter(|(name, _)| !matches!(name.as_str(), "token" | KEY));
        Self {
            typed: own
                .map(|(name, value)| (name.clone(), value.trim().to_owned()))
                .collect(),
            ..Self::default()
        }
    }

    fn text(&self, name: &str) -> &str {
        self.typed.get(name).map_or("", String::as_str)
    }
}

fn page(
    reader: &Reader,
    register: &'static Register,
    typed: &TypedIn,
    mut form: FormView,
    entered: &Entered,
) -> Answered<FormPage> {
    let (texts, list) = (&reader.texts, addresses::register(register.kind));
    let inputs = reader.site.office.look(|look| match typed.by {
        TypedBy::Line { form, above } => line::inputs(reader, look, register, form, above, entered),
        TypedBy::Fields => fields::inputs(reader, look, register, entered),
    })?;
    form.inputs.extend(inputs);
    form.faults.extend(entered.faults.iter().cloned());
    form.cancel = Some(LinkView {
        text: texts.text("web-cancel"),
        href: list.clone(),
    });
    if let Some(known) = entered.there {
        form.faults.push(texts.text("web-add-there"));
        form.cancel = Some(LinkView {
            text: texts.text("web-add-there-show"),
            href: addresses::record(register.kind, known),
        });
        let control = Control::Tick { is_ticked: false };
        form.inputs.push(InputView::may(
            "another",
            texts.text("web-add-another"),
            control,
        ));
    }
    let span = reader.newest_span()?;
    let named = name(texts, register);
    Ok(FormPage {
        frame: reader.frame(rail::place_of(line_of(register)), &span)?,
        title: texts.with("web-add-title", &[("register", named.as_str().into())]),
        crumbs: vec![LinkView {
            text: named,
            href: list,
        }],
        lead: texts.text("web-add-lead"),
        facts: Vec::new(),
        form,
    })
}
