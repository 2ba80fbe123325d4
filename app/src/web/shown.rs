//! How values are written for a person: days as far as they are known, amounts with separators, moments of China.

use crate::texts::Texts;
use niangjia_base::calendar::{Day, Moment, PartialDay, Period};
use niangjia_base::money::Fen;
use niangjia_office::measures::{self, Unit};
use niangjia_office::registers::Holds;
use niangjia_office::vault::is_sealed;
use niangjia_store::Value;

/// What stands in the place of something that is not shown to a reader without a name.
pub(crate) const WITHHELD: &str = "•••";

/// A text of a record as this reader may see it.
pub(crate) fn seen(text: &str) -> &str {
    if text.starts_with(measures::WITHHELD) {
        WITHHELD
    } else {
        text
    }
}

/// A value of a measure without its unit: `863,100.00`.
pub(crate) fn figure(unit: Unit, value: i64) -> String {
    grouped(&unit.print(value))
}

/// A number with a comma before every three digits.
pub(crate) fn grouped(digits: &str) -> String {
    let (sign, rest) = digits
        .strip_prefix('-')
        .map_or(("", digits), |rest| ("−", rest));
    let (whole, decimals) = rest
        .split_once('.')
        .map_or((rest, String::new()), |(w, d)| (w, format!(".{d}")));
    let mut out = String::from(sign);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out + &decimals
}

/// An amount of money: `400.00`.
pub(crate) fn money(fen: i64) -> String {
    grouped(&Fen::new(fen).to_string())
}

/// A stored day as far as it is known: `2023-08`.
pub(crate) fn day(stored: &str) -> String {
    let Ok(day) = stored.parse::<PartialDay>() else {
        return stored.to_owned();
    };
    match (day.month(), day.day()) {
        (Some(_), Some(_)) => stored.to_owned(),
        (Some(month), None) => format!("{:04}-{month:02}", day.year()),
        _ => format!("{:04}", day.year()),
    }
}

/// A day without its year: `6 月 21 日`.
pub(crate) fn day_of_year(texts: &Texts, day: Day) -> String {
    let about = [
        ("month", month(texts, day.month()).into()),
        ("day", day.day().to_string().into()),
    ];
    texts.with("web-day", &about)
}

/// A month by its number, 1 to 12, as it is called.
pub(crate) fn month(texts: &Texts, month: i8) -> String {
    const KEYS: [&str; 12] = [
        "web-month-1",
        "web-month-2",
        "web-month-3",
        "web-month-4",
        "web-month-5",
        "web-month-6",
        "web-month-7",
        "web-month-8",
        "web-month-9",
        "web-month-10",
        "web-month-11",
        "web-month-12",
    ];
    let place = usize::try_from(month - 1).unwrap_or_default();
    KEYS.get(place)
        .map(|key| texts.text(key))
        .unwrap_or_default()
}

/// A day with its day of the week: `6 月 21 日 星期三`.
pub(crate) fn weekday(texts: &Texts, day: Day) -> String {
    const KEYS: [&str; 7] = [
        "web-monday",
        "web-tuesday",
        "web-wednesday",
        "web-thursday",
        "web-friday",
        "web-saturday",
        "web-sunday",
    ];
    // A day of the week is one of seven.
    let weekday = texts.text(KEYS[usize::from(day.weekday())]);
    let day = day_of_year(texts, day);
    texts.with(
        "web-weekday",
        &[("day", day.into()), ("weekday", weekday.into())],
    )
}

/// A stored moment in China, to the minute: `2024-03-01 10:12`.
pub(crate) fn moment(stored: &str) -> String {
    /// Eight hours, all year, in the whole country.
    const AHEAD: i64 = 8 * 3_600_000;
    let Ok(moment) = stored.parse::<Moment>() else {
        return stored.to_owned();
    };
    let there = Moment::from_milliseconds(moment.milliseconds().saturating_add(AHEAD)).to_string();
    there
        .get(..16)
        .map_or(there.clone(), |text| text.replace('T', " "))
}

/// The days of a period, by name where it has one.
pub(crate) fn span(texts: &Texts, period: Period) -> String {
    match period.whole_year() {
        Some(year) => texts.with("web-year", &[("year", year.to_string().into())]),
        None => days(
            texts,
            &period.from().to_string(),
            &period.last().to_string(),
        ),
    }
}

/// From one day to another.
pub(crate) fn days(texts: &Texts, first: &str, last: &str) -> String {
    match first == last {
        true => first.to_owned(),
        false => texts.with(
            "web-days",
            &[("first", first.into()), ("last", last.into())],
        ),
    }
}

/// A value of a register's field in words; nothing for an empty one. Persons, units and other records come with
/// what they are called.
pub(crate) fn field(
    texts: &Texts,
    slice: &str,
    holds: Holds,
    value: &Value,
    name: Option<&str>,
) -> String {
    match (holds, value) {
        (_, Value::Null) => String::new(),
        // What was not opened for this reader.
        (_, Value::Text(text)) if is_sealed(text) => WITHHELD.to_owned(),
        (Holds::Person | Holds::Unit | Holds::Record(_), _) if name.is_some() => {
            name.unwrap_or_default().to_owned()
        }
        (Holds::Day, Value::Text(text)) => day(text),
        (Holds::Choice(_), Value::Text(code)) => texts.code(slice, code),
        (Holds::Money, Value::Whole(fen)) => {
            let (amount, unit) = (money(*fen), texts.text(Unit::Yuan.key()));
            format!("{amount} {unit}")
        }
        (Holds::Rate, Value::Whole(points)) => format!("{}%", Unit::Rate.print(*points)),
        (Holds::Flag, Value::Flag(true)) => texts.text("web-yes"),
        (Holds::Flag, Value::Flag(false)) => texts.text("web-no"),
        // SQLite reads a yes-or-no back as 0 or 1.
        (Holds::Flag, Value::Whole(flag)) => {
            texts.text(if *flag == 0 { "web-no" } else { "web-yes" })
        }
        (_, Value::Text(text)) => text.clone(),
        (_, Value::Whole(whole)) => whole.to_string(),
        (_, Value::Flag(flag)) => flag.to_string(),
        (_, Value::Bytes(_)) => WITHHELD.to_owned(),
    }
}

/// Who acted, as the history writes it: the account of an operator, without what kind of actor it is.
pub(crate) fn actor(texts: &Texts, stored: &str) -> String {
    match stored.split_once(':') {
        Some(("operator", name)) => name.to_owned(),
        _ if stored == "program" => texts.text("web-program"),
        _ => stored.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_in_groups_of_three() {
        for (digits, text) in [
            ("0", "0"),
            ("999", "999"),
            ("1000", "1,000"),
            ("863100.00", "863,100.00"),
            ("-1234567.5", "−1,234,567.5"),
            ("-12", "−12"),
        ] {
            assert_eq!(grouped(digits), text);
        }
    }

    #[test]
    fn days_and_moments_are_shown_as_far_as_they_are_known() {
        for (stored, text) in [
            ("2023-08-09", "2023-08-09"),
            ("2023-08-00", "2023-08"),
            ("2023-00-00", "2023"),
            ("soon", "soon"),
        ] {
            assert_eq!(day(stored), text);
        }
        assert_eq!(moment("2023-12-31T16:05:09.123Z"), "2024-01-01 00:05");
        assert_eq!(moment("once"), "once");
    }
}
