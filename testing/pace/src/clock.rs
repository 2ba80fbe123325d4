//! What work costs: time on the wall, and time on a processor, which other work on the same machine hardly changes.

use anyhow::{Context, Result};
use rustix::time::{ClockId, clock_gettime};
use std::path::Path;
use std::time::{Duration, Instant};

/// What some work took.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Spent {
    /// User and system time.
    pub(crate) cpu: Duration,
    /// Time that passed.
    pub(crate) wall: Duration,
}

/// Whose processor time is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Whose {
    /// All threads of this process.
    Process,
    /// This thread alone.
    Thread,
    /// The processes that this one started and that have ended, in steps of ten milliseconds.
    Children,
}

/// Does some work and tells what it took.
pub(crate) fn spent<T>(whose: Whose, work: impl FnOnce() -> Result<T>) -> Result<(T, Spent)> {
    let (cpu, wall) = (whose.cpu()?, Instant::now());
    let done = work()?;
    let wall = wall.elapsed();
    let cpu = whose.cpu()?.saturating_sub(cpu);
    Ok((done, Spent { cpu, wall }))
}

/// Does some work many times over and tells what it took once: less hangs on the moment.
pub(crate) fn spent_once_of<T>(
    whose: Whose,
    times: u32,
    mut work: impl FnMut() -> Result<T>,
) -> Result<Spent> {
    let ((), took) = spent(whose, || (0..times).try_for_each(|_| work().map(drop)))?;
    Ok(Spent {
        cpu: took.cpu / times,
        wall: took.wall / times,
    })
}

/// The one in the middle by processor time.
pub(crate) fn median(mut runs: Vec<Spent>) -> Spent {
    runs.sort();
    runs.get(runs.len() / 2).copied().unwrap_or_default()
}

/// The time of another process up to now, of the threads that it still has.
pub(crate) fn of_process(id: u32) -> Result<Duration> {
    let threads = std::fs::read_dir(format!("/proc/{id}/task"))?;
    threads
        .map(|thread| nanoseconds(&thread?.path().join("schedstat")))
        .sum()
}

/// The time of one thread.
fn nanoseconds(file: &Path) -> Result<Duration> {
    let stat = std::fs::read_to_string(file)?;
    let nanoseconds = stat.split_whitespace().next().and_then(|n| n.parse().ok());
    Ok(Duration::from_nanos(
        nanoseconds.context("the system does not tell the time of threads")?,
    ))
}

/// What a clock of the system says, to the nanosecond.
fn told_by(clock: ClockId) -> Result<Duration> {
    let now = clock_gettime(clock);
    Ok(Duration::new(
        now.tv_sec.try_into()?,
        now.tv_nsec.try_into()?,
    ))
}

/// User and system time of a process, which stand in two fields from here on.
fn ticks(process: &str, at: usize) -> Result<Duration> {
    /// Ticks of the clock in which Linux tells the time of processes.
    const TICK: Duration = Duration::from_millis(10);
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat"))?;
    // The name of the program stands in brackets and may hold blanks.
    let fields = stat
        .rsplit_once(')')
        .map(|(_, rest)| rest)
        .unwrap_or_default();
    let ticks = |at| {
        fields
            .split_whitespace()
            .nth(at)
            .and_then(|t| t.parse::<u32>().ok())
    };
    let both = ticks(at)
        .zip(ticks(at + 1))
        .context("the system does not tell the time of processes")?;
    Ok(TICK * (both.0 + both.1))
}

/// The most memory that this process ever held, in KiB.
pub(crate) fn peak_memory() -> Result<u64> {
    memory("self", "VmHWM:")
}

/// The memory that another process holds, in KiB.
pub(crate) fn memory_of(id: u32) -> Result<u64> {
    memory(&id.to_string(), "VmRSS:")
}

fn memory(process: &str, of: &str) -> Result<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix(of));
    let number = line.and_then(|line| line.split_whitespace().next());
    number
        .and_then(|n| n.parse().ok())
        .context("the system does not tell the memory of processes")
}

impl Whose {
    fn cpu(self) -> Result<Duration> {
        match self {
            Self::Process => told_by(ClockId::ProcessCPUTime),
            Self::Children => ticks("self", 13),
            Self::Thread => told_by(ClockId::ThreadCPUTime),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Spent, median};
    use std::time::Duration;

    #[test]
    fn the_median_is_the_one_in_the_middle() {
        let run = |ms| Spent {
            cpu: Duration::from_millis(ms),
            wall: Duration::ZERO,
        };
        assert_eq!(median(vec![run(9), run(1), run(3)]), run(3));
    }
}
