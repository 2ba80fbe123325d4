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
cli-data = 数据所在的文件夹（SQLite），默认 ./niangjia-data
cli-database = 数据库地址：postgres://… 或一个文件；也可用环境变量 NIANGJIA_DATABASE
cli-listen = 监听地址；只在本机可见
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
cli-not-loopback = { $listen } 不是本机地址；目前网页没有登录，只能监听 127.0.0.1 或 [::1]

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
cli-import-explained = 有 { $sheets } 张表没有认出，写在 { $file }：把 form = "?" 改成表的名称，或改成 "-" 表示不需要，再导入一次

cli-measures-about = 列出一个期间的全部指标
cli-measures-more =
    例：niangjia measures --period 2023 --format csv
cli-measures-period = 期间 { $period }

cli-trace-about = 打开一个数字：列出它背后的每条记录和来源
cli-trace-more =
    例：niangjia trace care.condolences.person_times --period 2023 --by kind
cli-trace-measure = 指标编号，例如 people.members
cli-trace-by = 按月份、分工会、类别、级别或性别拆分
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
check-history-chain = 历史链完整，没有被改动
check-records-sourced = 每条导入的记录都有来源
check-figures-traced = 每个数字等于它的明细

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
web-withheld-note = 涉及健康、困难等个人情况的内容不显示：网页目前没有登录，不知道是谁在看。
web-record-number = 编号 { $number }
web-record-withdrawn = 这条记录已撤回，不计入任何指标。
web-history-read = 从 { $file } 的“{ $sheet }”第 { $row } 行读入。
web-history-changed = 更改
web-history-withdrawn = 撤回：新的文件里没有这一行了
web-history-taken-up-again = 重新收录
web-check-nothing = 没有发现问题。
web-check-faults = 发现 { $count } 处。
