//! Looking for one another: what somebody says of themselves, and to whom they said yes.
//!
//! A profile belongs to the person whom it is about. Two people learn of each other's yes only when both have said it;
//! until then nobody else does, the office included. So there is no form for it, and no figure.

use niangjia_base::record_ref::RecordKind;
use niangjia_office::registers::{Field, Holds, Privacy, Register};

/// How far a profile has come.
pub const PROFILE_STATES: &[&str] = &["draft", "open", "paused", "closed"];
/// What became of a yes.
pub const INTEREST_STATES: &[&str] = &["sent", "mutual", "withdrawn"];

/// The register of profiles.
pub const PROFILE: Register = Register {
    kind: RecordKind("youth.profile"),
    table: "youth_profile",
    fields: &[
        Field::must("person", Holds::Person).seen_by(Privacy::Private),
        Field::must("nickname", Holds::Text).seen_by(Privacy::Sensitive),
        Field::may("born_year", Holds::Whole).seen_by(Privacy::Private),
        Field::may("about", Holds::Text).seen_by(Privacy::Sensitive),
        Field::may("hopes", Holds::Text).seen_by(Privacy::Sensitive),
        Field::must("day", Holds::Day).seen_by(Privacy::Private),
        Field::must("state", Holds::Choice(PROFILE_STATES)).seen_by(Privacy::Sensitive),
    ],
};

/// The register of those who said yes to somebody.
pub const INTEREST: Register = Register {
    kind: RecordKind("youth.interest"),
    table: "youth_interest",
    fields: &[
        Field::must("from_profile", Holds::Record("youth.profile")).seen_by(Privacy::Private),
        Field::must("to_profile", Holds::Record("youth.profile")).seen_by(Privacy::Private),
        Field::must("day", Holds::Day).seen_by(Privacy::Private),
        Field::must("state", Holds::Choice(INTEREST_STATES)).seen_by(Privacy::Sensitive),
    ],
};
