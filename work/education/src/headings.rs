//! Headings and telling words of the sheets of this line of work.

pub(crate) const TOPIC: &[&str] = &[
    "讲座题目",
    "讲座主题",
    "宣讲主题",
    "报告题目",
    "讲座名称",
    "学习主题",
    "主题",
    "题目",
    "宣讲题目",
    "讲座内容",
    "报告主题",
    "授课题目",
];
pub(crate) const KIND: &[&str] = &["类型", "形式", "类别"];
pub(crate) const SPEAKER: &[&str] = &[
    "主讲人",
    "宣讲人",
    "报告人",
    "主讲",
    "主讲嘉宾",
    "授课人",
    "授课教师",
    "主讲人姓名",
    "宣讲员",
    "主讲专家",
    "授课专家",
    "报告专家",
];
pub(crate) const TALK_DAY: &[&str] = &["时间", "日期", "讲座时间", "宣讲时间", "举办时间"];
pub(crate) const PLACE: &[&str] = &["地点", "讲座地点", "宣讲地点", "举办地点"];
pub(crate) const ATTENDANCE: &[&str] = &[
    "参加人数",
    "听众人数",
    "参与人数",
    "人数",
    "参加人次",
    "人次",
];
pub(crate) const TALKS: &[&str] = &["讲座", "宣讲", "报告会", "理论学习", "宣传教育"];
pub(crate) const NOT_TALKS: &[&str] = &["签到", "活动台账", "培训"];

pub(crate) const QUIZ: &[&str] = &[
    "竞赛名称",
    "答题活动",
    "考试名称",
    "测试名称",
    "答题活动名称",
    "知识竞赛名称",
];
pub(crate) const SCORE: &[&str] = &["得分", "成绩", "分数", "总分", "答题得分"];
pub(crate) const ANSWERED_ON: &[&str] = &["答题日期", "答题时间", "提交时间", "交卷时间", "日期"];
pub(crate) const QUIZZES: &[&str] = &["知识竞赛", "知识竞答", "答题", "知识测试"];
pub(crate) const NOT_QUIZZES: &[&str] = &["活动台账", "技能竞赛", "签到", "获奖"];
/// What stands behind the name of a quiz in the title of its results; the longer first.
pub(crate) const RESULT_ENDINGS: &[&str] = &[
    "成绩汇总表",
    "成绩统计表",
    "成绩名单",
    "成绩表",
    "成绩单",
    "结果表",
    "汇总表",
    "统计表",
    "名单",
    "成绩",
    "结果",
];
