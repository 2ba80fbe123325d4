//! What all requests share.

use super::cookies;
use super::origin::Origin;
use super::pace::Pace;
use super::trays::Trays;
use crate::lines_of_work;
use crate::texts::Texts;
use axum::http::HeaderValue;
use niangjia_base::record_ref::RecordKind;
use niangjia_office::Office;
use niangjia_office::measures::Measure;
use niangjia_office::registers::Register;
use niangjia_ui::{Asset, assets};
use tokio::sync::Semaphore;

/// Readers of the database at one time; each has a connection of its own, and more would only wait for each other.
const READERS: usize = 16;

/// The office and what is made once for it.
pub(crate) struct Site {
    pub(crate) office: Office,
    /// The texts; each reader speaks them in a language of his own.
    pub(crate) texts: Texts,
    pub(crate) assets: Vec<Asset>,
    pub(crate) measures: Vec<&'static Measure>,
    /// Every register once, also those that a line of work hands on.
    pub(crate) registers: Vec<&'static Register>,
    pub(crate) readers: Semaphore,
    /// Under which names it may be asked.
    pub(crate) origin: Origin,
    /// How often whom is answered.
    pub(crate) pace: Pace,
    /// Files that were handed in and are not in yet.
    pub(crate) trays: Trays,
}

impl Site {
    pub(crate) fn new(office: Office, texts: &Texts, origin: Origin, trays: Trays) -> Self {
        let mut registers: Vec<&'static Register> = Vec::new();
        for register in lines_of_work::registers() {
            if registers.iter().all(|known| known.kind != register.kind) {
                registers.push(register);
            }
        }
        Self {
            office,
            texts: texts.clone(),
            assets: assets(),
            measures: lines_of_work::measures(),
            registers,
            readers: Semaphore::new(READERS),
            origin,
            pace: Pace::default(),
            trays,
        }
    }

    /// A secret of 128 bits in hexadecimal: a visit, a form's number.
    pub(crate) fn secret(&self) -> String {
        format!("{:016x}{:016x}", self.office.random(), self.office.random())
    }

    /// A cookie of this site.
    pub(crate) fn cookie(&self, name: &str, value: &str, seconds: u64) -> Option<HeaderValue> {
        cookies::keep(name, value, seconds, self.origin.is_secure())
    }

    /// The name of the cookie with the session.
    pub(crate) fn session_cookie(&self) -> &'static str {
        match self.origin.is_secure() {
            true => cookies::SECURE_SESSION,
            false => cookies::SESSION,
        }
    }

    /// The register of a kind.
    pub(crate) fn register(&self, kind: &str) -> Option<&'static Register> {
        self.registers
            .iter()
            .copied()
            .find(|register| register.kind.0 == kind)
    }

    /// Whether records of a kind have pages.
    pub(crate) fn has(&self, kind: RecordKind) -> bool {
        self.register(kind.0).is_some()
    }

    /// The measure of an id.
    pub(crate) fn measure(&self, id: &str) -> Option<&'static Measure> {
        self.measures
            .iter()
            .copied()
            .find(|measure| measure.id == id)
    }

    /// A number for a failure, in signs that can be told over the telephone: no 0 and O, no 1 and I.
    pub(crate) fn failure_number(&self) -> String {
        const SIGNS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
        let mut rest = self.office.random();
        let mut number = String::with_capacity(9);
        for place in 0..8 {
            if place == 4 {
                number.push('-');
            }
            // The remainder of 32 is below the number of signs.
            number.push(char::from(SIGNS[(rest % 32) as usize]));
            rest /= 32;
        }
        number
    }
}
