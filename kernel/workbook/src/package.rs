//! Zip files, opened under suspicion.
//!
//! What a zip file says of itself is not believed: before anything is read, every part is
//! unpacked once into nothing and counted, and the count stops at the limits. Parts of XML are
//! measured at the same time (`markup.rs`); what is damaged or no XML is closed to the reader
//! (`source.rs`). Parts are looked up by name and never written anywhere, so names that climb out
//! of a folder are just names.

use std::collections::BTreeMap;
use std::io::{BufReader, Cursor, Read, Write};

use zip::read::ZipFile;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::markup::Markup;
use crate::source::{Refusal, Source};
use crate::{Limits, ReadError};

/// An opened zip file.
pub(crate) struct Package<'a> {
    bytes: &'a [u8],
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// By name in lower case, with `/` between folders.
    parts: BTreeMap<String, usize>,
    /// By the place where its bytes begin, every part that must not be read.
    closed: BTreeMap<u64, ReadError>,
    has_merged: bool,
    is_encrypted: bool,
}

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
            bytes,
            archive,
            parts,
            closed: BTreeMap::new(),
            has_merged: false,
            is_encrypted: false,
        };
        package.measure(limits)?;
        Ok(package)
    }

    /// Whether there is a part of that name, in whatever case.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.parts.contains_key(&key(name))
    }

    /// Whether any sheet has merged areas; they cost another walk through the sheet.
    pub(crate) fn has_merged(&self) -> bool {
        self.has_merged
    }

    /// Whether the parts are encrypted, as an .ods with a password has them.
    pub(crate) fn is_encrypted(&self) -> bool {
        self.is_encrypted || self.has("encrypted-package")
    }

    /// The bytes of the zip file itself.
    pub(crate) fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// The first bytes of a part, at most `bytes`.
    pub(crate) fn beginning(&mut self, name: &str, bytes: u64) -> Result<Vec<u8>, ReadError> {
        let mut beginning = Vec::new();
        if let Some(&index) = self.parts.get(&key(name)) {
            let part = self.archive.by_index(index).map_err(refusal)?;
            part.take(bytes)
                .read_to_end(&mut beginning)
                .map_err(|error| ReadError::broken(format!("{name}: {error}")))?;
        }
        Ok(beginning)
    }

    /// A sound part by its exact name.
    pub(crate) fn sound_part(&mut self, name: &str) -> Result<Part<'_, 'a>, ReadError> {
        let part = self.archive.by_name(name).map_err(refusal)?;
        if let Some(reason) = part.data_start().and_then(|at| self.closed.remove(&at)) {
            return Err(reason);
        }
        Ok(BufReader::with_capacity(1 << 16, part))
    }

    /// The bytes for a reader that opens the zip file itself.
    pub(crate) fn into_source(self) -> (Source<'a>, Refusal) {
        Source::new(self.bytes, self.closed)
    }

    /// The same zip file with its sound parts of XML changed.
    pub(crate) fn changed(mut self, change: fn(&mut Vec<u8>)) -> Result<Vec<u8>, ReadError> {
        let broken = |error| ReadError::broken(format!("changed: {error}"));
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for index in 0..self.archive.len() {
            let mut part = self.archive.by_index(index).map_err(refusal)?;
            let name = part.name().map_err(refusal)?.into_owned();
            let closed = part
                .data_start()
                .is_none_or(|at| self.closed.contains_key(&at));
            if closed || !is_xml(&name) {
                drop(part);
                let part = self.archive.by_index_raw(index).map_err(refusal)?;
                writer.raw_copy_file(part).map_err(broken)?;
                continue;
            }
            let mut content = Vec::new();
            part.read_to_end(&mut content)
                .map_err(|error| ReadError::broken(format!("{name}: {error}")))?;
            change(&mut content);
            let options = SimpleFileOptions::default().compression_level(Some(1));
            writer.start_file(name, options).map_err(broken)?;
            writer
                .write_all(&content)
                .map_err(|error| ReadError::broken(error.to_string()))?;
        }
        Ok(writer.finish().map_err(broken)?.into_inner())
    }

    fn measure(&mut self, limits: &Limits) -> Result<(), ReadError> {
        let mut meter = Meter {
            limits: *limits,
            file_bytes: self.bytes.len() as u64,
            total: 0,
            sink: vec![0; 1 << 16],
        };
        for index in 0..self.archive.len() {
            let mut part = self.archive.by_index(index).map_err(refusal)?;
            let name = part.name().map(|name| key(&name)).unwrap_or_default();
            let mut markup = is_xml(&name).then(|| Markup::new(limits));
            let mut sound = meter.unpack(&mut part, markup.as_mut())?;
            if let (Ok(()), Some(markup)) = (&sound, &markup) {
                sound = markup.finish();
                self.has_merged |= markup.has_merged();
                self.is_encrypted |= name == "meta-inf/manifest.xml" && markup.is_of_encrypted();
            }
            if markup.is_none() && name != "mimetype" {
                sound = sound.and(Err(ReadError::broken("is no XML")));
            }
            if let (Err(reason), Some(at)) = (sound, part.data_start()) {
                self.closed.insert(at, reason.in_part(&name));
            }
        }
        Ok(())
    }
}

/// A part being read.
pub(crate) type Part<'p, 'a> = BufReader<ZipFile<'p, Cursor<&'a [u8]>>>;

/// Counts what parts unpack to.
struct Meter {
    limits: Limits,
    file_bytes: u64,
    total: u64,
    sink: Vec<u8>,
}

impl Meter {
    /// Unpacks a part into nothing. The outer error ends it all; the inner one is what is wrong
    /// with this part, which does no harm if nobody reads it.
    fn unpack(
        &mut self,
        part: &mut ZipFile<'_, Cursor<&[u8]>>,
        mut markup: Option<&mut Markup>,
    ) -> Result<Result<(), ReadError>, ReadError> {
        let packed = part.compressed_size().max(1);
        let declared = part.size();
        // What is said to be too large is not smaller.
        self.is_in_proportion(declared, packed)?;
        let mut unpacked = 0_u64;
        let mut sound = Ok(());
        loop {
            let read = match part.read(&mut self.sink) {
                Ok(0) => break,
                Ok(read) => read,
                Err(error) => return Ok(Err(ReadError::broken(error.to_string()))),
            };
            unpacked += read as u64;
            self.total += read as u64;
            self.is_in_proportion(unpacked, packed)?;
            if let (Ok(()), Some(markup)) = (&sound, &mut markup) {
                sound = markup.take(&self.sink[..read]);
            }
        }
        if sound.is_ok() && unpacked != declared {
            sound = Err(ReadError::broken("lies about its size"));
        }
        Ok(sound)
    }

    fn is_in_proportion(&self, unpacked: u64, packed: u64) -> Result<(), ReadError> {
        let (limits, from) = (&self.limits, self.limits.ratio_from_bytes);
        let in_proportion = (unpacked <= from || unpacked / packed <= limits.ratio)
            && (self.total <= from || self.total / self.file_bytes.max(1) <= limits.ratio)
            && unpacked <= limits.part_bytes
            && self.total <= limits.unpacked_bytes;
        if in_proportion {
            Ok(())
        } else {
            Err(ReadError::bomb(format!("a part of {packed} packed bytes")))
        }
    }
}

fn is_xml(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.ends_with(".xml") || name.ends_with(".rels")
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
