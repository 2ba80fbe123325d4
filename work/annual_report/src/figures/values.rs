//! The answers to the text's references: a measure's value, printed as the text asks.

use super::memo::Memo;
use super::touched::leaves;
use super::{Point, PointError, Read, RecordList, Registry, Session};
use crate::draft::Context;
use crate::store::SEXES;
use niangjia_base::calendar::Period;
use niangjia_base::ids::PersonId;
use niangjia_base::{ratio, text};
use niangjia_document::{Format, PrintError, Quantity, Reference};
use niangjia_office::Look;
use niangjia_office::measures::{self, Figure, Fold, Made, Measure, Split, TraceRow, Unit};
use niangjia_office::registers::Privacy;
use niangjia_store::{Error, bind};
use std::collections::{BTreeMap, BTreeSet};

/// So many records are read at a time.
const PAGE: i64 = 50_000;

/// Why a figure could not be made.
#[derive(Debug, thiserror::Error)]
pub enum FigureError {
    /// Such as a share as money.
    #[error(transparent)]
    Print(#[from] PrintError),
    /// The names of persons behind a figure that is withheld when it is small.
    #[error("the names behind {0} are not for a report")]
    Withheld(&'static str),
    /// A period or a part that cannot be understood.
    #[error(transparent)]
    Point(#[from] PointError),
    /// The database.
    #[error(transparent)]
    Store(#[from] Error),
}

/// The values of a text, each computed once.
pub(crate) struct Values<'v, 'a, 't> {
    look: &'v mut Look<'a, 't>,
    measures: &'v [&'static Measure],
    sessions: &'v [Session],
    period: Period,
    branch: Option<String>,
    memo: Memo,
    /// Lists of records by what they list, for measures that fold the same records.
    listed: BTreeMap<String, RecordList>,
}

/// What stands where a reference stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) point: Point,
    pub(crate) printed: String,
    pub(crate) value: i64,
    pub(crate) n_records: i64,
}

impl<'v, 'a, 't> Values<'v, 'a, 't> {
    pub(crate) fn new(look: &'v mut Look<'a, 't>, registry: Registry<'v>, period: Period) -> Self {
        Self {
            look,
            measures: registry.measures,
            sessions: registry.sessions,
            period,
            branch: None,
            memo: Memo::default(),
            listed: BTreeMap::new(),
        }
    }

    /// For a text about a branch, where every figure is that branch's part.
    pub(crate) fn of_branch(mut self, branch: Option<&str>) -> Self {
        self.branch = branch.map(str::to_owned);
        self
    }

    /// With answers that are known to be right still.
    pub(crate) fn knowing(mut self, memo: Memo) -> Self {
        self.memo = memo;
        self
    }

    /// The look, for questions that are no values.
    pub(crate) fn look(&mut self) -> &mut Look<'a, 't> {
        self.look
    }

    /// Everything that was asked so far, and what was known before.
    pub(crate) fn memo(self) -> Memo {
        self.memo
    }

    /// The measure of this id, if a line of work has it.
    pub(crate) fn measure(&self, id: &str) -> Option<&'static Measure> {
        self.measures.iter().copied().find(|m| m.id == id)
    }

