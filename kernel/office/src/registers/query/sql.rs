//! The statements of queries, composed of the declaration and of what is asked.

use super::super::list::select;
use super::{Asks, Belonging, Edge, Filter, Naming, Order, Query, Scope, Source, Standing, Turn};
use crate::registers::{Holds, Need, Privacy, Register};
use crate::{org, people};
use niangjia_base::calendar::{Day, PartialDay};
use niangjia_base::ids::{PersonId, RecordId, SheetId, TypedId, UnionId, UnitId};
use niangjia_store::Value;

/// A statement and what is bound to it.
pub(super) struct Statement {
    pub(super) text: String,
    pub(super) values: Vec<Value>,
}

impl Statement {
    fn new(text: String, union: UnionId) -> Self {
        Self {
            text,
            values: vec![union.into()],
        }
    }

    /// Binds a value and answers its name in the statement.
    fn bind(&mut self, value: impl Into<Value>) -> String {
        self.values.push(value.into());
        format!("${}", self.values.len())
    }

    fn list<T: Into<Value>>(&mut self, values: impl IntoIterator<Item = T>) -> String {
        let names: Vec<String> = values.into_iter().map(|value| self.bind(value)).collect();
        names.join(", ")
    }

    fn and(&mut self, condition: &str) {
        self.text.push_str(" AND ");
        self.text.push_str(condition);
    }
}

/// Nothing is found. Written so that the planner sees it at once.
const NOTHING: &str = "1 = 0";

/// The field by which a query orders, and whether a record may be without it; none orders by id.
pub(super) fn ordering(register: &Register, query: &Query) -> Option<(usize, bool)> {
    let at = query.order.by?;
    let field = register.fields.get(at).filter(|field| field.orders())?;
    Some((at, field.need == Need::May))
}

/// The fields of which a tally says the sum.
pub(super) fn amounts(register: &Register) -> Vec<usize> {
    let adds = |(at, field): (usize, &crate::registers::Field)| {
        (field.holds == Holds::Money && field.privacy < Privacy::Sensitive).then_some(at)
    };
    register
        .fields
        .iter()
        .enumerate()
        .filter_map(adds)
        .collect()
}

pub(super) fn page(
    register: &Register,
    query: &Query,
    union: UnionId,
    turn: &Turn,
    most: usize,
) -> Statement {
    let mut statement = Statement::new(select(register), union);
    conditions(&mut statement, register, query);
    let backwards = matches!(turn, Turn::Before(_));
    let down = query.order.descending != backwards;
    if let Turn::After(edge) | Turn::Before(edge) = turn {
        beyond(&mut statement, register, query, edge, backwards);
    }
    let direction = if down { "DESC" } else { "ASC" };
    let first = match ordering(register, query) {
        None => String::new(),
        Some((at, false)) => format!("r.{} {direction}, ", register.fields[at].column),
        // Records without a value stand at the end, whichever way the others are ordered.
        Some((at, true)) => {
            let nothing = if backwards { "FIRST" } else { "LAST" };
            format!(
                "r.{} {direction} NULLS {nothing}, ",
                register.fields[at].column
            )
        }
    };
    let most = statement.bind(i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1));
    let text = format!(" ORDER BY {first}r.id {direction} LIMIT {most}");
    statement.text.push_str(&text);
    statement
}

/// Only the records beyond an edge.
fn beyond(
    statement: &mut Statement,
    register: &Register,
    query: &Query,
    edge: &Edge,
    backwards: bool,
) {
    let than = if query.order.descending != backwards {
        "<"
    } else {
        ">"
    };
    let id = statement.bind(edge.id);
    let condition = match ordering(register, query) {
        None => format!("r.id {than} {id}"),
        Some((at, may_be_empty)) => {
            let column = register.fields[at].column;
            match (&edge.value, may_be_empty) {
                (Value::Null, _) if backwards => {
                    format!("(r.{column} IS NOT NULL OR r.id {than} {id})")
                }
                (Value::Null, _) => format!("r.{column} IS NULL AND r.id {than} {id}"),
                (value, false) => {
                    let value = statement.bind(value.clone());
                    format!("(r.{column}, r.id) {than} ({value}, {id})")
                }
                (value, true) => {
                    let value = statement.bind(value.clone());
                    let row = format!("(r.{column}, r.id) {than} ({value}, {id})");
                    if backwards {
                        row
                    } else {
                        format!("({row} OR r.{column} IS NULL)")
                    }
                }
            }
        }
    };
    statement.and(&condition);
}

