//! Words that sheets of every kind have around their records, in the form in which headings compare.

/// A row that begins with one of these adds up the rows above it since the last such row.
pub(crate) const SUBTOTALS: &[&str] = &["小计", "本月合计", "本页合计", "本页小计", "分计"];
/// A row that ends with one of these adds up all rows above it.
pub(crate) const TOTALS: &[&str] = &["合计", "总计", "共计", "累计", "总合计"];
/// A row with one of these carries a sum over from or to another page.
pub(crate) const CARRIED: &[&str] = &["承前页", "过次页", "承上页", "转下页", "结转下年", "接上页"];
/// A line under the table begins with one of these.
pub(crate) const NOTES: &[&str] = &[
    "注",
    "说明",
    "备注",
    "制表",
    "填表",
    "审核",
    "经办",
    "出纳",
    "会计",
    "负责人",
    "单位负责人",
    "填报",
    "复核",
    "统计",
    "工会主席",
    "分管领导",
    "领导签字",
    "签字",
    "打印",
    "附",
];
/// A value of one of these is no value.
pub(crate) const NOTHING: &[&str] = &[
    "", "-", "--", "—", "——", "–", "/", "\\", "无", "未填", "n/a", "na", "空", "*",
];
/// Between names in one cell.
pub(crate) const NAME_SEPARATORS: &[char] = &['、', ',', '，', ';', '；', '/', '\n', '\r', '|'];
/// Units in brackets behind a heading that multiply its amounts by ten thousand.
pub(crate) const TEN_THOUSANDS: &[&str] = &["万元", "万"];
/// Behind an amount, when the sheet says that all its amounts are in ten thousands of yuan.
pub(crate) const TEN_THOUSAND_YUAN: &str = "万元";
/// Labels after which the unit of all amounts stands.
pub(crate) const UNIT_LABELS: &[&str] = &["单位", "金额单位", "计量单位"];
/// What the two parts of a date are called when they stand in columns of their own.
pub(crate) const MONTH: &str = "月";
/// As [`MONTH`], the month written out.
pub(crate) const MONTHS: &str = "月份";
/// As [`MONTH`].
pub(crate) const DAY: &str = "日";
/// As [`MONTH`].
pub(crate) const YEAR: &str = "年";
/// Endings of the name of a branch, when a sheet is called after it.
pub(crate) const BRANCH_ENDINGS: &[&str] = &["分工会", "分会", "工会小组"];
/// What a part of a congress is called over its column.
pub(crate) const DELEGATION: &str = "代表团";
/// Endings of the name of a delegation, when a sheet is called after it.
pub(crate) const DELEGATION_ENDINGS: &[&str] = &["代表团", "代表组", "代表小组", "分团"];
/// A line with one of these says when a list was made or up to when it reaches, not when something happened.
pub(crate) const OTHER_DAYS: &[&str] = &[
    "截至",
    "截止",
    "制表日期",
    "制表时间",
    "填表日期",
    "填表时间",
    "打印日期",
    "打印时间",
    "填报日期",
    "填报时间",
    "上报日期",
    "上报时间",
    "统计日期",
    "统计时间",
];
/// 第三届第三次
pub(crate) const TERM: char = '届';
/// As [`TERM`].
pub(crate) const SESSION: char = '次';
/// A line that ends with it numbers a page.
pub(crate) const PAGE: char = '页';
/// Behind a count.
pub(crate) const COUNTED: &[&str] = &[
    "人次", "人", "名", "项", "场", "次", "个", "件", "份", "岁", "期", "对", "条", "篇", "位",
    "户", "月", "天", "学时", "分",
];
/// In front of a heading that means the same without them; the longer first.
pub(crate) const POINTING: &[&str] = &[
    "原所在",
    "原所属",
    "所在",
    "所属",
    "实际",
    "原",
    "现",
    "其中",
];
/// Behind a heading that means the same person without them.
pub(crate) const NAME_ENDINGS: &[&str] = &["姓名", "名字"];

/// Endings of headings that mean the same, and the sign that stands for them when headings compare.
pub(crate) struct Ending {
    pub(crate) words: &'static [&'static str],
    pub(crate) sign: char,
}

/// Endings of headings; the longer words first.
pub(crate) const ENDINGS: &[Ending] = &[
    Ending {
        words: &["年月日", "日期", "时间", "年月"],
        sign: '@',
    },
    Ending {
        words: &["金额", "数额", "款额", "钱数"],
        sign: '$',
    },
    Ending {
        words: &[
            "基层分会",
            "基层工会",
            "二级工会",
            "部门工会",
            "分工会",
            "分会",
        ],
        sign: '&',
    },
    Ending {
        words: &["处室", "科室", "院系", "单位", "部门", "机关", "机构"],
        sign: '#',
    },
    Ending {
        words: &["编号", "编码", "代码", "号码"],
        sign: '№',
    },
    Ending {
        words: &["签名", "签字", "签收", "签领", "签章"],
        sign: '✓',
    },
    Ending {
        words: &["人次", "人数"],
        sign: '+',
    },
    Ending {
        words: &["类别", "类型", "分类", "种类"],
        sign: '=',
    },
    Ending {
        words: &["等次", "等级"],
        sign: '^',
    },
    Ending {
        words: &["题目", "标题", "名称"],
        sign: '~',
    },
];

