//! A record typed as a line of the form that reads the register's sheets.
//!
//! Where a sheet has a number and a name beside it, one place takes either; the person is looked up, and of several of one
//! name one is chosen. Only a roster has both, because whoever is written there is not known yet.

use super::fields::Kept;
use super::{Entered, Read};
use crate::web::answer::Answered;
use crate::web::pages::hindrance::Hindrance;
use crate::web::pages::typed::{self, Wrong, choice_name, choose, is_long, option, plain, which};
use crate::web::reader::Reader;
use crate::web::sight::{line_of, scope};
use niangjia_import::{EnterLineError, Typed, enter_line, is_needed};
use niangjia_office::forms::{Column, Form, Problem, Rank, Reads};
use niangjia_office::people::People;
use niangjia_office::people::typed::parts;
use niangjia_office::registers::{Register, Scope};
use niangjia_office::slice::Above;
use niangjia_office::{Act, Look, org};
use niangjia_ui::views::{Control, InputView, Line, OptionView};

/// The name of the one place for a name or a number.
pub(super) const PERSON: &str = "person";

/// Whether the form is about somebody who is known already, by name and number.
pub(super) fn asks_person(form: &Form) -> bool {
    let has = |name: &str| form.columns.iter().any(|column| column.name == name);
    form.rank != Rank::Roster && has("name") && has("staff_number")
}

fn is_person(form: &Form, column: &Column) -> bool {
    asks_person(form) && matches!(column.name, "name" | "staff_number")
}

/// The places to write.
pub(super) fn inputs(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    register: &Register,
    form: &'static Form,
    above: &[Above],
    entered: &Entered,
) -> Answered<Vec<InputView>> {
    let texts = &reader.texts;
    let (mut all, mut late) = (Vec::new(), Vec::new());
    for place in above {
        let (name, keys, control) = match place {
            Above::Title => (
                "above-title",
                ("web-above-title", "web-above-title-hint"),
                Control::words(entered.text("above-title")),
            ),
            Above::Year => {
                let year = Control::line(Line::Whole, entered.text("above-year"));
                (
                    "above-year",
                    ("web-above-year", "web-above-year-hint"),
                    year,
                )
            }
        };
        let mut input = InputView::must(name, texts.text(keys.0), control);
        input.hint = Some(texts.text(keys.1));
        input.error = entered.wrong.get(name).map(|wrong| wrong.said.clone());
        all.push(input);
    }
    for column in form.columns {
        if column.reads == Reads::Running || (is_person(form, column) && column.name != "name") {
            continue;
        }
        if is_person(form, column) {
            let wrong = entered.wrong.get(PERSON);
            let control = Control::words(entered.text(PERSON));
            let name = texts.field(line_of(register), PERSON);
            let mut input = InputView::must(PERSON, name, control);
            input.hint = Some(texts.text("web-hint-person"));
            input.error = wrong.map(|wrong| wrong.said.clone());
            all.push(input);
            all.extend(wrong.and_then(|wrong| which(reader, PERSON, wrong)));
            continue;
        }
        // Where somebody belongs only matters when the name alone does not say who it is.
        let is_late = asks_person(form) && matches!(column.name, "branch" | "department");
        let input = input(reader, look, (register, form), column, entered)?;
        if is_late {
            late.push(input.hinted(texts.text("web-hint-place")));
        } else {
            all.push(input);
        }
    }
    all.extend(late);
    Ok(all)
}

