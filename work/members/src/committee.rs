//! Committees: of the union, of a branch, for audit, for women, for proposals; each elected for a term.
//!
//! A term is three or five years (Trade Union Law, article 16). How many members a committee has follows from how many
//! members the union has (regulation on elections of basic unions, 总工发〔2016〕27号); a women's committee is due from ten
//! women on, below that one woman is named. The numbers are taken from secondary sources and not yet compared with the
//! official text, so they advise and refuse nothing.

use niangjia_base::ids::{TypedId, UnitId};
use niangjia_base::record_ref::RecordKind;
use niangjia_office::registers::{Field, Holds, Register};
use std::ops::RangeInclusive;

/// Which committee.
pub const COMMITTEES: &[&str] = &[
    "union_committee",
    "branch_committee",
    "audit_committee",
    "womens_committee",
    "proposal_committee",
];
/// How far a committee has come. An office's list of members tells of one that was elected.
pub const STATES: &[&str] = &["preparing", "elected", "approved", "ended"];

/// The register.
pub const COMMITTEE: Register = Register {
    kind: RecordKind("people.committee"),
    table: "union_committee",
    fields: &[
        Field::must("kind", Holds::Choice(COMMITTEES)),
        Field::may("unit", Holds::Unit),
        Field::may("term", Holds::Whole),
        Field::may("elected_on", Holds::Day),
        Field::may("ends_on", Holds::Day),
        Field::must("state", Holds::Choice(STATES)),
    ],
};

/// How many members the committee of a union has, by the number of the union's members.
#[must_use]
pub fn size(members: u32) -> RangeInclusive<u32> {
    match members {
        0..=24 => 3..=5,
        25..=200 => 3..=7,
        201..=1_000 => 7..=15,
        1_001..=5_000 => 15..=21,
        5_001..=10_000 => 21..=29,
        10_001..=50_000 => 29..=37,
        _ => 37..=45,
    }
}

/// Whether a union with so many women has a women's committee, or else one woman who does its work.
#[must_use]
pub fn has_womens_committee(women: u32) -> bool {
    women >= 10
}

/// What makes a committee this one: of a branch or the union, in a term.
pub(crate) fn key(kind: &str, branch: Option<UnitId>, term: Option<i64>) -> String {
    let whose = branch.map_or(0, TypedId::whole);
    format!("{kind}|{whose}|{}", term.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_committee_grows_with_the_union() {
        for (members, least, most) in [
            (24, 3, 5),
            (25, 3, 7),
            (200, 3, 7),
            (201, 7, 15),
            (525, 7, 15),
            (1_001, 15, 21),
            (10_000, 21, 29),
            (100_000, 37, 45),
        ] {
            assert_eq!(size(members), least..=most, "{members}");
        }
        assert!(has_womens_committee(10) && !has_womens_committee(9));
    }
}
