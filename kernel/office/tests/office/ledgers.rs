//! Vouchers balance, and what was posted is reversed and never changed.

use crate::garden::{CHAIN, act, asked, clerk};
use niangjia_base::calendar::Period;
use niangjia_base::ids::{SheetId, TypedId, VoucherId};
use niangjia_base::money::Fen;
use niangjia_office::history::Event;
use niangjia_office::ledger::{
    JournalAsked, LedgerError, Posting, Voucher, balances, journal, journal_tally, post,
    settle_vouchers, trial_balance, turned_over_wrongly, unbalanced, voucher_of, whole_entry,
};
use niangjia_office::registers::Origin;
use niangjia_office::{ActError, Office};
use niangjia_store::Error;
use testkit::both_databases;

/// Income of so many fen into the bank account.
fn income(key: &str, fen: i64) -> Voucher {
    let posting = |account, debit| Posting {
        account,
        detail: String::new(),
        debit: Fen::new(debit),
    };
    Voucher {
        key: key.to_owned(),
        number: format!("银{key}"),
        day: "2023-03-08".parse().unwrap(),
        summary: "会费".to_owned(),
        kind: "entry",
        reverses: None,
        source: None,
        postings: vec![posting("102", fen), posting("401", -fen)],
    }
}

#[derive(Debug, thiserror::Error)]
enum Mine {
    #[error(transparent)]
    Act(#[from] ActError),
    #[error(transparent)]
    Store(#[from] Error),
    #[error(transparent)]
    Ledger(#[from] LedgerError),
}

pub(crate) fn post_one(office: &Office, key: &str, fen: i64) -> VoucherId {
    try_post(office, key, &income(key, fen)).unwrap()
}

fn try_post(office: &Office, key: &str, voucher: &Voucher) -> Result<VoucherId, Mine> {
    let done = office.act(&clerk(), asked(key), |act| {
        let id = post(act, voucher)?;
        act.record(Event::named(
            "funds.posted",
            serde_json::json!({ "voucher": id.whole() }),
        ));
        Ok::<_, Mine>(id)
    })?;
    Ok(done.outcome())
}

fn balance(office: &Office, before: &str) -> Vec<(String, i64)> {
    let all = office.look(|look| balances(look, before)).unwrap();
    all.into_iter()
        .map(|(account, fen)| (account, fen.fen()))
        .collect()
}

/// Brings a version of a book into the ledger and answers new, changed, same, withdrawn.
fn settle(office: &Office, version: i64, earlier: &[i64], vouchers: &[Voucher]) -> [u64; 4] {
    let sheet = SheetId::from_whole(version);
    let origin = Origin {
        sheet,
        earlier: earlier.iter().map(|id| SheetId::from_whole(*id)).collect(),
    };
    let done = office.act(&clerk(), asked(&format!("book-{version}")), |act| {
        let drafts = vouchers.iter().zip(2..).map(|(v, row)| Voucher {
            source: Some((sheet, row)),
            ..v.clone()
        });
        let settled = settle_vouchers(act, &origin, drafts.collect())?;
        act.record(Event::named(
            "funds.read",
            serde_json::json!({ "version": version }),
        ));
        Ok::<_, Mine>([
            settled.new,
            settled.changed,
            settled.same,
            settled.withdrawn,
        ])
    });
    done.unwrap().outcome()
}

both_databases! {
    fn what_balances_is_posted(db: &TestDb) {
        let office = db.office(CHAIN);
        post_one(&office, "1", 500);
        post_one(&office, "2", -120);
        assert_eq!(balance(&office, "2024-00-00"), [("102".to_owned(), 380), ("401".to_owned(), -380)]);
        assert_eq!(balance(&office, "2023-03-08"), []);
        assert_eq!(balance(&office, "2023-03-09"), balance(&office, "2024-00-00"), "in the middle of a month");
        assert_eq!(balance(&office, "2023-04-00"), balance(&office, "2024-00-00"), "at its end");
        assert!(office.look(unbalanced).unwrap().is_empty());
    }

    fn what_does_not_balance_is_refused(db: &TestDb) {
        let office = db.office(CHAIN);
        let mut lopsided = income("1", 500);
        lopsided.postings[1].debit = Fen::new(-499);
        let mut unknown = income("1", 500);
        unknown.postings[1].account = "999";
        let mut huge = income("1", 500);
        huge.postings = vec![huge.postings[0].clone(); 2];
        huge.postings[0].debit = Fen::new(i64::MAX);
        let empty = Voucher { postings: Vec::new(), ..income("1", 500) };
        assert!(matches!(try_post(&office, "1", &lopsided), Err(Mine::Ledger(LedgerError::Unbalanced(fen))) if fen == Fen::new(1)));
        assert!(matches!(try_post(&office, "1", &unknown), Err(Mine::Ledger(LedgerError::NoAccount(code))) if code == "999"));
        assert!(matches!(try_post(&office, "1", &huge), Err(Mine::Ledger(LedgerError::TooLarge))));
        assert!(matches!(try_post(&office, "1", &empty), Err(Mine::Ledger(LedgerError::Empty))));
        assert_eq!(balance(&office, "2024-00-00"), []);
    }

    fn a_voucher_is_reversed_once(db: &TestDb) {
        let office = db.office(CHAIN);
        let id = post_one(&office, "1", 500);
        let reversal = Voucher { kind: "reversal", reverses: Some(id), ..income("1", -500) };
        try_post(&office, "2", &reversal).unwrap();
        assert!(matches!(try_post(&office, "3", &reversal), Err(Mine::Ledger(LedgerError::Store(Error::Unique)))));
        assert_eq!(balance(&office, "2024-00-00"), [("102".to_owned(), 0), ("401".to_owned(), 0)]);
    }

    fn a_turnover_that_is_not_its_postings_is_found(db: &TestDb) {
        let office = db.office(CHAIN);
        post_one(&office, "1", 500);
        assert!(office.look(turned_over_wrongly).unwrap().is_empty());
        let spoil = "UPDATE ledger_turnover SET debit_fen = debit_fen + 1 WHERE account = '102'";
        office.db().write(|tx| tx.run(spoil, &[]).map(drop)).unwrap();
        let wrong = office.look(turned_over_wrongly).unwrap();
        assert_eq!(wrong, [("102".to_owned(), "2023-03".to_owned())]);
    }

    /// The same book again, a corrected book, a book with a line less, and the first one once more.
    fn a_book_is_brought_in_again_and_again(db: &TestDb) {
        let office = db.office(CHAIN);
        let book = [income("2023|1", 500), income("2023|2", 300), income("2023|3", 100)];
        assert_eq!(settle(&office, 11, &[], &book), [3, 0, 0, 0]);
        assert_eq!(settle(&office, 12, &[11], &book), [0, 0, 3, 0]);
        assert_eq!(balance(&office, "2024-00-00")[0].1, 900);

        let corrected = [income("2023|1", 500), income("2023|2", 330), income("2023|3", 100)];
        assert_eq!(settle(&office, 13, &[11, 12], &corrected), [0, 1, 2, 0]);
        assert_eq!(balance(&office, "2024-00-00")[0].1, 930);

        assert_eq!(settle(&office, 14, &[11, 12, 13], &corrected[..2]), [0, 0, 2, 1]);
        assert_eq!(balance(&office, "2024-00-00")[0].1, 830);

        assert_eq!(settle(&office, 15, &[11, 12, 13, 14], &book), [1, 1, 1, 0]);
        assert_eq!(balance(&office, "2024-00-00"), [("102".to_owned(), 900), ("401".to_owned(), -900)]);
        assert!(office.look(unbalanced).unwrap().is_empty());
        assert!(office.look(turned_over_wrongly).unwrap().is_empty());
        let events = act(&office, "count", |act| {
            Ok(act.tx.one(
                "SELECT COUNT(*) FROM history WHERE record_kind = 'funds.voucher'",
                &[],
                |row| row.get::<i64>(0),
            )?)
        });
        assert_eq!(events, 3, "two corrections and one reversal");
    }

    /// What opened the ledger stands before the period, and debits are credits in every column.
    fn a_trial_balance_is_what_was_posted(db: &TestDb) {
        let office = db.office(CHAIN);
        let year = |year| Period::year(year).unwrap();
        let empty = office.look(|look| trial_balance(look, year(2023))).unwrap();
        assert!(empty.accounts.is_empty() && empty.balances());

        let mut opening = Voucher { kind: "opening", day: "2023-01-01".parse().unwrap(), ..income("2023|opening", 1_000) };
        opening.postings[1].account = "322";
        try_post(&office, "opening", &opening).unwrap();
        post_one(&office, "1", 500);
        post_one(&office, "2", -120);
        let told = |year| {
            let trial = office.look(|look| trial_balance(look, year)).unwrap();
            assert!(trial.balances(), "{trial:?}");
            let row = |a: &niangjia_office::ledger::AccountBalance| {
                (a.account.clone(), [a.opening, a.debits, a.credits, a.closing].map(Fen::fen))
            };
            (trial.accounts.iter().map(row).collect::<Vec<_>>(), trial.debits.fen())
        };
        assert_eq!(told(year(2023)), (vec![
            ("102".to_owned(), [1_000, 500, 120, 1_380]),
            ("322".to_owned(), [-1_000, 0, 0, -1_000]),
            ("401".to_owned(), [0, 120, 500, -380]),
        ], 620));
        assert_eq!(told(year(2024)).0[0], ("102".to_owned(), [1_380, 0, 0, 1_380]));
        assert_eq!(told(year(2022)).0.len(), 0);
        let half = Period::new("2023-03-09".parse().unwrap(), "2023-07-01".parse().unwrap()).unwrap();
        assert_eq!(told(half).0[2], ("401".to_owned(), [-380, 0, 0, -380]));
    }

    /// Every voucher is on one page of the journal, whatever the length of the pages; and each says what took it back.
    fn the_journal_is_turned_and_narrowed(db: &TestDb) {
        let office = db.office(CHAIN);
        let ids: Vec<VoucherId> = (1..=7).map(|n| post_one(&office, &n.to_string(), n * 100)).collect();
        let reversal = Voucher { kind: "reversal", reverses: Some(ids[2]), ..income("3", -300) };
        let back = try_post(&office, "back", &reversal).unwrap();
        let all = JournalAsked::all(Period::year(2023).unwrap());
        for most in [1, 3, 8, 50] {
            let (mut seen, mut after) = (Vec::new(), None);
            loop {
                let page = office.look(|look| journal(look, &all, after, most)).unwrap();
                assert!(page.entries.len() <= most);
                seen.extend(page.entries.iter().map(|entry| entry.id));
                after = page.next;
                if after.is_none() { break }
            }
            let mut wanted = ids.clone();
            wanted.push(back);
            assert_eq!(seen, wanted, "{most}");
        }
        let found = |asked: &JournalAsked| {
            let page = office.look(|look| journal(look, asked, None, 50)).unwrap();
            let tally = office.look(|look| journal_tally(look, asked)).unwrap();
            let sum: i64 = page.entries.iter().map(|entry| entry.amount.fen()).sum();
            assert_eq!(tally, (i64::try_from(page.entries.len()).unwrap(), Fen::new(sum)));
            page.entries
        };
        assert_eq!(found(&all).len(), 8);
        assert_eq!(found(&JournalAsked { kind: Some("reversal".to_owned()), ..all.clone() })[0].reverses, Some(ids[2]));
        let (least, most) = (Some(Fen::new(300)), Some(Fen::new(400)));
        let some = found(&JournalAsked { least, most, ..all.clone() });
        assert_eq!(some.iter().map(|entry| entry.amount.fen()).collect::<Vec<_>>(), [300, 400, 300]);
        assert_eq!(some[0].reversed_by, Some(back));
        assert_eq!(found(&JournalAsked { account: Some("401".to_owned()), ..all.clone() }).len(), 8);
        assert_eq!(found(&JournalAsked { account: Some("505".to_owned()), ..all.clone() }).len(), 0);
        assert_eq!(found(&JournalAsked::all(Period::year(2022).unwrap())).len(), 0);
    }

    fn a_voucher_is_seen_whole(db: &TestDb) {
        let office = db.office(CHAIN);
        let id = post_one(&office, "1", 500);
        let whole = office.look(|look| whole_entry(look, id)).unwrap().unwrap();
        assert_eq!(whole.lines.iter().map(|line| (line.account.as_str(), line.debit.fen())).collect::<Vec<_>>(), [("102", 500), ("401", -500)]);
        assert_eq!((whole.entry.number.as_str(), whole.entry.amount, whole.source), ("银1", Fen::new(500), None));
        let line = whole.lines[1].id;
        assert_eq!(office.look(|look| voucher_of(look, line)).unwrap(), Some(id));
        let nobody = VoucherId::from_whole(9);
        assert_eq!(office.look(|look| whole_entry(look, nobody)).unwrap(), None);
    }
}
