//! The policy as a table of who, what and on what; and that a list never contains what one may not see.

use super::*;
use niangjia_base::ids::TypedId;
use proptest::prelude::*;

const OWN: i64 = 1;
const OTHER: i64 = 2;
const EAST: i64 = 10;
const EAST_GROUP: i64 = 11;
const WEST: i64 = 20;
const ME: i64 = 100;
const SOMEBODY: i64 = 101;

/// Somebody with an account and a person, and roles each over the whole union or over the east branch.
fn viewer(held: &[(Role, Option<&[i64]>)]) -> Viewer {
    Viewer {
        account: Some(AccountId::from_whole(ME)),
        name: "me".to_owned(),
        person: Some(PersonId::from_whole(OWN)),
        held: held
            .iter()
            .map(|(role, units)| Held {
                role: *role,
                units: units.map(|units| units.iter().copied().map(UnitId::from_whole).collect()),
            })
            .collect(),
    }
}

fn object(line: &str, unit: Option<i64>, person: Option<i64>, by: Option<i64>) -> Object<'_> {
    Object {
        line,
        unit: unit.map(UnitId::from_whole),
        person: person.map(PersonId::from_whole),
        by: by.map(AccountId::from_whole),
    }
}

const EASTERN: Option<&[i64]> = Some(&[EAST, EAST_GROUP]);
const YES: Verdict = Verdict::Yes;
const NO: Verdict = Verdict::No(REFUSED_ROLE);
const UNKNOWN: Verdict = Verdict::Unknown;

/// A role, the units over which it is held, and what is answered.
type Row<'a> = (Role, Option<&'a [i64]>, &'a [(Action, Object<'a>, Verdict)]);

#[test]
fn each_role_may_what_it_is_for_and_no_more() {
    use Action as A;
    let east = object("care", Some(EAST), Some(OTHER), Some(SOMEBODY));
    let group = object("care", Some(EAST_GROUP), Some(OTHER), None);
    let west = object("care", Some(WEST), Some(OTHER), None);
    let unions = object("congress", None, None, None);
    let dues = object("funds", Some(WEST), Some(OTHER), None);
    let own = object("care", Some(WEST), Some(OWN), None);
    let added = object("care", Some(EAST), Some(OTHER), Some(ME));
    let all = Object::UNION;
    let table: &[Row<'_>] = &[
        (
            Role::Administrator,
            None,
            &[
                (A::See, east, YES),
                (A::SeePrivate, east, NO),
                (A::SeeSensitive, east, NO),
                (A::Correct, east, NO),
                (A::Export, east, NO),
                (A::ManageAccounts, all, YES),
                (A::ManageSettings, all, YES),
                (A::MakeBackup, all, YES),
                (A::SeeHistory, all, YES),
                (A::RunChecks, all, YES),
                (A::Import, all, NO),
            ],
        ),
        (
            Role::Office,
            None,
            &[
                (A::SeeSensitive, west, YES),
                (A::See, unions, YES),
                (A::Add, unions, YES),
                (A::Withdraw, east, YES),
                (A::Import, all, YES),
                (A::SeeLedger, all, YES),
                (A::Approve, east, YES),
                (A::Approve, own, Verdict::No(REFUSED_OWN)),
                (A::Approve, added, Verdict::No(REFUSED_OWN)),
                (A::ManageAccounts, all, NO),
            ],
        ),
        (
            Role::Chair,
            EASTERN,
            &[
                (A::SeeSensitive, group, YES),
                (A::See, west, UNKNOWN),
                (A::See, unions, UNKNOWN),
                (A::SeeLedger, all, NO),
            ],
        ),
        (
            Role::Cadre,
            EASTERN,
            &[
                (A::See, east, YES),
                (A::See, group, YES),
                (A::See, west, UNKNOWN),
                (A::See, unions, UNKNOWN),
                (A::See, own, UNKNOWN),
                (A::SeePrivate, east, NO),
                (A::SeeSensitive, east, NO),
                (A::SeePrivate, west, UNKNOWN),
                (A::Add, east, YES),
                (A::Add, west, UNKNOWN),
                (A::Correct, group, YES),
                (A::Withdraw, east, NO),
                (A::Withdraw, added, YES),
                (A::Approve, added, NO),
                (A::SeeFigures, all, NO),
                (A::SeeHistory, all, NO),
                (A::SeePublished, all, YES),
            ],
        ),
        (
            Role::Audit,
            None,
            &[
                (A::See, dues, YES),
                (A::SeePrivate, dues, YES),
                (A::SeeSensitive, dues, NO),
                (A::Correct, dues, NO),
                (A::Withdraw, dues, NO),
                (A::Export, dues, YES),
                (A::See, east, UNKNOWN),
                (A::SeeLedger, all, YES),
                (A::SeeHistory, all, YES),
                (A::Import, all, NO),
            ],
        ),
        (
            Role::Reader,
            None,
            &[
                (A::SeeFigures, all, YES),
                (A::SeeReport, all, YES),
                (A::WriteReport, all, NO),
                (A::SeeCounts, all, YES),
                (A::See, east, UNKNOWN),
                (A::See, unions, UNKNOWN),
                (A::Export, dues, UNKNOWN),
                (A::SeeLedger, all, NO),
            ],
        ),
        (
            Role::Member,
            None,
            &[
                (A::See, own, YES),
                (A::SeeOwn, own, YES),
                (A::SeeSensitive, own, YES),
                (A::SeeLooks, own, YES),
                (A::Correct, own, NO),
                (A::See, west, UNKNOWN),
                (A::Correct, west, UNKNOWN),
                (A::SeeReport, all, NO),
                (A::WriteReport, all, NO),
                (A::SeePublished, all, YES),
            ],
        ),
    ];
    for (role, units, cases) in table {
        let viewer = viewer(&[(*role, *units)]);
        for (action, on, expected) in *cases {
            let verdict = may(&viewer, *action, on);
            assert_eq!(verdict, *expected, "{role:?} {action:?} {on:?}");
        }
    }
}

