//! Headings and telling words of the sheets of this line of work.

pub(crate) const CAMPAIGN: &[&str] = &[
    "募捐项目",
    "捐款项目",
    "活动名称",
    "项目名称",
    "募捐活动",
    "捐赠项目",
    "募捐名称",
    "捐赠活动",
];
pub(crate) const DONOR: &[&str] = &[
    "捐款人",
    "捐赠人",
    "捐款人姓名",
    "捐赠者",
    "爱心人士",
    "姓名",
    "捐款者",
    "捐赠人姓名",
    "捐款教职工",
    "捐款职工",
    "捐款会员",
    "捐款者姓名",
    "捐献人",
    "奉献者",
    "爱心捐赠人",
    "捐资人",
];
pub(crate) const AMOUNT: &[&str] = &[
    "捐款金额",
    "捐赠金额",
    "金额",
    "捐款数",
    "捐款额",
    "捐资金额",
    "捐赠数额",
    "捐款数额",
    "捐赠额",
    "捐资额",
    "爱心款",
    "募捐金额",
    "善款金额",
    "捐献金额",
];
pub(crate) const DAY: &[&str] = &[
    "捐款时间",
    "捐款日期",
    "捐赠时间",
    "捐赠日期",
    "日期",
    "时间",
    "捐献时间",
    "募捐时间",
    "募捐日期",
    "缴款时间",
];
pub(crate) const DONATIONS: &[&str] = &[
    "募捐",
    "捐款",
    "捐赠",
    "公益日",
    "爱心捐赠",
    "慈善",
    "一日捐",
    "善款",
    "爱心款",
];
pub(crate) const NOT_DONATIONS: &[&str] = &["拨付", "去向", "使用", "慰问"];

pub(crate) const RECIPIENT: &[&str] = &[
    "受赠方",
    "受助人",
    "接收单位",
    "捐往单位",
    "受赠单位",
    "收款单位",
    "拨付对象",
];
pub(crate) const PURPOSE: &[&str] = &["用途", "资金用途", "项目用途"];
pub(crate) const PASSED_AMOUNT: &[&str] = &["拨付金额", "转交金额", "使用金额", "金额", "捐出金额"];
pub(crate) const PASSED_DAY: &[&str] = &[
    "拨付日期",
    "拨付时间",
    "转交日期",
    "转交时间",
    "日期",
    "时间",
];
pub(crate) const PAPER: &[&str] = &["票据号", "收据号", "凭证", "票据", "捐赠票据"];
pub(crate) const STATE: &[&str] = &["状态", "办理状态"];
pub(crate) const PASSED_ON: &[&str] = &["拨付", "去向", "使用情况", "转交"];
