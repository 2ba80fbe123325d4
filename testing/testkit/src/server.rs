//! A PostgreSQL database of its own on the server for tests.

use niangjia_store::{Migration, Place};
use postgres::{Client, NoTls};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::atomic::{AtomicU32, Ordering};

/// The variable that names the server.
const VARIABLE: &str = "NIANGJIA_TEST_POSTGRES";

/// Any number that only these tests lock, so that one process at a time makes a template.
const LOCK: i64 = 0x6e69_616e_676a_6961;

/// A database that is dropped with this.
#[derive(Debug)]
pub(crate) struct Made {
    server: String,
    name: String,
}

impl Made {
    pub(crate) fn place(&self) -> Place {
        Place::Server(of_server(&self.server, &self.name))
    }
}

impl Drop for Made {
    fn drop(&mut self) {
        let dropped = Client::connect(&self.server, NoTls).and_then(|mut client| {
            client.batch_execute(&format!(
                "DROP DATABASE IF EXISTS {} WITH (FORCE)",
                self.name
            ))
        });
        // A test that has failed says why itself.
        if !std::thread::panicking() {
            dropped.unwrap_or_else(|error| panic!("{} stays behind: {error}", self.name));
        }
    }
}

pub(crate) fn make(chain: &[Migration]) -> Made {
    static MADE: AtomicU32 = AtomicU32::new(0);
    let server = std::env::var(VARIABLE).unwrap_or_else(|_| {
        panic!("{VARIABLE} names no PostgreSQL server: run the tests with `cargo xtask test`")
    });
    let mut client = Client::connect(&server, NoTls).unwrap_or_else(|error| {
        panic!("the server that {VARIABLE} names does not answer: {error}")
    });
    let template = template(&mut client, &server, chain);
    let number = MADE.fetch_add(1, Ordering::SeqCst);
    let name = format!("niangjia_test_{}_{number}", std::process::id());
    run(
        &mut client,
        &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"),
    );
    run(
        &mut client,
        &format!("CREATE DATABASE {name} TEMPLATE {template}"),
    );
    Made { server, name }
}

/// The template of a chain, which is made by whoever needs it first.
fn template(client: &mut Client, server: &str, chain: &[Migration]) -> String {
    let mut hash = DefaultHasher::new();
    crate::content(chain).hash(&mut hash);
    let name = format!("niangjia_template_{:016x}", hash.finish());
    run(client, &format!("SELECT pg_advisory_lock({LOCK})"));
    let known = client
        .query("SELECT 1 FROM pg_database WHERE datname = $1", &[&name])
        .unwrap_or_else(|error| panic!("the server does not tell its databases: {error}"));
    if known.is_empty() {
        // A template that was begun and not finished must not pass for one, so it gets its name at the end.
        let begun = format!("{name}_begun");
        run(
            client,
            &format!("DROP DATABASE IF EXISTS {begun} WITH (FORCE)"),
        );
        run(
            client,
            &format!(
                "CREATE DATABASE {begun} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'"
            ),
        );
        crate::migrate(&Place::Server(of_server(server, &begun)), chain);
        end_connections(client, &begun);
        run(client, &format!("ALTER DATABASE {begun} RENAME TO {name}"));
    }
    run(client, &format!("SELECT pg_advisory_unlock({LOCK})"));
    name
}

/// A closed connection stays with the server for a moment, and a database in use is not renamed.
fn end_connections(client: &mut Client, name: &str) {
    for _ in 0..200 {
        let in_use = client
            .query(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1",
                &[&name],
            )
            .unwrap_or_else(|error| panic!("the server does not tell its connections: {error}"));
        if in_use.is_empty() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
}

fn run(client: &mut Client, sql: &str) {
    client
        .batch_execute(sql)
        .unwrap_or_else(|error| panic!("{sql}: {error}"));
}

/// The same server with another database: in a URL the part after the host, in key-value words the last word counts.
fn of_server(server: &str, name: &str) -> String {
    let Some((scheme, rest)) = server.split_once("://") else {
        return format!("{server} dbname={name}");
    };
    let (address, options) = match rest.split_once('?') {
        Some((address, options)) => (address, format!("?{options}")),
        None => (rest, String::new()),
    };
    let host = address.split_once('/').map_or(address, |(host, _)| host);
    format!("{scheme}://{host}/{name}{options}")
}

#[cfg(test)]
mod tests {
    use super::of_server;

    #[test]
    fn another_database_of_the_same_server() {
        for (server, database) in [
            (
                "postgres://u@%2Ftmp:5432/postgres",
                "postgres://u@%2Ftmp:5432/one",
            ),
            (
                "postgresql://h/a?sslmode=disable",
                "postgresql://h/one?sslmode=disable",
            ),
            ("postgres://h", "postgres://h/one"),
            ("host=/tmp user=u", "host=/tmp user=u dbname=one"),
        ] {
            assert_eq!(of_server(server, "one"), database, "{server}");
        }
    }
}