#[test]
fn whoever_has_not_signed_in_may_enter_and_nothing_else() {
    let nobody = Viewer::nobody();
    let on = object("care", Some(EAST), Some(OWN), None);
    for action in Action::ALL {
        let expected = match action {
            Action::Enter => YES,
            _ => Verdict::No(REFUSED_NOBODY),
        };
        assert_eq!(may(&nobody, action, &on), expected, "{action:?}");
        assert_eq!(anywhere(&nobody, action, ""), expected, "{action:?}");
    }
    assert_eq!(scope(&nobody, "care"), Scope::Nothing);
}

#[test]
fn an_account_without_a_role_has_itself_only() {
    let bare = viewer(&[]);
    assert_eq!(may(&bare, Action::UseAccount, &Object::UNION), YES);
    assert_eq!(may(&bare, Action::SeeFigures, &Object::UNION), NO);
    let own = object("care", None, Some(OWN), Some(ME));
    assert_eq!(may(&bare, Action::See, &own), UNKNOWN);
}

/// A cadre's own record may lie in another branch, and a reader sees no record else.
#[test]
fn whatever_somebody_is_for_the_union_their_own_is_theirs() {
    let own = object("care", Some(WEST), Some(OWN), None);
    let another = object("care", Some(WEST), Some(OTHER), None);
    for role in Role::ALL {
        let viewer = viewer(&[(role, EASTERN)]);
        assert_eq!(may(&viewer, Action::SeeOwn, &own), YES, "{role:?}");
        assert!(!may(&viewer, Action::SeeOwn, &another).is_yes(), "{role:?}");
        assert_eq!(anywhere(&viewer, Action::SeeOwn, ""), YES, "{role:?}");
        let nobody = Viewer {
            person: None,
            ..viewer
        };
        assert_eq!(anywhere(&nobody, Action::SeeOwn, ""), NO, "{role:?}");
    }
}

#[test]
fn a_member_account_that_belongs_to_nobody_sees_no_record() {
    let mut viewer = viewer(&[(Role::Member, None)]);
    viewer.person = None;
    for person in [None, Some(OWN)] {
        let on = object("care", None, person, None);
        assert_eq!(may(&viewer, Action::See, &on), UNKNOWN);
    }
    assert_eq!(scope(&viewer, "care"), Scope::Nothing);
    assert_eq!(anywhere(&viewer, Action::SeeOwn, ""), NO);
}

