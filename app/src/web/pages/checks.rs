//! Everything that must hold, checked now.

use crate::commands::check::{self, Checked};
use crate::web::addresses;
use crate::web::answer::Answered;
use crate::web::reader::Reader;
use axum::response::Response;
use niangjia_ui::Place;
use niangjia_ui::pages::{CheckResult, CheckView, ChecksPage, Finding};

pub(crate) async fn show(reader: Reader) -> Response {
    reader.page(page).await
}

fn page(reader: &Reader) -> Answered<ChecksPage> {
    let span = reader.newest_span()?;
    let made = check::all(&reader.site.office)?;
    let mut checks: Vec<CheckView> = made.iter().map(|checked| view(reader, checked)).collect();
    checks.sort_by_key(|check| check.result == CheckResult::Agrees);
    Ok(ChecksPage {
        frame: reader.frame(Place::Checks, &span)?,
        made_at: reader.now(),
        checks,
    })
}

fn view(reader: &Reader, checked: &Checked) -> CheckView {
    let holds = checked.faults.is_empty();
    let finding = match holds {
        true => reader.texts.text("web-check-nothing"),
        false => reader.texts.with(
            "web-check-faults",
            &[("count", checked.faults.len().into())],
        ),
    };
    CheckView {
        id: checked.name.to_owned(),
        name: reader.texts.text(&format!("check-{}", checked.name)),
        result: if holds {
            CheckResult::Agrees
        } else {
            CheckResult::Differs
        },
        finding,
        findings: checked
            .faults
            .iter()
            .map(|fault| found(reader, fault))
            .collect(),
    }
}

/// A fault that begins with the name of a register or a measure leads there.
fn found(reader: &Reader, fault: &str) -> Finding {
    let subject = fault.split(':').next().unwrap_or_default();
    let register = reader
        .site
        .register(subject)
        .map(|register| addresses::register(register.kind));
    let measure = || {
        reader
            .site
            .measure(subject)
            .map(|measure| format!("/measures/{}", measure.id))
    };
    Finding {
        text: fault.to_owned(),
        href: register.or_else(measure),
    }
}
