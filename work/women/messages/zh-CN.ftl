slice-women = 女职工

register-women-screening = “两癌”筛查

form-women-screenings = “两癌”筛查名单

field-women-agency = 筛查机构

code-women-booked = 已预约
code-women-screened = 已筛查
code-women-missed = 未到
code-women-declined = 自愿放弃

problem-male-on-womens-list = { $name }登记的性别为男，却列在女职工名单中；已照收，请核对。

measure-women-screened = “两癌”筛查
definition-women-screened = 统计期内接受“两癌”筛查的人数，同一人只算一次；人数过少时不显示。
