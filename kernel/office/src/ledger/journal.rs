//! The journal: the vouchers of a period, page by page, and one voucher with all that stands behind it.
//!
//! A page is found by the index on day and id and costs its own rows, wherever in the journal it stands; adding a list up
//! costs the vouchers of the period.

use super::{Class, account};
use crate::Look;
use niangjia_base::calendar::Period;
use niangjia_base::ids::{FileId, RecordId, SheetId, TypedId, VoucherId};
use niangjia_base::money::Fen;
use niangjia_store::{Bind, Error, Row, bind, statements};

/// A voucher, its sums, and what reversed it; narrowed by account, kind and amount, which are nothing when all are meant.
macro_rules! entries {
    ($columns:literal, $rest:literal) => {
        concat!(
            "SELECT ", $columns, " FROM (SELECT v.id, v.number, v.day, v.summary, v.kind, v.reverses, v.posted_at, v.sheet, \
             v.sheet_row, (SELECT w.id FROM ledger_voucher w WHERE w.union_id = $1 AND w.reverses = v.id) AS reversed_by, \
             (SELECT CAST(COALESCE(SUM(p.debit_fen), 0) AS BIGINT) FROM ledger_posting p \
             WHERE p.union_id = $1 AND p.voucher = v.id AND p.debit_fen > 0) AS fen \
             FROM ledger_voucher v WHERE v.union_id = $1 AND v.day >= $2 AND v.day < $3 \
             AND (CAST($4 AS TEXT) IS NULL OR v.kind = $4) \
             AND (CAST($5 AS TEXT) IS NULL OR EXISTS (SELECT 1 FROM ledger_posting q \
             WHERE q.union_id = $1 AND q.voucher = v.id AND q.account = $5))) e \
             WHERE (CAST($6 AS BIGINT) IS NULL OR e.fen >= $6) AND (CAST($7 AS BIGINT) IS NULL OR e.fen <= $7)",
            $rest
        )
    };
}

statements! {
    JOURNAL = entries!(
        "e.id, e.number, e.day, e.summary, e.kind, e.reverses, e.reversed_by, e.fen, e.posted_at, e.sheet, e.sheet_row",
        " AND (e.day, e.id) > ($8, $9) ORDER BY e.day, e.id LIMIT $10"
    );
    JOURNAL_TALLY = entries!("COUNT(*), CAST(COALESCE(SUM(e.fen), 0) AS BIGINT)", "");
    PLACE_OF = "SELECT day FROM ledger_voucher WHERE union_id = $1 AND id = $2";
    VOUCHER = "SELECT v.id, v.number, v.day, v.summary, v.kind, v.reverses, \
               (SELECT w.id FROM ledger_voucher w WHERE w.union_id = $1 AND w.reverses = v.id), \
               (SELECT CAST(COALESCE(SUM(p.debit_fen), 0) AS BIGINT) FROM ledger_posting p \
               WHERE p.union_id = $1 AND p.voucher = v.id AND p.debit_fen > 0), v.posted_at, v.sheet, v.sheet_row, \
               f.id, f.name, s.name FROM ledger_voucher v \
               LEFT JOIN source_sheet s ON s.union_id = $1 AND s.id = v.sheet \
               LEFT JOIN source_file f ON f.union_id = $1 AND f.id = s.file_id WHERE v.union_id = $1 AND v.id = $2";
    LINES_OF = "SELECT id, account, detail, debit_fen FROM ledger_posting WHERE union_id = $1 AND voucher = $2 ORDER BY id";
    VOUCHER_OF = "SELECT voucher FROM ledger_posting WHERE union_id = $1 AND id = $2";
}

/// The kinds of vouchers: what happened, what opened the ledger, what took another back.
pub const KINDS: [&str; 3] = ["entry", "opening", "reversal"];

/// What is asked of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalAsked {
    /// The days.
    pub period: Period,
    /// Only vouchers of this kind.
    pub kind: Option<String>,
    /// Only vouchers with a line on this account.
    pub account: Option<String>,
    /// Only vouchers whose debits come to so much at least.
    pub least: Option<Fen>,
    /// Only vouchers whose debits come to so much at most.
    pub most: Option<Fen>,
}

/// A voucher in the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The voucher.
    pub id: VoucherId,
    /// Its number as the office writes it; empty where the book gave none.
    pub number: String,
    /// Its day, as far as it is known.
    pub day: String,
    /// What it is about.
    pub summary: String,
    /// One of [`KINDS`].
    pub kind: String,
    /// The voucher that it takes back.
    pub reverses: Option<VoucherId>,
    /// The voucher that takes it back.
    pub reversed_by: Option<VoucherId>,
    /// What its debits come to, and so its credits.
    pub amount: Fen,
    /// When it was posted, in universal time.
    pub posted_at: String,
    /// The sheet that it was read from.
    pub sheet: Option<SheetId>,
    /// The row there.
    pub sheet_row: Option<i64>,
}

/// A voucher with its lines and the sheet that it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WholeEntry {
    /// The voucher.
    pub entry: Entry,
    /// Its lines, in order.
    pub lines: Vec<EntryLine>,
    /// Where it was read: file, its name, the sheet's name.
    pub source: Option<(FileId, String, String)>,
}

