//! Passwords: argon2id hashes, and what is too weak to be one.

use crate::AccessError;
use crate::accounts::login_key;
use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};
use niangjia_office::Office;

/// A password as it is kept: `$argon2id$v=19$m=19456,t=2,p=1$…`.
#[derive(Clone, PartialEq, Eq)]
pub struct Hashed(String);

/// Fewest signs of a password. Ten, because a second factor and the slowing of attempts stand beside it.
const FEWEST: usize = 10;
/// Most bytes of one, so that nobody keeps the machine busy with a long one.
const MOST: usize = 256;
/// Memory in KiB, rounds and lanes, as OWASP asks of argon2id where two cores serve a whole union: more memory would let
/// forty who sign in at once take a gigabyte.
const MEMORY: u32 = 19_456;
const ROUNDS: u32 = 2;
const LANES: u32 = 1;

impl Hashed {
    /// Hashes a password, with a salt of its own. It takes some hundredths of a second, so it is done before the act.
    ///
    /// # Errors
    /// When it is too weak for the account of this login, or the machine has no random source.
    pub fn new(office: &Office, login: &str, password: &str) -> Result<Self, AccessError> {
        if !is_strong(login, password) {
            return Err(AccessError::Weak);
        }
        let salt = office.secret()?;
        let hash: PasswordHash = hasher()?
            .hash_password_with_salt(password.as_bytes(), &salt[..16])
            .map_err(|_| AccessError::Weak)?;
        Ok(Self(hash.to_string()))
    }

    /// As it is kept.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What was kept, read back.
    pub(crate) fn kept(hash: String) -> Self {
        Self(hash)
    }

    /// Whether this is the password. It takes as long when it is not.
    pub(crate) fn is(&self, password: &str) -> bool {
        if password.len() > MOST {
            return false;
        }
        let Ok(hash) = PasswordHash::new(&self.0) else {
            return false;
        };
        hasher().is_ok_and(|hasher| hasher.verify_password(password.as_bytes(), &hash).is_ok())
    }
}

impl std::fmt::Debug for Hashed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Hashed(…)")
    }
}

/// Spends the time of a comparison where there is nothing to compare with, so that an unknown login answers no sooner.
pub(crate) fn pretend(password: &str) {
    if let Ok(hasher) = hasher() {
        let mut out = [0; 32];
        let _ = hasher.hash_password_into(
            &password.as_bytes()[..password.len().min(MOST)],
            &[0; 16],
            &mut out,
        );
        std::hint::black_box(out);
    }
}

/// Whether a password is fit for the account of a login: long enough, not the login, not a row of neighbouring signs.
#[must_use]
pub fn is_strong(login: &str, password: &str) -> bool {
    let signs: Vec<char> = password.chars().collect();
    let Some(key) = login_key(login) else {
        return false;
    };
    let lower = password.to_lowercase();
    let rest = lower.replace(&key, "");
    let steps = signs
        .windows(2)
        .filter(|pair| u32::from(pair[0]).abs_diff(u32::from(pair[1])) > 1)
        .count();
    let mut different = signs.clone();
    different.sort_unstable();
    different.dedup();
    signs.len() >= FEWEST
        && password.len() <= MOST
        && rest.chars().count() >= FEWEST / 2
        && steps >= 3
        && different.len() >= 5
}

fn hasher() -> Result<Argon2<'static>, AccessError> {
    // The parameters are constants within the bounds of argon2, so this does not fail.
    let params = Params::new(MEMORY, ROUNDS, LANES, None).map_err(|_| AccessError::Weak)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

#[cfg(test)]
mod tests {
    use super::is_strong;

    #[test]
    fn a_password_is_long_and_no_row_and_not_the_login() {
        for (password, strong) in [
            ("correct horse battery", true),
            ("春天的花园里有三只猫", true),
            ("Xk7#mPq2Lw", true),
            ("Xk7#mPq2L", false),
            ("1234567890", false),
            ("abcdefghijkl", false),
            ("aaaaaaaaaaaaaaa", false),
            ("121212121212", false),
            ("li.na.li.na", false),
            ("li.na2024", false),
            ("li.na and the blue kettle", true),
            ("", false),
        ] {
            assert_eq!(is_strong("li.na", password), strong, "{password}");
        }
        assert!(!is_strong("li.na", &"Xk7#mPq2Lw".repeat(30)));
    }
}
