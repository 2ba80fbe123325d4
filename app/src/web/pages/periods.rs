//! The choice of a period: a calendar year, from one session of the congress to the next, a school year, or any two days.
//!
//! Days that were just written win over the period of the list; days that only stand there from before do not.

use crate::web::answer::{Answered, Fault};
use crate::web::reader::{Reader, Span};
use crate::web::shown;
use niangjia_base::calendar::{Day, Period};
use niangjia_office::Look;
use niangjia_office::files::years;
use niangjia_store::Error;
use niangjia_ui::views::{Control, InputView, Line, OptionView};

/// How many sessions of the congress stand in the list.
const SESSIONS: usize = 6;
/// How many years stand in the list.
const YEARS: usize = 12;

/// The period that an address asks for.
pub(crate) struct Picked {
    pub(crate) span: Span,
    /// The days as they were written.
    from: String,
    to: String,
    /// What is wrong with them: a message key.
    wrong: Option<&'static str>,
}

/// Reads the period of an address.
pub(crate) fn picked(reader: &Reader) -> Answered<Picked> {
    let asked = |name| reader.asked(name).unwrap_or_default().trim().to_owned();
    let (from, to) = (asked("from"), asked("to"));
    let were = format!("{from}..{to}") == asked("were");
    if (from.is_empty() && to.is_empty()) || (were && reader.asked("period").is_some()) {
        return Ok(Picked {
            span: reader.span()?,
            from: String::new(),
            to: String::new(),
            wrong: None,
        });
    }
    let (days, wrong) = match days(&from, &to) {
        Ok(days) => (Some(days), None),
        Err(wrong) => (None, Some(wrong)),
    };
    let span = match days {
        Some(days) => reader.span_named(&days.to_string())?,
        None => reader.newest_span()?,
    };
    Ok(Picked {
        span,
        from,
        to,
        wrong,
    })
}

/// From one day to another; a missing one is the first or the last of the other's year.
fn days(from: &str, to: &str) -> Result<Period, &'static str> {
    let read = |text: &str| match text {
        "" => Ok(None),
        text => text.parse::<Day>().map(Some).map_err(|_| "wrong-date"),
    };
    let (from, to) = (read(from)?, read(to)?);
    let first = from.or_else(|| Day::new(to?.year(), 1, 1));
    let last = to.or_else(|| Day::new(from?.year(), 12, 31));
    let (first, last) = first.zip(last).ok_or("wrong-date")?;
    Period::new(first, last.next()).ok_or("wrong-span")
}

impl Picked {
    /// What the bar above a list asks: the period, and two days.
    pub(crate) fn inputs(
        &self,
        reader: &Reader,
        look: &mut Look<'_, '_>,
    ) -> Result<Vec<InputView>, Error> {
        let text = |key: &str| reader.texts.text(key);
        let mut options = options(reader, look)?;
        let known = options.iter().any(|(value, _)| *value == self.span.name);
        if !known {
            options.insert(0, (String::new(), text("web-period-days")));
        }
        let chosen = if known { self.span.name.as_str() } else { "" };
        let options = options.into_iter().map(|(value, label)| OptionView {
            is_chosen: value == chosen,
            value,
            label,
        });
        let day = |name: &str, key: &str, value: &str| {
            InputView::may(name, text(key), Control::line(Line::Day, value))
        };
        // Where no day is written, a period that is not in the list is shown by its days.
        let (from, to) = match (
            known || self.wrong.is_some(),
            self.from.is_empty() && self.to.is_empty(),
        ) {
            (false, true) => (
                self.span.period.from().to_string(),
                self.span.period.last().to_string(),
            ),
            _ => (self.from.clone(), self.to.clone()),
        };
        let were = (!from.is_empty() || !to.is_empty()).then(|| format!("{from}..{to}"));
        let mut first = day("from", "web-period-from", &from);
        first.error = self.wrong.map(&text);
        let mut inputs = vec![
            InputView::may(
                "period",
                text("web-period"),
                Control::Select {
                    options: options.collect(),
                },
            ),
            first,
            day("to", "web-period-to", &to),
        ];
        if let Some(value) = were {
            inputs.push(InputView::may(
                "were",
                String::new(),
                Control::Hidden { value },
            ));
        }
        Ok(inputs)
    }
}

/// The periods of the list, as they are sent and as they are called.
fn options(reader: &Reader, look: &mut Look<'_, '_>) -> Result<Vec<(String, String)>, Error> {
    let texts = &reader.texts;
    let mut years = years(look)?;
    years.truncate(YEARS);
    let year = |year: &i16| {
        let label = Period::year(*year).map(|period| shown::span(texts, period));
        Some((year.to_string(), label?))
    };
    let mut options: Vec<(String, String)> = years.iter().filter_map(year).collect();
    let sessions = congress::sessions(look.tx, look.union)?;
    for (term, session, _) in sessions.into_iter().rev().take(SESSIONS) {
        let about = [
            ("term", term.to_string().into()),
            ("session", session.to_string().into()),
        ];
        options.push((
            format!("session:{term}.{session}"),
            texts.with("web-period-session", &about),
        ));
    }
    for year in &years {
        let about = [
            ("first", year.to_string().into()),
            ("second", (year + 1).to_string().into()),
        ];
        let days = Day::new(*year, 9, 1).zip(Day::new(year + 1, 9, 1));
        if let Some(period) = days.and_then(|(first, end)| Period::new(first, end)) {
            options.push((period.to_string(), texts.with("web-period-school", &about)));
        }
    }
    Ok(options)
}

/// The period of an address, refused where its days cannot be read; for files, which have no place for an error.
pub(crate) fn only(reader: &Reader) -> Answered<Span> {
    let picked = picked(reader)?;
    match picked.wrong {
        None => Ok(picked.span),
        Some(_) => Err(Fault::NotFound),
    }
}

#[cfg(test)]
mod tests {
    use super::days;

    #[test]
    fn one_day_is_enough_and_the_wrong_way_round_is_said() {
        for (from, to, period) in [
            ("2023-03-01", "2023-03-31", Ok("2023-03-01..2023-03-31")),
            ("2023-03-01", "", Ok("2023-03-01..2023-12-31")),
            ("", "2023-06-30", Ok("2023-01-01..2023-06-30")),
            ("2023-03-02", "2023-03-01", Err("wrong-span")),
            ("soon", "2023-03-01", Err("wrong-date")),
        ] {
            let read = days(from, to).map(|period| period.to_string());
            assert_eq!(read.as_deref().map_err(|key| *key), period, "{from} {to}");
        }
    }
}
