//! `niangjia check`: everything that must hold, one named check each.

use super::{code, period};
use crate::lines_of_work;
use crate::opening::Where;
use crate::out::say;
use crate::reports::{self, Answering};
use crate::texts::Texts;
use anyhow::Result;
use clap::ArgMatches;
use niangjia_base::calendar::Period;
use niangjia_messages::Language;
use niangjia_office::measures::{Made, figure, fold_trace, kept_wrongly, trace};
use niangjia_office::registers::{ENVELOPE, Holds, Register, sealed};
use niangjia_office::{Office, history, ledger};
use niangjia_store::Db;
use std::process::ExitCode;

/// A check: its name, and what it found wrong.
pub(crate) struct Checked {
    /// The name: `ledger-balanced`.
    pub(crate) name: &'static str,
    /// What is wrong; nothing when it holds.
    pub(crate) faults: Vec<String>,
}

pub(super) fn run(asked: &ArgMatches, texts: &Texts) -> Result<ExitCode> {
    let records = Where::of(asked);
    let db = records.database()?;
    say!("{}", db.engine()?);
    let schema = schema(&db)?;
    let checks = if schema.faults.is_empty() {
        all(&records.unlocked(db, texts)?)?
    } else {
        vec![schema]
    };
    let mut failed = false;
    for checked in checks {
        let key = format!("check-{}", checked.name);
        let verdict = texts.text(if checked.faults.is_empty() {
            "check-holds"
        } else {
            "check-fails"
        });
        say!("{verdict} {:<18} {}", checked.name, texts.text(&key));
        for fault in &checked.faults {
            say!("    {fault}");
        }
        failed |= !checked.faults.is_empty();
    }
    Ok(code(failed))
}

/// Runs every check.
pub(crate) fn all(office: &Office) -> Result<Vec<Checked>> {
    let mut checks = vec![schema(office.db())?];
    if checks.iter().any(|check| !check.faults.is_empty()) {
        return Ok(checks);
    }
    checks.push(Checked {
        name: "storage",
        faults: office.db().faults()?,
    });
    checks.push(Checked {
        name: "storage-types",
        faults: storage_types(office)?,
    });
    checks.push(Checked {
        name: "ledger-balanced",
        faults: unbalanced(office)?,
    });
    checks.push(Checked {
        name: "ledger-turnover",
        faults: turned_over_wrongly(office)?,
    });
    checks.push(Checked {
        name: "history-chain",
        faults: chain(office)?,
    });
    checks.push(Checked {
        name: "fields-sealed",
        faults: unsealed(office)?,
    });
    checks.push(Checked {
        name: "records-sourced",
        faults: unsourced(office)?,
    });
    checks.push(Checked {
        name: "grants-placed",
        faults: misplaced_grants(office)?,
    });
    checks.push(Checked {
        name: "figures-traced",
        faults: untraced(office, period::default(office)?)?,
    });
    checks.push(Checked {
        name: "figures-kept",
        faults: office.look(|look| kept_wrongly(look, &lines_of_work::measures()))?,
    });
    checks.push(Checked {
        name: "reports-sealed",
        faults: office.look(annual_report::sealing::broken)?,
    });
    checks.push(Checked {
        name: "reports-agree",
        faults: disagreeing_reports(office)?,
    });
    Ok(checks)
}

/// Whether the database has the tables of this program. Without them nothing else can be asked.
fn schema(db: &Db) -> Result<Checked> {
    let missing = db.missing(&lines_of_work::migrations())?;
    Ok(Checked {
        name: "schema",
        faults: missing.into_iter().map(str::to_owned).collect(),
    })
}

fn unbalanced(office: &Office) -> Result<Vec<String>> {
    let vouchers = office.look(ledger::unbalanced)?;
    Ok(vouchers
        .into_iter()
        .map(|voucher| voucher.to_string())
        .collect())
}

fn turned_over_wrongly(office: &Office) -> Result<Vec<String>> {
    let months = office.look(ledger::turned_over_wrongly)?;
    Ok(months
        .into_iter()
        .map(|(account, month)| format!("{account} {month}"))
        .collect())
}

