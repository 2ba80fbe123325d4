//! Every page filled with the sample college's year, for tests, screenshots and whoever builds the
//! next page. The college, its people and its figures are invented (`demo/sample-year`).

mod figures;
mod grounds;
mod report;

use crate::{Addresses, Frame, Head, Page, Place, Words};

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
        ChecksPage, ErrorPage, MeasuresPage, RecordPage, RegisterPage, RegistersPage, ReportPage,
        SourcesPage, TracePage,
    };
    let sample = |name, page| SamplePage { name, page };
    vec![
        sample("report", Box::new(ReportPage::sample())),
        sample("report-open", Box::new(ReportPage::sample_with_figure())),
        sample("report-rate", Box::new(ReportPage::sample_with_rate())),
        sample("measures", Box::new(MeasuresPage::sample())),
        sample("trace", Box::new(TracePage::sample())),
        sample("trace-narrowed", Box::new(TracePage::sample_narrowed())),
        sample("registers", Box::new(RegistersPage::sample())),
        sample("register", Box::new(RegisterPage::sample())),
        sample("register-empty", Box::new(RegisterPage::sample_empty())),
        sample("record", Box::new(RecordPage::sample())),
        sample("record-withdrawn", Box::new(RecordPage::sample_withdrawn())),
        sample("sources", Box::new(SourcesPage::sample())),
        sample("checks", Box::new(ChecksPage::sample())),
        sample("error-404", Box::new(ErrorPage::sample_not_found())),
        sample("error-405", Box::new(ErrorPage::sample_only_reading())),
        sample("error-421", Box::new(ErrorPage::sample_other_host())),
        sample("error-500", Box::new(ErrorPage::sample_failed())),
    ]
}

impl Frame {
    /// The frame of the sample college, at one entry of its rail.
    pub fn sample(place: Place) -> Self {
        let address = |path: &str| path.to_owned();
        Frame {
            head: Head::sample(),
            union_name: "示例职院工会".to_owned(),
            period: "2023 年度".to_owned(),
            place,
            addresses: Addresses {
                home: address("/"),
                report: address("/report"),
                measures: address("/measures"),
                registers: address("/registers"),
                sources: address("/sources"),
                checks: address("/checks"),
            },
            other_language: Some(address("?language=other")),
        }
    }
}

impl Head {
    fn sample() -> Self {
        Head {
            asset_base: "assets/".to_owned(),
        }
    }
}
