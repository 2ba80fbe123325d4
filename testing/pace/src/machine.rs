//! On what it was measured.

use anyhow::Result;
use niangjia_office::Sources;
use std::process::Command;

/// The machine, its system and the compiler, one line each.
pub(crate) fn described() -> Result<Vec<String>> {
    let model = line_of("/proc/cpuinfo", "model name")?;
    let memory: u64 = line_of("/proc/meminfo", "MemTotal")?
        .split_whitespace()
        .next()
        .and_then(|kib| kib.parse().ok())
        .unwrap_or(0);
    let cores = std::thread::available_parallelism()?;
    let kernel = std::fs::read_to_string("/proc/sys/kernel/osrelease")?;
    let rustc = Command::new("rustc").arg("--version").output()?;
    let rustc = String::from_utf8_lossy(&rustc.stdout).trim().to_owned();
    let day = Sources::Machine
        .now()
        .day_in_china()
        .map(|day| day.to_string())
        .unwrap_or_default();
    Ok(vec![
        format!("Processor: {model}, {cores} cores"),
        format!("Memory: {} GiB", memory / 1_048_576),
        format!("System: Linux {}", kernel.trim()),
        format!("Compiler: {rustc}, release build"),
        format!("Day: {day}"),
    ])
}

fn line_of(file: &str, begin: &str) -> Result<String> {
    let text = std::fs::read_to_string(file)?;
    let line = text.lines().find(|line| line.starts_with(begin));
    let value = line
        .and_then(|line| line.split_once(':'))
        .map(|(_, value)| value.trim().to_owned());
    Ok(value.unwrap_or_else(|| "unknown".to_owned()))
}
