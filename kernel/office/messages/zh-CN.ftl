# 各项业务共用的文字。计量单位
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

# 登记簿共用的项目
field-person = 姓名
field-unit = 分工会
field-day = 日期
field-amount = 金额
field-note = 备注
field-name = 名称
field-sex = 性别
field-staff_number = 工号
field-state = 状态
field-department = 部门
field-subject = 内容
field-kind = 类别
field-level = 级别
