//! Rolling forward: this year's report begins with last year's text, the figures of this year, and marks on what no longer
//! fits.

use super::begin::{Begun, begin_with};
use super::{WriteError, open_report};
use crate::draft::{ReportDraft, ReportError};
use crate::figures::{Point, Registry, Values};
use crate::hand::{self, HandState};
use crate::presented::{self, Wording};
use crate::remarks::{Claim, RemarkKind};
use crate::report::{Mark, MarkKind, Paragraph, Report};
use crate::store;
use crate::templates::Written;
use niangjia_base::calendar::Period;
use niangjia_base::ids::RecordId;
use niangjia_office::measures::Figure;
use niangjia_office::{Act, Look};

/// Begins a report with the text of an earlier one. Kind and branch are those of the earlier report.
///
/// # Errors
/// When there is no such report, or the figures cannot be made.
pub fn roll(
    act: &mut Act<'_, '_>,
    registry: Registry<'_>,
    wording: &Wording<'_>,
    from: RecordId,
    begun: Begun<'_>,
) -> Result<RecordId, WriteError> {
    let mut look = act.look();
    let old = open_report(&mut look, from)?;
    let mut paragraphs = store::paragraphs(&mut look, from)?;
    let before = Told::of(&mut look, registry, wording, &old, &paragraphs)?;
    let years = begun.period.last().year() - old.period.last().year();
    for paragraph in &mut paragraphs {
        paragraph.text = shifted(&paragraph.text, years);
    }
    let new = Report {
        period: begun.period,
        meeting: begun.meeting.to_owned(),
        ..old.clone()
    };
    let now = Told::of(&mut look, registry, wording, &new, &paragraphs)?;
    let mut text = Vec::new();
    for (line, paragraph) in (1_u32..).zip(&paragraphs) {
        let mut marks = appeared(&before, &now, line);
        marks.extend(claims(&now.draft, line, registry));
        marks.extend(typed(&now, paragraph));
        marks.extend(years_named(paragraph, old.period));
        let written = Written {
            level: paragraph.level,
            text: paragraph.text.clone(),
        };
        text.push((written, marks));
    }
    let begun = Begun {
        kind: old.kind,
        branch: old.branch.as_deref(),
        ..begun
    };
    begin_with(act, registry, wording, begun, text, Some(from))
}

/// A text with its figures.
struct Told {
    draft: ReportDraft,
    /// Of each reference its line, its point, its value and how it is printed where it stands.
    figures: Vec<(u32, Point, Figure)>,
    hand: Vec<hand::HandFigure>,
}

impl Told {
    fn of(
        look: &mut Look<'_, '_>,
        registry: Registry<'_>,
        wording: &Wording<'_>,
        report: &Report,
        paragraphs: &[Paragraph],
    ) -> Result<Self, WriteError> {
        let mut values =
            Values::new(look, registry, report.period).of_branch(report.branch.as_deref());
        let draft = presented::filled(&mut values, report, paragraphs, wording)?;
        let template = presented::template(paragraphs)?;
        let mut figures = Vec::new();
        for reference in template.references() {
            if let Some(measure) = values.measure(&reference.id) {
                let point = Point::of(
                    reference,
                    measure,
                    report.period,
                    report.branch.as_deref(),
                    registry.sessions,
                )?;
                let figure = values.value(measure, &point)?;
                figures.push((reference.line, point, figure));
            }
        }
        let hand = hand::figures(paragraphs, report, wording, &[]).map_err(ReportError::from)?;
        Ok(Self {
            draft,
            figures,
            hand,
        })
    }
}

/// Figures that were not there and are, or were there and are not.
fn appeared(before: &Told, now: &Told, line: u32) -> Vec<Mark> {
    let pairs = before
        .figures
        .iter()
        .zip(&now.figures)
        .filter(|(was, _)| was.0 == line);
    let mut marks: Vec<Mark> = Vec::new();
    for ((_, point, was), (_, _, is)) in pairs {
        let kind = match (was.n_records > 0, is.n_records > 0) {
            (false, true) => MarkKind::Appeared,
            (true, false) => MarkKind::Disappeared,
            _ => continue,
        };
        let mark = Mark {
            kind,
            about: point.measure.to_owned(),
            was: was.value.map(|value| value.to_string()),
            is: is.value.map(|value| value.to_string()),
        };
        if !marks.contains(&mark) {
            marks.push(mark);
        }
    }
    marks
}

