//! The payroll, the book, the budget, claims and audits, as an office writes them.

use funds::audit::AUDIT;
use funds::budget::BUDGET_LINE;
use funds::claim::CLAIM;
use funds::deductions;
use funds::dues::PAYROLL;
use niangjia_office::people::PERSON;
use testkit::{Desk, Staff, TestDb, both_databases, said, settled};

const STAFF: &[Staff] = &[
    Staff::new("00101", "林晓").woman().member("机关第一分工会"),
    Staff::new("00102", "高远")
        .man()
        .member("医学院分工会")
        .left("2023-11-30"),
    Staff::new("00103", "方圆")
        .woman()
        .member("医学院分工会")
        .left("2023-12-01"),
    Staff::new("00104", "何文").man().member("医学院分工会"),
];

const NOVEMBER: &str = "\
示例学院2023年11月工资表,,,,
序号,工号,姓名,部门,应发工资
1,00101,林晓,教务处,\"6,543.21\"
2,102,高远,医学院,6000
3,00103,方圆,医学院,5001
4,00109,周岩,后勤处,4000
合计,,,,21544.21
注：会费按应发工资的0.5%由财务代扣,,,,
";

const BOOK: &str = "\
2023年工会经费收支明细账,,,,,,
日期,凭证号,摘要,科目,收入,支出,余额
2023.1.1,,上年结转,,,,1000
2023.2.6,1,一月会费,会费收入,500,,1500
2月8日,2,拨缴经费,拨缴经费收入,\"1,000.50\",,2500.50
3月8日,3,三八活动,职工活动支出—文体活动,,700,1800.50
3月9日,4,退回三八活动余款,职工活动支出—文体活动,,-100,1900.50
4月2日,5,春节走访,维权支出—送温暖,,300,1600.50
12月1日,6,购书,503 业务支出,,50,1550.50
";

fn desk(db: &TestDb) -> Desk {
    let desk = Desk::new(db, &[funds::slice()]);
    desk.staff(STAFF);
    desk
}

both_databases! {
    /// Who is a member on the last day of the month owes half a percent, each rounded to the fen; the others stand there.
    fn dues_are_owed_by_the_members_of_the_last_day(db: &TestDb) {
        let desk = desk(db);
        let receipt = desk.read("工资", NOVEMBER);
        assert_eq!(receipt.form.as_deref(), Some("funds.payroll"), "{receipt:?}");
        assert_eq!(said(&receipt), []);
        assert_eq!(desk.column(&PERSON, "name").len(), 5);
        desk.expect(2023, &[
            ("funds.dues.rate", 50),
            ("funds.dues.payers", 2),
            ("funds.dues.monthly_base_total", 1_154_421),
            ("funds.dues.monthly_total", 3_272 + 2_501),
        ]);
        let month = "2023-11-00".parse().expect("a month");
        let list = desk.office().look(|look| deductions::of_month(look, month)).expect("the list");
        let owed: Vec<_> = list.iter().map(|line| (line.name.as_str(), line.dues.map(|dues| dues.fen()))).collect();
        assert_eq!(owed, [("林晓", Some(3_272)), ("方圆", Some(2_501))]);
        assert_eq!(settled(&desk.read("工资", NOVEMBER)), (0, 0, 0));
        let corrected = NOVEMBER.replace("医学院,5001", "医学院,5000").replace("21544.21", "21543.21");
        assert_eq!(settled(&desk.read("工资", &corrected)), (0, 1, 0));
        desk.expect(2023, &[("funds.dues.monthly_total", 3_272 + 2_500)]);
        assert_eq!(desk.column(&PAYROLL, "month_end"), ["2023-12-00"; 4]);
    }

    /// The book opens the ledger; a red line takes back; a code of the old chart is refused by name.
    fn the_book_becomes_vouchers_that_balance(db: &TestDb) {
        let desk = desk(db);
        let receipt = desk.read("明细账", BOOK);
        assert_eq!(receipt.form.as_deref(), Some("funds.book"), "{receipt:?}");
        assert_eq!(said(&receipt), [(9, "account_code_differs")]);
        assert_eq!(settled(&receipt), (6, 0, 0));
        desk.expect(2023, &[
            ("funds.carry_over", 100_000),
            ("funds.income", 150_050),
            ("funds.income.dues", 50_000),
            ("funds.income.alloc", 100_050),
            ("funds.expense", 90_000),
            ("funds.expense.activities.culture", 60_000),
            ("funds.expense.rights.warmth", 30_000),
            ("funds.expense.entries", 3),
            ("funds.balance", 160_050),
        ]);
        desk.expect(2022, &[("funds.income", 0), ("funds.balance", 0)]);
    }

    /// The same book again posts nothing; a corrected amount is reversed and posted anew, and its balance is pointed out.
    fn a_corrected_line_is_reversed_and_posted_anew(db: &TestDb) {
        let desk = desk(db);
        desk.read("明细账", BOOK);
        assert_eq!(settled(&desk.read("明细账", BOOK)), (0, 0, 0));
        let corrected = desk.read("明细账", &BOOK.replace(",,300,1600.50", ",,400,1600.50"));
        assert_eq!(said(&corrected), [(8, "balance_differs"), (9, "account_code_differs")]);
        assert_eq!(settled(&corrected), (0, 1, 0));
        desk.expect(2023, &[
            ("funds.expense.rights.warmth", 40_000),
            ("funds.expense.entries", 3),
            ("funds.balance", 150_050),
        ]);
    }

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

    /// Nobody approves what is to be paid to himself; what an office lists without a state was paid.
    fn claims_are_approved_by_somebody_else(db: &TestDb) {
        let desk = desk(db);
        let sheet = "\
2023年工会经费报销登记表,,,,,,,
报销日期,报销单号,工号,报销人,报销事由,报销金额,审批人,状态
2023.5.6,B-1,00101,林晓,插花材料,300,何文,已付
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
