//! All SQL of reports: their heads, paragraphs, versions, comments, evidence, readings and seals.

use crate::comments::Comment;
use crate::evidence::Evidence;
use crate::figures::{Counts, Memo, Read, RecordList, hexadecimal};
use crate::report::{Level, Mark, Paragraph, Report, ReportKind, State};
use crate::sealing::Stage;
use crate::versions::Version;
use niangjia_base::calendar::{Day, Period};
use niangjia_base::ids::{RecordId, TypedId};
use niangjia_office::Look;
use niangjia_office::measures::Figure;
use niangjia_office::vault::{self, Vault};
use niangjia_store::{Error, Row, bind, statements};

statements! {
    REPORTS = "SELECT id, kind, state, name, meeting, branch, period_from, period_end, rolled_from, version, created_at, \
               created_by, read_at, read_by FROM report WHERE union_id = $1 ORDER BY period_end DESC, id DESC";
    REPORT_ROW = "SELECT id, kind, state, name, meeting, branch, period_from, period_end, rolled_from, version, created_at, \
              created_by, read_at, read_by FROM report WHERE union_id = $1 AND id = $2";
    READING = "SELECT secret, read_changes, read_program FROM report WHERE union_id = $1 AND id = $2";
    BEGIN_REPORT = "INSERT INTO report (union_id, id, kind, state, name, meeting, branch, period_from, period_end, rolled_from, \
             version, secret, created_at, created_by, read_at, read_by, read_changes, read_program) \
             VALUES ($1, $2, $3, 'draft', $4, $5, $6, $7, $8, $9, 0, $10, $11, $12, $11, $12, '{}', '')";
    NEXT_VERSION = "UPDATE report SET version = version + 1 WHERE union_id = $1 AND id = $2 RETURNING version";
    READ_NOW = "UPDATE report SET read_at = $3, read_by = $4, read_changes = $5, read_program = $6 \
                WHERE union_id = $1 AND id = $2";
    INTO_STATE = "UPDATE report SET state = $4 WHERE union_id = $1 AND id = $2 AND state = $3";
    PARAGRAPHS = "SELECT id, place, level, text, marks, version, changed_at, changed_by FROM report_paragraph \
                  WHERE union_id = $1 AND report = $2 AND NOT removed ORDER BY place, id";
    PARAGRAPH = "SELECT id, place, level, text, marks, version, changed_at, changed_by FROM report_paragraph \
                 WHERE union_id = $1 AND report = $2 AND id = $3 AND NOT removed";
    ADD_PARAGRAPH = "INSERT INTO report_paragraph (union_id, report, id, place, level, text, marks, removed, version, \
                     changed_at, changed_by) VALUES ($1, $2, $3, $4, $5, $6, $7, FALSE, $8, $9, $10)";
    CHANGE_PARAGRAPH = "UPDATE report_paragraph SET place = $4, level = $5, text = $6, marks = $7, removed = $8, version = $9, \
                        changed_at = $10, changed_by = $11 WHERE union_id = $1 AND report = $2 AND id = $3";
    MOVE_PARAGRAPH = "UPDATE report_paragraph SET place = $4 WHERE union_id = $1 AND report = $2 AND id = $3";
    ADD_VERSION = "INSERT INTO report_version (union_id, report, version, paragraph, what, place, level, text, removed, at, \
                   actor) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    VERSIONS = "SELECT version, what, paragraph, level, text, removed, at, actor, place FROM report_version \
                WHERE union_id = $1 AND report = $2 AND version > $3 AND version <= $4 ORDER BY version, place, paragraph";
    ADD_COMMENT = "INSERT INTO report_comment (union_id, report, id, paragraph, version, text, at, actor, answers) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    COMMENTS = "SELECT id, paragraph, version, text, at, actor, resolved_at, resolved_by, answers FROM report_comment \
                WHERE union_id = $1 AND report = $2 ORDER BY id";
    RESOLVE = "UPDATE report_comment SET resolved_at = $4, resolved_by = $5 \
               WHERE union_id = $1 AND report = $2 AND id = $3 AND resolved_at IS NULL";
    REOPEN = "UPDATE report_comment SET resolved_at = NULL, resolved_by = NULL \
              WHERE union_id = $1 AND report = $2 AND id = $3 AND resolved_at IS NOT NULL";
    ADD_EVIDENCE = "INSERT INTO report_evidence (union_id, report, id, paragraph, written, file_name, file_digest, person, \
                    day, withdrawn, at, actor) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, FALSE, $10, $11)";
    EVIDENCE = "SELECT id, paragraph, written, file_name, file_digest, person, day, at, actor FROM report_evidence \
                WHERE union_id = $1 AND report = $2 AND NOT withdrawn ORDER BY id";
    WITHDRAW_EVIDENCE = "UPDATE report_evidence SET withdrawn = TRUE \
                         WHERE union_id = $1 AND report = $2 AND id = $3 AND NOT withdrawn";
    MEMO = "SELECT figure, value, n_records, labels, lists FROM report_read_figure WHERE union_id = $1 AND report = $2";
    FORGET = "DELETE FROM report_read_figure WHERE union_id = $1 AND report = $2";
    LIST = "SELECT content FROM report_list WHERE union_id = $1 AND report = $2 AND digest = $3";
    LISTS = "SELECT digest FROM report_list WHERE union_id = $1 AND report = $2";
    SEALS = "SELECT stage, digest, version, at, actor, content FROM report_seal WHERE union_id = $1 AND report = $2 ORDER BY at";
    ADD_SEAL = "INSERT INTO report_seal (union_id, report, stage, digest, content, version, at, actor) \
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    CHANGES = "SELECT changed, CAST(SUM(n_acts) AS BIGINT) FROM record_change WHERE union_id = $1 GROUP BY changed ORDER BY changed";
    MIGRATIONS_APPLIED = "SELECT COUNT(*) FROM migration";
    SEXES = "SELECT id FROM person WHERE union_id = $1 AND sex = $2";
    MIGRATIONS = "SELECT name FROM migration ORDER BY name";
    SCHEMA = "SELECT name FROM migration ORDER BY name DESC LIMIT 1";
}

