//! The ledger's balances: what stands on each account, and the budget beside what was spent.

use askama::Template;

use crate::views::{FilterBar, LinkView, ListTable};
use crate::{Frame, Head, Page, Words};

/// The trial balance of a period.
#[derive(Clone, Debug)]
pub struct LedgerPage {
    /// What stands around it.
    pub frame: Frame,
    /// What it is, with its period.
    pub name: String,
    /// What it says, in a sentence.
    pub lead: String,
    /// Whether debits and credits are the same.
    pub is_balanced: bool,
    /// That they are, with the sums, or that they are not.
    pub verdict: String,
    /// Where to go from here: printed, taken away, the journal.
    pub tools: Vec<LinkView>,
    /// The days that are asked for.
    pub bar: FilterBar,
    /// The accounts; each leads to its entries.
    pub table: ListTable,
    /// What one should know to read it.
    pub notes: Vec<String>,
    /// Income and expense against the budget; none where there is no budget.
    pub budgets: Vec<BudgetView>,
    /// What to do where nothing was posted: the title, a sentence, a way on.
    pub empty: Option<(String, String, Option<LinkView>)>,
}

/// One side of the budget.
#[derive(Clone, Debug)]
pub struct BudgetView {
    /// Its identifier, a fragment of the address.
    pub id: String,
    /// Which side it is.
    pub name: String,
    /// Whether going beyond the plan is a fault, as it is with expenses.
    pub is_limit: bool,
    /// Its accounts.
    pub rows: Vec<BudgetRow>,
}

/// One account against its budget.
#[derive(Clone, Debug)]
pub struct BudgetRow {
    /// The account.
    pub name: String,
    /// What was posted, formatted.
    pub actual: String,
    /// What was planned, formatted.
    pub budget: String,
    /// How much of the plan that is, formatted; a dash where nothing was planned.
    pub rate: String,
    /// The same in thousandths of the plan.
    pub per_mille: u32,
    /// The entries of the account.
    pub href: Option<String>,
}

impl BudgetRow {
    /// The length of its bar; never beyond the whole.
    fn length(&self) -> String {
        let length = self.per_mille.min(1000);
        format!("{}.{}%", length / 10, length % 10)
    }

    fn is_over(&self) -> bool {
        self.per_mille > 1000
    }
}

#[derive(Template)]
#[template(path = "ledger.html")]
struct View<'a> {
    w: &'a Words<'a>,
    head: &'a Head,
    frame: &'a Frame,
    page: &'a LedgerPage,
}

impl Page for LedgerPage {
    fn render(&self, w: &Words<'_>) -> Result<String, askama::Error> {
        View {
            w,
            head: &self.frame.head,
            frame: &self.frame,
            page: self,
        }
        .render()
    }
}
