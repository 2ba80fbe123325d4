# 单位
unit-person = 人
unit-person-time = 人次
unit-person-month = 人月
unit-piece = 件
unit-item = 项
unit-body = 个
unit-event = 场
unit-round = 期
unit-couple = 对
unit-payment = 笔
unit-year = 年
unit-yuan = 元
unit-yuan-per-head = 元/人
unit-percent = %

# 登记簿

# 各登记簿共有的项目
field-person = 人员
field-unit = 分工会
field-day = 日期
field-amount = 金额
field-note = 备注
field-name = 姓名
field-sex = 性别
field-staff_number = 工号
field-state = 状态
field-department = 部门
field-subject = 事项
field-kind = 类别
field-level = 级别
field-standing = 身份
field-name_key = 比对用姓名
field-ethnicity = 民族
field-born_on = 出生日期
field-post = 岗位类别
field-working_since = 参加工作时间
field-phone = 联系电话
field-joined_on = 入会时间
field-left_on = 离会时间
field-left_because = 离会原因
field-parent = 上级

# 共有的词

# 分组
split-month = 按月份
split-branch = 按分工会
split-kind = 按类别
split-level = 按级别
split-sex = 按性别

# 导入时看到的问题：工作簿与工作表
problem-hidden-sheet = 这是隐藏的工作表，没有读取；需要读取请先取消隐藏。
problem-empty-sheet = 这张工作表是空的，没有读取。
problem-ignored-sheet = 按已定的对应关系，这张工作表不读取。
problem-unrecognised-sheet =
    { $why ->
        [missing] 认不出这是哪一种表：最接近“{ $form }”，但没有“{ $heading }”这一列，标题里也没有写明；请核对表头，或给出这张表的对应关系后重新导入。
        [content] 认不出这是哪一种表：最接近“{ $form }”，但“{ $heading }”一列里填的不是应有的内容；请核对这一列，或给出这张表的对应关系后重新导入。
        [untold] 认不出这是哪一种表：各列与“{ $form }”相符，但表头都是各种名单通用的，标题里也没有“{ $heading }”之类的字样；如果确是这种表，请写明标题，或给出这张表的对应关系后重新导入。
        [against] 认不出这是哪一种表：各列与“{ $form }”相符，但标题里的“{ $heading }”说明它是另一种表；如果确是这种表，请改写标题，或给出这张表的对应关系后重新导入。
        [foreign] 这不像是工会的表：它有“{ $heading }”一列，没有读取；如果确要收录，请给出这张表的对应关系后重新导入。
       *[other] 认不出这是哪一种表；请核对表头，或给出这张表的对应关系后重新导入。
    }
problem-ambiguous-sheet = 这张表像是多种表（{ $forms }），没有读取；请用对应关系指明是哪一种。
problem-unrecognised-column = “{ $heading }”这一列没有用到；如需收录，请改用常见的表头或给出对应关系。
problem-file-not-found = 找不到这个文件；请核对路径。
problem-file-unreadable = 这个文件打不开；请核对是否有读取权限。
problem-file-empty = 这个文件是空的；请核对是否上传完整。
problem-file-too-large = 这个文件超过 { $limit } MB，没有读取；请拆分后导入。
problem-file-bomb = 这个文件解压后大得不正常，没有读取；请用表格软件另存一份再导入。
problem-file-encrypted = 这个文件设有密码，没有读取；请去掉密码后重新导入。
problem-file-not-a-spreadsheet = 这不是表格文件（{ $kind }），没有读取；请另存为 .xlsx 后导入。
problem-file-broken = 这个文件已损坏，没有读取；请用表格软件打开、另存后重新导入。
problem-file-too-many-cells = 这个文件的单元格超过 { $limit } 个，没有读取；请拆分后导入。
problem-file-unknown-encoding = 第 { $line } 行的文字编码认不出来，没有读取；请另存为 UTF-8 或 .xlsx 后导入。

# 导入时看到的问题：单元格
problem-value-missing = 这里应有内容但是空的，本行没有收录；请补填后重新导入。
problem-cell-error = 单元格里是公式错误“{ $read }”，本行没有收录；请改正公式后重新导入。
problem-bad-amount = “{ $read }”读不出金额，本行没有收录；请写成数字，如 500 或 1,000.50。
problem-amount-separator = “{ $read }”的千分位逗号位置不对，本行没有收录；请核对金额。
problem-amount-too-fine = “{ $read }”细到分以下，本行没有收录；请四舍五入到分。
problem-amount-too-large = “{ $read }”大得不像金额，本行没有收录；请核对。
problem-bad-date = “{ $read }”读不出日期，本行没有收录；请写成 2023-03-08 这样的日期。
problem-date-without-year = “{ $read }”没有写年份，标题里也找不到，本行没有收录；请补写年份。
problem-date-ambiguous = “{ $read }”可以读成不同的日期，本行没有收录；请写成 2023-03-08 这样的日期。
problem-span-backwards = “{ $read }”的结束早于开始，本行没有收录；请核对起止日期。
problem-year-missing = 表里和标题里都没有写年份，本行没有收录；请在标题里写明年份。
problem-bad-number = “{ $read }”读不出数，本行没有收录；请核对后重新导入。
problem-bad-choice = “{ $read }”对不上任何一种已知写法，本行没有收录；请改用常见写法。
problem-bad-rate = “{ $read }”读不出比例，本行没有收录；请写成 0.5% 这样的比例。
problem-bad-session = “{ $read }”读不出届次，本行没有收录；请写成 第三届第三次 或 三届三次。

# 导入时看到的问题：人员
problem-id-missing = { $name }没有填工号，按单位和姓名认定；请补填工号。
problem-id-mismatch = 工号 { $number } 是{ $known }，不是{ $name }，本行没有收录；请核对工号和姓名。
problem-unknown-number = 名册里没有工号 { $number }（{ $name }），本行没有收录；请核对工号，或先导入名册。
problem-ambiguous-number = 工号 { $number } 对应不止一人，本行没有收录；请写出完整的工号。
problem-unknown-person = “{ $place }”没有叫{ $name }的人，别处也没有；请核对姓名和单位，或填写工号。
problem-person-elsewhere = “{ $place }”没有叫{ $name }的人，别处有同名的人（工号 { $numbers }）；请核对单位，或填写工号。
problem-ambiguous-person = 叫{ $name }的不止一人（工号 { $numbers }），无法认定是谁；请填写工号。
problem-duplicate-person = { $name }在表中不止一次，按一人计；请核对是否重复。
problem-not-in-roster = { $name }是教职工，但不在会员花名册中，已照常收录；请核对是否漏登会籍。
problem-left-but-listed = { $name }在 { $day } 已经离会，仍列在表中，已照常收录；请核对是否应当享受。

# 导入时看到的问题：行与合计
problem-duplicate-line = “{ $name }”在表中已有相同的一行，只收录一次；请核对是否重复。
problem-total-row-differs = 合计行写的是 { $read }，各行相加是 { $expected }；记录已照各行收录，请核对合计。
problem-balance-differs = 余额写的是 { $read }，按上一行和本行推算是 { $expected }；本行已收录，请核对。
