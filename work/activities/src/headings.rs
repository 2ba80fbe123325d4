//! Headings and telling words of the sheets of this line of work.

pub(crate) const ACTIVITY: &[&str] = &[
    "活动名称",
    "活动",
    "活动主题",
    "活动内容",
    "活动项目",
    "名称",
    "主题",
    "活动项目名称",
    "活动内容及名称",
    "活动题目",
];
pub(crate) const KIND: &[&str] = &[
    "类型",
    "活动类型",
    "活动类别",
    "类别",
    "活动分类",
    "活动种类",
    "活动性质",
];
pub(crate) const DAYS: &[&str] = &[
    "时间",
    "活动时间",
    "日期",
    "活动日期",
    "举办时间",
    "举办日期",
    "开展时间",
    "起止时间",
    "活动起止时间",
    "活动举办时间",
    "组织时间",
    "实施时间",
    "活动开展时间",
];
pub(crate) const PLACE: &[&str] = &[
    "地点",
    "活动地点",
    "举办地点",
    "场地",
    "举行地点",
    "活动场所",
    "活动场地",
];
pub(crate) const ROLE: &[&str] = &[
    "角色",
    "工会角色",
    "举办方式",
    "组织方式",
    "承办方式",
    "主办/承办",
    "组织形式",
    "参与方式",
    "工会承担角色",
    "主承办",
    "组织类型",
    "举办形式",
    "主办/参加",
];
pub(crate) const PARTNERS: &[&str] = &[
    "合作单位",
    "协办单位",
    "联合单位",
    "联合举办单位",
    "合办单位",
    "共同举办单位",
    "合办方",
    "协作单位",
    "共建单位",
    "联办单位",
    "参与单位",
];
pub(crate) const PARTICIPANTS: &[&str] = &[
    "参与人数",
    "参加人数",
    "参与人次",
    "参加人次",
    "人数",
    "人次",
    "参与人数/人次",
    "参与总人次",
    "参与职工人数",
    "出席人数",
    "到场人数",
    "参与会员数",
    "活动人数",
    "活动人次",
    "覆盖人数",
];
pub(crate) const STATE: &[&str] = &["状态", "完成情况", "开展情况", "举办情况"];
pub(crate) const BOOK: &[&str] = &[
    "活动台账",
    "活动一览",
    "活动登记",
    "活动汇总",
    "活动统计",
    "活动情况",
    "活动开展",
    "活动记录",
    "活动明细",
    "活动安排",
    "活动总结",
    "开展活动",
    "文体活动台账",
    "工会活动",
];

pub(crate) const ITEM: &[&str] = &[
    "项目名称",
    "项目",
    "比赛项目",
    "竞赛项目",
    "比赛项目名称",
    "竞赛项目名称",
    "单项名称",
    "赛事项目",
    "运动项目",
];
pub(crate) const ITEM_GROUP: &[&str] =
    &["项目类别", "项目类型", "类别", "组别", "项目种类", "分组"];
pub(crate) const ENTRIES: &[&str] = &[
    "参赛人次",
    "参赛人数",
    "参加人次",
    "参加人数",
    "报名人数",
    "报名人次",
    "参与人次",
    "参与人数",
    "上场人次",
    "参赛人员数",
    "参赛数",
];
pub(crate) const JUDGE: &[&str] = &[
    "裁判长",
    "裁判",
    "裁判员",
    "项目负责人",
    "主裁判",
    "裁判人员",
    "裁判长姓名",
    "裁判组长",
];
pub(crate) const ITEMS: &[&str] = &[
    "项目表",
    "竞赛项目",
    "比赛项目",
    "活动项目",
    "项目设置",
    "运动会项目",
    "趣味运动会",
    "比赛项目一览",
    "竞赛项目表",
];

pub(crate) const SIGNED: &[&str] = &[
    "签到",
    "签名",
    "签字",
    "本人签到",
    "签到情况",
    "到场",
    "签到栏",
    "到会签名",
    "到会签字",
    "本人签名",
    "签字栏",
    "签到签名",
    "是否到场",
    "是否签到",
    "出席",
    "出席情况",
    "到会情况",
    "出勤",
];
pub(crate) const LIST_DAY: &[&str] = &["活动时间", "培训时间", "活动日期", "日期", "时间"];
pub(crate) const SIGN_IN: &[&str] = &["签到", "签到簿", "签到册", "出席名单", "到会人员"];
pub(crate) const HANDED_OUT: &[&str] = &[
    "慰问", "发放", "领取", "签领", "募捐", "考勤", "打卡", "值班", "上课", "课堂",
];

pub(crate) const CLUB: &[&str] = &["社团名称", "协会名称", "俱乐部名称", "兴趣小组名称", "社团"];
pub(crate) const CLUB_HEAD: &[&str] = &["负责人", "会长", "社团负责人", "协会会长", "组长"];
pub(crate) const CLUB_MEMBERS: &[&str] = &["成员人数", "会员人数", "成员数", "人数"];
pub(crate) const FOUNDED: &[&str] = &["成立时间", "成立日期"];
pub(crate) const CLUB_YEAR: &[&str] = &["年度", "统计年度", "年份"];
pub(crate) const CLUBS: &[&str] = &["社团", "协会", "俱乐部", "兴趣小组"];

/// What stands between the year and the name of an activity in a title; the longer first.
pub(crate) const YEAR: &[&str] = &["年度", "年"];
/// What stands behind the name of an activity in the title of a list; the longer first.
pub(crate) const LIST_ENDINGS: &[&str] = &[
    "竞赛项目表",
    "比赛项目表",
    "人员名单",
    "签到名单",
    "签到表",
    "签到册",
    "项目表",
    "登记表",
    "签到",
    "名单",
    "竞赛项目",
    "比赛项目",
    "项目",
    "签到簿",
    "到会人员名单",
    "出席名单",
];
