use super::*;
use niangjia_office::vault::Key;

fn trays() -> (Trays, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let (trays, mapping) = (folder.path().join("trays"), folder.path().join("m.toml"));
    (Trays::new(trays, mapping), folder)
}

fn vault(byte: u8) -> Vault {
    Vault::of(Key::from_bytes([byte; Key::BYTES]))
}

const ME: i64 = 7;
const ID: &str = "0123456789abcdef0123456789abcdef";

fn begin(trays: &Trays, id: &str, at: i64) -> Begun {
    let (account, now) = (AccountId::from_whole(ME), Moment::from_milliseconds(at));
    trays.begin(&vault(1), account, id, now).unwrap()
}

fn hand_in(trays: &Trays, bytes: &[u8]) -> Tray {
    assert!(matches!(begin(trays, ID, 1_000), Begun::Now(_)));
    let mut holding = trays.hold(ID, "file-1".to_owned()).unwrap();
    for piece in bytes.chunks(700_001) {
        holding.take(&vault(1), piece).unwrap();
    }
    let files = vec![("a.csv".to_owned(), holding.close(&vault(1)).unwrap())];
    trays.arrived(&vault(1), ID, files).unwrap();
    trays.get(&vault(1), AccountId::from_whole(ME), ID).unwrap()
}

#[test]
fn what_is_held_is_sealed_and_comes_back_whole() {
    let bytes: Vec<u8> = (0_u32..900_000).flat_map(u32::to_le_bytes).collect();
    for length in [0, 1, 1024 * 1024, bytes.len()] {
        let (trays, folder) = trays();
        let tray = hand_in(&trays, &bytes[..length]);
        let opened = trays.bytes(&vault(1), &tray, &tray.files[0]).unwrap();
        assert!(opened == bytes[..length], "{length}");
        assert!(trays.bytes(&vault(2), &tray, &tray.files[0]).is_err() || length == 0);
        let stored = folder.path().join("trays").join(ID);
        for file in std::fs::read_dir(stored).unwrap() {
            let stored = std::fs::read(file.unwrap().path()).unwrap();
            let shown = String::from_utf8_lossy(&stored).into_owned();
            assert!(!shown.contains("a.csv") && !shown.contains("file-1"));
        }
    }
}

#[test]
fn a_tray_is_its_accounts_and_nobody_elses() {
    let (trays, _folder) = trays();
    hand_in(&trays, b"a,b");
    let of = |account| trays.get(&vault(1), AccountId::from_whole(account), ID);
    assert!(of(ME).is_some() && of(8).is_none());
    let other_key = trays.get(&vault(2), AccountId::from_whole(ME), ID);
    assert!(other_key.is_none());
    for id in ["", "..", "../m.toml", "0123456789abcdef0123456789abcde/"] {
        let found = trays.get(&vault(1), AccountId::from_whole(ME), id);
        assert!(found.is_none(), "{id}");
    }
}

#[test]
fn a_form_that_was_sent_twice_makes_one_tray() {
    let (trays, _folder) = trays();
    let tray = hand_in(&trays, b"a,b");
    assert!(matches!(begin(&trays, ID, 2_000), Begun::Before(known) if known.id == tray.id));
    // Only the first that asks sends it on.
    let on = || {
        let from = [State::Reading];
        trays.send_on(&vault(1), ID, &from, State::Waiting).unwrap()
    };
    assert_eq!((on(), on()), (true, false));
}

#[test]
fn ten_trays_may_wait_and_all_go_after_a_day() {
    let (trays, _folder) = trays();
    for number in 0..10 {
        assert!(matches!(
            begin(&trays, &format!("{number:032x}"), 0),
            Begun::Now(_)
        ));
    }
    assert!(matches!(begin(&trays, ID, 0), Begun::Full));
    let sweep = |at| {
        let now = Moment::from_milliseconds(at);
        trays.sweep(&vault(1), now).unwrap();
        trays.ids().unwrap().len()
    };
    assert_eq!((sweep(A_DAY - 1), sweep(A_DAY)), (10, 0));
    assert!(matches!(begin(&trays, ID, A_DAY), Begun::Now(_)));
}
