//! The parts that several pages share, as finished strings.

mod figure;
mod form;
mod list;
mod outcome;
mod own;
mod pager;
mod record;
mod source;

pub use figure::{FigureView, PartView, SplitBar, SplitKind, SplitTab, SplitView};
pub use form::{Control, FilterBar, FormView, InputView, Line, OptionView};
pub use list::{ColumnView, ListRow, ListTable, NarrowView, TickedView, TurnView, UndoView};
pub use outcome::{CountView, PlainTable, RemarkView, SheetOutcome};
pub use own::OwnRow;
pub use pager::Pager;
pub use record::{RecordRow, RecordTable};
pub use source::{SourceView, Spot};

/// A name that leads somewhere.
#[derive(Clone, Debug)]
pub struct LinkView {
    /// What is shown.
    pub text: String,
    /// Where it leads.
    pub href: String,
}
