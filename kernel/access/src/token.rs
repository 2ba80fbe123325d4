//! Tokens: 32 random bytes that open something. The database keeps their digests only, so reading it opens nothing.

use crate::AccessError;
use niangjia_office::Office;
use sha2::{Digest as _, Sha256};
use std::fmt::{self, Write as _};

/// A token as it is handed out: in a cookie, or in a link.
#[derive(Clone, PartialEq, Eq)]
pub struct Token([u8; 32]);

/// What is kept of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digest([u8; 32]);

impl Token {
    /// A new token.
    ///
    /// # Errors
    /// When the machine has no random source.
    pub fn new(office: &Office) -> Result<Self, AccessError> {
        Ok(Self(office.secret()?))
    }

    /// A token as it came back, or nothing when it is none: 64 hexadecimal digits.
    #[must_use]
    pub fn read(shown: &str) -> Option<Self> {
        let shown = shown.as_bytes();
        let mut bytes = [0; 32];
        if shown.len() != 2 * bytes.len() {
            return None;
        }
        for (byte, pair) in bytes.iter_mut().zip(shown.chunks_exact(2)) {
            *byte = (digit(pair[0])? << 4) | digit(pair[1])?;
        }
        Some(Self(bytes))
    }

    /// The token as it is handed out: 64 hexadecimal digits.
    #[must_use]
    pub fn shown(&self) -> String {
        hexadecimal(&self.0)
    }

    /// What is kept of it.
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest(Sha256::digest(self.0).into())
    }

    /// Another token that follows from this one and a purpose, and tells nothing of it: what a form of this session carries.
    #[must_use]
    pub fn derived(&self, purpose: &str) -> String {
        let mut hasher = Sha256::new();
        hasher.update(purpose.as_bytes());
        hasher.update([0]);
        hasher.update(self.0);
        hexadecimal(&hasher.finalize())
    }
}

/// Never shows the token, whatever writes it into a log.
impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

impl Digest {
    /// The digest of a word that shall not be kept itself.
    pub(crate) fn of(kind: &str, word: &str) -> Self {
        let mut hasher = Sha256::new();
        hasher.update(kind.as_bytes());
        hasher.update([0]);
        hasher.update(word.as_bytes());
        Self(hasher.finalize().into())
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        &self.0
    }
}

fn digit(sign: u8) -> Option<u8> {
    match sign {
        b'0'..=b'9' => Some(sign - b'0'),
        b'a'..=b'f' => Some(sign - b'a' + 10),
        _ => None,
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::Token;

    #[test]
    fn a_token_comes_back_as_it_went_out_and_nothing_else_does() {
        let token = Token(std::array::from_fn(|at| u8::try_from(at * 8).unwrap()));
        let shown = token.shown();
        assert_eq!(Token::read(&shown), Some(token.clone()));
        for wrong in [
            &shown[1..],
            &shown.to_uppercase(),
            "",
            &format!("{shown}0"),
            &"é".repeat(32),
        ] {
            assert_eq!(Token::read(wrong), None, "{wrong}");
        }
        assert!(!format!("{token:?}").contains(&shown[..4]));
        assert_ne!(token.derived("form"), token.derived("other"));
        assert_ne!(token.derived("form"), shown);
    }
}
