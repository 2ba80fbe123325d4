//! Fields as somebody types them: the places to write, what stands in them, and reading them back.

use super::register::heading;
use crate::web::answer::Answered;
use crate::web::reader::Reader;
use crate::web::shown;
use crate::web::sight::{line_of, scope};
use niangjia_base::ids::RecordId;
use niangjia_base::ids::{PersonId, TypedId};
use niangjia_base::money::Fen;
use niangjia_import::read_field;
use niangjia_office::measures::Unit;
use niangjia_office::people::PERSON;
use niangjia_office::people::typed::{Somebody, called, meant};
use niangjia_office::registers::query::within;
use niangjia_office::registers::{Field, Holds, Need, Register, Scope};
use niangjia_office::{Look, org};
use niangjia_store::Value;
use niangjia_ui::views::{Control, InputView, Line, OptionView};

/// Choices that are all in view; more of them stand in a list that opens.
const IN_VIEW: usize = 5;
/// Units in a list to choose from.
const UNITS: usize = 400;

/// What is wrong with a field.
#[derive(Clone, Debug)]
pub(crate) struct Wrong {
    /// In a sentence.
    pub(crate) said: String,
    /// Those of whom one is meant, where several are called so.
    pub(crate) several: Vec<Somebody>,
}

/// The name of a field in a form.
pub(crate) fn input_name(field: &Field) -> String {
    format!("f-{}", field.column)
}

/// The name under which one of several persons is chosen.
pub(crate) fn choice_name(name: &str) -> String {
    format!("{name}-which")
}

/// A stored value as it may be typed again.
pub(crate) fn as_typed(look: &mut Look<'_, '_>, field: &Field, value: &Value) -> Answered<String> {
    Ok(match (field.holds, value) {
        (_, Value::Null | Value::Bytes(_)) => String::new(),
        (Holds::Person, Value::Whole(id)) => called(look, PersonId::from_whole(*id))?
            .map(|somebody| somebody.written())
            .unwrap_or_default(),
        (Holds::Day, Value::Text(day)) => shown::day(day),
        (Holds::Money, Value::Whole(fen)) => Fen::new(*fen).to_string(),
        (Holds::Rate, Value::Whole(points)) => Unit::Rate.print(*points),
        (Holds::Flag, Value::Whole(flag)) => yes_or_no(*flag != 0),
        (Holds::Flag, Value::Flag(flag)) => yes_or_no(*flag),
        (_, Value::Text(text)) => text.clone(),
        (_, Value::Whole(whole)) => whole.to_string(),
        (_, Value::Flag(flag)) => yes_or_no(*flag),
    })
}

fn yes_or_no(flag: bool) -> String {
    if flag { "yes" } else { "no" }.to_owned()
}

/// The place to write a field, with what stands in it; a second place where one of several persons is to be chosen.
pub(crate) fn inputs(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    register: &Register,
    field: &Field,
    typed: &str,
    wrong: Option<&Wrong>,
) -> Answered<Vec<InputView>> {
    let (texts, name) = (&reader.texts, input_name(field));
    let line = line_of(register);
    let may_be_empty = field.need == Need::May;
    let nothing = || option("", texts.text("web-nothing"), typed);
    let control = match field.holds {
        Holds::Person => Control::words(typed),
        Holds::Unit => {
            let mut options = vec![nothing()];
            options.extend(units(reader, look, typed)?);
            Control::Select { options }
        }
        Holds::Text if is_long(field.column) => Control::Long {
            value: typed.to_owned(),
        },
        Holds::Text | Holds::Record(_) => Control::words(typed),
        Holds::Day => Control::line(Line::Day, typed),
        Holds::Money | Holds::Rate => Control::line(Line::Decimal, typed),
        Holds::Whole => Control::line(Line::Whole, typed),
        Holds::Flag | Holds::Choice(_) => {
            let mut options: Vec<OptionView> = match field.holds {
                Holds::Choice(codes) => codes
                    .iter()
                    .map(|code| option(code, texts.code(line, code), typed))
                    .collect(),
                _ => [("yes", "web-yes"), ("no", "web-no")]
                    .map(|(flag, key)| option(flag, texts.text(key), typed))
                    .to_vec(),
            };
            choose(&mut options, may_be_empty.then(nothing))
        }
    };
    let mut input = InputView {
        is_needed: !may_be_empty,
        error: wrong.map(|wrong| wrong.said.clone()),
        ..InputView::may(&name, heading(reader, register, field), control)
    };
    input.hint = hint(field.holds).map(|key| texts.text(key));
    let several = wrong
        .map(|wrong| which(reader, &name, wrong))
        .unwrap_or_default();
    Ok(std::iter::once(input).chain(several).collect())
}

