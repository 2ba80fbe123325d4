//! What offices write for the standing and the category of delegates, for votes and their outcome.

use niangjia_office::forms::Word;

pub(crate) const STANDINGS: &[Word] = &[
    Word {
        code: "full",
        words: &["正式", "正式代表", "出席", "出席代表", "有表决权"],
    },
    Word {
        code: "nonvoting",
        words: &["列席", "列席代表", "列席人员"],
    },
    Word {
        code: "invited",
        words: &["特邀", "特邀代表", "特邀人员", "特邀嘉宾", "邀请"],
    },
];

pub(crate) const CATEGORIES: &[Word] = &[
    Word {
        code: "teacher",
        words: &[
            "教师",
            "专任教师",
            "教学人员",
            "一线教师",
            "教学",
            "教师代表",
            "教学科研人员",
            "专业技术人员",
            "教研人员",
        ],
    },
    Word {
        code: "administration",
        words: &[
            "管理",
            "管理人员",
            "行政",
            "行政人员",
            "党政管理",
            "干部",
            "中层干部",
            "领导",
            "领导干部",
            "管理人员代表",
            "处级干部",
            "科级干部",
        ],
    },
    Word {
        code: "worker",
        words: &[
            "工勤",
            "工勤人员",
            "工人",
            "后勤",
            "后勤人员",
            "工勤技能",
            "工勤代表",
            "后勤工人",
        ],
    },
];

pub(crate) const METHODS: &[Word] = &[
    Word {
        code: "show_of_hands",
        words: &["举手", "举手表决", "鼓掌", "鼓掌通过"],
    },
    Word {
        code: "secret_ballot",
        words: &["无记名", "无记名投票", "票决", "投票表决", "投票"],
    },
];

pub(crate) const OUTCOMES: &[Word] = &[
    Word {
        code: "carried",
        words: &["通过", "已通过", "表决通过", "是", "当选"],
    },
    Word {
        code: "not_carried",
        words: &["未通过", "不通过", "未获通过", "没有通过", "否", "未当选"],
    },
    Word {
        code: "void",
        words: &["无效", "表决无效", "作废"],
    },
];

/// What a matter is, by the words of its name.
pub(crate) const KINDS: &[Word] = &[
    Word {
        code: "report",
        words: &["报告", "工作报告", "述职"],
    },
    Word {
        code: "scheme",
        words: &["办法", "方案", "制度", "细则", "条例", "规定", "章程"],
    },
    Word {
        code: "election",
        words: &["选举", "委员选举", "候选人"],
    },
    Word {
        code: "resolution",
        words: &["决议", "决定"],
    },
];
