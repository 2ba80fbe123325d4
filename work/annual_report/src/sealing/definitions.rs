//! By which definitions figures were counted: in words, and as a digest of the query and the way of adding up.

use crate::figures::{hexadecimal, leaves};
use crate::presented::Wording;
use niangjia_office::measures::{Made, Measure};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// The definitions of some measures and of all that they are made of, by id.
pub(super) fn definitions<'m>(
    measures: &[&'static Measure],
    named: impl Iterator<Item = &'m str>,
    wording: &Wording<'_>,
) -> Value {
    let mut all: BTreeMap<&str, &'static Measure> = BTreeMap::new();
    for id in named {
        let own = measures.iter().copied().find(|measure| measure.id == id);
        all.extend(
            own.into_iter()
                .chain(leaves(measures, id))
                .map(|measure| (measure.id, measure)),
        );
    }
    let defined = all.into_values().map(|measure| {
        let definition = json!({
            "name": (wording.word)(&measure.name_key()),
            "definition": (wording.word)(&measure.definition_key()),
            "unit": (wording.word)(measure.unit.key()),
            "made": made(measure),
            "way": way(measure),
        });
        (measure.id.to_owned(), definition)
    });
    Value::Object(defined.collect())
}

fn made(measure: &Measure) -> String {
    match &measure.made {
        Made::Fold { records, fold, .. } => format!("{fold:?} {}", records.name),
        Made::Share { part, whole } => format!("share {part} / {whole}"),
        Made::PerHead { amount, heads } => format!("per head {amount} / {heads}"),
    }
}

/// A digest of everything that decides the value, given the records.
pub(super) fn way(measure: &Measure) -> String {
    let said = match &measure.made {
        Made::Fold {
            records,
            only,
            fold,
        } => format!("{:?} {fold:?} {only:?} {}", measure.unit, records.sql),
        _ => format!("{:?} {}", measure.unit, made(measure)),
    };
    hexadecimal(&Sha256::digest(said.as_bytes()))
}
