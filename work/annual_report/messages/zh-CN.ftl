slice-report = 年度报告

# 一篇报告需要的说法，没有另外给出时用这些
report-name = { $year } 年度工会工作报告（审议稿）
report-union = 学校工会
report-meeting = 会员代表大会

# 没有写进报告的句子
report-left-out-no-records = 本期没有这方面的记录。
report-left-out-no-register = 没有登记簿记载这类事项。
report-left-out-empty-part = 总数里没有这一类，不影响相加。

# 算不平的地方
report-remark-per-head-not-whole = “{ $total }”除以“{ $heads }”除不尽，人均数 { $rounded } 是四舍五入得来的，文中要写明是约数。
report-remark-printed-per-head = 文中人均写作 { $printed } 元，用“{ $total }”去除，得不到“{ $heads }”{ $count }；文中要写明人均是约数，或者改用准确数。
report-remark-parts-unlike-whole = 各部分相加不等于“{ $whole }”，相差 { $difference }；请核对有没有记录缺少类别，或者归类有误。
report-remark-shares-unlike-hundred = 文中各项占比相加是 { $sum }%，不是 100%；请调整小数位数，或者写明占比经过四舍五入。

# 读别人的报告：不是统计数字的数字
report-fixed-year = 年份
report-fixed-date = 日期、时段
report-fixed-ordinal = 序数、等次
report-fixed-session = 届次
report-fixed-name = 名称
report-fixed-document-number = 文号
report-fixed-item-number = 条目序号
report-fixed-condition = 条件、年龄
report-fixed-anniversary = 周年
report-fixed-identifier = 号码
report-fixed-page-number = 页码

# 一个数字说的是哪个统计项，有多大把握
report-certainty-certain = 确定
report-certainty-likely = 可能
report-certainty-by-value-only = 只凭数值相同

# 文中自己算不平的地方
report-doubt-heads-not-whole = 总额除以人均数，得不到整数的人数；人均数如果是约数，文中要写明。
report-doubt-other-heads = 总额除以人均数，与文中的人数不符。
report-doubt-parts-unlike-whole = 各部分相加，与总数不符。
report-doubt-part-beyond-whole = 其中的一部分比总数还大。
report-doubt-share-unlike-counts = 这个比例与文中的两个数字算出来的不一样。
report-doubt-share-without-counts = 按文中的总数，无论怎样取舍小数，都算不出这个比例。
report-doubt-two-values = 同一件事，文中有两个不同的数字。
