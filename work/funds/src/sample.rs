//! Sample vouchers, payrolls, budgets, claims and audits, for tests, the demonstration and pictures.

use crate::audit::{self, AUDIT};
use crate::book::{self, BANK};
use crate::budget::{self, BUDGET_LINE};
use crate::claim::{self, CLAIM};
use crate::dues::{self, Month, PAYROLL, RATE};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::{PersonId, RecordId, TypedId, UnitId, VoucherId};
use niangjia_base::money::Fen;
use niangjia_base::record_ref::RecordKind;
use niangjia_office::history::Event;
use niangjia_office::ledger::{self, Class, LedgerError, Posting};
use niangjia_office::registers::{EnterError, enter, keyed};
use niangjia_office::{Act, ActError};
use niangjia_store::Value;

/// A voucher that is to be posted.
#[derive(Clone, Debug)]
pub struct Voucher {
    number: String,
    day: Option<PartialDay>,
    account: &'static str,
    amount: Fen,
    summary: String,
}

/// A thousand yuan for activities, paid from the bank today under a number.
#[must_use]
pub fn voucher(number: &str) -> Voucher {
    Voucher {
        number: number.to_owned(),
        day: None,
        account: "501",
        amount: Fen::new(100_000),
        summary: "趣味运动会奖品".to_owned(),
    }
}

impl Voucher {
    /// On another day than today.
    #[must_use]
    pub fn on(mut self, day: impl Into<PartialDay>) -> Self {
        self.day = Some(day.into());
        self
    }

    /// On another account of the chart: one of income is paid in, another is paid out.
    #[must_use]
    pub fn account(mut self, code: &'static str) -> Self {
        self.account = code;
        self
    }

    /// So much, in fen.
    #[must_use]
    pub fn amount(mut self, amount: Fen) -> Self {
        self.amount = amount;
        self
    }

    /// About something else.
    #[must_use]
    pub fn summary(mut self, written: &str) -> Self {
        self.summary = written.to_owned();
        self
    }

    /// Posts it.
    ///
    /// # Errors
    /// When the account is not one of the chart, the amount is too large, or the database does not take it.
    pub fn keep(&self, act: &mut Act<'_, '_>) -> Result<VoucherId, EnterError> {
        let day = self.day.unwrap_or(act.today.into());
        let account = ledger::account(self.account)
            .ok_or_else(|| LedgerError::NoAccount(self.account.to_owned()))?;
        let minus = Fen::ZERO.minus(self.amount).ok_or(LedgerError::TooLarge)?;
        let (bank, other) = match account.class {
            Class::Income => (self.amount, minus),
            _ => (minus, self.amount),
        };
        let posting = |account, debit| Posting {
            account,
            detail: String::new(),
            debit,
        };
        let voucher = ledger::Voucher {
            key: book::key(day, &self.number),
            number: self.number.clone(),
            day,
            summary: self.summary.clone(),
            kind: "entry",
            reverses: None,
            source: None,
            postings: vec![posting(BANK, bank), posting(account.code, other)],
        };
        let id = ledger::post(act, &voucher)?;
        let record = RecordId::from_whole(id.whole());
        let detail = serde_json::json!({ "number": self.number, "amount": self.amount.fen() });
        act.record(Event::of(
            RecordKind("funds.voucher"),
            record,
            "entered",
            detail,
        ));
        Ok(id)
    }
}

/// A line of a payroll that is to be kept.
#[derive(Clone, Debug)]
pub struct Payroll {
    person: PersonId,
    unit: Option<UnitId>,
    day: Option<PartialDay>,
    base: Fen,
    rate: i64,
}

/// Somebody in the payroll of this month, with dues of half a percent.
#[must_use]
pub fn payroll(person: PersonId) -> Payroll {
    Payroll {
        person,
        unit: None,
        day: None,
        base: Fen::new(800_000),
        rate: 50,
    }
}

impl Payroll {
    /// Of a branch.
    #[must_use]
    pub fn of(mut self, branch: UnitId) -> Self {
        self.unit = Some(branch);
        self
    }

    /// In the month of another day.
    #[must_use]
    pub fn on(mut self, day: impl Into<PartialDay>) -> Self {
        self.day = Some(day.into());
        self
    }

