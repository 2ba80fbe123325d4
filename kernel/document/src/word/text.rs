//! What is done to words on their way to the paper.

/// Takes out the space between a Chinese character and digits or Latin letters, because Word and the typesetter set
/// that gap themselves and a typed space would make it twice as wide; and whatever XML cannot hold.
pub fn for_paper(words: &str) -> String {
    let characters: Vec<char> = words.chars().filter(|c| !is_unprintable(*c)).collect();
    let mut paper = String::with_capacity(words.len());
    for (index, c) in characters.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| characters[before]);
        let is_gap = *c == ' '
            && match (before, characters.get(index + 1).copied()) {
                (Some(before), Some(after)) => {
                    (is_chinese(before) && is_western(after))
                        || (is_western(before) && is_chinese(after))
                }
                _ => false,
            };
        if !is_gap {
            paper.push(*c);
        }
    }
    paper
}

fn is_unprintable(c: char) -> bool {
    c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}')
}

fn is_chinese(c: char) -> bool {
    // Ideographs with their extensions, and the marks of the full width.
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}')
        || matches!(
            c,
            '\u{20000}'..='\u{3ffff}' | '“' | '”' | '‘' | '’' | '—' | '…' | '×'
        )
}

fn is_western(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '%' | '-' | '.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gap_beside_digits_is_left_to_word() {
        for (words, paper) in [
            (
                "发放 5.76 万元，满意率 96.87%。",
                "发放5.76万元，满意率96.87%。",
            ),
            ("40 余名", "40余名"),
            ("凝心聚力  再谱新篇", "凝心聚力  再谱新篇"),
            ("Niangjia 2026 年", "Niangjia 2026年"),
            ("坏\u{1}字\u{ffff}", "坏字"),
        ] {
            assert_eq!(for_paper(words), paper);
        }
    }
}
