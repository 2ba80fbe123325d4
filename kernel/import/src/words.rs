//! Words that sheets of every kind have around their records, in the form in which headings compare.

/// A row that begins with one of these adds up the rows above it since the last such row.
pub(crate) const SUBTOTALS: &[&str] = &["小计", "本月合计", "本页合计", "本页小计", "分计"];
/// A row that ends with one of these adds up all rows above it.
pub(crate) const TOTALS: &[&str] = &["合计", "总计", "共计", "累计", "总合计"];
/// A row with one of these carries a sum over from or to another page.
pub(crate) const CARRIED: &[&str] = &["承前页", "过次页", "承上页", "转下页", "结转下年", "接上页"];
/// A line under the table begins with one of these.
pub(crate) const NOTES: &[&str] = &[
    "注",
    "说明",
    "备注",
    "制表",
    "填表",
    "审核",
    "经办",
    "出纳",
    "会计",
    "负责人",
    "单位负责人",
    "填报",
    "复核",
    "统计",
    "工会主席",
    "分管领导",
    "领导签字",
    "签字",
    "打印",
    "附",
];
/// A value of one of these is no value.
pub(crate) const NOTHING: &[&str] = &[
    "", "-", "--", "—", "——", "–", "/", "\\", "无", "未填", "n/a", "na", "空", "*",
];
/// Between names in one cell.
pub(crate) const NAME_SEPARATORS: &[char] = &['、', ',', '，', ';', '；', '/', '\n', '\r', '|'];
/// Units in brackets behind a heading that multiply its amounts by ten thousand.
pub(crate) const TEN_THOUSANDS: &[&str] = &["万元", "万"];
/// Behind an amount, when the sheet says that all its amounts are in ten thousands of yuan.
pub(crate) const TEN_THOUSAND_YUAN: &str = "万元";
/// Labels after which the unit of all amounts stands.
pub(crate) const UNIT_LABELS: &[&str] = &["单位", "金额单位", "计量单位"];
/// What the two parts of a date are called when they stand in columns of their own.
pub(crate) const MONTH: &str = "月";
/// As [`MONTH`], the month written out.
pub(crate) const MONTHS: &str = "月份";
/// As [`MONTH`].
pub(crate) const DAY: &str = "日";
/// As [`MONTH`].
pub(crate) const YEAR: &str = "年";
/// Endings of the name of a branch, when a sheet is called after it.
pub(crate) const BRANCH_ENDINGS: &[&str] = &["分工会", "分会", "工会小组"];
/// 第三届第三次
pub(crate) const TERM: char = '届';
/// As [`TERM`].
pub(crate) const SESSION: char = '次';
/// 第
pub(crate) const ORDINAL: char = '第';
/// Behind a count.
pub(crate) const COUNTED: &[&str] = &[
    "人次", "人", "名", "项", "场", "次", "个", "件", "份", "岁", "期", "对", "条", "篇", "位",
    "户", "月", "天", "学时", "分",
];