pub(super) fn tally(
    register: &Register,
    query: &Query,
    union: UnionId,
    most: Option<i64>,
) -> Statement {
    let amounts: Vec<&str> = amounts(register)
        .into_iter()
        .map(|at| register.fields[at].column)
        .collect();
    let taken: String = amounts
        .iter()
        .map(|column| format!(", r.{column}"))
        .collect();
    let sums: String = amounts
        .iter()
        .map(|column| format!(", CAST(COALESCE(SUM(t.{column}), 0) AS BIGINT)"))
        .collect();
    let text = format!(
        "SELECT COUNT(*){sums} FROM (SELECT r.id{taken} FROM {} r WHERE r.union_id = $1",
        register.table
    );
    let mut statement = Statement::new(text, union);
    conditions(&mut statement, register, query);
    if let Some(most) = most {
        let most = statement.bind(most.saturating_add(1));
        statement.text.push_str(&format!(" LIMIT {most}"));
    }
    statement.text.push_str(") t");
    statement
}

pub(super) fn within(
    register: &Register,
    scope: &Scope,
    today: Day,
    union: UnionId,
    record: RecordId,
) -> Statement {
    let text = format!(
        "SELECT r.id FROM {} r WHERE r.union_id = $1",
        register.table
    );
    let mut statement = Statement::new(text, union);
    let id = statement.bind(record);
    statement.and(&format!("r.id = {id}"));
    scoped(&mut statement, register, scope, today);
    statement
}

pub(super) fn among(
    register: &Register,
    scope: &Scope,
    today: Day,
    union: UnionId,
    records: &[RecordId],
) -> Statement {
    let mut statement = Statement::new(select(register), union);
    let ids = statement.list(records.iter().copied());
    statement.and(&format!("r.id IN ({ids}) AND NOT r.withdrawn"));
    scoped(&mut statement, register, scope, today);
    statement
}

fn conditions(statement: &mut Statement, register: &Register, query: &Query) {
    match query.standing {
        Standing::Counting => statement.and("NOT r.withdrawn"),
        Standing::Withdrawn => statement.and("r.withdrawn"),
        Standing::Both => {}
    }
    match query.source {
        Source::Any => {}
        Source::Sheet(sheet) => {
            let sheet = statement.bind(sheet);
            statement.and(&format!("r.sheet = {sheet}"));
        }
        Source::Typed => statement.and("r.sheet IS NULL"),
    }
    scoped(statement, register, &query.scope, query.today);
    if let Some(units) = &query.units {
        let condition = of_units(statement, register, units, query.on);
        statement.and(&condition);
    }
    if let Some(naming) = &query.naming {
        named(statement, register, naming);
    }
    if let Some(belonging) = query.belonging {
        belonging_so(statement, register, belonging, query.on);
    }
    for filter in &query.filters {
        asked(statement, register, filter);
    }
}

fn scoped(statement: &mut Statement, register: &Register, scope: &Scope, today: Day) {
    match scope {
        Scope::All => {}
        Scope::Nothing => statement.and(NOTHING),
        Scope::Units(units) => {
            let condition = of_units(statement, register, units, today);
            statement.and(&condition);
        }
        Scope::Person(person) => {
            let condition = about(statement, register, *person);
            statement.and(&condition);
        }
        Scope::UnitsAndPerson(units, person) => {
            let units = of_units(statement, register, units, today);
            let person = about(statement, register, *person);
            statement.and(&format!("({units} OR {person})"));
        }
    }
}

