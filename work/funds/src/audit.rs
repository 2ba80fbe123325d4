//! Audits by the union's audit committee (经费审查委员会): what was looked into, by whom, and what came of it.

use crate::{headings, words};
use niangjia_base::calendar::PartialDay;
use niangjia_base::record_ref::RecordKind;
use niangjia_base::text;
use niangjia_office::forms::{
    Column, Form, Line, Rank, Reads, Refusal, Taking, headings as common,
};
use niangjia_office::registers::{Field, Holds, Register};

/// What an audit came to.
pub const CONCLUSIONS: &[&str] = &["passed", "passed_with_remarks", "not_passed"];
/// How far an audit has come; what was found is amended before it is closed.
pub const STATES: &[&str] = &["planned", "under_review", "to_be_amended", "closed"];

/// The register.
pub const AUDIT: Register = Register {
    kind: RecordKind("funds.audit"),
    table: "funds_audit",
    fields: &[
        Field::must("day", Holds::Day),
        Field::must("matter", Holds::Text),
        Field::may("reviewers", Holds::Text),
        Field::may("opinion", Holds::Text),
        Field::may("conclusion", Holds::Choice(CONCLUSIONS)),
        Field::may("amended_on", Holds::Day),
        Field::must("state", Holds::Choice(STATES)),
        Field::may("note", Holds::Text),
    ],
};

/// The list of audits.
pub const FORM: Form = Form {
    name: "funds.audits",
    rank: Rank::Then,
    columns: &[
        Column::may("running", Reads::Running, common::RUNNING),
        Column::must("day", Reads::Day, headings::AUDIT_DAY),
        Column::must("matter", Reads::Text, headings::MATTER),
        Column::may("reviewers", Reads::Text, headings::REVIEWERS),
        Column::may("opinion", Reads::Text, headings::OPINION),
        Column::may(
            "conclusion",
            Reads::Choice(words::CONCLUSIONS),
            headings::CONCLUSION,
        ),
        Column::may("amended_on", Reads::Day, headings::AMENDED_ON),
        Column::may("note", Reads::Text, common::NOTE),
    ],
    telling: headings::AUDITS,
    against: headings::BUDGET,
    take,
};

fn take(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let day = line.need("day", line.day("day"))?;
    let matter = line.need("matter", line.text("matter"))?;
    let (conclusion, amended) = (line.code("conclusion"), line.day("amended_on"));
    let values = vec![
        day.into(),
        matter.into(),
        line.text("reviewers").into(),
        line.text("opinion").into(),
        conclusion.into(),
        amended.into(),
        state(conclusion, amended.is_some()).into(),
        line.text("note").into(),
    ];
    taking.put(line, &AUDIT, &key(day, matter), values);
    Ok(())
}

fn state(conclusion: Option<&str>, amended: bool) -> &'static str {
    match conclusion {
        _ if amended => "closed",
        Some("passed") => "closed",
        Some(_) => "to_be_amended",
        None => "under_review",
    }
}

/// What makes an audit this one.
pub(crate) fn key(day: PartialDay, matter: &str) -> String {
    format!("{day}|{}", text::word_key(matter))
}

#[cfg(test)]
mod tests {
    use super::state;

    #[test]
    fn what_was_found_is_open_until_it_is_amended() {
        for (conclusion, amended, expected) in [
            (None, false, "under_review"),
            (Some("passed"), false, "closed"),
            (Some("passed_with_remarks"), false, "to_be_amended"),
            (Some("not_passed"), true, "closed"),
        ] {
            assert_eq!(
                state(conclusion, amended),
                expected,
                "{conclusion:?} {amended}"
            );
        }
    }
}
