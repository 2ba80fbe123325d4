//! `docs/generated/permissions.md`: who may do what, as the policy answers it.

use crate::texts::Texts;
use niangjia_access::{About, Action, Reach, Role, reach};
use std::fmt::Write as _;

/// The matrix of roles and actions.
pub(super) fn page(chinese: &Texts, english: &Texts) -> String {
    let mut out = String::from(
        "# Permissions\n\nWho may do what. A role is held from a day to a day, over a unit and all below it or over the whole \
         union; grants add up. What is the whole union's (figures, ledger, history, settings and the like) needs a grant over \
         the whole union. Nobody approves their own, and what one may not see, one is not told of.\n\n| action |",
    );
    for role in Role::ALL {
        let key = role.name_key();
        let _ = write!(out, " {} {} |", chinese.text(&key), english.text(&key));
    }
    out.push_str("\n|---|");
    out.push_str(&"---|".repeat(Role::ALL.len()));
    out.push('\n');
    for action in Action::ALL {
        let key = action.name_key();
        let _ = write!(
            out,
            "| `{}` {} · {} |",
            action.code(),
            chinese.text(&key),
            english.text(&key)
        );
        for role in Role::ALL {
            let _ = write!(out, " {} |", english.text(words(role, action)));
        }
        out.push('\n');
    }
    out
}

fn words(role: Role, action: Action) -> &'static str {
    match (reach(role, action), action.about()) {
        (Reach::Granted, About::Oneself) => "reach-everybody",
        (Reach::Granted, About::Records) => "reach-granted",
        (Reach::Granted, About::Union) => "reach-union",
        (Reach::Nothing, _) => "reach-nothing",
        (Reach::Lines(_), _) => "reach-lines",
        (Reach::Added, _) => "reach-added",
        (Reach::Own, _) => "reach-own",
    }
}
