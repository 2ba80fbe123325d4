//! Why a file has no text for us. Every reason has a stable code, which is the key of its sentence.

/// The reason why a file was refused. Nothing of the file was kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadTextError {
    /// There is no text in it.
    #[error("there is no text in the file")]
    Empty,
    /// A PDF whose pages are pictures, as a scanner makes them.
    #[error("the pages are pictures without text")]
    Scanned,
    /// A PDF whose fonts do not say which characters they show.
    #[error("the fonts do not say which characters they show")]
    Unreadable,
    /// The file has more bytes than allowed.
    #[error("the file has {bytes} bytes, more than the {limit} allowed")]
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
        /// The size allowed.
        limit: u64,
    },
    /// The file would grow out of proportion when unpacked, or has more parts or pages than any report.
    #[error("the file unpacks out of all proportion ({0})")]
    Bomb(&'static str),
    /// The file is protected by a password.
    #[error("the file is protected by a password")]
    Encrypted,
    /// The file is something else.
    #[error("not a text but {}", .0.code())]
    NotAText(Unread),
    /// The file is damaged.
    #[error("the file is damaged: {0}")]
    Broken(String),
    /// A text file whose characters are neither UTF-8, UTF-16 nor GB18030.
    #[error("unknown text encoding")]
    UnknownEncoding,
}

impl ReadTextError {
    /// A stable word for the reason; the key of the sentence shown to a person.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Scanned => "scanned",
            Self::Unreadable => "unreadable",
            Self::TooLarge { .. } => "too-large",
            Self::Bomb(_) => "bomb",
            Self::Encrypted => "encrypted",
            Self::NotAText(kind) => kind.code(),
            Self::Broken(_) => "broken",
            Self::UnknownEncoding => "unknown-encoding",
        }
    }

    pub(super) fn broken(detail: impl ToString) -> Self {
        Self::Broken(detail.to_string())
    }
}

/// What a file is that is no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// A document of Word before 2007, or of WPS (.doc, .wps). Saving it as .docx helps.
    OldWord,
    /// A text with layout marks (.rtf), or a web page. Saving it as .docx helps.
    Marked,
    /// A workbook.
    Workbook,
    /// A picture.
    Picture,
    /// Something else.
    Other,
}

impl Unread {
    /// A stable word for the kind.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::OldWord => "old-word",
            Self::Marked => "marked",
            Self::Workbook => "workbook",
            Self::Picture => "picture",
            Self::Other => "other",
        }
    }
}

/// What a file is that is neither a zip file nor a PDF nor a plain text.
pub(super) fn unread_kind(bytes: &[u8]) -> Option<Unread> {
    let table: [(&[u8], Unread); 12] = [
        (b"\xD0\xCF\x11\xE0", Unread::OldWord),
        (b"{\\rtf", Unread::Marked),
        (b"\x89PNG", Unread::Picture),
        (b"\xFF\xD8\xFF", Unread::Picture),
        (b"GIF8", Unread::Picture),
        (b"II*\0", Unread::Picture),
        (b"MM\0*", Unread::Picture),
        (b"Rar!", Unread::Other),
        (b"7z\xBC\xAF", Unread::Other),
        (b"\x1F\x8B", Unread::Other),
        (b"\x7FELF", Unread::Other),
        (b"SQLite format 3", Unread::Other),
    ];
    let known = table.iter().find(|(magic, _)| bytes.starts_with(magic));
    known.map(|&(_, kind)| kind).or_else(|| {
        let start: Vec<u8> = bytes.iter().copied().take(400).collect();
        let start = start.to_ascii_lowercase();
        let start = start.trim_ascii_start();
        let page: [&[u8]; 3] = [b"<!doctype html", b"<html", b"<?xml"];
        page.iter()
            .any(|tag| start.starts_with(tag))
            .then_some(Unread::Marked)
    })
}
