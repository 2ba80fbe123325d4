//! The Chinese words by which numbers, units and fixed things are told apart in a report, and the ways in which reports speak
//! of what is measured (`words/ways.rs`).

mod ways;

pub(super) use ways::WAYS;

use super::closeness::Closeness;
use super::units::Counts;

/// Between the whole and the part of a fraction in words.
pub(super) const PART: &str = "分之";

/// Fractions whose whole is named, and what it is.
pub(super) const PARTS_OF: [(&str, i128); 3] =
    [("百分之", 100), ("千分之", 1_000), ("万分之", 10_000)];

/// Halves, in percent.
pub(super) const HALVES: [(&str, i128); 5] = [
    ("半数以上", 50),
    ("半数", 50),
    ("过半数", 50),
    ("一半以上", 50),
    ("一半", 50),
];

/// Measure words, what they count, and by how much the number is multiplied.
pub(super) const UNITS: &[(&str, Counts, i64)] = &[
    ("人次", Counts::PersonTimes, 1),
    ("人·次", Counts::PersonTimes, 1),
    ("名次", Counts::Other, 1),
    ("人月", Counts::PersonMonths, 1),
    ("人", Counts::Persons, 1),
    ("名", Counts::Persons, 1),
    ("位", Counts::Persons, 1),
    ("万元/人", Counts::MoneyPerHead, 10_000),
    ("元/人", Counts::MoneyPerHead, 1),
    ("元每人", Counts::MoneyPerHead, 1),
    ("亿元", Counts::Money, 100_000_000),
    ("万元", Counts::Money, 10_000),
    ("千元", Counts::Money, 1_000),
    ("元", Counts::Money, 1),
    ("余元", Counts::Money, 1),
    ("块钱", Counts::Money, 1),
    ("件", Counts::Pieces, 1),
    ("项", Counts::Items, 1),
    ("场次", Counts::Events, 1),
    ("场", Counts::Events, 1),
    ("次", Counts::Times, 1),
    ("届次", Counts::Other, 1),
    ("个月", Counts::Other, 1),
    ("个", Counts::Bodies, 1),
    ("家", Counts::Bodies, 1),
    ("所", Counts::Bodies, 1),
    ("期", Counts::Rounds, 1),
    ("对", Counts::Couples, 1),
    ("笔", Counts::Payments, 1),
    ("份", Counts::Copies, 1),
    ("条", Counts::Rules, 1),
    ("周年", Counts::Other, 1),
    ("年", Counts::Years, 1),
    ("篇", Counts::Other, 1),
    ("封", Counts::Other, 1),
    ("幅", Counts::Other, 1),
    ("台", Counts::Other, 1),
    ("套", Counts::Other, 1),
    ("部", Counts::Other, 1),
    ("本", Counts::Other, 1),
    ("册", Counts::Other, 1),
    ("间", Counts::Other, 1),
    ("处", Counts::Other, 1),
    ("支", Counts::Other, 1),
    ("户", Counts::Other, 1),
    ("天", Counts::Other, 1),
    ("小时", Counts::Other, 1),
    ("分钟", Counts::Other, 1),
    ("学时", Counts::Other, 1),
    ("课时", Counts::Other, 1),
    ("平方米", Counts::Other, 1),
    ("公里", Counts::Other, 1),
    ("米", Counts::Other, 1),
    ("公斤", Counts::Other, 1),
    ("分", Counts::Other, 1),
    ("票", Counts::Other, 1),
    ("张", Counts::Other, 1),
    ("枚", Counts::Other, 1),
    ("棵", Counts::Other, 1),
    ("辆", Counts::Other, 1),
    ("门", Counts::Other, 1),
    ("类", Counts::Other, 1),
    ("种", Counts::Other, 1),
    ("批次", Counts::Other, 1),
    ("批", Counts::Other, 1),
    ("轮", Counts::Other, 1),
    ("节", Counts::Other, 1),
    ("章", Counts::Other, 1),
    ("倍", Counts::Other, 1),
    ("组", Counts::Other, 1),
    ("队", Counts::Other, 1),
    ("座", Counts::Other, 1),
];

