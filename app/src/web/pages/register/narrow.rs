//! The bar above a list: the person, the unit, the days and the first choices in view, everything else folded.

use super::asked::{AskedOf, has_units, person_field};
use crate::web::addresses;
use crate::web::answer::Answered;
use crate::web::reader::Reader;
use crate::web::sight::{self, line_of};
use niangjia_office::registers::{Field, Holds, Need, Privacy, Scope};
use niangjia_office::{Look, org};
use niangjia_ui::views::{Control, FilterBar, InputView, Line, LinkView, NarrowView, OptionView};

/// Choices that stand in view; the others are folded.
const CHOICES_IN_VIEW: usize = 1;
/// The most units that a list to choose from may have.
const UNITS: usize = 400;

/// The bar of a list.
pub(crate) fn bar(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    asked: &AskedOf,
) -> Answered<NarrowView> {
    let (texts, register) = (&reader.texts, asked.register);
    let (mut shown, mut folded) = (Vec::new(), Vec::new());
    let person = person_field(register);
    if let Some(at) = person {
        let name = texts.field(line_of(register), register.fields[at].column);
        let control = Control::words(asked.value("person"));
        shown.push(with_error(
            reader,
            asked,
            InputView::may("person", name, control),
        ));
    }
    if has_units(register)
        && let Some(input) = units(reader, look, asked)?
    {
        shown.push(input);
    }
    if super::people::is_of_persons(register) {
        shown.extend(on_a_day(reader, asked));
    }
    let mut choices = 0;
    for (at, field) in register.fields.iter().enumerate() {
        let is_named = Some(at) == person || field.holds == Holds::Unit;
        let is_asked = field.privacy < Privacy::Sensitive && sight::lists(reader, register, field);
        if is_named || !is_asked || field.column.ends_with("_key") {
            continue;
        }
        let is_main_day = register.day_order().by == Some(at);
        let is_choice = matches!(field.holds, Holds::Choice(_));
        choices += usize::from(is_choice);
        let is_name = field.column == "name" && super::people::is_of_persons(register);
        let in_view = is_main_day || is_name || (is_choice && choices <= CHOICES_IN_VIEW);
        let into = if in_view { &mut shown } else { &mut folded };
        into.extend(inputs(reader, asked, field));
    }
    folded.push(standing(reader, asked));
    let is_open = folded
        .iter()
        .any(|input| !asked.value(&input.name).is_empty());
    let action = addresses::register(register.kind);
    let bar = |key: &str, inputs, clear| FilterBar {
        action: action.clone(),
        inputs,
        apply: texts.text(key),
        clear,
    };
    let clear = asked.is_narrowed.then(|| LinkView {
        text: texts.text("web-register-clear"),
        href: action.clone(),
    });
    let kept = ["sort", "columns", "source"].into_iter();
    let kept = kept.map(|name| (name.to_owned(), asked.value(name).to_owned()));
    Ok(NarrowView {
        bar: bar("web-register-apply", shown, clear),
        more: bar("web-register-more", folded, None),
        is_open,
        kept: kept.filter(|(_, value)| !value.is_empty()).collect(),
    })
}

fn units(reader: &Reader, look: &mut Look<'_, '_>, asked: &AskedOf) -> Answered<Option<InputView>> {
    let mut known = org::named(look)?;
    match &asked.query.scope {
        Scope::All => {}
        Scope::Units(units) | Scope::UnitsAndPerson(units, _) => {
            known.retain(|(id, _)| units.contains(id));
        }
        Scope::Person(_) | Scope::Nothing => return Ok(None),
    }
    if known.len() < 2 || known.len() > UNITS {
        return Ok(None);
    }
    let chosen = asked.value("unit");
    let options = known
        .into_iter()
        .map(|(id, name)| option(&id.to_string(), name, chosen));
    let control = Control::Select {
        options: std::iter::once(option("", reader.texts.text("web-any"), chosen))
            .chain(options)
            .collect(),
    };
    let name = reader.texts.field(line_of(asked.register), "unit");
    Ok(Some(InputView::may("unit", name, control)))
}

fn inputs(reader: &Reader, asked: &AskedOf, field: &Field) -> Vec<InputView> {
    let (texts, line) = (&reader.texts, line_of(asked.register));
    let name = format!("f-{}", field.column);
    let label = super::heading(reader, asked.register, field);
    let any = || option("", texts.text("web-any"), asked.value(&name));
    let one = |control| {
        vec![with_error(
            reader,
            asked,
            InputView::may(&name, label.clone(), control),
        )]
    };
    match field.holds {
        Holds::Text => one(Control::words(asked.value(&name))),
        Holds::Choice(codes) => {
            let chosen = asked.value(&name);
            let mut options = vec![any()];
            options.extend(
                codes
                    .iter()
                    .map(|code| option(code, texts.code(line, code), chosen)),
            );
            if field.need == Need::May {
                options.push(option("-", texts.text("web-nothing"), chosen));
            }
            one(Control::Select { options })
        }
        Holds::Flag => {
            let chosen = asked.value(&name);
            let options = vec![
                any(),
                option("yes", texts.text("web-yes"), chosen),
                option("no", texts.text("web-no"), chosen),
            ];
            one(Control::Select { options })
        }
        Holds::Day | Holds::Money | Holds::Whole | Holds::Rate => {
            let line = match field.holds {
                Holds::Day => Line::Day,
                Holds::Whole => Line::Whole,
                _ => Line::Decimal,
            };
            let end = |end: &str, key: &str| {
                let name = format!("{name}-{end}");
                let label = texts.with(key, &[("name", label.as_str().into())]);
                let control = Control::line(line, asked.value(&name));
                with_error(reader, asked, InputView::may(&name, label, control))
            };
            vec![end("from", "web-from"), end("to", "web-to")]
        }
        Holds::Person | Holds::Unit | Holds::Record(_) => Vec::new(),
    }
}

/// How persons stand to the union, and on which day.
fn on_a_day(reader: &Reader, asked: &AskedOf) -> [InputView; 2] {
    let texts = &reader.texts;
    let chosen = asked.value("member");
    let options = [
        ("", "web-any"),
        ("member", "web-person-member"),
        ("former", "web-person-former"),
        ("never", "web-person-never"),
    ];
    let options = options.map(|(value, key)| option(value, texts.text(key), chosen));
    let member = Control::Select {
        options: options.to_vec(),
    };
    let day = Control::line(Line::Day, asked.value("on"));
    [
        InputView::may("member", texts.text("web-people-member"), member),
        with_error(
            reader,
            asked,
            InputView::may("on", texts.text("web-as-of"), day),
        ),
    ]
}

fn standing(reader: &Reader, asked: &AskedOf) -> InputView {
    let texts = &reader.texts;
    let chosen = asked.value("standing");
    let options = [
        ("", "web-standing-counting"),
        ("withdrawn", "web-standing-withdrawn"),
        ("both", "web-standing-both"),
    ];
    let options = options.map(|(value, key)| option(value, texts.text(key), chosen));
    let control = Control::Select {
        options: options.to_vec(),
    };
    InputView::may("standing", texts.text("web-standing"), control)
}

fn with_error(reader: &Reader, asked: &AskedOf, mut input: InputView) -> InputView {
    let wrong = asked.wrong.get(&input.name);
    input.error = wrong.map(|key| reader.texts.text(key));
    input
}

fn option(value: &str, label: String, chosen: &str) -> OptionView {
    OptionView {
        value: value.to_owned(),
        label,
        is_chosen: value == chosen,
    }
}
