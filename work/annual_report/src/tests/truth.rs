//! Truth: which figures changed since they were read, because of which records; and what the arithmetic watch says.

use super::union::{SHORT, Union, whole};
use crate::{FigureState, Level, RemarkKind, Shown};
use niangjia_base::ids::{RecordId, TypedId};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use testkit::{Engine, TestDb, both_databases};

/// The measures whose figures changed, and those that did not.
fn changed(shown: &Shown) -> BTreeSet<&'static str> {
    let changed = shown
        .references
        .iter()
        .filter(|r| matches!(r.state, FigureState::Changed(_)));
    changed
        .filter_map(|r| r.point.as_ref().map(|point| point.measure))
        .collect()
}

both_databases! {
    fn a_changed_figure_says_from_what_to_what_and_because_of_which_records(db: &TestDb) {
        let union = Union::new(db);
        let first = union.give(1, "2023-01-20", "spring", 10_000);
        let second = union.give(2, "2023-01-20", "spring", 20_000);
        union.give(3, "2023-07-01", "summer", 30_000);
        let report = union.report(&SHORT);
        assert_eq!(changed(&union.show(report)), BTreeSet::new());
        union.correct(first, "amount = 15000");
        union.withdraw(second);
        let third = union.give(3, "2023-01-25", "spring", 5_000);
        // Another year's gift is none of this report's.
        union.give(3, "2024-01-25", "spring", 5_000);
        let shown = union.show(report);
        let spring = shown.references.iter().find(|r| r.point.as_ref().is_some_and(|p| p.measure == "gifts.spring"));
        let FigureState::Changed(change) = &spring.unwrap().state else {
            panic!("the figure is not marked")
        };
        assert_eq!((change.was, change.is, change.n_was, change.n_is), (Some(30_000), Some(20_000), 2, 2));
        let [list] = change.records.as_slice() else {
            panic!("{change:?}")
        };
        assert_eq!((list.measure.as_str(), list.kind.0), ("gifts.spring", "gifts.gift"));
        let change = &list.change;
        assert_eq!((whole(&change.new), whole(&change.gone), whole(&change.changed)), (whole(&[third]), whole(&[second]), whole(&[first])));
        // What comes of two lists says both.
        let per_head = shown.references.iter().find(|r| r.point.as_ref().is_some_and(|p| p.measure == "gifts.per_head"));
        assert!(matches!(&per_head.unwrap().state, FigureState::Changed(change) if change.records.len() == 2));
        assert_eq!(changed(&shown), ["gifts.amount", "gifts.per_head", "gifts.spring", "gifts.times"].into());
        assert_eq!(union.read(report), 4);
        assert_eq!(changed(&union.show(report)), BTreeSet::new());
        assert_eq!(union.read(report), 0);
    }

    /// A figure that is the same of other records is marked all the same; one whose records only moved their row is not.
    fn the_records_count_and_not_only_the_value(db: &TestDb) {
        let union = Union::new(db);
        let first = union.give(1, "2023-01-20", "spring", 10_000);
        let report = union.report(&SHORT);
        union.correct(first, "sheet_row = 9");
        assert_eq!(changed(&union.show(report)), BTreeSet::new());
        union.withdraw(first);
        union.give(1, "2023-01-20", "spring", 10_000);
        let shown = union.show(report);
        assert_eq!(changed(&shown), ["gifts.amount", "gifts.per_head", "gifts.spring", "gifts.times"].into());
        let FigureState::Changed(change) = &shown.references[0].state else { panic!() };
        assert_eq!(change.was, change.is);
    }

    /// A figure that is written after the reading is held against what its writer saw.
    fn a_figure_that_is_written_later_is_followed_from_then_on(db: &TestDb) {
        let union = Union::new(db);
        union.give(1, "2022-01-20", "spring", 10_000);
        let report = union.report(&SHORT[..4]);
        let item = union.show(report).paragraphs[3].id;
        union.add(report, Some(item), Level::Paragraph, "上年{{gifts.times | 整数 | @上年}}，女会员{{gifts.times | 整数 | 性别=女}}。").unwrap();
        assert_eq!(changed(&union.show(report)), BTreeSet::new());
        union.give(2, "2022-05-20", "spring", 10_000);
        let shown = union.show(report);
        let states: Vec<bool> = shown.references.iter().map(|r| r.state == FigureState::Bound).collect();
        assert_eq!(states, [false, true]);
        assert_eq!(shown.references[0].point.as_ref().unwrap().to_string(), "gifts.times@2022-01-01..2022-12-31");
    }

    /// Names are figures too: when a person is called otherwise, the list of names has changed.
    fn a_corrected_name_changes_a_list_of_names(db: &TestDb) {
        let union = Union::new(db);
        union.give(1, "2023-01-20", "spring", 10_000);
        let report = union.report(&SHORT[..4]);
        let item = union.show(report).paragraphs[3].id;
        union.add(report, Some(item), Level::Paragraph, "有{{gifts.heads | 名单}}等{{gifts.heads | 整数}}。").unwrap();
        union.read(report);
        union
            .act(|act| {
                act.tx.run("UPDATE person SET name = '张伊' WHERE union_id = $1 AND id = 1", niangjia_store::bind![act.union])?;
                let person = RecordId::from_whole(1);
                act.record(niangjia_office::history::Event::of(niangjia_office::people::PERSON.kind, person, "changed", serde_json::Value::Null));
                Ok(())
            })
            .unwrap();
        let shown = union.show(report);
        let states: Vec<bool> = shown.references.iter().map(|r| r.state == FigureState::Bound).collect();
        assert_eq!(states, [false, true]);
    }
}

