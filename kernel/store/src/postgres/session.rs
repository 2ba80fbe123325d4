//! One connection with the statements that it has prepared.

use crate::tx::EachError;
use crate::{Bind, Error};
use postgres::fallible_iterator::FallibleIterator;
use postgres::types::ToSql;
use postgres::{Client, NoTls, Row, Statement};
use std::collections::HashMap;

/// Statements kept prepared on one connection; past that all are forgotten, which happens only to long dynamic inserts.
const KEPT_STATEMENTS: usize = 1_000;

pub(crate) struct Session {
    client: Client,
    prepared: HashMap<String, Statement>,
}

impl Session {
    pub(crate) fn open(url: &str) -> Result<Self, Error> {
        let client = Client::connect(url, NoTls)?;
        Ok(Self {
            client,
            prepared: HashMap::new(),
        })
    }

    /// Runs a text of several statements, without values.
    pub(crate) fn script(&mut self, text: &str) -> Result<(), Error> {
        Ok(self.client.batch_execute(text)?)
    }

    pub(crate) fn prepare(&mut self, sql: &str) -> Result<(), Error> {
        self.statement(sql).map(drop)
    }

    pub(crate) fn run(&mut self, sql: &str, values: &[Bind<'_>]) -> Result<u64, Error> {
        let statement = self.statement(sql)?;
        let values: Vec<&(dyn ToSql + Sync)> = values.iter().map(|v| v as _).collect();
        Ok(self.client.execute(&statement, &values)?)
    }

    pub(crate) fn each<E>(
        &mut self,
        sql: &str,
        values: &[Bind<'_>],
        mut take: impl FnMut(&Row) -> Result<(), E>,
    ) -> Result<(), EachError<E>> {
        let statement = self.statement(sql)?;
        let values = values.iter().map(|v| v as &dyn ToSql);
        let mut rows = self.client.query_raw(&statement, values)?;
        while let Some(row) = rows.next()? {
            take(&row).map_err(EachError::Refused)?;
        }
        Ok(())
    }

    fn statement(&mut self, sql: &str) -> Result<Statement, Error> {
        if let Some(statement) = self.prepared.get(sql) {
            return Ok(statement.clone());
        }
        let statement = self.client.prepare(sql)?;
        if self.prepared.len() >= KEPT_STATEMENTS {
            self.prepared.clear();
        }
        self.prepared.insert(sql.to_owned(), statement.clone());
        Ok(statement)
    }
}
