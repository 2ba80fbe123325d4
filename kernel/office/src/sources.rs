//! Where time and randomness come from: the machine, or a fixed start so that a run can be repeated.

use niangjia_base::calendar::Moment;
use sha2::{Digest, Sha256};
use std::sync::Mutex;
use std::time::UNIX_EPOCH;

/// The only place that asks the clock and the random source of the machine.
#[derive(Debug)]
pub enum Sources {
    /// The machine's clock and randomness.
    Machine,
    /// A clock that stands at a moment and advances a millisecond each time it is asked, and numbers that follow from it.
    Fixed(Mutex<i64>),
}

/// The machine has no random source, so nothing can be kept secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the machine gives no random numbers")]
pub struct NoRandomness;

impl Sources {
    /// A clock that starts at a moment; the same run gives the same times and ids.
    #[must_use]
    pub fn fixed(start: Moment) -> Self {
        Self::Fixed(Mutex::new(start.milliseconds()))
    }

    /// The moment that it is.
    #[must_use]
    pub fn now(&self) -> Moment {
        match self {
            Self::Machine => {
                #[expect(clippy::disallowed_methods, reason = "this is where time comes in")]
                let since = std::time::SystemTime::now().duration_since(UNIX_EPOCH);
                let milliseconds = since.map_or(0, |passed| passed.as_millis());
                Moment::from_milliseconds(i64::try_from(milliseconds).unwrap_or(i64::MAX))
            }
            Self::Fixed(clock) => {
                let mut clock = clock
                    .lock()
                    .unwrap_or_else(std::sync::PoisonError::into_inner);
                *clock += 1;
                Moment::from_milliseconds(*clock)
            }
        }
    }

    /// A random number; a fixed source gives numbers that follow from its time.
    #[must_use]
    pub fn random(&self) -> u64 {
        match self {
            Self::Machine => {
                let mut bytes = [0; 8];
                #[expect(
                    clippy::disallowed_methods,
                    reason = "this is where randomness comes in"
                )]
                let filled = getrandom::fill(&mut bytes);
                // Without a random source two processes could make one id; the primary key then ends the second act.
                if filled.is_ok() {
                    u64::from_le_bytes(bytes)
                } else {
                    0
                }
            }
            Self::Fixed(clock) => {
                let clock = clock
                    .lock()
                    .unwrap_or_else(std::sync::PoisonError::into_inner);
                clock.unsigned_abs().wrapping_mul(0x9E37_79B9_7F4A_7C15)
            }
        }
    }

    /// 32 random bytes that nobody can guess, for a token or a salt. A fixed source gives bytes that follow from its time,
    /// and others each time; they are no secret, which is why it is for tests only.
    ///
    /// # Errors
    /// When the machine has no random source: a number that is not random would be worse than none.
    pub fn secret(&self) -> Result<[u8; 32], NoRandomness> {
        match self {
            Self::Machine => {
                let mut bytes = [0; 32];
                #[expect(
                    clippy::disallowed_methods,
                    reason = "this is where randomness comes in"
                )]
                let filled = getrandom::fill(&mut bytes);
                filled.map(|()| bytes).map_err(|_| NoRandomness)
            }
            Self::Fixed(_) => Ok(Sha256::digest(self.now().to_string()).into()),
        }
    }
}
