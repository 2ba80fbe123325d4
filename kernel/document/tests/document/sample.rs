//! The sample report of the tests: an invented college, filled as a year's records would fill it.

use std::collections::BTreeMap;
use std::convert::Infallible;

use niangjia_document::{Filled, Filling, Format, Quantity, Reference, Template};

/// The sample's text, filled. The contests' merged proposals and the charity have no records.
pub(crate) fn filling() -> Filling {
    let template = match Template::parse(include_str!("sample.txt")) {
        Ok(template) => template,
        Err(errors) => panic!("the sample has errors: {errors:?}"),
    };
    let variables = [
        ("union", "青禾学院工会"),
        ("session", "第四届第二次"),
        ("year", "2031"),
        ("next_year", "2032"),
    ];
    let variables: BTreeMap<String, String> = variables
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    template
        .fill::<Infallible>(&variables, &mut |reference| Ok(answer(reference)))
        .unwrap()
}

fn answer(reference: &Reference) -> Option<Filled> {
    use Quantity::{BasisPoints, Count, Fen};
    if matches!(reference.format, Format::Names(_)) {
        let names = ["田禾", "苗青", "谷雨"];
        let text = reference.format.print_names(&names).unwrap();
        return Some(Filled { text });
    }
    let (quantity, unit) = match reference.id.as_str() {
        "members.all" => (Count(731), "人"),
        "members.branches" => (Count(18), "个"),
        "proposals.answered" => (BasisPoints(10_000), ""),
        "proposals.satisfied" => (BasisPoints(9_687), ""),
        "benefits.per_head" => (Fen(149_780), "元"),
        "benefits.total" => (Fen(109_489_180), "元"),
        "care.visits" => (Count(93), "人次"),
        "care.paid" => (Fen(4_180_000), "元"),
        "care.fuel" => (Fen(1_260_000), "元"),
        "care.injured" => (Count(0), "人"),
        "innovation.saved" => (Fen(2_350_000), "元"),
        "activities.participants" => (Count(12_480), "人次"),
        "contests.participants" => (Count(218), "人"),
        "congress.trained" => (Count(47), "人"),
        "retirement.years" => (Count(9), "年"),
        "congress.courses" => (Count(3), ""),
        "funds.dues" => (Fen(38_216_455), "元"),
        "funds.spent" => (Fen(35_004_120), "元"),
        "funds.for_members" => (BasisPoints(8_125), ""),
        "proposals.merged" | "charity.raised" => return None,
        // Any other measure counts something; the number follows from its name.
        other => (Count(other.len() as i64 * 3 - 20), "件"),
    };
    let text = reference.print(quantity, unit).unwrap();
    Some(Filled { text })
}
