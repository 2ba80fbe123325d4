//! Everything that somebody may do; each page, form and command names one.

/// One thing that somebody may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// Reach what needs no account: signing in, help, the files of the pages.
    Enter,
    /// Use one's own account: the day's desk, language, password, sessions.
    UseAccount,
    /// Read what the union published to its members: the report, and what was spent.
    SeePublished,
    /// See one's own records, and who looked at them.
    SeeOwn,
    /// See a record: its open and internal fields. Lists and search contain what one may see.
    See,
    /// See its private fields.
    SeePrivate,
    /// See its sensitive fields, which is recorded as a look.
    SeeSensitive,
    /// See who changed what in a record, and from which row it came.
    SeeChanges,
    /// See who looked at the sensitive fields of a record.
    SeeLooks,
    /// Add a record.
    Add,
    /// Correct a record.
    Correct,
    /// Withdraw a record.
    Withdraw,
    /// Approve what somebody asks for; never one's own.
    Approve,
    /// Carry records away in a file, or print them.
    Export,
    /// See how many records the registers hold.
    SeeCounts,
    /// See figures, their splits and their years.
    SeeFigures,
    /// Read the report as it stands, before it is published.
    SeeReport,
    /// Write the report: its text, comments, evidence, seals.
    WriteReport,
    /// See the ledger: journal and balances.
    SeeLedger,
    /// See the imported files, and the rows of their sheets.
    SeeSources,
    /// Bring workbooks in and settle what is doubtful.
    Import,
    /// Take an import back.
    UndoImport,
    /// See the history of the whole union.
    SeeHistory,
    /// Run the checks.
    RunChecks,
    /// Make a backup.
    MakeBackup,
    /// Open, lock and reset accounts; grant and revoke roles.
    ManageAccounts,
    /// Change the settings of the union.
    ManageSettings,
}

/// What an action is about, and so what has to be looked at before it is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// Nothing that is kept from anybody who has signed in.
    Oneself,
    /// Single records, which lie in a line of work and in a unit or with a person.
    Records,
    /// The union as a whole: only a grant over the whole union reaches it.
    Union,
}

impl Action {
    /// All actions, in the order in which they are shown.
    pub const ALL: [Self; 27] = [
        Self::Enter,
        Self::UseAccount,
        Self::SeePublished,
        Self::SeeOwn,
        Self::See,
        Self::SeePrivate,
        Self::SeeSensitive,
        Self::SeeChanges,
        Self::SeeLooks,
        Self::Add,
        Self::Correct,
        Self::Withdraw,
        Self::Approve,
        Self::Export,
        Self::SeeCounts,
        Self::SeeFigures,
        Self::SeeReport,
        Self::WriteReport,
        Self::SeeLedger,
        Self::SeeSources,
        Self::Import,
        Self::UndoImport,
        Self::SeeHistory,
        Self::RunChecks,
        Self::MakeBackup,
        Self::ManageAccounts,
        Self::ManageSettings,
    ];

    /// Its word in addresses of documents and in message keys.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Enter => "enter",
            Self::UseAccount => "use-account",
            Self::SeePublished => "see-published",
            Self::SeeOwn => "see-own",
            Self::See => "see",
            Self::SeePrivate => "see-private",
            Self::SeeSensitive => "see-sensitive",
            Self::SeeChanges => "see-changes",
            Self::SeeLooks => "see-looks",
            Self::Add => "add",
            Self::Correct => "correct",
            Self::Withdraw => "withdraw",
            Self::Approve => "approve",
            Self::Export => "export",
            Self::SeeCounts => "see-counts",
            Self::SeeFigures => "see-figures",
            Self::SeeReport => "see-report",
            Self::WriteReport => "write-report",
            Self::SeeLedger => "see-ledger",
            Self::SeeSources => "see-sources",
            Self::Import => "import",
            Self::UndoImport => "undo-import",
            Self::SeeHistory => "see-history",
            Self::RunChecks => "run-checks",
            Self::MakeBackup => "make-backup",
            Self::ManageAccounts => "manage-accounts",
            Self::ManageSettings => "manage-settings",
        }
    }

    /// The message key of its name: `action-see-private`.
    #[must_use]
    pub fn name_key(self) -> String {
        format!("action-{}", self.code())
    }

    /// What it is about.
    #[must_use]
    pub const fn about(self) -> About {
        match self {
            Self::Enter | Self::UseAccount | Self::SeePublished => About::Oneself,
            Self::SeeOwn
            | Self::See
            | Self::SeePrivate
            | Self::SeeSensitive
            | Self::SeeChanges
            | Self::SeeLooks
            | Self::Add
            | Self::Correct
            | Self::Withdraw
            | Self::Approve
            | Self::Export => About::Records,
            Self::SeeCounts
            | Self::SeeFigures
            | Self::SeeReport
            | Self::WriteReport
            | Self::SeeLedger
            | Self::SeeSources
            | Self::Import
            | Self::UndoImport
            | Self::SeeHistory
            | Self::RunChecks
            | Self::MakeBackup
            | Self::ManageAccounts
            | Self::ManageSettings => About::Union,
        }
    }
}
