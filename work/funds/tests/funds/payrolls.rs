//! Payrolls: who owes what, asked of the membership on the last day of the month.

use crate::office::{Desk, said};
use niangjia_base::actor::Actor;
use niangjia_base::ids::{RecordId, TypedId};
use niangjia_base::record_ref::RecordKind;
use niangjia_office::history::Event;
use niangjia_office::{ActError, Asked};
use niangjia_store::bind;
use testkit::both_databases;

const PAYROLL: [&str; 7] = [
    "某某学院教职工工资发放表",
    "2023年11月",
    "工号,姓名,部门,岗位工资,应发工资",
    "00101,贾浩,教务处,2000,\"10,989.00\"",
    "00102,宋燕,教务处,2000,8943.90",
    "00103,范芳,后勤处,2000,5000",
    "注：会员会费按0.5%代扣。",
];

/// Makes somebody of the payroll a member, from one day to another.
fn joins(desk: &Desk, number: &str, joined: &str, left: Option<&str>) {
    let asked = Asked {
        command: "test.join",
        key: number,
        with: "",
    };
    desk.office
        .act(&Actor::Program, asked, |act| {
            let person: i64 = act.tx.one(
                "SELECT id FROM person WHERE union_id = $1 AND staff_number = $2",
                bind![act.union, number],
                |row| row.get(0),
            )?;
            act.tx.run(
                "INSERT INTO membership (union_id, id, record_key, withdrawn, person, unit, joined_on, left_on) \
                 VALUES ($1, $2, $3, FALSE, $4, 1, $5, $6)",
                bind![act.union, person, number, person, joined, left],
            )?;
            act.record(Event::of(RecordKind("people.membership"), RecordId::from_whole(person), "joined", ().into()));
            Ok::<(), ActError>(())
        })
        .unwrap();
}

both_databases! {
    fn members_on_the_last_day_owe_dues(db: &TestDb) {
        let desk = Desk::new(db);
        let receipt = desk.read("pay.csv", &PAYROLL);
        assert_eq!((receipt.form.as_deref(), receipt.new, said(&receipt)), (Some("funds.payroll"), 3, vec![]));
        joins(&desk, "00101", "2005-09-00", Some("2023-12-01"));
        joins(&desk, "00102", "2023-11-30", None);
        joins(&desk, "00103", "2001-00-00", Some("2023-11-30"));
        for (id, value) in [
            ("funds.dues.rate", "0.5"),
            ("funds.dues.payers", "2"),
            ("funds.dues.monthly_base_total", "19932.90"),
            ("funds.dues.monthly_total", "99.67"),
        ] {
            assert_eq!(desk.figure(id, "2023"), value, "{id}");
            assert_eq!(desk.figure(id, "2023-11"), value, "{id}");
        }
        let month = "2023-11-00".parse().unwrap();
        let list = desk.office.look(|look| funds::deductions::of_month(look, month)).unwrap();
        let rows: Vec<(Option<&str>, &str, Option<String>)> = list
            .iter()
            .map(|row| (row.staff_number.as_deref(), row.name.as_str(), row.dues.map(|dues| dues.to_string())))
            .collect();
        assert_eq!(
            rows,
            [(Some("00101"), "贾浩", Some("54.95".to_owned())), (Some("00102"), "宋燕", Some("44.72".to_owned()))]
        );
    }

    /// Of several payrolls the last one of the period is meant, and the same sheet again changes nothing.
    fn the_last_payroll_of_the_period_counts(db: &TestDb) {
        let desk = Desk::new(db);
        desk.read("pay-11.csv", &PAYROLL);
        let mut december = PAYROLL;
        december[1] = "2023年12月";
        december[6] = "注：会员会费按0.4%代扣。";
        desk.read("pay-12.csv", &december);
        let again = desk.read("copy-of-pay-12.csv", &december);
        assert_eq!((again.new, again.changed, again.same), (0, 0, 3));
        joins(&desk, "00101", "2005-09-00", None);
        assert_eq!(desk.figure("funds.dues.monthly_total", "2023-11"), "54.95");
        assert_eq!(desk.figure("funds.dues.monthly_total", "2023"), "43.96");
        assert_eq!(desk.figure("funds.dues.rate", "2023"), "0.4");
    }

    fn without_a_rate_the_bases_are_kept(db: &TestDb) {
        let desk = Desk::new(db);
        let receipt = desk.read("pay.csv", &PAYROLL[..6]);
        assert_eq!(receipt.new, 3);
        joins(&desk, "00103", "2001-00-00", None);
        assert_eq!(desk.figure("funds.dues.monthly_base_total", "2023"), "5000.00");
        assert_eq!(desk.figure("funds.dues.monthly_total", "2023"), "0.00");
        assert_eq!(desk.figure("funds.dues.rate", "2023"), "");
    }
}
