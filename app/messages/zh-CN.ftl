cli-about = 娘家：一个程序办好一家工会的全年工作。登记簿从工作簿导入，年度报告从登记簿写出，每个数字都能打开到记录。
cli-exit-codes =
    退出码：0 完成；1 完成，但有行被拒绝或有检查未通过；2 命令写法不对；3 未完成。
cli-usage = 用法：
cli-commands = 命令
cli-command = 命令
cli-options = 选项
cli-help = 显示帮助
cli-version = 显示版本
cli-asked-wrongly = 命令写法不对：{ $what }。用 niangjia --help 查看写法
cli-asked-unknown = 不认识 { $word }
cli-asked-missing = 缺少 { $word }
cli-asked-value = { $option } 不能是 { $word }
cli-asked-otherwise = { $word }
cli-failed = 未完成：{ $reason }
cli-key-missing = 这些记录用密钥 { $key } 加了密，但 { $file } 不存在；请把密钥文件放回原处，或用 --key 指明它在哪里。
cli-key-another = 这些记录用密钥 { $key } 加了密，而 { $file } 是另一把密钥 { $found }；请用 --key 指明正确的密钥文件。
cli-key-unread = { $file } 不是娘家的密钥文件；请用 --key 指明正确的密钥文件。
cli-data = 数据所在的文件夹（SQLite），默认 ./niangjia-data
cli-database = 数据库地址：postgres://… 或一个文件；也可用环境变量 NIANGJIA_DATABASE
cli-key = 密钥文件，加密的内容靠它打开；不写则用数据所在文件夹里的 niangjia.key
cli-listen = 监听地址；只在本机可见
cli-public-url = 经代理对外的地址，例如 https://union.example.edu.cn
cli-period = 期间：2023、2023-03、2023-H1、2023-Q4、school:2023（学年）、session:3.3（届次之间）、2023-01-01..2023-06-30
cli-format = 输出格式
cli-out = 写到哪个文件
cli-no-serve = 只导入，不打开网页
cli-dry-run = 只预览，不写入
cli-explain = 把认不出的表写进映射文件，改好后再导入
cli-replace = 已有数据库时，用备份替换它
cli-not-a-period = “{ $asked }”不是一个期间。例如 2023、2023-03、2023-H1、school:2023、2023-01-01..2023-06-30
cli-no-session = 登记簿里没有 { $asked } 这一届次；先导入代表名册
cli-no-measure = 没有 { $measure } 这个指标；用 niangjia measures 查看全部
cli-unknown = 未注明

cli-demo-about = 示例学院：导入并打开，看一看程序能做什么
cli-demo-more =
    示例学院和其中的人都是虚构的。数据放在 ./niangjia-demo，或 --data 指定的文件夹。
    再次运行不会重复导入。
cli-demo-ready = 示例学院已导入，数据在 { $folder }
demo-union = 示例职业技术学院工会

cli-serve-about = 在浏览器里打开登记簿、指标和年度报告
cli-serve-more =
    目前只读，只监听本机地址。按 Ctrl-C 停止。
cli-serving = 已打开：{ $url }　按 Ctrl-C 停止
cli-not-loopback = { $listen } 不是本机地址；只能监听 127.0.0.1 或 [::1]，要对外提供请在前面放一个带证书的代理，并用 --public-url 说明地址
cli-not-public = { $url } 不是对外地址；要写成 https:// 加域名，例如 https://union.example.edu.cn

cli-import-about = 导入工作簿：.xlsx .xls .ods .csv，或装着它们的文件夹
cli-import-more =
    表按列的含义识别，不看文件名。每个文件要么全部导入，要么一行不动；
    同一文件再导入一次什么也不变，改过的文件只改改过的行，并留下痕迹。
    认不出的表和列会列出来；--explain 把它们写进数据旁的 import.toml，改好后再导入。
    例：niangjia import 2023年/ --dry-run