fn about(statement: &mut Statement, register: &Register, person: PersonId) -> String {
    match person_column(register) {
        Some(column) => format!("r.{column} = {}", statement.bind(person)),
        None => NOTHING.to_owned(),
    }
}

/// Only records that name a person in one of these fields.
fn named(statement: &mut Statement, register: &Register, naming: &Naming) {
    let fields = naming.fields.iter();
    let fields = fields.filter_map(|at| register.fields.get(*at));
    let columns: Vec<&str> = fields
        .filter(|field| field.holds == Holds::Person && field.privacy < Privacy::Sensitive)
        .map(|field| field.column)
        .collect();
    if columns.is_empty() {
        return statement.and(NOTHING);
    }
    let person = statement.bind(naming.person);
    let any: Vec<String> = columns
        .iter()
        .map(|column| format!("r.{column} = {person}"))
        .collect();
    statement.and(&format!("({})", any.join(" OR ")));
}

/// Only persons who stand so to the union on a day.
fn belonging_so(statement: &mut Statement, register: &Register, belonging: Belonging, on: Day) {
    let Some(column) = person_column(register) else {
        return statement.and(NOTHING);
    };
    let day = statement.bind(on);
    let exists = |further: &str| {
        format!(
            "EXISTS (SELECT 1 FROM membership b WHERE b.union_id = r.union_id AND b.person = r.{column} \
             AND NOT b.withdrawn AND b.joined_on <= {day}{further})"
        )
    };
    let (begun, lasts) = (
        exists(""),
        exists(&format!(" AND (b.left_on IS NULL OR b.left_on > {day})")),
    );
    let condition = match belonging {
        Belonging::Member => lasts,
        Belonging::Former => format!("({begun} AND NOT {lasts})"),
        Belonging::Never => format!("NOT {begun}"),
    };
    statement.and(&condition);
}

/// The column of the person whom a record is about: the first.
pub(in crate::registers) fn person_column(register: &Register) -> Option<&'static str> {
    if register.kind == people::PERSON.kind {
        return Some("id");
    }
    let field = register
        .fields
        .iter()
        .find(|field| field.holds == Holds::Person);
    field.map(|field| field.column)
}

/// The column of the unit to which a record belongs: the first.
pub(in crate::registers) fn unit_column(register: &Register) -> Option<&'static str> {
    if register.kind == org::UNIT.kind {
        return Some("id");
    }
    let field = register
        .fields
        .iter()
        .find(|field| field.holds == Holds::Unit);
    field.map(|field| field.column)
}

/// Only records of units: of their own unit, or else of the unit in which their person is a member today.
fn of_units(
    statement: &mut Statement,
    register: &Register,
    units: &[UnitId],
    today: Day,
) -> String {
    let (own, person) = (unit_column(register), person_column(register));
    if units.is_empty() || (own.is_none() && person.is_none()) {
        return NOTHING.to_owned();
    }
    let list = statement.list(units.iter().copied());
    let by_person = person.map(|column| {
        let day = statement.bind(today);
        // The day is not compared as it stands in its index: of the two indexes that of units finds fewer.
        format!(
            "r.{column} IN (SELECT m.person FROM membership m WHERE m.union_id = $1 AND m.unit IN ({list}) \
             AND NOT m.withdrawn AND m.joined_on || '' <= {day} AND (m.left_on IS NULL OR m.left_on || '' > {day}))"
        )
    });
    match (own, by_person) {
        (Some(unit), Some(by_person)) => {
            format!("(r.{unit} IN ({list}) OR (r.{unit} IS NULL AND {by_person}))")
        }
        (Some(unit), None) => format!("r.{unit} IN ({list})"),
        (None, Some(by_person)) => by_person,
        (None, None) => NOTHING.to_owned(),
    }
}

