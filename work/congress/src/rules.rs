//! When a session may decide, and when something was decided.
//!
//! Source: 《学校教职工代表大会规定》(教育部令第32号): article 21, two thirds of the delegates must be there; article 23, a vote
//! needs half of all delegates, read here as more than half. Ballots: 《工会基层组织选举工作条例》, no more may come back than
//! were given out. The articles were cited from secondary texts and wait for a reading of the official one, so a sheet that
//! says otherwise is taken with a warning.

/// How a vote came out.
pub const OUTCOMES: &[&str] = &["carried", "not_carried", "void"];

/// What was counted, in persons and ballots; nothing where it was not written down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// All delegates with a vote.
    pub due: Option<i64>,
    /// Those who were there.
    pub present: Option<i64>,
    /// Ballots given out.
    pub issued: Option<i64>,
    /// Ballots that came back.
    pub collected: Option<i64>,
    /// Votes in favour.
    pub in_favour: i64,
}

/// The outcome that the counts make, or nothing when they do not say enough.
#[must_use]
pub fn outcome(count: Count) -> Option<&'static str> {
    let enough = count
        .due
        .zip(count.present)
        .is_none_or(|(due, present)| has_quorum(due, present));
    let no_surplus = count
        .issued
        .zip(count.collected)
        .is_none_or(|(issued, collected)| collected <= issued);
    if !enough || !no_surplus {
        return Some("void");
    }
    let carried = is_majority(count.due?, count.in_favour);
    Some(if carried { "carried" } else { "not_carried" })
}

/// Whether at least two thirds of the delegates are there.
#[must_use]
pub fn has_quorum(due: i64, present: i64) -> bool {
    i128::from(present) * 3 >= i128::from(due) * 2
}

/// Whether more than half of all delegates are in favour, not only of those who are there.
#[must_use]
pub fn is_majority(due: i64, in_favour: i64) -> bool {
    i128::from(in_favour) * 2 > i128::from(due)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_thirds_must_be_there_and_more_than_half_of_all_in_favour() {
        for (due, present, in_favour, is) in [
            (125, 84, 63, "carried"),
            (125, 84, 62, "not_carried"),
            (125, 83, 83, "void"),
            (120, 80, 61, "carried"),
            (120, 80, 60, "not_carried"),
        ] {
            let count = Count {
                due: Some(due),
                present: Some(present),
                in_favour,
                ..Count::default()
            };
            assert_eq!(outcome(count), Some(is), "{count:?}");
        }
    }

    #[test]
    fn more_ballots_than_were_given_out_void_the_vote() {
        let count = Count {
            due: Some(100),
            issued: Some(90),
            collected: Some(91),
            in_favour: 90,
            ..Count::default()
        };
        assert_eq!(outcome(count), Some("void"));
        assert_eq!(
            outcome(Count {
                collected: Some(90),
                ..count
            }),
            Some("carried")
        );
    }

    #[test]
    fn nothing_is_concluded_from_too_little() {
        let count = Count {
            in_favour: 90,
            ..Count::default()
        };
        assert_eq!(outcome(count), None);
    }
}
