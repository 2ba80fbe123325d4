//! The second factor: a code of six digits that a telephone shows (RFC 6238), and recovery codes for a lost telephone.
//!
//! It is set up in two steps: a [`Secret`] is shown, and whoever gives a code of it has it ([`set_up`]). From then on a
//! session of the account awaits a code, whether it was opened by password or by one-time login; [`give_code`] makes it good.
//! Each code works once. Recovery codes are handed out once and kept as digests; a secret has to be read again, so it is kept
//! sealed, for its account alone.

use crate::AccessError;
use crate::accounts::{known, record};
use crate::failures::{self, Subject};
use crate::gate::Gate;
use crate::sessions::{self, Limits, Opened};
use crate::token::{Digest, Token};
use niangjia_base::calendar::Moment;
use niangjia_base::ids::{AccountId, SessionId, TypedId, UnionId};
use niangjia_office::vault::Vault;
use niangjia_office::{Act, Look, Office};
use niangjia_store::{Error, Tx, bind, statements};
use serde_json::json;
use totp_rs::{Builder, Totp};

statements! {
    FIND = "SELECT secret FROM access_factor WHERE union_id = $1 AND account = $2";
    KEEP = "INSERT INTO access_factor (union_id, account, secret, last_step) VALUES ($1, $2, $3, $4)";
    KEEP_RECOVERY = "INSERT INTO access_recovery (union_id, digest, account) VALUES ($1, $2, $3)";
    // A code of a step that was used, or of one before it, is used up.
    USE_STEP = "UPDATE access_factor SET last_step = $3 WHERE union_id = $1 AND account = $2 AND last_step < $3";
    USE_RECOVERY = "DELETE FROM access_recovery WHERE union_id = $1 AND account = $2 AND digest = $3";
    RECOVERY_LEFT = "SELECT COUNT(*) FROM access_recovery WHERE union_id = $1 AND account = $2";
    UNSEALED = "SELECT account, secret FROM access_factor WHERE union_id = $1 AND secret NOT LIKE 'sealed:%' ORDER BY account";
    SEAL = "UPDATE access_factor SET secret = $3 \
            WHERE union_id = $1 AND account = $2 AND secret NOT LIKE 'sealed:%'";
    SECRETS = "SELECT account, secret FROM access_factor WHERE union_id = $1 ORDER BY account";
    FORGET = "DELETE FROM access_factor WHERE union_id = $1 AND account = $2";
    FORGET_RECOVERY = "DELETE FROM access_recovery WHERE union_id = $1 AND account = $2";
}

/// Recovery codes that are handed out at a time.
const RECOVERY_CODES: usize = 10;
/// Bytes of a secret, as RFC 4226 recommends.
const SECRET_BYTES: usize = 20;
/// Bytes of a recovery code: enough that its digest tells nothing of it.
const RECOVERY_BYTES: usize = 10;

/// A secret that a telephone and the office share.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

/// Recovery codes as they are handed out, once: `abcd-efgh-ijkl-mnop`.
#[derive(Clone)]
pub struct RecoveryCodes(Vec<String>);

impl Secret {
    /// A new secret.
    ///
    /// # Errors
    /// When the machine has no random source.
    pub fn new(office: &Office) -> Result<Self, AccessError> {
        let bytes = office.secret()?;
        Ok(Self(base32(&bytes[..SECRET_BYTES])))
    }

    /// A secret as the form of its first code brings it back, or nothing when it is none.
    #[must_use]
    pub fn read(written: &str) -> Option<Self> {
        let bytes = totp_rs::Secret::try_from_base32(written).ok()?;
        (bytes.as_bytes().len() == SECRET_BYTES).then(|| Self(written.to_owned()))
    }

    /// As it is typed into a telephone by hand: 32 letters and digits.
    #[must_use]
    pub fn written(&self) -> &str {
        &self.0
    }

    /// The address that a telephone reads, from a picture or a tap: `otpauth://totp/…`.
    #[must_use]
    pub fn address(&self, union: &str, login: &str) -> String {
        // A colon parts union and login, so neither may hold one.
        let plain = |text: &str| percent(&text.replace(':', " "));
        let (union, login) = (plain(union), plain(login));
        format!(
            "otpauth://totp/{union}:{login}?secret={}&issuer={union}",
            self.0
        )
    }

    /// The step of thirty seconds of which this is the code, one early or late at most; nothing when it is of none.
    fn step(&self, code: &str, now: Moment) -> Option<i64> {
        let seconds = u64::try_from(now.milliseconds() / 1000).ok()?;
        let digits: String = code.chars().filter(|sign| !sign.is_whitespace()).collect();
        let step = self.totp()?.check(&digits, seconds)?;
        i64::try_from(step).ok()
    }

