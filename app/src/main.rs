//! The program `niangjia`: see the library beside it.

use std::process::ExitCode;

fn main() -> ExitCode {
    niangjia::run()
}
