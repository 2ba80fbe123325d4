//! The Chinese words by which amounts and names of branches are recognised.

/// May stand before an amount.
pub(crate) const CURRENCY: &str = "人民币";

/// Units of money behind an amount, and the power of ten by which each is more than a yuan.
pub(crate) const MONEY_UNITS: [(&str, u32); 4] = [("万元", 4), ("万", 4), ("元", 0), ("块", 0)];

/// Endings of a branch's name that say only that it is a branch, the longer before the shorter they contain.
pub(crate) const BRANCH_SUFFIXES: [&str; 7] = [
    "分工会委员会",
    "工会委员会",
    "部门工会",
    "分工会",
    "工会小组",
    "分会",
    "工会",
];
