//! Headings and telling words of the sheets of this line of work.

pub(crate) const SESSION: &[&str] = &[
    "届次",
    "会议届次",
    "届次会议",
    "会次",
    "会议名称",
    "会议届次名称",
    "大会届次",
    "届别",
];
pub(crate) const HELD_ON: &[&str] = &[
    "会议时间",
    "召开时间",
    "召开日期",
    "会议日期",
    "大会时间",
    "会期",
    "开会时间",
    "开会日期",
    "大会日期",
    "会议召开时间",
    "举行时间",
];

pub(crate) const DELEGATION: &[&str] = &[
    "代表团",
    "所属代表团",
    "所在代表团",
    "代表团名称",
    "代表组",
    "代表小组",
    "代表团组",
    "所在代表组",
    "代表团(组)",
    "分团",
    "所在团组",
    "编团",
    "所在分团",
];
pub(crate) const DELEGATE_NAME: &[&str] = &[
    "姓名",
    "代表姓名",
    "教职工姓名",
    "职工姓名",
    "代表",
    "代表名字",
    "与会代表",
    "代表人姓名",
    "与会人员",
    "参会代表",
];
pub(crate) const CATEGORY: &[&str] = &[
    "类别",
    "代表类别",
    "人员类别",
    "岗位类别",
    "代表构成",
    "构成",
    "身份",
    "代表分类",
    "代表结构",
    "人员构成",
    "代表身份类别",
    "人员结构",
];
pub(crate) const STANDING: &[&str] = &[
    "代表性质",
    "代表类型",
    "代表资格",
    "性质",
    "代表身份",
    "正式/列席",
    "参会身份",
    "代表种类",
    "代表资格类别",
    "与会身份",
    "参会性质",
    "出席身份",
    "出席性质",
    "资格",
    "代表资格性质",
];
pub(crate) const DUTY: &[&str] = &["团内职务", "代表团职务", "团内任职", "职务"];
pub(crate) const DELEGATES: &[&str] = &[
    "代表名册",
    "代表名单",
    "代表花名册",
    "代表一览表",
    "双代会代表",
    "与会代表",
    "参会代表",
    "代表登记",
    "代表情况",
    "代表信息",
    "特邀人员",
    "列席人员",
    "职代会代表",
    "教代会代表",
    "会员代表",
];
pub(crate) const OTHER_SHEETS: &[&str] = &["提案", "表决", "议程", "签到", "跟踪"];

pub(crate) const MATTER: &[&str] = &[
    "表决事项",
    "议题",
    "表决议题",
    "决议事项",
    "审议事项",
    "议案",
    "表决内容",
    "事项",
];
pub(crate) const METHOD: &[&str] = &["表决方式", "表决形式", "投票方式", "方式"];
pub(crate) const DUE: &[&str] = &["应到", "应到人数", "应到会人数", "应到代表", "代表总数"];
pub(crate) const PRESENT: &[&str] = &["实到", "实到人数", "实到会人数", "实到代表", "到会人数"];
pub(crate) const ISSUED: &[&str] = &["发出", "发出票数", "发出选票", "发票数", "发出表决票"];
pub(crate) const COLLECTED: &[&str] = &["收回", "收回票数", "收回选票", "收票数", "收回表决票"];
pub(crate) const IN_FAVOUR: &[&str] = &["赞成", "赞成票", "赞成票数", "同意", "同意票", "同意票数"];
pub(crate) const AGAINST: &[&str] = &[
    "反对",
    "反对票",
    "反对票数",
    "不同意",
    "不同意票",
    "不同意票数",
    "不赞成",
];
pub(crate) const ABSTAINED: &[&str] = &["弃权", "弃权票", "弃权票数"];
pub(crate) const OUTCOME: &[&str] = &["结果", "表决结果", "是否通过", "表决情况"];
pub(crate) const VOTES: &[&str] = &["表决结果", "表决情况", "计票", "票决"];
pub(crate) const ROSTERS: &[&str] = &["名册", "名单", "提案"];
