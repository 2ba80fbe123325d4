//! What the reader of workbooks is given in place of the bytes of a zip file.
//!
//! It may read only parts that have been found sound, and none of them over and over. The zip
//! file finds out by itself which parts it needs, so the check is here, where it comes for them.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::rc::Rc;

use crate::ReadError;

/// Bytes that are read beyond those of the parts: lists of parts, and headers.
const READ_BESIDE: u64 = 1 << 20;
/// A sheet is read twice, for its cells and for its merged areas, and other parts once.
const READ_TIMES: u64 = 3;

/// The bytes of a zip file, some of which are out of bounds.
pub(crate) struct Source<'a> {
    bytes: Cursor<&'a [u8]>,
    /// By the place where each begins, the parts that must not be read, and why.
    closed: BTreeMap<u64, ReadError>,
    left: u64,
    refusal: Refusal,
}

/// Why a source stopped, if it did.
#[derive(Clone, Default)]
pub(crate) struct Refusal(Rc<RefCell<Option<ReadError>>>);

impl Refusal {
    /// The reason for an error that came from elsewhere: that of the source if it has stopped, and
    /// otherwise damage.
    pub(crate) fn or_broken(&self, error: impl std::fmt::Display) -> ReadError {
        let stopped = self.0.borrow_mut().take();
        stopped.unwrap_or_else(|| ReadError::broken(error.to_string()))
    }
}

impl<'a> Source<'a> {
    pub(crate) fn new(bytes: &'a [u8], closed: BTreeMap<u64, ReadError>) -> (Self, Refusal) {
        let refusal = Refusal::default();
        let source = Self {
            bytes: Cursor::new(bytes),
            closed,
            left: READ_TIMES * bytes.len() as u64 + READ_BESIDE,
            refusal: refusal.clone(),
        };
        (source, refusal)
    }

    fn stop(&self, reason: ReadError) -> io::Error {
        self.refusal.0.borrow_mut().get_or_insert(reason);
        io::Error::other("out of bounds")
    }
}

impl Read for Source<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if let Some(reason) = self.closed.get_mut(&self.bytes.position()) {
            let reason = std::mem::replace(reason, ReadError::broken("a closed part"));
            return Err(self.stop(reason));
        }
        let read = self.bytes.read(into)?;
        self.left = match self.left.checked_sub(read as u64) {
            Some(left) => left,
            None => return Err(self.stop(ReadError::bomb("one part is read many times"))),
        };
        Ok(read)
    }
}

impl Seek for Source<'_> {
    fn seek(&mut self, place: SeekFrom) -> io::Result<u64> {
        self.bytes.seek(place)
    }
}
