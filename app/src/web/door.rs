//! The door of each address: who asks, and whether they may do there what the table of routes says.
//!
//! Whoever has not signed in is led to where they can, and comes back afterwards. Whoever may not is told why; what one may
//! not even know of is answered as if it were not there.

use super::answer::{Fault, fault_response};
use super::site::Site;
use super::standing::Standing;
use super::{language, standing};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use niangjia_access::{Action, Verdict, anywhere};
use std::sync::Arc;

/// A door: the site, and what somebody must be allowed to do behind it.
#[derive(Clone)]
pub(crate) struct Door {
    pub(crate) site: Arc<Site>,
    pub(crate) action: Action,
}

/// Lets a request through, with who asked it.
pub(crate) async fn pass(State(door): State<Door>, mut request: Request, next: Next) -> Response {
    let standing = standing::of(&door.site, request.headers()).await;
    let verdict = match &standing {
        Ok(standing) => anywhere(&standing.viewer, door.action, ""),
        Err(_) => Verdict::Unknown,
    };
    let texts = |known: Option<&Standing>| {
        let language = language::of(
            request.uri(),
            request.headers(),
            known.and_then(|s| s.language),
        );
        door.site.texts.speaking(language)
    };
    match (standing, verdict) {
        (Err(error), _) => fault_response(&door.site, &texts(None), Fault::Failed(error)),
        (Ok(standing), Verdict::Yes) => {
            request.extensions_mut().insert(Arc::new(standing));
            next.run(request).await
        }
        (Ok(standing), Verdict::No(why)) => {
            fault_response(&door.site, &texts(Some(&standing)), Fault::Refused(why))
        }
        (Ok(standing), Verdict::Unknown) => {
            fault_response(&door.site, &texts(Some(&standing)), Fault::NotFound)
        }
    }
}
