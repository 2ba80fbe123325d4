//! What the program says on its standard output.

use std::io::{ErrorKind, Write};

/// Says a line. When nobody listens any more, as after `| head`, the program ends without complaint.
pub(crate) fn line(text: &str) {
    let mut out = std::io::stdout().lock();
    if let Err(error) = writeln!(out, "{text}") {
        give_up(&error);
    }
}

/// Writes bytes, such as a table of comma-separated values.
pub(crate) fn bytes(bytes: &[u8]) {
    let mut out = std::io::stdout().lock();
    if let Err(error) = out.write_all(bytes).and_then(|()| out.flush()) {
        give_up(&error);
    }
}

/// Ends the program when an error of writing only means that nobody listens any more.
fn give_up(error: &std::io::Error) {
    let nobody_listens = error.kind() == ErrorKind::BrokenPipe;
    std::process::exit(if nobody_listens { 0 } else { 3 });
}

/// Says a line, put together as by `format!`.
macro_rules! say {
    ($($part:tt)*) => { $crate::out::line(&format!($($part)*)) };
}
pub(crate) use say;