/// How the figures of a report were read last.
pub(crate) struct LastReading {
    /// Keys the digests of its lists.
    pub(crate) secret: Vec<u8>,
    /// How often each table had been changed.
    pub(crate) changes: Counts,
    /// The version of the program that read.
    pub(crate) program: String,
}

/// A seal as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptSeal {
    /// At which stage.
    pub stage: Stage,
    /// The digest of everything.
    pub digest: String,
    /// The version of the text that was sealed.
    pub version: i64,
    /// When.
    pub at: String,
    /// By whom.
    pub actor: String,
    /// The sealed file.
    pub content: String,
}

pub(crate) fn reports(look: &mut Look<'_, '_>) -> Result<Vec<Report>, Error> {
    look.tx.all(REPORTS, bind![look.union], report)
}

pub(crate) fn report_of(look: &mut Look<'_, '_>, id: RecordId) -> Result<Option<Report>, Error> {
    look.tx.maybe(REPORT_ROW, bind![look.union, id], report)
}

fn report(row: &Row<'_>) -> Result<Report, Error> {
    let odd = |column| Error::Inconsistent {
        table: "report",
        column,
    };
    let (kind, state): (String, String) = (row.get(1)?, row.get(2)?);
    let (from, end): (String, String) = (row.get(6)?, row.get(7)?);
    let period = day(&from)
        .zip(day(&end))
        .and_then(|(from, end)| Period::new(from, end));
    Ok(Report {
        id: row.id(0)?,
        kind: ReportKind::of_word(&kind).ok_or_else(|| odd("kind"))?,
        state: State::of_word(&state).ok_or_else(|| odd("state"))?,
        name: row.get(3)?,
        meeting: row.get(4)?,
        branch: row.get(5)?,
        period: period.ok_or_else(|| odd("period_from"))?,
        rolled_from: row.maybe_id(8)?,
        version: row.get(9)?,
        created_at: row.get(10)?,
        created_by: row.get(11)?,
        read_at: row.get(12)?,
        read_by: row.get(13)?,
    })
}

