//! The desk of the treasurer.

use testkit::{Desk, Staff, TestDb};

pub(crate) const STAFF: &[Staff] = &[
    Staff::new("00101", "林晓").woman().member("机关第一分工会"),
    Staff::new("00102", "高远")
        .man()
        .member("医学院分工会")
        .left("2023-11-30"),
    Staff::new("00103", "方圆")
        .woman()
        .member("医学院分工会")
        .left("2023-12-01"),
    Staff::new("00104", "何文").man().member("医学院分工会"),
];

pub(crate) fn desk(db: &TestDb) -> Desk {
    let desk = Desk::new(db, &[funds::slice()]);
    desk.staff(STAFF);
    desk
}
