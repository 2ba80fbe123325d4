//! How close a written number is to what it stands for: exactly, about, over, near, at least.

/// How exactly a number is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closeness {
    /// As written, rounded to its last place: 86.31 万.
    Exact,
    /// 约, 左右: rounded to any place up to its last digit that is not nought.
    About,
    /// 余, 多, 超过: a little more.
    Over,
    /// 近, 不到: a little less.
    Near,
    /// 以上, 不少于: this or more.
    AtLeast,
    /// 数十, 几百: from once to ten times.
    Some,
    /// From this to the number given: 3-5.
    Through(i128),
}

/// Whether a number as written may stand for a value; all in millionths of the unit. `step` is what the last written place
/// counts.
pub(super) fn may_stand_for(written: i128, step: i128, closeness: Closeness, value: i128) -> bool {
    let coarse = coarse(written, step);
    let difference = value - written;
    match closeness {
        Closeness::Exact => rounds_to(value, step, written),
        Closeness::About => difference.abs() * 2 <= coarse || rounds_to(value, step, written),
        Closeness::Over => (0..coarse).contains(&difference),
        Closeness::Near => (-coarse..=0).contains(&difference),
        Closeness::AtLeast => difference >= 0,
        Closeness::Some => value >= written && value < written * 10,
        Closeness::Through(end) => (written..=end).contains(&value),
    }
}

/// Whether a value is written so when it is rounded to a step, half up or cut off.
pub(super) fn rounds_to(value: i128, step: i128, written: i128) -> bool {
    let step = step.max(1);
    let difference = value - written;
    // Half up, or cut off as cautious people do.
    difference * 2 >= -step && difference * 2 < step || (0..step).contains(&difference)
}

/// What the last place counts that is not nought: 1,600 goes in hundreds.
pub(super) fn coarse(written: i128, step: i128) -> i128 {
    let mut step = step.max(1);
    while written != 0 && written % (step * 10) == 0 {
        step *= 10;
    }
    step
}
