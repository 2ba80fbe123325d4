//! What stands before every page: who may be asked, what may be asked, and the headers of every answer.

use super::answer::{Fault, fault_response, problem_response};
use super::language;
use super::site::Site;
use axum::extract::{Request, State};
use axum::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::Response;
use niangjia_ui::pages::Problem;
use std::net::{Ipv4Addr, Ipv6Addr};
use std::sync::Arc;

/// Pages bring no script, no style of their own and nothing from elsewhere, and stand in no frame.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; \
                      frame-ancestors 'none'; base-uri 'none'";

/// Lets a request through to its page, or answers itself.
pub(crate) async fn guard(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    let language = language::of(request.uri(), request.headers());
    let texts = site.texts.speaking(language);
    let mut response = if !is_ours(&request) {
        problem_response(&texts, Problem::OtherHost)
    } else if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let mut refusal = problem_response(&texts, Problem::OnlyReading);
        refusal
            .headers_mut()
            .insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        refusal
    } else {
        // A task of its own, so that a panic ends the request and not the connection.
        match tokio::spawn(next.run(request)).await {
            Ok(response) => response,
            Err(panic) => fault_response(&site, &texts, Fault::Failed(panic.into())),
        }
    };
    if is_bare(&response) {
        response = problem_response(&texts, Problem::NotFound);
    }
    let headers = response.headers_mut();
    for (name, value) in [
        (CONTENT_SECURITY_POLICY, POLICY),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
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
    response
}

/// Whether the program is asked under a name of this machine, in the header and in the address.
fn is_ours(request: &Request) -> bool {
    let header = request
        .headers()
        .get(HOST)
        .and_then(|host| host.to_str().ok());
    let in_address = request
        .uri()
        .authority()
        .map(|authority| authority.as_str());
    header.is_some_and(is_loopback) && in_address.is_none_or(is_loopback)
}

/// Whether a host, perhaps with a port, is this machine to itself.
fn is_loopback(host: &str) -> bool {
    let name = match host.strip_prefix('[') {
        Some(rest) => {
            let Some((address, port)) = rest.split_once(']') else {
                return false;
            };
            let address = address.parse::<Ipv6Addr>();
            return is_port(port) && address.is_ok_and(|address| address.is_loopback());
        }
        None => match host.split_once(':') {
            Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
            Some(_) => return false,
            None => host,
        },
    };
    name.eq_ignore_ascii_case("localhost")
        || name
            .parse::<Ipv4Addr>()
            .is_ok_and(|address| address.is_loopback())
}

fn is_port(text: &str) -> bool {
    text.is_empty()
        || text
            .strip_prefix(':')
            .is_some_and(|port| port.bytes().all(|b| b.is_ascii_digit()))
}

/// A refusal of the parts below, such as an address that is no text, which has no page yet.
fn is_bare(response: &Response) -> bool {
    let has_page = response
        .headers()
        .get(CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    response.status().is_client_error() && !has_page
}

#[cfg(test)]
mod tests {
    use super::is_loopback;

    #[test]
    fn only_names_of_this_machine_are_ours() {
        for ours in [
            "localhost",
            "LOCALHOST:8023",
            "127.0.0.1",
            "127.0.0.1:80",
            "[::1]",
            "[::1]:8023",
        ] {
            assert!(is_loopback(ours), "{ours}");
        }
        for other in [
            "",
            "example.com",
            "localhost.example.com",
            "127.0.0.1.example.com",
            "127.0.0.1:80:90",
            "10.0.0.1",
            "[::2]",
            "[::1",
            "::1",
            "[::1]x",
            "localhost:x",
            "user@localhost",
            "0.0.0.0",
            "2130706433",
        ] {
            assert!(!is_loopback(other), "{other}");
        }
    }
}
