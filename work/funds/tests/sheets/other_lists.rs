//! Budgets, claims and audits.

use crate::desk::desk;
use funds::audit::AUDIT;
use funds::budget::BUDGET_LINE;
use funds::claim::CLAIM;
use testkit::{both_databases, said, settled};

const BOOK: &str = "\
2023年工会经费收支明细账,,,,,,
日期,凭证号,摘要,科目,收入,支出,余额
3月8日,1,三八活动,职工活动支出—文体活动,,600,
4月2日,2,春节走访,维权支出—送温暖,,300,
";

both_databases! {
    /// What was not adjusted stays as it was at first.
    fn the_budget_is_compared_with_the_book(db: &TestDb) {
        let desk = desk(db);
        desk.read("明细账", BOOK);
        let sheet = "\
2023年工会经费预算表,,,
单位：万元,,,
科目,年初预算数,调整后预算数,备注
会费收入,0.06,,
职工活动支出—文体活动,0.08,0.12,
维权支出—送温暖,0.03,0.03,
购置设备,0.01,,
";
        let receipt = desk.read("预算", sheet);
        assert_eq!(receipt.form.as_deref(), Some("funds.budget"), "{receipt:?}");
        assert_eq!(said(&receipt), [(7, "unknown_account")]);
        desk.expect(2023, &[
            ("funds.budget.income_initial", 60_000),
            ("funds.budget.income_adjusted", 60_000),
            ("funds.budget.expense_initial", 110_000),
            ("funds.budget.expense_adjusted", 150_000),
            ("funds.budget.execution_rate", 6_000),
        ]);
        assert_eq!(settled(&desk.read("预算", sheet)), (0, 0, 0));
        assert_eq!(settled(&desk.read("预算", &sheet.replace("0.12", "0.15"))), (0, 1, 0));
        assert_eq!(desk.column(&BUDGET_LINE, "adjusted"), ["60000", "150000", "30000"]);
    }

    /// Sections and sums are no lines; what was added in the middle of the year had nothing at first.
    fn a_budget_has_two_sides_and_no_totals(db: &TestDb) {
        let desk = desk(db);
        let receipt = desk.read("预算", "\
2023年度工会经费预算表,,,
科目,年初预算,调整后预算,备注
一、收入,,,
会费收入,2000,2500,
收入合计,2000,2500,
二、支出,,,
职工活动支出—文体活动,1000,,
资本性支出—设备购置,,300,年中追加
支出合计,1000,300,
");
        assert_eq!((receipt.form.as_deref(), receipt.new), (Some("funds.budget"), 3));
        desk.expect(2023, &[
            ("funds.budget.income_initial", 200_000),
            ("funds.budget.income_adjusted", 250_000),
            ("funds.budget.expense_initial", 100_000),
            ("funds.budget.expense_adjusted", 130_000),
            ("funds.budget.execution_rate", 0),
        ]);
    }

    /// Nobody approves what is to be paid to himself; what an office lists without a state was paid.
    fn claims_are_approved_by_somebody_else(db: &TestDb) {
        let desk = desk(db);
        let sheet = "\
2023年工会经费报销登记表,,,,,,,
报销日期,报销单号,工号,报销人,报销事由,报销金额,审批人,状态
2023.5.6,B-1,00101,林晓,插花材料,300,何文,
5月7日,B-2,104,何文,会议用水,80,何 文,已付
5月8日,B-3,104,何文,培训资料,120,林晓,退回补件
";
        let receipt = desk.read("报销", sheet);
        assert_eq!(receipt.form.as_deref(), Some("funds.claims"), "{receipt:?}");
        assert_eq!(said(&receipt), [(4, "approved_own_claim")]);
        desk.expect(2023, &[("funds.claims.count", 3), ("funds.claims.amount", 50_000), ("funds.claims.paid", 38_000)]);
        assert_eq!(settled(&desk.read("报销", sheet)), (0, 0, 0));
        assert_eq!(settled(&desk.read("报销", &sheet.replace("退回补件", "已付"))), (0, 1, 0));
        assert_eq!(desk.column(&CLAIM, "state"), ["paid"; 3]);
    }

    /// What an audit found stays open until it is amended.
    fn audits_stay_open_until_amended(db: &TestDb) {
        let desk = desk(db);
        let sheet = "\
2023年经费审查情况表,,,,
审查日期,审查事项,审查人,审查结论,整改日期
2023.6.30,上半年经费收支,经审委员会,通过,
2023.12.20,下半年经费收支,经审委员会,提出整改意见,
";
        let receipt = desk.read("经审", sheet);
        assert_eq!(receipt.form.as_deref(), Some("funds.audits"), "{receipt:?}");
        desk.expect(2023, &[("funds.audits.count", 2), ("funds.audits.open", 1)]);
        let amended = desk.read("经审", &sheet.replace("提出整改意见,", "提出整改意见,2023.12.28"));
        assert_eq!(settled(&amended), (0, 1, 0));
        assert_eq!(desk.column(&AUDIT, "state"), ["closed", "closed"]);
        desk.expect(2023, &[("funds.audits.open", 0)]);
    }
}
