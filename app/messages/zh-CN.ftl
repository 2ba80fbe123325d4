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
