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

# 导入时看到的问题：单元格
problem-value-missing = 这里应有内容但是空的，本行没有收录；请补填后重新导入。

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
problem-joined-missing = { $name }没有写明入会时间，人员已收录，会籍没有登记；请补填入会时间。
problem-left-but-listed = { $name }在 { $day } 已经离会，仍列在表中，已照常收录；请核对是否应当享受。

# 导入时看到的问题：行与合计
problem-balance-differs = 余额写的是 { $read }，按上一行和本行推算是 { $expected }；本行已收录，请核对。

# 导入时看到的问题：人工更正过的记录
problem-corrected-by-hand = “{ $field }”被人工更正过，表里现在又写了别的；仍按人工更正的内容，请核对。
problem-withdrawn-by-hand = 这条记录被人工撤回过，表里的内容又变了；仍保持撤回，请核对。
