//! Headings and telling words of the sheets of this line of work.

/// Told on many lists; nothing here depends on it.
pub(crate) const AGE: &[&str] = &["年龄", "周岁"];
pub(crate) const DAY: &[&str] = &[
    "筛查日期",
    "筛查时间",
    "检查日期",
    "检查时间",
    "日期",
    "时间",
    "检查年月日",
    "受检日期",
    "参检日期",
    "筛查年月日",
    "到检日期",
];
pub(crate) const AGENCY: &[&str] = &[
    "筛查机构",
    "筛查医院",
    "检查机构",
    "检查医院",
    "承检机构",
    "承检医院",
    "筛查地点",
];
pub(crate) const SCREENINGS: &[&str] = &[
    "两癌",
    "筛查",
    "两癌检查",
    "乳腺癌",
    "宫颈癌",
    "妇科检查",
    "妇检",
    "女职工专项检查",
];
pub(crate) const OTHER_CHECKS: &[&str] = &["体检", "互助"];
/// What a note says of somebody who did not want to be screened.
pub(crate) const DECLINED: &[&str] = &["自愿放弃", "放弃", "不参加"];
/// What a note says of somebody who did not go.
pub(crate) const MISSED: &[&str] = &["未筛查", "未检", "未到", "未参加"];
