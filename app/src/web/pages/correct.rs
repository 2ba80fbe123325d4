//! Correcting one record: the fields that this reader may see, as they stand, to be written otherwise.
//!
//! The form carries the version that was seen. When somebody else was quicker the form comes back with what they did and
//! with what was typed; sent again, it says that the person has read it.

use super::hindrance::{Did, Hindrance, must_within, told};
use super::register::{name, register_of, shown_fields, title};
use super::typed::{self, Wrong, as_typed, choice_name, input_name};
use crate::web::answer::{Answered, Fault};
use crate::web::form::{KEY, Outcome, Posted, Written};
use crate::web::reader::Reader;
use crate::web::sight::{Sight, line_of, scope};
use crate::web::{addresses, rail};
use axum::extract::Path;
use axum::response::Response;
use niangjia_access::Action;
use niangjia_base::ids::{RecordId, TypedId};
use niangjia_office::Look;
use niangjia_office::looks::Opener;
use niangjia_office::registers::query::within;
use niangjia_office::registers::{
    CorrectError, Correction, Field, Holds, Listed, Register, correct, listed_one, version,
};
use niangjia_ui::pages::FormPage;
use niangjia_ui::views::{Control, FormView, InputView, LinkView};
use std::collections::BTreeMap;

pub(crate) async fn show(reader: Reader, Path((kind, id)): Path<(String, String)>) -> Response {
    reader
        .page(move |reader| {
            let register = register_of(reader, &kind)?;
            let form = reader.form(addresses::correct(register.kind, &id), "web-save");
            let (found, _) = open(reader, register, &id)?;
            reader.site.office.look(|look| {
                let entered = Entered::of(look, &found)?;
                page(reader, look, &found, form, &entered)
            })
        })
        .await
}

pub(crate) async fn send(Path((kind, id)): Path<(String, String)>, form: Posted) -> Response {
    form.act(move |reader, written| {
        let register = register_of(reader, &kind)?;
        let (found, opener) = open(reader, register, &id)?;
        let mut entered = Entered::default();
        let read = reader
            .site
            .office
            .look(|look| entered.read(reader, look, &found, written))?;
        let done = match read {
            Some((fields, values)) => act(reader, written, &found, &fields, &values),
            None => Err(None),
        };
        let others = match done {
            Ok(()) => {
                let key = written.given(KEY).unwrap_or_default();
                let to = addresses::record(register.kind, found.record.id);
                return Ok(Outcome::Done {
                    to: addresses::asking(&to, [("did", key)]),
                    said: None,
                });
            }
            Err(None) => Vec::new(),
            Err(Some(Hindrance::Correct(CorrectError::Meanwhile(others)))) => others,
            Err(Some(other)) => return Err(other.into()),
        };
        let mut faults = Vec::new();
        if !others.is_empty() {
            faults.push(reader.texts.text("web-meanwhile-lead"));
        }
        for others in &others {
            let opener = opener.as_ref();
            faults.extend(told(reader, register, &found.sight, opener, others)?);
        }
        // What was typed stays; what is seen now is what the form comes back with.
        let (found, _) = open(reader, register, &id)?;
        reader.site.office.look(|look| {
            let address = addresses::correct(register.kind, &id);
            let mut form = reader.form_again(address, "web-save", written);
            form.faults = faults;
            if others.is_empty() {
                entered.seen = written.text("seen").to_owned();
            } else {
                entered.seen = version(register, &found.record, &found.fields);
            }
            Ok(Outcome::Again(page(reader, look, &found, form, &entered)?))
        })
    })
    .await
}

fn act(
    reader: &Reader,
    written: &Written,
    found: &Found,
    fields: &[usize],
    values: &[niangjia_store::Value],
) -> Result<(), Option<Hindrance>> {
    let register = found.register;
    let id = found.record.id;
    let asked = match written.asked("register.correct") {
        Ok(asked) => asked,
        Err(_) => return Err(None),
    };
    let done = reader.site.office.act(&reader.actor(), asked, |act| {
        let correction = Correction {
            record: id,
            seen: written.text("seen"),
            fields,
            values,
            reason: Some(written.text("reason")).filter(|reason| !reason.is_empty()),
        };
        correct(act, register, &correction)?;
        must_within(reader, act, register, id, Action::Correct)?;
        Ok::<_, Hindrance>(Did {
            what: "corrected".to_owned(),
            records: vec![(register.kind.to_string(), id.whole())],
            remarks: Vec::new(),
        })
    });
    done.map(drop).map_err(Some)
}

/// The record with what is sensitive opened, for whoever may see it.
fn open<'r>(
    reader: &'r Reader,
    register: &'static Register,
    id: &str,
) -> Answered<(Found, Option<Opener<'r>>)> {
    let office = &reader.site.office;
    let mut found = office.look(|look| Found::of(reader, look, register, id, Action::Correct))?;
    let opener = found
        .sight
        .opener(reader, register, &found.record, "page correct")?;
    if let Some(opener) = &opener {
        opener.record(register, &mut found.shown);
    }
    Ok((found, opener))
}

