//! A report being written: its text by paragraphs, one of them open for writing, with what was said of it.
//!
//! The page is a plain form. The script beside it saves by itself, keeps on the device what is not yet acknowledged, and puts
//! a reference where the caret stood; without it everything is done by its buttons.

use askama::Template;

use super::{Remark, ReportHead};
use crate::views::{FormView, LinkView};
use crate::{Frame, Head, Page, Words};

/// The text of a report, to be written.
#[derive(Clone, Debug)]
pub struct EditorPage {
    /// What stands around it.
    pub frame: Frame,
    /// The top.
    pub head: ReportHead,
    /// Its paragraphs, in the order of reading.
    pub paragraphs: Vec<EditorParagraph>,
    /// Arithmetic among its figures that does not hold.
    pub remarks: Vec<Remark>,
    /// Arithmetic in its words that no honest rounding explains.
    pub doubts: Vec<Remark>,
}

/// A paragraph.
#[derive(Clone, Debug)]
pub struct EditorParagraph {
    /// Its id, for fragments.
    pub id: String,
    /// What it is: a chapter's heading, running text.
    pub level: String,
    /// Whether it is a heading or a line of its own.
    pub is_line: bool,
    /// Its words and figures.
    pub pieces: Vec<EditorPiece>,
    /// Who wrote it last, and when.
    pub by: String,
    /// Why it needs rewriting, each in a sentence.
    pub marks: Vec<String>,
    /// What was said of it that is open.
    pub n_open: u64,
    /// Where it is opened for writing; none for those who may not, and in a sealed report.
    pub href: Option<String>,
    /// The forms, if it is open.
    pub open: Option<OpenParagraph>,
}

/// A piece of a paragraph.
#[derive(Clone, Debug)]
pub enum EditorPiece {
    /// Words.
    Words(String),
    /// A figure that opens.
    Figure {
        /// As it is printed.
        text: String,
        /// Where it opens.
        href: String,
        /// How it looks.
        class: &'static str,
        /// How it is written.
        written: String,
    },
    /// A figure of which there are no records, so that its sentence is left out.
    Missing {
        /// How it is written.
        written: String,
    },
}

/// A paragraph that is open for writing.
#[derive(Clone, Debug)]
pub struct OpenParagraph {
    /// The report and the paragraph, for what the device keeps.
    pub name: String,
    /// The form of its text; none where only comments are left to write.
    pub form: Option<FormView>,
    /// The text that stands in the form.
    pub text: String,
    /// The version of it that is known.
    pub seen: i64,
    /// A reference that was just chosen, for the script to put at the caret.
    pub insert: String,
    /// What somebody else wrote meanwhile.
    pub theirs: Option<Theirs>,
    /// Where a figure is chosen.
    pub find_href: Option<String>,
    /// Moving it, removing it, saying that it was looked through: each button is a value of `deed`.
    pub deeds: Option<(FormView, Vec<(&'static str, String)>)>,
    /// A paragraph after it.
    pub add: Option<FormView>,
    /// What was said of it.
    pub threads: Vec<Thread>,
    /// Saying something.
    pub say: Option<FormView>,
}

/// What somebody else wrote meanwhile.
#[derive(Clone, Debug)]
pub struct Theirs {
    /// Who and when.
    pub who: String,
    /// Their text; none when they removed the paragraph.
    pub text: Option<String>,
}

/// A comment with its answers.
#[derive(Clone, Debug)]
pub struct Thread {
    /// The comment first, then its answers: who and when, and what.
    pub said: Vec<(String, String)>,
    /// Who settled it, and when.
    pub settled: Option<String>,
    /// Answering and settling; the buttons are values of `deed`.
    pub form: Option<(FormView, Vec<(&'static str, String)>)>,
}

#[derive(Template)]
#[template(path = "editor.html")]
struct View<'a> {
    w: &'a Words<'a>,
    head: &'a Head,
    frame: &'a Frame,
    page: &'a EditorPage,
}

impl Page for EditorPage {
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

/// The picker: a figure is searched, and its reference is made.
#[derive(Clone, Debug)]
pub struct PickerPage {
    /// What stands around it.
    pub frame: Frame,
    /// The top.
    pub head: ReportHead,
    /// The words that are searched.
    pub asked: String,
    /// Where they are sent, without what is asked.
    pub action: String,
    /// What goes along with every question: the paragraph.
    pub kept: Vec<(String, String)>,
    /// The measures that fit.
    pub found: Vec<PickerRow>,
    /// The measure that was chosen.
    pub chosen: Option<PickerChoice>,
    /// Back to the paragraph.
    pub back: LinkView,
}

/// A measure that fits.
#[derive(Clone, Debug)]
pub struct PickerRow {
    /// Its name.
    pub name: String,
    /// Its id.
    pub id: String,
    /// What it is for the report's period, with its unit.
    pub value: String,
    /// The picker with it chosen.
    pub href: String,
}

/// A measure that was chosen, with how it is to be written.
#[derive(Clone, Debug)]
pub struct PickerChoice {
    /// Its name.
    pub name: String,
    /// How it is counted.
    pub definition: String,
    /// The period, the part and the format.
    pub form: FormView,
    /// The reference with its braces.
    pub reference: String,
    /// As it will be printed; none when it cannot be.
    pub printed: Option<String>,
    /// Why it cannot be used.
    pub wrong: Option<String>,
    /// The paragraph with the reference in it.
    pub insert: Option<LinkView>,
}

#[derive(Template)]
#[template(path = "picker.html")]
struct PickerView<'a> {
    w: &'a Words<'a>,
    head: &'a Head,
    frame: &'a Frame,
    page: &'a PickerPage,
}

impl Page for PickerPage {
    fn render(&self, w: &Words<'_>) -> Result<String, askama::Error> {
        PickerView {
            w,
            head: &self.frame.head,
            frame: &self.frame,
            page: self,
        }
        .render()
    }
}
