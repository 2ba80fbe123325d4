//! Headings and telling words of the sheets of this line of work.

pub(crate) const CONTEST: &[&str] = &["竞赛名称", "比赛名称", "大赛名称", "竞赛项目"];
pub(crate) const ITEM: &[&str] = &["赛项", "组别", "赛项名称", "参赛项目", "工种"];
pub(crate) const WINNERS: &[&str] = &[
    "获奖选手",
    "获奖者",
    "获奖人",
    "选手",
    "参赛选手",
    "参赛教师",
    "获奖教师",
    "获奖团队",
    "参赛队伍",
    "获奖人员",
    "姓名",
    "获奖选手姓名",
    "获奖者姓名",
    "选手姓名",
    "参赛人",
    "参赛选手姓名",
    "获奖教职工",
];
pub(crate) const GRADE: &[&str] = &[
    "获奖等次",
    "奖项",
    "奖次",
    "等次",
    "获奖等级",
    "获奖情况",
    "奖励等级",
    "获奖等第",
    "奖励等次",
    "所获奖项",
    "获奖名次",
    "奖级",
];
pub(crate) const PLACE: &[&str] = &["名次", "排名"];
pub(crate) const SCORE: &[&str] = &["成绩", "得分", "总分", "总成绩", "最终成绩"];
pub(crate) const PRIZE: &[&str] = &["奖金", "奖励金额", "奖金金额", "奖励标准", "奖励"];
pub(crate) const DAY: &[&str] = &[
    "比赛时间",
    "竞赛时间",
    "获奖时间",
    "比赛日期",
    "竞赛日期",
    "日期",
];
pub(crate) const RESULTS: &[&str] = &["竞赛", "比赛", "大赛", "练兵", "技能比武"];
pub(crate) const NOT_RESULTS: &[&str] = &[
    "表彰",
    "荣誉",
    "创新成果",
    "活动台账",
    "项目表",
    "募捐",
    "慰问",
];
/// What stands behind the name of a contest in the title of its results; the longer first.
pub(crate) const LIST_ENDINGS: &[&str] = &[
    "获奖情况一览表",
    "获奖人员名单",
    "获奖名单",
    "成绩汇总表",
    "结果公示",
    "成绩公示",
    "一览表",
    "汇总表",
    "成绩表",
    "名单",
    "成绩",
    "结果",
];
