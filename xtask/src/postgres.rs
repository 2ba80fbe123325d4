//! A private PostgreSQL for the tests of this workspace.
//!
//! The *cluster* lies under `target/postgres`, listens on a Unix socket only, and is the same for
//! every run until it is stopped. PostgreSQL refuses to run as root, so root hands it to an
//! ordinary account, and when that account cannot reach the workspace, the cluster moves to
//! `/var/tmp` under a name made from the workspace's path. Its files are as durable as a real
//! server's: tests that end a server half-way rely on it.

use std::fs::{self, File};
use std::io::Write;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::os::unix::net::UnixStream;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::steps;

/// The variable by which tests find the server.
pub(crate) const VARIABLE: &str = "NIANGJIA_TEST_POSTGRES";

const USER: &str = "niangjia";
/// The file name of the socket carries a port, although no port is opened.
const PORT: &str = "5432";
/// The longest path the kernel takes for a Unix socket, without the closing zero.
const LONGEST_SOCKET: usize = 107;

/// The server of this workspace, running or not.
pub(crate) struct Cluster {
    /// Holds the data, the log and, unless its path is too long, the socket.
    home: PathBuf,
    socket: PathBuf,
    /// Whom the server runs as, when that is not whoever runs this tool.
    account: Option<Account>,
}

#[derive(Clone, Copy)]
struct Account {
    user: u32,
    group: u32,
}

impl Cluster {
    /// The cluster that belongs to this workspace; makes its folder, starts nothing.
    pub(crate) fn of_workspace() -> Result<Cluster> {
        let target = steps::target();
        fs::create_dir_all(&target).context("the target folder cannot be made")?;
        let target = target
            .canonicalize()
            .context("the target folder cannot be found")?;
        let account = if identity(&["-u"])? == 0 {
            Some(ordinary_account()?)
        } else {
            None
        };
        let key = fingerprint(&target);
        let home = match account {
            Some(account) if !account.reaches(&target) => {
                PathBuf::from(format!("/var/tmp/niangjia-postgres-{key}"))
            }
            _ => target.join("postgres"),
        };
        let mut socket = home.join("socket");
        if socket_file(&socket).as_os_str().len() > LONGEST_SOCKET {
            socket = PathBuf::from(format!("/tmp/niangjia-{key}"));
        }
        let cluster = Cluster {
            home,
            socket,
            account,
        };
        cluster.own_folder(&cluster.home)?;
        Ok(cluster)
    }

    /// The address in the form that the Rust client, psql and the program itself read.
    pub(crate) fn url(&self) -> String {
        let host = percent_encoded(&self.socket.to_string_lossy());
        format!("postgres://{USER}@{host}:{PORT}/postgres")
    }

    /// Starts the server, prints its address, and tells it to nextest when nextest asks.
    ///
    /// An address that is already in the environment wins, so that the tests can be pointed at
    /// any other server.
    pub(crate) fn announce(&self) -> Result<()> {
        let url = match std::env::var(VARIABLE) {
            Ok(given) => given,
            Err(_) => {
                self.start()?;
                self.url()
            }
        };
        if let Some(file) = std::env::var_os("NEXTEST_ENV") {
            let mut file = File::options().append(true).create(true).open(file)?;
            writeln!(file, "{VARIABLE}={url}")?;
        }
        println!("{url}");
        Ok(())
    }

    /// Starts the server unless it runs; answers whether it had to.
    pub(crate) fn start(&self) -> Result<bool> {
        if self.runs() {
            return Ok(false);
        }
        // Two runs that begin together must not both make the cluster.
        let lock = File::create(self.home.join("lock"))?;
        lock.lock()?;
        if self.runs() {
            return Ok(false);
        }
        if self.was_copied() {
            fs::remove_dir_all(self.data())?;
            fs::remove_dir_all(&self.socket)?;
        }
        self.own_folder(&self.socket)?;
        self.make_data()?;
        self.write_settings()?;
        // A server that was killed keeps its place until the system has buried the process.
        let mut patience = 20;
        while let Err(error) = self.launch() {
            patience -= 1;
            if patience == 0
                || !error
                    .to_string()
                    .contains("\"postmaster.pid\" already exists")
            {
                return Err(error);
            }
            std::thread::sleep(Duration::from_millis(500));
        }
        Ok(true)
    }

