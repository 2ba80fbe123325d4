slice-youth = 青年工作

register-youth-couple = 集体婚礼新人
register-youth-outing = 青年拓展活动
register-youth-outing_participant = 拓展活动人员
register-youth-profile = 交友资料
register-youth-interest = 交友意向

form-youth-weddings = 集体婚礼新人名单
form-youth-outings = 青年拓展活动名单

field-youth-groom = 新郎
field-youth-groom_place = 新郎单位
field-youth-groom_person = 新郎（本校教职工）
field-youth-bride = 新娘
field-youth-bride_place = 新娘单位
field-youth-bride_person = 新娘（本校教职工）
field-youth-name_key = 名称（比对用）
field-youth-place = 地点
field-youth-leader = 带队人
field-youth-outing = 所属活动
field-youth-nickname = 昵称
field-youth-born_year = 出生年份
field-youth-about = 自我介绍
field-youth-hopes = 择友期望
field-youth-from_profile = 表达方
field-youth-to_profile = 对方

code-youth-signed-up = 已报名
code-youth-wed = 已参加婚礼
code-youth-withdrawn = 已退出
code-youth-planned = 计划中
code-youth-sign-up = 报名中
code-youth-held = 已举办
code-youth-cancelled = 已取消
code-youth-waiting = 候补
code-youth-took-part = 已参加
code-youth-draft = 草稿
code-youth-open = 开放
code-youth-paused = 暂停
code-youth-closed = 关闭
code-youth-sent = 已表达
code-youth-mutual = 双方同意

measure-youth-wedding-couples = 集体婚礼
definition-youth-wedding-couples = 统计期内集体婚礼新人名单上的对数，双方是否本校职工都算。
measure-youth-outings-person_times = 青年拓展人次
definition-youth-outings-person_times = 统计期内参加青年拓展活动的人次，每人每次活动算一次。
measure-youth-outings-persons = 青年拓展人数
definition-youth-outings-persons = 统计期内至少参加一次青年拓展活动的人数。

# 待办与日程
waiting-youth-outing = 青年联谊活动
