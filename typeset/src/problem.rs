//! What can be wrong, told as a line of JSON for the program that asked and with a sentence for a person.

use crate::fonts::Role;
use serde_json::json;
use std::process::ExitCode;

/// What is wrong.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Problem {
    /// The input is no paper.
    #[error("the paper cannot be read: {0}")]
    Unreadable(#[from] serde_json::Error),
    /// The instant of its making is none.
    #[error("{0:?} is not an instant such as 2026-03-08T01:02:03Z")]
    Instant(String),
    /// The input has no end.
    #[error("the paper is larger than 16 MiB")]
    TooLarge,
    /// No typeface for a part of the paper.
    #[error("there is no typeface for {role:?}; on Debian the package {} brings one", .role.package())]
    FontMissing {
        /// For what.
        role: Role,
    },
    /// Another typeface takes the place of the right one.
    #[error("{role:?} is set in Song, because its typeface is missing; on Debian the package {} brings one", .role.package())]
    FontReplaced {
        /// For what.
        role: Role,
    },
    /// Characters that no font shows; a paper with empty boxes for a name is none.
    #[error("no font shows {0:?}")]
    Unprintable(String),
    /// The operating system refused a bound.
    #[error("the limits could not be set: {0}")]
    Limits(String),
    /// The template and its data do not go together.
    #[error("the pages could not be set: {0}")]
    Setting(String),
    /// Reading or writing failed.
    #[error("{0}")]
    Stream(#[from] std::io::Error),
}

impl Problem {
    /// Writes the line.
    pub(crate) fn tell(&self, notice: bool) {
        let mut line =
            json!({ "problem": self.word(), "text": self.to_string(), "notice": notice });
        match self {
            Self::FontMissing { role } | Self::FontReplaced { role } => {
                line["role"] = json!(role.word());
                line["package"] = json!(role.package());
            }
            Self::Unprintable(characters) => line["characters"] = json!(characters),
            _ => {}
        }
        eprintln!("{line}");
    }

    const fn word(&self) -> &'static str {
        match self {
            Self::Unreadable(_) | Self::Instant(_) => "unreadable",
            Self::TooLarge => "too-large",
            Self::FontMissing { .. } => "font-missing",
            Self::FontReplaced { .. } => "font-replaced",
            Self::Unprintable(_) => "unprintable",
            Self::Limits(_) => "limits",
            Self::Setting(_) => "setting",
            Self::Stream(_) => "stream",
        }
    }

    /// As the head of the program tells it.
    pub(crate) fn exit_code(&self) -> ExitCode {
        ExitCode::from(match self {
            Self::Unreadable(_) | Self::Instant(_) | Self::TooLarge => 2,
            Self::FontMissing { .. } | Self::FontReplaced { .. } => 3,
            Self::Unprintable(_) => 4,
            Self::Limits(_) | Self::Setting(_) | Self::Stream(_) => 5,
        })
    }
}
