//! The files that were read in.

use askama::Template;

use crate::views::LinkView;
use crate::{Frame, Head, Page, Words};

/// Every imported file and what became of its rows.
#[derive(Clone, Debug)]
pub struct SourcesPage {
    /// What stands around it.
    pub frame: Frame,
    /// Where files are handed in, for whoever may.
    pub import: Option<LinkView>,
    /// What to do while there is none, in a sentence.
    pub empty: String,
    /// The files, newest first.
    pub files: Vec<SourceFile>,
}

/// One imported file.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Its identifier, a fragment of the address.
    pub id: String,
    /// Its name, as it was handed in.
    pub name: String,
    /// The beginning of its digest, by which two files of one name are told apart.
    pub digest: String,
    /// When it was read in, formatted.
    pub imported_at: String,
    /// Who read it in.
    pub imported_by: String,
    /// Its receipt.
    pub receipt: Option<LinkView>,
    /// When and by whom it was taken back, in a sentence.
    pub undone: Option<String>,
    /// Its sheets, in its own order.
    pub sheets: Vec<SheetRow>,
}

/// What became of one sheet.
#[derive(Clone, Debug)]
pub struct SheetRow {
    /// Its name.
    pub name: String,
    /// The register that its rows went into; none when it was passed over (hidden, empty).
    pub register: Option<LinkView>,
    /// How many rows were taken in.
    pub taken: u64,
    /// How many were refused.
    pub refused: u64,
    /// The refused rows with their reasons.
    pub refused_href: String,
}

impl SourceFile {
    fn taken(&self) -> u64 {
        self.sheets.iter().map(|sheet| sheet.taken).sum()
    }

    fn refused(&self) -> u64 {
        self.sheets.iter().map(|sheet| sheet.refused).sum()
    }
}

impl SourcesPage {
    fn count(&self) -> u64 {
        self.files.len() as u64
    }

    fn taken(&self) -> u64 {
        self.standing().map(SourceFile::taken).sum()
    }

    fn refused(&self) -> u64 {
        self.standing().map(SourceFile::refused).sum()
    }

    /// The files that were not taken back.
    fn standing(&self) -> impl Iterator<Item = &SourceFile> {
        self.files.iter().filter(|file| file.undone.is_none())
    }
}

#[derive(Template)]
#[template(path = "sources.html")]
struct View<'a> {
    w: &'a Words<'a>,
    head: &'a Head,
    frame: &'a Frame,
    page: &'a SourcesPage,
}

impl Page for SourcesPage {
    fn render(&self, w: &Words<'_>) -> Result<String, askama::Error> {
        View {
            w,
            head: &self.frame.head,
            frame: &self.frame,
            page: self,
        }
        .render()
    }
}