    /// The sessions that references may name.
    pub(crate) fn sessions(&self) -> &'v [Session] {
        self.sessions
    }

    pub(crate) fn registered(&self) -> &'v [&'static Measure] {
        self.measures
    }

    /// The point at which a text without further words means a measure.
    pub(crate) fn point(&self, measure: &'static Measure) -> Point {
        Point {
            measure: measure.id,
            period: self.period,
            part: self.branch.clone().map(|branch| (Split::Branch, branch)),
        }
    }

    /// Asks for the whole values of many measures at once, which is quicker than one by one.
    pub(crate) fn ask_together(&mut self, ids: &BTreeSet<&str>) -> Result<(), Error> {
        if self.branch.is_some() {
            return Ok(());
        }
        let mut wanted: BTreeMap<&str, &'static Measure> = BTreeMap::new();
        for measure in ids.iter().filter_map(|id| self.measure(id)) {
            let key = self.point(measure).to_string();
            if !self.memo.read.contains_key(&key) {
                wanted.insert(measure.id, measure);
                wanted.extend(
                    leaves(self.measures, measure.id)
                        .into_iter()
                        .map(|m| (m.id, m)),
                );
            }
        }
        let wanted: Vec<&'static Measure> = wanted.into_values().collect();
        for (measure, figure) in measures::figures(self.look, &wanted, self.period)? {
            let key = self.point(measure).to_string();
            self.memo.read.insert(key, Read::of(figure));
        }
        Ok(())
    }

    /// The value of a measure in the text's period.
    pub(crate) fn figure(&mut self, measure: &'static Measure) -> Result<Figure, Error> {
        self.value(measure, &self.point(measure))
    }

    /// The value at a point.
    pub(crate) fn value(
        &mut self,
        measure: &'static Measure,
        point: &Point,
    ) -> Result<Figure, Error> {
        let key = point.to_string();
        if let Some(read) = self.memo.read.get(&key) {
            return Ok(read.figure);
        }
        let figure = match &point.part {
            None => measures::figure(self.look, self.measures, measure, point.period)?,
            Some((by, is)) => self.part(measure, point, *by, is)?,
        };
        self.memo.read.insert(key, Read::of(figure));
        Ok(figure)
    }

    fn part(
        &mut self,
        measure: &'static Measure,
        point: &Point,
        by: Split,
        is: &str,
    ) -> Result<Figure, Error> {
        let (one, two) = match measure.made {
            Made::Fold { .. } => {
                let parts = measures::split(self.look, measure, point.period, by)?;
                let part = parts
                    .into_iter()
                    .find(|part| part.label.as_deref() == Some(is));
                return Ok(part.map_or(
                    Figure {
                        value: Some(0),
                        n_records: 0,
                    },
                    |part| Figure {
                        value: Some(part.value),
                        n_records: part.n_records,
                    },
                ));
            }
            Made::Share { part, whole } => (part, whole),
            Made::PerHead { amount, heads } => (amount, heads),
        };
        let mut of = |id: &'static str| {
            let named = self.measure(id).ok_or(Error::Inconsistent {
                table: "measure",
                column: "id",
            })?;
            self.value(named, &point.with(id))
        };
        let (one, two) = (of(one)?, of(two)?);
        let both = one.value.zip(two.value);
        Ok(match measure.made {
            Made::PerHead { .. } => Figure {
                value: both.and_then(|(amount, heads)| ratio::half_up(amount.into(), heads.into())),
                n_records: one.n_records,
            },
            _ => Figure {
                value: both.and_then(|(part, whole)| ratio::basis_points(part, whole)),
                n_records: two.n_records,
            },
        })
    }

    /// The answer to a reference; nothing without a measure, without records, or without anything to divide by.
    pub(crate) fn answer(
        &mut self,
        reference: &Reference,
        context: &Context<'_>,
    ) -> Result<Option<Answer>, FigureError> {
        let Some(measure) = self.measure(&reference.id) else {
            return Ok(None);
        };
        let point = Point::of(
            reference,
            measure,
            self.period,
            self.branch.as_deref(),
            self.sessions,
        )?;
        let figure = self.value(measure, &point)?;
        let Some(value) = figure.value else {
            return Ok(None);
        };
        if figure.n_records == 0 && !reference.must_stay {
            return Ok(None);
        }
        let printed = match reference.format {
            Format::Names(_) => {
                let labels = self.labels(measure, &point)?;
                if labels.is_empty() {
                    return Ok(None);
                }
                reference.format.print_names(&labels)?
            }
            _ => reference.print(
                quantity(measure.unit, value),
                &(context.word)(measure.unit.key()),
            )?,
        };
        Ok(Some(Answer {
            point,
            printed,
            value,
            n_records: figure.n_records,
        }))
    }

    /// What the records behind a figure are called, each once, in the order of the trace.
    pub(crate) fn labels(
        &mut self,
        measure: &'static Measure,
        point: &Point,
    ) -> Result<Vec<String>, FigureError> {
        if measure.delicate || measure.names_privacy() > Privacy::Internal {
            return Err(FigureError::Withheld(measure.id));
        }
        let key = format!("names:{point}");
        if let Some(labels) = self
            .memo
            .read
            .get(&key)
            .and_then(|read| read.labels.clone())
        {
            return Ok(labels);
        }
        let mut labels: Vec<String> = Vec::new();
        let mut known = BTreeSet::new();
        for label in self
            .rows(measure, point)?
            .into_iter()
            .filter_map(|row| label(measure, row))
        {
            if known.insert(label.clone()) {
                labels.push(label);
            }
        }
        let read = Read {
            labels: Some(labels.clone()),
            ..Read::of(Figure {
                value: None,
                n_records: 0,
            })
        };
        self.memo.read.insert(key, read);
        Ok(labels)
    }

    /// The records behind a figure over one list.
    fn rows(&mut self, leaf: &Measure, point: &Point) -> Result<Vec<TraceRow>, Error> {
        let of_sex = match &point.part {
            Some((Split::Sex, sex)) => Some(self.persons_of_sex(sex)?),
            _ => None,
        };
        let is_part = |row: &TraceRow| {
            let Some((by, is)) = &point.part else {
                return true;
            };
            let held = match by {
                Split::Month => row.day.as_deref().and_then(|day| day.get(..7)),
                Split::Branch => row.branch.as_deref(),
                Split::Kind => row.kind.as_deref(),
                Split::Level => row.level.as_deref(),
                Split::Sex => {
                    let of_sex = of_sex.as_ref();
                    let person = row.person;
                    return person
                        .zip(of_sex)
                        .is_some_and(|(person, of_sex)| of_sex.contains(&person));
                }
            };
            held == Some(is.as_str())
        };
        let mut rows = Vec::new();
        let mut after = None;
        loop {
            let page = measures::trace(self.look, leaf, point.period, after, PAGE)?;
            rows.extend(page.rows.into_iter().filter(|row| is_part(row)));
            after = page.next;
            if after.is_none() {
                return Ok(rows);
            }
        }
    }

    fn persons_of_sex(&mut self, sex: &str) -> Result<BTreeSet<PersonId>, Error> {
        let values = bind![self.look.union, sex];
        let persons: Vec<PersonId> = self
            .look
            .tx
            .all(SEXES, values, |row| row.id::<PersonId>(0))?;
        Ok(persons.into_iter().collect())
    }

    /// The lists of records behind a point, by the measures that fold them. Each list is read once for all points that
    /// share it.
    pub(crate) fn lists(
        &mut self,
        point: &Point,
        secret: &[u8],
    ) -> Result<Vec<(&'static Measure, RecordList)>, Error> {
        let mut lists = Vec::new();
        for leaf in leaves(self.measures, point.measure) {
            let Made::Fold { records, only, .. } = &leaf.made else {
                continue;
            };
            let listed = format!(
                "{} {only:?} {} {:?}",
                records.name, point.period, point.part
            );
            let list = match self.listed.get(&listed) {
                Some(list) => list.clone(),
                None => {
                    let rows = self.rows(leaf, &point.with(leaf.id))?;
                    let list = RecordList::of(&rows, secret);
                    self.listed.insert(listed, list.clone());
                    list
                }
            };
            lists.push((leaf, list));
        }
        Ok(lists)
    }

    /// How many persons of one measure are not among those of another.
    pub(crate) fn outside(
        &mut self,
        part: &'static Measure,
        whole: &'static Measure,
    ) -> Result<i64, Error> {
        let key = format!("within:{}<{}@{}", part.id, whole.id, self.period);
        if let Some(read) = self.memo.read.get(&key) {
            return Ok(read.figure.n_records);
        }
        let mut persons = |measure: &'static Measure| {
            let point = self.point(measure);
            let rows = self.rows(measure, &point)?;
            Ok::<BTreeSet<PersonId>, Error>(rows.into_iter().filter_map(|row| row.person).collect())
        };
        let (inner, outer) = (persons(part)?, persons(whole)?);
        let outside = i64::try_from(inner.difference(&outer).count()).unwrap_or(i64::MAX);
        let figure = Figure {
            value: None,
            n_records: outside,
        };
        self.memo.read.insert(key, Read::of(figure));
        Ok(outside)
    }

    /// The same measure in the years before: this one first.
    pub(crate) fn years(
        &mut self,
        measure: &'static Measure,
        point: &Point,
        years: u32,
    ) -> Result<Vec<(Period, Figure)>, Error> {
        let mut found = Vec::new();
        let mut period = Some(point.period);
        for _ in 0..years {
            let Some(of) = period else { break };
            let at = Point {
                period: of,
                ..point.clone()
            };
            found.push((of, self.value(measure, &at)?));
            period = of.year_before();
        }
        Ok(found)
    }
}

/// What a figure counts is what its list names: persons, branches, or what the records are about.
fn label(measure: &Measure, row: TraceRow) -> Option<String> {
    let fold = match measure.made {
        Made::Fold { fold, .. } => fold,
        Made::Share { .. } | Made::PerHead { .. } => return None,
    };
    match fold {
        Fold::Persons => row.name.map(|name| closed_up(&name)),
        Fold::Units => row.branch,
        _ => row.subject.or(row.name).or(row.branch),
    }
}

/// A name without the blanks that tables put between its characters so that columns look even; a name in Latin letters keeps
/// those between its words.
fn closed_up(name: &str) -> String {
    if name.chars().any(|c| c.is_ascii_alphabetic()) {
        return name.trim().to_owned();
    }
    name.chars().filter(|c| !text::is_blank(*c)).collect()
}

/// The value in the words of the document crate.
pub(crate) fn quantity(unit: Unit, value: i64) -> Quantity {
    match unit {
        Unit::Yuan | Unit::YuanPerHead => Quantity::Fen(value),
        Unit::Percent | Unit::Rate => Quantity::BasisPoints(value),
        _ => Quantity::Count(value),
    }
}
