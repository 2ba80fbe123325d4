//! What offices write for verdicts, ratings and topics, and the words for calling.

use niangjia_office::forms::Word;

/// Right after the day of the call: 2023年4月征集.
pub(crate) const CALLING: &[&str] = &["征集"];

/// In the order in which they are looked for: a merged or refused proposal is also spoken of as one that is (not) docketed.
pub(crate) const VERDICTS: &[Word] = &[
    Word {
        code: "merged",
        words: &["并案", "并入", "合并"],
    },
    Word {
        code: "suggestion",
        words: &["建议", "意见"],
    },
    Word {
        code: "refused",
        words: &["不予立案", "不立案", "未立案", "不予受理", "退回"],
    },
    Word {
        code: "docketed",
        words: &["立案", "受理"],
    },
];

pub(crate) const RATINGS: &[Word] = &[
    Word {
        code: "satisfied",
        words: &["满意", "非常满意", "很满意"],
    },
    Word {
        code: "basically_satisfied",
        words: &["基本满意", "较满意", "比较满意"],
    },
    Word {
        code: "dissatisfied",
        words: &["不满意", "很不满意"],
    },
    Word {
        code: "no_answer",
        words: &["未反馈", "未评价", "未回复", "无", "—", "-", "/"],
    },
];

pub(crate) const TOPICS: &[Word] = &[
    Word {
        code: "teaching",
        words: &["教学", "科研", "教育", "专业建设", "学科"],
    },
    Word {
        code: "campus",
        words: &["校园", "基建", "基本建设", "校园建设", "信息化", "设施"],
    },
    Word {
        code: "personnel",
        words: &[
            "人事",
            "薪酬",
            "待遇",
            "师资",
            "队伍建设",
            "职称",
            "收入分配",
            "福利",
            "民生",
        ],
    },
    Word {
        code: "logistics",
        words: &["后勤", "生活", "食堂", "后勤服务", "服务保障"],
    },
    Word {
        code: "students",
        words: &["学生", "学工", "学生管理", "就业", "招生"],
    },
    Word {
        code: "management",
        words: &[
            "管理",
            "制度",
            "行政",
            "党建",
            "改革",
            "发展规划",
            "民主管理",
            "教代会",
        ],
    },
];
