//! What a number counts, by the measure word behind it, and which measures may be meant by it.

use super::number::{self, ONE};
use super::words;
use niangjia_office::measures::Unit;

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Counts {
    /// 人, 名, 位
    Persons,
    /// 人次
    PersonTimes,
    /// 人月
    PersonMonths,
    /// 件
    Pieces,
    /// 项
    Items,
    /// 场
    Events,
    /// 次
    Times,
    /// 个, 家
    Bodies,
    /// 期
    Rounds,
    /// 对
    Couples,
    /// 笔
    Payments,
    /// 份
    Copies,
    /// 条
    Rules,
    /// 年
    Years,
    /// Money, in yuan.
    Money,
    /// Money for each head, in yuan.
    MoneyPerHead,
    /// A share, in percent.
    Percent,
    /// Anything else that has a measure word.
    Other,
    /// No measure word stands behind it.
    Nothing,
}

/// How well a unit suits a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// Another word for a thing that may be counted so: 12 个项目.
    Loose,
    /// The measure's own unit.
    Exact,
}

/// The unit behind a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct UnitWord {
    pub(super) counts: Counts,
    /// As written; nothing where there is none.
    pub(super) word: String,
    /// By how much the number is multiplied: 万元.
    pub(super) times: i128,
    /// Where the text goes on.
    pub(super) end: usize,
}

/// The unit that stands at a place of the text.
pub(super) fn at(text: &[char], at: usize) -> Option<UnitWord> {
    // The longest word wins: 人次 before 人.
    let known = words::UNITS
        .iter()
        .filter(|(word, ..)| number::starts(text, at, word));
    let (word, counts, times) = known.max_by_key(|(word, ..)| word.chars().count())?;
    Some(UnitWord {
        counts: *counts,
        word: (*word).to_owned(),
        times: i128::from(*times),
        end: at + word.chars().count(),
    })
}

/// Whether a figure that counts this may speak of a measure of that unit. Persons are never person-times.
pub(super) fn fits(counts: Counts, unit: Unit) -> Option<Fit> {
    use Counts as C;
    let exact = match unit {
        Unit::Person => C::Persons,
        Unit::PersonTime => C::PersonTimes,
        Unit::PersonMonth => C::PersonMonths,
        Unit::Piece => C::Pieces,
        Unit::Item => C::Items,
        Unit::Body => C::Bodies,
        Unit::Event => C::Events,
        Unit::Round => C::Rounds,
        Unit::Couple => C::Couples,
        Unit::Payment => C::Payments,
        Unit::Year => C::Years,
        Unit::Yuan => C::Money,
        Unit::YuanPerHead => C::MoneyPerHead,
        Unit::Percent | Unit::Rate => C::Percent,
    };
    if counts == exact {
        return Some(Fit::Exact);
    }
    let loose: &[Counts] = match unit {
        Unit::Piece => &[C::Items, C::Rules, C::Copies, C::Bodies],
        Unit::Item => &[C::Bodies, C::Pieces, C::Rules],
        Unit::Body => &[C::Nothing],
        Unit::Event => &[C::Times, C::Rounds, C::Bodies, C::Items],
        Unit::Round => &[C::Events, C::Times],
        Unit::Payment => &[C::Times],
        _ => &[],
    };
    // A cell of a table says in its heading what it counts.
    let bare = counts == C::Nothing
        && exact != C::Money
        && exact != C::MoneyPerHead
        && exact != C::Percent;
    (loose.contains(&counts) || bare).then_some(Fit::Loose)
}

/// A value of a measure in the millionths in which figures are kept.
pub(super) fn in_millionths(unit: Unit, value: i64) -> i128 {
    let value = i128::from(value);
    match unit {
        Unit::Yuan | Unit::YuanPerHead | Unit::Percent | Unit::Rate => value * (ONE / 100),
        _ => value * ONE,
    }
}
