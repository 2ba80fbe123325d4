//! Headings and telling words of the sheets of this line of work.

pub(crate) const OCCASION: &[&str] = &[
    "节日",
    "慰问节日",
    "发放节日",
    "节日名称",
    "慰问项目",
    "福利项目",
];
pub(crate) const BIRTHDAY: &[&str] = &["生日", "出生日期", "生日日期", "出生月日", "出生年月日"];
pub(crate) const DAY: &[&str] = &[
    "发放时间",
    "发放日期",
    "领取时间",
    "领取日期",
    "慰问时间",
    "慰问日期",
    "日期",
    "时间",
];
pub(crate) const GOODS: &[&str] = &[
    "慰问品",
    "物品",
    "慰问物品",
    "慰问品名称",
    "发放物品",
    "福利品",
    "品名",
    "慰问品内容",
    "物资",
];
pub(crate) const AMOUNT: &[&str] = &[
    "标准金额",
    "金额",
    "标准",
    "发放标准",
    "慰问标准",
    "发放金额",
    "折合金额",
    "慰问金额",
    "人均标准",
];
pub(crate) const RECEIPT: &[&str] = &[
    "签领",
    "签收",
    "签名",
    "签字",
    "领取人签字",
    "领取签字",
    "领取人签名",
    "本人签字",
    "领取人",
    "领取情况",
];
pub(crate) const GIFTS: &[&str] = &[
    "慰问品发放",
    "生日慰问发放",
    "节日慰问",
    "生日慰问",
    "节日福利",
    "福利发放",
    "慰问发放",
];
pub(crate) const NOT_GIFTS: &[&str] = &["走访", "专项", "困难", "餐补", "台账"];

pub(crate) const HEADS: &[&str] = &["人数", "就餐人数", "发放人数", "享受人数"];
pub(crate) const MEAL_AMOUNT: &[&str] = &["金额", "餐补金额", "发放金额", "餐补", "补助金额"];
pub(crate) const FUNDED_BY: &[&str] = &["经费来源", "资金来源", "列支渠道", "支出渠道", "经费渠道"];
pub(crate) const MEALS: &[&str] = &[
    "餐补",
    "餐费补贴",
    "伙食补贴",
    "伙食补助",
    "就餐补贴",
    "午餐补助",
];
pub(crate) const NOT_MEALS: &[&str] = &["慰问", "工资", "报销"];
