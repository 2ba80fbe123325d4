//! Every statement of this line of work is understood by both databases.

use niangjia_office::measures;
use niangjia_store::Error;
use testkit::both_databases;

both_databases! {
    fn statements_are_understood(db: &TestDb) {
        let slice = funds::slice();
        let mut all: Vec<String> = slice.statements.iter().map(|(_, sql)| (*sql).to_owned()).collect();
        all.extend(slice.registers.iter().flat_map(|register| register.statements()));
        all.extend(slice.measures.iter().flat_map(measures::statements));
        db.office(slice.migrations)
            .look(|look| {
                for sql in &all {
                    look.tx.prepare(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
                }
                Ok::<_, Error>(())
            })
            .unwrap();
    }
}
