//! What offices write for accounts, sub-accounts, openings of a book, states and conclusions.

use niangjia_office::forms::Word;

/// Between an account and its sub-account.
pub(crate) const DASHES: &[char] = &[
    '—', '-', '－', '–', '─', '―', '/', '\\', '_', '>', '·', ':', '：',
];

/// The accounts of income and expense in the chart of 2021, by name.
pub(crate) const ACCOUNTS: &[Word] = &[
    Word {
        code: "401",
        words: &["会费收入", "会员会费收入", "会费"],
    },
    Word {
        code: "402",
        words: &[
            "拨缴经费收入",
            "工会经费拨缴收入",
            "拨缴收入",
            "拨缴工会经费收入",
        ],
    },
    Word {
        code: "403",
        words: &["上级补助收入", "上级工会补助收入", "上级工会补助"],
    },
    Word {
        code: "405",
        words: &[
            "行政补助收入",
            "政府补助收入",
            "行政补助",
            "单位行政补助收入",
        ],
    },
    Word {
        code: "408",
        words: &["其他收入", "利息收入"],
    },
    Word {
        code: "501",
        words: &["职工活动支出"],
    },
    Word {
        code: "503",
        words: &["职工服务支出"],
    },
    Word {
        code: "504",
        words: &["维权支出"],
    },
    Word {
        code: "505",
        words: &["业务支出"],
    },
    Word {
        code: "507",
        words: &["资本性支出"],
    },
    Word {
        code: "510",
        words: &["其他支出"],
    },
];

pub(crate) const CULTURE: &[&str] = &["文体活动", "文体活动支出"];
pub(crate) const PUBLICITY: &[&str] = &[
    "宣传教育",
    "宣传活动",
    "宣传活动支出",
    "职工教育",
    "职工教育支出",
];
pub(crate) const GIFTS: &[&str] = &["会员慰问", "会员活动", "会员活动支出"];
pub(crate) const CONTESTS: &[&str] = &[
    "劳动和技能竞赛",
    "劳动和技能竞赛活动支出",
    "劳动竞赛",
    "技能竞赛",
];
pub(crate) const WOMEN_AND_YOUTH: &[&str] = &["女职工与青年工作", "女职工工作", "青年工作"];
pub(crate) const MUTUAL_AID: &[&str] = &["医疗互助保障", "职工医疗互助", "互助保障"];
pub(crate) const WARMTH: &[&str] = &["送温暖", "送温暖费", "困难职工帮扶"];
pub(crate) const TRAINING: &[&str] = &["培训费", "培训"];
pub(crate) const MEETINGS: &[&str] = &["会议费", "会议"];
pub(crate) const AWARDS: &[&str] = &["表彰奖励", "评优表彰"];

/// The line with which a book begins.
pub(crate) const OPENINGS: &[&str] = &[
    "上年结转",
    "上年结余",
    "上年余额",
    "年初余额",
    "年初结余",
    "期初余额",
    "期初结余",
    "结转上年",
    "上年度结转",
    "上期结转",
];

pub(crate) const CLAIM_STATES: &[Word] = &[
    Word {
        code: "submitted",
        words: &["待审", "待审批", "已提交", "审批中"],
    },
    Word {
        code: "incomplete",
        words: &["退回补件", "缺件", "待补件", "退回"],
    },
    Word {
        code: "approved",
        words: &["已审批", "已批准", "待付", "待付款", "审批通过"],
    },
    Word {
        code: "paid",
        words: &["已付", "已付款", "已报销", "已支付"],
    },
    Word {
        code: "refused",
        words: &["不予报销", "未通过", "驳回"],
    },
];

pub(crate) const CONCLUSIONS: &[Word] = &[
    Word {
        code: "passed",
        words: &["通过", "无问题", "符合规定", "合格", "未发现问题"],
    },
    Word {
        code: "passed_with_remarks",
        words: &[
            "基本通过",
            "提出整改意见",
            "需整改",
            "有整改意见",
            "基本符合",
        ],
    },
    Word {
        code: "not_passed",
        words: &["不通过", "未通过", "不符合规定", "不合格"],
    },
];
