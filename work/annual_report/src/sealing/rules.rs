//! The rules under which a report was sealed: what its arithmetic was watched for, and the versions of what made its figures.
//!
//! A rule is sealed in full where it is data, and as a digest, so that two seals can be compared at a glance.

use super::canonical::digest;
use crate::actions::PROGRAM;
use crate::remarks::{IDENTITIES, MOST_COMPARED, SMALL, WITHIN};
use serde_json::{Map, Value, json};

/// Every rule by its name, with its version.
pub(super) fn rules(migrations: &[String]) -> Value {
    let identities = IDENTITIES.iter().map(|identity| {
        json!({
            "whole": identity.whole, "parts": identity.parts, "also": identity.also, "less": identity.less,
        })
    });
    let within = WITHIN
        .iter()
        .map(|within| json!({ "part": within.part, "whole": within.whole }));
    let all = [
        ("identities", Value::from_iter(identities)),
        (
            "within",
            json!({ "pairs": Value::from_iter(within), "compared_up_to": MOST_COMPARED }),
        ),
        ("small", json!({ "withheld_below": SMALL })),
        ("program", json!(PROGRAM)),
        ("schema", json!(migrations)),
    ];
    let named = all.into_iter().map(|(name, rule)| {
        // Whole numbers and texts alone always have a digest.
        let version = digest(&rule).unwrap_or_default();
        (name.to_owned(), json!({ "rule": rule, "version": version }))
    });
    Value::Object(named.collect::<Map<String, Value>>())
}

/// The names of the rules that are others now than in a sealed file; of a file sealed before rules were in it, none.
pub(super) fn changed(sealed: &Value, migrations: &[String]) -> Vec<String> {
    let now = rules(migrations);
    let Some(sealed) = sealed.as_object() else {
        return Vec::new();
    };
    let differs = sealed
        .iter()
        .filter(|(name, rule)| now[name.as_str()]["version"] != rule["version"]);
    differs.map(|(name, _)| name.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_that_is_another_is_named() {
        let now = ["20260310_reports".to_owned()];
        let sealed = rules(&now);
        assert_eq!(changed(&sealed, &now), [] as [String; 0]);
        let mut other = sealed.clone();
        other["small"] = json!({ "rule": { "withheld_below": 3 }, "version": "0" });
        assert_eq!(changed(&other, &now), ["small"]);
        assert_eq!(changed(&sealed, &[]), ["schema"]);
        assert_eq!(changed(&Value::Null, &now), [] as [String; 0]);
    }
}
