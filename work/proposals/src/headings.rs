//! Headings and telling words of the sheets of this line of work.

pub(crate) const SESSION: &[&str] = &["届次", "会议届次", "届次会议"];
pub(crate) const CALLED_ON: &[&str] = &["征集时间", "征集日期", "提案征集时间", "征集年月"];
pub(crate) const NUMBER: &[&str] = &[
    "编号",
    "提案编号",
    "提案号",
    "案号",
    "立案号",
    "立案编号",
    "序号",
];
pub(crate) const TITLE: &[&str] = &[
    "案由",
    "提案名称",
    "提案题目",
    "提案标题",
    "案名",
    "题目",
    "标题",
    "提案案由",
];
pub(crate) const PROPOSER: &[&str] = &["提案人", "提案人姓名", "提案代表", "提出人", "第一提案人"];
pub(crate) const SECONDERS: &[&str] = &[
    "附议人",
    "附议代表",
    "联名人",
    "联名提案人",
    "附议人姓名",
    "附议",
];
pub(crate) const PROPOSER_PLACE: &[&str] = &[
    "提案人部门",
    "提案人单位",
    "所在部门",
    "所在单位",
    "部门",
    "单位",
    "所属分工会",
    "分工会",
];
pub(crate) const DELEGATION: &[&str] = &["代表团", "所属代表团", "所在代表团", "提案团"];
pub(crate) const CATEGORY: &[&str] = &["类别", "提案类别", "分类", "提案分类", "类型"];
pub(crate) const REVIEW: &[&str] = &[
    "审查意见",
    "审查结果",
    "审查结论",
    "立案情况",
    "立案意见",
    "处理意见",
    "审理意见",
    "是否立案",
];
pub(crate) const LEAD: &[&str] = &[
    "主办部门",
    "承办部门",
    "主办单位",
    "承办单位",
    "牵头部门",
    "办理部门",
    "责任部门",
];
pub(crate) const ASSISTING: &[&str] = &["协办部门", "协办单位", "会办部门", "配合部门", "会办单位"];
pub(crate) const ASSIGNED_ON: &[&str] = &["交办日期", "交办时间", "转办日期", "转办时间"];
pub(crate) const ANSWERED_ON: &[&str] = &[
    "答复日期",
    "答复时间",
    "回复日期",
    "回复时间",
    "办复日期",
    "办结日期",
];
pub(crate) const RATING: &[&str] = &[
    "满意度",
    "满意情况",
    "评价",
    "提案人评价",
    "反馈意见",
    "满意程度",
];
pub(crate) const PROPOSALS: &[&str] = &["提案登记", "提案汇总", "提案一览", "提案办理", "提案征集"];
pub(crate) const OTHER_SHEETS: &[&str] = &["代表名册", "代表名单", "优秀提案评选"];
