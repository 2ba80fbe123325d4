//! Everything about one person that this reader may see, as of a day.
//!
//! What is sensitive stands there as dots until somebody asks for it by a form of its own, because a look is kept, and
//! whoever opens a page by chance has not looked.

use super::as_of::AsOf;
use super::{offices, spans, works};
use crate::web::answer::{Answered, Fault};
use crate::web::form::{Outcome, Posted};
use crate::web::pages::register::{name, opens, shown_fields};
use crate::web::pages::{add, take_back};
use crate::web::reader::Reader;
use crate::web::sight::{Sight, scope};
use crate::web::{addresses, shown};
use axum::extract::Path;
use axum::response::Response;
use niangjia_access::{Action, Object};
use niangjia_base::ids::{PersonId, TypedId};
use niangjia_office::looks::{Noted, looks_at};
use niangjia_office::org;
use niangjia_office::people::{About, MEMBERSHIP, PERSON, Standing, about};
use niangjia_office::registers::{Scope, member_of};
use niangjia_store::Value;
use niangjia_ui::Place;
use niangjia_ui::pages::{FactView, FieldView, LookRow, PersonPage};
use niangjia_ui::views::LinkView;

/// Looks that are told.
const LOOKS: i64 = 50;
/// What stands in the head, and not once more below it.
const IN_HEAD: [&str; 3] = ["name", "staff_number", "sex"];

pub(crate) async fn show(reader: Reader, Path(id): Path<String>) -> Response {
    reader.page(move |reader| page(reader, &id, false)).await
}

/// Shows what is sensitive, too, which is kept as a look.
pub(crate) async fn reveal(Path(id): Path<String>, form: Posted) -> Response {
    form.act(move |reader, _| Ok(Outcome::Shown(page(reader, &id, true)?)))
        .await
}

/// A person of whom this reader may know.
pub(super) struct Known {
    pub(super) id: PersonId,
    pub(super) about: About,
    /// What the policy asks about the person.
    pub(super) sight: Sight,
}

impl Known {
    /// Reads a person as of a day; whoever may not know of the person is told that there is none.
    pub(super) fn of(
        reader: &Reader,
        look: &mut niangjia_office::Look<'_, '_>,
        id: &str,
        day: &AsOf,
    ) -> Answered<Self> {
        let id = id.parse().map_err(|_| Fault::NotFound)?;
        let id = PersonId::from_whole(id);
        if !opens(reader, look, id, day.today)? {
            return Err(Fault::NotFound);
        }
        let about = about(look, id, day.on)?.ok_or(Fault::NotFound)?;
        let sight = Sight::of(look, &PERSON, &about.person, day.today)?;
        Ok(Self { id, about, sight })
    }

    /// A field of the person's record as it stands there.
    pub(super) fn text(&self, column: &str) -> &str {
        let at = PERSON
            .fields
            .iter()
            .position(|field| field.column == column);
        match at.and_then(|at| self.about.person.values.get(at)) {
            Some(Value::Text(text)) => text,
            _ => "",
        }
    }

    /// By what the person is found in forms and lists: the number, else the name.
    pub(super) fn called(&self) -> &str {
        match self.text("staff_number") {
            "" => self.text("name"),
            number => number,
        }
    }
}

fn page(reader: &Reader, id: &str, reveals: bool) -> Answered<PersonPage> {
    let day = AsOf::asked(reader)?;
    let span = reader.newest_span()?;
    let (known, mut held, offices, unit, looks) = reader.site.office.look(|look| {
        let known = Known::of(reader, look, id, &day)?;
        let held = works::held(reader, look, known.id, (day.on, day.today))?;
        let offices = offices::held(reader, look, &day, Some(known.id))?;
        let unit = member_of(look, known.id, day.today)?;
        let looks = reader
            .may(Action::SeeLooks, &known.sight.object())
            .then(|| looks_at(look, known.id, LOOKS))
            .transpose()?;
        Ok::<_, Fault>((known, held, offices, unit, looks))
    })?;
    let hides = works::hides(reader, &held);
    if reveals {
        works::open(reader, &mut held)?;
    }
    let texts = &reader.texts;
    let about = &known.about;
    let here = addresses::person(known.id);
    let mut notes = Vec::new();
    if about.person.withdrawn {
        notes.push(texts.text("web-record-withdrawn"));
    }
    if day.is_another_day() {
        let on = day.on.to_string();
        notes.push(texts.with("web-person-on", &[("day", on.as_str().into())]));
    }
    if reveals {
        notes.push(texts.text("web-person-revealed"));
    }
    let reveal = (hides && !reveals).then(|| reader.form(day.at(&here), "web-person-reveal"));
    Ok(PersonPage {
        frame: reader.frame(Place::People, &span)?,
        name: known.text("name").to_owned(),
        standing: spans::standing(reader, about),
        facts: facts(reader, &known, &day),
        notes,
        undo: take_back::done(reader, &MEMBERSHIP)?,
        on: day.bar(reader, &here),
        actions: actions(reader, &known),
        fields: fields(reader, &known),
        reveal,
        lines: works::lines(reader, &held, known.called()),
        add: {
            let person = (known.called(), known.text("name"));
            let object = |line| Object::of(line).in_unit(unit).about(Some(known.id));
            add::about_person(reader, person, object)
        },
        posts: offices
            .iter()
            .map(|office| offices::row(reader, office, &day, false))
            .collect(),
        spans: spans::rows(reader, about, &day),
        looks: looks.map(|looks| looks.iter().map(|look| looked(reader, look)).collect()),
    })
}

