//! The figures of this line of work.
//!
//! Income and expense are the postings on accounts 4xx and 5xx of vouchers that stand; one that was reversed because the
//! book was corrected, and its reversal, are left out. What is left of the union's money is the other side of all that.

use crate::{audit, budget, claim, dues, words};
use niangjia_base::record_ref::RecordKind;
use niangjia_office::measures::{
    Amounts, Fold, Measure, Only, Records, Telling, Unit, guarded, kind, level,
};

/// The lists of records.
pub const RECORDS: &[&Records] = &[
    &DUES, &DUES_BASE, &RATES, &INCOME, &EXPENSE, &SURPLUS, &CARRIED, &BALANCE, &INITIAL,
    &ADJUSTED, &CLAIMS, &AUDITS,
];

/// A line of a voucher.
const POSTING: RecordKind = RecordKind("funds.posting");

/// Members on the last day of the month, in the last payroll of the period.
macro_rules! payroll {
    ($amount:literal) => {
        concat!(
            "SELECT p.id AS record, p.person, p.unit, p.day, CAST(NULL AS TEXT) AS kind, CAST(NULL AS TEXT) AS level, \
             p.department AS subject, ", $amount, " AS amount, p.sheet, p.sheet_row FROM funds_payroll p \
             WHERE p.union_id = $1 AND NOT p.withdrawn AND p.day = (SELECT MAX(q.day) FROM funds_payroll q \
             WHERE q.union_id = $1 AND q.day >= $2 AND q.day < $3 AND NOT q.withdrawn) \
             AND EXISTS (SELECT 1 FROM membership m WHERE m.union_id = p.union_id AND m.person = p.person \
             AND NOT m.withdrawn AND m.joined_on < p.month_end AND (m.left_on IS NULL OR m.left_on >= p.month_end))"
        )
    };
}

/// What stands on the voucher of a posting; asked for by those who show it, and by no sum.
macro_rules! of_voucher {
    ($column:literal) => {
        concat!(
            "(SELECT v.",
            $column,
            " FROM ledger_voucher v WHERE v.union_id = p.union_id AND v.id = p.voucher)"
        )
    };
}

/// Postings of vouchers that stand, narrowed by a condition: neither reversed nor a reversal. Both are few, and so they are
/// looked up in short lists, and the voucher itself only for what the record is called and where it was read.
macro_rules! postings {
    ($amount:literal, $condition:literal) => {
        concat!(
            "SELECT p.id AS record, CAST(NULL AS BIGINT) AS person, CAST(NULL AS BIGINT) AS unit, p.day, \
             p.account AS kind, NULLIF(p.detail, '') AS level, ", of_voucher!("summary"), " AS subject, ",
            $amount, " AS amount, ", of_voucher!("sheet"), " AS sheet, ", of_voucher!("sheet_row"), " AS sheet_row \
             FROM ledger_posting p WHERE p.union_id = $1 \
             AND p.voucher NOT IN (SELECT w.id FROM ledger_voucher w WHERE w.union_id = $1 AND w.reverses IS NOT NULL) \
             AND p.voucher NOT IN (SELECT w.reverses FROM ledger_voucher w WHERE w.union_id = $1 AND w.reverses IS NOT NULL) \
             AND ", $condition
        )
    };
}

macro_rules! budget_lines {
    ($column:literal) => {
        concat!(
            "SELECT b.id AS record, CAST(NULL AS BIGINT) AS person, CAST(NULL AS BIGINT) AS unit, b.day, b.side AS kind, \
             b.account AS level, b.detail AS subject, b.", $column, " AS amount, b.sheet, b.sheet_row FROM funds_budget_line b \
             WHERE b.union_id = $1 AND b.day >= $2 AND b.day < $3 AND NOT b.withdrawn"
        )
    };
}

static DUES: Records = Records {
    name: "funds.dues",
    kind: dues::PAYROLL.kind,
    guarded: &[guarded(Telling::Amount, &dues::PAYROLL, "dues")],
    amounts: Amounts::Money,
    sql: payroll!("p.dues"),
};

static DUES_BASE: Records = Records {
    name: "funds.dues_base",
    kind: dues::PAYROLL.kind,
    guarded: &[guarded(Telling::Amount, &dues::PAYROLL, "base")],
    amounts: Amounts::Money,
    sql: payroll!("p.base"),
};

static RATES: Records = Records {
    name: "funds.dues_rates",
    kind: dues::RATE.kind,
    guarded: &[],
    amounts: Amounts::Rates,
    sql: "SELECT r.id AS record, CAST(NULL AS BIGINT) AS person, CAST(NULL AS BIGINT) AS unit, r.day, \
          CAST(NULL AS TEXT) AS kind, CAST(NULL AS TEXT) AS level, CAST(NULL AS TEXT) AS subject, \
          r.rate AS amount, r.sheet, r.sheet_row FROM funds_dues_rate r \
          WHERE r.union_id = $1 AND r.day >= $2 AND r.day < $3 AND NOT r.withdrawn",
};