cli-import-paths = 文件或文件夹
cli-import-preview = 预览，没有写入：
cli-import-sheet = { $sheet }：{ $form }　新增 { $new }　更改 { $changed }　未变 { $same }　撤回 { $withdrawn }　拒绝 { $refused }
cli-import-row = 第 { $row } 行
cli-import-column = { $column } 列
cli-import-noted = ·
cli-import-warned = 注意
cli-import-refused = 拒绝
cli-import-empty-folder = 文件夹 { $folder } 里没有 .xlsx、.xls、.ods 或 .csv 文件
cli-import-explained =
    有 { $sheets } 张表没有认出、{ $columns } 列没有用到，都写在 { $file }：
    把 form = "?" 改成表的名称，或改成 "-" 表示不需要；把某列的 "?" 改成字段名，或改成 "-"；再导入一次
cli-import-lacking = { $file } { $sheet }：没有用到的列 { $unused }；表里还没有的字段 { $fields }
cli-mapping-no-form = { $file } 里写的表 { $form } 不存在；可用的名称见文档的表格清单
cli-mapping-no-column = { $file } 里写的字段 { $column } 不属于表 { $form }；请核对字段名
cli-undo = 撤回一个已导入的文件（编号或文件名；同名的取最新一次）
cli-undo-no-file = 没有导入过 { $file }，或已经撤回
cli-undo-before = 这个文件已在 { $at } 撤回过
cli-undo-newer = 这个文件的新版本已在 { $at } 导入；请先撤回新版本
cli-undo-no-account = 这个文件是旧版程序导入的，没有留下撤回所需的记录，不能撤回
cli-undo-done = 已撤回 { $file }
cli-undo-withdrawn = 撤回 { $count }
cli-undo-given-back = 恢复原内容 { $count }
cli-undo-stand-again = 重新有效 { $count }
cli-undo-withdrawn-again = 回到撤回 { $count }
cli-undo-stay = 保留 { $count }（别的记录用到）
cli-undo-changed-since = 没有撤回：其中 { $count } 条记录后来又改过。请先撤回后来的改动，再撤回这个文件：
cli-undo-later = { $register } { $id }　{ $at }　{ $by }　文件：{ $file }

cli-measures-about = 列出一个期间的全部指标
cli-measures-more =
    例：niangjia measures --period 2023 --format csv
cli-measures-period = 期间 { $period }

cli-trace-about = 打开一个数字：列出它背后的每条记录和来源
cli-trace-more =
    例：niangjia trace care.condolences.person_times --period 2023 --by kind
cli-trace-measure = 指标编号，例如 people.members
cli-trace-by = 按月份、分工会、类别、级别或性别拆分
cli-sensitive = 显示敏感内容；每条显示出来的记录都会记下是谁看过
cli-trace-withheld = 这个指标按个人情况统计，{ $count } 条记录没有列出；加 --sensitive 可以列出，并会记下是谁看过。
trace-record = 记录
trace-day = 日期
trace-staff_number = 工号
trace-name = 姓名
trace-branch = 分工会
trace-kind = 类别
trace-level = 级别
trace-subject = 内容
trace-amount = 数额
trace-source = 来源
trace-row = 行

cli-report-about = 写出年度工作报告：Word（GB/T 9704 版式）或 Markdown
cli-report-more =
    例：niangjia report --period 2023 --out 工作报告.docx
cli-report-meeting = 听取报告的会议，例如 第三届第四次会员代表大会
cli-report-written = 已写出 { $file }
cli-report-unknown-ending = { $file }：请用 .docx 或 .md 结尾

cli-check-report-about = 核对一份写好的报告：每个数字与登记簿是否相符，文中自己是否算得平
cli-check-report-more =
    可读 .docx、.pdf（有文字的）、.txt、.md，本会的、别会的都可以。逐个列出：相符、不符、无从核对、
    不是统计数字（年份、届次、名称、文号等），以及文中算不平的地方。报告不导入，登记簿不改动。
    退出码：0 没有不符；1 有不符或算不平；2 命令写法不对；3 读不了。
    例：niangjia check-report 工作报告.docx --period 2023
