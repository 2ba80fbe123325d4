//! The files that pages refer to, each under a name that carries a digest of its content.
//!
//! A changed file gets a new name, so a server may let browsers keep each of them for ever.

/// A file served as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Its path below the asset address, with the digest of its content.
    pub path: String,
    /// For the `Content-Type` header.
    pub content_type: &'static str,
    /// What it holds.
    pub bytes: &'static [u8],
}

/// All files that pages refer to.
pub fn assets() -> Vec<Asset> {
    vec![
        Asset {
            path: stylesheet_path(),
            content_type: "text/css; charset=utf-8",
            bytes: STYLESHEET,
        },
        Asset {
            path: icon_path(),
            content_type: "image/svg+xml",
            bytes: ICON,
        },
        Asset {
            path: writing_path(),
            content_type: "text/javascript; charset=utf-8",
            bytes: WRITING,
        },
    ]
}

pub(crate) fn stylesheet_path() -> String {
    format!("niangjia-{STYLESHEET_DIGEST:016x}.css")
}

pub(crate) fn icon_path() -> String {
    format!("icon-{ICON_DIGEST:016x}.svg")
}

pub(crate) fn writing_path() -> String {
    format!("writing-{WRITING_DIGEST:016x}.js")
}

/// One file for the browser, kept in parts: what every page shares, then what only some pages show.
const STYLES: &str = concat!(
    include_str!("../assets/niangjia.css"),
    include_str!("../assets/styles/search.css"),
    include_str!("../assets/styles/people.css"),
    include_str!("../assets/styles/phone.css"),
    include_str!("../assets/styles/import.css"),
    include_str!("../assets/styles/figures.css"),
    include_str!("../assets/styles/writing.css"),
);

static STYLESHEET: &[u8] = STYLES.as_bytes();
static ICON: &[u8] = include_bytes!("../assets/icon.svg");
static WRITING: &[u8] = include_bytes!("../assets/writing.js");
const WRITING_DIGEST: u64 = digest(include_bytes!("../assets/writing.js"));
const STYLESHEET_DIGEST: u64 = digest(STYLES.as_bytes());
const ICON_DIGEST: u64 = digest(include_bytes!("../assets/icon.svg"));

/// FNV-1a: it tells versions of our own files apart and guards against nobody, and it runs while
/// compiling.
const fn digest(bytes: &[u8]) -> u64 {
    let mut digest: u64 = 0xcbf2_9ce4_8422_2325;
    let mut position = 0;
    while position < bytes.len() {
        digest = (digest ^ bytes[position] as u64).wrapping_mul(0x0000_0100_0000_01b3);
        position += 1;
    }
    digest
}

#[cfg(test)]
mod tests {
    use super::{assets, digest};

    #[test]
    fn the_digest_is_fnv_1a() {
        assert_eq!(digest(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(digest(b"a"), 0xaf63_dc4c_8601_ec8c);
    }

    #[test]
    fn the_stylesheet_asks_nothing_of_other_places() {
        for asset in assets() {
            let text = std::str::from_utf8(asset.bytes).unwrap();
            assert!(
                !text.contains("@import") && !text.contains("url("),
                "{}",
                asset.path
            );
        }
    }
}