    fn launch(&self) -> Result<()> {
        let log = self.home.join("log");
        if log.exists() {
            fs::remove_file(&log)?;
        }
        let mut start = self.tool("pg_ctl")?;
        start
            .args(["start", "--wait", "--timeout=60", "--silent", "--pgdata"])
            .arg(self.data());
        start.arg("--log").arg(&log);
        if let Err(error) = steps::answer(&mut start) {
            let log = fs::read_to_string(&log).unwrap_or_default();
            bail!(
                "PostgreSQL did not start: {error}\n{}",
                last_lines(&log, 20)
            );
        }
        Ok(())
    }

    /// Stops the server if it runs; open connections are closed.
    pub(crate) fn stop(&self) -> Result<()> {
        if !self.runs() {
            return Ok(());
        }
        let mut stop = self.tool("pg_ctl")?;
        stop.args(["stop", "--wait", "--mode=fast", "--silent", "--pgdata"])
            .arg(self.data());
        steps::answer(&mut stop).context("PostgreSQL did not stop")?;
        Ok(())
    }

    fn runs(&self) -> bool {
        UnixStream::connect(socket_file(&self.socket)).is_ok()
    }

    fn data(&self) -> PathBuf {
        self.home.join("data")
    }

    /// Makes the data folder, or makes it anew when another PostgreSQL has made it.
    fn make_data(&self) -> Result<()> {
        let version = steps::answer(self.tool("postgres")?.arg("--version"))?;
        let made_by = fs::read_to_string(self.data().join("PG_VERSION")).unwrap_or_default();
        let major = version
            .split_whitespace()
            .nth(2)
            .and_then(|v| v.split('.').next());
        if !made_by.is_empty() && major == Some(made_by.trim()) {
            return Ok(());
        }
        // Only a finished folder gets the name, so an interrupted run leaves nothing half-made.
        let unfinished = self.home.join("data-unfinished");
        for folder in [&unfinished, &self.data()] {
            if folder.exists() {
                fs::remove_dir_all(folder)?;
            }
        }
        let mut make = self.tool("initdb")?;
        // Fixed-width dates and keys are compared as bytes on both databases: collation C.
        make.args([
            "--locale=C",
            "--encoding=UTF8",
            "--auth-local=trust",
            "--auth-host=reject",
        ]);
        make.args(["--username", USER, "--pgdata"]).arg(&unfinished);
        steps::answer(&mut make).context("the PostgreSQL cluster was not made")?;
        let settings = unfinished.join("postgresql.conf");
        let mut settings = File::options().append(true).open(settings)?;
        writeln!(settings, "include = 'niangjia.conf'")?;
        fs::rename(&unfinished, self.data())?;
        Ok(())
    }

    /// Whether the data folder was copied from a place where its server ran: its lock names that place, and that server is
    /// not ours to stop.
    fn was_copied(&self) -> bool {
        let lock = fs::read_to_string(self.data().join("postmaster.pid")).unwrap_or_default();
        let runs_in = lock.lines().nth(1);
        runs_in.is_some_and(|folder| Path::new(folder) != self.data())
    }

    /// Writes the settings anew at every start, so that a change here reaches an old cluster.
    fn write_settings(&self) -> Result<()> {
        let socket = self.socket.to_string_lossy().replace('\'', "''");
        let settings = format!(
            "listen_addresses = ''\n\
             port = {PORT}\n\
             unix_socket_directories = '{socket}'\n\
             unix_socket_permissions = 0700\n\
             max_connections = 200\n\
             fsync = on\n\
             timezone = 'UTC'\n\
             log_timezone = 'UTC'\n"
        );
        let file = self.data().join("niangjia.conf");
        fs::write(&file, settings)?;
        self.give(&file)
    }

    /// Makes a folder that only the server's account can enter, and refuses one of another's.
    fn own_folder(&self, folder: &Path) -> Result<()> {
        if !folder.exists() {
            fs::create_dir_all(folder)
                .with_context(|| format!("{} cannot be made", folder.display()))?;
            self.give(folder)?;
            fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
        }
        let owner = fs::symlink_metadata(folder)?.uid();
        let expected = self
            .account
            .map_or_else(|| identity(&["-u"]), |a| Ok(a.user))?;
        if owner != expected {
            bail!("{} belongs to another account; remove it", folder.display());
        }
        Ok(())
    }

