//! The words by which a text may be asked: from each of its signs on, as written, in pinyin and in initials.
//!
//! Texts are compared by their [`signs`]: half width, small letters, and nothing but letters and digits, so that neither a
//! blank nor the kind of dot in a name matters. Each sign knows where it stands in the text as it was written, so that what
//! was found can be marked there.

use crate::words::{OTHERS, SURNAMES};
use pinyin::ToPinyin;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;

/// Signs of a text that are looked at; a longer text is found by what stands before.
const LONGEST_TEXT: usize = 300;
/// Signs of a text from which on it is found in pinyin as well.
const LONGEST_IN_PINYIN: usize = 40;
/// Signs of a word as it is kept.
pub(crate) const LONGEST_WORD: usize = 16;
/// Signs of a text that is found by its initials from each of them on, as a name is; a longer one from its beginning and
/// from those of its parts.
const SHORT_TEXT: usize = 4;
/// In how many ways a word is spelt at most, when several of its signs have several readings.
const MOST_WAYS: usize = 8;

/// One sign of a text, and where it stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sign {
    pub(crate) sign: char,
    start: usize,
    end: usize,
}

/// A word that a text may be asked by.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word<'w> {
    /// The word.
    pub(crate) word: &'w str,
    /// Where the first sign stands among the text's signs.
    from: usize,
    /// How many bytes of the word each further sign takes it to.
    ends: &'w [usize],
}

impl Word<'_> {
    /// Where the first bytes of the word stand in the text as it was written.
    pub(crate) fn written(&self, signs: &[Sign], bytes: usize) -> Range<usize> {
        let taken = self.ends.iter().take_while(|end| **end < bytes).count() + 1;
        let first = signs.get(self.from).map_or(0, |sign| sign.start);
        let last = (self.from + taken).min(signs.len()).saturating_sub(1);
        first..signs.get(last).map_or(first, |sign| sign.end)
    }
}

/// The signs of a text by which it is compared.
pub(crate) fn signs(written: &str) -> Vec<Sign> {
    let mut signs = Vec::with_capacity(written.len() / 3);
    for (start, c) in written.char_indices() {
        let end = start + c.len_utf8();
        let sign = |sign| Sign { sign, start, end };
        if is_common(c) {
            signs.push(sign(c));
            continue;
        }
        let plain = std::iter::once(c).nfkc().flat_map(char::to_lowercase);
        signs.extend(plain.filter(|c| c.is_alphanumeric()).map(sign));
    }
    signs
}

/// The signs as one text.
pub(crate) fn key(signs: &[Sign]) -> String {
    signs.iter().map(|sign| sign.sign).collect()
}

/// Hands every word of a text to a closure, each with so many signs at most. A word may come several times.
pub(crate) fn each_word(signs: &[Sign], longest: usize, mut take: impl FnMut(Word<'_>)) {
    let signs = signs.get(..LONGEST_TEXT.min(signs.len())).unwrap_or(signs);
    let (mut word, mut ends) = (String::new(), Vec::new());
    for from in 0..signs.len() {
        if !begins(signs, from) {
            continue;
        }
        word.clear();
        ends.clear();
        for sign in signs.iter().skip(from).take(longest) {
            word.push(sign.sign);
            ends.push(word.len());
        }
        take(Word {
            word: &word,
            from,
            ends: &ends,
        });
        if from < LONGEST_IN_PINYIN && is_ideograph(signs[from].sign) {
            // Initials from the middle of a sentence on would be found by everything.
            let by_initials = signs.len() <= SHORT_TEXT || begins_piece(signs, from);
            let ways: &[bool] = if by_initials { &[true, false] } else { &[true] };
            for is_whole in ways.iter().copied() {
                for spelt in spellings(signs, from, is_whole, longest) {
                    take(Word {
                        word: &spelt.letters,
                        from,
                        ends: &spelt.ends,
                    });
                }
            }
        }
    }
}

/// A word in pinyin, and where each of its signs ends.
#[derive(Clone, Debug, Default)]
struct Spelt {
    letters: String,
    ends: Vec<usize>,
}

/// What the signs from one on are in pinyin, by whole syllables or by their initials, in each way of reading them.
fn spellings(signs: &[Sign], from: usize, is_whole: bool, longest: usize) -> Vec<Spelt> {
    let mut ways = vec![Spelt::default()];
    for (at, sign) in signs.iter().enumerate().skip(from) {
        if ways.iter().all(|way| way.letters.len() >= longest) {
            break;
        }
        let mut readings = readings(sign.sign, at == 0);
        if !is_whole {
            for reading in &mut readings {
                reading.truncate(1);
            }
            readings.dedup();
        }
        if readings.is_empty() {
            break;
        }
        let before = ways.clone();
        for (number, reading) in readings.iter().enumerate() {
            if number == 0 {
                ways.iter_mut().for_each(|way| way.add(reading));
                continue;
            }
            let room = MOST_WAYS.saturating_sub(ways.len());
            ways.extend(before.iter().take(room).cloned().map(|mut way| {
                way.add(reading);
                way
            }));
        }
    }
    for way in &mut ways {
        // Letters of pinyin are one byte each, and every other sign was cut off before.
        way.letters.truncate(longest);
    }
    ways
}

impl Spelt {
    fn add(&mut self, reading: &str) {
        self.letters.push_str(reading);
        self.ends.push(self.letters.len());
    }
}

/// The readings of a sign in letters; of a letter or digit itself; none for signs of other scripts.
fn readings(sign: char, is_first: bool) -> Vec<String> {
    if sign.is_ascii() {
        return vec![sign.to_string()];
    }
    let known = |table: &[(char, &[&str])]| {
        let found = table.iter().find(|(known, _)| *known == sign);
        found.map(|(_, readings)| readings.iter().map(|r| (*r).to_owned()).collect())
    };
    let first = if is_first { known(SURNAMES) } else { None };
    if let Some(readings) = first.or_else(|| known(OTHERS)) {
        return readings;
    }
    let Some(reading) = sign.to_pinyin().map(pinyin::Pinyin::plain) else {
        return Vec::new();
    };
    // Nobody has the letter on a keyboard; it is typed as v, and as u by whoever does not know that.
    if reading.contains('ü') {
        return vec![reading.replace('ü', "v"), reading.replace('ü', "u")];
    }
    // A few exclamations have readings that no keyboard has.
    if reading.is_ascii() {
        vec![reading.to_owned()]
    } else {
        Vec::new()
    }
}

/// Whether a word may begin with a sign: an ideograph always, a letter or digit where none of its sort stands before it.
fn begins(signs: &[Sign], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).and_then(|before| signs.get(before)) else {
        return true;
    };
    let sign = signs[at];
    is_ideograph(sign.sign)
        || is_ideograph(before.sign)
        || before.end < sign.start
        || before.sign.is_ascii_digit() != sign.sign.is_ascii_digit()
}

