//! The desk: what waits, what falls due in the next thirty days, the year's figures beside last year's, and whose day comes.
//!
//! Everything is as of today. Where this year has no records yet, the figures are those of the newest year, and the page
//! says so. Each part is shown to whoever may see what it is about; lists hold only records that the reader may see.

use super::waiting::{Tasks, tasks};
use super::{figures, measures};
use crate::web::answer::Answered;
use crate::web::reader::{Reader, Span};
use crate::web::{addresses, own, rail, shown};
use axum::response::Response;
use niangjia_access::{Action, Object, Scope, policy::scope_of};
use niangjia_base::calendar::Day;
use niangjia_office::measures::{Figure, Measure, figure};
use niangjia_office::people::{Born, birthdays, born_between};
use niangjia_office::{ActError, Look};
use niangjia_store::Error;
use niangjia_ui::Place;
use niangjia_ui::pages::{FigureCard, Hint, PersonRow, TodayPage, YearChart};
use niangjia_ui::views::LinkView;
use retirement::statutory::{Month, Schedule, statutory};

/// The figures by which a union's year is known at a glance; those that have no records are left out.
const FIGURES: [&str; 6] = [
    "people.members",
    "congress.proposals.reply_rate",
    "care.condolences.person_times",
    "activities.participants",
    "funds.income",
    "funds.expense",
];
/// The figure that is drawn month by month.
const DRAWN: &str = "care.condolences.person_times";
/// How far ahead birthdays are shown, in days.
const BIRTHDAYS: i32 = 14;
/// How far ahead retirements are shown, in months.
const RETIREMENTS: i32 = 6;
/// Most persons that a list shows.
const PERSONS: usize = 10;
/// Most persons that are looked through for a list, of whom the reader may perhaps see few.
const LOOKED_THROUGH: i64 = 2_000;

pub(crate) async fn show(reader: Reader) -> Response {
    // Whoever has no work here is at home on the page about themselves.
    if own::is_all_there_is(reader.viewer()) {
        return reader.lead(|_| Ok(addresses::ME.to_owned())).await;
    }
    reader.page(page).await
}

fn page(reader: &Reader) -> Answered<TodayPage> {
    let today = reader
        .site
        .office
        .now()
        .day_in_china()
        .ok_or(ActError::NoDay)?;
    let span = reader.newest_span()?;
    let private = scope_of(reader.viewer(), Action::SeePrivate, "people");
    let knows = !matches!(private, Scope::Nothing | Scope::Person(_));
    let (tasks, cards, year, birthdays, retiring) = reader.site.office.look(|look| {
        let (cards, year) = match reader.may_anywhere(Action::SeeFigures, "") {
            true => (cards(reader, look, &span)?, year(reader, look, &span)?),
            false => (Vec::new(), None),
        };
        let mut persons = (None, None);
        if knows {
            persons.0 = Some(of_birthdays(reader, look, &private, today)?);
            persons.1 = Some(of_retiring(reader, look, &private, today)?);
        }
        let tasks = tasks(reader, look, today)?;
        Ok::<_, Error>((tasks, cards, year, persons.0, persons.1))
    })?;
    let texts = &reader.texts;
    let has_work = rail::LINES
        .iter()
        .flat_map(|lines| lines.slices)
        .any(|slice| {
            !matches!(
                niangjia_access::scope(reader.viewer(), slice),
                Scope::Nothing
            )
        });
    let mut frame = reader.frame(Place::Today, &span)?;
    for entry in frame.rail.iter_mut().flat_map(|group| &mut group.entries) {
        if entry.place == Place::Today {
            entry.waiting = tasks.n_waiting;
        }
    }
    Ok(TodayPage {
        frame,
        day: shown::weekday(texts, today),
        title: title(reader, &tasks, has_work),
        lead: match tasks.n_coming {
            0 => String::new(),
            n => texts.with("web-today-lead", &[("count", count(n))]),
        },
        hint: hint(reader, &span, today, &cards),
        figures: cards,
        year,
        further: further(reader, &span),
        waiting: tasks.waiting,
        n_waiting: tasks.n_waiting,
        has_work,
        coming: tasks.coming,
        birthdays,
        retiring,
    })
}

