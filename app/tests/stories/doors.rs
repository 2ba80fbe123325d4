//! Every address with every role; and forms that come from elsewhere.

use crate::browser::Served;
use crate::pages::sound;
use crate::program::{Program, sample_year};
use niangjia_access::{Action, Held, Role, Verdict, Viewer, anywhere};
use testkit::both_databases;

/// The table of routes as it is documented: method, address, action.
const ROUTES: &str = include_str!("../../../docs/generated/routes.md");

both_databases! {
    fn every_address_answers_each_role_as_the_policy_says(db: &TestDb) {
        let program = Program::on(db);
        program.import(&[&sample_year()]);
        let (mut opened, mut refused) = (0, 0);
        for role in Role::ALL.into_iter().filter(|role| *role != Role::Member) {
            // Nobody sends so many forms in so short a time: the allowance of this address begins anew with the program.
            let served = Served::start(&program);
            let visitor = served.enter(&program, role.code(), role.code());
            let viewer = Viewer {
                held: vec![Held { role, units: None }],
                ..Viewer::operator("")
            };
            for (method, path, action) in routes() {
                let path = &somewhere(path);
                let answer = match method {
                    "GET" => visitor.get(path),
                    _ => visitor.post(path, &[("token", "not ours")]),
                };
                let may = anywhere(&viewer, action, "") == Verdict::Yes;
                let text = answer.text();
                let is_refusal = text.contains("您没有这项权限");
                assert_eq!(is_refusal, !may, "{role:?} {method} {path}: {text}");
                match (may, method) {
                    // A paper needs the typesetter, which is not built everywhere.
                    (true, "GET") if path.ends_with(".pdf") && answer.status == 503 => assert!(text.contains("typeset/Cargo.toml"), "{text}"),
                    (true, "GET") => assert!([200, 303, 404].contains(&answer.status), "{role:?} {path}: {text}"),
                    // A form that is not ours is refused, whoever sends it.
                    _ => assert_eq!(answer.status, 403, "{role:?} {method} {path}: {text}"),
                }
                if may { opened += 1 } else { refused += 1 }
            }
        }
        assert!(opened > 100 && refused > 20, "{opened} {refused}");
    }

    fn a_form_from_elsewhere_is_refused(db: &TestDb) {
        let program = Program::on(db);
        let served = Served::start(&program);
        let own = served.enter(&program, "guan", "administrator");
        let seals = own.get("/settings").form("/settings");
        let written = seals.with_all(&[("name", "别人的工会"), ("year", ""), ("idle", "45")]);
        let fields = written.pairs();
        for from in [
            &[][..],
            &["Origin: http://evil.example"],
            &["Origin: null"],
            &["Sec-Fetch-Site: cross-site"],
            &["Origin: http://127.0.0.1:1", "Sec-Fetch-Site: same-site"],
        ] {
            sound(&format!("{from:?}"), &own.post_from("/settings", &fields, from), 403);
        }
        // The token is of this session; another's, or none, opens nothing.
        let other = served.enter(&program, "other", "administrator");
        sound("another's token", &other.post("/settings", &fields), 403);
        let without: Vec<(&str, &str)> =
            fields.iter().copied().filter(|(name, _)| *name != "token").collect();
        sound("no token", &own.post("/settings", &without), 403);
        let long = "长".repeat(40_000);
        sound("too much", &own.post("/settings", &[("name", &long)]), 413);
        assert!(!own.get("/settings").text().contains("别人的工会"));
    }
}

fn routes() -> impl Iterator<Item = (&'static str, &'static str, Action)> {
    let cells = |line: &'static str| {
        line.split('|')
            .map(|cell| cell.trim().trim_matches('`'))
            .collect::<Vec<_>>()
    };
    let rows = ROUTES
        .lines()
        .map(cells)
        .filter(|cells| cells.len() > 4 && cells[2].starts_with('/'));
    rows.map(|cells| {
        let action = Action::ALL
            .into_iter()
            .find(|action| action.code() == cells[3]);
        (
            cells[1],
            cells[2],
            action.unwrap_or_else(|| panic!("no action {}", cells[3])),
        )
    })
    // Signing out would end the walk.
    .filter(|(_, path, _)| *path != "/sign-out")
}

/// An address of a shape.
fn somewhere(shape: &str) -> String {
    [
        ("{period}", "2023"),
        ("{group}", "care"),
        ("{kind}", "care.condolence"),
        ("/measures/{id}", "/measures/people.members"),
        ("/ledger/entries/{id}", "/ledger/entries/1"),
        ("{id}", "1"),
        ("{sheet}", "0-0"),
        ("{token}", "0"),
        ("{name}", "nothing.css"),
    ]
    .iter()
    .fold(shape.to_owned(), |path, (part, value)| {
        path.replace(part, value)
    })
}
