//! Headings that sheets of every line of work have in common, in the form in which headings compare.

/// 序号
pub const RUNNING: &[&str] = &["序号", "编号", "序", "no.", "no"];
/// 工号
pub const STAFF_NUMBER: &[&str] = &[
    "工号",
    "职工号",
    "教工号",
    "人员编号",
    "职工编号",
    "员工编号",
    "工资号",
    "教职工号",
    "员工号",
    "职工代码",
];
/// 姓名
pub const NAME: &[&str] = &[
    "姓名",
    "会员姓名",
    "职工姓名",
    "教职工姓名",
    "教师姓名",
    "人员姓名",
    "名字",
    "慰问对象",
    "受慰问人",
];
/// 性别
pub const SEX: &[&str] = &["性别"];
/// 分工会
pub const BRANCH: &[&str] = &[
    "所属分工会",
    "分工会",
    "所在分工会",
    "分会",
    "所属分会",
    "所属工会",
    "基层工会",
    "分工会名称",
    "所属部门工会",
    "部门工会",
];
/// 部门
pub const DEPARTMENT: &[&str] = &[
    "部门",
    "所在部门",
    "单位（部门）",
    "单位(部门)",
    "所在单位",
    "单位",
    "所属部门",
    "部门名称",
    "学院",
    "部门/学院",
    "工作单位",
    "所属单位",
];
/// 备注
pub const NOTE: &[&str] = &["备注", "说明", "备考", "附注"];
/// 金额
pub const AMOUNT: &[&str] = &[
    "金额",
    "金额(元)",
    "金额（元）",
    "发放金额",
    "标准金额",
    "标准",
    "慰问标准",
    "人均标准",
];
/// 日期
pub const DAY: &[&str] = &["日期", "时间", "办理日期", "登记日期"];
/// 月
pub const MONTH: &[&str] = &["月", "月份"];
/// 日
pub const DAY_OF_MONTH: &[&str] = &["日"];
