//! Headings and telling words of the sheets of this line of work.

pub(crate) const BORN_ON: &[&str] = &["出生年月", "出生日期", "出生年月日", "出生时间"];
pub(crate) const WORKING_SINCE: &[&str] = &[
    "参加工作时间",
    "参加工作日期",
    "参加工作年月",
    "工作时间",
    "从教时间",
    "参加工作年份",
    "入校时间",
];
pub(crate) const RETIRED_ON: &[&str] = &[
    "退休时间",
    "退休日期",
    "退休年月",
    "荣休时间",
    "退休月份",
    "办理退休时间",
    "正式退休时间",
    "退休年月日",
    "批准退休时间",
    "退休办理时间",
    "退休年份",
    "批准退休日期",
    "法定退休时间",
    "光荣退休时间",
];
pub(crate) const CEREMONY: &[&str] = &[
    "荣休仪式",
    "仪式时间",
    "仪式日期",
    "荣休仪式时间",
    "举办时间",
    "荣休会",
    "欢送会时间",
    "座谈会时间",
];
pub(crate) const CEREMONY_PLACE: &[&str] = &["地点", "仪式地点", "举办地点"];
pub(crate) const KIT: &[&str] = &[
    "纪念品",
    "纪念牌",
    "荣休纪念品",
    "纪念品发放",
    "荣休纪念牌",
    "荣休证书",
    "荣誉证书",
    "纪念品名称",
];
pub(crate) const HONOURS: &[&str] = &[
    "荣休",
    "荣退",
    "退休教职工",
    "退休人员",
    "光荣退休",
    "退休教师",
    "退休职工",
    "荣誉退休",
    "退休欢送",
    "退休登记",
];
pub(crate) const NOT_HONOURS: &[&str] = &["离会", "慰问", "体检"];
