//! Searching everything: by name, by one sign, by pinyin, by initials, by number, by words that are in many records.

use crate::clock::{Whose, median, spent, spent_once_of};
use crate::invented;
use crate::section::{Row, Section};
use anyhow::{Context, Result, ensure};
use niangjia::lines_of_work;
use niangjia_office::registers::{Register, Scope};
use niangjia_office::{Office, org};
use niangjia_search::{Asked, Kept, Share, Wanted, catch_up, found, searched};
use niangjia_store::{Error, bind};
use std::path::Path;
use std::time::Duration;

/// What is looked for.
const WORDS: [(&str, &str); 8] = [
    ("a name", "王建国"),
    ("one sign", "王"),
    ("pinyin", "wangjianguo"),
    ("half of the pinyin", "wangjian"),
    ("initials", "wjg"),
    ("one letter", "w"),
    ("a staff number", "0004321"),
    ("words of many records", "第12项"),
];
/// Records of each register.
const FEW: usize = 5;
/// How often a search is asked for in one run.
const OFTEN: u32 = 5;
/// How long a search may take.
const AIM: Duration = Duration::from_millis(50);

/// Makes the index of an invented union and asks it.
pub(crate) fn everything(file: &Path, members: u64) -> Result<Section> {
    let office = invented::empty(file)?;
    let mut registers: Vec<&'static Register> = Vec::new();
    for register in lines_of_work::registers() {
        let is_known = registers.iter().any(|known| known.kind == register.kind);
        if !is_known && searched(register).next().is_some() {
            registers.push(register);
        }
    }
    forget(&office)?;
    let before = std::fs::metadata(file)?.len();
    let (kept, took) = spent(Whose::Process, || {
        Ok(catch_up(&office, &registers, Share::All)?)
    })?;
    ensure!(kept == Kept::UpToDate, "the index is behind");
    let mut section = Section::default();
    let (words, places) = (
        count(&office, "search_word")?,
        count(&office, "search_place")?,
    );
    let grown = std::fs::metadata(file)?.len().saturating_sub(before) / 1_048_576;
    section.rows.push(Row::time(
        format!(
            "The index is made, {members} members: {words} words, {places} places, {grown} MiB"
        ),
        None,
        took,
    ));
    let branches = office.look(org::named)?;
    let (branch, _) = branches.get(branches.len() / 2).context("a branch")?;
    for (who, scope) in [("", Scope::All), (", a cadre", Scope::Units(vec![*branch]))] {
        for (what, words) in WORDS {
            let wanted = Wanted::of(words).context("something to look for")?;
            let mut runs = Vec::new();
            let mut hits = 0;
            for _ in 0..5 {
                runs.push(spent_once_of(Whose::Thread, OFTEN, || {
                    hits = search(&office, &registers, &wanted, &scope)?;
                    Ok(())
                })?);
            }
            section.rows.push(Row::time(
                format!("By {what}, `{words}`{who}, {members} members: {hits} shown"),
                Some(AIM),
                median(runs),
            ));
        }
    }
    Ok(section)
}

fn search(
    office: &Office,
    registers: &[&'static Register],
    wanted: &Wanted,
    scope: &Scope,
) -> Result<usize> {
    catch_up(office, registers, Share::Passing(1_000))?;
    let asked = Asked {
        wanted,
        scope,
        today: office.today()?,
    };
    let hits = office.look(|look| {
        let mut hits = 0;
        for register in registers {
            hits += found(look, register, &asked, None, FEW)?.hits.len();
        }
        Ok::<_, Error>(hits)
    })?;
    Ok(hits)
}

/// Takes away an index that an earlier measuring made.
fn forget(office: &Office) -> Result<()> {
    for table in ["search_mark", "search_place", "search_word"] {
        office
            .db()
            .write(|tx| tx.run(&format!("DELETE FROM {table}"), &[]).map(drop))?;
    }
    Ok(())
}

fn count(office: &Office, table: &str) -> Result<i64> {
    let sql = format!("SELECT COUNT(*) FROM {table} WHERE union_id = $1");
    Ok(office.look(|look| {
        look.tx
            .one(&sql, bind![look.union], |row| row.get::<i64>(0))
    })?)
}