cli-check-report-file = 报告文件
cli-check-report-read = { $file }：统计数字 { $figures } 个，另有年份、届次、名称等 { $fixed } 处
cli-check-report-summary = 期间 { $period }：相符 { $agrees }，四舍五入后相符 { $rounded }，不符 { $differs }，没有记录 { $missing }，无从核对 { $unknown }；算不平 { $doubts }
cli-check-report-differs = 不符
cli-check-report-doubts = 文中算不平
cli-check-report-rounded = 四舍五入后相符，文中没有写明是约数
cli-check-report-agrees = 相符
cli-check-report-missing = 没有记录
cli-check-report-unknown = 无从核对
cli-check-report-fixed = 不是统计数字
cli-check-report-place = 第 { $number } 段
cli-check-report-ours = { $name } { $value } { $unit }（记录 { $records } 条，{ $certainty }）
cli-unreadable = { $file } { $reason }
cli-unreadable-empty = 里没有文字
cli-unreadable-scanned = 是扫描的图片，没有文字；请用原来的文档，或先做文字识别
cli-unreadable-unreadable = 的字体没有说明文字，读不出来；请用原来的文档
cli-unreadable-too-large = 太大，超过 { $limit } MB
cli-unreadable-bomb = 展开后大得不合情理，没有读
cli-unreadable-encrypted = 有密码；请去掉密码再核对
cli-unreadable-old-word = 是旧格式（.doc、.wps）；请另存为 .docx
cli-unreadable-marked = 是网页或带格式的文本；请另存为 .docx
cli-unreadable-workbook = 是工作簿；工作簿用 niangjia import 导入
cli-unreadable-picture = 是图片，没有文字
cli-unreadable-other = 不是 .docx、.pdf、.txt 或 .md
cli-unreadable-broken = 已损坏，读不了
cli-unreadable-too-many-numbers = 里的数字多得不像报告，像是数据表；工作簿用 niangjia import 导入
cli-unreadable-unknown-encoding = 的文字编码不认识；请用 UTF-8 或 GB18030 保存

cli-check-about = 核对：账平、历史链完整、每个数字等于它的明细、存储完好
cli-check-more =
    逐项报告；任何一项不通过，退出码为 1。
check-holds = 通过
check-fails = 未通过
check-schema = 数据库结构是最新的
check-storage = 数据库自身完好
check-storage-types = 每个登记簿的列和类型与声明一致
check-ledger-balanced = 每张凭证借贷相等
check-ledger-turnover = 每个月的发生额等于其分录之和
check-history-chain = 历史链完整，没有被改动
check-fields-sealed = 敏感内容都已加密，且能用密钥打开
check-records-sourced = 每条导入的记录都有来源
check-figures-traced = 每个数字等于它的明细
check-figures-kept = 每个留存的数字与重新统计一致

cli-migrate-about = 把数据库结构更新到本版本
cli-migrate-more =
    只向前，不回退；更新前先备份。
cli-migrated = 应用了 { $count } 项更新

cli-backup-about = 备份到一个文件，运行中也可以
cli-backup-more =
    备份完会校验。PostgreSQL 请用 pg_dump。
cli-backup-file = 备份文件，不能已存在
cli-backed-up = 已备份到 { $file }

cli-restore-about = 从备份恢复
cli-restore-more =
    先停止 niangjia serve。损坏的备份会被拒绝；已有数据库时须加 --replace。
cli-restore-file = 备份文件
cli-restored = 已恢复到 { $file }
cli-restore-in-the-way = { $file } 已存在；要用备份替换它，请加 --replace

cli-docs-about = 生成 docs/generated
cli-docs-more = 供开发者使用。

web-year = { $year } 年度
web-days = { $first } 至 { $last }
web-month = { $month } 月
web-month-unknown = 月份未知
web-no-value = —
web-yes = 是
web-no = 否
web-program = 程序
web-colon = ：
web-list-comma = 、
web-register-purpose = 记载{ $fields }。
web-withheld-note = 有些内容只给经办的人看，这里不显示。
web-show-sensitive = 显示（会记下是谁看过）
web-withheld-records = 这个指标按个人情况统计，逐条列出就会说明谁有这种情况，所以这里不列记录。
web-withheld-counts = 您可以看指标和它的构成，逐条记录由经办的人查看，这里不列出。
web-record-number = 编号 { $number }
web-record-withdrawn = 这条记录已撤回，不计入任何指标。
web-history-read = 从 { $file } 的“{ $sheet }”第 { $row } 行读入。
web-history-changed = 更改
web-history-withdrawn = 撤回：新的文件里没有这一行了
web-history-taken-up-again = 重新收录
web-check-nothing = 没有发现问题。
web-check-faults = 发现 { $count } 处。

