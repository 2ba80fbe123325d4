//! How many records a register gets in a year, as offices of this kind keep them.

use super::Members;
use niangjia_office::registers::Register;

/// How a register grows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Volume {
    /// So many records for a thousand members.
    Members(u64),
    /// So many records for ten branches.
    Branches(u64),
    /// So many records for the whole union.
    Union(u64),
}

/// What is known of each register; one that is not here gets a record for each branch.
const KNOWN: &[(&str, Volume)] = &[
    ("activities.activity", Volume::Branches(20)),
    ("activities.attendance", Volume::Members(1_000)),
    ("activities.club", Volume::Union(20)),
    ("activities.item", Volume::Branches(10)),
    ("activities.partner", Volume::Branches(10)),
    ("activities.sign_in_list", Volume::Branches(20)),
    ("benefits.campaign", Volume::Union(6)),
    ("benefits.gift", Volume::Members(5_000)),
    ("benefits.meal_subsidy", Volume::Branches(120)),
    ("care.campaign_gift", Volume::Members(200)),
    ("care.condolence", Volume::Members(270)),
    ("care.visit", Volume::Members(20)),
    ("charity.donation", Volume::Members(500)),
    ("charity.passing_on", Volume::Union(20)),
    ("congress.delegate", Volume::Members(50)),
    ("congress.session", Volume::Union(1)),
    ("congress.vote", Volume::Union(12)),
    ("contests.contest", Volume::Branches(3)),
    ("contests.entry", Volume::Members(30)),
    ("contests.judge", Volume::Branches(10)),
    ("contests.mark", Volume::Members(60)),
    ("contests.result", Volume::Members(20)),
    ("contests.result_member", Volume::Members(40)),
    ("contests.round", Volume::Branches(6)),
    ("education.attempt", Volume::Members(500)),
    ("education.notice", Volume::Union(60)),
    ("education.notice_reading", Volume::Members(500)),
    ("education.paper", Volume::Members(500)),
    ("education.question", Volume::Union(200)),
    ("education.quiz", Volume::Union(4)),
    ("education.talk", Volume::Branches(10)),
    ("funds.audit", Volume::Union(4)),
    ("funds.budget_line", Volume::Union(60)),
    ("funds.claim", Volume::Members(30)),
    ("funds.dues_rate", Volume::Union(1)),
    ("funds.payroll_base", Volume::Members(12_000)),
    ("health.checkup", Volume::Members(900)),
    ("health.claim", Volume::Members(20)),
    ("health.mutual_aid", Volume::Members(800)),
    ("honours.commendation", Volume::Members(60)),
    ("honours.upper", Volume::Members(5)),
    ("innovation.entry", Volume::Members(15)),
    ("innovation.share", Volume::Members(60)),
    ("people.committee", Volume::Branches(2)),
    ("people.office", Volume::Members(20)),
    ("proposals.handling", Volume::Members(15)),
    ("proposals.proposal", Volume::Members(10)),
    ("proposals.supporter", Volume::Members(30)),
    ("retirement.ceremony", Volume::Union(1)),
    ("retirement.honour", Volume::Members(15)),
    ("women.screening", Volume::Members(300)),
    ("youth.couple", Volume::Members(2)),
    ("youth.interest", Volume::Members(10)),
    ("youth.outing", Volume::Branches(2)),
    ("youth.outing_participant", Volume::Members(30)),
    ("youth.profile", Volume::Members(10)),
];

impl Volume {
    pub(super) fn of(register: &Register) -> Self {
        let known = KNOWN.iter().find(|(kind, _)| *kind == register.kind.0);
        known.map_or(Self::Branches(10), |(_, volume)| *volume)
    }

    /// Records in one year; never none.
    pub(super) fn a_year(self, members: &Members) -> u64 {
        let records = match self {
            Self::Members(per_thousand) => members.count * per_thousand / 1_000,
            Self::Branches(per_ten) => members.branches * per_ten / 10,
            Self::Union(records) => records,
        };
        records.max(1)
    }
}
