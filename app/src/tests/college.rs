//! A random college: what happened in it, as plain values, before any office wrote it down.

use proptest::prelude::*;
use proptest::sample::Index;
use std::collections::BTreeSet;

/// A day of which perhaps only the month or the year is known; what is not known is 0.
pub(super) type Date = (i16, i8, i8);

/// A college with its books. Everybody and everything is named by its place in the list.
#[derive(Clone, Debug)]
pub(super) struct College {
    pub(super) members: Vec<Member>,
    pub(super) condolences: Vec<Condolence>,
    pub(super) gifts: Vec<Gift>,
    /// The gifts stand in one table with a column for each occasion, else in a list for each.
    pub(super) wide: bool,
    pub(super) donations: Vec<Donation>,
    pub(super) payroll: Vec<Pay>,
    pub(super) opening: i64,
    pub(super) entries: Vec<Entry>,
    pub(super) activities: Vec<Activity>,
    /// Which of the usual spellings of a date this office begins with.
    pub(super) spelling: usize,
}

#[derive(Clone, Debug)]
pub(super) struct Member {
    pub(super) woman: bool,
    pub(super) branch: usize,
    pub(super) joined: Date,
    pub(super) left: Option<(Date, usize)>,
}

#[derive(Clone, Debug)]
pub(super) struct Condolence {
    pub(super) member: usize,
    pub(super) day: Date,
    pub(super) reason: usize,
    pub(super) fen: i64,
}

#[derive(Clone, Debug)]
pub(super) struct Gift {
    pub(super) member: usize,
    pub(super) occasion: usize,
    pub(super) fen: i64,
}

/// A donation of a member, or of somebody who said no name.
#[derive(Clone, Debug)]
pub(super) struct Donation {
    pub(super) member: Option<usize>,
    pub(super) day: Date,
    pub(super) fen: i64,
}

/// A line of the payroll: a member, or one of the strangers behind them.
#[derive(Clone, Debug)]
pub(super) struct Pay {
    pub(super) person: usize,
    pub(super) fen: i64,
}

#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) day: Date,
    pub(super) subject: usize,
    pub(super) fen: i64,
}

#[derive(Clone, Debug)]
pub(super) struct Activity {
    pub(super) day: Date,
    pub(super) role: usize,
    pub(super) kind: usize,
    pub(super) participants: i64,
    pub(super) cancelled: bool,
}

/// How many branches, reasons, occasions, subjects, roles and kinds there are; `books` has their words in this order.
pub(super) const BRANCHES: usize = 4;
pub(super) const REASONS: usize = 5;
pub(super) const OCCASIONS: usize = 4;
pub(super) const SUBJECTS: usize = 6;
pub(super) const ROLES: usize = 5;
pub(super) const KINDS: usize = 4;
pub(super) const REASONS_FOR_LEAVING: usize = 4;

fn day(years: std::ops::RangeInclusive<i16>) -> impl Strategy<Value = Date> {
    (years, 1..=12_i8, 1..=28_i8)
}

/// Old registers often know only the month.
fn day_or_month(years: std::ops::RangeInclusive<i16>) -> impl Strategy<Value = Date> {
    let known = prop_oneof![3 => Just(true), 1 => Just(false)];
    (day(years), known).prop_map(|((y, m, d), known)| (y, m, if known { d } else { 0 }))
}

fn fen() -> impl Strategy<Value = i64> {
    prop_oneof![3 => (1..2_000_i64).prop_map(|yuan| yuan * 100), 1 => 1..5_000_000_i64]
}

fn member() -> impl Strategy<Value = Member> {
    let joined = prop_oneof![4 => day_or_month(1990..=2022), 1 => day_or_month(2023..=2023)];
    let left = prop::option::weighted(0.25, (day(2022..=2024), 0..REASONS_FOR_LEAVING));
    (any::<bool>(), 0..BRANCHES, joined, left).prop_map(|(woman, branch, joined, left)| Member {
        woman,
        branch,
        joined,
        left: left.filter(|(day, _)| *day >= joined),
    })
}

/// A random college; small, so that a failure can be read.
pub(super) fn college() -> impl Strategy<Value = College> {
    let day = || day(2022..=2024);
    let year = || self::day(2023..=2023);
    (
        (
            prop::collection::vec(member(), 1..25),
            0..4_usize,
            0..6_usize,
        ),
        prop::collection::vec((any::<Index>(), day(), 0..REASONS, fen()), 0..20),
        (
            prop::collection::vec((any::<Index>(), 0..OCCASIONS, fen()), 0..30),
            any::<bool>(),
        ),
        prop::collection::vec(
            (prop::option::weighted(0.8, any::<Index>()), year(), fen()),
            0..12,
        ),
        prop::collection::vec((any::<Index>(), 100_000..2_000_000_i64), 0..20),
        (
            0..90_000_000_i64,
            prop::collection::vec((year(), 0..SUBJECTS, -900_000..9_000_000_i64), 0..20),
        ),
        prop::collection::vec(
            (
                year(),
                0..ROLES,
                0..KINDS,
                1..900_i64,
                prop::bool::weighted(0.1),
            ),
            0..10,
        ),
    )
        .prop_map(
            |(
                (members, strangers, spelling),
                condolences,
                (gifts, wide),
                donations,
                payroll,
                (opening, entries),
                held,
            )| {
                let people = members.len();
                College {
                    condolences: condolences
                        .into_iter()
                        .map(|(who, day, reason, fen)| Condolence {
                            member: who.index(people),
                            day,
                            reason,
                            fen,
                        })
                        .collect(),
                    gifts: gifts
                        .into_iter()
                        .map(|(who, occasion, fen)| Gift {
                            member: who.index(people),
                            occasion,
                            fen,
                        })
                        .collect(),
                    wide,
                    donations: donations
                        .into_iter()
                        .map(|(who, day, fen)| Donation {
                            member: who.map(|who| who.index(people)),
                            day,
                            fen,
                        })
                        .collect(),
                    payroll: payroll
                        .into_iter()
                        .map(|(who, fen)| Pay {
                            person: who.index(people + strangers),
                            fen,
                        })
                        .collect(),
                    opening,
                    entries: entries
                        .into_iter()
                        .map(|(day, subject, fen)| Entry { day, subject, fen })
                        .collect(),
                    activities: held
                        .into_iter()
                        .map(|(day, role, kind, participants, cancelled)| Activity {
                            day,
                            role,
                            kind,
                            participants,
                            cancelled,
                        })
                        .collect(),
                    members,
                    spelling,
                }
                .without_doubles()
            },
        )
}

impl College {
    /// What an office writes down once: one condolence a person, day and reason, one gift an occasion, one donation a drive,
    /// one line in the payroll. Books run by date.
    fn without_doubles(mut self) -> Self {
        let mut seen = BTreeSet::new();
        self.condolences
            .retain(|c| seen.insert((c.member, c.day, c.reason)));
        let mut seen = BTreeSet::new();
        self.gifts.retain(|g| seen.insert((g.member, g.occasion)));
        let mut seen = BTreeSet::new();
        self.donations
            .retain(|d| d.member.is_none_or(|member| seen.insert(member)));
        let mut seen = BTreeSet::new();
        self.payroll.retain(|p| seen.insert(p.person));
        self.entries.retain(|entry| entry.fen != 0);
        self.entries.sort_by_key(|entry| entry.day);
        self
    }
}