/// What somebody may do to the records.
#[derive(Clone, Debug)]
enum Step {
    Give {
        person: i64,
        day: &'static str,
        kind: &'static str,
        amount: i64,
    },
    Amount {
        which: usize,
        amount: i64,
    },
    Kind {
        which: usize,
        kind: &'static str,
    },
    Day {
        which: usize,
        day: &'static str,
    },
    Withdraw {
        which: usize,
    },
}

fn step() -> impl Strategy<Value = Step> {
    let day = || {
        prop::sample::select(vec![
            "2022-06-01",
            "2023-01-20",
            "2023-07-01",
            "2023-12-31",
            "2024-01-01",
        ])
    };
    let kind = || prop::sample::select(vec!["spring", "summer", "illness"]);
    prop_oneof![
        3 => (1_i64..=3, day(), kind(), 1_i64..4).prop_map(|(person, day, kind, amount)| Step::Give { person, day, kind, amount }),
        1 => (0_usize..8, 1_i64..4).prop_map(|(which, amount)| Step::Amount { which, amount }),
        1 => (0_usize..8, kind()).prop_map(|(which, kind)| Step::Kind { which, kind }),
        1 => (0_usize..8, day()).prop_map(|(which, day)| Step::Day { which, day }),
        1 => (0_usize..8).prop_map(|which| Step::Withdraw { which }),
    ]
}

/// A gift as the test keeps it beside the database.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Gift {
    person: i64,
    day: String,
    kind: &'static str,
    amount: i64,
}

/// The gifts that a figure is of, worked out without any of the program's queries.
fn behind(gifts: &BTreeMap<RecordId, Gift>, measure: &str, year: &str) -> BTreeMap<RecordId, Gift> {
    let counts = |gift: &&Gift| {
        gift.day.starts_with(year)
            && match measure {
                "gifts.spring" => gift.kind == "spring",
                "gifts.summer" => gift.kind == "summer",
                "gifts.illness" => gift.kind == "illness",
                _ => true,
            }
    };
    gifts
        .iter()
        .filter(|(_, gift)| counts(gift))
        .map(|(id, gift)| (*id, gift.clone()))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// After any change of records exactly the figures that depend on them are marked, and each with exactly the records
    /// that came, went and changed.
    #[test]
    fn exactly_the_figures_that_depend_are_marked(
        before in prop::collection::vec(step(), 0..8),
        after in prop::collection::vec(step(), 0..6),
    ) {
        const TOLD: [&str; 6] = ["gifts.times", "gifts.amount", "gifts.per_head", "gifts.spring", "gifts.summer", "gifts.illness"];
        let db = TestDb::new(Engine::Sqlite);
        let union = Union::new(&db);
        let mut gifts: BTreeMap<RecordId, Gift> = BTreeMap::new();
        let mut all: Vec<RecordId> = Vec::new();
        let mut act = |step: &Step, gifts: &mut BTreeMap<RecordId, Gift>| {
            let chosen = |which: &usize| all.get(*which).copied();
            match step {
                Step::Give { person, day, kind, amount } => {
                    let gift = union.give(*person, day, kind, *amount);
                    gifts.insert(gift, Gift { person: *person, day: (*day).to_owned(), kind, amount: *amount });
                    all.push(gift);
                }
                Step::Amount { which, amount } => if let Some(id) = chosen(which) {
                    union.correct(id, &format!("amount = {amount}"));
                    if let Some(gift) = gifts.get_mut(&id) { gift.amount = *amount; }
                },
                Step::Kind { which, kind } => if let Some(id) = chosen(which) {
                    union.set_kind(id, kind);
                    if let Some(gift) = gifts.get_mut(&id) { gift.kind = kind; }
                },
                Step::Day { which, day } => if let Some(id) = chosen(which) {
                    union.correct(id, &format!("day = '{day}'"));
                    if let Some(gift) = gifts.get_mut(&id) { gift.day = (*day).to_owned(); }
                },
                Step::Withdraw { which } => if let Some(id) = chosen(which) {
                    union.withdraw(id);
                    gifts.remove(&id);
                },
            }
        };
        for step in &before {
            act(step, &mut gifts);
        }
        let report = union.report(&SHORT);
        let kept = gifts.clone();
        for step in &after {
            act(step, &mut gifts);
        }
        let shown = union.show(report);
        let marked = changed(&shown);
        for measure in TOLD {
            let (was, is) = (behind(&kept, measure, "2023"), behind(&gifts, measure, "2023"));
            prop_assert_eq!(marked.contains(measure), was != is, "{} {:?} {:?}", measure, was, is);
            let bound = shown.references.iter().find(|r| r.point.as_ref().is_some_and(|p| p.measure == measure)).unwrap();
            if let FigureState::Changed(change) = &bound.state {
                for list in &change.records {
                    let new: Vec<RecordId> = is.keys().filter(|id| !was.contains_key(id)).copied().collect();
                    let gone: Vec<RecordId> = was.keys().filter(|id| !is.contains_key(id)).copied().collect();
                    let differs: Vec<RecordId> = is.iter().filter(|(id, gift)| was.get(id).is_some_and(|was| was != *gift)).map(|(id, _)| *id).collect();
                    prop_assert_eq!((&list.change.new, &list.change.gone, &list.change.changed), (&new, &gone, &differs));
                }
            }
        }
    }
}

