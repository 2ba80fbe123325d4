//! A role given to an account, over a part of the organisation, from a day to a day.

use crate::role::Role;
use niangjia_base::calendar::Day;
use niangjia_base::ids::UnitId;

/// One role given to one account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// The unit over which, with everything below it; nothing is the whole union.
    pub unit: Option<UnitId>,
    /// The first day on which it is held.
    pub from: Day,
    /// The first day on which it is no longer held; nothing while no end is known.
    pub until: Option<Day>,
}

impl Grant {
    /// Whether it is in force on a day.
    #[must_use]
    pub fn held_on(&self, day: Day) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grant_is_held_from_its_first_day_up_to_its_end() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let grant = |until: Option<&str>| Grant {
            role: Role::Cadre,
            unit: None,
            from: day("2023-03-08"),
            until: until.map(day),
        };
        for (until, asked, held) in [
            (None, "2023-03-07", false),
            (None, "2023-03-08", true),
            (None, "2030-01-01", true),
            (Some("2023-09-01"), "2023-08-31", true),
            (Some("2023-09-01"), "2023-09-01", false),
            (Some("2023-03-08"), "2023-03-08", false),
        ] {
            assert_eq!(grant(until).held_on(day(asked)), held, "{until:?} {asked}");
        }
    }
}
