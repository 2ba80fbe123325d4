//! Every address that is answered, with what somebody must be allowed to do to be answered there.
//!
//! The table is the whole of it: the router is built from it, `docs/generated/routes.md` is written from it, and the tests
//! walk it with every role. [`super::door`] asks about the action before a handler runs; what a handler finds for itself,
//! it asks about with the object in hand ([`super::reader::Reader::must`]).

use super::door::{self, Door};
use super::pages::{
    account, add, annals, bulk, check_report, checks, correct, deeds, entrance, help, import,
    ledger, looks, me, measures, password, people, receipt, received, record, register, registers,
    report, search, second_step, settings, sources, spending, take_back, today, trace, verify_seal,
    withdraw, written,
};
use super::site::Site;
use super::{answer, assets, guard, manifest};
use axum::extract::DefaultBodyLimit;
use axum::routing::{MethodRouter, get, post};
use axum::{Router, middleware};
use niangjia_access::Action;
use std::sync::Arc;

/// One address under one method.
pub(crate) struct Route {
    /// How it is asked.
    pub(crate) method: Asks,
    /// Its address, with the names of its parts in braces.
    pub(crate) path: &'static str,
    /// What somebody must be allowed to do.
    pub(crate) action: Action,
    /// How many bytes may be sent to it.
    pub(crate) takes: usize,
    /// Whether somebody is answered who has still to choose a password.
    is_open_early: bool,
    handler: fn() -> MethodRouter<Arc<Site>>,
}

/// How an address is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asks {
    /// Looks, and changes nothing.
    Get,
    /// Sends a form.
    Post,
}

impl Asks {
    /// The word of the protocol.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
        }
    }
}

/// What a form may weigh, in bytes: a long text in every field, and no more.
const FORM: usize = 64 * 1024;

/// What files that are handed in together may weigh, in bytes.
const FILES: usize = 256 * 1024 * 1024;

/// What a paragraph may weigh, in bytes: the longest, every sign of it escaped.
const TEXT: usize = 256 * 1024;

/// What a file may weigh that is looked at and not kept, in bytes.
const FILE: usize = 40 * 1024 * 1024;