/// A record that this reader may do something with.
pub(crate) struct Found {
    pub(crate) register: &'static Register,
    /// As it is stored, by which versions are told apart.
    pub(crate) record: Listed,
    /// As this reader sees it.
    pub(crate) shown: Listed,
    pub(crate) sight: Sight,
    /// The fields that may be written: those that are shown, but not those that say to which other record it belongs.
    pub(crate) fields: Vec<usize>,
}

impl Found {
    pub(crate) fn of(
        reader: &Reader,
        look: &mut Look<'_, '_>,
        register: &'static Register,
        id: &str,
        action: Action,
    ) -> Answered<Self> {
        let id = id.parse().map(RecordId::from_whole);
        let id = id.map_err(|_| Fault::NotFound)?;
        let today = reader.site.office.today()?;
        if !within(look, register, &scope(reader, register), today, id)? {
            return Err(Fault::NotFound);
        }
        let record = listed_one(look, register, id)?.ok_or(Fault::NotFound)?;
        let sight = Sight::of(look, register, &record, today)?;
        let sight = sight.added(look, register, &record)?;
        reader.must(action, &sight.object())?;
        let fields = shown_fields(register)
            .filter(|(_, field)| !matches!(field.holds, Holds::Record(_)))
            .filter(|(_, field)| sight.shows(reader, field));
        let fields = fields.map(|(at, _)| at).collect();
        Ok(Self {
            register,
            shown: record.clone(),
            record,
            sight,
            fields,
        })
    }

    fn field(&self, at: usize) -> &'static Field {
        &self.register.fields[at]
    }
}

/// What stands in the form.
#[derive(Default)]
struct Entered {
    typed: BTreeMap<usize, String>,
    wrong: BTreeMap<usize, Wrong>,
    reason: String,
    seen: String,
}

impl Entered {
    fn of(look: &mut Look<'_, '_>, found: &Found) -> Answered<Self> {
        let mut entered = Self {
            seen: version(found.register, &found.record, &found.fields),
            ..Self::default()
        };
        for at in &found.fields {
            let typed = as_typed(look, found.field(*at), &found.shown.values[*at])?;
            entered.typed.insert(*at, typed);
        }
        Ok(entered)
    }

    /// Reads the form; nothing when something in it is wrong.
    fn read(
        &mut self,
        reader: &Reader,
        look: &mut Look<'_, '_>,
        found: &Found,
        written: &Written,
    ) -> Answered<Option<(Vec<usize>, Vec<niangjia_store::Value>)>> {
        let (mut fields, mut values) = (Vec::new(), Vec::new());
        for at in &found.fields {
            let field = found.field(*at);
            let name = input_name(field);
            let typed = written.text(&name).to_owned();
            let stands = as_typed(look, field, &found.shown.values[*at])?;
            // What was not touched stays, even where it could not be typed so.
            let read = match typed == stands {
                true => Ok(found.shown.values[*at].clone()),
                false => {
                    let chosen = written.text(&choice_name(&name)).to_owned();
                    typed::read(reader, look, field, &typed, &chosen)?
                }
            };
            self.typed.insert(*at, typed);
            match read {
                Ok(value) => {
                    fields.push(*at);
                    values.push(value);
                }
                Err(wrong) => drop(self.wrong.insert(*at, wrong)),
            }
        }
        self.reason = written.text("reason").to_owned();
        Ok(self.wrong.is_empty().then_some((fields, values)))
    }
}

fn page(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    found: &Found,
    mut form: FormView,
    entered: &Entered,
) -> Answered<FormPage> {
    let (texts, register) = (&reader.texts, found.register);
    if found.record.withdrawn {
        return Err(Fault::NotFound);
    }
    for at in &found.fields {
        let typed = entered
            .typed
            .get(at)
            .map(String::as_str)
            .unwrap_or_default();
        let wrong = entered.wrong.get(at);
        let field = found.field(*at);
        form.inputs
            .extend(typed::inputs(reader, look, register, field, typed, wrong)?);
    }
    let reason = InputView::may(
        "reason",
        texts.text("web-reason"),
        Control::words(&entered.reason),
    );
    form.inputs
        .push(reason.hinted(texts.text("web-reason-hint")));
    form.inputs.push(InputView::may(
        "seen",
        String::new(),
        Control::Hidden {
            value: entered.seen.clone(),
        },
    ));
    let href = addresses::record(register.kind, found.record.id);
    let record = LinkView {
        text: title(texts, register, &found.record),
        href: href.clone(),
    };
    form.cancel = Some(LinkView {
        text: texts.text("web-cancel"),
        href,
    });
    let span = reader.newest_span()?;
    Ok(FormPage {
        frame: reader.frame(rail::place_of(line_of(register)), &span)?,
        crumbs: vec![
            LinkView {
                text: name(texts, register),
                href: addresses::register(register.kind),
            },
            record,
        ],
        title: texts.text("web-correct"),
        lead: texts.text("web-correct-lead"),
        facts: Vec::new(),
        form,
    })
}
