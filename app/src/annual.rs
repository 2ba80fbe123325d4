//! The annual report of this union for a period, as the command line and the pages show it.

use crate::lines_of_work;
use crate::texts::Texts;
use annual_report::{Context, ReportDraft, ReportError};
use niangjia_base::calendar::Period;
use niangjia_messages::Language;
use niangjia_office::Office;
use niangjia_store::Error;

/// Drafts the report; the meeting that hears it may be named.
pub(crate) fn draft(
    office: &Office,
    texts: &Texts,
    period: Period,
    meeting: Option<&str>,
) -> Result<ReportDraft, ReportError> {
    let word = |key: &str| texts.messages().text(Language::Chinese, key);
    let named = office.name().map_err(to_report)?;
    let union = named.unwrap_or_else(|| word("report-union"));
    let usual = word("report-meeting");
    let year = period.last().year();
    let (this, next) = (year.to_string(), (year + 1).to_string());
    let context = Context {
        union: &union,
        meeting: meeting.unwrap_or(&usual),
        year: &this,
        next_year: &next,
        word: &word,
    };
    let all = lines_of_work::measures();
    office.look(|look| annual_report::draft(look, &all, period, &context))
}

fn to_report(error: Error) -> ReportError {
    error.into()
}

#[cfg(test)]
mod tests {
    use crate::lines_of_work;

    #[test]
    fn every_figure_of_the_report_is_answered_by_a_line_of_work() {
        let unanswered = annual_report::unanswered(annual_report::TEXT, &lines_of_work::measures());
        assert_eq!(unanswered.unwrap(), [] as [String; 0]);
    }
}
