//! What may keep an act from happening, as pages answer it.

use crate::web::answer::{Answered, Fault};
use crate::web::pages::history;
use crate::web::reader::Reader;
use crate::web::sight::Sight;
use niangjia_access::policy::REFUSED_ROLE;
use niangjia_access::{Action, Verdict, may};
use niangjia_base::ids::RecordId;
use niangjia_import::EnterLineError;
use niangjia_office::looks::Opener;
use niangjia_office::registers::{CorrectError, EnterError, Meanwhile, Register, listed_one};
use niangjia_office::{Act, ActError};
use niangjia_store::Error;
use serde::{Deserialize, Serialize};

/// Why an act of a page did not happen.
#[derive(Debug)]
pub(crate) enum Hindrance {
    /// The record cannot be corrected.
    Correct(CorrectError),
    /// The line cannot be entered.
    Line(EnterLineError),
    /// The record cannot be entered.
    Enter(EnterError),
    /// What would come of it is nothing that this reader may do.
    Refused(&'static str),
    /// The act itself.
    Act(ActError),
}

/// What an act did, kept as its outcome so that it can be told and taken back.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Did {
    /// `added`, `corrected`, `withdrawn`, `put_back`, `taken_back`.
    pub(crate) what: String,
    /// The records: their register's kind and their id.
    pub(crate) records: Vec<(String, i64)>,
    /// What there is to say about it: the code of a problem, and what its message names.
    pub(crate) remarks: Vec<(String, Vec<(String, String)>)>,
}

impl From<Error> for Hindrance {
    fn from(error: Error) -> Self {
        Self::Act(error.into())
    }
}

impl From<ActError> for Hindrance {
    fn from(error: ActError) -> Self {
        Self::Act(error)
    }
}

impl From<CorrectError> for Hindrance {
    fn from(error: CorrectError) -> Self {
        match error {
            CorrectError::Act(error) => Self::Act(error),
            CorrectError::Store(error) => Self::Act(error.into()),
            other => Self::Correct(other),
        }
    }
}

impl From<EnterError> for Hindrance {
    fn from(error: EnterError) -> Self {
        match error {
            EnterError::Act(error) => Self::Act(error),
            EnterError::Store(error) => Self::Act(error.into()),
            other => Self::Enter(other),
        }
    }
}

impl From<EnterLineError> for Hindrance {
    fn from(error: EnterLineError) -> Self {
        match error {
            EnterLineError::Act(error) => Self::Act(error),
            EnterLineError::Store(error) => Self::Act(error.into()),
            other => Self::Line(other),
        }
    }
}

impl From<Hindrance> for Fault {
    fn from(hindrance: Hindrance) -> Self {
        match hindrance {
            Hindrance::Correct(CorrectError::NotThere(_)) => Self::NotFound,
            Hindrance::Correct(error) => Self::Failed(error.into()),
            Hindrance::Line(error) => Self::Failed(error.into()),
            Hindrance::Enter(error) => Self::Failed(error.into()),
            Hindrance::Refused(why) => Self::Refused(why),
            Hindrance::Act(error) => Self::Failed(error.into()),
        }
    }
}

/// Goes on within an act only if this reader may do that to the record as the act leaves it.
pub(crate) fn must_within(
    reader: &Reader,
    act: &mut Act<'_, '_>,
    register: &Register,
    record: RecordId,
    action: Action,
) -> Result<(), Hindrance> {
    let today = act.today;
    let look = &mut act.look();
    let Some(listed) = listed_one(look, register, record)? else {
        return Err(Hindrance::Refused(REFUSED_ROLE));
    };
    let sight = Sight::of(look, register, &listed, today)?;
    match may(reader.viewer(), action, &sight.object()) {
        Verdict::Yes => Ok(()),
        Verdict::No(why) => Err(Hindrance::Refused(why)),
        Verdict::Unknown => Err(Hindrance::Refused(REFUSED_ROLE)),
    }
}

/// What others did meanwhile, each in a sentence with who and when.
pub(crate) fn told(
    reader: &Reader,
    register: &Register,
    sight: &Sight,
    opener: Option<&Opener<'_>>,
    others: &Meanwhile,
) -> Answered<Vec<String>> {
    let mut all = Vec::new();
    for entry in &others.entries {
        let mut entry = entry.clone();
        if let Some(opener) = opener {
            opener.entry(register, &mut entry);
        }
        let entry = history::entry(reader, register, sight, &entry);
        let about = [
            ("at", entry.at.as_str().into()),
            ("by", entry.by.as_str().into()),
            ("what", entry.sentence.as_str().into()),
        ];
        all.push(reader.texts.with("web-meanwhile", &about));
    }
    if all.is_empty() {
        all.push(reader.texts.text("web-meanwhile-unknown"));
    }
    Ok(all)
}
