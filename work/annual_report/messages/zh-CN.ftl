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

# 报告的种类和状态
report-kind-annual = 年度工作报告
report-kind-proposals = 提案工作报告
report-kind-funds = 经费工作报告
report-kind-half-year = 半年工作小结
report-kind-branch = 分工会工作报告
report-state-draft = 草稿
report-state-reading = 审议稿（已封存）
report-state-final = 定稿（已封存）
report-seal-line = 封存码

# 需要重写的段落
report-mark-appeared = 这项数字去年没有，今年有了。
report-mark-disappeared = 这项数字去年有，今年没有记录，句子暂不出现。
report-mark-direction = 文中说的增减同今年的数字不符。
report-mark-claim = 文中说的“最高”“最低”同历年的数字不符。
report-mark-typed = 这里有手写的数字，还是去年的。
report-mark-year = 这里写着去年的年份。

# 没有做成的事，以及该怎么办
report-refused-no-report = 没有这篇报告。
report-refused-no-paragraph = 没有这一段。
report-refused-no-comment = 没有这条意见，或者已经处理过了。
report-refused-no-evidence = 没有这条佐证。
report-refused-nothing-before = 没有找到上一年的同类报告，请新建一篇。
report-refused-sealed = 报告已经定稿封存，不能再改。
report-refused-conflict = 这一段刚才被别人改过。请看过对方的文字，再决定怎样合并。
report-refused-text = 文字里的引用写得不对，请检查大括号和引号是否成对。
report-refused-no-measure = 没有这个统计项。
report-refused-no-variable = 没有这个变量；可以用 branch、last_year、meeting、next_year、union、year。
report-refused-unprintable = 这个统计项不能用这种格式：百分比只用于比率，元只用于金额。
report-refused-period = 看不懂 @ 后面的期间；可以写 @2022、@2022-H1、@上年。
report-refused-session = 没有登记这次会议的日期，请先登记会议，或者直接写起止日期。
report-refused-split = 看不懂等号前面的分法；可以写 月份、分工会、类别、级别、性别。
report-refused-undivided = 这个统计项不能分开来算。
report-refused-withheld = 这个统计项涉及健康，不能在报告里列出姓名。
report-refused-empty = 没有写任何内容。
report-refused-too-long = 文字太长了，请分成几段。
report-refused-not-a-digest = 文件的摘要应当是 64 位十六进制数。
report-refused-not-written = 这一段里没有写这个数字。
report-refused-no-branch = 分工会报告要写明是哪个分工会；别的报告不写。
report-refused-otherwise = 没有做成，请稍后再试。

# 两个版本的差别
report-difference-new = 新写的一段
report-difference-gone = 删去的一段
report-difference-changed = 改过的一段
report-difference-moved = 移动过的一段

# 文字里的说法
report-claim-rose = 比上年增加
report-claim-fell = 比上年减少
report-claim-highest = { $years } 年来最高
report-claim-lowest = { $years } 年来最低
report-remark-two-values = “{ $of }”在文中一处写作 { $first }，另一处写作 { $second }；请统一写法，或者写明是约数。
report-remark-rounded-away = “{ $of }”印成 { $printed }，实际既不是全部，也不是没有；请多印几位小数。
report-remark-not-within = “{ $part }”里有 { $outside } 人不在“{ $whole }”里；请核对，或者在文中说明原因。
report-remark-claim = 文中说“{ $of }”{ $claim }，各年的数字并不能说明这一点。
report-remark-not-compared = “{ $part }”和“{ $whole }”的名单都很长，没有逐人比对是否都在其中。
report-remark-small = “{ $of }”涉及健康，人数少于 { $below }，写出来可能让人猜到是谁；请考虑不写具体数字。

# 封存的文件
report-broken-not-sealed = 这不是封存的报告，或者文件不完整。
report-broken-parts = 封存以后被改动过：{ $parts }。
report-broken-seal = 封存码不是这份内容的封存码。
report-broken-around = 封存的内容没有变，但是文件的其他地方被改动过。
report-broken-another = 文件是完整的，但封存码是 { $seal }，不是要核对的那一个。

# 自成一体的网页
report-page-figures = 数字的来历
report-page-value = 准确数
report-page-period = 期间
report-page-records = 记录数
report-page-part = 部分
report-page-withheld = 不公开（人数太少）
report-page-not-said = 没有注明
report-page-by-month = 按月份
report-page-by-branch = 按分工会
report-page-by-kind = 按类别
report-page-by-level = 按级别
report-page-back = 回到正文

# 报上级工会的表
report-return-organisation = 组织建设
report-return-democracy = 民主管理和提案
report-return-labour = 劳动竞赛和职工创新
report-return-protection = 帮扶慰问和医疗保障
report-return-benefits = 节日和生日慰问
report-return-culture = 文体活动和宣传教育
report-return-women = 女职工和青年
report-return-honours = 荣誉
report-return-finance = 经费
report-return-column-number = 编号
report-return-column-name = 指标
report-return-column-value = 数值
report-return-column-unit = 单位
report-return-column-definition = 口径

report-part-head = 报告的基本情况
report-part-text = 正文
report-part-source = 带引用的原文
report-part-figures = 数字
report-part-lists = 记录清单
report-part-definitions = 统计口径
report-part-rules = 规则及其版本
report-part-hand = 手写的数字
report-part-panels = 数字的来历
report-part-remarks = 算术提示

# 会场上放的要数
report-slides-whole = 全年要数
report-slides-before = 上年
report-slides-nothing-before = 上年没有记录
report-slides-withheld-before = 上年数不公开
report-slides-withheld = 不公开
