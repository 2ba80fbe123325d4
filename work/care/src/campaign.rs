//! Campaigns for groups: spring, summer heat, teachers' day; for outsiders as well as members.

use crate::{headings, words};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::PersonId;
use niangjia_base::record_ref::RecordKind;
use niangjia_base::text;
use niangjia_office::forms::{
    Column, Form, Line, Rank, Reads, Refusal, Taking, Unknown, headings as common,
};
use niangjia_office::registers::{Field, Holds, Register};

/// Which campaign.
pub const CAMPAIGNS: &[&str] = &[
    "spring_festival",
    "on_duty",
    "coaches",
    "service_workers",
    "volunteers",
    "contest_teachers",
    "veteran_teachers",
    "new_recruits",
    "other",
];

/// The register.
pub const CAMPAIGN_GIFT: Register = Register {
    kind: RecordKind("care.campaign_gift"),
    table: "care_campaign_gift",
    fields: &[
        Field::must("person", Holds::Person),
        Field::may("unit", Holds::Unit),
        Field::must("day", Holds::Day),
        Field::must("campaign", Holds::Choice(CAMPAIGNS)),
        Field::must("batch", Holds::Text),
        Field::may("category", Holds::Text),
        Field::may("goods", Holds::Text),
        Field::must("amount", Holds::Money),
        Field::may("note", Holds::Text),
    ],
};

/// The register of campaigns, batch under batch.
pub const FORM: Form = Form {
    name: "care.campaigns",
    rank: Rank::Then,
    columns: &[
        Column::may("running", Reads::Running, common::RUNNING),
        Column::or_title("batch", Reads::Text, headings::BATCH).filled_down(),
        Column::or_title("day", Reads::Day, headings::DAY),
        Column::may("category", Reads::Text, headings::CATEGORY),
        Column::must("name", Reads::Name, common::NAME),
        Column::may("staff_number", Reads::StaffNumber, common::STAFF_NUMBER),
        Column::may("department", Reads::Place, common::DEPARTMENT),
        Column::may_or_title("branch", Reads::Branch, common::BRANCH),
        Column::may("standing", Reads::Text, headings::STANDING),
        Column::may("goods", Reads::Text, headings::GOODS),
        Column::must("amount", Reads::Money, headings::AMOUNT),
        Column::may("note", Reads::Text, common::NOTE),
    ],
    telling: headings::CAMPAIGNS,
    against: headings::VISITS,
    take,
};

/// With a staff number the person is staff, member or not; without one, and unknown at that place, somebody from outside.
fn take(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let unknown = if line.text("staff_number").is_some() {
        Unknown::Staff
    } else {
        Unknown::Outsider
    };
    let person = taking.person(line, unknown)?;
    let day = line.need("day", line.day("day"))?;
    let batch = line.need("batch", line.text("batch"))?;
    let amount = line.need("amount", line.money("amount"))?;
    let campaign = campaign_of(batch);
    let unit = taking.branch_of(person, Some(day));
    let values = vec![
        person.into(),
        unit.into(),
        day.into(),
        campaign.into(),
        batch.into(),
        line.text("category").into(),
        line.text("goods").into(),
        amount.into(),
        line.text("note").into(),
    ];
    let key = key(day, batch, person);
    taking.put(line, &CAMPAIGN_GIFT, &key, values);
    Ok(())
}

/// The campaign of a batch, by the longest word that its name holds.
fn campaign_of(batch: &str) -> &'static str {
    let batch = text::word_key(batch);
    let all = words::CAMPAIGNS
        .iter()
        .flat_map(|word| word.words.iter().map(|w| (word.code, *w)));
    let found = all
        .filter(|(_, word)| batch.contains(word))
        .max_by_key(|(_, word)| word.len());
    found.map_or("other", |(code, _)| code)
}

/// What makes a gift this one: once in a batch of a year.
pub(crate) fn key(day: PartialDay, batch: &str, person: PersonId) -> String {
    format!("{:04}|{}|{person}", day.year(), text::word_key(batch))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_batch_belongs_to_the_campaign_of_its_longest_word() {
        for (batch, campaign) in [
            ("春节慰问", "spring_festival"),
            ("春节值班值守慰问", "on_duty"),
            ("夏送清凉（支教志愿者）", "volunteers"),
            ("教师节慰问（教龄30年以上）", "veteran_teachers"),
            ("中秋联欢", "other"),
        ] {
            assert_eq!(campaign_of(batch), campaign, "{batch}");
        }
    }
}
