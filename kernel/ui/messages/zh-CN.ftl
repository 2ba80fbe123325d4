# 页面上的文字。左栏与框架
ui-seal = 娘家
ui-skip = 跳到正文
ui-rail = 主要栏目
ui-rail-results = 成果
ui-rail-grounds = 依据
ui-crumbs = 当前位置
ui-place-report = 年度报告
ui-place-measures = 指标
ui-place-registers = 登记簿
ui-place-sources = 来源文件
ui-place-checks = 核对
ui-other-language = English
ui-other-language-tag = en

# 通用
ui-as-of = 数据截至 { $moment }
ui-records = { $digits } 条记录
ui-download = 下载 Excel
ui-source-cell = { $cell }
ui-source-row = 第 { $row } 行
ui-source-rows = 第 { $first }–{ $last } 行
ui-source-typed = 手工录入
ui-split-kind = 按类别
ui-split-branch = 按分工会
ui-split-month = 按月份
ui-split-level = 按级别
ui-split-sex = 按性别
ui-column-date = 日期
ui-column-subject = 对象
ui-column-branch = 分工会
ui-column-kind = 类别
ui-column-amount = 数额
ui-column-source = 来源
ui-column-measure = 指标
ui-column-value = 数值
ui-column-unit = 单位
ui-column-before = 上年
ui-column-difference = 增减
ui-column-field = 项目
ui-column-content = 内容
ui-column-sheet = 工作表
ui-column-register = 记入
ui-column-taken = 收录
ui-column-refused = 退回
ui-pager = 翻页
ui-pager-none = 没有记录
ui-pager-shown = 第 { $first }–{ $last } 条
ui-pager-total = 共 { $digits } 条
ui-pager-start = 回到开头
ui-pager-next = 往后看

# 年度报告
ui-export-word = 导出 Word
ui-export-markdown = 导出 Markdown
ui-report-standing = 报告现状
ui-report-figures = { $digits } 个数字有据可查
ui-report-remarks = { $digits } 处算术存疑
ui-report-left-out = { $digits } 句因缺记录未写入
ui-report-notes = 报告旁注
ui-report-how = 数字从哪里来
ui-report-how-figures = 点开正文里任何一个带底线的数字，就能看到它的含义、构成和每一条记录。
ui-legend-sample = 数字
ui-legend-records = 有记录，且相符
ui-legend-remarked = 有记录，但算术存疑
ui-legend-bare = 手写，没有出处
ui-remarks = 算术存疑
ui-remark-to-figure = 看正文中的这个数字
ui-remark-to-figure-of = 看正文中的这个数字：{ $calculation }
ui-left-out = 未写入的句子
ui-figure-measure = 指标
ui-figure-close = 收起
ui-figure-parts = 由以下数字算出
ui-figure-first-records = 最前面的记录
ui-figure-record-count = 共 { $digits } 条记录，来源：
ui-figure-all = 打开全部记录
ui-splits = 构成

# 指标
ui-measures-title = 全部指标
ui-measures-lead = 共 { $digits } 个数字，每一个都是一组记录加起来的。
ui-measures-period = 期间
ui-measures-choose = 查看
ui-measures-lines = 业务
ui-measures-no-before = 上年无记录
ui-trace-records = 记录
ui-trace-clear = 显示全部

# 登记簿
ui-registers-lead = 每项业务一本登记簿；一条记录说清谁、什么事、何时、多少，以及出自哪里。
ui-record-fields = 登记内容
ui-record-withheld = 不予显示
ui-record-as-written = 原表写作“{ $text }”
ui-record-counted = 计入以下指标
ui-record-history = 经过
ui-record-no-history = 收录以后没有变动。

# 来源文件
ui-sources-lead = 读入过的文件原样保存；每一行要么收录，要么退回并说明原因。
ui-sources-files = { $digits } 个文件
ui-sources-taken = 收录 { $digits } 行
ui-sources-refused = 退回 { $digits } 行
ui-sources-imported = { $moment } 由 { $person } 读入
ui-sources-digest = 校验码
ui-sources-passed-over = 未读取（隐藏，或不是登记表）

# 核对
ui-checks-lead = 记录、账目、文件和操作留痕彼此是否一致。
ui-checks-made = 核对时间 { $moment }
ui-checks-agreeing = { $digits } 项一致
ui-checks-remarks = { $digits } 项需要看一看
ui-checks-differing = { $digits } 项不一致
ui-check-agrees = 一致
ui-check-remark = 看一看
ui-check-differs = 不一致

# 出错
ui-error-missing-title = 这里没有内容
ui-error-missing = 地址可能写错了，或者这条记录不对您开放。
ui-error-reading-title = 这里只能查看
ui-error-reading = 网页目前是只读的；登记和更改请用命令行导入。
ui-error-host-title = 地址不对
ui-error-host = 请用启动时显示的本机地址打开，例如 http://127.0.0.1:8023/。
ui-error-failed-title = 程序出了问题
ui-error-failed = 您的资料没有改动。请稍后再试；若仍不行，把下面的编号告诉管理员。
ui-error-number = 编号
ui-error-home = 回到首页
ui-error-registers = 到登记簿里找
