//! Files stay small enough to be read in one sitting.

use super::{File, Finding};

/// Over this a file has become two things.
const LONGEST: usize = 600;

pub(super) fn check(file: &File) -> Option<Finding> {
    let lines = file.text.lines().count();
    let counted = matches!(file.extension(), "rs" | "html" | "css");
    (counted && lines > LONGEST).then(|| {
        let sentence = format!("has {lines} lines; over {LONGEST} it must be divided");
        Finding::new(&file.path, 0, sentence)
    })
}

#[cfg(test)]
mod tests {
    use super::{File, check};

    #[test]
    fn the_limit_is_exact_and_for_code_only() {
        assert!(check(&File::of("a.rs", &"x\n".repeat(600))).is_none());
        for name in ["a.rs", "a.html", "a.css"] {
            assert!(
                check(&File::of(name, &"x\n".repeat(601))).is_some(),
                "{name}"
            );
        }
        assert!(check(&File::of("a.md", &"x\n".repeat(601))).is_none());
    }
}