fn day(text: &str) -> Option<Day> {
    text.parse().ok()
}

pub(crate) fn paragraphs(
    look: &mut Look<'_, '_>,
    report: RecordId,
) -> Result<Vec<Paragraph>, Error> {
    look.tx
        .all(PARAGRAPHS, bind![look.union, report], paragraph)
}

pub(crate) fn paragraph_of(
    look: &mut Look<'_, '_>,
    report: RecordId,
    id: RecordId,
) -> Result<Option<Paragraph>, Error> {
    look.tx
        .maybe(PARAGRAPH, bind![look.union, report, id], paragraph)
}

fn paragraph(row: &Row<'_>) -> Result<Paragraph, Error> {
    let level: String = row.get(2)?;
    Ok(Paragraph {
        id: row.id(0)?,
        place: row.get(1)?,
        level: Level::of_word(&level).ok_or(Error::Inconsistent {
            table: "report_paragraph",
            column: "level",
        })?,
        text: row.get(3)?,
        marks: marks(&row.get::<String>(4)?)?,
        version: row.get(5)?,
        changed_at: row.get(6)?,
        changed_by: row.get(7)?,
    })
}

fn marks(kept: &str) -> Result<Vec<Mark>, Error> {
    serde_json::from_str(kept).map_err(|_| Error::Inconsistent {
        table: "report_paragraph",
        column: "marks",
    })
}

pub(crate) fn versions(
    look: &mut Look<'_, '_>,
    report: RecordId,
    after: i64,
    through: i64,
) -> Result<Vec<Version>, Error> {
    look.tx
        .all(VERSIONS, bind![look.union, report, after, through], |row| {
            let level: String = row.get(3)?;
            Ok(Version {
                version: row.get(0)?,
                what: row.get(1)?,
                paragraph: row.id(2)?,
                level: Level::of_word(&level).ok_or(Error::Inconsistent {
                    table: "report_version",
                    column: "level",
                })?,
                text: row.get(4)?,
                removed: row.get(5)?,
                at: row.get(6)?,
                actor: row.get(7)?,
                place: row.get(8)?,
            })
        })
}

pub(crate) fn comments(look: &mut Look<'_, '_>, report: RecordId) -> Result<Vec<Comment>, Error> {
    look.tx.all(COMMENTS, bind![look.union, report], |row| {
        let resolved: (Option<String>, Option<String>) = (row.get(6)?, row.get(7)?);
        Ok(Comment {
            id: row.id(0)?,
            paragraph: row.id(1)?,
            version: row.get(2)?,
            text: row.get(3)?,
            at: row.get(4)?,
            actor: row.get(5)?,
            resolved: resolved.0.zip(resolved.1),
            answers: row.maybe_id(8)?,
        })
    })
}

pub(crate) fn evidence(look: &mut Look<'_, '_>, report: RecordId) -> Result<Vec<Evidence>, Error> {
    look.tx.all(EVIDENCE, bind![look.union, report], |row| {
        Ok(Evidence {
            id: row.id(0)?,
            paragraph: row.id(1)?,
            written: row.get(2)?,
            file_name: row.get(3)?,
            file_digest: row.get(4)?,
            person: row.get(5)?,
            day: row.get(6)?,
            at: row.get(7)?,
            actor: row.get(8)?,
        })
    })
}

pub(crate) fn last_reading(
    look: &mut Look<'_, '_>,
    report: RecordId,
) -> Result<LastReading, Error> {
    look.tx.one(READING, bind![look.union, report], |row| {
        let changes: String = row.get(1)?;
        Ok(LastReading {
            secret: row.get(0)?,
            changes: serde_json::from_str(&changes).map_err(|_| Error::Inconsistent {
                table: "report",
                column: "read_changes",
            })?,
            program: row.get(2)?,
        })
    })
}

