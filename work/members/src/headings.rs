//! Headings and telling words of the sheets of this line of work.

pub(crate) const ETHNICITY: &[&str] = &["民族"];
pub(crate) const BORN_ON: &[&str] = &["出生日期", "出生年月", "出生年月日", "生日", "出生时间"];
pub(crate) const POST: &[&str] = &[
    "岗位类别",
    "岗位",
    "岗位性质",
    "人员类别",
    "职务",
    "职务职称",
    "职称",
    "岗位名称",
];
pub(crate) const WORKING_SINCE: &[&str] = &[
    "参加工作时间",
    "参加工作日期",
    "工作时间",
    "参加工作年月",
    "入职时间",
    "入职日期",
];
pub(crate) const JOINED_ON: &[&str] = &[
    "入会时间",
    "入会日期",
    "入会年月",
    "加入工会时间",
    "加入工会日期",
    "会籍起始日期",
];
pub(crate) const LEFT_ON: &[&str] = &[
    "离会时间",
    "离会日期",
    "退会时间",
    "退会日期",
    "转出时间",
    "离会年月",
    "会籍终止日期",
];
pub(crate) const LEFT_BECAUSE: &[&str] = &["离会原因", "退会原因", "转出原因", "离会事由", "原因"];
pub(crate) const PHONE: &[&str] = &["联系电话", "电话", "手机", "手机号", "手机号码", "联系方式"];
pub(crate) const ROSTER: &[&str] = &["会员花名册", "会员名册", "会员名单", "花名册", "在职会员"];
pub(crate) const LEAVERS: &[&str] = &["离会", "退会", "转出", "减员"];
pub(crate) const RETIREMENT: &[&str] = &["荣休", "荣退"];

pub(crate) const POSITION: &[&str] = &[
    "工会职务",
    "职务",
    "担任职务",
    "任职",
    "当选职务",
    "工会任职",
];
pub(crate) const COMMITTEE: &[&str] = &["委员会", "所在委员会", "机构", "任职机构", "组织"];
pub(crate) const TERM: &[&str] = &["届次", "届", "届别"];
pub(crate) const HELD_FROM: &[&str] = &[
    "任职时间",
    "任职日期",
    "当选时间",
    "当选日期",
    "任现职时间",
    "起任时间",
    "任职起始",
];
pub(crate) const HELD_UNTIL: &[&str] = &[
    "离任时间",
    "免职时间",
    "卸任时间",
    "任期届满",
    "任职截止",
    "离任日期",
];
pub(crate) const DUTY: &[&str] = &["专兼职", "专职/兼职", "任职方式", "专(兼)职"];
pub(crate) const ELECTED_ON: &[&str] =
    &["换届时间", "选举时间", "选举日期", "换届日期", "成立时间"];
pub(crate) const CADRES: &[&str] = &[
    "工会干部",
    "委员名单",
    "委员会名单",
    "委员会组成",
    "工会委员",
    "干部名册",
];
pub(crate) const CADRES_NOT: &[&str] = &["签到", "培训", "花名册"];
