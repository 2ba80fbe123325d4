//! The ways in which reports speak of what is measured, by the id of the measure: each way is a few words that all stand
//! near the figure; one with `!` before it must not, and one with `!!` must not stand anywhere in the sentence. A measure without a way is found by its name.

/// Ids of measures with their ways.
pub(in crate::reading) const WAYS: &[(&str, &[&[&str]])] = &[
    (
        "people.members",
        &[
            &["现有会员"],
            &["有会员"],
            &["会员总数"],
            &["在职会员", "!慰问", "!人均"],
            &["会员", "名册"],
        ],
    ),
    ("people.members.women", &[&["女会员"]]),
    ("people.members.women_rate", &[&["女会员", "占"]]),
    (
        "people.members.joined",
        &[
            &["新会员", "!仪式", "!聆听"],
            &["新入会", "!仪式"],
            &["发展会员"],
            &["吸收", "会员"],
        ],
    ),
    ("people.members.left", &[&["离会"], &["退会"]]),
    ("people.members.left.retired", &[&["离会", "退休"]]),
    (
        "people.members.left.transferred",
        &[&["离会", "调出"], &["调离"]],
    ),
    ("people.members.left.died", &[&["离会", "去世"]]),
    (
        "people.branches",
        &[&["分工会", "!推荐", "!申报"], &["基层分会"]],
    ),
    ("people.cadres.trained", &[&["培训", "干部"]]),
    (
        "congress.delegates",
        &[
            &["正式代表"],
            &["代表", "!列席", "!特邀", "!女代表", "!代表团"],
        ],
    ),
    ("congress.delegates.women", &[&["女代表"]]),
    ("congress.delegates.women_share", &[&["女代表", "占"]]),
    ("congress.delegates.nonvoting", &[&["列席"]]),
    ("congress.delegates.invited", &[&["特邀"]]),
    ("congress.delegations", &[&["代表团"]]),
    (
        "congress.proposals.received",
        &[
            &["征集", "提案"],
            &["征集", "意见"],
            &["收到", "提案"],
            &["收到", "意见建议"],
            &["提案", "!立案", "!并案", "!答复", "!满意", "!附议"],
        ],
    ),
    (
        "congress.proposals.docketed",
        &[&["立案", "!不予立案", "!不立案", "!立案率"]],
    ),
    ("congress.proposals.refused", &[&["不予立案"], &["不立案"]]),
    (
        "congress.proposals.suggestions",
        &[
            &["作为", "意见"],
            &["转为", "建议"],
            &["转", "意见建议"],
            &["按意见建议"],
        ],
    ),
    ("congress.proposals.merged", &[&["并案"], &["合并办理"]]),
    (
        "congress.proposals.replied",
        &[&["答复", "!答复率", "!满意"], &["已办结"], &["办复"]],
    ),
    (
        "congress.proposals.reply_rate",
        &[&["答复率"], &["办复率"], &["办结率"]],
    ),
    ("congress.proposals.rated", &[&["评价", "!满意率"]]),
    (
        "congress.proposals.satisfaction_rate",
        &[&["满意率"], &["满意", "基本满意", "占"]],
    ),
    (
        "honours.upper",
        &[&["上级荣誉"], &["上级表彰"], &["市级以上荣誉"]],
    ),
    ("honours.upper.collective", &[&["集体荣誉"]]),
    ("honours.upper.individual", &[&["个人荣誉"]]),
    (
        "honours.college.collectives",
        &[&["五一先进集体"], &["先进集体", "表彰"]],
    ),
    (
        "honours.college.individuals",
        &[
            &["五一工作能手"],
            &["五一岗位能手"],
            &["工作能手"],
            &["岗位能手"],
        ],
    ),
    (
        "honours.activists",
        &[&["工会积极分子"], &["积极分子", "表彰"]],
    ),
    (
        "contests.held",
        &[&["劳动竞赛"], &["技能竞赛"], &["岗位练兵", "竞赛"]],
    ),
    ("contests.winners", &[&["竞赛", "获奖"]]),
    (
        "innovation.submitted",
        &[
            &["提交", "创新成果"],
            &["申报", "创新成果"],
            &["申报", "成果", "!获"],
            &["推荐", "创新成果"],
        ],
    ),
    ("innovation.five_smalls", &[&["五小", "!未获"]]),
    ("innovation.model_worker_led", &[&["劳模引领"], &["引领性"]]),
    ("innovation.key_technology", &[&["关键核心技术"]]),
    ("innovation.not_awarded", &[&["未获奖"]]),
    (
        "benefits.festival.amount",
        &[
            &["慰问品", "合计", "!走访"],
            &["节日", "慰问", "!走访", "!人均"],
            &["慰问品", "发放", "!慰问金", "!走访", "!人均"],
            &["节日慰问"],
        ],
    ),
    (
        "benefits.festival.recipients",
        &[
            &["慰问", "受益"],
            &["节日慰问", "会员"],
            &["慰问品", "会员"],
        ],
    ),
    (
        "benefits.festival.per_capita",
        &[&["人均", "慰问"], &["人均", "慰问品"], &["每人", "慰问品"]],
    ),
    (
        "benefits.festival.person_times",
        &[
            &["节日慰问"],
            &["慰问品", "发放"],
            &["节日", "慰问", "!走访"],
        ],
    ),
    (
        "benefits.festival.amount.spring_festival",
        &[&["春节", "!走访", "!专项"]],
    ),
    ("benefits.festival.amount.qurban", &[&["古尔邦节", "!走访"]]),
    (
        "benefits.festival.amount.dragon_boat",
        &[&["端午", "!走访"]],
    ),
    (
        "benefits.festival.amount.mid_autumn_national",
        &[&["中秋"], &["国庆"]],
    ),
    ("benefits.festival.amount.birthday", &[&["生日"]]),
    (
        "benefits.meal_subsidy.amount",
        &[&["餐补"], &["餐费补"], &["伙食补"], &["午餐补"]],
    ),
    ("benefits.meal_subsidy.person_months", &[&["餐补"]]),
    (
        "care.condolences.person_times",
        &[
            &["累计", "慰问", "!走访", "!专项", "!节日"],
            &[
                "慰问", "!走访", "!专项", "!节日", "!住院", "!结婚", "!生育", "!去世",
            ],
            &["送温暖"],
        ],
    ),
    (
        "care.condolences.persons",
        &[&["涉及", "慰问"], &["慰问", "职工", "住院"]],
    ),
    (
        "care.condolences.amount",
        &[
            &["慰问金", "!走访", "!专项"],
            &["慰问金", "慰问品", "!走访"],
            &["慰问款"],
        ],
    ),
    ("care.condolences.hospital.person_times", &[&["住院"]]),
    ("care.condolences.marriage.person_times", &[&["结婚"]]),
    ("care.condolences.birth.person_times", &[&["生育"]]),
    (
        "care.condolences.bereavement.person_times",
        &[&["去世"], &["丧事"], &["吊唁"]],
    ),
    (
        "care.condolences.hardship.person_times",
        &[&["困难", "!走访"]],
    ),
    (
        "care.visits.hardship",
        &[
            &["困难", "走访"],
            &["困难职工", "慰问", "!专项"],
            &["困难", "看望"],
        ],
    ),
    (
        "care.visits.illness",
        &[
            &["重病", "走访"],
            &["重病", "看望"],
            &["重病", "慰问"],
            &["大病", "走访"],
        ],
    ),
    (
        "care.visits.injury",
        &[&["工伤", "走访"], &["工伤", "看望"], &["工伤", "慰问"]],
    ),
    ("care.visits.person_times", &[&["走访"]]),
    ("care.visits.amount", &[&["走访", "慰问金"], &["走访"]]),
    (
        "care.campaigns.spring_festival",
        &[
            &["春节", "劳模"],
            &["春节慰问", "!值班"],
            &["春节", "看望", "!值班"],
        ],
    ),
    ("care.campaigns.on_duty", &[&["值班"], &["值守"]]),
    ("care.campaigns.coaches", &[&["教练"]]),
    (
        "care.campaigns.service_workers",
        &[&["保洁"], &["保安"], &["绿化"], &["后勤", "工人"]],
    ),
    (
        "care.campaigns.volunteers",
        &[&["支教"], &["志愿者", "慰问"]],
    ),
    (
        "care.campaigns.contest_teachers",
        &[&["国赛"], &["备战", "教师"], &["全国比赛"]],
    ),
    (
        "care.campaigns.veteran_teachers",
        &[&["老教师", "!退休"], &["教龄", "教师节"]],
    ),
    (
        "care.campaigns.new_recruits",
        &[&["新入编"], &["引进人才", "教师节"]],
    ),
    ("care.campaigns.person_times", &[&["专项慰问"]]),
    ("care.campaigns.nonstaff", &[&["外聘"], &["校外人员"]]),
    ("care.campaigns.amount", &[&["专项慰问"]]),
    ("health.checkups", &[&["体检", "!体检率"]]),
    (
        "health.mutual_aid.enrolled",
        &[
            &["医疗互助", "!互助金", "!给付"],
            &["互助保障"],
            &["互助", "参保"],
        ],
    ),
    ("health.mutual_aid.claims.amount", &[&["互助金"]]),
    ("health.mutual_aid.claims.person_times", &[&["互助金"]]),
    (
        "health.mutual_aid.nonmembers",
        &[
            &["不在会员名册"],
            &["非会员", "互助"],
            &["尚未入会", "互助"],
        ],
    ),
    (
        "women.activities.held",
        &[&["女职工", "专题活动"], &["女职工", "举办", "活动"]],
    ),
    (
        "women.activities.participants",
        &[&["女职工", "活动", "参加"], &["女职工", "活动", "参与"]],
    ),
    ("women.screened", &[&["两癌"], &["筛查"]]),
    (
        "retirement.ceremony_years",
        &[&["连续", "荣休"], &["连续", "退休"]],
    ),
    (
        "retirement.honoured",
        &[&["荣休"], &["退休教师"], &["退休教职工"], &["光荣退休"]],
    ),
    (
        "activities.held",
        &[
            &["举办", "活动", "!联谊"],
            &["开展", "活动", "!联谊"],
            &["组织", "文体活动"],
        ],
    ),
    (
        "activities.participants",
        &[&["活动", "参与", "!联谊"], &["活动", "参加", "!联谊"]],
    ),
    ("activities.partners", &[&["合作单位", "!!联谊"]]),
    ("activities.joined_elsewhere", &[&["外单位", "!联谊"]]),
    (
        "activities.lectures.held",
        &[&["讲座", "!插花"], &["宣讲", "!听讲"]],
    ),
    (
        "activities.lectures.participants",
        &[&["听讲"], &["讲座", "参加"], &["宣讲", "参加"]],
    ),
    (
        "activities.sports.items",
        &[&["竞赛项目"], &["趣味", "项目"], &["运动会", "项目"]],
    ),
    ("activities.flower.participants", &[&["插花"]]),
    ("activities.joining_ceremony.participants", &[&["入会仪式"]]),
    ("education.quizzes.held", &[&["知识竞赛"], &["知识竞答"]]),
    (
        "education.quizzes.person_times",
        &[&["知识竞赛"], &["知识竞答"], &["答题"]],
    ),
    (
        "youth.matchmaking.sessions",
        &[&["联谊", "!外单位", "!报名"]],
    ),
    (
        "youth.matchmaking.partners",
        &[&["联谊", "单位"], &["联谊", "联合"]],
    ),
    (
        "youth.matchmaking.joined_elsewhere",
        &[&["联谊", "外单位"], &["联谊", "报名"]],
    ),
    ("youth.wedding.couples", &[&["新人"], &["集体婚礼"]]),
    (
        "youth.outings.person_times",
        &[&["素质拓展"], &["拓展训练"]],
    ),
    (
        "funds.dues.rate",
        &[
            &["应发工资"],
            &["会费", "扣缴"],
            &["扣费基数"],
            &["会费", "工资"],
        ],
    ),
    ("funds.dues.payers", &[&["缴费会员"], &["会费", "缴纳"]]),
    (
        "funds.dues.monthly_base_total",
        &[&["扣费基数", "合计"], &["扣费基数"]],
    ),
    (
        "funds.dues.monthly_total",
        &[&["月", "会费"], &["会费合计"]],
    ),
    (
        "funds.carry_over",
        &[&["上年结转"], &["年初结转"], &["上年结余"]],
    ),
    (
        "funds.income",
        &[
            &["经费收入", "!拨缴"],
            &["总收入"],
            &["全年收入"],
            &["本年收入"],
            &["收入合计"],
            &["各项收入"],
        ],
    ),
    (
        "funds.expense",
        &[
            &["经费支出"],
            &["总支出"],
            &["全年支出"],
            &["本年支出"],
            &["收入", "支出", "结余"],
            &["支出合计"],
            &["各项支出"],
        ],
    ),
    (
        "funds.balance",
        &[&["年末结余"], &["年终结余"], &["结余", "!上年"]],
    ),
    ("funds.income.dues", &[&["会费收入"]]),
    ("funds.income.alloc", &[&["拨缴"]]),
    ("funds.income.superior", &[&["上级补助"]]),
    ("funds.budget.expense_initial", &[&["年初", "预算"]]),
    ("funds.budget.expense_adjusted", &[&["调整", "预算"]]),
    ("funds.budget.execution_rate", &[&["执行率"]]),
    (
        "charity.raised",
        &[&["善款"], &["募捐"], &["99公益日"], &["筹集", "捐"]],
    ),
    ("charity.donations", &[&["捐款"], &["募捐"]]),
];
