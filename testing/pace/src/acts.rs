//! Small acts, each durable when it is answered: a condolence, its entry in the history, and the act itself.

use crate::clock::{Spent, Whose, spent};
use crate::invented;
use crate::section::{Row, Section};
use anyhow::{Result, bail};
use care::condolence::CONDOLENCE;
use niangjia_base::actor::Actor;
use niangjia_base::ids::{RecordId, TypedId};
use niangjia_office::history::Event;
use niangjia_office::{Act, ActError, Asked, Office};
use niangjia_store::{Bind, InsertInto};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// How long the callers go on.
const FOR: Duration = Duration::from_secs(5);

/// Measures many callers at once, and one alone.
pub(crate) fn small() -> Result<Section> {
    let mut section = Section::default();
    for (callers, aim) in [(64, Some(10_000)), (1, None)] {
        let folder = tempfile::tempdir()?;
        let office = invented::empty(&folder.path().join("acts.sqlite"))?;
        let (done, took) = spent(Whose::Process, || run(&office, callers))?;
        let seconds = u64::try_from(took.wall.as_millis())
            .unwrap_or(u64::MAX)
            .max(1);
        let people = if callers == 1 {
            "1 caller".to_owned()
        } else {
            format!("{callers} callers")
        };
        section.rows.push(Row::rate(
            format!("Acts, {people}"),
            aim,
            done * 1_000 / seconds,
        ));
        let each = Spent {
            cpu: took.cpu / u32::try_from(done.max(1))?,
            wall: took.wall / u32::try_from(done.max(1))?,
        };
        let aim = aim.map(|_| Duration::from_micros(60));
        section
            .rows
            .push(Row::time(format!("One act, {people}"), aim, each));
    }
    Ok(section)
}

/// Acts one after the other on a file that others read, until they have done; answers how many.
pub(crate) fn until(file: &Path, stop: &AtomicBool) -> Result<u64> {
    let office = invented::empty(file)?;
    // Keys of acts are for good, so each run has its own.
    let caller = office.now().milliseconds().unsigned_abs();
    let mut number = 0;
    while !stop.load(Ordering::Relaxed) {
        small_act(&office, caller, number)?;
        number += 1;
    }
    Ok(number)
}

fn run(office: &Office, callers: u64) -> Result<u64> {
    let done = AtomicU64::new(0);
    let end = Instant::now() + FOR;
    let failed = std::thread::scope(|scope| {
        let one = |caller: u64| {
            let done = &done;
            move || -> Result<(), ActError> {
                let mut number = 0;
                while Instant::now() < end {
                    small_act(office, caller, number)?;
                    number += 1;
                }
                done.fetch_add(number, Ordering::Relaxed);
                Ok(())
            }
        };
        let threads: Vec<_> = (0..callers)
            .map(|caller| scope.spawn(one(caller)))
            .collect();
        threads.into_iter().find_map(|thread| match thread.join() {
            Ok(Ok(())) => None,
            Ok(Err(error)) => Some(error.to_string()),
            Err(_) => Some("a caller fell over".to_owned()),
        })
    });
    match failed {
        Some(reason) => bail!(reason),
        None => Ok(done.into_inner()),
    }
}

fn small_act(office: &Office, caller: u64, number: u64) -> Result<(), ActError> {
    let key = format!("pace/{caller}/{number}");
    let asked = Asked {
        command: "care.condolence",
        key: &key,
        with: "",
    };
    office
        .act(&Actor::Program, asked, |act| give(act, &key))
        .map(drop)
}

fn give(act: &mut Act<'_, '_>, key: &str) -> Result<(), ActError> {
    let id: RecordId = act.id();
    let (day, person) = (act.today.to_string(), RecordId::from_whole(7));
    let mut row: Vec<Bind<'_>> = vec![
        act.union.into(),
        id.into(),
        key.into(),
        Bind::Null,
        Bind::Null,
        false.into(),
    ];
    for field in CONDOLENCE.fields {
        row.push(match field.column {
            "person" | "unit" => person.into(),
            "day" => (&day).into(),
            "reason" => "hospital".into(),
            "amount" => 50_000.into(),
            "state" => "paid".into(),
            _ => Bind::Null,
        });
    }
    let columns = CONDOLENCE.columns();
    act.tx.insert_many(
        InsertInto {
            table: CONDOLENCE.table,
            columns: &columns,
        },
        [row.as_slice()],
    )?;
    act.record(Event::of(
        CONDOLENCE.kind,
        id,
        "given",
        serde_json::json!({ "amount": 50_000 }),
    ));
    Ok(())
}