# 表单
web-save = 保存
said-saved = 已保存。
wrong-empty = 这一项要填。
wrong-long = 太长了。
wrong-choice = 请从列出的选项里选一个。
wrong-idle = 请写 5 到 720 之间的整数。

# 设置
web-settings-lead = 这里的改动对所有人生效，并记入操作历史。
web-settings-name = 工会名称
web-settings-name-hint = 出现在页面左上角、打印页和报告里。
web-settings-year = 默认年度
web-settings-year-hint = 没有另选期间时，页面和命令行看这一年。
web-settings-newest = 最近有记录的一年
web-settings-idle = 闲置多少分钟后自动退出
web-settings-idle-hint = 5 到 720 分钟。

# 登记簿：列表
web-register-add = 登记一条
web-register-apply = 筛选
web-register-more = 更多条件
web-register-clear = 清除条件
web-register-print = 打印
web-register-export = 导出 Excel
web-register-back = 回到列表
web-register-all-columns = 显示全部列
web-register-few-columns = 只看主要的列
web-register-count = 共 { $number } 条
web-register-count-more = 超过 { $number } 条
web-register-of-sheet = 只看从 { $file } 的“{ $sheet }”读入的记录。
web-register-empty = 这本登记簿还没有记录
web-register-empty-lead = 可以导入办公室现有的表格，也可以在这里登记第一条。
web-register-empty-lead-others = 这里的记录随别的登记或导入的表格而来，不单独登记。
web-register-none-found = 没有符合条件的记录
web-register-none-found-lead = 换一个条件，或清除条件看全部。
web-masked-note = 标“•••”的内容不在列表里显示，打开记录才看得到，而且只给经办的人看。
web-any = 全部
web-nothing = （空）
web-from = { $name }从
web-to = { $name }到
web-in-yuan = { $name }（元）
web-standing = 记录
web-standing-counting = 计入统计的
web-standing-withdrawn = 已撤回的
web-standing-both = 全部，含已撤回

# 登记簿：登记、更正、撤回
web-add = 登记
web-add-title = { $register }：登记一条
web-add-lead = 日期、金额的写法和表格里一样，怎么写都认得；认不出的会指出来，不会乱猜。
web-add-there = 已经有这样一条记录。确实是另一件事，就在下面勾选后再登记。
web-add-there-show = 看已有的那一条
web-add-another = 这是另一件事，另记一条
web-add-elsewhere = 这条记录不属于您负责的分工会，没有登记。
web-cancel = 取消
web-next = 下一步
web-correct = 更正
web-correct-lead = 只改写错的地方。改之前是什么、谁在什么时候改的，都会留下记录；以后再导入同一张表，不会改回去。
web-reason = 原因
web-reason-hint = 以后的人会看到这句话。
web-withdraw = 撤回
web-withdraw-lead = 撤回的记录不再计入任何指标，但不会删除，随时可以恢复。
web-put-back = 恢复
web-put-back-lead = 恢复后重新计入指标。
web-take-back = 撤销这一步
web-taken-back = 撤销
web-which-person = 是哪一位
web-meanwhile-lead = 您打开以后，别人已经改过这条记录。请看清楚下面的改动；还要按您写的保存，就再提交一次。
web-meanwhile = { $at } { $by }：{ $what }
web-meanwhile-unknown = 内容和您打开时不一样了。
web-bulk = 批量更正 { $number } 条：{ $field }
web-bulk-write-lead = 给选中的各条记录写同一个值，下一步再核对一遍。
web-bulk-confirm-lead = 请核对下面的改动。要么全部改好，要么一条都不改。
web-bulk-do = 全部更正
web-bulk-none = 没有选中可以更正的记录，请回到列表勾选。
web-hint-person = 写姓名或工号；同名的会请您挑选。
web-hint-place = 只在姓名分不清是谁时填写。
web-hint-day = 如 2023-03-08、2023年3月8日；只知道月份就写 2023-03。
web-hint-span = 一天，或 2023-03-08 至 2023-03-10。
web-hint-names = 几个人之间用顿号隔开。
web-hint-session = 如“第三届第三次”。
web-hint-rate = 如 0.5%、5‰。
web-above-title = 属于哪一项
web-above-title-hint = 活动或募捐的名称，和表格的标题一样写。
web-above-year = 年度
web-above-year-hint = 如 2023。
web-history-entered = 登记
web-history-corrected = 更正
web-history-put-back = 恢复
web-history-because = { $what }（原因：{ $reason }）

