slice-retirement = 荣休

register-retirement-ceremony = 荣休仪式
register-retirement-honour = 荣休人员

form-retirement-honours = 荣休人员名单

field-retirement-place = 地点
field-retirement-ceremony = 荣休仪式
field-retirement-retired_on = 退休时间
field-retirement-years_worked = 工作年限
field-retirement-kit = 纪念品

code-retirement-planned = 计划中
code-retirement-held = 已举办
code-retirement-cancelled = 已取消
code-retirement-due = 将退休
code-retirement-listed = 已列入名单
code-retirement-honoured = 已荣休
code-retirement-ready = 已备齐
code-retirement-handed-over = 已发放
code-retirement-female = 女
code-retirement-male = 男

problem-retired-but-member = { $name }已列入荣休名单，会籍仍未终止；请在离会名单中登记，或办理保留会籍。

measure-retirement-honoured = 荣休人数
definition-retirement-honoured = 列入本期荣休名单的人数。
measure-retirement-honoured-women = 其中女教职工
definition-retirement-honoured-women = 本期荣休人员中性别为女的人数。
measure-retirement-honoured-thirty_years = 其中工作满30年
definition-retirement-honoured-thirty_years = 本期荣休人员中，从参加工作到退休当月满30年的人数。
measure-retirement-kits_handed_over = 已发放荣休纪念品
definition-retirement-kits_handed_over = 本期荣休人员中，登记为纪念品已发放的人数。
measure-retirement-ceremony_years = 连续举办年数
definition-retirement-ceremony_years = 到本期最后一年为止，每年都有荣休名单的连续年数。
measure-retirement-honoured-so_far = 历年荣休人数
definition-retirement-honoured-so_far = 到本期结束为止，各年荣休名单上的人数，一人只计一次。

# 待办与日程
waiting-retirement-ceremony = 荣休仪式
waiting-retirement-honour = 筹备荣休
