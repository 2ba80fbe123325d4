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
use niangjia_office::sample;
use niangjia_office::{Act, ActError};
use niangjia_store::Value;

sample! {
    /// A thousand yuan for activities, paid from the bank today under a number.
    voucher(number: &str) -> Voucher {
        number: String = number.to_owned();
        day: Option<PartialDay> = None;
        account: &'static str = "501";
        amount: Fen = Fen::new(100_000);
        summary: String = "趣味运动会奖品".to_owned();
    }
    said {
        /// On another day than today.
        on(day: impl Into<PartialDay>) => day = Some(day.into());
        /// On another account of the chart: one of income is paid in, another is paid out.
        account(code: &'static str) => account = code;
        /// So much, in fen.
        amount(amount: Fen) => amount = amount;
        /// About something else.
        summary(written: &str) => summary = written.to_owned();
    }
}

impl Voucher {
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

sample! {
    /// Somebody in the payroll of this month, with dues of half a percent.
    payroll(person: PersonId) -> Payroll {
        person: PersonId = person;
        unit: Option<UnitId> = None;
        day: Option<PartialDay> = None;
        base: Fen = Fen::new(800_000);
        rate: i64 = 50;
    }
    said {
        /// Of a branch.
        of(branch: UnitId) => unit = Some(branch);
        /// In the month of another day.
        on(day: impl Into<PartialDay>) => day = Some(day.into());
        /// Earning so much, in fen.
        base(amount: Fen) => base = amount;
        /// At so many hundredths of a percent.
        rate(number: i64) => rate = number;
    }
}

impl Payroll {
    /// Keeps it.
    ///
    /// # Errors
    /// As [`enter`].
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

sample! {
    /// Fifty thousand yuan for activities this year.
    budget_line() -> BudgetLine {
        day: Option<PartialDay> = None;
        account: &'static str = "501";
        amount: Fen = Fen::new(5_000_000);
    }
    said {
        /// In the year of another day.
        on(day: impl Into<PartialDay>) => day = Some(day.into());
        /// On another account of the chart.
        account(code: &'static str) => account = code;
        /// So much, in fen.
        amount(amount: Fen) => amount = amount;
    }
}

impl BudgetLine {
    /// Keeps it.
    ///
    /// # Errors
    /// As [`enter`].
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

sample! {
    /// What somebody paid for a prize, claimed today and paid.
    claim(person: PersonId) -> Claim {
        person: PersonId = person;
        unit: Option<UnitId> = None;
        day: Option<PartialDay> = None;
        purpose: String = "活动奖品".to_owned();
        amount: Fen = Fen::new(68_000);
        state: &'static str = "paid";
    }
    said {
        /// Of a branch.
        of(branch: UnitId) => unit = Some(branch);
        /// On another day than today.
        on(day: impl Into<PartialDay>) => day = Some(day.into());
        /// For something else.
        purpose(written: &str) => purpose = written.to_owned();
        /// So much, in fen.
        amount(amount: Fen) => amount = amount;
        /// As far as one of [`claim::STATES`].
        state(code: &'static str) => state = code;
    }
}

impl Claim {
    /// Keeps it.
    ///
    /// # Errors
    /// As [`enter`].
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

sample! {
    /// An audit of today that found nothing.
    audit(matter: &str) -> Audit {
        matter: String = matter.to_owned();
        day: Option<PartialDay> = None;
        conclusion: &'static str = "passed";
        state: &'static str = "closed";
    }
    said {
        /// On another day than today.
        on(day: impl Into<PartialDay>) => day = Some(day.into());
        /// That came to one of [`audit::CONCLUSIONS`].
        conclusion(code: &'static str) => conclusion = code;
        /// As far as one of [`audit::STATES`].
        state(code: &'static str) => state = code;
    }
}

impl Audit {
    /// Keeps it.
    ///
    /// # Errors
    /// As [`enter`].
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
