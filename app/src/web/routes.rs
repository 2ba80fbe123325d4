//! Every address that is answered, with what somebody must be allowed to do to be answered there.
//!
//! The table is the whole of it: the router is built from it, `docs/generated/routes.md` is written from it, and the tests
//! walk it with every role. [`super::door`] asks about the action before a handler runs; what a handler finds for itself,
//! it asks about with the object in hand ([`super::reader::Reader::must`]).

use super::door::{self, Door};
use super::pages::{
    account, add, bulk, checks, correct, entrance, help, measures, password, people, record,
    register, registers, report, search, second_step, settings, sources, take_back, today, trace,
    withdraw,
};
use super::site::Site;
use super::{answer, assets, guard};
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

/// Every address. Lines of work first, then what they come to, then the office itself.
pub(crate) const ROUTES: &[Route] = &[
    see("/", Action::UseAccount, || get(today::show)),
    see("/search", Action::UseAccount, || get(search::show)),
    see("/reports", Action::SeeReport, || get(report::newest)),
    see("/lines/{group}", Action::See, || get(registers::lines)),
    see("/registers", Action::SeeCounts, || get(registers::show)),
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
    see("/reports/{period}/report.md", Action::SeeReport, || {
        get(report::markdown)
    }),
    see("/measures", Action::SeeFigures, || get(measures::show)),
    see("/measures/{id}", Action::SeeFigures, || get(trace::show)),
    see("/measures/{id}/records.xlsx", Action::SeeFigures, || {
        get(trace::workbook)
    }),
    see("/sources", Action::SeeSources, || get(sources::show)),
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
