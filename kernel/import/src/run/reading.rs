//! Files on their way in: read and recognised once, put in the order in which they depend on each other, and kept until their
//! turn comes if they are small. A large one is let go and read again, so that a folder of payrolls is never held at once.

use super::{Held, Import, Stage};
use crate::receipt::ProblemReceipt;
use crate::recognise::{Known, Recognised, Region, recognise, regions};
use niangjia_office::forms::Rank;
use niangjia_workbook::{ReadError, Visibility, Workbook};
use sha2::{Digest, Sha256};
use std::path::PathBuf;

/// Cells of all files together that may be kept until the turn of their file comes; some 20 MB.
const CELLS_TO_KEEP: usize = 400_000;

/// Where the bytes of a file are.
#[derive(Clone)]
pub(super) enum Given<'a> {
    /// On the disk.
    Path(PathBuf),
    /// With whoever asks.
    Held(&'a Held<'a>),
}

/// A file whose turn will come.
pub(super) struct File<'a> {
    /// Its name without folders.
    pub(super) name: String,
    /// The SHA-256 of its content, in hexadecimal.
    pub(super) digest: String,
    /// Its length.
    pub(super) bytes: i64,
    /// Whether no file comes after it.
    pub(super) is_last: bool,
    given: Given<'a>,
    /// The rank of its first sheet to be read.
    rank: Rank,
    /// What stands in it, unless it has been let go.
    content: Option<Content>,
}

/// What stands in a file.
pub(super) enum Content {
    /// Its tables with their place, those first that others refer to.
    Tables(Vec<(usize, Part)>),
    /// It cannot be read, and why.
    Unreadable(ProblemReceipt),
}

/// A table of a sheet, and what it was recognised as.
pub(super) struct Part {
    pub(super) region: Region,
    pub(super) recognised: Recognised,
}

/// Reads all files and puts those first that make people known; each has its place among the inputs.
pub(super) fn all<'a>(
    inputs: Vec<Given<'a>>,
    what: &Import<'_>,
    known: &Known,
    progress: &mut dyn FnMut(Stage, &str, usize, usize),
) -> Vec<(usize, File<'a>)> {
    let (mut kept, total) = (0, inputs.len());
    let mut files: Vec<(usize, File<'a>)> = Vec::with_capacity(total);
    for (place, given) in inputs.into_iter().enumerate() {
        progress(Stage::Reading, &given.name(), place, total);
        let mut file = File::read(given, what, known);
        let cells = file.content.as_ref().map_or(0, Content::cells);
        // One file alone is settled next, however large it is.
        if total > 1 && kept + cells > CELLS_TO_KEEP {
            file.content = None;
        } else {
            kept += cells;
        }
        files.push((place, file));
    }
    files.sort_by_key(|(place, file)| (file.rank, *place));
    if let Some((_, last)) = files.last_mut() {
        last.is_last = true;
    }
    files
}

impl<'a> Given<'a> {
    /// Its name without folders.
    fn name(&self) -> String {
        match self {
            Self::Path(path) => path
                .file_name()
                .map(|n| n.to_string_lossy().into_owned())
                .unwrap_or_default(),
            Self::Held(held) => held.name.clone(),
        }
    }

    /// Its length, its digest, and what stands in it.
    fn read(&self, name: &str, what: &Import<'_>, known: &Known) -> (i64, String, Content) {
        let (of, read) = match self {
            Self::Path(path) => (
                std::fs::File::open(path).and_then(digest),
                niangjia_workbook::read(path, &what.limits),
            ),
            Self::Held(held) => match (held.open)() {
                Ok(bytes) => (
                    digest(bytes.as_slice()),
                    niangjia_workbook::read_bytes(name, &bytes, &what.limits),
                ),
                Err(error) => (
                    Err(std::io::ErrorKind::NotFound.into()),
                    Err(ReadError::Unreadable(error)),
                ),
            },
        };
        let (bytes, digest) = of.unwrap_or_default();
        let content = Content::of(read, what, known);
        (bytes, digest, content)
    }
}

impl<'a> File<'a> {
    fn read(given: Given<'a>, what: &Import<'_>, known: &Known) -> Self {
        let name = given.name();
        let (bytes, digest, content) = given.read(&name, what, known);
        let rank = match &content {
            Content::Tables(parts) => parts.first().map(|(_, part)| part.rank()),
            Content::Unreadable(_) => None,
        };
        Self {
            name,
            digest,
            bytes,
            is_last: false,
            given,
            rank: rank.unwrap_or(Rank::Then),
            content: Some(content),
        }
    }

    /// Hands over what stands in it. If that has been let go, or handed over to a try that failed, the file is read again:
    /// as it is now.
    pub(super) fn content(&mut self, what: &Import<'_>, known: &Known) -> Content {
        if self.content.is_none() {
            let given = self.given.clone();
            *self = Self {
                is_last: self.is_last,
                ..Self::read(given, what, known)
            };
        }
        match self.content.take() {
            Some(Content::Unreadable(problem)) => {
                self.content = Some(Content::Unreadable(problem.clone()));
                Content::Unreadable(problem)
            }
            Some(tables) => tables,
            None => Content::Tables(Vec::new()),
        }
    }
}

impl Content {
    fn of(read: Result<Workbook, ReadError>, what: &Import<'_>, known: &Known) -> Self {
        let workbook = match read {
            Ok(workbook) => workbook,
            Err(error) => return Self::Unreadable(unreadable(&error)),
        };
        let mut parts: Vec<(usize, Part)> = workbook
            .sheets
            .into_iter()
            .flat_map(|sheet| regions(sheet, known))
            .map(|region| Part {
                recognised: recognise(&region, known, what.mapping),
                region,
            })
            .enumerate()
            .collect();
        parts.sort_by_key(|(place, part)| (part.rank(), *place));
        Self::Tables(parts)
    }

    fn cells(&self) -> usize {
        match self {
            Self::Tables(parts) => parts
                .iter()
                .flat_map(|(_, part)| &part.region.sheet.rows)
                .map(|row| row.cells.len())
                .sum(),
            Self::Unreadable(_) => 0,
        }
    }
}

impl Part {
    fn rank(&self) -> Rank {
        match &self.recognised {
            Recognised::As(plan) if self.region.sheet.visibility == Visibility::Visible => {
                plan.form.rank
            }
            _ => Rank::Then,
        }
    }
}

fn digest(mut file: impl std::io::Read) -> std::io::Result<(i64, String)> {
    let mut hash = Sha256::new();
    let mut bytes = 0_i64;
    let mut piece = [0; 64 * 1024];
    loop {
        let read = file.read(&mut piece)?;
        let Some(filled) = piece.get(..read).filter(|filled| !filled.is_empty()) else {
            break;
        };
        hash.update(filled);
        bytes = bytes.saturating_add(i64::try_from(read).unwrap_or(0));
    }
    let digest = hash
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    Ok((bytes, digest))
}

fn unreadable(error: &ReadError) -> ProblemReceipt {
    let mut about = Vec::new();
    match error {
        ReadError::NotASpreadsheet(kind) => about.push(("kind".to_owned(), kind.code().to_owned())),
        ReadError::UnknownEncoding { line } => about.push(("line".to_owned(), line.to_string())),
        ReadError::TooLarge { limit, .. } => {
            about.push(("limit".to_owned(), (limit / 1_048_576).to_string()))
        }
        ReadError::TooManyCells { limit } => about.push(("limit".to_owned(), limit.to_string())),
        _ => {}
    }
    ProblemReceipt::about_sheet(&format!("file-{}", error.code()), "refused", about)
}
