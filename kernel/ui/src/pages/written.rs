//! A report that is written: its text with the state of every figure, and one figure opened beside it.
//!
//! As on the page of a draft the panel follows the paragraph that holds the figure, so that a telephone shows it on the spot;
//! at a desk the stylesheet moves it beside the sheet.

use askama::Template;

use super::{LeftOut, Paragraph, Remark, Sheet, Span};
use crate::views::{LinkView, RecordTable, SourceView, SplitBar, SplitTab};
use crate::{Frame, Head, Page, Words};

/// How far a report is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportStage {
    /// It follows the records.
    Draft,
    /// What the meeting was handed is sealed.
    Reading,
    /// What was adopted is sealed.
    Final,
}

impl ReportStage {
    /// The message key of its name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Draft => "ui-stage-draft",
            Self::Reading => "ui-stage-reading",
            Self::Final => "ui-stage-final",
        }
    }

    pub(crate) fn class(self) -> &'static str {
        match self {
            Self::Draft => "chip plain",
            Self::Reading => "chip calm",
            Self::Final => "chip good",
        }
    }
}

/// A short word with a colour.
#[derive(Clone, Debug)]
pub struct Badge {
    /// How it looks.
    pub tone: Tone,
    /// What it says.
    pub text: String,
    /// Where it leads, if anywhere.
    pub href: Option<String>,
}

/// What a chip means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// All is well.
    Good,
    /// It should be looked at.
    Look,
    /// It is wrong, or missing.
    Bad,
    /// It is said by the way.
    Plain,
    /// Somebody answers for it.
    Calm,
}

impl Badge {
    /// How it looks where it is about the whole page.
    pub(crate) fn notice(&self) -> &'static str {
        match self.tone {
            Tone::Good => "good",
            Tone::Look => "look",
            Tone::Bad => "bad",
            Tone::Plain | Tone::Calm => "",
        }
    }

    pub(crate) fn class(&self) -> &'static str {
        match self.tone {
            Tone::Good => "chip good",
            Tone::Look => "chip look",
            Tone::Bad => "chip bad",
            Tone::Plain => "chip plain",
            Tone::Calm => "chip calm",
        }
    }
}

/// What every page of one report shows at its top.
#[derive(Clone, Debug)]
pub struct ReportHead {
    /// The report's name.
    pub name: String,
    /// Where the list of reports is.
    pub list_href: String,
    /// How far it is.
    pub stage: ReportStage,
    /// The short form of its last seal.
    pub seal: Option<String>,
    /// Its pages: the text, the figures, the versions.
    pub tabs: Vec<PageTab>,
    /// What there is to say of it in a word each.
    pub chips: Vec<Badge>,
    /// Until when its figures were last read, and by whom.
    pub read: String,
    /// What may be done with it.
    pub actions: Vec<LinkView>,
    /// What is done next with it, if this reader may.
    pub first: Option<LinkView>,
}

/// One of several pages about the same thing.
#[derive(Clone, Debug)]
pub struct PageTab {
    /// What it is called.
    pub text: String,
    /// Where it is.
    pub href: String,
    /// Whether it is this one.
    pub current: bool,
}

/// The text of a report.
#[derive(Clone, Debug)]
pub struct WrittenPage {
    /// What stands around it.
    pub frame: Frame,
    /// The top.
    pub head: ReportHead,
    /// The document.
    pub sheet: Sheet,
    /// The figure that is open.
    pub open: Option<FigurePanel>,
    /// Arithmetic among its figures that does not hold.
    pub remarks: Vec<Remark>,
    /// Arithmetic in its words that no honest rounding explains.
    pub doubts: Vec<Remark>,
    /// Sentences that are not in it because records are missing.
    pub left_out: Vec<LeftOut>,
    /// The report as files.
    pub files: Vec<LinkView>,
}

/// What opens behind a figure.
#[derive(Clone, Debug)]
pub struct FigurePanel {
    /// The number of the figure in the text (see [`super::FigureLink::number`]).
    pub number: u32,
    /// The measure.
    pub measure: String,
    /// Its name.
    pub name: String,
    /// The figure, formatted.
    pub value: String,
    /// Its unit.
    pub unit: String,
    /// What is counted and what is not.
    pub definition: String,
    /// Its days, and which part it is.
    pub period: String,
    /// Whether it is to be trusted.
    pub state: Option<Badge>,
    /// What changed since the last reading, in sentences.
    pub moved: Vec<String>,
    /// The records because of which, as far as this reader may see them.
    pub moved_records: Vec<LinkView>,
    /// The ways in which the figure divides.
    pub tabs: Vec<SplitTab>,
    /// Its parts in the chosen way.
    pub bars: Vec<SplitBar>,
    /// Its parts where they are told without bars: by what, and each part with its value.
    pub parts: Vec<(String, Vec<(String, String)>)>,
    /// Its first records.
    pub records: RecordTable,
    /// How many records there are, in a sentence; the rest of them is told as a count.
    pub counted: String,
    /// Where the records were read from.
    pub sources: Vec<SourceView>,
    /// What may be opened from here.
    pub links: Vec<LinkView>,
    /// The text without an open figure.
    pub close_href: String,
}

impl FigurePanel {
    fn is_upright(&self) -> bool {
        self.tabs
            .iter()
            .any(|tab| tab.current && tab.kind.is_upright())
    }
}

impl WrittenPage {
    fn open_in(&self, paragraph: &Paragraph) -> Option<&FigurePanel> {
        self.open
            .as_ref()
            .filter(|open| paragraph.holds(open.number))
    }

    fn open_elsewhere(&self) -> Option<&FigurePanel> {
        self.open
            .as_ref()
            .filter(|open| !self.sheet.holds(open.number))
    }

    fn is_open(&self, number: &u32) -> bool {
        self.open
            .as_ref()
            .is_some_and(|open| open.number == *number)
    }
}

#[derive(Template)]
#[template(path = "written.html")]
struct View<'a> {
    w: &'a Words<'a>,
    head: &'a Head,
    frame: &'a Frame,
    page: &'a WrittenPage,
}

impl Page for WrittenPage {
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
