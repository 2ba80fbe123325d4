use proptest::prelude::*;

use super::*;
use Quantity::{BasisPoints, Count, Fen};

#[test]
fn every_format_prints_what_its_table_says() {
    let table = [
        ("whole", Count(146), "人次", "146 人次"),
        ("whole", Count(1_234_567), "元", "1234567 元"),
        ("whole", Count(0), "人", "0 人"),
        ("whole", Count(-3), "件", "-3 件"),
        ("whole", Count(40), "", "40"),
        ("whole", Fen(684_791), "元", "6848 元"),
        ("whole", Fen(-49), "元", "0 元"),
        ("yuan", Fen(684_791), "元", "6847.91 元"),
        ("yuan", Fen(160_000), "元", "1600.00 元"),
        ("yuan", Fen(-5), "元", "-0.05 元"),
        ("yuan:even", Fen(160_000), "元", "1600 元"),
        ("yuan:even", Fen(684_791), "元", "6847.91 元"),
        ("yuan:even", Fen(684_790), "元", "6847.90 元"),
        ("wan:2", Fen(86_310_000), "元", "86.31 万元"),
        ("wan:2", Fen(86_305_000), "元", "86.31 万元"),
        ("wan:2", Fen(86_304_999), "元", "86.30 万元"),
        ("wan:2", Fen(-86_305_000), "元", "-86.31 万元"),
        ("wan:0", Fen(86_500_000), "元", "87 万元"),
        ("wan:6", Fen(1), "元", "0.000001 万元"),
        ("wan", Fen(5_760_000), "元", "5.76 万元"),
        ("wan", Fen(86_300_000), "元", "86.3 万元"),
        ("wan", Fen(100_000_000), "元", "100 万元"),
        ("wan", Fen(197_750_000), "", "197.75 万"),
        ("wan", Count(12_000), "人次", "1.2 万人次"),
        ("percent", BasisPoints(10_000), "", "100%"),
        ("percent", BasisPoints(9_687), "人", "96.87%"),
        ("percent", BasisPoints(9_650), "", "96.5%"),
        ("percent", BasisPoints(0), "", "0%"),
        ("percent:2", BasisPoints(10_000), "", "100.00%"),
        ("percent:1", BasisPoints(9_685), "", "96.9%"),
        ("percent:0", BasisPoints(-9_650), "", "-97%"),
        ("over:10", Count(47), "名", "40 余名"),
        ("over:10", Count(40), "名", "40 名"),
        ("over:10", Count(41), "", "40 余"),
        ("over:10", Count(7), "名", "7 名"),
        ("over:10", Count(-47), "名", "-47 名"),
        ("over:50", Count(173), "人", "150 余人"),
        ("over:100", Fen(684_791), "元", "6800 余元"),
        ("over:1", Fen(684_791), "元", "6847 余元"),
        ("over:10", Fen(791), "元", "7.91 元"),
        ("tens", Fen(159_833), "元", "1600 元"),
        ("tens", Fen(159_500), "元", "1600 元"),
        ("tens", Fen(159_499), "元", "1590 元"),
        ("tens", Count(494), "名", "490 名"),
        ("tens", Count(4), "名", "0 名"),
        ("tens", Count(-15), "名", "-20 名"),
        ("chinese", Count(7), "年", "七年"),
        ("chinese", Count(105), "", "一百零五"),
        ("chinese", Count(-12), "", "负十二"),
        ("ordinal", Count(7), "届", "第七届"),
    ];
    for (format, quantity, unit, expected) in table {
        let format: Format = format.parse().unwrap();
        let printed = format.print(quantity, unit);
        assert_eq!(printed.as_deref(), Ok(expected), "{format} {quantity:?}");
    }
}

