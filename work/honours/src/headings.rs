//! Headings and telling words of the sheets of this line of work.

pub(crate) const HONOUR: &[&str] = &[
    "荣誉名称",
    "荣誉称号",
    "奖项名称",
    "获奖名称",
    "称号",
    "荣誉",
    "奖项",
];
pub(crate) const LEVEL: &[&str] = &["级别", "荣誉级别", "授奖级别", "奖项级别", "等级"];
pub(crate) const CONFERRERS: &[&str] = &[
    "授予单位",
    "颁奖单位",
    "授奖单位",
    "表彰单位",
    "颁发单位",
    "授予部门",
    "发证单位",
    "授予机关",
];
pub(crate) const WINNER: &[&str] = &[
    "获奖集体/个人",
    "获奖集体(个人)",
    "获奖集体或个人",
    "获奖单位/个人",
    "获奖单位(个人)",
    "获奖对象",
    "获奖者",
    "获得者",
    "获奖集体",
    "获奖个人",
];
pub(crate) const HOLDER: &[&str] = &["类型", "集体/个人", "奖项类型", "荣誉类型", "对象类型"];
pub(crate) const HONOUR_YEAR: &[&str] = &["荣誉年度", "年度", "获奖年度", "评选年度"];
pub(crate) const CONFERRED_ON: &[&str] = &[
    "授予日期",
    "授予时间",
    "获奖时间",
    "获奖日期",
    "表彰时间",
    "发文日期",
    "颁奖时间",
];
pub(crate) const UPPER_HONOURS: &[&str] =
    &["上级荣誉", "上级表彰", "获上级", "获奖情况", "所获荣誉"];

pub(crate) const AWARD: &[&str] = &[
    "表彰项目",
    "表彰名称",
    "荣誉称号",
    "表彰类别",
    "称号",
    "奖项",
    "评选项目",
    "项目",
];
pub(crate) const COMMENDED: &[&str] = &[
    "获奖集体/个人",
    "获奖集体(个人)",
    "获奖集体或个人",
    "获奖单位/个人",
    "获奖对象",
    "获奖者",
    "获得者",
    "受表彰对象",
    "受表彰集体/个人",
    "先进集体/个人",
    "集体/个人",
    "名单",
    "姓名",
    "获奖人",
    "获奖个人",
    "获奖集体",
];
pub(crate) const COMMENDED_ON: &[&str] = &[
    "表彰时间",
    "表彰日期",
    "授予日期",
    "授予时间",
    "发文日期",
    "获奖时间",
    "时间",
    "日期",
];
pub(crate) const COMMENDATIONS: &[&str] = &[
    "学院表彰",
    "评选表彰名单",
    "表彰名单",
    "校内表彰",
    "先进名单",
];
