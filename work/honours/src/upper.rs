//! Honours from above the college: by the state, the region, the prefecture, on the college, a part of it or a person.

use crate::{HOLDERS, STATES, code_of, headings, words};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::PersonId;
use niangjia_base::record_ref::RecordKind;
use niangjia_base::text;
use niangjia_office::forms::{
    Column, Form, Line, Rank, Reads, Refusal, Taking, headings as common,
};
use niangjia_office::people::Found;
use niangjia_office::registers::{Field, Holds, Register};

/// Of which level the conferring body is.
pub const LEVELS: &[&str] = &["national", "regional", "prefectural", "county", "sector"];

/// The register.
pub const UPPER: Register = Register {
    kind: RecordKind("honours.upper"),
    table: "upper_honour",
    fields: &[
        Field::must("title", Holds::Text),
        Field::must("level", Holds::Choice(LEVELS)),
        Field::must("conferrers", Holds::Text),
        Field::must("winner", Holds::Text),
        Field::must("holder", Holds::Choice(HOLDERS)),
        Field::may("person", Holds::Person),
        Field::may("unit", Holds::Unit),
        Field::may("honour_year", Holds::Whole),
        Field::must("conferred_on", Holds::Day),
        Field::may("note", Holds::Text),
        Field::must("state", Holds::Choice(STATES)),
    ],
};

/// The list of honours from above.
pub const FORM: Form = Form {
    name: "honours.upper",
    rank: Rank::Then,
    columns: &[
        Column::may("running", Reads::Running, common::RUNNING),
        Column::must("title", Reads::Text, headings::HONOUR),
        Column::or_title("level", Reads::Choice(words::LEVELS), headings::LEVEL),
        Column::must("conferrers", Reads::Text, headings::CONFERRERS),
        Column::must("winner", Reads::Text, headings::WINNER),
        Column::may("holder", Reads::Choice(words::HOLDERS), headings::HOLDER),
        Column::may("department", Reads::Place, common::DEPARTMENT),
        Column::may("honour_year", Reads::Year, headings::HONOUR_YEAR),
        Column::or_title("conferred_on", Reads::Day, headings::CONFERRED_ON),
        Column::may("note", Reads::Text, common::NOTE),
    ],
    telling: headings::UPPER_HONOURS,
    against: headings::COMMENDATIONS,
    take,
};

/// An honour counts in the year in which it was conferred, whatever year its title names.
fn take(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let title = line.need("title", line.text("title"))?;
    let level = line.need("level", line.code("level"))?;
    let conferrers = line.need("conferrers", line.text("conferrers"))?;
    let winner = line.need("winner", line.text("winner"))?;
    let conferred_on = line.need("conferred_on", line.day("conferred_on"))?;
    let holder = line
        .code("holder")
        .or_else(|| code_of(words::HOLDERS, title));
    let holder = line.need("holder", holder)?;
    let person = if holder == "individual" {
        person(taking, line, winner, conferred_on)
    } else {
        None
    };
    let unit = match person {
        Some(person) => taking.branch_of(person, Some(conferred_on)),
        None => taking.people.unit(winner),
    };
    let values = vec![
        title.into(),
        level.into(),
        conferrers.into(),
        winner.into(),
        holder.into(),
        person.into(),
        unit.into(),
        line.whole("honour_year").into(),
        conferred_on.into(),
        line.text("note").into(),
        "awarded".into(),
    ];
    let key = key(conferred_on, title, winner);
    taking.put(line, &UPPER, &key, values);
    Ok(())
}

/// The person that a winner's text names, if that leaves no doubt: `孙红洁`, `科研处 孙红洁`, `孙红洁（科研处）`.
fn person(
    taking: &mut Taking<'_, '_, '_>,
    line: &Line<'_>,
    winner: &str,
    day: PartialDay,
) -> Option<PersonId> {
    let beside = line.text("department");
    let readings = readings(winner, beside);
    let found = readings.iter().find_map(|(name, place)| {
        let found = match place {
            Some(place) => taking.people.by_name_and_place(name, place),
            None => taking.people.by_name_inside(name, None, Some(day)),
        };
        match found {
            Found::One(known) if !known.outside => Some(known.id),
            _ => None,
        }
    });
    if found.is_none() {
        taking.warn(line, "winner_unknown", vec![("name", winner.to_owned())]);
    }
    found
}

/// How a winner's text may be read, as name and place, the most telling reading first.
fn readings<'t>(winner: &'t str, beside: Option<&'t str>) -> Vec<(&'t str, Option<&'t str>)> {
    let mut readings = Vec::new();
    let is_bracket = |c: char| ['（', '(', '）', ')'].contains(&c);
    if let Some((name, place)) = winner.split_once(is_bracket) {
        readings.push((name, text::filled(place.trim_end_matches(is_bracket))));
    } else {
        for (at, blank) in winner.char_indices().filter(|(_, c)| text::is_blank(*c)) {
            let (place, name) = (&winner[..at], &winner[at + blank.len_utf8()..]);
            readings.extend(
                text::filled(place)
                    .zip(text::filled(name))
                    .map(|(p, n)| (n, Some(p))),
            );
        }
        readings.push((winner, beside));
    }
    readings
}

/// What makes an honour this one.
pub(crate) fn key(day: PartialDay, title: &str, winner: &str) -> String {
    format!(
        "{:04}|{}|{}",
        day.year(),
        text::word_key(title),
        text::word_key(winner)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_winner_is_read_as_a_name_with_or_without_a_place() {
        assert_eq!(
            readings("科研处 孙红洁", None),
            [("孙红洁", Some("科研处")), ("科研处 孙红洁", None)]
        );
        assert_eq!(
            readings("孙红洁（科研处）", None),
            [("孙红洁", Some("科研处"))]
        );
        assert_eq!(
            readings("孙红洁", Some("科研处")),
            [("孙红洁", Some("科研处"))]
        );
        assert_eq!(
            readings("工会 宋　燕", None),
            [
                ("宋　燕", Some("工会")),
                ("燕", Some("工会 宋")),
                ("工会 宋　燕", None)
            ]
        );
    }

    #[test]
    fn a_title_tells_who_holds_it() {
        for (title, holder) in [
            ("地区“三八红旗集体”", Some("collective")),
            ("开发建设新疆奖状", Some("collective")),
            ("开发建设新疆奖章", Some("individual")),
            ("地区“巾帼建功标兵”", Some("individual")),
            ("巾帼文明岗", Some("collective")),
            ("杰出贡献", None),
        ] {
            assert_eq!(code_of(words::HOLDERS, title), holder, "{title}");
        }
    }
}
