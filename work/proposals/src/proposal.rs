//! Proposals: one matter each, with its number in the call of one session.

use crate::review::{self, Review, VERDICTS};
use crate::{handling, headings, supporter, words};
use niangjia_base::calendar::{PartialDay, read_day};
use niangjia_base::record_ref::RecordKind;
use niangjia_base::text;
use niangjia_office::forms::{
    Column, Form, Line, Rank, Reads, Refusal, Taking, headings as common,
};
use niangjia_office::registers::{Field, Holds, Register};

/// What a proposal is about.
pub const TOPICS: &[&str] = &[
    "teaching",
    "campus",
    "personnel",
    "logistics",
    "students",
    "management",
    "other",
];
/// What the proposer thinks of the answer.
pub const RATINGS: &[&str] = &["satisfied", "basically_satisfied", "dissatisfied"];
/// How far a proposal has come. One that the proposer is not satisfied with goes back once.
pub const STATES: &[&str] = &[
    "collected",
    "seconded",
    "docketed",
    "suggestion",
    "merged",
    "refused",
    "withdrawn",
    "assigned",
    "answered",
    "rated",
    "sent_back",
    "closed",
];

/// The register.
pub const PROPOSAL: Register = Register {
    kind: RecordKind("proposals.proposal"),
    table: "proposal",
    fields: &[
        Field::may("term", Holds::Whole),
        Field::may("session", Holds::Whole),
        Field::must("called_on", Holds::Day),
        Field::must("number", Holds::Whole),
        Field::must("title", Holds::Text),
        Field::may("proposer", Holds::Person),
        Field::must("proposer_name", Holds::Text),
        Field::may("unit", Holds::Unit),
        Field::may("delegation", Holds::Text),
        Field::may("category", Holds::Text),
        Field::must("topic", Holds::Choice(TOPICS)),
        Field::may("verdict", Holds::Choice(VERDICTS)),
        Field::may("merged_into", Holds::Whole),
        Field::may("lead", Holds::Text),
        Field::may("assisting", Holds::Text),
        Field::may("assigned_on", Holds::Day),
        Field::may("answered_on", Holds::Day),
        Field::may("rating", Holds::Choice(RATINGS)),
        Field::may("note", Holds::Text),
        Field::must("state", Holds::Choice(STATES)),
    ],
};

/// The register of the proposals of a session.
pub const FORM: Form = Form {
    name: "proposals.register",
    rank: Rank::Then,
    columns: &[
        Column::may_or_title("session", Reads::Session, headings::SESSION),
        Column::may_or_title("called_on", Reads::Day, headings::CALLED_ON),
        Column::must("number", Reads::Text, headings::NUMBER),
        Column::must("title", Reads::Text, headings::TITLE),
        Column::must("proposer", Reads::Text, headings::PROPOSER),
        Column::may("seconders", Reads::Names, headings::SECONDERS),
        Column::may("department", Reads::Place, headings::PROPOSER_PLACE),
        Column::may("delegation", Reads::Text, headings::DELEGATION),
        Column::may("category", Reads::Text, headings::CATEGORY),
        Column::may("review", Reads::Text, headings::REVIEW),
        Column::may("lead", Reads::Text, headings::LEAD),
        Column::may("assisting", Reads::Text, headings::ASSISTING),
        Column::may("assigned_on", Reads::Day, headings::ASSIGNED_ON),
        Column::may("answered_on", Reads::Day, headings::ANSWERED_ON),
        Column::may("rating", Reads::Choice(words::RATINGS), headings::RATING),
        Column::may("note", Reads::Text, common::NOTE),
    ],
    telling: headings::PROPOSALS,
    against: headings::OTHER_SHEETS,
    take,
};

fn take(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let written = line.need("number", line.text("number"))?;
    let number = review::number(written)
        .ok_or_else(|| Refusal::at("bad_number", "number").about("read", written))?;
    let title = line.need("title", line.text("title"))?;
    let called_on = line.need("called_on", called_on(line))?;
    let session = line.session("session");
    let review = reviewed(taking, line, number);
    let rating = line.code("rating").filter(|code| RATINGS.contains(code));
    let names = names(line.need("proposer", line.text("proposer"))?);
    let first = line.need("proposer", names.first())?;
    let place = line.text("department");
    let proposer = supporter::find(taking, line, first, place, called_on);
    let unit = proposer.and_then(|person| taking.branch_of(person, Some(called_on)));
    let values = vec![
        session.map(|(term, _)| term).into(),
        session.map(|(_, session)| session).into(),
        called_on.into(),
        number.into(),
        title.into(),
        proposer.into(),
        first.as_str().into(),
        unit.into(),
        line.text("delegation").into(),
        line.text("category").into(),
        topic_of(line.text("category").unwrap_or_default()).into(),
        review.verdict.into(),
        review.merged_into.into(),
        line.text("lead").into(),
        line.text("assisting").into(),
        line.day("assigned_on").into(),
        line.day("answered_on").into(),
        rating.into(),
        line.text("note").into(),
        state(line, review, rating).into(),
    ];
    let key = key(taking, line, session, called_on, number);
    let id = taking.put_parent(line, &PROPOSAL, &key, values)?;
    supporter::take(taking, line, &key, id, called_on, &names);
    handling::take(taking, line, &key, id, called_on);
    Ok(())
}