static INCOME: Records = Records {
    name: "funds.income",
    kind: POSTING,
    guarded: &[],
    amounts: Amounts::Money,
    sql: postings!(
        "0 - p.debit_fen",
        "p.day >= $2 AND p.day < $3 AND p.account >= '4' AND p.account < '5'"
    ),
};

static EXPENSE: Records = Records {
    name: "funds.expense",
    kind: POSTING,
    guarded: &[],
    amounts: Amounts::Money,
    sql: postings!(
        "p.debit_fen",
        "p.day >= $2 AND p.day < $3 AND p.account >= '5' AND p.account < '6'"
    ),
};

static SURPLUS: Records = Records {
    name: "funds.surplus",
    kind: POSTING,
    guarded: &[],
    amounts: Amounts::Money,
    sql: postings!(
        "0 - p.debit_fen",
        "p.day >= $2 AND p.day < $3 AND p.account >= '4' AND p.account < '6'"
    ),
};

/// What stood before the period, and what opened the ledger in it.
static CARRIED: Records = Records {
    name: "funds.carried",
    kind: POSTING,
    guarded: &[],
    amounts: Amounts::Money,
    sql: postings!(
        "0 - p.debit_fen",
        "p.account >= '322' AND p.account < '6' AND (p.account = '322' OR p.account >= '4') \
         AND p.day < $3 AND (p.day < $2 OR p.voucher IN (SELECT o.id FROM ledger_voucher o \
         WHERE o.union_id = $1 AND o.kind = 'opening'))"
    ),
};

static BALANCE: Records = Records {
    name: "funds.balance",
    kind: POSTING,
    guarded: &[],
    amounts: Amounts::Money,
    sql: postings!(
        "0 - p.debit_fen",
        "p.account >= '322' AND p.account < '6' AND (p.account = '322' OR p.account >= '4') AND p.day < $3"
    ),
};

static INITIAL: Records = Records {
    name: "funds.budget_initial",
    kind: budget::BUDGET_LINE.kind,
    guarded: &[],
    amounts: Amounts::Money,
    sql: budget_lines!("initial"),
};

static ADJUSTED: Records = Records {
    name: "funds.budget_adjusted",
    kind: budget::BUDGET_LINE.kind,
    guarded: &[],
    amounts: Amounts::Money,
    sql: budget_lines!("adjusted"),
};

static CLAIMS: Records = Records {
    name: "funds.claims",
    kind: claim::CLAIM.kind,
    guarded: &[],
    amounts: Amounts::Money,
    sql: "SELECT c.id AS record, c.person, c.unit, c.day, c.state AS kind, c.account AS level, c.purpose AS subject, \
          c.amount, c.sheet, c.sheet_row FROM funds_claim c \
          WHERE c.union_id = $1 AND c.day >= $2 AND c.day < $3 AND NOT c.withdrawn",
};

static AUDITS: Records = Records {
    name: "funds.audits",
    kind: audit::AUDIT.kind,
    guarded: &[],
    amounts: Amounts::Nothing,
    sql: "SELECT a.id AS record, CAST(NULL AS BIGINT) AS person, CAST(NULL AS BIGINT) AS unit, a.day, a.state AS kind, \
          a.conclusion AS level, a.matter AS subject, CAST(NULL AS BIGINT) AS amount, a.sheet, a.sheet_row \
          FROM funds_audit a WHERE a.union_id = $1 AND a.day >= $2 AND a.day < $3 AND NOT a.withdrawn",
};

