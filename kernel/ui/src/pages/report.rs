//! The annual report, with the records behind one of its figures opened beside it.
//!
//! The open figure's panel follows the paragraph that holds the figure: on a telephone it is read
//! on the spot, at a desk the stylesheet moves it beside the sheet. Opening and closing both lead
//! to the figure's own fragment (`#f12`), so the reader never loses the place.

use askama::Template;

use super::{Sheet, Span};
use crate::views::{FigureView, LinkView, RecordTable, SourceView, SplitBar, SplitTab};
use crate::{Frame, Head, Page, Words};

/// The report as a document, how it stands, and the figure that is open.
#[derive(Clone, Debug)]
pub struct ReportPage {
    /// What stands around it.
    pub frame: Frame,
    /// The report's name in lists, such as `2023 年度工会工作报告（审议稿）`.
    pub name: String,
    /// The report as a Word document.
    pub word_href: String,
    /// The report as PDF, where there is a typesetter.
    pub pdf_href: Option<String>,
    /// The report as Markdown.
    pub markdown_href: String,
    /// How it stands.
    pub standing: Standing,
    /// The document.
    pub sheet: Sheet,
    /// Arithmetic in it that does not hold.
    pub remarks: Vec<Remark>,
    /// Sentences that are not in it because records are missing.
    pub left_out: Vec<LeftOut>,
    /// The figure that is open.
    pub open: Option<OpenFigure>,
}

/// What the line under the report's name says; remarks and omissions are counted from the lists.
#[derive(Clone, Debug)]
pub struct Standing {
    /// How many figures of the text have records behind them.
    pub figures: u64,
    /// The moment up to which records are counted, formatted.
    pub as_of: String,
    /// How many records there were at that moment.
    pub records: u64,
}

/// Arithmetic that does not hold.
#[derive(Clone, Debug)]
pub struct Remark {
    /// The calculation, such as `863,100.00 ÷ 540 = 1,598.33`.
    pub calculation: String,
    /// What is wrong with it, in a sentence.
    pub sentence: String,
    /// The number of the figure in the text (see [`super::FigureLink::number`]), if it stands there.
    pub figure: Option<u32>,
}

/// A sentence that the report would have if there were records for it.
#[derive(Clone, Debug)]
pub struct LeftOut {
    /// Where it would stand, such as `三、（八）`.
    pub place: String,
    /// What it would tell of.
    pub subject: String,
    /// What is missing, in a sentence.
    pub reason: String,
}

/// The figure that is open, with its first records.
#[derive(Clone, Debug)]
pub struct OpenFigure {
    /// The number of the figure in the text (see [`super::FigureLink::number`]).
    pub number: u32,
    /// What it is.
    pub figure: FigureView,
    /// The ways in which it divides.
    pub tabs: Vec<SplitTab>,
    /// Its parts in the chosen way.
    pub bars: Vec<SplitBar>,
    /// Its first records.
    pub records: RecordTable,
    /// How many records it has in all.
    pub record_count: u64,
    /// Where the records were read from.
    pub sources: Vec<SourceView>,
    /// Vouchers and the like that bear it out.
    pub evidence: Vec<LinkView>,
    /// The page with all its records.
    pub trace_href: String,
    /// Its records as a workbook.
    pub download_href: String,
    /// The report without an open figure; the page adds the fragment.
    pub close_href: String,
}

impl OpenFigure {
    fn is_upright(&self) -> bool {
        self.tabs
            .iter()
            .any(|tab| tab.current && tab.kind.is_upright())
    }
}

impl ReportPage {
    /// The open figure, if it stands in this paragraph.
    fn open_in(&self, paragraph: &super::Paragraph) -> Option<&OpenFigure> {
        self.open
            .as_ref()
            .filter(|open| paragraph.holds(open.number))
    }

    /// The open figure, if the text does not hold it at all (an address typed by hand).
    fn open_elsewhere(&self) -> Option<&OpenFigure> {
        self.open
            .as_ref()
            .filter(|open| !self.sheet.holds(open.number))
    }

    fn is_open(&self, number: &u32) -> bool {
        self.open
            .as_ref()
            .is_some_and(|open| open.number == *number)
    }

    fn remark_count(&self) -> u64 {
        self.remarks.len() as u64
    }

    fn left_out_count(&self) -> u64 {
        self.left_out.len() as u64
    }
}

#[derive(Template)]
#[template(path = "report.html")]
struct View<'a> {
    w: &'a Words<'a>,
    head: &'a Head,
    frame: &'a Frame,
    page: &'a ReportPage,
}

impl Page for ReportPage {
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
