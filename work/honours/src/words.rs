//! What offices write for levels, holders and the union's own awards.

use niangjia_office::forms::Word;

pub(crate) const LEVELS: &[Word] = &[
    Word {
        code: "national",
        words: &["国家", "国家级", "全国", "中央"],
    },
    Word {
        code: "regional",
        words: &[
            "自治区",
            "自治区级",
            "省",
            "省级",
            "省部级",
            "直辖市",
            "区级",
        ],
    },
    Word {
        code: "prefectural",
        words: &[
            "地区",
            "地区级",
            "地级",
            "地州",
            "地市级",
            "州",
            "州级",
            "市",
            "市级",
        ],
    },
    Word {
        code: "county",
        words: &["县", "县级", "县市级", "区县级"],
    },
    Word {
        code: "sector",
        words: &["行业", "系统", "产业", "行业级", "厅局级"],
    },
];

/// The column, or else the words of the honour's name.
pub(crate) const HOLDERS: &[Word] = &[
    Word {
        code: "collective",
        words: &[
            "集体",
            "单位",
            "团队",
            "组织",
            "奖状",
            "先锋号",
            "文明岗",
            "标兵岗",
            "先进分工会",
            "先进工会",
            "工会小组",
            "职工之家",
            "职工小家",
            "班组",
            "书屋",
            "创新工作室",
        ],
    },
    Word {
        code: "individual",
        words: &[
            "个人",
            "奖章",
            "能手",
            "积极分子",
            "工作者",
            "标兵",
            "红旗手",
            "劳动模范",
            "劳模",
            "工匠",
            "优秀女教职工",
            "工会之友",
        ],
    },
];

pub(crate) const AWARDS: &[Word] = &[
    Word {
        code: "may_day_collective",
        words: &[
            "五一先进集体",
            "“五一”先进集体",
            "五一劳动先进集体",
            "先进集体",
        ],
    },
    Word {
        code: "may_day_worker",
        words: &[
            "五一工作能手",
            "五一岗位能手",
            "工作能手",
            "岗位能手",
            "工作(岗位)能手",
        ],
    },
    Word {
        code: "activist",
        words: &["工会积极分子", "优秀工会积极分子", "积极分子"],
    },
    Word {
        code: "union_worker",
        words: &["工会工作者", "优秀工会工作者", "优秀工会干部"],
    },
    Word {
        code: "advanced_branch",
        words: &[
            "先进分工会",
            "先进工会",
            "先进工会小组",
            "职工小家",
            "职工之家",
        ],
    },
    Word {
        code: "advanced_woman",
        words: &["优秀女教职工", "先进女教职工", "巾帼标兵", "三八红旗手"],
    },
    Word {
        code: "friend",
        words: &["工会之友"],
    },
];
