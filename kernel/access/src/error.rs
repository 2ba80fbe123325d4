//! Why an act on accounts was refused.

use niangjia_office::{ActError, NoRandomness};
use niangjia_store::Error;

/// Why an account, a grant or a sign-in was refused.
#[derive(Debug, thiserror::Error)]
pub enum AccessError {
    /// The login has signs that a login cannot have, or too many or too few.
    #[error("that is no login")]
    LoginUnfit,
    /// Another account has the login.
    #[error("another account has the login")]
    LoginTaken,
    /// There is no such account.
    #[error("there is no such account")]
    NoAccount,
    /// The account has no such grant in force or to come.
    #[error("the account has no such grant")]
    NoGrant,
    /// There is no such unit.
    #[error("there is no such unit")]
    NoUnit,
    /// Nobody, or more than one, has the staff number.
    #[error("nobody or more than one has the staff number")]
    NoPerson,
    /// A member's role is about a person, and the account belongs to none.
    #[error("the account belongs to no person")]
    MemberWithoutPerson,
    /// The last day lies before the first.
    #[error("the grant would end before it begins")]
    DaysReversed,
    /// Nobody gives or takes their own role.
    #[error("nobody changes their own roles")]
    OwnRole,
    /// The account is locked.
    #[error("the account is locked")]
    Locked,
    /// The password is too easily guessed.
    #[error("the password is too weak")]
    Weak,
    /// The login or the password is wrong, or the one-time login is used up or too old; which, is not said.
    #[error("that does not open an account")]
    Wrong,
    /// That is no code of the second factor, or it was used before.
    #[error("that is no code, or it was used before")]
    WrongCode,
    /// The account has a second factor already.
    #[error("the account has a second factor already")]
    FactorThere,
    /// There were too many wrong attempts.
    #[error("too many wrong attempts: wait {seconds} seconds")]
    Wait {
        /// How long until the next attempt is looked at.
        seconds: i64,
    },
    /// The machine has no random source.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    /// The act itself.
    #[error(transparent)]
    Act(#[from] ActError),
    /// The database.
    #[error(transparent)]
    Store(#[from] Error),
}

impl AccessError {
    /// The message key of what to say to whoever asked; nothing when the fault is the program's or the machine's. The text
    /// of [`Self::Wait`] takes `seconds`.
    #[must_use]
    pub const fn key(&self) -> Option<&'static str> {
        match self {
            Self::LoginUnfit => Some("access-login-unfit"),
            Self::LoginTaken => Some("access-login-taken"),
            Self::NoAccount => Some("access-no-account"),
            Self::NoGrant => Some("access-no-grant"),
            Self::NoUnit => Some("access-no-unit"),
            Self::NoPerson => Some("access-no-person"),
            Self::MemberWithoutPerson => Some("access-member-without-person"),
            Self::DaysReversed => Some("access-days-reversed"),
            Self::OwnRole => Some("access-own-role"),
            Self::Locked => Some("access-locked"),
            Self::Weak => Some("access-weak"),
            Self::Wrong => Some("access-wrong"),
            Self::WrongCode => Some("access-wrong-code"),
            Self::FactorThere => Some("access-factor-there"),
            Self::Wait { .. } => Some("access-wait"),
            Self::NoRandomness(_) | Self::Act(_) | Self::Store(_) => None,
        }
    }
}