/// Where the year is read on, for whoever may.
fn further(reader: &Reader, span: &Span) -> Vec<LinkView> {
    let ways = [
        (
            Place::Measures,
            addresses::measures(&span.name),
            Action::SeeFigures,
        ),
        (
            Place::Ledger,
            addresses::LEDGER.to_owned(),
            Action::SeeLedger,
        ),
        (
            Place::History,
            addresses::HISTORY.to_owned(),
            Action::SeeHistory,
        ),
    ];
    let link = |(place, href, action): (Place, String, Action)| {
        reader.may_anywhere(action, "").then(|| LinkView {
            text: reader.texts.text(place.key()),
            href,
        })
    };
    ways.into_iter().filter_map(link).collect()
}

fn count(n: u64) -> niangjia_messages::Argument<'static> {
    i64::try_from(n).unwrap_or(i64::MAX).into()
}

fn title(reader: &Reader, tasks: &Tasks, has_work: bool) -> String {
    let name = reader.viewer().name.as_str();
    match (has_work, tasks.n_waiting) {
        (false, _) => reader
            .texts
            .with("web-today-hello", &[("name", name.into())]),
        (true, 0) => reader.texts.text("web-today-nothing"),
        (true, n) => reader.texts.with("web-today-title", &[("count", count(n))]),
    }
}

/// That this year has no records yet, or that there are none at all.
fn hint(reader: &Reader, span: &Span, today: Day, cards: &[FigureCard]) -> Option<Hint> {
    let texts = &reader.texts;
    let shown = span.period.whole_year()?;
    if shown == today.year() || !reader.may_anywhere(Action::SeeFigures, "") {
        return None;
    }
    let (now, then) = (today.year().to_string(), shown.to_string());
    let about = [("now", now.into()), ("then", then.into())];
    let link = reader.may_anywhere(Action::Import, "").then(|| LinkView {
        text: texts.text("web-today-how"),
        href: addresses::IMPORT.to_owned(),
    });
    Some(Hint {
        text: match cards.is_empty() {
            true => texts.text("web-today-no-records"),
            false => texts.with("web-today-other-year", &about),
        },
        link,
    })
}

fn cards(reader: &Reader, look: &mut Look<'_, '_>, span: &Span) -> Result<Vec<FigureCard>, Error> {
    let all = &reader.site.measures;
    let before = span.period.year_before();
    let mut cards = Vec::new();
    for measure in FIGURES.iter().filter_map(|id| reader.site.measure(id)) {
        let now = figure(look, all, measure, span.period)?;
        if now.n_records > 0 {
            let before = before
                .map(|before| figure(look, all, measure, before))
                .transpose()?;
            cards.push(card(reader, span, measure, now, before));
        }
    }
    Ok(cards)
}

/// How the year went, month by month.
fn year(reader: &Reader, look: &mut Look<'_, '_>, span: &Span) -> Result<Option<YearChart>, Error> {
    let Some(measure) = reader.site.measure(DRAWN) else {
        return Ok(None);
    };
    let months = figures::by_month(reader, look, measure, span.period)?;
    Ok(months.map(|months| YearChart {
        name: reader.texts.measure(measure),
        period: shown::span(&reader.texts, span.period),
        href: addresses::trace(measure.id, &span.name),
        bars: months.bars,
    }))
}

fn card(
    reader: &Reader,
    span: &Span,
    measure: &Measure,
    figure: Figure,
    before: Option<Figure>,
) -> FigureCard {
    let before = before.and_then(measures::comparable);
    let said = before.map(|before| shown::figure(measure.unit, before));
    FigureCard {
        name: reader.texts.measure(measure),
        value: figures::value(reader, measure, figure),
        unit: reader.texts.text(measure.unit.key()),
        before: said.map(|before| {
            reader
                .texts
                .with("web-today-before", &[("before", before.into())])
        }),
        bars: figure
            .value
            .zip(before)
            .and_then(|(now, before)| bars(now, before)),
        href: addresses::trace(measure.id, &span.name),
    }
}

