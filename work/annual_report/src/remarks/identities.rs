//! Which figures are the parts of which.

/// A whole and its parts. Persons are never parts here: one person may stand in two of them.
#[derive(Debug)]
pub struct Identity {
    /// The id of the whole.
    pub whole: &'static str,
    /// The parts that add up to it.
    pub parts: &'static [&'static str],
    /// Parts that belong to it where a line of work counts them.
    pub also: &'static [&'static str],
    /// What is taken off again.
    pub less: &'static [&'static str],
}

impl Identity {
    const fn of(whole: &'static str, parts: &'static [&'static str]) -> Self {
        Self {
            whole,
            parts,
            also: &[],
            less: &[],
        }
    }

    const fn also(self, also: &'static [&'static str]) -> Self {
        Self { also, ..self }
    }

    const fn less(self, less: &'static [&'static str]) -> Self {
        Self { less, ..self }
    }

    /// Every id in it, the whole first.
    pub fn ids(&self) -> impl Iterator<Item = &'static str> + use<> {
        let rest = self.parts.iter().chain(self.also).chain(self.less).copied();
        std::iter::once(self.whole).chain(rest)
    }
}

/// Every identity that the report's figures must keep.
pub const IDENTITIES: &[Identity] = &[
    Identity::of(
        "congress.proposals.received",
        &[
            "congress.proposals.docketed",
            "congress.proposals.suggestions",
            "congress.proposals.merged",
        ],
    )
    .also(&["congress.proposals.refused"]),
    Identity::of(
        "honours.upper",
        &["honours.upper.collective", "honours.upper.individual"],
    ),
    Identity::of(
        "innovation.submitted",
        &[
            "innovation.five_smalls",
            "innovation.model_worker_led",
            "innovation.not_awarded",
        ],
    )
    .also(&["innovation.key_technology"]),
    Identity::of(
        "benefits.festival.amount",
        &[
            "benefits.festival.amount.spring_festival",
            "benefits.festival.amount.qurban",
            "benefits.festival.amount.dragon_boat",
            "benefits.festival.amount.mid_autumn_national",
            "benefits.festival.amount.birthday",
        ],
    )
    .also(&[
        "benefits.festival.amount.new_year",
        "benefits.festival.amount.womens_day",
        "benefits.festival.amount.qingming",
        "benefits.festival.amount.labour_day",
        "benefits.festival.amount.eid",
        "benefits.festival.amount.teachers_day",
    ]),
    Identity::of(
        "care.condolences.person_times",
        &[
            "care.condolences.hospital.person_times",
            "care.condolences.marriage.person_times",
            "care.condolences.birth.person_times",
            "care.condolences.bereavement.person_times",
            "care.condolences.hardship.person_times",
        ],
    ),
    // A person in two batches counts in both, in the parts and in the whole.
    Identity::of(
        "care.campaigns.person_times",
        &[
            "care.campaigns.spring_festival",
            "care.campaigns.on_duty",
            "care.campaigns.coaches",
            "care.campaigns.service_workers",
            "care.campaigns.volunteers",
            "care.campaigns.contest_teachers",
            "care.campaigns.veteran_teachers",
            "care.campaigns.new_recruits",
        ],
    ),
    // A person leaves once in a year, so these persons do add up.
    Identity::of(
        "people.members.left",
        &[
            "people.members.left.retired",
            "people.members.left.transferred",
            "people.members.left.died",
        ],
    )
    .also(&["people.members.left.resigned"]),
    Identity::of(
        "funds.income",
        &[
            "funds.income.alloc",
            "funds.income.dues",
            "funds.income.superior",
            "funds.income.administrative",
            "funds.income.other",
        ],
    ),
    Identity::of(
        "funds.expense",
        &[
            "funds.expense.activities",
            "funds.expense.services",
            "funds.expense.rights",
            "funds.expense.business",
            "funds.expense.capital",
            "funds.expense.other",
        ],
    ),
    Identity::of("funds.balance", &["funds.carry_over", "funds.income"]).less(&["funds.expense"]),
];
