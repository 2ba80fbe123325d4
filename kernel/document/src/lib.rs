//! A written text with figures, from the file a person edits to the paper an office signs.
//!
//! The words of this crate, in the order of the work:
//!
//! * A **template** ([`Template`]) is a text file: headings, paragraphs, and places for figures
//!   such as `{{care.visits | whole}}`. The README beside this crate describes the file.
//! * A **reference** ([`Reference`]) is one such place: which measure, in which [`Format`].
//! * **Filling** asks the caller for every reference and leaves out each sentence whose figures
//!   have no records behind them, so that the text never tells of nothing.
//! * A **document** ([`Document`]) is the result: plain text and figures in their places. It
//!   numbers its own chapters and items, so that numbers close up when something is left out.
//! * It leaves as Word in the official layout GB/T 9704 ([`write_docx`]) or as Markdown
//!   ([`write_markdown`], [`write_markdown_with_references`]).
//! * **Reading** goes the other way: the paragraphs of anybody's Word, PDF or text file ([`read_text`]).
//!
//! What it refuses: it knows no database, no union and no measure; it reads no clock; numbers
//! come in as whole fen, whole counts and whole hundredths of a percent, and are never floats.

mod document;
mod format;
mod markdown;
mod numerals;
mod reading;
mod template;
mod word;
mod words;

pub use document::{Block, Chapter, Document, Figure, Item, LineKind, Paragraph, Signature, Span};
pub use format::{Format, PrintError, Quantity, UnknownFormat};
pub use markdown::{write_markdown, write_markdown_with_references};
pub use reading::{ReadTextError, TextLimits, Unread, read_text};
pub use template::{
    FillError, Filled, Filling, LeftOut, NamedPart, Part, Problem, Reference, Template,
    TemplateError, UnitWord,
};
pub use word::{for_paper, write_docx, write_docx_created_at};
