# 页面上的文字。左栏与框架
ui-seal = 娘家
ui-skip = 跳到正文
ui-rail = 主要栏目
ui-rail-work = 办事
ui-rail-grounds = 家底
ui-rail-results = 成果
ui-rail-office = 办公室
ui-menu = 菜单
ui-search = 搜索
ui-search-hint = 姓名、拼音、工号、事项
ui-help = 这一页的说明
ui-sign-out = 退出登录
ui-waiting = 件待办
ui-printed = 打印时间 { $moment }
ui-sign-made = 制表：
ui-sign-checked = 审核：
ui-sign-day = 日期：
ui-crumbs = 当前位置
ui-place-today = 今日
ui-place-democracy = 民主管理
ui-place-merit = 建功立业
ui-place-care = 关爱服务
ui-place-culture = 文体活动
ui-place-members = 会员与组织
ui-place-funds = 经费
ui-place-settings = 设置
ui-place-account = 我的账号
ui-place-help = 使用说明
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
ui-measures-lines = 业务
ui-measures-no-before = 上年无记录
ui-trace-records = 记录
ui-trace-clear = 显示全部

# 登记簿
ui-record-fields = 登记内容
ui-record-withheld = 不予显示
ui-record-as-written = 表里写的是“{ $text }”，已人工更正
ui-record-counted = 计入以下指标
ui-record-history = 经过
ui-record-no-history = 收录以后没有变动。

# 来源文件
ui-sources-lead = 读入过的文件都列在这里；每一行要么收录，要么退回并说明原因。
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
ui-error-taken-title = 这里不接收内容
ui-error-taken = 这个地址只能查看。请从页面上的按钮进入要办的事。
ui-error-refused-title = 您没有这项权限
ui-error-refused = 这件事由别的角色办理；需要时请联系工会办公室。
ui-error-stale-title = 这张表单已经过期
ui-error-stale = 您可能重新登录过，或者表单放得太久。请返回上一页，刷新后再提交；内容没有改动。
ui-error-origin-title = 请求不是从这里发出的
ui-error-origin = 另一个网站或程序替您提交了表单，已经拒绝，没有改动任何内容。
ui-error-large-title = 内容太大
ui-error-large = 提交的内容超过了这里的上限。请分成几份再交。
ui-error-unreadable-title = 读不懂提交的内容
ui-error-unreadable = 请从页面上的表单提交。
ui-error-often-title = 请求太频繁
ui-error-often = 请等一分钟再试；别的人不受影响。
ui-error-host-title = 地址不对
ui-error-host = 请用启动时显示的本机地址打开，例如 http://127.0.0.1:8023/。
ui-error-failed-title = 程序出了问题
ui-error-failed = 您的资料没有改动。请稍后再试；若仍不行，把下面的编号告诉管理员。
ui-error-number = 编号
ui-error-home = 回到首页
ui-error-registers = 到登记簿里找

# 表单
ui-form-faults = 有几处需要修改，内容还没有保存：
ui-form-colon = ：
ui-form-may = （选填）

# 记录列表
ui-records-more = { $digits } 条以上
ui-list-tick = 选中这一条
ui-list-withdrawn = 已撤回
ui-list-sum = 合计
ui-list-ticked = 把选中的各条
ui-list-change = 批量更正…
ui-list-count-all = 数完全部
ui-list-before = 上一页
ui-list-after = 下一页
# 我的账号
ui-account-about = 账号
ui-account-sessions = 登录过的设备
ui-account-this = 这台

# 今日
ui-today-figures = 本年主要指标，与上年相比
ui-today-waiting = 等待办理
ui-today-waiting-count = 共 { $digits } 件
ui-today-nothing-waits = 没有等着办的事
ui-today-nothing-waits-lead = 待审查的提案、待核实的慰问、待支付的报销等都会出现在这里。
ui-today-coming = 近期日程
ui-today-nothing-comes = 往后三十天没有登记的日程。
ui-today-birthdays = 近两周生日
ui-today-no-birthdays = 近两周没有会员过生日。
ui-today-retiring = 半年内到龄退休
ui-today-no-retiring = 半年内没有会员到龄。
ui-today-retiring-note = 按出生年月和法定规则推算，供提前准备；实际以人事部门为准。

# 使用说明
ui-help-lead = 每个页面是做什么的，各用三句话说明。

