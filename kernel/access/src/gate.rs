//! The gate: sessions, one-time logins and wrong attempts. They come and go, change no record of the union and are no part
//! of its history, so they are no acts; they have this transaction of their own, which is handed nothing else to write.

use niangjia_base::calendar::Moment;
use niangjia_base::ids::{IdSource, TypedId, UnionId};
use niangjia_office::Office;
use niangjia_store::{Error, Tx};

/// A coming or going under way. What it writes is the tables `access_session`, `access_one_time` and `access_failure`.
pub(crate) struct Gate<'a, 't> {
    pub(crate) tx: &'a mut Tx<'t>,
    pub(crate) union: UnionId,
    pub(crate) now: Moment,
    ids: IdSource,
}

impl Gate<'_, '_> {
    /// Lets something come or go; it may be run again from the start.
    pub(crate) fn pass<T, E: From<Error>>(
        office: &Office,
        mut closure: impl FnMut(&mut Gate<'_, '_>) -> Result<T, E>,
    ) -> Result<T, E> {
        office.db().write(|tx| {
            let now = office.now();
            closure(&mut Gate {
                tx,
                union: office.union(),
                now,
                ids: IdSource::new(now.milliseconds(), office.random()),
            })
        })
    }

    /// A new id.
    pub(crate) fn id<T: TypedId>(&mut self) -> T {
        self.ids.make()
    }

    /// The moment so many seconds ago, as it is stored.
    pub(crate) fn ago(&self, seconds: i64) -> String {
        shifted(self.now, -seconds)
    }
}

/// The moment so many seconds later, as it is stored.
pub(crate) fn shifted(now: Moment, seconds: i64) -> String {
    Moment::from_milliseconds(now.milliseconds().saturating_add(seconds * 1000)).to_string()
}
