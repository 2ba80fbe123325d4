//! The pages. Each is a struct in a file of the same name as its HTML in `pages/`.

mod account;
mod checks;
mod deeds;
mod editor;
mod entrance;
mod entry;
mod error;
mod findings;
mod form_page;
mod help;
mod history;
mod import;
mod ledger;
mod looks;
mod me;
mod measures;
mod organisation;
mod person;
mod received;
mod record;
mod register;
mod registers;
mod report;
mod reports;
mod search;
mod sheet;
mod sources;
mod spending;
mod today;
mod trace;
mod tray;
mod written;

pub use account::{AccountPage, FormSection, SessionRow};
pub use checks::{CheckResult, CheckView, ChecksPage, Finding};
pub use deeds::{DeedsLine, DeedsPage};
pub use editor::{
    EditorPage, EditorParagraph, EditorPiece, OpenParagraph, PickerChoice, PickerPage, PickerRow,
    Theirs, Thread,
};
pub use entrance::{EntrancePage, Picture};
pub use entry::{EntryLine, EntryPage};
pub use error::{ErrorPage, Problem};
pub use findings::{FindingSection, FindingsPage, ReportFinding, WordView};
pub use form_page::FormPage;
pub use help::{HelpPage, Topic};
pub use history::{ChainView, HistoryPage, HistoryRow};
pub use import::{ImportPage, TrayRow};
pub use ledger::{BudgetRow, BudgetView, LedgerPage};
pub use looks::{LooksPage, OwnLook};
pub use me::{KindTile, MePage};
pub use measures::{Change, MeasureGroup, MeasureRow, MeasuresPage};
pub use organisation::{OrganisationPage, UnitFigure, UnitLine, UnitPage, UnitRow};
pub use person::{
    Chip, FactView, LookRow, PersonPage, PostRow, SpanRow, WorkLine, WorkRegister, WorkRow,
};
pub use received::{ReceivedPage, YearView};
pub use record::{FieldView, HistoryEntry, RecordPage};
pub use register::RegisterPage;
pub use registers::{RegisterGroup, RegisterRow, RegistersPage};
pub use report::{LeftOut, OpenFigure, Remark, ReportPage, Standing};
pub use reports::{ReportPeriod, ReportRow, ReportsPage};
pub use search::{FoundGroup, FoundRow, Marked, SearchPage};
pub use sheet::{Chapter, FigureLink, Item, Paragraph, Sheet, Span, Support};
pub use sources::{SheetRow, SourceFile, SourcesPage};
pub use spending::{SpendingFigure, SpendingPage};
pub use today::{ComingRow, FigureCard, Hint, PersonRow, TodayPage, WaitingRow, YearChart};
pub use trace::{Filter, TracePage, Way};
pub use tray::{FileOutcome, ProgressView, TrayPage};
pub use written::{Badge, FigurePanel, PageTab, ReportHead, ReportStage, Tone, WrittenPage};
