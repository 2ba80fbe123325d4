//! A program that does small acts on several threads until somebody kills it, and says each that was answered.
//!
//! `acting DATABASE DONE…`: one thread for each number, which is how many acts of that thread were answered before; its first
//! act is the next one, sent again under the same key although it may have happened. Each act posts a voucher and records it;
//! its key goes to the standard output, a line each, after the answer. Beside them the history is sealed, again and again.

use niangjia_base::actor::Actor;
use niangjia_base::ids::{TypedId, UnionId};
use niangjia_base::money::Fen;
use niangjia_office::history::{self, Event};
use niangjia_office::ledger::{LedgerError, Posting, Voucher, post};
use niangjia_office::vault::{Key, Vault};
use niangjia_office::{Act, ActError, Asked, Office, Sources};
use niangjia_store::{Db, Error, Place};
use std::io::Write;
use std::time::Duration;

fn main() {
    let mut words = std::env::args().skip(1);
    let database = words.next().unwrap_or_default();
    let done: Vec<u64> = words.filter_map(|word| word.parse().ok()).collect();
    let db = match Db::open(&Place::parse(&database)) {
        Ok(db) => db,
        Err(error) => panic!("{error}"),
    };
    let office = Office::new(
        db,
        UnionId::from_whole(1),
        Sources::Machine,
        Vault::of(Key::from_bytes([0x6e; Key::BYTES])),
    );
    std::thread::scope(|threads| {
        for (thread, done) in done.iter().enumerate() {
            let office = &office;
            threads.spawn(move || {
                for number in done + 1.. {
                    let key = format!("{thread}-{number}");
                    act(office, &key);
                    // One call a line, so that lines of several threads do not mix.
                    let _ = std::io::stdout().write_all(format!("{key}\n").as_bytes());
                }
            });
        }
        loop {
            if let Err(error) = history::seal(office.db(), office.union(), office.now()) {
                panic!("{error}");
            }
            std::thread::sleep(Duration::from_millis(7));
        }
    });
}

fn act(office: &Office, key: &str) {
    let asked = Asked {
        command: "acting.post",
        key,
        with: "",
    };
    let done = office.act(&Actor::Program, asked, |act| voucher(act, key));
    if let Err(error) = done {
        panic!("{error:?}");
    }
}

/// Why an act did not happen; a test that sees one has failed.
#[derive(Debug)]
#[expect(dead_code, reason = "it is only printed")]
enum Failed {
    Act(ActError),
    Ledger(LedgerError),
    Store(Error),
}

impl From<ActError> for Failed {
    fn from(error: ActError) -> Self {
        Self::Act(error)
    }
}

impl From<LedgerError> for Failed {
    fn from(error: LedgerError) -> Self {
        Self::Ledger(error)
    }
}

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        Self::Store(error)
    }
}

fn voucher(act: &mut Act<'_, '_>, key: &str) -> Result<(), Failed> {
    let line = |account, fen| Posting {
        account,
        detail: String::new(),
        debit: Fen::new(fen),
    };
    let voucher = Voucher {
        key: key.to_owned(),
        number: key.to_owned(),
        day: act.today.into(),
        summary: "an act that was answered stays".to_owned(),
        kind: "entry",
        reverses: None,
        source: None,
        postings: vec![line("102", 100), line("401", -100)],
    };
    // Several postings run under ids of their own, so that half an act would show.
    match post(act, &voucher) {
        Ok(_) => {}
        Err(LedgerError::Store(error)) => return Err(Failed::Store(error)),
        Err(error) => return Err(Failed::Ledger(error)),
    }
    act.record(Event::named("acting.posted", key.into()));
    Ok(())
}