/// Every address. Lines of work first, then what they come to, then the office itself.
pub(crate) const ROUTES: &[Route] = &[
    see("/", Action::UseAccount, || get(today::show)),
    see("/me", Action::SeeOwn, || get(me::show)),
    see("/me/received", Action::SeeOwn, || get(received::show)),
    see("/me/activities", Action::SeeOwn, || get(deeds::show)),
    see("/me/looks", Action::SeeOwn, || get(looks::show)),
    see("/spending", Action::SeePublished, || get(spending::show)),
    see("/search", Action::UseAccount, || get(search::show)),
    see("/lines/{group}", Action::See, || get(registers::lines)),
    // Whoever sees no record is told the counts; whoever sees some is told theirs: the page asks.
    see("/registers", Action::UseAccount, || get(registers::show)),
    see("/registers/{kind}", Action::See, || get(register::show)),
    see("/registers/{kind}/records.xlsx", Action::Export, || {
        get(register::workbook)
    }),
    see("/registers/{kind}/new", Action::Add, || get(add::show)),
    take("/registers/{kind}/new", Action::Add, || post(add::send)),
    see("/registers/{kind}/bulk", Action::Correct, || {
        get(bulk::show)
    }),
    take("/registers/{kind}/bulk", Action::Correct, || {
        post(bulk::send)
    }),
    take("/registers/{kind}/bulk/value", Action::Correct, || {
        post(bulk::value)
    }),
    take("/registers/{kind}/take-back", Action::Correct, || {
        post(take_back::send)
    }),
    see("/registers/{kind}/{id}", Action::See, || get(record::show)),
    see("/registers/{kind}/{id}/correct", Action::Correct, || {
        get(correct::show)
    }),
    take("/registers/{kind}/{id}/correct", Action::Correct, || {
        post(correct::send)
    }),
    see("/registers/{kind}/{id}/withdraw", Action::Withdraw, || {
        get(withdraw::show)
    }),
    take("/registers/{kind}/{id}/withdraw", Action::Withdraw, || {
        post(withdraw::send)
    }),
    see("/reports", Action::SeePublished, || {
        get(written::list::show)
    }),
    see("/reports/new", Action::WriteReport, || {
        get(written::list::ask)
    }),
    take("/reports/new", Action::WriteReport, || {
        post(written::list::begin)
    }),
    see("/reports/written/{id}", Action::SeeReport, || {
        get(written::text::show)
    }),
    see("/reports/written/{id}/edit", Action::WriteReport, || {
        get(written::editor::show)
    }),
    take(
        "/reports/written/{id}/paragraph",
        Action::WriteReport,
        || post(written::editor::send),
    )
    .taking(TEXT),
    take(
        "/reports/written/{id}/comments",
        Action::WriteReport,
        || post(written::editor::comment),
    ),
    see("/reports/written/{id}/find", Action::WriteReport, || {
        get(written::picker::show)
    }),
    see("/reports/written/{id}/figures", Action::SeeReport, || {
        get(written::figures::show)
    }),
    take("/reports/written/{id}/read", Action::WriteReport, || {
        post(written::figures::read)
    }),
    see("/reports/written/{id}/declare", Action::WriteReport, || {
        get(written::figures::ask)
    }),
    take("/reports/written/{id}/declare", Action::WriteReport, || {
        post(written::figures::declare)
    })
    .taking(FILE),
    take(
        "/reports/written/{id}/evidence",
        Action::WriteReport,
        || post(written::figures::take_back),
    ),
    see("/reports/written/{id}/versions", Action::SeeReport, || {
        get(written::versions::show)
    }),
    see("/reports/written/{id}/roll", Action::WriteReport, || {
        get(written::list::ask_roll)
    }),
    take("/reports/written/{id}/roll", Action::WriteReport, || {
        post(written::list::roll)
    }),
    see("/reports/written/{id}/seal", Action::WriteReport, || {
        get(written::seals::ask)
    }),
    take("/reports/written/{id}/seal", Action::WriteReport, || {
        post(written::seals::seal)
    }),
    see("/reports/written/{id}/changes", Action::SeeReport, || {
        get(written::seals::changes)
    }),
    see("/reports/written/{id}/agreement", Action::SeeReport, || {
        get(written::agreement::show)
    }),
    see("/reports/written/{id}/check", Action::SeeFigures, || {
        get(written::agreement::check)
    }),
    see(
        "/reports/written/{id}/files/{name}",
        Action::SeeReport,
        || get(written::files::show),
    ),
    see("/reports/published/{id}", Action::SeePublished, || {
        get(written::published::show)
    }),
    see(
        "/reports/published/{id}/sealed",
        Action::SeePublished,
        || get(written::published::file),
    ),
    see("/check-report", Action::SeeFigures, || {
        get(check_report::show)
    }),
    take("/check-report", Action::SeeFigures, || {
        post(check_report::check)
    })
    .taking(FILE),
    see("/verify-seal", Action::SeePublished, || {
        get(verify_seal::show)
    }),
    take("/verify-seal", Action::SeePublished, || {
        post(verify_seal::verify)
    })
    .taking(FILE),
    see("/people", Action::See, || get(people::show)),
    see("/people/{id}", Action::See, || get(people::person)),
    take("/people/{id}", Action::SeeSensitive, || {
        post(people::reveal)
    }),
    see("/people/{id}/transfer", Action::Correct, || {
        get(people::transfer)
    }),
    take("/people/{id}/transfer", Action::Correct, || {
        post(people::move_to)
    }),
    see("/organisation", Action::See, || get(people::organisation)),
    see("/organisation/{id}", Action::See, || get(people::unit)),
    see("/reports/{period}", Action::SeeReport, || get(report::show)),
    see("/reports/{period}/report.docx", Action::SeeReport, || {
        get(report::word)
    }),
    see("/reports/{period}/report.pdf", Action::SeeReport, || {
        get(report::pdf)
    }),
    see("/reports/{period}/report.md", Action::SeeReport, || {
        get(report::markdown)
    }),
    see("/measures", Action::SeeFigures, || get(measures::show)),
    see("/measures/figures.xlsx", Action::SeeFigures, || {
        get(measures::workbook)
    }),
    see("/measures/{id}", Action::SeeFigures, || get(trace::show)),
    see("/measures/{id}/records.xlsx", Action::SeeFigures, || {
        get(trace::workbook)
    }),
    see("/ledger", Action::SeeLedger, || get(ledger::show)),
    see("/ledger/balances.xlsx", Action::SeeLedger, || {
        get(ledger::balances_workbook)
    }),
    see("/ledger/journal", Action::SeeLedger, || {
        get(ledger::show_journal)
    }),
    see("/ledger/journal.xlsx", Action::SeeLedger, || {
        get(ledger::journal_workbook)
    }),
    see("/ledger/entries/{id}", Action::SeeLedger, || {
        get(ledger::show_entry)
    }),
    see("/ledger/entries/{id}/entry.xlsx", Action::SeeLedger, || {
        get(ledger::entry_workbook)
    }),
    see("/ledger/postings/{id}", Action::SeeLedger, || {
        get(ledger::lead_to)
    }),
    see("/history", Action::SeeHistory, || get(annals::show)),
    see("/import", Action::Import, || get(import::show)),
    take("/import/files", Action::Import, || post(import::arrive)).taking(FILES),
    see("/import/{id}", Action::Import, || get(import::tray)),
    take("/import/{id}/take-in", Action::Import, || {
        post(import::take_in)
    }),
    take("/import/{id}/discard", Action::Import, || {
        post(import::discard)
    }),
    see("/import/{id}/people", Action::Import, || {
        get(import::people)
    }),
    take("/import/{id}/people", Action::Import, || {
        post(import::settle_people)
    }),
    see("/import/{id}/sheets/{sheet}", Action::Import, || {
        get(import::sheet)
    }),
    take("/import/{id}/sheets/{sheet}", Action::Import, || {
        post(import::settle_sheet)
    }),
    see("/sources", Action::SeeSources, || get(sources::show)),
    see("/sources/{id}", Action::SeeSources, || get(receipt::show)),
    see("/sources/{id}/undo", Action::UndoImport, || {
        get(receipt::ask)
    }),
    take("/sources/{id}/undo", Action::UndoImport, || {
        post(receipt::undo)
    }),
    see("/checks", Action::RunChecks, || get(checks::show)),
    see("/settings", Action::ManageSettings, || get(settings::show)),
    take("/settings", Action::ManageSettings, || {
        post(settings::change)
    }),
    see("/help", Action::UseAccount, || get(help::show)),
    see("/account", Action::UseAccount, || get(account::show)),
    take("/account/language", Action::UseAccount, || {
        post(account::speak)
    }),
    take("/account/type", Action::UseAccount, || {
        post(account::enlarge)
    }),
    see("/account/password", Action::UseAccount, || {
        get(password::show)
    })
    .open_early(),
    take("/account/password", Action::UseAccount, || {
        post(password::set)
    })
    .open_early(),
    take("/account/sessions/{id}/end", Action::UseAccount, || {
        post(account::end)
    }),
    take("/account/sign-out-elsewhere", Action::UseAccount, || {
        post(account::end_others)
    }),
    see("/sign-in", Action::Enter, || get(entrance::show)),
    take("/sign-in", Action::Enter, || post(entrance::enter)),
    see("/account/second-step", Action::UseAccount, || {
        get(second_step::show)
    }),
    take("/account/second-step", Action::UseAccount, || {
        post(second_step::start)
    }),
    take("/account/second-step/off", Action::UseAccount, || {
        post(second_step::stop)
    }),
    see("/sign-in/code", Action::Enter, || get(second_step::ask)),
    take("/sign-in/code", Action::Enter, || post(second_step::give)),
    see("/enter/{token}", Action::Enter, || get(entrance::greet)),
    take("/enter/{token}", Action::Enter, || post(entrance::redeem)),
    take("/sign-out", Action::Enter, || post(entrance::leave)),
    see("/manifest.webmanifest", Action::Enter, || {
        get(manifest::show)
    }),
    see("/assets/{name}", Action::Enter, || get(assets::show)),
];

