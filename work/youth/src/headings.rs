//! Headings and telling words of the sheets of this line of work.

pub(crate) const GROOM: &[&str] = &[
    "新郎",
    "新郎姓名",
    "男方姓名",
    "男方",
    "男方新人",
    "新郎名字",
];
pub(crate) const GROOM_PLACE: &[&str] = &[
    "新郎单位",
    "新郎所在单位",
    "新郎工作单位",
    "新郎部门",
    "男方单位",
    "男方工作单位",
    "新郎工作部门",
    "新郎所在部门",
    "男方部门",
    "男方所在单位",
];
pub(crate) const BRIDE: &[&str] = &[
    "新娘",
    "新娘姓名",
    "女方姓名",
    "女方",
    "女方新人",
    "新娘名字",
];
pub(crate) const BRIDE_PLACE: &[&str] = &[
    "新娘单位",
    "新娘所在单位",
    "新娘工作单位",
    "新娘部门",
    "女方单位",
    "女方工作单位",
    "新娘工作部门",
    "女方部门",
    "女方所在单位",
];
pub(crate) const WEDDING_DAY: &[&str] = &["婚礼日期", "婚礼时间", "举办日期", "举办时间", "日期"];
pub(crate) const WEDDINGS: &[&str] = &["集体婚礼", "婚礼", "集体结婚", "新人名单"];

pub(crate) const OUTING: &[&str] = &["活动名称", "活动主题", "拓展项目", "出行项目"];
pub(crate) const OUTING_DAY: &[&str] = &["活动时间", "活动日期", "出行日期", "日期", "时间"];
pub(crate) const OUTING_PLACE: &[&str] = &["活动地点", "目的地", "地点"];
pub(crate) const LEADER: &[&str] = &["带队人", "领队", "负责人"];
pub(crate) const OUTINGS: &[&str] = &[
    "素质拓展",
    "青年拓展",
    "青年出游",
    "青年踏青",
    "青年活动名单",
];
pub(crate) const NOT_OUTINGS: &[&str] = &["慰问", "签到", "发放", "台账", "联谊"];