/// A line of a voucher.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryLine {
    /// The posting.
    pub id: RecordId,
    /// The account's code.
    pub account: String,
    /// The sub-account in words, or nothing.
    pub detail: String,
    /// A debit when positive, a credit when negative.
    pub debit: Fen,
}

/// A page of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalPage {
    /// The vouchers, by day and then by id.
    pub entries: Vec<Entry>,
    /// The voucher after which the next page begins, if there is one.
    pub next: Option<VoucherId>,
}

/// The vouchers of a period after one of them, so many at most. When there is no such voucher, the first page comes.
///
/// # Errors
/// When the database cannot be read.
pub fn journal(
    look: &mut Look<'_, '_>,
    asked: &JournalAsked,
    after: Option<VoucherId>,
    most: usize,
) -> Result<JournalPage, Error> {
    let mut behind = (String::new(), VoucherId::from_whole(i64::MIN));
    if let Some(id) = after {
        let day = look
            .tx
            .maybe(PLACE_OF, bind![look.union, id], |row| row.get::<String>(0))?;
        if let Some(day) = day {
            behind = (day, id);
        }
    }
    let (first, end) = (
        asked.period.from().least_text(),
        asked.period.end().least_text(),
    );
    let (day, id) = behind;
    // Nothing that lies on an earlier day is on the page, so the list begins there.
    let begin = if day > first { &day } else { &first };
    let one_more = i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1);
    let mut values = asked.values(look, begin, &end).to_vec();
    values.extend([Bind::from(&day), id.into(), one_more.into()]);
    let mut entries = look.tx.all(JOURNAL, &values, entry)?;
    let more = entries.len() > most;
    entries.truncate(most);
    let next = entries.last().filter(|_| more).map(|entry| entry.id);
    Ok(JournalPage { entries, next })
}

/// How many vouchers were asked for, and what their debits come to.
///
/// # Errors
/// When the database cannot be read.
pub fn journal_tally(look: &mut Look<'_, '_>, asked: &JournalAsked) -> Result<(i64, Fen), Error> {
    let (first, end) = (
        asked.period.from().least_text(),
        asked.period.end().least_text(),
    );
    let values = asked.values(look, &first, &end);
    look.tx.one(JOURNAL_TALLY, &values, |row| {
        Ok((row.get(0)?, Fen::new(row.get(1)?)))
    })
}

/// One voucher whole; nothing when there is none.
///
/// # Errors
/// When the database cannot be read.
pub fn whole_entry(look: &mut Look<'_, '_>, id: VoucherId) -> Result<Option<WholeEntry>, Error> {
    let found = look.tx.maybe(VOUCHER, bind![look.union, id], |row| {
        let source = match row.maybe_id(11)? {
            Some(file) => Some((file, row.get(12)?, row.get(13)?)),
            None => None,
        };
        Ok::<_, Error>((entry(row)?, source))
    })?;
    let Some((entry, source)) = found else {
        return Ok(None);
    };
    let lines = look.tx.all(LINES_OF, bind![look.union, id], |row| {
        Ok::<_, Error>(EntryLine {
            id: row.id(0)?,
            account: row.get(1)?,
            detail: row.get(2)?,
            debit: Fen::new(row.get(3)?),
        })
    })?;
    Ok(Some(WholeEntry {
        entry,
        lines,
        source,
    }))
}

/// The voucher of a posting; nothing when there is no such posting.
///
/// # Errors
/// When the database cannot be read.
pub fn voucher_of(look: &mut Look<'_, '_>, posting: RecordId) -> Result<Option<VoucherId>, Error> {
    look.tx
        .maybe(VOUCHER_OF, bind![look.union, posting], |row| row.id(0))
}

/// The class of an account's code; nothing for a code that the chart has not.
#[must_use]
pub fn class_of(code: &str) -> Option<Class> {
    account(code).map(|account| account.class)
}

impl JournalAsked {
    /// All vouchers of a period.
    #[must_use]
    pub fn all(period: Period) -> Self {
        Self {
            period,
            kind: None,
            account: None,
            least: None,
            most: None,
        }
    }

    fn values<'v>(&'v self, look: &Look<'_, '_>, first: &'v str, end: &'v str) -> [Bind<'v>; 7] {
        [
            look.union.into(),
            first.into(),
            end.into(),
            self.kind.as_deref().into(),
            self.account.as_deref().into(),
            self.least.map(Fen::fen).into(),
            self.most.map(Fen::fen).into(),
        ]
    }
}

fn entry(row: &Row<'_>) -> Result<Entry, Error> {
    Ok(Entry {
        id: row.id(0)?,
        number: row.get(1)?,
        day: row.get(2)?,
        summary: row.get(3)?,
        kind: row.get(4)?,
        reverses: row.maybe_id(5)?,
        reversed_by: row.maybe_id(6)?,
        amount: Fen::new(row.get(7)?),
        posted_at: row.get(8)?,
        sheet: row.maybe_id(9)?,
        sheet_row: row.get(10)?,
    })
}
