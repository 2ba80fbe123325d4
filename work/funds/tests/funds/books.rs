//! Books of several years, with their openings, red lines, wrong balances and corrections.

use crate::office::{Desk, said};
use niangjia_office::ledger;
use testkit::both_databases;

const HEAD: [&str; 2] = [
    "某某学院工会2023年经费收支明细账",
    "日期,凭证号,摘要,科目,收入,支出,余额",
];

fn book(lines: &[&'static str]) -> Vec<&'static str> {
    HEAD.iter().chain(lines).copied().collect()
}

fn year() -> Vec<&'static str> {
    book(&[
        "2023-01-01,,上年结转,,,,1000.00",
        "2023-01-09,记-001,收会费,会费收入,200.50,,1200.50",
        "2023-02-01,记-002,付慰问品,职工活动支出—会员慰问,,300.00,900.50",
        "2023-02-05,记-003,冲销重复入账,职工活动支出—会员慰问,,-100.00,1000.50",
        ",,本年累计,,200.50,200.00,1000.50",
        "2023-12-31,,结转下年,,,,1000.50",
    ])
}

both_databases! {
    fn a_book_becomes_vouchers(db: &TestDb) {
        let desk = Desk::new(db);
        let receipt = desk.read("book.csv", &year());
        assert_eq!(receipt.form.as_deref(), Some("funds.book"));
        assert_eq!(receipt.new, 4);
        assert_eq!(said(&receipt), []);
        for (id, value) in [
            ("funds.carry_over", "1000.00"),
            ("funds.income", "200.50"),
            ("funds.expense", "200.00"),
            ("funds.expense.activities.gifts", "200.00"),
            ("funds.surplus", "0.50"),
            ("funds.balance", "1000.50"),
        ] {
            assert_eq!(desk.figure(id, "2023"), value, "{id}");
        }
        assert_eq!(desk.figure("funds.carry_over", "2023-02"), "1200.50");
        assert_eq!(desk.figure("funds.balance", "2023-01"), "1200.50");
        assert!(desk.office.look(ledger::unbalanced).unwrap().is_empty());
    }

    /// The second book opens with what the first left; the ledger has that already.
    fn the_next_year_does_not_bring_the_money_in_twice(db: &TestDb) {
        let desk = Desk::new(db);
        desk.read("book.csv", &year());
        let next = [
            "某某学院工会2024年经费收支明细账",
            HEAD[1],
            "2024-01-01,,上年结转,,,,1000.50",
            "2024-01-09,记-001,收会费,会费收入,100.00,,1100.50",
        ];
        let receipt = desk.read("book-2024.csv", &next);
        assert_eq!((receipt.new, said(&receipt)), (1, vec![]));
        assert_eq!(desk.figure("funds.carry_over", "2024"), "1000.50");
        assert_eq!(desk.figure("funds.balance", "2024"), "1100.50");
        assert_eq!(desk.figure("funds.balance", "2023"), "1000.50");
        let wrong = desk.read("book-2025.csv", &[
            "某某学院工会2025年经费收支明细账",
            HEAD[1],
            "2025-01-01,,上年结转,,,,999.00",
            "2025-01-09,记-001,收会费,会费收入,1.00,,1000.00",
        ]);
        assert_eq!(said(&wrong), [(3, "balance_differs")]);
    }

    fn a_wrong_balance_is_said_once(db: &TestDb) {
        let desk = Desk::new(db);
        let receipt = desk.read("book.csv", &book(&[
            "2023-01-01,,上年结转,,,,100.00",
            "2023-01-02,记-001,收会费,会费收入,10.00,,110.00",
            "2023-01-03,记-002,收会费,会费收入,10.00,,130.00",
            "2023-01-04,记-003,收会费,会费收入,10.00,,140.00",
        ]));
        assert_eq!(said(&receipt), [(5, "balance_differs")]);
        let about = &receipt.problems[0].about;
        assert_eq!(about, &[("read".to_owned(), "130.00".to_owned()), ("expected".to_owned(), "120.00".to_owned())]);
        assert_eq!(receipt.new, 4);
    }

    fn lines_without_an_account_or_an_amount_are_refused(db: &TestDb) {
        let desk = Desk::new(db);
        let receipt = desk.read("book.csv", &book(&[
            "2023-01-02,记-001,收会费,会费收入,10.00,,",
            "2023-01-03,记-002,付款,503,,5.00,",
            "2023-01-03,记-003,付款,503业务支出,,5.00,",
            "2023-01-03,记-004,付款,杂项,,5.00,",
            "2023-01-04,记-005,付款,业务支出,,,",
        ]));
        assert_eq!(
            said(&receipt),
            [(4, "account_without_name"), (5, "account_code_differs"), (6, "unknown_account"), (7, "value_missing")]
        );
        assert_eq!((receipt.new, receipt.refused), (1, 4));
        assert_eq!(desk.figure("funds.expense", "2023"), "0.00");
    }

    /// A corrected book reverses what it replaces; the figures and their records are those of the corrected one.
    fn a_corrected_book_takes_the_place_of_the_first(db: &TestDb) {
        let desk = Desk::new(db);
        desk.read("book.csv", &year());
        let mut corrected = year();
        corrected[4] = "2023-02-01,记-002,付慰问品,职工活动支出—文体活动,,350.00,850.50";
        corrected[5] = "2023-02-05,记-003,冲销重复入账,职工活动支出—会员慰问,,-100.00,950.50";
        let receipt = desk.read("book.csv", &corrected);
        assert_eq!((receipt.new, receipt.changed, receipt.same), (0, 1, 3));
        assert_eq!(desk.figure("funds.expense", "2023"), "250.00");
        assert_eq!(desk.figure("funds.expense.activities.culture", "2023"), "350.00");
        assert_eq!(desk.figure("funds.expense.entries", "2023"), "2");
        assert_eq!(desk.figure("funds.balance", "2023"), "950.50");
        assert!(desk.office.look(ledger::unbalanced).unwrap().is_empty());
    }
}
