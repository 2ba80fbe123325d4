//! The versions of a report's text: who saved what and when, and how two of them differ, word by word.

use super::text::span;
use super::{Leaf, found, head, who_when, writes};
use crate::web::addresses;
use crate::web::answer::Answered;
use crate::web::reader::Reader;
use annual_report::State;
use annual_report::versions::{Version, WordChange, difference, versions};
use axum::extract::Path;
use axum::response::Response;
use niangjia_ui::Place;
use niangjia_ui::pages::{FindingSection, FindingsPage, ReportFinding, WordView};
use niangjia_ui::views::{Control, InputView, LinkView};
use std::collections::BTreeMap;

/// Versions that are listed.
const MOST: usize = 60;

pub(crate) async fn show(reader: Reader, Path(id): Path<String>) -> Response {
    reader.page(move |reader| page(reader, &id)).await
}

fn page(reader: &Reader, id: &str) -> Answered<FindingsPage> {
    let found = found(reader, id)?;
    let (texts, report) = (&reader.texts, found.report());
    let number = |name: &str| {
        reader
            .asked(name)
            .and_then(|asked| asked.parse::<i64>().ok())
    };
    let to = number("to")
        .unwrap_or(report.version)
        .clamp(0, report.version);
    let from = number("from").unwrap_or((to - 1).max(0)).clamp(0, to);
    let (all, differs) = reader.site.office.look(|look| {
        let all = versions(look, report.id)?;
        let differs = difference(look, report.id, from, to)?;
        Ok::<_, niangjia_store::Error>((all, differs))
    })?;
    let may_restore = writes(reader) && report.state != State::Final;
    let now: BTreeMap<_, _> = found
        .shown
        .paragraphs
        .iter()
        .map(|p| (p.id, p.version))
        .collect();
    let findings = differs.iter().map(|differs| {
        let form = now
            .get(&differs.paragraph)
            .filter(|_| may_restore && from < report.version);
        let form = form.map(|seen| {
            let address = addresses::written_page(report.id, "paragraph");
            let mut form = reader.form(address, "web-report-restore");
            for (name, value) in [
                ("deed", "restore".to_owned()),
                ("paragraph", differs.paragraph.to_string()),
                ("seen", seen.to_string()),
                ("version", from.to_string()),
            ] {
                form.inputs.push(InputView::may(
                    name,
                    String::new(),
                    Control::Hidden { value },
                ));
            }
            form
        });
        ReportFinding {
            title: texts.text(differs.kind.key()),
            words: words(&differs.words),
            form,
            ..ReportFinding::default()
        }
    });
    let between = [("from", from.into()), ("to", to.into())];
    let mut listed: BTreeMap<i64, Vec<&Version>> = BTreeMap::new();
    for version in &all {
        listed.entry(version.version).or_default().push(version);
    }
    let versions = listed
        .into_iter()
        .rev()
        .take(MOST)
        .filter_map(|(version, changes)| {
            let first = changes.first()?;
            let about = [
                ("version", version.into()),
                ("what", texts.text(deed_key(&first.what)).into()),
                ("n", changes.len().into()),
            ];
            let this = version.to_string();
            let before = (version - 1).max(0).to_string();
            let address = addresses::written_page(report.id, "versions");
            let compared = |key: &str, from: &str, to: &str| LinkView {
                text: texts.text(key),
                href: format!(
                    "{}#difference",
                    addresses::asking(&address, [("from", from), ("to", to)])
                ),
            };
            let latest = report.version.to_string();
            let mut links = vec![compared("web-report-against-before", &before, &this)];
            if version < report.version {
                links.push(compared("web-report-against-now", &this, &latest));
            }
            Some(ReportFinding {
                title: texts.with("web-report-version", &about),
                lines: vec![who_when(reader, &first.actor, &first.at)],
                links,
                ..ReportFinding::default()
            })
        });
    Ok(FindingsPage {
        frame: reader.frame(Place::Report, &span(&found))?,
        top: Some(head(reader, &found, Leaf::Versions)),
        title: texts.text("web-report-tab-versions"),
        lead: texts.text("web-report-versions-lead"),
        chips: Vec::new(),
        verdict: None,
        form: None,
        has_legend: false,
        sections: vec![
            FindingSection {
                id: "difference".to_owned(),
                title: texts.with("web-report-difference", &between),
                findings: findings.collect(),
                none: texts.text("web-report-no-difference"),
            },
            FindingSection {
                id: "versions".to_owned(),
                title: texts.text("web-report-all-versions"),
                findings: versions.collect(),
                none: String::new(),
            },
        ],
    })
}

/// The words of a comparison as the page draws them.
pub(super) fn words(changes: &[WordChange]) -> Vec<WordView> {
    let changes = changes.iter().map(|change| match change {
        WordChange::Same(same) => WordView::Same(same.clone()),
        WordChange::Gone(gone) => WordView::Gone(gone.clone()),
        WordChange::New(new) => WordView::New(new.clone()),
    });
    changes.collect()
}

fn deed_key(what: &str) -> &'static str {
    match what {
        "begun" => "web-report-was-begun",
        "rolled" => "web-report-was-rolled",
        "added" => "web-report-was-added",
        "removed" => "web-report-was-removed",
        "moved" | "set_apart" => "web-report-was-moved",
        "looked_through" => "web-report-was-looked-through",
        _ => "web-report-was-saved",
    }
}
