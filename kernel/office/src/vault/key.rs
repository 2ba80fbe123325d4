//! The key as a file: one line, readable by its owner alone, made once and never written over.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// What a key file begins with, so that no other file is taken for one.
const BEGINS: &str = "niangjia-key-1 ";

/// A key for AES-SIV with 256 bits of security for each of its halves.
#[derive(Clone, PartialEq, Eq)]
pub struct Key([u8; Self::BYTES]);

/// Why a key file was not read or made.
#[derive(Debug, thiserror::Error)]
pub enum KeyFileError {
    /// It is something else.
    #[error("{0} is not a key of niangjia")]
    NotAKey(PathBuf),
    /// The file system.
    #[error("{0}: {1}")]
    Io(PathBuf, #[source] io::Error),
}

impl std::fmt::Debug for Key {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Key")
    }
}

impl Key {
    /// How long it is.
    pub const BYTES: usize = 64;

    /// A key of bytes that nobody else knows.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; Self::BYTES]) -> Self {
        Self(bytes)
    }

    pub(super) const fn bytes(&self) -> &[u8; Self::BYTES] {
        &self.0
    }

    /// The key in a file; nothing when there is no such file.
    ///
    /// # Errors
    /// When the file cannot be read or is no key.
    pub fn read(file: &Path) -> Result<Option<Self>, KeyFileError> {
        let text = match fs::read_to_string(file) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) if error.kind() == io::ErrorKind::InvalidData => {
                return Err(KeyFileError::NotAKey(file.to_owned()));
            }
            Err(error) => return Err(KeyFileError::Io(file.to_owned(), error)),
        };
        let bytes = text
            .trim_end()
            .strip_prefix(BEGINS)
            .and_then(|content| STANDARD.decode(content).ok())
            .and_then(|bytes| bytes.try_into().ok());
        bytes
            .map(|bytes| Some(Self(bytes)))
            .ok_or_else(|| KeyFileError::NotAKey(file.to_owned()))
    }

    /// Writes the key to a file that is not there yet, and answers after it is on the disk. When somebody else was quicker,
    /// theirs stays, and the answer is false.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn keep(&self, file: &Path) -> Result<bool, KeyFileError> {
        self.try_keep(file)
            .map_err(|error| KeyFileError::Io(file.to_owned(), error))
    }

    /// The whole file appears under its name at once, so that nobody reads half a key.
    fn try_keep(&self, file: &Path) -> io::Result<bool> {
        let folder = file
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty());
        if let Some(folder) = folder {
            fs::create_dir_all(folder)?;
        }
        let mut name = file.file_name().unwrap_or_default().to_owned();
        name.push(format!(".{}", std::process::id()));
        let draft = file.with_file_name(name);
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let written = options.open(&draft).and_then(|mut file| {
            file.write_all(format!("{BEGINS}{}\n", STANDARD.encode(self.0)).as_bytes())?;
            file.sync_all()
        });
        let linked = written.and_then(|()| fs::hard_link(&draft, file));
        let _ = fs::remove_file(&draft);
        match linked {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(false),
            Err(error) => return Err(error),
        }
        #[cfg(unix)]
        File::open(folder.unwrap_or(Path::new(".")))?.sync_all()?;
        Ok(true)
    }
}
