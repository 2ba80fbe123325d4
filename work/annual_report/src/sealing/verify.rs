//! Proving a sealed file, without server, database or key.

use super::canonical::digest;
use super::{FORM, canonical, short};
use serde_json::{Value, json};

/// A file that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// The seal.
    pub seal: String,
    /// The union that sealed it.
    pub union: String,
    /// What the report is called.
    pub name: String,
    /// Its period.
    pub period: String,
    /// At which stage it was sealed: the word of a [`super::Stage`].
    pub stage: String,
    /// When.
    pub sealed_at: String,
    /// How many figures it holds.
    pub n_figures: usize,
}

/// Why a file does not hold.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// It is no sealed report at all, or is cut off.
    #[error("not a sealed report")]
    NotSealed,
    /// These parts are not what was sealed.
    #[error("changed since it was sealed: {}", .0.join(", "))]
    Parts(Vec<String>),
    /// The parts hold together, and the seal is not theirs.
    #[error("the seal is not that of the content")]
    Seal,
    /// What is sealed is whole, and the file around it was changed.
    #[error("the file was changed outside of what is sealed")]
    Around,
    /// It is a whole sealed report, and another than the one asked for.
    #[error("the seal is {0}, not the one asked for")]
    Another(String),
}

impl Broken {
    /// The message that says so.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::NotSealed => "report-broken-not-sealed",
            Self::Parts(_) => "report-broken-parts",
            Self::Seal => "report-broken-seal",
            Self::Around => "report-broken-around",
            Self::Another(_) => "report-broken-another",
        }
    }
}

/// Proves that a file is what was sealed. Anybody can make a whole file with another seal; compare the seal with the one that
/// is printed on the report, or let [`Verified::is`] do it.
///
/// # Errors
/// What differs.
pub fn verify(file: &[u8]) -> Result<Verified, Broken> {
    let text = std::str::from_utf8(file).map_err(|_| Broken::NotSealed)?;
    let value: Value = serde_json::from_str(text).map_err(|_| Broken::NotSealed)?;
    let (Some(parts), Some(digests), Some(seal)) = (
        value.get("parts").and_then(Value::as_object),
        value.get("digests").and_then(Value::as_object),
        value.get("seal").and_then(Value::as_str),
    ) else {
        return Err(Broken::NotSealed);
    };
    if value.get("form").and_then(Value::as_str) != Some(FORM) {
        return Err(Broken::NotSealed);
    }
    let names = parts
        .keys()
        .chain(digests.keys().filter(|name| !parts.contains_key(*name)));
    let differing: Vec<String> = names
        .filter(|name| {
            let is = parts.get(*name).and_then(digest);
            let was = digests.get(*name).and_then(Value::as_str);
            is.is_none() || is.as_deref() != was
        })
        .cloned()
        .collect();
    if !differing.is_empty() {
        return Err(Broken::Parts(differing));
    }
    if digest(&json!({ "form": FORM, "digests": digests })).as_deref() != Some(seal) {
        return Err(Broken::Seal);
    }
    // Blanks, keys twice, other ways of writing the same: nothing that was sealed, and still not the file that was made.
    if canonical(&value).is_none_or(|whole| whole + "\n" != text) {
        return Err(Broken::Around);
    }
    let head = |name: &str| {
        let told = parts.get("head").and_then(|head| head.get(name));
        told.and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    Ok(Verified {
        seal: seal.to_owned(),
        union: head("union"),
        name: head("name"),
        period: head("period"),
        stage: head("stage"),
        sealed_at: head("sealed_at"),
        n_figures: parts
            .get("figures")
            .and_then(Value::as_array)
            .map_or(0, Vec::len),
    })
}

impl Verified {
    /// Whether this is the seal that is printed somewhere, whole or in its short form.
    ///
    /// # Errors
    /// When it is another.
    pub fn is(self, printed: &str) -> Result<Self, Broken> {
        let digits = |text: &str| -> String {
            let digits = text.chars().filter(char::is_ascii_hexdigit);
            digits.map(|c| c.to_ascii_lowercase()).collect()
        };
        let printed = digits(printed);
        let fits =
            printed.len() >= digits(&short(&self.seal)).len() && self.seal.starts_with(&printed);
        if fits {
            Ok(self)
        } else {
            Err(Broken::Another(short(&self.seal)))
        }
    }
}
