//! What offices write for drives, for givers who do not say their name, and for money under way.

use niangjia_office::forms::Word;

pub(crate) const CAMPAIGNS: &[Word] = &[
    Word {
        code: "giving_day",
        words: &["99公益日", "九九公益日", "“99公益日”", "99公益"],
    },
    Word {
        code: "one_day",
        words: &["慈善一日捐", "一日捐", "慈善捐"],
    },
    Word {
        code: "disaster",
        words: &["赈灾", "抗震救灾", "地震", "洪灾", "灾区"],
    },
    Word {
        code: "hardship",
        words: &["扶困", "帮困", "济困", "助学", "大病救助", "爱心基金"],
    },
];

/// A name that is none.
pub(crate) const ANONYMOUS: &[&str] = &[
    "爱心",
    "匿名",
    "无名",
    "热心",
    "好心",
    "不愿透露",
    "未留名",
    "佚名",
];

pub(crate) const STATES: &[Word] = &[
    Word {
        code: "planned",
        words: &["待拨付", "拟拨付", "未拨付"],
    },
    Word {
        code: "passed_on",
        words: &["已拨付", "已转交", "已使用"],
    },
    Word {
        code: "confirmed",
        words: &["已回执", "已反馈", "已确认"],
    },
];
