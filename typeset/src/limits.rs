//! Bounds that the program sets on itself before it reads anything from outside.

use crate::problem::Problem;
use rlimit::Resource;

/// A report of fifty pages takes a second; whoever needs this many seconds of a processor is lost.
const SECONDS: u64 = 30;
/// The fonts are a hundred megabytes, and pages and threads need as much again.
const BYTES: u64 = 2 << 30;
const THREADS: usize = 2;

/// Time and memory, and no core file that would hold the paper.
pub(crate) fn set() -> Result<(), Problem> {
    lower(Resource::CPU, SECONDS)?;
    lower(Resource::AS, BYTES)?;
    lower(Resource::CORE, 0)?;
    let threads = rayon::ThreadPoolBuilder::new()
        .num_threads(THREADS)
        .build_global();
    threads.map_err(|error| Problem::Limits(error.to_string()))
}

/// From here on neither a file nor a connection can be opened; what is open stays open.
pub(crate) fn close_the_doors() -> Result<(), Problem> {
    lower(Resource::NOFILE, 0)
}

/// Never raises what somebody has set lower.
fn lower(resource: Resource, to: u64) -> Result<(), Problem> {
    let told = |error: std::io::Error| Problem::Limits(error.to_string());
    let (soft, hard) = resource.get().map_err(told)?;
    resource.set(soft.min(to), hard.min(to)).map_err(told)
}

#[cfg(test)]
mod tests {
    #[test]
    fn behind_closed_doors_nothing_is_opened() {
        assert!(
            std::fs::File::open("/etc/hostname").is_ok()
                || std::fs::File::open("/etc/passwd").is_ok()
        );
        super::close_the_doors().unwrap();
        assert!(std::fs::File::open("/etc/passwd").is_err());
        assert!(std::net::TcpListener::bind("127.0.0.1:0").is_err());
    }
}