pub(crate) fn memo(look: &mut Look<'_, '_>, report: RecordId) -> Result<Memo, Error> {
    let odd = |column| Error::Inconsistent {
        table: "report_read_figure",
        column,
    };
    let mut memo = Memo::default();
    look.tx.each(MEMO, bind![look.union, report], |row| {
        let labels: Option<String> = row.get(3)?;
        let labels = labels
            .map(|labels| serde_json::from_str(&labels))
            .transpose();
        let lists = serde_json::from_str(&row.get::<String>(4)?);
        let read = Read {
            figure: Figure {
                value: row.get(1)?,
                n_records: row.get(2)?,
            },
            labels: labels.map_err(|_| odd("labels"))?,
            lists: lists.map_err(|_| odd("lists"))?,
        };
        memo.read.insert(row.get(0)?, read);
        Ok::<(), Error>(())
    })?;
    Ok(memo)
}

/// A list that was kept, if it was.
pub(crate) fn list(
    look: &mut Look<'_, '_>,
    report: RecordId,
    digest: &str,
) -> Result<Option<RecordList>, Error> {
    let values = bind![look.union, report, digest];
    let kept: Option<Vec<u8>> = look.tx.maybe(LIST, values, |row| row.get(0))?;
    let Some(kept) = kept else {
        return Ok(None);
    };
    let sealed = std::str::from_utf8(&kept)
        .ok()
        .filter(|kept| vault::is_sealed(kept));
    let list = match sealed {
        Some(sealed) => look
            .vault
            .open(&list_place(digest), sealed)
            .and_then(|opened| unhexed(&opened))
            .and_then(|bytes| RecordList::from_bytes(&bytes)),
        None => RecordList::from_bytes(&kept),
    };
    list.map(Some).ok_or(Error::Inconsistent {
        table: "report_list",
        column: "content",
    })
}

/// A list as it is kept. One that tells by itself of what kind its records are is sealed.
pub(crate) fn list_content(vault: &Vault, digest: &str, list: &RecordList, tells: bool) -> Vec<u8> {
    let bytes = list.to_bytes();
    if !tells {
        return bytes;
    }
    vault
        .seal(&list_place(digest), &hexadecimal(&bytes))
        .into_bytes()
}

/// The place to which a sealed list is bound.
fn list_place(digest: &str) -> String {
    format!("report_list.content {digest}")
}

fn unhexed(text: &str) -> Option<Vec<u8>> {
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    let digit = |byte: u8| {
        char::from(byte)
            .to_digit(16)
            .and_then(|digit| u8::try_from(digit).ok())
    };
    let bytes = pairs
        .iter()
        .map(|[high, low]| Some(digit(*high)? * 16 + digit(*low)?));
    bytes.collect::<Option<_>>().filter(|_| rest.is_empty())
}

pub(crate) fn seals(look: &mut Look<'_, '_>, report: RecordId) -> Result<Vec<KeptSeal>, Error> {
    look.tx.all(SEALS, bind![look.union, report], |row| {
        let stage: String = row.get(0)?;
        Ok(KeptSeal {
            stage: Stage::of_word(&stage).ok_or(Error::Inconsistent {
                table: "report_seal",
                column: "stage",
            })?,
            digest: row.get(1)?,
            version: row.get(2)?,
            at: row.get(3)?,
            actor: row.get(4)?,
            content: row.get(5)?,
        })
    })
}

/// The last migration of the schema, which says what the tables meant.
pub(crate) fn schema(look: &mut Look<'_, '_>) -> Result<String, Error> {
    look.tx.one(SCHEMA, &[], |row| row.get(0))
}

/// The names of all migrations, which say what the tables mean.
pub(crate) fn migrations(look: &mut Look<'_, '_>) -> Result<Vec<String>, Error> {
    look.tx.all(MIGRATIONS, &[], |row| row.get(0))
}

/// The number of an id, for JSON, which other programs read as text.
pub(crate) fn id_text(id: RecordId) -> String {
    id.whole().to_string()
}