/// Headings that stand on lists of every kind: they do not tell what a sheet is.
pub(crate) const GENERAL: &[&str] = &[
    "日期",
    "月份",
    "月",
    "日",
    "年",
    "年度",
    "年份",
    "金额",
    "标准",
    "姓名",
    "名称",
    "题目",
    "项目",
    "项目名称",
    "类别",
    "人数",
    "数量",
    "成绩",
    "得分",
    "分数",
    "总分",
    "内容",
    "事项",
    "事由",
    "原因",
    "主题",
    "地点",
    "场地",
    "单位",
    "部门",
    "学院",
    "分工会",
    "编号",
    "序号",
    "备注",
    "说明",
    "状态",
    "进度",
    "结果",
    "等级",
    "级别",
    "奖项",
    "职务",
    "职称",
    "岗位",
    "签名",
    "用途",
    "摘要",
    "方式",
    "形式",
    "活动",
    "活动时间",
    "发放金额",
    "发放时间",
    "登记日期",
    "办理日期",
    "缴费金额",
    "缴纳金额",
    "缴费",
    "缴费日期",
    "物品",
    "品名",
    "物资",
    "年龄",
    "周岁",
    "性别",
    "民族",
    "出生日期",
    "出生时间",
    "生日",
    "参加工作时间",
    "工作时间",
    "电话",
    "手机",
    "手机号",
    "联系电话",
    "联系方式",
    "负责人",
    "经办人",
    "组长",
    "意见",
    "评价",
    "结论",
    "申请人",
    "申请日期",
    "申请金额",
    "审批人",
    "审核人",
    "附件",
    "机构",
    "组织",
    "届次",
    "性质",
    "身份",
    "组别",
    "对象",
    "人员类别",
    "岗位类别",
    "入职时间",
    "入职日期",
    "检查日期",
    "检查时间",
    "医院",
    "名次",
    "排名",
    "项目类别",
    "构成",
    "代表",
    "讲座时间",
    "会议时间",
    "费率",
    "余额",
    "奖金",
    "奖励",
];

/// Headings of lists that are none of a union's registers.
pub(crate) const FOREIGN: &[&str] = &[
    "学号",
    "班级",
    "专业班级",
    "所在班级",
    "年级",
    "准考证号",
    "考场",
    "座位号",
    "课程",
    "课程名称",
    "课程代码",
    "节次",
    "周次",
    "任课教师",
    "授课教师",
    "教室",
    "学分",
    "辅导员",
    "班主任",
    "宿舍",
    "寝室号",
    "资产编号",
    "资产名称",
    "规格型号",
    "型号",
    "存放地点",
    "使用年限",
    "折旧",
    "入库日期",
    "值班时间",
    "值班人员",
    "值班领导",
    "带班领导",
    "血型",
    "献血量",
    "车牌号",
    "房号",
    "合同编号",
    "党支部",
    "入党时间",
    "入党日期",
    "设备名称",
    "库存",
];

/// Words in a title of a list that is none of a union's registers, whatever else the title says.
pub(crate) const FOREIGN_TITLES: &[&str] = &[
    "学生",
    "课程表",
    "课表",
    "值班",
    "排班",
    "固定资产",
    "通讯录",
    "电话表",
    "电话号码",
    "问卷",
    "调查",
    "考勤",
    "献血",
    "党费",
    "党员",
    "团员",
    "采购",
    "库存",
    "合同",
    "考试安排",
    "监考",
];

/// A column without a known heading may hold persons when its heading ends so.
pub(crate) const PERSON_ENDINGS: &[&str] =
    &["人", "者", "员", "对象", "姓名", "名单", "教师", "职工"];
/// Headings of columns with persons who are not the ones that a list is about.
pub(crate) const OFFICERS: &[&str] = &[
    "经办",
    "经手",
    "办理",
    "审批",
    "批准",
    "审核",
    "复核",
    "制表",
    "填表",
    "负责",
    "联系",
    "领导",
    "主讲",
    "裁判",
    "带队",
    "走访",
    "慰问人",
    "录入",
    "登记",
    "报送",
    "推荐",
    "介绍",
    "代领",
    "见证",
    "证明",
    "配偶",
];