    /// Earning so much, in fen.
    #[must_use]
    pub fn base(mut self, amount: Fen) -> Self {
        self.base = amount;
        self
    }

    /// At so many hundredths of a percent.
    #[must_use]
    pub fn rate(mut self, number: i64) -> Self {
        self.rate = number;
        self
    }

    /// Keeps it.
    ///
    /// # Errors
    /// When such a record is there already, a code is not one of the register's, or the database does not take it.
    pub fn keep(&self, act: &mut Act<'_, '_>) -> Result<RecordId, EnterError> {
        let today: PartialDay = act.today.into();
        let day = self.day.unwrap_or(today);
        // A day of which only the year is known is in no month; today is in one.
        let month = Month::of(day)
            .or_else(|| Month::of(today))
            .ok_or(ActError::NoDay)?;
        let values = [
            self.person.into(),
            self.unit.into(),
            month.day.into(),
            month.last.next().least_text().into(),
            "教务处".into(),
            self.base.into(),
            self.rate.into(),
            self.base.at_rate(self.rate).into(),
        ];
        let id = enter(act, &PAYROLL, &dues::key(month.day, self.person), &values)?;
        let rate_key = month.day.to_string();
        if keyed(act, &RATE, &rate_key)?.is_none() {
            enter(act, &RATE, &rate_key, &[month.day.into(), self.rate.into()])?;
        }
        Ok(id)
    }
}

/// A line of a budget that is to be kept.
#[derive(Clone, Debug)]
pub struct BudgetLine {
    day: Option<PartialDay>,
    account: &'static str,
    amount: Fen,
}

/// Fifty thousand yuan for activities this year.
#[must_use]
pub fn budget_line() -> BudgetLine {
    BudgetLine {
        day: None,
        account: "501",
        amount: Fen::new(5_000_000),
    }
}

impl BudgetLine {
    /// In the year of another day.
    #[must_use]
    pub fn on(mut self, day: impl Into<PartialDay>) -> Self {
        self.day = Some(day.into());
        self
    }

    /// On another account of the chart.
    #[must_use]
    pub fn account(mut self, code: &'static str) -> Self {
        self.account = code;
        self
    }

    /// So much, in fen.
    #[must_use]
    pub fn amount(mut self, amount: Fen) -> Self {
        self.amount = amount;
        self
    }

    /// Keeps it.
    ///
    /// # Errors
    /// When such a record is there already, a code is not one of the register's, or the database does not take it.
    pub fn keep(&self, act: &mut Act<'_, '_>) -> Result<RecordId, EnterError> {
        let day = self.day.unwrap_or(act.today.into());
        let year = PartialDay::new(day.year(), None, None).unwrap_or(day);
        let class = ledger::account(self.account).map(|account| account.class);
        let side = if class == Some(Class::Income) {
            "income"
        } else {
            "expense"
        };
        let values = [
            year.into(),
            side.into(),
            self.account.into(),
            "".into(),
            self.amount.into(),
            self.amount.into(),
            Value::Null,
        ];
        enter(
            act,
            &BUDGET_LINE,
            &budget::key(year, self.account, ""),
            &values,
        )
    }
}

/// A claim that is to be kept.
#[derive(Clone, Debug)]
pub struct Claim {
    person: PersonId,
    unit: Option<UnitId>,
    day: Option<PartialDay>,
    purpose: String,
    amount: Fen,
    state: &'static str,
}

/// What somebody paid for a prize, claimed today and paid.
#[must_use]
pub fn claim(person: PersonId) -> Claim {
    Claim {
        person,
        unit: None,
        day: None,
        purpose: "活动奖品".to_owned(),
        amount: Fen::new(68_000),
        state: "paid",
    }
}

impl Claim {
    /// Of a branch.
    #[must_use]
    pub fn of(mut self, branch: UnitId) -> Self {
        self.unit = Some(branch);
        self
    }

    /// On another day than today.
    #[must_use]
    pub fn on(mut self, day: impl Into<PartialDay>) -> Self {
        self.day = Some(day.into());
        self
    }

    /// For something else.
    #[must_use]
    pub fn purpose(mut self, written: &str) -> Self {
        self.purpose = written.to_owned();
        self
    }

    /// So much, in fen.
    #[must_use]
    pub fn amount(mut self, amount: Fen) -> Self {
        self.amount = amount;
        self
    }

