//! The door of each address: who asks, and whether they may do there what the table of routes says.
//!
//! Whoever has not signed in is led to where they can, and comes back afterwards; so is whoever has still to give a code or
//! to choose a password. Whoever may not is told why; what one may not even know of is answered as if it were not there.

use super::answer::{Fault, fault_response, see_other};
use super::guard::Asker;
use super::pace::{self, Whose};
use super::site::Site;
use super::standing::Standing;
use super::{addresses, language, standing};
use axum::extract::{Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::Response;
use niangjia_access::{Action, Verdict, anywhere};
use niangjia_ui::pages::Problem;
use std::sync::Arc;

/// A door: the site, and what somebody must be allowed to do behind it.
#[derive(Clone)]
pub(crate) struct Door {
    pub(crate) site: Arc<Site>,
    pub(crate) action: Action,
    /// Whether somebody passes who has still to choose a password: to choose it, and to sign out.
    pub(crate) is_open_early: bool,
}

/// Lets a request through, with who asked it.
pub(crate) async fn pass(State(door): State<Door>, mut request: Request, next: Next) -> Response {
    let site = &door.site;
    let standing = match standing::of(site, request.headers()).await {
        Ok(standing) => standing,
        Err(error) => {
            let language = language::of(request.uri(), request.headers(), None);
            return fault_response(site, &site.texts.speaking(language), Fault::Failed(error));
        }
    };
    let answered = match door.refused(&standing, &request) {
        None => {
            request.extensions_mut().insert(Arc::new(standing));
            return next.run(request).await;
        }
        Some(Refused::Elsewhere(to)) => see_other(&to),
        Some(Refused::For(fault)) => Err(fault),
    };
    let language = language::of(request.uri(), request.headers(), standing.language());
    let texts = site.texts.speaking(language);
    answered.unwrap_or_else(|fault| fault_response(site, &texts, fault))
}

/// Why somebody does not pass.
enum Refused {
    /// They have to be somewhere else first.
    Elsewhere(String),
    /// They may not, or not now.
    For(Fault),
}

impl Door {
    fn refused(&self, standing: &Standing, request: &Request) -> Option<Refused> {
        if *request.method() == Method::POST && self.is_too_often(standing, request) {
            return Some(Refused::For(Fault::Problem(Problem::TooOften)));
        }
        let verdict = anywhere(&standing.viewer, self.action, "");
        match (&standing.signed, verdict) {
            (_, Verdict::Yes) if self.action == Action::Enter => None,
            (Some(signed), _) if signed.awaits_code => elsewhere(addresses::CODE),
            (Some(signed), Verdict::Yes) if !signed.has_password && !self.is_open_early => {
                elsewhere(addresses::PASSWORD)
            }
            (None, Verdict::No(_)) => elsewhere(&match *request.method() {
                Method::GET => addresses::sign_in(request.uri(), standing.was_signed),
                _ => addresses::SIGN_IN.to_owned(),
            }),
            (_, Verdict::Yes) => None,
            (_, Verdict::No(why)) => Some(Refused::For(Fault::Refused(why))),
            (_, Verdict::Unknown) => Some(Refused::For(Fault::NotFound)),
        }
    }

    fn is_too_often(&self, standing: &Standing, request: &Request) -> bool {
        let (pace, now) = (&self.site.pace, self.site.office.now());
        let asker = request.extensions().get::<Asker>();
        let is_entering = self.action == Action::Enter;
        let entering = asker
            .filter(|_| is_entering)
            .map(|asker| Whose::Entering(asker.0));
        let account = standing.viewer.account.map(Whose::account);
        entering.is_some_and(|whose| !pace.take(whose, pace::ENTERING, now))
            || account.is_some_and(|whose| !pace.take(whose, pace::FORMS, now))
    }
}

fn elsewhere(to: &str) -> Option<Refused> {
    Some(Refused::Elsewhere(to.to_owned()))
}
