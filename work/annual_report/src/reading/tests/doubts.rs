//! Arithmetic inside a text, one row a case.

use super::{candidates, read};
use crate::reading::{DoubtKind, pair};

fn doubts(text: &str) -> Vec<(DoubtKind, String)> {
    let reading = read(text);
    let pairs = pair(&reading.figures(), &candidates());
    let doubts = reading.doubts(&pairs).into_iter();
    doubts
        .map(|doubt| (doubt.kind, doubt.calculation))
        .collect()
}

#[test]
fn what_does_not_come_out_is_found() {
    for (text, kind, calculation) in [
        (
            "慰问品人均1600元，合计86.31万元。",
            DoubtKind::HeadsNotWhole,
            "863,100.00 ÷ 1,600.00 = 539.43…",
        ),
        (
            "慰问品合计863100元，每人1600元。",
            DoubtKind::HeadsNotWhole,
            "863,100.00 ÷ 1,600.00 = 539.43…",
        ),
        (
            "慰问职工50人，人均200元，合计1.2万元。",
            DoubtKind::OtherHeads,
            "12,000.00 ÷ 200.00 = 60.00 ≠ 50",
        ),
        (
            "送去慰问金20000元、物资15000元，合计38000元。",
            DoubtKind::PartsUnlikeWhole,
            "20,000.00 + 15,000.00 = 35,000.00 ≠ 38,000.00",
        ),
        (
            "收到提案45件，其中立案28件，其余12件作为意见建议。",
            DoubtKind::PartsUnlikeWhole,
            "28 + 12 = 40 ≠ 45",
        ),
        (
            "收到提案45件，其中立案40件、转办13件。",
            DoubtKind::PartsUnlikeWhole,
            "40 + 13 = 53 ≠ 45",
        ),
        (
            "现有会员525人，其中女会员573人。",
            DoubtKind::PartBeyondWhole,
            "573 > 525",
        ),
        (
            "答复提案45件，满意率97.3%。",
            DoubtKind::ShareWithoutCounts,
            "43 ÷ 45 = 95.55…%, 44 ÷ 45 = 97.77…% ≠ 97.3%",
        ),
        (
            "现有会员525人，女会员273人，占55%。",
            DoubtKind::ShareUnlikeCounts,
            "273 ÷ 525 = 52.00% ≠ 55%",
        ),
        (
            "现有会员525人。\n全院现有会员530人。",
            DoubtKind::TwoValues,
            "525人 ≠ 530人",
        ),
    ] {
        assert_eq!(doubts(text), [(kind, calculation.to_owned())], "{text}");
    }
}

#[test]
fn what_an_honest_rounding_explains_is_no_doubt() {
    for text in [
        "慰问品人均1600元，合计86.4万元。",
        "慰问品人均约1600元，合计86.31万元。",
        "慰问品人均1598.33元，合计86.31万元。",
        "慰问职工60人，人均200元，合计1.2万元。",
        "送去慰问金2万元、物资1.5万元，合计3.5万元。",
        "送去慰问金2.04万元、物资1.54万元，合计3.6万元。",
        "收到提案45件，其中立案28件，其余17件作为意见建议。",
        "收到提案45件，其中立案28件、并案4件。",
        "现有会员525人，其中女会员273人、青年会员300人、党员180人。",
        "答复提案45件，满意率97.8%。",
        "答复提案45件，满意率97.7%。",
        "答复提案45件，满意率100%。",
        "提案45件，评价43件，满意率97.67%。",
        "现有会员525人，女会员273人，占52%。",
        "慰问46人，经费比上年增长12.3%。",
        "现有会员525人。\n现有会员525人。",
        "现有会员525人。\n现有会员500余人。",
        "参加插花讲座43人。\n参加入会仪式28人。",
    ] {
        assert_eq!(doubts(text), [], "{text}");
    }
}