/// First signs of measure words and scales: before one of them 多 and 来 mean a little more.
pub(super) const UNIT_SIGNS: &str =
    "人名位元件项场次个家所期对笔份条年篇封万亿千百天户张台套本册部小";

/// Behind 成 these make another word of it: 三成立 is none, 2 成果 neither.
pub(super) const AFTER_TENTH_NOT: &str = "立果绩员功长为熟就本了";

/// Words of closeness before a number.
pub(super) const CLOSENESS_BEFORE: [(&str, Closeness); 17] = [
    ("大约", Closeness::About),
    ("约", Closeness::About),
    ("约为", Closeness::About),
    ("将近", Closeness::Near),
    ("接近", Closeness::Near),
    ("近", Closeness::Near),
    ("不到", Closeness::Near),
    ("不足", Closeness::Near),
    ("超过", Closeness::Over),
    ("逾", Closeness::Over),
    ("突破", Closeness::Over),
    ("多达", Closeness::Exact),
    ("至少", Closeness::AtLeast),
    ("不少于", Closeness::AtLeast),
    ("不低于", Closeness::AtLeast),
    ("达到", Closeness::Exact),
    ("超", Closeness::Over),
];

/// Words of closeness behind a number and its unit.
pub(super) const CLOSENESS_AFTER: [(&str, Closeness); 6] = [
    ("左右", Closeness::About),
    ("上下", Closeness::About),
    ("以上", Closeness::AtLeast),
    ("有余", Closeness::Over),
    ("余", Closeness::Over),
    ("多", Closeness::Over),
];

/// An amount behind one of these is for each head.
pub(super) const PER_HEAD: [&str; 8] = [
    "人均",
    "每人",
    "每位",
    "每名",
    "平均每",
    "人平均",
    "每生",
    "标准为",
];

/// Before figures that belong to the words of a list in their turn.
pub(super) const RESPECTIVELY: [&str; 5] = ["分别为", "分别是", "分别有", "分别达", "依次为"];

/// Names with numbers in them, the longer before the shorter that they contain.
pub(super) const NAMES: &[&str] = &[
    "99公益日",
    "九九公益日",
    "双十一",
    "十四五",
    "十三五",
    "十五五",
    "中央八项规定",
    "八项规定",
    "三重一大",
    "三会一课",
    "三全育人",
    "五位一体",
    "四个全面",
    "四个意识",
    "四个自信",
    "两个维护",
    "两个确立",
    "五险一金",
    "六险二金",
    "一带一路",
    "两学一做",
    "三八",
    "五一",
    "五四",
    "六一",
    "七一",
    "八一",
    "十一黄金周",
    "一二·九",
    "五小",
    "两癌",
    "双一流",
    "三好学生",
    "三育人",
    "三公",
    "四史",
    "四德",
    "五必访",
    "六必访",
    "五必谈",
    "两会",
    "三下乡",
    "第一时间",
    "第一线",
    "第一书记",
    "一把手",
    "一盘棋",
    "一体化",
    "一站式",
    "一卡通",
    "一对一",
    "一线",
    "两节",
    "三农",
    "二级",
    "三级",
    "一级",
    "九三学社",
    "三好一满意",
    "十项",
    "七夕",
    "二十四节气",
    "三九",
    "十佳",
    "百佳",
    "三严三实",
    "六个",
    "四有",
    "三心",
    "一岗双责",
    "两山",
    "三区三州",
];

/// Grades of prizes.
pub(super) const GRADES: [&str; 6] = ["等奖", "等功", "星级", "年级", "级", "等"];

/// What a number only tells apart: houses, rooms, classes.
pub(super) const PLACES: [&str; 8] = ["号楼", "号", "楼", "栋", "班", "室", "教", "路"];

/// What is counted through by an ordinal: 第三届, 第四次.
pub(super) const AFTER_ORDINAL: &str = "届次名位期条章节个批号项届轮季年";

/// Behind 大 these show that something large is counted: 三大球, 四大类.
pub(super) const AFTER_LARGE: [&str; 8] =
    ["类", "项", "板块", "球", "任务", "工程", "行动", "方面"];

