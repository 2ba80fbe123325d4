# 角色
role-administrator = 系统管理员
role-chair = 工会主席
role-office = 工会办公室
role-cadre = 分工会干部
role-audit = 经审委员会
role-reader = 查阅者
role-member = 会员

# 权限
action-enter = 打开无需登录的页面
action-use-account = 使用本人账号
action-see-published = 查看向会员公布的内容
action-see-own = 查看本人的记录
action-see = 查看记录
action-see-private = 查看隐私字段
action-see-sensitive = 查看敏感字段（留下查看记录）
action-see-changes = 查看一条记录由谁改过
action-see-looks = 查看一条记录被谁看过
action-add = 新增记录
action-correct = 更正记录
action-withdraw = 撤回记录
action-approve = 审批（不得审批本人事项）
action-export = 导出和打印记录
action-see-counts = 查看各台账的条数
action-see-figures = 查看指标
action-see-report = 查看报告当前稿
action-write-report = 撰写、批注和封存报告
action-see-ledger = 查看账簿
action-see-sources = 查看已导入的文件和工作表
action-import = 导入工作簿
action-undo-import = 撤销一次导入
action-see-history = 查看全部操作历史
action-run-checks = 运行核对
action-make-backup = 备份
action-manage-accounts = 管理账号和角色
action-manage-settings = 修改设置

# 权限范围
reach-nothing = –
reach-granted = 所辖范围
reach-union = 整个工会
reach-lines = 经费和公益募捐
reach-added = 本人新增的
reach-own = 本人的
reach-everybody = 所有人

# 拒绝的原因
refused-nobody = 请先登录。
refused-role = 您的角色没有这项权限，可请账号管理员授予。
refused-own = 不能审批本人的事项，请由他人办理。

# 账号事项被拒绝的原因
access-login-unfit = 登录名应为 2 至 64 个字母、数字、汉字或 . - _ @，中间不留空格
access-login-taken = 已有账号使用这个登录名
access-no-account = 没有这个账号
access-no-grant = 这个账号没有正在生效或将要生效的该项角色
access-no-unit = 组织里没有这个分工会或小组
access-no-person = 没有人用这个工号，或不止一人
access-member-without-person = 会员角色要对应到人，这个账号没有对应的人
access-days-reversed = 结束日期应在开始日期之后
access-own-role = 不能改动本人的角色，请由其他管理员办理
access-locked = 这个账号已锁定
access-weak = 密码至少 10 个字，不能就是登录名，也不能是一串重复或相邻的字
access-wrong = 登录名或密码不对，或链接已经用过、已经过期
access-wrong-code = 验证码不对，或已经用过
access-factor-there = 这个账号已启用两步验证
access-wait = 试错次数太多，请过 { $seconds } 秒再试
