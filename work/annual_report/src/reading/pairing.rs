//! Which measure a figure speaks of: by words, unit and place, and how sure that is.
//!
//! Each way of speaking of a measure is held against the text around the figure; a word counts the more the nearer it stands.
//! The best pairs are made first, one figure to one measure; what is left over may speak of a measure that was spoken of
//! before. The value breaks ties. Where no words lead to a measure, a value that only one measure of the unit has is taken,
//! and called what it is.

use super::closeness::rounds_to;
use super::context::Context;
use super::figure::ReadFigure;
use super::units::{self, Counts, Fit};
use super::words;
use niangjia_office::measures::Unit;

/// A measure that a figure may speak of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Its id.
    pub id: String,
    /// Its Chinese name.
    pub name: String,
    /// What its value counts.
    pub unit: Unit,
    /// Its value, in its unit; nothing when there is nothing to divide by.
    pub value: Option<i64>,
    /// How many records are behind it.
    pub n_records: i64,
}

/// A figure's measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The place of the candidate in the list.
    pub candidate: usize,
    /// How sure it is.
    pub certainty: Certainty,
}

/// How sure a pair is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// Nothing but the value speaks for it.
    ByValueOnly,
    /// The words may mean it.
    Likely,
    /// The words mean it.
    Certain,
}

impl Certainty {
    /// The message that says so.
    #[must_use]
    pub fn key(self) -> String {
        format!("report-certainty-{}", self.word())
    }

    /// A word for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::ByValueOnly => "by-value-only",
            Self::Likely => "likely",
            Self::Certain => "certain",
        }
    }
}

/// What comes out when a figure is held against its measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judgement {
    /// It is the value, exactly or rounded as written.
    Agrees,
    /// It is the value, rounded further than the text says.
    Rounded,
    /// It is another.
    Differs,
    /// There are no records to say.
    NoRecords,
}

impl Judgement {
    /// A word for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Agrees => "agrees",
            Self::Rounded => "rounded",
            Self::Differs => "differs",
            Self::NoRecords => "no-records",
        }
    }
}

/// Points of a word for each of its signs, by where it stands.
const OWN: i64 = 80;
const CLAUSE: i64 = 55;
const EARLIER: i64 = 35;
const SENTENCE: i64 = 15;
const ITEM: i64 = 25;
const PREVIOUS: i64 = 20;
const CHAPTER: i64 = 10;
/// From so many points on, words mean a measure; from so many, they may.
const MEANS: i64 = 50;
const NAMES: i64 = 65;
const MAY_MEAN: i64 = 30;
/// What a declared way is worth more than a name, an exact unit more than a loose one, an equal value more than another.
const DECLARED: i64 = 4;
const EXACT_UNIT: i64 = 6;
const EQUAL: i64 = 5;
const EQUAL_AND_TELLING: i64 = 12;
/// A value below this is no sign of anything by itself.
const TELLING: i128 = 10 * super::number::ONE;

/// The measures of figures, in their order.
#[must_use]
pub fn pair(figures: &[&ReadFigure], candidates: &[Candidate]) -> Vec<Option<Pair>> {
    let ways: Vec<Ways<'_>> = candidates.iter().map(Ways::of).collect();
    let mut offers = Vec::new();
    for (at, figure) in figures.iter().enumerate() {
        for (number, candidate) in candidates.iter().enumerate() {
            let offer = offer(figure, candidate, &ways[number]);
            if let Some(offer) = offer.filter(Offer::is_enough) {
                offers.push((offer, at, number));
            }
        }
    }
    // Best first; among equals the order of the text and of the measures.
    offers.sort_by_key(|(offer, at, number)| (-offer.rank, *at, *number));
    let mut pairs: Vec<Option<Pair>> = vec![None; figures.len()];
    // By measure, the figure that speaks of it first.
    let mut taken: Vec<Option<usize>> = vec![None; candidates.len()];
    for again in [false, true] {
        for (offer, at, number) in &offers {
            // Whoever speaks of a measure a second time must mean it, and in the same words if the value is another.
            let open = match taken[*number] {
                None => true,
                Some(_) if offer.equal => again,
                Some(first) => {
                    let alike = figures[first].speaks_like(figures[*at]);
                    again && offer.points >= MEANS && alike
                }
            };
            if pairs[*at].is_none() && open {
                taken[*number].get_or_insert(*at);
                let certain = offer.points >= MEANS && (offer.equal || offer.fit == Fit::Exact);
                let certainty = if certain {
                    Certainty::Certain
                } else {
                    Certainty::Likely
                };
                pairs[*at] = Some(Pair {
                    candidate: *number,
                    certainty,
                });
            }
        }
    }
    by_value(figures, candidates, &mut pairs, &taken);
    pairs
}