/// Behind a year without 年.
pub(super) const AFTER_YEAR: [&str; 3] = ["学年", "级", "届"];

/// Behind a span of years that says when, not how many.
pub(super) const AFTER_SPAN: [&str; 9] =
    ["来", "以来", "内", "间", "之内", "前", "后", "规划", "计划"];

/// Behind a number of whole years since something.
pub(super) const ANNIVERSARY: &str = "周年";

/// Units of a condition.
pub(super) const CONDITION_UNITS: [&str; 5] = ["周岁", "岁", "年", "级", "个月"];

/// What makes a condition of them.
pub(super) const LIMITS: [&str; 8] = [
    "及以上",
    "及以下",
    "以上",
    "以下",
    "(含)",
    "（含）",
    "以内",
    "不满",
];

/// The longest that stands in quotation marks and is a name all the same, in signs.
pub(super) const LONGEST_TITLE: usize = 40;

/// Words that begin with a Chinese number and a measure word and count nothing.
pub(super) const IDIOMS: &[&str] = &[
    "一年来",
    "一件件",
    "一桩桩",
    "一项项",
    "一场场",
    "一期一会",
    "一家人",
    "一家",
    "一个",
    "一次性",
    "一位位",
    "一名名",
    "一位",
    "一名",
    "一部分",
    "一部",
    "一批批",
    "一种",
    "一类",
    "一定",
    "一本",
    "一座座",
    "十分",
    "百分",
    "千万",
    "万分",
    "万家",
    "百家",
    "千家",
    "八方",
    "四处",
    "一处",
    "一组",
    "一队",
    "一支",
    "一张",
    "一门",
    "一轮",
    "一节",
    "一篇",
    "一份份",
    "一条条",
    "一米",
    "一天",
    "三个代表",
    "两个文明",
    "一户",
    "两张皮",
    "三分",
    "五个一",
    "一台",
    "一套",
    "一间",
    "一封",
    "一幅",
    "一册",
    "一倍",
    "一票",
    "一分",
    "一对一",
];

/// Before these signs a Chinese number is part of another word: 统一, 唯一, 其一.
pub(super) const BEFORE_IDIOM: &str = "统唯单划专同归逐不独万初周星礼拜";

/// Units before which 一 may count.
pub(super) const ONE_OF: [&str; 9] = ["项", "件", "人", "场", "期", "对", "人次", "万元", "笔"];

/// Behind these signs 一 and its unit are a turn of speech: 这一项, 的一项.
pub(super) const BEFORE_ONE: &str = "的这每同另某任哪第是成为作唯那进有几头下上前后之";

/// Before a list of parts.
pub(super) const OF_WHICH: [&str; 4] = ["其中", "包括", "分为", "分别为"];

/// A part that is all the rest.
pub(super) const THE_REST: [&str; 4] = ["其余", "其他", "其它", "剩余"];

/// Before the sum of what was listed.
pub(super) const IN_ALL: [&str; 5] = ["合计", "共计", "总计", "总共", "一共"];

/// A share behind one of these is one of counts.
pub(super) const RATES: [&str; 16] = [
    "满意率",
    "答复率",
    "办结率",
    "办复率",
    "立案率",
    "参与率",
    "参加率",
    "参保率",
    "覆盖率",
    "出席率",
    "到会率",
    "体检率",
    "签领率",
    "入会率",
    "获奖率",
    "占",
];

/// A share near one of these is no share of the counts beside it.
pub(super) const NO_SHARE: [&str; 14] = [
    "增长", "提高", "提升", "下降", "减少", "同比", "环比", "费率", "扣费", "利率", "扣款", "扣缴",
    "计提", "拨缴",
];

/// Words that say nothing of what is counted.
pub(super) const FILLERS: [&str; 26] = [
    "全年", "全院", "全校", "累计", "共计", "合计", "总计", "共有", "现有", "其中", "达到", "已经",
    "目前", "本年", "今年", "年末", "年底", "截至", "总数", "为", "有", "共", "达", "计", "了",
    "的",
];
