//! A member moves to another branch from a day on. The days before keep their branch.

use super::as_of::AsOf;
use super::person::Known;
use crate::web::addresses;
use crate::web::answer::{Answered, Fault};
use crate::web::form::{KEY, Outcome, Posted, Written, act_key};
use crate::web::pages::hindrance::{Did, Hindrance, must_within, told};
use crate::web::pages::typed::plain;
use crate::web::reader::Reader;
use crate::web::sight::{Sight, scope};
use axum::extract::Path;
use axum::response::Response;
use niangjia_access::Action;
use niangjia_base::calendar::{Day, PartialDay};
use niangjia_base::ids::{TypedId, UnitId};
use niangjia_import::read_field;
use niangjia_office::people::{MEMBERSHIP, MemberSpan, Move, MoveError, move_to, seen};
use niangjia_office::registers::{CorrectError, Field, Holds, Listed, Scope, listed_one};
use niangjia_office::{Look, org};
use niangjia_store::Value;
use niangjia_ui::Place;
use niangjia_ui::pages::FormPage;
use niangjia_ui::views::{Control, FormView, InputView, Line, LinkView, OptionView};
use std::collections::BTreeMap;

/// The first day in the new branch, read as any day that is typed.
const ON: Field = Field::must("on", Holds::Day);

/// The member, the membership that ends, and where the member may go.
struct Leaving {
    known: Known,
    span: MemberSpan,
    membership: Listed,
    units: Vec<(UnitId, String)>,
}

/// What was written.
#[derive(Default)]
struct Entered {
    to: String,
    on: String,
    reason: String,
    seen: Option<String>,
    wrong: BTreeMap<&'static str, String>,
    faults: Vec<String>,
}

pub(crate) async fn show(reader: Reader, Path(id): Path<String>) -> Response {
    reader
        .page(move |reader| {
            let leaving = leaving(reader, &id)?;
            let form = reader.form(addresses::transfer(leaving.known.id), "web-transfer-send");
            let on = reader.site.office.today()?.to_string();
            let entered = Entered {
                on,
                ..Entered::default()
            };
            page(reader, &leaving, form, &entered)
        })
        .await
}

pub(crate) async fn send(Path(id): Path<String>, form: Posted) -> Response {
    form.act(move |reader, written| {
        let office = &reader.site.office;
        // A form sent twice leads where it led; by now the member is in the new branch.
        let key = written.given(KEY).unwrap_or_default();
        if let Some(act) = act_key(reader, key)
            && let Ok(Some(_)) = office.came_of::<Did>(&act)
        {
            let id: i64 = id.parse().map_err(|_| Fault::NotFound)?;
            let to = addresses::person(id);
            return Ok(Outcome::Done {
                to: addresses::asking(&to, [("did", key)]),
                said: None,
            });
        }
        let leaving = leaving(reader, &id)?;
        let mut entered = Entered {
            to: written.text("to").to_owned(),
            on: written.text("on").to_owned(),
            reason: written.text("reason").to_owned(),
            seen: Some(written.text("seen").to_owned()),
            ..Entered::default()
        };
        if let Some((to, on)) = read(reader, &leaving, &mut entered)? {
            let asked = Move {
                person: leaving.known.id,
                to,
                on,
                seen: written.text("seen"),
                reason: &entered.reason,
            };
            match act(reader, written, &asked) {
                Ok(()) => {
                    let to = addresses::person(leaving.known.id);
                    return Ok(Outcome::Done {
                        to: addresses::asking(&to, [("did", key)]),
                        said: None,
                    });
                }
                Err(Refused::Move(error)) => refused(reader, &error, &mut entered),
                Err(Refused::Hindrance(Hindrance::Correct(CorrectError::Meanwhile(others)))) => {
                    entered.faults.push(reader.texts.text("web-meanwhile-lead"));
                    let sight = office.look(|look| {
                        Sight::of(look, &MEMBERSHIP, &leaving.membership, office.today()?)
                            .map_err(Fault::from)
                    })?;
                    for others in &others {
                        let all = told(reader, &MEMBERSHIP, &sight, None, others)?;
                        entered.faults.extend(all);
                    }
                    entered.seen = None;
                }
                Err(Refused::Hindrance(Hindrance::Refused(_))) => {
                    let wrong = reader.texts.text("web-add-elsewhere");
                    entered.wrong.insert("to", wrong);
                }
                Err(Refused::Hindrance(other)) => return Err(other.into()),
            }
        }
        let address = addresses::transfer(leaving.known.id);
        let form = reader.form_again(address, "web-transfer-send", written);
        Ok(Outcome::Again(page(reader, &leaving, form, &entered)?))
    })
    .await
}

fn leaving(reader: &Reader, id: &str) -> Answered<Leaving> {
    reader.site.office.look(|look| {
        let day = AsOf::asked(reader)?;
        let known = Known::of(reader, look, id, &day)?;
        reader.must(Action::Correct, &known.sight.object())?;
        let span = known.about.span().cloned().ok_or(Fault::NotFound)?;
        let membership = listed_one(look, &MEMBERSHIP, span.record)?;
        let units = units(reader, look, span.unit)?;
        Ok(Leaving {
            known,
            span,
            membership: membership.ok_or(Fault::NotFound)?,
            units,
        })
    })
}

/// The units of which this reader may know, without the one that is left.
fn units(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    left: UnitId,
) -> Answered<Vec<(UnitId, String)>> {
    let mut known = org::named(look)?;
    if let Scope::Units(units) | Scope::UnitsAndPerson(units, _) = scope(reader, &org::UNIT) {
        known.retain(|(id, _)| units.contains(id));
    }
    known.retain(|(id, _)| *id != left);
    Ok(known)
}

