//! The whole suite of tests, on both databases.

use anyhow::Result;

use crate::machine;
use crate::postgres::{Cluster, VARIABLE};
use crate::steps::{self, cargo, step};

/// Runs every test, with the private PostgreSQL running meanwhile.
///
/// `profile` is the one of `.config/nextest.toml`; plain `cargo test` knows none.
pub(crate) fn test(profile: &str) -> Result<()> {
    step("what the tests need", machine::prepare)?;
    let cluster = Cluster::of_workspace()?;
    let given = std::env::var(VARIABLE).ok();
    let started = match given {
        Some(_) => false,
        None => step("PostgreSQL", || cluster.start())?,
    };
    let url = given.unwrap_or_else(|| cluster.url());
    let result = step("tests", || {
        let mut suite = if steps::answer(&mut cargo(&["nextest", "--version"])).is_ok() {
            cargo(&["nextest", "run", "--workspace", "--profile", profile])
        } else {
            cargo(&["test", "--workspace", "--no-fail-fast"])
        };
        steps::run(suite.env(VARIABLE, &url))
    });
    // A server that ran before belongs to somebody; one started here ends here.
    if started {
        cluster.stop()?;
    }
    result
}
