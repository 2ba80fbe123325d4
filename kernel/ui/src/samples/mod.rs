//! Every page filled with the sample college's year, for tests, screenshots and whoever builds the
//! next page. The college, its people and its figures are invented (`demo/sample-year`).

mod figures;
mod forms;
mod grounds;
mod import;
mod ledger;
mod own;
mod people;
mod report;
mod search;
mod today;
mod written;

use crate::views::{Pager, RecordTable};
use crate::{Entry, Frame, Group, Head, Page, PersonMenu, Place, Search, Words};

/// A sample under the name of its page.
pub struct SamplePage {
    /// The page's name, with what is particular about the sample.
    pub name: &'static str,
    /// The page.
    pub page: Box<dyn Page>,
}

impl SamplePage {
    /// The page in the language of `words`.
    ///
    /// # Errors
    ///
    /// As [`Page::render`].
    pub fn render(&self, words: &Words<'_>) -> Result<String, askama::Error> {
        self.page.render(words)
    }
}

/// One sample of every page and of every state that looks different.
pub fn sample_pages() -> Vec<SamplePage> {
    use crate::pages::{
        AccountPage, ChecksPage, EditorPage, EntrancePage, EntryPage, FindingsPage, FormPage,
        HelpPage, HistoryPage, ImportPage, LedgerPage, MeasuresPage, OrganisationPage, PersonPage,
        PickerPage, RecordPage, RegisterPage, RegistersPage, ReportPage, ReportsPage, SearchPage,
        SourcesPage, TodayPage, TracePage, TrayPage, UnitPage, WrittenPage,
    };
    let sample = |name, page| SamplePage { name, page };
    let mut samples = vec![
        sample("today", Box::new(TodayPage::sample())),
        sample("today-empty", Box::new(TodayPage::sample_empty())),
        sample("help", Box::new(HelpPage::sample())),
        sample("report", Box::new(ReportPage::sample())),
        sample("report-open", Box::new(ReportPage::sample_with_figure())),
        sample("report-rate", Box::new(ReportPage::sample_with_rate())),
        sample("reports", Box::new(ReportsPage::sample())),
        sample("reports-empty", Box::new(ReportsPage::sample_empty())),
        sample("written", Box::new(WrittenPage::sample())),
        sample("written-open", Box::new(WrittenPage::sample_with_figure())),
        sample("editor", Box::new(EditorPage::sample())),
        sample("editor-meanwhile", Box::new(EditorPage::sample_meanwhile())),
        sample("picker", Box::new(PickerPage::sample())),
        sample("picker-none", Box::new(PickerPage::sample_none())),
        sample("findings", Box::new(FindingsPage::sample())),
        sample("measures", Box::new(MeasuresPage::sample())),
        sample("measures-none", Box::new(MeasuresPage::sample_none())),
        sample("ledger", Box::new(LedgerPage::sample())),
        sample("ledger-empty", Box::new(LedgerPage::sample_empty())),
        sample("entry", Box::new(EntryPage::sample())),
        sample("history", Box::new(HistoryPage::sample())),
        sample("history-broken", Box::new(HistoryPage::sample_broken())),
        sample("trace", Box::new(TracePage::sample())),
        sample("trace-narrowed", Box::new(TracePage::sample_narrowed())),
        sample(
            "trace-empty",
            Box::new(TracePage {
                records: RecordTable::default(),
                pager: Pager::default(),
                ..TracePage::sample()
            }),
        ),
        sample("registers", Box::new(RegistersPage::sample())),
        sample("register", Box::new(RegisterPage::sample())),
        sample("register-empty", Box::new(RegisterPage::sample_empty())),
        sample("record", Box::new(RecordPage::sample())),
        sample("record-withdrawn", Box::new(RecordPage::sample_withdrawn())),
        sample("person", Box::new(PersonPage::sample())),
        sample("person-empty", Box::new(PersonPage::sample_empty())),
        sample("organisation", Box::new(OrganisationPage::sample())),
        sample(
            "organisation-empty",
            Box::new(OrganisationPage::sample_empty()),
        ),
        sample("unit", Box::new(UnitPage::sample())),
        sample("unit-empty", Box::new(UnitPage::sample_empty())),
        sample("search", Box::new(SearchPage::sample())),
        sample("search-group", Box::new(SearchPage::sample_group())),
        sample("search-none", Box::new(SearchPage::sample_none())),
        sample("search-empty", Box::new(SearchPage::sample_empty())),
        sample("sources", Box::new(SourcesPage::sample())),
        sample("import", Box::new(ImportPage::sample())),
        sample("import-empty", Box::new(ImportPage::sample_empty())),
        sample("tray", Box::new(TrayPage::sample())),
        sample("tray-running", Box::new(TrayPage::sample_running())),
        sample("tray-receipt", Box::new(TrayPage::sample_receipt())),
        sample("checks", Box::new(ChecksPage::sample())),
        sample("account", Box::new(AccountPage::sample())),
        sample("form", Box::new(FormPage::sample())),
        sample("form-wrong", Box::new(FormPage::sample_wrong())),
        sample("entrance", Box::new(EntrancePage::sample())),
    ];
    samples.extend(own());
    samples.extend(problems());
    samples
}

