//! What stands in the fields of an invented record: it follows from what a field holds, and from its name where that says more.

use super::people::{department, name};
use super::{Members, id_value};
use niangjia_office::registers::{Field, Holds, Register};
use niangjia_store::Value;
use std::collections::BTreeMap;

/// The codes of records that have come to their good end; measures count those.
const DONE: &[&str] = &[
    "paid",
    "taken",
    "held",
    "attended",
    "awarded",
    "screened",
    "wed",
    "took_part",
    "published",
    "marked",
    "enrolled",
    "confirmed",
    "announced",
    "in_use",
    "mutual",
    "open",
    "handed_out",
    "received",
    "issued",
    "closed",
    "current",
    "in_office",
    "deducted",
    "settled",
    "posted",
    "imported",
    "recorded",
];
/// A list with everybody so often in a year is one of months.
const MONTHLY: u64 = 12;
/// Texts of one column that differ.
const DIFFERENT_TEXTS: u64 = 400;

/// One invented record, before its register says what it holds.
pub(super) struct Line {
    pub(super) id: i64,
    pub(super) year: i16,
    /// Its number among those of the register in that year.
    pub(super) number: u64,
    /// How many there are of them.
    pub(super) total: u64,
}

impl Line {
    /// The values of all columns, the envelope first.
    pub(super) fn values(
        &self,
        register: &Register,
        members: &Members,
        parents: &BTreeMap<(&'static str, i16), Vec<i64>>,
    ) -> Vec<Value> {
        let (day, person) = (self.day(members), self.person(members));
        let key = format!("{day}|{}|{}", members.person(person), self.number);
        let mut values: Vec<Value> = vec![
            1.into(),
            id_value(self.id),
            key.into(),
            Value::Null,
            Value::Null,
            false.into(),
        ];
        for field in register.fields {
            values.push(match field.holds {
                Holds::Person => id_value(members.person(person)),
                Holds::Unit => id_value(members.unit_of(person)),
                Holds::Day => self.day_of(field, &day),
                Holds::Money => self.spread(100, 3_000).saturating_mul(100).into(),
                Holds::Rate if field.column == "rate" => 50.into(),
                Holds::Rate => self.spread(0, 10_000).into(),
                Holds::Whole => self.whole(field),
                Holds::Flag => self.number.is_multiple_of(5).into(),
                Holds::Choice(codes) => self.code(field, codes).into(),
                Holds::Text => self.text(field, person, &day),
                Holds::Record(kind) => {
                    let ids = parents.get(&(kind, self.year));
                    let at = |ids: &Vec<i64>| {
                        let count = u64::try_from(ids.len()).ok().filter(|count| *count > 0)?;
                        // Neighbours belong to one parent, as the lines of one sheet do.
                        let at = (self.number * count / self.total.max(1)).min(count - 1);
                        ids.get(usize::try_from(at).ok()?).copied()
                    };
                    ids.and_then(at).map_or(Value::Null, id_value)
                }
            });
        }
        values
    }

    /// In a list with everybody all have a day for each round; otherwise records are spread over the year.
    fn day(&self, members: &Members) -> String {
        let rounds = self.total / members.count;
        if rounds == MONTHLY {
            return format!("{:04}-{:02}-00", self.year, self.number / members.count + 1);
        }
        let day = if rounds >= 1 {
            (self.number / members.count) * 365 / (rounds + 1) + 10
        } else {
            self.number * 365 / self.total
        };
        let (month, day) = ((day / 31).min(11) + 1, day % 28 + 1);
        format!("{:04}-{month:02}-{day:02}", self.year)
    }

    fn person(&self, members: &Members) -> u64 {
        let number = if self.total >= members.count / 2 {
            self.number
        } else {
            self.number.wrapping_mul(7_919)
        };
        members.in_year(self.year, number)
    }

    fn day_of(&self, field: &Field, day: &str) -> Value {
        match field.column {
            "held_until" | "left_on" => Value::Null,
            "ends_on" => format!("{}{}", self.year + 3, day.get(4..).unwrap_or_default()).into(),
            _ => day.into(),
        }
    }

    fn whole(&self, field: &Field) -> Value {
        match field.column {
            "year" | "honour_year" => i64::from(self.year).into(),
            "merged_into" => Value::Null,
            "number" => i64::try_from(self.number).unwrap_or(0).into(),
            "born_year" => self.spread(1985, 2000).into(),
            "term" => i64::from((self.year - 2009) / 5).into(),
            "session" => i64::from((self.year - 2009) % 5 + 1).into(),
            _ => self.spread(1, 60).into(),
        }
    }

    fn code(&self, field: &Field, codes: &'static [&'static str]) -> &'static str {
        let done = DONE
            .iter()
            .find_map(|word| codes.iter().find(|code| *code == word));
        match (field.column, done) {
            ("state", Some(code)) => code,
            _ => {
                let at =
                    self.number.wrapping_mul(31) % u64::try_from(codes.len()).unwrap_or(1).max(1);
                codes
                    .get(usize::try_from(at).unwrap_or(0))
                    .copied()
                    .unwrap_or_default()
            }
        }
    }

    fn text(&self, field: &Field, person: u64, day: &str) -> Value {
        match field.column {
            "note" | "body" | "about" | "hopes" => Value::Null,
            "name" | "winner" | "team" | "proposer_name" | "groom" | "bride" | "nickname"
            | "name_key" => name(person).into(),
            "department" => department(person % 400).into(),
            "month_end" => match day.get(5..7).and_then(|month| month.parse::<u8>().ok()) {
                Some(month) if month < 12 => format!("{:04}-{:02}-00", self.year, month + 1).into(),
                _ => format!("{:04}-00-00", self.year + 1).into(),
            },
            "batch" => format!("{}{}", self.year, self.number % 8).into(),
            _ => format!("第{}项", self.number % DIFFERENT_TEXTS + 1).into(),
        }
    }

    fn spread(&self, least: i64, most: i64) -> i64 {
        let mixed = self.number.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 33;
        least + i64::try_from(mixed).unwrap_or(0) % (most - least).max(1)
    }
}
