//! Headings and telling words of the sheets of this line of work.

/// Told on many lists; nothing here depends on it.
pub(crate) const AGE: &[&str] = &["年龄", "周岁"];
pub(crate) const CHECKUP_DAY: &[&str] = &[
    "体检日期",
    "体检时间",
    "检查日期",
    "参检日期",
    "日期",
    "时间",
];
pub(crate) const AGENCY: &[&str] = &["体检医院", "体检机构", "体检中心", "承检机构", "体检单位"];
pub(crate) const CHECKUPS: &[&str] = &["体检"];
pub(crate) const NOT_CHECKUPS: &[&str] = &["两癌", "筛查", "互助"];

pub(crate) const ENROLLED_ON: &[&str] = &["参保日期", "参保时间", "缴费日期", "入会日期"];
pub(crate) const COVER: &[&str] = &["保障期", "保障期限", "保障期间", "保险期间", "互助期"];
pub(crate) const SHARES: &[&str] = &["份数", "参保份数", "投保份数"];
pub(crate) const PREMIUM: &[&str] = &["缴费金额", "参保金额", "保费", "互助金", "缴纳金额", "缴费"];
pub(crate) const SUBSIDY: &[&str] = &[
    "其中:工会补助",
    "工会补助",
    "其中工会补助",
    "工会补贴",
    "其中:工会补贴",
    "工会承担",
];
pub(crate) const ENROLMENT: &[&str] = &["参保类型", "参保方式", "新参/续保", "新保/续保"];
pub(crate) const MUTUAL_AID: &[&str] = &["医疗互助", "互助保障", "参保"];

pub(crate) const CLAIM_DAY: &[&str] = &[
    "给付日期",
    "理赔日期",
    "给付时间",
    "理赔时间",
    "赔付日期",
    "到账日期",
];
pub(crate) const EVENT: &[&str] = &[
    "给付事由",
    "理赔事由",
    "理赔类型",
    "给付类型",
    "事由",
    "险种",
];
pub(crate) const HOSPITAL: &[&str] = &["就诊医院", "住院医院", "医院", "医疗机构"];
pub(crate) const COST: &[&str] = &["医疗费用", "医疗总费用", "自付费用", "个人自付", "住院费用"];
pub(crate) const PAID: &[&str] = &[
    "给付金额",
    "理赔金额",
    "赔付金额",
    "互助金给付",
    "给付互助金",
];
pub(crate) const CLAIMS: &[&str] = &["给付", "理赔", "赔付"];