fn own() -> Vec<SamplePage> {
    use crate::pages::{DeedsPage, LooksPage, MePage, ReceivedPage, SpendingPage};
    let sample = |name, page| SamplePage { name, page };
    vec![
        sample("me", Box::new(MePage::sample())),
        sample("me-new", Box::new(MePage::sample_new())),
        sample("received", Box::new(ReceivedPage::sample())),
        sample("received-empty", Box::new(ReceivedPage::sample_empty())),
        sample("deeds", Box::new(DeedsPage::sample())),
        sample("deeds-empty", Box::new(DeedsPage::sample_empty())),
        sample("looks", Box::new(LooksPage::sample())),
        sample("looks-empty", Box::new(LooksPage::sample_empty())),
        sample("spending", Box::new(SpendingPage::sample())),
        sample("spending-empty", Box::new(SpendingPage::sample_empty())),
    ]
}

fn problems() -> Vec<SamplePage> {
    use crate::pages::{ErrorPage, Problem};
    let refused = Problem::Refused {
        why: "您现在的角色办不了这件事。".to_owned(),
    };
    let lacking = Problem::Lacking {
        why: "找不到排版程序，不能写 PDF。".to_owned(),
    };
    let failed = Problem::Failed {
        number: "7K3F-22Q9".to_owned(),
    };
    [
        ("error-404", Problem::NotFound),
        ("error-405", Problem::NotTaken),
        ("error-421", Problem::OtherHost),
        ("error-403", refused),
        ("error-403-stale", Problem::StaleForm),
        ("error-403-origin", Problem::OtherOrigin),
        ("error-413", Problem::TooLarge),
        ("error-400", Problem::Unreadable),
        ("error-429", Problem::TooOften),
        ("error-500", failed),
        ("error-503", lacking),
    ]
    .into_iter()
    .map(|(name, problem)| SamplePage {
        name,
        page: Box::new(ErrorPage::sample(problem)),
    })
    .collect()
}

impl Frame {
    /// The frame of the sample college, at one place.
    pub fn sample(place: Place) -> Self {
        let address = |path: &str| path.to_owned();
        let entry = |place, path: &str, waiting| Entry {
            place,
            href: address(path),
            waiting,
        };
        let group = |key, entries| Group { key, entries };
        Frame {
            head: Head::sample(),
            union_name: "示例职院工会".to_owned(),
            period: "2023 年度".to_owned(),
            made_at: "2023-06-21 09:30".to_owned(),
            home: address("/"),
            place,
            rail: vec![
                group(None, vec![entry(Place::Today, "/", 7)]),
                group(
                    Some("ui-rail-work"),
                    vec![
                        entry(Place::Democracy, "/lines/democracy", 0),
                        entry(Place::Merit, "/lines/merit", 0),
                        entry(Place::Care, "/lines/care", 0),
                        entry(Place::Culture, "/lines/culture", 0),
                    ],
                ),
                group(
                    Some("ui-rail-grounds"),
                    vec![
                        entry(Place::Members, "/lines/members", 0),
                        entry(Place::People, "/people", 0),
                        entry(Place::Organisation, "/organisation", 0),
                        entry(Place::Funds, "/lines/funds", 0),
                        entry(Place::Registers, "/registers", 0),
                        entry(Place::Import, "/import", 0),
                        entry(Place::Sources, "/sources", 0),
                        entry(Place::Ledger, "/ledger", 0),
                        entry(Place::Checks, "/checks", 0),
                        entry(Place::History, "/history", 0),
                    ],
                ),
                group(
                    Some("ui-rail-results"),
                    vec![
                        entry(Place::Report, "/report", 0),
                        entry(Place::Measures, "/measures", 0),
                    ],
                ),
                group(
                    Some("ui-rail-office"),
                    vec![entry(Place::Settings, "/settings", 0)],
                ),
            ],
            search: Some(Search {
                action: address("/search"),
                words: String::new(),
            }),
            person: Some(PersonMenu {
                name: "林小川".to_owned(),
                me_href: Some(address("/me")),
                account_href: address("/account"),
                language_action: address("/account/language"),
                other_language: "en".to_owned(),
                here: address("/"),
                sign_out_action: address("/sign-out"),
                token: "sample".to_owned(),
                key: "sample".to_owned(),
            }),
            help_href: Some(address("/help#today")),
            notice: None,
        }
    }
}

impl Head {
    fn sample() -> Self {
        Head {
            asset_base: "assets/".to_owned(),
            manifest: "manifest.webmanifest".to_owned(),
            larger_type: false,
        }
    }
}
