//! What stands before every page: under which name it is asked, how often, from where a form comes, and the headers of
//! every answer.

use super::answer::{Fault, fault_response, problem_response};
use super::language;
use super::pace::{self, Allowance, Whose};
use super::site::Site;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use niangjia_ui::pages::Problem;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;

/// Pages bring no script and no style of their own and nothing from elsewhere, and stand in no frame. The scripts are files of
/// this program, and speak with nobody else.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; manifest-src 'self'; form-action 'self'; \
                      frame-ancestors 'none'; base-uri 'none'";

/// The address that asks, as allowances know it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asker(pub(crate) IpAddr);

/// Lets a request through to its page, or answers itself.
pub(crate) async fn guard(
    State(site): State<Arc<Site>>,
    mut request: Request,
    next: Next,
) -> Response {
    let language = language::of(request.uri(), request.headers(), None);
    let texts = site.texts.speaking(language);
    let asker = asker(&site, &request);
    let mut response = match refused(&site, &request, asker) {
        Some(problem) => problem_response(&texts, problem),
        None => {
            request.extensions_mut().insert(Asker(asker));
            // A task of its own, so that a panic ends the request and not the connection.
            match tokio::spawn(next.run(request)).await {
                Ok(response) => response,
                Err(panic) => fault_response(&site, &texts, Fault::Failed(panic.into())),
            }
        }
    };
    if is_bare(&response) {
        let allowed = response.headers_mut().remove(ALLOW);
        response = match response.status() {
            StatusCode::METHOD_NOT_ALLOWED => problem_response(&texts, Problem::NotTaken),
            _ => problem_response(&texts, Problem::NotFound),
        };
        if let Some(allowed) = allowed {
            response.headers_mut().insert(ALLOW, allowed);
        }
    }
    put_headers(&mut response);
    response
}

/// Why a request goes no further, before anybody looks who sent it.
fn refused(site: &Site, request: &Request, asker: IpAddr) -> Option<Problem> {
    if !site.origin.is_asked_by(request) {
        return Some(Problem::OtherHost);
    }
    let takes =
        |whose: Whose, allowance: Allowance| site.pace.take(whose, allowance, site.office.now());
    match *request.method() {
        Method::POST if !site.origin.sent(request.headers()) => Some(Problem::OtherOrigin),
        Method::POST => (!takes(Whose::Sending(asker), pace::FORMS)).then_some(Problem::TooOften),
        // Whoever sits at the machine may look as often as they like.
        _ if asker.is_loopback() => None,
        _ => (!takes(Whose::Looking(asker), pace::PAGES)).then_some(Problem::TooOften),
    }
}

/// The address that asks: the last that the proxy in front of a public name wrote down, else the other end of the line.
fn asker(site: &Site, request: &Request) -> IpAddr {
    let line = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let line = line.map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |line| line.0.ip());
    let handed_on = request.headers().get_all("x-forwarded-for");
    let handed_on = handed_on
        .iter()
        .next_back()
        .and_then(|all| all.to_str().ok());
    let last = handed_on.and_then(|all| all.rsplit(',').next()?.trim().parse().ok());
    pace::neighbourhood(match last {
        Some(address) if site.origin.is_secure() && line.is_loopback() => address,
        _ => line,
    })
}

fn put_headers(response: &mut Response) {
    let headers = response.headers_mut();
    for (name, value) in [
        (CONTENT_SECURITY_POLICY, POLICY),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        // Browsers that do not know `frame-ancestors` yet.
        (X_FRAME_OPTIONS, "DENY"),
        (REFERRER_POLICY, "same-origin"),
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        ),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            "same-origin",
        ),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers
        .entry(CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
}

/// A refusal of the parts below, such as an address that is no text, which has no page yet.
fn is_bare(response: &Response) -> bool {
    let kind = response.headers().get(CONTENT_TYPE);
    // What a script of ours asked for is answered as data.
    let is_ours = kind.is_some_and(|kind| {
        kind.as_bytes().starts_with(b"text/html") || kind == "application/json"
    });
    response.status().is_client_error() && !is_ours
}
