//! Zip files, opened under suspicion.
//!
//! What a zip file says of itself is not believed: before anything is read, every part is
//! unpacked once into nothing and counted, and the count stops at the limits. Parts are looked
//! up by name and never written anywhere, so names that climb out of a folder are just names.

use std::collections::BTreeMap;
use std::io::{BufReader, Cursor, Read};

use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

use crate::xml::Xml;
use crate::{Limits, ReadError};

/// An opened zip file.
pub(crate) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// By name in lower case, with `/` between folders.
    parts: BTreeMap<String, usize>,
    /// Bytes that may yet be unpacked; reading one part many times uses it up.
    left: u64,
    piece_bytes: usize,
}

/// A part being read.
pub(crate) type Part<'p, 'a> = BufReader<std::io::Take<ZipFile<'p, Cursor<&'a [u8]>>>>;

impl<'a> Package<'a> {
    /// Opens and measures.
    pub(crate) fn open(bytes: &'a [u8], limits: &Limits) -> Result<Self, ReadError> {
        if claims_more_parts_than(bytes, limits.parts) {
            return Err(ReadError::bomb("too many parts"));
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(refusal)?;
        if archive.len() > limits.parts {
            return Err(ReadError::bomb("too many parts"));
        }
        let mut parts = BTreeMap::new();
        for index in 0..archive.len() {
            if let Some(Ok(name)) = archive.name_for_index(index) {
                parts.insert(key(&name), index);
            }
        }
        let mut package = Self {
            archive,
            parts,
            left: limits.unpacked_bytes,
            piece_bytes: limits.piece_bytes,
        };
        package.measure(bytes.len() as u64, limits)?;
        Ok(package)
    }

    /// Whether there is a part of that name, in whatever case.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.parts.contains_key(&key(name))
    }

    /// The first bytes of a part, at most `bytes`.
    pub(crate) fn beginning(&mut self, name: &str, bytes: u64) -> Result<Vec<u8>, ReadError> {
        let mut beginning = Vec::new();
        if let Some(part) = self.part(name)? {
            part.take(bytes)
                .read_to_end(&mut beginning)
                .map_err(|error| ReadError::broken(format!("{name}: {error}")))?;
        }
        Ok(beginning)
    }

    /// A part as XML; `None` where there is none.
    pub(crate) fn xml(&mut self, name: &str) -> Result<Option<Xml<Part<'_, 'a>>>, ReadError> {
        let piece_bytes = self.piece_bytes;
        Ok(self
            .part(name)?
            .map(|part| Xml::new(part, name, piece_bytes)))
    }

    fn part(&mut self, name: &str) -> Result<Option<Part<'_, 'a>>, ReadError> {
        let Some(&index) = self.parts.get(&key(name)) else {
            return Ok(None);
        };
        let part = self.archive.by_index(index).map_err(refusal)?;
        // Measured before, so the size is true by now.
        self.left = self
            .left
            .checked_sub(part.size())
            .ok_or_else(|| ReadError::bomb("one part is read many times"))?;
        let size = part.size();
        Ok(Some(BufReader::with_capacity(1 << 16, part.take(size))))
    }

    fn measure(&mut self, file_bytes: u64, limits: &Limits) -> Result<(), ReadError> {
        let mut total = 0_u64;
        let mut sink = vec![0; 1 << 16];
        for index in 0..self.archive.len() {
            let mut part = match self.archive.by_index(index) {
                Ok(part) => part,
                Err(error) => return Err(refusal(error)),
            };
            let packed = part.compressed_size().max(1);
            let needed = part.name().is_ok_and(|name| {
                let name = name.to_ascii_lowercase();
                name.ends_with(".xml") || name.ends_with(".rels")
            });
            let declared = part.size();
            let mut unpacked = 0_u64;
            loop {
                let read = match part.read(&mut sink) {
                    Ok(read) => read as u64,
                    // A damaged picture does no harm, a damaged sheet does.
                    Err(_) if !needed => 0,
                    Err(error) => return Err(ReadError::broken(format!("part {index}: {error}"))),
                };
                if read == 0 {
                    break;
                }
                unpacked += read;
                total += read;
                let from = limits.ratio_from_bytes;
                let out_of_proportion = unpacked > from && unpacked / packed > limits.ratio
                    || total > from && total / file_bytes.max(1) > limits.ratio;
                if out_of_proportion
                    || unpacked > limits.part_bytes
                    || total > limits.unpacked_bytes
                {
                    return Err(ReadError::bomb(format!(
                        "part {index} of {packed} packed bytes"
                    )));
                }
            }
            if needed && unpacked != declared {
                return Err(ReadError::broken(format!(
                    "part {index} lies about its size"
                )));
            }
        }
        Ok(())
    }
}

/// How a part is looked up: some writers use backslashes, or another case than they refer by.
fn key(name: &str) -> String {
    name.replace('\\', "/")
        .trim_start_matches('/')
        .to_ascii_lowercase()
}

fn refusal(error: ZipError) -> ReadError {
    match error {
        ZipError::UnsupportedArchive(reason) if reason == ZipError::PASSWORD_REQUIRED => {
            ReadError::Encrypted
        }
        error => ReadError::broken(format!("zip: {error}")),
    }
}

/// Whether any directory in the zip file claims more parts than allowed. The archive reader makes
/// room for as many as are claimed, so this is asked before.
fn claims_more_parts_than(bytes: &[u8], limit: usize) -> bool {
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|&byte| byte == b'P') {
        rest = &rest[at..];
        let count = |from: usize, width: usize| {
            rest.get(from..from + width).map_or(0, |bytes| {
                bytes
                    .iter()
                    .rev()
                    .fold(0_u64, |value, &byte| value << 8 | u64::from(byte))
            })
        };
        // The number of parts stands there twice: on this disk and in all.
        let (here, all) = match rest.get(..4) {
            Some(b"PK\x05\x06") => (count(8, 2), count(10, 2)),
            Some(b"PK\x06\x06") => (count(24, 8), count(32, 8)),
            _ => (0, 0),
        };
        if here == all && all > limit as u64 && all != u64::from(u16::MAX) {
            return true;
        }
        rest = &rest[1..];
    }
    false
}
