//! How much a file may ask for before it is refused.

/// Bounds on what is read. The default lets through 100,000 rows of 20 columns and a year of an
/// office's files, and keeps the worst file that passes within some 500 MiB of memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file itself.
    pub file_bytes: u64,
    /// Parts inside a zip file; a workbook with many pictures has a few hundred.
    pub parts: usize,
    /// Bytes of one part after unpacking. A sheet of 2 million cells has about 90 MB.
    pub part_bytes: u64,
    /// Bytes of all parts after unpacking.
    pub unpacked_bytes: u64,
    /// Above this many unpacked bytes the ratio below is asked for.
    pub ratio_from_bytes: u64,
    /// Unpacked bytes per packed byte. Office files have 5 to 40; bombs have 1,000.
    pub ratio: u64,
    /// Bytes of one piece of XML: a tag with its attributes, or a text between tags. The longest
    /// text that a cell can hold has 32,767 characters.
    pub piece_bytes: usize,
    /// Sheets of a workbook.
    pub sheets: usize,
    /// Non-empty cells of the whole workbook.
    pub cells: usize,
    /// Cells that an .ods may make by saying "the same again".
    pub repeated_cells: usize,
    /// Bytes of all different texts of the workbook.
    pub text_bytes: usize,
}

const MIB: u64 = 1024 * 1024;

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 64 * MIB,
            parts: 2_000,
            part_bytes: 256 * MIB,
            unpacked_bytes: 512 * MIB,
            ratio_from_bytes: 16 * MIB,
            ratio: 100,
            piece_bytes: 4 * 1024 * 1024,
            sheets: 256,
            cells: 4_000_000,
            repeated_cells: 500_000,
            text_bytes: 128 * 1024 * 1024,
        }
    }
}
