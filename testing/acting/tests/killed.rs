//! Whatever was answered is there, once, however often and whenever the program is killed.

#![expect(
    clippy::unwrap_used,
    reason = "what a test prepares for itself may fail the test"
)]

use niangjia_office::history::verify;
use niangjia_office::{Office, Sources, ledger};
use niangjia_store::{Error, Place};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use testkit::{Engine, TestDb};

const THREADS: usize = 6;

/// What a client of each thread knows: how many of its acts were answered.
type Answered = [u64; THREADS];

/// Lets the program act, kills it so long after its first answer, and adds what it had answered by then.
fn act_and_kill(place: &str, answered: &mut Answered, moment: Duration) -> u64 {
    let mut child: Child = Command::new(env!("CARGO_BIN_EXE_acting"))
        .arg(place)
        .args(answered.iter().map(u64::to_string))
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap());
    let mut first = String::new();
    lines.read_line(&mut first).unwrap();
    let rest = std::thread::spawn(move || {
        let mut rest = Vec::new();
        let mut line = String::new();
        while lines.read_line(&mut line).unwrap() > 0 {
            rest.push(std::mem::take(&mut line));
        }
        rest
    });
    std::thread::sleep(moment);
    assert!(
        child.try_wait().unwrap().is_none(),
        "it ended by itself after {first}"
    );
    child.kill().unwrap();
    child.wait().unwrap();
    let mut acts = 0;
    for line in std::iter::once(first).chain(rest.join().unwrap()) {
        // The last line may be cut off by the end; nobody has read it then.
        let Some(key) = line.strip_suffix('\n') else {
            continue;
        };
        let (thread, number) = key.split_once('-').unwrap();
        let (thread, number): (usize, u64) = (thread.parse().unwrap(), number.parse().unwrap());
        assert_eq!(
            number,
            answered[thread] + 1,
            "thread {thread} goes on where it was"
        );
        answered[thread] = number;
        acts += 1;
    }
    acts
}

/// How often each key is in a column of a table.
fn keys(office: &Office, table: &str, column: &str) -> BTreeMap<String, i64> {
    let sql = format!("SELECT {column}, COUNT(*) FROM {table} GROUP BY {column}");
    let rows = office.look(|look| {
        look.tx.all(&sql, &[], |row| {
            Ok::<(String, i64), Error>((row.get(0)?, row.get(1)?))
        })
    });
    rows.unwrap().into_iter().collect()
}

/// Everything answered is there once, nothing is there by half, and nobody's next act but one can have happened.
fn is_whole(office: &Office, answered: &Answered) {
    let acts = keys(office, "act", "act_key");
    let vouchers = keys(office, "ledger_voucher", "record_key");
    let history = keys(office, "history", "act_key");
    assert_eq!(acts, vouchers, "an act and its voucher are there together");
    assert_eq!(
        acts, history,
        "an act and its entry in the history are there together"
    );
    let twice: Vec<_> = acts.iter().filter(|(_, times)| **times != 1).collect();
    assert!(twice.is_empty(), "{twice:?}");
    let mut possible = BTreeSet::new();
    for (thread, last) in answered.iter().enumerate() {
        for number in 1..=*last {
            assert!(
                acts.contains_key(&format!("{thread}-{number}")),
                "{thread}-{number} was answered and is lost"
            );
        }
        possible.extend((1..=last + 1).map(|number| format!("{thread}-{number}")));
    }
    let strange: Vec<_> = acts.keys().filter(|key| !possible.contains(*key)).collect();
    assert!(strange.is_empty(), "{strange:?}");
    assert_eq!(office.look(ledger::unbalanced).unwrap(), []);
    let read = office.look(|look| verify(look.tx, look.union)).unwrap();
    assert_eq!(read, Ok(i64::try_from(acts.len()).unwrap()));
    let postings: i64 = office
        .look(|look| {
            look.tx
                .one("SELECT COUNT(*) FROM ledger_posting", &[], |row| row.get(0))
                .map_err(|e: Error| e)
        })
        .unwrap();
    assert_eq!(postings, 2 * i64::try_from(acts.len()).unwrap());
    assert_eq!(office.db().faults().unwrap(), [] as [String; 0]);
}

/// Kills so often, each at most so many microseconds after the first answer.
fn killed(engine: Engine, kills: u32, longest: u64) {
    let mut random = Sources::Machine.random() | 1;
    println!("the first random number is {random}");
    let db = TestDb::new(engine);
    let office = db.office(&[]);
    let place = match db.place() {
        Place::File(file) => file.display().to_string(),
        Place::Server(url) => url,
    };
    let mut answered = [0; THREADS];
    let mut acts = 0;
    for kill in 1..=kills {
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let moment = Duration::from_micros((random >> 33) % longest);
        acts += act_and_kill(&place, &mut answered, moment);
        // A server finishes what a killed client has sent before it notices.
        if engine == Engine::Postgres {
            until_alone(&office);
        }
        if kill % 5 == 0 || kill == kills {
            is_whole(&office, &answered);
        }
    }
    println!("{kills} kills, {acts} acts answered");
    assert!(acts >= u64::from(kills));
}

/// Waits until the server has ended the sessions of those who were killed.
fn until_alone(office: &Office) {
    const OTHERS: &str = "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() \
                          AND pid <> pg_backend_pid() AND state <> 'idle'";
    for _ in 0..500 {
        let others: i64 = office
            .look(|look| {
                look.tx
                    .one(OTHERS, &[], |row| row.get(0))
                    .map_err(|e: Error| e)
            })
            .unwrap();
        if others == 0 {
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("the server still works for somebody who was killed");
}

#[test]
fn what_was_answered_survives_kills_on_sqlite() {
    killed(Engine::Sqlite, 80, 60_000);
}

#[test]
fn what_was_answered_survives_kills_on_postgres() {
    killed(Engine::Postgres, 25, 400_000);
}