/// The measures.
pub const MEASURES: &[Measure] = &[
    Measure::fold("funds.dues.rate", Unit::Rate, &RATES, Fold::Latest),
    Measure::fold("funds.dues.payers", Unit::Person, &DUES, Fold::Persons),
    yuan("funds.dues.monthly_base_total", &DUES_BASE),
    yuan("funds.dues.monthly_total", &DUES),
    Measure::per_head(
        "funds.dues.per_head",
        "funds.dues.monthly_total",
        "funds.dues.payers",
    ),
    yuan("funds.carry_over", &CARRIED),
    yuan("funds.income", &INCOME),
    yuan("funds.expense", &EXPENSE),
    yuan("funds.surplus", &SURPLUS),
    yuan("funds.balance", &BALANCE),
    part("funds.income.dues", &INCOME, &[kind(&["401"])]),
    part("funds.income.alloc", &INCOME, &[kind(&["402"])]),
    part("funds.income.superior", &INCOME, &[kind(&["403"])]),
    part("funds.income.administrative", &INCOME, &[kind(&["405"])]),
    part("funds.income.other", &INCOME, &[kind(&["408"])]),
    Measure::share(
        "funds.income.dues.share",
        "funds.income.dues",
        "funds.income",
    ),
    Measure::share(
        "funds.income.alloc.share",
        "funds.income.alloc",
        "funds.income",
    ),
    Measure::share(
        "funds.income.superior.share",
        "funds.income.superior",
        "funds.income",
    ),
    Measure::share(
        "funds.income.administrative.share",
        "funds.income.administrative",
        "funds.income",
    ),
    Measure::share(
        "funds.income.other.share",
        "funds.income.other",
        "funds.income",
    ),
    part("funds.expense.activities", &EXPENSE, &[kind(&["501"])]),
    part("funds.expense.services", &EXPENSE, &[kind(&["503"])]),
    part("funds.expense.rights", &EXPENSE, &[kind(&["504"])]),
    part("funds.expense.business", &EXPENSE, &[kind(&["505"])]),
    part("funds.expense.capital", &EXPENSE, &[kind(&["507"])]),
    part("funds.expense.other", &EXPENSE, &[kind(&["510"])]),
    Measure::share(
        "funds.expense.activities.share",
        "funds.expense.activities",
        "funds.expense",
    ),
    Measure::share(
        "funds.expense.services.share",
        "funds.expense.services",
        "funds.expense",
    ),
    Measure::share(
        "funds.expense.rights.share",
        "funds.expense.rights",
        "funds.expense",
    ),
    Measure::share(
        "funds.expense.business.share",
        "funds.expense.business",
        "funds.expense",
    ),
    Measure::share(
        "funds.expense.capital.share",
        "funds.expense.capital",
        "funds.expense",
    ),
    Measure::share(
        "funds.expense.other.share",
        "funds.expense.other",
        "funds.expense",
    ),
    part(
        "funds.expense.activities.culture",
        &EXPENSE,
        &[kind(&["501"]), level(words::CULTURE)],
    ),
    part(
        "funds.expense.activities.publicity",
        &EXPENSE,
        &[kind(&["501"]), level(words::PUBLICITY)],
    ),
    part(
        "funds.expense.activities.gifts",
        &EXPENSE,
        &[kind(&["501"]), level(words::GIFTS)],
    ),
    part(
        "funds.expense.services.contests",
        &EXPENSE,
        &[kind(&["503"]), level(words::CONTESTS)],
    ),
    part(
        "funds.expense.services.women_and_youth",
        &EXPENSE,
        &[kind(&["503"]), level(words::WOMEN_AND_YOUTH)],
    ),
    part(
        "funds.expense.services.mutual_aid",
        &EXPENSE,
        &[kind(&["503"]), level(words::MUTUAL_AID)],
    ),
    part(
        "funds.expense.rights.warmth",
        &EXPENSE,
        &[kind(&["504"]), level(words::WARMTH)],
    ),
    part(
        "funds.expense.business.training",
        &EXPENSE,
        &[kind(&["505"]), level(words::TRAINING)],
    ),
    part(
        "funds.expense.business.meetings",
        &EXPENSE,
        &[kind(&["505"]), level(words::MEETINGS)],
    ),
    part(
        "funds.expense.business.awards",
        &EXPENSE,
        &[kind(&["505"]), level(words::AWARDS)],
    ),
    Measure::fold("funds.income.entries", Unit::Payment, &INCOME, Fold::Count),
    Measure::fold(
        "funds.expense.entries",
        Unit::Payment,
        &EXPENSE,
        Fold::Count,
    ),
    part(
        "funds.budget.income_initial",
        &INITIAL,
        &[kind(&["income"])],
    ),
    part(
        "funds.budget.income_adjusted",
        &ADJUSTED,
        &[kind(&["income"])],
    ),
    part(
        "funds.budget.expense_initial",
        &INITIAL,
        &[kind(&["expense"])],
    ),
    part(
        "funds.budget.expense_adjusted",
        &ADJUSTED,
        &[kind(&["expense"])],
    ),
    Measure::share(
        "funds.budget.execution_rate",
        "funds.expense",
        "funds.budget.expense_adjusted",
    ),
    Measure::share(
        "funds.budget.income_execution_rate",
        "funds.income",
        "funds.budget.income_adjusted",
    ),
    Measure::fold("funds.claims.count", Unit::Payment, &CLAIMS, Fold::Count),
    yuan("funds.claims.amount", &CLAIMS),
    part("funds.claims.paid", &CLAIMS, &[kind(&["paid"])]),
    Measure::fold("funds.audits.count", Unit::Item, &AUDITS, Fold::Count),
    Measure::only(
        "funds.audits.open",
        Unit::Item,
        &AUDITS,
        &[kind(&["planned", "under_review", "to_be_amended"])],
        Fold::Count,
    ),
];

const fn yuan(id: &'static str, records: &'static Records) -> Measure {
    Measure::fold(id, Unit::Yuan, records, Fold::Sum)
}

const fn part(id: &'static str, records: &'static Records, only: &'static [Only]) -> Measure {
    Measure::only(id, Unit::Yuan, records, only, Fold::Sum)
}
