//! The nouns: a report, its kind, its state, its paragraphs.

use niangjia_base::calendar::Period;
use niangjia_base::ids::RecordId;
use niangjia_base::record_ref::RecordKind;
use niangjia_document::Part;
use serde::{Deserialize, Serialize};

/// The kind under which the history keeps what happens to reports.
pub const REPORT: RecordKind = RecordKind("report.report");

/// A report that is being written, or was sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Its id.
    pub id: RecordId,
    /// What it tells of, and to whom.
    pub kind: ReportKind,
    /// How far it is.
    pub state: State,
    /// What it is called in lists.
    pub name: String,
    /// The meeting that hears it.
    pub meeting: String,
    /// The branch that it tells of, when it is not the whole union.
    pub branch: Option<String>,
    /// The span that it tells of.
    pub period: Period,
    /// The report that it was rolled forward from.
    pub rolled_from: Option<RecordId>,
    /// The number of its last version; every save is one.
    pub version: i64,
    /// When it was begun.
    pub created_at: String,
    /// By whom.
    pub created_by: String,
    /// When its figures were last read.
    pub read_at: String,
    /// By whom.
    pub read_by: String,
}

/// What a report tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportKind {
    /// 年度工作报告
    Annual,
    /// 提案工作报告
    Proposals,
    /// 经费工作报告
    Funds,
    /// 半年工作小结
    HalfYear,
    /// 分工会工作报告
    Branch,
}

impl ReportKind {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Annual,
        Self::Proposals,
        Self::Funds,
        Self::HalfYear,
        Self::Branch,
    ];

    /// The word by which it is stored and asked for.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Annual => "annual",
            Self::Proposals => "proposals",
            Self::Funds => "funds",
            Self::HalfYear => "half-year",
            Self::Branch => "branch",
        }
    }

    /// The kind of a word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// The message that names it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Annual => "report-kind-annual",
            Self::Proposals => "report-kind-proposals",
            Self::Funds => "report-kind-funds",
            Self::HalfYear => "report-kind-half-year",
            Self::Branch => "report-kind-branch",
        }
    }
}

/// How far a report is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It follows the records.
    Draft,
    /// 审议稿: what the meeting was handed is sealed; the text goes on to its final form.
    Reading,
    /// What was adopted is sealed, and nothing changes any more.
    Final,
}

impl State {
    /// All of them, in their order.
    pub const ALL: [Self; 3] = [Self::Draft, Self::Reading, Self::Final];

    /// The word by which it is stored.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Reading => "reading",
            Self::Final => "final",
        }
    }

    /// The state of a word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }

    /// The message that names it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Draft => "report-state-draft",
            Self::Reading => "report-state-reading",
            Self::Final => "report-state-final",
        }
    }

    /// The state after its seal; nothing seals a final report.
    #[must_use]
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::Draft => Some(Self::Reading),
            Self::Reading => Some(Self::Final),
            Self::Final => None,
        }
    }
}

/// What a paragraph is in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// A line of the title.
    Title,
    /// Under the title.
    Subtitle,
    /// Such as 审议稿.
    DraftMark,
    /// 各位代表
    Salutation,
    /// The heading of a chapter: 一、
    Chapter,
    /// The heading of an item: （一）
    Item,
    /// Running text.
    Paragraph,
    /// Running text of what is to come.
    Outlook,
    /// Running text of the last words.
    Closing,
    /// Who signs.
    Issuer,
    /// When.
    Date,
}

impl Level {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Title,
        Self::Subtitle,
        Self::DraftMark,
        Self::Salutation,
        Self::Chapter,
        Self::Item,
        Self::Paragraph,
        Self::Outlook,
        Self::Closing,
        Self::Issuer,
        Self::Date,
    ];

    /// The word by which it is stored.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Subtitle => "subtitle",
            Self::DraftMark => "draft_mark",
            Self::Salutation => "salutation",
            Self::Chapter => "chapter",
            Self::Item => "item",
            Self::Paragraph => "paragraph",
            Self::Outlook => "outlook",
            Self::Closing => "closing",
            Self::Issuer => "issuer",
            Self::Date => "date",
        }
    }

    /// The level of a word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.word() == word)
    }

    /// Whether figures may stand in it.
    #[must_use]
    pub const fn is_running(self) -> bool {
        matches!(self, Self::Paragraph | Self::Outlook | Self::Closing)
    }

    pub(crate) const fn part(self) -> Part {
        match self {
            Self::Title => Part::Title,
            Self::Subtitle => Part::Subtitle,
            Self::DraftMark => Part::DraftMark,
            Self::Salutation => Part::Salutation,
            Self::Chapter => Part::Chapter,
            Self::Item => Part::Item,
            Self::Paragraph => Part::Opening,
            Self::Outlook => Part::Outlook,
            Self::Closing => Part::Closing,
            Self::Issuer => Part::Issuer,
            Self::Date => Part::Date,
        }
    }
}

/// A paragraph of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Its id, which it keeps through all versions.
    pub id: RecordId,
    /// Its place: paragraphs stand in the order of their places.
    pub place: i64,
    /// What it is.
    pub level: Level,
    /// Its text, with references where figures belong.
    pub text: String,
    /// Why it needs rewriting, if it does.
    pub marks: Vec<Mark>,
    /// The version that changed it last.
    pub version: i64,
    /// When that was.
    pub changed_at: String,
    /// Who changed it.
    pub changed_by: String,
}

/// Why a paragraph that was rolled forward needs rewriting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// What no longer fits.
    pub kind: MarkKind,
    /// The measure or the words that it is about.
    pub about: String,
    /// What it was, printed.
    pub was: Option<String>,
    /// What it is, printed.
    pub is: Option<String>,
}

/// What no longer fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MarkKind {
    /// There are records now, and there were none.
    Appeared,
    /// There were records, and there are none: the sentence is not in the text.
    Disappeared,
    /// The text says that it rose, and it did not; or the other way round.
    Direction,
    /// The text says that it was the highest in years, and it is not.
    Claim,
    /// A figure typed by hand is that of the year before.
    Typed,
    /// A year is named that was right a year ago.
    Year,
}

impl MarkKind {
    /// The message that says so.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Appeared => "report-mark-appeared",
            Self::Disappeared => "report-mark-disappeared",
            Self::Direction => "report-mark-direction",
            Self::Claim => "report-mark-claim",
            Self::Typed => "report-mark-typed",
            Self::Year => "report-mark-year",
        }
    }
}