/// Whether a figure is its measure's value.
#[must_use]
pub fn judge(figure: &ReadFigure, candidate: &Candidate) -> Judgement {
    let Some(value) = candidate.value.filter(|_| candidate.n_records > 0) else {
        return Judgement::NoRecords;
    };
    let value = units::in_millionths(candidate.unit, value);
    if figure.may_stand_for(value) {
        Judgement::Agrees
    } else if rounded_money(figure, value) {
        Judgement::Rounded
    } else {
        Judgement::Differs
    }
}

/// Money is rounded to tens and hundreds without saying so: 1600 for 1598.33. Two digits must be left.
fn rounded_money(figure: &ReadFigure, value: i128) -> bool {
    let money = matches!(figure.counts, Counts::Money | Counts::MoneyPerHead);
    let coarse = super::closeness::coarse(figure.value, figure.step);
    let coarse = coarse.min(figure.value / 10);
    money && coarse > 0 && rounds_to(value, coarse, figure.value)
}

struct Offer {
    points: i64,
    rank: i64,
    fit: Fit,
    equal: bool,
    /// Whether the values are more than ten times apart.
    far: bool,
}

impl Offer {
    /// What differs needs better words than what agrees, and what differs wildly the best.
    const fn is_enough(&self) -> bool {
        let needed = match (self.equal, self.far) {
            (true, _) => MAY_MEAN,
            (false, false) => MEANS - 10,
            (false, true) => NAMES,
        };
        self.points >= needed
    }
}

fn offer(figure: &ReadFigure, candidate: &Candidate, ways: &Ways<'_>) -> Option<Offer> {
    let fit = units::fits(figure.counts, candidate.unit)?;
    let points = ways.points(&figure.context)?;
    let equal = matches!(
        judge(figure, candidate),
        Judgement::Agrees | Judgement::Rounded
    );
    let mut rank = points;
    rank += if fit == Fit::Exact { EXACT_UNIT } else { 0 };
    rank += match equal {
        true if figure.value >= TELLING => EQUAL_AND_TELLING,
        true => EQUAL,
        false => 0,
    };
    // Of measures without records nothing can be known, so any other goes before.
    rank -= if candidate.n_records == 0 { EQUAL } else { 0 };
    let ours = candidate
        .value
        .map(|value| units::in_millionths(candidate.unit, value));
    let far = ours.is_some_and(|ours| figure.value > ours * 10 || ours > figure.value * 10);
    Some(Offer {
        points,
        rank,
        fit,
        equal,
        far,
    })
}

/// Gives figures without words a measure that alone has their value.
fn by_value(
    figures: &[&ReadFigure],
    candidates: &[Candidate],
    pairs: &mut [Option<Pair>],
    taken: &[Option<usize>],
) {
    for (figure, pair) in figures.iter().zip(pairs) {
        let telling = figure.value >= TELLING && figure.closeness == super::Closeness::Exact;
        if pair.is_some() || !telling || matches!(figure.counts, Counts::Other | Counts::Percent) {
            continue;
        }
        let mut equal = (0..candidates.len()).filter(|number| {
            let candidate = &candidates[*number];
            let fit = units::fits(figure.counts, candidate.unit) == Some(Fit::Exact);
            fit && taken[*number].is_none() && judge(figure, candidate) == Judgement::Agrees
        });
        if let (Some(candidate), None) = (equal.next(), equal.next()) {
            *pair = Some(Pair {
                candidate,
                certainty: Certainty::ByValueOnly,
            });
        }
    }
}

