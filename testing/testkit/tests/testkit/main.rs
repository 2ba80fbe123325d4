//! What the tests of the whole workspace stand on.

#[cfg(test)]
mod apart;
