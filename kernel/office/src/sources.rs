//! Where time and randomness come from: the machine, or a fixed start so that a run can be repeated.

use niangjia_base::calendar::Moment;
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

    /// Random bytes for a key; a fixed source gives bytes that follow from its time.
    ///
    /// # Errors
    /// When the machine has no randomness; a key is never made without it.
    pub fn secret<const N: usize>(&self) -> std::io::Result<[u8; N]> {
        let mut bytes = [0; N];
        match self {
            #[expect(
                clippy::disallowed_methods,
                reason = "this is where randomness comes in"
            )]
            Self::Machine => getrandom::fill(&mut bytes).map_err(std::io::Error::other)?,
            Self::Fixed(_) => {
                for piece in bytes.chunks_mut(8) {
                    let number = self.random().to_le_bytes();
                    piece.copy_from_slice(&number[..piece.len()]);
                    let _ = self.now();
                }
            }
        }
        Ok(bytes)
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
}
