//! Pages: the template of the paper with its data and fonts, laid out by Typst and written as PDF.

use crate::fonts::Fonts;
use crate::paper::Paper;
use crate::problem::Problem;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

const REPORT: &str = include_str!("../templates/report.typ");
const SLIDES: &str = include_str!("../templates/slides.typ");

/// Sets a paper. The file is an archival one (PDF/A-2a): every font is inside, and a reader of the screen finds headings.
pub(crate) fn pdf(paper: &Paper, fonts: &Fonts) -> Result<Vec<u8>, Problem> {
    let template = match paper {
        Paper::Report(_) => REPORT,
        Paper::Slides(_) => SLIDES,
    };
    let mut data = paper.data()?;
    data["families"] = fonts.families();
    let world = Desk::new(template, data.to_string(), fonts)?;
    let set = typst::compile::<PagedDocument>(&world);
    // A warning is a typeface that is missing after all, or pages that do not settle: neither may go out unseen.
    if let Some(warning) = set.warnings.first() {
        return Err(told(std::slice::from_ref(warning)));
    }
    let document = set.output.map_err(|errors| told(&errors))?;
    let standards = PdfStandards::new(&[PdfStandard::A_2a])
        .map_err(|error| Problem::Setting(error.message().to_string()))?;
    let options = PdfOptions {
        creator: Smart::Custom(Some("niangjia-typeset".to_owned())),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|errors| told(&errors))
}

fn told(errors: &[SourceDiagnostic]) -> Problem {
    let messages: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    Problem::Setting(messages.join("; "))
}

/// All that a template sees: itself, its data, and the fonts.
struct Desk<'f> {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: &'f Fonts,
    template: Source,
    data_file: FileId,
    data: Bytes,
}

impl<'f> Desk<'f> {
    fn new(template: &str, data: String, fonts: &'f Fonts) -> Result<Self, Problem> {
        Ok(Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(fonts.faces())),
            fonts,
            template: Source::new(file("/main.typ")?, template.to_owned()),
            data_file: file("/data.json")?,
            data: Bytes::from_string(data),
        })
    }
}

fn file(path: &str) -> Result<FileId, Problem> {
    let path = VirtualPath::new(path).map_err(|error| Problem::Setting(format!("{error:?}")))?;
    Ok(FileId::new(RootedPath::new(VirtualRoot::Project, path)))
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() {
            Ok(self.template.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data_file {
            Ok(self.data.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.faces().get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