const fn see(
    path: &'static str,
    action: Action,
    handler: fn() -> MethodRouter<Arc<Site>>,
) -> Route {
    Route {
        method: Asks::Get,
        path,
        action,
        takes: 0,
        is_open_early: false,
        handler,
    }
}

const fn take(
    path: &'static str,
    action: Action,
    handler: fn() -> MethodRouter<Arc<Site>>,
) -> Route {
    Route {
        method: Asks::Post,
        path,
        action,
        takes: FORM,
        is_open_early: false,
        handler,
    }
}

impl Route {
    /// The same for somebody, too, who has still to choose a password.
    const fn open_early(mut self) -> Self {
        self.is_open_early = true;
        self
    }

    /// The same for so many bytes.
    const fn taking(mut self, bytes: usize) -> Self {
        self.takes = bytes;
        self
    }
}

/// The router of the table, behind the guard.
pub(crate) fn router(site: &Arc<Site>) -> Router {
    let mut router = Router::new();
    for route in ROUTES {
        let door = Door {
            site: Arc::clone(site),
            action: route.action,
            is_open_early: route.is_open_early,
        };
        let served = (route.handler)()
            .route_layer(middleware::from_fn_with_state(door, door::pass))
            .layer(DefaultBodyLimit::max(route.takes));
        router = router.route(route.path, served);
    }
    router
        .fallback(answer::nowhere)
        .layer(middleware::from_fn_with_state(
            Arc::clone(site),
            guard::guard,
        ))
        .with_state(Arc::clone(site))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_address_stands_twice_and_only_forms_take_bytes() {
        let mut seen = BTreeSet::new();
        for route in ROUTES {
            assert!(
                seen.insert((route.path, route.method.word())),
                "{}",
                route.path
            );
            assert!(route.path.starts_with('/'), "{}", route.path);
            assert_eq!(
                route.takes > 0,
                route.method == Asks::Post,
                "{}",
                route.path
            );
        }
    }
}