# 刚刚做了什么
did-added = 已登记。
did-corrected = { $number ->
    [1] 已更正。
   *[other] 已更正 { $number } 条记录。
}
did-withdrawn = 已撤回，不再计入指标。
did-put-back = 已恢复，重新计入指标。
did-taken-back = 已撤销，回到原来的样子。
did-late = 之后又有人改过，不能一步撤销了；请打开记录逐条更正。

# 填写时的问题
wrong-date = 看不懂这个日期；请写成 2023-03-08 或 2023年3月8日。
wrong-date-year = 请写上年份。
wrong-span = 结束的日子在开始之前。
wrong-amount = 看不懂这个金额；请写成 300 或 300.50，单位是元。
wrong-amount-fine = 金额最多两位小数。
wrong-number = 请写整数。
wrong-rate = 看不懂这个比例；请写成 0.5% 或 5‰。
wrong-session = 请写成“第三届第三次”。
wrong-year = 请写四位数的年份。
wrong-person = 没有找到这个人；请核对姓名或工号。
wrong-several = 叫这个名字的不止一位，请在下面挑选。
wrong-reason = 请写明原因。
typed-unknown-number = 名册里没有工号 { $number }；请核对，或先登记会员。
typed-unknown-person = 没有找到叫{ $name }的人；请核对姓名，或改写工号。
typed-person-elsewhere = { $place }没有叫{ $name }的人，别处有同名的；请改写工号。
typed-ambiguous-person = 叫{ $name }的不止一位（工号 { $numbers }）；请改写工号。
typed-ambiguous-number = 工号 { $number } 对应不止一人；请写完整的工号。
typed-id-mismatch = 工号 { $number } 是{ $known }，不是{ $name }；请核对。
cli-account-about = 谁可以登录，各有什么角色
cli-account-more =
    谁也不替别人定密码：新开和重置的账号得到一个一天内有效、只能打开一次的链接，由本人打开后自己设密码。
    例：niangjia account add li.na --person 00123 --role cadre --unit 图书信息分工会
cli-account-add-about = 开账号，给出一次性登录链接
cli-account-list-about = 列出全部账号和角色
cli-account-grant-about = 授予账号一个角色
cli-account-revoke-about = 收回账号的一个角色，自今日起
cli-account-reset-about = 作废密码，结束全部登录，给出一次性登录链接
cli-account-lock-about = 锁定账号：结束其全部登录，不能再登录
cli-account-unlock-about = 解除锁定
cli-account-name = 账号的登录名
cli-account-display = 称呼，默认为对应的人的姓名，没有则为登录名
cli-account-person = 账号对应的人的工号
cli-account-role = 角色
cli-account-unit = 管辖的分工会或小组（含下级），默认为整个工会
cli-account-from = 角色生效的第一天，默认为今天
cli-account-until = 角色失效的第一天，默认不定
cli-account-second-factor = 同时取消两步验证（手机丢失时用）
cli-account-opened = 账号 { $login } 已开
cli-account-link = { $login } 的一次性登录链接，一天内有效：{ $link }
cli-account-granted = { $login } 已有角色：{ $role }
cli-account-revoked = { $login } 不再有角色：{ $role }
cli-account-locked = 账号 { $login } 已锁定
cli-account-unlocked = 账号 { $login } 已解除锁定
cli-account-none = 还没有账号，用 niangjia account add 来开
cli-account-is-locked = 已锁定
cli-account-from-day = { $from } 起
cli-account-from-to = { $from } 至 { $until } 前
cli-account-not-a-day = { $word } 不是日期，请写成 2026-03-08
cli-account-role-needed = --unit、--from、--until 要和 --role 一起写
check-grants-placed = 每个角色所在的账号、人和分工会都在
cli-demo-logins = 一次性登录链接，各一天内有效、只能打开一次：
cli-demo-login = { $role }：{ $link }
# 登录与账号
web-sign-in = 登录
web-sign-in-lead = 用工会办公室给您开的账号登录。忘了密码，请向账号管理员要一个新的登录链接。
web-sign-in-over = 您有一段时间没有操作，已自动退出；重新登录后回到刚才的页面。
web-login = 登录名
web-password = 密码
web-roles = 角色
web-link-title = { $name }，您好
web-link-lead = 这个链接只能用一次。打开账号后，请先设一个自己的密码。
web-link-open = 打开我的账号
web-link-void-title = 这个链接不能用了
web-link-void = 它已经用过，或者过了一天。请向账号管理员要一个新的。
web-wait-title = 请稍等一会儿
web-password-set = 设置密码
web-password-lead = 改密码以后，其他设备上的登录会全部退出。
web-password-first = 请设一个自己的密码；以后用登录名和它登录。
web-password-old = 现在的密码
web-password-new = 新密码
web-password-hint = 至少 10 个字；几个不相干的词连在一起最好记。
web-password-again = 再写一遍新密码
wrong-again = 两次写的不一样。
wrong-password = 密码不对。
web-language = 语言
web-language-lead = 随账号保存，在别的设备上登录也用这种语言。
web-this-language = 中文
web-type = 字号
web-type-lead = 只在这台设备上生效。
web-type-usual = 标准
web-type-larger = 大字
web-agent-unknown = 未知设备
web-session-used = { $opened } 登录，{ $seen } 用过
web-session-end = 退出这台
web-sign-out-elsewhere = 退出其他所有设备
said-signed-out = 您已退出登录。
said-session-ended = 已退出。
said-password = 密码已设好，其他设备上的登录已退出。

