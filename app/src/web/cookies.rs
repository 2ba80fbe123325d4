//! What the browser is asked to keep. Nothing of it can be read by a script, and nothing is sent along from other sites'
//! forms.

use axum::http::HeaderMap;
use axum::http::header::{COOKIE, HeaderValue};

/// The secret of somebody who has not signed in, to which the form for signing in is bound.
pub(crate) const VISIT: &str = "niangjia_visit";
/// Whether larger type is asked for on this device.
pub(crate) const TYPE: &str = "niangjia_type";
/// The session. Where the connection is encrypted, the browser itself sees to it that nobody else sets this one.
pub(crate) const SESSION: &str = "niangjia_session";
/// The same under a name that browsers keep for encrypted connections.
pub(crate) const SECURE_SESSION: &str = "__Host-niangjia";
/// The message key of what has just been done, for the next page to say.
pub(crate) const SAID: &str = "niangjia_said";
/// The language that was chosen.
pub(crate) const LANGUAGE: &str = "niangjia_lang";

/// The value of a cookie.
pub(crate) fn read<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let lines = headers.get_all(COOKIE).iter();
    lines
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(known, value)| *known == name && !value.is_empty())
        .map(|(_, value)| value)
}

/// A cookie that is kept until the browser is closed. Nothing when the value cannot stand in a header.
pub(crate) fn lend(name: &str, value: &str, is_secure: bool) -> Option<HeaderValue> {
    let secure = if is_secure { "; Secure" } else { "" };
    let cookie = format!("{name}={value}; Path=/; SameSite=Lax; HttpOnly{secure}");
    HeaderValue::from_str(&cookie).ok()
}

/// A cookie that is kept for so many seconds; 0 forgets it. Nothing when the value cannot stand in a header.
pub(crate) fn keep(name: &str, value: &str, seconds: u64, is_secure: bool) -> Option<HeaderValue> {
    let secure = if is_secure { "; Secure" } else { "" };
    let cookie =
        format!("{name}={value}; Path=/; Max-Age={seconds}; SameSite=Lax; HttpOnly{secure}");
    HeaderValue::from_str(&cookie).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_found_by_its_whole_name() {
        let mut headers = HeaderMap::new();
        headers.append(
            COOKIE,
            HeaderValue::from_static("a=1; niangjia_visit=x=y; empty="),
        );
        headers.append(COOKIE, HeaderValue::from_static("niangjia_lang=en"));
        for (name, value) in [
            (VISIT, Some("x=y")),
            (LANGUAGE, Some("en")),
            ("visit", None),
            ("empty", None),
        ] {
            assert_eq!(read(&headers, name), value, "{name}");
        }
    }

    #[test]
    fn a_value_that_would_end_the_line_is_not_kept() {
        assert!(keep(SAID, "a\r\nSet-Cookie: b=c", 1, false).is_none());
        let kept = keep(SAID, "said-saved", 60, true).unwrap();
        assert!(kept.to_str().unwrap().ends_with("; HttpOnly; Secure"));
    }
}