fn chain(office: &Office) -> Result<Vec<String>> {
    let verdict = office.look(|look| history::verify(look.tx, look.union))?;
    Ok(verdict
        .err()
        .map(|broken| broken.to_string())
        .into_iter()
        .collect())
}

/// Every register has the columns that it is declared with, of the types that it holds.
fn storage_types(office: &Office) -> Result<Vec<String>> {
    let schema = office.db().schema()?;
    let mut faults = Vec::new();
    for register in lines_of_work::registers() {
        let envelope = ENVELOPE
            .iter()
            .map(|column| (*column, matches!(*column, "record_key")));
        let fields = register
            .fields
            .iter()
            .map(|field| (field.column, is_text(field.holds)));
        for (column, text) in envelope.chain(fields) {
            let name = format!("{}.{column} ", register.table);
            match schema.iter().find(|line| line.starts_with(&name)) {
                Some(line) if line.contains(" text") == text => {}
                Some(line) => faults.push(line.clone()),
                None => faults.push(name),
            }
        }
    }
    Ok(faults)
}

fn is_text(holds: Holds) -> bool {
    matches!(holds, Holds::Text | Holds::Day | Holds::Choice(_))
}

/// Text, page and tables of every report say the same.
fn disagreeing_reports(office: &Office) -> Result<Vec<String>> {
    let texts = Texts::in_language(Language::Chinese)?;
    let answering = Answering::of(office)?;
    let mut faults = Vec::new();
    for report in office.look(annual_report::reports)? {
        faults.extend(reports::disagreements(office, &texts, &answering, &report)?);
    }
    Ok(faults)
}

/// Every value of a sensitive field is sealed, and opens with the key.
fn unsealed(office: &Office) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for register in lines_of_work::registers() {
        if register.is_sealed() {
            faults.extend(office.look(|look| sealed::faults(look, register))?);
        }
    }
    let secrets = office.look(niangjia_access::second_factor::unsealed)?;
    faults.extend(
        secrets
            .iter()
            .map(|account| format!("access_factor {account}")),
    );
    Ok(faults)
}

/// Every record that was read from a sheet names one that is there.
fn unsourced(office: &Office) -> Result<Vec<String>> {
    let count = |register: &Register| {
        let sql = format!(
            "SELECT COUNT(*) FROM {} r WHERE r.union_id = $1 AND r.sheet IS NOT NULL AND NOT EXISTS \
             (SELECT 1 FROM source_sheet s WHERE s.union_id = r.union_id AND s.id = r.sheet)",
            register.table
        );
        office.look(|look| {
            let union = look.union;
            look.tx
                .one(&sql, niangjia_store::bind![union], |row| row.get::<i64>(0))
        })
    };
    let mut faults = Vec::new();
    for register in lines_of_work::registers() {
        let n = count(register)?;
        if n > 0 {
            faults.push(format!("{}: {n}", register.kind));
        }
    }
    Ok(faults)
}

/// Every account, grant and person that another names is there.
fn misplaced_grants(office: &Office) -> Result<Vec<String>> {
    let today = office.now().day_in_china();
    let today = today.ok_or(niangjia_office::ActError::NoDay)?;
    Ok(office.look(|look| niangjia_access::granting::faults(look, today))?)
}

/// Every figure equals its trace, added up by the program and not by the database.
fn untraced(office: &Office, period: Period) -> Result<Vec<String>> {
    let all = lines_of_work::measures();
    let mut faults = Vec::new();
    for measure in &all {
        let Made::Fold { fold, .. } = &measure.made else {
            continue;
        };
        let (figure, rows) = office.look(|look| {
            look.anew();
            let figure = figure(look, &all, measure, period)?;
            let rows = trace(look, measure, period, None, i64::MAX - 1)?.rows;
            Ok::<_, niangjia_store::Error>((figure, rows))
        })?;
        let traced = fold_trace(*fold, &rows, period.last().year());
        if figure.value != traced {
            faults.push(format!("{}: {:?} {:?}", measure.id, figure.value, traced));
        }
    }
    Ok(faults)
}
