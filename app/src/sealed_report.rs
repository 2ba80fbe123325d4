//! A file that says of itself that it is a sealed report, proved or refused in the words of a reader.

use crate::texts::Texts;
use annual_report::sealing::{self, Broken, Verified};

/// Proves a file, perhaps against the seal that is printed on a report.
///
/// # Errors
/// Why it does not hold.
pub(crate) fn proved(file: &[u8], printed: Option<&str>) -> Result<Verified, Broken> {
    let verified = sealing::verify(file)?;
    match printed {
        Some(printed) => verified.is(printed),
        None => Ok(verified),
    }
}

/// Why a file does not hold, and where, in one sentence.
pub(crate) fn said(broken: &Broken, texts: &Texts) -> String {
    match broken {
        Broken::Parts(parts) => {
            let parts: Vec<String> = parts.iter().map(|part| part_named(part, texts)).collect();
            texts.with(broken.key(), &[("parts", parts.join(", ").into())])
        }
        Broken::Another(seal) => texts.with(broken.key(), &[("seal", seal.as_str().into())]),
        _ => texts.text(broken.key()),
    }
}

/// A part in words; one that no report has by the name that stands in the file.
fn part_named(part: &str, texts: &Texts) -> String {
    let key = format!("report-part-{part}");
    if texts.messages().has(&key) {
        texts.text(&key)
    } else {
        part.to_owned()
    }
}
