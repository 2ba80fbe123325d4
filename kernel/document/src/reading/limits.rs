//! How much a file may ask for before it is refused.

/// Bounds on what is read. A report of 100 pages with pictures is far below the default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextLimits {
    /// Bytes of the file itself.
    pub file_bytes: u64,
    /// Parts of a Word document; one with many pictures has a few hundred.
    pub parts: usize,
    /// Bytes of the text of a Word document after unpacking, markup included.
    pub unpacked_bytes: u64,
    /// Bytes to which one stream of a PDF may unpack.
    pub stream_bytes: usize,
    /// Bytes to which all streams of a PDF together may unpack.
    pub streams_bytes: usize,
    /// Pages of a PDF.
    pub pages: usize,
    /// Bytes of all the text that comes out.
    pub text_bytes: usize,
}

const MIB: u64 = 1_024 * 1_024;

impl Default for TextLimits {
    fn default() -> Self {
        Self {
            file_bytes: 32 * MIB,
            parts: 2_000,
            unpacked_bytes: 128 * MIB,
            stream_bytes: 8 * 1_024 * 1_024,
            streams_bytes: 256 * 1_024 * 1_024,
            pages: 2_000,
            text_bytes: 4 * 1_024 * 1_024,
        }
    }
}
