//! What offices write for reasons of leaving, committees and offices.

use niangjia_office::forms::Word;

pub(crate) const REASONS_FOR_LEAVING: &[Word] = &[
    Word {
        code: "retired",
        words: &[
            "退休",
            "荣休",
            "离退休",
            "提前退休",
            "内退",
            "正常退休",
            "病退",
            "到龄退休",
            "办理退休",
        ],
    },
    Word {
        code: "transferred",
        words: &[
            "调出",
            "调离",
            "调动",
            "转出",
            "工作调动",
            "转会",
            "工作变动",
            "调往",
            "调任",
            "转出会籍",
        ],
    },
    Word {
        code: "died",
        words: &[
            "去世",
            "病故",
            "逝世",
            "亡故",
            "死亡",
            "因病去世",
            "离世",
            "身故",
        ],
    },
    Word {
        code: "resigned",
        words: &[
            "辞职",
            "离职",
            "解除合同",
            "合同到期",
            "自动离职",
            "退会",
            "解聘",
            "终止合同",
            "自愿退会",
            "合同终止",
            "离校",
        ],
    },
    Word {
        code: "dismissed",
        words: &["开除", "除名", "开除会籍", "辞退"],
    },
    Word {
        code: "other",
        words: &["其他", "其它"],
    },
];

pub(crate) const COMMITTEES: &[Word] = &[
    Word {
        code: "audit_committee",
        words: &["经费审查委员会", "经审委员会", "经审委", "经审会"],
    },
    Word {
        code: "womens_committee",
        words: &["女职工委员会", "女工委员会", "女工委", "女职委"],
    },
    Word {
        code: "branch_committee",
        words: &["分工会委员会", "分工会委员", "部门工会委员会", "分工会"],
    },
    Word {
        code: "proposal_committee",
        words: &["提案委员会", "提案工作委员会", "提案审查委员会"],
    },
    Word {
        code: "union_committee",
        words: &["工会委员会", "校工会委员会", "院工会委员会", "工会委员"],
    },
];

pub(crate) const POSITIONS: &[Word] = &[
    Word {
        code: "chair",
        words: &["主席", "主任", "工会主席", "分工会主席", "主任委员"],
    },
    Word {
        code: "vice_chair",
        words: &[
            "副主席",
            "副主任",
            "工会副主席",
            "分工会副主席",
            "副主任委员",
            "常务副主席",
        ],
    },
    Word {
        code: "member",
        words: &[
            "委员",
            "组织委员",
            "宣传委员",
            "文体委员",
            "女工委员",
            "生活委员",
            "青年委员",
            "福利委员",
            "劳动保护委员",
            "财务委员",
            "经审委员",
        ],
    },
    Word {
        code: "group_leader",
        words: &["组长", "工会小组长", "小组长"],
    },
    Word {
        code: "officer",
        words: &["专干", "工会专干", "干事", "工作人员", "会计", "出纳"],
    },
];

pub(crate) const DUTIES: &[Word] = &[
    Word {
        code: "full_time",
        words: &["专职"],
    },
    Word {
        code: "part_time",
        words: &["兼职"],
    },
    Word {
        code: "attached",
        words: &["挂职"],
    },
];
