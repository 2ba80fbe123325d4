//! Headings and telling words of the sheets of this line of work.

pub(crate) const SUBMITTED_ON: &[&str] = &[
    "填报日期",
    "申报日期",
    "申报时间",
    "上报日期",
    "上报时间",
    "报送日期",
];
pub(crate) const TITLE: &[&str] = &[
    "成果名称",
    "项目名称",
    "创新成果名称",
    "成果题目",
    "申报项目",
    "作品名称",
    "成果",
];
pub(crate) const CATEGORY: &[&str] = &["成果类别", "类别", "成果类型", "项目类别", "申报类别"];
pub(crate) const TEAM: &[&str] = &[
    "申报人",
    "完成人",
    "成果完成人",
    "主要完成人",
    "项目成员",
    "团队成员",
    "申报人员",
    "申报团队",
    "主创人员",
    "参与人员",
];
pub(crate) const BRANCH: &[&str] = &[
    "分工会",
    "所属分工会",
    "所在分工会",
    "申报分工会",
    "推荐分工会",
    "分会",
    "申报部门",
    "所在部门",
    "部门",
    "单位",
];
pub(crate) const SCREENING: &[&str] =
    &["初审意见", "推荐意见", "分工会意见", "初评结果", "审核意见"];
pub(crate) const RESULT: &[&str] = &[
    "评审结果",
    "获奖情况",
    "评选结果",
    "获奖等次",
    "获奖等级",
    "结果",
    "奖项",
];
pub(crate) const ENTRIES: &[&str] = &[
    "创新成果",
    "五小",
    "“五小”",
    "成果申报",
    "技术革新",
    "合理化建议",
];
pub(crate) const OTHER_SHEETS: &[&str] = &["提案", "上级荣誉", "教学竞赛"];