#[test]
fn a_value_of_the_wrong_kind_is_refused() {
    for (format, quantity) in [
        ("yuan", Count(3)),
        ("yuan:even", Count(3)),
        ("whole", BasisPoints(100)),
        ("wan", BasisPoints(100)),
        ("percent", Count(3)),
        ("percent", Fen(3)),
        ("chinese", Fen(300)),
        ("chinese", Count(i64::MAX)),
        ("ordinal", Count(0)),
        ("ordinal", Count(-1)),
        ("names", Count(3)),
    ] {
        let format: Format = format.parse().unwrap();
        let expected = PrintError::Unsuitable { format, quantity };
        assert_eq!(format.print(quantity, "元"), Err(expected));
    }
}

#[test]
fn names_are_joined_as_many_as_asked() {
    let labels = ["田禾", "苗青", "谷雨"];
    assert_eq!(
        Format::Names(None).print_names(&labels).as_deref(),
        Ok("田禾、苗青、谷雨")
    );
    assert_eq!(
        Format::Names(Some(1)).print_names(&labels).as_deref(),
        Ok("田禾")
    );
    assert_eq!(
        Format::Whole.print_names(&labels),
        Err(PrintError::NotNames(Format::Whole))
    );
}

#[test]
fn what_is_not_in_the_table_is_unknown() {
    for written in [
        "",
        "Whole",
        "whole:1",
        "yuan:odd",
        "wan:7",
        "wan:",
        "wan:x",
        "wan:-1",
        "percent:3",
        "over",
        "over:0",
        "over:99999999999",
        "tens:1",
        "names:0",
        "万圆",
        "元整:1",
        "整数2",
        "wan2",
        "余",
    ] {
        let expected = UnknownFormat(written.to_owned());
        assert_eq!(written.parse::<Format>(), Err(expected));
    }
    for written in [
        "whole",
        "yuan",
        "yuan:even",
        "wan",
        "wan:2",
        "percent",
        "percent:1",
        "over:10",
        "tens",
        "chinese",
        "ordinal",
        "names",
        "names:3",
    ] {
        assert_eq!(written.parse::<Format>().unwrap().to_string(), written);
    }
}

#[test]
fn formats_have_chinese_names() {
    for (written, expected) in [
        ("整数", "whole"),
        ("元", "yuan"),
        ("元整", "yuan:even"),
        ("万", "wan"),
        ("万元 2", "wan:2"),
        ("万元：0", "wan:0"),
        ("万元2", "wan:2"),
        ("wan 2", "wan:2"),
        ("百分比", "percent"),
        ("百分比 1", "percent:1"),
        ("余 10", "over:10"),
        ("余10", "over:10"),
        ("整十", "tens"),
        ("汉字", "chinese"),
        ("第几", "ordinal"),
        ("名单3", "names:3"),
    ] {
        let format = written.parse::<Format>().map(|format| format.to_string());
        assert_eq!(format.as_deref(), Ok(expected), "{written}");
    }
}

proptest! {
    /// What is printed is never further from the value than half of the last digit.
    #[test]
    fn rounding_is_to_the_nearest(fen: i64, places in 0_u32..=6) {
        let printed = Format::Wan(Some(places)).print(Fen(fen), "").unwrap();
        let digits: String = printed.chars().filter(|c| c.is_ascii_digit() || *c == '-').collect();
        let printed: i128 = digits.parse().unwrap();
        let unit = 10_i128.pow(6 - places);
        prop_assert!((printed * unit - i128::from(fen)).abs() * 2 <= unit);
    }

    /// No value whatever makes a format fail in another way than by refusing.
    #[test]
    fn extremes_do_not_panic(number: i64, step in 1_u64..=1_000_000_000) {
        for quantity in [Fen(number), Count(number), BasisPoints(number)] {
            for format in [
                Format::Whole, Format::Yuan, Format::YuanEven, Format::Wan(None),
                Format::Percent(None), Format::Over(step), Format::Tens, Format::Chinese,
                Format::Ordinal, Format::Names(None),
            ] {
                let _ = format.print(quantity, "元");
            }
        }
    }
}