fn read(
    reader: &Reader,
    leaving: &Leaving,
    entered: &mut Entered,
) -> Answered<Option<(UnitId, Day)>> {
    let texts = &reader.texts;
    let mut chosen = leaving.units.iter().map(|(id, _)| *id);
    let to = chosen.find(|id| id.to_string() == entered.to);
    if to.is_none() {
        let key = match entered.to.is_empty() {
            true => "wrong-empty",
            false => "wrong-choice",
        };
        entered.wrong.insert("to", texts.text(key));
    }
    let on = match read_field(&ON, &entered.on) {
        Ok(Value::Text(day)) => day.parse::<Day>().ok(),
        _ => None,
    };
    if on.is_none() {
        let key = match entered.on.is_empty() {
            true => "wrong-empty",
            false => "web-transfer-whole-day",
        };
        entered.wrong.insert("on", texts.text(key));
    }
    if on.is_some_and(|on| PartialDay::from(on) <= leaving.span.from) {
        entered
            .wrong
            .insert("on", texts.text("web-transfer-begins"));
    }
    if entered.reason.is_empty() {
        let wrong = plain(reader, "wrong-reason").said;
        entered.wrong.insert("reason", wrong);
    }
    Ok(to.zip(on).filter(|_| entered.wrong.is_empty()))
}

/// Why nobody moved.
enum Refused {
    Move(MoveError),
    Hindrance(Hindrance),
}

impl From<niangjia_store::Error> for Refused {
    fn from(error: niangjia_store::Error) -> Self {
        Self::Hindrance(error.into())
    }
}

impl From<niangjia_office::ActError> for Refused {
    fn from(error: niangjia_office::ActError) -> Self {
        Self::Hindrance(error.into())
    }
}

impl From<MoveError> for Refused {
    fn from(error: MoveError) -> Self {
        match error {
            MoveError::Correct(error) => Self::Hindrance(error.into()),
            MoveError::Enter(error) => Self::Hindrance(error.into()),
            MoveError::Act(error) => Self::Hindrance(error.into()),
            MoveError::Store(error) => Self::Hindrance(error.into()),
            other => Self::Move(other),
        }
    }
}

fn act(reader: &Reader, written: &Written, asked: &Move<'_>) -> Result<(), Refused> {
    let refused = || Refused::Hindrance(Hindrance::Refused("refused-role"));
    let command = written.asked("people.transfer").map_err(|_| refused())?;
    let done = reader.site.office.act(&reader.actor(), command, |act| {
        let moved = move_to(act, asked)?;
        // Nobody sends a member where they could not have entered one.
        must_within(reader, act, &MEMBERSHIP, moved.begun, Action::Add)
            .map_err(Refused::Hindrance)?;
        let record = |id: niangjia_base::ids::RecordId| (MEMBERSHIP.kind.to_string(), id.whole());
        Ok::<_, Refused>(Did {
            what: "moved".to_owned(),
            records: vec![record(moved.ended), record(moved.begun)],
            remarks: Vec::new(),
        })
    });
    done.map(drop)
}

fn refused(reader: &Reader, error: &MoveError, entered: &mut Entered) {
    let (field, key) = match error {
        MoveError::Same(_) => ("to", "web-transfer-same"),
        MoveError::Begins => ("on", "web-transfer-begins"),
        _ => ("on", "web-transfer-no-member"),
    };
    entered.wrong.insert(field, reader.texts.text(key));
}

fn page(
    reader: &Reader,
    leaving: &Leaving,
    mut form: FormView,
    entered: &Entered,
) -> Answered<FormPage> {
    let texts = &reader.texts;
    let (known, here) = (&leaving.known, addresses::person(leaving.known.id));
    let error = |name: &str| entered.wrong.get(name).cloned();
    let nothing = OptionView {
        value: String::new(),
        label: texts.text("web-nothing"),
        is_chosen: entered.to.is_empty(),
    };
    let units = leaving.units.iter().map(|(id, name)| OptionView {
        value: id.to_string(),
        label: name.clone(),
        is_chosen: id.to_string() == entered.to,
    });
    let control = Control::Select {
        options: std::iter::once(nothing).chain(units).collect(),
    };
    let mut to = InputView::must("to", texts.text("web-transfer-to"), control);
    to.error = error("to");
    let control = Control::line(Line::Day, &entered.on);
    let mut on = InputView::must("on", texts.text("web-transfer-on"), control);
    on.hint = Some(texts.text("web-transfer-on-hint"));
    on.error = error("on");
    let control = Control::words(&entered.reason);
    let mut reason = InputView::must("reason", texts.text("web-reason"), control);
    reason.error = error("reason");
    let value = match &entered.seen {
        Some(seen) => seen.clone(),
        None => seen(&leaving.membership),
    };
    let seen = InputView::may("seen", String::new(), Control::Hidden { value });
    form.inputs.extend([to, on, reason, seen]);
    form.faults.extend(entered.faults.iter().cloned());
    form.cancel = Some(LinkView {
        text: texts.text("web-cancel"),
        href: here.clone(),
    });
    let since = super::spans::days(reader, leaving.span.from, leaving.span.until);
    let called = match known.text("staff_number") {
        "" => known.text("name").to_owned(),
        number => format!("{} {number}", known.text("name")),
    };
    Ok(FormPage {
        frame: reader.frame(Place::People, &reader.newest_span()?)?,
        title: texts.text("web-transfer"),
        crumbs: vec![LinkView {
            text: known.text("name").to_owned(),
            href: here,
        }],
        lead: texts.text("web-transfer-lead"),
        facts: vec![
            (texts.field("people", "person"), called),
            (
                texts.field("people", "unit"),
                format!("{} · {since}", leaving.span.unit_name),
            ),
        ],
        form,
    })
}
