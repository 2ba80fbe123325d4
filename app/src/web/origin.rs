//! Under which names the office may be asked, and from which pages its forms may come.
//!
//! On its own machine it answers to the names of that machine. `--public-url https://…` adds one name, under which a proxy
//! with a certificate hands requests on; cookies are then for that name and for encrypted connections only.

use axum::extract::Request;
use axum::http::HeaderMap;
use axum::http::header::{HOST, ORIGIN};
use std::net::{Ipv4Addr, Ipv6Addr};

/// The header by which a browser says where a request comes from.
const FETCH_SITE: &str = "sec-fetch-site";

/// The names of the office.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Origin {
    /// `union.example` or `union.example:8443`, when there is a public name.
    public_host: Option<String>,
}

impl Origin {
    /// The origin with a public address: `https`, a name, perhaps a port, and nothing behind it.
    pub(crate) fn public(url: &str) -> Option<Self> {
        let host = url.strip_prefix("https://")?;
        let host = host.strip_suffix('/').unwrap_or(host).to_ascii_lowercase();
        let name = host.split(':').next().unwrap_or_default();
        let is_name = name.contains('.')
            && name.split('.').all(|label| {
                !label.is_empty()
                    && label
                        .bytes()
                        .all(|b| b.is_ascii_alphanumeric() || b == b'-')
            });
        let port = host.strip_prefix(name).unwrap_or_default();
        (is_name && is_port(port)).then_some(Self {
            public_host: Some(host),
        })
    }

    /// Whether the connection is encrypted.
    pub(crate) fn is_secure(&self) -> bool {
        self.public_host.is_some()
    }

    /// Whether the office is asked under a name of its own, in the header and in the address.
    pub(crate) fn is_asked_by(&self, request: &Request) -> bool {
        let in_address = request
            .uri()
            .authority()
            .map(|authority| authority.as_str());
        host(request.headers()).is_some_and(|host| self.is_own(host))
            && in_address.is_none_or(|host| self.is_own(host))
    }

    /// Whether a form comes from a page of our own. A browser that says neither where it comes from nor what kind of site
    /// that is sends no form here.
    pub(crate) fn sent(&self, headers: &HeaderMap) -> bool {
        let text = |name: &str| {
            headers
                .get(name)
                .map(|value| value.to_str().unwrap_or("null"))
        };
        let (origin, site) = (text(ORIGIN.as_str()), text(FETCH_SITE));
        let from_here = origin.is_none_or(|origin| self.is_page_of(origin, headers));
        let same_site = site.is_none_or(|site| site == "same-origin");
        from_here && same_site && (origin.is_some() || site.is_some())
    }

    fn is_page_of(&self, origin: &str, headers: &HeaderMap) -> bool {
        let asked = host(headers).unwrap_or_default();
        match &self.public_host {
            Some(public) if asked.eq_ignore_ascii_case(public) => {
                origin.strip_prefix("https://") == Some(public)
            }
            _ => origin.strip_prefix("http://") == Some(asked),
        }
    }

    fn is_own(&self, host: &str) -> bool {
        let public = self.public_host.as_ref();
        is_loopback(host) || public.is_some_and(|public| host.eq_ignore_ascii_case(public))
    }
}

fn host(headers: &HeaderMap) -> Option<&str> {
    headers.get(HOST).and_then(|host| host.to_str().ok())
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

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn a_public_address_is_a_name_under_https() {
        for (url, is_one) in [
            ("https://union.example.edu.cn", true),
            ("https://union.example/", true),
            ("https://UNION.example:8443", true),
            ("http://union.example", false),
            ("https://union", false),
            ("https://union.example/office", false),
            ("https://user@union.example", false),
            ("https://union.example:x", false),
            ("https://.example", false),
            ("union.example", false),
        ] {
            assert_eq!(Origin::public(url).is_some(), is_one, "{url}");
        }
    }

    #[test]
    fn forms_come_from_our_own_pages_only() {
        let public = Origin::public("https://union.example").unwrap();
        let sent = |origin: &Origin, host: &str, headers: &[(&'static str, &'static str)]| {
            let mut map = HeaderMap::new();
            map.insert(HOST, host.parse().unwrap());
            for (name, value) in headers {
                map.insert(*name, value.parse().unwrap());
            }
            origin.sent(&map)
        };
        let here = "127.0.0.1:8023";
        for (headers, is_ours) in [
            (&[("origin", "http://127.0.0.1:8023")][..], true),
            (&[("sec-fetch-site", "same-origin")], true),
            (
                &[
                    ("origin", "http://127.0.0.1:8023"),
                    ("sec-fetch-site", "same-origin"),
                ],
                true,
            ),
            (
                &[
                    ("origin", "http://127.0.0.1:8023"),
                    ("sec-fetch-site", "cross-site"),
                ],
                false,
            ),
            (
                &[
                    ("origin", "http://127.0.0.1:9999"),
                    ("sec-fetch-site", "same-origin"),
                ],
                false,
            ),
            (&[], false),
            (&[("origin", "null")], false),
            (&[("origin", "https://127.0.0.1:8023")], false),
            (&[("origin", "http://evil.example")], false),
            (&[("sec-fetch-site", "same-site")], false),
            (&[("sec-fetch-site", "none")], false),
        ] {
            assert_eq!(
                sent(&Origin::default(), here, headers),
                is_ours,
                "{headers:?}"
            );
        }
        let theirs = [("origin", "https://union.example")];
        assert!(sent(&public, "union.example", &theirs));
        assert!(!sent(
            &public,
            "union.example",
            &[("origin", "http://union.example")]
        ));
        assert!(!sent(&public, here, &theirs));
    }
}
