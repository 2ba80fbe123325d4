//! Payrolls: who owes what, asked of the membership on the last day of the month.

use crate::desk::desk;
use funds::deductions;
use funds::dues::PAYROLL;
use niangjia_office::people::PERSON;
use testkit::{both_databases, said, settled};

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

    /// Of several payrolls the last one of the period is meant, and the same sheet in another file changes nothing.
    fn the_last_payroll_of_the_period_counts(db: &TestDb) {
        let desk = desk(db);
        desk.read("工资11", NOVEMBER);
        let december = NOVEMBER.replace("11月", "12月").replace("0.5%", "0.4%");
        assert_eq!(said(&desk.read("工资12", &december)), []);
        assert_eq!(settled(&desk.read("工资12 副本", &december)), (0, 0, 0));
        assert_eq!(desk.figure("funds.dues.monthly_total", "2023-11").value, Some(3_272 + 2_501));
        // The leaver of the 1st of December owes nothing for it.
        desk.expect(2023, &[("funds.dues.monthly_total", 2_617), ("funds.dues.rate", 40), ("funds.dues.payers", 1)]);
    }

    /// Without a rate the bases are kept, and nobody guesses what is owed.
    fn without_a_rate_the_bases_are_kept(db: &TestDb) {
        let desk = desk(db);
        let without = NOVEMBER.split("注").next().unwrap_or_default();
        assert_eq!(said(&desk.read("工资", without)), []);
        desk.expect(2023, &[("funds.dues.monthly_base_total", 1_154_421), ("funds.dues.monthly_total", 0)]);
        assert_eq!(desk.value("funds.dues.rate", 2023), None);
    }
}
