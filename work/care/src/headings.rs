//! Headings and telling words of the sheets of this line of work.

pub(crate) const REASON: &[&str] = &[
    "慰问事由",
    "事由",
    "慰问原因",
    "慰问类别",
    "慰问类型",
    "慰问项目",
];
pub(crate) const GIVEN_AS: &[&str] = &["慰问形式", "形式", "慰问方式", "发放形式"];
pub(crate) const AMOUNT: &[&str] = &[
    "金额",
    "慰问金额",
    "慰问金",
    "金额(元)",
    "慰问金额(元)",
    "慰问标准",
    "发放金额",
    "标准",
];
pub(crate) const HANDLER: &[&str] = &["经办人", "办理人", "经手人"];
pub(crate) const DAY: &[&str] = &[
    "日期",
    "慰问日期",
    "慰问时间",
    "时间",
    "发放日期",
    "登记日期",
];
pub(crate) const CONDOLENCES: &[&str] = &["慰问登记", "慰问台账", "会员慰问", "慰问明细"];

pub(crate) const FESTIVAL: &[&str] = &["节日", "慰问节日", "走访节日", "时节"];
pub(crate) const VISIT_DAY: &[&str] = &["走访时间", "走访日期", "慰问时间", "日期", "时间"];
pub(crate) const CATEGORY: &[&str] = &["对象类别", "类别", "慰问对象类别", "困难类别", "人员类别"];
pub(crate) const VISITOR: &[&str] = &["走访人", "走访领导", "慰问人", "走访人员"];
pub(crate) const VISITS: &[&str] = &["走访"];

pub(crate) const BATCH: &[&str] = &["批次", "慰问批次", "慰问项目", "专项名称", "活动名称"];
pub(crate) const GOODS: &[&str] = &["慰问物资", "慰问品", "物资", "慰问形式"];
pub(crate) const STANDING: &[&str] = &["人员类别", "人员性质", "身份"];
pub(crate) const CAMPAIGNS: &[&str] = &["专项慰问", "送清凉", "冬送温暖"];
