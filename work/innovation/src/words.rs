//! What offices write for categories, screening and results.

use niangjia_office::forms::Word;

pub(crate) const TOPICS: &[Word] = &[
    Word {
        code: "invention",
        words: &["小发明", "发明"],
    },
    Word {
        code: "creation",
        words: &["小创造", "小改造", "改造"],
    },
    Word {
        code: "renewal",
        words: &["小革新", "革新", "技术革新"],
    },
    Word {
        code: "design",
        words: &["小设计"],
    },
    Word {
        code: "suggestion",
        words: &["小建议", "合理化建议"],
    },
    Word {
        code: "technology",
        words: &["创新技术", "技术创新", "技术攻关"],
    },
    Word {
        code: "teaching",
        words: &["教学改革", "教学", "课程"],
    },
    Word {
        code: "quality",
        words: &["提升质量", "质量"],
    },
    Word {
        code: "saving",
        words: &["节能减排", "节能", "环保", "降耗"],
    },
    Word {
        code: "efficiency",
        words: &["提高效率", "效率", "管理创新"],
    },
];

pub(crate) const SCREENINGS: &[Word] = &[
    Word {
        code: "recommended",
        words: &["推荐", "同意", "同意推荐", "同意上报", "通过"],
    },
    Word {
        code: "returned",
        words: &["退回", "退回修改", "修改", "补充材料"],
    },
    Word {
        code: "not_recommended",
        words: &["不推荐", "不予推荐", "不同意", "未通过", "不通过"],
    },
];

/// No prize, in words; a dash or an empty cell says the same.
pub(crate) const NO_PRIZE: &[&str] = &["未获奖", "未评上", "未入选", "落选", "没有获奖", "无奖"];
/// No prize when it is all that stands there.
pub(crate) const NOTHING: &str = "无";

pub(crate) const RESULTS: &[Word] = &[
    Word {
        code: "five_smalls",
        words: &["五小"],
    },
    Word {
        code: "model_worker_led",
        words: &["劳模引领", "劳模工匠引领"],
    },
    Word {
        code: "key_technology",
        words: &["关键核心技术", "核心技术"],
    },
];

pub(crate) const GRADES: &[Word] = &[
    Word {
        code: "special",
        words: &["特等"],
    },
    Word {
        code: "first",
        words: &["一等", "金奖"],
    },
    Word {
        code: "second",
        words: &["二等", "银奖"],
    },
    Word {
        code: "third",
        words: &["三等", "铜奖"],
    },
    Word {
        code: "encouragement",
        words: &["优秀奖", "鼓励奖", "优胜"],
    },
    Word {
        code: "model",
        words: &["示范"],
    },
];
