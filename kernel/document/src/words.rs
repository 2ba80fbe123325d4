//! The signs that belong to a printed number in Chinese, whatever the template says around it.

/// Behind digits that count ten thousands: `5.76 万元`.
pub(crate) const TEN_THOUSAND: &str = "万";
/// Behind digits that were cut down to a step: `40 余名`.
pub(crate) const OVER: &str = "余";
/// Before a numeral that says which one: `第七届`.
pub(crate) const ORDINAL: &str = "第";
/// Before a numeral below zero.
pub(crate) const MINUS: &str = "负";
/// Between names.
pub(crate) const BETWEEN_NAMES: &str = "、";

/// The Chinese names of the formats, for those who write a report and not a program.
pub(crate) const FORMATS: [(&str, &str); 12] = [
    ("整数", "whole"),
    ("元", "yuan"),
    ("元整", "yuan:even"),
    ("万", "wan"),
    ("万元", "wan"),
    ("百分比", "percent"),
    ("余", "over"),
    ("整十", "tens"),
    ("汉字", "chinese"),
    ("第几", "ordinal"),
    ("名单", "names"),
    ("名称", "names"),
];