# 今日
web-today-title = 今天有 { $count } 件事等着办
web-today-nothing = 今天没有等着办的事
web-today-hello = { $name }，您好
web-today-lead = 往后三十天有 { $count } 项日程。
web-today-other-year = { $now } 年还没有记录；下面是最近有记录的 { $then } 年。
web-today-no-records = 还没有任何记录。把办公室的表格导入以后，这里就有数字和待办。
web-today-how = 怎样导入
web-today-before = 上年 { $before }
web-today-since = { $day } 起
web-today-refused = 补正退回的行
web-today-refused-rows = 导入时有 { $count } 行没有收录，改好后重新导入即可
web-today-retires = { $month } 到龄
web-today-retires-woman = { $month } 到龄（管理和技术岗位）
web-day = { $month }{ $day }日
web-weekday = { $day } { $weekday }
web-month-1 = 1月
web-month-2 = 2月
web-month-3 = 3月
web-month-4 = 4月
web-month-5 = 5月
web-month-6 = 6月
web-month-7 = 7月
web-month-8 = 8月
web-month-9 = 9月
web-month-10 = 10月
web-month-11 = 11月
web-month-12 = 12月
web-monday = 星期一
web-tuesday = 星期二
web-wednesday = 星期三
web-thursday = 星期四
web-friday = 星期五
web-saturday = 星期六
web-sunday = 星期日

# 使用说明，每页三句
help-today = 打开办公室先看这里：什么等着办，什么快到日子，今年的数字比去年如何。每一行都通向记录本身，数字都通向背后的记录。您无权查看的事不会出现在这里。
help-lines = 每项业务有自己的登记簿，一条记录说清谁、什么事、何时、多少。记录带着出处：哪个文件、哪张表、哪一行，或者由谁手工录入。记录不删除，更正和撤回都留下经过。
help-sources = 办公室的表格用 niangjia import 命令读入，原文件不改动。每一行要么收录，要么退回并说明原因；改好文件再读一次，只会补上变动。点开登记簿名就能看到读入的记录。
help-checks = 这里核对记录、账目、文件和操作留痕彼此是否一致。每次打开都重新核对一遍，不保存结果。有出入时会指出是哪一条，并给出链接。
help-report = 报告的文字里，每个数字都由记录算出，点开就能看到依据。缺记录的句子不写入，算术存疑的地方在旁边列出。可以导出 Word 和 Markdown。
help-measures = 这里列出全部指标，与上年并排。点开一个指标，可以看到它的含义、构成和每一条记录。选择期间可以看别的年度、学年或两次会议之间。
help-settings = 工会名称、默认年度和自动退出的时间在这里改。改动立即对所有人生效，并记入操作历史。只有账号管理员能打开这一页。
help-account = 在这里改密码、语言和字号，看自己在哪些设备上登录过。发现不认识的设备，先退出它，再改密码。忘了密码，请向账号管理员要一个一次性链接。