fn input(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    (register, form): (&Register, &Form),
    column: &Column,
    entered: &Entered,
) -> Answered<InputView> {
    let (texts, line) = (&reader.texts, line_of(register));
    let typed = entered.text(column.name);
    let name = label(reader, form, line, column);
    let needed = is_needed(column.need);
    let control = match column.reads {
        Reads::Choice(words) => {
            let options = words.iter().map(|word| {
                // The first word is the usual one; it is read back as any cell.
                let written = word.words.first().copied().unwrap_or_default();
                option(written, texts.code(line, word.code), typed)
            });
            let mut options: Vec<OptionView> = options.collect();
            let nothing = (!needed).then(|| option("", texts.text("web-nothing"), typed));
            choose(&mut options, nothing)
        }
        Reads::Branch => {
            let mut known = org::named(look)?;
            let mine = scope(reader, &org::UNIT);
            if let Scope::Units(units) | Scope::UnitsAndPerson(units, _) = mine {
                known.retain(|(id, _)| units.contains(id));
            }
            if known.len() > 200 {
                Control::words(typed)
            } else {
                let nothing = option("", texts.text("web-nothing"), typed);
                let units = known
                    .into_iter()
                    .map(|(_, name)| option(&name.clone(), name, typed));
                Control::Select {
                    options: std::iter::once(nothing).chain(units).collect(),
                }
            }
        }
        Reads::Day | Reads::Span => Control::line(Line::Day, typed),
        Reads::Money | Reads::Balance | Reads::Rate => Control::line(Line::Decimal, typed),
        Reads::Whole | Reads::Year | Reads::Month | Reads::DayOfMonth => {
            Control::line(Line::Whole, typed)
        }
        Reads::Text if is_long(column.name) => Control::Long {
            value: typed.to_owned(),
        },
        _ => Control::words(typed),
    };
    let mut input = InputView::may(column.name, name, control);
    input.is_needed = needed;
    input.error = entered
        .wrong
        .get(column.name)
        .map(|wrong| wrong.said.clone());
    input.hint = hint(column.reads).map(|key| texts.text(key));
    Ok(input)
}

/// What a column is called: by its own name, else as the field of the register.
pub(crate) fn label(reader: &Reader, form: &Form, line: &str, column: &Column) -> String {
    let texts = &reader.texts;
    let keys = label_keys(form, line, column);
    let known = keys.iter().find(|key| texts.messages().has(key));
    let name = known.map_or_else(|| column.name.to_owned(), |key| texts.text(key));
    match column.reads {
        Reads::Money => texts.with("web-in-yuan", &[("name", name.into())]),
        _ => name,
    }
}

/// The messages that may name a column, the nearest first.
fn label_keys(form: &Form, line: &str, column: &Column) -> [String; 4] {
    [
        format!("column-{}-{}", form.name.replace('.', "-"), column.name),
        format!("column-{}", column.name),
        format!("field-{line}-{}", column.name),
        format!("field-{}", column.name),
    ]
}

fn hint(reads: Reads) -> Option<&'static str> {
    match reads {
        Reads::Day => Some("web-hint-day"),
        Reads::Span => Some("web-hint-span"),
        Reads::Names => Some("web-hint-names"),
        Reads::Session => Some("web-hint-session"),
        Reads::Rate => Some("web-hint-rate"),
        _ => None,
    }
}

/// Reads the person and what stands above; the rest is read where the line is entered. Nothing when somebody has to be
/// chosen first.
pub(super) fn read(
    reader: &Reader,
    form: &'static Form,
    entered: &mut Entered,
) -> Answered<Option<Read>> {
    let mut cells: Vec<(String, String)> = form
        .columns
        .iter()
        .filter(|column| !is_person(form, column))
        .map(|column| (column.name.to_owned(), entered.text(column.name).to_owned()))
        .collect();
    if asks_person(form) {
        let (typed, chosen) = (entered.text(PERSON), entered.text(&choice_name(PERSON)));
        let found = reader
            .site
            .office
            .look(|look| typed::person(reader, look, typed, chosen))?;
        let mut put = |name: &str, value: String| cells.push((name.to_owned(), value));
        match found {
            Ok(known) => {
                put("name", known.name.clone());
                put(
                    "staff_number",
                    known.staff_number.clone().unwrap_or_default(),
                );
                // Somebody without a number is found by the place where they are known.
                let is_lone = known.staff_number.is_none() && entered.text("branch").is_empty();
                if let (true, Some(place)) = (is_lone, known.department) {
                    cells.retain(|(name, _)| name != "department");
                    cells.push(("department".to_owned(), place));
                }
            }
            Err(wrong) if !wrong.several.is_empty() => {
                entered.wrong.insert(PERSON.to_owned(), wrong);
                return Ok(None);
            }
            // Some forms take guests; the form decides.
            Err(_) => {
                let (number, name) = parts(entered.text(PERSON));
                put("name", name);
                put("staff_number", number.unwrap_or_default());
            }
        }
    }
    let year = entered.text("above-year");
    let year = match year.parse::<i16>() {
        Ok(year) if (1950..2100).contains(&year) => Some(year),
        _ if year.is_empty() => None,
        _ => {
            let wrong = plain(reader, "wrong-year");
            entered.wrong.insert("above-year".to_owned(), wrong);
            return Ok(None);
        }
    };
    let title = entered.text("above-title");
    Ok(Some(Read::Line {
        form,
        titles: (!title.is_empty())
            .then(|| title.to_owned())
            .into_iter()
            .collect(),
        year,
        cells,
        another: !entered.text("another").is_empty(),
    }))
}

