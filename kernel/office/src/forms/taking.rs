//! Taking the lines of a sheet: finding the people, putting drafts, warning.

mod keys;
mod merge;
mod person;

pub use person::{Unknown, staff_record_key};

use super::{Line, Problem, Weight};
use crate::Act;
use crate::ledger::VoucherDraft;
use crate::people::{Knowledge, People};
use crate::registers::{Draft, Register, sealed};
use keys::Keys;
use niangjia_base::ids::{RecordId, SheetId, TypedId, UnitId};
use niangjia_store::{Error, Value, bind};
use std::collections::{HashMap, HashSet};

/// What the lines of one sheet have come to so far.
pub struct Taking<'t, 'a, 'x> {
    /// The act that will write it.
    pub act: &'t mut Act<'a, 'x>,
    /// Everybody the union knows.
    pub people: &'t mut People,
    /// The sheet's drafts, by register in the order in which they were first put.
    drafts: Vec<(&'static Register, Vec<Draft>, Keys)>,
    vouchers: Vec<VoucherDraft>,
    voucher_keys: HashSet<String>,
    remembered: HashMap<&'static str, i64>,
    problems: Vec<Problem>,
    /// How much there was before the line that is being taken.
    before: Before,
}

/// What the lines of a sheet came to.
pub struct Taken {
    /// Drafts by register.
    pub drafts: Vec<(&'static Register, Vec<Draft>)>,
    /// Vouchers of a book.
    pub vouchers: Vec<VoucherDraft>,
    /// What there is to say about the lines.
    pub problems: Vec<Problem>,
}

#[derive(Default)]
struct Before {
    drafts: Vec<usize>,
    vouchers: usize,
    problems: usize,
    people: Knowledge,
}

impl<'t, 'a, 'x> Taking<'t, 'a, 'x> {
    /// Begins a sheet.
    pub fn new(act: &'t mut Act<'a, 'x>, people: &'t mut People) -> Self {
        Self {
            act,
            people,
            drafts: Vec::new(),
            vouchers: Vec::new(),
            voucher_keys: HashSet::new(),
            remembered: HashMap::new(),
            problems: Vec::new(),
            before: Before::default(),
        }
    }

    /// Puts a record. A second one under the same key is another record of the same kind: its key gets `#2` behind it.
    pub fn put(
        &mut self,
        line: &Line<'_>,
        register: &'static Register,
        key: &str,
        values: Vec<Value>,
    ) -> RecordId {
        let mut unique = key.to_owned();
        let mut count = 1;
        while self.drafted(register, &unique).is_some() {
            count += 1;
            unique = format!("{key}#{count}");
        }
        let id = self.act.id();
        self.keep(
            register,
            Draft {
                id,
                key: unique,
                row: line.row,
                values,
            },
        );
        id
    }

    /// Puts a record that there is one of; says whether the sheet had it already, and keeps the first.
    pub fn put_once(
        &mut self,
        line: &Line<'_>,
        register: &'static Register,
        key: &str,
        values: Vec<Value>,
    ) -> bool {
        if self.drafted(register, key).is_some() {
            return false;
        }
        let id = self.act.id();
        self.keep(
            register,
            Draft {
                id,
                key: key.to_owned(),
                row: line.row,
                values,
            },
        );
        true
    }

    /// Puts a record that other records refer to, and answers the id that it has or will have.
    ///
    /// # Errors
    /// When the database cannot be asked.
    pub fn put_parent(
        &mut self,
        line: &Line<'_>,
        register: &'static Register,
        key: &str,
        values: Vec<Value>,
    ) -> Result<RecordId, Error> {
        if let Some(id) = self.drafted(register, key) {
            return Ok(id);
        }
        let id = match self.kept(register, key)? {
            Some(id) => id,
            None => self.act.id(),
        };
        self.keep(
            register,
            Draft {
                id,
                key: key.to_owned(),
                row: line.row,
                values,
            },
        );
        Ok(id)
    }

    /// The id of a record that this sheet puts or the register has.
    ///
    /// # Errors
    /// When the database cannot be asked.
    pub fn find(
        &mut self,
        register: &'static Register,
        key: &str,
    ) -> Result<Option<RecordId>, Error> {
        match self.drafted(register, key) {
            Some(id) => Ok(Some(id)),
            None => self.kept(register, key),
        }
    }

    /// Whether this sheet has put a record under this key, as against one that the register had before.
    #[must_use]
    pub fn has_put(&self, register: &'static Register, key: &str) -> bool {
        self.drafted(register, key).is_some()
    }