/// The day that a proposal counts on: of the call, if the title says when it was (2023年4月征集); else of the assignment; else
/// the year that the sheet is about.
fn called_on(line: &Line<'_>) -> Option<PartialDay> {
    let call = line
        .titles
        .iter()
        .find_map(|title| call_in(title, line.year));
    call.or_else(|| line.day("called_on"))
        .or_else(|| line.day("assigned_on"))
        .or_else(|| PartialDay::new(line.year?, None, None))
}

/// The date that stands right before the word for calling, if there is one.
fn call_in(title: &str, year: Option<i16>) -> Option<PartialDay> {
    let plain: String = text::half_width(title)
        .chars()
        .filter(|c| !text::is_blank(*c))
        .collect();
    let (before, _) = words::CALLING
        .iter()
        .find_map(|word| plain.split_once(word))?;
    let date = before
        .rsplit(|c: char| {
            !(c.is_ascii_digit() || ['年', '月', '日', '号', '.', '-', '/'].contains(&c))
        })
        .next()?;
    read_day(date, year).ok()
}

/// A number that stands in the sheet twice makes two proposals, and somebody is asked to look.
fn key(
    taking: &mut Taking<'_, '_, '_>,
    line: &Line<'_>,
    session: Option<(i64, i64)>,
    called_on: PartialDay,
    number: i64,
) -> String {
    let key = record_key(session, called_on, number);
    if !taking.has_put(&PROPOSAL, &key) {
        return key;
    }
    taking.warn(
        line,
        "duplicate_number",
        vec![("number", number.to_string())],
    );
    let again = (2..).map(|count| format!("{key}#{count}"));
    let mut free = again.skip_while(|key| taking.has_put(&PROPOSAL, key));
    free.next().unwrap_or(key)
}

fn reviewed(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>, number: i64) -> Review {
    let Some(written) = line.text("review") else {
        return Review::default();
    };
    let review = review::read(written);
    let about = || vec![("number", number.to_string()), ("read", written.to_owned())];
    if review.verdict.is_none() {
        taking.warn(line, "verdict_unclear", about());
    }
    let nowhere = review.merged_into.is_none_or(|into| into == number);
    if review.verdict == Some("merged") && nowhere {
        taking.warn(line, "merged_into_nothing", about());
    }
    review
}

/// A merged proposal stays merged, because it goes on under the other number; what else happened to it is in its fields.
fn state(line: &Line<'_>, review: Review, rating: Option<&str>) -> &'static str {
    if let Some(end @ ("merged" | "refused")) = review.verdict {
        end
    } else if rating.is_some() {
        "rated"
    } else if line.day("answered_on").is_some() {
        "answered"
    } else if line.day("assigned_on").is_some() {
        "assigned"
    } else if let Some(verdict) = review.verdict {
        verdict
    } else if line.names("seconders").len() >= supporter::LEAST {
        "seconded"
    } else {
        "collected"
    }
}

/// The topic of a category as written, by the longest word that it holds.
fn topic_of(category: &str) -> &'static str {
    let category = text::word_key(category);
    let all = words::TOPICS
        .iter()
        .flat_map(|word| word.words.iter().map(|w| (word.code, *w)));
    let found = all
        .filter(|(_, word)| category.contains(word))
        .max_by_key(|(_, word)| word.len());
    found.map_or("other", |(code, _)| code)
}

/// The names of a cell; blanks inside a name stay, since offices stretch short names with them.
fn names(cell: &str) -> Vec<String> {
    cell.split(['、', '，', ',', '；', ';', '\n'])
        .filter_map(text::filled)
        .map(str::to_owned)
        .collect()
}

/// What makes a proposal this one: its number in a session, or in a year when the sheet names no session.
pub(crate) fn record_key(
    session: Option<(i64, i64)>,
    called_on: PartialDay,
    number: i64,
) -> String {
    let call = match session {
        Some((term, session)) => format!("{term:02}.{session:02}"),
        None => format!("{:04}", called_on.year()),
    };
    format!("{call}|{number:04}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_call_stands_in_the_title() {
        for (title, day) in [
            (
                "（2023年4月征集，2023年办理）　　截止日期：2023年12月15日",
                Some("2023-04-00"),
            ),
            ("2022年11月20日 征集", Some("2022-11-20")),
            ("（3月征集）", Some("2023-03-00")),
            ("征集提案一览", None),
            ("截止日期：2023年12月15日", None),
        ] {
            let read = call_in(title, Some(2023)).map(|day| day.to_string());
            assert_eq!(read.as_deref(), day, "{title}");
        }
    }

    #[test]
    fn a_category_belongs_to_the_topic_of_its_longest_word() {
        for (category, topic) in [
            ("教学科研", "teaching"),
            ("校园建设", "campus"),
            ("人事薪酬", "personnel"),
            ("后勤服务", "logistics"),
            ("学生管理", "students"),
            ("学校管理", "management"),
            ("其他", "other"),
            ("", "other"),
        ] {
            assert_eq!(topic_of(category), topic, "{category}");
        }
    }

    #[test]
    fn names_are_split_and_not_torn() {
        assert_eq!(names("赖　慧"), ["赖　慧"]);
        assert_eq!(names("赖慧、陈　文，李 想 "), ["赖慧", "陈　文", "李 想"]);
    }
}