    fn give(&self, path: &Path) -> Result<()> {
        if let Some(account) = self.account {
            chown(path, Some(account.user), Some(account.group))?;
        }
        Ok(())
    }

    /// A program of PostgreSQL, to be run as the server's account.
    fn tool(&self, name: &str) -> Result<Command> {
        let programs = programs().context("PostgreSQL is not installed (initdb is missing)")?;
        let mut command = Command::new(programs.join(name));
        command.current_dir(&self.home).env("LC_ALL", "C");
        if let Some(account) = self.account {
            command.uid(account.user).gid(account.group);
        }
        Ok(command)
    }
}

impl Account {
    fn reaches(self, folder: &Path) -> bool {
        let mut probe = Command::new("test");
        probe.arg("-x").arg(folder).uid(self.user).gid(self.group);
        // The probe begins in a folder that everybody may enter.
        probe
            .current_dir("/")
            .status()
            .is_ok_and(|status| status.success())
    }
}

/// The folder of PostgreSQL's programs: the newest of Debian's, or the one on the search path.
pub(crate) fn programs() -> Option<PathBuf> {
    let debian = fs::read_dir("/usr/lib/postgresql")
        .ok()
        .into_iter()
        .flatten()
        .flatten();
    let mut versions: Vec<(u32, PathBuf)> = debian
        .filter_map(|entry| {
            let version = entry.file_name().to_string_lossy().parse().ok()?;
            Some((version, entry.path().join("bin")))
        })
        .collect();
    versions.sort();
    let newest_first = versions.into_iter().rev().map(|(_, folder)| folder);
    let path = std::env::var_os("PATH").unwrap_or_default();
    // A link on the search path leads to the folder where the other programs lie, too.
    let on_path = std::env::split_paths(&path)
        .filter_map(|folder| folder.join("initdb").canonicalize().ok())
        .filter_map(|program| program.parent().map(Path::to_path_buf));
    newest_first.chain(on_path).find(|folder| {
        ["initdb", "pg_ctl", "postgres"]
            .iter()
            .all(|name| folder.join(name).is_file())
    })
}

fn ordinary_account() -> Result<Account> {
    for name in ["postgres", "nobody"] {
        if let (Ok(user), Ok(group)) = (identity(&["-u", name]), identity(&["-g", name])) {
            return Ok(Account { user, group });
        }
    }
    bail!("PostgreSQL does not run as root, and there is no account \"postgres\" or \"nobody\"")
}

fn identity(arguments: &[&str]) -> Result<u32> {
    let text = steps::answer(Command::new("id").args(arguments))?;
    text.trim().parse().context("id did not answer a number")
}

fn socket_file(folder: &Path) -> PathBuf {
    folder.join(format!(".s.PGSQL.{PORT}"))
}

/// Sixteen hexadecimal digits that stand for a path (FNV-1a, so that they never change).
fn fingerprint(path: &Path) -> String {
    let start: u64 = 0xcbf2_9ce4_8422_2325;
    let bytes = path.as_os_str().as_encoded_bytes();
    let hash = bytes.iter().fold(start, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}

fn percent_encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                char::from(byte).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect()
}

fn last_lines(text: &str, count: usize) -> String {
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(count)..].join("\n")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{fingerprint, last_lines, percent_encoded};

    #[test]
    fn a_path_becomes_a_host() {
        assert_eq!(percent_encoded("/tmp/a b/家"), "%2Ftmp%2Fa%20b%2F%E5%AE%B6");
        assert_eq!(percent_encoded("az-AZ_0.9~"), "az-AZ_0.9~");
    }

    #[test]
    fn fingerprints_differ_and_stay() {
        assert_eq!(fingerprint(Path::new("")), "cbf29ce484222325");
        assert_eq!(fingerprint(Path::new("a")), "af63dc4c8601ec8c");
        assert_ne!(
            fingerprint(Path::new("/a/b")),
            fingerprint(Path::new("/b/a"))
        );
    }

    #[test]
    fn the_end_of_a_log_is_shown() {
        assert_eq!(last_lines("a\nb\nc\n", 2), "b\nc");
        assert_eq!(last_lines("a", 20), "a");
    }
}