# 登记时各项的名称，表格列名和登记簿项目不同的
column-branch = 所属分工会
column-age = 年龄
column-year = 年度
column-education-quiz_results-quiz = 竞赛名称
column-proposals-register-seconders = 附议人
column-proposals-register-review = 审查意见
column-contests-results-contest = 竞赛名称
column-contests-results-winners = 获奖选手
column-benefits-gifts-birthday = 生日
column-benefits-meal_subsidy-month = 月份
column-health-mutual_aid-kind = 参保类型
column-activities-book-name = 活动名称
column-activities-book-partners = 合作单位
column-activities-items-name = 项目名称
column-activities-items-group = 组别
column-activities-sign_in-signed = 签到
column-activities-clubs-name = 社团名称
column-youth-outings-outing = 活动名称
column-funds-payroll-day = 月份
column-funds-budget-subject = 科目
column-funds-claims-subject = 科目
web-history-withdrawn-by-hand = 撤回
# 两步登录
web-code-title = 再填一次验证码
web-code-lead = 打开手机上的验证器，填它现在显示的六位数字；手机不在身边，可填一个恢复码。
web-code = 六位数字
web-step = 两步登录
web-step-none = 登录时除了密码，再填一次手机验证器显示的数字；密码泄露也进不来。
web-step-begin = 开始设置
web-step-lead = 用手机上的验证器扫下面的图，再填它显示的六位数字。
web-step-letters = 扫不了码时，把这串字母填进验证器：
web-step-on = 启用
web-step-there = { $count ->
   *[other] 已启用，还剩 { $count } 个恢复码。停用要填密码。
}
web-step-off = 停用两步登录
web-step-off-lead = 停用以后，只用密码登录。
web-recovery-title = 请抄下恢复码
web-recovery-lead = 手机丢了或换了，用其中一个代替六位数字；每个只能用一次，以后不再显示。

cli-report-which = 报告的编号或名称；不写就是最近一期的那一篇
cli-report-kind = 报告的种类
cli-report-called = 报告的名称
cli-report-branch = 分工会的名称，只用于分工会报告
cli-report-stage = 哪一次封存的：reading 是审议稿，final 是定稿
cli-report-list-about = 列出正在写的和已经封存的报告
cli-report-new-about = 按模板新建一篇报告
cli-report-roll-about = 把去年的报告滚动到今年：换上新数字，标出需要重写的段落
cli-report-show-about = 逐段显示报告，标出变动的、手写的和对不上的数字
cli-report-read-about = 记下现在的数字已经看过，以后的变动同它比
cli-report-seal-about = 封存报告：草稿封存为审议稿，审议稿封存为定稿
cli-report-changes-about = 列出封存以来（没有封存就是上次看过以来）的变动和有关的记录
cli-report-export-about = 导出报告：.docx .md .html .xlsx（报上级工会的表）.niangjia-report（封存文件）
cli-report-unknown = 没有报告 { $report }；niangjia report list 列出全部
cli-report-none = 还没有报告；用 niangjia report new 新建一篇
cli-report-say-period = 请用 --period 说明滚动到哪个期间
cli-report-begun = 已新建《{ $report }》，编号 { $id }
cli-report-marked = 需要重写的段落：{ $n }
cli-report-typed = { $figure }：手写的数字，没有来源
cli-report-read = 已记下；变动过的数字：{ $n }
cli-report-sealed = 《{ $report }》已封存：{ $stage }，封存码 { $seal }
cli-report-sealed-typed = 请留意：有 { $n } 个手写的数字没有来源，一起封存了
cli-report-sealed-marked = 请留意：有 { $n } 段标着需要重写，一起封存了
cli-report-not-sealed = 这篇报告还没有这样封存过；先用 niangjia report seal
cli-report-nothing = 没有
cli-report-redefined = 这个统计项的算法在封存以后改过
cli-report-unchanged = 没有变动
cli-report-because = 记录：新增 { $new }，不再计入 { $gone }，改动 { $changed }
cli-report-export-ending = { $file } 的后缀不认识；可以是 .docx .md .html .xlsx .niangjia-report
cli-verify-seal-about = 核对一份封存的报告，不需要数据库和服务器
cli-verify-seal-more =
    退出码 0 是完整无改动，1 是有改动，并说明是哪一部分。
    例：niangjia verify-seal 报告.niangjia-report --seal 3f2a-91bc-77d0-04e1
