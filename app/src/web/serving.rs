//! Listening on this machine alone, sealing the history and spelling for the search meanwhile, and stopping in good order.

use super::origin::Origin;
use super::routes::router;
use super::site::Site;
use super::trays::{self, Trays};
use crate::out::say;
use crate::texts::Texts;
use anyhow::{Context, Result, bail};
use niangjia_office::{Office, history};
use niangjia_search::{Kept, Share, catch_up};
use std::io::Write as _;
use std::net::{SocketAddr, ToSocketAddrs};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;

/// How long the history waits for its next seal.
const SEALING: Duration = Duration::from_secs(60);
/// How long what was written waits at most until it can be searched; a search reads a little itself.
const SPELLING: Duration = Duration::from_secs(5);
/// Records that are made ready for searching at once, so that a stop is not kept waiting.
const SPELT_AT_ONCE: usize = 20_000;
/// How long open answers may take after the stop was asked for.
const LAST_ANSWERS: Duration = Duration::from_secs(10);

/// Serves an office until it is told to stop.
///
/// # Errors
/// When the address is not of this machine alone, is taken, or the database fails at the last seal.
pub(crate) fn serve(
    office: Office,
    listen: &str,
    origin: Origin,
    trays: Trays,
    texts: &Texts,
) -> Result<()> {
    let addresses = loopback(listen, texts)?;
    let site = Arc::new(Site::new(office, texts, origin, trays));
    trays::resume(&site)?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime.block_on(answer_until_stopped(&site, &addresses, texts))?;
    drop(runtime);
    seal(&site)
}

/// The addresses that a text stands for, every one of this machine alone.
fn loopback(listen: &str, texts: &Texts) -> Result<Vec<SocketAddr>> {
    let addresses: Vec<SocketAddr> = listen
        .to_socket_addrs()
        .with_context(|| listen.to_owned())?
        .collect();
    if addresses.is_empty() || addresses.iter().any(|address| !address.ip().is_loopback()) {
        bail!(texts.with("cli-not-loopback", &[("listen", listen.into())]));
    }
    Ok(addresses)
}

async fn answer_until_stopped(
    site: &Arc<Site>,
    addresses: &[SocketAddr],
    texts: &Texts,
) -> Result<()> {
    let listener = TcpListener::bind(addresses)
        .await
        .with_context(|| addresses[0].to_string())?;
    let url = format!("http://{}/", listener.local_addr()?);
    say!(
        "{}",
        texts.with("cli-serving", &[("url", url.as_str().into())])
    );
    std::io::stdout().flush()?;
    let sealing = tokio::spawn(seal_now_and_then(Arc::clone(site)));
    let spelling = tokio::spawn(spell_now_and_then(Arc::clone(site)));
    let (stopping, mut stopped) = tokio::sync::watch::channel(false);
    let served = router(site).into_make_service_with_connect_info::<SocketAddr>();
    let serving = axum::serve(listener, served).with_graceful_shutdown(async move {
        told_to_stop().await;
        // Whoever waits below may be gone already.
        let _ = stopping.send(true);
    });
    let patience = async {
        // An error means that the sender is gone, which it is only after the stop.
        let _ = stopped.wait_for(|stopped| *stopped).await;
        tokio::time::sleep(LAST_ANSWERS).await;
    };
    tokio::select! {
        served = serving => served?,
        () = patience => {}
    }
    sealing.abort();
    spelling.abort();
    Ok(())
}

async fn told_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        let terminated = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate());
        if let Ok(mut terminated) = terminated {
            tokio::select! {
                _ = interrupted => {}
                _ = terminated.recv() => {}
            }
            return;
        }
    }
    // Without signals the program runs until it is killed, which the records survive.
    if interrupted.await.is_err() {
        std::future::pending::<()>().await;
    }
}

async fn seal_now_and_then(site: Arc<Site>) {
    loop {
        tokio::time::sleep(SEALING).await;
        let site = Arc::clone(&site);
        match tokio::task::spawn_blocking(move || seal(&site)).await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::error!("the history was not sealed: {error:#}"),
            Err(panic) => tracing::error!("the history was not sealed: {panic}"),
        }
    }
}

/// Makes ready for searching what was written meanwhile; at the first start everything.
async fn spell_now_and_then(site: Arc<Site>) {
    loop {
        let ours = Arc::clone(&site);
        let spelt = tokio::task::spawn_blocking(move || {
            let share = Share::Some(SPELT_AT_ONCE);
            catch_up(&ours.office, &ours.registers, share)
        });
        match spelt.await {
            Ok(Ok(Kept::Behind)) => continue,
            Ok(Ok(Kept::UpToDate)) => {}
            Ok(Err(error)) => tracing::error!("not everything can be searched: {error}"),
            Err(panic) => tracing::error!("not everything can be searched: {panic}"),
        }
        tokio::time::sleep(SPELLING).await;
    }
}

/// Seals what happened since the last seal; only reads when nothing did.
fn seal(site: &Site) -> Result<()> {
    site.trays.sweep(site.office.vault(), site.office.now())?;
    let (db, union) = (site.office.db(), site.office.union());
    if history::unsealed(db, union)? {
        history::seal(db, union, site.office.now())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use niangjia_messages::Language;

    #[test]
    fn only_addresses_of_this_machine_are_listened_on() {
        let texts = Texts::in_language(Language::English).unwrap();
        for ours in ["127.0.0.1:0", "[::1]:8023", "localhost:8023"] {
            assert!(loopback(ours, &texts).is_ok(), "{ours}");
        }
        for other in ["0.0.0.0:8023", "[::]:8023", "192.0.2.1:80"] {
            let refused = loopback(other, &texts).unwrap_err().to_string();
            assert!(
                refused.contains(other) && refused.contains("127.0.0.1"),
                "{refused}"
            );
        }
        assert!(loopback("nothing", &texts).is_err());
    }
}
