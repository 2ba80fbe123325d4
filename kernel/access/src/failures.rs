//! Wrong attempts: the first few cost nothing, the next cost seconds, then minutes. Nobody is locked out for good, because
//! that would let anybody lock out anybody.
//!
//! Attempts are counted before they are looked at, by login and by address, so that many at once gain nothing. Logins and
//! addresses are kept as digests: people type their password into the wrong field.

use crate::AccessError;
use crate::gate::Gate;
use crate::token::Digest;
use niangjia_base::calendar::Moment;
use niangjia_store::{Error, bind, statements};

statements! {
    FIND = "SELECT n_failures, last_at FROM access_failure WHERE union_id = $1 AND subject = $2";
    COUNT = "INSERT INTO access_failure (union_id, subject, n_failures, last_at) VALUES ($1, $2, 1, $3) \
             ON CONFLICT (union_id, subject) DO UPDATE SET n_failures = access_failure.n_failures + 1, last_at = $3";
    FORGIVE = "DELETE FROM access_failure WHERE union_id = $1 AND subject = $2";
    TAKE_BACK = "UPDATE access_failure SET n_failures = n_failures - 1 \
                 WHERE union_id = $1 AND subject = $2 AND n_failures > 0";
    FORGET = "DELETE FROM access_failure WHERE union_id = $1 AND last_at < $2";
}

/// After so many seconds without a wrong attempt, those before are forgotten.
const FORGOTTEN_AFTER: i64 = 3600;

/// By what attempts are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum By {
    /// One account, or a login that no account has.
    Login,
    /// One address on the net, behind which a whole campus may sit.
    Address,
}

/// One thing by which attempts are counted.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Subject {
    by: By,
    digest: Digest,
}

impl Subject {
    pub(crate) fn login(key: &str) -> Self {
        Self {
            by: By::Login,
            digest: Digest::of("login", key),
        }
    }

    /// An account that has given its password and is asked for its code.
    pub(crate) fn code(account: &str) -> Self {
        Self {
            by: By::Login,
            digest: Digest::of("code", account),
        }
    }

    pub(crate) fn address(address: &str) -> Self {
        Self {
            by: By::Address,
            digest: Digest::of("address", address),
        }
    }
}

/// Counts an attempt, or refuses to look at it yet.
pub(crate) fn attempt(gate: &mut Gate<'_, '_>, subjects: &[Subject]) -> Result<(), AccessError> {
    let before = gate.ago(FORGOTTEN_AFTER);
    gate.tx.run(FORGET, bind![gate.union, &before])?;
    let mut seconds = 0;
    for subject in subjects {
        let found = gate
            .tx
            .maybe(FIND, bind![gate.union, subject.digest.bytes()], |row| {
                Ok::<_, Error>((row.get::<i64>(0)?, row.get::<String>(1)?))
            })?;
        if let Some((n, last)) = found {
            seconds = seconds.max(left(subject.by, n, &last, gate.now));
        }
    }
    if seconds > 0 {
        return Err(AccessError::Wait { seconds });
    }
    let now = gate.now.to_string();
    for subject in subjects {
        gate.tx
            .run(COUNT, bind![gate.union, subject.digest.bytes(), &now])?;
    }
    Ok(())
}

/// Forgets the attempts of somebody who was right. Of those from an address only this one: whoever has an account must not
/// be able to clear the address for guessing at others.
pub(crate) fn right(gate: &mut Gate<'_, '_>, subjects: &[Subject]) -> Result<(), Error> {
    for subject in subjects {
        let sql = match subject.by {
            By::Login => FORGIVE,
            By::Address => TAKE_BACK,
        };
        gate.tx
            .run(sql, bind![gate.union, subject.digest.bytes()])?;
    }
    Ok(())
}

/// Seconds until the next attempt is looked at.
fn left(by: By, n_failures: i64, last: &str, now: Moment) -> i64 {
    let Ok(last) = last.parse::<Moment>() else {
        return 0;
    };
    let delay = delay(by, n_failures);
    let until = last.milliseconds() + delay * 1000;
    // A clock that was set back makes nobody wait longer than the delay.
    (until - now.milliseconds() + 999)
        .div_euclid(1000)
        .clamp(0, delay)
}

/// Seconds to wait after so many wrong attempts.
fn delay(by: By, n_failures: i64) -> i64 {
    match (by, n_failures) {
        (By::Login, ..=2) | (By::Address, ..=19) => 0,
        // 2, 4, 8, 16, 32 seconds.
        (By::Login, 3..=7) => 1 << (n_failures - 2),
        (By::Login, 8..=9) => 300,
        (By::Address, 20..=39) => 2,
        (By::Address, 40..=79) => 30,
        _ => 900,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_grows_from_seconds_to_minutes_and_no_further() {
        let waits: Vec<i64> = (0..12).map(|n| delay(By::Login, n)).collect();
        assert_eq!(waits, [0, 0, 0, 2, 4, 8, 16, 32, 300, 300, 900, 900]);
        for (n, seconds) in [(19, 0), (20, 2), (40, 30), (80, 900), (100_000, 900)] {
            assert_eq!(delay(By::Address, n), seconds, "{n}");
        }
    }

    #[test]
    fn what_is_left_is_whole_seconds_rounded_up() {
        let last: Moment = "2024-01-05T01:00:00.000Z".parse().unwrap();
        let at = |milliseconds| Moment::from_milliseconds(last.milliseconds() + milliseconds);
        for (passed, left_over) in [
            (0, 4),
            (1, 4),
            (1000, 3),
            (3999, 1),
            (4000, 0),
            (9999, 0),
            (-3_600_000, 4),
        ] {
            assert_eq!(
                left(By::Login, 4, &last.to_string(), at(passed)),
                left_over,
                "{passed}"
            );
        }
    }
}
