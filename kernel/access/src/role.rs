//! The roles that somebody may hold in a union.

/// A role. What each may do is in [`reach`](crate::policy::reach); a role is held over a part of the organisation by a
/// [`Grant`](crate::grant::Grant).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Keeps accounts, settings and backups in order; sees no private field.
    Administrator,
    /// The chair: everything of the union.
    Chair,
    /// The union's office: everything of the union.
    Office,
    /// A part-time cadre of a branch: the records of the branch, without private fields.
    Cadre,
    /// The audit committee: all of the money, and changes none of it.
    Audit,
    /// Reads figures and the report, and no record of a person.
    Reader,
    /// A member: one's own records.
    Member,
}

impl Role {
    /// All roles, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::Administrator,
        Self::Chair,
        Self::Office,
        Self::Cadre,
        Self::Audit,
        Self::Reader,
        Self::Member,
    ];

    /// The word by which it is stored and named at the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Chair => "chair",
            Self::Office => "office",
            Self::Cadre => "cadre",
            Self::Audit => "audit",
            Self::Reader => "reader",
            Self::Member => "member",
        }
    }

    /// The role of a word, or nothing when no role has it.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    /// The message key of its name: `role-administrator`.
    #[must_use]
    pub fn name_key(self) -> String {
        format!("role-{}", self.code())
    }
}