    fn totp(&self) -> Option<Totp> {
        let secret = totp_rs::Secret::try_from_base32(&self.0).ok()?;
        Builder::new().with_secret(secret).build().ok()
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl RecoveryCodes {
    /// New codes.
    ///
    /// # Errors
    /// When the machine has no random source.
    pub fn new(office: &Office) -> Result<Self, AccessError> {
        let code = |_| {
            let letters = base32(&office.secret()?[..RECOVERY_BYTES]).to_lowercase();
            let signs: Vec<char> = letters.chars().collect();
            let groups: Vec<String> = signs
                .chunks(4)
                .map(|group| group.iter().collect())
                .collect();
            Ok(groups.join("-"))
        };
        let codes: Result<_, AccessError> = (0..RECOVERY_CODES).map(code).collect();
        codes.map(Self)
    }

    /// The codes, to be shown once.
    #[must_use]
    pub fn shown(&self) -> &[String] {
        &self.0
    }
}

/// Sets the second factor of an account up, when the code is one of the secret now. Other sessions of the account end.
///
/// # Errors
/// [`AccessError::WrongCode`] when it is no code of the secret; [`AccessError::FactorThere`] when there is one already; or
/// the database does not take it.
pub fn set_up(
    act: &mut Act<'_, '_>,
    account: AccountId,
    secret: &Secret,
    code: &str,
    recovery: &RecoveryCodes,
    stays: Option<SessionId>,
) -> Result<(), AccessError> {
    if known(act, account)?.has_second_factor {
        return Err(AccessError::FactorThere);
    }
    let step = secret.step(code, act.now).ok_or(AccessError::WrongCode)?;
    let sealed = act.vault.seal(&place(account), secret.written());
    act.tx.run(KEEP, bind![act.union, account, &sealed, step])?;
    for code in &recovery.0 {
        let digest = recovery_digest(code);
        act.tx
            .run(KEEP_RECOVERY, bind![act.union, digest.bytes(), account])?;
    }
    sessions::end_all(act.tx, act.union, account, stays)?;
    record(act, account, "second_factor_set_up", json!({}));
    Ok(())
}

/// Forgets the second factor of an account and its recovery codes.
///
/// # Errors
/// When there is no such account, or the database does not take it.
pub fn forget(act: &mut Act<'_, '_>, account: AccountId) -> Result<(), AccessError> {
    known(act, account)?;
    act.tx.run(FORGET_RECOVERY, bind![act.union, account])?;
    if act.tx.run(FORGET, bind![act.union, account])? > 0 {
        record(act, account, "second_factor_forgotten", json!({}));
    }
    Ok(())
}

/// Makes a session good that awaits a code: one of the telephone's, or a recovery code. The session gets another token.
///
/// # Errors
/// [`AccessError::WrongCode`] when it is neither or was used before; [`AccessError::Wait`] after too many attempts;
/// [`AccessError::Wrong`] when the session is over.
pub fn give_code(
    office: &Office,
    token: &Token,
    code: &str,
    limits: Limits,
) -> Result<Opened, AccessError> {
    let Some(session) = sessions::awaiting(office, token, limits)? else {
        return Err(AccessError::Wrong);
    };
    let subjects = [Subject::code(&session.account.whole().to_string())];
    Gate::pass(office, |gate| failures::attempt(gate, &subjects))?;
    let secret = office.look(|look| {
        let kept: Option<String> =
            look.tx
                .maybe(FIND, bind![look.union, session.account], |row| row.get(0))?;
        kept.map(|sealed| opened(look.vault, session.account, &sealed))
            .transpose()
    })?;
    let fresh = Token::new(office)?;
    Gate::pass(office, |gate| {
        let union = gate.union;
        let step = secret
            .as_ref()
            .and_then(|secret| secret.step(code, gate.now));
        let used = match step {
            Some(step) => gate.tx.run(USE_STEP, bind![union, session.account, step])?,
            None => {
                let digest = recovery_digest(code);
                gate.tx
                    .run(USE_RECOVERY, bind![union, session.account, digest.bytes()])?
            }
        };
        if used == 0 {
            return Err(AccessError::WrongCode);
        }
        failures::right(gate, &subjects)?;
        sessions::make_good(gate, &session, &fresh)
    })
}

/// How many recovery codes an account has left.
///
/// # Errors
/// When the database cannot be read.
pub fn recovery_left(office: &Office, account: AccountId) -> Result<i64, Error> {
    office.look(|look| {
        look.tx
            .one(RECOVERY_LEFT, bind![look.union, account], |row| row.get(0))
    })
}

/// Whether an account has a second factor.
pub(crate) fn is_set_up(
    tx: &mut Tx<'_>,
    union: UnionId,
    account: AccountId,
) -> Result<bool, Error> {
    let found: Option<String> = tx.maybe(FIND, bind![union, account], |row| row.get(0))?;
    Ok(found.is_some())
}

/// Seals the secrets that stood in the database before they were sealed, and answers how many. An office does it when it is
/// opened; what is not sealed opens nothing.
///
/// # Errors
/// When the database cannot be read or written.
pub fn seal_old(office: &Office) -> Result<usize, Error> {
    let old: Vec<(AccountId, String)> = office.look(|look| {
        let vault = look.vault;
        look.tx.all(UNSEALED, bind![look.union], |row| {
            let (account, secret): (AccountId, String) = (row.id(0)?, row.get(1)?);
            Ok::<_, Error>((account, vault.seal(&place(account), &secret)))
        })
    })?;
    if old.is_empty() {
        return Ok(0);
    }
    Gate::pass(office, |gate| {
        for (account, sealed) in &old {
            gate.tx.run(SEAL, bind![gate.union, *account, sealed])?;
        }
        Ok(old.len())
    })
}

/// The accounts whose secret is not sealed, or does not open with the key.
///
/// # Errors
/// When the database cannot be read.
pub fn unsealed(look: &mut Look<'_, '_>) -> Result<Vec<AccountId>, Error> {
    let all: Vec<(AccountId, String)> = look.tx.all(SECRETS, bind![look.union], |row| {
        Ok::<_, Error>((row.id(0)?, row.get(1)?))
    })?;
    let closed = all
        .into_iter()
        .filter(|(account, secret)| opened(look.vault, *account, secret).is_err());
    Ok(closed.map(|(account, _)| account).collect())
}

/// What a sealed secret is bound to, so that it opens for no other account.
fn place(account: AccountId) -> String {
    format!("access_factor.secret/{account}")
}

fn opened(vault: &Vault, account: AccountId, sealed: &str) -> Result<Secret, Error> {
    let secret = vault.open(&place(account), sealed);
    secret.map(Secret).ok_or(Error::Inconsistent {
        table: "access_factor",
        column: "secret",
    })
}

fn recovery_digest(code: &str) -> Digest {
    let letters: String = code
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|sign| sign.to_ascii_lowercase())
        .collect();
    Digest::of("recovery", &letters)
}

fn base32(bytes: &[u8]) -> String {
    totp_rs::Secret::from(bytes).to_base32()
}

/// Writes what may not stand in an address as `%E5`.
fn percent(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The secret of RFC 6238, appendix B: the digits 1 to 0 twice.
    const RFC: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    #[test]
    fn codes_are_those_of_the_standard_and_work_a_step_early_or_late() {
        let secret = Secret::read(RFC).unwrap();
        let at = |seconds: i64| Moment::from_milliseconds(seconds * 1000);
        for (code, seconds, step) in [
            ("287082", 59, Some(1)),
            ("287 082", 59, Some(1)),
            ("081804", 1_111_111_109, Some(37_037_036)),
            ("050471", 1_111_111_111, Some(37_037_037)),
            ("279037", 2_000_000_000, Some(66_666_666)),
            ("287082", 89, Some(1)),
            ("287082", 29, Some(1)),
            ("287082", 90, None),
            ("287083", 59, None),
            ("", 59, None),
            ("28708", 59, None),
            ("２８７０８２", 59, None),
        ] {
            assert_eq!(secret.step(code, at(seconds)), step, "{code} at {seconds}");
        }
    }

    #[test]
    fn a_telephone_reads_union_and_login() {
        let secret = Secret::read(RFC).unwrap();
        assert_eq!(
            secret.address("甲:工会", "li.na@x"),
            format!(
                "otpauth://totp/%E7%94%B2%20%E5%B7%A5%E4%BC%9A:li.na%40x?secret={RFC}&issuer=%E7%94%B2%20%E5%B7%A5%E4%BC%9A"
            )
        );
        assert_eq!(Secret::read("GEZDGNBV"), None);
        assert_eq!(Secret::read("not base32!"), None);
        assert_eq!(format!("{secret:?}"), "Secret(…)");
    }

    #[test]
    fn recovery_codes_are_read_however_they_are_typed() {
        let one = recovery_digest("abcd-efgh-ijkl-mnop");
        assert_eq!(recovery_digest(" ABCD EFGH IJKL MNOP "), one);
        assert_ne!(recovery_digest("abcd-efgh-ijkl-mnoq"), one);
    }
}
