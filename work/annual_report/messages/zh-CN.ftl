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