cli-verify-seal-file = 封存的文件，.niangjia-report
cli-verify-seal-seal = 印在报告上的封存码，一并核对
cli-verify-seal-holds = 完整：《{ $name }》，{ $union }，{ $stage }，{ $at } 封存，数字 { $figures } 个，封存码 { $seal }
check-reports-sealed = 封存的报告没有被改动
check-reports-agree = 每篇报告的正文、网页和上报表说的一样

# People and the organisation.
web-as-of = 截至哪一天
web-as-of-apply = 查看
web-as-of-today = 回到今天
web-span = { $first } 至 { $last }
web-span-open = { $first } 起
web-person-member = 会员
web-person-former = 已离会
web-person-never = 不是会员
web-person-not-yet = 尚未入会
web-person-left-because = 已离会：{ $reason }
web-person-since = 入会时间
web-person-page = 个人页
web-person-record = 登记簿里的记录
web-person-on = 看到的是 { $day } 的情况，这一天以后的记录不在内。
web-person-reveal = 显示敏感内容（会留下记录）
web-person-revealed = 敏感内容已显示，这次查看已经记下，本人可以看到。
web-person-leaves = 办理离会
web-person-joins = 办理入会
web-people-member = 会籍
web-transfer = 调动
web-transfer-lead = 从写下的这一天起算在新的分工会；这一天以前仍算在原来的分工会，以前的统计不变。
web-transfer-to = 调往哪个分工会
web-transfer-on = 从哪一天起
web-transfer-on-hint = 到新分工会的第一天，写到日，如 2023-09-01
web-transfer-send = 确认调动
web-transfer-same = 本人已经在这个分工会。
web-transfer-begins = 本人就是这一天到原来的分工会的；如果分工会登记错了，请更正会籍记录。
web-transfer-no-member = 这一天本人不是会员。
web-transfer-whole-day = 请写到日，如 2023-09-01。
web-organisation-lead = 共 { $units } 个分工会和小组，{ $day } 有会员 { $members } 人。
web-unit-lead = { $day } 有会员 { $members } 人。
web-unit-lead-below = { $day } 有会员 { $members } 人，其中本级 { $own } 人。
web-unit-all = 看全部 { $members } 人
did-moved = 已办理调动。
help-people = 点开一个人的名字，看到与他有关的一切：哪个分工会、什么时候入会、任什么职、工会为他做过什么。换一个日期，看到的就是那一天的情况。敏感内容要点一下才显示，谁看过都会记下。
help-organisation = 这里列出分工会和小组、各有多少会员、谁在负责，可以换成任何一天。点开一个分工会，看到它的会员、干部和一年里的各项登记。分工会干部只看到自己的分工会。
# 搜索
web-search-more = 更多{ $name }
web-search-figures = 指标
web-search-pages = 页面
web-search-behind = 刚写入的记录正在编入搜索，稍后再搜会更全。
help-search = 每一页上方的搜索框都能按姓名、拼音、首字母、工号和记录里的文字查找。结果按人员、各登记簿、指标和页面分组，点开就到那一条。只会找到您有权看到的内容，敏感和个人隐私的字段不参与搜索。
cli-search-about = 按姓名、拼音、首字母、编号和文字查找
cli-search-more =
    在人员、所有登记簿、分工会和统计项里查找；敏感和个人隐私的字段不参与搜索。
    例：niangjia search zhangwei；niangjia search 健步走 --format json
cli-search-words = 要找的字：张伟、zhangwei、zw、00101
cli-search-most = 每个登记簿最多列出几条
cli-search-more-there = 还有更多，可用 --most 多列一些
cli-search-nothing = 要找的字里至少要有一个汉字、字母或数字
