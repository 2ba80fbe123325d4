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

/// A picture that stands for the program on a phone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Icon {
    /// Its path below the asset address.
    pub path: String,
    /// Its width and height, as manifests write them: `192x192`.
    pub sizes: &'static str,
    /// Whether it is a whole square, out of which a phone may cut a shape of its own.
    pub is_maskable: bool,
}

/// The pictures that stand for the program on a phone.
pub fn icons() -> [Icon; 3] {
    let icon = |path, sizes, is_maskable| Icon {
        path,
        sizes,
        is_maskable,
    };
    [
        icon(phone_icon_path(), "192x192", false),
        icon(png_path("large", LARGE_DIGEST), "512x512", false),
        icon(png_path("maskable", MASKABLE_DIGEST), "512x512", true),
    ]
}

/// All files that pages refer to.
pub fn assets() -> Vec<Asset> {
    let [small, large, maskable] = icons();
    let png = |icon: Icon, bytes| Asset {
        path: icon.path,
        content_type: "image/png",
        bytes,
    };
    vec![
        png(small, SMALL),
        png(large, LARGE),
        png(maskable, MASKABLE),
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

pub(crate) fn phone_icon_path() -> String {
    png_path("small", SMALL_DIGEST)
}

fn png_path(name: &str, digest: u64) -> String {
    format!("icon-{name}-{digest:016x}.png")
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
// The same drawing as the icon of tabs, 192 and 512 dots wide, and once more without its round corners.
static SMALL: &[u8] = include_bytes!("../assets/icon-192.png");
static LARGE: &[u8] = include_bytes!("../assets/icon-512.png");
static MASKABLE: &[u8] = include_bytes!("../assets/icon-maskable-512.png");
const SMALL_DIGEST: u64 = digest(include_bytes!("../assets/icon-192.png"));
const LARGE_DIGEST: u64 = digest(include_bytes!("../assets/icon-512.png"));
const MASKABLE_DIGEST: u64 = digest(include_bytes!("../assets/icon-maskable-512.png"));
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
    use super::{assets, digest, icons};

    #[test]
    fn the_digest_is_fnv_1a() {
        assert_eq!(digest(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(digest(b"a"), 0xaf63_dc4c_8601_ec8c);
    }

    #[test]
    fn the_stylesheet_asks_nothing_of_other_places() {
        for asset in assets() {
            let text = String::from_utf8_lossy(asset.bytes);
            assert!(
                !text.contains("@import") && !text.contains("url("),
                "{}",
                asset.path
            );
        }
    }

    /// A picture in this form says its width and height in its head.
    #[test]
    fn the_icons_are_as_large_as_they_say() {
        for icon in icons() {
            let asset = assets().into_iter().find(|asset| asset.path == icon.path);
            let bytes = asset.unwrap().bytes;
            let side = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
            assert_eq!(&bytes[1..4], b"PNG");
            assert_eq!(format!("{}x{}", side(16), side(20)), icon.sizes);
        }
    }
}
