//! Budgets, claims and audits.

use crate::office::{Desk, said};
use testkit::both_databases;

both_databases! {
    fn a_budget_has_two_sides_and_no_totals(db: &TestDb) {
        let desk = Desk::new(db);
        let receipt = desk.read("budget.csv", &[
            "2023年度工会经费预算表",
            "科目,年初预算,调整后预算,备注",
            "一、收入,,,",
            "会费收入,2000,2500,",
            "收入合计,2000,2500,",
            "二、支出,,,",
            "职工活动支出—文体活动,1000,,",
            "资本性支出—设备购置,,300,年中追加",
            "支出合计,1000,300,",
        ]);
        assert_eq!((receipt.form.as_deref(), receipt.new), (Some("funds.budget"), 3));
        for (id, value) in [
            ("funds.budget.income_initial", "2000.00"),
            ("funds.budget.income_adjusted", "2500.00"),
            ("funds.budget.expense_initial", "1000.00"),
            ("funds.budget.expense_adjusted", "1300.00"),
            ("funds.budget.execution_rate", "0.00"),
        ] {
            assert_eq!(desk.figure(id, "2023"), value, "{id}");
        }
    }

    fn claims_are_paid_unless_the_list_says_otherwise(db: &TestDb) {
        let desk = Desk::new(db);
        desk.read("pay.csv", &["2023年1月工资表", "工号,姓名,部门,应发工资", "00101,贾浩,教务处,1000", "00102,宋燕,教务处,1000"]);
        let receipt = desk.read("claims.csv", &[
            "2023年工会经费报销登记表",
            "序号,报销日期,工号,报销人,报销事由,科目,报销金额,附件张数,审批人,状态",
            "1,2023-03-01,00101,贾浩,运动会奖品,职工活动支出—文体活动,120.00,3,宋燕,",
            "2,2023-03-02,00102,宋燕,会议用水,业务支出—会议费,30.00,1,宋燕,待补件",
        ]);
        assert_eq!((receipt.form.as_deref(), receipt.new), (Some("funds.claims"), 2));
        assert_eq!(said(&receipt), [(4, "approved_own_claim")]);
        assert_eq!(desk.figure("funds.claims.amount", "2023"), "150.00");
        assert_eq!(desk.figure("funds.claims.paid", "2023"), "120.00");
    }

    fn audits_stay_open_until_amended(db: &TestDb) {
        let desk = Desk::new(db);
        let receipt = desk.read("audits.csv", &[
            "2023年经费审查登记表",
            "序号,审查日期,审查事项,审查人,审查意见,审查结论,整改完成日期",
            "1,2023-06-30,上半年经费收支,甲、乙,账实相符,通过,",
            "2,2023-12-20,固定资产管理,甲、乙,个别资产未入账,基本通过,",
            "3,2023-01-15,上年度决算,甲、乙,附件不全,基本通过,2023-02-10",
        ]);
        assert_eq!((receipt.form.as_deref(), receipt.new, said(&receipt)), (Some("funds.audits"), 3, vec![]));
        assert_eq!(desk.figure("funds.audits.count", "2023"), "3");
        assert_eq!(desk.figure("funds.audits.open", "2023"), "1");
    }
}
