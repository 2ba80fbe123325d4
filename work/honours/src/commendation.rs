//! The union's own commendations: advanced collectives, skilled workers, activists; one record a person or body.

use crate::{HOLDERS, STATES, code_of, headings, words};
use niangjia_base::calendar::PartialDay;
use niangjia_base::record_ref::RecordKind;
use niangjia_base::text;
use niangjia_office::forms::{
    Column, Form, Line, Rank, Reads, Refusal, Taking, Unknown, headings as common,
};
use niangjia_office::registers::{Field, Holds, Register};

/// What is commended, as the college names it every year.
pub const AWARDS: &[&str] = &[
    "may_day_collective",
    "may_day_worker",
    "activist",
    "union_worker",
    "advanced_branch",
    "advanced_woman",
    "friend",
    "other",
];

/// The register.
pub const COMMENDATION: Register = Register {
    kind: RecordKind("honours.commendation"),
    table: "commendation",
    fields: &[
        Field::must("title", Holds::Text),
        Field::must("award", Holds::Choice(AWARDS)),
        Field::must("holder", Holds::Choice(HOLDERS)),
        Field::must("winner", Holds::Text),
        Field::may("person", Holds::Person),
        Field::may("unit", Holds::Unit),
        Field::must("conferred_on", Holds::Day),
        Field::may("note", Holds::Text),
        Field::must("state", Holds::Choice(STATES)),
    ],
};

/// The list of commendations, award under award. What stands as the name is a person or a body.
pub const FORM: Form = Form {
    name: "honours.commendations",
    rank: Rank::Then,
    columns: &[
        Column::or_title("title", Reads::Text, headings::AWARD).filled_down(),
        Column::may("running", Reads::Running, common::RUNNING),
        Column::must("name", Reads::Text, headings::COMMENDED),
        Column::may("staff_number", Reads::StaffNumber, common::STAFF_NUMBER),
        Column::may_or_title("branch", Reads::Branch, common::BRANCH),
        Column::may("department", Reads::Place, common::DEPARTMENT),
        Column::may("holder", Reads::Choice(words::HOLDERS), headings::HOLDER),
        Column::or_title("conferred_on", Reads::Day, headings::COMMENDED_ON),
        Column::may("note", Reads::Text, common::NOTE),
    ],
    telling: headings::COMMENDATIONS,
    against: headings::UPPER_HONOURS,
    take,
};

/// The title says whether a body or a person is commended, unless the sheet has a column for it.
fn take(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let title = line.need("title", line.text("title"))?;
    let winner = line.need("name", line.text("name"))?;
    let conferred_on = line.need("conferred_on", line.day("conferred_on"))?;
    let award = code_of(words::AWARDS, title).unwrap_or("other");
    let holder = line
        .code("holder")
        .or_else(|| code_of(words::HOLDERS, title))
        .unwrap_or("individual");
    let (person, unit, who) = if holder == "individual" {
        let person = taking.person(line, Unknown::Refuse)?;
        taking.warn_if_left(line, person, conferred_on);
        let unit = taking.branch_of(person, Some(conferred_on));
        (Some(person), unit, person.to_string())
    } else {
        let unit = [line.text("branch"), Some(winner)]
            .into_iter()
            .flatten()
            .find_map(|written| taking.people.unit(written));
        (None, unit, text::word_key(winner))
    };
    let values = vec![
        title.into(),
        award.into(),
        holder.into(),
        winner.into(),
        person.into(),
        unit.into(),
        conferred_on.into(),
        line.text("note").into(),
        "awarded".into(),
    ];
    let key = key(conferred_on, title, &who);
    if !taking.put_once(line, &COMMENDATION, &key, values) {
        let about = vec![("name", winner.to_owned())];
        taking.warn(line, "duplicate_person", about);
    }
    Ok(())
}

/// What makes a commendation this one: once a year for one person or body.
pub(crate) fn key(day: PartialDay, title: &str, who: &str) -> String {
    format!("{:04}|{}|{who}", day.year(), text::word_key(title))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_commendation_is_known_by_its_name() {
        for (title, award, holder) in [
            ("五一先进集体", "may_day_collective", Some("collective")),
            ("五一工作能手", "may_day_worker", Some("individual")),
            ("“五一”岗位能手", "may_day_worker", Some("individual")),
            ("优秀工会积极分子", "activist", Some("individual")),
            ("优秀工会工作者", "union_worker", Some("individual")),
            ("先进分工会", "advanced_branch", Some("collective")),
            ("最美教师", "other", None),
        ] {
            assert_eq!(code_of(words::AWARDS, title).unwrap_or("other"), award);
            assert_eq!(code_of(words::HOLDERS, title), holder, "{title}");
        }
    }
}
