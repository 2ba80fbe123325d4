//! Headings and telling words of the sheets of this line of work.

pub(crate) const MONTH: &[&str] = &["月份", "工资月份", "所属月份", "发放月份", "年月"];
pub(crate) const BASE: &[&str] = &[
    "应发工资",
    "应发合计",
    "应发工资合计",
    "应发数",
    "应发金额",
    "应发",
    "会费基数",
    "扣费基数",
    "缴费基数",
    "计费基数",
    "工资总额",
];
pub(crate) const RATE: &[&str] = &["会费费率", "费率", "缴费比例", "扣缴比例", "会费比例"];
pub(crate) const PAYROLL: &[&str] = &["工资", "薪酬", "薪资"];
pub(crate) const NOT_PAYROLL: &[&str] = &["餐补", "慰问", "互助", "体检"];

pub(crate) const DAY: &[&str] = &["日期", "记账日期", "凭证日期", "入账日期", "时间"];
pub(crate) const NUMBER: &[&str] = &[
    "凭证号",
    "凭证字号",
    "凭证编号",
    "记账凭证号",
    "凭证",
    "字号",
];
pub(crate) const SUMMARY: &[&str] = &["摘要", "事由", "用途", "内容", "业务内容"];
pub(crate) const SUBJECT: &[&str] = &[
    "科目",
    "会计科目",
    "科目名称",
    "收支科目",
    "对方科目",
    "预算科目",
    "项目",
];
pub(crate) const INCOME: &[&str] = &["收入", "收入金额", "借方", "借方金额", "收方", "收入(借方)"];
pub(crate) const EXPENSE: &[&str] = &["支出", "支出金额", "贷方", "贷方金额", "付方", "支出(贷方)"];
pub(crate) const BALANCE: &[&str] = &["余额", "结余", "结存", "账户余额", "结余金额", "余额(元)"];
pub(crate) const BOOK: &[&str] = &["明细账", "日记账", "收支账", "流水", "台账", "收支明细"];

pub(crate) const YEAR: &[&str] = &["年度", "预算年度", "年份"];
pub(crate) const INITIAL: &[&str] = &[
    "年初预算",
    "年初预算数",
    "预算数",
    "本年预算",
    "本年预算数",
    "预算金额",
    "批复预算",
    "年度预算",
];
pub(crate) const ADJUSTED: &[&str] = &[
    "调整后预算",
    "调整后预算数",
    "调整预算",
    "调整预算数",
    "全年预算",
    "调整后",
];
pub(crate) const BUDGET: &[&str] = &["预算"];

pub(crate) const CLAIM_DAY: &[&str] = &["报销日期", "申请日期", "日期", "登记日期", "时间"];
pub(crate) const CLAIM_NUMBER: &[&str] = &["报销单号", "单据编号", "报销编号", "单号"];
pub(crate) const CLAIMANT: &[&str] = &["报销人", "申请人", "经办人", "报账人"];
pub(crate) const PURPOSE: &[&str] = &["报销事由", "报销内容", "事由", "用途", "摘要"];
pub(crate) const CLAIM_AMOUNT: &[&str] = &["报销金额", "金额", "申请金额"];
pub(crate) const PAPERS: &[&str] = &["附件张数", "单据张数", "附单据", "票据张数", "附件"];
pub(crate) const APPROVER: &[&str] = &["审批人", "批准人", "审核人"];
pub(crate) const PAID_ON: &[&str] = &["付款日期", "支付日期", "报销时间"];
pub(crate) const STATE: &[&str] = &["状态", "办理状态", "审批状态", "进度"];
pub(crate) const CLAIMS: &[&str] = &["报销"];

pub(crate) const AUDIT_DAY: &[&str] = &["审查日期", "审计日期", "审查时间", "审计时间", "日期"];
pub(crate) const MATTER: &[&str] = &[
    "审查事项",
    "审查内容",
    "审计事项",
    "审计内容",
    "审计项目",
    "审查项目",
];
pub(crate) const REVIEWERS: &[&str] = &["审查人", "审查人员", "审计人员", "经审委员", "参加人员"];
pub(crate) const OPINION: &[&str] = &["审查意见", "审计意见", "意见建议", "发现问题", "意见"];
pub(crate) const CONCLUSION: &[&str] = &["审查结论", "审计结论", "结论", "审查结果"];
pub(crate) const AMENDED_ON: &[&str] = &["整改日期", "整改完成时间", "整改时间", "整改完成日期"];
pub(crate) const AUDITS: &[&str] = &["经审", "审查", "审计"];