    /// As far as one of [`claim::STATES`].
    #[must_use]
    pub fn state(mut self, code: &'static str) -> Self {
        self.state = code;
        self
    }

    /// Keeps it.
    ///
    /// # Errors
    /// When such a record is there already, a code is not one of the register's, or the database does not take it.
    pub fn keep(&self, act: &mut Act<'_, '_>) -> Result<RecordId, EnterError> {
        let day = self.day.unwrap_or(act.today.into());
        let paid_on = (self.state == "paid").then_some(day);
        let values = [
            day.into(),
            Value::Null,
            self.person.into(),
            self.unit.into(),
            self.purpose.as_str().into(),
            "501".into(),
            Value::Null,
            self.amount.into(),
            Value::from(1),
            "周宁".into(),
            paid_on.into(),
            self.state.into(),
            Value::Null,
        ];
        enter(
            act,
            &CLAIM,
            &claim::key(day, None, self.person, &self.purpose),
            &values,
        )
    }
}

/// An audit that is to be kept.
#[derive(Clone, Debug)]
pub struct Audit {
    matter: String,
    day: Option<PartialDay>,
    conclusion: &'static str,
    state: &'static str,
}

/// An audit of today that found nothing.
#[must_use]
pub fn audit(matter: &str) -> Audit {
    Audit {
        matter: matter.to_owned(),
        day: None,
        conclusion: "passed",
        state: "closed",
    }
}

impl Audit {
    /// On another day than today.
    #[must_use]
    pub fn on(mut self, day: impl Into<PartialDay>) -> Self {
        self.day = Some(day.into());
        self
    }

    /// That came to one of [`audit::CONCLUSIONS`].
    #[must_use]
    pub fn conclusion(mut self, code: &'static str) -> Self {
        self.conclusion = code;
        self
    }

    /// As far as one of [`audit::STATES`].
    #[must_use]
    pub fn state(mut self, code: &'static str) -> Self {
        self.state = code;
        self
    }

    /// Keeps it.
    ///
    /// # Errors
    /// When such a record is there already, a code is not one of the register's, or the database does not take it.
    pub fn keep(&self, act: &mut Act<'_, '_>) -> Result<RecordId, EnterError> {
        let day = self.day.unwrap_or(act.today.into());
        let values = [
            day.into(),
            self.matter.as_str().into(),
            "宋嘉禾、许安".into(),
            Value::Null,
            self.conclusion.into(),
            Value::Null,
            self.state.into(),
            Value::Null,
        ];
        enter(act, &AUDIT, &audit::key(day, &self.matter), &values)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use niangjia_office::people::sample as people;
    use testkit::sampled;

    #[test]
    fn the_figures_count_what_is_kept() {
        sampled(
            &[&crate::slice()],
            |act| {
                let branch = people::branch(act, "机关第一分工会")?;
                let since = act.today;
                let one = people::person(1)
                    .member_of(branch, since.into())
                    .keep(act)?;
                let other = people::person(2)
                    .member_of(branch, since.into())
                    .keep(act)?;
                voucher("记-1")
                    .account("402")
                    .amount(Fen::new(1_000_000))
                    .keep(act)?;
                voucher("记-2").keep(act)?;
                payroll(one).of(branch).keep(act)?;
                payroll(other).base(Fen::new(600_000)).keep(act)?;
                budget_line().keep(act)?;
                claim(one).keep(act)?;
                audit("上年度经费审查").keep(act)?;
                audit("专项审查")
                    .conclusion("passed_with_remarks")
                    .state("to_be_amended")
                    .keep(act)?;
                Ok(())
            },
            &[
                ("funds.income", 1000000),
                ("funds.income.alloc", 1000000),
                ("funds.expense", 100000),
                ("funds.expense.activities", 100000),
                ("funds.surplus", 900000),
                ("funds.dues.rate", 50),
                ("funds.dues.payers", 2),
                ("funds.dues.monthly_total", 7000),
                ("funds.budget.expense_adjusted", 5000000),
                ("funds.budget.execution_rate", 200),
                ("funds.claims.count", 1),
                ("funds.audits.count", 2),
                ("funds.audits.open", 1),
            ],
        );
    }
}