/// What tells this person from others.
fn facts(reader: &Reader, known: &Known, day: &AsOf) -> Vec<FactView> {
    let texts = &reader.texts;
    let mut facts = Vec::new();
    let mut fact = |name: String, value: String, href: Option<String>| {
        if !value.is_empty() {
            facts.push(FactView { name, value, href });
        }
    };
    let number = known.text("staff_number").to_owned();
    fact(texts.field("people", "staff_number"), number, None);
    let sex = match known.text("sex") {
        "" => String::new(),
        code => texts.code("people", code),
    };
    fact(texts.field("people", "sex"), sex, None);
    if let Some(span) = known.about.span() {
        let opens = !matches!(scope(reader, &org::UNIT), Scope::Nothing | Scope::Person(_));
        let href = opens.then(|| day.at(&addresses::unit(span.unit)));
        fact(texts.field("people", "unit"), span.unit_name.clone(), href);
    }
    if let Some(since) = known.about.since() {
        let since = shown::day(&since.to_string());
        fact(texts.text("web-person-since"), since, None);
    }
    facts
}

/// What else is written about the person, as far as this reader may see it.
fn fields(reader: &Reader, known: &Known) -> Vec<FieldView> {
    let shown = shown_fields(&PERSON).filter(|(at, field)| {
        !IN_HEAD.contains(&field.column) && known.about.person.values[*at] != Value::Null
    });
    let view = |(at, field): (usize, &'static niangjia_office::registers::Field)| {
        let value = &known.about.person.values[at];
        let text = shown::field(&reader.texts, "people", field.holds, value, None);
        FieldView {
            name: reader.texts.field("people", field.column),
            value: known.sight.shows(reader, field).then_some(text),
            href: None,
            as_written: None,
            source: None,
        }
    };
    shown.map(view).collect()
}

fn actions(reader: &Reader, known: &Known) -> Vec<LinkView> {
    let object = known.sight.object();
    let mut actions = Vec::new();
    let mut link = |key: &str, href| {
        actions.push(LinkView {
            text: reader.texts.text(key),
            href,
        });
    };
    link(
        "web-person-record",
        addresses::record(PERSON.kind, known.id),
    );
    if known.about.person.withdrawn {
        return actions;
    }
    if reader.may(Action::Correct, &object) {
        match known.about.standing {
            Standing::Member(at) => {
                if let Some(span) = known.about.spans.get(at) {
                    link(
                        "web-person-leaves",
                        addresses::correct(MEMBERSHIP.kind, span.record),
                    );
                }
                link("web-transfer", addresses::transfer(known.id));
            }
            Standing::Left(_) | Standing::Never | Standing::NotYet(_) => {
                let asked = [
                    ("staff_number", known.text("staff_number")),
                    ("name", known.text("name")),
                    ("department", known.text("department")),
                ];
                let add = addresses::add(MEMBERSHIP.kind);
                link("web-person-joins", addresses::asking(&add, asked));
            }
        }
    }
    actions
}

fn looked(reader: &Reader, look: &Noted) -> LookRow {
    let register = reader.site.register(&look.kind);
    LookRow {
        at: shown::moment(&look.at),
        by: reader.who(&look.actor),
        record: match register {
            Some(register) => LinkView {
                text: name(&reader.texts, register),
                href: addresses::record(register.kind, look.record),
            },
            None => LinkView {
                text: look.kind.clone(),
                href: addresses::REGISTERS.to_owned(),
            },
        },
    }
}
