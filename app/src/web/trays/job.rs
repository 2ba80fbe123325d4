//! The work on a tray, on a thread of its own: it is read, or taken in. Nobody has to wait for it, and it goes on after a
//! restart: each file is taken in under a key of its own, so that none is taken in twice.

use super::{CAME, State, Tray, lock};
use crate::commands::import::check;
use crate::lines_of_work;
use crate::web::site::Site;
use anyhow::Result;
use niangjia_base::actor::Actor;
use niangjia_base::ids::{AccountId, TypedId};
use niangjia_import::{FileReceipt, Held, Import, Stage, import_held};
use niangjia_workbook::Limits;
use std::sync::Arc;

/// How far the work on a tray has come.
#[derive(Clone, Debug, Default)]
pub(crate) struct Far {
    /// The file that it is at; nothing before its turn.
    pub(crate) file: Option<String>,
    /// Steps that are done.
    pub(crate) done: usize,
    /// Steps in all: each file is read and settled.
    pub(crate) of: usize,
}

/// Goes on with a tray if something is to be done to it and nobody is at it; answers how far it has come.
pub(crate) fn go_on(site: &Arc<Site>, tray: &Tray) -> Option<Far> {
    if !tray.is_under_way() {
        return None;
    }
    let mut jobs = lock(&site.trays.jobs);
    if let Some(far) = jobs.get(&tray.id) {
        return Some(far.clone());
    }
    let far = Far {
        of: tray.files.len() * 2,
        ..Far::default()
    };
    jobs.insert(tray.id.clone(), far.clone());
    drop(jobs);
    let (site, id) = (Arc::clone(site), tray.id.clone());
    // Whoever looks again is told how it went; the thread ends by itself.
    drop(std::thread::spawn(move || {
        let job = Job { site, id };
        job.work();
    }));
    Some(far)
}

/// Goes on with every tray that was left in the middle when the program ended.
pub(crate) fn resume(site: &Arc<Site>) -> Result<()> {
    let vault = site.office.vault();
    site.trays.sweep(vault, site.office.now())?;
    for tray in site.trays.all(vault)? {
        go_on(site, &tray);
    }
    Ok(())
}

/// The work on one tray; however it ends, the tray is told of it.
struct Job {
    site: Arc<Site>,
    id: String,
}

impl Job {
    fn work(&self) {
        let trays = &self.site.trays;
        let _turn = lock(&trays.turn);
        let Some(tray) = trays.told(self.site.office.vault(), &self.id) else {
            return;
        };
        let worked = match tray.state {
            State::Reading => self.run(&tray, true),
            State::Taking => self.run(&tray, false),
            State::Arriving | State::Waiting | State::In => return,
        };
        let ended = match worked {
            Ok(came) => self.end(tray.state, Some(&came)),
            Err(error) => {
                let number = self.site.failure_number();
                tracing::error!(number, "a tray was left: {error:#}");
                self.fail(&number)
            }
        };
        if let Err(error) = ended {
            tracing::error!("a tray was not told of its end: {error:#}");
        }
    }

    fn run(&self, tray: &Tray, dry_run: bool) -> Result<Vec<FileReceipt>> {
        let (trays, office) = (&self.site.trays, &self.site.office);
        let mapping = trays.mapping()?;
        check(&mapping, trays.mapping_file(), &self.site.texts)?;
        let forms = lines_of_work::forms();
        let actor = Actor::Account(AccountId::from_whole(tray.account));
        let what = Import {
            actor: &actor,
            forms: &forms,
            mapping: &mapping,
            limits: Limits::default(),
            dry_run,
        };
        let open: Vec<_> = tray
            .files
            .iter()
            .map(|file| move || trays.bytes(office.vault(), tray, file))
            .collect();
        let held = tray.files.iter().zip(&open).map(|(file, open)| Held {
            name: file.name.clone(),
            open,
        });
        let held: Vec<Held<'_>> = held.collect();
        let once = format!("tray/{}", tray.id);
        let came = import_held(office, &what, &held, &once, |stage, file, done, total| {
            let before = match stage {
                Stage::Reading => 0,
                Stage::Settling => total,
            };
            let far = Far {
                file: Some(file.to_owned()),
                done: before + done,
                of: total * 2,
            };
            lock(&trays.jobs).insert(tray.id.clone(), far);
        })?;
        Ok(came)
    }

    /// The tray waits now, or is in.
    fn end(&self, was: State, came: Option<&[FileReceipt]>) -> Result<()> {
        let (trays, vault) = (&self.site.trays, self.site.office.vault());
        let _changing = trays.change();
        let Some(mut tray) = trays.told(vault, &self.id) else {
            return Ok(());
        };
        if let Some(came) = came {
            trays.write(vault, &self.id, CAME, &came)?;
        }
        tray.state = match was {
            State::Taking => State::In,
            _ => State::Waiting,
        };
        tray.failed = None;
        tray.worked_at = Some(self.site.office.now().to_string());
        trays.tell(vault, &tray)?;
        if tray.state == State::In {
            for file in &tray.files {
                let path = trays.folder.join(&tray.id).join(&file.held);
                std::fs::remove_file(path)?;
            }
        }
        Ok(())
    }

    /// Whatever was to be done was not; the tray waits, and says so.
    fn fail(&self, number: &str) -> Result<()> {
        let (trays, vault) = (&self.site.trays, self.site.office.vault());
        let _changing = trays.change();
        if let Some(mut tray) = trays.told(vault, &self.id) {
            tray.state = State::Waiting;
            tray.failed = Some(number.to_owned());
            trays.tell(vault, &tray)?;
        }
        Ok(())
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let number = self.site.failure_number();
            tracing::error!(number, "the work on a tray panicked");
            if let Err(error) = self.fail(&number) {
                tracing::error!("a tray was not told of its end: {error:#}");
            }
        }
        lock(&self.site.trays.jobs).remove(&self.id);
    }
}
