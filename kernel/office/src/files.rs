//! Imported files and their sheets: what a record's source points to.

use crate::Act;
use niangjia_base::ids::{FileId, SheetId, UnionId};
use niangjia_store::{Error, Tx, bind, statements};

statements! {
    KEEP_FILE = "INSERT INTO source_file (union_id, id, name, digest, bytes, imported_at, imported_by) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7)";
    KEEP_SHEET = "INSERT INTO source_sheet (union_id, id, file_id, name, form, year, header_row, columns, n_rows, n_refused) \
                  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    EARLIER_SHEETS = "SELECT s.id FROM source_sheet s JOIN source_file f ON f.union_id = s.union_id AND f.id = s.file_id \
                      WHERE s.union_id = $1 AND f.name = $2 AND s.name = $3 AND s.form = $4 AND f.undone_at IS NULL ORDER BY s.id";
    ALL_SHEETS = "SELECT f.id, f.name, f.digest, f.imported_at, f.imported_by, s.id, s.name, s.form, s.n_rows, s.n_refused, \
                  f.undone_at, f.undone_by FROM source_file f JOIN source_sheet s ON s.union_id = f.union_id AND s.file_id = f.id \
                  WHERE f.union_id = $1 ORDER BY f.name, f.id, s.id";
    COLUMNS_OF = "SELECT f.name, s.name, s.columns FROM source_sheet s \
                  JOIN source_file f ON f.union_id = s.union_id AND f.id = s.file_id \
                  WHERE s.union_id = $1 AND s.id = $2";
    YEARS = "SELECT DISTINCT s.year FROM source_sheet s JOIN source_file f ON f.union_id = s.union_id AND f.id = s.file_id \
             WHERE s.union_id = $1 AND s.year IS NOT NULL AND f.undone_at IS NULL ORDER BY s.year DESC";
    IMPORTED = "SELECT imported_at, imported_by FROM source_file WHERE union_id = $1 AND id = $2";
    NEWEST_YEAR = "SELECT MAX(s.year) FROM source_sheet s JOIN source_file f ON f.union_id = s.union_id AND f.id = s.file_id \
                   WHERE s.union_id = $1 AND f.undone_at IS NULL";
    SAME_CONTENT = "SELECT id FROM source_file WHERE union_id = $1 AND name = $2 AND digest = $3 AND undone_at IS NULL \
                    ORDER BY id DESC LIMIT 1";
    KEPT_FILE = "SELECT name, digest, undone_at FROM source_file WHERE union_id = $1 AND id = $2";
    NEWER = "SELECT id, imported_at FROM source_file WHERE union_id = $1 AND name = $2 AND id > $3 AND undone_at IS NULL \
             ORDER BY id DESC LIMIT 1";
    NEWEST_OF_NAME = "SELECT id FROM source_file WHERE union_id = $1 AND name = $2 AND undone_at IS NULL ORDER BY id DESC LIMIT 1";
    SHEETS_OF = "SELECT id FROM source_sheet WHERE union_id = $1 AND file_id = $2 ORDER BY id";
    MARK_UNDONE = "UPDATE source_file SET undone_at = $3, undone_by = $4 WHERE union_id = $1 AND id = $2";
}

/// A file as it was read.
#[derive(Clone, Debug)]
pub struct ReadFile<'a> {
    /// Its name without folders.
    pub name: &'a str,
    /// The SHA-256 of its content, in hexadecimal.
    pub digest: &'a str,
    /// Its length in bytes.
    pub bytes: i64,
}

/// A sheet as it was read.
#[derive(Clone, Debug)]
pub struct ReadSheet<'a> {
    /// Its name.
    pub name: &'a str,
    /// The form that it was recognised as.
    pub form: &'a str,
    /// The year that it is about, if its title says one.
    pub year: Option<i64>,
    /// The row of its headings.
    pub header_row: i64,
    /// Which column holds what: `[["day","B","日期"], …]`.
    pub columns: &'a str,
    /// Rows that were read as records.
    pub n_rows: i64,
    /// Rows that were refused.
    pub n_refused: i64,
}

/// One imported sheet, for lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetLine {
    /// The file.
    pub file: FileId,
    /// The file's name.
    pub file_name: String,
    /// The SHA-256 of its content, in hexadecimal.
    pub digest: String,
    /// When it was imported.
    pub imported_at: String,
    /// By whom.
    pub imported_by: String,
    /// The sheet.
    pub sheet: SheetId,
    /// The sheet's name.
    pub sheet_name: String,
    /// The form that it was recognised as.
    pub form: String,
    /// Rows that were read as records.
    pub n_rows: i64,
    /// Rows that were refused.
    pub n_refused: i64,
    /// When and by whom the file was taken back, if it was.
    pub undone: Option<(String, String)>,
}

/// The names of a sheet and its file, and which column holds what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetSource {
    /// The file's name.
    pub file_name: String,
    /// The sheet's name.
    pub sheet_name: String,
    /// `[["day","B","日期"], …]`: the field, the column's letter, the heading.
    pub columns: String,
}

/// Keeps a file.
///
/// # Errors
/// When the database does not take it.
pub fn keep_file(act: &mut Act<'_, '_>, file: &ReadFile<'_>) -> Result<FileId, Error> {
    let id: FileId = act.id();
    let (at, by) = (act.now.to_string(), act.actor.to_string());
    act.tx.run(
        KEEP_FILE,
        bind![act.union, id, file.name, file.digest, file.bytes, &at, &by],
    )?;
    Ok(id)
}