/// Two lengths in percent of the longer one; none where there is nothing to draw.
fn bars(now: i64, before: i64) -> Option<(u8, u8)> {
    let longest = now.max(before);
    if longest <= 0 {
        return None;
    }
    let length = |value: i64| {
        let percent = i128::from(value.max(0)) * 100 / i128::from(longest);
        u8::try_from(percent).unwrap_or(100)
    };
    Some((length(now), length(before)))
}

fn of_birthdays(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    scope: &Scope,
    today: Day,
) -> Result<Vec<PersonRow>, Error> {
    let found = birthdays(look, today, today.later(BIRTHDAYS - 1), LOOKED_THROUGH)?;
    let row = |born: Born| {
        let day = born.born.whole()?;
        Some(row(&born, shown::day_of_year(&reader.texts, day)))
    };
    Ok(seen(found, scope).filter_map(row).take(PERSONS).collect())
}

/// Members who reach the age within so many months, by the month. Which schedule holds for a woman follows from her post;
/// she is listed by that of administrative and professional posts, and the row says so.
fn of_retiring(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    scope: &Scope,
    today: Day,
) -> Result<Vec<PersonRow>, Error> {
    let month = |year: i16, month: i8| {
        niangjia_base::calendar::PartialDay::new(year, Some(month), None).and_then(Month::of)
    };
    let now = i32::from(today.year()) * 12 + i32::from(today.month()) - 1;
    let is_near =
        |month: Month| (now..=now + RETIREMENTS).contains(&(month.year() * 12 + month.month() - 1));
    let mut rows = Vec::new();
    for (schedule, of_women) in [(Schedule::From60, false), (Schedule::From55, true)] {
        // Nobody retires by these schedules before 55 or after 63.
        let years = today.year() - 64..=today.year() - 54;
        let births =
            years.flat_map(|year| (1..=12).filter_map(move |m| Some((year, m, month(year, m)?))));
        let near: Vec<(i16, i8)> = births
            .filter(|(_, _, born)| is_near(statutory(schedule, *born).month))
            .map(|(year, month, _)| (year, month))
            .collect();
        let (Some(first), Some(last)) = (near.first(), near.last()) else {
            continue;
        };
        let text = |(year, month): &(i16, i8)| format!("{year:04}-{month:02}");
        let found = born_between(look, &text(first), &text(last), LOOKED_THROUGH)?;
        for born in seen(found, scope).filter(|born| born.is_woman == Some(of_women)) {
            let Some(retires) = Month::of(born.born).map(|born| statutory(schedule, born).month)
            else {
                continue;
            };
            let about = [("month", retires.to_string().into())];
            let key = if of_women {
                "web-today-retires-woman"
            } else {
                "web-today-retires"
            };
            rows.push((retires, row(&born, reader.texts.with(key, &about))));
        }
    }
    rows.sort_by_key(|(month, _)| *month);
    Ok(rows.into_iter().map(|(_, row)| row).take(PERSONS).collect())
}

fn seen(found: Vec<Born>, scope: &Scope) -> impl Iterator<Item = Born> {
    found.into_iter().filter(move |born| {
        let on = Object::of("people")
            .in_unit(Some(born.unit))
            .about(Some(born.person));
        scope.contains(&on)
    })
}

fn row(born: &Born, when: String) -> PersonRow {
    PersonRow {
        name: born.name.clone(),
        when,
        href: addresses::person(born.person),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longer_bar_is_whole_and_nothing_is_no_bar() {
        for (now, before, lengths) in [
            (71, 146, Some((48, 100))),
            (146, 71, Some((100, 48))),
            (0, 5, Some((0, 100))),
            (-3, 5, Some((0, 100))),
            (0, 0, None),
            (i64::MAX, 1, Some((100, 0))),
        ] {
            assert_eq!(bars(now, before), lengths, "{now} {before}");
        }
    }
}
