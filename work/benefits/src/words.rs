//! What offices write for occasions and for whose money it is.

use niangjia_office::forms::Word;

pub(crate) const OCCASIONS: &[Word] = &[
    Word {
        code: "spring_festival",
        words: &["春节", "元旦春节", "新春", "春节慰问"],
    },
    Word {
        code: "new_year",
        words: &["元旦"],
    },
    Word {
        code: "qingming",
        words: &["清明节", "清明"],
    },
    Word {
        code: "labour_day",
        words: &["五一劳动节", "五一", "劳动节"],
    },
    Word {
        code: "dragon_boat",
        words: &["端午节", "端午"],
    },
    Word {
        code: "mid_autumn_national",
        words: &[
            "中秋国庆",
            "中秋、国庆",
            "国庆中秋",
            "中秋国庆节",
            "中秋节国庆节",
            "中秋节、国庆节",
            "中秋",
            "国庆",
            "中秋节",
            "国庆节",
        ],
    },
    Word {
        code: "qurban",
        words: &["古尔邦节", "古尔邦"],
    },
    Word {
        code: "eid",
        words: &["肉孜节", "开斋节", "肉孜"],
    },
    Word {
        code: "womens_day",
        words: &["三八妇女节", "妇女节", "三八节", "三八", "女神节"],
    },
    Word {
        code: "teachers_day",
        words: &["教师节"],
    },
    Word {
        code: "birthday",
        words: &["会员生日慰问", "会员生日", "职工生日", "生日慰问", "生日"],
    },
];

pub(crate) const FUNDED_BY: &[Word] = &[
    Word {
        code: "college",
        words: &[
            "学院行政经费",
            "学校行政经费",
            "行政经费",
            "行政列支",
            "行政福利费",
            "福利费",
            "学院",
            "学校",
            "行政",
        ],
    },
    Word {
        code: "union",
        words: &["工会经费", "工会"],
    },
];
