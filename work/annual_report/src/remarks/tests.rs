//! Tables for the arithmetic.

use super::{Remark, RemarkKind, Term, check};
use crate::draft::ReportFigure;
use niangjia_document::Format;
use niangjia_office::measures::{Measure, Unit};

static TOTAL: Measure = Measure::per_head("gifts.amount", "", "");
static HEADS: Measure = Measure {
    unit: Unit::Person,
    ..Measure::per_head("gifts.heads", "", "")
};
static RATE: Measure = Measure::share("gifts.rate", "", "");

fn money(value: i64) -> Term {
    Term {
        measure: &TOTAL,
        value,
    }
}

fn heads(value: i64) -> Term {
    Term {
        measure: &HEADS,
        value,
    }
}

fn share(value: i64) -> Term {
    Term {
        measure: &RATE,
        value,
    }
}

fn calculation(kind: RemarkKind) -> String {
    Remark { kind, figure: None }.calculation()
}

#[test]
fn an_amount_per_head_comes_out_or_is_remarked() {
    // Total, heads, amount per head to the fen, as printed: what does not come out.
    for (total, n, per_head, printed, remarks) in [
        (
            86_310_000,
            540,
            159_833,
            Some(160_000),
            vec![
                "863,100.00 ÷ 540 = 1,598.33…",
                "863,100.00 ÷ 1,600.00 = 539.43…",
            ],
        ),
        (
            86_310_000,
            540,
            159_833,
            Some(159_833),
            vec!["863,100.00 ÷ 540 = 1,598.33…"],
        ),
        (86_400_000, 540, 160_000, Some(160_000), vec![]),
        (86_400_000, 540, 160_000, None, vec![]),
        // Whole fen, but the text rounds to tens.
        (
            2_550_000,
            10,
            255_000,
            Some(256_000),
            vec!["25,500.00 ÷ 2,560.00 = 9.96…"],
        ),
        (0, 0, 0, Some(0), vec![]),
    ] {
        let kinds = check::per_head(money(total), heads(n), money(per_head), printed);
        let found: Vec<String> = kinds.into_iter().map(calculation).collect();
        assert_eq!(found, remarks, "{total} / {n}");
    }
}

#[test]
fn parts_make_the_whole_or_are_remarked() {
    let parts = |values: &[i64]| values.iter().copied().map(heads).collect::<Vec<_>>();
    for (whole, part, less, remark) in [
        (146, vec![51, 17, 23, 44, 11], vec![], None),
        (
            146,
            vec![51, 17, 23, 44, 10],
            vec![],
            Some("51 + 17 + 23 + 44 + 10 = 145 ≠ 146"),
        ),
        (3, vec![2, 5], vec![4], None),
        (4, vec![2, 5], vec![4], Some("2 + 5 − 4 = 3 ≠ 4")),
        (0, vec![], vec![], None),
        (1, vec![i64::MAX, 1], vec![], None),
    ] {
        let kind = check::parts(heads(whole), parts(&part), parts(&less));
        assert_eq!(
            kind.map(calculation).as_deref(),
            remark,
            "{part:?} {less:?}"
        );
    }
    let kind = check::parts(money(100_000), vec![money(123_456_789)], vec![]);
    assert_eq!(
        kind.map(calculation).as_deref(),
        Some("1,234,567.89 = 1,234,567.89 ≠ 1,000.00")
    );
}

#[test]
fn printed_shares_make_a_hundred_or_are_remarked() {
    for (shares, remark) in [
        (vec![3_333, 3_333, 3_334], None),
        (
            vec![3_330, 3_330, 3_330],
            Some("33.3% + 33.3% + 33.3% = 99.9% ≠ 100%"),
        ),
    ] {
        let kind = check::shares(shares.iter().copied().map(share).collect());
        assert_eq!(kind.map(calculation).as_deref(), remark);
    }
}

#[test]
fn a_printed_figure_is_read_back_as_it_stands_on_paper() {
    for (format, value, printed) in [
        (Format::Tens, 159_833, Some(160_000)),
        (Format::Yuan, 159_833, Some(159_833)),
        (Format::Whole, 159_850, Some(159_900)),
        (Format::Wan(Some(2)), 86_310_000, Some(86_310_000)),
        (Format::Wan(Some(0)), 86_310_000, Some(86_000_000)),
        (Format::Names(None), 86_310_000, None),
    ] {
        let figure = ReportFigure {
            number: 1,
            reference: String::new(),
            point: None,
            line: 1,
            measure: "gifts.per_head".to_owned(),
            format,
            printed: String::new(),
            value: Some(value),
            n_records: 1,
        };
        assert_eq!(check::printed_fen(&figure), printed, "{format}");
    }
    for (printed, share) in [
        ("96.9%", Some(9_690)),
        ("100%", Some(10_000)),
        ("12 人", None),
    ] {
        let figure = ReportFigure {
            number: 1,
            reference: String::new(),
            point: None,
            line: 1,
            measure: "rate".to_owned(),
            format: Format::Percent(None),
            printed: printed.to_owned(),
            value: Some(9_687),
            n_records: 1,
        };
        assert_eq!(check::printed_share(&figure), share);
    }
}