/// Keeps a sheet of a file under an id that was made before.
///
/// # Errors
/// When the database does not take it.
pub fn keep_sheet(
    act: &mut Act<'_, '_>,
    file: FileId,
    id: SheetId,
    sheet: &ReadSheet<'_>,
) -> Result<(), Error> {
    let values = bind![
        act.union,
        id,
        file,
        sheet.name,
        sheet.form,
        sheet.year,
        sheet.header_row,
        sheet.columns,
        sheet.n_rows,
        sheet.n_refused
    ];
    act.tx.run(KEEP_SHEET, values).map(drop)
}

/// The sheets of earlier versions of a file: the same file name, sheet name and form.
///
/// # Errors
/// When the database cannot be read.
pub fn earlier(
    tx: &mut Tx<'_>,
    union: UnionId,
    file: &str,
    sheet: &str,
    form: &str,
) -> Result<Vec<SheetId>, Error> {
    tx.all(EARLIER_SHEETS, bind![union, file, sheet, form], |row| {
        row.id(0)
    })
}

/// The last import of a file of this name with just this content.
///
/// # Errors
/// When the database cannot be read.
pub fn same_content(
    tx: &mut Tx<'_>,
    union: UnionId,
    name: &str,
    digest: &str,
) -> Result<Option<FileId>, Error> {
    tx.maybe(SAME_CONTENT, bind![union, name, digest], |row| row.id(0))
}

/// A file as it was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptFile {
    /// Its name without folders.
    pub name: String,
    /// The SHA-256 of its content, in hexadecimal.
    pub digest: String,
    /// When its import was taken back, if it was.
    pub undone_at: Option<String>,
}

/// A file as it was kept, if there is one.
///
/// # Errors
/// When the database cannot be read.
pub fn kept(tx: &mut Tx<'_>, union: UnionId, file: FileId) -> Result<Option<KeptFile>, Error> {
    tx.maybe(KEPT_FILE, bind![union, file], |row| {
        Ok(KeptFile {
            name: row.get(0)?,
            digest: row.get(1)?,
            undone_at: row.get(2)?,
        })
    })
}

/// The newest version of a file that was imported after this one and still counts, and when it was imported.
///
/// # Errors
/// When the database cannot be read.
pub fn newer(
    tx: &mut Tx<'_>,
    union: UnionId,
    file: FileId,
    name: &str,
) -> Result<Option<(FileId, String)>, Error> {
    tx.maybe(NEWER, bind![union, name, file], |row| {
        Ok((row.id(0)?, row.get(1)?))
    })
}

/// The newest file of a name whose import still counts.
///
/// # Errors
/// When the database cannot be read.
pub fn of_name(tx: &mut Tx<'_>, union: UnionId, name: &str) -> Result<Option<FileId>, Error> {
    tx.maybe(NEWEST_OF_NAME, bind![union, name], |row| row.id(0))
}

/// The sheets of a file.
///
/// # Errors
/// When the database cannot be read.
pub fn sheets_of(tx: &mut Tx<'_>, union: UnionId, file: FileId) -> Result<Vec<SheetId>, Error> {
    tx.all(SHEETS_OF, bind![union, file], |row| row.id(0))
}

/// Marks a file as taken back, so that its content is new when it comes again.
///
/// # Errors
/// When the database does not take it.
pub fn mark_undone(act: &mut Act<'_, '_>, file: FileId) -> Result<(), Error> {
    let (at, by) = (act.now.to_string(), act.actor.to_string());
    let values = bind![act.union, file, &at, &by];
    act.tx.run(MARK_UNDONE, values).map(drop)
}

/// All imported sheets, by file.
///
/// # Errors
/// When the database cannot be read.
pub fn all(tx: &mut Tx<'_>, union: UnionId) -> Result<Vec<SheetLine>, Error> {
    tx.all(ALL_SHEETS, bind![union], |row| {
        Ok(SheetLine {
            file: row.id(0)?,
            file_name: row.get(1)?,
            digest: row.get(2)?,
            imported_at: row.get(3)?,
            imported_by: row.get(4)?,
            sheet: row.id(5)?,
            sheet_name: row.get(6)?,
            form: row.get(7)?,
            n_rows: row.get(8)?,
            n_refused: row.get(9)?,
            undone: row
                .get::<Option<String>>(10)?
                .zip(row.get::<Option<String>>(11)?),
        })
    })
}

/// The names of a sheet and which of its columns holds what.
///
/// # Errors
/// When the database cannot be read.
pub fn source(
    tx: &mut Tx<'_>,
    union: UnionId,
    sheet: SheetId,
) -> Result<Option<SheetSource>, Error> {
    tx.maybe(COLUMNS_OF, bind![union, sheet], |row| {
        Ok(SheetSource {
            file_name: row.get(0)?,
            sheet_name: row.get(1)?,
            columns: row.get(2)?,
        })
    })
}

/// When a file was imported, and by whom.
///
/// # Errors
/// When the database cannot be read.
pub fn imported(
    tx: &mut Tx<'_>,
    union: UnionId,
    file: FileId,
) -> Result<Option<(String, String)>, Error> {
    tx.maybe(IMPORTED, bind![union, file], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// The years that imported sheets are about, the newest first.
///
/// # Errors
/// When the database cannot be read.
pub fn years(look: &mut crate::Look<'_, '_>) -> Result<Vec<i16>, Error> {
    let years: Vec<i64> = look.tx.all(YEARS, bind![look.union], |row| row.get(0))?;
    Ok(years
        .into_iter()
        .filter_map(|year| i16::try_from(year).ok())
        .collect())
}

/// The newest year that an imported sheet is about.
///
/// # Errors
/// When the database cannot be read.
pub fn newest_year(look: &mut crate::Look<'_, '_>) -> Result<Option<i16>, Error> {
    let year: Option<i64> = look
        .tx
        .one(NEWEST_YEAR, bind![look.union], |row| row.get(0))?;
    Ok(year.and_then(|year| i16::try_from(year).ok()))
}
