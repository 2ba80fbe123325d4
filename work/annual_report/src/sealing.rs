//! Sealing: at the reading draft, and again when it was adopted, a report is frozen under one digest.
//!
//! What is frozen: the text and its source with references, every figure with its exact value and its state, the list of
//! records behind each, the definitions by which they were counted, the rules of the watch with their digests, the versions of program and schema, what was typed by
//! hand and who answers for it, and what the arithmetic watch remarked. All of it is one canonical JSON document
//! ([`canonical`](self)), in parts with a digest each, so that a copy can be proved without server and database
//! ([`verify`]), and so that a broken copy can be told where it is broken.
//!
//! Lists hold no record and no value in plain: an entry is two keyed digests, of which the office has the key. Whoever has
//! the file learns how many records there were and nothing of any; the office can show of any record that it was sealed.

mod build;
mod canonical;
mod definitions;
mod rules;
mod since;
mod text;
mod verify;

pub use build::{Sealed, seal};
pub use since::{Since, SinceFigure, since};
pub use text::{sealed_document, sealed_panels};
pub use verify::{Broken, Verified, verify};

pub(crate) use canonical::canonical;

use crate::actions::{WriteError, open_report};
use crate::report::State;
use crate::store::{self, KeptSeal};
use niangjia_base::ids::RecordId;
use niangjia_office::Look;
use niangjia_store::Error;

/// The name of the form of sealed files.
pub const FORM: &str = "niangjia-report/1";
/// How the names of sealed files end.
pub const ENDING: &str = "niangjia-report";

/// When a report is sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// 审议稿: what the meeting is handed.
    Reading,
    /// What the meeting adopted.
    Final,
}

impl Stage {
    /// Both, in their order.
    pub const ALL: [Self; 2] = [Self::Reading, Self::Final];

    /// The word by which it is stored and asked for.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Reading => "reading",
            Self::Final => "final",
        }
    }

    /// The stage of a word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.word() == word)
    }

    /// The state of a report after this seal.
    #[must_use]
    pub const fn state(self) -> State {
        match self {
            Self::Reading => State::Reading,
            Self::Final => State::Final,
        }
    }

    /// The stage at which a report in this state is sealed next.
    #[must_use]
    pub const fn after(state: State) -> Option<Self> {
        match state {
            State::Draft => Some(Self::Reading),
            State::Reading => Some(Self::Final),
            State::Final => None,
        }
    }
}

/// The form of a digest that people compare by eye, as it is printed: four groups of four of its first digits.
#[must_use]
pub fn short(digest: &str) -> String {
    let digits: Vec<char> = digest.chars().take(16).collect();
    let groups: Vec<String> = digits
        .chunks(4)
        .map(|group| group.iter().collect())
        .collect();
    groups.join("-")
}

/// The seals of a report, the first first.
///
/// # Errors
/// When the database cannot be read.
pub fn seals(look: &mut Look<'_, '_>, report: RecordId) -> Result<Vec<KeptSeal>, Error> {
    store::seals(look, report)
}

/// The last seal of a report.
///
/// # Errors
/// When there is no such report, or the database cannot be read.
pub fn last_seal(
    look: &mut Look<'_, '_>,
    report: RecordId,
) -> Result<Option<KeptSeal>, WriteError> {
    open_report(look, report)?;
    Ok(store::seals(look, report)?.pop())
}

/// Every kept seal that does not hold, by report and stage; for the program's checks.
///
/// # Errors
/// When the database cannot be read.
pub fn broken(look: &mut Look<'_, '_>) -> Result<Vec<String>, Error> {
    let mut broken = Vec::new();
    for report in store::reports(look)? {
        let seals = store::seals(look, report.id)?;
        for seal in &seals {
            let verdict = verify(seal.content.as_bytes());
            let holds = verdict.is_ok_and(|verified| verified.seal == seal.digest);
            if !holds {
                broken.push(format!("{}: {}", report.name, seal.stage.word()));
            }
        }
        let sealed = seals.iter().map(|seal| seal.stage.state()).max();
        if sealed.unwrap_or(State::Draft) != report.state {
            broken.push(format!("{}: {}", report.name, report.state.word()));
        }
    }
    Ok(broken)
}

#[cfg(test)]
mod tests;
