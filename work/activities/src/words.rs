//! What offices write for roles and kinds of activities, and for those who did not come.

use niangjia_base::text;
use niangjia_office::forms::Word;

/// The code whose word stands in a text; of several the one with the longest word.
pub(crate) fn code_in(words: &[Word], written: &str) -> Option<&'static str> {
    let key = text::word_key(written);
    let all = words
        .iter()
        .flat_map(|word| word.words.iter().map(|w| (word.code, *w)));
    all.filter(|(_, word)| key.contains(word))
        .max_by_key(|(_, word)| word.len())
        .map(|(code, _)| code)
}

/// Whether a note says that an activity did not take place.
pub(crate) fn says_cancelled(note: &str) -> bool {
    const CANCELLED: &[&str] = &["取消", "未举办", "未开展", "停办"];
    let key = text::word_key(note);
    CANCELLED.iter().any(|word| key.contains(word))
}

/// Whether a cell of a sign-in list says that somebody did not come.
pub(crate) fn not_there(cell: &str) -> Option<&'static str> {
    match text::word_key(cell).as_str() {
        "x" | "×" | "✗" | "✘" => Some("absent"),
        _ => code_in(NOT_THERE, cell),
    }
}

const NOT_THERE: &[Word] = &[
    Word {
        code: "excused",
        words: &["请假", "事假", "病假", "公出", "出差"],
    },
    Word {
        code: "absent",
        words: &["缺席", "未到", "缺勤", "未参加"],
    },
];

pub(crate) const ROLES: &[Word] = &[
    Word {
        code: "organised",
        words: &["主办", "自办", "举办", "组织", "独立主办"],
    },
    Word {
        code: "joint",
        words: &["联合主办", "共同主办", "合办", "联办", "联合举办"],
    },
    Word {
        code: "hosted",
        words: &["承办"],
    },
    Word {
        code: "assisted",
        words: &["协办", "协助", "支持"],
    },
    Word {
        code: "joined",
        words: &["参加", "参与", "报名参加"],
    },
    Word {
        code: "team",
        words: &["组队参加", "组队参赛", "组队", "参赛"],
    },
];

pub(crate) const KINDS: &[Word] = &[
    Word {
        code: "sports_arts",
        words: &["文体活动", "文体", "体育", "文艺", "文化活动"],
    },
    Word {
        code: "quiz",
        words: &["知识竞赛", "知识竞答", "线上答题", "答题"],
    },
    Word {
        code: "talk",
        words: &["宣讲", "宣传教育"],
    },
    Word {
        code: "lecture",
        words: &["讲座", "报告会"],
    },
    Word {
        code: "contest",
        words: &["劳动竞赛", "技能竞赛", "劳动和技能竞赛", "岗位练兵"],
    },
    Word {
        code: "matchmaking",
        words: &["青年联谊", "联谊", "联谊活动", "交友"],
    },
    Word {
        code: "youth",
        words: &["青年活动", "青年"],
    },
    Word {
        code: "women",
        words: &["女职工活动", "女职工", "女工活动", "妇女活动"],
    },
    Word {
        code: "members",
        words: &["会员活动", "会员"],
    },
    Word {
        code: "training",
        words: &["培训", "干部培训"],
    },
    Word {
        code: "free_clinic",
        words: &["义诊"],
    },
    Word {
        code: "retirement",
        words: &["荣休仪式", "荣休", "退休"],
    },
];

pub(crate) const EVENTS: &[Word] = &[Word {
    code: "fun_sports",
    words: &["趣味文体", "趣味运动", "趣味竞赛", "趣味", "运动会"],
}];

pub(crate) const LISTS: &[Word] = &[
    Word {
        code: "cadre_training",
        words: &[
            "工会干部培训",
            "兼职工会干部培训",
            "干部培训",
            "工会干部培训班",
            "工会业务培训",
            "工会干部业务培训",
            "干部业务培训",
        ],
    },
    Word {
        code: "flower_lecture",
        words: &["插花艺术讲座", "插花讲座", "插花"],
    },
    Word {
        code: "joining_ceremony",
        words: &["新会员入会仪式", "入会仪式"],
    },
    Word {
        code: "lecture",
        words: &["讲座", "报告会", "宣讲"],
    },
];
