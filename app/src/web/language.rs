//! In which language a reader is answered: as the address says, else as chosen before, else as the browser asks.

use super::cookies;
use super::site::Site;
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::{HeaderMap, HeaderValue, Uri};
use niangjia_messages::Language;

/// The name in addresses.
pub(crate) const ASKED: &str = "lang";

/// The language of an answer.
pub(crate) fn of(uri: &Uri, headers: &HeaderMap, of_account: Option<Language>) -> Language {
    chosen(uri)
        .or(of_account)
        .or_else(|| kept(headers))
        .or_else(|| preferred(headers))
        .unwrap_or_default()
}

/// The language that the address asks for.
pub(crate) fn chosen(uri: &Uri) -> Option<Language> {
    let pairs = uri.query().unwrap_or_default().split('&');
    pairs
        .filter_map(|pair| pair.split_once('='))
        .find(|(name, _)| *name == ASKED)
        .and_then(|(_, tag)| Language::parse(tag))
}

/// The other language.
pub(crate) fn other(language: Language) -> Language {
    match language {
        Language::Chinese => Language::English,
        Language::English => Language::Chinese,
    }
}

/// The same address in the other language.
pub(crate) fn switch(address: &str, language: Language) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let mut address = format!("{path}?");
    for pair in query.split('&') {
        if !pair.is_empty() && !pair.starts_with("lang=") {
            address.push_str(pair);
            address.push('&');
        }
    }
    format!("{address}{ASKED}={}", other(language).code())
}

/// The cookie that keeps a choice for a year.
pub(crate) fn cookie(site: &Site, language: Language) -> Option<HeaderValue> {
    site.cookie(cookies::LANGUAGE, language.code(), 31_536_000)
}

fn kept(headers: &HeaderMap) -> Option<Language> {
    cookies::read(headers, cookies::LANGUAGE).and_then(Language::parse)
}

/// The first language of the browser's list that is spoken here; browsers write the dearest first.
fn preferred(headers: &HeaderMap) -> Option<Language> {
    let list = headers.get(ACCEPT_LANGUAGE)?.to_str().ok()?;
    list.split(',')
        .filter_map(|part| part.split(';').next())
        .find_map(Language::parse)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::header::COOKIE;

    #[test]
    fn the_address_comes_before_the_cookie_and_the_cookie_before_the_browser() {
        let of = |uri: &str, cookie: &str, browser: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(COOKIE, cookie.parse().unwrap());
            headers.insert(ACCEPT_LANGUAGE, browser.parse().unwrap());
            super::of(&uri.parse().unwrap(), &headers, None)
        };
        for (uri, cookie, browser, language) in [
            ("/checks", "", "", Language::Chinese),
            (
                "/checks",
                "",
                "fr;q=0.9, en-GB;q=0.8, zh",
                Language::English,
            ),
            (
                "/checks",
                "a=b; niangjia_lang=zh-CN",
                "en",
                Language::Chinese,
            ),
            (
                "/checks?period=2023&lang=en",
                "niangjia_lang=zh-CN",
                "zh",
                Language::English,
            ),
            (
                "/checks?lang=xx",
                "niangjia_lang=en",
                "zh",
                Language::English,
            ),
        ] {
            assert_eq!(
                of(uri, cookie, browser),
                language,
                "{uri} {cookie} {browser}"
            );
        }
    }

    #[test]
    fn the_switch_keeps_the_rest_of_the_address() {
        for (uri, switched) in [
            ("/", "/?lang=en"),
            (
                "/measures?period=2023&lang=zh-CN",
                "/measures?period=2023&lang=en",
            ),
            (
                "/reports/school:2023?open=a.b&at=3",
                "/reports/school:2023?open=a.b&at=3&lang=en",
            ),
        ] {
            assert_eq!(switch(uri, Language::Chinese), switched);
        }
    }
}
