//! What was measured, as it stands in the document: rows with an aim, what was reached, and by how much it was missed.

use crate::clock::Spent;
use serde::{Deserialize, Serialize};
use std::fmt::Write as _;
use std::time::Duration;

/// One part of the document.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Section {
    /// Its heading.
    pub(crate) title: String,
    /// What stands before the table.
    pub(crate) about: Vec<String>,
    /// The table.
    pub(crate) rows: Vec<Row>,
    /// What stands after the table, in Markdown.
    pub(crate) after: Vec<String>,
}

/// One row of the table.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Row {
    what: String,
    aim: String,
    reached: String,
    missed: String,
}

impl Section {
    /// Whether any of its rows stays behind its aim.
    pub(crate) fn misses_an_aim(&self) -> bool {
        self.rows.iter().any(|row| row.missed.starts_with("missed"))
    }
}

impl Row {
    /// A time; the processor time is held against the aim.
    pub(crate) fn time(what: impl Into<String>, aim: Option<Duration>, spent: Spent) -> Self {
        Self {
            what: what.into(),
            aim: aim.map_or_else(String::new, |aim| format!("< {}", shown(aim))),
            reached: format!("{} ({} on the wall)", shown(spent.cpu), shown(spent.wall)),
            missed: missed(
                aim.map(|aim| aim.as_micros()),
                spent.cpu.as_micros(),
                |over| {
                    shown(Duration::from_micros(
                        u64::try_from(over).unwrap_or(u64::MAX),
                    ))
                },
            ),
        }
    }

    /// A time that somebody waits; the time on the wall is held against the aim.
    pub(crate) fn wall(what: impl Into<String>, aim: Option<Duration>, waited: Duration) -> Self {
        let mut row = Self::time(
            what,
            aim,
            Spent {
                cpu: waited,
                wall: waited,
            },
        );
        row.reached = format!("{} on the wall", shown(waited));
        row
    }

    /// What is sent, in KiB.
    pub(crate) fn weight(what: impl Into<String>, aim: u64, reached: u64) -> Self {
        let kib = |kib: u128| format!("{kib} KiB");
        Self {
            what: what.into(),
            aim: format!("< {aim} KiB"),
            reached: kib(reached.into()),
            missed: missed(Some(aim.into()), reached.into(), kib),
        }
    }

    /// The peak of memory, in KiB.
    pub(crate) fn memory(what: impl Into<String>, aim: u64, reached: u64) -> Self {
        let mib = |kib: u128| format!("{} MiB", kib.div_ceil(1_024));
        Self {
            what: what.into(),
            aim: format!("< {}", mib(aim.into())),
            reached: mib(reached.into()),
            missed: missed(Some(aim.into()), reached.into(), mib),
        }
    }

    /// So many in a second.
    pub(crate) fn rate(what: impl Into<String>, aim: Option<u64>, reached: u64) -> Self {
        let missed = match aim {
            None => String::new(),
            Some(aim) if reached >= aim => "reached".to_owned(),
            Some(aim) => format!("missed by {} a second", aim - reached),
        };
        Self {
            what: what.into(),
            aim: aim.map_or_else(String::new, |aim| format!("{aim} a second")),
            reached: format!("{reached} a second"),
            missed,
        }
    }
}

fn missed(aim: Option<u128>, reached: u128, show: impl Fn(u128) -> String) -> String {
    match aim {
        None => String::new(),
        Some(aim) if reached < aim => "reached".to_owned(),
        Some(aim) => {
            let tenths = reached * 10 / aim.max(1);
            format!(
                "missed by {} ({}.{} times the aim)",
                show(reached - aim),
                tenths / 10,
                tenths % 10
            )
        }
    }
}

/// A time with three digits that matter.
pub(crate) fn shown(time: Duration) -> String {
    let micros = time.as_micros();
    match micros {
        0..1_000 => format!("{micros} µs"),
        1_000..10_000 => format!("{}.{:02} ms", micros / 1_000, micros % 1_000 / 10),
        10_000..1_000_000 => format!("{} ms", micros / 1_000),
        _ => format!(
            "{}.{:02} s",
            micros / 1_000_000,
            micros % 1_000_000 / 10_000
        ),
    }
}

impl Section {
    /// The part as Markdown.
    pub(crate) fn markdown(&self) -> String {
        let mut text = format!("## {}\n\n", self.title);
        for paragraph in &self.about {
            let _ = writeln!(text, "{paragraph}\n");
        }
        if !self.rows.is_empty() {
            text.push_str("| What | Aim | Reached | |\n|---|---|---|---|\n");
            for row in &self.rows {
                let _ = writeln!(
                    text,
                    "| {} | {} | {} | {} |",
                    row.what, row.aim, row.reached, row.missed
                );
            }
            text.push('\n');
        }
        for paragraph in &self.after {
            let _ = writeln!(text, "{paragraph}\n");
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::{Row, shown};
    use crate::clock::Spent;
    use std::time::Duration;

    #[test]
    fn times_are_shown_with_the_digits_that_matter() {
        let cases = [
            (57, "57 µs"),
            (1_234, "1.23 ms"),
            (45_678, "45 ms"),
            (2_345_678, "2.34 s"),
        ];
        for (micros, text) in cases {
            assert_eq!(shown(Duration::from_micros(micros)), text);
        }
    }

    #[test]
    fn a_missed_aim_says_by_how_much() {
        let spent = Spent {
            cpu: Duration::from_millis(75),
            wall: Duration::from_millis(80),
        };
        let row = Row::time("a year", Some(Duration::from_millis(50)), spent);
        assert_eq!(row.missed, "missed by 25 ms (1.5 times the aim)");
        let row = Row::rate("acts", Some(10), 12);
        assert_eq!(row.missed, "reached");
    }
}
