//! Books of several years, with their openings, red lines, wrong balances and corrections.

use crate::desk::desk;
use niangjia_office::ledger;
use testkit::{both_databases, said, settled};

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

/// A book of a year with these lines.
fn book(year: i16, lines: &str) -> String {
    format!(
        "某某学院工会{year}年经费收支明细账,,,,,,\n日期,凭证号,摘要,科目,收入,支出,余额\n{lines}\n"
    )
}

both_databases! {
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
        assert_eq!(desk.figure("funds.carry_over", "2023-03").value, Some(250_050));
        assert_eq!(desk.figure("funds.balance", "2023-02").value, Some(250_050));
        assert_eq!(desk.office().look(ledger::unbalanced).expect("the ledger").len(), 0);
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
        assert_eq!(desk.office().look(ledger::unbalanced).expect("the ledger").len(), 0);
        desk.expect(2023, &[
            ("funds.expense.rights.warmth", 40_000),
            ("funds.expense.entries", 3),
            ("funds.balance", 150_050),
        ]);
    }

    /// A line that gets another account and another amount is one change; sums and what is carried over are no lines.
    fn a_corrected_account_moves_the_money(db: &TestDb) {
        let desk = desk(db);
        let year = book(2023, "\
2023-01-01,,上年结转,,,,1000.00
2023-01-09,记-001,收会费,会费收入,200.50,,1200.50
2023-02-01,记-002,付慰问品,职工活动支出—会员慰问,,300.00,900.50
,,本年累计,,200.50,300.00,900.50
2023-12-31,,结转下年,,,,900.50");
        let receipt = desk.read("明细账", &year);
        assert_eq!((said(&receipt), settled(&receipt)), (vec![], (3, 0, 0)));
        let corrected = year
            .replace("职工活动支出—会员慰问,,300.00,900.50", "职工活动支出—文体活动,,350.00,850.50")
            .replace("200.50,300.00,900.50", "200.50,350.00,850.50");
        assert_eq!(settled(&desk.read("明细账", &corrected)), (0, 1, 0));
        desk.expect(2023, &[
            ("funds.expense.activities.gifts", 0),
            ("funds.expense.activities.culture", 35_000),
            ("funds.expense.entries", 1),
            ("funds.balance", 85_050),
        ]);
    }

    /// The second book opens with what the first left; the ledger has that already, and says so when they differ.
    fn the_next_year_does_not_bring_the_money_in_twice(db: &TestDb) {
        let desk = desk(db);
        desk.read("2023", BOOK);
        let next = desk.read("2024", &book(2024, "2024-01-01,,上年结转,,,,1600.50\n2024-01-09,记-001,收会费,会费收入,100,,1700.50"));
        assert_eq!((said(&next), settled(&next)), (vec![], (1, 0, 0)));
        desk.expect(2024, &[("funds.carry_over", 160_050), ("funds.balance", 170_050)]);
        desk.expect(2023, &[("funds.balance", 160_050)]);
        let wrong = desk.read("2025", &book(2025, "2025-01-01,,上年结转,,,,999.00\n2025-01-09,记-001,收会费,会费收入,1,,1000.00"));
        assert_eq!(said(&wrong), [(3, "balance_differs")]);
    }

    /// After a wrong balance the book goes on from what it says, so that one mistake is said once.
    fn a_wrong_balance_is_said_once(db: &TestDb) {
        let desk = desk(db);
        let receipt = desk.read("明细账", &book(2023, "\
2023-01-01,,上年结转,,,,100
2023-01-02,记-001,收会费,会费收入,10,,110
2023-01-03,记-002,收会费,会费收入,10,,130
2023-01-04,记-003,收会费,会费收入,10,,140"));
        assert_eq!((said(&receipt), settled(&receipt)), (vec![(5, "balance_differs")], (4, 0, 0)));
        let about: Vec<(&str, &str)> = receipt.problems[0].about.iter().map(|(what, is)| (what.as_str(), is.as_str())).collect();
        assert_eq!(about, [("read", "130.00"), ("expected", "120.00")]);
    }

    /// What has no account by name, the wrong number beside it, or no amount is refused; the rest of the book is taken.
    fn lines_without_an_account_or_an_amount_are_refused(db: &TestDb) {
        let desk = desk(db);
        let receipt = desk.read("明细账", &book(2023, "\
2023-01-02,记-001,收会费,会费收入,10,,
2023-01-03,记-002,付款,503,,5,
2023-01-03,记-003,付款,503业务支出,,5,
2023-01-03,记-004,付款,杂项,,5,
2023-01-04,记-005,付款,业务支出,,,"));
        let expected = [(4, "account_without_name"), (5, "account_code_differs"), (6, "unknown_account"), (7, "value_missing")];
        assert_eq!((said(&receipt), receipt.refused), (expected.to_vec(), 4));
        desk.expect(2023, &[("funds.income", 1_000), ("funds.expense", 0)]);
    }
}