/// Whether a sign is the first of a text, or of a part of it that stands behind a blank, a comma or something of another
/// sort.
fn begins_piece(signs: &[Sign], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| signs.get(before));
    before.is_none_or(|before| before.end < signs[at].start || !is_ideograph(before.sign))
}

/// The commonest signs, which have no other width.
fn is_common(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn words(text: &str) -> BTreeSet<String> {
        let mut words = BTreeSet::new();
        each_word(&signs(text), LONGEST_WORD, |word| {
            words.insert(word.word.to_owned());
        });
        words
    }

    #[test]
    fn a_name_is_asked_by_its_signs_its_pinyin_and_its_initials() {
        let expected = [
            "张伟明",
            "伟明",
            "明",
            "zhangweiming",
            "weiming",
            "ming",
            "zwm",
            "wm",
            "m",
        ];
        assert_eq!(words("张伟明"), expected.map(str::to_owned).into());
    }

    #[test]
    fn surnames_are_read_in_every_way() {
        for (name, readings) in [
            ("单小红", &["shanxiaohong", "danxiaohong", "sxh", "dxh"][..]),
            ("仇英", &["qiuying", "chouying"]),
            ("解放", &["xiefang", "jiefang"]),
            ("曾国", &["zengguo", "cengguo"]),
            ("区明", &["ouming", "quming"]),
            ("查良", &["zhaliang", "chaliang"]),
            ("翟红", &["zhaihong", "dihong"]),
            ("尉迟恭", &["yuchigong", "weichigong", "ycg"]),
            ("万俟春", &["moqichun", "wanqichun"]),
            ("吕红", &["lvhong", "luhong"]),
            ("重阳", &["chongyang", "zhongyang"]),
            ("李䶮", &["liyan", "ly"]),
        ] {
            let words = words(name);
            for reading in readings {
                assert!(words.contains(*reading), "{name} {reading}: {words:?}");
            }
        }
    }

    #[test]
    fn initials_of_a_long_text_begin_where_its_parts_do() {
        let words = words("经济管理学院，罗晓君");
        for word in ["jjglxylxj", "lxj", "guanlixueyuanluo", "理学院罗晓君"] {
            assert!(words.contains(word), "{word}: {words:?}");
        }
        assert!(!words.contains("lxylxj") && !words.contains("xj"));
    }

    #[test]
    fn width_blanks_and_dots_do_not_matter() {
        for (one, other) in [
            ("阿依古丽·买买提", "阿依古丽 . 买买提"),
            ("Ｌi　Lei", "li lei"),
            ("２０２３年“三八”", "2023年三八"),
        ] {
            assert_eq!(key(&signs(one)), key(&signs(other)));
        }
    }

    #[test]
    fn letters_and_digits_begin_a_word_where_they_begin() {
        let words = words("第12项B-07");
        for word in [
            "第12项b07",
            "12项b07",
            "项b07",
            "b07",
            "07",
            "di12xiangb07",
            "d12xb07",
        ] {
            assert!(words.contains(word), "{word}: {words:?}");
        }
        assert!(!words.contains("2项b07") && !words.contains("7"));
    }

    #[test]
    fn many_readings_stay_few_words_and_long_texts_few_signs() {
        let many = "重长行乐会校调参朝传藏晟".repeat(40);
        let mut n = 0;
        each_word(&signs(&many), LONGEST_WORD, |word| {
            assert!(word.word.chars().count() <= LONGEST_WORD);
            n += 1;
        });
        assert!(n <= LONGEST_TEXT + LONGEST_IN_PINYIN * 2 * MOST_WAYS, "{n}");
    }
}