/// Words that the new figures do not bear out.
fn claims(draft: &ReportDraft, line: u32, registry: Registry<'_>) -> Vec<Mark> {
    let mut marks = Vec::new();
    for remark in &draft.remarks {
        let RemarkKind::Claim { claim, of, years } = &remark.kind else {
            continue;
        };
        let figure = draft
            .figures
            .iter()
            .find(|figure| Some(figure.number) == remark.figure);
        let here = figure.is_some_and(|figure| figure.line == line);
        let known = registry
            .measures
            .iter()
            .any(|measure| measure.id == of.measure.id);
        if !here || !known {
            continue;
        }
        let kind = match claim {
            Claim::Rose | Claim::Fell => MarkKind::Direction,
            Claim::Highest(_) | Claim::Lowest(_) => MarkKind::Claim,
        };
        let print = |value: i64| of.measure.unit.print(value);
        marks.push(Mark {
            kind,
            about: of.measure.id.to_owned(),
            was: years.get(1).and_then(|(_, value)| *value).map(print),
            is: Some(print(of.value)),
        });
    }
    marks
}

/// Figures typed by hand are those of the year before.
fn typed(now: &Told, paragraph: &Paragraph) -> Vec<Mark> {
    let typed = now
        .hand
        .iter()
        .filter(|figure| figure.paragraph == paragraph.id);
    let typed = typed.filter(|figure| figure.state == HandState::Typed);
    typed
        .map(|figure| Mark {
            kind: MarkKind::Typed,
            about: figure.written.clone(),
            was: None,
            is: None,
        })
        .collect()
}

/// Years written out that were this year and the next when the text was written.
fn years_named(paragraph: &Paragraph, old: Period) -> Vec<Mark> {
    let text = hand::without_references(&paragraph.text);
    let year = i64::from(old.last().year());
    let named = [year, year + 1]
        .into_iter()
        .filter(|year| holds_number(&text, &year.to_string()));
    named
        .map(|year| Mark {
            kind: MarkKind::Year,
            about: year.to_string(),
            was: None,
            is: None,
        })
        .collect()
}

/// Whether a text holds a number that is not part of a longer one.
fn holds_number(text: &str, number: &str) -> bool {
    text.match_indices(number).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + number.len()..].chars().next();
        !before.is_some_and(|c| c.is_ascii_digit()) && !after.is_some_and(|c| c.is_ascii_digit())
    })
}

/// The text with the periods that its references name so many years later: `@2022` in the report of 2023 is the year before.
fn shifted(text: &str, years: i16) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("{{") {
        let end = rest[at..].find("}}").map_or(rest.len(), |end| at + end);
        out.push_str(&rest[..at]);
        let fields = rest[at..end].split('|').map(|field| {
            if field.trim_start().starts_with('@') {
                later(field, years)
            } else {
                field.to_owned()
            }
        });
        out.push_str(&fields.collect::<Vec<_>>().join("|"));
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}

/// Every year in a text so many years later.
fn later(field: &str, years: i16) -> String {
    let mut out = String::with_capacity(field.len());
    let mut digits = String::new();
    for c in field.chars().chain(['\0']) {
        if c.is_ascii_digit() {
            digits.push(c);
            continue;
        }
        match digits.parse::<i16>() {
            Ok(year) if digits.len() == 4 => out.push_str(&(year + years).to_string()),
            _ => out.push_str(&digits),
        }
        digits.clear();
        if c != '\0' {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_move_with_the_report() {
        for (text, moved) in [
            (
                "2022年{{a.b | whole | @2022}}；{{a.b | whole}}",
                "2022年{{a.b | whole | @2023}}；{{a.b | whole}}",
            ),
            (
                "{{a.b | wan:2 | @2022-01-01..2022-06-30 | 名}}",
                "{{a.b | wan:2 | @2023-01-01..2023-06-30 | 名}}",
            ),
            ("{{a.b | whole | @-1}}{{", "{{a.b | whole | @-1}}{{"),
            (
                "{{a.b | whole | @school:2021}}",
                "{{a.b | whole | @school:2022}}",
            ),
        ] {
            assert_eq!(shifted(text, 1), moved);
        }
    }

    #[test]
    fn a_year_is_a_whole_number() {
        assert!(holds_number("到2023年底", "2023"));
        assert!(!holds_number("编号12023和20231", "2023"));
    }
}
