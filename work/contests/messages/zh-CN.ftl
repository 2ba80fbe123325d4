slice-contests = 劳动竞赛

register-contests-contest = 竞赛
register-contests-round = 赛程轮次
register-contests-judge = 评委
register-contests-entry = 参赛报名
register-contests-mark = 评分
register-contests-result = 竞赛结果
register-contests-result_member = 获奖人员

form-contests-results = 竞赛获奖名单

field-contests-name_key = 名称（比对用）
field-contests-last_day = 结束日期
field-contests-organiser = 主办单位
field-contests-co_organisers = 联合举办单位
field-contests-contest = 所属竞赛
field-contests-number = 轮次
field-contests-weight = 权重
field-contests-body = 所在单位
field-contests-team = 选手或队伍
field-contests-entry = 参赛者
field-contests-round = 轮次
field-contests-judge = 评委
field-contests-points = 得分（百分之一分）
field-contests-item = 赛项
field-contests-winner = 获奖者
field-contests-grade = 获奖等次
field-contests-place = 名次
field-contests-score = 成绩
field-contests-prize = 奖金
field-contests-result = 竞赛结果

code-contests-national = 全国
code-contests-region = 自治区（省）
code-contests-prefecture = 地区（市）
code-contests-college = 学校
code-contests-branch = 分工会
code-contests-announced = 已通知
code-contests-open = 报名中
code-contests-judging = 评分中
code-contests-published = 已公布
code-contests-closed = 已办结
code-contests-cancelled = 已取消
code-contests-entered = 已报名
code-contests-admitted = 已入围
code-contests-withdrawn = 已退赛
code-contests-disqualified = 取消资格
code-contests-special = 特等奖
code-contests-first = 一等奖
code-contests-second = 二等奖
code-contests-third = 三等奖
code-contests-excellence = 优秀奖
code-contests-organisation = 优秀组织奖
code-contests-participation = 参与奖
code-contests-champion = 第一名
code-contests-runner-up = 第二名
code-contests-third-place = 第三名

measure-contests-held = 劳动竞赛场数
definition-contests-held = 统计期内公布结果的竞赛场数。
measure-contests-prizes = 竞赛获奖
definition-contests-prizes = 统计期内各项竞赛的获奖项数，一个团队算一项。
measure-contests-prizes-first = 竞赛一等奖
definition-contests-prizes-first = 竞赛获奖中特等奖、一等奖或第一名的项数。
measure-contests-prizes-second = 竞赛二等奖
definition-contests-prizes-second = 竞赛获奖中二等奖或第二名的项数。
measure-contests-prizes-third = 竞赛三等奖
definition-contests-prizes-third = 竞赛获奖中三等奖或第三名的项数。
measure-contests-prizes-amount = 竞赛奖金
definition-contests-prizes-amount = 统计期内各项竞赛的奖金之和。
measure-contests-winners = 竞赛获奖职工
definition-contests-winners = 统计期内在竞赛中获奖的教职工人数，团队成员计入，同一人只算一次。

# 待办与日程
waiting-contests-held = 劳动竞赛开赛
waiting-contests-judge = 竞赛评分