    /// The branch of a name; it is made when there is none, because a roster is where branches come from.
    ///
    /// # Errors
    /// When the database cannot be asked.
    pub fn unit_or_new(&mut self, line: &Line<'_>, written: &str) -> Result<UnitId, Error> {
        if let Some(unit) = self.people.unit(written) {
            return Ok(unit);
        }
        let key = niangjia_base::text::unit_key(written);
        let values = vec!["branch".into(), written.into(), Value::Null];
        let id = self.put_parent(line, &crate::org::UNIT, &key, values)?;
        let unit = UnitId::from_whole(id.whole());
        self.people.add_unit(written, unit);
        Ok(unit)
    }

    /// Says something about a line that is taken all the same.
    pub fn warn(
        &mut self,
        line: &Line<'_>,
        code: &'static str,
        about: Vec<(&'static str, String)>,
    ) {
        let row = Some(line.row);
        self.problems.push(Problem {
            row,
            column: None,
            code,
            about,
            weight: Weight::Warned,
        });
    }

    /// Says something about a line that nobody needs to look at.
    pub fn note(
        &mut self,
        line: &Line<'_>,
        code: &'static str,
        about: Vec<(&'static str, String)>,
    ) {
        let row = Some(line.row);
        self.problems.push(Problem {
            row,
            column: None,
            code,
            about,
            weight: Weight::Noted,
        });
    }

    /// Begins a line, so that nothing of it is left if it is refused.
    pub fn begin_line(&mut self) {
        self.before.drafts.clear();
        self.before
            .drafts
            .extend(self.drafts.iter().map(|(_, drafts, _)| drafts.len()));
        self.before.vouchers = self.vouchers.len();
        self.before.problems = self.problems.len();
        self.before.people = self.people.so_far();
    }

    /// Takes back what the line that was begun last has put.
    pub fn undo_line(&mut self) {
        self.drafts.truncate(self.before.drafts.len());
        for ((_, drafts, keys), length) in self.drafts.iter_mut().zip(&self.before.drafts) {
            for at in (*length..drafts.len()).rev() {
                keys.forget(drafts, at);
            }
            drafts.truncate(*length);
        }
        for voucher in self.vouchers.drain(self.before.vouchers..) {
            self.voucher_keys.remove(&voucher.key);
        }
        self.problems.truncate(self.before.problems);
        self.people.forget_since(self.before.people);
    }

    /// Puts a voucher of a book; it is posted when the sheet ends. A second one under the same key, because a voucher may
    /// have several lines, gets `#2` behind it.
    pub fn put_voucher(&mut self, line: &Line<'_>, mut voucher: VoucherDraft) {
        let key = voucher.key.clone();
        let mut count = 1;
        while !self.voucher_keys.insert(voucher.key.clone()) {
            count += 1;
            voucher.key = format!("{key}#{count}");
        }
        voucher.source = Some((SheetId::from_whole(0), line.row));
        self.vouchers.push(voucher);
    }

    /// Keeps a number for the lines below, such as a running balance.
    pub fn remember(&mut self, what: &'static str, number: i64) {
        self.remembered.insert(what, number);
    }

    /// The number that a line above kept last.
    #[must_use]
    pub fn remembered(&self, what: &str) -> Option<i64> {
        self.remembered.get(what).copied()
    }

    /// Ends a sheet.
    #[must_use]
    pub fn finish(self) -> Taken {
        let drafts = self
            .drafts
            .into_iter()
            .map(|(register, drafts, _)| (register, drafts))
            .collect();
        Taken {
            drafts,
            vouchers: self.vouchers,
            problems: self.problems,
        }
    }

    fn drafted(&self, register: &Register, key: &str) -> Option<RecordId> {
        let (_, drafts, keys) = self
            .drafts
            .iter()
            .find(|(r, _, _)| r.table == register.table)?;
        keys.find(drafts, key).map(|draft| draft.id)
    }

    fn kept(&mut self, register: &Register, key: &str) -> Result<Option<RecordId>, Error> {
        let sql = format!(
            "SELECT id FROM {} WHERE union_id = $1 AND record_key = $2",
            register.table
        );
        let key = sealed::stored_key(self.act.vault, register, key);
        self.act
            .tx
            .maybe(&sql, bind![self.act.union, &key], |row| row.id(0))
    }

    fn keep(&mut self, register: &'static Register, draft: Draft) {
        let at = self
            .drafts
            .iter()
            .position(|(r, _, _)| r.table == register.table);
        let at = at.unwrap_or_else(|| {
            self.drafts.push((register, Vec::new(), Keys::default()));
            self.drafts.len() - 1
        });
        if let Some((_, drafts, keys)) = self.drafts.get_mut(at) {
            keys.keep(drafts, draft);
        }
    }
}
