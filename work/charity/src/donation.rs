//! Donations: one gift of one giver to one drive.
//!
//! A giver who is not known by name and branch is kept as written, with a word about it: the money is there all the same.
//! Whoever gives without a name stays without one; such a gift is told from others by its number in the drive's list.

use crate::{headings, words};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::PersonId;
use niangjia_base::record_ref::RecordKind;
use niangjia_base::text;
use niangjia_office::forms::{
    Column, Form, Line, Rank, Reads, Refusal, Taking, Unknown, headings as common,
};
use niangjia_office::registers::{Field, Holds, Privacy, Register};

/// Which drive.
pub const CAMPAIGNS: &[&str] = &["giving_day", "one_day", "disaster", "hardship", "other"];
/// Whether the giver said a name.
pub const NAMED: &[&str] = &["named", "anonymous"];

/// The register.
pub const DONATION: Register = Register {
    kind: RecordKind("charity.donation"),
    table: "charity_donation",
    fields: &[
        Field::must("day", Holds::Day),
        Field::must("campaign", Holds::Choice(CAMPAIGNS)),
        Field::must("title", Holds::Text),
        Field::must("named", Holds::Choice(NAMED)),
        Field::may("person", Holds::Person),
        Field::may("unit", Holds::Unit),
        Field::must("donor", Holds::Text).seen_by(Privacy::Private),
        Field::must("amount", Holds::Money),
        Field::may("note", Holds::Text),
    ],
};

/// The list of a drive.
pub const FORM: Form = Form {
    name: "charity.donations",
    rank: Rank::Then,
    columns: &[
        Column::may("running", Reads::Running, common::RUNNING),
        Column::may_or_title(
            "campaign",
            Reads::Choice(words::CAMPAIGNS),
            headings::CAMPAIGN,
        ),
        Column::must("name", Reads::Name, headings::DONOR),
        Column::may("staff_number", Reads::StaffNumber, common::STAFF_NUMBER),
        Column::may_or_title("branch", Reads::Branch, common::BRANCH),
        Column::may("department", Reads::Place, common::DEPARTMENT),
        Column::must("amount", Reads::Money, headings::AMOUNT),
        Column::may_or_title("day", Reads::Day, headings::DAY),
        Column::may("note", Reads::Text, common::NOTE),
    ],
    telling: headings::DONATIONS,
    against: headings::NOT_DONATIONS,
    take,
};

fn take(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let donor = line.need("name", line.text("name"))?;
    let amount = line.need("amount", line.money("amount"))?;
    let day = line.need("day", day(line))?;
    let campaign = line.code("campaign").unwrap_or("other");
    let title = title(line);
    let person = if is_anonymous(donor) {
        None
    } else {
        giver(taking, line, donor)?
    };
    let unit = match (
        person,
        line.text("branch").or_else(|| line.text("department")),
    ) {
        (Some(person), _) => taking.branch_of(person, Some(day)),
        (None, Some(branch)) => taking.people.unit(branch),
        (None, None) => None,
    };
    let who = match (person, line.whole("running")) {
        (Some(person), _) => person.to_string(),
        (None, Some(number)) => format!("no. {number}"),
        (None, None) => format!("{day}|{}", text::name_key(donor)),
    };
    let key = key(day, campaign, &title, &who);
    let named = if is_anonymous(donor) {
        "anonymous"
    } else {
        "named"
    };
    let values = vec![
        day.into(),
        campaign.into(),
        title.into(),
        named.into(),
        person.into(),
        unit.into(),
        donor.into(),
        amount.into(),
        line.text("note").into(),
    ];
    taking.put(line, &DONATION, &key, values);
    Ok(())
}

/// The day of the gift, or as much of it as the sheet says.
fn day(line: &Line<'_>) -> Option<PartialDay> {
    line.day("day")
        .or_else(|| line.year.and_then(|year| PartialDay::new(year, None, None)))
}

/// The giver; nobody, with a word about it, when the name does not lead to one person.
fn giver(
    taking: &mut Taking<'_, '_, '_>,
    line: &Line<'_>,
    name: &str,
) -> Result<Option<PersonId>, Refusal> {
    let found = if line.has("staff_number") {
        taking.person(line, Unknown::Refuse)
    } else {
        let place = line.text("branch").or_else(|| line.text("department"));
        taking.by_name(line, "name", name, place, Unknown::Refuse)
    };
    match found {
        Ok(person) => Ok(Some(person)),
        Err(Refusal::Line { code, about, .. }) => {
            taking.warn(line, code, about);
            Ok(None)
        }
        Err(store) => Err(store),
    }
}

/// What the sheet calls the drive: its first line, or its name.
pub(crate) fn title(line: &Line<'_>) -> String {
    line.titles
        .first()
        .map(|title| text::half_width(title))
        .unwrap_or_default()
}

/// A drive that has a code is one in a year; the others go by their titles.
pub(crate) fn drive_key(campaign: &str, title: &str) -> String {
    if campaign == "other" {
        text::word_key(title)
    } else {
        campaign.to_owned()
    }
}

fn is_anonymous(donor: &str) -> bool {
    let key = text::name_key(donor);
    words::ANONYMOUS.iter().any(|word| key.contains(word))
}

/// What makes a gift of somebody this one: once in a drive.
pub(crate) fn key(day: PartialDay, campaign: &str, title: &str, who: &str) -> String {
    format!("{:04}|{}|{who}", day.year(), drive_key(campaign, title))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn some_names_are_none() {
        for (donor, anonymous) in [
            ("爱心人士", true),
            ("一位爱心职工", true),
            ("匿 名", true),
            ("热心教师", true),
            ("宋\u{3000}燕", false),
            ("叶尔兰•对山", false),
        ] {
            assert_eq!(is_anonymous(donor), anonymous, "{donor}");
        }
    }

    #[test]
    fn a_drive_without_a_code_goes_by_its_title() {
        assert_eq!(drive_key("giving_day", "2023年募捐"), "giving_day");
        assert_eq!(drive_key("other", "春日 书籍捐赠"), "春日书籍捐赠");
    }
}
