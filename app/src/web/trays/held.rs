//! The bytes of a file in a tray, sealed piece by piece as they come.

use super::{TrayFile, place};
use anyhow::{Context, Result};
use niangjia_office::vault::Vault;
use std::fs::File;
use std::io::{BufReader, BufWriter, Error, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

/// Bytes that are sealed at once.
const PIECE: usize = 1024 * 1024;
/// Bytes of a file that are held; of a larger one, one more, so that whoever reads it sees that it is too large.
pub(crate) const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// A file that is coming.
pub(crate) struct Holding {
    path: PathBuf,
    tray: String,
    name: String,
    file: BufWriter<File>,
    waiting: Vec<u8>,
    pieces: u32,
    bytes: u64,
}

impl Holding {
    pub(super) fn begin(folder: &Path, tray: &str, name: String) -> Result<Self> {
        let path = folder.join(&name);
        let file = File::create_new(&path).with_context(|| path.display().to_string())?;
        Ok(Self {
            path,
            tray: tray.to_owned(),
            name,
            file: BufWriter::new(file),
            waiting: Vec::new(),
            pieces: 0,
            bytes: 0,
        })
    }

    /// Takes the next bytes; what is more than a file may have is let go.
    pub(crate) fn take(&mut self, vault: &Vault, bytes: &[u8]) -> Result<()> {
        let room = (MOST_BYTES + 1).saturating_sub(self.bytes);
        let room = usize::try_from(room).unwrap_or(usize::MAX).min(bytes.len());
        let Some(bytes) = bytes.get(..room) else {
            return Ok(());
        };
        self.bytes += bytes.len() as u64;
        self.waiting.extend_from_slice(bytes);
        while self.waiting.len() >= PIECE {
            let rest = self.waiting.split_off(PIECE);
            let piece = std::mem::replace(&mut self.waiting, rest);
            self.seal(vault, &piece)?;
        }
        Ok(())
    }

    /// Seals what is left.
    pub(crate) fn close(mut self, vault: &Vault) -> Result<Self> {
        let rest = std::mem::take(&mut self.waiting);
        if !rest.is_empty() {
            self.seal(vault, &rest)?;
        }
        self.file.flush()?;
        self.file.get_ref().sync_all()?;
        Ok(self)
    }

    pub(super) fn finish(self) -> Result<(u64, String)> {
        Ok((self.bytes, self.name))
    }

    /// Lets go of what came.
    pub(super) fn let_go(self) -> Result<()> {
        drop(self.file);
        std::fs::remove_file(&self.path).with_context(|| self.path.display().to_string())
    }

    fn seal(&mut self, vault: &Vault, piece: &[u8]) -> Result<()> {
        let sealed = vault.seal_bytes(&piece_of(&self.tray, &self.name, self.pieces), piece);
        let length = u32::try_from(sealed.len()).context("a piece is small")?;
        self.file.write_all(&length.to_le_bytes())?;
        self.file.write_all(&sealed)?;
        self.pieces += 1;
        Ok(())
    }
}

/// The bytes of a file that is held.
pub(super) fn open(
    vault: &Vault,
    path: &Path,
    tray: &str,
    file: &TrayFile,
) -> std::io::Result<Vec<u8>> {
    let unsealed = || Error::new(ErrorKind::InvalidData, "a held file does not open");
    let mut reader = BufReader::new(File::open(path)?);
    let mut bytes = Vec::with_capacity(usize::try_from(file.bytes).unwrap_or(0));
    let mut sealed = Vec::new();
    for piece in 0.. {
        let mut length = [0; 4];
        if let Err(error) = reader.read_exact(&mut length) {
            match error.kind() {
                ErrorKind::UnexpectedEof => break,
                _ => return Err(error),
            }
        }
        sealed.clear();
        let length = u64::from(u32::from_le_bytes(length));
        reader.by_ref().take(length).read_to_end(&mut sealed)?;
        let place = piece_of(tray, &file.held, piece);
        let opened = vault.open_bytes(&place, &sealed);
        bytes.extend_from_slice(&opened.ok_or_else(unsealed)?);
    }
    match bytes.len() as u64 == file.bytes {
        true => Ok(bytes),
        false => Err(unsealed()),
    }
}

fn piece_of(tray: &str, name: &str, piece: u32) -> String {
    place(tray, &format!("{name}.{piece}"))
}
