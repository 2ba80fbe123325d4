//! What stands around a page: the rail, the search box, the person's own menu, and the head of a printed sheet.

use crate::assets;

/// The surroundings of a page.
#[derive(Clone, Debug)]
pub struct Frame {
    /// Where stylesheet and icon are found, and how large the type is.
    pub head: Head,
    /// The union's name, as members know it.
    pub union_name: String,
    /// The period that the figures are about, such as `2023 年度`.
    pub period: String,
    /// The moment at which the page was made, as a printed sheet says it.
    pub made_at: String,
    /// Where the brand leads.
    pub home: String,
    /// The entry of the rail under which the page belongs.
    pub place: Place,
    /// The entries of the rail that this reader may open, in groups.
    pub rail: Vec<Group>,
    /// The search box; none before somebody has signed in.
    pub search: Option<Search>,
    /// Whoever is signed in; none on pages before that.
    pub person: Option<PersonMenu>,
    /// What the page is about, in three sentences, on the page of help.
    pub help_href: Option<String>,
    /// What has just been done, in a sentence.
    pub notice: Option<String>,
}

/// What the head of a document needs to know.
#[derive(Clone, Debug)]
pub struct Head {
    /// The address under which [`crate::assets`] are served, with its last slash.
    pub asset_base: String,
    /// The address of what a phone needs to know to keep the pages as a program of their own.
    pub manifest: String,
    /// Whether the reader asked for larger type.
    pub larger_type: bool,
}

impl Head {
    /// The address of the stylesheet; it changes whenever the stylesheet does.
    pub fn stylesheet(&self) -> String {
        format!("{}{}", self.asset_base, assets::stylesheet_path())
    }

    /// The address of the icon on the first page of a phone.
    pub fn phone_icon(&self) -> String {
        format!("{}{}", self.asset_base, assets::phone_icon_path())
    }

    /// The address of the script that saves what is written.
    pub fn writing_script(&self) -> String {
        format!("{}{}", self.asset_base, assets::writing_path())
    }

    /// The address of the icon shown in tabs.
    pub fn icon(&self) -> String {
        format!("{}{}", self.asset_base, assets::icon_path())
    }
}

/// Where a page belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// What waits today.
    Today,
    /// Congress and proposals.
    Democracy,
    /// Learning, honours, contests, innovation.
    Merit,
    /// Help, benefits, health, retirement, women.
    Care,
    /// Activities and youth.
    Culture,
    /// Members and organisation.
    Members,
    /// The people of the union, one by one.
    People,
    /// The tree of branches and groups.
    Organisation,
    /// Funds and charity.
    Funds,
    /// The annual report.
    Report,
    /// All figures of a period.
    Measures,
    /// The ledger: balances, journal, vouchers.
    Ledger,
    /// The registers and their records.
    Registers,
    /// Where files are handed in.
    Import,
    /// The files that were read in.
    Sources,
    /// Whether everything still agrees.
    Checks,
    /// Who did what when.
    History,
    /// How the office is set up.
    Settings,
    /// The reader's own account.
    Account,
    /// What each page is for.
    Help,
    /// What the union keeps about the reader.
    Me,
    /// What the reader received and gave.
    Received,
    /// What the reader took part in.
    Deeds,
    /// Who saw what is sensitive about the reader.
    Looks,
    /// What the union spent, for its members to see.
    Spending,
    /// What was found by a few words.
    Search,
}

impl Place {
    /// The message key of its name.
    pub fn key(&self) -> &'static str {
        match self {
            Place::Today => "ui-place-today",
            Place::Democracy => "ui-place-democracy",
            Place::Merit => "ui-place-merit",
            Place::Care => "ui-place-care",
            Place::Culture => "ui-place-culture",
            Place::Members => "ui-place-members",
            Place::People => "ui-place-people",
            Place::Organisation => "ui-place-organisation",
            Place::Funds => "ui-place-funds",
            Place::Report => "ui-place-report",
            Place::Measures => "ui-place-measures",
            Place::Ledger => "ui-place-ledger",
            Place::Registers => "ui-place-registers",
            Place::Import => "ui-place-import",
            Place::Sources => "ui-place-sources",
            Place::Checks => "ui-place-checks",
            Place::History => "ui-place-history",
            Place::Settings => "ui-place-settings",
            Place::Account => "ui-place-account",
            Place::Help => "ui-place-help",
            Place::Search => "ui-place-search",
            Place::Me => "ui-place-me",
            Place::Received => "ui-place-received",
            Place::Deeds => "ui-place-deeds",
            Place::Looks => "ui-place-looks",
            Place::Spending => "ui-place-spending",
        }
    }

    /// The message keys of its sign and its short name at the lower edge of a phone.
    pub(crate) fn bar_keys(&self) -> (&'static str, &'static str) {
        match self {
            Place::Received => ("ui-sign-received", "ui-bar-received"),
            Place::Deeds => ("ui-sign-deeds", "ui-bar-deeds"),
            Place::Looks => ("ui-sign-looks", "ui-bar-looks"),
            Place::Spending => ("ui-sign-spending", "ui-bar-spending"),
            _ => ("ui-sign-me", "ui-bar-me"),
        }
    }
}

/// A heading of the rail and the entries under it.
#[derive(Clone, Debug)]
pub struct Group {
    /// The message key of the heading; none for what stands above all groups.
    pub key: Option<&'static str>,
    /// The entries.
    pub entries: Vec<Entry>,
}

/// One entry of the rail.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What it is.
    pub place: Place,
    /// Where it leads.
    pub href: String,
    /// How much waits there; nothing is shown for 0.
    pub waiting: u64,
}

/// The search box.
#[derive(Clone, Debug)]
pub struct Search {
    /// Where the answers are.
    pub action: String,
    /// What was searched for.
    pub words: String,
}

/// What somebody who is signed in does about themselves.
#[derive(Clone, Debug)]
pub struct PersonMenu {
    /// Their name.
    pub name: String,
    /// What the union keeps about them; none for accounts that belong to nobody.
    pub me_href: Option<String>,
    /// Their account.
    pub account_href: String,
    /// Where the language is switched.
    pub language_action: String,
    /// The tag of the other language.
    pub other_language: String,
    /// The address of this page, to come back to.
    pub here: String,
    /// Where they sign out.
    pub sign_out_action: String,
    /// The proof that the forms of the menu are ours.
    pub token: String,
    /// The number under which one of them acts once.
    pub key: String,
}

impl Frame {
    /// The address of the entry under which the page belongs; the front page where it has none.
    pub(crate) fn place_href(&self) -> &str {
        let mut entries = self.rail.iter().flat_map(|group| &group.entries);
        entries
            .find(|entry| entry.place == self.place)
            .map_or(&self.home, |entry| &entry.href)
    }
}

impl PersonMenu {
    /// The first sign of the name, which stands for the person where there is little room.
    pub(crate) fn mark(&self) -> String {
        self.name.chars().take(1).collect()
    }
}