fn asked(statement: &mut Statement, register: &Register, filter: &Filter) {
    let found = register.fields.get(filter.field);
    let Some(field) = found.filter(|field| field.privacy < Privacy::Sensitive) else {
        return statement.and(NOTHING);
    };
    let column = field.column;
    let one_of = |list: String| match list.is_empty() {
        true => NOTHING.to_owned(),
        false => format!("r.{column} IN ({list})"),
    };
    let condition = match (&filter.asks, field.holds) {
        (Asks::Contains(signs), Holds::Text) => {
            let pattern = statement.bind(format!("%{}%", escaped(signs)));
            format!("lower(r.{column}) LIKE {pattern} ESCAPE '!'")
        }
        (Asks::OneOf(codes), Holds::Choice(_)) => {
            one_of(statement.list(codes.iter().map(String::as_str)))
        }
        (Asks::Persons(persons), Holds::Person) => one_of(statement.list(persons.iter().copied())),
        (Asks::Units(units), Holds::Unit) => one_of(statement.list(units.iter().copied())),
        (Asks::Record(record), Holds::Record(_)) => {
            let record = statement.bind(*record);
            format!("r.{column} = {record}")
        }
        (Asks::Days(from, to), Holds::Day) => {
            let from = from.map(|day| from_bound(day).to_string());
            let to = to.map(to_bound);
            return between(
                statement,
                column,
                from.map(Value::from),
                to.map(Value::from),
            );
        }
        (Asks::Between(from, to), Holds::Money | Holds::Whole | Holds::Rate) => {
            return between(
                statement,
                column,
                from.map(Value::from),
                to.map(Value::from),
            );
        }
        (Asks::Flag(true), Holds::Flag) => format!("r.{column}"),
        (Asks::Flag(false), Holds::Flag) => format!("NOT r.{column}"),
        (Asks::Empty, _) => format!("r.{column} IS NULL"),
        (Asks::Filled, _) => format!("r.{column} IS NOT NULL"),
        // The field does not hold what is asked about.
        _ => NOTHING.to_owned(),
    };
    statement.and(&condition);
}

fn between(statement: &mut Statement, column: &str, from: Option<Value>, to: Option<Value>) {
    for (value, than) in [(from, ">="), (to, "<=")] {
        if let Some(value) = value {
            let value = statement.bind(value);
            statement.and(&format!("r.{column} {than} {value}"));
        }
    }
}

/// A month without a day is written with the day 00, which stands before the first of the month.
fn from_bound(day: PartialDay) -> PartialDay {
    let month = match (day.month(), day.day()) {
        (Some(1), Some(1) | None) => return PartialDay::new(day.year(), None, None).unwrap_or(day),
        (Some(month), Some(1)) => month,
        _ => return day,
    };
    PartialDay::new(day.year(), Some(month), None).unwrap_or(day)
}

/// The last text of the days that a month or a year has.
fn to_bound(day: PartialDay) -> String {
    match (day.month(), day.day()) {
        (Some(_), Some(_)) => day.to_string(),
        (Some(month), None) => format!("{:04}-{month:02}-99", day.year()),
        _ => format!("{:04}-99-99", day.year()),
    }
}

/// Signs for a pattern, small where they are Latin letters, because the databases differ about large ones.
fn escaped(signs: &str) -> String {
    let mut out = String::with_capacity(signs.len());
    for sign in signs.chars() {
        if matches!(sign, '%' | '_' | '!') {
            out.push('!');
        }
        out.push(sign.to_ascii_lowercase());
    }
    out
}

