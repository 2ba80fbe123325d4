//! What can be wrong in a template, in terms a page can put into any language.

use std::fmt;

/// Something wrong in a template, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {problem}")]
pub struct TemplateError {
    /// The line of the file, from 1.
    pub line: u32,
    /// What is wrong there.
    pub problem: Problem,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// `{{` without `}}`, or another brace between them.
    #[error("a figure's braces are not closed")]
    UnclosedFigure,
    /// `{` without `}`.
    #[error("a variable's brace is not closed")]
    UnclosedVariable,
    /// `}` without `{`.
    #[error("a closing brace without an opening one")]
    StrayBrace,
    /// The part before the first `|` is not an id.
    #[error("{0:?} is not the id of a measure")]
    NotAnId(String),
    /// `{{care.visits}}`.
    #[error("the figure {0} has no format")]
    NoFormat(String),
    /// A format that does not exist.
    #[error("the figure {id} has the unknown format {format:?}")]
    UnknownFormat {
        /// The measure.
        id: String,
        /// As written.
        format: String,
    },
    /// A second unit word, period or part, or nothing between two `|`.
    #[error("the figure {0} has more than an id, a format, a unit word, a period and a part")]
    TooManyOptions(String),
    /// `{Year 1}`.
    #[error("{0:?} is not the name of a variable")]
    NotAVariable(String),
    /// A figure in a title, a heading or another line that cannot be left out.
    #[error("a figure cannot stand in the {0}")]
    FigureIn(Part),
    /// A quotation mark or bracket of the paragraph is not closed, or not opened.
    #[error("{0} has no partner in its paragraph")]
    Unbalanced(char),
    /// The file has no `#` line.
    #[error("the text has no title")]
    NoTitle,
    /// A third `#` line.
    #[error("the title has more than two lines")]
    LongTitle,
    /// A part after another that it has to stand before.
    #[error("the {found} cannot stand after the {after}")]
    OutOfOrder {
        /// What stands here.
        found: Part,
        /// What stood before.
        after: Part,
    },
    /// An item that belongs to no chapter.
    #[error("an item before the first chapter")]
    ItemOutsideChapter,
    /// A part that may be there once is there again.
    #[error("a second {0}")]
    Repeated(Part),
    /// A heading or block line with no words.
    #[error("the {0} has no words")]
    Wordless(Part),
    /// A chapter or item with no text under it.
    #[error("no text under the {0}")]
    Textless(Part),
    /// A line that begins with more than three `#`, or `#` without a space.
    #[error("{0:?} is not a heading")]
    NotAHeading(String),
    /// A line that begins with `@` and an unknown word.
    #[error("unknown block @{0}")]
    UnknownBlock(String),
    /// Words on the line of a block that has its text under it.
    #[error("the text of the {0} begins on the next line")]
    TextOnBlockLine(Part),
}

/// A part of the text, in the order in which the parts must stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// `# …`
    Title,
    /// `@subtitle …`
    Subtitle,
    /// `@draft …`
    DraftMark,
    /// `@salutation …`
    Salutation,
    /// Paragraphs before the first chapter.
    Opening,
    /// `## …`
    Chapter,
    /// `### …`
    Item,
    /// `@outlook`
    Outlook,
    /// `@closing`
    Closing,
    /// `@issuer …`
    Issuer,
    /// `@date …`
    Date,
}

impl fmt::Display for Part {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Part::Title => "title",
            Part::Subtitle => "subtitle",
            Part::DraftMark => "draft mark",
            Part::Salutation => "salutation",
            Part::Opening => "opening",
            Part::Chapter => "chapter",
            Part::Item => "item",
            Part::Outlook => "outlook",
            Part::Closing => "closing",
            Part::Issuer => "issuer",
            Part::Date => "date",
        })
    }
}
