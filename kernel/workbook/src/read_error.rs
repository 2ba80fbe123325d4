//! Why a file cannot be read. Every variant has a stable code, which is the key of its sentence.

use thiserror::Error;

/// The reason why a file was refused. Nothing of the file was kept.
#[derive(Debug, Error)]
pub enum ReadError {
    /// There is no such file.
    #[error("no such file")]
    NotFound,
    /// The file is there, but may not or cannot be read.
    #[error("the file cannot be opened")]
    Unreadable(#[source] std::io::Error),
    /// The file has no bytes.
    #[error("the file is empty")]
    Empty,
    /// The file has more bytes than allowed.
    #[error("the file has {bytes} bytes, more than the {limit} allowed")]
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
        /// The size allowed.
        limit: u64,
    },
    /// The file would grow out of proportion when unpacked, as no honest workbook does.
    #[error("the file unpacks out of all proportion ({detail})")]
    Bomb {
        /// What was out of proportion, for the log.
        detail: String,
    },
    /// The file is protected by a password.
    #[error("the file is protected by a password")]
    Encrypted,
    /// The file is something else.
    #[error("not a file of tables but {}", .0.code())]
    NotASpreadsheet(OtherKind),
    /// The file is a workbook, but damaged.
    #[error("the file is damaged: {detail}")]
    Broken {
        /// Where and how, for the log.
        detail: String,
    },
    /// There are more non-empty cells (or sheets full of them) than allowed.
    #[error("more than {limit} cells")]
    TooManyCells {
        /// The number allowed.
        limit: usize,
    },
    /// A text file whose characters are neither UTF-8, UTF-16 nor GB18030.
    #[error("unknown text encoding, first seen in line {line}")]
    UnknownEncoding {
        /// The first line (from 1) with bytes that mean nothing.
        line: u32,
    },
}

impl ReadError {
    /// A stable word for the reason; the key of the sentence shown to the office.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::Unreadable(_) => "unreadable",
            Self::Empty => "empty",
            Self::TooLarge { .. } => "too-large",
            Self::Bomb { .. } => "bomb",
            Self::Encrypted => "encrypted",
            Self::NotASpreadsheet(_) => "not-a-spreadsheet",
            Self::Broken { .. } => "broken",
            Self::TooManyCells { .. } => "too-many-cells",
            Self::UnknownEncoding { .. } => "unknown-encoding",
        }
    }

    pub(crate) fn broken(detail: impl Into<String>) -> Self {
        Self::Broken {
            detail: detail.into(),
        }
    }

    /// The same reason with the part of the file in which it was found.
    pub(crate) fn in_part(self, part: &str) -> Self {
        match self {
            Self::Bomb { detail } => Self::bomb(format!("{part}: {detail}")),
            Self::Broken { detail } => Self::broken(format!("{part}: {detail}")),
            other => other,
        }
    }

    pub(crate) fn bomb(detail: impl Into<String>) -> Self {
        Self::Bomb {
            detail: detail.into(),
        }
    }
}

/// What a file is that is no file of tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OtherKind {
    /// A PDF document.
    Pdf,
    /// A text document of Word, WPS or LibreOffice.
    Document,
    /// A presentation.
    Slides,
    /// A picture: PNG, JPEG, GIF, BMP, TIFF or WebP.
    Image,
    /// A web page, often a table exported under the name `.xls`. Excel opens it: saving it again
    /// as a workbook helps.
    WebPage,
    /// An XML file, among them the XML workbooks of Excel 2003. Saving it again as xlsx helps.
    Xml,
    /// A binary workbook (`.xlsb`). Saving it again as xlsx helps.
    BinaryWorkbook,
    /// A workbook from before Excel 95. Saving it again as xlsx helps.
    AncientWorkbook,
    /// A zip file, a RAR or a 7z with something else in it.
    Archive,
    /// Bytes that are nothing known.
    Unknown,
}

impl OtherKind {
    /// A stable word for the kind; part of the key of the sentence shown to the office.
    pub fn code(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Document => "document",
            Self::Slides => "slides",
            Self::Image => "image",
            Self::WebPage => "web-page",
            Self::Xml => "xml",
            Self::BinaryWorkbook => "binary-workbook",
            Self::AncientWorkbook => "ancient-workbook",
            Self::Archive => "archive",
            Self::Unknown => "unknown",
        }
    }
}