/// Radios where there are few, a list that opens where there are many; what may be empty can be emptied.
pub(crate) fn choose(options: &mut Vec<OptionView>, nothing: Option<OptionView>) -> Control {
    let is_long = options.len() > IN_VIEW;
    let mut all = Vec::with_capacity(options.len() + 1);
    match (nothing, is_long) {
        (Some(nothing), _) => all.push(nothing),
        (None, true) => {
            let is_chosen = options.iter().all(|option| !option.is_chosen);
            all.push(OptionView {
                value: String::new(),
                label: "—".to_owned(),
                is_chosen,
            });
        }
        (None, false) => {}
    }
    all.append(options);
    if is_long {
        Control::Select { options: all }
    } else {
        Control::Choice { options: all }
    }
}

/// The persons of whom one is meant.
pub(crate) fn which(reader: &Reader, name: &str, wrong: &Wrong) -> Option<InputView> {
    if wrong.several.is_empty() {
        return None;
    }
    let options = wrong.several.iter().map(|known| OptionView {
        value: known.id.to_string(),
        label: [Some(known.written()), known.department.clone()]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" · "),
        is_chosen: false,
    });
    let control = Control::Choice {
        options: options.collect(),
    };
    let label = reader.texts.text("web-which-person");
    Some(InputView::must(&choice_name(name), label, control))
}

/// Reads a field as it was typed.
pub(crate) fn read(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    field: &Field,
    typed: &str,
    chosen: &str,
) -> Answered<Result<Value, Wrong>> {
    if typed.is_empty() {
        return Ok(match field.need {
            Need::Must => Err(plain(reader, "wrong-empty")),
            Need::May => Ok(Value::Null),
        });
    }
    Ok(match field.holds {
        Holds::Person => person(reader, look, typed, chosen)?.map(|known| known.id.into()),
        Holds::Unit => {
            let known = units(reader, look, typed)?;
            match (known.iter().any(|unit| unit.is_chosen), typed.parse()) {
                (true, Ok(id)) => Ok(Value::Whole(id)),
                _ => Err(plain(reader, "wrong-choice")),
            }
        }
        _ => read_field(field, typed).map_err(|code| plain(reader, wrong(code))),
    })
}

/// The person who was typed, among those whom this reader may know of.
pub(crate) fn person(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    typed: &str,
    chosen: &str,
) -> Answered<Result<Somebody, Wrong>> {
    let (scope, today) = (scope(reader, &PERSON), reader.site.office.today()?);
    let mut known = Vec::new();
    for somebody in meant(look, typed)? {
        let id = RecordId::from_whole(somebody.id.whole());
        if scope == Scope::All || within(look, &PERSON, &scope, today, id)? {
            known.push(somebody);
        }
    }
    if let Some(at) = known
        .iter()
        .position(|known| known.id.to_string() == chosen)
    {
        return Ok(Ok(known.swap_remove(at)));
    }
    Ok(match known.len() {
        1 => Ok(known.swap_remove(0)),
        0 => Err(plain(reader, "wrong-person")),
        _ => Err(Wrong {
            said: reader.texts.text("wrong-several"),
            several: known,
        }),
    })
}

/// A sentence about a field.
pub(crate) fn plain(reader: &Reader, key: &str) -> Wrong {
    Wrong {
        said: reader.texts.text(key),
        several: Vec::new(),
    }
}

/// The message of what the reader of cells could not read.
pub(crate) fn wrong(code: &str) -> &'static str {
    match code {
        "value_missing" => "wrong-empty",
        "bad_date" => "wrong-date",
        "date_without_year" => "wrong-date-year",
        "span_backwards" => "wrong-span",
        "bad_amount" | "amount_separator" | "amount_too_large" => "wrong-amount",
        "amount_too_fine" => "wrong-amount-fine",
        "bad_number" => "wrong-number",
        "bad_rate" => "wrong-rate",
        "bad_session" => "wrong-session",
        _ => "wrong-choice",
    }
}

/// Help with what is typed in one way of several.
fn hint(holds: Holds) -> Option<&'static str> {
    match holds {
        Holds::Person => Some("web-hint-person"),
        Holds::Day => Some("web-hint-day"),
        Holds::Rate => Some("web-hint-rate"),
        _ => None,
    }
}

/// Texts of several lines.
pub(crate) fn is_long(column: &str) -> bool {
    matches!(
        column,
        "note" | "matter" | "body" | "content" | "text" | "suggestion" | "answer" | "detail"
    )
}

fn units(reader: &Reader, look: &mut Look<'_, '_>, chosen: &str) -> Answered<Vec<OptionView>> {
    let mut known = org::named(look)?;
    if let Scope::Units(units) | Scope::UnitsAndPerson(units, _) = scope(reader, &org::UNIT) {
        known.retain(|(id, _)| units.contains(id));
    }
    // A unit that is chosen is offered, however many there are.
    let options = known
        .into_iter()
        .map(|(id, name)| option(&id.to_string(), name, chosen));
    let options = options
        .enumerate()
        .filter(|(at, unit)| *at < UNITS || unit.is_chosen);
    Ok(options.map(|(_, unit)| unit).collect())
}

/// Something that may be chosen.
pub(crate) fn option(value: &str, label: String, chosen: &str) -> OptionView {
    OptionView {
        value: value.to_owned(),
        label,
        is_chosen: value == chosen,
    }
}
