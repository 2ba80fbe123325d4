//! The records in the browser.
