//! The texts with which reports begin, and how a text file becomes paragraphs.

use crate::report::{Level, ReportKind};

/// A paragraph before it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Written {
    /// What it is.
    pub(crate) level: Level,
    /// Its text.
    pub(crate) text: String,
}

impl ReportKind {
    /// The text with which a report of this kind begins.
    #[must_use]
    pub const fn template(self) -> &'static str {
        match self {
            Self::Annual => crate::TEXT,
            Self::Proposals => include_str!("../templates/proposals.zh-CN.txt"),
            Self::Funds => include_str!("../templates/funds.zh-CN.txt"),
            Self::HalfYear => include_str!("../templates/half_year.zh-CN.txt"),
            Self::Branch => include_str!("../templates/branch.zh-CN.txt"),
        }
    }
}

/// The paragraphs of a text file as the document crate describes it; notes to the writer are not among them.
#[must_use]
pub(crate) fn paragraphs(text: &str) -> Vec<Written> {
    let mut written: Vec<Written> = Vec::new();
    let mut body = Level::Paragraph;
    let mut open = false;
    for line in text.trim_start_matches('\u{feff}').lines().map(str::trim) {
        if line.starts_with("//") {
            continue;
        }
        if line.is_empty() {
            open = false;
        } else if line.starts_with(['#', '@']) {
            open = false;
            let (word, words) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
            let level = match word {
                "#" => Level::Title,
                "##" => Level::Chapter,
                "###" => Level::Item,
                "@draft" => Level::DraftMark,
                "@outlook" => Level::Outlook,
                "@closing" => Level::Closing,
                other => Level::of_word(other.trim_start_matches('@')).unwrap_or(Level::Paragraph),
            };
            if level.is_running() {
                body = level;
            } else {
                let text = words.trim().to_owned();
                written.push(Written { level, text });
            }
        } else if let (true, Some(last)) = (open, written.last_mut()) {
            last.text.push('\n');
            last.text.push_str(line);
        } else {
            open = true;
            let text = line.to_owned();
            written.push(Written { level: body, text });
        }
    }
    written
}
