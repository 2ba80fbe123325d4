//! Whatever the versions of a file were: bringing the last one in twice is bringing it in once, and what stands is it.

use crate::garden::{CHAIN, Planted, bring, plots};
use niangjia_base::ids::SheetId;
use niangjia_office::Office;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU32, Ordering};
use testkit::both_databases;

/// A version of a sheet: up to eight lines with different keys, in any order.
fn version() -> impl Strategy<Value = Vec<Planted>> {
    vec(
        (
            0..10_u8,
            any::<bool>(),
            proptest::option::of(-5..100_i64),
            any::<bool>(),
        ),
        0..8,
    )
    .prop_map(|lines| {
        let mut by_key = BTreeMap::new();
        for ((key, watered, harvest, beans), row) in lines.into_iter().zip(2..) {
            let crop = if beans { "beans" } else { "corn" };
            by_key.entry(key).or_insert(Planted {
                key: format!("k{key}"),
                row,
                crop,
                watered,
                harvest,
            });
        }
        by_key.into_values().collect()
    })
}

fn standing(office: &Office) -> Vec<(String, bool, Option<i64>)> {
    let all = plots(office).into_iter();
    all.filter(|plot| !plot.3)
        .map(|plot| (plot.0, plot.4, plot.5))
        .collect()
}

both_databases! {
    fn settling_twice_is_settling_once(db: &TestDb) {
        let cases = AtomicU32::new(0);
        let config = Config { cases: 32, failure_persistence: None, ..Config::default() };
        let mut runner = TestRunner::new(config);
        runner
            .run(&vec(version(), 1..4), |versions| {
                // Each case has a union of its own, so that one database serves all of them.
                let union = i64::from(cases.fetch_add(1, Ordering::SeqCst)) + 10;
                let office = db.office_of(niangjia_base::ids::TypedId::from_whole(union), CHAIN);
                let mut earlier: Vec<SheetId> = Vec::new();
                for (number, lines) in versions.iter().enumerate() {
                    let (sheet, settled) = bring(&office, &format!("v{number}"), &earlier, lines);
                    prop_assert_eq!(settled.new + settled.changed + settled.same, lines.len() as u64);
                    earlier.push(sheet);
                    let mut expected: Vec<_> =
                        lines.iter().map(|line| (line.key.clone(), line.watered, line.harvest)).collect();
                    expected.sort();
                    prop_assert_eq!(standing(&office), expected);
                }
                let before = plots(&office);
                let last = versions.last().unwrap();
                let (_, settled) = bring(&office, "again", &earlier, last);
                prop_assert_eq!((settled.new, settled.changed, settled.withdrawn), (0, 0, 0));
                prop_assert_eq!(settled.same, last.len() as u64);
                prop_assert_eq!(plots(&office), before);
                Ok(())
            })
            .unwrap();
    }
}