/// Enters the line.
pub(super) fn enter(
    act: &mut Act<'_, '_>,
    register: &'static Register,
    read: &Read,
) -> Result<Kept, Hindrance> {
    let Read::Line {
        form,
        titles,
        year,
        cells,
        another,
    } = read
    else {
        return Ok(Kept::default());
    };
    let mut people = People::load(act.tx, act.union)?;
    let typed = Typed {
        form,
        register,
        titles,
        year: *year,
        cells,
        another: *another,
    };
    let entered = enter_line(act, &mut people, &typed).map_err(|error| match error {
        EnterLineError::There(known) => Hindrance::Line(EnterLineError::There(known)),
        other => other.into(),
    })?;
    Ok((entered.records, entered.problems))
}

/// Puts each problem beside its field.
pub(super) fn refused(reader: &Reader, problems: &[Problem], entered: &mut Entered) {
    for problem in problems {
        let about: Vec<(String, String)> = problem
            .about
            .iter()
            .map(|(name, what)| ((*name).to_owned(), what.clone()))
            .collect();
        let said = said(reader, problem.code, &about);
        let wrong = Wrong {
            said: said.clone(),
            several: Vec::new(),
        };
        match problem.column.as_deref() {
            Some("name" | "staff_number") => {
                let whole = matches!(problem.code, "value_missing");
                let wrong = if whole {
                    plain(reader, "wrong-empty")
                } else {
                    wrong
                };
                entered
                    .wrong
                    .entry(PERSON.to_owned())
                    .or_insert(wrong.clone());
                // A roster has places of their own for both.
                let column = problem.column.clone().unwrap_or_default();
                entered.wrong.entry(column).or_insert(wrong);
            }
            Some(column) => drop(entered.wrong.insert(column.to_owned(), wrong)),
            None => entered.faults.push(said),
        }
    }
}

/// The sentence of a problem for whoever types: what cannot be read has short ones, the rules say what they say of sheets.
fn said(reader: &Reader, code: &str, about: &[(String, String)]) -> String {
    let own = format!("typed-{}", code.replace('_', "-"));
    if reader.texts.messages().has(&own) {
        let about: Vec<(&str, niangjia_messages::Argument<'_>)> = about
            .iter()
            .map(|(name, what)| (name.as_str(), what.as_str().into()))
            .collect();
        return reader.texts.with(&own, &about);
    }
    match typed::wrong(code) {
        "wrong-choice" if code != "bad_choice" => reader.texts.problem(code, about),
        key => reader.texts.text(key),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines_of_work;
    use crate::texts::Texts;
    use niangjia_messages::Language;
    use niangjia_office::slice::TypedBy;

    #[test]
    fn every_place_to_write_has_a_name() {
        let texts = Texts::in_language(Language::Chinese).unwrap();
        let mut nameless = Vec::new();
        let all = lines_of_work::all().iter().flat_map(|slice| slice.typed_in);
        for typed in all {
            let TypedBy::Line { form, .. } = typed.by else {
                continue;
            };
            let columns = form
                .columns
                .iter()
                .filter(|column| column.reads != Reads::Running);
            for column in columns {
                let keys = label_keys(form, line_of(typed.register), column);
                if !keys.iter().any(|key| texts.messages().has(key)) {
                    nameless.push(keys[0].clone());
                }
            }
        }
        assert!(nameless.is_empty(), "{nameless:#?}");
    }

    #[test]
    fn what_is_typed_in_belongs_to_the_line_of_work_that_says_so() {
        for slice in lines_of_work::all() {
            for typed in slice.typed_in {
                let own = lines_of_work::registers();
                assert!(own.iter().any(|known| known.kind == typed.register.kind));
                if let TypedBy::Line { form, .. } = typed.by {
                    assert!(slice.forms.iter().any(|known| known.name == form.name));
                }
            }
        }
    }
}