#[test]
fn grants_add_up_and_nothing_more() {
    let both = viewer(&[(Role::Cadre, EASTERN), (Role::Member, None)]);
    let own = object("care", Some(WEST), Some(OWN), None);
    let east = object("care", Some(EAST), Some(OTHER), None);
    assert_eq!(may(&both, Action::SeeSensitive, &own), YES);
    assert_eq!(may(&both, Action::SeeSensitive, &east), NO);
    assert_eq!(may(&both, Action::Correct, &own), NO);
    let units = vec![UnitId::from_whole(EAST), UnitId::from_whole(EAST_GROUP)];
    let expected = Scope::UnitsAndPerson(units, PersonId::from_whole(OWN));
    assert_eq!(scope(&both, "care"), expected);
}

#[test]
fn a_page_without_an_object_is_open_to_whoever_could_have_one() {
    use Action as A;
    let cadre = viewer(&[(Role::Cadre, EASTERN)]);
    let audit = viewer(&[(Role::Audit, None)]);
    let member = viewer(&[(Role::Member, None)]);
    let eastern_office = viewer(&[(Role::Office, EASTERN)]);
    for (who, action, line, expected) in [
        (&cadre, A::Add, "care", YES),
        (&cadre, A::Withdraw, "care", YES),
        (&cadre, A::Import, "", NO),
        (&audit, A::See, "funds", YES),
        (&audit, A::See, "", YES),
        (&audit, A::See, "care", NO),
        (&audit, A::Add, "funds", NO),
        (&member, A::See, "care", YES),
        (&member, A::Add, "care", NO),
        (&eastern_office, A::Add, "care", YES),
        (&eastern_office, A::SeeHistory, "", NO),
    ] {
        assert_eq!(anywhere(who, action, line), expected, "{action:?} {line}");
    }
}

#[test]
fn fields_are_shown_by_their_class() {
    let on = object("care", Some(EAST), Some(OTHER), None);
    for (held, internal, private, sensitive) in [
        ((Role::Administrator, None), true, false, false),
        ((Role::Office, None), true, true, true),
        ((Role::Cadre, EASTERN), true, false, false),
        ((Role::Audit, None), false, false, false),
        ((Role::Member, None), false, false, false),
    ] {
        let viewer = viewer(&[held]);
        let shown = [
            Privacy::Open,
            Privacy::Internal,
            Privacy::Private,
            Privacy::Sensitive,
        ]
        .map(|class| privacy(&viewer, class, &on));
        assert_eq!(shown, [internal, internal, private, sensitive], "{held:?}");
    }
}

#[test]
fn the_operator_of_the_machine_may_everything_of_the_union() {
    let operator = Viewer::operator("root");
    let on = object("care", Some(EAST), Some(OTHER), Some(SOMEBODY));
    for action in Action::ALL {
        // Nothing is the operator's own: there is no person and no account.
        let own = matches!(action, Action::SeeOwn);
        assert_eq!(may(&operator, action, &on).is_yes(), !own, "{action:?}");
    }
}

fn any_held() -> impl Strategy<Value = Vec<(Role, Option<Vec<i64>>)>> {
    let role = (0..Role::ALL.len()).prop_map(|at| Role::ALL[at]);
    let units = proptest::option::of(proptest::collection::vec(10_i64..16, 0..4));
    proptest::collection::vec((role, units), 0..4)
}

proptest! {
    #[test]
    fn a_list_contains_exactly_what_one_may_see(
        held in any_held(),
        with_person: bool,
        line in proptest::sample::select(vec!["care", "funds", "charity", "people"]),
        unit in proptest::option::of(10_i64..16),
        person in proptest::option::of(1_i64..4),
    ) {
        let held: Vec<(Role, Option<&[i64]>)> =
            held.iter().map(|(role, units)| (*role, units.as_deref())).collect();
        let mut viewer = viewer(&held);
        if !with_person {
            viewer.person = None;
        }
        let on = object(line, unit, person, None);
        for action in Action::ALL {
            if action.about() != About::Records || action == Action::Approve {
                continue;
            }
            let allowed = may(&viewer, action, &on).is_yes();
            prop_assert_eq!(scope_of(&viewer, action, line).contains(&on), allowed, "{:?}", action);
            prop_assert!(!allowed || anywhere(&viewer, action, line).is_yes(), "{:?}", action);
            // Whoever may do anything with a record may see it; one's own is seen on pages of its own.
            let sees = action == Action::SeeOwn || may(&viewer, Action::See, &on).is_yes();
            prop_assert!(!allowed || sees, "{:?}", action);
        }
    }
}
