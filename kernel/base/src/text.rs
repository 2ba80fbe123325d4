//! Text as people write it: names that compare without regard to width, blanks and the kind of dot, and units by short name.

use crate::words;
use unicode_normalization::UnicodeNormalization;

/// The signs that stand between the parts of a name; all of them mean `·`.
const DOTS: [char; 9] = ['·', '•', '・', '‧', '∙', '⋅', '․', '.', '｡'];

/// The form in which names are compared: half width, no blanks, one kind of dot, small letters.
///
/// `贾　浩` and `贾浩` are one name; so are `阿布力孜.沙吾提` and `阿布力孜·沙吾提`. Names are shown as they were written.
#[must_use]
pub fn name_key(written: &str) -> String {
    if is_key(written) && !written.contains('.') {
        return written.to_owned();
    }
    written
        .nfkc()
        .filter(|c| !is_blank(*c))
        .map(|c| if DOTS.contains(&c) { '·' } else { c })
        .flat_map(char::to_lowercase)
        .collect()
}

/// The form in which headings and plain words are compared: half width, no blanks, small letters.
#[must_use]
pub fn word_key(written: &str) -> String {
    if is_key(written) {
        return written.to_owned();
    }
    written
        .nfkc()
        .filter(|c| !is_blank(*c))
        .flat_map(char::to_lowercase)
        .collect()
}

/// Whether a text is its own key already, as most cells of a large sheet are: small letters, digits and the common signs of
/// the script, which have no other width and join with nothing.
fn is_key(written: &str) -> bool {
    written
        .chars()
        .all(|c| (c.is_ascii_graphic() && !c.is_ascii_uppercase()) || is_common_sign(c))
}

/// The signs of the script that normalising leaves as they are.
fn is_common_sign(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

/// The form in which branches are compared: the name without 分工会 or the like, 第 before a numeral left out.
///
/// `机关第一分工会`, `机关一分会` and `机关1分工会` are one branch. A name that is nothing but the suffix stays whole.
#[must_use]
pub fn unit_key(written: &str) -> String {
    let mut key = word_key(written);
    for suffix in words::BRANCH_SUFFIXES {
        if let Some(rest) = key.strip_suffix(suffix).filter(|rest| !rest.is_empty()) {
            key = rest.to_owned();
            break;
        }
    }
    let mut out = String::with_capacity(key.len());
    let mut signs = key.chars().peekable();
    while let Some(sign) = signs.next() {
        let numeral_follows = signs
            .peek()
            .is_some_and(|c| c.is_ascii_digit() || is_numeral(*c));
        if sign == '第' && numeral_follows {
            continue;
        }
        match sign.to_digit(10) {
            Some(digit) => {
                out.push_str(&crate::numerals::write(i64::from(digit)).unwrap_or_default())
            }
            None => out.push(sign),
        }
    }
    out
}

/// The form in which staff numbers are compared when leading zeros were lost: digits without leading zeros.
///
/// Returns nothing when the text is no staff number (empty, or with signs other than letters, digits and hyphens).
#[must_use]
pub fn staff_key(written: &str) -> Option<String> {
    let key = word_key(written);
    let fits = !key.is_empty()
        && key.len() <= 32
        && key
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    fits.then(|| {
        let bare = key.trim_start_matches('0');
        if bare.is_empty() {
            "0".to_owned()
        } else {
            bare.to_owned()
        }
    })
}

/// Half-width text with the blanks at both ends removed; what a person typed, cleaned for reading numbers and dates.
#[must_use]
pub fn half_width(written: &str) -> String {
    if written.chars().all(|c| c.is_ascii() || is_common_sign(c)) {
        return written.trim_matches(is_blank).to_owned();
    }
    written
        .nfkc()
        .collect::<String>()
        .trim_matches(is_blank)
        .to_owned()
}

/// The text as written without blanks at its ends, or nothing if that leaves nothing.
#[must_use]
pub fn filled(written: &str) -> Option<&str> {
    Some(written.trim_matches(is_blank)).filter(|t| !t.is_empty())
}

/// Blanks of every width, and the invisible signs that web pages leave in cells.
#[must_use]
pub fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{feff}' | '\u{00ad}'
        )
}

fn is_numeral(c: char) -> bool {
    crate::numerals::digit_value(c).is_some() || c == '十'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_compare_without_blanks_width_and_kind_of_dot() {
        for (one, other) in [
            ("贾\u{3000}浩", "贾浩"),
            ("阿布力孜.沙吾提", "阿布力孜·沙吾提"),
            ("阿布力孜．沙吾提", "阿布力孜•沙吾提"),
            ("依明・依布拉音 ", "依明·依布拉音"),
            ("Ｌi Lei", "li lei"),
        ] {
            assert_eq!(name_key(one), name_key(other), "{one} {other}");
        }
        assert_ne!(name_key("马旭"), name_key("马旭东"));
    }

    #[test]
    fn what_is_taken_as_it_stands_is_what_normalising_makes_of_it() {
        for c in ('\0'..='\u{7f}').chain('\u{4e00}'..='\u{9fff}') {
            // Beside others, because signs may join.
            let text = format!("王{c}a{c}1");
            assert_eq!(text.nfkc().collect::<String>(), text, "{c:?}");
            if is_key(&text) {
                let lower: String = text.chars().flat_map(char::to_lowercase).collect();
                assert!(lower == text && !text.contains(is_blank), "{c:?}");
            }
        }
    }

    #[test]
    fn branches_compare_by_short_name() {
        for (one, other) in [
            ("机关第一分工会", "机关一分会"),
            ("机关1分工会", "机关一分会"),
            ("机关一分工会委员会", "机关一分会"),
            ("信息工程学院分工会  ", "信息工程学院"),
            ("宣传部(统战部)", "宣传部（统战部）"),
        ] {
            assert_eq!(unit_key(one), unit_key(other), "{one} {other}");
        }
        assert_ne!(unit_key("机关第一分工会"), unit_key("机关第二分工会"));
        assert_eq!(unit_key("工会"), "工会");
    }

    #[test]
    fn staff_numbers_compare_without_leading_zeros() {
        assert_eq!(staff_key("00101"), staff_key("101"));
        assert_eq!(staff_key("Ｔ0101").as_deref(), Some("t0101"));
        assert_eq!(staff_key("合计"), None);
        assert_eq!(staff_key(" "), None);
    }
}