# --- the top of a page
ui-top = 页面上方的工具
# 账簿、凭证、操作历史和图表
ui-place-ledger = 账簿
ui-place-history = 操作历史
ui-ledger-balances = 科目余额
ui-ledger-actual = 实际
ui-ledger-budget = 预算
ui-entry-lines = 分录
ui-entry-account = 科目
ui-entry-detail = 明细
ui-entry-debit = 借方
ui-entry-credit = 贷方
ui-entry-ground = 依据
ui-entry-head = 主管：
ui-entry-booked = 记账：
ui-entry-checked = 复核：
ui-entry-made = 制单：
ui-history-lead = 谁在什么时候做了什么，新的在前；写下的不改、不删。
ui-history-chain = 留痕的链条
ui-history-head = 链头
ui-history-entries = 经过
ui-chart-numbers = 图里的数字
ui-split-all = 全部构成
ui-today-further = 接着看
# --- importing
ui-place-import = 导入
ui-import-lead = 把办公室一直在用的表格交进来。程序先读一遍，让您看清会写进什么；您点了收下才写进登记簿。
ui-import-trays = 已经交来的
ui-import-hand-in = 交表格
ui-import-in-all = 合计
ui-import-goes-on = 可以关掉这一页，程序接着做；页面隔几秒自己更新。
ui-import-look-again = 现在就看
# 撰写中的报告
ui-stage-draft = 草稿
ui-stage-reading = 审议稿 · 已封存
ui-stage-final = 定稿 · 已封存
ui-written-seal = 封存码
ui-written-pages = 这篇报告的各页
ui-written-doubts = 文字里算不平的地方
ui-written-files = 下载
ui-legend-bound = 出自记录，与上次阅看一致
ui-legend-changed = 出自记录，上次阅看以后变了
ui-legend-declared = 手写，有人负责说明
ui-legend-typed = 手写，没有出处
ui-legend-year = 2023
ui-legend-static = 年份、届次、名称，不是统计数字
ui-reports-lead = 从模板写起，或者接着去年的写；数字跟着记录走，封存以后再有更正，会单独列出来。
ui-reports-none = 还没有报告
ui-reports-none-lead = 选一个模板新建，正文和数字会先替您填好。
ui-reports-ways = 其他
ui-editor-marked = 需要重写
ui-editor-comments = { $digits } 条意见
ui-editor-open = 修改
ui-editor-open-of = 修改：{ $paragraph }
ui-editor-missing = 无记录，本句不印
ui-editor-conflict = 这一段刚才被别人改过。
ui-editor-removed = 对方已经删去了这一段。
ui-editor-conflict-lead = 您写的还在下面，一个字也没有丢；合并以后再保存。
ui-editor-saved = 已保存
ui-editor-saving = 正在保存……
ui-editor-kept = 没有连上，文字先存在这台设备上，连上以后自动保存。
ui-editor-found = 找回了上次没有来得及保存的文字。
ui-editor-meanwhile = 这一段刚才被别人改过，对方写的是：
ui-editor-mine = 用我写的
ui-editor-theirs = 用对方写的
ui-editor-text = 文字
ui-editor-text-hint = 数字写成引用，例如 {"{{"}指标 | 格式{"}}"}；数字随记录变化，不用手改。
ui-editor-find = 插入数字
ui-editor-said = 意见
ui-editor-add = 在后面加一段
ui-editor-how = 怎样写
ui-editor-how-lead = 点“修改”打开一段，写完保存。需要数字的地方插入引用；别人同时在改也不会互相覆盖。
ui-picker = 插入数字
ui-picker-lead = 按名称找到指标，选好期间、部分和写法，放进段落。
ui-picker-words = 要找什么
ui-picker-search = 查找
ui-picker-found = 找到 { $digits } 项
ui-picker-none = 没有这样的指标
ui-picker-none-lead = 换一个更短的词试试，例如“慰问”“会员”“经费”。
# 报告的 PDF
ui-export-pdf = 导出 PDF
ui-error-lacking-title = 这台服务器上还缺一样东西
ui-error-lacking = 您要的文件暂时写不出来，别的都可以照常使用；请把下面这句话告诉管理员。
# People and the organisation.
ui-place-people = 会员名册
ui-place-organisation = 组织
ui-list-person = 看看{ $name }的个人页
ui-person-facts = 基本情况
ui-person-posts = 工会任职
ui-person-spans = 会籍经历
ui-person-no-spans = 没有会籍记录。
ui-person-works = 工会与本人
ui-person-no-works = 还没有与本人有关的记录
ui-person-no-works-lead = 慰问、福利、活动、奖励一登记，这里就会出现。换一个日期看看，也许那时已有。
ui-person-lines = 按业务跳转
ui-person-records = { $digits } 条
ui-person-amount = 金额 { $amount }
ui-person-more = 看全部 { $digits } 条
ui-person-add = 为本人登记一条
ui-person-looks = 谁看过敏感内容
ui-person-no-looks = 还没有人看过。
ui-unit-members = { $digits } 人
ui-organisation-posts = 工会委员会和各专门委员会
ui-organisation-units = 分工会和小组
ui-organisation-empty = 还没有分工会
ui-organisation-empty-lead = 导入会员花名册，分工会就会列在这里。
ui-unit-posts = 工会干部
ui-unit-no-posts = 这一天没有登记任职。
ui-unit-below = 下属小组
ui-unit-no-records = 这一年还没有记录。
ui-unit-people = 会员
ui-unit-no-people = 这一天没有会员
ui-unit-no-people-lead = 换一个日期看看，或者导入会员花名册。
# 搜索
ui-place-search = 搜索
ui-search-for = 搜索“{ $words }”
ui-search-all = 全部结果
ui-search-ready = 想找什么？
ui-search-none = 没有找到
ui-search-tries = 可以这样找：
ui-search-try-name = 姓名，或其中任何一个字
ui-search-try-pinyin = 拼音全拼或首字母，连写、分开都行：zhangwei、zhang wei、zw
ui-search-try-number = 工号、编号的开头几位
ui-search-try-words = 活动、提案、荣誉、慰问品等记录里写着的字，分工会、指标和页面的名称
ui-search-within = 只会找到您有权看到的内容。敏感和个人隐私的字段不参与搜索。