/// Statements of queries of every kind, for the test that prepares them: each filter that a field takes, each order that
/// it gives, each scope, in both directions.
pub(in crate::registers) fn statements(register: &Register) -> Vec<String> {
    let union = UnionId::from_whole(1);
    let today = Day::new(2024, 1, 1);
    let Some(today) = today else {
        return Vec::new();
    };
    let plain = Query::of(register, Scope::All, today);
    let unit = vec![UnitId::from_whole(1), UnitId::from_whole(2)];
    let mut queries = vec![plain.clone()];
    let somebody = PersonId::from_whole(1);
    for scope in [
        Scope::Nothing,
        Scope::Units(unit.clone()),
        Scope::Person(somebody),
        Scope::UnitsAndPerson(unit.clone(), somebody),
    ] {
        queries.push(Query {
            scope,
            units: Some(unit.clone()),
            ..plain.clone()
        });
    }
    for (standing, source) in [
        (Standing::Withdrawn, Source::Typed),
        (Standing::Both, Source::Sheet(SheetId::from_whole(1))),
    ] {
        queries.push(Query {
            standing,
            source,
            ..plain.clone()
        });
    }
    let fields = people::naming_fields(register);
    for belonging in [Belonging::Member, Belonging::Former, Belonging::Never] {
        let person = somebody;
        let fields = fields.clone();
        queries.push(Query {
            naming: Some(Naming { person, fields }),
            belonging: Some(belonging),
            ..plain.clone()
        });
    }
    for (field, declared) in register.fields.iter().enumerate() {
        let all = match declared.holds {
            Holds::Text => vec![Asks::Contains("a".to_owned()), Asks::Empty],
            Holds::Choice(codes) => vec![Asks::OneOf(
                codes.iter().map(|&code| code.to_owned()).collect(),
            )],
            Holds::Person => vec![Asks::Persons(vec![PersonId::from_whole(1)])],
            Holds::Unit => vec![Asks::Units(unit.clone()), Asks::Filled],
            Holds::Record(_) => vec![Asks::Record(RecordId::from_whole(1))],
            Holds::Day => vec![Asks::Days(Some(today.into()), Some(today.into()))],
            Holds::Money | Holds::Whole | Holds::Rate => vec![Asks::Between(Some(1), Some(2))],
            Holds::Flag => vec![Asks::Flag(true), Asks::Flag(false)],
        };
        let filters: Vec<Filter> = all.into_iter().map(|asks| Filter { field, asks }).collect();
        let order = Order {
            by: Some(field),
            descending: field % 2 == 0,
        };
        queries.push(Query {
            filters,
            order,
            ..plain.clone()
        });
    }
    let mut all = Vec::new();
    for query in &queries {
        all.push(tally(register, query, union, Some(1)).text);
        let value = match ordering(register, query).map(|(at, _)| register.fields[at].holds) {
            Some(Holds::Text | Holds::Day | Holds::Choice(_)) => Value::from("1"),
            Some(Holds::Flag) => Value::Flag(true),
            _ => Value::Whole(1),
        };
        let edge = |value: &Value| Edge {
            id: RecordId::from_whole(1),
            value: value.clone(),
        };
        for turn in [
            Turn::First,
            Turn::After(edge(&value)),
            Turn::Before(edge(&value)),
            Turn::After(edge(&Value::Null)),
            Turn::Before(edge(&Value::Null)),
        ] {
            all.push(page(register, query, union, &turn, 50).text);
        }
    }
    for scope in [
        Scope::All,
        Scope::Units(unit),
        Scope::Person(PersonId::from_whole(1)),
    ] {
        all.push(within(register, &scope, today, union, RecordId::from_whole(1)).text);
        all.push(among(register, &scope, today, union, &[RecordId::from_whole(1)]).text);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_of_days_takes_in_months_of_which_no_day_is_known() {
        for (day, from, to) in [
            ("2023-08-01", "2023-08-00", "2023-08-01"),
            ("2023-08-09", "2023-08-09", "2023-08-09"),
            ("2023-01-01", "2023-00-00", "2023-01-01"),
            ("2023-08-00", "2023-08-00", "2023-08-99"),
            ("2023-00-00", "2023-00-00", "2023-99-99"),
        ] {
            let day: PartialDay = day.parse().unwrap();
            assert_eq!(from_bound(day).to_string(), from);
            assert_eq!(to_bound(day), to);
        }
    }

    #[test]
    fn signs_of_patterns_are_ordinary_signs_here() {
        assert_eq!(escaped("50%_ABC!"), "50!%!_abc!!");
    }
}
