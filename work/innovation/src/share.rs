//! The members of a team, in their order, each with a share where the sheet says one.

use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, RecordId};
use niangjia_base::record_ref::RecordKind;
use niangjia_base::{money, text};
use niangjia_office::forms::{Line, Taking};
use niangjia_office::people::Found;
use niangjia_office::registers::{Field, Holds, Register};

/// The register.
pub const SHARE: Register = Register {
    kind: RecordKind("innovation.share"),
    table: "innovation_share",
    fields: &[
        Field::must("entry", Holds::Record("innovation.entry")),
        Field::must("submitted_on", Holds::Day),
        Field::may("person", Holds::Person),
        Field::must("name", Holds::Text),
        Field::may("unit", Holds::Unit),
        Field::must("position", Holds::Whole),
        Field::may("share", Holds::Rate),
    ],
};

/// A member as the sheet writes one: `阿依努尔·玉素甫`, `许俊（40%）`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Member {
    /// The name as written, without the share.
    pub(crate) name: String,
    /// The share in hundredths of a percent.
    share: Option<i64>,
}

/// The members of a team.
pub(crate) fn members(written: &[String]) -> Vec<Member> {
    written.iter().filter_map(|one| member(one)).collect()
}

fn member(written: &str) -> Option<Member> {
    let half = text::half_width(written);
    let Some((rest, _)) = half.split_once('%') else {
        let name = text::filled(written)?.to_owned();
        return Some(Member { name, share: None });
    };
    let is_number = |c: char| c.is_ascii_digit() || c == '.';
    let name = rest.trim_end_matches(is_number);
    let share = money::scaled(&rest[name.len()..], 2).ok();
    let name = text::filled(name.trim_end_matches(['(', ':', ' ']))?.to_owned();
    Some(Member { name, share })
}

/// Puts the members of a team; whoever stands there twice counts once.
pub(crate) fn take(
    taking: &mut Taking<'_, '_, '_>,
    line: &Line<'_>,
    key: &str,
    entry: RecordId,
    day: PartialDay,
    members: &[Member],
) {
    for (member, position) in members.iter().zip(1_i64..) {
        let name = member.name.as_str();
        let person = if position == 1 {
            // The leader was looked for, and warned about, with the entry itself.
            found(taking, name, line.text("branch"), day).ok().flatten()
        } else {
            find(taking, line, name, line.text("branch"), day)
        };
        let unit = person.and_then(|person| taking.branch_of(person, Some(day)));
        let values = vec![
            entry.into(),
            day.into(),
            person.into(),
            name.into(),
            unit.into(),
            position.into(),
            member.share.into(),
        ];
        taking.put_once(line, &SHARE, &self::key(key, person, name), values);
    }
}

/// The person of a name: of the branch if just one there has it, else of the college if just one has it there. A name that
/// several have stays without a person, and somebody is asked to look; one that nobody has may be a partner from outside.
pub(crate) fn find(
    taking: &mut Taking<'_, '_, '_>,
    line: &Line<'_>,
    name: &str,
    branch: Option<&str>,
    day: PartialDay,
) -> Option<PersonId> {
    match found(taking, name, branch, day) {
        Ok(Some(person)) => return Some(person),
        Ok(None) => taking.note(line, "member_outside", vec![("name", name.to_owned())]),
        Err(numbers) => {
            let about = vec![("name", name.to_owned()), ("numbers", numbers)];
            taking.warn(line, "ambiguous_person", about);
        }
    }
    None
}

/// The person; nothing when nobody has the name; the staff numbers when several have it.
fn found(
    taking: &Taking<'_, '_, '_>,
    name: &str,
    branch: Option<&str>,
    day: PartialDay,
) -> Result<Option<PersonId>, String> {
    match taking.people.by_name_inside(name, branch, Some(day)) {
        Found::One(known) => Ok(Some(known.id)),
        Found::Nobody => Ok(None),
        Found::Several(several) => Err(several
            .iter()
            .filter_map(|known| known.staff_number.as_deref())
            .collect::<Vec<_>>()
            .join(" ")),
    }
}

/// What makes a member of a team this one.
pub(crate) fn key(entry: &str, person: Option<PersonId>, name: &str) -> String {
    let who = person.map_or_else(|| text::name_key(name), |person| person.to_string());
    format!("{entry}|{who}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_member_may_have_a_share() {
        for (written, name, share) in [
            ("阿依努尔·玉素甫", "阿依努尔·玉素甫", None),
            ("许　俊", "许　俊", None),
            ("许俊（40%）", "许俊", Some(4_000)),
            ("许俊 12.5％", "许俊", Some(1_250)),
            ("许俊：60%", "许俊", Some(6_000)),
        ] {
            let member = member(written).unwrap();
            assert_eq!((member.name.as_str(), member.share), (name, share));
        }
        assert_eq!(member(" "), None);
    }
}
