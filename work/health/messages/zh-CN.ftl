slice-health = 体检与医疗互助

register-health-checkup = 职工体检
register-health-mutual_aid = 医疗互助参保
register-health-claim = 医疗互助给付

form-health-checkups = 体检名单
form-health-mutual_aid = 医疗互助参保名单
form-health-claims = 医疗互助给付明细

field-health-agency = 体检机构
field-health-cover = 保障期
field-health-shares = 份数
field-health-premium = 缴费金额
field-health-subsidy = 工会补助
field-health-event = 给付事由
field-health-hospital = 就诊医院
field-health-cost = 医疗费用

code-health-listed = 已列入名单
code-health-taken = 已体检
code-health-missed = 未体检
code-health-new = 新参保
code-health-renewal = 续保
code-health-enrolled = 已参保
code-health-ended = 已到期
code-health-withdrawn = 已退保
code-health-hospital = 住院
code-health-accident = 意外伤害
code-health-grave-illness = 重大疾病
code-health-womens-disease = 女职工特殊疾病
code-health-other = 其他
code-health-reported = 已报案
code-health-papers-complete = 材料齐全
code-health-sent = 已上报
code-health-paid = 已给付
code-health-refused = 不予给付

measure-health-checkups = 参加体检
definition-health-checkups = 统计期内参加体检的教职工人数，不论是否会员，重复列名只算一次。
measure-health-mutual_aid-enrolled = 医疗互助参保
definition-health-mutual_aid-enrolled = 统计期内医疗互助参保名单上的教职工人数，不论是否会员。
measure-health-mutual_aid-nonmembers = 其中非会员
definition-health-mutual_aid-nonmembers = 参保人员中从未入会的人数。
measure-health-mutual_aid-premium = 医疗互助缴费
definition-health-mutual_aid-premium = 统计期内医疗互助参保的缴费金额之和，含工会补助部分。
measure-health-mutual_aid-subsidy = 医疗互助工会补助
definition-health-mutual_aid-subsidy = 统计期内医疗互助参保的工会补助之和。
measure-health-mutual_aid-claims-person_times = 医疗互助给付人次
definition-health-mutual_aid-claims-person_times = 统计期内给付医疗互助金的人次；人数过少时不显示。
measure-health-mutual_aid-claims-persons = 医疗互助受益人数
definition-health-mutual_aid-claims-persons = 统计期内得到医疗互助金的人数；人数过少时不显示。
measure-health-mutual_aid-claims-amount = 医疗互助给付金额
definition-health-mutual_aid-claims-amount = 统计期内给付的医疗互助金之和；人数过少时不显示。

# 待办与日程
waiting-health-papers = 收齐互助理赔材料
waiting-health-send = 报送互助理赔