/// The watch over a text: what is printed twice, rounded away, too small to tell, or claimed and not so.
#[test]
fn the_watch_sees_what_a_delegate_would() {
    let db = TestDb::new(Engine::Sqlite);
    let union = Union::new(&db);
    for (person, day, kind, amount) in [
        (1, "2021-03-01", "spring", 10_000),
        (1, "2022-03-01", "spring", 40_000),
        (1, "2023-03-01", "spring", 999_600),
        (2, "2023-03-02", "summer", 300),
        (3, "2023-03-03", "illness", 100),
    ] {
        union.give(person, day, kind, amount);
    }
    let remarks = |text: &str| -> Vec<String> {
        let report = union.report(&[SHORT[0], SHORT[2], SHORT[3], (Level::Paragraph, text)]);
        let shown = union.show(report);
        let told = shown.draft.remarks.iter().map(|remark| match &remark.kind {
            RemarkKind::TwoValues { .. } => format!("twice {}", remark.calculation()),
            RemarkKind::RoundedAway { .. } => format!("rounded {}", remark.calculation()),
            RemarkKind::Small { .. } => format!("small {}", remark.calculation()),
            RemarkKind::Claim { .. } => format!("claim {}", remark.calculation()),
            _ => String::new(),
        });
        told.filter(|told| !told.is_empty()).collect()
    };
    for (text, expected) in [
        (
            "春节{{gifts.spring | 元}}，即{{gifts.spring | 元整}}、{{gifts.spring | 万元 4}}。",
            vec![],
        ),
        (
            "春节{{gifts.spring | 元}}，约{{gifts.spring | 整十 | 元}}。",
            vec!["twice 9996.00 元 ≠ 10000 元"],
        ),
        (
            "春节{{gifts.spring | 元}}，上年{{gifts.spring | 元 | @-1}}。",
            vec![],
        ),
        (
            "春节占{{gifts.spring_share | 百分比 0}}。",
            vec!["rounded 99.96% ≠ 100%"],
        ),
        ("春节占{{gifts.spring_share | 百分比}}。", vec![]),
        ("看望{{gifts.illness | 整数}}。", vec!["small 0 < 1 < 5"]),
        ("慰问{{gifts.spring | 元整}}，比上年增加。", vec![]),
        (
            "慰问{{gifts.spring | 元整}}，同比减少。",
            vec!["claim 2023: 9,996.00, 2022: 400.00"],
        ),
        (
            "慰问{{gifts.spring | 元整}}，增加了温暖，减少了困难。",
            vec![],
        ),
        ("慰问{{gifts.spring | 元整}}，是近三年最高。", vec![]),
        (
            "慰问{{gifts.spring | 元整}}，是近三年最低。",
            vec!["claim 2023: 9,996.00, 2022: 400.00, 2021: 100.00"],
        ),
        (
            "夏季{{gifts.summer | 元整}}，是近三年最高。",
            vec!["claim 2023: 3.00, 2022: —, 2021: —"],
        ),
        (
            "是近三年最高的，为{{gifts.spring | 元整 | @2022}}。",
            vec!["claim 2022: 400.00, 2021: 100.00, 2020: —"],
        ),
    ] {
        assert_eq!(remarks(text), expected, "{text}");
    }
}
