//! How often whom is answered: everybody as often as a person would ask, and nobody as often as a program could.
//!
//! Each address and each account has an allowance that fills up again by itself. The table is in memory and bounded; a
//! program that is started again begins anew, and the lock of an account after wrong passwords, which lasts, is elsewhere.

use niangjia_base::calendar::Moment;
use niangjia_base::ids::{AccountId, TypedId};
use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Mutex, PoisonError};

/// How many allowances are kept at one time.
const KEPT: usize = 20_000;

/// An allowance: so many at once, and one more after each interval.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Allowance {
    at_once: i64,
    milliseconds: i64,
}

/// Pages for somebody on another machine.
pub(crate) const PAGES: Allowance = Allowance {
    at_once: 600,
    milliseconds: 20,
};
/// Forms.
pub(crate) const FORMS: Allowance = Allowance {
    at_once: 120,
    milliseconds: 500,
};
/// Attempts to come in.
pub(crate) const ENTERING: Allowance = Allowance {
    at_once: 30,
    milliseconds: 3_000,
};

/// Whose allowance it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Whose {
    /// An address that looks at pages.
    Looking(IpAddr),
    /// An address that sends forms.
    Sending(IpAddr),
    /// An address that tries to come in.
    Entering(IpAddr),
    /// An account that sends forms.
    Account(i64),
}

impl Whose {
    /// An account's.
    pub(crate) fn account(id: AccountId) -> Self {
        Self::Account(id.whole())
    }
}

/// The allowances that are not full, each with the moment, in milliseconds, at which it will be.
#[derive(Debug, Default)]
pub(crate) struct Pace(Mutex<BTreeMap<Whose, i64>>);

impl Pace {
    /// Takes one out of an allowance; false when there is nothing left in it.
    pub(crate) fn take(&self, whose: Whose, allowance: Allowance, now: Moment) -> bool {
        let now = now.milliseconds();
        let mut full_at = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if full_at.len() >= KEPT {
            full_at.retain(|_, full| *full > now);
            if full_at.len() >= KEPT {
                // Somebody asks under more addresses than there are people; their allowances begin anew.
                full_at.clear();
            }
        }
        let full = full_at.get(&whose).copied().unwrap_or(now).max(now);
        if full - now > allowance.milliseconds * (allowance.at_once - 1) {
            return false;
        }
        full_at.insert(whose, full + allowance.milliseconds);
        true
    }
}

/// An address as allowances know it: whoever has one address of the new kind has all of its last 64 bits.
pub(crate) fn neighbourhood(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        old => old,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: Allowance = Allowance {
        at_once: 3,
        milliseconds: 100,
    };

    #[test]
    fn an_allowance_is_used_up_and_fills_again() {
        let pace = Pace::default();
        let whose = Whose::Sending("192.0.2.1".parse().unwrap());
        let take = |at| pace.take(whose, SMALL, Moment::from_milliseconds(at));
        assert_eq!([0, 0, 0, 0, 50].map(take), [true, true, true, false, false]);
        assert_eq!([100, 100, 200].map(take), [true, false, true]);
        assert_eq!(
            [9_000, 9_000, 9_000, 9_000].map(take),
            [true, true, true, false]
        );
        let other = Whose::Entering("192.0.2.1".parse().unwrap());
        assert!(pace.take(other, SMALL, Moment::from_milliseconds(9_000)));
    }

    #[test]
    fn neighbours_share_an_allowance() {
        for (address, known_as) in [
            ("192.0.2.7", "192.0.2.7"),
            ("::ffff:192.0.2.7", "192.0.2.7"),
            ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ] {
            assert_eq!(
                neighbourhood(address.parse().unwrap()).to_string(),
                known_as
            );
        }
    }
}
