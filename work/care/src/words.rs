//! What offices write for reasons, festivals, categories and batches.

use niangjia_office::forms::Word;

pub(crate) const REASONS: &[Word] = &[
    Word {
        code: "hospital",
        words: &[
            "住院",
            "患病住院",
            "生病住院",
            "因病住院",
            "患病",
            "因病",
            "手术",
            "住院治疗",
            "大病",
            "重病",
            "生病",
            "看病",
        ],
    },
    Word {
        code: "marriage",
        words: &["结婚", "新婚", "婚庆", "婚礼", "新婚志喜", "喜结良缘"],
    },
    Word {
        code: "birth",
        words: &[
            "生育",
            "生孩子",
            "产假",
            "添丁",
            "分娩",
            "生子",
            "生女",
            "生小孩",
            "喜得贵子",
            "生二孩",
            "二孩",
            "三孩",
        ],
    },
    Word {
        code: "bereavement",
        words: &[
            "直系亲属去世",
            "亲属去世",
            "直系亲属病故",
            "丧葬",
            "去世",
            "直系亲属逝世",
            "丧事",
            "丧葬慰问",
            "父亲去世",
            "母亲去世",
            "配偶去世",
            "亲属逝世",
            "亲属病故",
            "家属去世",
            "家属病故",
            "病故",
            "逝世",
            "治丧",
        ],
    },
    Word {
        code: "hardship",
        words: &[
            "困难帮扶",
            "生活困难",
            "困难补助",
            "帮扶",
            "关怀帮扶",
            "困难",
            "困难职工",
            "家庭困难",
            "特困",
            "困难救助",
            "临时救助",
            "金秋助学",
            "受灾",
            "意外灾害",
        ],
    },
    Word {
        code: "retirement",
        words: &["退休", "荣休", "离岗退休", "光荣退休", "退休慰问"],
    },
];

pub(crate) const GIVEN_AS: &[Word] = &[
    Word {
        code: "money",
        words: &[
            "慰问金",
            "现金",
            "转账",
            "慰问款",
            "现金慰问",
            "转帐",
            "银行转账",
            "打卡",
            "慰问费",
        ],
    },
    Word {
        code: "goods",
        words: &[
            "慰问品",
            "实物",
            "慰问物资",
            "礼品",
            "鲜花",
            "花篮",
            "物品",
            "水果",
        ],
    },
];

pub(crate) const FESTIVALS: &[Word] = &[
    Word {
        code: "spring_festival",
        words: &["春节", "元旦春节"],
    },
    Word {
        code: "dragon_boat",
        words: &["端午节", "端午"],
    },
    Word {
        code: "qurban",
        words: &["古尔邦节", "古尔邦"],
    },
    Word {
        code: "eid",
        words: &["肉孜节", "开斋节"],
    },
    Word {
        code: "teachers_day",
        words: &["教师节"],
    },
    Word {
        code: "mid_autumn_national",
        words: &["中秋国庆", "中秋节", "国庆节", "中秋", "国庆"],
    },
    Word {
        code: "labour_day",
        words: &["五一", "劳动节", "五一劳动节"],
    },
    Word {
        code: "womens_day",
        words: &["三八", "妇女节", "三八妇女节"],
    },
];

pub(crate) const CATEGORIES: &[Word] = &[
    Word {
        code: "hardship",
        words: &[
            "生活困难",
            "困难职工",
            "困难",
            "生活困难职工",
            "家庭困难",
            "特困",
            "低收入",
            "困难家庭",
            "困难教职工",
        ],
    },
    Word {
        code: "illness",
        words: &[
            "患重病",
            "重病",
            "患病",
            "大病",
            "患病职工",
            "重病职工",
            "大病职工",
            "重大疾病",
            "因病",
            "住院职工",
            "重病教职工",
        ],
    },
    Word {
        code: "injury",
        words: &[
            "工伤",
            "工伤职工",
            "因公受伤",
            "因公负伤",
            "工伤教职工",
            "公伤",
        ],
    },
];

/// Which campaign a batch belongs to; the batch itself keeps its name as written.
pub(crate) const CAMPAIGNS: &[Word] = &[
    Word {
        code: "on_duty",
        words: &["值班值守", "值守", "值班"],
    },
    Word {
        code: "spring_festival",
        words: &["春节慰问", "春节"],
    },
    Word {
        code: "coaches",
        words: &["教练员", "备战大学生运动会", "大运会", "省运会"],
    },
    Word {
        code: "service_workers",
        words: &[
            "后勤一线工人",
            "一线工人",
            "绿化工",
            "保洁员",
            "维修工",
            "户外劳动者",
        ],
    },
    Word {
        code: "volunteers",
        words: &["支教志愿者", "志愿者", "支教团", "研究生支教团"],
    },
    Word {
        code: "contest_teachers",
        words: &["备战国赛教师", "备战国赛", "国赛教师"],
    },
    Word {
        code: "veteran_teachers",
        words: &["教龄30年以上", "教龄三十年以上", "老教师", "从教30年"],
    },
    Word {
        code: "new_recruits",
        words: &["新入编引进人才", "新入编", "引进人才", "新进教师", "新入职"],
    },
];