/// How a measure is spoken of.
struct Ways<'c> {
    declared: &'c [&'c [&'c str]],
    /// Pairs of neighbouring signs of its name.
    name: Vec<String>,
    /// Whether the name is only a part of one: 其中：春节.
    partial: bool,
}

impl<'c> Ways<'c> {
    fn of(candidate: &'c Candidate) -> Self {
        let declared = words::WAYS.iter().find(|(id, _)| *id == candidate.id);
        let partial = candidate.name.contains(['：', ':']);
        let signs: Vec<char> = candidate
            .name
            .chars()
            .filter(|c| c.is_alphanumeric())
            .collect();
        let name = signs.windows(2).map(|two| two.iter().collect()).collect();
        Self {
            declared: declared.map_or(&[], |(_, ways)| ways),
            name,
            partial: partial || candidate.name.starts_with(words::OF_WHICH[0]),
        }
    }

    fn points(&self, context: &Context) -> Option<i64> {
        let declared = self.declared.iter().filter_map(|way| by_way(way, context));
        let declared = declared.map(|points| points + DECLARED).max();
        // What reports call it is known better than what the registers call it.
        if self.declared.is_empty() {
            self.by_name(context)
        } else {
            declared
        }
    }

    /// Most pairs of signs of the name must be there.
    fn by_name(&self, context: &Context) -> Option<i64> {
        if self.partial || self.name.len() < 2 {
            return None;
        }
        let found: Vec<i64> = self
            .name
            .iter()
            .filter_map(|two| place(two, context))
            .collect();
        let near = found.iter().any(|points| *points >= CLAUSE);
        let enough = found.len() * 10 >= self.name.len() * 6;
        let all = i64::try_from(self.name.len()).ok()?;
        (near && enough).then(|| found.iter().sum::<i64>() / all)
    }
}

/// The points of a way, for each sign of its words; nothing when a word is missing or one is there that must not be.
fn by_way(way: &[&str], context: &Context) -> Option<i64> {
    let (mut points, mut signs) = (0, 0);
    for word in way {
        if let Some(nowhere) = word.strip_prefix("!!") {
            if context.sentence.contains(nowhere) {
                return None;
            }
            continue;
        }
        if let Some(not) = word.strip_prefix('!') {
            if context.before.contains(not)
                || context.after.contains(not)
                || context.clause.contains(not)
            {
                return None;
            }
            continue;
        }
        let length = i64::try_from(word.chars().count()).ok()?;
        points += place(word, context)? * length;
        signs += length;
    }
    // Many signs say more than two.
    (points.checked_div(signs)).map(|average| average + signs.min(8) / 2)
}

/// The points of the nearest place where a word stands.
fn place(word: &str, context: &Context) -> Option<i64> {
    let heading = |heading: &Option<String>| {
        heading
            .as_deref()
            .is_some_and(|heading| heading.contains(word))
    };
    if context.before.contains(word) || context.after.contains(word) {
        Some(OWN)
    } else if context.clause.contains(word) {
        Some(CLAUSE)
    } else if context.earlier.contains(word) {
        Some(EARLIER)
    } else if heading(&context.item) {
        Some(ITEM)
    } else if context.previous.contains(word) {
        Some(PREVIOUS)
    } else if context.sentence.contains(word) {
        Some(SENTENCE)
    } else if heading(&context.chapter) {
        Some(CHAPTER)
    } else {
        None
    }
}
